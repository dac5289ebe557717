"""Who stays away from whom: the conflicts that stand, for those who may know of them.

Nobody is shown one of their own, nor one with somebody they are shut out from themselves: for them it is
as if it had never been declared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from alongside.access import NotHere, Reader, Role
from alongside.access.authority import FULL
from alongside.access.facts import ConflictDeclared, ConflictEnded
from alongside.desk.desk import Desk
from alongside.desk.letting_in import read_with, same_person
from alongside.desk.shelves import headline
from alongside.desk.sight import Sight
from alongside.desk.staying_away import apart, reach
from alongside.record import Entry, EntryId, Life, Sitting, SubjectId, SubjectKind

KINDS = frozenset({ConflictDeclared.__name__, ConflictEnded.__name__})
KNOWS_OF = (Role.MANAGER, Role.INFORMATION_GOVERNANCE)
"""Who is told that somebody stays away from a family, so that the work is given to others."""


@dataclass(frozen=True)
class Person:
    """Somebody whom a worker must not see; without a name where the reader does not open their record."""

    who: SubjectId
    name: str


@dataclass(frozen=True)
class Conflict:
    """A conflict that stands."""

    entry: EntryId
    worker: SubjectId
    name: str
    people: tuple[Person, ...]
    also: tuple[Person, ...]
    """Whoever left their family since, as far as the reader opens their records: it covers them too."""
    words: str
    """What they are to each other: for who governs, and for nobody else."""
    declared_by: str
    at: datetime


def around(desk: Desk, reader: Reader, person: SubjectId) -> tuple[Conflict, ...]:
    """Who stays away from somebody's family, for their manager and for who governs."""
    with desk.book.sitting(reader.who, wide=True) as sitting:
        sight = Sight(sitting, reader)
        if not (reader.has(*KNOWS_OF) and sight.relations(person) & FULL):
            return ()
        away = {(one.worker, one.named) for one in apart(sitting, same_person(sitting, person))}
        told = _standing(sitting, sight, {worker for worker, _ in away})
        return tuple(one for one in told if away & {(one.worker, who.who) for who in one.people})


def standing(desk: Desk, reader: Reader) -> tuple[Conflict, ...]:
    """Every conflict for who governs; for a manager, those of their own people. By name."""
    with desk.book.sitting(reader.who, wide=True) as sitting:
        sight = Sight(sitting, reader)
        workers = {row[0] for row in sitting.rows("conflict")}
        if not reader.has(Role.INFORMATION_GOVERNANCE):
            workers &= _managed(sitting, reader)
        return tuple(_standing(sitting, sight, workers))


def one(desk: Desk, reader: Reader, entry: EntryId) -> Conflict:
    """One conflict. Raises `NotHere` for one that does not stand, or that the reader may not know of."""
    found = next((each for each in standing(desk, reader) if each.entry == entry), None)
    if found is None:
        raise NotHere
    return found


def _managed(sitting: Sitting, reader: Reader) -> frozenset[SubjectId]:
    """The workers of the teams that somebody manages, and of those below."""
    posts = sitting.rows("post", {"subject": [reader.who], "role": [Role.MANAGER.value]})
    front = {team for _, _, team, until in posts if team and (until is None or until > sitting.now)}
    teams: set[SubjectId] = set()
    while front:
        teams |= front
        front = {row[0] for row in sitting.rows("above", {"parent": front})} - teams
    return frozenset(row[0] for row in sitting.rows("post", {"team": teams}))


def _standing(sitting: Sitting, sight: Sight, workers: Collection[SubjectId]) -> list[Conflict]:
    others = sorted(set(workers) - {sight.reader.who})
    names = sight.names()
    told = [one for entry in _declared(sitting, others) for one in _told(sight, entry, names)]
    return sorted(told, key=lambda one: (one.name.casefold(), one.at))


def _declared(sitting: Sitting, workers: Collection[SubjectId]) -> Iterator[Entry[ConflictDeclared]]:
    """The declarations of these workers that were not ended."""
    entries = sitting.entries(workers, KINDS) if workers else ()
    for worker in workers:
        life = Life(worker, [entry for entry in entries if worker in entry.subjects])
        ended = {life.root(entry.fact.conflict) for entry in life.each(ConflictEnded)}
        yield from (entry for entry in life.each(ConflictDeclared) if entry.root not in ended)


def _told(sight: Sight, entry: Entry[ConflictDeclared], names: Mapping[SubjectId, str]) -> Iterable[Conflict]:
    people = [Person(who, _name(sight, who)) for who in entry.fact.people if not sight.shut_out(who)]
    if not people:
        return ()
    governs = sight.reader.has(Role.INFORMATION_GOVERNANCE)
    worker = next(who for who in entry.subjects if who.startswith(f"{SubjectKind.WORKER}:"))
    told = Conflict(
        entry=entry.id,
        worker=worker,
        name=names.get(worker, ""),
        people=tuple(people),
        also=_also(sight, worker, entry.fact.people),
        words=entry.fact.words if governs else "",
        declared_by=names.get(entry.by, ""),
        at=entry.recorded_at,
    )
    return (told,)


def _also(sight: Sight, worker: SubjectId, named: Collection[SubjectId]) -> tuple[Person, ...]:
    more = reach(sight.sitting, worker, named) - read_with(sight.sitting, named)
    told = (Person(who, _name(sight, who)) for who in sorted(more) if not sight.shut_out(who))
    return tuple(one for one in told if one.name)


def _name(sight: Sight, who: SubjectId) -> str:
    """The name on the card, for those who search every name; else only where the record is open to them."""
    if sight.reader.opening is None and not sight.relations(who) & FULL:
        return ""
    try:
        return str(next(headline(sight.card(who)))[0])
    except NotHere:
        return ""
