"""Parted after a transfer: one of the brothers and sisters lives elsewhere, with another worker.

The work with all of them was ended and begun again at two doors. Both have somebody alongside, both are
reviewed; when they see each other stands in nobody's plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from alongside.practice.circle import FamilyTimeAgreed, FamilyTimeHappened
from alongside.practice.home import MovedHome
from alongside.practice.note import NoteWritten
from alongside.practice.voice import AccountGiven
from alongside.record import Draft, EntryId, Fact
from alongside.town.chance import Dice
from alongside.town.course.cutting import cut
from alongside.town.course.kinds import Episode, Family, HelpPlan, Human, Who
from alongside.town.course.protecting import visits
from alongside.town.course.working import working
from alongside.town.planted import course
from alongside.town.planted import parted_words as words
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet
from alongside.town.planted.speaking import upper, within
from alongside.town.staff.kinds import Worker

NAME = "two_workers"
BACK, ROOM, SPEAKS, GROWN_UP = 2200, 140, 4, 20
KIN = ("grandparent", "aunt_or_uncle", "father", "sibling")
NOTED = 1, 4
"""Which of what is heard is a worker's note; the rest is the children's own."""


def choose(town: Choosing) -> Iterable[Planting]:
    """Four families in a full town."""
    since, until = town.before(BACK), town.levers.until
    families = town.families(lambda one: _parting(one, since, until) is not None, town.many(4), NAME)
    for number, family in enumerate(families):
        told = _parting(family, since, until)
        if told is not None:
            yield replace(told, number=number)


def _parting(family: Family, since: date, until: date) -> Planting | None:
    """Where a child of this family could have moved to somebody of it, in the midst of long work."""
    to = next((one for one in family.others if _takes(one, since)), None)
    for one in family.episodes if to else ():
        last = min(one.closed or until, until)
        on = working().on_or_after(max(one.decided, since) + timedelta(days=90))
        asks = [place for place in one.children if family.children[place].age(on) >= SPEAKS]
        if to and len(asks) > 1 and _may_end(one, on) and (last - on).days >= ROOM:
            told = {"goes": str(asks[-1]), "stays": str(asks[0]), "to": to.key}
            return Planting(truth=NAME, number=0, families=(family.number,), since=on, until=last, told=told)
    return None


def _takes(one: Human, since: date) -> bool:
    return one.kind in KIN and not one.at_home and one.died is None and one.age(since) > GROWN_UP


def _may_end(one: Episode, on: date) -> bool:
    """Whether nothing is under way on a day that a new worker could not take over."""
    done = all(each.end and each.end < on for each in one.assessments)
    checked = all(each.concluded and each.concluded < on for each in one.enquiries)
    return one.goes_on and done and checked and not one.protections and not one.before_court


def shape(ground: Ground, family: Family, planting: Planting) -> None:
    """One piece of work ends on that day; two begin, at two doors."""
    on = planting.since
    for place, one in enumerate(family.episodes):
        last = min(one.closed or planting.until, planting.until)
        if one.received < on and last == planting.until and one.goes_on:
            family.planted = NAME
            family.episodes[place] = _ended(one, on)
            goes = int(planting.told["goes"])
            rest = tuple([who for who in one.children if who != goes])
            first = _begun(ground, family, one, planting, rest)
            _begun(ground, family, one, planting, (goes,), beside=first)
            return


def _ended(one: Episode, on: date) -> Episode:
    told = cut(replace(one), on)
    told.plans = [replace(plan, end=plan.end or on) for plan in told.plans]
    told.closed, told.because = on, "help_from_others"
    return told


def _begun(
    ground: Ground,
    family: Family,
    one: Episode,
    planting: Planting,
    children: Who,
    *,
    beside: Episode | None = None,
) -> Episode:
    """Work with some of them, from a few days after on; `beside` whom somebody else already works."""
    dice = ground.dice(planting, "begun", *children)
    contact = course.contact(
        planting.since + timedelta(days=dice.between(1, 5)), children, "5B", one.worry, dice
    )
    told = course.episode(family, contact, ground.staff, dice, going=0.0)
    if beside is not None:
        told.post = _elsewhere(ground, family, told, beside, dice)
    found = course.assessment(family, children, told.decided, one.worry, dice, days=dice.between(14, 30))
    start, end = found.end or told.decided, planting.until
    if one.closed is not None:
        end = told.closed = end - timedelta(days=dice.between(0, 24))
    told.assessments.append(found)
    told.plans.append(_plan(children, start, end, dice, over=one.closed is not None))
    course.put(family, contact, cut(told, ground.levers.until))
    return told


def _elsewhere(ground: Ground, family: Family, told: Episode, beside: Episode, dice: Dice) -> int:
    """A post in the next part of the town, whose holder is somebody else, if ten throws find one."""
    staff, locality = ground.staff, (family.locality + 1) % ground.staff.localities
    posts = [staff.post_for(dice, locality, told.decided) for _ in range(10)]
    held = staff.holder(beside.post, told.decided).subject
    return next((one for one in posts if staff.holder(one, told.decided).subject != held), posts[0])


def _plan(children: Who, start: date, end: date, dice: Dice, *, over: bool) -> HelpPlan:
    days = range(dice.between(40, 60), (end - start).days - 14, 60)
    reviews = tuple([working().on_or_after(start + timedelta(days=n)) for n in days])
    seen = tuple(visits(start, end, dice, least=10, most=20))
    return HelpPlan(children=children, start=start, reviews=reviews, visits=seen, end=end if over else None)


class Apart(NamedTuple):
    """Who went to whom, and who stayed."""

    sheet: Sheet
    goes: Human
    stays: Human
    to: Human


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """One child has another home, and they ask for each other."""
    family = sheet.family
    goes, stays = (family.children[int(planting.told[key])] for key in ("goes", "stays"))
    to = family.other(planting.told["to"])
    known = [sheet.known_from(one.subject) for one in (goes, stays)]
    if to is None or family.planted != NAME or any(day is None or day > planting.since for day in known):
        return
    dice, apart = ground.dice(planting, family.number), Apart(sheet, goes, stays, to)
    sheet.drop(lambda one: _together(one, apart) and one.on.first >= planting.since)
    entries = [*_moves(ground, apart, planting, dice), *_asks(ground, apart, planting, dice)]
    yield Found(
        truth=NAME,
        number=planting.number,
        family=family.number,
        subjects=(goes.subject, stays.subject),
        workers=tuple(dict.fromkeys(one.subject for _, one in _workers(ground, apart, planting.until))),
        entries=tuple(entries),
        days=(planting.since, planting.until),
    )


def _together(draft: Draft, apart: Apart) -> bool:
    kinds = FamilyTimeAgreed | FamilyTimeHappened
    return isinstance(draft.fact, kinds) and bool({apart.goes.subject, apart.stays.subject} & {*draft.about})


def _workers(ground: Ground, apart: Apart, on: date) -> Iterator[tuple[Human, Worker]]:
    """Who was alongside each of the two on a day."""
    children = apart.sheet.family.children
    for one in (apart.goes, apart.stays):
        place = children.index(one)
        told = [
            each for each in apart.sheet.family.episodes if place in each.children and each.received <= on
        ]
        yield one, ground.staff.holder(told[-1].post, on)


def _moves(ground: Ground, apart: Apart, planting: Planting, dice: Dice) -> Iterator[EntryId]:
    """To somebody of the family; and home again some days after the work ended, where it did."""
    family, goes, on = apart.sheet.family, (apart.goes.subject,), planting.since
    street = dice.pick(("Larch", "Quarry", "Vicarage", "Heron", "Orchard", "Chapel", "Mercer", "Linden"))
    district = family.home(on).postcode.partition(" ")[0]
    code = f"{district} {dice.between(1, 9)}{''.join(dice.some('ABDEFGHJLNPQRSTUWXYZ', 2))}"
    back_on = planting.until + timedelta(days=dice.between(6, 20))
    home = family.home(back_on)
    moves = [
        (MovedHome(address=f"{dice.between(2, 90)} {street} Road", postcode=code), on),
        (MovedHome(address=home.address, postcode=home.postcode), back_on),
    ]
    for fact, day in moves:
        if day <= ground.levers.until:
            _, writer = next(_workers(ground, apart, day))
            entry = apart.sheet.add(fact, goes, day, by=writer)
            yield from (entry,) if entry else ()


def _asks(ground: Ground, apart: Apart, planting: Planting, dice: Dice) -> Iterator[EntryId]:
    first = planting.since + timedelta(days=21)
    days = sorted(dice.day(first, planting.until) for _ in range(5))
    own, notes = iter(dice.shuffled(words.APART)), iter(dice.shuffled(words.NO_PLAN))
    called = apart.to.called or apart.to.given
    for nr, on in enumerate(days):
        asks, of = (apart.goes, apart.stays) if nr % 2 == 0 else (apart.stays, apart.goes)
        writer = next(who for one, who in _workers(ground, apart, on) if one is asks)
        text = next(notes if nr in NOTED else own)
        text = text.format(name=of.given, Child=asks.given, child=asks.given, Carer=upper(called))
        fact: Fact = NoteWritten(words=text) if nr in NOTED else AccountGiven(words=text, read_back=True)
        said_by = "" if nr in NOTED else asks.subject
        at = within(dice, on, 10, 18)
        entry = apart.sheet.add(fact, (asks.subject,), at, by=writer, said_by=said_by)
        yield from (entry,) if entry else ()


TRUTH = Truth(
    name=NAME,
    what="Brothers and sisters have two homes and two workers, and no plan says when they are together.",
    whom="Two children of each family, and whoever else stayed.",
    shows=(
        "Work with all of them that ended on one day and began again within the week in two; a move "
        "of one child alone; from then on two workers, two plans, two reviews; children's words that "
        "ask for the other; no family time agreed between them."
    ),
    silent="Both children are visited and reviewed: neither record looks wrong by itself.",
    choose=choose,
    shape=shape,
    mark=mark,
)
