"""Known: what the record held at a moment, and what of it had reached one person by then.

Three clocks: when it was true, when it was recorded, whom it reached. A look back repaints a page from
the first two, and with a person's name from the third: what they wrote, opened, were sent or were told.
What is left out is counted and never shown, because hindsight creeps in by labels too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from alongside.access.reaching import TOLD, reached_at
from alongside.record import Entry, EntryId, Fact, Life, Look, LookKind, SubjectId
from alongside.record.when import civil_day

REACHING = TOLD | {LookKind.OPENED, LookKind.BROKE_GLASS}
"""The looks by which words reach somebody. A refused look and a search reach nobody."""


@dataclass(frozen=True)
class Known:
    """The date handle: as the record stood at a moment, to a named person if one is given."""

    at: datetime
    by: SubjectId | None = None
    decision: EntryId | None = None
    """Where the moment is that of a decision: the record as it stood when that was written."""
    heads: tuple[tuple[SubjectId, int], ...] = ()
    """How far each thread had come for whoever decided, where that was frozen; `at` serves for the others."""


@dataclass(frozen=True)
class HeldElsewhere:
    """How much another service knew and we did not, and until which day."""

    source: str
    entries: int
    until: date


@dataclass(frozen=True)
class Hidden:
    """What a look back leaves out: counts and sources only."""

    later: int = 0
    """Written down after the moment."""
    about_earlier_days: int = 0
    """Of the later ones, how many tell of days before it."""
    unopened: int = 0
    """There by then, and had not reached the person."""
    held_elsewhere: tuple[HeldElsewhere, ...] = ()
    """Of the later ones, those that another service already held."""

    @property
    def anything(self) -> bool:
        """Whether anything is left out at all."""
        return bool(self.later or self.unopened)


def reached(
    reader: SubjectId, looks: Iterable[Look], entries: Iterable[Entry[Fact]], by: datetime
) -> frozenset[EntryId]:
    """Which entries had reached a person by a moment: written, opened, sent, handed over or said."""
    wrote = (entry.id for entry in entries if entry.by == reader and entry.recorded_at <= by)
    opened = (entry for look in looks if _reaches(look, reader, by) for entry in look.entries)
    return frozenset((*wrote, *opened))


def as_known(life: Life, known: Known, had: Collection[EntryId]) -> Life:
    """A life as the record told it at the moment and, for a named person, as far as it had reached them."""
    then = as_recorded(life, known)
    return then if known.by is None else then.reached(had)


def as_recorded(life: Life, known: Known) -> Life:
    """A life as the record stood: by where its own thread stood then, if that was frozen, else by the moment.

    Because commits do not come in the order of their clocks, what a decision could know is its thread heads.
    """
    heads = dict(known.heads)
    return life.as_known_at(known.at) if life.subjects.isdisjoint(heads) else life.up_to(heads)


def hidden(life: Life, known: Known, had: Collection[EntryId]) -> Hidden:
    """How much of a life (already the one this reader may see) the look back leaves out."""
    stood = {entry.id for entry in as_recorded(life, known).entries}
    later = [entry for entry in life.entries if entry.id not in stood]
    there = len(life.entries) - len(later)
    shown = len(as_known(life, known, had))
    then = civil_day(known.at)
    return Hidden(
        later=len(later),
        about_earlier_days=sum(entry.on.first <= then for entry in later),
        unopened=there - shown,
        held_elsewhere=tuple(_elsewhere(later, then)),
    )


def _reaches(look: Look, reader: SubjectId, by: datetime) -> bool:
    at = reached_at(look)
    return look.reader == reader and look.kind in REACHING and at is not None and at <= by


def _elsewhere(later: Iterable[Entry[Any]], then: date) -> Iterator[HeldElsewhere]:
    """By source and the day it came, what another service already held."""
    held = (entry for entry in later if entry.held_from and entry.held_from.first <= then)
    counts = Counter((civil_day(entry.recorded_at), entry.source) for entry in held)
    for (until, source), count in sorted(counts.items()):
        yield HeldElsewhere(source, count, until)
