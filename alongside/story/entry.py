"""One entry in full: its questions and answers in order, its corrections word by word, who, when, whence.

Nothing is overwritten: each correction stands with what it changed, and what was taken back is still to
be read here. This is the one page on which an address that the wall lets through is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from difflib import SequenceMatcher
from typing import Any, cast

import msgspec

from alongside.access.erasures import GONE
from alongside.access.view import NotHere, View
from alongside.practice.account import is_taken_back
from alongside.practice.attendance import AgencySaid, Attended, PlanLine, TieTouched
from alongside.practice.person import SexRecorded
from alongside.record import Ask, Box, Entry, EntryId, Fact, Origin, SubjectId
from alongside.record.when import civil_day
from alongside.story.asks import asks
from alongside.story.chronology import Item, item, written_by
from alongside.story.tellers import title_of
from alongside.story.tellers.helping import line_in_words
from alongside.story.tellers.several import agency_in_words, known_ties, tie_in_words
from alongside.story.tellers.told import chosen_words, how_known
from alongside.story.telling import Telling
from alongside.story.words import (
    capital,
    clock,
    day_in_words,
    full_day,
    listed,
    ordinal,
    small,
    when_in_words,
)

YES, NO, NO_ANSWER = "Yes", "No", "Not answered"
CAME, DID_NOT_COME = "{name}", "{name}, who could not come"
FIRST, CORRECTED, TAKEN_BACK = "First written", "Corrected", "Taken back"
WRITTEN = "{day}, {time}"
FOR_NAME = "For {name}"
ORIGINS = {
    Origin.WORKER: "Written by one of us",
    Origin.FAMILY: "Written by the family",
    Origin.AGENCY: "From another service",
    Origin.IMPORT: "From an earlier system",
    Origin.SYSTEM: "Written by the service itself",
}
FROM_SOURCE, ITS_NUMBER = "{origin}: {source}", "{origin}, where it is {reference}"
PLACE = "The {place} entry about {name}"
WORD = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Answer:
    """A question and what was answered."""

    question: str
    answer: str
    own_words: bool = False
    refers_to: EntryId | None = None
    person: SubjectId | None = None


@dataclass(frozen=True)
class About:
    """The part of an entry that is about one person."""

    person: SubjectId
    name: str
    heading: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Piece:
    """A few words of a text: as they were, taken out, or put in."""

    words: str
    how: str
    """`same`, `out` or `in`."""


@dataclass(frozen=True)
class Change:
    """One question whose answer a correction changed."""

    question: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Version:
    """One word of the entry's history."""

    entry: EntryId
    title: str
    by: str
    written: str
    why: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Thread:
    """The entry's place in one person's thread."""

    person: SubjectId
    name: str
    seq: int
    words: str


@dataclass(frozen=True)
class EntryStory:
    """One entry, in full."""

    entry: EntryId
    item: Item
    happened: str
    written: str
    by: str
    origin: str
    answers: tuple[Answer, ...]
    each: tuple[About, ...]
    history: tuple[Version, ...]
    threads: tuple[Thread, ...]
    digest: str
    can_correct: bool
    """Whether it is the newest word of its chain, and stands."""
    paper: bool = False
    """Whether a file came with it."""
    words_back: bool = False
    """Whether they are somebody's own words, who took them back."""


def tell(view: View, who: SubjectId, ref: EntryId) -> EntryStory:
    """One entry of somebody's life, by any word of its chain. Raises `NotHere` where there is none."""
    telling = Telling(view, who)
    chain = telling.life.history(ref)
    if not chain:
        raise NotHere
    shown = next((entry for entry in reversed(chain) if not entry.withdraws), chain[-1])
    view.used(chain)
    back = is_taken_back(telling.life, shown, telling.today)
    return EntryStory(
        entry=shown.id,
        item=item(telling, chain[-1]),
        happened=when_in_words(shown.on, telling.today),
        written=_written(shown),
        by=written_by(telling.names, shown),
        origin=_origin(shown),
        answers=() if back else tuple(_answered(telling, shown)),
        each=tuple(_each(telling, shown)),
        history=tuple(_history(telling, chain[:1] if back else chain)),
        threads=tuple(_threads(telling, shown)),
        digest=shown.digest,
        can_correct=telling.life.entry(ref) is not None,
        paper=bool(getattr(shown.fact, "attachment", "")) and not back,
        words_back=back,
    )


