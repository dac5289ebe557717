"""Lawful erasure, told plainly: what was asked to go and what stays, who asked and agreed, by which law.

What the words were is told to whoever must decide, before they go, and to nobody afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from alongside.access.erasures import together
from alongside.access.facts import FACTS as ACCESS
from alongside.access.facts import ErasureAgreed, ErasureAsked, ErasureCarriedOut, LegalHoldPlaced
from alongside.access.view import NotHere, View
from alongside.practice import FACTS as PRACTICE
from alongside.record import (
    Entry,
    EntryId,
    Erased,
    ErasedPart,
    SubjectId,
    SubjectKind,
    Withheld,
    WithheldPart,
    kind_of,
)
from alongside.record.canonical import COMMON
from alongside.record.keys import KEY
from alongside.record.when import civil_day
from alongside.story.entry import Answer, answers
from alongside.story.people import life_of
from alongside.story.telling import Telling
from alongside.story.words import capital, clock, day_in_words, full_day, when_in_words, whole

KINDS: Mapping[str, str] = {
    fact.__name__: getattr(fact, "TITLE", fact.__name__) for fact in (*PRACTICE, *ACCESS)
}
"""What an entry of each kind is called, also when its words are gone. Never its own title, which is words."""
BY_MISTAKE = "What stood here by mistake"
ANOTHERS = "The words that stood here by mistake. They are about somebody else, so you do not read them here."
SHARED, OF_ONE = "What is said of everybody in it", "What is said of {name} alone"
WORDS = "The words of this entry"
PAPER = "The key of the paper that came with it goes too: nobody can open the paper here again."
HELD, HELD_UNTIL = "Nothing may be erased while it must be kept: {why}", " (until {day})"
GONE = "Words that stood here were erased on {day}. {asker} asked for it and {agreer} agreed, by {law}"
WAITS = (
    "{asker} asked on {day} that words of this entry be erased, by {law}. A second person has still to agree"
)
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


@dataclass(frozen=True)
class Told:
    """That words went, or were asked to: one sentence, and why."""

    words: str
    why: str


@dataclass(frozen=True)
class Asking:
    """What could be asked to go from an entry, what else of it would stay, and what stands in the way."""

    words: Words
    kind: str
    others: tuple[Words, ...]
    """Its other wordings. The same parts go from them too, unless only this one is asked for."""
    alone: bool
    """Whether only this wording can be asked for: it was about somebody else."""
    hold: str
    waits: tuple[Told, ...]


@dataclass(frozen=True)
class Request:
    """What one person asked for, to be agreed by another."""

    asked: EntryId
    entry: EntryId
    title: str
    about: str
    happened: str
    asker: str
    when: str
    law: str
    why: str
    goes: tuple[Piece, ...]
    goes_too: tuple[Words, ...]
    """What goes from other wordings of the entry, asked for in one act with it."""
    leads: bool
    """Whether it stands for all that was asked for with it, where requests are listed."""
    stays: tuple[Piece, ...]
    others: tuple[Words, ...]
    paper: str
    hold: str
    own: bool
    """Whether this reader asked for it, and so cannot agree."""
    done: Told | None


def asking(view: View, who: SubjectId, ref: EntryId) -> Asking:
    """What could be erased of one word of an entry. Raises `NotHere` for one that is not theirs to read."""
    telling = Telling(view, who)
    chain = telling.life.history(ref)
    shown = next((entry for entry in chain if entry.id == ref), None)
    by_mistake = shown is not None and not telling.life.is_about(shown)
    if shown is None or (isinstance(shown.fact, Withheld) and not by_mistake):
        raise NotHere
    view.used(chain)
    return Asking(
        words=_by_mistake(telling, shown) if by_mistake else _words(telling, shown),
        kind=shown.kind,
        others=() if by_mistake else _others(telling, shown),
        alone=by_mistake,
        hold=_hold(telling, shown),
        waits=waits(telling, shown),
    )


def request(view: View, who: SubjectId, ref: EntryId) -> Request:
    """One request, to whoever decides about it. Raises `NotHere` where it or its entry is not theirs."""
    telling = Telling(view, who)
    asked = telling.life.entry(ref)
    entry = _entry(telling, asked.fact.entry) if asked else None
    if asked is None or not isinstance(asked.fact, ErasureAsked) or entry is None:
        raise NotHere
    pieces, named = _pieces(telling, entry), asked.fact.parts
    every = _together(telling, asked)
    going = {one.fact.entry: one.fact.parts for one in every}
    paper = any(part.startswith(KEY) for parts in going.values() for part in parts)
    view.used([asked, entry])
    return Request(
        asked=asked.id,
        entry=entry.id,
        title=KINDS.get(entry.kind, entry.kind),
        about=telling.names.all(one for one in entry.subjects if kind_of(one) is SubjectKind.PERSON),
        happened=capital(when_in_words(entry.on, telling.today)),
        asker=telling.names(asked.by),
        when=day_in_words(asked.on.first, telling.today),
        law=asked.fact.law,
        why=asked.fact.reason,
        goes=tuple(one for one in pieces if one.part in named),
        stays=tuple(one for one in pieces if one.part not in named),
        goes_too=tuple(_only(_others(telling, entry), going, True)),
        leads=asked.id == every[0].id,
        others=tuple(_only(_others(telling, entry), going, False)),
        paper=PAPER if paper else "",
        hold=_hold(telling, entry),
        own=asked.by == view.reader.worker,
        done=_done(telling, asked),
    )


def _together(telling: Telling, asked: Entry[ErasureAsked]) -> Sequence[Entry[ErasureAsked]]:
    chain = {entry.id for entry in telling.life.history(asked.fact.entry)}
    return together(asked, chain, telling.life.each(ErasureAsked))


def _only(others: Iterable[Words], going: Mapping[EntryId, tuple[str, ...]], goes: bool) -> Iterator[Words]:
    """Of other wordings the pieces that go, or those that stay; none of which nothing is left."""
    for one in others:
        kept = tuple(piece for piece in one.pieces if (piece.part in going.get(one.entry, ())) is goes)
        if kept:
            yield replace(one, pieces=kept)


def gone(telling: Telling, ref: EntryId) -> tuple[Told, ...]:
    """What was erased of an entry: when, by whom, by which law. Never what it was."""
    told = (_done(telling, asked) for asked in _asked(telling, ref))
    return tuple(one for one in told if one)


def waits(telling: Telling, entry: Entry[Any]) -> tuple[Told, ...]:
    """What was asked to be erased of an entry, and has not been."""
    open_ones = (one for one in _asked(telling, entry.id) if one.fact.entry == entry.id)
    return tuple(_waits(telling, asked) for asked in open_ones if _done(telling, asked) is None)


def _asked(telling: Telling, ref: EntryId) -> Iterator[Entry[ErasureAsked]]:
    """Every request that names a word of an entry's chain."""
    chain = {entry.id for entry in telling.life.history(ref)}
    yield from (one for one in telling.life.each(ErasureAsked) if one.fact.entry in chain)


