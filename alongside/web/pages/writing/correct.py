"""Putting right what was written, and taking away what was written in error. Nothing is overwritten.

If somebody else has put it right since this page was opened, both texts are shown and nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import uuid4

from alongside.access import View
from alongside.desk import NotHere, NotWritable
from alongside.practice.correction import EntryWithdrawn
from alongside.record import (
    Draft,
    Entry,
    EntryId,
    Erased,
    Fact,
    Moved,
    RefUsed,
    SubjectId,
    SubjectKind,
    Withheld,
)
from alongside.record.when import day
from alongside.story import entry as entry_story
from alongside.story.entry import EntryStory
from alongside.web.fields import Fields
from alongside.web.forming import Typed, typed
from alongside.web.forming.carried import carried, still_offered
from alongside.web.forming.filled import filled
from alongside.web.forming.places import about_in_place, in_place
from alongside.web.forming.times import read_when, when_fields
from alongside.web.pages.writing.kinds import title
from alongside.web.pages.writing.preview import CHANGE, READ, STEP, Reading, going_along, reading
from alongside.web.pages.writing.sheet import Person, Sheet, about_of, sheet
from alongside.web.pages.writing.write import SENT_BEFORE, address, afresh, problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "correct"
SUBJECT = re.compile(rf"({'|'.join(SubjectKind)}):[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}")


def correct(asked: Asked, *, entry: str) -> Answer:
    """The entry's own form, filled with what it says."""
    last = _last(asked, entry)
    about = last.people
    if not about or last.withdraws or isinstance(last.fact, Erased | Withheld):
        raise NotHere
    if asked.is_post:
        asked = replace(asked, posted=in_place(asked.posted))
        return _posted(asked, last, about_of(about_in_place(asked.posted)) or about)
    kept = asked.drafts.keep(FORM, last.root, about=about).kept
    said = in_place(kept.fields) if kept else _said(last, about)
    form, keep = _sheet(asked, last, about_of(about_in_place(said)) or about)
    return _drawn(last, replace(form, fields=said), keep)


def _said(last: Entry[Any], about: tuple[SubjectId, ...]) -> Fields:
    """What the boxes hold before anybody types: the entry as it stands."""
    pairs = [*filled(last.fact, last.each, about), *when_fields(last.on), ("said_by", last.said_by)]
    whom = [(name, who) for who in about for name in ("about", "place")]
    return Fields([*pairs, ("ref", str(uuid4())), ("seen", last.id), *whom])


def _last(asked: Asked, entry: str) -> Entry[Any]:
    told: tuple[Entry[Any], ...] = asked.desk.history(asked.reader, EntryId(entry))
    return told[-1]


def _seen(asked: Asked, last: Entry[Any]) -> EntryId:
    """Which word of this entry the writer had before them. Raises `NotHere` for a word of another entry."""
    seen = EntryId(asked.posted.text("seen") or last.id)
    if seen not in {one.id for one in asked.desk.history(asked.reader, last.id)}:
        raise NotHere
    return seen


def _sheet(asked: Asked, last: Entry[Any], about: tuple[SubjectId, ...]) -> tuple[Sheet, Keeping]:
    def told(view: View) -> Sheet:
        form = _as_it_stands(sheet(view, type(last.fact), about), last, view)
        return replace(form, whom=tuple(_whom(form, last, view, mine)))

    mine: dict[str, str] = asked.desk.my_children(
        asked.reader, lambda _view, mine: {one.subject: one.name for one in mine.children}
    )
    form: Sheet = asked.desk.read_many(asked.reader, about, told, page=FORM)
    name = f"Putting right: {form.title}, {form.names}"
    keep = asked.drafts.keep(FORM, last.root, name, about=about, upon=last.root)
    return form, keep


def _as_it_stands(form: Sheet, last: Entry[Any], view: View) -> Sheet:
    """The form, in which whatever the entry says now can be chosen still."""
    said = Fields(filled(last.fact, last.each, tuple(person.id for person in form.about)))

    def words(value: str) -> str:
        return view.name(SubjectId(value)) if SUBJECT.fullmatch(value) else "As it stands now"

    about = [
        replace(one, boxes=tuple(still_offered(box, said, words) for box in one.boxes)) for one in form.about
    ]
    boxes = tuple(still_offered(box, said, words) for box in form.boxes)
    return replace(form, about=tuple(about), boxes=boxes)


def _whom(form: Sheet, last: Entry[Any], view: View, mine: dict[str, str]) -> list[tuple[str, str]]:
    """Who it may be about instead: those told of here, the writer's own children, whoever it is about now."""
    there = dict(form.people) | mine
    there |= {who: view.name(who) for who in last.subjects if view.may_open(who)}
    return sorted(there.items(), key=lambda pair: pair[1].casefold())


def _drawn(last: Entry[Any], form: Sheet, keep: Keeping) -> Answer:
    return page("writing/correct.html", f"Put right: {form.title}", form=form, keep=keep, entry=last)


