"""Parted after a transfer: one of the brothers and sisters lives elsewhere, with another worker.

Both have somebody alongside, both are reviewed; when they see each other stands in nobody's plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from alongside.practice.circle import FamilyTimeAgreed, FamilyTimeHappened
from alongside.practice.home import MovedHome
from alongside.practice.note import NoteWritten
from alongside.practice.team import WorkerAllocated
from alongside.practice.visit import VisitMade
from alongside.practice.voice import AccountGiven
from alongside.record import Draft, EntryId, Fact
from alongside.town.chance import Dice
from alongside.town.course.kinds import Episode, Family, Human
from alongside.town.planted import parted_words as words
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet
from alongside.town.planted.speaking import he, him, his, upper, within
from alongside.town.staff.kinds import Worker

NAME = "two_workers"
BACK, ROOM, SPEAKS = 1300, 150, 4
NOTED = 1, 4
"""Which of what is heard is a worker's note; the rest is the children's own."""
KIN = ("grandparent", "aunt_or_uncle", "father", "sibling")


class Parting(NamedTuple):
    """Who went to whom, on which day, out of which piece of work, and who stayed."""

    episode: Episode
    goes: Human
    stays: Human
    to: Human
    on: date
    last: date


def choose(town: Choosing) -> Iterable[Planting]:
    """Four families in a full town."""
    since, until = town.before(BACK), town.levers.until
    families = town.families(lambda one: parting(one, since, until) is not None, town.many(4), NAME)
    for number, family in enumerate(families):
        yield Planting(truth=NAME, number=number, families=(family.number,), since=since, until=until)


def parting(family: Family, since: date, until: date) -> Parting | None:
    """Where a child of this family could have moved to somebody of it, in the midst of long work."""
    to = next((one for one in family.others if _takes(one, since)), None)
    for one in family.episodes if to else ():
        last = min(one.closed or until, until)
        on = max(one.decided, since) + timedelta(days=60)
        there = [family.children[place] for place in one.children]
        asks = [child for child in there if child.age(on) >= SPEAKS]
        if to and one.goes_on and len(asks) > 1 and (last - on).days >= ROOM and not one.protections:
            return Parting(one, asks[-1], asks[0], to, on, last)
    return None


def _takes(one: Human, since: date) -> bool:
    return one.kind in KIN and not one.at_home and one.died is None and one.age(since) > 20  # noqa: PLR2004


def shape(_: Ground, family: Family, planting: Planting) -> None:
    """Nothing else happens with them; they are only remembered."""
    family.planted = planting.truth


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """From the day of the move on, one child has a home, a worker and visits apart from the others."""
    told = parting(sheet.family, planting.since, planting.until)
    if told is None or _unknown(sheet, told):
        return
    dice = ground.dice(planting, sheet.family.number)
    other = _another(ground, sheet.family, told, dice)
    together = {told.goes.subject, told.stays.subject}
    sheet.drop(lambda one: _time_together(one) and one.on.first >= told.on and bool(together & {*one.about}))
    entries = [*_moves(sheet, told, other, dice), *_visits(sheet, told, other, dice)]
    entries += _asks(ground, sheet, told, other, dice)
    yield Found(
        truth=NAME,
        number=planting.number,
        family=sheet.family.number,
        subjects=(told.goes.subject, told.stays.subject),
        workers=(other.subject,),
        entries=tuple(entries),
        days=(told.on, told.last),
    )


def _unknown(sheet: Sheet, told: Parting) -> bool:
    """Whether the record did not know both children by then."""
    days = [sheet.known_from(one.subject) for one in (told.goes, told.stays)]
    return any(day is None or day > told.on for day in days)


def _time_together(draft: Draft) -> bool:
    return isinstance(draft.fact, FamilyTimeAgreed | FamilyTimeHappened)


def _another(ground: Ground, family: Family, told: Parting, dice: Dice) -> Worker:
    """Somebody who holds families where the child lives now."""
    held = ground.staff.holder(told.episode.post, told.on)
    for locality in dice.shuffled(range(ground.staff.localities)):
        found = ground.staff.holder(ground.staff.post_for(dice, locality, told.on), told.on)
        if found.subject != held.subject and (found.left is None or found.left > told.last):
            return found
    return ground.staff.family_support(dice, family.locality, told.on)


def _moves(sheet: Sheet, told: Parting, other: Worker, dice: Dice) -> Iterator[EntryId]:
    goes = (told.goes.subject,)
    street = dice.pick(("Larch", "Quarry", "Vicarage", "Heron", "Orchard", "Chapel", "Mercer", "Linden"))
    known = sheet.family.home(told.on).postcode.partition(" ")[0]
    letters = "".join(dice.some("ABDEFGHJLNPQRSTUWXYZ", 2))
    facts: list[Fact] = [
        MovedHome(
            address=f"{dice.between(2, 90)} {street} Road", postcode=f"{known} {dice.between(1, 9)}{letters}"
        ),
        WorkerAllocated(worker=other.subject, role="social_worker", reason="TSPROC"),
    ]
    for fact in facts:
        entry = sheet.add(fact, goes, told.on, by=other)
        yield from (entry,) if entry else ()


def _visits(sheet: Sheet, told: Parting, other: Worker, dice: Dice) -> Iterator[EntryId]:
    """What was one visit to all of them is one to those who stayed; the other worker goes on another day."""
    goes, shared = told.goes.subject, []
    for place, draft in list(sheet.of(VisitMade)):
        if told.on < draft.on.first <= told.last and goes in draft.about and len(draft.about) > 1:
            about = tuple([who for who in draft.about if who != goes])
            each = {who: part for who, part in draft.each.items() if who != goes}
            sheet.put(place, msgspec.structs.replace(draft, about=about, each=each))
            shared.append(draft)
    for draft in shared[::2]:
        on = draft.on.first + timedelta(days=dice.between(3, 9))
        part = draft.each.get(goes)
        fact = VisitMade(purpose="child_in_need", where=f"At {_called(told.to)}'s", story=_story(told, dice))
        each = {goes: part} if part else {}
        entry = (
            sheet.add(fact, (goes,), within(dice, on, 10, 17), by=other, each=each)
            if on <= told.last
            else None
        )
        yield from (entry,) if entry else ()


def _story(told: Parting, dice: Dice) -> str:
    """A few sentences of a visit to one child at somebody else's."""
    parts = (dice.pick(words.CAME), dice.pick(words.THERE), dice.pick(words.WENT))
    goes = told.goes
    return " ".join(parts).format(
        name=goes.given, he=he(goes), He=upper(he(goes)), his=his(goes), him=him(goes),
        carer=_called(told.to), Carer=upper(_called(told.to)), likes=goes.likes or "football",
    )  # fmt: skip


