"""Nobody speaks for two sides of one family: who stands beside a child has no page for a parent.

It is refused where a page is opened, because a page lets somebody in. What a worker writes of an advocate is
never refused: it is asked about (`practice.advocacy`).
"""

from __future__ import annotations

from alongside.access.grants import BESIDE
from alongside.access.own_page import OwnPage, PageOpened, own_pages
from alongside.access.reader import Capacity
from alongside.desk.checking import NotWritable, Problem
from alongside.desk.letting_in import read_with, same_person
from alongside.record import Draft, Life, Sitting, SubjectId

TWO_SIDES = (
    "this person stands beside somebody else of this family already, on another side; "
    "nobody can speak for a child and for a grown-up of one family at once. "
    "Find somebody else for one of them"
)


def refuse_two_sides(sitting: Sitting, draft: Draft) -> None:
    """Raise `NotWritable` where a page would let one person stand on two sides of a family."""
    fact = draft.fact
    if not isinstance(fact, PageOpened) or fact.capacity not in BESIDE or not fact.children:
        return
    other = _other(fact.capacity)
    theirs = {child for who in draft.about for child in _clients(sitting, who, other)}
    if theirs and not read_with(sitting, theirs).isdisjoint(read_with(sitting, fact.children)):
        raise NotWritable((Problem("capacity", TWO_SIDES),))


def is_first_beside(sitting: Sitting, draft: Draft) -> bool:
    """Whether it is the first page of somebody who comes for another: all that knowing of them opens.

    A second one brings a code with which its writer could come in as them, and read what was shown to them.
    """
    fact = draft.fact
    if not isinstance(fact, PageOpened) or fact.capacity not in BESIDE:
        return False
    return not any(_pages(sitting, who) for who in draft.about)


def _pages(sitting: Sitting, who: SubjectId) -> list[OwnPage]:
    """The pages somebody has now, by any record of theirs."""
    records = same_person(sitting, who)
    life = Life(who, sitting.entries(sorted(records)), records - {who})
    return [one for one in own_pages(life) if one.holds(sitting.now)]


def _other(capacity: str) -> Capacity:
    return Capacity.REPRESENTATIVE if capacity == Capacity.ADVOCATE else Capacity.ADVOCATE


def _clients(sitting: Sitting, who: SubjectId, capacity: Capacity) -> set[SubjectId]:
    """Those for whom somebody comes in this capacity, by any record of theirs."""
    return {child for one in _pages(sitting, who) if one.capacity is capacity for child in one.children}
