"""The town, told in the week in which its files were written, in a book in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time

import pytest
from psycopg import conninfo

from alongside.cli.installation import ADMIN, ROLES, RunningDatabase
from alongside.desk import CODEC, SHELVES, Desk, open_book
from alongside.policy import Policy, load
from alongside.record import Life, SubjectId, SubjectKind, kind_of
from alongside.record.memory import MemoryBook
from alongside.record.postgres import found_authority, migrate
from alongside.town.demonstration import Filled, fill
from alongside.town.lives import Town, read_town

KEY = b"t" * 32
TODAY = date(2026, 11, 9)
NOW = datetime.combine(TODAY, time(9), UTC)


def made_up_desk(*, synthetic: bool = True, now: datetime = NOW) -> Desk:
    """A desk over an empty book in memory."""
    book = MemoryBook(999, CODEC, synthetic=synthetic, clock=lambda: now, shelves=SHELVES)
    return Desk(book, load(), lambda: now)


@pytest.fixture(scope="session")
def policy() -> Policy:
    """England's rules."""
    return load()


@pytest.fixture(scope="session")
def town() -> Town:
    """The town as the files tell it."""
    return read_town(TODAY)


@pytest.fixture(scope="session")
def filled() -> tuple[Desk, Filled]:
    """A desk filled with the town, and what was filled."""
    desk = made_up_desk()
    return desk, fill(desk, TODAY)


@pytest.fixture(scope="session")
def lives(filled: tuple[Desk, Filled]) -> Mapping[str, Life]:
    """Everybody's life, by their names in the files."""
    desk, done = filled
    with desk.book.sitting(done.people["aldermere.sam"], wide=True) as sitting:
        return {name: Life(who, sitting.entries([who])) for name, who in _people(done).items()}


def _people(done: Filled) -> dict[str, SubjectId]:
    return {name: who for name, who in done.people.items() if kind_of(who) is SubjectKind.PERSON}


@pytest.fixture(scope="session")
def stored_desk(postgres: RunningDatabase, new_database: Callable[..., str]) -> Iterator[Desk]:
    """A desk over an empty made-up authority in PostgreSQL."""
    admin = new_database()
    migrate(admin, {role: postgres.passwords[role] for role in ROLES}, SHELVES)
    found_authority(admin, 999, "Aldermere", KEY, synthetic=True)
    name = conninfo.conninfo_to_dict(admin)["dbname"]
    dsns = {role: conninfo.make_conninfo(postgres.dsn(role), dbname=name) for role in (ADMIN, *ROLES)}
    with open_book(dsns, 999, KEY) as book:
        yield Desk(book, load(), lambda: datetime.now(UTC))
