"""Children who never lived: numbers, birthdays and codes that both returns draw on."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import TypeVar

from alongside.policy import load
from alongside.returns.checking.form import codes_of, form

YEAR = 2027
START, END = date(YEAR - 1, 4, 1), date(YEAR, 3, 31)
AUTHORITY = "301"
CHECKED = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""What the first letter of a pupil number is chosen from, by the digits that follow."""
SATURDAY = 6
T = TypeVar("T")


def pupil_number(nr: int) -> str:
    """A sound pupil number, another for each child: a letter that fits twelve digits."""
    digits = f"{AUTHORITY}{nr:09d}"
    return CHECKED[sum(place * int(digit) for place, digit in enumerate(digits, 2)) % 23] + digits


@cache
def codes(name: str) -> Mapping[str, Sequence[str]]:
    """The codes of each coded column of a return, by `table.column`."""
    return {column: sorted(those) for column, those in codes_of(form(name), YEAR, load()).items()}


def between(chance: random.Random, first: date, last: date) -> date:
    """A day, neither before nor after these."""
    return first + timedelta(days=chance.randint(0, max(0, (last - first).days)))


def worked(day: date) -> date:
    """The same day, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.isoweekday() - SATURDAY + 1))


def years_before(day: date, years: int) -> date:
    """The same day some years earlier."""
    return day.replace(year=day.year - years, day=min(day.day, 28))
