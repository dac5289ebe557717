"""Where a family lived over the years: owners stay, private renters move often, and some wait in a room."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.town.chance import Dice, Table
from alongside.town.course import places
from alongside.town.course.kinds import Family, Home
from alongside.town.levers import Levers

TENURE: tuple[Table[str], Table[str]] = (
    Table({"owned": 0.17, "social": 0.46, "private": 0.37}),
    Table({"owned": 0.84, "social": 0.02, "private": 0.14}),
)
"""How families hold their homes, in the poorest and the richest tenth. `check`: from general knowledge of the
English Housing Survey."""
STAYS = {"owned": 13.0, "social": 8.5, "private": 2.3}
"""Years in one home, on average. `check`: the same survey gives about 16, 12 and 4 for all households;
families with young children, and those whom services come to know, move more often."""
FOR_A_WHILE = {"owned": 0.01, "social": 0.05, "private": 0.14}
"""Moves that lead to a room for a while. `check`: from general knowledge of homelessness statistics."""


def draw(dice: Dice, family: Family, levers: Levers) -> None:
    """Every home from before the first child's birth to the last day of the record."""
    tenure = TENURE[dice.unit() * 9 < family.decile - 1].draw(dice)
    day = family.children[0].born - timedelta(days=int(dice.near(0, 5) * 365))
    family.homes = [Home(day, *places.address(dice, family.locality, family.decile))]
    last = family.left or levers.until
    day += _stay(dice, tenure)
    while day <= last:
        if dice.unit() < FOR_A_WHILE[tenure]:
            family.homes.append(Home(day, *places.for_now(dice, family.locality), kind="temporary"))
            day += timedelta(days=30 + int(dice.unit() * dice.unit() * 600))
            if day > last:
                break
        family.homes.append(_next(dice, family, day))
        day += _stay(dice, tenure)
    if family.left:
        family.homes = [home for home in family.homes if home.since < family.left]
        family.homes.append(Home(family.left, *places.elsewhere(dice, family.left_for)))


def _stay(dice: Dice, tenure: str) -> timedelta:
    """How long: about the mean, with many short stays and a few long ones."""
    share = dice.unit() + dice.unit() * dice.unit()
    return timedelta(days=150 + int(share * STAYS[tenure] / 0.75 * 365 * 0.9))


def _next(dice: Dice, family: Family, day: date) -> Home:
    """A home in the same part of the town, mostly in a street like the last."""
    step = (0, 0, 0, 0, 0, 0, 1, -1)[dice.below(8)]
    decile = min(10, max(1, family.decile + step))
    return Home(day, *places.address(dice, family.locality, decile))
