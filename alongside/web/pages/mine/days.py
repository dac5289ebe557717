"""Papers for a meeting, when they came, and asking for another day: by a family, or by who is beside them."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _

from alongside.practice.advocacy import MEETINGS, PostponementAsked
from alongside.record import SubjectId
from alongside.story.own_side import OwnSide
from alongside.web.pages.mine.side import keep, told
from alongside.web.plain import NotADay, read_day
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

PAGE = "/mine/another-day/"


def own_another_day(asked: Asked) -> Answer:
    """The papers they were given, what was asked and answered, and a form that asks."""
    side, errors = told(asked), dict[str, str]()
    if asked.is_post and _asked_for(asked, side, errors):
        return Go(PAGE)
    return page(
        "mine/another_day.html", _("My page"), side=side, errors=errors, posted=asked.posted,
        ref=str(uuid4()), status=400 if errors else 200,
    )  # fmt: skip


def _asked_for(asked: Asked, side: OwnSide, errors: dict[str, str]) -> bool:
    said = asked.posted
    meeting: Any = said.text("meeting")
    if meeting not in MEETINGS:
        errors["meeting"] = _("Choose one.")
    if not said.text("why"):
        errors["why"] = _("Say why, in your own words.")
    on = _day(asked, errors)
    if errors:
        return False
    who = _for_whom(asked, side)
    fact = PostponementAsked(
        meeting=meeting, meeting_on=on, why=said.text("why"), until=said.text("until"), for_whom=who
    )
    return keep(asked, [fact], errors, about=_about(asked, side, who))


def _for_whom(asked: Asked, side: OwnSide) -> SubjectId:
    """Whoever needs the time: the one they come for, where they stand beside somebody; else themselves."""
    wanted = asked.posted.text("client")
    client = next((who for who, _name in side.clients if who == wanted), None)
    return client or asked.reader.who


def _about(asked: Asked, side: OwnSide, who: SubjectId) -> tuple[SubjectId, ...]:
    """A meeting is about the children. Somebody who comes for nobody asks of themselves."""
    return (who,) if who != asked.reader.who else side.children or (who,)


def _day(asked: Asked, errors: dict[str, str]) -> date | None:
    typed = asked.posted.text("meeting_on")
    if not typed:
        return None
    try:
        return read_day(typed, today=asked.today, ahead=True)
    except NotADay:
        errors["meeting_on"] = _("We cannot read that day. Write it like 14 March.")
        return None


ROUTES: tuple[Route, ...] = (
    Route("mine/another-day/", "own_another_day", own_another_day, ("GET", "POST"), Roles.family()),
)
