"""Somebody sees it differently: which words, who says so, and what they say, to the letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast, get_args
from uuid import UUID, uuid4

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.desk import NotWritable
from alongside.practice.dispute import KINDS, DisputeRaised
from alongside.record import Draft, EntryId, RefUsed, SubjectId
from alongside.story import entry as entry_story
from alongside.story import passages as passages_story
from alongside.story.passages import ALL_OF_IT, Kind, Passage, Passages
from alongside.story.people import first_name
from alongside.web.fields import Fields
from alongside.web.forming.times import read_when
from alongside.web.pages.seen import about_whom
from alongside.web.pages.writing.sheet import choices, today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "dispute"
MYSELF, SOMEBODY_ELSE = "me", "other"
WHICH_WORDS = "Choose the words that somebody sees differently"
WHO_SAYS, WHAT_SAYS, WHAT_MEANS = (
    "Say who sees it differently",
    "Write down what they say",
    "Choose what they mean",
)
OTHER_NAME = "Write down who it is"
NOT_ON_THE_LIST = ((SOMEBODY_ELSE, "Somebody else, whose name I write below"), (MYSELF, "I do"))
THEY_SEE = tuple(KINDS.items())

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Form:
    """What the form lays out."""

    person: SubjectId
    name: str
    title: str
    said: Passages
    questions: tuple[tuple[str, Options], ...]
    """Each question of the entry with the words that can be chosen of its answer."""
    people: Options
    kinds: Options = THEY_SEE


def dispute(asked: Asked, *, entry: UUID) -> Answer:
    """Choose the words, and write down what somebody says of them."""
    form = _form(asked, EntryId(str(entry)))
    keep = _keep(asked, form)
    if asked.is_post:
        return _posted(asked, form, keep)
    fresh = Fields([("ref", str(uuid4())), ("day", today_words(asked.today)), ("seen", form.said.seen)])
    return _drawn(form, keep, _kept(keep.fields, form) if keep.kept else fresh, {})


def _kept(said: Fields, form: Form) -> Fields:
    """What was typed before. Where the entry reads otherwise since, the words are chosen anew."""
    moved = said.text("seen") != form.said.seen
    left = {"seen", "passage"} if moved else {"seen"}
    pairs = [(name, value) for name, value in said.pairs() if name not in left]
    return Fields([*pairs, ("seen", form.said.seen)])


def _form(asked: Asked, ref: EntryId) -> Form:
    about = about_whom(asked)

    def tell(view: View, who: SubjectId) -> Form:
        said = passages_story.tell(view, who, ref, asked.posted.text("seen"))
        return Form(
            person=who,
            name=first_name(view, who),
            title=entry_story.tell(view, who, ref).item.title,
            said=said,
            questions=tuple((one.question, tuple(map(_option, one.passages))) for one in said.questions),
            people=(*choices(view, (view.life(who),), DisputeRaised).people, *NOT_ON_THE_LIST),
        )

    form: Form = asked.desk.entry(asked.reader, ref, tell, about=about)
    return form


def _option(passage: Passage) -> tuple[str, str]:
    return passage.key, ALL_OF_IT if passage.whole else passage.words


def _keep(asked: Asked, form: Form) -> Keeping:
    title, of = f"Somebody sees it differently: {form.title}", form.said.entry
    return asked.drafts.keep(FORM, of, title, about=(form.person,), upon=of)


def _drawn(form: Form, keep: Keeping, said: Fields, errors: Mapping[str, str]) -> Answer:
    return page(
        "disputes/raise.html", f"Somebody sees it differently: {form.title}", form=form, keep=keep,
        fields=said, errors=errors, status=400 if errors else 200,
    )  # fmt: skip


def _posted(asked: Asked, form: Form, keep: Keeping) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    passage = form.said.of(said.text("passage"))
    said_by = _said_by(form, said, errors)
    on = read_when(said, asked.today, errors)
    if passage is None:
        errors["passage"] = WHICH_WORDS
    if not said.text("words"):
        errors["words"] = WHAT_SAYS
    if said.text("kind") not in get_args(Kind):
        errors["kind"] = WHAT_MEANS
    if errors or on is None or passage is None:
        return _drawn(form, keep, said, errors)
    fact = form.said.dispute(passage, said.text("words"), cast("Kind", said.text("kind")))
    ref = said.text("ref") or str(uuid4())
    draft = Draft(fact=fact, about=form.said.whom(passage), on=on, client_ref=ref, said_by=said_by)
    return _written(asked, form, keep, draft)


def _said_by(form: Form, said: Fields, errors: dict[str, str]) -> str:
    """Whose word it is: somebody known here, somebody named, or the writer's own."""
    who = said.text("said_by")
    if who == SOMEBODY_ELSE and not said.text("said_by_name"):
        errors["said_by_name"] = OTHER_NAME
    if who not in dict(form.people):
        errors["said_by"] = WHO_SAYS
    return {MYSELF: "", SOMEBODY_ELSE: said.text("said_by_name")}.get(who, who)


def _written(asked: Asked, form: Form, keep: Keeping, draft: Draft) -> Answer:
    try:
        asked.desk.write(asked.reader, [draft])
    except NotWritable as wrong:
        return _drawn(form, keep, asked.posted, problems(wrong))
    except RefUsed:
        return _drawn(form, keep, afresh(asked.posted), {"form": SENT_BEFORE})
    asked.drafts.sent(FORM, form.said.entry, asked.posted)
    return Go(f"/entry/{form.said.entry}/?about={form.person}")


ROUTES: tuple[Route, ...] = (
    Route("entry/<uuid:entry>/differently/", "dispute", dispute, ("GET", "POST"), Roles.only(*WRITERS)),
)
