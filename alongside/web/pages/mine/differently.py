"""This is wrong; this is my side: said by themselves of any words they can see, and beside them from then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from alongside.access import View
from alongside.desk import NotWritable, NotYours
from alongside.record import Draft, EntryId, RefUsed, SubjectId
from alongside.record.when import day
from alongside.story import disputed
from alongside.story import passages as passages_story
from alongside.story.disputed import Mark, Marks
from alongside.story.passages import Kind, Passages
from alongside.web.pages.mine.not_kept import not_kept
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

KINDS = ("accuracy", "my_side")


@dataclass(frozen=True, kw_only=True)
class Seen:
    """The words of one entry that they can see, and what they have said of them already."""

    said: Passages
    marks: tuple[Mark, ...]


def own_dispute(asked: Asked, *, entry: UUID) -> Answer:
    """Choose the words, and say what is wrong with them or how they see it."""
    ref = EntryId(str(entry))
    seen: Seen = asked.desk.entry(asked.reader, ref, lambda view, who: _seen(view, who, ref, asked))
    errors: dict[str, str] = {}
    if asked.is_post and _written(asked, seen.said, errors):
        return Go(f"/mine/differently/{entry}/?said=yes")
    return page(
        "mine/differently.html", _("My page"), seen=seen, errors=errors, posted=asked.posted,
        ref=str(uuid4()), said=asked.query.text("said") == "yes", status=400 if errors else 200,
    )  # fmt: skip


def _seen(view: View, who: SubjectId, ref: EntryId, asked: Asked) -> Seen:
    said = passages_story.tell(view, who, ref, asked.posted.text("seen"))
    marks: Marks = disputed.tell(view, who)
    return Seen(said=said, marks=marks.of(said.entry))


def _written(asked: Asked, told: Passages, errors: dict[str, str]) -> bool:
    said = asked.posted
    passage = told.of(said.text("passage"))
    if passage is None:
        errors["passage"] = _("Choose the words.")
    if said.text("kind") not in KINDS:
        errors["kind"] = _("Choose one.")
    if not said.text("words"):
        errors["words"] = _("Say it in your own words.")
    if errors or passage is None:
        return False
    fact = told.dispute(passage, said.text("words"), cast("Kind", said.text("kind")))
    draft = Draft(
        fact=fact, about=told.whom(passage), on=day(asked.today),
        client_ref=said.text("ref") or str(uuid4()),
    )  # fmt: skip
    try:
        asked.desk.write(asked.reader, [draft])
    except (NotWritable, NotYours, RefUsed) as odd:
        errors["words"] = not_kept(odd)
    return not errors


ROUTES: tuple[Route, ...] = (
    Route("mine/differently/<uuid:entry>/", "own_dispute", own_dispute, ("GET", "POST"), Roles.family()),
)
