"""A record opened in an emergency: by a name and a birthday, and what somebody finds afterwards of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from alongside.access import NotHere, Reader
from alongside.access.authority import FULL
from alongside.access.reader import BREAKS_GLASS, SEARCHERS
from alongside.desk.desk import Desk
from alongside.desk.finding import find
from alongside.desk.letting_in import read_with, same_person
from alongside.desk.lists import looks_seen
from alongside.desk.openings import Emergency, NotForYou, looked_at
from alongside.desk.sight import Sight
from alongside.record import EntryId, Look, LookKind, Sitting, SubjectId

BY_NAME = "an emergency, by a name and a birthday"


class Opened(NamedTuple):
    """One emergency, every look that its opening let in, and where somebody said what they found."""

    look: Look
    meanwhile: tuple[Look, ...]
    looked_at: EntryId | None


def opened(desk: Desk, reader: Reader, person: SubjectId) -> tuple[Opened, ...]:
    """Every emergency of one record, newest first, for whoever is let in to it in full; else none."""
    with desk.book.sitting(reader.who, wide=True) as sitting:
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


def open_by_name(desk: Desk, reader: Reader, words: str, why: Emergency, reason: str) -> SubjectId:
    """Open the one record that a whole name and a birthday mean, where the reader cannot find it.

    None, several, and one that is shut to this reader are the same answer, `NotHere`: it tells nothing
    of anybody, and whoever is opened is told to those alongside them. That it was tried is written down
    with whoever tried: there is nobody else whose record it could stand in.
    """
    if not reader.has(*BREAKS_GLASS):
        raise NotForYou
    with desk.book.sitting(reader.who, wide=True) as sitting:
        sight = Sight(sitting, replace(reader, roles=reader.roles | SEARCHERS))
        told = [one for one in find(sitting, sight, words) if one.dob is not None]
        if len(told) != 1:
            sitting.look([_tried(reader)])
    if len(told) != 1:
        raise NotHere
    if not told[0].may_open:
        desk.break_glass(reader, told[0].subject, why, reason)
    return told[0].subject


def _tried(reader: Reader) -> Look:
    return Look(reader=reader.who, subject=reader.who, kind=LookKind.REFUSED, page=BY_NAME)


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
