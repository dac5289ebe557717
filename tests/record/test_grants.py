"""What a narrow sitting sees: whom grants open to its person, and no more. The same in both books."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from alongside.record import (
    DENY,
    Book,
    EntryId,
    Grant,
    Look,
    LookKind,
    NotAllowed,
    NotInBook,
    SubjectId,
    Withheld,
)
from tests.record.made import Tea, TeaEach, at, person, tea, worker

ANN = worker()
BEN = worker()


def _open(book: Book, *subjects: SubjectId, to: SubjectId = ANN, relation: str = "allocated") -> None:
    with book.sitting(BEN, wide=True) as sitting:
        for subject in subjects:
            sitting.put_grants(subject, [Grant(subject, to, relation)])


def _written(book: Book, *about: SubjectId, **more: Any) -> EntryId:
    with book.sitting(BEN, wide=True) as sitting:
        return sitting.append([tea(*about, **more)])[0].id


def test_without_a_grant_a_life_answers_like_one_that_is_not_there(book: Book) -> None:
    mia = person()
    entry = _written(book, mia)
    with book.sitting(ANN) as sitting:
        assert sitting.entries([mia]) == ()
        assert sitting.heads([mia]) == {}
        with pytest.raises(NotInBook):
            sitting.entry(entry)


def test_a_grant_opens_a_life_and_nothing_of_its_neighbour(book: Book) -> None:
    mia, leo = person(), person()
    entry = _written(book, mia, leo, each={mia: TeaEach(cup="blue"), leo: TeaEach(cup="red")})
    _written(book, leo)
    _open(book, mia)
    with book.sitting(ANN) as sitting:
        (told,) = sitting.entries([mia, leo])
        assert (told.id, told.subjects, told.each) == (entry, (mia,), {mia: TeaEach(cup="blue")})
        assert isinstance(told.fact, Tea)
        assert set(sitting.heads([mia, leo])) == {mia}
        assert sitting.granted() == {mia}


def test_a_life_that_an_entry_left_keeps_the_line_and_not_the_words(book: Book) -> None:
    wrong, right = person(), person()
    first = _written(book, wrong)
    moved = _written(book, right, corrects=first, each={right: TeaEach(cup="red")})
    _open(book, wrong)
    with book.sitting(ANN) as sitting:
        told = sitting.entry(moved)
    assert (told.fact, told.each, [p.stub for p in told.about]) == (Withheld(), {}, [True])


def test_a_grant_ends_and_a_denial_beats_every_grant(book: Book) -> None:
    mia, leo = person(), person()
    _written(book, mia, leo)
    with book.sitting(BEN, wide=True) as sitting:
        ended = sitting.now - timedelta(seconds=1)
        sitting.put_grants(mia, [Grant(mia, ANN, "allocated", ended)])
        sitting.put_grants(leo, [Grant(leo, ANN, "allocated"), Grant(leo, ANN, DENY)])
    with book.sitting(ANN) as sitting:
        assert sitting.entries([mia, leo]) == ()
        assert sitting.granted() == frozenset()


def test_grants_that_are_put_replace_those_that_were_there(book: Book) -> None:
    mia = person()
    _written(book, mia)
    _open(book, mia)
    _open(book, mia, to=BEN)
    with book.sitting(ANN) as sitting:
        assert sitting.entries([mia]) == ()


def test_a_narrow_sitting_keeps_no_grants_and_no_shelves(book: Book) -> None:
    mia = person()
    with book.sitting(ANN) as sitting, pytest.raises(NotAllowed):
        sitting.put_grants(mia, [Grant(mia, ANN, "allocated")])
    with book.sitting(ANN) as sitting, pytest.raises(NotAllowed):
        sitting.put_rows("teas", mia, [])


def test_words_that_may_not_be_read_cannot_be_corrected_or_built_on(book: Book) -> None:
    mia = person()
    entry = _written(book, mia)
    for more in ({"corrects": entry}, {"builds_on": entry}):
        with book.sitting(ANN) as sitting, pytest.raises(NotInBook):
            sitting.append([tea(mia, **more)])
    _open(book, mia)
    with book.sitting(ANN) as sitting:
        sitting.append([tea(mia, corrects=entry)])


def test_a_narrow_writer_may_always_add(book: Book) -> None:
    mia = person()
    with book.sitting(ANN) as sitting:
        (done,) = sitting.append([tea(mia)])
    with book.sitting(BEN, wide=True) as sitting:
        assert sitting.entry(done.id).by == ANN


def test_looks_are_kept_with_their_instant_and_read_back(book: Book) -> None:
    mia = person()
    entry = _written(book, mia)
    shown = Look(reader=ANN, subject=mia, reason="“why”\nbecause", page="child", entries=(entry,))
    refused = Look(reader=ANN, subject=mia, kind=LookKind.REFUSED)
    glass = Look(reader=ANN, subject=mia, kind=LookKind.BROKE_GLASS, until=at(12))
    with book.sitting(ANN) as sitting:
        sitting.look([shown, refused, glass])
        told = sitting.looks(reader=ANN)
    assert [(one.kind, one.reason, one.page, one.entries, one.until) for one in told] == [
        (one.kind, one.reason, one.page, one.entries, one.until) for one in (shown, refused, glass)
    ]
    assert all(one.at and one.id for one in told)


def test_a_look_is_ones_own_unless_words_were_sent(book: Book) -> None:
    mia = person()
    with book.sitting(ANN) as sitting:
        with pytest.raises(NotAllowed):
            sitting.look([Look(reader=BEN, subject=mia)])
        with pytest.raises(NotAllowed):
            sitting.look([Look(reader=ANN, subject=mia, at=at(3))])
        sitting.look([Look(reader=BEN, subject=mia, kind=LookKind.SENT)])
    with book.sitting(BEN) as sitting:
        assert [(look.kind, look.by) for look in sitting.looks(reader=BEN)] == [(LookKind.SENT, ANN)]


def test_who_looked_is_seen_by_those_who_may_see_the_subject(book: Book) -> None:
    mia = person()
    _open(book, mia)
    with book.sitting(BEN) as sitting:
        sitting.look([Look(reader=BEN, subject=mia)])
    for reader, seen in ((ANN, 1), (worker(), 0)):
        with book.sitting(reader) as sitting:
            assert len(sitting.looks(subject=mia)) == seen
