"""What somebody says to one part of a report or an assessment, written down face to face."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import msgspec

from alongside.access import NotHere, View
from alongside.access.authority import WRITERS
from alongside.desk import NotWritable
from alongside.practice.agreement import ACTS, AgreementAnswered, AgreementAsked
from alongside.practice.written_line import Line
from alongside.record import Draft, RefUsed, SubjectId, When
from alongside.web.fields import Fields
from alongside.web.forming import BoxOf, typed
from alongside.web.forming.times import read_when
from alongside.web.pages.asked.found import Asking, asking
from alongside.web.pages.writing.sheet import Sheet, sheet, today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "asked_part"
NO_ANSWER = "no_answer"
ASKED, ANSWER = ("explained", "if_no", "language"), ("answer", "words", "by_act")
BY_US = tuple((act, ACTS[act]) for act in ("said", "scribe"))
"""How an answer can come to stand by a worker's hand: a signature is made by whoever signs, or on paper."""


def agree_to_part(asked: Asked, *, entry: UUID) -> Answer:
    """The exact words, who was asked, and what they answered."""
    found = asking(asked, entry, shown=asked.posted.text("wording"))
    line = _line(found, asked.query.text("line"))
    if asked.is_post:
        return _posted(asked, found, line)
    form, keep = _sheet(asked, found, line)
    fresh = Fields([
        ("ref", str(uuid4())), ("wording", found.wording.entry), ("day", today_words(asked.today)),
        ("f-to", asked.query.text("to")),
    ])  # fmt: skip
    return _drawn(found, line, replace(form, fields=keep.fields if keep.kept else fresh), keep)


def _line(found: Asking, key: str) -> Line:
    line = found.wording.of(key)
    if line is None:
        raise NotHere
    return line


def _sheet(asked: Asked, found: Asking, line: Line) -> tuple[Sheet, Keeping]:
    def told(view: View) -> Sheet:
        first, then = (sheet(view, kind, found.about) for kind in (AgreementAsked, AgreementAnswered))
        to = [replace(box, options=found.everybody) for box in first.boxes if box.field == "to"]
        asks = (box for box in first.boxes if box.field in ASKED)
        answers = (by_us(box) for box in then.boxes if box.field in ANSWER)
        return replace(first, boxes=(*to, *answers, *asks))

    form: Sheet = asked.desk.read_many(asked.reader, found.about, told, page=FORM)
    key = f"{found.of} {line.key}"
    title = f"What somebody says to: {found.title}"
    return form, asked.drafts.keep(FORM, key, title, about=found.about, upon=found.of)


def by_us(box: BoxOf) -> BoxOf:
    """The ways in which a worker may say that somebody answered."""
    return replace(box, options=BY_US) if box.field == "by_act" else box


def _drawn(found: Asking, line: Line, form: Sheet, keep: Keeping) -> Answer:
    return page(
        "asked/part.html", f"What somebody says to a part: {form.names}", found=found, line=line, form=form,
        keep=keep, status=400 if form.errors else 200,
    )  # fmt: skip


def _posted(asked: Asked, found: Asking, line: Line) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    on = read_when(said, asked.today, errors)
    filled = {"kind": found.kind, "line": line.words, "of": found.of, "asked": found.of}
    told = Fields([*said.pairs(), *((f"f-{name}", value) for name, value in filled.items())])
    question = typed(AgreementAsked, found.about, told, asked.today)
    silent = said.text("f-answer") == NO_ANSWER
    answer = None if silent else typed(AgreementAnswered, found.about, told, asked.today)
    errors |= {**question.errors, **(answer.errors if answer else {})}
    if on is None or errors or question.fact is None:
        return _again(asked, found, line, errors)
    fact = msgspec.structs.replace(question.fact, line=line.words, key=line.key)
    try:
        ref = said.text("ref") or str(uuid4())
        written(asked, found, fact, answer.fact if answer else None, on=on, ref=ref)
    except NotWritable as wrong:
        return _again(asked, found, line, problems(wrong))
    except RefUsed:
        return _again(replace(asked, posted=afresh(said)), found, line, {"form": SENT_BEFORE})
    asked.drafts.sent(FORM, f"{found.of} {line.key}", said)
    return Go(found.back)


def written(asked: Asked, found: Asking, question: Any, answer: Any, *, on: When, ref: str) -> None:
    """The question and the answer to it, as the word of whoever was asked."""
    first = Draft(fact=question, about=found.about, on=on, client_ref=ref)
    (done,) = asked.desk.write(asked.reader, [first])
    if answer is not None:
        fact = msgspec.structs.replace(answer, asked=done.id)
        then = Draft(
            fact=fact, about=found.about, on=on, client_ref=f"{ref}/answer", said_by=SubjectId(question.to)
        )
        asked.desk.write(asked.reader, [then])


def _again(asked: Asked, found: Asking, line: Line, errors: Mapping[str, str]) -> Answer:
    form, keep = _sheet(asked, found, line)
    return _drawn(found, line, replace(form, fields=asked.posted, errors=errors), keep)


ROUTES: tuple[Route, ...] = (
    Route(
        "asked/<uuid:entry>/part/", "agree_to_part", agree_to_part, methods=("GET", "POST"),
        roles=Roles.only(*WRITERS),
    ),
)  # fmt: skip
