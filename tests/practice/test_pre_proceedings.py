"""The last work before court, as the census of 2026 to 2027 asks for it."""

from datetime import date

from alongside.policy import load
from alongside.practice.clock import due
from alongside.practice.pre_proceedings import CLOCKS, pre_proceedings, questions
from tests.life import life, lives, person

POLICY = load()
LATER = date(2027, 3, 31)
BEGAN = "2026-09-09 LegalPlanningMeetingHeld #lpm outcome=B @about=maya,ava\n"
LETTER = "2026-09-20 LetterBeforeProceedingsSent family_meeting_offered=yes\n"
WHOLE = (
    BEGAN
    + LETTER
    + """
    2026-09-25 FamilyMeetingHeld private_time=yes
    2026-09-28 PreProceedingsMeetingHeld parents_represented=yes
    2026-10-05 PreProceedingsMeetingHeld effective=no
    2026-10-12/2026-12-01 PreProceedingsMeetingHeld
    2026-12-01 PreProceedingsDecided outcome=ISSUE
    2026-12-18 ApplicationMade kind=care
    2027-02-05 LetterOfIssueSent
"""
)


def test_every_element_of_the_census_is_read() -> None:
    (one,) = pre_proceedings(life(WHOLE), LATER)
    assert (one.start, one.letter_sent_on) == (date(2026, 9, 9), date(2026, 9, 20))
    assert (one.fgdm_offered, one.fgdm_facilitated) == (True, True)
    assert (one.first_meeting_on, one.review_meetings) == (date(2026, 9, 28), 1)
    assert (one.decided_on, one.outcome) == (date(2026, 12, 1), "ISSUE")
    assert (one.court_application_on, one.letter_of_issue_on) == (date(2026, 12, 18), date(2027, 2, 5))
    assert one.parents_represented == "yes"


def test_children_named_in_one_meeting_are_one_family() -> None:
    for told in lives(BEGAN).values():
        assert set(pre_proceedings(told, LATER)[0].children) == {person("maya"), person("ava")}


def test_a_meeting_before_the_offer_was_not_held_because_of_it() -> None:
    text = BEGAN + "2026-09-15 FamilyMeetingHeld private_time=yes\n" + LETTER
    assert pre_proceedings(life(text), LATER)[0].fgdm_facilitated is False


def test_an_offer_written_as_made_in_the_letter_is_an_offer() -> None:
    offer = "2026-09-20 FamilyMeetingOffered in_letter=yes at_point=before_proceedings\n"
    text = BEGAN + LETTER.replace(" family_meeting_offered=yes", "") + offer
    assert pre_proceedings(life(text), LATER)[0].fgdm_offered is True


def test_nothing_is_said_of_an_offer_until_a_letter_was_sent() -> None:
    (one,) = pre_proceedings(life(BEGAN), LATER)
    assert (one.fgdm_offered, one.fgdm_facilitated, one.review_meetings) == (None, None, None)


def test_another_meeting_to_begin_while_it_runs_begins_nothing() -> None:
    again = "2026-10-01 LegalPlanningMeetingHeld outcome=B\n"
    assert len(pre_proceedings(life(BEGAN + again), LATER)) == 1


def test_a_second_time_counts_the_first() -> None:
    later = "2027-01-11 LegalPlanningMeetingHeld outcome=B\n"
    text = BEGAN + "2026-12-01 PreProceedingsDecided outcome=STEP_DOWN\n" + later
    assert [one.previous for one in pre_proceedings(life(text), LATER)] == [0, 1]


def test_no_offer_and_no_decision_not_to_offer_is_asked_about() -> None:
    text = BEGAN + LETTER.replace(" family_meeting_offered=yes", "")
    assert [q.code for q in questions(life(text), POLICY, LATER)] == ["pre_proceedings.no_offer"]


def test_steps_outside_it_are_kept_and_asked_about() -> None:
    codes = [q.code for q in questions(life(LETTER), POLICY, LATER)]
    assert codes == ["pre_proceedings.outside"]


def test_it_is_due_within_sixteen_weeks() -> None:
    assert [one.latest for one in due(life(BEGAN), POLICY, LATER, CLOCKS)] == [date(2026, 12, 30)]
    assert due(life(WHOLE), POLICY, LATER, CLOCKS) == ()
