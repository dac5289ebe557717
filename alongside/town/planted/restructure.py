"""A reorganisation that broke what held: families open on that day had three workers and more within weeks.

Visits fell out, what had been promised was forgotten with whoever had promised it, and more of these families
came back within the year than of those a month earlier or later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import msgspec

from alongside.practice.promise import PromiseKept
from alongside.practice.team import WorkerAllocated
from alongside.record import Draft, EntryId
from alongside.town.chance import Dice
from alongside.town.course.kinds import Episode, Family
from alongside.town.course.working import working
from alongside.town.planted import course
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet
from alongside.town.staff.kinds import Worker

NAME = "restructure"
LOST, OPEN_BEFORE, OPEN_AFTER = 110, 20, 50
"""For so many days after it visits fall out; open on it: from so long before to so long after."""
VISITS_LEFT, HELP_LEFT, KEPT_LEFT, COMES_BACK = 0.35, 0.3, 0.3, 0.5
STANDS_IN = 18, 52
"""From which day after it to which another worker stood in."""


def choose(town: Choosing) -> Iterable[Planting]:
    """One part of the town, on the day on which teams were arranged anew."""
    dice, on = town.dice(NAME), town.staff.reorganised
    if town.many(1) and town.levers.first < on < town.before(OPEN_AFTER):
        locality = dice.below(town.staff.localities)
        until = on + timedelta(days=LOST)
        yield Planting(truth=NAME, number=0, since=on, until=until, locality=locality)


def _open(family: Family, planting: Planting) -> Episode | None:
    before = planting.since - timedelta(days=OPEN_BEFORE)
    after = planting.since + timedelta(days=OPEN_AFTER)
    told = (one for one in family.episodes if one.goes_on and one.received < before)
    return next((one for one in told if one.closed is None or one.closed > after), None)


def shape(ground: Ground, family: Family, planting: Planting) -> None:
    """Fewer visits, help that does not come, and a family that comes back."""
    told = _open(family, planting)
    if told is None or family.planted:
        return
    family.planted = NAME
    dice, first, last = ground.dice(planting, family.number), planting.since, planting.until
    for place, plan in enumerate(told.plans):
        told.plans[place] = replace(plan, visits=course.thinned(plan.visits, first, last, VISITS_LEFT, dice))
    for place, one in enumerate(told.protections):
        seen = course.thinned(one.visits, first, last, VISITS_LEFT, dice)
        told.protections[place] = replace(one, visits=seen)
    for place, help_ in enumerate(told.helps):
        if help_.arrived and help_.arrived[-1] >= first and not dice.chance(HELP_LEFT):
            told.helps[place] = replace(help_, arrived=tuple([day for day in help_.arrived if day < first]))
    told.going = max(-1.0, told.going - 0.5)
    _comes_back(ground, family, told, dice)


def _comes_back(ground: Ground, family: Family, told: Episode, dice: Dice) -> None:
    """A new referral some months after, found to need help once more."""
    if (
        told.closed is None
        or told.closed > told.received + timedelta(days=900)
        or not dice.chance(COMES_BACK)
    ):
        return
    on = told.closed + timedelta(days=dice.between(45, 260))
    end = on + timedelta(days=150)
    children = tuple([n for n in told.children if family.children[n].age(end) < course.GROWN])
    if end >= ground.levers.until or not children or not course.free(family, on, end):
        return
    contact = course.contact(on, children, dice.pick(("6", "2A", "2A", "3B")), told.worry, dice)
    again = course.episode(family, contact, ground.staff, dice, going=-0.1)
    found = course.assessment(family, children, again.decided, told.worry, dice, days=dice.between(20, 44))
    again.assessments.append(replace(found, outcome="nfa"))
    again.closed = working().add(found.end or on, 3)
    course.put(family, contact, again)


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """Most promises of before are not spoken of again; a third worker stands in for a month."""
    told = _open(sheet.family, planting)
    if told is None or sheet.family.planted != NAME:
        return
    dice = ground.dice(planting, sheet.family.number, "written")
    sheet.drop(lambda one: _kept_later(one, planting) and not dice.chance(KEPT_LEFT))
    entries = list(_stands_in(ground, sheet, told, planting, dice))
    yield Found(
        truth=NAME,
        number=planting.number,
        family=sheet.family.number,
        subjects=tuple([sheet.family.children[n].subject for n in told.children]),
        entries=tuple(entries),
        days=(planting.since,),
    )


def _kept_later(one: Draft, planting: Planting) -> bool:
    last = planting.until + timedelta(days=LOST)
    return isinstance(one.fact, PromiseKept) and planting.since <= one.on.first <= last


def _stands_in(
    ground: Ground, sheet: Sheet, told: Episode, planting: Planting, dice: Dice
) -> Iterator[EntryId]:
    """Somebody else for some weeks, between the worker of that day and the same again."""
    first, last = (planting.since + timedelta(days=n) for n in STANDS_IN)
    before = _last_allocated(sheet, told, first)
    if before is None or (told.closed and told.closed <= last):
        return
    other = _another(ground, sheet.family, told, first, dice)
    for who, on in ((other, first), (ground.staff.holder(told.post, last), last)):
        fact = msgspec.structs.replace(before, worker=who.subject, reason="ABSENC", planned=False)
        about = [sheet.family.children[n].subject for n in told.children]
        entry = sheet.add(fact, about, on, by=ground.staff.manager(told.post, on))
        yield from (entry,) if entry else ()


def _last_allocated(sheet: Sheet, told: Episode, by: date) -> WorkerAllocated | None:
    child = sheet.family.children[told.children[0]].subject
    facts = [one.fact for _, one in sheet.of(WorkerAllocated) if one.on.first <= by and child in one.about]
    return next((fact for fact in reversed(facts) if isinstance(fact, WorkerAllocated)), None)


def _another(ground: Ground, family: Family, told: Episode, on: date, dice: Dice) -> Worker:
    held = {ground.staff.holder(told.post, day).subject for day in (on, on - timedelta(days=30))}
    for _ in range(20):
        found = ground.staff.holder(ground.staff.post_for(dice, family.locality, on), on)
        if found.subject not in held:
            return found
    return ground.staff.manager(told.post, on)


TRUTH = Truth(
    name=NAME,
    what="A reorganisation broke off what families of one part of the town had with their workers.",
    whom="Every family there with work open on that day.",
    shows=(
        "Three workers and more within two months (reason: teams arranged anew, absence), far fewer "
        "visits for some fifteen weeks, promises that nobody kept or answered, offers that did not "
        "arrive, and referrals again within the year: more than before, after, or elsewhere on the "
        "same day."
    ),
    silent="The reorganisation is everywhere; only in this part did it do that.",
    choose=choose,
    shape=shape,
    mark=mark,
)
