"""Who of those who work here has looked at the record of somebody who has a page of their own (N39).

Their own record alone, and without the page that was open: what somebody looked for could tell of another.
Who of a family reads a page is told to nobody. A look that showed only what is hidden from them is not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from alongside.access import Reader, Relation
from alongside.desk.desk import Desk
from alongside.desk.lists import looks_seen
from alongside.desk.openings import EMERGENCIES, Emergency
from alongside.desk.sight import Sight
from alongside.record import Look, LookKind, Sitting, SubjectId, SubjectKind, kind_of
from alongside.record.when import civil_day

TELLS = (LookKind.OPENED, LookKind.BROKE_GLASS)
PAGE = "who looked at mine"


class OwnLook(NamedTuple):
    """That a worker had somebody's record open on a day; in an emergency, of which kind."""

    on: date
    worker: SubjectId
    name: str
    emergency: Emergency | None


def own_looks(desk: Desk, reader: Reader) -> tuple[OwnLook, ...]:
    """Everybody who works here and opened this reader's own record, newest first; once for each day."""
    with desk.book.sitting(reader.who, wide=True) as sitting:
        sight = Sight(sitting, reader)
        names = sight.names()
        told = {
            OwnLook(civil_day(look.at), look.reader, names.get(look.reader, ""), _emergency(look))
            for look in _looks(sitting, sight)
            if look.at is not None
        }
        sitting.look([Look(reader=reader.who, subject=reader.who, page=PAGE)])
    return tuple(sorted(told, key=lambda one: (one.on, one.name), reverse=True))


def _looks(sitting: Sitting, sight: Sight) -> Iterator[Look]:
    mine = [who for who in sorted(sight.reader.mine) if Relation.OWN_PAGE in sight.relations(who)]
    for who in mine:
        visible = {entry.id for entry in sight.whole(who).entries}
        every = [look for look in sitting.looks(subject=who) if look.kind in TELLS and _works_here(look)]
        yield from looks_seen(sight, every, visible)


def _works_here(look: Look) -> bool:
    return kind_of(look.reader) is SubjectKind.WORKER


def _emergency(look: Look) -> Emergency | None:
    """Of which kind it was: what was written of it could tell of somebody else."""
    if look.kind is not LookKind.BROKE_GLASS:
        return None
    said = look.reason.partition(": ")[0]
    return next((one for one, words in EMERGENCIES.items() if words == said), Emergency.OTHER)
