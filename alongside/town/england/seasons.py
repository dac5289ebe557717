"""When people get in touch: by month, by day of the week and by hour.

All of it is `check`: from general knowledge of schools' terms and of front doors. No table is published.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from alongside.town.chance import Dice, Table

MONTHS: Final = (1.02, 1.00, 1.08, 0.90, 1.06, 1.10, 1.05, 0.76, 0.99, 1.09, 1.10, 0.85)
"""January first: how many a day, beside a day of the whole year. Schools see children; August is quiet."""
WEEKDAYS: Final = (1.34, 1.33, 1.30, 1.29, 1.24, 0.28, 0.22)
"""Monday first."""
QUIET: Final = frozenset({(1, 1), (12, 25), (12, 26)})
"""Days on which nearly everybody who might call is at home."""
_MOST = max(MONTHS) * max(WEEKDAYS)

HOURS: Final[Table[int]] = Table(
    {
        0: 0.4, 1: 0.3, 2: 0.2, 3: 0.2, 4: 0.2, 5: 0.2, 6: 0.4, 7: 0.9, 8: 4, 9: 9, 10: 11.5, 11: 11.5,
        12: 10, 13: 9.5, 14: 10.5, 15: 11, 16: 9.5, 17: 4, 18: 1.8, 19: 1.4, 20: 1.2, 21: 1, 22: 0.8, 23: 0.6,
    }
)  # fmt: skip
"""The hour in which somebody gets in touch."""


def weight(on: date) -> float:
    """How many get in touch on a day, beside the mean day of a year (1)."""
    quiet = (on.month, on.day) in QUIET
    return MONTHS[on.month - 1] * (WEEKDAYS[6] if quiet else WEEKDAYS[on.weekday()])


def day(dice: Dice, first: date, last: date) -> date:
    """A day on which somebody gets in touch, from the first to the last, both among them."""
    while True:
        on = dice.day(first, last)
        if dice.unit() * _MOST < weight(on):
            return on
