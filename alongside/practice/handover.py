"""A handover that is met, not sent: two letters, what not to ask again, and a visit that both make (N12).

Nobody sets how far it is. It is read from what was written: a letter to the family, a letter to who follows,
a day promised on which they go together, and that they were there together. A handover may begin before
anybody is allocated, which is how it should be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from alongside.practice.following import built_on
from alongside.practice.involvement import NO_LONGER_HERE, SOCIAL_WORKER, involvements, theirs
from alongside.practice.letter import LetterSent, letters_about
from alongside.practice.met import meetings
from alongside.practice.promise import Promise, promises
from alongside.practice.team import HandoverWritten, WorkerAllocated, WorkerIntroduced
from alongside.record import Entry, Fact, Life, SubjectId
from alongside.record.life import once

UNDER_WAY = timedelta(days=90)
"""How long after a change what is missing is still asked for. Our own choice; no guidance sets it."""


@dataclass(frozen=True, kw_only=True)
class Handover:
    """One change of social worker, and what there is of its handover."""

    leaving: SubjectId
    coming: SubjectId
    began: date
    allocated: Entry[WorkerAllocated] | None
    """That who follows is theirs now; nothing while it is only planned."""
    letters: tuple[Entry[HandoverWritten], ...]
    to_family: Entry[HandoverWritten] | None
    given: tuple[Entry[LetterSent], ...]
    """That the letter to the family went to somebody."""
    to_worker: Entry[HandoverWritten] | None
    not_again: Entry[HandoverWritten] | None
    promised: Promise | None
    """That they go together, on which day."""
    together: Entry[Fact] | None
    """That who follows did not come alone the first time they were brought."""
    brought_by: SubjectId | None
    """Who was with them then: who leaves, or somebody else whom the family knows."""

    @property
    def whole(self) -> bool:
        """Whether both letters are written and both workers were there together."""
        return bool(self.to_family and self.to_worker and self.together)

    @property
    def base(self) -> Entry[HandoverWritten] | Entry[WorkerAllocated] | None:
        """What a promise to go together builds on."""
        return self.letters[-1] if self.letters else self.allocated

    @property
    def gone(self) -> bool:
        """Whether who leaves is here no more, and so can bring nobody."""
        return self.allocated is not None and self.allocated.fact.reason in NO_LONGER_HERE

    def under_way(self, today: date) -> bool:
        """Whether something of it is still to come."""
        return not self.whole and (self.allocated is None or today - self.began <= UNDER_WAY)


@once
def handovers(life: Life) -> tuple[Handover, ...]:
    """Every change of their social worker, in order, then those that are only planned."""
    told = [one for one in involvements(life) if one.role == SOCIAL_WORKER and not one.cover]
    changes = [(one, other) for one, other in pairwise(told) if one.worker != other.worker]
    written, made = list(life.each(HandoverWritten)), list[Handover]()
    for place, (before, after) in enumerate(changes):
        until = changes[place + 1][1].start if place + 1 < len(changes) else date.max
        mine = [e for e in written if e.fact.to == after.worker and e.on.first < until]
        written = [e for e in written if e not in mine]
        entry = life.entry(after.opened_by)
        made.append(_handover(life, (before.worker, after.worker), after.start, entry, mine))
    since = changes[-1][1].start if changes else date.min
    return (*made, *_planned(life, [e for e in written if e.on.first >= since]))


def _planned(life: Life, written: Sequence[Entry[HandoverWritten]]) -> Iterator[Handover]:
    """Handovers to somebody who is not theirs yet; what was planned before another change is no plan now."""
    for coming in dict.fromkeys(e.fact.to for e in written):
        mine = [e for e in written if e.fact.to == coming]
        now = theirs(life, SOCIAL_WORKER, mine[0].on.first)
        leaving = now.worker if now and now.worker != coming else mine[0].by
        yield _handover(life, (leaving, coming), mine[0].on.first, None, mine)


def _handover(
    life: Life,
    between: tuple[SubjectId, SubjectId],
    began: date,
    allocated: Entry[WorkerAllocated] | None,
    letters: Sequence[Entry[HandoverWritten]],
) -> Handover:
    """One handover, with the letters that are of this change and of no other."""
    leaving, coming = between
    since = min((began, *(e.on.first for e in letters)))
    to_family, brought = _last(letters, "to_family"), _together(life, leaving, coming, since)
    bases = {entry.root for entry in (*letters, *([allocated] if allocated else []))}
    return Handover(
        leaving=leaving,
        coming=coming,
        began=began,
        allocated=allocated,
        letters=tuple(letters),
        to_family=to_family,
        given=letters_about(life, to_family.root) if to_family else (),
        to_worker=_last(letters, "words"),
        not_again=_last(letters, "not_again"),
        promised=next((p for p in reversed(promises(life)) if built_on(life, p.made) in bases), None),
        together=brought,
        brought_by=_brought_by(brought, leaving),
    )


def _last(letters: Sequence[Entry[HandoverWritten]], field: str) -> Entry[HandoverWritten] | None:
    return next((entry for entry in reversed(letters) if getattr(entry.fact, field)), None)


def _together(life: Life, leaving: SubjectId, coming: SubjectId, since: date) -> Entry[Fact] | None:
    """When somebody brought them; else the first time since then that both were with this person."""
    for entry in life.each(WorkerIntroduced):
        fact = entry.fact
        if fact.worker == coming and fact.together and fact.introduced_by not in (None, coming):
            return entry
    both = (e for e, there in meetings(life) if {leaving, coming} <= there and e.on.first >= since)
    return next(both, None)


def _brought_by(entry: Entry[Fact] | None, leaving: SubjectId) -> SubjectId | None:
    if entry is None:
        return None
    return entry.fact.introduced_by if isinstance(entry.fact, WorkerIntroduced) else leaving
