"""A worker's day: each family once, as things next happen, and what each child waits for.

Nobody is ranked or coloured. A family for whom nobody has given a day stands out more than any other: it
comes right after today. What was broken by us is said as broken; nothing else is red.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from alongside.access.ties import gathering
from alongside.access.view import View
from alongside.practice.relationship import family
from alongside.record import Look, LookKind, SubjectId
from alongside.story import due, promises
from alongside.story.due import DueLine
from alongside.story.family import name_of_family
from alongside.story.looks import in_one_sentence
from alongside.story.people import eldest_first, open_lives
from alongside.story.promises import PromiseLine
from alongside.story.telling import Telling
from alongside.story.words import age_in_words, capital, counted, day_in_words, listed, near_day, small, whole

NO_DATE = "No date yet"
GREETING = "{day}. {children} in {families}. This is what each of them is waiting for."
NOBODY = "{day}. No child is with you today."
WAITS = "{name} waits for {what}"
WAITS_FOR_US = "{name} waits for us to {what}, day {days}"
WAITS_SINCE = "{name} waits for {what}, day {days}"
MOST = 4
"""How many waits are said of one child; the rest stand on the child's page."""
DAY_OF_WAITING = "Day {days} of waiting"
THEM = "them"
SOON = timedelta(days=14)
THINGS = ("A ", "An ", "The ", "Time ", "Looking ")
"""How the name of a thing begins; any other name is something for us to do."""
WAITS_UNTIL = "{name} waits for {what}: {when}"
NOT_KEPT = "We promised {name} {what}. {broken}"
LATE = "{what}. {law}"
NOTHING = "Nothing is written down that {name} waits for."
CARRYING = "{children} in {families}."
WITHOUT_DATE = "{families} with no date."
ORDER = "In the order in which something next happens. Nobody is ranked or coloured."


@dataclass(frozen=True)
class ChildWaits:
    """One child of a family, and what they wait for."""

    child: SubjectId
    name: str
    age: str
    waits: tuple[str, ...]
    broken: tuple[str, ...]


@dataclass(frozen=True)
class FamilyDay:
    """One family in the worker's list."""

    key: str
    title: str
    link: SubjectId
    children: tuple[ChildWaits, ...]
    day: date | None
    when: str
    next: str
    law: str
    no_date: bool

    @property
    def names(self) -> str:
        """The children, as they are said together."""
        return listed(child.name for child in self.children)


@dataclass(frozen=True)
class MyDay:
    """A worker's own page."""

    greeting: str
    families: tuple[FamilyDay, ...]
    emergencies: tuple[str, ...]
    carrying: str
    order: str = ORDER


class Counted(NamedTuple):
    """How many there are in all, where only some are told."""

    children: int
    families: int
    without: int


def tell(
    view: View, children: Iterable[SubjectId], looks: Iterable[Look] = (), of: Counted | None = None
) -> MyDay:
    """The day of the view's reader, with the children they are alongside.

    `looks` are looks at those children; the openings in an emergency among them are told here. `of` says
    how many there are, where these are one page of several.
    """
    found = eldest_first(view, list(open_lives(view, children)))
    tellings = [Told(Telling(view, child)) for child in found]
    days = [_family(view, key, group) for key, group in _families(tellings).items()]
    ordered = tuple(sorted(days, key=lambda one: _order(one, view.today)))
    counted_all = of or Counted(len(tellings), len(days), sum(one.no_date for one in ordered))
    return MyDay(
        greeting=_greeting(view, counted_all.children, counted_all.families),
        families=ordered,
        emergencies=tuple(_emergencies(view, looks)),
        carrying=_carrying(counted_all),
    )


