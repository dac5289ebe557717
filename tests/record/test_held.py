"""What keeps words from going, whoever agrees: a hold on anybody concerned, an earlier answer. Both books."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from threading import Event, Thread

import psycopg
import pytest

from alongside.record import Book, EntryId, Held, Moved, NotAllowed, Sitting, SubjectId
from alongside.record.postgres import PostgresBook
from alongside.record.when import civil_day
from tests.record.made import (
    GoneAsked,
    Kept,
    LegalHoldLifted,
    LegalHoldPlaced,
    TeaEach,
    draft,
    person,
    tea,
    worker,
)

ANN, BEN, CAT = worker(), worker(), worker()
A_DAY = timedelta(days=1)


def _tea(book: Book, *about: SubjectId, **more: EntryId | str) -> EntryId:
    with book.sitting(ANN, wide=True) as sitting:
        each = {who: TeaEach(cup="blue") for who in about}
        return sitting.append([tea(*about, each=each, **more)])[0].id


def _agreed(book: Book, entry: EntryId, *parts: str, about: SubjectId) -> tuple[EntryId, EntryId]:
    named = GoneAsked(entry=entry, parts=parts)
    with book.sitting(ANN, wide=True) as sitting:
        (asked,) = sitting.append([draft(named, about)])
    with book.sitting(BEN, wide=True) as sitting:
        (agreed,) = sitting.append([draft(named, about, builds_on=asked.id)])
    return asked.id, agreed.id


def _hold(book: Book, *about: SubjectId, until: date | None = None) -> EntryId:
    with book.sitting(CAT, wide=True) as sitting:
        return sitting.append([draft(LegalHoldPlaced(reason="a court", until=until), *about)])[0].id


def _lift(book: Book, hold: EntryId, *about: SubjectId) -> EntryId:
    with book.sitting(CAT, wide=True) as sitting:
        lifted = draft(LegalHoldLifted(), *about, builds_on=hold, takes_over=True)
        return sitting.append([lifted])[0].id


def _goes(book: Book, named: tuple[EntryId, EntryId]) -> int:
    with book.sitting(CAT, retention=True) as sitting:
        return sitting.erase(asked=named[0], agreed=named[1])


def test_nothing_of_a_person_goes_while_a_hold_stands(book: Book) -> None:
    named = _agreed(book, _tea(book, mia := person()), "common", about=mia)
    _hold(book, mia)
    with pytest.raises(Held):
        _goes(book, named)


def test_no_part_of_what_is_shared_with_somebody_held_goes_either(book: Book) -> None:
    mia, leo = person(), person()
    named = _agreed(book, _tea(book, mia, leo), mia, about=mia)
    _hold(book, leo)
    with pytest.raises(Held):
        _goes(book, named)


def test_words_go_again_when_the_hold_is_lifted(book: Book) -> None:
    named = _agreed(book, _tea(book, mia := person()), mia, about=mia)
    _lift(book, _hold(book, mia), mia)
    assert _goes(book, named) == 1


def test_another_hold_stands_when_one_is_lifted(book: Book) -> None:
    named = _agreed(book, _tea(book, mia := person()), mia, about=mia)
    _hold(book, mia)
    _lift(book, _hold(book, mia), mia)
    with pytest.raises(Held):
        _goes(book, named)


def test_a_hold_whose_lifting_was_taken_back_stands(book: Book) -> None:
    named = _agreed(book, _tea(book, mia := person()), mia, about=mia)
    lifted = _lift(book, _hold(book, mia), mia)
    with book.sitting(CAT, wide=True) as sitting:
        sitting.append([draft(LegalHoldLifted(), mia, corrects=lifted, withdraws=True)])
    with pytest.raises(Held):
        _goes(book, named)


@pytest.mark.parametrize(("days", "stands"), [(1, True), (0, True), (-1, False)])
def test_a_hold_stands_to_the_end_of_its_day(book: Book, days: int, stands: bool) -> None:
    named = _agreed(book, _tea(book, mia := person()), mia, about=mia)
    _hold(book, mia, until=book_day(book) + days * A_DAY)
    if stands:
        with pytest.raises(Held):
            _goes(book, named)
    else:
        assert _goes(book, named) == 1


def book_day(book: Book) -> date:
    """The day of the book's own clock."""
    with book.sitting(ANN) as sitting:
        return civil_day(sitting.now)


def test_a_hold_that_was_a_mistake_is_taken_back_and_holds_nothing(book: Book) -> None:
    named = _agreed(book, _tea(book, mia := person()), mia, about=mia)
    hold = _hold(book, mia)
    with book.sitting(CAT, wide=True) as sitting:
        sitting.append([draft(LegalHoldPlaced(), mia, corrects=hold, withdraws=True)])
    assert _goes(book, named) == 1


def test_a_hold_that_was_moved_to_the_right_child_holds_that_child(book: Book) -> None:
    mia, leo = person(), person()
    mias = _agreed(book, _tea(book, mia), mia, about=mia)
    leos = _agreed(book, _tea(book, leo), leo, about=leo)
    hold = _hold(book, mia)
    with book.sitting(CAT, wide=True) as sitting:
        sitting.append([draft(LegalHoldPlaced(), leo, corrects=hold)])
    assert _goes(book, mias) == 1
    with pytest.raises(Held):
        _goes(book, leos)


