"""Where somebody stands to one line of a plan, written face to face and bound to the exact words shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

import msgspec

from alongside.desk import NotHere, NotWritable
from alongside.practice.agreement import AgreementAnswered, AgreementAsked, digest_of
from alongside.record import Draft, EntryId, RefUsed, SubjectId, When
from alongside.web.fields import Fields
from alongside.web.forming import BoxOf, typed
from alongside.web.forming.times import read_when
from alongside.web.pages.asked.part import by_us
from alongside.web.pages.plans.found import Found, found, of_key
from alongside.web.pages.plans.upon import Moving, write_upon
from alongside.web.pages.writing.sheet import Sheet, sheet, today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "agreement"
NO_ANSWER = "no_answer"
ASKED = ("explained", "if_no", "language")
ANSWER = ("answer", "words", "by_act")
FILLED = {"kind": "plan_line"}


@dataclass(frozen=True, kw_only=True)
class Words:
    """The exact words that somebody was asked about, and the wording of the plan in which they stood."""

    plan: Found
    key: str
    said: str
    wording: EntryId


def agree(asked: Asked, *, entry: UUID) -> Answer:
    """The line's words, who was asked, and what they answered."""
    words = _words(asked, entry)
    if asked.is_post:
        return _posted(asked, words)
    form, keep = _sheet(asked, words)
    around = [("ref", str(uuid4())), ("seen", words.wording), ("wording", words.wording)]
    told = Fields([*around, ("day", today_words(asked.today)), ("f-to", asked.query.text("to"))])
    return _drawn(words, replace(form, fields=keep.fields if keep.kept else told), keep)


def _words(asked: Asked, entry: UUID) -> Words:
    """The words as they were shown: those of the wording that the form names, else as they stand now."""
    key, shown = asked.query.text("line"), asked.posted.text("wording")
    plan = found(asked, entry, shown)
    line = of_key(plan.seen or (), key) if asked.is_post else plan.standing(key).line
    if line is None:
        raise NotHere
    return Words(plan=plan, key=key, said=line.what, wording=EntryId(shown) if shown else plan.newest.entry)


def _sheet(asked: Asked, words: Words) -> tuple[Sheet, Keeping]:
    plan = words.plan

    def told(view: Any) -> Sheet:
        first, then = (sheet(view, kind, plan.subjects) for kind in (AgreementAsked, AgreementAnswered))
        to = _only([box for box in first.boxes if box.field == "to"], plan)
        asks = (box for box in first.boxes if box.field in ASKED)
        answers = (by_us(box) for box in then.boxes if box.field in ANSWER)
        return replace(first, boxes=(*to, *answers, *asks))

    form: Sheet = asked.desk.read_many(asked.reader, plan.subjects, told, page=FORM)
    key, said = f"{plan.entry} {words.key}", f"What somebody says to: {words.said}"
    keep = asked.drafts.keep(FORM, key, said, about=plan.subjects, upon=plan.entry)
    return form, keep


def _only(boxes: list[BoxOf], plan: Found) -> list[BoxOf]:
    """Those whom the plan is asked of stand first among everybody who may be chosen."""
    first = list(plan.ask)
    near = {who for who, _ in first}
    return [
        replace(box, options=(*first, *(one for one in box.options if one[0] not in near))) for box in boxes
    ]


def _drawn(words: Words, form: Sheet, keep: Keeping, moving: Moving | None = None) -> Answer:
    return page(
        "plans/agree.html", f"What somebody says to a line of the plan: {form.names}", plan=words.plan,
        words=words.said, form=form, keep=keep, moving=moving,
    )  # fmt: skip


def _posted(asked: Asked, words: Words) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    on = read_when(said, asked.today, errors)
    filled = {**FILLED, "line": words.said, "of": words.plan.entry, "asked": words.plan.entry}
    told = Fields([*said.pairs(), *((f"f-{name}", value) for name, value in filled.items())])
    asking = typed(AgreementAsked, words.plan.subjects, told, asked.today)
    silent = said.text("f-answer") == NO_ANSWER
    answer = None if silent else typed(AgreementAnswered, words.plan.subjects, told, asked.today)
    errors |= {**asking.errors, **(answer.errors if answer else {})}
    if on is None or errors or asking.fact is None:
        return _again(asked, words, errors)
    fact = msgspec.structs.replace(asking.fact, line=words.said, digest=digest_of(words.said), key=words.key)
    return _write(asked, words, fact, answer.fact if answer else None, on)


def _write(asked: Asked, words: Words, asking: Any, answer: Any, on: When) -> Answer:
    """The asking, then the answer to it."""
    ref, about = asked.posted.text("ref") or str(uuid4()), words.plan.subjects
    seen = EntryId(asked.posted.text("seen") or words.wording)
    first = Draft(fact=asking, about=about, on=on, client_ref=ref, builds_on=seen)
    try:
        done = write_upon(asked, words.plan, first, words.key)
        if isinstance(done, Moving):
            return _again(asked, words, {}, done)
        if answer is not None:
            fact = msgspec.structs.replace(answer, asked=done.id)
            spoke = SubjectId(asking.to)
            then = Draft(fact=fact, about=about, on=on, client_ref=f"{ref}/answer", said_by=spoke)
            asked.desk.write(asked.reader, [then])
    except NotWritable as wrong:
        return _again(asked, words, problems(wrong))
    except RefUsed:
        return _again(replace(asked, posted=afresh(asked.posted)), words, {"form": SENT_BEFORE})
    asked.drafts.sent(FORM, f"{words.plan.entry} {words.key}", asked.posted)
    return Go(f"/child/{words.plan.child}/plan/")


def _again(asked: Asked, words: Words, errors: Mapping[str, str], moving: Moving | None = None) -> Answer:
    """The same form with everything that was typed; where the words have moved, with both of them."""
    form, keep = _sheet(asked, words)
    seen = moving.entry if moving else asked.posted.text("seen")
    said = [(name, value) for name, value in asked.posted.pairs() if name != "seen"]
    told = replace(form, fields=Fields([*said, ("seen", seen)]), errors=errors)
    return _drawn(words, told, keep, moving)


ROUTES: tuple[Route, ...] = (
    Route("plan/<uuid:entry>/agree/", "agree", agree, methods=("GET", "POST"), roles=Roles.signed_in()),
)
