"""The people who do the work, counted from what is written of their coming, going and days away."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from alongside.practice.team import WorkerAwayBegan, WorkerJoined, WorkerLeft, WorkerReturned
from alongside.record import Draft, SubjectId

A_DAY = timedelta(days=1)


@dataclass(slots=True)
class _One:
    joined: date
    post: WorkerJoined
    left: date | None = None
    away: list[tuple[date, date | None]] = field(default_factory=list)


@dataclass(slots=True)
class Workforce:
    """Everybody of whom it is written that they came, from a first day to a last."""

    first: date
    until: date
    people: dict[SubjectId, _One] = field(default_factory=dict)

    def take(self, draft: Draft) -> None:
        """Take in one draft, in the order recorded."""
        fact, on, who = draft.fact, draft.on.first, draft.about[0]
        if on > self.until:
            return
        one = self.people.get(who)
        if isinstance(fact, WorkerJoined):
            if one is None or one.left:
                self.people[who] = _One(on, fact)
            else:
                one.post = fact
        elif one and isinstance(fact, WorkerLeft):
            one.left = on
        elif one and isinstance(fact, WorkerAwayBegan):
            one.away.append((on, None))
        elif one and isinstance(fact, WorkerReturned) and one.away:
            one.away[-1] = (one.away[-1][0], on)

    def here(self) -> set[SubjectId]:
        """The social workers who are there on the last day."""
        return {who for who, one in self.people.items() if one.post.registration and _there(one, self.until)}

    def counts(self) -> Counter[str]:
        """What they come to."""
        counts: Counter[str] = Counter()
        for one in self.people.values():
            if one.post.registration:
                self._count(one, counts)
        return counts

    def _count(self, one: _One, counts: Counter[str]) -> None:
        if _there(one, self.until):
            counts["staff"] += 1
            counts["staff_percent"] += one.post.fte_percent
            counts["staff_agency" if one.post.agency else "staff_own"] += 1
        elif one.left and self.first <= one.left <= self.until and not one.post.agency:
            counts["staff_left"] += 1
        counts["days_there"] += self._days(one.joined, one.left)
        counts["days_away"] += sum(self._days(start, back or one.left) for start, back in one.away)

    def _days(self, start: date, end: date | None) -> int:
        """How many days of the year lie from one day up to, not with, another."""
        last = min(end or self.until + A_DAY, self.until + A_DAY)
        return max(0, (last - max(start, self.first)).days)


def _there(one: _One, on: date) -> bool:
    return one.left is None or one.left > on
