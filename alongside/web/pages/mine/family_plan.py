"""Our family's plan: written by one's own hand, each line answered by itself, and what was answered."""

from __future__ import annotations

from uuid import uuid4

from django.utils.translation import gettext as _

from alongside.practice.family_group import FamilyPlanSealed
from alongside.web.pages.mine.side import THE_FAMILY, keep, told
from alongside.web.route import Answer, Asked, Go, Route, page

PAGE = "/mine/family-plan/"


def own_family_plan(asked: Asked) -> Answer:
    """The plan as it stands, our answer to each line, and a box to write it, or to write it anew."""
    side, errors = told(asked), dict[str, str]()
    if asked.is_post and _sealed(asked, errors):
        return Go(PAGE)
    before = side.plans[-1] if side.plans and side.plans[-1].mine else None
    words = "\n".join(one.words for one in before.points) if before else ""
    return page(
        "mine/family_plan.html", _("My page"), side=side, errors=errors, posted=asked.posted,
        words=asked.posted.text("words") or words, ref=str(uuid4()), status=400 if errors else 200,
    )  # fmt: skip


def _sealed(asked: Asked, errors: dict[str, str]) -> bool:
    words = asked.posted.text("words")
    if not words:
        errors["words"] = _("Write one thing on each line.")
        return False
    children = asked.reader.children or (asked.reader.who,)
    return keep(asked, [FamilyPlanSealed(words=words)], errors, about=children)


ROUTES: tuple[Route, ...] = (
    Route("mine/family-plan/", "own_family_plan", own_family_plan, ("GET", "POST"), THE_FAMILY),
)
