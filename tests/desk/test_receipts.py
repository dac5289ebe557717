"""Eight words to take home, and what is said to whoever brings them back."""

from __future__ import annotations

import pytest

from alongside.access import NotHere
from alongside.access.facts import InformationRestricted
from alongside.desk.receipts import check_receipt, receipt
from alongside.practice.note import NoteWritten
from alongside.record.seal.receipt import Answer, Receipt
from alongside.record.seal.words import NotTheWords
from tests.desk.office import Office
from tests.life import person, worker


def test_eight_words_answer_that_what_was_said_is_still_there(office: Office) -> None:
    maya = office.child("maya", "amira")
    entry = office.note("amira", "I do not want to move.", maya)
    given = receipt(office.desk, office.who("amira"), entry)
    assert len(given.words.split()) == 8
    assert check_receipt(office.desk, given.words.upper()).answer is Answer.HERE
    assert receipt(office.desk, office.who("amira"), entry, maya) == given


def test_putting_right_and_taking_away_are_told_apart(office: Office) -> None:
    maya = office.child("maya", "amira")
    right, away = office.note("amira", "Tuesday.", maya), office.note("amira", "Never was.", maya)
    given = [receipt(office.desk, office.who("amira"), one).words for one in (right, away)]
    office.write("amira", NoteWritten(words="Wednesday."), maya, corrects=right, why="The day")
    office.write(
        "amira", NoteWritten(words="Never was."), maya, corrects=away, withdraws=True, why="Not hers"
    )
    assert [check_receipt(office.desk, words).answer for words in given] == [
        Answer.PUT_RIGHT,
        Answer.WITHDRAWN,
    ]


def test_words_that_were_never_given_are_not_known(office: Office) -> None:
    assert check_receipt(office.desk, Receipt(b"0123456789").words).answer is Answer.UNKNOWN
    with pytest.raises(NotTheWords):
        check_receipt(office.desk, "only four little words")


def test_a_receipt_is_for_whoever_may_read_the_entry(office: Office) -> None:
    maya = office.child("maya", "amira")
    entry = office.note("amira", "I do not want to move.", maya)
    with pytest.raises(NotHere):
        receipt(office.desk, office.who("sol"), entry)
    with pytest.raises(NotHere):
        receipt(office.desk, office.who("amira"), entry, person("ava"))


def test_there_is_no_receipt_for_what_is_hidden_from_whoever_asks(office: Office) -> None:
    maya = office.child("maya", "amira")
    entry = office.note("amira", "Not for Ben.", maya)
    wall = InformationRestricted(entries=(entry,), from_whom=(worker("ben"),), reason="x", mode="silent")
    office.write("amira", wall, maya)
    with pytest.raises(NotHere):
        receipt(office.desk, office.who("ben"), entry)


def test_a_receipt_is_the_same_with_and_without_what_its_holder_may_not_see(office: Office) -> None:
    maya, ava = office.child("maya", "amira"), office.child("ava", "amira")
    entry = office.note("amira", "They planted beans.", maya, ava)
    before = receipt(office.desk, office.who("amira"), entry, maya)
    office.note("amira", "Something of Ava's alone.", ava)
    assert receipt(office.desk, office.who("amira"), entry, maya) == before


def test_giving_a_receipt_is_a_look(office: Office) -> None:
    maya = office.child("maya", "amira")
    entry = office.note("amira", "I do not want to move.", maya)
    receipt(office.desk, office.who("amira"), entry)
    last = office.desk.who_looked(office.who("amira"), maya)[-1]
    assert (last.page, last.entries) == ("receipt", (entry,))
