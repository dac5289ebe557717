"""The family's plan is theirs."""

from datetime import date
from typing import Any

import msgspec

from alongside.policy import load
from alongside.practice.agreement import digest_of
from alongside.practice.family_group import (
    FamilyPlanAnswered,
    PointAnswered,
    family_meetings,
    judged_unsuitable,
    points_of,
    questions,
)
from alongside.record import Entry, Life
from tests.life import life, person

LATER = date(2026, 12, 31)
OFFER = "2026-05-01 FamilyMeetingOffered #offer to=mum,nan at_point=help\n"
MET = '2026-05-20 FamilyMeetingHeld #met private_time=yes familys_plan="Nan has Fridays"\n'
OURS = '2026-05-22 FamilyPlanAnswered meeting=#met words="Yes" resources="A bed by 1 June"\n'


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), load(), LATER)]


def test_a_meeting_belongs_to_the_offer_before_it_and_has_our_answer() -> None:
    answer = '2026-05-03 FamilyMeetingAnswered offer=#offer answer=yes words="Yes please"\n'
    (one,) = family_meetings(life(OFFER + answer + MET + OURS), LATER)
    assert None not in (one.held, one.our_answer)
    assert one.heard
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


PLAN = '2026-05-21 FamilyPlanSealed #plan meeting=#met words="Nan has Fridays" read_back=yes @said_by=nan\n'


def test_the_plan_as_the_family_sealed_it_stands_before_what_was_told_of_it() -> None:
    changed = PLAN.replace("#plan", "").replace("05-21", "05-23").replace("Fridays", "Sundays")
    (one,) = family_meetings(life(OFFER + MET + PLAN + changed), LATER)
    assert one.plan is not None
    assert one.plan.words == "Nan has Sundays"
    assert len(one.plan.wordings) == 2


def test_a_plan_without_a_meeting_that_anybody_wrote_down_is_theirs_too() -> None:
    (one,) = family_meetings(life(OFFER + PLAN.replace("meeting=#met ", "")), LATER)
    assert one.held is None
    assert one.waits_for_us


def test_a_plan_by_another_hand_takes_the_place_of_nobodys() -> None:
    other = (
        PLAN.replace("#plan", "").replace("meeting=#met ", "").replace("nan", "dad").replace("05-21", "05-24")
    )
    other = other.replace("Nan has", "Dad has")
    first, second = family_meetings(life(OFFER + MET + PLAN + other), LATER)
    assert [one.plan and one.plan.words for one in (first, second)] == ["Nan has Fridays", "Dad has Fridays"]
    assert second.held is None


def test_a_plan_taken_back_stands_no_longer() -> None:
    back = "2026-05-22 AccountWithdrawn account=#plan\n"
    (one,) = family_meetings(life(OFFER + MET + PLAN + back), LATER)
    assert one.plan is not None
    assert one.plan.wordings == ()


def test_our_answer_is_to_the_exact_words_of_a_point() -> None:
    text = OFFER + MET + PLAN + OURS
    (before,) = family_meetings(life(text), LATER)
    assert before.plan is not None
    point = PointAnswered(point="Nan has Fridays", digest=digest_of("Nan has Fridays"), yes=True, words="Yes")
    assert points_of("Nan has Fridays\n\n  A bed  ") == ("Nan has Fridays", "A bed")
    told = [answered(entry, point) for entry in life(text).entries]
    (one,) = family_meetings(Life(person("maya"), told), LATER)
    assert one.plan is not None
    assert [p.answer for p in one.plan.points] == [point]
    moved = [answered(entry, point) for entry in life(text.replace('Fridays" read', 'Sundays" read')).entries]
    (other,) = family_meetings(Life(person("maya"), moved), LATER)
    assert other.plan is not None
    assert other.plan.unanswered


def answered(entry: Entry[Any], point: PointAnswered) -> Entry[Any]:
    if not isinstance(entry.fact, FamilyPlanAnswered):
        return entry
    return msgspec.structs.replace(entry, fact=msgspec.structs.replace(entry.fact, points=(point,)))


def test_within_the_days_that_we_gave_ourselves_our_answer_is_not_asked_for_yet() -> None:
    soon = [q.code for q in questions(life(OFFER + MET), load(), date(2026, 5, 21))]
    assert soon == []
