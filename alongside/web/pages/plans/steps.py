"""From the plan itself: we looked at it again, it ended, help in a line was offered, wanted or not, came.

The plan and the line are filled in; what is written builds on the wording that its writer saw.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

import msgspec

from alongside.desk import NotHere, NotWritable
from alongside.practice.help import HelpAnswered, HelpArrived, HelpConfirmed, HelpOffered
from alongside.practice.plan import PlanEnded, PlanReviewed
from alongside.record import Draft, EntryId, Fact, RefUsed
from alongside.web.fields import Fields
from alongside.web.forming import typed
from alongside.web.forming.times import read_when
from alongside.web.pages.plans.found import Found, found
from alongside.web.pages.plans.upon import Moving, write_upon
from alongside.web.pages.writing.sheet import Sheet, sheet, today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "plan_step"


@dataclass(frozen=True)
class Step:
    """One thing that is written down from the plan."""

    kind: type[Fact]
    title: str
    of_a_line: bool = True
    takes_over: bool = False
    leave_out: frozenset[str] = frozenset()
    """What the plan answers for the writer."""


STEPS: Mapping[str, Step] = {
    "reviewed": Step(PlanReviewed, "We looked at the plan again together", of_a_line=False),
    "ended": Step(PlanEnded, "The plan ended", of_a_line=False, takes_over=True),
    "offered": Step(HelpOffered, "It was offered", leave_out=frozenset({"asked"})),
    "answered": Step(HelpAnswered, "Did they want it?", leave_out=frozenset({"offer"})),
    "came": Step(HelpArrived, "It came", leave_out=frozenset({"offer"})),
    "helped": Step(HelpConfirmed, "Did it help? In their words", leave_out=frozenset({"arrived"})),
}


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where it is written from: the plan, and the line of it where there is one."""

    plan: Found
    step: Step
    key: str

    @property
    def draft(self) -> str:
        """Under which name unfinished writing is kept."""
        return f"{self.plan.entry} {self.step.kind.__name__} {self.key}"


def write_from_plan(asked: Asked, *, entry: UUID) -> Answer:
    """The form of one step; posted, the entry."""
    what, key = asked.query.text("what"), asked.query.text("line")
    step = STEPS.get(what)
    if step is None:
        raise NotHere
    at = Place(plan=found(asked, entry, asked.posted.text("seen")), step=step, key=key)
    if asked.is_post:
        return _posted(asked, at)
    form, keep = _sheet(asked, at)
    around = [("ref", str(uuid4())), ("seen", at.plan.newest.entry), ("day", today_words(asked.today))]
    fields = keep.fields if keep.kept else Fields(around)
    return _drawn(at, replace(form, fields=fields), keep)


def _sheet(asked: Asked, at: Place) -> tuple[Sheet, Keeping]:
    kind, about = at.step.kind, at.plan.subjects
    form: Sheet = asked.desk.read_many(asked.reader, about, lambda view: sheet(view, kind, about), page=FORM)
    boxes = tuple(box for box in form.boxes if box.field not in {*at.step.leave_out, "plan"})
    title = f"{at.step.title}: {form.names}"
    keep = asked.drafts.keep(FORM, at.draft, title, about=about, upon=at.plan.entry)
    return replace(form, title=at.step.title, boxes=boxes), keep


def _drawn(at: Place, form: Sheet, keep: Keeping, moving: Moving | None = None) -> Answer:
    line = at.plan.standing(at.key).line if at.step.of_a_line else None
    return page(
        "plans/step.html", f"{form.title}: {form.names}", plan=at.plan, form=form, keep=keep, line=line,
        moving=moving,
    )  # fmt: skip


def _posted(asked: Asked, at: Place) -> Answer:
    if at.plan.seen is None:
        raise NotHere
    errors = dict[str, str]()
    on = read_when(asked.posted, asked.today, errors)
    said = Fields([*asked.posted.pairs(), *_given(at)])
    read = typed(at.step.kind, at.plan.subjects, said, asked.today)
    errors |= read.errors
    if on is None or read.fact is None or errors:
        return _again(asked, at, errors)
    draft = Draft(
        fact=_placed(read.fact, at),
        about=at.plan.subjects,
        on=on,
        client_ref=asked.posted.text("ref") or str(uuid4()),
        said_by=asked.posted.text("said_by"),
        builds_on=EntryId(asked.posted.text("seen")),
        takes_over=at.step.takes_over,
    )
    return _write(asked, at, draft)


def _given(at: Place) -> list[tuple[str, str]]:
    """What the plan answers for the writer: which plan, which offer, which help."""
    plan, key = at.plan, at.key
    told = {"plan": plan.entry, "offer": plan.offers.get(key, "")}
    if at.step.kind is HelpAnswered:
        told["offer"] = plan.offers.get(key) or plan.entry
    if at.step.kind is HelpConfirmed:
        arrived = plan.standing(key).arrived
        if arrived is None:
            raise NotHere
        told["arrived"] = arrived.root
    return [(f"f-{name}", value) for name, value in told.items() if value]


def _placed(fact: Fact, at: Place) -> Fact:
    """The fact, in this line of this plan."""
    told: dict[str, Any] = {"plan": at.plan.entry, "line": at.key} if hasattr(fact, "line") else {}
    return msgspec.structs.replace(fact, **told)


def _write(asked: Asked, at: Place, draft: Draft) -> Answer:
    try:
        done = write_upon(asked, at.plan, _on_an_offer(asked, at, draft), at.key)
    except NotWritable as wrong:
        return _again(asked, at, problems(wrong))
    except RefUsed:
        return _again(replace(asked, posted=afresh(asked.posted)), at, {"form": SENT_BEFORE})
    if isinstance(done, Moving):
        return _again(asked, at, {}, done)
    asked.drafts.sent(FORM, at.draft, asked.posted)
    return Go(f"/child/{at.plan.child}/plan/")


def _on_an_offer(asked: Asked, at: Place, draft: Draft) -> Draft:
    """An answer to a line that was never written down as offered: the line itself was the offer."""
    if not isinstance(draft.fact, HelpAnswered) or at.key in at.plan.offers:
        return draft
    line = at.plan.standing(at.key).line
    offer = HelpOffered(words=line.what, by_whom=at.plan.shown(line.by_whom), plan=at.plan.entry, line=at.key)
    ref = f"{draft.client_ref}/offer"
    (done,) = asked.desk.write(
        asked.reader, [Draft(fact=offer, about=draft.about, on=draft.on, client_ref=ref)]
    )
    return msgspec.structs.replace(draft, fact=msgspec.structs.replace(draft.fact, offer=done.id))


def _again(asked: Asked, at: Place, errors: Mapping[str, str], moving: Moving | None = None) -> Answer:
    """The same form with everything that was typed, and what to look at."""
    form, keep = _sheet(asked, at)
    seen = moving.entry if moving else asked.posted.text("seen")
    said = [(name, value) for name, value in asked.posted.pairs() if name != "seen"]
    told = replace(form, fields=Fields([*said, ("seen", seen)]), errors=errors)
    return _drawn(at, told, keep, moving)


ROUTES: tuple[Route, ...] = (
    Route("plan/<uuid:entry>/write/", "write_from_plan", write_from_plan, methods=("GET", "POST"),
          roles=Roles.signed_in()),
)  # fmt: skip
