"""Opening a record for a time: with a reason, for those whose work it is; in an emergency, for others.

Both are looks with an end, and grants until then. An emergency is told to those alongside the child.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from alongside.access import Reader, Relation
from alongside.access.authority import FULL
from alongside.access.facts import EmergencyLookedAt
from alongside.access.reader import BREAKS_GLASS
from alongside.desk.keeping import OPENED_AS, keep_openings
from alongside.desk.letting_in import concerned, held_by, let_in_again
from alongside.desk.sight import Sight
from alongside.record import EntryId, Look, LookKind, Sitting, SubjectId

FOUR_HOURS = timedelta(hours=4)
"""How long an emergency opens a record."""

A_SHIFT = timedelta(hours=12)
"""How long a reason opens one: a shift, so that the same reason is not typed on every page of it."""

WROTE_FIRST = "wrote this record's first words"


class Emergency(StrEnum):
    """Why somebody must see a record now."""

    CHILD_AT_RISK = "child_at_risk"
    CHILD_MISSING = "child_missing"
    COVERING = "covering"
    COURT_TODAY = "court_today"
    OTHER = "other"


EMERGENCIES = {
    Emergency.CHILD_AT_RISK: "A child may be hurt",
    Emergency.CHILD_MISSING: "A child is missing",
    Emergency.COVERING: "Their worker cannot be reached",
    Emergency.COURT_TODAY: "A court or a hospital needs to know today",
    Emergency.OTHER: "Something else",
}


class NeedsAReason(ValueError):
    """An emergency or an opening is explained in words."""

    def __init__(self) -> None:
        super().__init__("Say in a few words why you need to see this record now")


class NotForYou(PermissionError):
    """This reader's roles do not open records in an emergency."""

    def __init__(self) -> None:
        super().__init__("your work here does not include opening records in an emergency; ask a manager")


class GlassBroken(NamedTuple):
    """An emergency opening, as it is told to those alongside the child."""

    subject: SubjectId
    worker: SubjectId
    reason: str
    at: datetime
    until: datetime
    looked_at: EntryId | None = None
    """Where somebody else said what they found, afterwards."""


def break_glass(sitting: Sitting, reader: Reader, subject: SubjectId, why: Emergency, words: str) -> datetime:
    """Open a record for four hours. Never one that is sealed, or of the reader's own family."""
    if not words.strip():
        raise NeedsAReason
    if not reader.has(*BREAKS_GLASS):
        raise NotForYou
    until = sitting.now + FOUR_HOURS
    reason = f"{EMERGENCIES[why]}: {words.strip()}"
    look = Look(
        reader=reader.who, subject=subject, kind=LookKind.BROKE_GLASS, reason=reason,
        page=Relation.BROKE_GLASS.value, until=until,
    )  # fmt: skip
    _open(sitting, [look])
    return until


def may_be_opened(sitting: Sitting, sight: Sight, subject: SubjectId) -> bool:
    """Whether there is such a record, and no conflict or seal stands before it."""
    return bool(sitting.heads([subject])) and not sight.shut_out(subject)


def open_with_reason(
    sitting: Sitting, reader: Reader, people: Iterable[SubjectId], relation: Relation, reason: str
) -> None:
    """Let somebody in for a shift, by what their work is."""
    until = sitting.now + A_SHIFT
    page = f"{OPENED_AS}{relation.value}"
    looks = [Look(reader=reader.who, subject=w, reason=reason, page=page, until=until) for w in people]
    _open(sitting, looks)


def emergencies(sitting: Sitting, reader: Reader) -> tuple[GlassBroken, ...]:
    """Every emergency about the children this reader is alongside, or whose team they manage."""
    every = [GlassBroken(*row) for row in sitting.rows("emergency")]
    mine = _alongside(sitting, reader) & {one.subject for one in every} if every else frozenset()
    sight = Sight(sitting, reader)
    sight.learn(mine)
    told = [one for one in every if one.subject in mine and sight.relations(one.subject) & FULL]
    looked = {one.subject: looked_at(sight, one.subject) for one in told}
    known = (one._replace(looked_at=looked[one.subject].get((one.worker, one.at))) for one in told)
    return tuple(
        sorted((one for one in known if one.worker != reader.who), key=lambda one: one.at, reverse=True)
    )


def looked_at(sight: Sight, subject: SubjectId) -> dict[tuple[SubjectId, datetime], EntryId]:
    """Which openings of a record somebody has looked at afterwards, by who opened it and when."""
    life = sight.whole(subject, [EmergencyLookedAt.__name__])
    return {(one.fact.worker, one.fact.opened): one.id for one in life.each(EmergencyLookedAt)}


def _alongside(sitting: Sitting, reader: Reader) -> frozenset[SubjectId]:
    posts = sitting.rows("post", {"subject": [reader.who], "role": ["manager"]})
    teams = {team for _, _, team, until in posts if team and (until is None or until > sitting.now)}
    return held_by(sitting, [reader.who], teams)


def _open(sitting: Sitting, looks: Collection[Look]) -> None:
    sitting.look(looks)
    people = {look.subject for look in looks}
    for subject in people:
        keep_openings(sitting, subject)
    let_in_again(sitting, concerned(sitting, people))