def _posted(asked: Asked, last: Entry[Any], about: tuple[SubjectId, ...]) -> Answer:
    said, seen, errors = asked.posted, _seen(asked, last), dict[str, str]()
    if said.text(STEP) == CHANGE:
        return _again(asked, last, about, errors)
    on = read_when(said, asked.today, errors)
    kind: type[Fact] = type(last.fact)
    read = typed(kind, about, said, asked.today, silent=set(last.subjects) - set(last.each))
    errors |= read.errors
    if not said.text("why"):
        errors["why"] = "Say why, for whoever reads this later"
    if on is None or read.fact is None or errors:
        return _again(asked, last, about, errors)
    read = _carried(last, _sheet(asked, last, about)[0], read)
    draft = Draft(
        fact=read.fact or last.fact,
        about=about,
        on=on,
        each=read.each,
        client_ref=said.text("ref") or str(uuid4()),
        said_by=said.text("said_by"),
        corrects=seen,
        why=said.text("why"),
    )
    if said.text(STEP) == READ:
        return _read_first(asked, last, draft)
    return _write(asked, last, about, draft)


def _read_first(asked: Asked, last: Entry[Any], draft: Draft) -> Answer:
    """What will stand beside what was written first, before it does; every answer goes along."""
    form, keep = _sheet(asked, last, draft.about)
    read: Reading = asked.desk.read_many(
        asked.reader, draft.about, lambda view: reading(view, draft), page=FORM
    )
    return page(
        "writing/preview.html", f"Read it first: {form.title}, {form.names}", form=form, read=read,
        kept=going_along(asked.posted), keep=keep, entry=last,
    )  # fmt: skip


def _carried(last: Entry[Any], form: Sheet, read: Typed) -> Typed:
    """What the form does not ask stays as it was: in common, and for each person."""
    boxes = {person.id: person.boxes for person in form.about}
    each = {
        who: carried(last.each[who], part, boxes[who]) if who in last.each else part
        for who, part in read.each.items()
    }
    fact = carried(last.fact, read.fact, form.boxes) if read.fact else None
    return replace(read, fact=fact, each=each)


def _write(asked: Asked, last: Entry[Any], about: tuple[SubjectId, ...], draft: Draft) -> Answer:
    try:
        (done,) = asked.desk.write(asked.reader, [draft])
    except NotWritable as wrong:
        return _again(asked, last, about, problems(wrong))
    except RefUsed:
        return _again(replace(asked, posted=afresh(asked.posted)), last, about, {"form": SENT_BEFORE})
    except Moved as moved:
        return _both(asked, last, about, moved)
    asked.drafts.sent(FORM, last.root, asked.posted)
    return Go(f"/written/{done.id}/")


def _again(asked: Asked, last: Entry[Any], about: tuple[SubjectId, ...], errors: Mapping[str, str]) -> Answer:
    form, keep = _sheet(asked, last, about)
    return _drawn(last, replace(form, fields=asked.posted, errors=errors), keep)


def _both(asked: Asked, last: Entry[Any], about: tuple[SubjectId, ...], moved: Moved) -> Answer:
    """Somebody was first: their words and ours, side by side; ours are still in the boxes."""
    _, now = asked.desk.both(asked.reader, moved)
    theirs: EntryStory = asked.desk.entry(
        asked.reader, now.id, lambda view, who: entry_story.tell(view, who, now.id)
    )
    form, keep = _sheet(asked, last if now.withdraws else now, about)
    pairs = [(name, value) for name, value in asked.posted.pairs() if name not in ("seen", "ref")]
    told = Fields([*pairs, ("seen", now.id), ("ref", str(uuid4()))])
    return page(
        "writing/both.html", "Somebody else was here first", form=replace(form, fields=told), keep=keep,
        entry=now, theirs=theirs, anew=address(last.kind, about) if now.withdraws else "",
    )  # fmt: skip


def withdraw(asked: Asked, *, entry: str) -> Answer:
    """Take away what was written in error; it stays to be seen as taken away."""
    last = _last(asked, entry)
    if last.withdraws or isinstance(last.fact, Withheld):
        raise NotHere
    about = tuple(last.subjects)
    names: tuple[Person, ...] = asked.desk.read_many(
        asked.reader, about, lambda view: tuple(Person(id=w, name=view.name(w)) for w in about), page=FORM
    )
    errors: dict[str, str] = {}
    if asked.is_post:
        if why := asked.posted.text("why"):
            return _withdrawn(asked, last, why)
        errors["why"] = "Say why, for whoever reads this later"
    told = title(type(last.fact))
    return page(
        "writing/withdraw.html", f"Take away: {told}", entry=last, kind=told, about=names, errors=errors,
        ref=asked.posted.text("ref") or str(uuid4()), seen=asked.posted.text("seen") or last.id,
    )  # fmt: skip


def _withdrawn(asked: Asked, last: Entry[Any], why: str) -> Answer:
    draft = Draft(
        fact=EntryWithdrawn(why=why),
        about=last.subjects,
        on=day(asked.today),
        client_ref=asked.posted.text("ref") or str(uuid4()),
        corrects=_seen(asked, last),
        withdraws=True,
        why=why,
    )
    try:
        asked.desk.write(asked.reader, [draft])
    except Moved:
        return Go(f"/entry/{last.id}/")
    return Go(f"/entry/{last.id}/")


ROUTES: tuple[Route, ...] = (
    Route("entry/<str:entry>/correct/", "correct", correct, methods=("GET", "POST"), roles=Roles.signed_in()),
    Route(
        "entry/<str:entry>/withdraw/", "withdraw", withdraw, methods=("GET", "POST"), roles=Roles.signed_in()
    ),
)
