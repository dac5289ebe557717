"""The town's calendar: lives are written with the days of one week, and told in another.

A file says its own today, a Monday. When the lives are told, every day in them moves by the same number of
whole weeks, so that the file's today is the Monday of the week in which they are told: a Saturday stays a
Saturday, everybody keeps their age, and nothing that has happened lies in the future. In prose a day in
braces, `{2026-11-14}`, moves too and is said as people say it: “Saturday 14 November”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from alongside.record import Precision, When
from alongside.record.when import local, moment
from alongside.story.words import day_in_words

MONDAY = 1
WEEK = timedelta(days=7)
MIDDLE_OF_MONTH, MIDDLE_OF_YEAR = 15, 7

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BRACED = re.compile(r"\{([^}]*)\}")


class NotADay(ValueError):
    """The text is not a day or a time as the files write them."""

    def __init__(self, text: str, instead: str = "2026-11-09, or 2026-11-09 15:30 with a time") -> None:
        super().__init__(f"“{text}” is not a day; write {instead}")


@dataclass(frozen=True)
class Calendar:
    """How far the days of a file move."""

    by: timedelta

    @classmethod
    def from_to(cls, written: date, told: date) -> Calendar:
        """The calendar that brings a file's Monday to the Monday of the week in which it is told."""
        return cls(_monday(told) - _monday(written))

    def day(self, text: str) -> date:
        """A day of the file, moved."""
        try:
            return date.fromisoformat(text.strip()) + self.by
        except ValueError:
            raise NotADay(text) from None

    def at(self, text: str) -> datetime:
        """A moment of the file by the clock on the wall in England, moved: `2026-05-12 09:00`."""
        on, _, clock = text.strip().replace("T", " ").partition(" ")
        try:
            return local(self.day(on), time.fromisoformat(clock.strip()))
        except ValueError:
            raise NotADay(text, "2026-11-09 15:30") from None

    def when(self, text: str) -> When:
        """When something was true, moved, and no more exact than it was written."""
        try:
            if " " in text or ("T" in text and "/" not in text):
                return moment(self.at(text))
            told = When(text)
        except NotADay:
            raise
        except ValueError:
            raise NotADay(text) from None
        return self._moved(told)

    def _moved(self, told: When) -> When:
        if told.precision in (Precision.DAY, Precision.SPAN):
            return When(_DAY.sub(lambda found: self.day(found[0]).isoformat(), told.text))
        return When(self._coarse(told.text))

    def _coarse(self, text: str) -> str:
        """A month or a year: where its middle goes."""
        unsure = "~" if text.endswith("~") else ""
        year, _, month = text.rstrip("~").partition("-")
        middle = date(int(year), int(month) if month else MIDDLE_OF_YEAR, MIDDLE_OF_MONTH) + self.by
        return f"{middle:%Y-%m}{unsure}" if month else f"{middle:%Y}{unsure}"

    def prose(self, text: str, today: date) -> str:
        """Words with their days in braces moved, and said as on a day."""
        return _BRACED.sub(lambda found: day_in_words(self.day(found[1]), today), text)


def _monday(day: date) -> date:
    return day - timedelta(days=day.isoweekday() - MONDAY)