def _waits(telling: Telling, asked: Entry[ErasureAsked]) -> Told:
    day = day_in_words(asked.on.first, telling.today)
    words = WAITS.format(asker=telling.names(asked.by), day=day, law=asked.fact.law)
    return Told(whole(words), asked.fact.reason)


def _done(telling: Telling, asked: Entry[ErasureAsked]) -> Told | None:
    done = next(iter(telling.life.naming(ErasureCarriedOut, "asked", asked.id)), None)
    if done is None:
        return None
    agreed = telling.life.entry(done.fact.agreed)
    words = GONE.format(
        day=full_day(done.on.first),
        asker=telling.names(asked.by),
        agreer=telling.names(agreed.by if agreed and isinstance(agreed.fact, ErasureAgreed) else done.by),
        law=done.fact.law,
    )
    return Told(whole(words), asked.fact.reason)


def to_ask(telling: Telling, ref: EntryId) -> EntryId:
    """Which word of an entry its page asks about: the one shown, or the first where it was a mistake."""
    chain = telling.life.history(ref)
    return ref if all(telling.life.is_about(entry) for entry in chain) else chain[0].root


def _by_mistake(telling: Telling, entry: Entry[Any]) -> Words:
    """Words that were about somebody else: who asks that they go does not read them here.

    Only the first word is sure to have been written here; what put it right is the other one's own.
    """
    left = entry.id == entry.root and not any(one.fact.entry == entry.id for one in _carried_out(telling))
    pieces = (Piece(COMMON, ANOTHERS, (), False),) if left else ()
    when = when_in_words(entry.on, telling.today)
    return Words(entry.id, BY_MISTAKE, when, _written(telling, entry), pieces)


