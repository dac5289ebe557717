"""The made-up authority that is measured: how many of everything, and every draft of it in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from random import Random
from uuid import UUID

from alongside.access import Role
from alongside.access.facts import RoleGiven
from alongside.practice.team import TeamFormed, WorkerJoined
from alongside.record import Draft, Fact, SubjectId, SubjectKind
from alongside.record.when import day
from benchmarks.families import FIRST_DAY, Alongside, Family, begin
from benchmarks.work import live

CHILDREN, ENTRIES = 20_000, 1_000_000
LONG, LONGEST = 500, 5_000
WAY_IN = 36
"""Entries of a family before its everyday work begins, about."""
AT_ONCE = 50
"""Families whose entries are written down in turn, as they would be: their days lie side by side."""
A_WORKERS_FAMILIES = 22
TEAM_OF = 8
SEED = 1948


@dataclass(frozen=True)
class Size:
    """How big the authority is."""

    children: int
    entries: int

    @property
    def families(self) -> int:
        """About two children in each."""
        return self.children // 2

    @property
    def workers(self) -> int:
        """Enough that each works with a couple of dozen families, over the years."""
        return max(16, self.families // A_WORKERS_FAMILIES)


FULL = Size(CHILDREN, ENTRIES)
SCALE = 50
QUICK = Size(CHILDREN // SCALE, ENTRIES // SCALE)


def worker(number: int) -> SubjectId:
    """A worker by number. The first few have posts of their own."""
    return _subject(SubjectKind.WORKER, number)


def team(number: int) -> SubjectId:
    """A team by number."""
    return _subject(SubjectKind.TEAM, 0x7EA0000 + number)


def _subject(kind: SubjectKind, number: int) -> SubjectId:
    return SubjectId(f"{kind.value}:{UUID(int=(0xBE0C << 112) | number, version=4)}")


SYSTEM, DOOR, RETURNS, RETENTION, GOVERNANCE = (worker(900_000 + number) for number in range(5))
POSTS = (
    (SYSTEM, Role.SYSTEM_ADMIN),
    (DOOR, Role.FRONT_DOOR),
    (RETURNS, Role.RETURNS_OFFICER),
    (RETENTION, Role.RETENTION_OFFICER),
    (GOVERNANCE, Role.INFORMATION_GOVERNANCE),
)


def staff(size: Size) -> Iterator[Draft]:
    """Teams, their managers and workers, and those who run the house."""
    numbers = count()
    at = datetime.combine(FIRST_DAY, datetime.min.time(), UTC)

    def draft(fact: Fact, about: SubjectId) -> Draft:
        ref = f"bench/staff/{next(numbers)}"
        return Draft(fact=fact, about=(about,), on=day(FIRST_DAY), client_ref=ref, recorded_at=at, by=SYSTEM)

    for number in range(-(-size.workers // TEAM_OF)):
        yield draft(TeamFormed(team=team(number), name=f"Team {number + 1}"), team(number))
    for number in range(size.workers):
        where, manages = team(number // TEAM_OF), number % TEAM_OF == 0
        role = RoleGiven(role="manager", team=where) if manages else RoleGiven(role="worker")
        yield draft(WorkerJoined(name=f"Worker {number + 1}", team=where), worker(number))
        yield draft(role, worker(number))
    for who, post in POSTS:
        yield draft(WorkerJoined(name=post.value.replace("_", " ").capitalize()), who)
        yield draft(RoleGiven(role=post.value), who)


@dataclass(frozen=True)
class Cohort:
    """Families told side by side."""

    drafts: tuple[Draft, ...]
    children: tuple[tuple[SubjectId, SubjectId, int], ...]
    """Each child, their worker, and how long their life is."""


def cohorts(size: Size, part: int = 0, parts: int = 1) -> Iterator[Cohort]:
    """The whole authority, some families at a time; or one part of so many."""
    random = Random(SEED)
    plan = list(enumerate(zip(_children(size, random), _work(size, random), strict=True)))
    for start in range(part * AT_ONCE, len(plan), parts * AT_ONCE):
        yield _cohort(plan[start : start + AT_ONCE], size)


def _cohort(plan: Sequence[tuple[int, tuple[int, int]]], size: Size) -> Cohort:
    drafts: list[Draft] = []
    told: list[tuple[SubjectId, SubjectId, int]] = []
    for number, (children, work) in plan:
        who = number % size.workers
        with_them = Alongside(team(who // TEAM_OF), worker(who))
        family = live(begin(number, Random(SEED + number), with_them, children, work))
        drafts += family.drafts
        told += [(child, with_them.worker, _length(family, child)) for child in family.children]
    drafts.sort(key=lambda draft: draft.recorded_at or datetime.max.replace(tzinfo=UTC))
    return Cohort(tuple(drafts), tuple(told))


def _length(family: Family, child: SubjectId) -> int:
    return sum(child in draft.about for draft in family.drafts)


def _children(size: Size, random: Random) -> list[int]:
    """How many children each family has: one to four, two on average, and as many as are wanted in all."""
    many = random.choices((1, 2, 3, 4), (40, 30, 20, 10), k=size.families)
    while (missing := size.children - sum(many)) != 0:
        step = 1 if missing > 0 else -1
        place = random.randrange(size.families)
        many[place] += step if 1 <= many[place] + step <= 4 else 0
    return many


def _work(size: Size, random: Random) -> list[int]:
    """How much work each family's record holds: mostly dozens of entries, in one of seventy hundreds."""
    work = [random.lognormvariate(3.6, 0.7) for _ in range(size.families)]
    for place in range(3, size.families, 70):
        work[place] = LONG * 1.12
    work[5] = LONGEST * 1.17
    long = sum(one for one in work if one > LONG)
    short = sum(work) - long
    left = size.entries - size.families * WAY_IN - long
    return [int(one if one > LONG else one * max(0.2, left / short)) for one in work]
