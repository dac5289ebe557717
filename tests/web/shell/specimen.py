"""Pages to try the door with: one with every component, one with a form, one that is forbidden."""

from alongside.access.reader import Reader, Role
from alongside.record.entry import SubjectId
from alongside.web.door import address
from alongside.web.house import NotHere
from alongside.web.route import Answer, Asked, Go, Paper, Roles, Route, page
from alongside.web.urls import handler400, handler403, handler404, handler500
from alongside.web.urls import urlpatterns as real

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

WRITTEN: list[tuple[str, str]] = []
ROLES = {"worker:amira": {Role.WORKER}, "worker:tom": {Role.MANAGER}}


class Porch:
    """Knows who reads, and nothing of anybody's life: enough to try a door."""

    def reader(self, worker: SubjectId) -> Reader:
        """Say who a worker is."""
        name = worker.removeprefix("worker:").capitalize()
        return Reader(worker=worker, roles=frozenset(ROLES.get(worker, set())), name=name)


def looks(asked: Asked) -> Answer:
    """Every component once."""
    return page("looks.html", "Maya Hartley", keep=asked.drafts.keep("visit", "maya", "A visit"))


def write(asked: Asked) -> Answer:
    """A form that keeps what is typed."""
    keep = asked.drafts.keep("note", "maya", "Maya, Tuesday")
    if asked.is_post:
        WRITTEN.append((asked.reader.name, asked.posted.text("story")))
        asked.drafts.forget("note", "maya")
        return Go("/looks/")
    return page("write.html", "Write", keep=keep, fields=keep.fields)


def forbidden(asked: Asked) -> Answer:
    """A child this reader does not work with."""
    raise NotHere


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

urlpatterns = [*(address(route, Porch) for route in ROUTES), *real]