def _written(entry: Entry[Any]) -> str:
    day = civil_day(entry.recorded_at)
    return WRITTEN.format(day=capital(full_day(day)), time=clock(entry.recorded_at))


def _origin(entry: Entry[Any]) -> str:
    origin = ORIGINS[entry.origin]
    told = FROM_SOURCE.format(origin=origin, source=entry.source) if entry.source else origin
    return ITS_NUMBER.format(origin=told, reference=entry.reference) if entry.reference else told


def _answered(telling: Telling, entry: Entry[Any]) -> Iterator[Answer]:
    """The answers of an entry; where it came with a file, we know it because the file said so."""
    said = chosen_words(entry.fact, "basis") if isinstance(entry.fact, SexRecorded) else ""
    for one in answers(telling, entry.fact):
        theirs = said and one.answer == said
        yield replace(one, answer=how_known(entry, "basis")) if theirs else one


def answers(telling: Telling, told: Any) -> Iterator[Answer]:
    """Each question of a fact or a part with its answer, in the order in which it is asked."""
    for name, ask in asks(cast("type[Fact]", type(told))):
        value: Any = getattr(told, name)
        value = known_ties(telling, value) if ask.box is Box.TIES else value
        if ask.box is Box.HIDDEN or value is None or value in ("", ()):
            continue
        question = ask.question.replace("{name}", telling.name)
        refers = EntryId(value) if ask.box is Box.ENTRY and isinstance(value, str) else None
        one = ask.box in (Box.PERSON, Box.WORKER, Box.TEAM) and isinstance(value, str)
        person = SubjectId(value) if one else None
        yield Answer(question, say(telling, value, ask), ask.box is Box.WORDS, refers, person)


def say(telling: Telling, value: Any, ask: Ask) -> str:
    """One answer in plain words."""
    match value:
        case bool():
            return YES if value else NO
        case date():
            return _day(telling, value)
        case tuple():
            return _several(telling, value, ask)
        case msgspec.Struct():
            return _struct(telling, value)
        case _:
            return _text(telling, value, ask) if isinstance(value, str) else str(value)


def _day(telling: Telling, value: date) -> str:
    """A day; a datetime is a day with its time."""
    if isinstance(value, datetime):
        return f"{day_in_words(civil_day(value), telling.today)}, {clock(value)}"
    return day_in_words(value, telling.today)


def _several(telling: Telling, values: Sequence[Any], ask: Ask) -> str:
    told = [say(telling, value, ask) for value in values]
    if ask.box in (Box.SAID, Box.TIES):
        return "\n".join(told)
    return "; ".join(told) if ask.box in (Box.LINES, Box.ATTENDANCE) else listed(told)


def _text(telling: Telling, value: str, ask: Ask) -> str:
    if ask.codes:
        return telling.policy.codes(ask.codes, telling.today).words(value)
    if ask.box is Box.ENTRY:
        found = telling.life.entry(EntryId(value))
        return title_of(telling, found) if found else NO_ANSWER
    if ask.box in (Box.PERSON, Box.PEOPLE, Box.WORKER, Box.TEAM):
        return capital(telling.names(SubjectId(value)))
    return ask.options.get(value, value).replace("{name}", telling.name)


def _struct(telling: Telling, value: msgspec.Struct) -> str:
    match value:
        case Attended():
            return _attended(telling, value)
        case PlanLine():
            return line_in_words(telling, value)
        case AgencySaid():
            return agency_in_words(value)
        case TieTouched():
            return tie_in_words(telling, value)
        case _:
            fields = (str(getattr(value, name)) for name in value.__struct_fields__)
            return ", ".join(part for part in fields if part)


