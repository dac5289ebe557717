"""A drawn authority loses, misses and hires as many as the Department counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from alongside.town.chance import Dice
from alongside.town.england.kinds import ENGLAND, Profile
from alongside.town.levers import Levers
from alongside.town.staff.rates import ABSENCE, PUBLISHED
from alongside.town.staff.roster import Staff
from alongside.town.staff.seats import Person
from tests.town.staff.conftest import TROUBLE

SEEDS = range(7, 13)
"""A team is small: what is so of teams in trouble is seen in several towns."""


def _here(staff: Staff, day: date, *, agency: bool) -> list[Person]:
    at = day.toordinal()
    people = (one for one in staff.careers.people if one.registered and one.agency is agency)
    return [one for one in people if one.joined <= at and (one.left is None or one.left >= at)]


def _left(staff: Staff, until: date) -> list[Person]:
    end = until.toordinal()
    people = (one for one in staff.careers.people if one.registered and not one.agency)
    return [one for one in people if one.left is not None and end - 365 < one.left <= end]


def _posts(staff: Staff) -> int:
    return sum(post.registered for post in staff.establishment.posts)


@pytest.mark.parametrize("year", [2017, 2020, 2023, 2025])
def test_turnover_agency_and_vacancy_are_those_of_england(staff: Staff, year: int) -> None:
    day, told = date(year, 9, 30), PUBLISHED[year]
    here, hired = _here(staff, day, agency=False), _here(staff, day, agency=True)
    assert len(_left(staff, day)) / len(here) == pytest.approx(told.turnover, abs=0.02)
    assert len(hired) / (len(here) + len(hired)) == pytest.approx(told.agency, abs=0.015)
    assert 1 - len(here) / _posts(staff) == pytest.approx(told.vacancy, abs=0.015)


def test_an_authority_that_loses_many_loses_many_here() -> None:
    like = Profile(name="One", code=1, year=2025, turnover=0.236, agency=0.2, vacancy=0.25)
    staff, last = Staff(Levers(), like), date(2026, 3, 31)
    here, hired = _here(staff, last, agency=False), _here(staff, last, agency=True)
    assert len(_left(staff, last)) / len(here) == pytest.approx(0.236, abs=0.04)
    assert len(hired) / (len(here) + len(hired)) == pytest.approx(0.2, abs=0.02)


def test_there_are_as_many_social_workers_as_the_profile_says(staff: Staff) -> None:
    here = len(_here(staff, date(2025, 9, 30), agency=False))
    assert here == pytest.approx(ENGLAND.staff * staff.levers.children / 10_000, rel=0.05)


def test_a_third_of_those_who_leave_came_within_the_year(staff: Staff) -> None:
    gone = [one for one in staff.careers.people if one.registered and not one.agency and one.left]
    served = [(one.left or 0) - one.joined for one in gone]
    assert sum(days < 365 for days in served) / len(served) == pytest.approx(0.33, abs=0.08)


def test_as_many_days_are_lost_to_illness_as_are_published(staff: Staff) -> None:
    first, last = staff.levers.first.toordinal(), staff.levers.until.toordinal()
    worked = sum(min(one.left or last, last) - max(one.joined, first) + 1 for one in staff.careers.people)
    ill = [one for one in staff.absences.away if one.end - one.start < 175]
    lost = sum(one.end - one.start + 1 for one in ill)
    assert lost / worked == pytest.approx(ABSENCE, abs=0.006)


def test_a_quarter_of_children_have_three_workers_in_a_year(staff: Staff) -> None:
    shares = [_three(staff, year) for year in (2018, 2023, 2025)]
    assert sum(shares) / len(shares) == pytest.approx(0.255, abs=0.05)


def test_a_team_in_trouble_loses_more_than_others_do() -> None:
    inside, outside = zip(
        *(_lost(Staff(Levers(seed=seed, trouble=TROUBLE), ENGLAND)) for seed in SEEDS), strict=True
    )
    assert sum(inside) > 1.8 * sum(outside)


def _lost(troubled: Staff) -> tuple[float, float]:
    """How many left for each post, in the team in trouble and in the others."""
    team, last = troubled.careers.troubled, troubled.levers.until
    day, plan = TROUBLE.toordinal(), troubled.establishment
    posts = [n for n in range(plan.holding) if plan.team_on(n, last.toordinal()) == team]
    others = [n for n in range(plan.holding) if n not in posts]
    went = [one.seat for one in troubled.careers.people if one.left and one.left > day]
    return _share(went, posts), _share(went, others)


def _share(went: Sequence[int], posts: Sequence[int]) -> float:
    return sum(seat in posts for seat in went) / len(posts)


def _three(staff: Staff, year: int) -> float:
    """The share of those open all year who had three workers or more."""
    first, last, dice = date(year, 4, 1), date(year + 1, 3, 31), Dice("three", year)
    met = [_met(staff, dice, first, last, number) for number in range(800)]
    return sum(workers >= 3 for workers in met) / len(met)


def _met(staff: Staff, dice: Dice, first: date, last: date, number: int) -> int:
    start = first - timedelta(days=dice.below(600))
    spans = staff.alongside(staff.post_for(dice, number % 4, start), start, last)
    return len({one.worker.subject for one in spans if one.end is None or one.end >= first})
