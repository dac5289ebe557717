"""Our story so far: read, written with the family, and answered to by each of them, to the letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

import msgspec

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.desk import NotHere, NotWritable
from alongside.practice.agreement import AgreementAnswered, AgreementAsked, digest_of
from alongside.practice.our_story import KEY, KIND
from alongside.practice.voice import AccountGiven
from alongside.record import Draft, EntryId, Moved, RefUsed, SubjectId, When
from alongside.story import our_story as our_story_story
from alongside.story.our_story import OurStories, OurStoryTold
from alongside.web.fields import Fields
from alongside.web.forming import BoxOf, typed
from alongside.web.forming.times import read_when
from alongside.web.pages.asked.part import by_us
from alongside.web.pages.plans.agreeing import ANSWER, ASKED, NO_ANSWER
from alongside.web.pages.seen import Seen, dated, whom
from alongside.web.pages.writing.sheet import Sheet, sheet, today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM, ANSWERS = "our_story", "our_story_answer"
BOXES = ("words", "read_back")
NO_WORDS = "Write it with them first"
MOVED = (
    "Somebody has changed the story since you opened this. Read them the words as they are now, and ask again"
)
SAME = "These are the words as they stand already"


@dataclass(frozen=True)
class Place:
    """A story of one person's, or none yet, and whom its next wording is about."""

    person: SubjectId
    told: OurStoryTold | None
    about: tuple[SubjectId, ...]

    @property
    def key(self) -> str:
        """What its unfinished words are kept under."""
        return f"{self.person} {self.upon}".strip()

    @property
    def upon(self) -> str:
        """The story it builds on, if there is one."""
        return self.told.first if self.told else ""


def our_story(asked: Asked, *, person: str) -> Answer:
    """The story as it stands, and where each person stands to it."""

    def title(_story: OurStories, seen: Seen) -> str:
        return f"Our story so far: {seen.full_name}"

    return dated(asked, person, our_story_story.tell, template="our_story/story.html", name="our_story",
                 title=title)  # fmt: skip


def _place(asked: Asked, person: str) -> Place:
    """Where one is. Raises `NotHere` for a story that does not stand."""
    who = whom(person)
    stories: OurStories = asked.desk.read(
        asked.reader, who, lambda view: our_story_story.tell(view, who), page=FORM
    )
    wanted = asked.query.text("story")
    told = next((one for one in stories.stories if one.first == wanted), None)
    if wanted and told is None:
        raise NotHere
    return Place(who, told, told.about if told else stories.begun_for)


def write_our_story(asked: Asked, *, person: str) -> Answer:
    """Write it with them, or write it anew: a new wording, and the one before stays."""
    at = _place(asked, person)
    if asked.is_post:
        return _posted(asked, at)
    form, keep = _sheet(asked, at)
    seen = at.told.newest if at.told else ""
    around = [("ref", str(uuid4())), ("day", today_words(asked.today)), ("seen", seen)]
    fresh = Fields([*around, ("f-words", at.told.words if at.told else "")])
    return _drawn(at, replace(form, fields=keep.fields if keep.kept else fresh), keep)


def _sheet(asked: Asked, at: Place) -> tuple[Sheet, Keeping]:
    def told(view: View) -> Sheet:
        whole = sheet(view, AccountGiven, at.about)
        return replace(whole, boxes=tuple(box for box in whole.boxes if box.field in BOXES))

    form: Sheet = asked.desk.read_many(asked.reader, at.about, told, page=FORM)
    return form, asked.drafts.keep(
        FORM, at.key, f"Our story so far: {form.names}", about=at.about, upon=at.upon
    )


def _drawn(at: Place, form: Sheet, keep: Keeping) -> Answer:
    return page("our_story/write.html", f"Our story so far: {form.names}", at=at, form=form, keep=keep)


def _posted(asked: Asked, at: Place) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    on = read_when(said, asked.today, errors)
    told = Fields([*said.pairs(), ("f-kind", KIND), ("f-form", "words")])
    read = typed(AccountGiven, at.about, told, asked.today)
    errors |= read.errors
    words = said.text("f-words")
    if not words or (at.told and words == at.told.words):
        errors["f-words"] = SAME if words else NO_WORDS
    if on is None or errors or read.fact is None:
        return _again(asked, at, errors)
    return _written(asked, at, read.fact, on)


def _written(asked: Asked, at: Place, fact: AccountGiven | Any, on: When) -> Answer:
    said = asked.posted
    draft = Draft(
        fact=fact, about=at.about, on=on, client_ref=said.text("ref") or str(uuid4()),
        said_by=said.text("said_by"), builds_on=EntryId(said.text("seen")) if at.told else None,
        takes_over=at.told is not None,
    )  # fmt: skip
    try:
        asked.desk.write(asked.reader, [draft])
    except NotWritable as wrong:
        return _again(asked, at, problems(wrong))
    except RefUsed:
        return _again(replace(asked, posted=afresh(said)), at, {"form": SENT_BEFORE})
    except Moved as moved:
        return _again(asked, at, {"form": str(moved)})
    asked.drafts.sent(FORM, at.key, said)
    return Go(f"/child/{at.person}/our-story/")


