"""What they are asked to agree to: the exact words, and their answer by their own act, line by line.

Signed in as themselves they sign here; nobody else can. No is an answer. It can be taken back at any time.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from alongside.desk import NotWritable, NotYours
from alongside.practice.agreement import AgreementAnswered, AgreementWithdrawn
from alongside.record import Draft, EntryId, Fact, RefUsed
from alongside.record.when import day
from alongside.story import own_accounts as own_story
from alongside.story.own_accounts import AskedOf
from alongside.web.pages.mine.not_kept import not_kept
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

PAGE = "what they are asked"
ANSWERS = ("agree", "in_part", "do_not_agree")


def own_asked(asked: Asked) -> Answer:
    """Every question that was put to them, what waits first."""
    told: tuple[AskedOf, ...] = asked.desk.read(asked.reader, asked.reader.who, own_story.asked_of, page=PAGE)
    return page("mine/asked/all.html", _("My page"), told=told)


def own_answer(asked: Asked, *, entry: UUID) -> Answer:
    """One question: the words, what happens if they say no, and their answer."""
    one = _one(asked, entry)
    errors: dict[str, str] = {}
    if asked.is_post:
        fact = _said(asked, one, errors)
        if fact is not None and _written(asked, one, fact, errors):
            return Go("/mine/asked/")
    return _drawn(asked, one, errors)


def _one(asked: Asked, entry: UUID) -> AskedOf:
    ref = EntryId(str(entry))
    one: AskedOf = asked.desk.read(
        asked.reader, asked.reader.who, lambda view: own_story.one_asked(view, ref), page=PAGE
    )
    return one


def _drawn(asked: Asked, one: AskedOf, errors: Mapping[str, str]) -> Answer:
    return page(
        "mine/asked/one.html", _("My page"), one=one, errors=errors, posted=asked.posted, ref=str(uuid4()),
        status=400 if errors else 200,
    )  # fmt: skip


def _said(asked: Asked, one: AskedOf, errors: dict[str, str]) -> Fact | None:
    said = asked.posted
    if said.text("do") == "back":
        return AgreementWithdrawn(asked=one.entry, words=said.text("words"))
    if said.text("answer") not in ANSWERS:
        errors["answer"] = _("Choose one. You can say no.")
        return None
    if said.text("digest") != one.digest:
        errors["answer"] = _("The words have changed since you opened this. Please read them again.")
        return None
    return AgreementAnswered(
        asked=one.entry,
        answer=cast("Any", said.text("answer")),
        words=said.text("words"),
        by_act="signed_here",
        digest=one.digest,
    )


def _written(asked: Asked, one: AskedOf, fact: Fact, errors: dict[str, str]) -> bool:
    draft = Draft(
        fact=fact, about=one.about, on=day(asked.today), client_ref=asked.posted.text("ref") or str(uuid4())
    )
    try:
        asked.desk.write(asked.reader, [draft])
    except (NotWritable, NotYours, RefUsed) as odd:
        errors["answer"] = not_kept(odd)
    return not errors


ROUTES: tuple[Route, ...] = (
    Route("mine/asked/", "own_asked", own_asked, roles=Roles.family()),
    Route("mine/asked/<uuid:entry>/", "own_answer", own_answer, ("GET", "POST"), Roles.family()),
)
