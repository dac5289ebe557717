"""What a cell means is one thing, whoever asks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.returns.checking.cells import day, reader
from alongside.returns.checking.form import Field, Kind
from alongside.returns.checking.small import days_between, shift


@given(st.dates())
def test_a_day_is_read_in_both_ways_of_writing_it(told: date) -> None:
    assert day(told.isoformat()) == told
    assert day(f"{told.day:02d}/{told.month:02d}/{told.year:04d}") == told


@pytest.mark.parametrize(
    "told",
    ["31/02/2025", "2025-02-30", "1/13/2025", "2025-1-1", "31.03.2025", "31/03/25", "٣١/٠٣/٢٠٢٥", "today"],
)
def test_what_is_no_day_is_not_guessed(told: str) -> None:
    assert day(told) is None


@given(st.text(max_size=30))
def test_reading_a_day_never_fails(told: str) -> None:
    assert day(told) is None or isinstance(day(told), date)


def test_a_month_ends_on_its_last_day_and_a_leap_day_has_a_birthday() -> None:
    assert shift("2025-03-31", 1, "MONTH") == "2025-04-30"
    assert shift("2008-02-29", 18, "YEAR") == "2026-02-28"
    assert shift("2024-03-31", -1, "MONTH") == "2024-02-29"


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-1000, 1000))
def test_days_on_and_days_between_are_each_others_undoing(told: date, by: int) -> None:
    later = shift(told.isoformat(), by, "DAY")
    assert days_between(told.isoformat(), later) == by


def test_miles_may_have_a_part_below_the_point_and_nothing_else_is_a_number_of_them() -> None:
    miles = reader(Field(kind=Kind.DECIMAL, says="miles"), frozenset())
    assert [miles(told).meaning for told in ("12.5", "350", "350.0", "-1", "0")] == [12.5, 350, 350, -1, 0]
    for told in ("far", "1e3", "nan", "1,5", "1.2.3", ".", "-", "١٢", "", None):
        assert miles(told).meaning is None
