"""Our family's plan: written by one's own hand, each line answered by itself, and what was answered."""

from __future__ import annotations

from uuid import uuid4

from django.utils.translation import gettext as _

from alongside.access import View
from alongside.desk.receipts import receipt
from alongside.practice.family_group import FamilyPlanSealed
from alongside.record import EntryId
from alongside.story.mine import lives_of
from alongside.story.own_side import OwnPlan, OwnSide
from alongside.web.pages.mine.not_kept import moved, seen_in
from alongside.web.pages.mine.side import THE_FAMILY, keep, told
from alongside.web.route import Answer, Asked, Go, Route, page

PAGE = "/mine/family-plan/"


def own_family_plan(asked: Asked) -> Answer:
    """The plans as they stand, our answer to each line, and a box to write one, or to change one's own."""
    side, errors = told(asked), dict[str, str]()
    before = next((plan for plan in reversed(side.plans) if plan.mine), None)
    wanted = next((plan for plan in side.plans if plan.newest == asked.posted.text("receipt")), None)
    if asked.is_post and wanted is None and _sealed(asked, side, before, errors):
        return Go(PAGE)
    given = receipt(asked.desk, asked.reader, wanted.newest) if wanted else None
    words = asked.posted.text("words") or ("\n".join(one.words for one in before.points) if before else "")
    return page(
        "mine/family_plan.html", _("My page"), side=side, errors=errors, words=words, before=before,
        eight=given.words if given else "", of=wanted.newest if wanted else "",
        ref=str(uuid4()), status=400 if errors else 200,
    )  # fmt: skip


def _sealed(asked: Asked, side: OwnSide, before: OwnPlan | None, errors: dict[str, str]) -> bool:
    """One's own plan, or its next wording; nobody else's is changed by it."""
    words = asked.posted.text("words")
    if not words:
        errors["words"] = _("Write one thing on each line.")
        return False
    about = side.children or (asked.reader.who,)
    upon = seen_in(asked.posted) if before else None
    if before and upon not in _own(asked):
        errors["form"] = moved()
        return False
    return keep(asked, [FamilyPlanSealed(words=words)], errors, about=about, upon=upon)


def _own(asked: Asked) -> frozenset[EntryId]:
    """Every wording by one's own hand: one that is not the newest is refused where it is written."""

    def told(view: View) -> frozenset[EntryId]:
        sealed = (entry for life in lives_of(view) for entry in life.each(FamilyPlanSealed))
        return frozenset(entry.id for entry in sealed if entry.by in view.reader.mine)

    own: frozenset[EntryId] = asked.desk.read(asked.reader, asked.reader.who, told, page="our family's plan")
    return own


ROUTES: tuple[Route, ...] = (
    Route("mine/family-plan/", "own_family_plan", own_family_plan, ("GET", "POST"), THE_FAMILY),
)
