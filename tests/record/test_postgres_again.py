"""A process reads on from what it has read; nothing is shown because it was kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from alongside.record import DENY, Entry, EntryId, ErasedPart, Fact, Grant, NotInBook, SubjectId
from alongside.record.postgres import PostgresBook
from alongside.record.postgres.again import Again
from tests.record.made import GoneAsked, TeaEach, draft, person, tea, worker

ANN, BEN, CAT = worker(), worker(), worker()


@pytest.fixture
def again() -> Again:
    """What the process keeps, however short it is."""
    return Again(at_least=0, at_most=6)


@pytest.fixture
def book(open_postgres: Callable[..., PostgresBook], again: Again) -> PostgresBook:
    """A book whose process keeps what it has read."""
    return open_postgres(again=again)


def _write(book: PostgresBook, *about: SubjectId) -> EntryId:
    with book.sitting(ANN, wide=True) as sitting:
        return sitting.append([tea(*about, each={who: TeaEach(cup="blue") for who in about})])[0].id


def _read(book: PostgresBook, who: SubjectId, by: SubjectId = ANN) -> tuple[Entry[Fact], ...]:
    with book.sitting(by) as sitting:
        return sitting.entries([who])


def _open(book: PostgresBook, *people: SubjectId, to: SubjectId = ANN, how: str = "allocated") -> None:
    with book.sitting(ANN, wide=True) as sitting:
        for who in people:
            sitting.put_grants(who, [Grant(who, to, how)])


def test_what_nothing_came_to_is_the_very_same_reading(book: PostgresBook) -> None:
    mia = person()
    _open(book, mia)
    _write(book, mia)
    assert _read(book, mia) is _read(book, mia)


def test_only_what_came_since_is_fetched(book: PostgresBook) -> None:
    mia = person()
    _open(book, mia)
    first = _write(book, mia)
    (before,) = _read(book, mia)
    second = _write(book, mia)
    after = _read(book, mia)
    assert [entry.id for entry in after] == [first, second]
    assert after[0] is before


def test_a_life_that_was_closed_to_a_reader_is_closed_at_once(book: PostgresBook) -> None:
    mia = person()
    _open(book, mia)
    _write(book, mia)
    assert _read(book, mia)
    _open(book, mia, how=DENY)
    assert _read(book, mia) == ()


def test_a_brother_who_was_opened_since_is_there_with_his_part(book: PostgresBook) -> None:
    mia, leo = person(), person()
    _open(book, mia)
    _write(book, mia, leo)
    (before,) = _read(book, mia)
    _open(book, leo)
    (after,) = _read(book, mia)
    assert (set(before.each), set(after.each)) == ({mia}, {mia, leo})


def test_what_one_reader_read_is_not_handed_to_another(book: PostgresBook) -> None:
    mia = person()
    _open(book, mia)
    _write(book, mia)
    assert _read(book, mia)
    assert _read(book, mia, by=BEN) == ()


def test_words_that_were_erased_do_not_stay_with_the_process(book: PostgresBook, again: Again) -> None:
    mia, zoe = person(), person()
    _open(book, mia, zoe)
    entry = _write(book, mia)
    _write(book, zoe)
    _read(book, mia)
    _erase(book, entry, mia)
    _read(book, zoe)
    assert all(mia not in key.subjects for key in again._kept)
    assert isinstance(_read(book, mia)[0].each[mia], ErasedPart)


def _erase(book: PostgresBook, entry: EntryId, part: str) -> None:
    with book.sitting(ANN, wide=True) as sitting:
        (asked,) = sitting.append([draft(GoneAsked(entry=entry, parts=(part,)), person())])
    with book.sitting(BEN, wide=True) as sitting:
        said = GoneAsked(entry=entry, parts=(part,), reason="article 17")
        (agreed,) = sitting.append([draft(said, person(), builds_on=asked.id)])
    with book.sitting(CAT, retention=True) as sitting:
        sitting.erase(asked=asked.id, agreed=agreed.id)


def test_what_was_read_in_a_sitting_that_was_undone_is_not_kept(book: PostgresBook) -> None:
    mia = person()
    with pytest.raises(NotInBook):
        _write_and_fail(book, mia)
    real = _write(book, mia)
    with book.sitting(ANN, wide=True) as sitting:
        assert [entry.id for entry in sitting.entries([mia])] == [real]


def _write_and_fail(book: PostgresBook, who: SubjectId) -> None:
    with book.sitting(ANN, wide=True) as sitting:
        sitting.append([tea(who)])
        assert len(sitting.entries([who])) == 1
        sitting.entry(EntryId("00000000-0000-7000-8000-000000000000"))


def test_a_process_keeps_no_more_than_it_may(book: PostgresBook, again: Again) -> None:
    people = [person() for _ in range(4)]
    _open(book, *people)
    for who in people:
        _write(book, who)
        _write(book, who)
        _read(book, who)
    assert [key.subjects for key in again._kept] == [(who,) for who in people[1:]]


def test_a_thread_that_was_put_in_place_of_another_is_read_anew(book: PostgresBook) -> None:
    """As after a restored backup: the place is there, and another entry stands at it."""
    mia = person()
    _open(book, mia)
    _write(book, mia)
    kept = _read(book, mia)
    key, one = next(iter(book._inside.again._kept.items()))
    book._inside.again._kept[key] = one._replace(heads=("0" * 64,))
    assert _read(book, mia) is not kept