class Told:
    """One child's telling, with what is due worked out once."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self.lines = due.told(telling).lines


def _families(tellings: Sequence[Told]) -> dict[str, list[Told]]:
    """Children who are read together as one family; a child of no gathered family is one alone."""
    found: dict[str, list[Told]] = {}
    for one in tellings:
        found.setdefault(str(gathering(one.telling.life) or one.telling.who), []).append(one)
    return found


def _family(view: View, key: str, group: Sequence[Told]) -> FamilyDay:
    first = group[0].telling
    ahead = [(one.telling, line) for one in group for line in _ahead(one.lines, view.today)]
    line = min((line for _, line in ahead), key=lambda one: one.day or date.max, default=None)
    waiting = [one.who for one, each in ahead if line and _same(each, line)]
    names = listed(first.names(who) for who in dict.fromkeys(waiting))
    gathered = family(first.life, view.today)
    people = [one.telling.who for one in group]
    title = name_of_family(gathered, first.names, people)
    return FamilyDay(
        key=key,
        title=title,
        link=first.who,
        children=tuple(_child(one, line) for one in group),
        day=line.day if line else None,
        when=_when(view, line),
        next=whole(line.of(names), line.why, _how_long(view, line)) if line else "",
        law=line.law if line else "",
        no_date=line is None,
    )


def _same(one: DueLine, other: DueLine) -> bool:
    """Whether two wait for the same on the same day: it is said once, of both."""
    return (one.of(""), one.day, one.why) == (other.of(""), other.day, other.why)


def _how_long(view: View, line: DueLine) -> str:
    days = (view.today - line.since).days
    return DAY_OF_WAITING.format(days=days) if days else ""


def _ahead(lines: Iterable[DueLine], today: date) -> Iterator[DueLine]:
    """What still lies ahead. What has passed is told with the child it was for, and gives no day."""
    return (line for line in lines if line.day is not None and line.day >= today)


def _when(view: View, line: DueLine | None) -> str:
    if line is None or line.day is None:
        return NO_DATE
    return capital(near_day(line.day, view.today))


def _child(told: Told, said: DueLine | None) -> ChildWaits:
    """One child; what the family waits for next is said above, and not a second time."""
    telling = told.telling
    ledger = promises.ledger(telling)
    late = (line for line in told.lines if line.law_broken)
    broken = (
        *(_broken(telling, line) for line in ledger if line.not_kept),
        *(whole(LATE.format(what=line.what, law=line.law)) for line in late),
    )
    waits = tuple(islice(_waits(told, said), MOST))
    if not waits and not any(said and _same(line, said) for line in told.lines):
        waits = (NOTHING.format(name=capital(telling.name)),)
    age = age_in_words(telling.life, telling.today)
    return ChildWaits(telling.who, capital(telling.name), age, waits, broken)


def _waits(told: Told, said: DueLine | None) -> Iterator[str]:
    """Promises first; then what is soon, late, or has no day."""
    telling = told.telling
    promised = frozenset(one.made.id for one in telling.promises)
    for what in promises.waiting_for(telling):
        if not (said and said.entry in promised and capital(what).startswith(f"{said.what}, day ")):
            yield whole(WAITS.format(name=capital(telling.name), what=what))
    for line in told.lines:
        soon = line.day is None or line.day <= telling.today + SOON
        elsewhere = line.entry in promised or line.law_broken or (said and _same(line, said))
        if soon and not elsewhere:
            yield _waits_for(telling, line)


def _waits_for(telling: Telling, line: DueLine) -> str:
    words = WAITS_SINCE if line.what.startswith(THINGS) else WAITS_FOR_US
    what = small(line.of(THEM))
    if line.chosen and line.day and line.day >= telling.today and words is WAITS_SINCE:
        when = near_day(line.day, telling.today)
        return whole(WAITS_UNTIL.format(name=capital(telling.name), what=what, when=when))
    days = (telling.today - line.since).days
    return whole(words.format(name=capital(telling.name), what=what, days=days))


def _broken(telling: Telling, line: PromiseLine) -> str:
    return whole(NOT_KEPT.format(name=capital(telling.name), what=line.what, broken=line.broken))


def _order(one: FamilyDay, today: date) -> tuple[int, date, str]:
    """Today and before; then whoever has no day; then the days to come."""
    if one.day is None:
        return 1, date.max, one.title
    return (0 if one.day <= today else 2), one.day, one.title


def _greeting(view: View, children: int, families: int) -> str:
    day = capital(day_in_words(view.today, view.today))
    if not children:
        return NOBODY.format(day=day)
    return GREETING.format(day=day, children=_children(children), families=_of_families(families))


def _children(count: int) -> str:
    return capital(counted(count, "child", "children"))


def _of_families(count: int) -> str:
    return counted(count, "family", "families")


def _carrying(of: Counted) -> str:
    """What the worker carries today, kept as evidence of the day they had."""
    return whole(
        CARRYING.format(children=_children(of.children), families=_of_families(of.families)),
        WITHOUT_DATE.format(families=_of_families(of.without)) if of.without else "",
    )


def _emergencies(view: View, looks: Iterable[Look]) -> Iterator[str]:
    """Each opening in an emergency of a record of theirs, so that nobody opens one unseen."""
    opened = (look for look in looks if look.kind is LookKind.BROKE_GLASS and look.at)
    for look in opened:
        yield in_one_sentence(view, look)
