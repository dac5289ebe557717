"""A small authority at its desk, in either book: two teams, a manager, workers, the front door."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest

from alongside.cli.installation import ADMIN, ROLES, RunningDatabase
from alongside.desk import CODEC, SHELVES, open_book
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
from tests.record.doors import Doors, dsns_of

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


@pytest.fixture(scope="session")
def doors(postgres: RunningDatabase, desk_database: str) -> Iterator[Doors]:
    """The connections of a process that has been at work for a while, for the books of every authority."""
    opened = Doors(dsns_of(postgres, desk_database))
    yield opened
    opened.close()


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
    doors: Doors = request.getfixturevalue("doors")
    authority = next(_numbers)
    found_authority(doors.dsns[ADMIN], authority, "Anywhere", KEY, synthetic=False)
    book = doors.lead_to(open_book(doors.dsns, authority, KEY, again=Again(at_least=0)))
    yield Office(book, lambda: datetime.now(UTC))


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
def sealed_office(doors: Doors, desk_database: str, tmp_path: Path) -> Iterator[SealedOffice]:
    """An office whose record is sealed."""
    authority = next(_numbers)
    found_authority(desk_database, authority, "Anywhere", KEY, synthetic=False)
    safe = Safe(tmp_path / "files", tmp_path / "keys")
    book = doors.lead_to(open_book(doors.dsns, authority, KEY))
    with psycopg.connect(doors.dsns["alongside_sequencer"], autocommit=True) as connection:
        office = Office(book, lambda: datetime.now(UTC))
        office.desk.safe = safe
        keys, shown = SigningKeys(safe.keys), Shown(tmp_path / "shown")
        logs = open_logs(connection, authority)
        yield SealedOffice(
            office, safe, Sequencer(logs, keys, shown, lambda: datetime.now(UTC)), desk_database
        )
