"""Their own account by their own hand: written, spoken, drawn or photographed; read back; kept; a receipt.

Nobody else changes a letter of it. They may write it anew, and what stood before stays as the version before;
they may take it back. Who can read it is said where it is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal
from uuid import UUID, uuid4

import msgspec
from django.utils.translation import gettext as _

from alongside.access import NotHere
from alongside.desk import NotWritable, NotYours
from alongside.desk.accounts import PICTURES, keep_account
from alongside.desk.papers import NotAPaper, PaperErased, paper
from alongside.desk.receipts import receipt
from alongside.desk.sounds import ENDINGS
from alongside.practice.voice import AccountGiven, AccountWithdrawn
from alongside.record import Draft, EntryId, Moved, RefUsed, SubjectId
from alongside.record.when import day
from alongside.story import own_accounts as own_story
from alongside.story.account import AccountStory
from alongside.story.own_accounts import OwnAccounts
from alongside.web.fields import Fields
from alongside.web.pages.accounts.reading import INSIDE
from alongside.web.pages.mine.not_kept import no_paper, not_kept, seen_in, sent_again
from alongside.web.pages.papers import HARMED
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page
from alongside.web.route import Paper as Bytes

FORM, PAGE = "own_account", "their own words"
ACCEPT = "image/jpeg,image/png,audio/*," + ",".join(
    f".{end}" for end in (*PICTURES.values(), *ENDINGS.values())
)
NEW_VERSION = "A new version by their own hand"
WRITES = Roles.family("young_person", "parent_or_carer", "network")


def own_accounts(asked: Asked) -> Answer:
    """Everything they gave."""
    told: OwnAccounts = asked.desk.read(asked.reader, asked.reader.who, own_story.tell, page=PAGE)
    return page("mine/words/all.html", _("My page"), told=told)


def write_own(asked: Asked) -> Answer:
    """Write, speak, draw or photograph; read it back; keep it. `instead` is the version it replaces."""
    before = _before(asked)
    keep = _keep(asked, before)
    if asked.is_post:
        return _posted(asked, before, keep)
    fields = keep.fields if keep.kept else _fresh(asked, before)
    return _drawn(asked, before, keep, fields, {})


def _before(asked: Asked) -> AccountStory | None:
    ref = asked.query.text("instead")
    story = _own(asked, EntryId(ref))[0] if ref else None
    if story is not None and story.taken_back:
        raise NotHere
    return story


def _own(asked: Asked, ref: EntryId) -> tuple[AccountStory, SubjectId]:
    """One account of theirs, and in whose life it stands. Raises `NotHere`."""
    told: tuple[AccountStory, SubjectId] = asked.desk.read(
        asked.reader, asked.reader.who, lambda view: own_story.one_of(view, ref), page=PAGE
    )
    return told


def _keep(asked: Asked, before: AccountStory | None) -> Keeping:
    key = before.first if before else "new"
    return asked.drafts.keep(FORM, key, _("My words"), about=(asked.reader.who,))


def _fresh(asked: Asked, before: AccountStory | None) -> Fields:
    about = before.about if before else (asked.reader.who,)
    seen = [("seen_by", who) for who in before.seen_by] if before else []
    words = [("words", before.words), ("seen", before.newest)] if before else []
    return Fields([("ref", str(uuid4())), *words, *seen, *(("about", who) for who in about)])


def _drawn(
    asked: Asked, before: AccountStory | None, keep: Keeping, said: Fields, errors: Mapping[str, str]
) -> Answer:
    kids = _children(asked)
    told = page(
        "mine/words/write.html", _("My page"), before=before, keep=keep, fields=said, errors=errors,
        children=kids, readers=_readers(asked), accept=ACCEPT, status=400 if errors else 200,
    )  # fmt: skip
    return replace(told, listens=True)


def _children(asked: Asked) -> tuple[tuple[SubjectId, str], ...]:
    kids: tuple[tuple[SubjectId, str], ...] = asked.desk.read(
        asked.reader, asked.reader.who, own_story.children, page=PAGE
    )
    return tuple(one for one in kids if one[0] not in asked.reader.mine)


def _readers(asked: Asked) -> tuple[tuple[SubjectId, str], ...]:
    kids: tuple[tuple[SubjectId, str], ...] = asked.desk.read(
        asked.reader, asked.reader.who, own_story.readers, page=PAGE
    )
    return kids


def _posted(asked: Asked, before: AccountStory | None, keep: Keeping) -> Answer:
    said, file = asked.posted, asked.uploads.get("file")
    step = said.text("step")
    if step == "change":
        return _drawn(asked, before, keep, said, {})
    given = file is not None and bool(file.body)
    kept = before is not None and (before.picture or before.sound)
    if not said.text("words") and not given and not kept:
        return _drawn(
            asked, before, keep, said, {"words": _("Write something, or give a picture or a sound.")}
        )
    if step == "read" and not given:
        return _read_back(asked, before, keep)
    return _kept(asked, before, keep)


def _read_back(asked: Asked, before: AccountStory | None, keep: Keeping) -> Answer:
    """Their words as they will stand; everything goes along, to be kept or changed."""
    kids = dict(_children(asked))
    shown = tuple(kids[who] for one in asked.posted.all("seen_by") if (who := SubjectId(one)) in kids)
    pairs = [
        (name, value) for name, value in asked.posted.pairs() if name not in ("step", "csrfmiddlewaretoken")
    ]
    return page(
        "mine/words/read.html", _("My page"), words=asked.posted.text("words"), pairs=pairs, shown=shown,
        before=before, keep=keep,
    )  # fmt: skip


def _kept(asked: Asked, before: AccountStory | None, keep: Keeping) -> Answer:
    said, file = asked.posted, asked.uploads.get("file")
    seen = seen_in(said)
    if before is not None and seen is None:
        return Go(f"/mine/words/{before.newest}/")
    theirs = [who for who, _name in _children(asked)]
    mine = asked.reader.mine.union(theirs)
    seen_by = tuple(SubjectId(who) for who in said.all("seen_by") if who in theirs)
    ticked = (SubjectId(who) for who in said.all("about") if who in mine)
    about = tuple(dict.fromkeys((*ticked, *seen_by)))  # what is opened to somebody stands in their record
    body = file.body if file and file.body else None
    fact = AccountGiven(words=said.text("words"), form=_form(body), read_back=True, seen_by=seen_by)
    draft = Draft(
        fact=fact, about=(before.about if before else about) or (asked.reader.who,), on=day(asked.today),
        client_ref=said.text("ref") or str(uuid4()), corrects=seen if before else None,
        why=NEW_VERSION if before else "",
    )  # fmt: skip
    try:
        done = keep_account(asked.desk, asked.reader, _with_file(asked, before, draft, body), body)
    except NotAPaper:
        return _drawn(asked, before, keep, said, {"file": no_paper()})
    except (NotWritable, NotYours) as odd:
        return _drawn(asked, before, keep, said, {"words": not_kept(odd)})
    except RefUsed:  # other words of theirs, or somebody else's: that is not said
        again = Fields([*(pair for pair in said.pairs() if pair[0] != "ref"), ("ref", str(uuid4()))])
        return _drawn(asked, before, keep, again, {"words": sent_again()})
    except Moved:
        return Go(f"/mine/words/{before.newest if before else ''}/")
    asked.drafts.sent(FORM, before.first if before else "new", said)
    return Go(f"/mine/words/{done.id}/?kept=yes")


def _form(body: bytes | None) -> Literal["words", "drawing", "sound"]:
    if body is None:
        return "words"
    return "sound" if not body.startswith((b"\xff\xd8", b"\x89PNG")) else "drawing"


def _with_file(asked: Asked, before: AccountStory | None, draft: Draft, body: bytes | None) -> Draft:
    """A new version without a file keeps the one it had."""
    if before is None or body is not None or not (before.picture or before.sound):
        return draft
    last = asked.desk.history(asked.reader, before.newest)[-1]
    fact = msgspec.structs.replace(draft.fact, attachment=last.fact.attachment, form=last.fact.form)
    return msgspec.structs.replace(draft, fact=fact)


def own_account(asked: Asked, *, entry: UUID) -> Answer:
    """One account of theirs, whole, with every version of it and its receipt."""
    story, whose = _own(asked, EntryId(str(entry)))
    words = square = ""
    if asked.is_post and not story.taken_back:
        given = receipt(asked.desk, asked.reader, story.newest, whose)
        words, square = given.words, given.square()
        if asked.posted.text("as") == "slip":
            return page("accounts/slip.html", "Eight words", words=words, square=square)
    names = dict(_children(asked))
    shown = [names[who] for who in story.seen_by if who in names]
    return page(
        "mine/words/one.html", _("My page"), story=story, words=words, square=square, shown=shown,
        kept=asked.query.text("kept") == "yes",
    )  # fmt: skip


def own_file(asked: Asked, *, entry: UUID) -> Answer:
    """What they drew, photographed or spoke."""
    story, _whose = _own(asked, EntryId(str(entry)))
    if story.taken_back:
        raise NotHere
    try:
        told = paper(asked.desk, asked.reader, story.newest)
    except (PaperErased, *HARMED) as gone:
        raise NotHere from gone
    return Bytes(body=told.body, kind=told.kind, name=None if told.kind in INSIDE else told.name)


def take_back_own(asked: Asked, *, entry: UUID) -> Answer:
    """They take it back, by their own hand."""
    story, _whose = _own(asked, EntryId(str(entry)))
    if story.taken_back:
        return Go(f"/mine/words/{story.newest}/")
    if asked.is_post:
        draft = Draft(
            fact=AccountWithdrawn(account=story.first), about=story.about, on=day(asked.today),
            client_ref=asked.posted.text("ref") or str(uuid4()),
        )  # fmt: skip
        asked.desk.write(asked.reader, [draft])
        return Go(f"/mine/words/{story.newest}/")
    return page("mine/words/back.html", _("My page"), story=story, ref=str(uuid4()))


ROUTES: tuple[Route, ...] = (
    Route("mine/words/", "own_accounts", own_accounts, roles=WRITES),
    Route("mine/words/write/", "write_own", write_own, ("GET", "POST"), WRITES),
    Route("mine/words/<uuid:entry>/", "own_account", own_account, ("GET", "POST"), WRITES),
    Route("mine/words/<uuid:entry>/file/", "own_file", own_file, roles=WRITES),
    Route("mine/words/<uuid:entry>/back/", "take_back_own", take_back_own, ("GET", "POST"), WRITES),
)
