"""Narrow lists: some kinds of fact, of many children, without loading a life.

A manager with two hundred children asks what help came to each. Their lives are long and the answer is not:
it is read from the entries of a few kinds, in one question, behind the same walls as a page. Each child
looked through is a look, as in any list.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from alongside.access import NotHere, Reader, Role, View
from alongside.access.authority import FULL, WHO_AROUND
from alongside.desk import lists
from alongside.desk.desk import Desk
from alongside.desk.finding import walled_among
from alongside.desk.lists import Child
from alongside.desk.portions import Choose, Portion, Telling
from alongside.desk.sight import Sight
from alongside.desk.writing import NotYours
from alongside.policy import Policy
from alongside.record import Fact, Life, Look, LookKind, Sitting, SubjectId
from alongside.record.book import Row

T = TypeVar("T")
Mine = Callable[[Sitting, Sight, Policy], tuple[Child, ...]]
INDEPENDENT = (Role.REVIEWING_OFFICER, Role.CONFERENCE_CHAIR, Role.INFORMATION_GOVERNANCE)
"""Who reads what followed a no, apart from those who took the step."""


def of_mine(
    desk: Desk,
    reader: Reader,
    kinds: Collection[type[Fact]],
    tell: Telling[T],
    *,
    page: str,
    whose: Mine = lists.my_children,
    choose: Choose = Portion.whole,
) -> T:
    """Tell a story about the reader's children, or some, from these kinds of fact and from who they are."""
    names = _names(kinds)
    with desk.book.sitting(reader.who, wide=True) as house:
        sight = Sight(house, reader)
        some = choose(whose(house, sight, desk.policy))
        people = some.people
        walled, around, apart = walled_among(sight, people), sight.walls, sight.apart
        called = sight.names()
    with desk.book.sitting(reader.who) as sitting:
        sitting.look(_looked_through(reader, people, page))
        sight = Sight(sitting, reader, around, apart)
        return tell(_view(desk, sight, sight.some(people, names, walled), called), some)


@dataclass(frozen=True)
class Rows:
    """Rows of a shelf about those whom somebody reads, and those that one page tells."""

    every: tuple[Row, ...]
    shown: tuple[Row, ...]
    nr: int = 1
    of: int = 1

    @property
    def people(self) -> tuple[SubjectId, ...]:
        """Whose lives the page tells."""
        return tuple(sorted({row[0] for row in self.shown}))


def across(
    desk: Desk,
    reader: Reader,
    shelf: str,
    kinds: Collection[type[Fact]],
    tell: Callable[[View, Rows], T],
    *,
    page: str,
    choose: Callable[[tuple[Row, ...]], Rows],
) -> T:
    """Tell a story about everybody on a shelf, some at a time, for somebody independent. Raises `NotYours`.

    Whoever governs information reads these kinds of everybody's, behind every wall against them; whoever
    chairs or reviews, of those they are let in to. `choose` has the rows of all of these, and takes a page.
    """
    if not reader.has(*INDEPENDENT):
        raise NotYours("reading what followed a no belongs to somebody independent")
    names = _names(kinds)
    with desk.book.sitting(reader.who, wide=True) as house:
        sight, rows = Sight(house, reader), house.rows(shelf)
        people = sorted({row[0] for row in rows})
        sight.learn(people)
        mine = {who for who in people if _reads(sight, who)}
        some = choose(tuple(row for row in rows if row[0] in mine))
        house.look(_looked_through(reader, some.people, page))
        lives = sight.wholes(some.people, names)
        return tell(_view(desk, sight, lives, sight.names()), some)


def _reads(sight: Sight, who: SubjectId) -> bool:
    if sight.shut_out(who):
        return False
    return sight.reader.has(Role.INFORMATION_GOVERNANCE) or bool(sight.relations(who) & FULL)


def _names(kinds: Collection[type[Fact]]) -> frozenset[str]:
    return frozenset(kind.__name__ for kind in (*kinds, *WHO_AROUND))


def _view(desk: Desk, sight: Sight, lives: Mapping[SubjectId, Life], names: Mapping[SubjectId, str]) -> View:
    def load(who: SubjectId) -> Life:
        if who not in lives or not lives[who].entries:
            raise NotHere
        return lives[who]

    return View(
        sight.reader, now=sight.sitting.now, policy=desk.policy, load=load, names=names, load_who=sight.who
    )


def _looked_through(reader: Reader, people: Collection[SubjectId], page: str) -> list[Look]:
    return [Look(reader=reader.who, subject=w, kind=LookKind.SEARCHED, page=page) for w in people]
