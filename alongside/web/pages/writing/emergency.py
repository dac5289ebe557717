"""An emergency: a record that is not one's own, opened for four hours with a reason, told at once."""

from __future__ import annotations

from alongside.access import Role
from alongside.desk import EMERGENCIES, Emergency, NeedsAReason
from alongside.web.pages.seen import whom
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

OPENS = Roles.only(Role.WORKER, Role.MANAGER, Role.FRONT_DOOR, Role.OUT_OF_HOURS)


def emergency(asked: Asked, *, person: str) -> Answer:
    """Ask why; open; tell those alongside the child. Nothing about them is shown before."""
    who = whom(person)
    errors: dict[str, str] = {}
    if asked.is_post:
        said, words = asked.posted.text("why"), asked.posted.text("words")
        if said not in {one.value for one in Emergency}:
            errors["why"] = "Choose what has happened"
        if not words:
            errors["words"] = str(NeedsAReason())
        if not errors:
            asked.desk.break_glass(asked.reader, who, Emergency(said), words)
            return Go(f"/child/{person}/")
    options = [(one.value, words) for one, words in EMERGENCIES.items()]
    return page(
        "writing/emergency.html", "Open a record in an emergency", options=options, errors=errors,
        posted=asked.posted, person=person,
    )  # fmt: skip


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/emergency/", "emergency", emergency, methods=("GET", "POST"), roles=OPENS),
)
