"""The indices of continuity: their bounds, their edges, and what they are read from."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from alongside.practice import continuity as c
from tests.life import life, worker

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
comers = st.lists(st.sampled_from("abcd"), max_size=30)
OPEN = """
    2026-01-01 ReferralReceived #ask source=1A
    2026-01-01 ReferralDecided referral=#ask outcomes=SINGLE_ASSESSMENT
    2026-01-01 WorkerAllocated worker=tom role=social_worker reason=FCONTA
"""
AMIRA = "2026-04-01 WorkerAllocated worker=amira role=social_worker reason=LEFTRL planned={planned}\n"
TOGETHER = "2026-04-02 WorkerIntroduced worker=amira introduced_by=worker:tom together=yes\n"


@given(comers)
def test_every_index_is_between_nought_and_one_or_says_nothing(told: list[str]) -> None:
    for index in (c.usual(told), c.concentration(told), c.sequential(told)):
        assert index is None or 0 <= index <= 1


@given(st.integers(3, 40))
def test_one_worker_all_the_time_is_one_by_each_of_them(times: int) -> None:
    told = ["a"] * times
    assert c.usual(told) == c.concentration(told) == c.sequential(told) == 1


@given(st.integers(3, 40))
def test_another_worker_each_time_is_the_least_there_can_be(times: int) -> None:
    told = [str(one) for one in range(times)]
    assert c.usual(told) == Fraction(1, times)
    assert c.concentration(told) == c.sequential(told) == 0


@given(comers, st.randoms())
def test_only_the_sequence_knows_an_order(told: list[str], chance: object) -> None:
    mixed = list(told)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert (c.usual(mixed), c.concentration(mixed)) == (c.usual(told), c.concentration(told))
    assert c.sequential(told[::-1]) == c.sequential(told)


@given(comers)
def test_no_index_knows_a_name(told: list[str]) -> None:
    renamed = [one.upper() for one in told]
    for index in (c.usual, c.concentration, c.sequential):
        assert index(renamed) == index(told)


def test_too_little_to_say_is_said_as_nothing_and_not_as_nought() -> None:
    assert c.usual([]) is None
    assert c.concentration(["a", "a"]) is None
    assert c.sequential(["a"]) is None
    assert c.usual_by_time([]) is None
    assert c.usual_by_time([("a", 0)]) is None


def test_what_the_formulas_give_by_hand() -> None:
    told = ["a", "a", "b", "a", "c"]
    assert c.usual(told) == Fraction(3, 5)
    assert c.concentration(told) == Fraction(9 + 1 + 1 - 5, 20)
    assert c.sequential(told) == Fraction(1, 4)
    assert c.usual_by_time([("a", 30), ("b", 60), ("a", 10)]) == Fraction(60, 100)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 400)), max_size=12))
def test_a_share_of_days_is_a_share(held: list[tuple[str, int]]) -> None:
    share = c.usual_by_time(held)
    assert share is None or 0 < share <= 1


def test_contacts_are_with_whoever_came_and_not_with_whoever_was_allocated() -> None:
    seen = "2026-03-0{day} VisitMade purpose=assessment each.maya.seen={seen} @by={who}\n"
    text = OPEN + "".join(
        seen.format(day=day, seen=came, who=who)
        for day, came, who in ((1, "yes", "duty"), (2, "no", "tom"), (3, "yes", "duty"))
    )
    assert c.contacts(life(text), FIRST, LAST) == (worker("duty"), worker("duty"))
    assert c.contacts(life(text), date(2026, 3, 2), LAST) == (worker("duty"),)


def test_days_of_cover_are_days_of_whoever_is_away() -> None:
    cover = "2026-01-05 WorkerAllocated worker=duty role=social_worker reason=ABSENC\n"
    told = c.days_with(life(OPEN + cover), FIRST, date(2026, 1, 10))
    assert told == ((worker("tom"), 10),)


def test_changes_are_told_apart_by_whether_they_were_planned_and_whether_both_came() -> None:
    unplanned = c.changes(life(OPEN + AMIRA.format(planned="no")), FIRST, LAST)
    planned = c.changes(life(OPEN + AMIRA.format(planned="yes") + TOGETHER), FIRST, LAST)
    assert (unplanned.planned, unplanned.unplanned, unplanned.together) == (0, 1, 0)
    assert (planned.planned, planned.unplanned, planned.together) == (1, 0, 1)
    assert (unplanned + planned).met_together == Fraction(1, 2)


def test_a_rate_is_over_the_time_we_worked_with_them() -> None:
    whole = c.changes(life(OPEN + AMIRA.format(planned="no")), FIRST, LAST)
    assert whole.days == 365
    assert whole.unplanned_a_year == Fraction(1461, 1460)
    assert c.changes(life(""), FIRST, LAST).unplanned_a_year is None


def test_the_rate_of_a_family_does_not_change_with_how_it_is_cut() -> None:
    told = life(OPEN + AMIRA.format(planned="no"))
    spring, rest = date(2026, 4, 30), date(2026, 5, 1)
    assert c.changes(told, FIRST, spring) + c.changes(told, rest, LAST) == c.changes(told, FIRST, LAST)


def test_a_first_worker_and_somebody_who_stands_in_are_no_changes() -> None:
    cover = "2026-02-01 WorkerAllocated worker=duty role=social_worker reason=ABSENC\n"
    told = c.changes(life(OPEN + cover), FIRST, LAST)
    assert (told.planned, told.unplanned) == (0, 0)
