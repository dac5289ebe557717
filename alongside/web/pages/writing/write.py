"""Writing something down: for one child or several at once, in any order, with nothing lost on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urlencode
from uuid import uuid4

from alongside.access import Role, View
from alongside.access.own_page import NOT_YET
from alongside.desk import Child, NotWritable
from alongside.desk.portions import EVERYBODYS, MANY, Portion
from alongside.practice.note import DocumentReceived
from alongside.practice.plan import PlanChanged, PlanEnded, PlanReviewed
from alongside.practice.visit import VisitMade
from alongside.practice.voice import AccountGiven
from alongside.record import Draft, Fact, Moved, RefUsed, SubjectId
from alongside.web.fields import Fields
from alongside.web.forming import typed
from alongside.web.forming.times import read_when
from alongside.web.pages.find import FINDS
from alongside.web.pages.some_of import Several, some_of, whose_children
from alongside.web.pages.writing import opening
from alongside.web.pages.writing.allocating import change
from alongside.web.pages.writing.discussing import discussing
from alongside.web.pages.writing.kinds import by_name, found, groups, looked_in, title
from alongside.web.pages.writing.opening import Opening
from alongside.web.pages.writing.preview import CHANGE, READ, STEP, Reading, going_along, reading
from alongside.web.pages.writing.sheet import Sheet, about_of, sheet, today_words
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "write"
FROM_THE_PLAN: tuple[type[Fact], ...] = (PlanChanged, PlanReviewed, PlanEnded)
"""What builds on a plan is written from the plan's own page, with its lines in it."""
ON_THEIR_OWN: Mapping[type[Fact], str] = {
    DocumentReceived: "/papers/new/", AccountGiven: "/account/write/"
}  # fmt: skip
"""Kinds whose page is their own, because it takes a file."""
NOBODYS = Several((), ())
"""Where everybody stands on one page, nobody need say whose children they look for."""
NEWCOMERS = Roles.only(Role.WORKER, Role.MANAGER, Role.FRONT_DOOR, Role.OUT_OF_HOURS)
"""Who writes down somebody new."""
SENT_BEFORE = (
    "This form was sent once before, and what it said then is in the record. "
    "Send it again, and this is written as an entry of its own"
)


def write(asked: Asked) -> Answer:
    """Choose whom and what, then write it."""
    about, kind = about_of(asked.query.all("about")), by_name(asked.query.text("kind"))
    if not about:
        return _whom(asked)
    if kind is None:
        return _what(asked, about)
    if kind in ON_THEIR_OWN:
        return Go(address(kind.__name__, about))
    if kind in FROM_THE_PLAN:
        return Go(f"/child/{about[0]}/plan/")
    if asked.is_post:
        return _posted(asked, kind, about)
    return _form(asked, kind, about)


def _whom(asked: Asked) -> Answer:
    """Whose story it goes into: the children of this reader, ticked, each family's together."""

    def tell(view: View, some: Portion) -> tuple[Portion, Several]:
        return some, whose_children(view, some) if some.several or some.whose != EVERYBODYS else NOBODYS

    some, several = asked.desk.my_children(asked.reader, tell, some_of(asked, most=MANY))
    children = [(one.subject, one.name) for one in sorted(some.children, key=_by_family)]
    roles = frozenset(map(str, asked.reader.roles))
    return page(
        "writing/whom.html", "Write something down", children=children, kind=asked.query.text("kind"),
        finds=FINDS.let_in(roles), newcomers=NEWCOMERS.let_in(roles), some=some, several=several,
    )  # fmt: skip


def _by_family(child: Child) -> tuple[str, date, str]:
    """By family name, the eldest first; one who is not born yet comes after those who are."""
    return child.name.rpartition(" ")[2].casefold(), child.dob or child.expected or date.max, child.name


def _what(asked: Asked, about: tuple[SubjectId, ...]) -> Answer:
    """What happened: every step of the journey, the usual ones first."""
    names = asked.desk.read_many(
        asked.reader, about, lambda view: [view.name(who) for who in about], page=FORM
    )
    words = asked.query.text("words")
    usual, *chapters = ((group.words, _ways(group.kinds, about)) for group in groups(asked.reader))
    return page(
        "writing/what.html", "What happened?", names=names, about=about, usual=usual[1], chapters=chapters,
        words=words, found=_ways(found(asked.reader, words), about), note=address("NoteWritten", about),
    )  # fmt: skip


def _ways(kinds: Sequence[type[Fact]], about: tuple[SubjectId, ...]) -> list[tuple[str, str, str]]:
    """Each kind with the address of its form, and the words by which it is looked for."""
    return [(title(fact), address(fact.__name__, about), looked_in(fact)) for fact in kinds]


def address(kind: str, about: Sequence[SubjectId]) -> str:
    """Where a form about these people is; what comes with a file has a page of its own."""
    own = next((at for one, at in ON_THEIR_OWN.items() if one.__name__ == kind), None)
    if own is not None:
        return f"{own}?{urlencode([('about', who) for who in about])}"
    return f"/write/?{urlencode([*(('about', who) for who in about), ('kind', kind)])}"


