"""Work in a team that is in trouble: help does not arrive, and visits fall out. The rest is `staff`'s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from alongside.town.chance import Dice
from alongside.town.course.kinds import Episode, Help
from alongside.town.staff.roster import Staff

NOT_ARRIVED, NOT_VISITED = 0.5, 0.3
"""The share of what was agreed that does not come there, and of visits of a plan that nobody makes. Ours
(`check`): no figure is published."""


def in_trouble(told: Episode, staff: Staff, dice: Dice) -> None:
    """Take out of an episode what did not happen while its team was in trouble."""

    def made(visits: Sequence[date]) -> tuple[date, ...]:
        return tuple(_without(visits, told.post, staff, dice))

    told.helps = [_help(one, told.post, staff, dice) for one in told.helps]
    told.plans = [replace(one, visits=made(one.visits)) for one in told.plans]
    told.protections = [replace(one, visits=made(one.visits)) for one in told.protections]


def _without(days: Sequence[date], post: int, staff: Staff, dice: Dice) -> Iterator[date]:
    for day in days:
        if not (staff.in_trouble(post, day) and dice.chance(NOT_VISITED)):
            yield day


def _help(one: Help, post: int, staff: Staff, dice: Dice) -> Help:
    if one.arrived and staff.in_trouble(post, one.arrived[0]) and dice.chance(NOT_ARRIVED):
        return replace(one, arrived=())
    return one
