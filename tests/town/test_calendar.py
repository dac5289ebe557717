"""The town's days, moved by whole weeks."""

from datetime import date, timedelta

import pytest

from alongside.town.calendar import Calendar, NotADay

WRITTEN = date(2026, 11, 9)
TWO_WEEKS = Calendar(timedelta(weeks=2))


@pytest.mark.parametrize("told", [date(2026, 11, 23), date(2027, 3, 31), date(2026, 1, 4), date(2031, 6, 12)])
def test_the_files_monday_is_the_monday_of_the_week_in_which_it_is_told(told: date) -> None:
    moved = Calendar.from_to(WRITTEN, told).day("2026-11-09")
    assert moved.isoweekday() == 1
    assert timedelta(0) <= told - moved < timedelta(weeks=1)


@pytest.mark.parametrize(
    ("written", "moved"),
    [
        ("2026-11-07", "2026-11-21"),
        ("2026-11-07 15:30", "2026-11-21T15:30:00Z"),
        ("2026-07-07 15:30", "2026-07-21T14:30:00Z"),
        ("2026-01-01/2026-03-01", "2026-01-15/2026-03-15"),
        ("2026-01-01/..", "2026-01-15/.."),
        ("2019-03~", "2019-03~"),
        ("2019", "2019"),
    ],
)
def test_a_time_moves_and_stays_as_exact_as_it_was(written: str, moved: str) -> None:
    assert TWO_WEEKS.when(written).text == moved


def test_a_day_in_braces_is_said_as_people_say_it() -> None:
    said = TWO_WEEKS.prose("Until {2026-11-14}, then we ask.", date(2026, 11, 20))
    assert said == "Until Saturday 28 November, then we ask."


@pytest.mark.parametrize("text", ["yesterday", "2026-13-01", "09/11/2026", "2026-11-09 25:00"])
def test_what_is_not_a_day_says_how_to_write_one(text: str) -> None:
    with pytest.raises(NotADay, match="write 2026-11-09"):
        TWO_WEEKS.when(text)
