"""Reading who works here: those who staff the service are told of workers and teams, and of nobody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple, TypeVar

from alongside.access import Reader, Role
from alongside.access.authority import STAFFS
from alongside.access.facts import RoleEnded, RoleGiven
from alongside.desk.desk import Desk
from alongside.desk.keeping import AT_ONCE
from alongside.desk.staffing import teams_managed
from alongside.desk.writing import NotYours
from alongside.practice.team import TeamFormed, WorkerAwayBegan, WorkerJoined, WorkerLeft, WorkerReturned
from alongside.record import Entry, Fact, Life, Look, Sitting, SubjectId, SubjectKind

T = TypeVar("T")
READ = (TeamFormed, WorkerJoined, WorkerLeft, WorkerAwayBegan, WorkerReturned, RoleGiven, RoleEnded)
"""What is read of a worker: never whose record they must not see."""


class Staff(NamedTuple):
    """Everybody who works here or did, every team, and of which of them this reader may write."""

    workers: Mapping[SubjectId, Life]
    teams: Mapping[SubjectId, Life]
    managed: frozenset[SubjectId] | None
    """The teams that a manager answers for; nothing for whoever runs the system, who writes of all."""
    now: datetime


def staff(desk: Desk, reader: Reader, tell: Callable[[Staff], T]) -> T:
    """Tell one story about who works here. Raises `NotYours`; reading it is a look."""
    if not reader.has(*STAFFS):
        raise NotYours("who works here is looked after by managers and whoever runs the system")
    with desk.book.sitting(reader.who, wide=True) as sitting:
        sitting.look([Look(reader=reader.who, subject=reader.who, page="people and teams")])
        every = reader.has(Role.SYSTEM_ADMIN)
        managed = None if every else teams_managed(sitting, reader.who)
        workers, teams = (dict(_lives(sitting, kind)) for kind in (SubjectKind.WORKER, SubjectKind.TEAM))
        return tell(Staff(workers, teams, managed, sitting.now))


def _lives(sitting: Sitting, kind: SubjectKind) -> Iterator[tuple[SubjectId, Life]]:
    kinds = {fact.__name__ for fact in READ}
    last: SubjectId | None = None
    while some := sitting.subjects(kind, last, AT_ONCE):
        threads: dict[SubjectId, list[Entry[Fact]]] = defaultdict(list)
        for entry in sitting.entries(list(some), kinds):
            for place in entry.about:
                threads[place.subject].append(entry)
        yield from ((who, Life(who, threads[who])) for who in some if threads[who])
        last = some[-1]
