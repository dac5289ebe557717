"""Who of the family reads an entry, afterwards: to whom it is open, not yet, or not; opening, closing."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid4

from alongside.access import NotHere, View
from alongside.access.own_page import NOT_YET, WordsClosed
from alongside.desk.own_readers import with_pages
from alongside.record import Draft, EntryId, Fact, RefUsed, SubjectId
from alongside.record.when import day
from alongside.story import opening as opening_story
from alongside.story.opening import MayRead, Reads
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.web.pages.seen import about_whom
from alongside.web.pages.writing import opening
from alongside.web.pages.writing.opening import NEVER_ASKED, Opening
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

PAGE = "who of the family reads an entry"
SAY_WHY = "Say why it is closed again"


@dataclass(frozen=True)
class Opened:
    """One entry, who could read it, and to whom it was opened."""

    entry: EntryId
    person: SubjectId
    title: str
    lines: tuple[tuple[MayRead, tuple[Reads, ...]], ...]


def opened(asked: Asked, *, entry: UUID) -> Answer:
    """To whom it is open; posted, it is opened to somebody, or closed again."""
    told, errors = _told(asked, EntryId(str(entry))), dict[str, str]()
    if asked.is_post and _act(asked, told, errors):
        return Go(f"/entry/{told.entry}/readers/?about={told.person}")
    return page(
        "writing/opened.html", f"Who of the family reads it: {told.title}", told=told, errors=errors,
        not_yet=NOT_YET, ref=str(uuid4()), status=400 if errors else 200,
    )  # fmt: skip


def _told(asked: Asked, ref: EntryId) -> Opened:
    def about(view: View, who: SubjectId) -> tuple[SubjectId, tuple[SubjectId, ...]]:
        life = view.life(who)
        found = life.entry(ref)
        if found is None:
            raise NotHere
        return who, tuple(one for one in found.subjects if view.may_open(one))

    who, people = asked.desk.entry(asked.reader, ref, about, about=about_whom(asked))
    near = with_pages(asked.desk, asked.reader, people)

    def tell(view: View) -> Opened:
        telling = Telling(view, who)
        found = telling.life.entry(ref)
        if found is None:
            raise NotHere
        kind: type[Fact] = type(found.fact)
        may = () if kind in NEVER_ASKED else opening_story.may_read(view, people, near)
        reads = opening_story.reads(view, near, found)
        lines = tuple((one, tuple(r for r in reads if r.person == one.person)) for one in may)
        return Opened(found.root, who, title_of(telling, found), lines)

    told: Opened = asked.desk.read(asked.reader, who, tell, page=PAGE)
    return told


def _act(asked: Asked, told: Opened, errors: dict[str, str]) -> bool:
    """Whether something was opened or closed; what to look at again otherwise."""
    said = asked.posted
    line = next((one for one in told.lines if one[0].person == said.text("to")), None)
    if line is None:
        raise NotHere
    may, reads = line
    if said.text("do") == "open":
        opening.write(asked, [Opening(may.person, may.name)], told.entry, said.text("ref"))
        return True
    if not said.text("why"):
        errors[f"why-{may.person}"] = SAY_WHY
        return False
    drafts = [
        Draft(
            fact=WordsClosed(opened=one.opened, why=said.text("why")), about=(may.person,),
            on=day(asked.today), client_ref=f"{said.text('ref') or uuid4()}/{one.opened}",
        )
        for one in reads
    ]  # fmt: skip
    try:
        asked.desk.write(asked.reader, drafts) if drafts else None
    except RefUsed:
        return True
    return True


ROUTES: tuple[Route, ...] = (
    Route("entry/<uuid:entry>/readers/", "entry_readers", opened, ("GET", "POST"), Roles.signed_in()),
)
