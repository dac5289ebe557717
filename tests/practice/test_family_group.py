"""The family's plan is theirs."""

from datetime import date

from alongside.policy import load
from alongside.practice.family_group import family_meetings, judged_unsuitable, questions
from tests.life import life

LATER = date(2026, 12, 31)
OFFER = "2026-05-01 FamilyMeetingOffered #offer to=mum,nan at_point=help\n"
MET = '2026-05-20 FamilyMeetingHeld #met private_time=yes familys_plan="Nan has Fridays"\n'
OURS = '2026-05-22 FamilyPlanAnswered meeting=#met words="Yes" resources="A bed by 1 June"\n'


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), load(), LATER)]


def test_a_meeting_belongs_to_the_offer_before_it_and_has_our_answer() -> None:
    answer = '2026-05-03 FamilyMeetingAnswered offer=#offer answer=yes words="Yes please"\n'
    (one,) = family_meetings(life(OFFER + answer + MET + OURS), LATER)
    assert None not in (one.held, one.answered, one.our_answer)
    assert not one.waits_for_us


def test_a_familys_plan_waits_for_our_answer() -> None:
    assert codes(OFFER + MET) == ["family_group.our_answer"]


def test_a_meeting_that_nobody_wrote_an_offer_for_still_happened() -> None:
    assert [one.since for one in family_meetings(life(MET + OURS), LATER)] == [date(2026, 5, 20)]


def test_time_of_their_own_is_asked_about() -> None:
    assert "family_group.private_time" in codes(MET.replace("private_time=yes", ""))


def test_a_later_offer_sets_aside_a_decision_not_to_offer() -> None:
    judged = '2026-04-01 FamilyMeetingJudgedUnsuitable reason="Not safe"\n'
    assert judged_unsuitable(life(judged), LATER) is not None
    assert judged_unsuitable(life(judged + OFFER), LATER) is None
