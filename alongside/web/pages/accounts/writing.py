"""Writing somebody's account down for them: to the letter, with who helped, read back before it is kept.

A change is a new version, written by whoever wrote the first one down; anybody else writes a new account.
Taking back is their word, whoever writes that down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode
from uuid import UUID, uuid4

import msgspec

from alongside.access import NotHere, View
from alongside.access.authority import WRITERS
from alongside.desk import NotWritable
from alongside.desk.accounts import LARGEST, PICTURES, keep_account
from alongside.desk.papers import NotAPaper
from alongside.desk.sounds import ENDINGS
from alongside.desk.sounds import MOST as LONGEST
from alongside.practice.account import Account, account_of
from alongside.practice.voice import AccountGiven, AccountWithdrawn
from alongside.record import Draft, EntryId, Life, Moved, RefUsed, SubjectId, When
from alongside.record.when import day
from alongside.story.account import is_theirs, name_of
from alongside.story.asking import may_be_asked
from alongside.story.telling import Telling
from alongside.web.fields import Fields
from alongside.web.forming import BoxOf, Typed, typed
from alongside.web.forming.filled import filled
from alongside.web.forming.times import read_when, when_fields
from alongside.web.pages.seen import about_whom
from alongside.web.pages.writing.sheet import Sheet, about_of, sheet, today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM, BACK = "account", "account_back"
WORDS = ("words",)
BESIDE = ("form", "kind", "scribe", "interpreter", "read_back", "seen_by", "beside")
ACCEPT = ",".join(f".{ending}" for ending in (*PICTURES.values(), "jpeg", *ENDINGS.values()))
WHOSE = "Say whose account it is"
NOTHING = "Write down what they said, or give what they drew, photographed or spoke"
WHY_NEW = "A new version"
MOVED = "They have changed it in the meantime. Read the new version, and send this again if it still holds"


@dataclass(frozen=True, kw_only=True)
class Before:
    """The version that a new one takes the place of."""

    first: EntryId
    newest: EntryId
    name: str
    about: tuple[SubjectId, ...]
    said_by: str
    fact: AccountGiven
    on: When
    person: SubjectId


def write_account(asked: Asked) -> Answer:
    """A new account, or a new version of one."""
    before = _before(asked)
    about = before.about if before else about_of(asked.query.all("about"))
    if not about:
        return Go("/write/?kind=AccountGiven")
    form, keep = _sheet(asked, about, before)
    if asked.is_post:
        return _posted(asked, about, before)
    fields = keep.fields if keep.kept else _fresh(asked, about, before)
    return _drawn(replace(form, fields=fields), keep, before)


def address(about: tuple[SubjectId, ...]) -> str:
    """Where an account about these people is written."""
    return f"/account/write/?{urlencode([('about', who) for who in about])}"


def _before(asked: Asked) -> Before | None:
    ref = asked.query.text("instead")
    if not ref:
        return None
    told: Before = asked.desk.entry(
        asked.reader, EntryId(ref), lambda view, who: _version(view, who, EntryId(ref)),
        about=about_whom(asked),
    )  # fmt: skip
    return told


def _version(view: View, who: SubjectId, ref: EntryId) -> Before:
    telling = Telling(view, who)
    one = account_of(telling.life, ref, telling.today)
    if one is None or not one.stands or not is_theirs(view, one):
        raise NotHere
    view.used([one.newest])
    return _as_it_stands(telling, one)


def _as_it_stands(telling: Telling, one: Account) -> Before:
    newest = one.newest
    return Before(
        first=one.first, newest=newest.id, name=name_of(telling, one), about=newest.people,
        said_by=one.said_by, fact=newest.fact, on=newest.on, person=telling.who,
    )  # fmt: skip


def _sheet(asked: Asked, about: tuple[SubjectId, ...], before: Before | None) -> tuple[Sheet, Keeping]:
    def told(view: View) -> Sheet:
        whole = sheet(view, AccountGiven, about)
        lives = tuple(view.life(who) for who in about)
        first = (box for box in whole.boxes if box.field in WORDS)
        then = (_safe(view, lives, box) for box in whole.boxes if box.field in BESIDE)
        return replace(whole, boxes=(*first, *then))

    form: Sheet = asked.desk.read_many(asked.reader, about, told, page=FORM)
    key = before.first if before else " ".join(about)
    title = f"In their own words: {form.names}"
    return form, asked.drafts.keep(FORM, key, title, about=about, upon=before.first if before else "")


def _safe(view: View, lives: tuple[Life, ...], box: BoxOf) -> BoxOf:
    """Nobody from whom one of them is kept safe is offered to be shown what they say; no animal either."""
    if box.field != "seen_by":
        return box
    may = set(may_be_asked(view, lives, [SubjectId(who) for who, _ in box.options]))
    return replace(box, options=tuple(one for one in box.options if one[0] in may))


def _fresh(asked: Asked, about: tuple[SubjectId, ...], before: Before | None) -> Fields:
    ref = ("ref", str(uuid4()))
    pairs = [ref, ("day", today_words(asked.today)), ("f-form", "words"), ("f-kind", "account")]
    if before is not None:
        said = filled(before.fact, {}, about)
        pairs = [
            *said,
            *when_fields(before.on),
            ("said_by", before.said_by),
            ("seen", before.newest),
            ref,
        ]
    return Fields(pairs)


def _drawn(form: Sheet, keep: Keeping, before: Before | None) -> Answer:
    title = f"{'A new version: ' if before else ''}In their own words: {form.names}"
    return page(
        "accounts/write.html", title, form=form, keep=keep, before=before, accept=ACCEPT,
        picture=LARGEST // 1024 // 1024, sound=LONGEST // 1024 // 1024, status=400 if form.errors else 200,
    )  # fmt: skip


def _posted(asked: Asked, about: tuple[SubjectId, ...], before: Before | None) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    on, file = read_when(said, asked.today, errors), asked.uploads.get("file")
    kept = before.fact.attachment if before else ""
    read = read_account(asked, about, wordless=file is not None or bool(kept))
    errors |= {name: words for name, words in read.errors.items() if name != "form"}
    whose = before.said_by if before else said.text("said_by")
    if not whose and before is None:
        errors["said_by"] = WHOSE
    if "form" in read.errors:
        errors["f-words"] = NOTHING
    if on is None or errors or read.fact is None:
        return _again(asked, about, before, errors)
    draft = Draft(
        fact=msgspec.structs.replace(read.fact, attachment=kept),
        about=about,
        on=on,
        client_ref=said.text("ref") or str(uuid4()),
        said_by=whose,
        corrects=EntryId(said.text("seen")) if before else None,
        why=WHY_NEW if before else "",
    )
    return _kept(asked, about, before, draft)


def read_account(asked: Asked, about: tuple[SubjectId, ...], *, wordless: bool) -> Typed:
    """What the form says; a drawing or a voice needs no words."""
    said = asked.posted
    if not wordless or said.text("f-words"):
        return typed(AccountGiven, about, said, asked.today)
    read = typed(AccountGiven, about, Fields([*said.pairs(), ("f-words", "-")]), asked.today)
    return replace(read, fact=msgspec.structs.replace(read.fact, words="") if read.fact else None)


def _kept(asked: Asked, about: tuple[SubjectId, ...], before: Before | None, draft: Draft) -> Answer:
    file = asked.uploads.get("file")
    try:
        done = keep_account(asked.desk, asked.reader, draft, file.body if file else None)
    except NotAPaper as wrong:
        return _again(asked, about, before, {"file": str(wrong)})
    except NotWritable as wrong:
        return _again(asked, about, before, problems(wrong))
    except RefUsed:
        return _again(replace(asked, posted=afresh(asked.posted)), about, before, {"form": SENT_BEFORE})
    except Moved:
        return _again(asked, about, before, {"form": MOVED})
    asked.drafts.sent(FORM, before.first if before else " ".join(about), asked.posted)
    return Go(f"/account/{done.id}/?about={before.person if before else about[0]}")


def _again(
    asked: Asked, about: tuple[SubjectId, ...], before: Before | None, errors: Mapping[str, str]
) -> Answer:
    form, keep = _sheet(asked, about, before)
    return _drawn(replace(form, fields=asked.posted, errors=errors), keep, before)


def take_back(asked: Asked, *, entry: UUID) -> Answer:
    """They take their account back: that it was given and taken back stays, and its words are not shown."""
    ref, about = EntryId(str(entry)), about_whom(asked)
    before: Before = asked.desk.entry(
        asked.reader, ref, lambda view, who: _theirs(view, who, ref), about=about
    )
    errors: dict[str, str] = {}
    if asked.is_post:
        draft = Draft(
            fact=AccountWithdrawn(account=before.first), about=before.about, on=day(asked.today),
            client_ref=asked.posted.text("ref") or str(uuid4()), said_by=before.said_by,
        )  # fmt: skip
        try:
            asked.desk.write(asked.reader, [draft])
        except NotWritable as wrong:
            errors |= problems(wrong)
        else:
            return Go(f"/account/{before.newest}/?about={before.person}")
    return page(
        "accounts/back.html", f"{before.name} takes it back", before=before, ref=str(uuid4()), errors=errors
    )


def _theirs(view: View, who: SubjectId, ref: EntryId) -> Before:
    telling = Telling(view, who)
    one = account_of(telling.life, ref, telling.today)
    if one is None or not one.stands:
        raise NotHere
    view.used([one.newest])
    return _as_it_stands(telling, one)


ROUTES: tuple[Route, ...] = (
    Route("account/write/", "write_account", write_account, ("GET", "POST"), Roles.only(*WRITERS)),
    Route("account/<uuid:entry>/back/", "take_back", take_back, ("GET", "POST"), Roles.only(*WRITERS)),
)
