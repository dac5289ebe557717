"""Putting right what was written, and taking away what was written in error. Nothing is overwritten.

If somebody else has put it right since this page was opened, both texts are shown and nothing is lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import uuid4

import msgspec

from alongside.access import View
from alongside.desk import NotHere, NotWritable
from alongside.practice.correction import EntryWithdrawn
from alongside.record import Draft, Entry, EntryId, Fact, Moved, RefUsed, SubjectId, SubjectKind, kind_of
from alongside.record.when import day
from alongside.web.fields import Fields
from alongside.web.forming import typed
from alongside.web.forming.boxes import fields
from alongside.web.forming.filled import filled
from alongside.web.forming.times import read_when, when_fields
from alongside.web.pages.writing.kinds import title
from alongside.web.pages.writing.sheet import Person, Sheet, about_of, sheet
from alongside.web.pages.writing.write import problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "correct"


def correct(asked: Asked, *, entry: str) -> Answer:
    """The entry's own form, filled with what it says."""
    last = _last(asked, entry)
    about = about_of(asked.posted.all("about")) or tuple(
        who for who in last.subjects if kind_of(who) is SubjectKind.PERSON
    )
    if not about or last.withdraws:
        raise NotHere
    if asked.is_post:
        return _posted(asked, last, about)
    pairs = [*filled(last.fact, last.each, about), *when_fields(last.on), ("said_by", last.said_by)]
    said = Fields([*pairs, ("ref", str(uuid4())), ("seen", last.id), *(("about", who) for who in about)])
    form, keep = _sheet(asked, last, about)
    return _drawn(last, replace(form, fields=keep.fields if keep.kept else said), keep)


def _last(asked: Asked, entry: str) -> Entry[Any]:
    told: tuple[Entry[Any], ...] = asked.desk.history(asked.reader, EntryId(entry))
    return told[-1]


def _sheet(asked: Asked, last: Entry[Any], about: tuple[SubjectId, ...]) -> tuple[Sheet, Keeping]:
    def told(view: View) -> Sheet:
        form = sheet(view, type(last.fact), about)
        return replace(form, people=tuple(_all_people(form, last, view)))

    form: Sheet = asked.desk.read_many(asked.reader, about, told, page=FORM)
    keep = asked.drafts.keep(FORM, last.root, f"Putting right: {form.title}, {form.names}")
    return form, keep


def _all_people(form: Sheet, last: Entry[Any], view: View) -> list[tuple[str, str]]:
    """Who it may be about instead: those told of here, and whoever it is about now."""
    there = dict(form.people)
    there |= {who: view.name(who) for who in last.subjects if view.may_open(who)}
    return sorted(there.items(), key=lambda pair: pair[1].casefold())


def _drawn(last: Entry[Any], form: Sheet, keep: Keeping) -> Answer:
    return page("writing/correct.html", f"Put right: {form.title}", form=form, keep=keep, entry=last)


def _posted(asked: Asked, last: Entry[Any], about: tuple[SubjectId, ...]) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    on = read_when(said, asked.today, errors)
    kind: type[Fact] = type(last.fact)
    read = typed(kind, about, said, asked.today)
    errors |= read.errors
    if not said.text("why"):
        errors["why"] = "Say why, for whoever reads this later"
    if on is None or read.fact is None or errors:
        return _again(asked, last, about, errors)
    draft = Draft(
        fact=_kept(last.fact, read.fact),
        about=about,
        on=on,
        each=read.each,
        client_ref=said.text("ref") or str(uuid4()),
        said_by=said.text("said_by"),
        corrects=EntryId(said.text("seen") or last.id),
        why=said.text("why"),
    )
    return _write(asked, last, about, draft)


def _kept(old: Fact, new: Fact) -> Fact:
    """What the form does not ask stays as it was."""
    asked = {one.name for one in fields(type(old))}
    hidden = {name: getattr(old, name) for name in old.__struct_fields__ if name not in asked}
    return msgspec.structs.replace(new, **hidden)


def _write(asked: Asked, last: Entry[Any], about: tuple[SubjectId, ...], draft: Draft) -> Answer:
    try:
        (done,) = asked.desk.write(asked.reader, [draft])
    except NotWritable as wrong:
        return _again(asked, last, about, problems(wrong))
    except RefUsed as used:
        return _again(asked, last, about, {"form": str(used)})
    except Moved as moved:
        return _both(asked, about, moved)
    asked.drafts.forget(FORM, last.root)
    return Go(f"/written/{done.id}/")


def _again(asked: Asked, last: Entry[Any], about: tuple[SubjectId, ...], errors: Mapping[str, str]) -> Answer:
    form, keep = _sheet(asked, last, about)
    return _drawn(last, replace(form, fields=asked.posted, errors=errors), keep)


def _both(asked: Asked, about: tuple[SubjectId, ...], moved: Moved) -> Answer:
    """Somebody was first: their words and ours, side by side; ours are still in the boxes."""
    _, now = asked.desk.both(asked.reader, moved)
    form, keep = _sheet(asked, now, about)
    pairs = [(name, value) for name, value in asked.posted.pairs() if name not in ("seen", "ref")]
    told = Fields([*pairs, ("seen", now.id), ("ref", str(uuid4()))])
    theirs = Fields(filled(now.fact, now.each, about))
    form = replace(form, fields=told, errors={"form": str(moved)})
    return page(
        "writing/both.html", "Somebody else was here first", form=form, keep=keep, entry=now, theirs=theirs
    )


def withdraw(asked: Asked, *, entry: str) -> Answer:
    """Take away what was written in error; it stays to be seen as taken away."""
    last = _last(asked, entry)
    if last.withdraws:
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
        corrects=EntryId(asked.posted.text("seen") or last.id),
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
