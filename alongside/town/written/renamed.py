"""Names that change in the years of the record: with a marriage, after a parting, by a child's own wish."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.practice.person import PersonNamed
from alongside.town.chance import Dice
from alongside.town.course import naming
from alongside.town.course.kinds import Human
from alongside.town.written.context import Context
from alongside.town.written.hand import Hand, writer_on

MARRIES, GOES_BACK, CHILD_TAKES_IT = 0.22, 0.25, 0.4
"""How often each is, where somebody came or went. `check`: no figure is published."""
AFTER = (200, 900)
GROWN = 18


def renamed(ctx: Context) -> None:
    """Write a new family name of the mother's, and of children who want the same."""
    dice, mother = ctx.dice.of("renamed"), ctx.family.other("mother")
    if mother is None or mother.key not in ctx.told:
        return
    step = ctx.family.other("step")
    father = next((one for one in ctx.family.others if one.kind == "father" and one.went), None)
    if step and step.came and step.at_home and dice.chance(MARRIES):
        heritage = naming.heritage_of(mother.heritage)
        _takes(ctx, dice, mother, naming.as_hers(dice, step.family, heritage, grown=False), step.came)
    elif father and father.went and mother.born_as and dice.chance(GOES_BACK):
        _takes(ctx, dice, mother, mother.born_as, father.went)


def _takes(ctx: Context, dice: Dice, mother: Human, name: str, since: date) -> None:
    day = since + timedelta(days=dice.between(*AFTER))
    by = writer_on(ctx, day)
    if by is None or day > ctx.levers.until or not ctx.known(mother.key, day) or not mother.alive(day):
        return
    hand = Hand(ctx, by, day)
    hand.write(PersonNamed(given=mother.given, family=name), (mother.subject,))
    for child in ctx.family.children:
        wants = child.age(day) < GROWN and hand.knows(child.key) and child.born <= day
        if wants and dice.chance(CHILD_TAKES_IT):
            fact = PersonNamed(given=child.given, family=name, kind="known_as")
            hand.write(fact, (child.subject,), said_by=child.subject)
