"""The made-up authority over a book in memory, at twenty to ten on a Thursday, and its pages."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from alongside.desk import CODEC, SHELVES, Desk
from alongside.policy import load
from alongside.record import SubjectId
from alongside.record.memory import MemoryBook
from alongside.town.demonstration import AUTHORITY, fill
from alongside.web.door import address
from alongside.web.pages import PAGES
from alongside.web.urls import handler400, handler403, handler404, handler500
from alongside.web.urls import urlpatterns as real

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

THURSDAY = date(2026, 11, 12)


class Clock:
    """A clock that goes on by itself."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 12, 9, 40, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Say the next moment."""
        self.now += timedelta(milliseconds=1)
        return self.now


class Town:
    """Aldermere, filled when it is first asked for."""

    def __init__(self) -> None:
        self._desk: Desk | None = None
        self._people: dict[str, SubjectId] = {}

    def _filled(self) -> Desk:
        clock = Clock()
        book = MemoryBook(AUTHORITY, CODEC, synthetic=True, clock=clock, shelves=SHELVES)
        desk = Desk(book, load(), clock)
        self._people = dict(fill(desk, THURSDAY).people)
        return desk

    @property
    def desk(self) -> Desk:
        """The desk of the town."""
        if self._desk is None:
            self._desk = self._filled()
        return self._desk

    def anew(self) -> None:
        """As it was filled: what tests have written in it since is gone."""
        self._desk = None

    def who(self, name: str) -> SubjectId:
        """Somebody by their name in the files: `hartley.maya`, `aldermere.amira`."""
        assert self.desk
        return self._people[name]


TOWN = Town()


def _pages() -> Iterator[object]:
    for route in PAGES:
        yield address(route, lambda: TOWN.desk)


urlpatterns = [*_pages(), *real[len(PAGES) :]]
