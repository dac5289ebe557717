"""The letter to the family after an enquiry: begun from the record, finished by a person, then sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID, uuid4

from alongside.access import View
from alongside.desk import NotWritable
from alongside.practice.letter import LetterSent
from alongside.record import Draft, EntryId, RefUsed
from alongside.story import letter as letter_story
from alongside.story.letter import OPEN, SHUT, LetterBegun
from alongside.web.fields import Fields
from alongside.web.forming import BoxOf, typed
from alongside.web.forming.times import read_when
from alongside.web.pages.seen import about_whom, whom
from alongside.web.pages.writing.sheet import Sheet, sheet, today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "letter_after"
BOXES = ("to", "words")
STILL_OPEN = "Something in square brackets is still open. Write it, or take it out"
TO_WHOM = "Say who it went to"
KEPT_SAFE = "A child in this letter is kept safe from them. It does not go to them from here"
NO_WORDS = "A letter without words is not one"


def letter_after(asked: Asked, *, entry: UUID) -> Answer:
    """The letter, begun; posted, it stands in the record as sent."""
    about = about_whom(asked)
    ref, given = EntryId(str(entry)), asked.query.text("to")
    to = whom(given) if given else None
    begun: LetterBegun = asked.desk.entry(
        asked.reader, ref, lambda view, who: letter_story.tell(view, who, ref, to), about=about
    )
    if asked.is_post:
        return _posted(asked, begun)
    form, keep = _sheet(asked, begun)
    around = [("ref", str(uuid4())), ("day", today_words(asked.today)), ("f-words", begun.words)]
    around += [("f-to", begun.to)] if begun.to else []
    return _drawn(begun, replace(form, fields=keep.fields if keep.kept else Fields(around)), keep)


def _sheet(asked: Asked, begun: LetterBegun) -> tuple[Sheet, Keeping]:
    def told(view: View) -> Sheet:
        whole = sheet(view, LetterSent, begun.about)
        boxes = (box for box in whole.boxes if box.field in BOXES)
        return replace(whole, boxes=tuple(_to_whom(box, begun) for box in boxes))

    form: Sheet = asked.desk.read_many(asked.reader, begun.about, told, page=FORM)
    name = f"A letter to the family of {form.names}"
    keep = asked.drafts.keep(FORM, _key(begun), name, about=begun.about, upon=begun.enquiry)
    return form, keep


def _key(begun: LetterBegun) -> str:
    """What a draft of it is kept under: each person's letter by itself."""
    return f"{begun.enquiry} {begun.to}" if begun.to else begun.enquiry


def _to_whom(box: BoxOf, begun: LetterBegun) -> BoxOf:
    """Nobody from whom a child is kept safe is offered; in somebody's own letter, nobody else."""
    offered = [one for one in box.options if one[0] not in begun.not_to]
    return replace(box, options=[one for one in offered if not begun.to or one[0] == begun.to])


def _drawn(begun: LetterBegun, form: Sheet, keep: Keeping) -> Answer:
    return page("writing/letter.html", f"A letter to the family of {form.names}", form=form, keep=keep,
                begun=begun)  # fmt: skip


def _posted(asked: Asked, begun: LetterBegun) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    on = read_when(said, asked.today, errors)
    given = [("f-kind", "after_enquiry"), ("f-about_entry", begun.enquiry)]
    read = typed(LetterSent, begun.about, Fields([*said.pairs(), *given]), asked.today)
    errors |= {**read.errors, **_open(said, begun)}
    if on is None or errors or read.fact is None:
        return _again(asked, begun, errors)
    ref = said.text("ref") or str(uuid4())
    draft = Draft(fact=read.fact, about=begun.about, on=on, client_ref=ref)
    try:
        (done,) = asked.desk.write(asked.reader, [draft])
    except NotWritable as wrong:
        return _again(asked, begun, problems(wrong))
    except RefUsed:
        return _again(replace(asked, posted=afresh(said)), begun, {"form": SENT_BEFORE})
    asked.drafts.sent(FORM, _key(begun), asked.posted)
    return Go(f"/written/{done.id}/")


def _open(said: Fields, begun: LetterBegun) -> dict[str, str]:
    """What keeps a letter from going: nobody it is to, no words, or a line that is still open."""
    words, errors = said.text("f-words"), dict[str, str]()
    if not said.text("f-to"):
        errors["f-to"] = TO_WHOM
    if said.text("f-to") in begun.not_to or (begun.to and said.text("f-to") != begun.to):
        errors["f-to"] = KEPT_SAFE
    if not words or OPEN in words or SHUT in words:
        errors["f-words"] = STILL_OPEN if words else NO_WORDS
    return errors


def _again(asked: Asked, begun: LetterBegun, errors: Mapping[str, str]) -> Answer:
    form, keep = _sheet(asked, begun)
    return _drawn(begun, replace(form, fields=asked.posted, errors=errors), keep)


ROUTES: tuple[Route, ...] = (
    Route(
        "entry/<uuid:entry>/letter/", "letter_after", letter_after, methods=("GET", "POST"),
        roles=Roles.signed_in(),
    ),
)  # fmt: skip
