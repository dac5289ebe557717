"""A sound return to be spoiled: of families of a drawn town, those of whom nothing is asked."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from alongside.desk.census import header
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.writing import write
from alongside.town.course.kinds import Episode, Family
from alongside.town.levers import Levers
from alongside.town.making import Town
from tests.returns.spoiling.tree import Group, Return
from tests.town.conftest import made_up_desk
from tests.town.returned import census, check, lived, number, returned

CHILDREN, YEARS = 5_000, 4
ORDINARY = 90
"""So many families in need are enough, beside all with whom more was done."""


@cache
def _sound(year: CensusYear) -> Return:
    levers = Levers(children=CHILDREN, years=YEARS, until=year.reference)
    town = Town(levers)
    some = (made for one in _chosen(town, year) if (made := town.family(one.number)))
    parts = returned((child for made in some for child in lived(made.family, made.drafts)), year)
    with TemporaryDirectory() as folder:
        found = check(census(Path(folder), (one.told.node for one in parts), year))
    asked = {one.child for one in found.broken}
    children = [Group.of(one.told.node) for one in parts if number(one) not in asked]
    return Return(Group.of(header(made_up_desk(), year, 1, "1")), children)


def sound(year: CensusYear) -> Return:
    """A sound return of a year, to be changed."""
    return deepcopy(_sound(year))


def _chosen(town: Town, year: CensusYear) -> Iterator[Family]:
    """The families with protection plans or work before court in the year, and some others in need."""
    ordinary = 0
    for family in map(town.course, range(town.families)):
        now = [one for one in family.episodes if _touches(one, year)]
        more = any(one.protections or one.before_court for one in now)
        ordinary += bool(now) and not more
        if more or (now and ordinary <= ORDINARY):
            yield family


def _touches(one: Episode, year: CensusYear) -> bool:
    return year.touches(one.received, one.closed if one.goes_on else one.received)


def written(of: Return, year: CensusYear, file: Path) -> Path:
    """The return as a file, as the record's own return is written."""
    with file.open("wb") as out:
        write(out, of.header.node, (one.node for one in of.children), year.ends)
    return file
