"""The course of three towns comes to England's figures, within what chance alone does."""

from __future__ import annotations

from functools import reduce
from operator import add

import pytest

from alongside.town.england.figures import figures as published
from alongside.town.levers import Levers
from alongside.town.report import Figure, Tally, figures
from tests.town.course.chances import binomial_bounds, count_fits, poisson_bounds, share_fits
from tests.town.course.counted import drawn, tally

SEEDS, CHILDREN = (7, 11, 23), 60_000
RATES = (
    "referrals", "children_referred", "assessments", "enquiries", "conferences", "plans_started",
    "plans_ended", "plans_31_march", "in_need_at_home",
)  # fmt: skip
SHARES = (
    "contact_source.police", "contact_source.health", "contact_source.education", "contact_source.family",
    "rereferrals", "no_further_action", "referral_source.police", "referral_source.health",
    "assessment_days.0", "assessment_days.1-10", "assessment_days.11-20", "assessment_days.21-30",
    "assessment_days.31-40", "assessment_days.41-45", "assessment_days.46-50", "assessment_within_45",
    "conference_days.11-15", "conference_within_15", "plan_length.6-12m", "plan_length.1-2y", "category.NEG",
    "category.EMO", "factor.3B", "factor.4B", "factor.2B", "factor.16A", "factor.18C", "need.N1",
)  # fmt: skip


def test_bounds_are_exact() -> None:
    assert poisson_bounds(10, 0.025) == (4, 17)
    assert binomial_bounds(20, 0.5, 0.025) == (6, 14)


def test_a_rate_that_is_a_fifth_too_high_would_be_seen() -> None:
    conferences = published()["conferences"].value * len(SEEDS) * CHILDREN / 10_000
    assert count_fits(conferences * 1.05, conferences)
    assert not count_fits(conferences * 1.2, conferences)
    assert not share_fits(0.35 * 1000, 1000, 0.226)


def test_the_same_levers_draw_the_same_course() -> None:
    one, other = (list(drawn(Levers(seed=5, children=500), only=40)) for _ in range(2))
    assert one == other


@pytest.fixture(scope="module")
def told() -> dict[str, Figure]:
    """Three towns of the true size, counted together."""
    towns = [Levers(seed=seed, children=CHILDREN) for seed in SEEDS]
    whole: Tally = reduce(add, map(tally, towns))
    return {one.key: one for one in figures(whole, Levers(children=CHILDREN * len(SEEDS)))}


@pytest.mark.slow
@pytest.mark.parametrize("key", RATES)
def test_as_many_as_in_england(told: dict[str, Figure], key: str) -> None:
    expected = published()[key].value * len(SEEDS) * CHILDREN / 10_000
    assert count_fits(told[key].of, expected), f"{told[key].value:.1f} for {published()[key].value}"


@pytest.mark.slow
@pytest.mark.parametrize("key", SHARES)
def test_the_same_share_as_in_england(told: dict[str, Figure], key: str) -> None:
    value, of = told[key].value or 0.0, told[key].of
    share = published()[key].value / 100
    assert share_fits(value * of / 100, of, share), f"{value:.1f} % for {100 * share:.1f} % of {of}"


@pytest.mark.slow
def test_every_headline_of_the_course_is_within_a_tenth_of_england(told: dict[str, Figure]) -> None:
    people = {"turnover", "agency", "caseload", "three_workers"}
    far = {key: one.difference for key, one in told.items() if one.headline and not one.near}
    assert set(far) <= people


@pytest.mark.slow
def test_referrals_are_five_times_as_many_in_the_poorest_tenth(told: dict[str, Figure]) -> None:
    ratio = told["poorest_to_richest"].value
    assert ratio is not None
    assert 4.3 < ratio < 5.9
