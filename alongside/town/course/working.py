"""Working days for whoever draws many: counted once, looked up after."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from functools import cache

from alongside.policy import load

FIRST, LAST = date(1990, 1, 1), date(2045, 12, 31)


class Working:
    """The working days of England between 1990 and 2045."""

    __slots__ = ("_days", "off")

    def __init__(self) -> None:
        """Ask the policy once for every day."""
        known = load().working_days
        days = (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1))
        self._days = [day.toordinal() for day in days if known.is_working(day)]
        whole = range(FIRST.toordinal(), LAST.toordinal() + 1)
        self.off = frozenset(map(date.fromordinal, set(whole).difference(self._days)))
        """Weekends and bank holidays."""

    def add(self, day: date, n: int) -> date:
        """The `n`th working day after a day, `n` at least 0; nought is the day itself, worked or not."""
        if not n:
            return day
        return date.fromordinal(self._days[bisect_right(self._days, day.toordinal()) + n - 1])

    def on_or_after(self, day: date) -> date:
        """The day, or the next that is worked."""
        return date.fromordinal(self._days[bisect_left(self._days, day.toordinal())])

    def on_or_before(self, day: date) -> date:
        """The day, or the last before it that was worked."""
        return date.fromordinal(self._days[bisect_right(self._days, day.toordinal()) - 1])

    def between(self, a: date, b: date) -> int:
        """How many working days lie after `a`, up to and with `b`."""
        return bisect_right(self._days, b.toordinal()) - bisect_right(self._days, a.toordinal())


@cache
def working() -> Working:
    """The one table of a process."""
    return Working()
