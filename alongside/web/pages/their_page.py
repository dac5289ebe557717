"""Giving somebody of a family a page of their own, face to face: as whom, for whom, and a code on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

import segno

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.access.own_page import CAPACITIES, CodeGiven, OwnPage, PageClosed, PageOpened, own_pages
from alongside.access.reader import Capacity
from alongside.desk import NotWritable
from alongside.practice.home import ContactDetailGiven
from alongside.practice.person import dob
from alongside.record import Draft, RefUsed, SubjectId
from alongside.record.when import day
from alongside.story.opening import PutOff, put_off
from alongside.story.telling import Telling
from alongside.web.pages.seen import whom
from alongside.web.plain import NotADay, read_day
from alongside.web.route import Answer, Asked, Go, Invited, Roles, Route, page

WRITES = Roles.only(*WRITERS)
SAY_WHO, SAY_WHOM = "Choose as whom they come", "Choose the children they come for"
GROWN = 18


@dataclass(frozen=True)
class TheirPage:
    """Somebody's own page, as their worker sees that it is there: never what stands on it."""

    person: SubjectId
    full_name: str
    first_name: str
    pages: tuple[tuple[OwnPage, str], ...]
    """Each with the names of those they come for."""
    near: tuple[tuple[SubjectId, str], ...]
    safe: bool
    """Whether they have said how it is safe to reach them."""
    put_off: tuple[PutOff, ...] = ()
    """What they do not read yet, and why."""


def _tell(view: View, who: SubjectId, client: SubjectId | None = None) -> TheirPage:
    telling = Telling(view, who)
    pages = [(one, ", ".join(map(view.name, one.children))) for one in own_pages(telling.life)]
    return TheirPage(
        person=who,
        full_name=view.name(who),
        first_name=telling.name,
        pages=tuple(pages),
        near=tuple(dict.fromkeys((*_clients(view, client), *_near(telling)))),
        safe=bool(telling.life.each(ContactDetailGiven)),
        put_off=put_off(view, who),
    )


def _near(telling: Telling) -> Iterator[tuple[SubjectId, str]]:
    """For whom they could come: everybody of their family, and the children told as related to them."""
    members = telling.family.members if telling.family else ()
    for one in dict.fromkeys((*members, *telling.relations)):
        if one == telling.who or not telling.view.may_open(one):
            continue
        if one in members or _is_child(telling, one):
            yield one, telling.view.name(one)


def _clients(view: View, client: SubjectId | None) -> Iterator[tuple[SubjectId, str]]:
    """Whoever an advocate stands beside, and those of their family: chosen on the page that tells of it."""
    if client is None:
        return
    telling = Telling(view, client)
    for one in dict.fromkeys((client, *(telling.family.members if telling.family else ()))):
        if view.may_open(one):
            yield one, view.name(one)


def _is_child(telling: Telling, one: SubjectId) -> bool:
    born = dob(telling.view.who(one))
    return born is not None and telling.today < _birthday(born, GROWN)


def _birthday(born: date, years: int) -> date:
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def their_page(asked: Asked, *, person: str) -> Answer:
    """What they have, a new page, a new code, and closing it."""
    who = whom(person)
    of = asked.query.text("for")
    client = whom(of) if of else None
    told: TheirPage = asked.desk.read(
        asked.reader, who, lambda view: _tell(view, who, client), page="their own page"
    )
    errors: dict[str, str] = {}
    if asked.is_post:
        answer = ACTS.get(asked.posted.text("do"), _open)(asked, told, errors)
        if answer is not None:
            return answer
    return page(
        "their_page/page.html", f"A page of their own: {told.full_name}", told=told, errors=errors,
        posted=asked.posted, capacities=tuple(CAPACITIES.items()), words=CAPACITIES, ref=str(uuid4()),
        waits=asked.invitations.waits(who), begun=asked.invitations.signs_in(who),
        status=400 if errors else 200,
    )  # fmt: skip


def _open(asked: Asked, told: TheirPage, errors: dict[str, str]) -> Answer | None:
    said = asked.posted
    capacity, children = said.text("capacity"), said.all("children")
    if capacity not in CAPACITIES:
        errors["capacity"] = SAY_WHO
    offered = {one for one, _ in told.near}
    chosen = tuple(SubjectId(one) for one in children if one in offered)
    if capacity != Capacity.YOUNG_PERSON and not chosen:
        errors["children"] = SAY_WHOM
    until = _until(asked, errors)
    if errors:
        return None
    fact = PageOpened(capacity=Capacity(capacity).value, children=chosen, until=until)
    return _written(asked, told, fact, errors) or _coded(asked, told)


def _until(asked: Asked, errors: dict[str, str]) -> date | None:
    typed = asked.posted.text("until")
    if not typed:
        return None
    try:
        return read_day(typed, today=asked.today, ahead=True)
    except NotADay as odd:
        errors["until"] = str(odd)
        return None


def _written(
    asked: Asked, told: TheirPage, fact: PageOpened | PageClosed, errors: dict[str, str]
) -> Answer | None:
    draft = Draft(
        fact=fact,
        about=(told.person,),
        on=day(asked.today),
        client_ref=asked.posted.text("ref") or str(uuid4()),
    )
    try:
        asked.desk.write(asked.reader, [draft])
    except NotWritable as odd:
        errors["capacity"] = str(odd)
        return page("their_page/refused.html", told.full_name, told=told, errors=errors, status=400)
    except RefUsed:
        return Go(f"/child/{told.person}/their-page/")
    return None


def _code(asked: Asked, told: TheirPage, _errors: dict[str, str]) -> Answer | None:
    return _coded(asked, told) if told.pages else None


def _coded(asked: Asked, told: TheirPage) -> Answer:
    """The sheet to hand over. It is shown once, and says nothing of who gives it or what it is for.

    That it was given is written down first: it could be used by whoever gave it.
    """
    given = CodeGiven(again=asked.invitations.signs_in(told.person))
    draft = Draft(fact=given, about=(told.person,), on=day(asked.today), client_ref=str(uuid4()))
    asked.desk.write(asked.reader, [draft])
    code: Invited = asked.invitations.give(told.person)
    return page("their_page/code.html", "For them", told=told, code=code, picture=_picture(code.address))


def _picture(address: str) -> str:
    drawn = io.BytesIO()
    segno.make(address, error="m").save(drawn, kind="svg", scale=5, border=2, xmldecl=False, svgclass=None)
    return drawn.getvalue().decode()


def _close(asked: Asked, told: TheirPage, errors: dict[str, str]) -> Answer | None:
    """Every page of theirs is closed, and nobody signs in with their name; nothing where none is seen."""
    if not told.pages:
        return None
    for one, _ in told.pages:
        why = asked.posted.text("why")
        answer = _written_once(asked, told, PageClosed(page=one.entry, why=why), errors)
        if answer is not None:
            return answer
    asked.invitations.end(told.person)
    return Go(f"/child/{told.person}/their-page/")


def _written_once(asked: Asked, told: TheirPage, fact: PageClosed, errors: dict[str, str]) -> Answer | None:
    draft = Draft(fact=fact, about=(told.person,), on=day(asked.today), client_ref=f"page-closed/{fact.page}")
    try:
        asked.desk.write(asked.reader, [draft])
    except (NotWritable, RefUsed) as odd:
        errors["why"] = str(odd)
    return None


ACTS = {"open": _open, "code": _code, "close": _close}

ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/their-page/", "their_page", their_page, ("GET", "POST"), WRITES),
)
