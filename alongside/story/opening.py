"""Who of a family reads what is being written, on a page of their own: open by default (N17).

Whom it is about reads it, unless a named reason with a day says otherwise. Where anybody of the family must
be protected from a reader, nothing is opened to them unless the writer says so, and the writer is told why.
What a reader of a family receives follows from the acts of opening alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access.own_page import NOT_YET, WordsClosed, WordsOpened, own_pages
from alongside.access.reader import Capacity
from alongside.access.view import View
from alongside.record import Entry, EntryId, Life, SubjectId
from alongside.story.kept_safe import kept_safe
from alongside.story.people import life_of
from alongside.story.telling import Telling
from alongside.story.words import capital, listed

READS = frozenset({Capacity.YOUNG_PERSON, Capacity.PARENT_OR_CARER, Capacity.NETWORK})
"""To an advocate or a representative their client opens, and not we."""


@dataclass(frozen=True)
class MayRead:
    """Somebody with a page of their own who could read it there."""

    person: SubjectId
    name: str
    about: bool
    """Whether it is about them: then they read it, or a reason says why not yet."""
    kept_from: str
    """Who is kept safe from them; nothing is ticked for them then."""

    @property
    def by_default(self) -> bool:
        """Whether they read it unless somebody says otherwise."""
        return self.about and not self.kept_from


@dataclass(frozen=True)
class Reads:
    """Somebody to whom an entry was opened, or put off."""

    person: SubjectId
    name: str
    opened: EntryId
    fact: WordsOpened
    is_open: bool


def may_read(view: View, about: Sequence[SubjectId], people: Sequence[SubjectId]) -> tuple[MayRead, ...]:
    """Those of these people who come for any of them by a page of theirs; those first whom it is about."""
    tellings = [Telling(view, who) for who in about]
    found = [one for who in people if (one := _one(view, tellings, who)) is not None]
    return tuple(sorted(found, key=lambda one: not one.about))


def reads(view: View, people: Sequence[SubjectId], entry: Entry[Any]) -> tuple[Reads, ...]:
    """To whom of these people an entry was opened and not closed again, and to whom it was put off."""
    lives = [(who, life_of(view, who)) for who in people]
    return tuple(one for who, life in lives if life for one in _reads(view, who, life, entry))


@dataclass(frozen=True)
class PutOff:
    """Something that somebody does not read yet: why, until when, and whether that day has come."""

    entry: EntryId
    because: str
    day: date
    passed: bool


def put_off(view: View, who: SubjectId) -> tuple[PutOff, ...]:
    """Everything that is not open to somebody yet, whose day has come first; what was closed is not there."""
    life = view.life(who)
    closed = {life.root(one.fact.opened) for one in life.each(WordsClosed)}
    facts = [one.fact for one in life.each(WordsOpened) if one.root not in closed and one.fact.to == who]
    read = {entry for fact in facts if fact.is_open(view.today) for entry in fact.entries}
    waits = [fact for fact in facts if fact.since and fact.because and not fact.is_open(view.today)]
    told = (
        PutOff(entry, NOT_YET[fact.because], fact.since, fact.since <= view.today)
        for fact in waits
        for entry in fact.entries
        if fact.since and fact.because and entry not in read
    )
    return tuple(sorted(told, key=lambda one: one.day))


def _reads(view: View, who: SubjectId, life: Life, entry: Entry[Any]) -> Iterator[Reads]:
    closed = {life.root(one.fact.opened) for one in life.each(WordsClosed)}
    for one in life.each(WordsOpened):
        if entry.root in one.fact.entries and one.fact.to == who and one.root not in closed:
            yield Reads(who, _name(view, who), one.root, one.fact, one.fact.is_open(view.today))


def _around(tellings: Sequence[Telling]) -> Iterator[SubjectId]:
    """Whom it is about, their families, and everybody told as something to them."""
    every: dict[SubjectId, None] = {}
    for one in tellings:
        members = one.family.members if one.family else ()
        every |= dict.fromkeys((one.who, *members, *one.relations))
    yield from every


def _one(view: View, tellings: Sequence[Telling], who: SubjectId) -> MayRead | None:
    life = life_of(view, who)
    pages = [page for page in own_pages(life) if page.holds(view.now)] if life else []
    pages = [page for page in pages if page.capacity in READS]
    about = {one.who for one in tellings}
    if not pages or not (who in about or any(about & set(page.children) for page in pages)):
        return None
    return MayRead(who, _name(view, who), who in about, listed(_kept_from(view, tellings, who)))


def _kept_from(view: View, tellings: Sequence[Telling], who: SubjectId) -> list[str]:
    """Everybody of the family who is kept safe from somebody, by name."""
    people = [one for one in _around(tellings) if one != who and life_of(view, one) is not None]
    return [_name(view, one) for one in people if who in kept_safe(Telling(view, one))]


def _name(view: View, who: SubjectId) -> str:
    return capital(view.name(who))
