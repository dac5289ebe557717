"""Some families of a drawn town, made once for every test that reads them."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import islice

from alongside.record import Draft
from alongside.town.course.kinds import Family
from alongside.town.levers import Levers
from alongside.town.making import Town

UNTIL = date(2026, 3, 31)
TOWN = Town(Levers(children=3_000, years=8, until=UNTIL))
KNOWN = 120
"""So many families who came to notice are enough for most of what can happen to have happened."""


@cache
def plain(seed: int = 7, count: int = 300) -> tuple[tuple[Family, tuple[Draft, ...]], ...]:
    """The first families of a town in which nothing was planted, each with its record."""
    town = Town(Levers(seed=seed, children=3_000, years=8, until=UNTIL, planted=False))
    made = (one for part in range(town.parts) for one in town.part(part))
    return tuple([(one.family, tuple(one.drafts)) for one in islice(made, count)])


@cache
def known(seed: int = 7, count: int = KNOWN) -> tuple[tuple[Family, tuple[Draft, ...]], ...]:
    """The first families of a seed who came to notice, each with its record."""
    town = TOWN if seed == TOWN.levers.seed else Town(Levers(seed=seed, children=3_000, years=8, until=UNTIL))
    told: list[tuple[Family, tuple[Draft, ...]]] = []
    for number in range(town.families):
        made = town.family(number)
        if made is not None:
            told.append((made.family, tuple(made.drafts)))
        if len(told) == count:
            break
    return tuple(told)