def test_words_that_stood_with_the_wrong_child_are_held_with_both(book: Book) -> None:
    mia, leo = person(), person()
    wrong = _tea(book, mia)
    _tea(book, leo, corrects=wrong, why="It was Leo")
    named = _agreed(book, wrong, "common", about=mia)
    _hold(book, leo)
    with pytest.raises(Held):
        _goes(book, named)


def test_a_hold_is_itself_held(book: Book) -> None:
    hold = _hold(book, mia := person())
    with pytest.raises(Held):
        _goes(book, _agreed(book, hold, "common", about=mia))


def test_somebody_elses_hold_holds_nobody_else(book: Book) -> None:
    named = _agreed(book, _tea(book, mia := person()), mia, about=mia)
    _hold(book, person())
    assert _goes(book, named) == 1


def test_a_request_that_was_refused_is_carried_out_by_nobody(book: Book) -> None:
    named = _agreed(book, _tea(book, mia := person()), mia, about=mia)
    with book.sitting(CAT, wide=True) as sitting:
        sitting.append([draft(Kept(), mia, builds_on=named[0], takes_over=True)])
    with pytest.raises(NotAllowed, match="refused"):
        _goes(book, named)


def test_a_refusal_that_was_taken_back_opens_no_request_again(book: Book) -> None:
    named = _agreed(book, _tea(book, mia := person()), mia, about=mia)
    with book.sitting(CAT, wide=True) as sitting:
        (no,) = sitting.append([draft(Kept(), mia, builds_on=named[0], takes_over=True)])
        sitting.append([draft(Kept(), mia, corrects=no.id, withdraws=True)])
    with pytest.raises(NotAllowed, match="refused"):
        _goes(book, named)


def _answering(sitting: Sitting, fact: GoneAsked | Kept, asked: EntryId, mia: SubjectId) -> EntryId:
    return sitting.append([draft(fact, mia, builds_on=asked, takes_over=True)])[0].id


def test_of_two_who_answer_one_request_the_second_finds_it_answered(book: Book) -> None:
    entry = _tea(book, mia := person())
    asks = GoneAsked(entry=entry, parts=(mia,))
    with book.sitting(ANN, wide=True) as sitting:
        (asked,) = sitting.append([draft(asks, mia)])
    with book.sitting(BEN, wide=True) as sitting:
        _answering(sitting, Kept(), asked.id, mia)
    with book.sitting(CAT, retention=True) as sitting, pytest.raises(Moved):
        _answering(sitting, asks, asked.id, mia)


def _meanwhile(begin: Callable[[Event, Event], None], other: Callable[[], None]) -> list[BaseException]:
    """One writes and waits; another begins meanwhile; then the first ends. What the second met."""
    met: list[BaseException] = []
    begun, go_on = Event(), Event()

    def second() -> None:
        try:
            other()
        except Exception as odd:  # noqa: BLE001 - whatever it met is what is asked
            met.append(odd)

    first = Thread(target=begin, args=(begun, go_on))
    first.start()
    begun.wait(10)
    later = Thread(target=second)
    later.start()
    later.join(0.3)
    assert later.is_alive(), "the second did not wait for the first"
    go_on.set()
    first.join(10)
    later.join(10)
    return met


def test_of_two_browsers_at_once_the_database_lets_one_answer(postgres_book: PostgresBook) -> None:
    book = postgres_book
    asks = GoneAsked(entry=_tea(book, mia := person()), parts=(mia,))
    with book.sitting(ANN, wide=True) as sitting:
        (asked,) = sitting.append([draft(asks, mia)])

    def refuse(begun: Event, go_on: Event) -> None:
        with book.sitting(BEN, wide=True) as sitting:
            _answering(sitting, Kept(), asked.id, mia)
            begun.set()
            go_on.wait(10)

    def agree() -> None:
        with book.sitting(CAT, retention=True) as sitting:
            agreed = _answering(sitting, asks, asked.id, mia)
            sitting.erase(asked=asked.id, agreed=agreed)

    (met,) = _meanwhile(refuse, agree)
    assert isinstance(met, Moved)


def test_a_hold_that_is_being_placed_is_waited_for(postgres_book: PostgresBook) -> None:
    book, (mia, leo) = postgres_book, (person(), person())
    named = _agreed(book, _tea(book, mia, leo), mia, about=mia)

    def place(begun: Event, go_on: Event) -> None:
        with book.sitting(ANN, wide=True) as sitting:
            sitting.append([draft(LegalHoldPlaced(), leo)])
            begun.set()
            go_on.wait(10)

    def erase() -> None:
        _goes(book, named)

    (met,) = _meanwhile(place, erase)
    assert isinstance(met, Held)


def test_the_key_of_a_paper_is_held_with_its_entry(postgres_book: PostgresBook) -> None:
    key = "key:00000000-0000-7000-8000-000000000001"
    named = _agreed(postgres_book, _tea(postgres_book, mia := person()), key, about=mia)
    _hold(postgres_book, mia)
    held = pytest.raises(psycopg.Error, match="legal hold")
    with postgres_book.sitting(CAT, retention=True) as sitting, held:
        sitting.envelopes.destroy(key.removeprefix("key:"), asked=named[0], agreed=named[1])
