"""A household drawn: when its children were born and where it stands, cheaply; the rest when it is known.

Most families never come to anybody's notice, and are drawn too, or the town would have no children of whom
nobody worries. So `household` draws only what chance of being known depends on: births, place, poverty.
Names, parents, homes and everybody who loves the children are drawn by `kin.flesh_out`.

Births are steady: the first child's birth falls on any day from long before the record to its end. Whoever
is grown before the record begins is drawn anew, so that every family has a child within its years. A child
may be born soon after the last day: they are expected then, and never born in the record.
"""

from __future__ import annotations

from datetime import date

from alongside.town.chance import Dice, Table
from alongside.town.course.kinds import NOBODY, Family, Human
from alongside.town.levers import Levers

YEAR = 365.25
CHILDHOOD = round(18 * YEAR)
BEFORE = round(26 * YEAR)
"""How long before the record the first child may be born: a younger one may still be a child in it."""
EXPECTED = 140
"""How long after the last day a birth may lie, so that it is expected by then."""

SIZES: Table[int] = Table({1: 0.45, 2: 0.38, 3: 0.12, 4: 0.034, 5: 0.011, 6: 0.005})
"""Children in a family in the end. `check`: rounded from general knowledge of the Office for National
Statistics' families and households; children then have 1.2 brothers and sisters on average."""
TWINS = 0.016
"""Of births that follow another, those on the same day. `check`: about 15 in 1,000 maternities."""
LATE = 0.14
"""Gaps of five to nine years, which second families have more often."""
BOYS = 0.512

MEAN, LAG = 1.79, 2.73
"""Children in a family, and years from the first to the last, on average: measured from the draws."""


def families(levers: Levers) -> int:
    """How many families to draw, so that `levers.children` children live there at any time."""
    years = levers.years + (CHILDHOOD + EXPECTED) / YEAR + LAG
    return round(levers.children * years / (CHILDHOOD / YEAR * MEAN))


def household(dice: Dice, number: int, levers: Levers, localities: int) -> Family:
    """One family: births, place and tenth of deprivation. `kin.flesh_out` draws who they are."""
    first, until = levers.first.toordinal(), levers.until.toordinal()
    births = _births(dice, first, until)
    while births[-1] + CHILDHOOD <= first:
        births = _births(dice, first, until)
    family = Family(number, "", dice.below(localities), 1 + dice.below(10))
    family.children = [_child(dice, place, day, first) for place, day in enumerate(births)]
    return family


def _births(dice: Dice, first: int, until: int) -> list[int]:
    """The days of birth of a family's children, in order."""
    last = until + EXPECTED
    day = first - BEFORE + dice.below(last - first + BEFORE + 1)
    births = [day]
    for _ in range(SIZES.draw(dice) - 1):
        day += _gap(dice)
        if day <= last:
            births.append(day)
    return births


def _gap(dice: Dice) -> int:
    """Days to the next birth."""
    told = dice.unit()
    if told < TWINS:
        return 0
    return int(dice.near(5, 9) * YEAR) if told < TWINS + LATE else int(dice.near(0.95, 4.9) * YEAR)


def _child(dice: Dice, place: int, day: int, first: int) -> Human:
    child = Human(f"child{place}", NOBODY, "", "", "M" if dice.chance(BOYS) else "F", "child")
    child.born = date.fromordinal(day)
    if day >= first:
        child.due = date.fromordinal(
            day + dice.between(-9, 16) + (dice.below(60) if dice.chance(0.07) else 0)
        )
    return child
