"""One family, one file: who is who, homes over time, each child inside, the people around them.

Only those whose record this reader may open stand in it, and nothing tells of others. Who must not find
them is said where the record says it to this reader; a protected address is not said at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access.view import NO_NAME, View
from alongside.practice.assessment import AssessmentPartWritten, AssessmentPartWrittenEach
from alongside.practice.home import Home, Protection, homes, is_protected, is_secret, protections
from alongside.practice.involvement import with_them
from alongside.practice.met import meetings_with
from alongside.practice.person import age, died_on, is_unborn
from alongside.practice.relationship import ADULT, Family, family, parental_responsibility
from alongside.practice.status import status
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import Entry, EntryId, Life, SubjectId
from alongside.story import apart, genogram
from alongside.story.apart import Apart
from alongside.story.child import LatestWords, latest_words
from alongside.story.genogram import Genogram
from alongside.story.houses import PROTECTED, place_in_words
from alongside.story.known import KnownStrip
from alongside.story.known import tell as known_strip
from alongside.story.people import Names, eldest_first, open_lives
from alongside.story.promises import awaited, waited_past, waiting_for
from alongside.story.telling import Telling
from alongside.story.words import (
    age_in_words,
    capital,
    counted,
    day_in_words,
    listed,
    long_day,
    near_day,
    whole,
)
from alongside.story.worker import WorkerLine, of_children

NAMED, UNNAMED = "The {name} family", "{names}, together"
LINE = "{children}{homes}. One record; each child's page is a view into it."
IN_HOMES = " in {homes}"
NO_CHILDREN = "No children are written down in this family."
HOLDERS = "{holder}, for {children}"
FOR, WITH = "{role}, for {who}", "With {who}"
NOBODY_HOLDS = "Nobody is written down as holding parental responsibility."
NEVER, NOBODY = "never", "nobody of the others, so far as is written down"
WAITING = "Waiting for {what}"
NOT_FIND, UNTIL = "{people} must not find out where {who} are", "We look at this again on {day}"
PEOPLE_OR, OTHERS = "{people}; {others}", "people whose record we do not hold"
SINCE, FROM_TO = "since {start}", "{start} to {end}"
NO_HOME = "where they live is not said here"


@dataclass(frozen=True)
class Sleeps:
    """Who sleeps where today."""

    place: str
    people: tuple[str, ...]
    protected: bool
    words: str


@dataclass(frozen=True)
class Stay:
    """A time at one home, for the picture of homes over time."""

    place: str
    start: date
    end: date | None
    words: str
    protected: bool
    key: int
    """The same for those who lived together; it says nothing else."""


@dataclass(frozen=True)
class HomesOf:
    """One person's homes, in order."""

    person: SubjectId
    name: str
    stays: tuple[Stay, ...]


@dataclass(frozen=True)
class ChildLine:
    """What this means for one child."""

    child: SubjectId
    name: str
    age: str
    status: str
    story: str
    words: LatestWords | None
    waiting: tuple[str, ...]


@dataclass(frozen=True)
class AroundLine:
    """One of the people around the family: what for, last together, and whom of the others they have met."""

    person: SubjectId
    name: str
    what_for: str
    last: str
    met: str


@dataclass(frozen=True)
class Danger:
    """Who must not find them, and why."""

    words: str
    entry: EntryId | None


@dataclass(frozen=True)
class FamilyStory:
    """Everything on a family's page."""

    name: str
    line: str
    genogram: Genogram
    sleeps: tuple[Sleeps, ...]
    homes: tuple[HomesOf, ...]
    first_day: date | None
    children: tuple[ChildLine, ...]
    workers: tuple[WorkerLine, ...]
    """Who leads the work with each of the children, as the children met them."""
    around: tuple[AroundLine, ...]
    responsibility: tuple[str, ...]
    dangers: tuple[Danger, ...]
    questions: tuple[str, ...]
    apart: tuple[Apart, ...] = ()
    """Brothers and sisters who do not live together, each pair once."""
    known: KnownStrip | None = None


