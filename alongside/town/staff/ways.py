"""How a family goes from post to post: the next team at a step, a load evened out, another wish.

What follows from the roster (somebody left, was away, a reorganisation) is not drawn here; see `careers`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from alongside.town.chance import Dice, Spread, Table

WAYS = 64
"""So many ways on from one post on one day."""
NEXT_TEAM = 0.22
"""How often the next team takes over once a family is known (`TSPROC`)."""
KNOWN = Spread([25, 40, 60, 90], [0.3, 0.45, 0.25])
"""After how many days."""
BETWEEN = Spread([30, 155, 380, 730, 1250, 2100, 3800], [0.15, 0.2, 0.22, 0.19, 0.15, 0.09])
"""Days from one such change to the next, later on."""
WHY: Table[str] = Table({"MANAGE": 0.62, "OTHERS": 0.22, "TSPROC": 0.11, "CHCHAN": 0.012, "PCCHAN": 0.03})
PLANNED = frozenset({"MANAGE", "TSPROC", "LEFTRL", "ORGRST", "CHCHAN", "PCCHAN"})
"""Changes that are known beforehand, so that somebody can be introduced."""


class Step(NamedTuple):
    """From a day on, a post."""

    start: int
    post: int
    reason: str


def way(
    dice: Dice, post: int, start: int, last: int, beside: Callable[[Dice, int, int, bool], int]
) -> list[Step]:
    """The posts through which one family goes; `beside` names another post on a day."""
    steps, at = [Step(0, post, "FCONTA")], start
    if dice.chance(NEXT_TEAM):
        at = start + int(KNOWN.draw(dice))
        steps.append(Step(at, beside(dice, post, at, True), "TSPROC"))
    while True:
        at += int(BETWEEN.draw(dice))
        if at > last:
            return [step for step in steps if step.start <= last]
        why = WHY.draw(dice)
        steps.append(Step(at, beside(dice, steps[-1].post, at, why == "TSPROC"), why))
