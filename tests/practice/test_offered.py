"""What was offered at each step."""

from datetime import date

from alongside.policy import load
from alongside.practice.offered import Step, questions, steps
from tests.life import life

TODAY = date(2026, 12, 31)
TALK = "2026-05-11 StrategyDiscussionHeld #talk each.maya.enquire=yes\n"
CHILD = "2026-05-12 AdvocacyOffered kind=childs_advocate to=maya at_point=enquiry\n"
MUM = "2026-05-12 AdvocacyOffered kind=parental_representative to=mum at_point=enquiry\n"
MEETING = "2026-05-12 FamilyMeetingOffered to=mum at_point=enquiry\n"


def step(text: str, key: str = "enquiry") -> Step:
    return next(one for one in steps(life(text), load(), TODAY) if one.key == key)


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), load(), TODAY)]


def test_a_step_that_was_not_reached_asks_nothing() -> None:
    assert codes("2026-05-11 NoteWritten words=Hello\n") == []
    assert step("2026-05-11 NoteWritten words=Hello\n").began is None


def test_an_enquiry_at_which_nobody_was_offered_anybody_asks_and_blocks_nothing() -> None:
    assert step(TALK).began == date(2026, 5, 11)
    assert codes(TALK) == ["offered.enquiry.child", "offered.enquiry.parents", "offered.enquiry.meeting"]


def test_what_was_offered_is_no_longer_asked_about() -> None:
    assert step(TALK + CHILD + MUM).lacks == ("meeting",)
    assert codes(TALK + CHILD + MUM + MEETING) == []


def test_an_offer_at_another_step_is_not_one_at_this() -> None:
    assert "child" in step(TALK + CHILD.replace("at_point=enquiry", "at_point=help")).lacks


def test_it_is_asked_again_when_a_child_comes_back_to_a_step() -> None:
    found = "each.maya.finding=not_substantiated each.maya.conference_needed=no"
    over = f"2026-05-20 EnquiryConcluded enquiry=#talk {found}\n"
    again = TALK.replace("2026-05-11", "2026-11-02").replace("#talk", "")
    assert step(TALK + CHILD + over + again).lacks == ("child", "parents", "meeting")


def test_a_decision_not_to_offer_a_meeting_is_an_answer() -> None:
    judged = '2026-05-12 FamilyMeetingJudgedUnsuitable reason="He would come too"\n'
    assert "meeting" not in step(TALK + judged).lacks


def test_each_step_says_what_the_law_and_guidance_say_of_it() -> None:
    assert all(duty.source for duty in step(TALK).bases)
    assert step(TALK).bases
