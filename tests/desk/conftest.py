"""A small authority at its desk, in either book: two teams, a manager, workers, the front door."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from psycopg import conninfo

from alongside.cli.installation import ADMIN, ROLES, RunningDatabase
from alongside.desk import CODEC, SHELVES, open_book
from alongside.record import Book
from alongside.record.memory import MemoryBook
from alongside.record.postgres import found_authority, migrate
from tests.desk.office import Office

KEY = b"k" * 32
_numbers = count(700)


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
    with open_book(_dsns(running, admin), authority, KEY) as book:
        yield Office(_book(book), lambda: datetime.now(UTC))


def _book(book: Book) -> Book:
    return book


def _dsns(running: RunningDatabase, admin: str) -> Mapping[str, str]:
    name = conninfo.conninfo_to_dict(admin)["dbname"]
    return {role: conninfo.make_conninfo(running.dsn(role), dbname=name) for role in (ADMIN, *ROLES)}
