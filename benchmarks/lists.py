"""The first page of a working day: everybody whom a worker, or a manager with a team, is alongside.

Measured in a town only: the bench's own families never leave their worker, who has more than anybody
would. No bar was ever set for it: it is told, not judged.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import psycopg

from alongside.access import View
from alongside.desk import Child, Desk
from alongside.desk.portions import Portion, portion
from alongside.record import SubjectId
from alongside.record.when import civil_day
from alongside.story import my_children
from alongside.story.my_children import Counted, MyDay
from benchmarks.measuring import Board, Figure, median, spread, times
from benchmarks.place import Place

OFTEN = 15


def measure(board: Board, place: Place) -> None:
    """The list as the page makes it, in a process that has made it before."""
    for what, reader, children in place.filled.lists:
        with place.desk() as desk:
            _measure(board, f"list of a {what}, {children:,} children", listed(desk, SubjectId(reader)))


def _measure(board: Board, what: str, asked: Callable[[], MyDay]) -> None:
    try:
        (first,) = times(asked, 1, warm=0)
        took = times(asked, OFTEN, warm=0)
    except psycopg.Error as refused:
        # A list so long that the record ends the reading: nobody sees it, which is a miss whatever the bar.
        told = str(refused).strip().splitlines()[0]
        board.tell(Figure(f"{what}: does not open", 1, "", 0.0, note=told))
    else:
        note = f"the first time {first:,.0f} ms; {spread(took)}"
        board.tell(Figure(what, median(took), "ms", note=note))


def listed(desk: Desk, who: SubjectId) -> Callable[[], MyDay]:
    """What a request for the list does: its first page, where there are several."""
    today = civil_day(datetime.now(UTC))

    def tell(view: View, some: Portion) -> MyDay:
        of = Counted(some.all_children, some.families, some.without) if some.several else None
        return my_children.tell(view, [one.subject for one in some.children], of=of)

    def first(children: tuple[Child, ...]) -> Portion:
        return portion(children, today)

    def asked() -> MyDay:
        reader = desk.reader(who)
        desk.told(reader)
        return desk.my_children(reader, tell, first)

    return asked
