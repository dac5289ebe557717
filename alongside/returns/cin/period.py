"""A census year: 1 April to 31 March, known by the year in which it ends."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from alongside.returns.checking.period import in_words
from alongside.returns.cin.structure import FIRST, LAST, PROVISIONAL

FIRST_AND_LAST = (FIRST, LAST + 1)
"""The years we can read and write, as a range."""


class NotACensusYear(ValueError):
    """The year is not one that we can read or write."""

    def __init__(self, text: str) -> None:
        first, last = in_words(FIRST), in_words(LAST)
        super().__init__(f"“{text}” is not a census year we know: write it as {first} to {last}")


class CensusYear(NamedTuple):
    """One period of the census, both days included."""

    ends: int

    @property
    def start(self) -> date:
        """The first day."""
        return date(self.ends - 1, 4, 1)

    @property
    def reference(self) -> date:
        """The reference date, the last day."""
        return date(self.ends, 3, 31)

    @property
    def words(self) -> str:
        """As people write it: 2026-27."""
        return in_words(self.ends)

    @property
    def provisional(self) -> bool:
        """Whether its structure has not been published as a schema."""
        return self.ends in PROVISIONAL

    def holds(self, day: date | None) -> bool:
        """Whether a day falls in it."""
        return day is not None and self.start <= day <= self.reference

    def touches(self, start: date, end: date | None) -> bool:
        """Whether a span was open on any of its days."""
        return start <= self.reference and (end is None or end >= self.start)


LONGEST = len("2026-2027")


def census_year(text: str) -> CensusYear:
    """Read `2026-27`, `2026/27` or `2027`."""
    plain = text.strip().replace("/", "-")
    head, _, tail = plain.partition("-")
    if not (plain.isascii() and head.isdigit() and len(plain) <= LONGEST) or (tail and not tail.isdigit()):
        raise NotACensusYear(text)
    ends = int(head) + 1 if tail else int(head)
    if not FIRST <= ends <= LAST or (tail and int(tail) % 100 != ends % 100):
        raise NotACensusYear(text)
    return CensusYear(ends)
