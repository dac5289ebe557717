"""A value that was in force on some days and not on others, and what makes such a value trustworthy.

Everything in the policy carries the day it began (`since`), the last day it held (`until`, when it
has ended), where it is written (`source`), and whether somebody still has to check it (`check`, with
`why`). A value of an authority's own says so (`local`), and who set it (`author`).
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

import msgspec


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """Since when, until when (that day included), by what authority, and how sure we are."""

    since: date
    source: str
    until: date | None = None
    check: bool = False
    why: str = ""
    local: bool = False
    author: str = ""
    where: str = ""
    """The file and key it was read from, so that a person can find and change it."""

    def in_force(self, on: date) -> bool:
        """Whether this was the rule on a day."""
        return self.since <= on and (self.until is None or on <= self.until)


class Unchecked(msgspec.Struct, frozen=True):
    """A value that nobody has yet checked against its source: where it stands, what it says, why."""

    where: str
    what: str
    why: str
    source: str


Value = TypeVar("Value", bound=Dated)


def in_force(values: Iterable[Value], on: date) -> Value | None:
    """The value that held on a day; an authority's own stands before the country's."""
    held = [value for value in values if value.in_force(on)]
    return max(held, key=lambda value: (value.local, value.since), default=None)


def first_overlap(values: Sequence[Dated]) -> tuple[Dated, Dated] | None:
    """Two values that both claim a day, if there are any. Local values may lie over national ones."""
    ordered = sorted(values, key=lambda value: (value.local, value.since))
    for earlier, later in pairwise(ordered):
        if earlier.local == later.local and earlier.in_force(later.since):
            return earlier, later
    return None
