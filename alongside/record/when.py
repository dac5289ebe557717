"""When something was true: a moment, a day, a span, or "around March 2019".

Precision is part of the value. The text form is what is hashed and stored, a small subset of ISO 8601-2
(EDTF): `2026-11-02`, `2026-11-02T15:10:00Z`, `2026-11-02T15:10:00Z/2026-11-02T16:00:00Z`,
`2026-01-01/2026-03-01`, `2026-01-01/..`, `2019-03`, `2019`, and `2019-03~` for "around March 2019".

Instants are UTC. The civil day of an instant is its day in Europe/London, so that a visit at 00:30 on a
summer night belongs to the day that the family lived it. A wall-clock time that a clock change makes
ambiguous is read as the first of the two; one that a clock change skips is read as if the clocks had not
yet changed (01:30 is then 02:30 summer time). Both rules are tested.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any, Generic, Self, TypeVar, overload
from zoneinfo import ZoneInfo

import msgspec

LONDON = ZoneInfo("Europe/London")

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?Z", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
COARSEST = len("2019-03~")
_COARSE = re.compile(r"(\d{4})(?:-(\d\d))?(~?)", re.ASCII)


class NotAWhen(ValueError):
    """The text is not one of the forms in which the record can say when."""

    def __init__(self, text: str) -> None:
        super().__init__(f"“{text}” is not a day, a moment, a span or an “around”")


class Precision(StrEnum):
    """How exactly the time is known."""

    MOMENT = "moment"
    DAY = "day"
    SPAN = "span"
    MONTH = "month"
    YEAR = "year"
    AROUND = "around"


T = TypeVar("T")


class _ReadOnce(Generic[T]):
    """What a text says, kept with the time once asked for: a page asks each time of a life many times.

    `functools.cached_property` would do, were it not twice as slow the first time: most are asked once.
    """

    def __init__(self, reading: Callable[[Any], T]) -> None:
        self._reading, self.__doc__ = reading, reading.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, when: None, owner: type) -> Self: ...
    @overload
    def __get__(self, when: object, owner: type) -> T: ...
    def __get__(self, when: object | None, owner: type) -> Self | T:
        if when is None:
            return self
        told = when.__dict__[self._name] = self._reading(when)
        return told


class When(msgspec.Struct, frozen=True, order=False, dict=True):
    """One time, with its precision. Build it with the functions below; compare with `first` and `last`."""

    text: str

    def __post_init__(self) -> None:
        """Refuse any text that is not one of the forms."""
        _read(self.text)

    @_ReadOnce
    def first(self) -> date:
        """The first civil day it can mean."""
        return _read(self.text)[0]

    @_ReadOnce
    def last(self) -> date:
        """The last civil day it can mean (`date.max` for a span that is still open)."""
        return _read(self.text)[1]

    @property
    def day(self) -> date:
        """The one day to use where a single day is asked for: the first."""
        return self.first

    @property
    def precision(self) -> Precision:
        """How exactly the time is known."""
        return _read(self.text)[2]

    @_ReadOnce
    def starts(self) -> datetime:
        """The first instant it can mean, for putting things in order."""
        return _starts(self.text)

    @property
    def has_time(self) -> bool:
        """Whether a time of day is known."""
        return "T" in self.text


def moment(at: datetime) -> When:
    """A moment, from any aware datetime."""
    return When(instant_text(at))


def day(on: date) -> When:
    """A civil day."""
    return When(on.isoformat())


def span(start: date | datetime, end: date | datetime | None) -> When:
    """From one day or moment to another; `None` while it goes on."""
    return When(f"{_end(start)}/{'..' if end is None else _end(end)}")


def around(year: int, month: int | None = None) -> When:
    """Around a month or a year: nobody is sure."""
    return When(f"{year:04d}~" if month is None else f"{year:04d}-{month:02d}~")


def local(on: date, at: time) -> datetime:
    """The UTC instant of a wall-clock time in England.

    The clocks going back: the first of the two. The clocks going forward: as if they had not yet.
    """
    wall = datetime.combine(on, at, LONDON)
    return wall.astimezone(UTC)


def civil_day(at: datetime) -> date:
    """The day in England on which an instant fell."""
    return at.astimezone(LONDON).date()


def instant_text(at: datetime) -> str:
    """The canonical text of an instant: UTC, microseconds only when there are any."""
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat()}Z"


def _end(point: date | datetime) -> str:
    return instant_text(point) if isinstance(point, datetime) else point.isoformat()


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


@lru_cache(maxsize=65536)
def _read(text: str) -> tuple[date, date, Precision]:
    try:
        return _span(text) if "/" in text else _point(text)
    except ValueError as wrong:
        raise NotAWhen(text) from wrong


@lru_cache(maxsize=65536)
def _starts(text: str) -> datetime:
    head = text.split("/", maxsplit=1)[0]
    if _INSTANT.fullmatch(head):
        return _instant(head)
    return datetime.combine(_read(text)[0], time(), LONDON).astimezone(UTC)


def _span(text: str) -> tuple[date, date, Precision]:
    start, _, end = text.partition("/")
    first = _exact(start)
    last = date.max if end == ".." else _exact(end)
    if last < first or (end != ".." and ("T" in start) != ("T" in end)):
        raise NotAWhen(text)
    if "T" in end and _instant(end) < _instant(start):
        raise NotAWhen(text)
    return first, last, Precision.SPAN


def _exact(text: str) -> date:
    if _INSTANT.fullmatch(text):
        return civil_day(_instant(text))
    if _DAY.fullmatch(text):
        return date.fromisoformat(text)
    raise NotAWhen(text)


def _point(text: str) -> tuple[date, date, Precision]:
    coarse = None if len(text) > COARSEST else _COARSE.fullmatch(text)
    if coarse is None:
        on = _exact(text)
        return on, on, Precision.MOMENT if "T" in text else Precision.DAY
    year, month, about = int(coarse[1]), coarse[2], coarse[3]
    first = date(year, int(month or 1), 1)
    last = date(year, 12, 31) if month is None else _month_end(first)
    exact = Precision.MONTH if month else Precision.YEAR
    return first, last, Precision.AROUND if about else exact


def _month_end(first: date) -> date:
    return first + timedelta(days=monthrange(first.year, first.month)[1] - 1)
