"""Lawful erasure: two people, on two entries, name the parts; the entry stays, its words go. Both books."""

from __future__ import annotations

from contextlib import suppress

import pytest

from alongside.record import (
    Book,
    EntryId,
    Erased,
    ErasedPart,
    NotAllowed,
    NotInBook,
    RefUsed,
    SubjectId,
)
from tests.record.made import GoneAsked, TeaEach, draft, person, tea, worker

ANN, BEN, CAT = worker(), worker(), worker()
HOUSE = person()


def _written(book: Book, *about: SubjectId) -> EntryId:
    with book.sitting(ANN, wide=True) as sitting:
        each = {who: TeaEach(cup="blue") for who in about}
        return sitting.append([tea(*about, each=each)])[0].id


def _asked(
    book: Book,
    entry: EntryId,
    *parts: str,
    by: SubjectId = ANN,
    then: SubjectId = BEN,
    agreed_parts: tuple[str, ...] | None = None,
) -> tuple[EntryId, EntryId]:
    with book.sitting(by, wide=True) as sitting:
        (asked,) = sitting.append([draft(GoneAsked(entry=entry, parts=parts), HOUSE)])
    with book.sitting(then, wide=True) as sitting:
        again = GoneAsked(entry=entry, parts=agreed_parts or parts, reason="article 17")
        (agreed,) = sitting.append([draft(again, HOUSE, builds_on=asked.id)])
    return asked.id, agreed.id


def test_one_sisters_part_goes_and_the_other_stays(book: Book) -> None:
    mia, leo = person(), person()
    entry = _written(book, mia, leo)
    asked, agreed = _asked(book, entry, mia)
    with book.sitting(CAT, retention=True) as sitting:
        before = sitting.entry(entry)
        assert sitting.erase(asked=asked, agreed=agreed) == 1
        assert sitting.erase(asked=asked, agreed=agreed) == 0
        after = sitting.entry(entry)
    assert after.each == {mia: ErasedPart(erasure=asked), leo: TeaEach(cup="blue")}
    assert (after.fact, after.digest, after.about) == (before.fact, before.digest, before.about)


def test_the_common_words_go_and_the_line_stays(book: Book) -> None:
    mia = person()
    entry = _written(book, mia)
    asked, agreed = _asked(book, entry, "common", mia)
    with book.sitting(CAT, retention=True) as sitting:
        assert sitting.erase(asked=asked, agreed=agreed) == 2
        told = sitting.entry(entry)
    assert (told.fact, told.kind) == (Erased(erasure=asked), "Tea")


def test_an_erasure_that_fails_later_in_its_sitting_erased_nothing(book: Book) -> None:
    mia = person()
    entry = _written(book, mia)
    asked, agreed = _asked(book, entry, mia)
    with suppress(NotInBook), book.sitting(CAT, retention=True) as sitting:
        assert sitting.erase(asked=asked, agreed=agreed) == 1
        sitting.entry(EntryId("nothing"))
    with book.sitting(CAT, wide=True) as sitting:
        assert sitting.entry(entry).each == {mia: TeaEach(cup="blue")}


def test_one_person_alone_erases_nothing(book: Book) -> None:
    entry = _written(book, mia := person())
    asked, agreed = _asked(book, entry, mia, then=ANN)
    with book.sitting(CAT, retention=True) as sitting, pytest.raises(NotAllowed):
        sitting.erase(asked=asked, agreed=agreed)


def test_two_who_name_different_parts_erase_nothing(book: Book) -> None:
    entry = _written(book, mia := person())
    asked, agreed = _asked(book, entry, mia, agreed_parts=(mia, "common"))
    with book.sitting(CAT, retention=True) as sitting, pytest.raises(NotAllowed):
        sitting.erase(asked=asked, agreed=agreed)


def test_a_part_that_is_not_there_is_not_erased(book: Book) -> None:
    entry = _written(book, person())
    asked, agreed = _asked(book, entry, person())
    with book.sitting(CAT, retention=True) as sitting, pytest.raises(NotAllowed):
        sitting.erase(asked=asked, agreed=agreed)


def test_an_agreement_that_was_withdrawn_erases_nothing(book: Book) -> None:
    entry = _written(book, mia := person())
    asked, agreed = _asked(book, entry, mia)
    with book.sitting(BEN, wide=True) as sitting:
        again = GoneAsked(entry=entry, parts=(mia,))
        sitting.append([draft(again, HOUSE, corrects=agreed, withdraws=True)])
    with book.sitting(CAT, retention=True) as sitting, pytest.raises(NotAllowed):
        sitting.erase(asked=asked, agreed=agreed)


def test_any_two_entries_are_not_an_agreement(book: Book) -> None:
    entry, other = _written(book, person()), _written(book, person())
    with book.sitting(CAT, retention=True) as sitting, pytest.raises(NotAllowed):
        sitting.erase(asked=entry, agreed=other)


def test_an_entry_that_is_not_there_is_not_erased(book: Book) -> None:
    nowhere = EntryId("00000000-0000-7000-8000-000000000000")
    asked, agreed = _asked(book, nowhere, "common")
    with book.sitting(CAT, retention=True) as sitting, pytest.raises(NotInBook):
        sitting.erase(asked=asked, agreed=agreed)


def test_nobody_erases_but_in_a_sitting_for_it(book: Book) -> None:
    entry = _written(book, mia := person())
    asked, agreed = _asked(book, entry, mia)
    with book.sitting(CAT, wide=True) as sitting, pytest.raises(NotAllowed):
        sitting.erase(asked=asked, agreed=agreed)


def test_a_submission_whose_words_were_erased_is_still_the_same_submission(book: Book) -> None:
    mia = person()
    told = tea(mia, each={mia: TeaEach(cup="blue")})
    with book.sitting(ANN, wide=True) as sitting:
        (first,) = sitting.append([told])
    asked, agreed = _asked(book, first.id, "common", mia)
    with book.sitting(CAT, retention=True) as sitting:
        sitting.erase(asked=asked, agreed=agreed)
    with book.sitting(ANN, wide=True) as sitting:
        assert sitting.append([told])[0].duplicate
        with pytest.raises(RefUsed):
            sitting.append([tea(mia, client_ref=told.client_ref)])


def test_the_words_of_the_asking_are_needed_for_the_erasing(book: Book) -> None:
    entry = _written(book, mia := person())
    asked, agreed = _asked(book, entry, mia)
    asked_again, agreed_again = _asked(book, asked, "common")
    with book.sitting(CAT, retention=True) as sitting:
        assert sitting.erase(asked=asked_again, agreed=agreed_again) == 1
        with pytest.raises(NotAllowed):
            sitting.erase(asked=asked, agreed=agreed)
