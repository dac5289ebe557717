"""After an enquiry the family is written to: what we asked, what we found, and sorry where it is due."""

from datetime import date

from alongside.policy import load
from alongside.practice.clock import due
from alongside.practice.enquiry import CLOCKS, questions
from tests.life import life

POLICY = load()
TODAY = date(2026, 6, 1)
DONE = """
    2026-05-11 StrategyDiscussionHeld #talk question="Is it safe at home?" each.maya.enquire=yes
    2026-05-28 EnquiryConcluded #done enquiry=#talk \\
        each.maya.finding=not_substantiated each.maya.conference_needed=no
"""
LETTER = "2026-05-29 LetterSent kind={kind} about_entry=#done\n"
ENDED = "2026-05-30 EpisodeClosed because=no_longer_in_need\n"
ASKS = "Write to the family what we asked and what we found"


def asked(text: str) -> list[str]:
    return [one.what for one in due(life(text), POLICY, TODAY, CLOCKS)]


def codes(text: str) -> list[str]:
    return [one.code for one in questions(life(text), POLICY, TODAY)]


def test_a_letter_is_asked_for_when_the_enquiry_is_over() -> None:
    (one,) = due(life(DONE), POLICY, TODAY, CLOCKS)
    assert (one.what, one.latest, one.own) == (ASKS, date(2026, 6, 4), True)


def test_the_letter_ends_the_asking_and_no_other_letter_does() -> None:
    assert asked(DONE + LETTER.format(kind="after_enquiry")) == []
    assert asked(DONE + LETTER.format(kind="letter")) == [ASKS]


def test_where_our_work_ended_without_it_the_question_stays() -> None:
    assert asked(DONE + ENDED) == []
    assert "enquiry.family_not_told" in codes(DONE + ENDED)
    assert "enquiry.family_not_told" not in codes(DONE + LETTER.format(kind="after_enquiry") + ENDED)


def test_an_enquiry_that_only_another_system_tells_of_is_not_ours_to_write_about() -> None:
    assert asked(DONE.replace("#done", "#done @origin=import")) == []
