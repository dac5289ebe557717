"""A record opened in an emergency, looked at afterwards: who, when, why, and what they opened meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from alongside.access import Reader
from alongside.access.authority import FULL
from alongside.desk.desk import Desk
from alongside.desk.letting_in import read_with, same_person
from alongside.desk.lists import looks_seen
from alongside.desk.openings import looked_at
from alongside.desk.sight import Sight
from alongside.record import EntryId, Look, LookKind, Sitting, SubjectId


class Opened(NamedTuple):
    """One emergency, every look that its opening let in, and where somebody said what they found."""

    look: Look
    meanwhile: tuple[Look, ...]
    looked_at: EntryId | None


def opened(desk: Desk, reader: Reader, person: SubjectId) -> tuple[Opened, ...]:
    """Every emergency of one record, newest first, for whoever is let in to it in full; else none."""
    with desk.book.sitting(reader.worker, wide=True) as sitting:
        sight = Sight(sitting, reader)
        if not sight.relations(person) & FULL:
            return ()
        records = same_person(sitting, person)
        looks = [look for who in sorted(read_with(sitting, [person])) for look in _looks(sitting, sight, who)]
        done = looked_at(sight, person)
        broke = [one for one in looks if one.kind is LookKind.BROKE_GLASS and one.subject in records]
        told = [
            Opened(one, tuple(_meanwhile(one, looks)), done.get((one.reader, one.at)) if one.at else None)
            for one in broke
        ]
    return tuple(sorted(told, key=lambda each: (each.look.at is not None, each.look.at), reverse=True))


def _looks(sitting: Sitting, sight: Sight, who: SubjectId) -> Iterator[Look]:
    """The looks at one record of the family, where the reader is let in to it."""
    if not sight.relations(who) & FULL:
        return
    visible = {entry.id for entry in sight.whole(who).entries}
    yield from looks_seen(sight, sitting.looks(subject=who), visible)


def _meanwhile(broke: Look, looks: list[Look]) -> Iterator[Look]:
    """What the same person opened until the opening ended, in the order in which they did."""
    for look in sorted(looks, key=lambda one: (one.at is not None, one.at, one.id)):
        if look.reader != broke.reader or look.kind is not LookKind.OPENED or look.until is not None:
            continue
        if look.at and broke.at and broke.until and broke.at <= look.at < broke.until:
            yield look
