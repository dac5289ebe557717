"""The rule of erasure, as the book in memory keeps it: what two people named goes, if nothing forbids it.

Nothing goes by a request that somebody answered otherwise, whoever agrees to it afterwards; and nothing goes
of an entry that is, or in any of its wordings was, about somebody for whom a legal hold stands. The record
knows the two facts of a hold by name, as it knows the fields of an erasure, so that no way round a page or a
desk leads past them. PostgreSQL keeps the same rule (`postgres/sql/055_holds.sql`).
"""

from __future__ import annotations

from datetime import date

import msgspec

from alongside.record.book import Held, NotAllowed
from alongside.record.canonical import COMMON
from alongside.record.draft import erasure_named
from alongside.record.entry import EntryId
from alongside.record.kept import Kept, State

PLACED, LIFTED = "LegalHoldPlaced", "LegalHoldLifted"
"""A hold on those it is about, until the day in its field `until` if it has one; and what takes it over."""


def agreed(state: State, asked: Kept, yes: Kept, on: date) -> tuple[EntryId, frozenset[str]]:
    """What two entries agree is to go, on a day. Raises `NotAllowed` where they do not; `Held`."""
    for one in (asked, yes):
        newest = state.tip(one.header.entry) == one.header.entry
        if not newest or one.header.act == "withdraws" or COMMON in one.erased:
            raise NotAllowed("both entries that ask for an erasure must stand")
    if yes.header.builds_on != asked.header.entry or yes.header.by == asked.header.by:
        raise NotAllowed("an erasure is asked by one person and agreed, on that entry, by another")
    if _answered(state, asked, yes):
        raise NotAllowed("this erasure was refused, or whoever asked for it took it back")
    named = erasure_named(asked.prepared.common)
    if named is None or named != erasure_named(yes.prepared.common):
        raise NotAllowed("both entries must name the same entry and the same parts")
    if held(state, named[0], on):
        raise Held
    return named


def _answered(state: State, asked: Kept, yes: Kept) -> bool:
    """Whether anything else ever took the request over, standing or not."""
    return any(
        one.header.takes_over and _root(state, one.header.builds_on) == asked.header.root
        for one in state.entries.values()
        if one.header.root != yes.header.root
    )


def held(state: State, entry: EntryId, on: date) -> bool:
    """Whether a hold stands, on a day, on anybody whom a wording of this entry is or was about."""
    root = _root(state, entry)
    chain = (one.header for one in state.entries.values() if one.header.root == root)
    people = {thread.subject for header in chain for thread in header.threads}
    return any(_stands(state, one, on) for one in state.entries.values() if not people.isdisjoint(one.about))


def _stands(state: State, hold: Kept, on: date) -> bool:
    header = hold.header
    if header.kind != PLACED or header.act == "withdraws" or state.tip(header.entry) != header.entry:
        return False
    until = None if COMMON in hold.erased else msgspec.json.decode(hold.prepared.common)["fact"].get("until")
    if until is not None and date.fromisoformat(until) < on:
        return False
    over = state.takers(header.root, None)
    return not any(state.entries[one].header.kind == LIFTED for one in over)


def _root(state: State, entry: EntryId | None) -> EntryId | None:
    kept = state.entries.get(entry) if entry else None
    return kept.header.root if kept else None
