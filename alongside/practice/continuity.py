"""How continuous the people were for a child or family: the indices of measure 11, as their papers have them.

They are about a system and a time, never about a worker: no page shows them for anybody, and none takes a
worker as what it is about. Most of them fall merely because work lasts longer: over a short time nearly
everybody has one worker. Changes over time worked with, and `sequential`, do not; they are the ones to
follow, and the others stand beside them to be compared with what has been published. `contacts` is read from
who truly came, so that somebody who is theirs by name while others visit is seen for what it is.

All numbers are exact fractions. Where there is too little to say, nothing is said: never nought.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from alongside.practice.episode import episodes
from alongside.practice.handover import handovers
from alongside.practice.involvement import SOCIAL_WORKER, involvements, theirs
from alongside.practice.met import meetings
from alongside.practice.spell import Spell, clipped, union
from alongside.record import Life, SubjectId, SubjectKind, kind_of

FEWEST = 3
"""Fewest contacts of which `concentration` says anything (measure 11)."""
A_DAY = timedelta(days=1)

Who = TypeVar("Who", str, SubjectId)


def usual(contacts: Sequence[Who]) -> Fraction | None:
    """The share of contacts with whoever came most: UPC = max(n_i) / N.

    Usual Provider of Care. Breslau and Reeb, "Continuity of care in a university-based practice", Journal of
    Medical Education 50 (1975).
    """
    if not contacts:
        return None
    return Fraction(max(Counter(contacts).values()), len(contacts))


def concentration(contacts: Sequence[Who]) -> Fraction | None:
    """How far contacts are with few people: COC = (sum of n_i squared - N) / (N (N - 1)), from three on.

    Bice and Boxerman, "A quantitative measure of continuity of care", Medical Care 15 (1977).
    """
    total = len(contacts)
    if total < FEWEST:
        return None
    squares = sum(count * count for count in Counter(contacts).values())
    return Fraction(squares - total, total * (total - 1))


def sequential(contacts: Sequence[Who]) -> Fraction | None:
    """How often the one who came had come the time before: SECON = sum of 1[w_j = w_j+1] / (N - 1).

    Steinwachs, "Measuring provider continuity in ambulatory care: an assessment of alternative approaches",
    Medical Care 17 (1979).
    """
    pairs = list(pairwise(contacts))
    if not pairs:
        return None
    return Fraction(sum(one == other for one, other in pairs), len(pairs))


def usual_by_time(held: Iterable[tuple[Who, int]]) -> Fraction | None:
    """The share of the days that was with whoever was theirs for longest: UPC weighted by time.

    It falls by itself with the length of the time: compare only times that are equally long.
    """
    days: Counter[Who] = Counter()
    for worker, count in held:
        days[worker] += count
    total = days.total()
    return Fraction(max(days.values()), total) if total else None


def contacts(life: Life, first: date, last: date) -> tuple[SubjectId, ...]:
    """Which of our workers came to this person, time by time in order: who wrote of it and was there."""
    found = (
        entry.by for entry, there in meetings(life) if entry.by in there and first <= entry.on.first <= last
    )
    return tuple(who for who in found if kind_of(who) is SubjectKind.WORKER)


def days_with(life: Life, first: date, last: date) -> tuple[tuple[SubjectId, int], ...]:
    """For how many days each social worker was theirs; a time of cover is still that of who is away."""
    day, counts = first, Counter[SubjectId]()
    while day <= last:
        one = theirs(life, SOCIAL_WORKER, day)
        if one is not None:
            counts[one.worker] += 1
        day += A_DAY
    return tuple(counts.items())


@dataclass(frozen=True)
class Changes:
    """Changes of social worker in a time, and for how many days we worked with this child in it."""

    planned: int
    unplanned: int
    together: int
    """How many of them were made with a visit of both."""
    days: int

    def __add__(self, other: Changes) -> Changes:
        """The changes of several children."""
        return Changes(
            self.planned + other.planned,
            self.unplanned + other.unplanned,
            self.together + other.together,
            self.days + other.days,
        )

    @property
    def unplanned_a_year(self) -> Fraction | None:
        """Unplanned changes per year that a child was worked with (of 365.25 days): a rate of Poisson."""
        return Fraction(self.unplanned * 1461, 4 * self.days) if self.days else None

    @property
    def met_together(self) -> Fraction | None:
        """The share of changes in which who left brought who came."""
        every = self.planned + self.unplanned
        return Fraction(self.together, every) if every else None


def changes(life: Life, first: date, last: date) -> Changes:
    """The changes of one child in a time, both its days in it. A first worker is no change, nor is cover."""
    planned = {one.opened_by: one.planned for one in involvements(life)}
    told = [one for one in handovers(life) if one.allocated and first <= one.began <= last]
    with_plan = sum(planned.get(one.allocated.id if one.allocated else None, False) for one in told)
    together = sum(one.brought_by == one.leaving for one in told)
    return Changes(with_plan, len(told) - with_plan, together, _days_open(life, first, last))


def _days_open(life: Life, first: date, last: date) -> int:
    spells: Iterable[Spell] = clipped(union(episodes(life)), first, last + A_DAY)
    return sum((min(spell.until, last + A_DAY) - max(spell.start, first)).days for spell in spells)
