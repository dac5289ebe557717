"""Who is alongside this child, since when and why; and how many workers the family has had to get to know.

`Involvement` is the dataset's word for a worker's part in a child's life. The worker story is told from the
family's side (N11): it counts the people they met, in the order in which they met them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from alongside.policy import Policy
from alongside.practice.closure import EpisodeClosed
from alongside.practice.met import first_met
from alongside.practice.question import Question
from alongside.practice.spell import Spell, holding
from alongside.practice.team import (
    AllocationEnded,
    TeamAllocated,
    WorkerAllocated,
    WorkerIntroduced,
    WorkerJoined,
)
from alongside.record import Entry, Life, SubjectId, SubjectKind, kind_of
from alongside.record.life import once

SOCIAL_WORKER = "social_worker"

COVER_REASON = "ABSENC"
"""The census reason of absence cover, and of coming back from absence (`sw_change_reason`)."""

NO_LONGER_HERE = frozenset({"LEFTRL", "SWDIED"})
"""Census reasons that say of the worker before that they left the role, or died (`sw_change_reason`)."""

SHARED = frozenset({"family_support", "health", "school", "police", "other"})
"""Roles that several people may hold at once: a health visitor does not end a school nurse's part."""


@dataclass(frozen=True, kw_only=True)
class Involvement(Spell):
    """One worker's part in this child's life, in one role."""

    worker: SubjectId
    role: str
    team: SubjectId | None
    reason: str
    """Why this worker came."""
    ended_because: str
    """Why the part ended, where somebody said so without a successor."""
    planned: bool
    cover: bool = False
    """Stood in while somebody was away. Cover is no relationship: the family did not get a new worker."""


@once
def involvements(life: Life) -> tuple[Involvement, ...]:
    """Every worker's part, in the order it began.

    It ends at the next worker's in the same role (but see `SHARED`), when so said, or with the work.
    """
    return tuple(_involvement(life, entry) for entry in life.each(WorkerAllocated))


def _involvement(life: Life, entry: Entry[WorkerAllocated]) -> Involvement:
    end = _end(life, entry)
    because = end.fact.reason if end and isinstance(end.fact, AllocationEnded) else ""
    return Involvement(
        start=entry.on.first,
        end=end.on.first if end else None,
        opened_by=entry.id,
        closed_by=end.id if end else None,
        worker=entry.fact.worker,
        role=entry.fact.role,
        team=entry.fact.team,
        reason=entry.fact.reason,
        ended_because=because,
        planned=entry.fact.planned,
        cover=_is_cover(life, entry),
    )


def _is_cover(life: Life, entry: Entry[WorkerAllocated]) -> bool:
    """Whether this was absence cover by somebody who had not been theirs: coming back has the same code."""
    fact = entry.fact
    told = life.each(WorkerAllocated)
    earlier = told[: next(i for i, other in enumerate(told) if other.id == entry.id)]
    was_theirs = any((e.fact.worker, e.fact.role) == (fact.worker, fact.role) for e in earlier)
    return fact.reason == COVER_REASON and not was_theirs


def _end(life: Life, entry: Entry[WorkerAllocated]) -> Entry[Any] | None:
    """The first thing after it that ended it."""
    told = life.each(WorkerAllocated, AllocationEnded, EpisodeClosed)
    place = next(i for i, other in enumerate(told) if other.id == entry.id)
    after = [e for e in told[place + 1 :] if e.on.first >= entry.on.first]
    return next((e for e in after if _ends(entry.fact, e.fact)), None)


def _ends(allocated: WorkerAllocated, later: object) -> bool:
    if isinstance(later, WorkerAllocated):
        return later.role == allocated.role and (later.role not in SHARED or later.worker == allocated.worker)
    if isinstance(later, AllocationEnded):
        return (later.role, later.worker) == (allocated.role, allocated.worker)
    return isinstance(later, EpisodeClosed)


def allocated(life: Life, role: str, on: date) -> Involvement | None:
    """Who held a role on a day."""
    return holding((one for one in involvements(life) if one.role == role), on)


