"""Ties: what one life alone says of who is let in to whom. `grants` puts the ties of many lives together.

Each reading here is kept on a shelf of its own, so that one entry changes one life's ties, and the grants
of those concerned are made again in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from alongside.access.facts import ConflictDeclared, ConflictEnded, RoleEnded, RoleGiven, WorkerIsPerson
from alongside.access.reader import Relation, Role
from alongside.practice.advocacy import AdvocateBegan
from alongside.practice.circle import ImportantPersonNamed
from alongside.practice.identifiers import joined
from alongside.practice.involvement import Involvement, allocated_team, involvements
from alongside.practice.relationship import FamilyGathered, RelationshipTold
from alongside.practice.team import (
    TeamFormed,
    WorkerJoined,
    WorkerLeft,
)
from alongside.record import Entry, EntryId, Fact, Life, SubjectId
from alongside.record.when import civil_day, local

OWN_WORK_ROLES = frozenset(
    {"conference_chair", "reviewing_officer", "supervisor", "family_meeting_coordinator"}
)
"""Roles of `worker_role` whose holder works with the record in their own right, not as the one alongside."""

MANAGES = Role.MANAGER


class Held(NamedTuple):
    """That a worker, or a team without a worker yet, has this child in their care of work."""

    worker: SubjectId | None
    team: SubjectId | None
    relation: Relation
    role: str
    until: datetime | None = None


class Post(NamedTuple):
    """That a worker sits in a team (`role` empty), or has a role, in one team or none in particular."""

    role: str
    team: SubjectId | None
    until: datetime | None = None
    since: date = date.min

    def holds(self, now: datetime) -> bool:
        """Whether it has begun and has not ended at a moment."""
        return self.since <= civil_day(now) and (self.until is None or self.until > now)


class Together(NamedTuple):
    """That somebody stood in a gathering, or was found to be one person with another record, for a time.

    By when it was written down and when that was undone: a mistake, too, stood until it was put right.
    """

    tie: str
    """The gathering, or the other record."""
    since: datetime
    until: datetime | None


class Conflict(NamedTuple):
    """Somebody whom a worker must not see, since the moment it was written down."""

    person: SubjectId
    since: datetime


class Acquaintance(NamedTuple):
    """That somebody is told as related (`both` ways) or as important to somebody."""

    other: SubjectId
    both: bool


def held(life: Life) -> tuple[Held, ...]:
    """Who has this child: every worker whose part has not ended, and the team that holds the work.

    A part that was ended is over with the words that ended it, unless they name a later day.
    """
    team = allocated_team(life, date.max)
    parts = (_part(life, one) for one in involvements(life))
    holds = [Held(None, team, Relation.TEAM, "", None)] if team else []
    return (*(part for part in parts if part), *holds)


def _part(life: Life, one: Involvement) -> Held | None:
    """A worker's part, if it still holds when the last word about it was written."""
    relation = Relation.OWN_WORK if one.role in OWN_WORK_ROLES else Relation.ALLOCATED
    if one.end is None:
        return Held(one.worker, one.team, relation, one.role, None)
    ended = life.entry(one.closed_by)
    if ended is None or one.end <= civil_day(ended.recorded_at):
        return None
    return Held(one.worker, one.team, relation, one.role, local(one.end, time()))


def posts(life: Life) -> tuple[Post, ...]:
    """Where a worker sits, and each role they have that was not ended, with its last moment."""
    sits: Post | None = None
    roles: dict[tuple[str, SubjectId | None, date], Post] = {}
    for entry in life.each(WorkerJoined, WorkerLeft, RoleGiven, RoleEnded):
        fact: Fact = entry.fact
        match fact:
            case WorkerJoined():
                sits = Post("", fact.team)
            case WorkerLeft():
                sits, roles = None, {}
            case RoleGiven():
                post = _given(fact, entry.on.first, roles.values())
                roles[post.role, post.team, post.since] = post
            case RoleEnded():
                roles = {key: post for key, post in roles.items() if not _ends(fact, post)}
    return (*([sits] if sits else []), *roles.values())


def _given(fact: RoleGiven, since: date, before: Iterable[Post]) -> Post:
    """A role from its day; given again before it ended it goes on, until the day that was said last."""
    for post in before:
        goes_on = post.until is None or post.until >= local(since, time())
        if (post.role, post.team) == (fact.role, fact.team) and goes_on:
            since = min(since, post.since)
    return Post(fact.role, fact.team, after(fact.until), since)


def _ends(ended: RoleEnded, post: Post) -> bool:
    return ended.role == post.role and ended.team in (None, post.team)


def roles(life: Life, now: datetime) -> frozenset[Role]:
    """The roles a worker has at a moment."""
    return frozenset(Role(post.role) for post in posts(life) if post.role and post.holds(now))


def worker_name(life: Life) -> str:
    """The name a worker joined under last."""
    joined: Entry[WorkerJoined] | None = life.latest(WorkerJoined)
    return joined.fact.name if joined else ""


def team_above(life: Life) -> SubjectId | None:
    """The team that a team is part of."""
    formed: Entry[TeamFormed] | None = life.latest(TeamFormed)
    return formed.fact.parent if formed else None


def gathering(life: Life) -> EntryId | None:
    """The gathering that names somebody last: those it names last too are read as one family.

    Somebody whom a newer gathering of the group leaves out keeps the older one, and so is read alone.
    """
    gathered = life.latest(FamilyGathered)
    return gathered.root if gathered else None


def acquaintances(life: Life) -> Iterator[Acquaintance]:
    """Whoever is told as related to them, matters to them, or stands beside them."""
    for told in life.each(RelationshipTold):
        yield Acquaintance(told.fact.other, both=True)
    for named in life.each(ImportantPersonNamed):
        yield Acquaintance(named.fact.person, both=False)
    for began in life.each(AdvocateBegan):
        if began.fact.advocate and began.fact.for_whom in life.subjects:
            yield Acquaintance(began.fact.advocate, both=False)


def together(life: Life) -> Iterator[Together]:
    """Every gathering somebody ever stood in, and every record found to be theirs, until that was undone."""
    began: dict[str, datetime] = {}
    for moment in sorted({entry.recorded_at for entry in life.entries}):
        then = life.as_known_at(moment)
        now: set[str] = {*joined(then), *filter(None, [gathering(then)])}
        for tie in sorted(began.keys() - now):
            yield Together(tie, began.pop(tie), moment)
        began |= dict.fromkeys(sorted(now - began.keys()), moment)
    for tie, since in began.items():
        yield Together(tie, since, None)


def conflicts(life: Life) -> tuple[Conflict, ...]:
    """The people whose records a worker must not see: those declared, and themselves."""
    ended = {life.root(entry.fact.conflict) for entry in life.each(ConflictEnded)}
    found: dict[SubjectId, datetime] = {}
    told: tuple[Entry[Any], ...] = life.each(ConflictDeclared, WorkerIsPerson)
    for entry in told:
        since = life.history(entry.id)[0].recorded_at
        for person in () if entry.root in ended else _kept_from(entry.fact):
            found[person] = min(since, found.get(person, since))
    return tuple(Conflict(person, since) for person, since in found.items())


def _kept_from(fact: ConflictDeclared | WorkerIsPerson) -> tuple[SubjectId, ...]:
    return fact.people if isinstance(fact, ConflictDeclared) else (fact.person,)


def after(day: date | None) -> datetime | None:
    """The first moment after a last day, in England."""
    return local(day + timedelta(days=1), time()) if day else None
