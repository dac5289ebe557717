"""“I know this family”: who must stay away from whom, said by themselves or by their manager; and its end."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from uuid import uuid4

from alongside.access import Role, View
from alongside.access.authority import NAMED
from alongside.access.facts import ConflictDeclared, ConflictEnded
from alongside.desk.conflicts import KNOWS_OF, Conflict, one, standing
from alongside.practice.involvement import involvements
from alongside.record import Draft, EntryId, RefUsed, SubjectId
from alongside.record.when import LONDON, day
from alongside.story.people import first_name
from alongside.story.words import day_in_words
from alongside.web.fields import Fields
from alongside.web.pages.seen import whom
from alongside.web.pages.writing.sheet import choices
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

DECLARES = Roles.only(*NAMED[ConflictDeclared])
GOVERNS = Roles.only(*NAMED[ConflictEnded])
ME, ANOTHER = "me", "another"
SAY_WHO, SAY_WORKER = "Choose who must stay away", "Choose who works here and knows this family"
SAY_WORDS = "Say in a few words what they are to each other"
SAY_WHY = "Say why it has ended"

Options = Sequence[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Form:
    """What the form lays out."""

    person: SubjectId
    name: str
    full_name: str
    people: Options
    """Everyone told of here but the person of the page, who is always meant."""
    workers: Options
    for_others: bool
    alongside: bool
    """Whether the reader is alongside them now: then somebody else must be."""
    fields: Fields = field(default_factory=Fields)


def conflict(asked: Asked, *, person: str) -> Answer:
    """Say that somebody who works here knows this family. They are shut out at once, and silently."""
    who = whom(person)
    form: Form = asked.desk.read(asked.reader, who, lambda view: _form(view, who), page="knows this family")
    if not asked.is_post:
        return _drawn(form, Fields([("ref", str(uuid4())), ("who", "" if form.for_others else ME)]), {})
    said = asked.posted
    worker = asked.reader.who if said.text("who") == ME else SubjectId(said.text("worker"))
    errors = _errors(form, said)
    if errors:
        return _drawn(form, said, errors)
    known = {who for who, _ in form.people}
    people = (who, *(one for one in map(SubjectId, said.all("people")) if one in known))
    draft = Draft(
        fact=ConflictDeclared(people=tuple(dict.fromkeys(people)), words=said.text("words")),
        about=(worker,),
        on=day(asked.today),
        client_ref=said.text("ref") or str(uuid4()),
    )
    with suppress(RefUsed):
        asked.desk.write(asked.reader, [draft])
    return Go("/stay-away/said/" if worker == asked.reader.who else f"/child/{who}/kept-private/")


def _form(view: View, who: SubjectId) -> Form:
    life, reader = view.life(who), view.reader
    offered = choices(view, (life,), ConflictDeclared)
    now = {each.worker for each in involvements(life) if each.is_open}
    return Form(
        person=who,
        name=first_name(view, who),
        full_name=view.name(who),
        people=tuple(each for each in offered.people if each[0] not in life.subjects),
        workers=tuple(each for each in offered.workers if each[0] != reader.who),
        for_others=reader.has(*KNOWS_OF),
        alongside=reader.who in now,
    )


def _errors(form: Form, said: Fields) -> dict[str, str]:
    errors: dict[str, str] = {}
    who = said.text("who")
    if who not in ((ME, ANOTHER) if form.for_others else (ME,)):
        errors["who"] = SAY_WHO
    if who == ANOTHER and said.text("worker") not in {worker for worker, _ in form.workers}:
        errors["worker"] = SAY_WORKER
    if not said.text("words"):
        errors["words"] = SAY_WORDS
    return errors


def _drawn(form: Form, said: Fields, errors: dict[str, str]) -> Answer:
    return page(
        "conflicts/declare.html", f"Somebody here knows {form.full_name}", form=form, fields=said,
        errors=errors, status=400 if errors else 200,
    )  # fmt: skip


def said(asked: Asked) -> Answer:  # noqa: ARG001  it tells of nobody
    """It is written. The page tells of nobody, because its reader may see nothing of them any more."""
    return page("conflicts/said.html", "It is written")


@dataclass(frozen=True)
class Line:
    """One conflict, as the list says it."""

    conflict: Conflict
    when: str


def conflicts(asked: Asked) -> Answer:
    """Who stays away from whom, for managers and for who governs. Nobody finds their own here."""
    told = standing(asked.desk, asked.reader)
    lines = [Line(each, day_in_words(each.at.astimezone(LONDON).date(), asked.today)) for each in told]
    governs = asked.reader.has(Role.INFORMATION_GOVERNANCE)
    return page("conflicts/all.html", "Who stays away from whom", lines=lines, governs=governs)


def end_conflict(asked: Asked, *, entry: str) -> Answer:
    """There is no conflict any more, or there never was. The record is open again by what their work is."""
    told = one(asked.desk, asked.reader, EntryId(str(entry)))
    errors: dict[str, str] = {}
    if asked.is_post:
        if why := asked.posted.text("why"):
            return _ended(asked, told, why)
        errors["why"] = SAY_WHY
    return page(
        "conflicts/end.html", "They need not stay away any more", told=told, errors=errors,
        ref=asked.posted.text("ref") or str(uuid4()), status=400 if errors else 200,
    )  # fmt: skip


def _ended(asked: Asked, told: Conflict, why: str) -> Answer:
    draft = Draft(
        fact=ConflictEnded(conflict=told.entry, why=why),
        about=(told.worker,),
        on=day(asked.today),
        client_ref=asked.posted.text("ref") or str(uuid4()),
    )
    with suppress(RefUsed):
        asked.desk.write(asked.reader, [draft])
    return Go("/stay-away/")


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/stay-away/", "conflict", conflict, ("GET", "POST"), DECLARES),
    Route("stay-away/said/", "conflict_said", said, roles=Roles.signed_in()),
    Route("stay-away/", "conflicts", conflicts, roles=Roles.only(*KNOWS_OF)),
    Route("entry/<uuid:entry>/no-conflict/", "end_conflict", end_conflict, ("GET", "POST"), GOVERNS),
)
