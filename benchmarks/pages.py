"""A child's page: who the reader is, the reading, the story, what is laid out; today and looking back.

A *first look* is in a process that has kept nothing of this child for this reader; *again* is every look
after. Each process is settled as a web worker is.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from alongside.access import Known, View
from alongside.cli.serving import settle
from alongside.desk import Desk
from alongside.record import SubjectId
from alongside.record.postgres.again import Again
from alongside.story import child
from benchmarks.measuring import Board, Figure, median, spread, times
from benchmarks.place import Place, subject

BACK = timedelta(days=700)
OFTEN = 25


def measure(board: Board, place: Place) -> None:
    """Pages of long lives, and of a usual one: looked at for the first time in a process, and again."""
    settle(None)
    for again, how in ((Again(at_most=0), "first look"), (None, "again")):
        with place.desk(again=again) as desk:
            _measure(board, place, desk, how)


def _measure(board: Board, place: Place, desk: Desk, how: str) -> None:
    long, longest = place.filled.long[len(place.filled.long) // 2], place.filled.longest
    usual = place.filled.usual[len(place.filled.usual) // 3]
    for told, bar in ((usual, 60.0), (long, 60.0), (longest, 150.0)):
        child_id, worker = subject(told)
        for known, when in ((None, ""), (Known(datetime.now(UTC) - BACK), ", as known two years ago")):
            asked = page(desk, worker, child_id, known)
            times(asked, 3)
            used = place.processor()
            took = times(asked, OFTEN, warm=0)
            used = (place.processor() - used) * 1000 / OFTEN
            what = f"child's page, {told[2]:,} entries{when}, {how}"
            note = f"{spread(took)}; {used:,.0f} ms of processor"
            board.tell(Figure(what, median(took), "ms", bar, note=note))


def page(desk: Desk, worker: SubjectId, who: SubjectId, known: Known | None = None) -> Callable[[], object]:
    """What a request for a child's page does."""

    def tell(view: View) -> child.ChildStory:
        return child.tell(view, who)

    def asked() -> object:
        reader = desk.reader(worker)
        return desk.read(reader, who, tell, page="child's page", known=known)

    return asked
