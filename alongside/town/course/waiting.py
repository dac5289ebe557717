"""Waiting: how long until the next time, when something happens at a rate."""

from __future__ import annotations

import math

from alongside.town.chance import Dice, Spread

_STEPS = 512
# Rounded, so that the last digit of a machine's logarithm decides nothing.
_BOUNDS = [round(-math.log(1 - step / _STEPS), 5) for step in range(_STEPS)]
WAITS = Spread([*_BOUNDS, round(_BOUNDS[-1] + 1, 5)], [1.0] * _STEPS)
"""How long one waits for what comes once in the time of one: exponentially, in small straight steps."""


def days_until(dice: Dice, a_year: float) -> int:
    """Days until the next of what happens so often a year; at least one."""
    return 1 + int(WAITS.draw(dice) * 365.25 / a_year) if a_year > 0 else 10**6