def _again(asked: Asked, at: Place, errors: Mapping[str, str]) -> Answer:
    """The same form with everything that was typed; the next sending builds on what stands now."""
    form, keep = _sheet(asked, at)
    pairs = [(name, value) for name, value in asked.posted.pairs() if name != "seen"]
    fields = Fields([*pairs, ("seen", at.told.newest if at.told else "")])
    return _drawn(at, replace(form, fields=fields, errors=errors), keep)


def answer_our_story(asked: Asked, *, person: str) -> Answer:
    """What somebody says to these very words."""
    at = _place(asked, person)
    if at.told is None:
        return Go(f"/child/{at.person}/our-story/")
    if asked.is_post:
        return _answered(asked, at, at.told)
    form, keep = _asking(asked, at)
    around = [("ref", str(uuid4())), ("day", today_words(asked.today)), ("f-to", asked.query.text("to"))]
    return _asked(at, replace(form, fields=keep.fields if keep.kept else Fields(around)), keep)


def _asking(asked: Asked, at: Place) -> tuple[Sheet, Keeping]:
    marks = at.told.marks if at.told else ()
    first = tuple((str(mark.person), mark.name) for mark in marks)

    def told(view: View) -> Sheet:
        ask, then = (sheet(view, kind, at.about) for kind in (AgreementAsked, AgreementAnswered))
        to = tuple(_near_first(box, first) for box in ask.boxes if box.field == "to")
        asks = (box for box in ask.boxes if box.field in ASKED)
        return replace(ask, boxes=(*to, *(by_us(box) for box in then.boxes if box.field in ANSWER), *asks))

    form: Sheet = asked.desk.read_many(asked.reader, at.about, told, page=ANSWERS)
    title = f"What somebody says to our story: {form.names}"
    return form, asked.drafts.keep(ANSWERS, at.key, title, about=at.about, upon=at.upon)


def _near_first(box: BoxOf, first: tuple[tuple[str, str], ...]) -> BoxOf:
    near = {who for who, _ in first}
    return replace(box, options=(*first, *(one for one in box.options if one[0] not in near)))


def _asked(at: Place, form: Sheet, keep: Keeping) -> Answer:
    return page("our_story/answer.html", f"Does it say it rightly? {form.names}", at=at, told=at.told,
                form=form, keep=keep)  # fmt: skip


def _answered(asked: Asked, at: Place, told: OurStoryTold) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    on = read_when(said, asked.today, errors)
    given = {"kind": KEY, "line": told.words, "asked": told.first}
    posted = Fields([*said.pairs(), *((f"f-{name}", value) for name, value in given.items())])
    asking = typed(AgreementAsked, at.about, posted, asked.today)
    silent = said.text("f-answer") == NO_ANSWER
    answer = None if silent else typed(AgreementAnswered, at.about, posted, asked.today)
    errors |= {**asking.errors, **(answer.errors if answer else {})}
    if said.text("wording") != told.newest:
        errors["form"] = MOVED
    if on is None or errors or asking.fact is None:
        return _ask_again(asked, at, errors)
    fact = msgspec.structs.replace(
        asking.fact, line=told.words, digest=digest_of(told.words), key=KEY, of=told.first
    )
    return _keep_answer(asked, at, fact, answer.fact if answer else None, on)


def _keep_answer(asked: Asked, at: Place, asking: Any, answer: Any, on: When) -> Answer:
    """The asking, then the answer to it."""
    ref, wording = asked.posted.text("ref") or str(uuid4()), EntryId(asked.posted.text("wording"))
    first = Draft(fact=asking, about=at.about, on=on, client_ref=ref, builds_on=wording)
    try:
        (done,) = asked.desk.write(asked.reader, [first])
        if answer is not None:
            fact = msgspec.structs.replace(answer, asked=done.id)
            spoke = SubjectId(asking.to)
            then = Draft(fact=fact, about=at.about, on=on, client_ref=f"{ref}/answer", said_by=spoke)
            asked.desk.write(asked.reader, [then])
    except NotWritable as wrong:
        return _ask_again(asked, at, problems(wrong))
    except RefUsed:
        return _ask_again(replace(asked, posted=afresh(asked.posted)), at, {"form": SENT_BEFORE})
    except Moved as moved:
        return _ask_again(asked, at, {"form": str(moved)})
    asked.drafts.sent(ANSWERS, at.key, asked.posted)
    return Go(f"/child/{at.person}/our-story/")


def _ask_again(asked: Asked, at: Place, errors: Mapping[str, str]) -> Answer:
    form, keep = _asking(asked, at)
    return _asked(at, replace(form, fields=asked.posted, errors=errors), keep)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/our-story/", "our_story", our_story, roles=Roles.signed_in()),
    Route(
        "child/<str:person>/our-story/write/", "write_our_story", write_our_story, methods=("GET", "POST"),
        roles=Roles.only(*WRITERS),
    ),
    Route(
        "child/<str:person>/our-story/answer/", "answer_our_story", answer_our_story,
        methods=("GET", "POST"), roles=Roles.only(*WRITERS),
    ),
)  # fmt: skip
