"""Working days in England: weekdays that are not bank holidays.

The day something starts is day nought: one working day after Friday is Monday. Bank holidays come from
the policy's own data, with their source. Outside the years that the data covers they are worked out
from the Banking and Financial Dealings Act 1971 and its yearly pattern, so that a clock in a life
begun in 1998, or a plan that reaches into 2030, still has a day to show.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

SATURDAY, MONDAY, A_DAY, A_WEEK = 5, 0, timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, eq=False)
class WorkingDays:
    """Which days are worked, and how to count them.

    `holidays` names every bank holiday between `first` and `last`; other years follow the usual pattern.
    """

    holidays: Mapping[date, str]
    first: date
    last: date

    def is_working(self, day: date) -> bool:
        """Whether `day` is a weekday and no bank holiday."""
        return day.weekday() < SATURDAY and self.holiday(day) is None

    def holiday(self, day: date) -> str | None:
        """The name of the bank holiday on `day`, if it is one."""
        if self.first <= day <= self.last:
            return self.holidays.get(day)
        return usual_holidays(day.year).get(day)

    def add(self, day: date, n: int) -> date:
        """The `n`th working day after `day` (before it, when `n` is negative). Nought is `day` itself."""
        return _added(self, day, n)

    def between(self, a: date, b: date) -> int:
        """How many working days lie after `a`, up to and with `b`; negative when `b` is the earlier."""
        if b < a:
            return -self.between(b, a)
        days = (a + A_DAY * n for n in range(1, (b - a).days + 1))
        return sum(self.is_working(day) for day in days)


@lru_cache(maxsize=16_384)
def _added(working_days: WorkingDays, day: date, n: int) -> date:
    """Counted once: every clock of every child counts from the same few thousand days."""
    step = A_DAY if n > 0 else -A_DAY
    left = abs(n)
    while left:
        day += step
        left -= working_days.is_working(day)
    return day


@cache
def usual_holidays(year: int) -> Mapping[date, str]:
    """The bank holidays of England and Wales in a year without royal proclamations.

    Schedule 1 of the Banking and Financial Dealings Act 1971, with Christmas Day and Good Friday, and
    the days proclaimed every year: New Year's Day since 1974 and the first Monday of May since 1978.
    """
    easter = easter_sunday(year)
    days = {
        easter - 2 * A_DAY: "Good Friday",
        easter + A_DAY: "Easter Monday",
        first_monday(year, 5): "Early May bank holiday",
        first_monday(year, 6) - A_WEEK: "Spring bank holiday",
        first_monday(year, 9) - A_WEEK: "Summer bank holiday",
    }
    return days | dict(_substituted(year))


def _substituted(year: int) -> Iterator[tuple[date, str]]:
    """Days fixed in the calendar, each moved on to a weekday when it falls at a weekend."""
    yield _on_a_weekday(date(year, 1, 1)), "New Year's Day"
    christmas, boxing = date(year, 12, 25), date(year, 12, 26)
    if christmas.weekday() >= SATURDAY:
        yield date(year, 12, 27), "Christmas Day, substitute day"
    else:
        yield christmas, "Christmas Day"
    if boxing.weekday() == SATURDAY or christmas.weekday() == SATURDAY:
        yield date(year, 12, 28), "Boxing Day, substitute day"
    else:
        yield boxing, "Boxing Day"


def _on_a_weekday(day: date) -> date:
    while day.weekday() >= SATURDAY:
        day += A_DAY
    return day


def first_monday(year: int, month: int) -> date:
    """The first Monday of a month."""
    first = date(year, month, 1)
    return first + A_DAY * ((MONDAY - first.weekday()) % 7)


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the anonymous computus of 1876."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    lift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - lift + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
