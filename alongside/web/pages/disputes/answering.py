"""An answer to somebody who sees it differently, by somebody who wrote none of the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID, uuid4

from alongside.access import NotHere, View
from alongside.access.authority import WRITERS
from alongside.desk import NotWritable
from alongside.desk.disputing import NOT_YOURS_TO_ANSWER
from alongside.practice.dispute import OUTCOMES, Dispute, DisputeAnswered, dispute_of, may_answer
from alongside.record import Draft, EntryId, RefUsed, SubjectId
from alongside.story.disputed import Mark, mark, may_know
from alongside.story.people import first_name
from alongside.story.telling import Telling
from alongside.web.fields import Fields
from alongside.web.forming.times import read_when
from alongside.web.pages.seen import about_whom
from alongside.web.pages.writing.sheet import today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

WHAT_COMES, WHAT_SAY = "Choose what comes of it", "Write down what you say to them"


@dataclass(frozen=True, kw_only=True)
class Form:
    """What somebody says, and whether this reader may answer it."""

    person: SubjectId
    name: str
    mark: Mark
    about: tuple[SubjectId, ...]
    root: EntryId
    may: bool


def answer_dispute(asked: Asked, *, entry: UUID) -> Answer:
    """Read what somebody says beside the words, and answer; whoever wrote any of them is told why not."""
    form = _form(asked, EntryId(str(entry)))
    if asked.is_post:
        return _posted(asked, form)
    return _drawn(form, Fields([("ref", str(uuid4())), ("day", today_words(asked.today))]), {})


def _form(asked: Asked, ref: EntryId) -> Form:
    about = about_whom(asked)

    def tell(view: View, who: SubjectId) -> Form:
        telling = Telling(view, who)
        one = dispute_of(telling.life, ref, view.today)
        if one is None or not one.passage or not may_know(telling, one):
            raise NotHere
        view.used([one.raised])
        return _of(telling, one)

    form: Form = asked.desk.entry(asked.reader, ref, tell, about=about)
    return form


def _of(telling: Telling, one: Dispute) -> Form:
    return Form(
        person=telling.who,
        name=first_name(telling.view, telling.who),
        mark=mark(telling, one),
        about=one.raised.subjects,
        root=one.raised.root,
        may=may_answer(telling.life, one.raised, telling.view.reader.who),
    )


def _drawn(form: Form, said: Fields, errors: Mapping[str, str]) -> Answer:
    return page(
        "disputes/answer.html", "An answer to somebody who sees it differently", form=form, fields=said,
        errors=errors, outcomes=tuple(OUTCOMES.items()), not_yours=NOT_YOURS_TO_ANSWER,
        status=400 if errors else 200,
    )  # fmt: skip


def _posted(asked: Asked, form: Form) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    on = read_when(said, asked.today, errors)
    if said.text("outcome") not in OUTCOMES:
        errors["outcome"] = WHAT_COMES
    if not said.text("words"):
        errors["words"] = WHAT_SAY
    if errors or on is None:
        return _drawn(form, said, errors)
    outcome = cast("Any", said.text("outcome"))
    fact = DisputeAnswered(dispute=form.root, outcome=outcome, words=said.text("words"))
    draft = Draft(fact=fact, about=form.about, on=on, client_ref=said.text("ref") or str(uuid4()))
    try:
        asked.desk.write(asked.reader, [draft])
    except NotWritable as wrong:
        return _drawn(form, said, {"form": " ".join(problems(wrong).values())})
    except RefUsed:
        return _drawn(form, afresh(said), {"form": SENT_BEFORE})
    told = "told" if outcome == "corrected" else ""
    return Go(f"/entry/{form.mark.entry}/{told + '/' if told else ''}?about={form.person}")


ROUTES: tuple[Route, ...] = (
    Route(
        "differently/<uuid:entry>/answer/", "answer_dispute", answer_dispute, ("GET", "POST"),
        Roles.only(*WRITERS),
    ),
)  # fmt: skip
