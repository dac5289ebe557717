"""Posts and people while the years are being drawn: who sits where, since when, for whom they stand in.

Days are ordinals, which count from a Monday.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from alongside.town.staff.establishment import Post


class Span(NamedTuple):
    """From a day on, somebody in a post."""

    start: int
    person: int
    reason: str
    own: bool
    """Whether it was theirs; otherwise they stood in."""


@dataclass(slots=True)
class Person:
    """Somebody who works there, while the years are being drawn."""

    number: int
    joined: int
    registered: bool
    agency: bool = False
    left: int | None = None
    """Their last day."""
    seat: int = -1
    covers: list[int] = field(default_factory=list)
    busy: int = 0
    """The last day on which they stood in for somebody."""


@dataclass(slots=True)
class Seat:
    """A post, and who held it so far."""

    number: int
    post: Post
    who: Person | None = None
    cover: Person | None = None
    since: int = 0
    """Since when nobody holds it."""
    spans: list[Span] = field(default_factory=list)

    @property
    def vacant(self) -> bool:
        """Whether nobody holds it for good."""
        return self.who is None or self.who.agency


def monday(day: int) -> int:
    """The day itself or the next Monday (ordinals count from one)."""
    return day + (1 - day) % 7


def weekday(day: int) -> int:
    """The day itself, or the Monday after a weekend."""
    return monday(day) if day % 7 in (6, 0) else day
