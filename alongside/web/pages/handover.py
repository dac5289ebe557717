"""A handover: what is done of it and what is not yet; the letter to the family; a day to go together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

import msgspec

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.desk import NotWritable
from alongside.practice.promise import PromiseMade
from alongside.record import Draft, Moved, RefUsed, SubjectId
from alongside.story import handover as handover_story
from alongside.story.handover import FamilyLetter, HandoversStory, Plan
from alongside.web.fields import Fields
from alongside.web.forming import typed
from alongside.web.forming.times import read_when
from alongside.web.pages.seen import Seen, dated, whom
from alongside.web.pages.writing.sheet import Sheet, sheet, today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "go_together"
BOXES = ("what", "by_when")
SAY_A_DAY = "Say on which day, so that they can look forward to it"


def handover(asked: Asked, *, person: str) -> Answer:
    """What is done of a handover, and what is not yet."""

    def title(story: HandoversStory, seen: Seen) -> str:
        return f"{story.handovers[0].title if story.handovers else 'Handover'}: {seen.full_name}"

    return dated(asked, person, handover_story.tell, template="handover/handover.html", name="handover",
                 title=title)  # fmt: skip


def handover_letter(asked: Asked, *, person: str) -> Answer:
    """The letter to the family, to be printed and given to them."""

    def title(_story: FamilyLetter | str, seen: Seen) -> str:
        return f"A letter to the family: {seen.full_name}"

    def tell(view: View, who: SubjectId) -> FamilyLetter | str:
        return handover_story.letter(view, who) or ""

    return dated(asked, person, tell, template="handover/letter.html", name="handover_letter", title=title)


def go_together(asked: Asked, *, person: str) -> Answer:
    """A day on which who leaves brings who comes: a promise to the family."""
    who = whom(person)
    plan: Plan | None = asked.desk.read(
        asked.reader, who, lambda view: handover_story.plan(view, who), page=FORM
    )
    if plan is None:
        return Go(f"/child/{who}/handover/")
    if asked.is_post:
        return _posted(asked, who, plan)
    form, keep = _sheet(asked, who, plan)
    around = [("ref", str(uuid4())), ("day", today_words(asked.today)), ("f-what", plan.what)]
    return _drawn(who, replace(form, fields=keep.fields if keep.kept else Fields(around)), keep)


def _sheet(asked: Asked, who: SubjectId, plan: Plan) -> tuple[Sheet, Keeping]:
    def told(view: View) -> Sheet:
        whole = sheet(view, PromiseMade, plan.about)
        return replace(whole, boxes=tuple(box for box in whole.boxes if box.field in BOXES))

    form: Sheet = asked.desk.read_many(asked.reader, plan.about, told, page=FORM)
    return form, asked.drafts.keep(FORM, who, f"A day to go together: {form.names}", about=plan.about)


def _drawn(who: SubjectId, form: Sheet, keep: Keeping) -> Answer:
    return page("handover/together.html", f"A day to go together: {form.names}", form=form, keep=keep,
                child=who)  # fmt: skip


def _posted(asked: Asked, who: SubjectId, plan: Plan) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    on = read_when(said, asked.today, errors)
    read = typed(PromiseMade, plan.about, said, asked.today)
    errors |= read.errors
    if not said.text("f-by_when"):
        errors["f-by_when"] = SAY_A_DAY
    if on is None or errors or read.fact is None:
        return _again(asked, who, plan, errors)
    fact = msgspec.structs.replace(read.fact, by_whom=plan.by)
    ref = said.text("ref") or str(uuid4())
    draft = Draft(fact=fact, about=plan.about, on=on, client_ref=ref, builds_on=plan.base)
    try:
        asked.desk.write(asked.reader, [draft])
    except NotWritable as wrong:
        return _again(asked, who, plan, problems(wrong))
    except RefUsed:
        return _again(replace(asked, posted=afresh(said)), who, plan, {"form": SENT_BEFORE})
    except Moved as moved:
        return _again(asked, who, plan, {"form": str(moved)})
    asked.drafts.sent(FORM, who, said)
    return Go(f"/child/{who}/handover/")


def _again(asked: Asked, who: SubjectId, plan: Plan, errors: Mapping[str, str]) -> Answer:
    form, keep = _sheet(asked, who, plan)
    return _drawn(who, replace(form, fields=asked.posted, errors=errors), keep)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/handover/", "handover", handover, roles=Roles.signed_in()),
    Route("child/<str:person>/handover/letter/", "handover_letter", handover_letter, roles=Roles.signed_in()),
    Route(
        "child/<str:person>/handover/together/", "go_together", go_together, methods=("GET", "POST"),
        roles=Roles.only(*WRITERS),
    ),
)  # fmt: skip
