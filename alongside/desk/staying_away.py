"""Staying away: which workers a conflict keeps from whom, over all that a family has been since."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from alongside.access.covered import covered, is_person, neighbours
from alongside.access.ties import Together
from alongside.record import Sitting, SubjectId

People = frozenset[SubjectId]


class Apart(NamedTuple):
    """That a conflict of a worker with somebody keeps them from this person too."""

    worker: SubjectId
    named: SubjectId
    person: SubjectId


def ever_with(sitting: Sitting, people: Iterable[SubjectId]) -> People:
    """Everybody a conflict could have reached through these people: ever read with them, and with those."""
    if not sitting.rows("conflict"):
        return frozenset(people)
    return frozenset(who for who, _ in _ties(sitting, people)) | frozenset(people)


def apart(sitting: Sitting, people: Collection[SubjectId]) -> Iterator[Apart]:
    """Who is kept from any of these people by a conflict that stands."""
    if not sitting.rows("conflict"):
        return
    ties = _ties(sitting, people)
    everybody = {*people, *(who for who, _ in ties)}
    beside = neighbours(ties)
    for worker, named, since in sitting.rows("conflict", {"person": everybody}):
        for person in sorted(covered(named, since, beside).intersection(people)):
            yield Apart(worker, named, person)


def reach(sitting: Sitting, worker: SubjectId, named: Collection[SubjectId]) -> People:
    """Everybody whom a worker is kept from because of their conflicts with these people."""
    beside = neighbours(_ties(sitting, named))
    told = sitting.rows("conflict", {"subject": [worker], "person": named})
    return frozenset(named).union(*(covered(person, since, beside) for _, person, since in told))


def _ties(sitting: Sitting, people: Iterable[SubjectId]) -> list[tuple[SubjectId, Together]]:
    """Every tie, standing or undone, that leads from these people to others, however far."""
    asked, front = set[str](), set[str](people)
    found: dict[tuple[SubjectId, Together], None] = {}
    while front:
        asked |= front
        mine = sitting.rows("together", {"subject": [who for who in front if is_person(who)]})
        rows = [*mine, *sitting.rows("together", {"tie": front})]
        found |= {(who, Together(*tie)): None for who, *tie in rows}
        front = {name for row in rows for name in row[:2]} - asked
    return list(found)
