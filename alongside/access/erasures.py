"""Which words go together: a part of an entry in every wording of its chain, asked for in one act.

An entry that was put right holds its words as often as it has wordings. Whoever asks that they go means them
all, unless they say which; each wording is named by a request of its own, and all are answered at once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from alongside.access.facts import ErasureAsked, ErasureRefused, ErasureTakenBack
from alongside.record import (
    Entry,
    EntryId,
    Erased,
    ErasedPart,
    Life,
    Withheld,
    WithheldPart,
)
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
    return not one.people or not set(one.people).isdisjoint(other.subjects)


Answer = ErasureRefused | ErasureTakenBack
ANSWERS: tuple[type[Answer], ...] = (ErasureRefused, ErasureTakenBack)
"""What ends a request without anything going."""


def answered(life: Life, asked: EntryId) -> Entry[Answer] | None:
    """By what a request was ended without anything going; nothing while it waits, or where the words went."""
    found = (one for kind in ANSWERS for one in life.naming(kind, "asked", asked))
    return next(found, None)


def together(
    asked: Entry[ErasureAsked], chain: Collection[EntryId], lives: Iterable[Life]
) -> Sequence[Entry[ErasureAsked]]:
    """Requests for wordings of one chain, by one person on one day, by one law and for one reason.

    What was answered goes with what was answered alike: who asks again after a refusal asks anew.
    """
    found: dict[EntryId, tuple[Entry[ErasureAsked], tuple[object, ...]]] = {}
    for life in lives:
        for one in life.each(ErasureAsked):
            if one.fact.entry in chain:
                found[one.id] = one, _act(one, answered(life, one.id))
    act = found[asked.id][1]
    return [one for _, (one, of) in sorted(found.items()) if of == act]


def _act(asked: Entry[ErasureAsked], answer: Entry[Answer] | None) -> tuple[object, ...]:
    end = (answer.kind, answer.by, answer.on, answer.fact.words) if answer else ()
    return asked.by, asked.on, asked.fact.law, asked.fact.reason, end


RUN = 4
"""So many words in a row, said again, are the same words."""


def repeats(text: str, entry: Entry[Any], parts: Collection[str]) -> bool:
    """Whether a text says again what stands in these parts of an entry: a reason must not keep the words."""
    said = _runs(text)
    telling = [entry.fact] if COMMON in parts else []
    telling += [part for who, part in entry.each.items() if who in parts]
    words = (words for one in telling if not isinstance(one, GONE) for words in _texts(one))
    return any(not said.isdisjoint(_runs(one)) for one in words)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return set(zip(*(words[at:] for at in range(RUN)), strict=False))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _texts(one)
