"""A child's page: who the reader is, the reading, the story, what is laid out; today and looking back.

A *first look* is in a process that has kept nothing of this child for this reader; *again* is every look
after. Each process is settled as a web worker is.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import process_time

from alongside.access import Known, View
from alongside.cli.serving import settle
from alongside.desk import Desk
from alongside.practice import QUESTIONS
from alongside.practice import asked as questions_of
from alongside.record import Life, SubjectId
from alongside.record.postgres.again import Again
from alongside.returns.cin.would_ask import would_ask
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
        board.tell(_asked_by_the_return(desk, told))


def _asked_by_the_return(desk: Desk, told: tuple[str, str, int]) -> Figure:
    """The rules of the census on one child, after what a page asks of the life in any case."""
    child_id, worker = subject(told)
    life: Life = desk.read(
        desk.reader(worker), child_id, lambda view: view.life(child_id), page="child's page"
    )
    today, took = desk.now.date(), list[float]()
    for _ in range(OFTEN):
        fresh = Life(life.subject, life.entries)
        codes = {one.code for one in questions_of(fresh, desk.policy, today, QUESTIONS)}
        began = process_time()
        would_ask(fresh, "Maya", desk.policy, today, codes)
        took.append((process_time() - began) * 1000)
    what = f"what this year's return would ask, {told[2]:,} entries"
    return Figure(what, median(took), "ms", 5.0, note=f"of processor; {spread(took)}")


def page(desk: Desk, worker: SubjectId, who: SubjectId, known: Known | None = None) -> Callable[[], object]:
    """What a request for a child's page does."""

    def tell(view: View) -> child.ChildStory:
        return child.tell(view, who)

    def asked() -> object:
        reader = desk.reader(worker)
        return desk.read(reader, who, tell, page="child's page", known=known)

    return asked
