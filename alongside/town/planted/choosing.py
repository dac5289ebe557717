"""Choosing where a truth lies: by the seed alone, spread over the town, never two in one family."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from alongside.record import SubjectId
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family
from alongside.town.levers import Levers
from alongside.town.staff.kinds import Worker
from alongside.town.staff.roster import Staff

FULL_SIZE, SMALLEST = 60_000, 5_000
"""For so many children the number of each truth is given; from so many on there is at least one of each."""
TRIES: Final = 6_000
"""So many families at most are looked at for one truth: some are in no small town."""
STEPS = (7919, 6271, 4409, 3571, 2741, 1999, 1009, 487, 211, 97, 31, 7, 1)
"""Strides through the families' numbers; the first that shares no divisor with their count is taken."""


class Choosing:
    """Families and workers, looked through in an order that the seed decides."""

    def __init__(self, levers: Levers, families: Callable[[int], Family], count: int, staff: Staff) -> None:
        """`families` draws a family by its number, from 0 up to `count`, before anything is planted."""
        self.levers, self.staff, self.count = levers, staff, count
        self._families = families
        self._taken: set[int] = set()
        self._busy: set[SubjectId] = set()

    def dice(self, *names: str | int) -> Dice:
        """Chance that belongs to the choosing."""
        return Dice(self.levers.seed, "planted", "chosen", *names)

    def many(self, at_full_size: float) -> int:
        """How many there are of a truth in a town of this size."""
        children = self.levers.children
        return max(int(children >= SMALLEST), round(at_full_size * children / FULL_SIZE))

    def before(self, days: int) -> date:
        """A day so long before the last."""
        return self.levers.until - timedelta(days=days)

    def families(
        self, fits: Callable[[Family], bool], many: int, *names: str | int, tries: int = TRIES
    ) -> list[Family]:
        """So many families that fit, taken for good; fewer where there are not so many among those tried."""
        told: list[Family] = []
        for family in self._walk(tries, *names) if many else ():
            if fits(family):
                told.append(family)
                self._taken.add(family.number)
            if len(told) >= many:
                break
        return told

    def workers(self, many: int, since: date, until: date, *names: str | int) -> list[Worker]:
        """So many people who held families through all of a time; nobody of them carries two truths."""
        dice, told = self.dice("worker", *names), dict[SubjectId, Worker]()
        for _ in range(60 * many):
            locality = dice.below(self.staff.localities)
            post = self.staff.post_for(dice, locality, since)
            worker = self.staff.holder(post, since)
            there = worker.joined <= since and (worker.left is None or worker.left >= until)
            if there and worker.subject not in self._busy:
                told[worker.subject] = worker
            if len(told) >= many:
                break
        self._busy.update(told)
        return list(told.values())

    def _walk(self, tries: int, *names: str | int) -> Iterator[Family]:
        dice = self.dice("family", *names)
        at, stride = dice.below(self.count), next(one for one in STEPS if self.count % one or one == 1)
        for _ in range(min(self.count, tries)):
            at = (at + stride) % self.count
            if at not in self._taken:
                yield self._families(at)
