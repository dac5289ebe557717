"""What follows what: entries that build on each other, in the order in which they were built.

A change of a plan says which wording it was made from. Whoever writes it a day late, for an earlier day, has
still written the newer wording: the order of the days alone would bring the older one back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from alongside.record import Entry, EntryId, Fact, Life

F = TypeVar("F", bound=Fact)


def built_on(life: Life, entry: Entry[Fact]) -> EntryId | None:
    """The chain that an entry builds on, as its first word said it: a correction need not say it again."""
    return next((life.root(one.builds_on) for one in life.history(entry.id) if one.builds_on), None)


def takes_over(life: Life, entry: Entry[Fact]) -> bool:
    """Whether nothing else may follow what an entry builds on."""
    return any(one.takes_over for one in life.history(entry.id))


def in_order(life: Life, entries: Sequence[Entry[F]]) -> tuple[Entry[F], ...]:
    """Each by its day, and never before what it builds on."""
    told = {entry.root: entry for entry in entries}

    def from_when(entry: Entry[F]) -> datetime:
        base = told.get(built_on(life, entry) or entry.id)
        own = entry.on.starts
        return max(own, from_when(base)) if base is not None and base is not entry else own

    first = {entry.root: life.history(entry.id)[0].recorded_at for entry in entries}
    return tuple(sorted(entries, key=lambda entry: (from_when(entry), first[entry.root], entry.id)))
