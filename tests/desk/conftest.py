"""A small authority at its desk, in either book: two teams, a manager, workers, the front door."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import conninfo

from alongside.cli.installation import ADMIN, ROLES, RunningDatabase
from alongside.desk import CODEC, SHELVES, open_book
from alongside.record import Book
from alongside.record.memory import MemoryBook
from alongside.record.postgres import found_authority, migrate
from alongside.record.postgres.again import Again
from alongside.record.postgres.log import open_logs
from alongside.record.safe import Safe
from alongside.record.seal.checkpoint import cosigned
from alongside.record.seal.note import WITNESS_KEY
from alongside.record.seal.sequencer import Sequencer, Shown
from alongside.record.seal.signing import SigningKeys
from alongside.record.seal.witness import Witness, show_since
from tests.desk.office import Office

KEY = b"k" * 32
_numbers = count(700)
ALWAYS_ON = """
SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace = 'record'::regnamespace AND NOT t.tgisinternal
"""


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 11, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    """The clock of the book in memory."""
    return Clock()


@pytest.fixture(scope="session")
def desk_database(postgres: RunningDatabase, new_database: Callable[..., str]) -> str:
    """One database for the desk's tests; each test takes an authority of its own."""
    admin = new_database()
    migrate(admin, {role: postgres.passwords[role] for role in ROLES}, SHELVES)
    return admin


@pytest.fixture
def memory_office(clock: Clock) -> Office:
    """The office over the book in memory, whose clock a test may move."""
    return Office(MemoryBook(1, CODEC, synthetic=False, clock=clock, shelves=SHELVES), clock)


@pytest.fixture(params=["memory", "postgres"])
def office(request: pytest.FixtureRequest, clock: Clock) -> Iterator[Office]:
    """The office over either book: what is said of one holds for both."""
    if request.param == "memory":
        yield Office(MemoryBook(1, CODEC, synthetic=False, clock=clock, shelves=SHELVES), clock)
        return
    running: RunningDatabase = request.getfixturevalue("postgres")
    admin: str = request.getfixturevalue("desk_database")
    authority = next(_numbers)
    found_authority(admin, authority, "Anywhere", KEY, synthetic=False)
    with open_book(dsns_of(running, admin), authority, KEY, again=Again(at_least=0)) as book:
        yield Office(_book(book), lambda: datetime.now(UTC))


def _book(book: Book) -> Book:
    return book


def dsns_of(running: RunningDatabase, admin: str) -> Mapping[str, str]:
    """How every role signs in to a database of the desk's tests."""
    name = conninfo.conninfo_to_dict(admin)["dbname"]
    return {role: conninfo.make_conninfo(running.dsn(role), dbname=name) for role in (ADMIN, *ROLES)}


@dataclass
class SealedOffice:
    """The office over PostgreSQL, with the sequencer beside it and a safe for papers and keys."""

    office: Office
    safe: Safe
    sequencer: Sequencer
    admin: str

    def seal(self) -> None:
        """Seal what was written."""
        self.sequencer.drain()

    def witness(self, name: str, at: datetime) -> None:
        """Somebody outside checks the state of the log and signs it."""
        log, keys = self.sequencer.logs[0], SigningKeys(self.safe.keys)
        signer = keys.first(name, WITNESS_KEY)
        showing = show_since(log, 0)
        assert showing
        signed = showing.note.with_signature(Witness(keys.first(log.origin).public, signer).see(showing, at))
        said = cosigned(signed, signer.public)
        assert said
        log.cosigned(log.size(), said)

    def forge(self, *attacks: str, **named: Any) -> None:
        """What only a superuser could do to the tables, with their walls down for a moment."""
        with psycopg.connect(self.admin) as connection:
            connection.execute("SET session_replication_role = replica")
            held = connection.execute(ALWAYS_ON).fetchall()
            for table, trigger in held:
                connection.execute(f"ALTER TABLE record.{table} DISABLE TRIGGER {trigger}".encode())
            for attack in attacks:
                connection.execute(attack.encode(), {"la": self.office.book.authority, **named})
            for table, trigger in held:
                connection.execute(f"ALTER TABLE record.{table} ENABLE ALWAYS TRIGGER {trigger}".encode())


@pytest.fixture
def sealed_office(postgres: RunningDatabase, desk_database: str, tmp_path: Path) -> Iterator[SealedOffice]:
    """An office whose record is sealed."""
    authority = next(_numbers)
    found_authority(desk_database, authority, "Anywhere", KEY, synthetic=False)
    dsns = dsns_of(postgres, desk_database)
    safe = Safe(tmp_path / "files", tmp_path / "keys")
    with (
        open_book(dsns, authority, KEY) as book,
        psycopg.connect(dsns["alongside_sequencer"], autocommit=True) as connection,
    ):
        office = Office(_book(book), lambda: datetime.now(UTC))
        office.desk.safe = safe
        keys, shown = SigningKeys(safe.keys), Shown(tmp_path / "shown")
        logs = open_logs(connection, authority)
        yield SealedOffice(
            office, safe, Sequencer(logs, keys, shown, lambda: datetime.now(UTC)), desk_database
        )
