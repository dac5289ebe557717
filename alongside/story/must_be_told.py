"""Who must be told that words were put right: whom they had reached, by which way, and who knows by now.

A correction that stays in one file leaves the old words standing in everybody else's. Here is everybody whom
they had reached: who opened them, to whom they were sent or said, who has a copy, where they were copied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from alongside.access.facts import RecordAskedFor, RecordGiven
from alongside.access.reaching import TOLD, reached_at, way_of
from alongside.access.view import NotHere, View
from alongside.practice.dispute import DisputeAnswered, DisputeRaised, disputes, wordings
from alongside.practice.letter import LetterSent
from alongside.record import Entry, EntryId, Look, LookKind, SubjectId
from alongside.record.when import civil_day
from alongside.story.disputed import Mark, mark, may_know, plain
from alongside.story.passages import texts
from alongside.story.quoted import quoting
from alongside.story.reached import HOW, KINDS
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, when_in_words, whole

OPENED = "Opened it, first on {day}"
BROUGHT = "{how} on {day}"
LETTER, COPY = "By letter on {day}", "Was given a copy of the record on {day}"
COPIED = "These words stand there too, since {day}"
QUOTED, FOLLOWS = (
    "These words are quoted there, since {day}",
    "It shows them as they stand, with what is said",
)
TOLD_ON, TOLD_HOW = "Told on {day}", "Told on {day}, {how}"
READ_ANEW = "Opened it again on {day}, as it reads now"
WAS_PUT_RIGHT = "Put right there on {day}"
OPENS = (LookKind.OPENED, LookKind.BROKE_GLASS)


@dataclass(frozen=True)
class Line:
    """Somebody whom the old words had reached, or a place where they stand."""

    name: str
    how: str
    told: str = ""
    """When and how they were told; nothing where that is still open."""
    entry: EntryId | None = None
    """Where the words were copied to, or the letter that carried them."""
    person: SubjectId | None = None


@dataclass(frozen=True)
class MustBeTold:
    """Where the words went, and who knows by now that they were put right."""

    name: str
    title: str
    entry: EntryId
    marks: tuple[Mark, ...]
    put_right: str
    """On which day; nothing where they stand as they did."""
    lines: tuple[Line, ...]

    @property
    def open(self) -> tuple[Line, ...]:
        """Who has not been told."""
        return tuple(line for line in self.lines if not line.told)

    @property
    def done(self) -> tuple[Line, ...]:
        """Who has."""
        return tuple(line for line in self.lines if line.told)


class _Words:
    """The disputed words of one entry: before they were put right, and since."""

    def __init__(self, telling: Telling, ref: EntryId, looks: Iterable[Look]) -> None:
        self.telling = telling
        life = telling.life
        self.of = [
            one
            for one in disputes(life, telling.today)
            if one.entry and life.same(one.entry.id, ref) and may_know(telling, one)
        ]
        chain = tuple(wordings(life, ref))
        if not self.of or not chain:
            raise NotHere
        self.passages = [one.passage for one in self.of if one.passage]
        old = [entry for entry in chain if self._says(entry)]
        self.last = chain[-1]
        self.since = self.last.recorded_at if self.last not in old else None
        self.old = {entry.id for entry in old}
        self.new = {entry.id for entry in chain} - self.old | set(self._answers())
        self.heard = self.new | {one.raised.id for one in self.of}
        """By any of these somebody is told that the words are disputed or put right."""
        self.wrote = {entry.by for entry in chain} | {one.answered.by for one in self.of if one.answered}
        self.looks = [look for look in looks if look.at is not None]

    def _answers(self) -> Iterator[EntryId]:
        yield from (one.answered.id for one in self.of if one.answered)

    def _says(self, entry: Entry[Any]) -> bool:
        every = " ".join(plain(text) for text in texts(entry))
        return any(plain(passage) in every for passage in self.passages)

    def before(self, at: datetime | None) -> bool:
        """Whether something happened before the words were put right."""
        return at is not None and (self.since is None or at < self.since)

    def lines(self) -> Iterator[Line]:
        """Everybody, and every place."""
        yield from self._openers()
        yield from self._brought()
        yield from self._letters()
        yield from self._copies_given()
        yield from self._copied()
        yield from self._quoted()

    def _openers(self) -> Iterator[Line]:
        first: dict[SubjectId, Look] = {}
        for look in self.looks:
            old = not self.old.isdisjoint(look.entries) and self.before(look.at)
            if look.kind in OPENS and old and look.reader not in self.wrote:
                first.setdefault(look.reader, look)
        for who, look in first.items():
            how = OPENED.format(day=self.day(look.at))
            yield Line(self._name(who), whole(how), self._told(who), person=who)

    def _brought(self) -> Iterator[Line]:
        told = [look for look in self.looks if look.kind in TOLD and not self.old.isdisjoint(look.entries)]
        for look in told:
            if self.before(reached_at(look)):
                how = whole(capital(self._way(look)))
                yield Line(self._name(look.reader), how, self._told(look.reader), person=look.reader)

    def _letters(self) -> Iterator[Line]:
        for letter in self.telling.life.each(LetterSent):
            about = letter.fact.about_entry in self.old or self._says(letter)
            if about and letter.fact.kind != "correction" and self.before(letter.recorded_at):
                yield self._letter(letter)

    def _letter(self, letter: Entry[LetterSent]) -> Line:
        fact = letter.fact
        name = fact.organisation or (self._name(fact.to) if fact.to else "")
        told = self._told(fact.to) if fact.to else ""
        how = LETTER.format(day=when_in_words(letter.on, self.telling.today))
        return Line(name, whole(how), told or self._corrected(fact), letter.id, fact.to)

    def _corrected(self, fact: LetterSent) -> str:
        """Whether a letter put it right with whoever the first one went to."""
        for one in self.telling.life.each(LetterSent):
            same = (one.fact.to, one.fact.organisation) == (fact.to, fact.organisation)
            if same and one.fact.kind == "correction" and not self.before(one.recorded_at):
                day = when_in_words(one.on, self.telling.today)
                return whole(TOLD_HOW.format(day=day, how=HOW["letter"]))
        return ""

    def _copies_given(self) -> Iterator[Line]:
        life = self.telling.life
        for given in life.each(RecordGiven):
            request = life.entry(given.fact.asked)
            who = request.fact.by_whom if request and isinstance(request.fact, RecordAskedFor) else None
            if who and self.before(given.recorded_at) and given.recorded_at > self._first:
                how = COPY.format(day=when_in_words(given.on, self.telling.today))
                yield Line(self._name(who), whole(how), self._told(who), given.id, who)

    @property
    def _first(self) -> datetime:
        return min(entry.recorded_at for entry in self.telling.life.entries if entry.id in self.old)

    def _copied(self) -> Iterator[Line]:
        """Other entries in which these words stand, or stood until they were put right there too."""
        life, left = self.telling.life, (DisputeRaised, DisputeAnswered, LetterSent)
        for entry in life.standing:
            chain = life.history(entry.id)
            held = [one for one in chain if self._says(one)]
            if not held or isinstance(entry.fact, left) or entry.id in self.old | self.new:
                continue
            how = whole(COPIED.format(day=self.day(held[0].recorded_at)))
            told = "" if entry in held else whole(WAS_PUT_RIGHT.format(day=self.day(entry.recorded_at)))
            yield Line(title_of(self.telling, entry), how, told, entry.id)

    def _quoted(self) -> Iterator[Line]:
        """Texts of ours that quote these words live: they follow what becomes of them by themselves."""
        for entry in quoting(self.telling.life, self.old | self.new):
            how = whole(QUOTED.format(day=self.day(entry.recorded_at)))
            yield Line(title_of(self.telling, entry), how, whole(FOLLOWS), entry.id)

    def _told(self, who: SubjectId) -> str:
        """When somebody came to know: told, or by opening it as it reads now."""
        theirs = [look for look in self.looks if look.reader == who]
        told = (look for look in theirs if look.kind in TOLD and not self.heard.isdisjoint(look.entries))
        if brought := next(told, None):
            return self._how_told(brought)
        since = (look for look in theirs if look.kind in OPENS and not self.before(look.at))
        read = next((look for look in since if not self.new.isdisjoint(look.entries)), None)
        return whole(READ_ANEW.format(day=self.day(read.at))) if read else ""

    def _how_told(self, look: Look) -> str:
        way = way_of(look)
        day = when_in_words(way.on, self.telling.today) if way else self.day(look.at)
        return whole(TOLD_HOW.format(day=day, how=HOW[way.how]) if way else TOLD_ON.format(day=day))

    def _way(self, look: Look) -> str:
        way = way_of(look)
        day = when_in_words(way.on, self.telling.today) if way else self.day(look.at)
        return BROUGHT.format(how=HOW[way.how] if way else KINDS[look.kind], day=day)

    def _name(self, who: SubjectId) -> str:
        return capital(self.telling.names(who))

    def day(self, at: datetime | None) -> str:
        """A moment, as the day it was."""
        day: date = civil_day(at) if at else self.telling.today
        return day_in_words(day, self.telling.today)


def tell(view: View, who: SubjectId, ref: EntryId, looks: Iterable[Look]) -> MustBeTold:
    """Where the disputed words of an entry went. Raises `NotHere` where nobody sees them differently."""
    telling = Telling(view, who)
    words = _Words(telling, ref, looks)
    view.used([words.last])
    since = words.since
    return MustBeTold(
        name=telling.name,
        title=title_of(telling, words.last),
        entry=words.last.id,
        marks=tuple(mark(telling, one) for one in words.of if one.passage),
        put_right=words.day(since) if since else "",
        lines=_once(words.lines()),
    )


def _once(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Each person and place once; who was told by one way is told of by all."""
    every = list(dict.fromkeys(lines))
    told = {line.person: line.told for line in every if line.person and line.told}
    return tuple(
        replace(line, told=line.told or (told.get(line.person, "") if line.person else "")) for line in every
    )
