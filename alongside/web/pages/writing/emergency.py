"""An emergency: a record that is not one's own, opened for four hours with a reason, told at once."""

from __future__ import annotations

from alongside.access import Role
from alongside.desk import EMERGENCIES, Emergency, NeedsAReason, NotHere
from alongside.desk.emergencies import open_by_name
from alongside.web.pages.seen import whom
from alongside.web.plain import NotADay, read_day
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

OPENS = Roles.only(Role.WORKER, Role.MANAGER, Role.FRONT_DOOR, Role.OUT_OF_HOURS)


NO_NAME = "Write the whole name of the child"
NO_BIRTHDAY = "Write their birthday, like 14 March 2016"
NOT_ONE = (
    "We cannot open one record by this name and birthday. It may be spelled another way, or there may be no "
    "record, or it is not one that you may open. Ring the team, or out of hours."
)


def emergency(asked: Asked, *, person: str) -> Answer:
    """Ask why; open; tell those alongside the child. Nothing about them is shown before."""
    who = whom(person)
    errors = _left_out(asked) if asked.is_post else {}
    if asked.is_post and not errors:
        asked.desk.break_glass(asked.reader, who, _why(asked), asked.posted.text("words"))
        return Go(f"/child/{person}/")
    return _page(asked, errors, by_name=False)


def in_an_emergency(asked: Asked) -> Answer:
    """The same for whoever has only a name: opened where it means one record, and told nothing else."""
    errors = _left_out(asked) if asked.is_post else {}
    told = _named(asked, errors) if asked.is_post else ""
    if told and not errors:
        try:
            who = open_by_name(asked.desk, asked.reader, told, _why(asked), asked.posted.text("words"))
        except NotHere:
            return _page(asked, {"name": NOT_ONE}, by_name=True)
        return Go(f"/child/{who}/")
    return _page(asked, errors, by_name=True)


def _left_out(asked: Asked) -> dict[str, str]:
    errors: dict[str, str] = {}
    if asked.posted.text("why") not in {one.value for one in Emergency}:
        errors["why"] = "Choose what has happened"
    if not asked.posted.text("words"):
        errors["words"] = str(NeedsAReason())
    return errors


def _named(asked: Asked, errors: dict[str, str]) -> str:
    """The name and the birthday as a search reads them; what is left out is put among the errors."""
    name = asked.posted.text("name")
    if len(name.split()) < 2:  # noqa: PLR2004  a whole name has two words
        errors["name"] = NO_NAME
    try:
        born = read_day(asked.posted.text("born"), today=asked.today)
    except NotADay:
        errors["born"] = NO_BIRTHDAY
        return ""
    return f"{name} {born.isoformat()}"


def _why(asked: Asked) -> Emergency:
    return Emergency(asked.posted.text("why"))


def _page(asked: Asked, errors: dict[str, str], *, by_name: bool) -> Answer:
    options = [(one.value, words) for one, words in EMERGENCIES.items()]
    return page(
        "writing/emergency.html", "Open a record in an emergency", options=options, errors=errors,
        posted=asked.posted, by_name=by_name,
    )  # fmt: skip


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/emergency/", "emergency", emergency, methods=("GET", "POST"), roles=OPENS),
    Route("emergency/", "in_an_emergency", in_an_emergency, methods=("GET", "POST"), roles=OPENS),
)
