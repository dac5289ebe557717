"""Every route, for everybody who could come: what is let in is written down in `routes.toml`, and held.

A small authority has a child of the north team and one of the south. Whoever is not let in to a child gets
the bytes of a page that is not there; reading writes nothing but the look; nothing is posted from elsewhere.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.test import Client, override_settings
from django.urls import URLPattern, reverse

from alongside.access import Role
from alongside.access.facts import RoleGiven
from alongside.desk import CODEC, SHELVES
from alongside.practice.team import WorkerJoined
from alongside.record import EntryId, SubjectId
from alongside.record.memory import MemoryBook
from alongside.web.accounts import make_account
from alongside.web.door import address
from alongside.web.languages import OWN_PAGES
from alongside.web.pages import PAGES
from alongside.web.route import Route
from alongside.web.urls import handler400, handler403, handler404, handler500
from alongside.web.urls import urlpatterns as real
from tests.desk.office import STAFF, Office
from tests.life import person, team, worker
from tests.web.shell.specimen import Ticking

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

TABLE: Mapping[str, Any] = tomllib.loads((Path(__file__).parent / "routes.toml").read_text("utf-8"))
READERS = (*(name for name, *_ in STAFF), "audrey", "nobody", "signed_out")
QUICK = ("child", "entry", "find", "check_child")
MISSING = UUID("0190f3a8-0000-7000-8000-000000000001")


class Place:
    """The authority, its two children, and an entry about each."""

    def __init__(self) -> None:
        clock = Ticking()
        self.book = MemoryBook(1, CODEC, synthetic=False, clock=clock, shelves=SHELVES)
        self.office = Office(self.book, clock)
        audrey = worker("audrey")
        self.office.given(WorkerJoined(name="Audrey", team=team("office")), audrey)
        self.office.given(RoleGiven(role=Role.AUDITOR.value), audrey)
        self.children = (self.office.child("maya", "amira"), self.office.child("zoe", "sol", "south"))
        self.entries = (self._note("amira", "maya"), self._note("sol", "zoe"))

    def _note(self, writer: str, child: str) -> EntryId:
        return self.office.note(writer, "A visit.", person(child))

    def addresses(self, route: Route) -> list[str]:
        """The route's address for the child of the north, the south, and nobody; or its one address."""
        if "person" in route.path:
            people = (*self.children, SubjectId(f"person:{MISSING}"))
            return [reverse(route.name, kwargs={"person": one}) for one in people]
        if "entry" in route.path:
            entries = (*self.entries, MISSING)
            return [reverse(route.name, kwargs={"entry": one}) for one in entries]
        if "worker" in route.path:
            workers = (worker("ben"), worker("sol"), f"worker:{MISSING}")
            return [reverse(route.name, kwargs={"worker": one}) for one in workers]
        return [reverse(route.name)]


PLACE = Place()
urlpatterns = [*(address(route, lambda: PLACE.office.desk) for route in PAGES), *real[len(PAGES) :]]
Comes = Callable[..., Client]


@pytest.fixture(autouse=True)
def house() -> Iterator[None]:
    """These addresses, in a demonstration (where nobody is asked for a second factor)."""
    with override_settings(ROOT_URLCONF="tests.house.test_routes", ALONGSIDE_DEMONSTRATION=True):
        yield


@pytest.fixture
def comes(clean: None) -> Comes:
    """Somebody at a browser: `comes("amira")`. Nobody is an account of no worker we know."""

    def come(name: str, *, strict: bool = False) -> Client:
        client = Client(enforce_csrf_checks=strict)
        if name != "signed_out":
            client.force_login(make_account(name, None, worker(name)).user)
        return client

    return come


def statuses(client: Client, route: Route) -> str:
    """What a reader is answered at each address of a route, on looking."""
    return " ".join(str(client.get(where).status_code) for where in PLACE.addresses(route))


def expected(route: Route, reader: str) -> str:
    """What the table says."""
    row: dict[str, str] = TABLE["answers"][TABLE["routes"][route.name]]
    return row.get(reader, row["everybody_else"])


