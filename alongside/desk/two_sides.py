"""Nobody speaks for two sides of one family: who stands beside a child has no page for a parent, nor is one.

It is refused where a page is opened, because a page lets somebody in. What a worker writes of an advocate is
never refused: it is asked about (`practice.advocacy`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from alongside.access.grants import BESIDE
from alongside.access.own_page import OwnPage, PageOpened, own_pages
from alongside.access.reader import Capacity
from alongside.desk.checking import NotWritable, Problem
from alongside.desk.letting_in import read_with, same_person
from alongside.practice.person import PersonBorn, dob
from alongside.record import Draft, Life, Sitting, SubjectId
from alongside.record.when import civil_day

TWO_SIDES = (
    "this person stands beside somebody else of this family already, on another side; "
    "nobody can speak for a child and for a grown-up of one family at once. "
    "Find somebody else for one of them"
)
AT_ONCE = (
    "nobody can speak for a child and for a grown-up of one family at once, nor for two grown-ups of it. "
    "Choose one of them, and find somebody else for the other. "
    "If all of them are children, write first when they were born"
)
OF_IT = (
    "this person comes as a parent or carer of this family, or is about to; "
    "whoever speaks for somebody of it comes from outside it, and is on nobody else's side. "
    "Find somebody else to stand beside them"
)
GROWN = 18
SIDES = (*BESIDE, Capacity.PARENT_OR_CARER)


def refuse_two_sides(sitting: Sitting, draft: Draft) -> None:
    """Raise `NotWritable` where a page would let one person stand on two sides of a family."""
    fact = draft.fact
    if not isinstance(fact, PageOpened) or fact.capacity not in SIDES or not fact.children:
        return
    pages = [one for who in draft.about for one in _pages(sitting, who)]
    words = _two_sides(sitting, fact, pages)
    if words:
        raise NotWritable((Problem("capacity", words),))


def _two_sides(sitting: Sitting, fact: PageOpened, pages: Sequence[OwnPage]) -> str:
    """What is wrong with one more page, beside those that somebody has; nothing where it may be."""
    family = read_with(sitting, fact.children)
    near = {one.capacity for one in pages if not family.isdisjoint(one.children)} - {fact.capacity}
    beside = near.intersection(BESIDE)
    if fact.capacity not in BESIDE:
        return OF_IT if beside else ""
    if Capacity.PARENT_OR_CARER in near:
        return OF_IT
    if beside:
        return TWO_SIDES
    clients = {*fact.children, *(who for one in pages if one.capacity in BESIDE for who in one.children)}
    return AT_ONCE if any(_at_once(sitting, clients, who) for who in fact.children) else ""


def _at_once(sitting: Sitting, clients: Collection[SubjectId], who: SubjectId) -> bool:
    """Whether one of these is of this one's family, and one of the two is not known to be a child."""
    own = same_person(sitting, who)
    others = (read_with(sitting, [who]) - own).intersection(clients)
    return bool(others) and not all(_is_child(sitting, one) for one in (who, *others))


def _is_child(sitting: Sitting, who: SubjectId) -> bool:
    records = same_person(sitting, who)
    born = dob(Life(who, sitting.entries(sorted(records), {PersonBorn.__name__}), records - {who}))
    today = civil_day(sitting.now)
    return born is not None and (today.year - GROWN, today.month, today.day) < (
        born.year,
        born.month,
        born.day,
    )


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
