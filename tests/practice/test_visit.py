"""Being with a child and family."""

from datetime import date

from alongside.policy import load
from alongside.practice.clock import due
from alongside.practice.visit import (
    CLOCKS,
    last_seen,
    questions,
    seen_alone,
    visits_of_kind,
)
from tests.life import life, lives, person

POLICY = load()
LATER = date(2026, 12, 31)
PLAN = "2026-06-03 ConferenceHeld kind=initial each.maya.decision=plan each.maya.categories=NEG\n"
VISITS = """
    2026-06-01 VisitMade each.maya.seen=yes each.maya.alone=yes each.ava.seen=no
    2026-06-10 VisitMade each.maya.seen=yes
    2026-06-12 VisitMade purpose=reviewing_officer each.maya.seen=yes
"""


def test_a_visit_to_two_is_one_entry_and_each_is_seen_or_not() -> None:
    told = lives(VISITS)
    assert last_seen(told[person("ava")], LATER) is None
    seen = last_seen(told[person("maya")], date(2026, 6, 11))
    assert seen is not None
    assert seen.on.first == date(2026, 6, 10)


def test_seen_alone_is_the_last_time_it_was_so() -> None:
    alone = seen_alone(life(VISITS), LATER)
    assert alone is not None
    assert alone.on.first == date(2026, 6, 1)


def test_a_visit_while_a_protection_plan_runs_counts_as_one_of_the_plans() -> None:
    told = life(PLAN + VISITS)
    assert [v.on.first for v in visits_of_kind(told, "child_protection", LATER)] == [date(2026, 6, 10)]
    assert [v.on.first for v in visits_of_kind(told, "child_in_need", LATER)] == [date(2026, 6, 1)]
    assert len(visits_of_kind(told, "reviewing_officer", LATER)) == 1


def test_alone_and_not_seen_cannot_both_be() -> None:
    text = "2026-06-01 VisitMade each.maya.alone=yes"
    assert [q.code for q in questions(life(text), POLICY, LATER)] == ["visit.alone_not_seen"]


def test_the_next_visit_is_due_from_the_last_one_seen() -> None:
    told = life(PLAN + "2026-06-10 VisitMade each.maya.seen=yes\n2026-06-15 VisitMade each.maya.seen=no")
    assert [one.latest for one in due(told, POLICY, date(2026, 6, 16), CLOCKS)] == [date(2026, 6, 24)]


def test_no_visit_of_a_plan_is_due_once_it_has_ended() -> None:
    told = life(PLAN + VISITS + "2026-11-20 ConferenceHeld kind=review each.maya.decision=end")
    assert due(told, POLICY, LATER, CLOCKS) == ()
