"""Workers whose own family or neighbours stand in the record: a handful, each kept out of that record.

Some say so when the family comes to notice. Some are in the record themselves, as an aunt or an uncle, and
said so when they came. Nobody of them ever works with that family.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.record import Draft
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human
from alongside.town.course.working import working
from alongside.town.staff.kinds import Worker
from alongside.town.staff.names import POOLS
from alongside.town.staff.roster import Staff
from alongside.town.written.staff_ties import conflict, is_somebody

FULL_SIZE, SAY_SO, ARE_THERE = 60_000, 5, 3
"""In a town of this size so many say whom they know, and so many are in the record themselves. Ours."""
TRIES, GROWN = 400, 24
MEN = frozenset(name for _, men, _ in POOLS.values() for name in men)


@dataclass(frozen=True, slots=True)
class Tie:
    """One worker, and somebody of one family."""

    number: int
    worker: Worker
    key: str
    """Whom of the family they know, or are."""
    since: date
    is_them: bool

    def of(self, family: Family) -> Human:
        """Who that is. Somebody who works here has the name that they have here."""
        everybody = (*family.children, *family.others)
        one = next(one for one in everybody if one.key == self.key)
        if self.is_them and self.worker.name != f"{one.given} {one.family}":
            given, _, one.family = self.worker.name.partition(" ")
            one.called, one.given = one.called.replace(one.given, given), given
        return one


def ties(staff: Staff, families: Iterator[Family]) -> Mapping[int, Tie]:
    """Who knows, or is, somebody of which family: by its number. `families` are drawn whole, in any order.

    A worker is tied to one family: what is written of a tie is known by who they are.
    """
    dice, size = Dice(staff.levers.seed, "ties"), staff.levers.children / FULL_SIZE
    kinds = [False] * max(1, round(SAY_SO * size)) + [True] * max(1, round(ARE_THERE * size))
    told: dict[int, Tie] = {}
    whose: set[str] = set()
    for family in families:
        if not kinds:
            break
        found = _tie(staff, family, dice, is_them=kinds[-1]) if family.contacts else None
        if found is not None and family.number not in told and found.worker.subject not in whose:
            told[family.number] = found
            whose.add(found.worker.subject)
            kinds.pop()
    return told


def _tie(staff: Staff, family: Family, dice: Dice, *, is_them: bool) -> Tie | None:
    first = family.contacts[0].on
    since = working().on_or_after(first + timedelta(days=dice.between(2, 20)))
    if since >= staff.levers.until:
        return None
    worker = staff.holder(dice.below(staff.establishment.holding), since)
    fits = worker.joined > staff.levers.first and (worker.left is None or worker.left > since)
    if not fits or worker.subject in _alongside(staff, family):
        return None
    if not is_them:
        return Tie(family.number, worker, f"child{family.contacts[0].children[0]}", since, is_them=False)
    man = worker.name.partition(" ")[0] in MEN
    kin = (one for one in family.others if one.kind == "aunt_or_uncle" and (one.sex == "M") == man)
    one = next((one for one in kin if one.age(worker.joined) >= GROWN and one.died is None), None)
    return Tie(family.number, worker, one.key, worker.joined, is_them=True) if one else None


def _alongside(staff: Staff, family: Family) -> set[str]:
    """Whoever ever worked with them."""
    held = (staff.alongside(one.post, one.received, one.closed) for one in family.episodes)
    return {each.worker.subject for some in held for each in some}


def tied(staff: Staff, told: Mapping[int, Tie], families: Iterator[Family]) -> list[Draft]:
    """What is written of the workers."""
    drafts: list[Draft] = []
    for family in families:
        tie = told[family.number]
        person = tie.of(family).subject
        write = is_somebody if tie.is_them else conflict
        drafts += write(staff, tie.worker, person, tie.since)
    return drafts
