"""The census of drawn families: each child's life beside what a year's return says of them, and the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from alongside.desk.census import header
from alongside.policy import load
from alongside.practice import FACTS
from alongside.record import Codec, Draft, Life
from alongside.record.memory import MemoryBook
from alongside.returns.asking import Asked, checked
from alongside.returns.checking.report import Checked
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.rows import Told, told
from alongside.returns.cin.tree import Node
from alongside.returns.cin.writing import write
from alongside.town.course.kinds import Family
from alongside.town.levers import Levers
from alongside.town.making import Town
from alongside.town.staff.roster import ADMIN
from tests.town.a_town import known
from tests.town.conftest import made_up_desk

POLICY = load()
SEEDS = (7, 8)
MIB = 1 << 20


class Lived(NamedTuple):
    """A child of a drawn family, and its record."""

    family: Family
    place: int
    life: Life


class Returned(NamedTuple):
    """A child's part of a year's return, beside their life."""

    lived: Lived
    told: Told


@cache
def lives(count: int) -> tuple[Lived, ...]:
    """Every child of the first families of two seeds."""
    return tuple(one for seed in SEEDS for each in known(seed, count) for one in lived(*each))


def lived(family: Family, drafts: Iterable[Draft]) -> Iterator[Lived]:
    """The children of one family, each with its record."""
    book = MemoryBook(998, Codec(FACTS), synthetic=True)
    with book.sitting(ADMIN, wide=True) as sitting:
        sitting.append(list(drafts))
        for place, child in enumerate(family.children):
            yield Lived(family, place, Life(child.subject, sitting.entries([child.subject])))


def a_whole_town(levers: Levers) -> tuple[Lived, ...]:
    """Every child of a town."""
    town = Town(levers)
    made = (one for part in range(town.parts) for one in town.part(part))
    return tuple(child for one in made for child in lived(one.family, one.drafts))


def returned(some: Iterable[Lived], year: CensusYear) -> list[Returned]:
    """What a year's return says of them, in the order of their numbers."""
    parts = ((one, told(one.life, year, POLICY)) for one in some)
    return sorted((Returned(one, part) for one, part in parts if part), key=number)


def number(one: Returned) -> str:
    """The child's number in the return."""
    return one.told.node.only("ChildIdentifiers").value("LAchildID")


def census(folder: Path, parts: Iterable[Node], year: CensusYear) -> Path:
    """The file of a year, as `alongside export cin` writes it."""
    file = folder / f"{year.ends}.xml"
    with file.open("wb") as out:
        write(out, header(made_up_desk(), year, 1, "1"), parts, year.ends)
    return file


def check(file: Path) -> Checked:
    """What `alongside check` finds in it."""
    return checked(Asked(files=(file,), name="cin", year=None, max_mb=MIB))
