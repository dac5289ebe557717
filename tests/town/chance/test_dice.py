"""Chance is the same everywhere, and comes out as it is asked to."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.town.chance import Dice, Spread, Table

THROWS = 20_000


def test_the_same_names_throw_the_same_on_every_machine() -> None:
    dice = Dice(7, "household", 1204)
    assert [round(dice.unit(), 12) for _ in range(3)] == [0.404809313621, 0.038561128135, 0.599061908314]
    assert dice.bits(74) == 241946253096514318915


def test_another_family_throws_its_own() -> None:
    assert Dice(7, "household", 1).unit() != Dice(7, "household", 2).unit()
    assert Dice(7, "a").of("b").unit() == Dice(7, "a", "b").unit()


@given(st.integers(), st.integers(0, 400), st.integers(0, 400))
def test_a_number_between_two_is_one_of_them_or_lies_between(seed: int, least: int, more: int) -> None:
    assert least <= Dice(seed).between(least, least + more) <= least + more


@given(st.integers(), st.lists(st.integers()), st.integers(0, 30))
def test_some_are_different_ones_in_their_own_order(seed: int, of: list[int], count: int) -> None:
    places = Dice(seed).some(range(len(of)), count)
    assert len(places) == min(count, len(of))
    assert places == sorted(set(places))


@given(st.integers(), st.lists(st.integers()))
def test_shuffling_loses_nobody(seed: int, of: list[int]) -> None:
    assert sorted(Dice(seed).shuffled(of)) == sorted(of)


def test_kinds_come_as_often_as_their_shares_say() -> None:
    dice, table = Dice(1, "table"), Table({"often": 0.7, "seldom": 0.3, "never": 0.0})
    drawn = [table.draw(dice) for _ in range(THROWS)]
    assert abs(drawn.count("often") / THROWS - 0.7) < 0.015
    assert "never" not in drawn


def test_a_spread_puts_between_two_bounds_what_its_band_says() -> None:
    dice, spread = Dice(1, "spread"), Spread([0, 10, 15, 40], [0.1, 0.7, 0.2])
    drawn = [spread.draw(dice) for _ in range(THROWS)]
    assert abs(sum(10 <= one < 15 for one in drawn) / THROWS - 0.7) < 0.015
    assert 0 <= min(drawn) <= max(drawn) < 40


def test_the_median_is_where_half_lies_below() -> None:
    assert Spread([0, 10, 20], [0.5, 0.5]).at(0.5) == 10


@pytest.mark.parametrize("shares", [{}, {"one": 0.0}, {"one": 1.0, "two": -0.1}])
def test_shares_that_weigh_nothing_are_refused(shares: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="above nothing"):
        Table(shares)


def test_bounds_that_fall_are_refused() -> None:
    with pytest.raises(ValueError, match="rise"):
        Spread([0, 10, 5], [0.5, 0.5])


def test_a_day_lies_between_the_days_asked_for() -> None:
    first, last = date(2024, 2, 28), date(2024, 3, 1)
    assert {Dice(n).day(first, last) for n in range(60)} == {first, date(2024, 2, 29), last}
