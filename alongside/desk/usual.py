"""What usually happens here, for the page of a discussion: from a kept shelf, behind this reader's walls.

Every reader is counted the same discussions, whoever may open them, because nothing in the counts tells of
anybody. Where a wall keeps something of somebody from this reader, that life is read again as they may see
it: what they are told is exactly what it would be without what is hidden.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from alongside.access import Reader
from alongside.access.authority import WRITERS
from alongside.desk.desk import Desk
from alongside.desk.sight import Sight
from alongside.desk.writing import NotYours
from alongside.insight.enquiries import Outcome, outcomes
from alongside.insight.usual import Usual
from alongside.insight.usual import usual as counted
from alongside.record import Look, Sitting, SubjectKind, kind_of

YEARS = 4
"""How many years back anything is counted: the months counted, and the year after which it is."""
PAGE = "what usually happens here"


def usual(desk: Desk, reader: Reader, today: date, concern: str) -> Usual:
    """What usually happened after discussions with this concern. One look is written down, at nobody."""
    if not reader.has(*WRITERS):
        raise NotYours("what usually happens here belongs to those who work with families")
    with desk.book.sitting(reader.who, wide=True) as sitting:
        told = list(_outcomes(sitting, Sight(sitting, reader), range(today.year - YEARS, today.year + 1)))
        sitting.look([Look(reader=reader.who, subject=reader.who, page=PAGE)])
    return counted(told, today, concern)


def _outcomes(sitting: Sitting, sight: Sight, years: Collection[int]) -> Iterator[Outcome]:
    """The shelf's rows; of whoever is behind a wall, what this reader may see of their life."""
    behind = sight.behind() if sight.walls else frozenset()
    apart = behind | sight.apart
    for who, _, *row in sitting.rows("discussion", {"year": years}):
        if who not in apart:
            yield Outcome._make(row)
    for who in sorted(behind):
        if kind_of(who) is SubjectKind.PERSON and not sight.shut_out(who):
            yield from outcomes(sight.whole(who))
