"""What must be kept: the list of legal holds, and lifting one.

Placing a hold is written like any entry, by a manager who is let in to the record or by those who keep
records. The list and the lifting are for those who keep records alone: a manager whose own team is asked
about can have everything kept, and cannot end it. They are let in to no record by it, and nobody whom a
conflict or a silent wall keeps from somebody finds their hold here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from alongside.access import NotHere, Reader, View
from alongside.access.authority import KEEPS
from alongside.access.facts import LegalHoldLifted, LegalHoldPlaced
from alongside.desk.desk import Desk
from alongside.desk.erasing import HOLDS
from alongside.desk.erasures import only_these
from alongside.desk.sight import WHO, Sight
from alongside.desk.writing import NotYours
from alongside.record import (
    Appended,
    Draft,
    Entry,
    EntryId,
    Look,
    NotInBook,
    SubjectId,
)
from alongside.record.when import civil_day, day

T = TypeVar("T")
Tell = Callable[[View, SubjectId, EntryId], T]


def standing(desk: Desk, reader: Reader, tell: Tell[T]) -> tuple[T, ...]:
    """Tell a story of each hold that nobody lifted and whose day has not passed, oldest first."""
    _may_come(reader)
    with desk.book.sitting(reader.who, wide=True) as sitting:
        sight, today = Sight(sitting, reader), civil_day(sitting.now)
        placed = {EntryId(row[1]) for row in sitting.rows("hold") if row[2] is None or row[2] >= today}
        told = (_told(desk, sight, ref, tell, "holds") for ref in sorted(placed))
        return tuple(one for some in told for one in some)


def hold(desk: Desk, reader: Reader, placed: EntryId, tell: Tell[T]) -> T:
    """Tell a story of one hold, standing or lifted. Raises `NotHere`, `NotYours`; it is a look."""
    _may_come(reader)
    with desk.book.sitting(reader.who, wide=True) as sitting:
        told = _told(desk, Sight(sitting, reader), placed, tell, "a hold")
    if not told:
        raise NotHere
    return told[0]


def lift(desk: Desk, reader: Reader, placed: EntryId, why: str, client_ref: str) -> Appended:
    """Lift a hold, for everybody it was placed on. Raises `NotHere`, `NotYours`; `Moved` if it is lifted."""
    _may_come(reader)
    with desk.book.sitting(reader.who, wide=True) as sitting:
        found = _hold(Sight(sitting, reader), placed)
        if found is None:
            raise NotHere
        draft = Draft(
            fact=LegalHoldLifted(hold=found.root, why=why),
            about=found.subjects,
            on=day(civil_day(sitting.now)),
            client_ref=client_ref,
            builds_on=placed,
            takes_over=True,
        )
        (done,) = sitting.append([draft])
        desk.keeper.after(sitting, dict.fromkeys(found.subjects, (LegalHoldLifted.__name__,)))
        return done


def _may_come(reader: Reader) -> None:
    if not reader.has(*KEEPS):
        raise NotYours("what must be kept belongs to information governance and the retention officer")


def _hold(sight: Sight, placed: EntryId) -> Entry[LegalHoldPlaced] | None:
    """A hold as it is told to this reader; nothing where they are kept from anybody it is about."""
    try:
        entry = sight.sitting.entry(placed)
    except NotInBook:
        return None
    if not isinstance(entry.fact, LegalHoldPlaced) or any(sight.shut_out(who) for who in entry.subjects):
        return None
    seen = sight.whole(entry.subjects[0], HOLDS).entry(placed)
    return seen if seen is not None and isinstance(seen.fact, LegalHoldPlaced) else None


def _told(desk: Desk, sight: Sight, placed: EntryId, tell: Tell[T], page: str) -> Sequence[T]:
    entry = _hold(sight, placed)
    if entry is None:
        return []
    people = entry.people
    view = only_these(desk, sight, {who: sight.whole(who, WHO | HOLDS) for who in people})
    told = tell(view, people[0], placed)
    worker, shown = sight.reader.who, tuple(sorted(view.shown))
    sight.sitting.look(Look(reader=worker, subject=who, page=page, entries=shown) for who in people)
    return [told]
