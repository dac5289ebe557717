"""Threads checked again: one life as the book holds it, told as far as one reader may see it.

What is checked is the whole thread, because a gap shows only there; what is told is of the entries named
as seen, and of the thread as a whole where something is missing from it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from alongside.record.entry import EntryId, SubjectId
from alongside.record.seal.findings import Finding
from alongside.record.seal.lines import StoredEntry, StoredThread


class Witnessed(NamedTuple):
    """Somebody outside holds a signed state of the log in which some of these entries stand."""

    witness: str
    since: datetime
    """When they first signed a state that holds the last of those."""
    entries: int


class Checked(NamedTuple):
    """What came of checking again. Nothing in it depends on entries that were not named as seen."""

    findings: tuple[Finding, ...]
    """`where` is the entry's id, or empty for the life as a whole."""
    entries: int
    waiting: int
    """How many are not sealed yet."""
    erased: int
    """How many have words that were lawfully erased."""
    sealed_at: datetime | None = None
    """When the state of the log was signed in which the last of those that are sealed first stood."""
    witnesses: tuple[Witnessed, ...] = ()
    signature_checked: bool = False
    """Whether the log's first key was at hand, so that its signature could be checked."""


class End(NamedTuple):
    """Where the record says that a thread ends."""

    seq: int
    digest: str


def wrong_with_thread(
    subject: SubjectId, thread: Sequence[StoredEntry], end: End | None
) -> Iterator[Finding]:
    """What is wrong between the entries of one thread, given in the order of their places.

    Entries may have been added after `end` was read.
    """
    places = [place_of(entry, subject) for entry in thread]
    if [place.seq for place in places] != list(range(1, len(places) + 1)):
        yield Finding("thread-gap", "An entry is missing from this life: its numbers have a gap")
    before = ""
    for entry, place in zip(thread, places, strict=True):
        if place.previous != before:
            yield Finding("thread-broken", "An entry does not follow the one before it", entry.id)
        before = entry.digest
    for one, later in pairwise(thread):
        if later.recorded <= one.recorded:
            yield Finding("clock-went-back", "An entry was recorded before the one it follows", later.id)
    if end and end.digest not in (e.digest for e, p in zip(thread, places, strict=True) if p.seq == end.seq):
        yield Finding("thread-cut", "The end of this life is not where the record says it is")


def place_of(entry: StoredEntry, subject: SubjectId) -> StoredThread:
    """An entry's place in one of its threads."""
    return next(place for place in entry.threads if place.subject == subject)


def told_of(findings: Collection[Finding], seen: Collection[EntryId]) -> tuple[Finding, ...]:
    """Those findings that are of the whole, or of entries that are seen; each once."""
    kept = (finding for finding in findings if not finding.where or finding.where in seen)
    return tuple(dict.fromkeys(kept))
