"""A protection plan is what conferences decided."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice.clock import due
from alongside.practice.protection_plan import (
    CLOCKS,
    other_authority_plan,
    protection_plan,
    protection_plans,
    questions,
    review_due,
)
from tests.life import life

POLICY = load()
LATER = date(2027, 12, 31)
BORN = "2015-03-02 PersonBorn\n"
PLAN = "2026-06-03 ConferenceHeld #icpc kind=initial each.maya.decision=plan each.maya.categories=NEG\n"
REVIEW = "2026-08-28 ConferenceHeld kind=review each.maya.decision=continue\n"
END = "2026-11-20 ConferenceHeld kind=review each.maya.decision=end\n"


def spans(text: str) -> list[tuple[date, date | None]]:
    return [(plan.start, plan.end) for plan in protection_plans(life(text), LATER)]


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), POLICY, LATER)]


def test_it_starts_on_the_day_of_its_conference_and_ends_at_the_review_that_ends_it() -> None:
    plan = protection_plans(life(PLAN + REVIEW + END), LATER)[0]
    assert (plan.start, plan.end) == (date(2026, 6, 3), date(2026, 11, 20))
    assert plan.reviews == (date(2026, 8, 28), date(2026, 11, 20))
    assert codes(PLAN + REVIEW + END) == []


def test_two_kinds_of_harm_are_many() -> None:
    plan = protection_plans(life(PLAN.replace("NEG", "NEG,EMO")), LATER)[0]
    assert (plan.initial_category, plan.latest_category) == ("MUL", "MUL")


def test_a_review_that_names_no_harm_leaves_the_first_one_standing() -> None:
    assert protection_plans(life(PLAN + REVIEW), LATER)[0].latest_category == "NEG"


def test_earlier_plans_are_counted_from_the_record() -> None:
    again = "2027-02-01 ConferenceHeld kind=initial each.maya.decision=plan each.maya.categories=EMO"
    assert [plan.previous for plan in protection_plans(life(PLAN + END + again), LATER)] == [0, 1]


def test_a_second_plan_while_one_runs_is_the_same_plan_and_a_question() -> None:
    text = PLAN + "2026-07-01 ConferenceHeld kind=transfer_in each.maya.decision=plan"
    assert spans(text) == [(date(2026, 6, 3), None)]
    assert codes(text) == ["protection_plan.already"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (END, "review_without_plan"),
        ("2026-06-03 ConferenceHeld kind=initial each.maya.decision=end", "decision_of_a_review"),
        ("2026-06-03 ProtectionPlanStopped why=left_uk", "stopped_without_plan"),
        ("2026-06-01 PersonDied\n" + PLAN, "not_a_child"),
        ("2008-06-03 PersonBorn\n" + PLAN, "not_a_child"),
    ],
)
def test_what_does_not_fit_makes_no_plan_and_is_asked_about(text: str, code: str) -> None:
    assert spans(text) == []
    assert codes(text) == [f"protection_plan.{code}"]


def test_a_plan_never_ends_on_the_day_it_began() -> None:
    text = PLAN + "2026-06-03 ConferenceHeld kind=review each.maya.decision=end"
    assert spans(text) == [(date(2026, 6, 3), None)]


def test_death_ends_a_plan_and_nobody_decides_it() -> None:
    assert spans(PLAN + "2026-07-01 PersonDied") == [(date(2026, 6, 3), date(2026, 7, 1))]


def test_childhood_ends_a_plan_and_only_once_the_day_has_come() -> None:
    told = life("2008-09-01 PersonBorn\n" + PLAN)
    assert protection_plans(told, date(2026, 8, 31))[0].is_open
    assert protection_plans(told, LATER)[0].end == date(2026, 9, 1)


def test_a_corrected_decision_moves_the_plan_and_the_old_one_is_still_known_then() -> None:
    told = life(
        PLAN + "2026-06-04 ConferenceHeld kind=initial each.maya.decision=plan each.maya.categories=NEG "
        "@corrects=icpc @recorded=2026-06-10T09:00"
    )
    assert protection_plans(told, LATER)[0].start == date(2026, 6, 4)
    before = told.as_known_at(told.entries[0].recorded_at)
    assert protection_plans(before, LATER)[0].start == date(2026, 6, 3)


def test_a_closure_does_not_end_a_plan_and_is_asked_about() -> None:
    text = PLAN + "2026-07-01 EpisodeClosed because=declined"
    assert spans(text) == [(date(2026, 6, 3), None)]
    assert codes(text) == ["protection_plan.open_at_closure"]


def test_the_review_is_due_after_three_months_and_then_after_six() -> None:
    first = protection_plans(life(PLAN), LATER)[0]
    later = protection_plans(life(PLAN + REVIEW), LATER)[0]
    assert (review_due(first, POLICY), review_due(later, POLICY)) == (date(2026, 9, 3), date(2027, 2, 28))


def test_the_clock_of_the_first_review_gives_way_to_that_of_the_next() -> None:
    told = life(PLAN + REVIEW)
    assert [one.latest for one in due(told, POLICY, date(2026, 7, 1), CLOCKS)] == [date(2026, 9, 3)]
    assert [one.latest for one in due(told, POLICY, date(2026, 9, 1), CLOCKS)] == [date(2027, 2, 28)]


def test_nothing_is_due_once_a_plan_has_ended() -> None:
    assert due(life(PLAN + REVIEW + END), POLICY, date(2026, 12, 1), CLOCKS) == ()


def test_another_councils_plan_is_known_and_is_not_ours() -> None:
    told = life("2026-06-01 OtherAuthorityPlanNotified authority=Northshire started=2026-01-05")
    assert other_authority_plan(told, LATER) is not None
    assert protection_plan(told, LATER) is None


def test_a_day_chosen_for_the_plan_stands_first_for_each_review_and_is_not_used_twice() -> None:
    chosen = "2026-06-03 ReviewDateChosen of=#icpc review_on=2026-08-28\n"
    later = "2026-08-28 ReviewDateChosen of=#icpc review_on=2026-11-20\n"
    first = due(life(PLAN + chosen), POLICY, date(2026, 7, 1), CLOCKS)
    used = due(life(PLAN + chosen + REVIEW), POLICY, date(2026, 9, 1), CLOCKS)
    again = due(life(PLAN + chosen + REVIEW + later), POLICY, date(2026, 9, 1), CLOCKS)
    assert [one.chosen for one in (*first, *used, *again)] == [date(2026, 8, 28), None, date(2026, 11, 20)]


def test_a_child_who_moved_here_with_a_plan_has_a_conference_within_fifteen_working_days() -> None:
    text = """
    2026-05-11 OtherAuthorityPlanNotified authority=Northshire started=2026-01-05
    2026-05-11 ReferralReceived source=5C kind=transfer_in
    """
    held = "2026-06-01 ConferenceHeld kind=transfer_in each.maya.decision=plan each.maya.categories=NEG"
    assert [one.latest for one in due(life(text), POLICY, date(2026, 5, 12), CLOCKS)] == [date(2026, 6, 2)]
    assert due(life(text + held), POLICY, date(2026, 6, 2), CLOCKS[:1]) == ()
