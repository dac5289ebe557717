"""The passages of an entry that somebody may see differently: every answer, and every sentence of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, cast

from alongside.access.view import NotHere, View
from alongside.practice.account import is_taken_back
from alongside.practice.agreement import digest_of
from alongside.practice.attendance import PlanLine
from alongside.practice.dispute import DisputeAnswered, DisputeRaised, text_at
from alongside.record import Ask, Box, Entry, EntryId, Erased, Fact, SubjectId, Withheld
from alongside.story.asks import asks
from alongside.story.telling import Telling
from alongside.story.words import capital

FOR_NAME = "For {name}: {question}"
ALL_OF_IT = "All of it"
TEXTS = (Box.TEXT, Box.WORDS, Box.LINE)
_SENTENCE = re.compile(r"\S[^.!?…\n]*(?:[.!?…]+[^\w\s]*|\n|$)")
Kind = Literal["accuracy", "my_side", "professional", "reviewing_officer", "threshold"]


@dataclass(frozen=True)
class Passage:
    """Exact words of one wording, and where they stand in it."""

    words: str
    field: str
    whose: SubjectId | None
    start: int
    end: int
    whole: bool = False
    """Whether it is all of an answer that has several sentences."""

    @property
    def key(self) -> str:
        """As a form names it."""
        return f"{self.whose or ''}|{self.field}|{self.start}|{self.end}"


@dataclass(frozen=True)
class Question:
    """One question of an entry, with the passages of its answer; the whole answer stands last."""

    question: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Passages:
    """An entry whose words may be seen differently, in the wording that was shown."""

    entry: EntryId
    seen: EntryId
    about: tuple[SubjectId, ...]
    questions: tuple[Question, ...]

    def of(self, key: str) -> Passage | None:
        """The passage that a form names."""
        every = (passage for question in self.questions for passage in question.passages)
        return next((passage for passage in every if passage.key == key), None)

    def dispute(self, passage: Passage, words: str, kind: Kind) -> DisputeRaised:
        """What somebody says about it, bound to these exact words: whoever's hand writes it down."""
        return DisputeRaised(
            entry=self.entry,
            field=passage.field,
            whose=passage.whose,
            start=passage.start,
            end=passage.end,
            digest=digest_of(passage.words),
            words=words,
            kind=kind,
        )

    def whom(self, passage: Passage) -> tuple[SubjectId, ...]:
        """Whose story it goes into."""
        return (passage.whose,) if passage.whose else self.about


def tell(view: View, who: SubjectId, ref: EntryId, seen: str = "") -> Passages:
    """The passages of an entry in one of its wordings: the newest, or the one `seen`. Raises `NotHere`."""
    telling = Telling(view, who)
    last = telling.life.entry(ref)
    shown = next((one for one in telling.life.history(ref) if one.id == seen), None) if seen else last
    not_for_this = (Erased, Withheld, DisputeRaised, DisputeAnswered)
    if last is None or shown is None or shown.withdraws or isinstance(shown.fact, not_for_this):
        raise NotHere
    if is_taken_back(telling.life, last, telling.today):
        raise NotHere
    view.used([shown])
    return Passages(last.root, shown.id, shown.subjects, tuple(_questions(telling, shown)))


def texts(entry: Entry[Any]) -> Iterator[str]:
    """Every text of an entry, in common and for each."""
    for whose, told in ((None, entry.fact), *entry.each.items()):
        for name, ask in asks(cast("type[Fact]", type(told))):
            yield from (text_at(entry, at, whose) for at in _fields(name, ask, getattr(told, name)))


def _questions(telling: Telling, entry: Entry[Any]) -> Iterator[Question]:
    yield from _of(telling, entry, entry.fact, None)
    for who in entry.each:
        if who in telling.life.subjects or telling.view.may_open(who):
            yield from _of(telling, entry, entry.each[who], who)


def _of(telling: Telling, entry: Entry[Any], told: Any, whose: SubjectId | None) -> Iterator[Question]:
    for name, ask in asks(cast("type[Fact]", type(told))):
        for field in _fields(name, ask, getattr(told, name)):
            text = text_at(entry, field, whose)
            if found := tuple(_passages(text, field, whose)):
                yield Question(_asked(telling, ask, whose), found)


def _fields(name: str, ask: Ask, value: Any) -> Iterator[str]:
    if ask.box in TEXTS and isinstance(value, str) and value:
        yield name
    elif isinstance(value, tuple):
        yield from (f"{name}/{line.key}" for line in value if isinstance(line, PlanLine))


def _asked(telling: Telling, ask: Ask, whose: SubjectId | None) -> str:
    name = capital(telling.names(whose)) if whose else telling.name
    question = ask.question.replace("{name}", name)
    return FOR_NAME.format(name=name, question=question) if whose else question


def _passages(text: str, field: str, whose: SubjectId | None) -> Iterator[Passage]:
    found = [(one.start(), one.start() + len(one[0].rstrip())) for one in _SENTENCE.finditer(text)]
    yield from (Passage(text[a:b], field, whose, a, b) for a, b in found)
    if len(found) != 1 and text.strip():
        yield Passage(text, field, whose, 0, len(text), whole=True)
