"""Who belongs to a family's file: those who are known, somebody looked for, or somebody new."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from alongside.access.authority import WRITERS
from alongside.desk import NotYours
from alongside.practice.relationship import FamilyGathered
from alongside.record import Draft, RefUsed, SubjectId, SubjectKind, new_subject
from alongside.record.when import civil_day, day
from alongside.story import gathering as gathering_story
from alongside.story.gathering import Gathering
from alongside.web.pages.find import FINDS, NOTHING_TYPED, cards
from alongside.web.pages.seen import whom
from alongside.web.pages.writing.write import NEWCOMERS
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

FORM = "gather"
LOOK = "look"
TITLE = "Who belongs to this family\N{RIGHT SINGLE QUOTATION MARK}s file?"
NOBODY = "Nobody else whom you may open answers to that"
SENT = "This form was sent once before. Press once more if it is what you mean"


def gather(asked: Asked, *, person: str) -> Answer:
    """Tick who is read together; look for somebody who is known, without losing a tick."""
    who, said, errors = whom(person), asked.posted, dict[str, str]()
    also = [whom(one) for one in said.all("also")]
    if asked.is_post and said.text("do") == LOOK:
        also += _looked_for(asked, said.text("words"), errors)
    told: Gathering = asked.desk.read(
        asked.reader, who, lambda view: gathering_story.tell(view, who, also), page=FORM
    )
    if asked.is_post and said.text("do") != LOOK and _written(asked, who, told, errors):
        return Go(f"/child/{who}/family/")
    return _drawn(asked, who, told, also, errors)


def _looked_for(asked: Asked, words: str, errors: dict[str, str]) -> list[SubjectId]:
    """Those found by these words whom the reader may open."""
    if not words:
        errors["words"] = NOTHING_TYPED
        return []
    found = [card.subject for card in cards(asked, words).found if card.may_open]
    if not found:
        errors["words"] = NOBODY
    return found


def _written(asked: Asked, who: SubjectId, told: Gathering, errors: dict[str, str]) -> bool:
    said = asked.posted
    offered = {one.person for one in told.members}
    chosen = [one for one in map(SubjectId, said.all("who")) if one in offered]
    if not chosen:
        errors["who"] = "Choose who belongs to the file with them"
        return False
    group = told.group or new_subject(SubjectKind.GROUP)
    fact = FamilyGathered(family=group, name=said.text("name"))
    draft = Draft(
        fact=fact, about=(who, *dict.fromkeys(chosen)), on=day(civil_day(asked.desk.now)),
        client_ref=said.text("ref") or str(uuid4()),
    )  # fmt: skip
    try:
        asked.desk.write(asked.reader, [draft])
    except NotYours:
        errors["who"] = "Somebody else works with one of these people; ask them to bring them into the file"
    except RefUsed:
        errors["form"] = SENT
    return not errors


def _drawn(
    asked: Asked, who: SubjectId, told: Gathering, also: Sequence[SubjectId], errors: dict[str, str]
) -> Answer:
    said = asked.posted
    ticked = said.all("who") if asked.is_post else tuple(one.person for one in told.members if one.is_in)
    options = [(one.person, f"{one.name}, {one.words}" if one.words else one.name) for one in told.members]
    roles = frozenset(map(str, asked.reader.roles))
    ref = "" if "form" in errors else said.text("ref")
    return page(
        "gather.html",
        TITLE,
        person=who,
        told=told,
        options=options,
        ticked=ticked,
        also=tuple(dict.fromkeys(also)),
        errors=errors,
        words=said.text("words"),
        name=said.text("name") if asked.is_post else told.name,
        finds=FINDS.let_in(roles),
        writes=NEWCOMERS.let_in(roles),
        ref=ref or str(uuid4()),
        status=400 if errors else 200,
    )


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/family/gather/", "gather", gather, ("GET", "POST"), Roles.only(*WRITERS)),
)