def _sheet(asked: Asked, kind: type[Fact], about: tuple[SubjectId, ...]) -> Sheet:
    form: Sheet = asked.desk.read_many(asked.reader, about, lambda view: sheet(view, kind, about), page=FORM)
    return form


def _keep(asked: Asked, form: Sheet) -> Keeping:
    about = tuple(person.id for person in form.about)
    return asked.drafts.keep(
        FORM, f"{form.kind} {' '.join(about)}", f"{form.title}: {form.names}", about=about
    )


def _form(asked: Asked, kind: type[Fact], about: tuple[SubjectId, ...]) -> Answer:
    form = _sheet(asked, kind, about)
    keep = _keep(asked, form)
    fresh = Fields([("ref", str(uuid4())), ("day", today_words(asked.today))])
    return _drawn(asked, replace(form, fields=keep.fields if keep.kept else fresh), keep)


def _drawn(asked: Asked, form: Sheet, keep: Keeping) -> Answer:
    many = kind_asks_each(form)
    name = f"{form.title}: {form.names}"
    kind, about = by_name(form.kind), tuple(person.id for person in form.about)
    beside = discussing(asked, kind, about) if kind else None
    near = beside.told.near if beside else ()
    return page(
        "writing/form.html", name, form=form, keep=keep, each=many, visit=VisitMade.__name__,
        change=change(asked, kind, about) if kind else None, discussing=beside,
        discussing_with={one.person: address(form.kind, (*about, one.person)) for one in near},
        readers=opening.offered(asked, kind, about, form.fields, form.errors) if kind else (),
        not_yet=NOT_YET.items(),
    )  # fmt: skip


def kind_asks_each(form: Sheet) -> bool:
    """Whether this kind of entry asks about each person alone."""
    return any(person.boxes for person in form.about)


def _posted(asked: Asked, kind: type[Fact], about: tuple[SubjectId, ...]) -> Answer:
    said = asked.posted
    errors: dict[str, str] = {}
    if said.text(STEP) == CHANGE:
        return _again(asked, kind, about, errors)
    on = read_when(said, asked.today, errors)
    read = typed(kind, about, said, asked.today)
    errors |= read.errors
    acts = opening.said(asked, kind, about, errors)
    if on is None or read.fact is None or errors:
        return _again(asked, kind, about, errors)
    draft = Draft(
        fact=read.fact,
        about=about,
        on=on,
        each=read.each,
        client_ref=said.text("ref") or str(uuid4()),
        said_by=said.text("said_by"),
    )
    if said.text(STEP) == READ:
        return _read_first(asked, kind, about, draft, acts)
    return _written(asked, kind, about, draft, acts)


def _read_first(
    asked: Asked, kind: type[Fact], about: tuple[SubjectId, ...], draft: Draft, acts: Sequence[Opening]
) -> Answer:
    """What will stand in each record, before it does; every answer goes along, to be sent or changed."""
    form = _sheet(asked, kind, about)
    read: Reading = asked.desk.read_many(asked.reader, about, lambda view: reading(view, draft), page=FORM)
    kept, name = going_along(asked.posted), f"Read it first: {form.title}, {form.names}"
    return page(
        "writing/preview.html", name, form=form, read=read, kept=kept, keep=_keep(asked, form), entry=None,
        change=change(asked, kind, about, draft.fact, draft.on.first), opens=opening.words(acts),
    )  # fmt: skip


def _written(
    asked: Asked, kind: type[Fact], about: tuple[SubjectId, ...], draft: Draft, acts: Sequence[Opening]
) -> Answer:
    try:
        (done,) = asked.desk.write(asked.reader, [draft])
    except NotWritable as wrong:
        return _again(asked, kind, about, problems(wrong))
    except RefUsed:
        return _again(replace(asked, posted=afresh(asked.posted)), kind, about, {"form": SENT_BEFORE})
    except Moved as moved:
        return _again(asked, kind, about, {"form": str(moved)})
    opening.write(asked, acts, done.id)
    key = f"{kind.__name__} {' '.join(about)}"
    asked.drafts.sent(FORM, key, asked.posted)
    return Go(f"/written/{done.id}/")


def afresh(said: Fields) -> Fields:
    """The same words in a form that has not been sent."""
    return Fields([*((name, value) for name, value in said.pairs() if name != "ref"), ("ref", str(uuid4()))])


def problems(wrong: NotWritable) -> Mapping[str, str]:
    """What the desk could not keep, by box."""
    return {
        (f"c0-{one.field.removeprefix('each.')}" if one.field.startswith("each.") else f"f-{one.field}")
        if one.field
        else "form": one.words
        for one in wrong.problems
    }


def _again(asked: Asked, kind: type[Fact], about: tuple[SubjectId, ...], errors: Mapping[str, str]) -> Answer:
    """The same form with everything that was typed, and what to look at."""
    form = _sheet(asked, kind, about)
    told = replace(form, fields=asked.posted, errors=errors)
    return _drawn(asked, told, _keep(asked, form))


ROUTES: tuple[Route, ...] = (
    Route("write/", "write", write, methods=("GET", "POST"), roles=Roles.signed_in()),
)
