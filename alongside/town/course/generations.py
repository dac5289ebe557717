"""Mothers who were children of this record themselves: their own childhood, so far as anybody here saw it.

The years of a record are few: whoever is a mother in it and was a child in it is young. Her childhood is a
family of its own, her mother's; she is one person in both, and so is her mother, where the children have her
for a grandmother. Both are written together, because one person's record is.
"""

from __future__ import annotations

from datetime import date, timedelta

from alongside.town.chance import Dice
from alongside.town.course import identity
from alongside.town.course.journey import journey
from alongside.town.course.kin import flesh_out
from alongside.town.course.kinds import NOBODY, Family, Human
from alongside.town.course.years import Years
from alongside.town.england.mixes import WORRY

SEEN = 0.9
"""Of mothers who were children in the years of the record: whose childhood is drawn, to see whether anybody
got in touch about her. Who was known as a child is known as a parent oftener than others. Ours (`check`)."""
ADULT, YOUNGEST = 18, timedelta(days=365)
SAME = {"mother": "nan", "father": "grandad"}
"""Who her parents are to her children, by their keys."""
HER_PLACE = 7
"""Her place in numbers: no family has so many children."""


def childhood(family: Family, years: Years) -> Family | None:
    """The family in which a mother grew up; nothing where nobody here ever heard of her as a child.

    The mother is told where it stands.
    """
    mother, levers = family.other("mother"), years.levers
    if mother is None or not _may_be_known(mother, family, levers.first):
        return None
    dice = Dice(levers.seed, "childhood", family.number)
    if not dice.chance(SEEN):
        return None
    before = Family(-1 - family.number, mother.family, family.locality, family.decile)
    before.children = [_as_a_child(mother)]
    before.worry, before.roots = WORRY.draw(dice), (mother.heritage, mother.ethnicity)
    journey(before, dice, years)
    first = min((one.on for one in family.contacts), default=levers.until)
    if not before.contacts or before.contacts[-1].on >= first:
        return None
    flesh_out(before, levers)
    _is_the_same(before, family, mother)
    mother.once_child = f"{before.number}/0"
    return before


def _may_be_known(mother: Human, family: Family, first: date) -> bool:
    """Whether she was a child in the record, grown up before she had one, and goes by the same name."""
    return (
        not mother.born_as
        and mother.age(first) < ADULT - 1
        and mother.age(family.children[0].born - YOUNGEST) >= ADULT
    )


def _as_a_child(mother: Human) -> Human:
    child = Human("child0", NOBODY, "", "", "F", "child")
    child.born = mother.born
    return child


def _is_the_same(before: Family, family: Family, mother: Human) -> None:
    """She has her own name and record there; so have her parents, where the children know them."""
    child, before.surname = before.children[0], mother.family
    child.subject, child.given, child.called = mother.subject, mother.given, mother.given
    child.family, child.heritage, child.ethnicity = mother.family, mother.heritage, mother.ethnicity
    child.la_child_id = identity.local_number(family.number, HER_PLACE)
    if child.upn:
        child.upn = identity.pupil_number(family.number, HER_PLACE, child.born.year + 4)
    for then, now in SAME.items():
        one, other = before.other(then), family.other(now)
        if one is not None and other is not None:
            one.subject, one.given, one.family = other.subject, other.given, other.family
            one.born, one.died, one.born_as = other.born, other.died, ""
