"""Somebody's own account: whole, at the size of ours, with who helped, every version, and what is beside it.

What was taken back shows as taken back, and its words are shown no more. A picture is shown and a voice is
heard; nobody here writes down what is said in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from alongside.access.view import NotHere, View
from alongside.practice.account import Account, account_of, accounts, beside, speaks
from alongside.practice.voice import FORMS, KINDS
from alongside.record import Entry, EntryId, SubjectId
from alongside.record.when import civil_day
from alongside.story.entry import Piece, pieces
from alongside.story.telling import Telling
from alongside.story.words import capital, clock, counted, day_in_words, whole

GIVEN = "Given on {day}"
BY_HAND, BY_SCRIBE = "Given by their own hand", "{name} wrote it down for them"
WRITTEN_DOWN = "{name} wrote down what they said"
INTERPRETED, READ_BACK, NOT_READ_BACK = (
    "{name} interpreted",
    "It was read back to them",
    "Nobody has written down that it was read back to them",
)
SEALED = "Kept as it is since {day}, {time}"
TAKEN_BACK = "{name} took this back on {day}"
WHOSE = "{name}, in their own words"
NEW_VERSION = "{name} wrote a new version on {day}"
FOR = "{name} wants these people to see it: {people}"
PICTURES = ("image/png", "image/jpeg")
LENGTH = "{count}"
_SENTENCE = re.compile(r"\S[^.!?…\n]*(?:[.!?…]+[^\w\s]*|\n|$)")


@dataclass(frozen=True)
class AccountVersion:
    """One version, and what it changed in the one before."""

    entry: EntryId
    when: str
    changed: tuple[Piece, ...]
    on: date | None = None


@dataclass(frozen=True)
class AccountStory:
    """One account, ready to stand beside ours."""

    first: EntryId
    newest: EntryId
    about: tuple[SubjectId, ...]
    name: str
    person: SubjectId | None
    title: str
    words: str
    """To the letter; empty where it was taken back."""
    by: str
    """When it was given, by whose hand, and who helped."""
    sealed: str
    taken_back: str
    picture: bool = False
    sound: bool = False
    form: str = ""
    versions: tuple[AccountVersion, ...] = ()
    wants_seen_by: str = ""
    """A wish, and no more: a worker opens it to them, or does not."""
    beside: EntryId | None = None
    given: date | None = None
    kept_at: datetime | None = None
    back_on: date | None = None
    scribe: str = ""
    seen_by: tuple[SubjectId, ...] = ()
    mine: bool = False
    """Whether this reader gave it, or wrote it down for whoever did: theirs to change."""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The words, paragraph by paragraph."""
        return tuple(part for part in self.words.split("\n\n") if part.strip())

    @property
    def length(self) -> str:
        """How long it is: "six sentences"."""
        return counted(len(sentences(self.words)), "sentence")


def tell(view: View, who: SubjectId, ref: EntryId) -> AccountStory:
    """One account, by any word of it. Raises `NotHere` where there is none."""
    telling = Telling(view, who)
    found = account_of(telling.life, ref, telling.today)
    if found is None:
        raise NotHere
    return told(telling, found)


def every(view: View, who: SubjectId) -> tuple[AccountStory, ...]:
    """Every account in somebody's life, the one given last first; those taken back among them."""
    telling = Telling(view, who)
    return tuple(told(telling, one) for one in reversed(accounts(telling.life, telling.today)))


def standing_beside(
    telling: Telling, ours: EntryId | None, start: date, end: date | None = None
) -> tuple[AccountStory, ...]:
    """The accounts that stand beside something we wrote, which began on one day and ended on another."""
    found = beside(telling.life, telling.today, ours, start, min(end or telling.today, telling.today))
    return tuple(told(telling, one) for one in found)