def _attended(telling: Telling, one: Attended) -> str:
    """Somebody of a meeting: a role may be written in words, or be a code."""
    name, roles = telling.names.of_attended(one), telling.policy.codes("worker_role", telling.today)
    role = small(roles.words(one.role)) if one.role in roles else one.role
    told = ", ".join(filter(None, (name, "" if one.role in ("other", name) else role)))
    return ", ".join(filter(None, ((CAME if one.came else DID_NOT_COME).format(name=told), one.note)))


def _each(telling: Telling, entry: Entry[Any]) -> Iterator[About]:
    """What it says of each person: only of those whose record this reader may open."""
    for who in entry.each:
        if who in telling.life.subjects or telling.view.may_open(who):
            name = capital(telling.names(who))
            theirs = Telling(telling.view, who) if who not in telling.life.subjects else telling
            told = tuple(answers(theirs, entry.each[who]))
            yield About(who, name, FOR_NAME.format(name=name), told)


def _history(telling: Telling, chain: Sequence[Entry[Any]]) -> Iterator[Version]:
    """Every word of the chain, oldest first, each with what it changed."""
    before: Entry[Any] | None = None
    for entry in chain:
        title = FIRST if before is None else TAKEN_BACK if entry.withdraws else CORRECTED
        changes = tuple(_changes(telling, before, entry)) if before and not entry.withdraws else ()
        why = entry.why or (getattr(entry.fact, "why", "") if entry.withdraws else "")
        by = written_by(telling.names, entry)
        yield Version(entry.id, title, by, _written(entry), why, changes)
        before = entry


def _changes(telling: Telling, before: Entry[Any], after: Entry[Any]) -> Iterator[Change]:
    if before.on != after.on:
        then, now = (when_in_words(entry.on, telling.today) for entry in (before, after))
        yield Change(WHEN_WAS_IT, pieces(then, now))
    yield from _differ(telling, before.fact, after.fact)
    for who in telling.life.subjects & (before.each.keys() | after.each.keys()):
        yield from _differ(telling, before.each.get(who), after.each.get(who))


WHEN_WAS_IT = "When was it?"


def _differ(telling: Telling, before: Any, after: Any) -> Iterator[Change]:
    """Each question that was answered otherwise, with the difference word by word.

    None where either is erased or withheld: what is not there any more was not taken out by a correction.
    """
    if isinstance(before, GONE) or isinstance(after, GONE):
        return
    then = {one.question: one.answer for one in answers(telling, before)} if before is not None else {}
    now = {one.question: one.answer for one in answers(telling, after)} if after is not None else {}
    for question in dict.fromkeys((*then, *now)):
        if then.get(question, "") != now.get(question, ""):
            yield Change(question, pieces(then.get(question, ""), now.get(question, "")))


LONGEST = 4_000
"""Words in a text beyond which a difference is shown whole: comparing grows with the square of them."""


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """The difference between two texts, word by word."""
    then, now = WORD.findall(before), WORD.findall(after)
    if len(then) + len(now) > LONGEST:
        return tuple(piece for piece in (Piece(before, "out"), Piece(after, "in")) if piece.words)
    found: list[Piece] = []
    for how, a, b, c, d in SequenceMatcher(None, then, now, autojunk=False).get_opcodes():
        if how == "equal":
            found.append(Piece("".join(now[c:d]), "same"))
            continue
        found += [Piece("".join(then[a:b]), "out")] if b > a else []
        found += [Piece("".join(now[c:d]), "in")] if d > c else []
    return tuple(found)


def _threads(telling: Telling, entry: Entry[Any]) -> Iterator[Thread]:
    for place in entry.about:
        known = place.subject in telling.life.subjects or telling.view.may_open(place.subject)
        if known and place.seq and not place.stub:
            name = capital(telling.names(place.subject))
            yield Thread(place.subject, name, place.seq, PLACE.format(place=ordinal(place.seq), name=name))
