"""Families who move to another authority while somebody here works with them: they go, and our work ends."""

from __future__ import annotations

from datetime import timedelta

from alongside.town.chance import Dice
from alongside.town.course.kinds import Assessment, Episode, Family, HelpPlan, Protection

MOVED = "moved_to_another_authority"
COUNCILS = ("Fenmouth", "Harrowdale", "Saltby", "Wick and Marsh", "Eastreach", "Brackenshire")
"""Authorities around, which no map shows."""
A_DAY = timedelta(days=1)


def move_away(family: Family, told: Episode, dice: Dice) -> None:
    """They move some days before the work that ended with it does, and after its last visit."""
    assert told.closed is not None  # noqa: S101 - only what has ended
    work: list[Assessment | HelpPlan | Protection] = [*told.assessments, *told.plans, *told.protections]
    visited = [day for one in work for day in one.visits]
    moved = told.closed - timedelta(days=dice.between(3, 9))
    family.left = min(told.closed, max([moved, told.decided, *(day + A_DAY for day in visited)]))
    family.left_for = dice.pick(COUNCILS)