def tell(view: View, who: SubjectId) -> FamilyStory:
    """The family of one of its people. Raises `NotHere` where that person is not there for this reader."""
    group = family(view.life(who), view.today)
    people = list(dict.fromkeys([who, *(group.members if group else ())]))
    lives = open_lives(view, people)
    children = eldest_first(view, [one for one, life in lives.items() if is_child(life, view.today)])
    tellings = [Telling(view, child) for child in children]
    drawn = genogram.tell(view, lives, focus=children)
    names = Names(view, lives[who])
    return FamilyStory(
        name=name_of_family(group, names, list(lives)),
        line=_line(view, lives, children),
        genogram=drawn,
        sleeps=tuple(_sleeps(view, lives, names)),
        homes=tuple(_homes(view, lives, names)),
        first_day=_first_day(lives),
        children=tuple(_child(telling) for telling in tellings),
        workers=of_children(tellings),
        around=tuple(_around(view, tellings)),
        responsibility=tuple(_responsibility(view, tellings, names)),
        dangers=tuple(_dangers(view, lives, names)),
        questions=drawn.questions,
        apart=apart.together(view, children),
        known=known_strip(view, who),
    )


def is_child(life: Life, on: date) -> bool:
    """Whether somebody is a child of the family: under 18, not yet born, or worked with as a child."""
    years = age(life, on)
    if died_on(life) and years is None:
        return False
    return is_unborn(life, on) or (years is not None and years < ADULT)


def name_of_family(group: Family | None, names: Names, people: Sequence[SubjectId]) -> str:
    """What they call themselves as a family; else their names."""
    if group and group.name:
        has_article = group.name.casefold().startswith("the ")
        return group.name if has_article else NAMED.format(name=group.name)
    return UNNAMED.format(names=names.all(people)) if len(people) > 1 else names.all(people)


def _line(view: View, lives: dict[SubjectId, Life], children: Sequence[SubjectId]) -> str:
    if not children:
        return NO_CHILDREN
    places = [_home(lives[one], view.today) for one in children]
    count = counted(len(children), "child", "children")
    return capital(LINE.format(children=count, homes=_in_homes(places)))


def _in_homes(places: Sequence[Home | None]) -> str:
    """In how many homes they live; nothing where this reader is not told of every one."""
    told = {place.opened_by for place in places if place}
    return IN_HOMES.format(homes=counted(len(told), "home")) if all(places) else ""


def _home(life: Life, on: date) -> Any:
    return next((one for one in reversed(homes(life)) if one.holds(on)), None)


def _sleeps(view: View, lives: dict[SubjectId, Life], names: Names) -> Iterator[Sleeps]:
    """Home by home: who sleeps there today. The dead sleep in none."""
    groups: dict[object, list[SubjectId]] = {}
    for who, life in lives.items():
        if died_on(life) is None:
            home = _home(life, view.today)
            groups.setdefault(home.opened_by if home else None, []).append(who)
    for opened, people in groups.items():
        told = tuple(capital(names(who)) for who in people)
        home = _home(lives[people[0]], view.today)
        hidden = any(is_protected(lives[who], view.today) for who in people)
        place = PROTECTED if hidden else place_in_words(home, protected=False) if home else NO_HOME
        words = SINCE.format(start=day_in_words(home.start, view.today)) if opened and home else ""
        yield Sleeps(capital(place), told, hidden, whole(words))


def _homes(view: View, lives: dict[SubjectId, Life], names: Names) -> Iterator[HomesOf]:
    keys: dict[object, int] = {}
    for who, life in lives.items():
        stays = []
        for home in homes(life):
            key = keys.setdefault(home.opened_by, len(keys) + 1)
            hidden = any(is_secret(lives[one], home, view.today) for one in home.people if one in lives)
            place = capital(place_in_words(home, protected=hidden))
            stays.append(Stay(place, home.start, home.end, _span(home.start, home.end), hidden, key))
        if stays:
            yield HomesOf(who, capital(names(who)), tuple(stays))


def _span(start: date, end: date | None) -> str:
    if end is None:
        return SINCE.format(start=long_day(start))
    return FROM_TO.format(start=long_day(start), end=long_day(end))


def _first_day(lives: dict[SubjectId, Life]) -> date | None:
    return min((home.start for life in lives.values() for home in homes(life)), default=None)


def _child(telling: Telling) -> ChildLine:
    wanted = (*waited_past(telling), *waiting_for(telling))
    waiting = tuple(whole(WAITING.format(what=awaited(what))) for what in wanted)
    return ChildLine(
        child=telling.who,
        name=capital(telling.name),
        age=age_in_words(telling.life, telling.today),
        status=capital(status(telling.life, telling.today).words),
        story=_means(telling),
        words=latest_words(telling),
        waiting=waiting,
    )


