"""A part of the town where asking for help for a disabled child leads to being checked on.

The parents asked for a short break or a ramp. An enquiry came that found nothing, and no short break.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from alongside.practice.contact import ContactReceived
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.town.chance import Dice
from alongside.town.course.kinds import Contact, Enquiry, Episode, Family
from alongside.town.course.protecting import Finding
from alongside.town.course.working import working
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet

NAME = "asking"
NONE: Finding = "not_substantiated"
DISABILITIES = (("AUT",), ("AUT", "LD"), ("LD",), ("MOB",), ("LD", "COMM"), ("MOB", "PC", "LD"))
BACK, CHECKED, HELP_LEFT = 1600, 0.7, 0.25


def choose(town: Choosing) -> Iterable[Planting]:
    """One part of a town."""
    if town.many(1):
        locality = town.dice(NAME).below(town.staff.localities)
        yield Planting(
            truth=NAME, number=0, since=town.before(BACK), until=town.levers.until, locality=locality
        )


def shape(ground: Ground, family: Family, planting: Planting) -> None:
    """Where worries were about a disability, the parents had asked; and were checked on."""
    dice = ground.dice(planting, family.number)
    for one in family.episodes:
        asked = one.contact
        if family.planted or asked is None or not _asked(one, planting):
            continue
        told = replace(asked, source="1A", asks_for_help=True)
        family.contacts = [told if each is asked else each for each in family.contacts]
        one.contact, one.source = told, told.source
        _disabled(family, one, dice)
        _checked(one, dice, planting)
    if any(_shows(one, planting) for one in family.episodes) and not family.planted:
        family.planted = NAME


def _asked(one: Episode, planting: Planting) -> bool:
    """Whether a parent of a disabled child may have asked: most often somebody else did it for them."""
    return one.goes_on and one.worry == "disability" and planting.since <= one.received <= planting.until


def _disabled(family: Family, one: Episode, dice: Dice) -> None:
    """For whom they asked: a child of whose disability the record will tell."""
    children = [family.children[place] for place in one.children]
    if not any(child.disabilities for child in children):
        dice.pick(children).disabilities = dice.pick(DISABILITIES)


def _checked(one: Episode, dice: Dice, planting: Planting) -> None:
    on = working().on_or_after(one.decided + timedelta(days=dice.between(2, 16)))
    concluded = working().add(on, dice.between(6, 13))
    last = min(one.closed or planting.until, planting.until)
    if not one.enquiries and concluded < last and dice.chance(CHECKED):
        found = (NONE,) * len(one.children)
        one.enquiries.append(
            Enquiry(
                children=one.children,
                on=on,
                joint=False,
                medical=False,
                concluded=concluded,
                findings=found,
                conference=None,
            )
        )
        # Rule 2991Q of the census: with an enquiry goes an assessment of a child and family.
        one.assessments = [replace(each, kind="child_and_family") for each in one.assessments]
    for place, help_ in enumerate(one.helps):
        if help_.arrived and not dice.chance(HELP_LEFT):
            one.helps[place] = replace(help_, arrived=())


def _shows(one: Episode, planting: Planting) -> bool:
    contact = one.contact
    asked = isinstance(contact, Contact) and contact.asks_for_help
    return asked and _asked(one, planting) and bool(one.enquiries)


def mark(_: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """Nothing is changed in what was written; where it shows goes into the answers."""
    told = [one for one in sheet.family.episodes if _shows(one, planting)]
    if not told or sheet.family.planted != NAME:
        return
    days = {one.contact.on for one in told if one.contact} | {
        each.on for one in told for each in one.enquiries
    }
    kinds = ContactReceived | StrategyDiscussionHeld
    entries = [one.id for one in sheet.drafts if isinstance(one.fact, kinds) and one.on.first in days]
    yield Found(
        truth=NAME,
        number=planting.number,
        family=sheet.family.number,
        subjects=tuple([sheet.family.children[n].subject for one in told for n in one.children]),
        entries=tuple([entry for entry in entries if entry]),
        days=tuple(sorted(days)),
    )


TRUTH = Truth(
    name=NAME,
    what="In one part of the town parents of disabled children ask for help and are checked on instead.",
    whom="The families who asked; and those who will not ask again.",
    shows=(
        "Contacts by parents who ask for help for a disabled child; within weeks a strategy "
        "discussion and an enquiry that finds nothing; the help asked for does not arrive. Elsewhere "
        "such askings almost never lead there."
    ),
    silent="Each enquiry has its reasons; only side by side do they show.",
    choose=choose,
    shape=shape,
    mark=mark,
)
