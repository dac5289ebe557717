"""The days a return is about, as one row that every view may join, and the working days around it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from alongside.policy.working_days import WorkingDays

COLUMNS = ("year", "year_start", "year_end", "ref", "authority", "from_xml")
"""Columns of the table `period`, which has one row. `ref` is what the file's own header says."""
CALENDAR = ("day", "weekday", "working", "working_number")
"""Columns of `calendar`: 1 is Monday; whether it is worked; how many working days came before it."""
BACK, AHEAD = 800, 400


def in_words(year: int) -> str:
    """A year as people write it, by that in which it ends: 2026 is 2025-26."""
    return f"{year - 1}-{year % 100:02d}"


class Period(NamedTuple):
    """The year of a return."""

    year: int
    year_start: date
    year_end: date
    ref: date | None = None
    authority: str = ""
    from_xml: int = 0
    """Whether it came as one XML file, which says of each child whether they came alone to seek asylum."""

    @property
    def words(self) -> str:
        """As people write it: 2025-26."""
        return in_words(self.year)


def period(year: int, **said: date | str | int | None) -> Period:
    """1 April to 31 March, by the year in which it ends, but for what is said otherwise."""
    usual = Period(year, date(year - 1, 4, 1), date(year, 3, 31))
    return usual._replace(**{name: value for name, value in said.items() if value is not None})  # type: ignore[arg-type]


def calendar(told: Period, working: WorkingDays) -> Iterator[tuple[date, int, int, int]]:
    """Every day around the year. A day that is not worked has the number of the next one that is."""
    number, day = 0, told.year_start - timedelta(days=BACK)
    while day <= told.year_end + timedelta(days=AHEAD):
        worked = working.is_working(day)
        yield day, day.isoweekday(), int(worked), number
        number += worked
        day += timedelta(days=1)
