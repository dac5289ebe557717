"""Working days: the day something starts is nought, and bank holidays do not count."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.policy import load
from alongside.policy.working_days import WorkingDays, easter_sunday, usual_holidays

DAYS = st.dates(date(1995, 1, 1), date(2040, 12, 31))
COUNTS = st.integers(0, 80)

PROCLAIMED = {
    2011: {date(2011, 4, 29)},
    2012: {date(2012, 5, 28), date(2012, 6, 4), date(2012, 6, 5)},
    2020: {date(2020, 5, 4), date(2020, 5, 8)},
    2022: {date(2022, 5, 30), date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19)},
    2023: {date(2023, 5, 8)},
}
"""Where a royal proclamation added or moved a day: a wedding, two jubilees, VE day, a funeral, a crown."""


@pytest.fixture
def days() -> WorkingDays:
    return load().working_days


def test_one_working_day_after_a_friday_is_monday(days: WorkingDays) -> None:
    assert days.add(date(2026, 5, 15), 1) == date(2026, 5, 18)


def test_a_referral_on_a_saturday_is_answered_by_monday(days: WorkingDays) -> None:
    assert days.add(date(2026, 5, 16), 1) == date(2026, 5, 18)


def test_the_spring_bank_holiday_does_not_count(days: WorkingDays) -> None:
    assert days.add(date(2026, 5, 11), 15) == date(2026, 6, 2)


def test_christmas_lengthens_a_clock(days: WorkingDays) -> None:
    assert days.add(date(2026, 12, 24), 1) == date(2026, 12, 29)


def test_nought_working_days_after_a_sunday_is_that_sunday(days: WorkingDays) -> None:
    assert days.add(date(2026, 5, 17), 0) == date(2026, 5, 17)


def test_counting_backwards_finds_the_day_reports_were_owed(days: WorkingDays) -> None:
    assert days.add(date(2026, 6, 2), -2) == date(2026, 5, 29)


def test_the_days_of_the_queens_funeral_and_the_coronation_are_holidays(days: WorkingDays) -> None:
    assert not days.is_working(date(2022, 9, 19))
    assert not days.is_working(date(2023, 5, 8))


@pytest.mark.parametrize("year", range(2010, 2029))
def test_every_year_of_the_data_is_the_pattern_of_the_act_but_for_proclamations(
    days: WorkingDays, year: int
) -> None:
    held = {day for day in days.holidays if day.year == year}
    assert held ^ set(usual_holidays(year)) == PROCLAIMED.get(year, set())


@pytest.mark.parametrize(
    "easter", [date(2008, 3, 23), date(2019, 4, 21), date(2024, 3, 31), date(2038, 4, 25)]
)
def test_easter_falls_where_it_fell(easter: date) -> None:
    assert easter_sunday(easter.year) == easter


def test_years_before_and_after_the_data_keep_their_holidays(days: WorkingDays) -> None:
    assert days.holiday(date(2009, 4, 10)) == "Good Friday"
    assert not days.is_working(date(2030, 12, 25))


@given(DAYS, COUNTS)
def test_a_day_reached_by_counting_is_that_many_working_days_away(day: date, n: int) -> None:
    working = load().working_days
    assert working.between(day, working.add(day, n)) == n


@given(DAYS, st.integers(1, 80))
def test_a_clock_never_ends_on_a_day_nobody_works(day: date, n: int) -> None:
    working = load().working_days
    assert working.is_working(working.add(day, n))


@given(DAYS, COUNTS, COUNTS)
def test_counting_on_is_the_same_as_counting_at_once(day: date, a: int, b: int) -> None:
    working = load().working_days
    assert working.add(working.add(day, a), b) == working.add(day, a + b)


@given(DAYS, st.integers(0, 40), st.integers(0, 60))
def test_a_later_start_never_ends_earlier(day: date, later: int, n: int) -> None:
    working = load().working_days
    assert working.add(day + timedelta(days=later), n) >= working.add(day, n)


@given(DAYS, DAYS)
def test_there_and_back_cancel(a: date, b: date) -> None:
    working = load().working_days
    assert working.between(a, b) == -working.between(b, a)
