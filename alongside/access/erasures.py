"""Which words go together: a part of an entry in every wording of its chain, asked for in one act.

An entry that was put right holds its words as often as it has wordings. Whoever asks that they go means them
all, unless they say which; each wording is named by a request of its own, and all are agreed to at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from alongside.access.facts import ErasureAsked
from alongside.record import Entry, EntryId, Erased, ErasedPart, SubjectKind, Withheld, WithheldPart, kind_of
from alongside.record.canonical import COMMON

GONE = (Erased, ErasedPart, Withheld, WithheldPart)


def held(entry: Entry[Any]) -> frozenset[str]:
    """The parts of one wording whose words still stand in it."""
    common = {COMMON} if not isinstance(entry.fact, GONE) else set()
    return frozenset(common | {who for who, part in entry.each.items() if not isinstance(part, GONE)})


def elsewhere(
    entry: Entry[Any], parts: Collection[str], chain: Iterable[Entry[Any]]
) -> Iterator[tuple[Entry[Any], tuple[str, ...]]]:
    """Every other wording in which some of these parts stand, with those parts.

    What all share goes only from wordings about some of the same people: a wording that stood with the wrong
    child is not the words of the right one.
    """
    for other in chain:
        if other.id == entry.id or other.withdraws:
            continue
        left = held(other) if _same_people(entry, other) else held(other) - {COMMON}
        if same := tuple(part for part in parts if part in left):
            yield other, same


def _same_people(one: Entry[Any], other: Entry[Any]) -> bool:
    people = {who for who in one.subjects if kind_of(who) is SubjectKind.PERSON}
    return not people or not people.isdisjoint(other.subjects)


def together(
    asked: Entry[ErasureAsked], chain: Collection[EntryId], requests: Iterable[Entry[ErasureAsked]]
) -> Sequence[Entry[ErasureAsked]]:
    """Requests for wordings of one chain, by one person on one day, by one law and for one reason."""
    found = {asked.id: asked} | {one.id: one for one in requests if one.fact.entry in chain}
    return [found[ref] for ref in sorted(found) if _act(found[ref]) == _act(asked)]


def _act(asked: Entry[ErasureAsked]) -> tuple[object, ...]:
    return asked.by, asked.on, asked.fact.law, asked.fact.reason
