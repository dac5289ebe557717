"""What stands around every page: the way to other pages, who is reading, and the demonstration."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from alongside.access.authority import WRITERS
from alongside.web.route import Route

NAV: tuple[tuple[str, str], ...] = (
    ("my_children", "My children"),
    ("find", "Find"),
    ("write", "Write"),
    ("due", "What is next"),
    ("help", "Help"),
    ("after_a_no", "After a no"),
    ("returns", "Returns"),
    ("bring_in", "Bring in a census"),
    ("people", "People and teams"),
    ("conflicts", "Who stays away"),
    ("erasures", "To be erased"),
)
"""Pages named at the top of every page, where they are there and their reader may come."""

WITH_CHILDREN = frozenset({"my_children", "write", "due", "help"})
"""Those that say nothing to whoever works with no child: they are there still, and not named."""

VERIFY = "verify"

ROLE_WORDS = {
    "worker": "social worker",
    "manager": "team manager",
    "front_door": "front door",
    "out_of_hours": "out of hours",
    "conference_chair": "conference chair",
    "reviewing_officer": "reviewing officer",
    "returns_officer": "returns officer",
    "information_governance": "information governance",
    "retention_officer": "retention officer",
    "auditor": "auditor",
    "learning_reviewer": "learning reviewer",
    "system_admin": "looks after the system",
}


@dataclass(frozen=True)
class Way:
    """One way from this page to another."""

    words: str
    address: str
    here: bool


def ways(request: HttpRequest, pages: tuple[Route, ...], reader: Any) -> tuple[Way, ...]:
    """Return the pages this reader may go to, in the order of `NAV`."""
    if reader is None:
        return ()
    routes = {route.name: route for route in pages}
    return tuple(
        Way(words, reverse(name), _is_here(request, name))
        for name, words in NAV
        if name in routes and routes[name].who.are_for(reader)
        if name not in WITH_CHILDREN or reader.has(*WRITERS)
    )


def _is_here(request: HttpRequest, name: str) -> bool:
    match = request.resolver_match
    return match is not None and match.url_name == name


def address_of(name: str) -> str | None:
    """Return the address of a page, or nothing where this installation has no such page."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return None


def who(reader: Any) -> str:
    """Say who is reading: their name, and what they do here, before that they work with children."""
    words = [ROLE_WORDS[str(role)] for role in reader.roles if str(role) in ROLE_WORDS]
    first = sorted(words, key=lambda one: (one == ROLE_WORDS["worker"], one))[:1]
    return ", ".join([reader.name, *first])
