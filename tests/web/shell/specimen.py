"""Pages to try the door with: one with every component, one with a form, one that is forbidden."""

from datetime import UTC, datetime, timedelta

from alongside.access import Role
from alongside.desk import CODEC, SHELVES
from alongside.record.memory import MemoryBook
from alongside.web.door import address
from alongside.web.route import Answer, Asked, Go, Paper, Roles, Route, page
from alongside.web.urls import handler400, handler403, handler404, handler500
from alongside.web.urls import urlpatterns as real
from tests.desk.office import Office

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

WRITTEN: list[tuple[str, str]] = []


class Ticking:
    """A clock that goes on by itself, whatever day a test has travelled to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Say the next moment."""
        self.now += timedelta(milliseconds=1)
        return self.now


def office() -> Office:
    """A small authority over a book in memory."""
    clock = Ticking()
    return Office(MemoryBook(1, CODEC, synthetic=False, clock=clock, shelves=SHELVES), clock)


OFFICE = office()
ELSEWHERE = OFFICE.child("maya", "sol", "south")


def looks(asked: Asked) -> Answer:
    """Every component once."""
    return page("looks.html", "Maya Hartley", keep=asked.drafts.keep("visit", "maya", "A visit", about=()))


def write(asked: Asked) -> Answer:
    """A form that keeps what is typed."""
    keep = asked.drafts.keep("note", "maya", "Maya, Tuesday", about=())
    if asked.is_post:
        WRITTEN.append((asked.reader.name, asked.posted.text("story")))
        asked.drafts.sent("note", "maya", asked.posted)
        return Go("/looks/")
    return page("write.html", "Write", keep=keep, fields=keep.fields)


def forbidden(asked: Asked) -> Answer:
    """A child this reader does not work with."""
    name = asked.desk.read(asked.reader, ELSEWHERE, lambda view: view.name(ELSEWHERE), page="child")
    return page("looks.html", name)


def breaks(asked: Asked) -> Answer:
    """A page with a fault in it."""
    raise RuntimeError("The page of Maya Hartley fell over")


def paper(asked: Asked) -> Answer:
    """A file to take away."""
    return Paper(body=b"a,b\n", kind="text/csv", name="what we promised.csv")


ROUTES = (
    Route("looks/", "looks", looks, roles=Roles.signed_in()),
    Route("write-it/", "write_it", write, ("GET", "POST"), Roles.signed_in()),
    Route("child/elsewhere/", "elsewhere", forbidden, roles=Roles.signed_in()),
    Route("managers/", "managers", looks, roles=Roles.only(Role.MANAGER)),
    Route("breaks/", "breaks", breaks, roles=Roles.anyone()),
    Route("paper/", "paper", paper, roles=Roles.anyone()),
)

urlpatterns = [*(address(route, lambda: OFFICE.desk) for route in ROUTES), *real]
