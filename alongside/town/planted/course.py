"""Pieces of a course that a truth needs: a contact, a referral taken on, help that never came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from alongside.town.chance import Dice
from alongside.town.course.helping import KINDS
from alongside.town.course.kinds import Assessment, Contact, Episode, Family, Help, Who, Worry
from alongside.town.course.protecting import visits
from alongside.town.course.working import working
from alongside.town.england.factors import factors
from alongside.town.england.mixes import needs
from alongside.town.staff.roster import Staff

GROWN = 18


def still_children(family: Family, first: date, last: date) -> Who:
    """Which of the children were born by a day and are not grown by another."""
    return tuple(
        [place for place, one in enumerate(family.children) if one.born <= first and one.age(last) < GROWN]
    )


def contact(on: date, children: Who, source: str, worry: Worry, dice: Dice, *, asks: bool = False) -> Contact:
    """Somebody got in touch, and it became a referral the same day or the next."""
    on = working().on_or_after(on)
    return Contact(
        on=on, hour=dice.between(9, 16), children=children, source=source, outcome="referral", worry=worry,
        asks_for_help=asks, decided=working().add(on, dice.below(2)),
    )  # fmt: skip


def episode(family: Family, told: Contact, staff: Staff, dice: Dice, going: float) -> Episode:
    """A referral taken on, as yet without anything in it."""
    return Episode(
        children=told.children,
        contact=told,
        received=told.decided,
        source=told.source,
        decided=working().add(told.decided, 1),
        goes_on=True,
        worry=told.worry,
        need=needs()[told.worry].draw(dice),
        post=staff.post_for(dice, family.locality, told.decided),
        going=going,
    )


def assessment(
    family: Family, children: Who, start: date, worry: Worry, dice: Dice, *, days: int = 41
) -> Assessment:
    """An assessment of so many working days that found a need."""
    start = working().on_or_after(start)
    end = working().add(start, days)
    ages = [family.children[place].age(end) for place in children]
    return Assessment(
        children=children,
        kind="child_and_family",
        start=start,
        end=end,
        visits=tuple(visits(start, end, dice, least=8, most=14))[:3],
        factors=factors(dice, worry, ages),
        outcome="services",
    )


def never_came(children: Who, worry: Worry, first: date, last: date, dice: Dice) -> Iterator[Help]:
    """Help that was asked for, offered, wanted, and did not arrive."""
    for kind in dice.some(KINDS[worry], 3):
        asked = first + timedelta(days=dice.below(max(1, (last - first).days - 20)))
        offered = asked + timedelta(days=dice.between(2, 14))
        yield Help(kind=kind, children=children, asked=asked, offered=offered, answer="yes", arrived=())


def thinned(days: Iterable[date], first: date, last: date, kept: float, dice: Dice) -> tuple[date, ...]:
    """The days, of which within a time only a share is left."""
    return tuple([day for day in days if not first <= day <= last or dice.chance(kept)])


def free(family: Family, first: date, last: date) -> bool:
    """Whether nothing is open with a family within a time, and nobody gets in touch."""
    clear = all((one.closed or date.max) < first or one.received > last for one in family.episodes)
    spells = all((one.end or date.max) < first or one.start > last for one in family.early_help)
    return clear and spells and not any(first <= one.on <= last for one in family.contacts)


def put(family: Family, told: Contact, after: Episode) -> None:
    """A contact and its episode where they belong in time."""
    family.contacts = sorted([*family.contacts, told], key=lambda one: one.on)
    family.episodes = sorted([*family.episodes, after], key=lambda one: one.received)