def _carried_out(telling: Telling) -> Iterator[Entry[ErasureAsked]]:
    asked = telling.life.each(ErasureAsked)
    yield from (one for one in asked if _done(telling, one) is not None)


def _entry(telling: Telling, ref: EntryId) -> Entry[Any] | None:
    found = next((entry for entry in telling.life.entries if entry.id == ref), None)
    return None if found is None or isinstance(found.fact, Withheld) else found


def _others(telling: Telling, entry: Entry[Any]) -> tuple[Words, ...]:
    chain = telling.life.history(entry.id)
    told = (_words(telling, one) for one in chain if one.id != entry.id and not one.withdraws)
    return tuple(one for one in told if one.pieces)


def _words(telling: Telling, entry: Entry[Any]) -> Words:
    return Words(
        entry=entry.id,
        title=KINDS.get(entry.kind, entry.kind),
        happened=when_in_words(entry.on, telling.today),
        written=_written(telling, entry),
        pieces=_pieces(telling, entry),
    )


def _written(telling: Telling, entry: Entry[Any]) -> str:
    day = day_in_words(civil_day(entry.recorded_at), telling.today)
    return WRITTEN.format(day=day, time=clock(entry.recorded_at), name=telling.names(entry.by))


def _pieces(telling: Telling, entry: Entry[Any]) -> tuple[Piece, ...]:
    """What is left of an entry to be erased, each by itself."""
    return tuple(_all_pieces(telling, entry))


def _all_pieces(telling: Telling, entry: Entry[Any]) -> Iterator[Piece]:
    if not isinstance(entry.fact, Erased | Withheld):
        paper = bool(getattr(entry.fact, "attachment", ""))
        people = [who for who in entry.subjects if kind_of(who) is SubjectKind.PERSON]
        yield Piece(COMMON, SHARED if len(people) > 1 else WORDS, tuple(answers(telling, entry.fact)), paper)
    for who, part in entry.each.items():
        theirs = telling if who in telling.life.subjects else _of(telling.view, who)
        if theirs is not None and not isinstance(part, ErasedPart | WithheldPart):
            heading = OF_ONE.format(name=capital(telling.names(who)))
            yield Piece(who, heading, tuple(answers(theirs, part)), False)


def _of(view: View, who: SubjectId) -> Telling | None:
    return Telling(view, who) if life_of(view, who) else None


def _hold(telling: Telling, entry: Entry[Any]) -> str:
    """Why nothing of anybody in it may be erased today; nothing where nobody said so."""
    lives = (life_of(telling.view, who) for who in entry.subjects if kind_of(who) is SubjectKind.PERSON)
    for held in (one for life in lives if life for one in life.each(LegalHoldPlaced)):
        until = held.fact.until
        if until is None or until >= telling.today:
            ends = HELD_UNTIL.format(day=day_in_words(until, telling.today)) if until else ""
            return HELD.format(why=held.fact.reason.rstrip(".")) + ends + "."
    return ""
