"""Of a long life the lines are kept ready: told from them, it is the life that the tables tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.record import Entry, EntryId, Erased, ErasedPart, Fact, Grant, SubjectId
from alongside.record.postgres import PostgresBook
from alongside.record.postgres.again import Again
from alongside.record.postgres.relations import CHECKS, wrong
from tests.examples import examples
from tests.record.conftest import SHORT
from tests.record.made import GoneAsked, TeaEach, draft, person, tea, worker

ANN, BEN, CAT = worker(), worker(), worker()
LENGTH = int(SHORT.partition("SELECT ")[2][0])

(KEPT_READY,) = (check for check in CHECKS if check.code == "stretch-differs")


@pytest.fixture
def book(open_postgres: Callable[..., PostgresBook]) -> PostgresBook:
    """A book whose process keeps nothing of what it reads."""
    return open_postgres(again=Again(at_most=0))


def _open(book: PostgresBook, *people: SubjectId, to: SubjectId = ANN) -> None:
    with book.sitting(ANN, wide=True) as sitting:
        for who in people:
            sitting.put_grants(who, [Grant(who, to, "allocated")])


def _write(book: PostgresBook, *about: SubjectId, **more: Any) -> EntryId:
    with book.sitting(ANN, wide=True) as sitting:
        words = {who: TeaEach(cup=f"{who[-4:]}'s own") for who in about}
        return sitting.append([tea(*about, each=words, **more)])[0].id


def _read(book: PostgresBook, who: SubjectId, by: SubjectId = ANN) -> tuple[Entry[Fact], ...]:
    with book.sitting(by) as sitting:
        return sitting.entries([who])


def _stretches(admin: psycopg.Connection[Any], who: SubjectId) -> list[tuple[Any, ...]]:
    told = (
        "SELECT nr, convert_from(lines, 'UTF8') FROM record.stretch WHERE subject = %s::uuid ORDER BY nr, ids"
    )
    return admin.execute(told, [who.partition(":")[2]]).fetchall()


def _astray(admin: psycopg.Connection[Any], book: PostgresBook) -> list[str]:
    return [finding.where for finding in wrong(admin, book.authority, KEPT_READY)]


def test_each_stretch_is_kept_with_the_entry_that_fills_it(
    book: PostgresBook, admin: psycopg.Connection[Any]
) -> None:
    mia = person()
    for _ in range(LENGTH - 1):
        _write(book, mia)
    assert _stretches(admin, mia) == []
    for _ in range(LENGTH + 1):
        _write(book, mia)
    assert [nr for nr, _ in _stretches(admin, mia)] == [0, 1]
    assert _astray(admin, book) == []


def test_a_stretch_is_kept_apart_by_whom_its_entries_are_about(
    book: PostgresBook, admin: psycopg.Connection[Any]
) -> None:
    mia, nan = person(), person()
    _open(book, mia)
    alone = [_write(book, mia) for _ in range(LENGTH - 1)]
    both = _write(book, mia, nan)
    lines = [[line[0] for line in msgspec.json.decode(told)] for _, told in _stretches(admin, mia)]
    assert lines == [alone, [both]]
    assert [entry.id for entry in _read(book, mia)] == [*alone, both]
    assert _read(book, mia)[-1].subjects == (mia,)
    assert _astray(admin, book) == []


def test_a_life_that_comes_in_at_once_is_kept_ready_whole(
    book: PostgresBook, admin: psycopg.Connection[Any]
) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        sitting.append([tea(mia, each={mia: TeaEach(cup="red")}) for _ in range(3 * LENGTH + 1)])
    assert [nr for nr, _ in _stretches(admin, mia)] == [0, 1, 2]
    assert _astray(admin, book) == []


@settings(
    max_examples=examples(15, working=5),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(told=st.lists(st.sampled_from(["mia", "leo", "both"]), min_size=LENGTH, max_size=4 * LENGTH))
def test_a_sister_who_is_closed_to_a_reader_is_in_no_line_that_was_kept_ready(
    book: PostgresBook, told: list[str]
) -> None:
    mia, leo = person(), person()
    who = {"mia": (mia,), "leo": (leo,), "both": (mia, leo)}
    _open(book, mia)
    written = [(_write(book, *who[each]), each) for each in told]
    seen = _read(book, mia)
    assert [entry.id for entry in seen] == [entry for entry, each in written if each != "leo"]
    assert all(place.subject == mia for entry in seen for place in entry.about)
    assert all(list(entry.each) == [mia] for entry in seen)
    _open(book, leo)
    both = {entry.id: set(entry.subjects) for entry in _read(book, mia)}
    assert both == {entry: set(who[each]) for entry, each in written if each != "leo"}


def test_words_that_are_erased_go_from_every_stretch_they_stood_in(
    book: PostgresBook, admin: psycopg.Connection[Any]
) -> None:
    mia, leo = person(), person()
    _open(book, mia, leo)
    said = _write(book, mia, leo)
    for _ in range(LENGTH):
        _write(book, mia)
        _write(book, leo)
    assert f"{leo[-4:]}'s own" in _stretches(admin, mia)[0][1]
    gone = GoneAsked(entry=said, parts=("common", leo))
    with book.sitting(BEN, wide=True) as sitting:
        asked = sitting.append([draft(gone, mia)])[0].id
    with book.sitting(CAT, wide=True) as sitting:
        agreed = sitting.append([draft(gone, mia, builds_on=asked)])[0].id
    with book.sitting(CAT, retention=True) as sitting:
        assert sitting.erase(asked=asked, agreed=agreed) == 2
    for who in (mia, leo):
        line = msgspec.json.decode(_stretches(admin, who)[0][1])[0]
        assert line[0] == said
        assert line[-2:] == [[[mia[7:], {"cup": f"{mia[-4:]}'s own"}]], [["", asked], [leo[7:], asked]]]
        told = _read(book, who)[0]
        assert isinstance(told.fact, Erased)
        assert isinstance(told.each[leo], ErasedPart)
        assert told.each[mia] == TeaEach(cup=f"{mia[-4:]}'s own")
    assert _astray(admin, book) == []


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE record.stretch SET lines = overlay(lines placing 'x' from 40)",
        "UPDATE record.stretch SET people = people[2:]",
        "UPDATE record.stretch SET facts[1] = 'Walk'",
        "DELETE FROM record.stretch",
        "UPDATE record.stretch SET nr = nr + 7",
    ],
)
def test_a_stretch_that_somebody_changed_is_found(
    book: PostgresBook, admin: psycopg.Connection[Any], attack: str
) -> None:
    mia = person()
    for _ in range(LENGTH):
        _write(book, mia)
    admin.execute(f"{attack} WHERE subject = %s::uuid".encode(), [mia.partition(":")[2]])
    assert _astray(admin, book) != []
    admin.rollback()


def test_a_life_whose_stretches_are_gone_is_told_from_the_tables(
    book: PostgresBook, admin: psycopg.Connection[Any]
) -> None:
    mia = person()
    _open(book, mia)
    for _ in range(2 * LENGTH):
        _write(book, mia)
    before = _read(book, mia)
    admin.execute("DELETE FROM record.stretch WHERE subject = %s::uuid AND nr = 0", [mia.partition(":")[2]])
    admin.commit()
    assert _read(book, mia) == before