def told(telling: Telling, one: Account) -> AccountStory:
    """An account, put into words around words that are left as they are."""
    newest, fact = one.newest, one.newest.fact
    telling.view.used(one.wordings)
    name, kept = name_of(telling, one), fact.attachment.rpartition(" ")[2]
    return AccountStory(
        first=one.first,
        newest=newest.id,
        about=newest.people,
        name=name,
        person=speaks(one, telling.life),
        title=KINDS[fact.kind],
        words=fact.words if one.stands else "",
        by=_by(telling, newest),
        sealed=_sealed(telling, newest),
        taken_back=_taken_back(telling, one, name),
        picture=one.stands and kept in PICTURES,
        sound=one.stands and kept.startswith("audio/"),
        form=FORMS[fact.form],
        versions=tuple(_versions(telling, one.wordings)) if one.stands else (),
        wants_seen_by=_seen_by(telling, one, name),
        beside=fact.beside,
        given=newest.on.first,
        kept_at=newest.recorded_at,
        back_on=one.back.on.first if one.back else None,
        scribe=_scribe(telling, newest),
        seen_by=fact.seen_by,
        mine=one.stands and is_theirs(telling.view, one),
    )


def name_of(telling: Telling, one: Account) -> str:
    """Whose account it is, as everybody is named here."""
    return capital(telling.names.said_by(one.newest) or telling.name)


def is_theirs(view: View, one: Account) -> bool:
    """Whether this reader gave it, or wrote its first version down for whoever did."""
    mine = view.reader.mine
    first = one.wordings[0]
    if not view.reader.is_staff:
        return first.by in mine or (first.said_by in mine and one.newest.said_by in mine)
    return first.by in mine


def sentences(words: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence of a text begins and ends."""
    return tuple((m.start(), m.start() + len(m[0].rstrip())) for m in _SENTENCE.finditer(words))


def _by(telling: Telling, entry: Entry[Any]) -> str:
    fact = entry.fact
    day = GIVEN.format(day=day_in_words(entry.on.first, telling.today))
    interpreted = INTERPRETED.format(name=telling.names(fact.interpreter)) if fact.interpreter else ""
    return whole(day, _hand(telling, entry), interpreted, _read_back(entry))


def _hand(telling: Telling, entry: Entry[Any]) -> str:
    if entry.fact.scribe:
        return BY_SCRIBE.format(name=telling.names(entry.fact.scribe))
    own = entry.by == entry.said_by or entry.by.startswith("person:")
    return BY_HAND if own else WRITTEN_DOWN.format(name=telling.names(entry.by))


def _scribe(telling: Telling, entry: Entry[Any]) -> str:
    """Who wrote it down for them, where somebody did: a page of their own says so in its own words."""
    if entry.fact.scribe:
        return telling.names(entry.fact.scribe)
    return "" if entry.by.startswith("person:") else telling.names(entry.by)


def _read_back(entry: Entry[Any]) -> str:
    own = entry.by == entry.said_by and not entry.fact.scribe
    return "" if own else READ_BACK if entry.fact.read_back else NOT_READ_BACK


def _sealed(telling: Telling, entry: Entry[Any]) -> str:
    day = day_in_words(civil_day(entry.recorded_at), telling.today)
    return SEALED.format(day=day, time=clock(entry.recorded_at))


def _taken_back(telling: Telling, one: Account, name: str) -> str:
    if one.back is None:
        return ""
    return whole(TAKEN_BACK.format(name=name, day=day_in_words(one.back.on.first, telling.today)))


def _versions(telling: Telling, wordings: Iterable[Entry[Any]]) -> Iterator[AccountVersion]:
    before = ""
    for entry in wordings:
        when = day_in_words(civil_day(entry.recorded_at), telling.today)
        yield AccountVersion(
            entry.id, when, pieces(before, entry.fact.words) if before else (), entry.on.first
        )
        before = entry.fact.words


def _seen_by(telling: Telling, one: Account, name: str) -> str:
    people = telling.names.all(one.newest.fact.seen_by)
    return whole(FOR.format(name=name, people=people)) if people else ""
