"""The few people who make a plan real."""

from datetime import date

from alongside.policy import load
from alongside.practice import CLOCKS as ALL_CLOCKS
from alongside.practice.clock import due
from alongside.practice.core_group import CLOCKS, core_groups
from alongside.practice.protection_plan import protection_plans
from tests.life import life

POLICY = load()
PLAN = "2026-06-03 ConferenceHeld kind=initial each.maya.decision=plan each.maya.categories=NEG\n"
MET = "2026-06-15 CoreGroupMet\n"


def test_it_meets_within_ten_working_days_of_the_conference() -> None:
    assert [one.latest for one in due(life(PLAN), POLICY, date(2026, 6, 4), CLOCKS)] == [date(2026, 6, 17)]
    assert due(life(PLAN + MET), POLICY, date(2026, 6, 16), CLOCKS) == ()


def test_a_conference_without_a_plan_asks_for_none() -> None:
    told = life(PLAN.replace("decision=plan", "decision=no_plan"))
    assert due(told, POLICY, date(2026, 6, 4), CLOCKS) == ()


def test_meetings_belong_to_the_plan_that_ran() -> None:
    later = date(2026, 12, 1)
    told = life("2026-05-01 CoreGroupMet\n" + PLAN + MET)
    plan = protection_plans(told, later)[0]
    assert [met.on.first for met in core_groups(told, plan, later)] == [date(2026, 6, 15)]


def test_a_day_chosen_to_review_the_plan_is_no_day_for_the_core_group() -> None:
    told = life(
        PLAN.replace("ConferenceHeld", "ConferenceHeld #c")
        + "2026-06-03 ReviewDateChosen of=#c review_on=2026-08-01"
    )
    told_due = due(told, POLICY, date(2026, 6, 4), ALL_CLOCKS)
    chosen = {one.what: one.chosen for one in told_due if one.chosen or "core group" in one.what}
    assert list(chosen.values()) == [None, date(2026, 8, 1)]
