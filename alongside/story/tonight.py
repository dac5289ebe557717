"""If you are worried tonight: what keeps them safe, who is with them, and how to reach them.

An address that is protected is never part of it. Where no home is told of, the words must be true for
whoever may not know it, too: they never say that nobody knows. A number is shown as it may be used:
when it is safe, and what must never be said there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.practice.home import household, is_protected, ways_to_reach
from alongside.practice.person import died_on
from alongside.practice.plan import FamilyHelpPlan, PlanChanged, plans
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, decided
from alongside.practice.wording import changes
from alongside.record import Entry, EntryId, SubjectId
from alongside.story.houses import place_in_words
from alongside.story.telling import Telling
from alongside.story.words import capital, counted, day_in_words, near_day, never, whole
from alongside.story.worker import lead

WITH = "With {name} tonight"
NOT_SAID = "This page does not say where {name} is tonight."
WORRIED = "If you are worried tonight"
WITH_THEN, NOT_SAID_THEN = "With {name} on {day}", "This page does not say where {name} was on {day}."
ASK = "Before you rely on it, ask {worker}, or whoever stands in for them."
ASK_ON_DUTY = "Before you rely on it, ask whoever is on duty."
WAYS_OF_FAMILY = "These are ways to reach the family, wherever they are."
SAFE_THEN = "What was to keep {name} safe"
OLD = "This was said on {day} and may be over: ask what keeps {name} safe now."
OLD_THEN = "This was said on {day} and may have been over by then."
NEW_FOR = timedelta(days=14)
"""How long words about tonight stand as if they were of tonight. Our own choice; no guidance sets it."""
ALONE = "Nobody is written down as living with {name}."
AT = "At {place}, since {day}."
PROTECTED_AT = "At an address that is protected, since {day}."
PLAN_STANDS = "{kind}, {count}, made {day}"
PLAN_CHANGED = "changed {day}"


@dataclass(frozen=True)
class Way:
    """How to reach one of them."""

    person: SubjectId
    name: str
    how: str
    value: str
    safe_when: str = ""
    never: str = ""


@dataclass(frozen=True)
class Safety:
    """What was said that keeps them safe, and when."""

    words: str
    when: str
    entry: EntryId
    old: str = ""
    """What must be read before them, where they may be over by now."""


@dataclass(frozen=True)
class StandingPlan:
    """The plan that stands, in one line, the entry that made it, and when its words last changed."""

    words: str
    entry: EntryId
    changed: date
    made: date


@dataclass(frozen=True)
class Tonight:
    """Who is with them, and what to do."""

    title: str
    people: tuple[str, ...]
    words: str
    ways: tuple[Way, ...]
    worried: str = WORRIED
    """What stands over what keeps them safe: of a past moment, that it was then."""
    move: EntryId | None = None
    """The move whose own page tells a protected address to those who may know it."""
    safety: Safety | None = None
    plan: StandingPlan | None = None


HOW = {"phone": "Phone", "text": "Text", "email": "E-mail", "in_person": "In person", "post": "Letter"}


def told(telling: Telling) -> Tonight:
    """Tonight, for one child; of a past moment, the day it was."""
    there = household(telling.life, telling.today, telling.lives)
    others = [who for who in there if who not in telling.life.subjects and who not in telling.unsafe]
    plan = standing_plan(telling)
    reached = others if telling.home else list(_family(telling))
    return Tonight(
        title=_said(telling, WITH, WITH_THEN),
        people=tuple(capital(telling.names(who)) for who in others),
        words=_where(telling, others),
        move=telling.home.opened_by if telling.home and _is_hidden(telling, others) else None,
        ways=tuple(_ways(telling, reached)),
        worried=_said(telling, WORRIED, SAFE_THEN),
        safety=_safety(telling, plan),
        plan=plan,
    )


def _said(telling: Telling, now: str, then: str) -> str:
    """Words of tonight; or of the day looked back to, which is no tonight."""
    day = day_in_words(telling.today, telling.today)
    return (then if telling.view.known else now).format(name=telling.name, day=day)


def _where(telling: Telling, others: list[SubjectId]) -> str:
    home = telling.home
    if home is None:
        return _not_said(telling)
    hidden = _is_hidden(telling, others)
    day = day_in_words(home.start, telling.today)
    words = PROTECTED_AT if hidden else AT
    place = words.format(place=place_in_words(home, protected=hidden), day=day)
    return whole(place, "" if others else ALONE.format(name=telling.name))


def _not_said(telling: Telling) -> str:
    """No home is told of to this reader: whom to ask, and whose numbers these are."""
    words = _said(telling, NOT_SAID, NOT_SAID_THEN)
    if telling.view.known:
        return words
    first = lead(telling)
    who = ASK.format(worker=telling.names(first.worker)) if first else ASK_ON_DUTY
    return whole(words, who, WAYS_OF_FAMILY if any(_ways(telling, list(_family(telling)))) else "")


def _family(telling: Telling) -> Iterator[SubjectId]:
    """Whoever is told as something to them, is alive, and is not somebody they are kept safe from."""
    for who in telling.relations:
        life = telling.lives.get(who)
        if life and died_on(life) is None and who not in telling.unsafe:
            yield who


def _is_hidden(telling: Telling, others: list[SubjectId]) -> bool:
    """Whether any of those at home is kept safe there."""
    lives = (telling.lives.get(who) for who in others)
    around = (telling.life, *(life for life in lives if life is not None))
    return any(is_protected(life, telling.today) for life in around)


def _ways(telling: Telling, others: list[SubjectId]) -> Iterator[Way]:
    """How to reach the child and those they live with. No address: those are not for a card."""
    for who in (telling.who, *others):
        life = telling.lives.get(who)
        for entry in ways_to_reach(life) if life else ():
            fact = entry.fact
            if fact.channel != "post":
                name = capital(telling.names(who))
                how = HOW[fact.channel]
                yield Way(who, name, how, fact.value, whole(fact.safe_when), never(fact.never))


def _safety(telling: Telling, plan: StandingPlan | None) -> Safety | None:
    """What was last said to keep them safe tonight; gone when it is old and a plan made since stands."""
    for held in reversed(telling.life.each(StrategyDiscussionHeld)):
        part = decided(telling.life, held)
        if part and part.protect_now and held.on.first <= telling.today:
            said, old = held.on.first, held.on.first + NEW_FOR < telling.today
            when = capital(near_day(said, telling.today))
            words = Safety(part.protect_now, when, held.id, _old(telling, said) if old else "")
            return None if old and plan and plan.made > said else words
    return None


def _old(telling: Telling, said: date) -> str:
    words = OLD_THEN if telling.view.known else OLD
    return words.format(name=telling.name, day=day_in_words(said, telling.today))


def standing_plan(telling: Telling) -> StandingPlan | None:
    """The plan that stands, and when its words last changed."""
    running = [plan for plan in plans(telling.life, telling.today) if plan.holds(telling.today)]
    if not running:
        return None
    plan = running[-1]
    since = changes_of(telling, plan)
    changed = since[-1].on.first if since else plan.start
    words = PLAN_STANDS.format(
        kind=_kind(plan), count=counted(len(plan.lines), "line"), day=day_in_words(plan.start, telling.today)
    )
    again = PLAN_CHANGED.format(day=day_in_words(changed, telling.today)) if since else ""
    told = whole(", ".join(filter(None, (words, again))))
    return StandingPlan(told, plan.entry, changed, plan.start)


def changes_of(telling: Telling, plan: FamilyHelpPlan) -> tuple[Entry[PlanChanged], ...]:
    """Every change of a plan's lines, oldest first."""
    return changes(telling.life, plan.entry)


def _kind(plan: FamilyHelpPlan) -> str:
    return PLAN_KINDS[plan.kind]


PLAN_KINDS = {
    "family_help": "The family's plan",
    "child_protection_outline": "The outline of the protection plan",
    "care": "The care plan",
    "placement": "The plan for living somewhere else",
    "pathway": "The pathway plan",
    "personal_education": "The plan for school",
    "health": "The plan for health",
    "sgo_support": "Support for special guardians",
    "adoption_support": "Support after adoption",
    "sustainability": "The family's plan for when we step back",
}
