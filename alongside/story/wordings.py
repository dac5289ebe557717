"""The words of an entry in the pieces in which they could go, in each of its wordings.

They are told to whoever must decide, before they go, and to nobody afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from alongside.access.facts import FACTS as ACCESS
from alongside.access.view import View
from alongside.practice import FACTS as PRACTICE
from alongside.record import (
    Entry,
    EntryId,
    Erased,
    ErasedPart,
    SubjectId,
    Withheld,
    WithheldPart,
)
from alongside.record.canonical import COMMON
from alongside.record.when import civil_day
from alongside.story.entry import Answer, answers
from alongside.story.people import life_of
from alongside.story.telling import Telling
from alongside.story.words import capital, clock, day_in_words, when_in_words

KINDS: Mapping[str, str] = {
    fact.__name__: getattr(fact, "TITLE", fact.__name__) for fact in (*PRACTICE, *ACCESS)
}
"""What an entry of each kind is called, also when its words are gone. Never its own title, which is words."""
BY_MISTAKE = "What stood here by mistake"
ANOTHERS = "The words that stood here by mistake. They are about somebody else, so you do not read them here."
SHARED, OF_ONE = "What is said of everybody in it", "What is said of {name} alone"
WORDS = "The words of this entry"
WRITTEN = "Written on {day} at {time}, by {name}"


@dataclass(frozen=True)
class Piece:
    """Words that can be erased by themselves."""

    part: str
    heading: str
    answers: tuple[Answer, ...]
    paper: bool


@dataclass(frozen=True)
class Words:
    """One word of an entry, in the pieces in which it could go."""

    entry: EntryId
    title: str
    happened: str
    written: str
    pieces: tuple[Piece, ...]


def words_of(telling: Telling, entry: Entry[Any]) -> Words:
    """One wording, in its pieces."""
    return Words(
        entry=entry.id,
        title=KINDS.get(entry.kind, entry.kind),
        happened=when_in_words(entry.on, telling.today),
        written=_written(telling, entry),
        pieces=pieces(telling, entry),
    )


def others(telling: Telling, entry: Entry[Any]) -> tuple[Words, ...]:
    """Every other wording of an entry of which something is left."""
    chain = telling.life.history(entry.id)
    told = (words_of(telling, one) for one in chain if one.id != entry.id and not one.withdraws)
    return tuple(one for one in told if one.pieces)


def only(others: Iterable[Words], going: Mapping[EntryId, tuple[str, ...]], goes: bool) -> Iterator[Words]:
    """Of other wordings the pieces that go, or those that stay; none of which nothing is left."""
    for one in others:
        kept = tuple(piece for piece in one.pieces if (piece.part in going.get(one.entry, ())) is goes)
        if kept:
            yield replace(one, pieces=kept)


def by_mistake(telling: Telling, entry: Entry[Any], *, gone: bool) -> Words:
    """Words that were about somebody else: who asks that they go does not read them here.

    Only the first word is sure to have been written here; what put it right is the other one's own.
    """
    left = entry.id == entry.root and not gone
    pieces = (Piece(COMMON, ANOTHERS, (), False),) if left else ()
    when = when_in_words(entry.on, telling.today)
    return Words(entry.id, BY_MISTAKE, when, _written(telling, entry), pieces)


def _written(telling: Telling, entry: Entry[Any]) -> str:
    day = day_in_words(civil_day(entry.recorded_at), telling.today)
    return WRITTEN.format(day=day, time=clock(entry.recorded_at), name=telling.names(entry.by))


def pieces(telling: Telling, entry: Entry[Any]) -> tuple[Piece, ...]:
    """What is left of an entry to be erased, each by itself."""
    return tuple(_all_pieces(telling, entry))


def _all_pieces(telling: Telling, entry: Entry[Any]) -> Iterator[Piece]:
    if not isinstance(entry.fact, Erased | Withheld):
        paper = bool(getattr(entry.fact, "attachment", ""))
        people = entry.people
        yield Piece(COMMON, SHARED if len(people) > 1 else WORDS, tuple(answers(telling, entry.fact)), paper)
    for who, part in entry.each.items():
        theirs = telling if who in telling.life.subjects else _of(telling.view, who)
        if theirs is not None and not isinstance(part, ErasedPart | WithheldPart):
            heading = OF_ONE.format(name=capital(telling.names(who)))
            yield Piece(who, heading, tuple(answers(theirs, part)), False)


def _of(view: View, who: SubjectId) -> Telling | None:
    return Telling(view, who) if life_of(view, who) else None
