"""Making the tables: once, again, by two at once, and never over a file that was changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from alongside.cli.installation import ROLES, RunningDatabase
from alongside.record.postgres import (
    AnotherNature,
    ChangedMigration,
    NoSuchAuthority,
    PostgresBook,
    WeakKey,
    found_authority,
    migrate,
    mint,
)
from alongside.record.postgres.token import Reach
from tests.record.conftest import KEY
from tests.record.made import CODEC, TEAS, worker


@pytest.fixture
def words(postgres: RunningDatabase) -> Mapping[str, str]:
    return {role: postgres.passwords[role] for role in ROLES}


def test_the_second_time_there_is_nothing_to_do(fresh_database: str, words: Mapping[str, str]) -> None:
    ran = migrate(fresh_database, words, [TEAS])
    assert ran == tuple(sorted(ran))
    assert ran[0] == "001_tables.sql"
    assert migrate(fresh_database, words, [TEAS]) == ()


def test_two_who_migrate_at_once_take_turns(fresh_database: str, words: Mapping[str, str]) -> None:
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(migrate, fresh_database, words) for _ in range(2)]
        ran = [one.result() for one in both]
    assert sorted(map(bool, ran)) == [False, True]


def test_databases_of_one_server_share_their_roles(
    new_database: Callable[[], str], words: Mapping[str, str]
) -> None:
    with ThreadPoolExecutor(3) as pool:
        ran = list(pool.map(lambda admin: migrate(admin, words), [new_database() for _ in range(3)]))
    assert all(ran)


def test_a_file_that_has_run_may_not_change(fresh_database: str, words: Mapping[str, str]) -> None:
    migrate(fresh_database, words)
    with psycopg.connect(fresh_database) as connection:
        connection.execute("UPDATE record.migration SET digest = 'x' WHERE name = '001_tables.sql'")
    with pytest.raises(ChangedMigration, match="001_tables"):
        migrate(fresh_database, words)


def test_a_made_up_authority_never_becomes_a_real_one(record_database: str, authority: int) -> None:
    found_authority(record_database, authority, "Anywhere", KEY, synthetic=True)
    found_authority(record_database, authority, "Anywhere", KEY, synthetic=True)
    with pytest.raises(AnotherNature):
        found_authority(record_database, authority, "Anywhere", KEY)


def test_a_new_key_is_believed_beside_the_old(
    record_database: str, dsns: Mapping[str, str], authority: int
) -> None:
    for key in (KEY, b"n" * 64):
        found_authority(record_database, authority, "Anywhere", key, synthetic=True)
    for key in (KEY, b"n" * 64):
        with PostgresBook(dsns, authority, CODEC, key) as book:
            assert book.synthetic


def test_an_authority_that_was_never_begun_says_so(dsns: Mapping[str, str], authority: int) -> None:
    with PostgresBook(dsns, authority, CODEC, KEY) as book, pytest.raises(NoSuchAuthority):
        assert book.synthetic


def test_a_key_that_could_be_guessed_is_refused(dsns: Mapping[str, str]) -> None:
    with pytest.raises(WeakKey):
        PostgresBook(dsns, 1, CODEC, b"short")
    with pytest.raises(WeakKey):
        mint(b"x" * 65, 1, worker(), Reach.WIDE, expires=0)
