"""Planted truths: what is so in a drawn town, nobody wrote down as such, and later work must find.

`plant` decides by the seed where each lies. A family is then drawn, `shape` may change what happens with it;
it is written, `mark` may change what was written; `looks` tells who opened its records. Which families and
workers carry what stands in the answers, sealed, and nowhere in the town.
"""

from collections.abc import Callable

from alongside.town.course.kinds import Family
from alongside.town.levers import Levers
from alongside.town.planted import (
    asking,
    caught_up,
    copied,
    curious_looks,
    drift,
    fridays,
    invented_visits,
    parted,
    restructure,
    ring,
    two_names,
    two_workers,
)
from alongside.town.planted.answers import NotTheKey, answers, open_answers, seal_answers
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.plants import Plants
from alongside.town.staff.roster import Staff

__all__ = [
    "TRUTHS",
    "Found",
    "NotTheKey",
    "Planting",
    "Plants",
    "Truth",
    "answers",
    "open_answers",
    "plant",
    "seal_answers",
]

TRUTHS: tuple[Truth, ...] = (
    drift.TRUTH,
    parted.TRUTH,
    two_workers.TRUTH,
    two_names.TRUTH,
    ring.TRUTH,
    ring.BESIDE,
    curious_looks.TRUTH,
    invented_visits.TRUTH,
    invented_visits.BESIDE,
    caught_up.TRUTH,
    copied.TRUTH,
    restructure.TRUTH,
    fridays.TRUTH,
    asking.TRUTH,
)
"""In the order in which their families are chosen, the rarest first."""


def plant(levers: Levers, families: Callable[[int], Family], count: int, staff: Staff) -> Plants:
    """Decide where each truth lies. `families` draws a family whole, by its number from 0 up to `count`."""
    town = Choosing(levers, families, count, staff)
    plantings = [one for truth in TRUTHS for one in truth.choose(town)] if levers.planted else []
    return Plants(Ground(levers=levers, staff=staff), TRUTHS, plantings)
