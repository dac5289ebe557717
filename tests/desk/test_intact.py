"""Whoever reads a life can check that nothing in it was changed, and learns nothing of what is hidden."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from alongside.access import NotHere
from alongside.access.facts import InformationRestricted
from alongside.desk.intact import intact
from alongside.practice.note import NoteWritten
from alongside.record import SubjectId
from tests.desk.conftest import SealedOffice
from tests.desk.office import Office
from tests.life import person, worker

MAYA = person("maya")


@pytest.fixture
def maya(sealed_office: SealedOffice) -> SubjectId:
    """Amira's child, with two notes."""
    who = sealed_office.office.child("maya", "amira")
    for words in ("Maya showed me her garden.", "Maya lost a tooth."):
        sealed_office.office.note("amira", words, who)
    return who


def test_a_life_that_nobody_touched_is_whole(sealed_office: SealedOffice, maya: SubjectId) -> None:
    sealed_office.seal()
    told = intact(sealed_office.office.desk, sealed_office.office.who("amira"), maya)
    assert (told.whole, told.entries, told.waiting, told.signature_checked) == (True, 4, 0, True)
    assert told.words[0].startswith("All 4 entries that you may see here are as they were written")
    assert told.words[-1] == "Nobody outside holds a signed copy of them yet."


def test_what_is_not_sealed_yet_is_said_to_wait(sealed_office: SealedOffice, maya: SubjectId) -> None:
    told = intact(sealed_office.office.desk, sealed_office.office.who("amira"), maya)
    assert (told.whole, told.waiting, told.sealed_at) == (True, 4, None)
    assert "4 entries are not sealed yet; that takes a few seconds while Alongside runs." in told.words


def test_a_changed_word_is_named_with_its_entry(sealed_office: SealedOffice, maya: SubjectId) -> None:
    entry = sealed_office.office.note("amira", "She said no.", maya)
    sealed_office.seal()
    lie = '{"fact":{"words":"She said yes."}}'
    sealed_office.forge("UPDATE record.payload SET body = %(lie)s WHERE entry_id = %(e)s", lie=lie, e=entry)
    told = intact(sealed_office.office.desk, sealed_office.office.who("amira"), maya)
    (fault,) = told.faults
    assert (fault.code, fault.entry, fault.title) == ("words-changed", entry, NoteWritten.TITLE)
    assert told.words[0].startswith("Something is not as it was written: one fault.")


def test_an_entry_that_was_taken_out_is_missed(sealed_office: SealedOffice, maya: SubjectId) -> None:
    entry = sealed_office.office.note("amira", "Bruises.", maya)
    sealed_office.office.note("amira", "Later.", maya)
    sealed_office.seal()
    sealed_office.forge(
        "DELETE FROM record.entry_about WHERE entry_id = %(e)s",
        "DELETE FROM record.payload WHERE entry_id = %(e)s",
        "DELETE FROM record.entry WHERE id = %(e)s",
        e=entry,
    )
    told = intact(sealed_office.office.desk, sealed_office.office.who("amira"), maya)
    assert {"thread-gap", "thread-broken"} <= {fault.code for fault in told.faults}


def test_whoever_is_not_let_in_is_told_that_nobody_is_there(
    sealed_office: SealedOffice, maya: SubjectId
) -> None:
    desk, sol = sealed_office.office.desk, sealed_office.office.who("sol")
    for who in (maya, person("nobody")):
        with pytest.raises(NotHere):
            intact(desk, sol, who)
    looks = desk.who_looked(sealed_office.office.who("amira"), maya)
    assert [(look.kind.value, look.page) for look in looks if look.reader == sol.who] == [
        ("refused", "check")
    ]


def test_a_check_is_a_look(office: Office) -> None:
    maya = office.child("maya", "amira")
    intact(office.desk, office.who("amira"), maya)
    assert [look.page for look in office.desk.who_looked(office.who("amira"), maya)][-1] == "check"


def test_both_books_find_a_life_whole(office: Office) -> None:
    maya = office.child("maya", "amira")
    told = intact(office.desk, office.who("amira"), maya)
    assert (told.whole, told.entries, told.waiting) == (True, 2, 2)


def test_what_is_silently_hidden_changes_nothing_of_what_is_told(sealed_office: SealedOffice) -> None:
    """With a hidden note in the middle of a life, its reader is told exactly what they are told without."""
    office = sealed_office.office
    with_it, without = office.child("maya", "amira"), office.child("ava", "amira")
    for who in (with_it, without):
        office.note("amira", "First.", who)
    hidden = office.note("amira", "What Ben must not know.", with_it)
    for who in (with_it, without):
        office.note("amira", "Last.", who)
    wall = InformationRestricted(entries=(hidden,), from_whom=(worker("ben"),), reason="x", mode="silent")
    office.write("amira", wall, with_it)
    sealed_office.seal()
    ben = office.who("ben")
    assert intact(office.desk, ben, with_it) == intact(office.desk, ben, without)
    assert intact(office.desk, office.who("amira"), with_it).entries == 6


def test_a_change_to_what_is_hidden_is_not_told_to_those_it_is_hidden_from(
    sealed_office: SealedOffice, maya: SubjectId
) -> None:
    office = sealed_office.office
    hidden = office.note("amira", "What Ben must not know.", maya)
    wall = InformationRestricted(entries=(hidden,), from_whom=(worker("ben"),), reason="x", mode="silent")
    office.write("amira", wall, maya)
    lie = '{"fact":{"words":"Nothing."}}'
    sealed_office.forge("UPDATE record.payload SET body = %(lie)s WHERE entry_id = %(e)s", lie=lie, e=hidden)
    assert intact(office.desk, office.who("ben"), maya).whole
    assert not intact(office.desk, office.who("amira"), maya).whole


def test_who_outside_holds_a_copy_is_said_for_the_entries_that_were_there(
    sealed_office: SealedOffice, maya: SubjectId
) -> None:
    sealed_office.seal()
    sealed_office.witness("police.example/w1", datetime(2026, 11, 2, 18, 30, tzinfo=UTC))
    sealed_office.office.note("amira", "Afterwards.", maya)
    told = intact(sealed_office.office.desk, sealed_office.office.who("amira"), maya)
    said = "police.example/w1 outside holds a signed copy of the state in which 4 entries stood"
    assert f"{said}, since 18:30 on 2 November 2026." in told.words
