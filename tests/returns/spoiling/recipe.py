"""How one rule of a return is broken: where, how, and what must then be found.

Written from the published texts of the rules (Department for Education, CIN census validation rules; Crown
copyright, Open Government Licence v3.0), not from what the checker finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from alongside.returns.cin.period import CensusYear
from tests.returns.spoiling.tree import Group, Return

DAY = timedelta(days=1)
LONG_AGO, NEVER = date(1000, 1, 1), date(9000, 1, 1)
"""For days that are not told."""
SATURDAY = 5
CHILD, OF_A_CHILD = "ChildIdentifiers", {"ChildIdentifiers", "ChildCharacteristics"}


class Place(msgspec.Struct, frozen=True):
    """Where a rule must point: row -1 of no table is the whole return."""

    table: str
    row: int
    columns: tuple[str, ...]


class Answer(msgspec.Struct, frozen=True):
    """One rule that was broken: what was done, where it must be found, and what else follows from it."""

    code: str
    did: str
    places: tuple[Place, ...]
    along: dict[str, str]
    """Other codes that must be found as well, each with the reason why it follows."""


class Answers(msgspec.Struct, frozen=True):
    """The answers to a spoiled return, as a file beside it."""

    ret: str = msgspec.field(name="return")
    year: str
    spoilt: tuple[Answer, ...]


@dataclass(eq=False)
class Spot:
    """A group of the return in which something may be broken, with what is around it."""

    of: Return
    year: CensusYear
    whole_child: Group
    details: Group
    here: Group
    made: Group | None = None
    """What a recipe added, where it is marked too."""
    taken: set[int] = field(default_factory=set)
    """Children who may not be touched, for something else is broken in them."""

    @property
    def child(self) -> Group:
        """Who the child is."""
        return self.whole_child.only(CHILD)

    @property
    def born(self) -> date:
        """The child's birthday; never, for one who is not born."""
        return self.child.day("PersonBirthDate") or NEVER

    @property
    def episodes(self) -> list[Group]:
        """Every time the child was in need."""
        return self.whole_child.each("CINdetails")

    @property
    def referred(self) -> date:
        """The day of the referral."""
        return self.details.day("CINreferralDate") or LONG_AGO

    @property
    def idle(self) -> bool:
        """Whether the child is told of for one referral alone, of which nothing came."""
        return len(self.episodes) == 1 and self.details["ReferralNFA"] == "1"

    @property
    def last(self) -> date:
        """The last day on which something may still happen here: the end of the work, or of the year."""
        return self.details.day("CINclosureDate") or self.year.reference

    @property
    def open(self) -> bool:
        """Whether the work goes on."""
        return not self.details["CINclosureDate"] and self.details["ReferralNFA"] == "0"

    def has(self, *names: str) -> bool:
        """Whether exactly these groups stand in the child's only time in need, one of each."""
        return len(self.episodes) == 1 and sorted(one.name for one in self.details.groups) == sorted(names)

    def count(self, name: str) -> int:
        """How many groups of a name stand here."""
        return len(self.details.each(name))

    def in_year(self, on: date | None) -> bool:
        """Whether a day falls in the year."""
        return self.year.holds(on)


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How one rule is broken.

    `marks` says where it is then found: `here: CINPlanEndDate; child: PersonDeathDate`, of the group itself,
    of what was made, of its details, its child; `here: Disability/1` is a value that is a row of its own.
    """

    code: str
    at: str
    """The group that is broken, by its name in the file."""
    do: Callable[[Spot], object]
    did: str
    marks: str
    where: Callable[[Spot], object] = bool
    """Which of them will do, so that nothing but what is listed follows; else any."""
    along: Mapping[str, str] = field(default_factory=dict)
    since: int = 2023
    until: int = 2027

    def spots(self, of: Return, year: CensusYear) -> Iterator[Spot]:
        """Where it may be broken, in the order of the file."""
        for child in of.children:
            for details in child.each("CINdetails"):
                for here in _groups(self.at, child, details):
                    spot = Spot(of, year, child, details, here)
                    if self.where(spot):
                        yield spot

    def spoil(self, spot: Spot) -> Spoilt:
        """Break it there."""
        made = self.do(spot)
        spot.made = made if isinstance(made, Group) else None
        return Spoilt(self, tuple(_marks(self.marks, spot)))


class Mark(NamedTuple):
    """A row that must be found, whichever place it will have: of a group, or of one of its values."""

    group: Group
    columns: tuple[str, ...]
    value: tuple[str, int] = ("", 0)


class Spoilt(NamedTuple):
    """A recipe, done."""

    recipe: Recipe
    marks: tuple[Mark, ...]

    def answer(self, of: Return) -> Answer:
        """What must be found, when all changes to the return have been made."""
        rows = {(id(group), *value): (table, row) for group, table, row, *value in of.places()}
        places = (Place(*rows[id(one.group), *one.value], one.columns) for one in self.marks)
        return Answer(self.recipe.code, self.recipe.did, tuple(places), dict(self.recipe.along))


def _groups(at: str, child: Group, details: Group) -> Sequence[Group]:
    if at == "CINdetails":
        return [details]
    first = child.each("CINdetails")[0] is details
    return (child.each(at) if first else []) if at in OF_A_CHILD else details.each(at)


def _marks(said: str, spot: Spot) -> Iterator[Mark]:
    for part in said.split("; "):
        who, _, fields = part.partition(": ")
        columns = tuple(fields.split())
        for group in _meant(who, spot):
            name, _, nr = fields.partition("/")
            yield Mark(group, (name,), (name, int(nr))) if nr else Mark(group, columns)


def _meant(who: str, spot: Spot) -> Iterable[Group]:
    if who == "made":
        return [spot.made] if spot.made else []
    named = {"here": [spot.here], "child": [spot.child], "details": [spot.details]}
    return named[who] if who in named else spot.details.each(who)


def in_rounds(
    sound: Callable[[], Return], year: CensusYear, recipes: Iterable[Recipe]
) -> Iterator[tuple[Return, list[Spoilt]]]:
    """Spoiled returns in which each rule is broken in another child, until every rule has been broken once.

    Ends early where a rule can be broken nowhere: then it is in none of them.
    """
    left = [one for one in recipes if one.since <= year.ends <= one.until]
    while left:
        of = sound()
        done = list(_a_round(of, year, left))
        if not done:
            return
        yield of, done
        left = [one for one in left if one not in [spoilt.recipe for spoilt in done]]


def _a_round(of: Return, year: CensusYear, recipes: Iterable[Recipe]) -> Iterator[Spoilt]:
    taken: set[int] = set()
    own: set[str] = set()
    follow: set[str] = set()
    for recipe in recipes:
        if recipe.code in own | follow or recipe.along.keys() & own:
            continue  # What follows from one must not hide what another is to be found by.
        spot = next((one for one in recipe.spots(of, year) if id(one.whole_child) not in taken), None)
        if spot is not None:
            spot.taken = taken
            taken.add(id(spot.whole_child))
            own.add(recipe.code)
            follow |= recipe.along.keys()
            yield recipe.spoil(spot)
