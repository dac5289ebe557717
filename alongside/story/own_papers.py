"""What somebody of a family can read: letters to them, plans they are asked about, and what was opened.

Each says when it was truly given: by whom it was brought, on which day, and how many working days that was
before the meeting it was for. It gives values and no sentences; of a paper itself, its own words (N17).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from alongside.access import NotHere, View
from alongside.access.own_page import WordsOpened
from alongside.access.reaching import way_of
from alongside.practice.advocacy import Paper, papers
from alongside.practice.letter import LetterSent
from alongside.practice.plan import PlanMade
from alongside.record import Entry, EntryId, Life, Look, LookKind, SubjectId
from alongside.record.when import civil_day
from alongside.story.entry import Answer, answers
from alongside.story.mine import first_name, lives_of
from alongside.story.quoted import plainly
from alongside.story.tellers import title_of
from alongside.story.telling import Telling

HANDED, SENT, SAID = "handed", "sent", "said"
BY_KIND = {LookKind.HANDED_OVER: HANDED, LookKind.SENT: SENT, LookKind.SAID: SAID}


@dataclass(frozen=True)
class Given:
    """One time that it was brought to them; before which meeting, where that is theirs to know."""

    how: str
    on: date
    meeting: date | None
    before: int
    """How many working days that was before the meeting; none is at its door."""


@dataclass(frozen=True)
class OwnPaper:
    """Something they can read."""

    entry: EntryId
    kind: str
    """`letter`, `plan`, or `opened`."""
    title: str
    on: date
    by: str
    whose: tuple[str, ...]
    """Whom it is about, of those they come for; nobody where it is about them alone."""
    opened: date | None
    """The day on which it was opened to them here."""
    given: tuple[Given, ...]


@dataclass(frozen=True)
class ForMeeting:
    """A paper for a meeting that was put into their hands: how long before it."""

    what: str
    on: date
    how: str
    meeting: date | None
    before: int | None
    """Whole working days; none at all is at the door."""
    late: bool


@dataclass(frozen=True)
class Whole:
    """One of them with its words."""

    paper: OwnPaper
    words: str
    """A letter's own words."""
    answers: tuple[Answer, ...]
    each: tuple[tuple[str, tuple[Answer, ...]], ...]


def tell(view: View) -> tuple[OwnPaper, ...]:
    """Everything they can read, newest first."""
    found = {entry.root: _paper(view, life, entry) for life, entry in _entries(view)}
    return tuple(sorted(found.values(), key=lambda one: one.on, reverse=True))


def for_meetings(view: View) -> tuple[ForMeeting, ...]:
    """Every paper for a meeting that was given to them, newest first."""
    found = {
        one.given.root: _for_meeting(one)
        for life in lives_of(view)
        for one in papers(life, view.policy, view.today)
        if one.given.fact.to in view.reader.mine
    }
    return tuple(sorted(found.values(), key=lambda one: one.on, reverse=True))


def _for_meeting(one: Paper) -> ForMeeting:
    fact = one.given.fact
    return ForMeeting(fact.what, one.given.on.first, fact.how, fact.meeting_on, one.working_days, one.late)


def one(view: View, ref: EntryId) -> Whole:
    """One of them. Raises `NotHere` for what is not theirs to read."""
    life, entry = next(((a, b) for a, b in _entries(view) if b.root == ref), (None, None))
    if life is None or entry is None:
        raise NotHere
    view.used([entry])
    telling = Telling(view, life.subject)
    letter = entry.fact.words if isinstance(entry.fact, LetterSent) else ""
    told = () if letter else _read(telling, entry.fact)
    each = tuple((first_name(view, who), _of(view, who, entry)) for who in entry.each)
    return Whole(_paper(view, life, entry), letter, told, tuple(part for part in each if part[1]))


def _of(view: View, who: SubjectId, entry: Entry[Any]) -> tuple[Answer, ...]:
    return _read(Telling(view, who), entry.each[who])


def _entries(view: View) -> Iterator[tuple[Life, Entry[Any]]]:
    """What they can read, each once, in whichever life it is met first; their own words stand elsewhere."""
    lives = lives_of(view)
    opened = {ref for life in lives for e in life.each(WordsOpened) for ref in e.fact.entries}
    seen: set[EntryId] = set()
    for life in lives:
        roots = {life.root(ref) for ref in opened}
        for entry in life.standing:
            theirs = isinstance(entry.fact, PlanMade) or _is_to(view, entry)
            said = entry.by in view.reader.mine or entry.said_by in view.reader.mine
            if entry.root not in seen and not said and (theirs or entry.root in roots):
                seen.add(entry.root)
                yield life, entry


def _is_to(view: View, entry: Entry[Any]) -> bool:
    return isinstance(entry.fact, LetterSent) and entry.fact.to in view.reader.mine


def _paper(view: View, life: Life, entry: Entry[Any]) -> OwnPaper:
    kind = "letter" if _is_to(view, entry) else "plan" if isinstance(entry.fact, PlanMade) else "opened"
    telling = Telling(view, life.subject)
    about = [who for who in entry.subjects if who not in view.reader.mine]
    return OwnPaper(
        entry=entry.root,
        kind=kind,
        title=title_of(telling, entry),
        on=entry.on.first,
        by=view.name(entry.by),
        whose=tuple(first_name(view, who) for who in about if who in view.reader.children),
        opened=_opened(view, entry),
        given=tuple(_given(view, life, entry)),
    )


def _opened(view: View, entry: Entry[Any]) -> date | None:
    """The first day on which it was open to them here."""
    acts = [e for life in lives_of(view) for e in life.each(WordsOpened) if entry.root in e.fact.entries]
    return min((act.fact.since or act.on.first for act in acts), default=None)


def _given(view: View, life: Life, entry: Entry[Any]) -> Iterator[Given]:
    for look in view.reached(life.subject):
        if look.reader in view.reader.mine and entry.id in look.entries and look.at is not None:
            yield _one_time(view, life, look, civil_day(look.at))


def _one_time(view: View, life: Life, look: Look, written: date) -> Given:
    way = way_of(look)
    on = way.on.first if way else written
    meeting = life.entry(way.meeting) if way and way.meeting else None
    day = meeting.on.first if meeting is not None else None
    before = view.policy.working_days.between(on, day) if day else 0
    return Given(BY_KIND[look.kind], on, day, max(before, 0))


def _read(telling: Telling, told: Any) -> tuple[Answer, ...]:
    """Each answer as it reads: what it quotes of somebody stands in it as it stands now, or not at all."""
    return tuple(replace(one, answer=plainly(telling, one.answer)) for one in answers(telling, told))