def _means(telling: Telling) -> str:
    """What was last written of what life is like for this child."""
    life = telling.life
    newest: list[tuple[Entry[Any], str]] = []
    for visit in reversed(life.each(VisitMade)):
        part = life.part(visit, VisitMadeEach)
        if part and part.meaning:
            newest.append((visit, part.meaning))
            break
    for written in reversed(life.each(AssessmentPartWritten)):
        each = life.part(written, AssessmentPartWrittenEach)
        if each and each.words:
            newest.append((written, each.words))
            break
    if not newest:
        return ""
    entry, words = max(newest, key=lambda one: one[0].on.starts)
    telling.view.used([entry])
    return whole(words)


def _around(view: View, tellings: Sequence[Telling]) -> Iterator[AroundLine]:
    """Workers of every service who are alongside one of the children."""
    parts: dict[SubjectId, dict[str, list[str]]] = {}
    for telling in tellings:
        roles = telling.policy.codes("worker_role", view.today)
        for one in with_them(telling.life, view.today):
            role = "" if one.role == "other" else roles.words(one.role)
            parts.setdefault(one.worker, {}).setdefault(role, []).append(telling.name)
    together = _together(tellings, parts)
    for worker, roles_told in parts.items():
        what_for = whole(*(_for_whom(role, listed(who)) for role, who in roles_told.items()))
        last, met = together[worker]
        told = capital(near_day(last, view.today)) if last else NEVER
        others = listed(view.name(one) for one in sorted(met)) or NOBODY
        yield AroundLine(worker, view.name(worker), what_for, told, others)


def _for_whom(role: str, who: str) -> str:
    """What a worker is to the children; one whose role has no name of its own is simply with them."""
    return FOR.format(role=role, who=who) if role else WITH.format(who=who)


Together = dict[SubjectId, tuple[date | None, frozenset[SubjectId]]]


def _together(tellings: Sequence[Telling], parts: dict[SubjectId, Any]) -> Together:
    """For each worker: the last day with one of the children, and which other workers were there too."""
    found: Together = {}
    meetings = {
        worker: {e.root: e for telling in tellings for e in meetings_with(telling.life, worker)}
        for worker in parts
    }
    for worker, entries in meetings.items():
        last = max((entry.on.first for entry in entries.values()), default=None)
        others = (other for other in parts if other != worker)
        met = frozenset(other for other in others if entries.keys() & meetings[other].keys())
        found[worker] = last, met
    return found


def _responsibility(view: View, tellings: Sequence[Telling], names: Names) -> Iterator[str]:
    """Who must be asked, and told: each holder, and for which of the children."""
    held: dict[SubjectId, list[str]] = {}
    for telling in tellings:
        for one in parental_responsibility(telling.life):
            if one.holds(view.today):
                held.setdefault(one.holder, []).append(telling.name)
    for holder, children in held.items():
        name = names(holder)
        if name != NO_NAME:
            yield whole(HOLDERS.format(holder=capital(name), children=listed(dict.fromkeys(children))))
    if tellings and not held:
        yield NOBODY_HOLDS


def _dangers(view: View, lives: dict[SubjectId, Life], names: Names) -> Iterator[Danger]:
    """Each protection that stands, once, whomever of the family it keeps safe."""
    safe: dict[EntryId | None, list[SubjectId]] = {}
    told: dict[EntryId | None, Protection] = {}
    for who, life in lives.items():
        for one in protections(life):
            if one.is_open or view.today < one.until:
                safe.setdefault(one.opened_by, []).append(who)
                told[one.opened_by] = one
    for entry, people in safe.items():
        yield Danger(_danger(view, told[entry], names.all(people), names), entry)


def _danger(view: View, one: Protection, people: str, names: Names) -> str:
    known = names.all(one.from_whom)
    told = PEOPLE_OR.format(people=known, others=one.from_others) if known and one.from_others else ""
    whom = told or known or one.from_others or OTHERS
    again = UNTIL.format(day=day_in_words(one.look_again, view.today)) if one.look_again else ""
    return whole(NOT_FIND.format(people=capital(whom), who=people), one.reason, again)
