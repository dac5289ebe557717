"""One life checked again, told only as far as somebody may see it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
from psycopg import conninfo

from alongside.record import EntryId, SubjectId
from alongside.record.postgres import PostgresBook, Reach
from alongside.record.postgres.recheck import Book, recheck
from alongside.record.seal.threads import Checked
from tests.record.court import Court
from tests.record.forger import behind_the_walls
from tests.record.sealed import AVA, CODEC, LA, MAYA, SAM, TOKEN_KEY, dsns, sit_down


@dataclass
class Checker:
    """Somebody who checks Maya's life, and somebody who may change it."""

    court: Court
    admin: str
    connection: psycopg.Connection[Any]
    book: PostgresBook

    def life(self, *subjects: SubjectId) -> frozenset[EntryId]:
        """Every entry of a life."""
        with self.book.sitting(SAM, wide=True) as sitting:
            return frozenset(entry.id for entry in sitting.entries(subjects))

    def check(self, seen: Collection[EntryId], *subjects: SubjectId) -> Checked:
        """Check again."""
        return recheck(Book(self.connection, LA), subjects or (MAYA,), seen, self.court.clean.trusted)

    def forge(self, attack: str) -> None:
        """Change what must not be changed."""
        clean = self.court.clean
        with (
            psycopg.connect(self.admin) as connection,
            behind_the_walls(connection, clean.entries, clean.keys) as forger,
        ):
            forger.do(attack)


@pytest.fixture
def checker(court: Court, new_database: Callable[..., str]) -> Iterator[Checker]:
    """A checker of a copy of the clean record."""
    admin = new_database(template=court.clean.name)
    doors = dsns(court.postgres, str(conninfo.conninfo_to_dict(admin)["dbname"]))
    with (
        PostgresBook(doors, LA, CODEC, TOKEN_KEY) as book,
        psycopg.connect(doors["alongside_wide"], autocommit=True) as connection,
    ):
        sit_down(connection, SAM, Reach.WIDE)
        yield Checker(court, admin, connection, book)


def test_a_clean_life_is_found_whole_and_signed_for(checker: Checker) -> None:
    seen = checker.life(MAYA)
    told = checker.check(seen)
    assert told.findings == ()
    assert (told.entries, told.signature_checked) == (len(seen), True)
    assert told.sealed_at is not None
    assert 0 < told.waiting < len(seen)


def test_what_was_erased_as_the_law_allows_is_counted_and_is_no_fault(checker: Checker) -> None:
    told = checker.check(checker.life(AVA), AVA)
    assert (told.findings, told.erased) == ((), 2)
    assert checker.check(checker.life(MAYA)).erased == 1


@pytest.mark.parametrize(
    ("attack", "code"),
    [
        ("UPDATE record.payload SET body = %(lie)s WHERE entry_id = %(visit0)s", "words-changed"),
        ("DELETE FROM record.payload WHERE entry_id = %(visit0)s", "words-gone"),
        ("UPDATE record.entry SET said_by = 'x' WHERE id = %(visit0)s", "line-changed"),
        ("UPDATE record.entry SET digest = sha256('x') WHERE id = %(visit0)s", "thread-broken"),
        ("DELETE FROM record.log_leaf WHERE item = %(visit0)s", "not-in-log"),
        ("DELETE FROM record.log_leaf WHERE item = %(visit0)s", "log-gap"),
        ("UPDATE record.log_leaf SET hash = sha256('x') WHERE item = %(visit0)s", "leaf-differs"),
        ("DELETE FROM record.entry_about WHERE entry_id = %(visit0)s", "thread-gap"),
        ("UPDATE record.thread SET head = sha256('x')", "thread-cut"),
        ("UPDATE record.checkpoint SET note = replace(note, '/entries', '/other')", "not-our-key"),
        ("UPDATE record.erasure SET agreed = asked", "erasure-forged"),
    ],
)
def test_what_was_done_to_a_life_is_named(checker: Checker, attack: str, code: str) -> None:
    whose = AVA if code == "erasure-forged" else MAYA
    seen = checker.life(whose)
    checker.forge(attack)
    assert code in {finding.code for finding in checker.check(seen, whose).findings}


def test_a_sisters_words_are_not_told_of(checker: Checker) -> None:
    seen = checker.life(MAYA)
    checker.forge(
        "UPDATE record.payload SET salt = sha256('x')"
        f" WHERE entry_id = %(visit0)s AND subject = '{AVA.partition(':')[2]}'"
    )
    assert checker.check(seen).findings == ()
    assert {one.code for one in checker.check(checker.life(AVA), AVA).findings} == {"words-changed"}


def test_what_is_not_seen_changes_nothing_of_what_is_told(checker: Checker) -> None:
    whole = checker.life(MAYA)
    hidden = checker.court.clean.entries["visit0"]
    before = checker.check(whole - {hidden})
    checker.forge("UPDATE record.payload SET body = %(lie)s WHERE entry_id = %(visit0)s")
    assert checker.check(whole - {hidden}) == before
    assert before.entries == len(whole) - 1
