"""Spells: time that something ran, from the entry that opened it to the entry that closed it.

A spell holds from its first day up to, and not with, the day it ended: a child in need plan that ends on
the day a protection plan starts does not overlap it (census rule 4017 allows the two days to be equal).
An open spell has no end. A spell of one moment (a referral that went no further) starts and ends on the
same day and holds on that day alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TypeVar

from alongside.record import EntryId


class EndsBeforeItStarts(ValueError):
    """A spell was built backwards: that is an error in the code, for data never reaches it unordered."""

    def __init__(self, start: date, end: date) -> None:
        super().__init__(f"a spell cannot end on {end} when it starts on {start}; order the days first")


@dataclass(frozen=True)
class Spell:
    """From the day it opened to the day it closed, and the entries that did so."""

    start: date
    end: date | None = None
    opened_by: EntryId | None = None
    closed_by: EntryId | None = None

    def __post_init__(self) -> None:
        """Refuse time that runs backwards."""
        if self.end is not None and self.end < self.start:
            raise EndsBeforeItStarts(self.start, self.end)

    @property
    def is_open(self) -> bool:
        """Whether nothing has ended it."""
        return self.end is None

    @property
    def is_moment(self) -> bool:
        """Whether it began and ended on one day."""
        return self.end == self.start

    @property
    def until(self) -> date:
        """Its end, with an open one ending at the end of time: for comparing, never for showing."""
        return self.end or date.max

    def holds(self, on: date) -> bool:
        """Whether it ran on a day. The day it ended is no longer in it, but for a spell of one day."""
        return self.start <= on < self.until or (self.is_moment and on == self.start)

    def within(self, first: date, last: date) -> bool:
        """Whether any of its days, the first and the last included, lies in a period of whole days."""
        return self.start <= last and self.until >= first

    def overlaps(self, other: Spell) -> bool:
        """Whether both ran on some day. Ending on the day that the other starts is no overlap."""
        return max(self.start, other.start) < min(self.until, other.until)

    def days(self, today: date) -> int:
        """How many days it has run, up to its end or today."""
        return max((min(self.until, today) - self.start).days, 0)


S = TypeVar("S", bound=Spell)


def union(spells: Iterable[Spell]) -> tuple[Spell, ...]:
    """The time that any of them ran, as the fewest spells. Those that touch become one."""
    merged: list[Spell] = []
    for spell in _in_order(spells):
        if merged and spell.start <= merged[-1].until:
            merged[-1] = _joined(merged[-1], spell)
        else:
            merged.append(_plain(spell))
    return tuple(merged)


def minus(spells: Iterable[S], others: Iterable[Spell]) -> tuple[S, ...]:
    """The pieces of each spell during which none of the others ran. A piece with no length is dropped."""
    taken = union(others)
    return tuple(piece for spell in spells for piece in _cut(spell, taken))


def clipped(spells: Iterable[S], first: date, last: date | None = None) -> tuple[S, ...]:
    """What of each spell lies from the first day to the last; spells that miss the period are dropped.

    An end that a cut makes is nobody's act, so it names no entry.
    """
    end = last or date.max
    return tuple(_clip(spell, first, end) for spell in spells if spell.within(first, end))


def holding(spells: Iterable[S], on: date) -> S | None:
    """The spell that ran on a day, if one did: the one that began last."""
    found: S | None = None
    for spell in spells:  # A loop: it is asked of every visit of a life.
        if spell.holds(on) and (found is None or spell.start > found.start):
            found = spell
    return found


def gaps(spells: Iterable[Spell]) -> tuple[Spell, ...]:
    """The time between the first start and the last end in which none of them ran."""
    merged = union(spells)
    return tuple(Spell(before.until, after.start) for before, after in pairwise(merged))


def _in_order(spells: Iterable[S]) -> Sequence[S]:
    return sorted(spells, key=lambda spell: (spell.start, spell.until))


def _plain(spell: Spell) -> Spell:
    return Spell(spell.start, spell.end, spell.opened_by, spell.closed_by)


def _joined(one: Spell, other: Spell) -> Spell:
    last = max(one, other, key=lambda spell: spell.until)
    return replace(one, end=last.end, closed_by=last.closed_by)


def _cut(spell: S, taken: Sequence[Spell]) -> Iterable[S]:
    """What is left of one spell between the others."""
    start, opened = spell.start, spell.opened_by
    for other in taken:
        if other.until <= start or other.start >= spell.until:
            continue
        if start < other.start:
            yield replace(spell, start=start, end=other.start, opened_by=opened, closed_by=other.opened_by)
        if other.until >= spell.until:
            return
        start, opened = other.until, other.closed_by
    if start < spell.until:
        yield replace(spell, start=start, opened_by=opened)


def _clip(spell: S, first: date, last: date) -> S:
    if spell.start < first:
        spell = replace(spell, start=first, opened_by=None)
    if spell.until > last and last != date.max:
        spell = replace(spell, end=last, closed_by=None)
    return spell
