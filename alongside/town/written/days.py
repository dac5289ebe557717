"""Days and hours: working days before and after a day, and the hours at which things are held."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from alongside.record.when import local
from alongside.town.course.working import working as table

DAY = timedelta(days=1)


def working(on: date, days: int) -> date:
    """So many working days after a day; before it, where the number is below nought. Never a holiday."""
    if days >= 0:
        return table().add(table().on_or_after(on), days)
    back = on
    while days:
        back -= DAY
        days += table().on_or_after(back) == back
    return back


def at(on: date, hour: int, minute: int = 0) -> datetime:
    """A moment of a day, as clocks in England show it."""
    return local(on, time(hour, minute))
