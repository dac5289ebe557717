"""Days and times are read as people write them in England."""

from datetime import date, time

import pytest

from alongside.web.plain import (
    NotADay,
    NotATime,
    day_in_words,
    day_of_week,
    read_day,
    read_parts,
    read_time,
)

TODAY = date(2026, 11, 12)
PI_DAY = date(2026, 3, 14)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("14/3/26", PI_DAY),
        ("14 3 2026", PI_DAY),
        ("14.03.2026", PI_DAY),
        ("14-3-26", PI_DAY),
        ("14 March 2026", PI_DAY),
        ("14th of March, 2026", PI_DAY),
        ("Sat 14 mar 26", PI_DAY),
        ("2026-03-14", PI_DAY),
        ("14 March", PI_DAY),
        ("24 December", date(2025, 12, 24)),
        ("yesterday", date(2026, 11, 11)),
        ("today", TODAY),
        ("Monday", date(2026, 11, 9)),
        ("last Thursday", date(2026, 11, 5)),
        ("3 May 98", date(1998, 5, 3)),
        ("1 1 27", date(2027, 1, 1)),
    ],
)
def test_a_day_is_read_as_it_is_typed(typed: str, day: date) -> None:
    assert read_day(typed, today=TODAY) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("tomorrow", date(2026, 11, 13)),
        ("Friday", date(2026, 11, 13)),
        ("Thursday", date(2026, 11, 19)),
        ("last Friday", date(2026, 11, 6)),
        ("14 March", date(2027, 3, 14)),
        ("24 December", date(2026, 12, 24)),
        ("3 May 31", date(2031, 5, 3)),
    ],
)
def test_where_a_day_to_come_is_asked_it_is_the_next_one(typed: str, day: date) -> None:
    assert read_day(typed, today=TODAY, ahead=True) == day


@pytest.mark.parametrize("typed", ["", "31 February 2026", "soon", "14", "14 Ma 2026", "99/99/99"])
def test_what_says_no_day_is_told_with_an_example(typed: str) -> None:
    with pytest.raises(NotADay, match="14 March 2026"):
        read_day(typed, today=TODAY)


def test_three_boxes_make_a_day() -> None:
    assert read_parts("14", "3", "26", today=TODAY) == PI_DAY
    assert read_parts("14", "March", "", today=TODAY) == PI_DAY
    with pytest.raises(NotADay):
        read_parts("", "3", "26", today=TODAY)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("16:00", time(16)),
        ("16.30", time(16, 30)),
        ("1600", time(16)),
        ("9", time(9)),
        ("4pm", time(16)),
        ("4.30 pm", time(16, 30)),
        ("12am", time(0)),
        ("noon", time(12)),
        ("midnight", time(0)),
    ],
)
def test_a_time_is_read_as_it_is_typed(typed: str, said: time) -> None:
    assert read_time(typed) == said


@pytest.mark.parametrize("typed", ["", "teatime", "25:00", "9:75"])
def test_what_says_no_time_is_told_with_an_example(typed: str) -> None:
    with pytest.raises(NotATime, match="16:00"):
        read_time(typed)


def test_days_are_written_in_words() -> None:
    assert day_in_words(PI_DAY) == "14 March 2026"
    assert day_of_week(PI_DAY) == "Saturday 14 March 2026"
