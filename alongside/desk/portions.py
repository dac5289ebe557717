"""A list too long for one page: families in the order in which something next happens, some at a time.

A worker's children fit on a page. A manager of a service has thousands: their order is read from the lists
that are kept, and only the lives on one page are laid out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from alongside.access import View
from alongside.desk.lists import Child, Waiting
from alongside.record import SubjectId

FAMILIES = 25
"""Families on one page of several, where each is told whole; up to a few more stand on one page alone."""
MANY = 100
"""The same, of a page that tells a few kinds of fact of each."""
A_FEW_MORE = 1.28


class Whose(NamedTuple):
    """A team or a worker whose children alone are asked for; with neither, everybody's."""

    team: str = ""
    worker: str = ""


EVERYBODYS = Whose()


class Portion(NamedTuple):
    """One page of a list, and what is true of the whole of it."""

    children: tuple[Child, ...]
    nr: int = 1
    of: int = 1
    all_children: int = 0
    families: int = 0
    without: int = 0
    """Families for whom nothing with a day lies ahead."""
    teams: tuple[tuple[str, int], ...] = ()
    """The teams that have children here, by their subjects, with how many each."""
    workers: tuple[tuple[str, int], ...] = ()
    """Who is alongside in all of them, or in the team that is shown, with how many children each."""
    whose: Whose = EVERYBODYS
    """Whose children alone are shown, where somebody asked for that."""

    @property
    def people(self) -> tuple[SubjectId, ...]:
        """Who these children are."""
        return tuple(child.subject for child in self.children)

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """Everything that these children wait for, soonest first."""
        every = (one for child in self.children for one in child.waiting)
        return tuple(sorted(every, key=lambda one: (one.next or date.max, one.since)))

    @property
    def several(self) -> bool:
        """Whether there are other pages."""
        return self.of > 1

    @classmethod
    def whole(cls, children: Sequence[Child]) -> Portion:
        """Everybody, on one page."""
        return cls(tuple(children), all_children=len(children))


Choose = Callable[[tuple[Child, ...]], Portion]
"""Takes some of a list."""
T = TypeVar("T")
Telling = Callable[[View, Portion], T]
"""Tells a story about them."""


def portion(
    children: Sequence[Child], today: date, nr: int = 1, whose: Whose = EVERYBODYS, *, most: int = FAMILIES
) -> Portion:
    """The page of that number (the nearest there is), of everybody's children, a team's or one worker's."""
    teams = Counter(one.team for one in children if one.team)
    team = whose.team if whose.team in teams else ""
    theirs = [one for one in children if one.team == team] if team else list(children)
    workers = Counter(one.worker for one in theirs if one.worker)
    worker = whose.worker if whose.worker in workers else ""
    chosen = [one for one in theirs if one.worker == worker] if worker else theirs
    families = _families(chosen)
    ordered = sorted(families, key=lambda one: _order(one, today))
    pages = 1 if len(ordered) <= most * A_FEW_MORE else -(-len(ordered) // most)
    nr = min(max(nr, 1), pages)
    shown = ordered if pages == 1 else ordered[(nr - 1) * most : nr * most]
    return Portion(
        children=tuple(child for family in shown for child in family),
        nr=nr,
        of=pages,
        all_children=len(chosen),
        families=len(ordered),
        without=sum(_day(one, today) is None for one in ordered),
        teams=tuple(sorted(teams.items())),
        workers=tuple(sorted(workers.items())),
        whose=Whose(team, worker),
    )


def _families(children: Sequence[Child]) -> list[list[Child]]:
    found: dict[str | SubjectId, list[Child]] = {}
    for one in children:
        found.setdefault(one.family or one.subject, []).append(one)
    return list(found.values())


def _day(family: Sequence[Child], today: date) -> date | None:
    """The day on which something next happens in a family."""
    ahead = (one.next for child in family for one in child.waiting)
    return min((day for day in ahead if day and day >= today), default=None)


def _order(family: Sequence[Child], today: date) -> tuple[int, date, str, str]:
    """Today; then whoever has no day; then the days to come: as the page itself orders them."""
    day = _day(family, today)
    if day is None:
        return 1, date.max, family[0].name, family[0].subject
    return (0 if day <= today else 2), day, family[0].name, family[0].subject
