"""The letter after an enquiry, begun from what is written."""

import pytest

from alongside.access.view import NotHere
from alongside.story import letter
from alongside.story.letter import LetterBegun
from tests.life import entry_named, person
from tests.story.seen import view

DONE = """
    2026-05-01 PersonNamed given=Maya @about=maya
    2026-05-01 PersonNamed given=Ava @about=ava
    2026-05-11 StrategyDiscussionHeld #talk question="Is it safe at home?" \
        each.maya.enquire=yes each.ava.enquire=yes
    2026-05-28 EnquiryConcluded #done enquiry=#talk \
        each.maya.finding=not_substantiated each.maya.conference_needed=no each.maya.reason="You were safe." \
        each.ava.finding=continuing_risk each.ava.conference_needed=yes
"""


def begun(text: str = DONE, hides: tuple[str, ...] = ()) -> LetterBegun:
    return letter.tell(view(text, hides=hides), person("maya"), entry_named(text, "done"))


def test_it_says_what_we_asked_what_we_found_for_each_and_what_happens_now() -> None:
    words = begun().words
    assert "What we asked: Is it safe at home?" in words
    assert "Maya: What worried us was not found." in words
    assert "There will be a meeting about Ava." in words
    assert "There will be no child protection conference about Maya." in words


def test_what_was_written_for_a_child_does_not_go_into_it_by_itself() -> None:
    assert "You were safe." not in begun().words


def test_it_does_not_go_to_somebody_from_whom_a_child_is_kept_safe() -> None:
    protected = "2026-05-02 WhereaboutsProtected from_whom=dad @about=ava\n"
    assert begun(DONE + protected).not_to == {person("dad")}


def test_whether_sorry_is_due_is_left_open_to_whoever_writes() -> None:
    assert "[Is sorry due" in begun().words


def test_a_child_whom_the_writer_may_not_open_is_not_in_it() -> None:
    assert "Ava" not in begun(hides=("ava",)).words


def test_a_letter_that_has_gone_is_known() -> None:
    text = DONE + "2026-05-29 LetterSent #sent kind=after_enquiry about_entry=#done @about=maya,ava\n"
    assert begun(text).sent == entry_named(text, "sent")


def test_there_is_no_letter_after_anything_else() -> None:
    with pytest.raises(NotHere):
        letter.tell(view(DONE), person("maya"), entry_named(DONE, "talk"))
