"""The course of families: what follows what, whatever the dice say."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.town.chance import Dice
from alongside.town.course.episode import eighteenth
from alongside.town.course.household import household
from alongside.town.course.journey import journey
from alongside.town.course.kinds import Episode, Family
from alongside.town.course.rates import Times, rates
from alongside.town.course.years import Years
from alongside.town.england.kinds import ENGLAND
from alongside.town.england.mixes import WORRY
from alongside.town.levers import Levers
from alongside.town.staff.roster import Staff

LEVERS = Levers(children=5_000, years=10)
YEARS = Years(LEVERS, ENGLAND, rates(ENGLAND), Times(LEVERS), Staff(LEVERS, ENGLAND))
BUSY = 60
"""So many families in a row: among them are some with a protection plan."""


def drawn(seed: int, number: int, years: Years = YEARS) -> Family:
    """One family and its course."""
    family = household(Dice(seed, "household", number), number, years.levers, years.staff.localities)
    dice = Dice(seed, "journey", number)
    family.worry = WORRY.draw(dice)
    journey(family, dice, years)
    return family


def families(seed: int, years: Years = YEARS) -> list[Family]:
    """Some families of one seed."""
    return [drawn(seed, number, years) for number in range(BUSY)]


def episodes(seed: int) -> list[Episode]:
    """Their episodes."""
    return [one for family in families(seed) for one in family.episodes]


SEEDS = st.integers(0, 10_000)
FEW = settings(max_examples=12, deadline=None)


@FEW
@given(SEEDS)
def test_a_plan_of_protection_begins_on_the_day_of_its_conference(seed: int) -> None:
    for episode in episodes(seed):
        held = {one.conference.on: one.conference for one in episode.enquiries if one.conference}
        for plan in episode.protections:
            decided = dict(zip(held[plan.start].children, held[plan.start].decisions, strict=True))
            assert {decided[child] for child in plan.children} == {"plan"}


@FEW
@given(SEEDS)
def test_a_plan_of_protection_ends_at_the_review_that_ends_it(seed: int) -> None:
    for plan in (plan for episode in episodes(seed) for plan in episode.protections):
        if plan.end is not None:
            assert plan.reviews[-1].on == plan.end
            assert set(plan.reviews[-1].decisions) == {"end"}
        assert all(set(one.decisions) == {"continue"} for one in plan.reviews if one.on != plan.end)


@FEW
@given(SEEDS)
def test_a_child_has_one_open_episode_at_a_time(seed: int) -> None:
    for family in families(seed):
        ended = dict.fromkeys(range(len(family.children)), date.min)
        for episode in family.episodes:
            over = episode.closed or (episode.decided if not episode.goes_on else date.max)
            for place in episode.children:
                assert episode.received >= ended[place]
                ended[place] = over


@FEW
@given(SEEDS)
def test_nothing_is_drawn_after_the_last_day_nor_about_a_grown_child(seed: int) -> None:
    for family in families(seed):
        for episode in family.episodes:
            grown = min(eighteenth(family.children[place].born) for place in episode.children)
            days = [episode.received, episode.decided, *(one.start for one in episode.assessments)]
            days += [one.on for one in episode.enquiries] + [one.start for one in episode.plans]
            days += [day for plan in episode.plans for day in (*plan.visits, *plan.reviews)]
            days += [episode.closed] if episode.closed else []
            assert max(days) <= LEVERS.until
            assert max(days) < grown + timedelta(days=7)


@FEW
@given(SEEDS)
def test_help_and_protection_of_one_child_do_not_overlap(seed: int) -> None:
    for episode in episodes(seed):
        for child in episode.children:
            spells = [(one.start, one.end or date.max) for one in episode.plans if child in one.children]
            spells += [
                (one.start, one.end or date.max) for one in episode.protections if child in one.children
            ]
            spells.sort()
            assert all(a[1] <= b[0] for a, b in pairwise(spells))


@FEW
@given(SEEDS)
def test_work_ends_when_everything_in_it_has(seed: int) -> None:
    for episode in (one for one in episodes(seed) if one.closed):
        assert episode.closed is not None
        ends = [one.end for one in episode.assessments] + [one.end for one in episode.plans]
        ends += [one.end for one in episode.protections] + [one.concluded for one in episode.enquiries]
        assert all(end is not None and end <= episode.closed for end in ends)


def test_the_same_seed_draws_the_same_course() -> None:
    assert families(3) == families(3)
    assert families(3) != families(4)


def test_after_a_death_became_known_more_is_reported_and_checked() -> None:
    levers = Levers(children=5_000, years=3, crisis=date(2024, 6, 1))
    times = Times(levers)
    assert times.alarm(date(2024, 5, 31)) == 1
    assert times.alarm(date(2024, 6, 1)) > times.alarm(date(2025, 3, 1)) > 1
    assert times.alarm(date(2025, 7, 1)) == 1


@pytest.mark.slow
def test_where_help_comes_first_fewer_are_checked_and_more_is_helped() -> None:
    def counted(first: date | None) -> tuple[int, int]:
        levers = Levers(children=5_000, years=6, family_help=first)
        years = Years(levers, ENGLAND, rates(ENGLAND), Times(levers), Staff(levers, ENGLAND))
        told = [drawn(7, number, years) for number in range(6_000)]
        checked = sum(len(one.enquiries) for family in told for one in family.episodes)
        return checked, sum(len(family.early_help) for family in told)

    before, after = counted(None), counted(date(2020, 4, 1))
    assert after[0] < 0.9 * before[0]
    assert after[1] > 1.05 * before[1]