def theirs(life: Life, role: str, on: date) -> Involvement | None:
    """Whose worker somebody is to them on a day: while another covers it is still who is away."""
    now = allocated(life, role, on)
    if now is None or not now.cover:
        return now
    before = (o for o in involvements(life) if o.role == role and not o.cover and o.start <= now.start)
    return next(reversed(tuple(before)), None)


def with_them(life: Life, on: date) -> tuple[Involvement, ...]:
    """Everyone who held a role on a day."""
    return tuple(one for one in involvements(life) if one.holds(on))


def allocated_team(life: Life, on: date) -> SubjectId | None:
    """The team that the work was with on a day: said last, of the team or of a worker from it."""
    told: tuple[Entry[Any], ...] = life.each(WorkerAllocated, TeamAllocated, EpisodeClosed)
    team: SubjectId | None = None
    for entry in (e for e in told if e.on.first <= on):
        team = None if isinstance(entry.fact, EpisodeClosed) else entry.fact.team or team
    return team


@dataclass(frozen=True)
class WorkerMet:
    """A worker whom the family met: as which of their workers, when, and who brought them."""

    worker: SubjectId
    number: int
    """Amira is the third social worker they have met."""
    met: Entry[Any]
    introduced_by: SubjectId | None


def workers_met(life: Life, role: str = SOCIAL_WORKER) -> tuple[WorkerMet, ...]:
    """The workers in a role whom they have truly met, in the order of meeting, then of allocation.

    Whoever only stood in for somebody is not counted as theirs.
    """
    met = first_met(life)
    in_role = dict.fromkeys(o.worker for o in involvements(life) if o.role == role and not o.cover)
    known = sorted((who for who in in_role if who in met), key=lambda who: met[who].on.starts)
    return tuple(
        WorkerMet(who, number, met[who], _brought_by(life, who)) for number, who in enumerate(known, start=1)
    )


def _brought_by(life: Life, worker: SubjectId) -> SubjectId | None:
    """Who came along when they first met, so that a stranger was not alone at the door."""
    told = (e.fact for e in life.each(WorkerIntroduced) if e.fact.worker == worker and e.fact.together)
    return next((fact.introduced_by for fact in told if fact.introduced_by), None)


def changes_of_worker(life: Life, role: str, since: date, until: date) -> int:
    """How often another person took a role in a time.

    The first is no change, nor is the same one again, nor is cover and coming back from it.
    """
    story = [one for one in involvements(life) if one.role == role and not one.cover]
    pairs = pairwise(story)
    return sum(one.worker != other.worker and since <= other.start <= until for one, other in pairs)


def sw_episodes(life: Life, first: date, last: date) -> tuple[Involvement, ...]:
    """The social workers of a year, for children in care (903 SWEpisodes); not parts of no length."""
    told = (one for one in involvements(life) if one.role == SOCIAL_WORKER and not one.is_moment)
    return tuple(one for one in told if one.within(first, last))


def sw_id(worker: Life) -> str | None:
    """The registration number, else a stable key made of the staff number (903 SW_ID)."""
    told = worker.latest(WorkerJoined)
    if told is None or not (told.fact.registration or told.fact.staff_id):
        return None
    return told.fact.registration or f"XX{told.fact.staff_id}"


def caseload(lives: Iterable[Life], worker: SubjectId, on: date) -> int:
    """How many children a worker is alongside on a day: a condition of work, never a league table."""
    return sum(any(one.worker == worker for one in with_them(life, on)) for life in lives)


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:  # noqa: ARG001
    """Workers who are alongside a child and have not met them, and changes without a reason."""
    if kind_of(life.subject) is not SubjectKind.PERSON:
        return
    told, met = [one for one in involvements(life) if one.role == SOCIAL_WORKER], first_met(life)
    for before, after in pairwise(told):
        if before.worker != after.worker and not after.reason:
            words = "The worker changed and nobody has written why."
            yield Question(life.subject, after.opened_by, "worker_change_unexplained", words)
    for one in told:
        if one.holds(today) and one.start < today and one.worker not in met:
            words = "This worker is theirs and, so far as is written down, has not met them yet."
            yield Question(life.subject, one.opened_by, "worker_not_met", words)
