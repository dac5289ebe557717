"""What a process has read, to be read on from: entries never change, so a long life is not fetched twice.

Nothing kept here is shown because it is here. Every reading asks the database first how things stand for this
reader (`sql/052_reading_on.sql`): what is open to them, how much was erased, and whether each thread still
holds at that place the digest it held. Where any of it differs, everything is read anew. When an erasure is
seen, all that the process kept is let go, whoever's it was.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from typing import NamedTuple

from alongside.record.entry import Entry, Fact, SubjectId, as_recorded
from alongside.record.life import Reading

AT_LEAST = 100
"""Entries; what is shorter is read again as quickly."""

AT_MOST = 12_000
"""Entries that one process keeps: about 50 MB, with what is laid out of them."""

TOGETHER = 40
"""Subjects that are kept as one reading: one person's records, or the children on one page of a list."""


class Key(NamedTuple):
    """Whose reading it is, through which door, of whom."""

    by: SubjectId
    reach: str
    subjects: tuple[SubjectId, ...]


class Kept(NamedTuple):
    """One reading: how things stood, where each thread ended, and the entries in the order recorded."""

    sight: str
    seqs: tuple[int, ...]
    heads: tuple[str, ...]
    entries: Reading


class Again:
    """The readings that one process keeps, those asked for longest ago the first to go."""

    def __init__(self, at_least: int = AT_LEAST, at_most: int = AT_MOST) -> None:
        self._at_least, self._at_most = at_least, at_most
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._lock = Lock()
        self._erased = ""

    def get(self, key: Key) -> Kept | None:
        """What was kept of this reading."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def put(self, key: Key, kept: Kept) -> None:
        """Keep a reading, in place of what was kept before."""
        with self._lock:
            self._forget_erased(kept.sight)
            self._kept.pop(key, None)
            if self._at_least <= len(kept.entries) <= self._at_most:
                self._kept[key] = kept
            while sum(len(one.entries) for one in self._kept.values()) > self._at_most:
                self._kept.popitem(last=False)

    def _forget_erased(self, sight: str) -> None:
        """Words that were erased do not stay here either, whoever read them."""
        erased = sight.split(" ")[1]
        if erased != self._erased:
            self._kept.clear()
        self._erased = erased


def read_on(before: Kept | None, since: Sequence[Entry[Fact]], *, whole: bool) -> Reading:
    """What was kept and what came since, in the order recorded; the very same reading where nothing came."""
    if before is None or whole:
        return Reading(since)
    if not since:
        return before.entries
    entries = {entry.id: entry for entry in (*before.entries, *since)}
    return Reading(sorted(entries.values(), key=as_recorded))
