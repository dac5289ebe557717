"""What stands beside the form of a worker for some children, before it is saved: what it means to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from alongside.access.authority import STAFFS
from alongside.desk.staff import staff
from alongside.practice.team import WorkerAllocated
from alongside.record import Fact, Life, SubjectId
from alongside.story import allocating
from alongside.story.allocating import Change
from alongside.web.route import Asked

PAGE = "before a worker changes"


def change(
    asked: Asked,
    kind: type[Fact],
    about: tuple[SubjectId, ...],
    fact: Fact | None = None,
    on: date | None = None,
) -> Change | None:
    """What a new worker would mean to these children; nothing beside the form of anything else."""
    if kind is not WorkerAllocated:
        return None
    chosen = fact if isinstance(fact, WorkerAllocated) else None
    workers = _workers(asked)
    told: Change | None = asked.desk.read_many(
        asked.reader,
        about,
        lambda view: allocating.tell(view, about, chosen, on or asked.today, workers),
        page=PAGE,
    )
    return told


def _workers(asked: Asked) -> Mapping[SubjectId, Life]:
    """Who still works here, for those who look after that; others are told of nobody's leaving."""
    if not asked.reader.has(*STAFFS):
        return {}
    return staff(asked.desk, asked.reader, lambda told: told.workers)