def _asks(ground: Ground, sheet: Sheet, told: Parting, other: Worker, dice: Dice) -> Iterator[EntryId]:
    days = sorted(dice.day(told.on + timedelta(days=14), told.last) for _ in range(5))
    apart, notes = iter(dice.shuffled(words.APART)), iter(dice.shuffled(words.NO_PLAN))
    for nr, on in enumerate(days):
        asks, of = (told.goes, told.stays) if nr % 2 == 0 else (told.stays, told.goes)
        writer = other if asks is told.goes else ground.staff.holder(told.episode.post, on)
        text = next(notes if nr in NOTED else apart)
        text = text.format(name=of.given, Child=asks.given, child=asks.given, Carer=upper(_called(told.to)))
        fact: Fact = NoteWritten(words=text) if nr in NOTED else AccountGiven(words=text, read_back=True)
        said_by = "" if nr in NOTED else asks.subject
        at = within(dice, on, 10, 18)
        entry = sheet.add(fact, (asks.subject,), at, by=writer, said_by=said_by)
        yield from (entry,) if entry else ()


def _called(one: Human) -> str:
    return one.called or one.given


TRUTH = Truth(
    name=NAME,
    what="Brothers and sisters have two homes and two workers, and no plan says when they are together.",
    whom="Two children of each family, and whoever else stayed.",
    shows=(
        "A move of one child alone; another worker for that child and no longer one for all; visits "
        "that were to all of them and are to each apart; children's words that ask for the other; no "
        "family time agreed."
    ),
    silent="Both children are visited and reviewed: neither record looks wrong by itself.",
    choose=choose,
    shape=shape,
    mark=mark,
)
