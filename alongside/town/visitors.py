"""As whom a visitor may come into a drawn town: its people of the last day, by what they do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from alongside.record import SubjectId
from alongside.town.making import Town
from alongside.town.staff.establishment import Kind
from alongside.town.staff.kinds import Worker


class Visitor(NamedTuple):
    """Somebody as whom a visitor may come in: without a password, one presses and is in."""

    username: str
    subject: SubjectId
    name: str
    role: str
    sees: str
    try_this: str = ""
    face: str = ""


ONE_OF_EACH: tuple[tuple[str, Kind, str, str, str], ...] = (
    ("frontdoor", "front_door", "Front door", "Names and numbers; a record opens with a reason", ""),
    ("nights", "out_of_hours", "Out-of-hours worker", "A name and a summary; more with a reason", ""),
    ("chair", "chair", "Conference chair", "The children whose conferences they chair", ""),
    (
        "returns", "returns", "Returns officer", "What the children in need census would say",
        "Make the census of the last whole year: it is derived from ten years of work",
    ),
    ("records", "governance", "Information governance", "Who looked at what, and why", ""),
    ("system", "admin", "Runs the record system", "Who works here and what they may do", ""),
)  # fmt: skip
"""Username, kind of post, role, what they see, and what to try."""


def visitors(town: Town) -> Iterator[Visitor]:
    """In the order in which the sign-in page offers them."""
    staff = town.years.staff
    yield _visitor(
        "worker", staff.everyday(), "Social worker", "Their children and what each of them waits for",
        "Open one of their children: years of work, written by many hands",
    )  # fmt: skip
    yield _visitor("manager", staff.leads(), "Team manager", "Every child of their team")
    for username, kind, role, sees, try_this in ONE_OF_EACH:
        yield _visitor(username, staff.in_role(kind, town.levers.until), role, sees, try_this)


def _visitor(username: str, who: Worker, role: str, sees: str, try_this: str = "") -> Visitor:
    return Visitor(username, who.subject, who.name, role, sees, try_this)
