"""Papers that came from outside: kept beside one or several children's stories, and taken away to be read.

A paper is never shown inside our pages: it is handed over as a file, to whoever may read its entry.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID, uuid4

from alongside.access.authority import WRITERS
from alongside.desk import NotWritable
from alongside.desk.papers import ENDINGS, MOST, NotAPaper, PaperErased, keep_paper, paper
from alongside.record import EntryId, RefUsed, SubjectId
from alongside.record.files import FileChanged, NoSuchFile
from alongside.record.keys import BrokenSeal
from alongside.web.fields import Fields
from alongside.web.forming.times import read_when
from alongside.web.pages.writing.sheet import about_of, listed, today_words
from alongside.web.route import Answer, Asked, Go, Keeping, Page, Roles, Route, page
from alongside.web.route import Paper as TakenAway

FORM = "paper"
KEEPS = Roles.only(*WRITERS)
ACCEPT = ",".join(f".{ending}" for ending in (*ENDINGS.values(), "jpeg"))
HARMED = (NoSuchFile, FileChanged, BrokenSeal)


def new_paper(asked: Asked) -> Answer:
    """Say what came and from whom, and give the file."""
    about = about_of(asked.query.all("about"))
    if not about:
        return Go("/write/?kind=DocumentReceived")
    names = _names(asked, about)
    keep = asked.drafts.keep(FORM, " ".join(about), f"A paper that came: {names}", about=about)
    if not asked.is_post:
        fresh = Fields([("ref", str(uuid4())), ("day", today_words(asked.today))])
        return _form(names, keep, keep.fields if keep.kept else fresh, {})
    errors: dict[str, str] = {}
    done = _kept(asked, about, errors)
    if done is None:
        return _form(names, keep, asked.posted, errors)
    asked.drafts.sent(FORM, " ".join(about), asked.posted)
    return Go(f"/written/{done}/")


def _names(asked: Asked, about: tuple[SubjectId, ...]) -> str:
    names: list[str] = asked.desk.read_many(
        asked.reader, about, lambda view: [view.name(who) for who in about], page=FORM
    )
    return listed(names)


def _form(names: str, keep: Keeping, fields: Fields, errors: Mapping[str, str]) -> Page:
    return page(
        "papers/new.html", f"A paper that came: {names}", names=names, keep=keep, fields=fields,
        errors=errors, ref=fields.text("ref") or str(uuid4()), accept=ACCEPT, most=MOST // 1024 // 1024,
        status=400 if errors else 200,
    )  # fmt: skip


def _kept(asked: Asked, about: tuple[SubjectId, ...], errors: dict[str, str]) -> EntryId | None:
    """The entry of the paper; nothing where something in the form is odd."""
    said, file = asked.posted, asked.uploads.get("file")
    on = read_when(said, asked.today, errors)
    if not said.text("title"):
        errors["title"] = "Say what it is, so that it can be found again"
    if file is None:
        errors["file"] = "Choose the file"
    if on is None or file is None or errors:
        return None
    try:
        done = keep_paper(
            asked.desk, asked.reader, about, file.body, title=said.text("title"),
            from_whom=said.text("from_whom"), on=on, client_ref=said.text("ref") or str(uuid4()),
        )  # fmt: skip
    except NotAPaper as wrong:
        errors["file"] = str(wrong)
    except NotWritable as wrong:
        errors |= {one.field or "title": one.words for one in wrong.problems}
    except RefUsed as used:
        errors["file"] = str(used)
    else:
        return done.id
    return None


def open_paper(asked: Asked, *, entry: UUID) -> Answer:
    """Take a paper away, whoever may read its entry."""
    try:
        told = paper(asked.desk, asked.reader, EntryId(str(entry)))
    except PaperErased as gone:
        return _gone("This paper was erased", gone, entry, 410)
    except HARMED as harm:
        return _gone("This paper cannot be opened", harm, entry, 500)
    text = "; charset=utf-8" if told.kind.startswith("text/") else ""
    return TakenAway(body=told.body, kind=told.kind + text, name=told.name)


def _gone(title: str, why: Exception, entry: UUID, status: int) -> Page:
    words = str(why)
    told = f"{words[:1].upper()}{words[1:]}."
    return page("papers/gone.html", title, words=told, entry=entry, status=status)


ROUTES: tuple[Route, ...] = (
    Route("papers/new/", "new_paper", new_paper, methods=("GET", "POST"), roles=KEEPS),
    Route("paper/<uuid:entry>/", "open_paper", open_paper, roles=Roles.signed_in()),
)
