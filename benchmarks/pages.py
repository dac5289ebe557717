"""A child's page: who the reader is, the reading, the story, what is laid out; today and looking back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from alongside.access import Known, View
from alongside.desk import Desk
from alongside.record import SubjectId
from alongside.story import child
from benchmarks.measuring import Board, Figure, median, spread, times
from benchmarks.place import Place, subject

BACK = timedelta(days=700)
OFTEN = 25


def measure(board: Board, place: Place) -> None:
    """Pages of long lives, and of a usual one."""
    with place.desk() as desk:
        long, longest = place.filled.long[len(place.filled.long) // 2], place.filled.longest
        usual = place.filled.usual[len(place.filled.usual) // 3]
        for told, bar in ((usual, 60.0), (long, 60.0), (longest, 150.0)):
            child_id, worker = subject(told)
            for known, when in ((None, ""), (Known(datetime.now(UTC) - BACK), ", as known two years ago")):
                asked = page(desk, worker, child_id, known)
                times(asked, 2)
                used = place.processor()
                took = times(asked, OFTEN, warm=0)
                used = (place.processor() - used) * 1000 / OFTEN
                what = f"child's page, {told[2]:,} entries{when}"
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