def looked(client: Client, reader: str, routes: tuple[Route, ...]) -> list[str]:
    """Where what happens is not what the table says."""
    told = [(route.name, statuses(client, route), expected(route, reader)) for route in routes]
    return [f"{name}: {got}, and the table says {wanted}" for name, got, wanted in told if got != wanted]


READ = tuple(route for route in PAGES if "GET" in route.methods)
WRITTEN_TO = tuple(route for route in PAGES if "POST" in route.methods)


def test_the_table_names_every_page_and_no_other() -> None:
    assert set(TABLE["routes"]) == {route.name for route in READ}


def test_every_other_address_of_the_service_is_named_too() -> None:
    others = {pattern.name for pattern in real[len(PAGES) :] if isinstance(pattern, URLPattern)}
    assert others == set(TABLE["others"])


def test_what_is_closed_is_missing(comes: Comes) -> None:
    client = comes("amira")
    closed = [name for name, what in TABLE["others"].items() if what == "closed"]
    assert {client.get(reverse(name)).status_code for name in closed} == {404}


def test_every_page_says_who_may_come() -> None:
    assert [route.name for route in PAGES if route.roles is None] == []
    assert [route.name for route in PAGES if route.who.without_sign_in] == TABLE["open_to_all"]


@pytest.mark.parametrize("reader", READERS)
def test_a_child_is_there_for_those_who_are_let_in_and_for_nobody_else(comes: Comes, reader: str) -> None:
    quick = tuple(route for route in READ if route.name in QUICK)
    assert looked(comes(reader), reader, quick) == []


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
def test_every_page_answers_every_reader_as_the_table_says(comes: Comes, reader: str) -> None:
    assert looked(comes(reader), reader, READ) == []


def test_what_is_forbidden_is_byte_for_byte_what_is_missing(comes: Comes) -> None:
    client = comes("amira")
    missing = {at: client.get(f"{at}nowhere/").content for at in ("/", OWN_PAGES)}
    for route in READ:
        for where in PLACE.addresses(route)[1:]:
            answer, at = client.get(where), OWN_PAGES if where.startswith(OWN_PAGES) else "/"
            assert answer.status_code != 404 or answer.content == missing[at], where


def test_reading_writes_nothing_but_the_look(comes: Comes) -> None:
    client, before = comes("amira"), PLACE.book.digests("entries")
    looks = len(PLACE.book.digests("looks"))
    for route in READ:
        for where in PLACE.addresses(route):
            client.get(where)
    assert PLACE.book.digests("entries") == before
    assert len(PLACE.book.digests("looks")) > looks


def test_a_refused_look_is_written_down_too(comes: Comes) -> None:
    comes("amira").get(reverse("child", kwargs={"person": PLACE.children[1]}))
    sue = PLACE.office.desk.who_looked(PLACE.office.who("sue"), PLACE.children[1])
    assert any(look.reader == worker("amira") and look.kind.value == "refused" for look in sue)


def test_nothing_is_posted_from_elsewhere(comes: Comes) -> None:
    client, before = comes("amira", strict=True), PLACE.book.digests("entries")
    answers = {
        (route.name, client.post(where, {"words": "planted"}).status_code)
        for route in WRITTEN_TO
        for where in PLACE.addresses(route)
    }
    assert {status for _, status in answers} == {403}
    assert PLACE.book.digests("entries") == before


def test_a_page_that_only_reads_is_not_posted_to(comes: Comes) -> None:
    client = comes("amira")
    only_read = [route for route in PAGES if route.methods == ("GET",)]
    answers = {client.post(PLACE.addresses(route)[0]).status_code for route in only_read}
    assert answers == {405}


def test_an_entry_of_another_child_is_missing_in_this_ones_life(comes: Comes) -> None:
    client, (maya, zoe), (hers, _) = comes("amira"), PLACE.children, PLACE.entries
    assert client.get(f"/entry/{hers}/?about={maya}").status_code == 200
    assert client.get(f"/entry/{hers}/?about={zoe}").status_code == 404
    assert client.get(f"/entry/{hers}/?about=person:{MISSING}").status_code == 404
