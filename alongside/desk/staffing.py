"""Who may write about whom of those who work here, and from which day it holds.

Whoever runs the system writes about anybody but themselves. A manager does so within the teams that they
manage and those below: a team is what opens the records of its children, so nobody is brought into another
manager's team, and no team is moved under one's own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from alongside.access import Reader, Role
from alongside.access.authority import GIVEN_BY_MANAGERS
from alongside.access.facts import RoleEnded, RoleGiven
from alongside.desk.checking import Problem
from alongside.desk.letting_in import teams_below
from alongside.practice.team import TeamFormed, WorkerJoined, WorkerLeft
from alongside.record import Draft, Fact, Sitting, SubjectId
from alongside.record.when import civil_day

AT_ONCE = (TeamFormed, WorkerJoined, WorkerLeft, RoleEnded)
"""What opens or shuts records from the moment it is written, whatever its day."""
WITHIN = (*AT_ONCE, RoleGiven)
HOLDS_AT_ONCE = "this holds from the moment it is written; write it down on the day itself"


def teams_managed(sitting: Sitting, worker: SubjectId) -> frozenset[SubjectId]:
    """The teams that somebody manages now, and every team that is part of them."""
    rows = sitting.rows("post", {"subject": [worker], "role": [Role.MANAGER.value]})
    teams = {team for _, _, team, until in rows if team and (until is None or until > sitting.now)}
    return teams_below(sitting, teams)


def too_early(draft: Draft, sitting: Sitting) -> Iterator[Problem]:
    """A day to come for what would hold at once. A role begins on its day; a manager's opens a team."""
    fact = draft.fact
    at_once = isinstance(fact, AT_ONCE) or (isinstance(fact, RoleGiven) and Role(fact.role) is Role.MANAGER)
    if at_once and draft.on.first > civil_day(sitting.now):
        yield Problem("on", HOLDS_AT_ONCE)


def may_staff(sitting: Sitting, reader: Reader, fact: Fact, about: Collection[SubjectId]) -> bool:
    """Whether this is within what a writer may say of those who work here."""
    if isinstance(fact, TeamFormed) and fact.parent and _comes_back(sitting, fact.parent, about):
        return False
    if not isinstance(fact, WITHIN) or reader.has(Role.SYSTEM_ADMIN):
        return True
    managed = teams_managed(sitting, reader.who)
    if isinstance(fact, TeamFormed):
        return all(_may_form(sitting, fact, team, managed) for team in about)
    if isinstance(fact, WorkerJoined) and fact.team not in managed:
        return False
    if isinstance(fact, RoleGiven) and fact.team is not None and fact.team not in managed:
        return False
    return all(_may_write_of(sitting, fact, worker, managed) for worker in about)


def _comes_back(sitting: Sitting, parent: SubjectId, teams: Collection[SubjectId]) -> bool:
    """Whether a team would stand under itself: then nobody above it would answer for it any more."""
    above: dict[SubjectId, SubjectId] = dict(sitting.rows("above"))
    at: SubjectId | None = parent
    seen: set[SubjectId] = set()
    while at is not None and at not in seen:
        if at in teams:
            return True
        seen.add(at)
        at = above.get(at)
    return False


def _may_form(sitting: Sitting, fact: TeamFormed, team: SubjectId, managed: Collection[SubjectId]) -> bool:
    """A team of theirs that stays in its place or comes under another of theirs; or a new one there."""
    if fact.team != team or (sitting.heads([team]) and team not in managed):
        return False
    stands = [parent for _, parent in sitting.rows("above", {"subject": [team]})]
    return fact.parent in managed or (bool(sitting.heads([team])) and [fact.parent] == (stands or [None]))


def _may_write_of(sitting: Sitting, fact: Fact, worker: SubjectId, managed: Collection[SubjectId]) -> bool:
    """Somebody of their teams, or who works nowhere and joins. Nobody loses a role managers do not give."""
    rows = sitting.rows("post", {"subject": [worker]})
    theirs = any(not role and team in managed for _, role, team, _ in rows)
    given = all(not role or Role(role) in GIVEN_BY_MANAGERS for _, role, _, _ in rows)
    if isinstance(fact, WorkerLeft):
        return theirs and given
    return theirs or (isinstance(fact, WorkerJoined) and not rows)
