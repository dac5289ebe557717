"""A request for lawful erasure, told to whoever asks and whoever decides: what would go, and what stays.

What the words were is told to whoever must decide, before they go, and to nobody afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from alongside.access import erasures
from alongside.access.facts import ErasureAsked
from alongside.access.view import NotHere, View
from alongside.record import Entry, EntryId, SubjectId, Withheld
from alongside.record.keys import KEY
from alongside.story import gone
from alongside.story.gone import Told
from alongside.story.telling import Telling
from alongside.story.wordings import KINDS, Piece, Words, by_mistake, only, others, pieces, words_of
from alongside.story.words import capital, day_in_words, when_in_words

PAPER = "The key of the paper that came with it goes too: nobody can open the paper here again."


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
    """Whether this reader asked for it, and so cannot answer it."""
    done: Told | None
    answer: Told | None
    """Who said no to it, or took it back, and why."""

    @property
    def waits(self) -> bool:
        """Whether a second person has still to answer."""
        return self.done is None and self.answer is None


def asking(view: View, who: SubjectId, ref: EntryId) -> Asking:
    """What could be erased of one word of an entry. Raises `NotHere` for one that is not theirs to read."""
    telling = Telling(view, who)
    chain = telling.life.history(ref)
    shown = next((entry for entry in chain if entry.id == ref), None)
    mistaken = shown is not None and not telling.life.is_about(shown)
    if shown is None or (isinstance(shown.fact, Withheld) and not mistaken):
        raise NotHere
    view.used(chain)
    return Asking(
        words=_of_mistake(telling, shown) if mistaken else words_of(telling, shown),
        kind=shown.kind,
        others=() if mistaken else others(telling, shown),
        alone=mistaken,
        hold=gone.hold(telling, shown),
        waits=gone.waits(telling, shown),
    )


def _of_mistake(telling: Telling, shown: Entry[Any]) -> Words:
    return by_mistake(telling, shown, gone=gone.is_gone(telling, shown.id))


def request(view: View, who: SubjectId, ref: EntryId) -> Request:
    """One request, to whoever decides about it. Raises `NotHere` where it or its entry is not theirs."""
    telling = Telling(view, who)
    asked = telling.life.entry(ref)
    entry = _entry(telling, asked.fact.entry) if asked else None
    if asked is None or not isinstance(asked.fact, ErasureAsked) or entry is None:
        raise NotHere
    there, named = pieces(telling, entry), asked.fact.parts
    every = _together(telling, asked)
    going = {one.fact.entry: one.fact.parts for one in every}
    paper = any(part.startswith(KEY) for parts in going.values() for part in parts)
    view.used([asked, entry])
    return Request(
        asked=asked.id,
        entry=entry.id,
        title=KINDS.get(entry.kind, entry.kind),
        about=telling.names.all(entry.people),
        happened=capital(when_in_words(entry.on, telling.today)),
        asker=telling.names(asked.by),
        when=day_in_words(asked.on.first, telling.today),
        law=asked.fact.law,
        why=asked.fact.reason,
        goes=tuple(one for one in there if one.part in named),
        stays=tuple(one for one in there if one.part not in named),
        goes_too=tuple(only(others(telling, entry), going, True)),
        leads=asked.id == every[0].id,
        others=tuple(only(others(telling, entry), going, False)),
        paper=PAPER if paper else "",
        hold=gone.hold(telling, entry),
        own=asked.by == view.reader.who,
        done=gone.done(telling, asked),
        answer=gone.answer(telling, asked),
    )


def _together(telling: Telling, asked: Entry[ErasureAsked]) -> Sequence[Entry[ErasureAsked]]:
    chain = {entry.id for entry in telling.life.history(asked.fact.entry)}
    return erasures.together(asked, chain, [telling.life])


def to_ask(telling: Telling, ref: EntryId) -> EntryId:
    """Which word of an entry its page asks about: the one shown, or the first where it was a mistake."""
    chain = telling.life.history(ref)
    return ref if all(telling.life.is_about(entry) for entry in chain) else chain[0].root


def _entry(telling: Telling, ref: EntryId) -> Entry[Any] | None:
    found = next((entry for entry in telling.life.entries if entry.id == ref), None)
    return None if found is None or isinstance(found.fact, Withheld) else found
