"""Checking whether a child is safe: two enquiries never run at once."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice.clock import due
from alongside.practice.enquiry import CLOCKS, conferences_outside_enquiries, enquiries, questions
from alongside.practice.protection_plan import protection_plans
from tests.life import life, lives, person

POLICY = load()
LATER = date(2026, 12, 31)
TALK = """
    2026-05-11 StrategyDiscussionHeld #talk question="Is it safe at home?" \\
        each.maya.enquire=yes each.ava.enquire=yes
"""
BOTH = (
    TALK
    + """
    2026-06-03 ConferenceHeld #icpc kind=initial enquiry=#talk \\
        each.maya.decision=plan each.maya.categories=NEG each.ava.decision=no_plan
    2026-08-28 ConferenceHeld kind=review each.maya.decision=continue each.maya.categories=NEG,EMO
"""
)


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), POLICY, LATER)]


def test_a_discussion_about_two_opens_an_enquiry_for_each() -> None:
    starts = {who: [e.start for e in enquiries(told, LATER)] for who, told in lives(TALK).items()}
    assert starts == {person("maya"): [date(2026, 5, 11)], person("ava"): [date(2026, 5, 11)]}


def test_the_target_is_fifteen_working_days_on_with_the_bank_holiday_left_out() -> None:
    enquiry = enquiries(life(TALK), LATER)[0]
    assert enquiry.initial_cpc_target(POLICY) == date(2026, 6, 2)


def test_the_conference_a_day_late_is_the_conference_of_both() -> None:
    for told in lives(BOTH).values():
        enquiry = enquiries(told, LATER)[0]
        assert enquiry.date_of_initial_cpc == date(2026, 6, 3)
        assert not enquiry.icpc_not_required


def test_one_conference_gives_one_child_a_plan_from_that_day_and_the_other_none() -> None:
    told = lives(BOTH)
    plan = protection_plans(told[person("maya")], LATER)[0]
    assert (plan.start, plan.initial_category, plan.latest_category) == (date(2026, 6, 3), "NEG", "MUL")
    assert protection_plans(told[person("ava")], LATER) == ()


def test_a_second_discussion_in_the_meantime_belongs_to_the_open_enquiry() -> None:
    told = life(TALK + "2026-05-20 StrategyDiscussionHeld #again each.maya.enquire=yes")
    assert [len(e.discussions) for e in enquiries(told, LATER)] == [2]


def test_no_conference_needed_blanks_the_target_and_raises_the_flag() -> None:
    told = life(
        TALK
        + """2026-05-28 EnquiryConcluded enquiry=#talk each.maya.finding=not_substantiated \\
        each.maya.conference_needed=no"""
    )
    enquiry = enquiries(told, LATER)[0]
    assert enquiry.icpc_not_required
    assert enquiry.initial_cpc_target(POLICY) is None
    assert enquiry.ended_on == date(2026, 5, 28)


def test_undecided_is_neither_needed_nor_not_needed() -> None:
    enquiry = enquiries(life(TALK), LATER)[0]
    assert enquiry.is_open
    assert not enquiry.icpc_not_required


def test_a_conference_after_all_counts_and_is_asked_about() -> None:
    text = (
        TALK
        + """
    2026-05-28 EnquiryConcluded enquiry=#talk each.maya.finding=not_substantiated \
        each.maya.conference_needed=no
    2026-06-10 ConferenceHeld kind=initial enquiry=#talk each.maya.decision=no_plan
    """
    )
    enquiry = enquiries(life(text), LATER)[0]
    assert (enquiry.date_of_initial_cpc, enquiry.icpc_not_required) == (date(2026, 6, 10), False)
    assert codes(text) == ["enquiry.conference_after_all"]


@pytest.mark.parametrize("kind", ["transfer_in", "initial"])
def test_a_conference_without_an_enquiry_stands_outside(kind: str) -> None:
    told = life(f"2026-06-10 ConferenceHeld kind={kind} each.maya.decision=plan each.maya.categories=NEG")
    assert enquiries(told, LATER) == ()
    assert [e.on.first for e in conferences_outside_enquiries(told, LATER)] == [date(2026, 6, 10)]


def test_a_transfer_in_is_never_the_conference_of_an_enquiry() -> None:
    told = life(TALK + "2026-06-01 ConferenceHeld kind=transfer_in enquiry=#talk each.maya.decision=plan")
    assert enquiries(told, LATER)[0].date_of_initial_cpc is None
    assert len(conferences_outside_enquiries(told, LATER)) == 1


def test_the_end_of_our_work_leaves_an_enquiry_behind_and_the_next_is_another() -> None:
    told = life(
        TALK
        + """
    2026-05-29 EpisodeClosed because=declined
    2026-09-01 StrategyDiscussionHeld each.maya.enquire=yes
    """
    )
    assert [(e.left_open, e.is_open) for e in enquiries(told, LATER)] == [(True, False), (False, True)]


def test_as_of_a_day_in_between_the_enquiry_is_still_open() -> None:
    assert enquiries(life(BOTH), date(2026, 6, 2))[0].is_open


def test_an_enquiry_finished_that_never_began_is_asked_about() -> None:
    text = "2026-06-01 EnquiryConcluded enquiry=none each.maya.finding=not_substantiated \
        each.maya.conference_needed=no"
    assert codes(text) == ["enquiry.concluded_unknown"]


def test_waiting_longer_than_the_law_is_a_question() -> None:
    assert codes(TALK) == ["enquiry.waiting"]


def test_the_clock_runs_for_the_child_whose_enquiry_it_is_until_the_conference() -> None:
    quiet = life(TALK.replace("each.ava.enquire=yes", "each.ava.enquire=no"), "ava")
    assert due(quiet, POLICY, date(2026, 5, 12), CLOCKS) == ()
    one = due(life(BOTH), POLICY, date(2026, 5, 12), CLOCKS)[0]
    assert (one.latest, one.broken) == (date(2026, 6, 2), False)
    assert due(life(BOTH), POLICY, date(2026, 6, 3), CLOCKS) == ()


def test_a_chosen_day_stands_first_and_the_law_beside_it() -> None:
    told = life(TALK + '2026-05-12 ReviewDateChosen of=#talk review_on=2026-05-26 why="Nan is home by then"')
    one = due(told, POLICY, date(2026, 5, 13), CLOCKS)[0]
    assert (one.next, one.latest, one.chosen_why) == (
        date(2026, 5, 26),
        date(2026, 6, 2),
        "Nan is home by then",
    )
