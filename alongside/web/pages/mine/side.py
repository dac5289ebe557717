"""Who is on my side: an offer is answered by oneself, and what an advocate may read is ticked by oneself."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _

from alongside.access.own_page import WordsClosed, WordsOpened
from alongside.desk import NotWritable, NotYours
from alongside.practice.advocacy import ANSWERS, AdvocacyAnswered
from alongside.practice.family_group import FamilyMeetingAnswered
from alongside.record import Draft, EntryId, Fact, Moved, RefUsed
from alongside.record.when import day
from alongside.story import own_side as own_side_story
from alongside.story.own_side import OwnOffer, OwnSide, Sharing
from alongside.web.pages.mine.not_kept import not_kept
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

THE_FAMILY = Roles.family("young_person", "parent_or_carer", "network")
PAGE = "/mine/side/"


def told(asked: Asked) -> OwnSide:
    """What stands on these pages."""
    side: OwnSide = asked.desk.read(asked.reader, asked.reader.who, own_side_story.tell, page="on their side")
    return side


def own_side(asked: Asked) -> Answer:
    """Who stands beside them, what was offered to them, and what an advocate may read."""
    side, errors = told(asked), dict[str, str]()
    acts = {"answer": _answered, "share": _shared}
    act = acts.get(asked.posted.text("do"))
    if asked.is_post and act is not None and act(asked, side, errors):
        return Go(PAGE)
    return page(
        "mine/side.html", _("My page"), side=side, errors=errors, posted=asked.posted, ref=str(uuid4()),
        status=400 if errors else 200,
    )  # fmt: skip


def _answered(asked: Asked, side: OwnSide, errors: dict[str, str]) -> bool:
    said = asked.posted
    offer = next((one for one in side.offers if one.entry == said.text("offer")), None)
    answer = said.text("answer")
    if offer is None or answer not in ANSWERS:
        errors[f"answer-{said.text('offer')}"] = _("Choose one.")
        return False
    return keep(asked, [_answer(offer, answer, said.text("words"))], errors, about=offer.about)


def _answer(offer: OwnOffer, answer: Any, words: str) -> Fact:
    if offer.kind == "meeting":
        return FamilyMeetingAnswered(offer=offer.entry, answer=answer, words=words)
    return AdvocacyAnswered(offer=offer.entry, answer=answer, words=words)


def _shared(asked: Asked, side: OwnSide, errors: dict[str, str]) -> bool:
    """What was ticked is open from now on, each thing by itself; what was not is open no longer."""
    to = next((one for one in side.sharing if one.to == asked.posted.text("to")), None)
    if to is None:
        return False
    facts = list(_changes(to, set(asked.posted.all("share"))))
    return not facts or keep(asked, facts, errors)


def _changes(to: Sharing, ticked: set[str]) -> list[Fact]:
    opened: list[Fact] = [
        WordsOpened(entries=(one.entry,), to=to.to)
        for one in to.things
        if one.entry in ticked and one.opening is None
    ]
    acts = {one.opening for one in to.things if one.opening and one.entry not in ticked}
    return [*opened, *(WordsClosed(opened=act) for act in sorted(acts))]


def keep(
    asked: Asked,
    facts: list[Fact],
    errors: dict[str, str],
    *,
    about: tuple[Any, ...] = (),
    upon: EntryId | None = None,
) -> bool:
    """Write what somebody of a family says with their own hand."""
    ref = asked.posted.text("ref") or str(uuid4())
    drafts = [
        Draft(
            fact=fact,
            about=about or (asked.reader.who,),
            on=day(asked.today),
            client_ref=f"{ref}/{n}",
            builds_on=upon,
            takes_over=upon is not None,
        )
        for n, fact in enumerate(facts)
    ]
    try:
        asked.desk.write(asked.reader, drafts)
    except (NotWritable, NotYours, Moved, RefUsed) as odd:
        errors["form"] = not_kept(odd)
    return not errors


ROUTES: tuple[Route, ...] = (Route("mine/side/", "own_side", own_side, ("GET", "POST"), THE_FAMILY),)
