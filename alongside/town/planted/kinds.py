"""What a planted truth is made of, and where one lies.

A truth is something that is so in the drawn town and that nobody wrote down as such. It must be findable
from facts and looks alone, and nothing but those may give it away: no label in a text, a key or an order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from alongside.record import EntryId, Look, SubjectId
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family
from alongside.town.levers import Levers
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.sheet import Sheet
from alongside.town.staff.roster import Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Planting:
    """One place where a truth lies: some families, or the work of some people, within some days."""

    truth: str
    number: int
    """Its place among those of its truth."""
    since: date
    until: date
    families: tuple[int, ...] = ()
    workers: tuple[SubjectId, ...] = ()
    locality: int | None = None
    """Where it lies in the work with every family of one part of the town."""
    told: Mapping[str, str] = field(default_factory=dict)
    """Names, streets and texts that its families share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one family's record shows of a truth, once it is written."""

    truth: str
    number: int
    family: int
    subjects: tuple[SubjectId, ...]
    workers: tuple[SubjectId, ...] = ()
    entries: tuple[EntryId, ...] = ()
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every truth is planted in."""

    levers: Levers
    staff: Staff

    def dice(self, planting: Planting, *names: str | int) -> Dice:
        """Chance of one planting's own: the same in every process."""
        return Dice(self.levers.seed, "planted", planting.truth, planting.number, *names)


Choose = Callable[[Choosing], Iterable[Planting]]
Shape = Callable[[Ground, Family, Planting], None]
Mark = Callable[[Ground, Sheet, Planting], Iterable[Found]]
Looks = Callable[[Ground, Family, Planting], Iterable[Look]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One kind of planted truth."""

    name: str
    what: str
    whom: str
    """Whom it concerns."""
    shows: str
    """How somebody could find it in the record."""
    silent: str
    """What must not give it away."""
    choose: Choose
    shape: Shape | None = None
    """May change what happens with a family, before it is written."""
    mark: Mark | None = None
    """May change what was written of a family, and add to it."""
    looks: Looks | None = None
    """Who opened its records."""
