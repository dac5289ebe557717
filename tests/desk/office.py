"""A small authority: Amira and Ben in the north team, Meg its manager, Sol in the south, Dot at the door."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from itertools import count
from typing import Any

from alongside.access import Reader, Role, View
from alongside.access.facts import RoleGiven
from alongside.desk import Desk
from alongside.policy import load
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonNamed
from alongside.practice.relationship import FamilyGathered
from alongside.practice.team import AllocationEnded, TeamFormed, WorkerAllocated, WorkerJoined
from alongside.record import Appended, Book, Draft, EntryId, Fact, Life, SubjectId
from alongside.record.when import day
from tests.life import person, subject, team, worker

MONDAY = date(2026, 5, 11)
SYSTEM = Reader(worker("system"), frozenset({Role.SYSTEM_ADMIN}), "The system")

STAFF: tuple[tuple[str, str, Role], ...] = (
    ("amira", "north", Role.WORKER),
    ("ben", "north", Role.WORKER),
    ("meg", "north", Role.MANAGER),
    ("sol", "south", Role.WORKER),
    ("sue", "south", Role.MANAGER),
    ("dot", "door", Role.FRONT_DOOR),
    ("iggy", "office", Role.INFORMATION_GOVERNANCE),
    ("rita", "office", Role.RETENTION_OFFICER),
    ("cal", "office", Role.RETURNS_OFFICER),
    ("ada", "office", Role.SYSTEM_ADMIN),
)


class Office:
    """The desk, the people at it, and short words for what they do."""

    def __init__(self, book: Book, clock: Callable[[], datetime]) -> None:
        self.book = book
        self.desk = Desk(book, load(), clock)
        self._keys = count()
        self.desk.import_batch(SYSTEM, list(self._staff()))

    def _staff(self) -> list[Draft]:
        teams = [("north", "family"), ("south", "family"), ("family", ""), ("door", ""), ("office", "")]
        formed = [
            self.draft(
                TeamFormed(team=team(name), name=name.title(), parent=team(above) if above else None),
                team(name),
            )
            for name, above in teams
        ]
        joined = [
            self.draft(WorkerJoined(name=name.title(), team=team(where)), worker(name))
            for name, where, _ in STAFF
        ]
        roles = [
            self.draft(
                RoleGiven(role=role.value, team=team(where) if role is Role.MANAGER else None), worker(name)
            )
            for name, where, role in STAFF
        ]
        return [*formed, *joined, *roles]

    def draft(self, fact: Fact, *about: SubjectId, on: date = MONDAY, **more: Any) -> Draft:
        """A draft with a key of its own."""
        key = more.pop("client_ref", None) or f"test/{next(self._keys)}"
        return Draft(fact=fact, about=about, on=day(on), client_ref=key, **more)

    def who(self, name: str) -> Reader:
        """Somebody at the desk, as the record knows them now."""
        return self.desk.reader(worker(name))

    def given(self, fact: Fact, *about: SubjectId, **more: Any) -> EntryId:
        """Something that is already in the record."""
        return self.desk.import_batch(SYSTEM, [self.draft(fact, *about, **more)])[0].id

    def child(self, name: str, worker_name: str = "", team_name: str = "") -> SubjectId:
        """A child with a name and, where one is given, a worker of a team."""
        who = person(name)
        self.given(PersonNamed(given=name.title(), family="Hartley"), who)
        if worker_name:
            where = team(team_name or "north")
            fact = WorkerAllocated(worker=worker(worker_name), role="social_worker", team=where)
            self.given(fact, who)
        return who

    def family(self, *names: str) -> None:
        """These people are read together."""
        group = subject("hartley", "group")
        self.given(FamilyGathered(family=group, name="Hartley"), *map(person, names), group)

    def write(self, name: str, fact: Fact, *about: SubjectId, **more: Any) -> Appended:
        """Somebody writes something."""
        return self.desk.write(self.who(name), [self.draft(fact, *about, **more)])[0]

    def note(self, name: str, words: str, *about: SubjectId) -> EntryId:
        """Somebody writes a note."""
        return self.write(name, NoteWritten(words=words), *about).id

    def end(self, name: str, worker_name: str, who: SubjectId) -> None:
        """A manager ends an allocation."""
        self.write(name, AllocationEnded(worker=worker(worker_name), role="social_worker"), who)

    def life(self, name: str, who: SubjectId, **more: Any) -> Life:
        """The life that somebody is shown."""
        return self.desk.read(self.who(name), who, lambda view: shown(view, who), page="test", **more)


def shown(view: View, who: SubjectId) -> Life:
    """A story that shows everything it is given."""
    life = view.life(who)
    view.used(life.entries)
    return life


def notes(life: Life) -> list[str]:
    """The words of the notes in a life."""
    return [entry.fact.words for entry in life.each(NoteWritten)]
