"""Finding somebody: by name, by a slip of the pen, by birthday, by number, by address."""

from __future__ import annotations

from alongside.desk import Desk
from alongside.record import SubjectId
from benchmarks.authority import DOOR, worker
from benchmarks.measuring import Board, Figure, median, times
from benchmarks.place import Place

ASKED = (
    "Maya Hartley", "Smiht", "Ruby Okafor", "Zara Nowak", "Hartley", "B0001230", "Mohamed Hussein", "Smith",
    "Mill Lane", "ZZ12 3AL", "Piotr Ashford", "Kathryn Bradley", "14/03/2015", "Leo Whitmore 14 March 2015",
    "Muhammad", "Thorncroft",
)  # fmt: skip


def measure(board: Board, place: Place) -> None:
    """Every question a few times; the median of all, and the slowest question."""
    with place.desk() as desk:
        for who, by in ((DOOR, "the front door"), (worker(9), "a worker")):
            took = {words: median(_times(desk, who, words)) for words in ASKED}
            slowest = max(took, key=lambda words: took[words])
            note = f"slowest: {took[slowest]:,.0f} ms for “{slowest}”"
            board.tell(Figure(f"find, by {by}", median(list(took.values())), "ms", 100.0, note=note))


def _times(desk: Desk, who: SubjectId, words: str) -> list[float]:
    reader = desk.reader(who)
    return times(lambda: desk.find(reader, words), 3, warm=1)
