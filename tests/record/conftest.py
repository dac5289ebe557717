"""Both books, for every test that asks for `book`; a PostgreSQL book for what only it can break."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import Any

import psycopg
import pytest
from psycopg import conninfo

from alongside.cli.installation import ADMIN, ROLES, RunningDatabase
from alongside.record import Book
from alongside.record.memory import MemoryBook
from alongside.record.postgres import PostgresBook, found_authority, migrate
from tests.record.court import Court
from tests.record.made import AUTHORITY, CODEC, TEAS

KEY = b"k" * 32

SHORT = """CREATE OR REPLACE FUNCTION record.stretch_length() RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$ SELECT 3::bigint $$"""
"""Stretches of three entries instead of hundreds, so that every test of a life of some length reads them."""

numbers = count(AUTHORITY)


@pytest.fixture(scope="session")
def record_database(postgres: RunningDatabase, new_database: Callable[..., str]) -> str:
    """One database with the record's tables, for all tests of a run; each takes an authority of its own."""
    admin = new_database()
    migrate(admin, {role: postgres.passwords[role] for role in ROLES}, [TEAS])
    with psycopg.connect(admin) as connection:
        connection.execute(SHORT)
    return admin


@pytest.fixture
def authority() -> int:
    """A number that no other test uses."""
    return next(numbers)


@pytest.fixture
def dsns(postgres: RunningDatabase, record_database: str) -> Mapping[str, str]:
    """How each role signs in to the record's database."""
    name = conninfo.conninfo_to_dict(record_database)["dbname"]
    return {role: conninfo.make_conninfo(postgres.dsn(role), dbname=name) for role in (ADMIN, *ROLES)}


@pytest.fixture
def open_postgres(
    record_database: str, dsns: Mapping[str, str], authority: int
) -> Iterator[Callable[..., PostgresBook]]:
    """Open PostgreSQL books of this test's authority."""
    opened: list[PostgresBook] = []

    def make(*, synthetic: bool = False, **more: Any) -> PostgresBook:
        found_authority(record_database, authority, "Anywhere", KEY, synthetic=synthetic)
        book = PostgresBook(dsns, authority, CODEC, KEY, [TEAS], **more)
        opened.append(book)
        return book

    yield make
    for book in opened:
        book.close()


@pytest.fixture
def postgres_book(open_postgres: Callable[..., PostgresBook]) -> PostgresBook:
    """A PostgreSQL book."""
    return open_postgres()


@pytest.fixture(params=["memory", "postgres"])
def open_book(request: pytest.FixtureRequest, authority: int) -> Callable[..., Book]:
    """Open a book of either kind: the same tests hold for both."""
    if request.param == "postgres":
        opener: Callable[..., Book] = request.getfixturevalue("open_postgres")
        return opener

    def make(*, synthetic: bool = False, **more: Any) -> Book:
        return MemoryBook(authority, CODEC, synthetic, shelves=[TEAS], **more)

    return make


@pytest.fixture
def book(open_book: Callable[..., Book]) -> Book:
    """A book of either kind."""
    return open_book()


@pytest.fixture
def synthetic_book(open_book: Callable[..., Book]) -> Book:
    """A book of either kind, of a made-up authority."""
    return open_book(synthetic=True)


@pytest.fixture
def admin(record_database: str) -> Iterator[psycopg.Connection[Any]]:
    """The administrator at the record's database; what is done is not kept."""
    with psycopg.connect(record_database) as connection:
        yield connection
        connection.rollback()


@pytest.fixture(scope="session")
def court(
    postgres: RunningDatabase, new_database: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> Court:
    """A clean sealed record, on which attacks are tried and undone."""
    return Court(postgres, new_database, tmp_path_factory.mktemp("sealed"))
