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


PARENTS = """
    2026-05-01 PersonNamed given=Leanne @about=leanne
    2026-05-01 PersonNamed given=Dan @about=dad
    2026-05-02 RelationshipTold other=leanne kind=mother @about=maya,ava
    2026-05-02 RelationshipTold other=dad kind=father @about=maya,ava
    2016-04-01 PersonBorn @about=maya
"""
BARRED = "2026-05-02 WhereaboutsProtected from_whom=dad @about=ava\n"


def begun(text: str = DONE, hides: tuple[str, ...] = (), to: str = "") -> LetterBegun:
    whom = person(to) if to else None
    return letter.tell(view(text, hides=hides), person("maya"), entry_named(text, "done"), whom)


def test_it_says_what_we_asked_what_we_found_for_each_and_what_happens_now() -> None:
    words = begun().words
    assert "What we asked: Is it safe at home?" in words
    assert "Maya: What worried us was not found." in words
    assert "There will be a meeting about Ava." in words
    assert "There will be no child protection conference about Maya." in words


def test_what_was_written_for_a_child_does_not_go_into_it_by_itself() -> None:
    assert "You were safe." not in begun().words


def test_it_does_not_go_to_somebody_from_whom_a_child_is_kept_safe() -> None:
    assert begun(DONE + BARRED).not_to == {person("dad")}


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


def test_there_is_one_for_each_parent_and_for_a_child_who_reads() -> None:
    told = begun(DONE + PARENTS)
    assert [one.name for one in told.people] == ["Leanne", "Dan", "Maya"]


def test_a_parent_from_whom_a_child_is_kept_safe_gets_theirs_and_nothing_of_that_child() -> None:
    told = begun(DONE + PARENTS + BARRED, to="dad")
    assert told.about == (person("maya"),)
    assert "Dear Dan," in told.words
    assert "Ava" not in told.words
    assert "Is it safe at home?" not in told.words
    assert "Ava" in begun(DONE + PARENTS + BARRED, to="leanne").words


def test_a_parent_from_whom_all_of_them_are_kept_safe_gets_none_from_here() -> None:
    text = DONE + PARENTS + BARRED + BARRED.replace("about=ava", "about=maya")
    assert "Dan" not in [one.name for one in begun(text).people]
    with pytest.raises(NotHere):
        begun(text, to="dad")


def test_a_child_is_spoken_to_and_what_we_do_about_their_ties_is_left_to_be_looked_at() -> None:
    text = (DONE + PARENTS).replace(
        "each.maya.enquire=yes", 'each.maya.enquire=yes each.maya.ties="leanne: Sundays"'
    )
    words = begun(text, to="maya").words
    assert "to check whether you and Ava are safe" in words
    assert "[The people you love" in words
    assert "Maya and you: Sundays." in begun(text, to="leanne").words
    assert "Sundays" not in begun(text, to="dad").words


def test_after_a_discussion_that_decided_not_to_check_there_is_a_letter_too() -> None:
    text = """
        2026-05-01 PersonNamed given=Maya @about=maya
        2026-05-11 StrategyDiscussionHeld #done question="Is it safe?" each.maya.enquire=no
    """
    told = begun(text)
    assert not told.checked
    assert "We decided that we do not need to." in told.words


def test_which_agencies_were_asked_is_left_to_whoever_writes() -> None:
    text = DONE.replace("#talk question", '#talk agencies="Women\'s Aid: Is she safe? | Yes" question')
    assert "[What we looked at" in begun(text).words
    assert "Women's Aid.]" in begun(text).words
