"""What a wall is placed upon: who has read already what it withholds, and who could take it down again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from alongside.access import Reader
from alongside.access.authority import FULL, NAMED
from alongside.access.facts import RestrictionLifted
from alongside.access.known import REACHING
from alongside.access.reader import Role
from alongside.desk.desk import Desk
from alongside.desk.lists import looks_seen
from alongside.desk.sight import Sight
from alongside.record import EntryId, Look, Sitting, SubjectId

WHO_LOOKED = "who looked"
"""The page of the look that is written down when somebody asks who has looked."""


def reached_already(
    desk: Desk, reader: Reader, people: Iterable[SubjectId], entries: Collection[EntryId]
) -> tuple[Look, ...]:
    """The looks by which any of these entries, or with none the record, reached somebody; oldest first.

    Only of people whom the reader is let in to in full. Asking who has looked is a look.
    """
    with desk.book.sitting(reader.who, wide=True) as sitting:
        sight = Sight(sitting, reader)
        open_to = [who for who in people if sight.relations(who) & FULL]
        about = tuple(sorted(entries))
        sitting.look(Look(reader=reader.who, subject=who, page=WHO_LOOKED, entries=about) for who in open_to)
        looks = [look for who in open_to for look in _reaching(sitting, sight, who)]
    told = [look for look in looks if not entries or not set(entries).isdisjoint(look.entries)]
    return tuple(sorted(told, key=_when))


def _reaching(sitting: Sitting, sight: Sight, who: SubjectId) -> Iterable[Look]:
    visible = {entry.id for entry in sight.whole(who).entries}
    seen = looks_seen(sight, sitting.looks(subject=who), visible)
    return [look for look in seen if look.kind in REACHING]


def _when(look: Look) -> tuple[datetime, str]:
    assert look.at is not None  # noqa: S101 (the book gives every look its moment)
    return look.at, look.id


def who_could_lift(desk: Desk, reader: Reader, people: Collection[SubjectId]) -> frozenset[SubjectId]:
    """The workers who could take down a wall around these people: their managers, and who governs."""
    roles = [role.value for role in NAMED[RestrictionLifted]]
    with desk.book.sitting(reader.who, wide=True) as sitting:
        posts = sitting.rows("post", {"role": roles})
        let_in = {row[1] for row in sitting.rows("let_in", {"subject": people}) if row[2] in FULL}
        now = sitting.now
    held = [(worker, role) for worker, role, _, until in posts if until is None or until > now]
    governs = Role.INFORMATION_GOVERNANCE.value
    return frozenset(worker for worker, role in held if role == governs or worker in let_in)
