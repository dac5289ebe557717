"""That words went, were asked to go, or must stay: in sentences for everybody who reads the entry.

What the words were is never told here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from alongside.access.erasures import answered
from alongside.access.facts import ErasureAgreed, ErasureAsked, ErasureCarriedOut, ErasureRefused
from alongside.access.holds import holds
from alongside.record import Entry, EntryId
from alongside.story.people import life_of
from alongside.story.telling import Telling
from alongside.story.words import day_in_words, full_day, whole

HELD, HELD_UNTIL = "Nothing may be erased while it must be kept: {why}", " (until {day})"
GONE = "Words that stood here were erased on {day}. {asker} asked for it and {agreer} agreed, by {law}"
WAITS = (
    "{asker} asked on {day} that words of this entry be erased, by {law}. A second person has still to agree"
)
ASKED = "{asker} asked on {day} that words of this entry be erased, by {law}."
NO, BACK = "{name} said no on {day}", "{name} took the request back on {day}"
STAY = "The words stay."


@dataclass(frozen=True)
class Told:
    """That words went, were asked to, or stay: what is said of it, and why."""

    words: str
    why: str


def gone(telling: Telling, ref: EntryId) -> tuple[Told, ...]:
    """What was erased of an entry: when, by whom, by which law. Never what it was."""
    told = (done(telling, asked) for asked in _asked(telling, ref))
    return tuple(one for one in told if one)


def waits(telling: Telling, entry: Entry[Any]) -> tuple[Told, ...]:
    """What was asked to be erased of an entry, and has not been."""
    open_ones = (one for one in _asked(telling, entry.id) if one.fact.entry == entry.id)
    return tuple(_waits(telling, asked) for asked in open_ones if is_open(telling, asked))


def stayed(telling: Telling, ref: EntryId) -> tuple[Told, ...]:
    """What was asked to be erased of an entry and stays, because somebody said no or it was taken back."""
    every = ((asked, answer(telling, asked)) for asked in _asked(telling, ref))
    told = (
        Told(f"{_words(ASKED, telling, asked)} {one.words} {STAY}", one.why) for asked, one in every if one
    )
    return tuple(dict.fromkeys(told))


def answer(telling: Telling, asked: Entry[ErasureAsked]) -> Told | None:
    """Who said no to a request, or took it back, when and why; nothing where nobody did."""
    end = answered(telling.life, asked.id)
    if end is None:
        return None
    words = NO if isinstance(end.fact, ErasureRefused) else BACK
    day = day_in_words(end.on.first, telling.today)
    return Told(whole(words.format(name=telling.names(end.by), day=day)), end.fact.words)


def is_open(telling: Telling, asked: Entry[ErasureAsked]) -> bool:
    """Whether a request waits: it was not carried out, and nobody answered it otherwise."""
    return carried_out(telling, asked) is None and answered(telling.life, asked.id) is None


def is_gone(telling: Telling, ref: EntryId) -> bool:
    """Whether what was asked to go from this very wording went."""
    asked = (one for one in telling.life.each(ErasureAsked) if one.fact.entry == ref)
    return any(carried_out(telling, one) is not None for one in asked)


def carried_out(telling: Telling, asked: Entry[ErasureAsked]) -> Entry[ErasureCarriedOut] | None:
    """By what a request was carried out, if it was."""
    return next(iter(telling.life.naming(ErasureCarriedOut, "asked", asked.id)), None)


def _asked(telling: Telling, ref: EntryId) -> Iterator[Entry[ErasureAsked]]:
    """Every request that names a word of an entry's chain."""
    chain = {entry.id for entry in telling.life.history(ref)}
    yield from (one for one in telling.life.each(ErasureAsked) if one.fact.entry in chain)


def _waits(telling: Telling, asked: Entry[ErasureAsked]) -> Told:
    return Told(whole(_words(WAITS, telling, asked)), asked.fact.reason)


def _words(words: str, telling: Telling, asked: Entry[ErasureAsked]) -> str:
    day = day_in_words(asked.on.first, telling.today)
    return words.format(asker=telling.names(asked.by), day=day, law=asked.fact.law)


def done(telling: Telling, asked: Entry[ErasureAsked]) -> Told | None:
    """That a request was carried out; nothing where it was not."""
    carried = carried_out(telling, asked)
    if carried is None:
        return None
    agreed = telling.life.entry(carried.fact.agreed)
    words = GONE.format(
        day=full_day(carried.on.first),
        asker=telling.names(asked.by),
        agreer=telling.names(agreed.by if agreed and isinstance(agreed.fact, ErasureAgreed) else carried.by),
        law=carried.fact.law,
    )
    return Told(whole(words), asked.fact.reason)


def hold(telling: Telling, entry: Entry[Any]) -> str:
    """Why nothing of anybody in it may be erased today; nothing where this reader reads of no hold."""
    lives = (life_of(telling.view, who) for who in entry.people)
    for one in (one for life in lives if life for one in holds(life, telling.today)):
        until = one.fact.until
        ends = HELD_UNTIL.format(day=day_in_words(until, telling.today)) if until else ""
        return HELD.format(why=one.fact.reason.rstrip(".")) + ends + "."
    return ""
