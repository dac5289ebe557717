"""Two questions after a real encounter: whether they were listened to, and know what happens next.

They are asked simply and often, in a way that can be refused, and words come first (N18). The team reads the
words once a week, all together and without names; nothing is ever counted of one worker, nor of few answers.
Until then nobody who works here sees an answer, only that there is one: a child who holds a worker's phone
answers no differently from one who holds their own.

`to` and `after` are added to the vocabulary: whom it was asked of, and after which encounter. A rate of
answers needs the first, and a question that comes out of nowhere is not one about being met.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Literal

from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId
from alongside.record.when import civil_day

WEEKLY = ("what they said this week",)
ASKED = {
    "listened": "Were you listened to?",
    "next": "Do you know what happens next?",
}
CHANNELS = {
    "our_phone": "On a phone or computer of ours, which they held themselves",
    "own_page": "On their own phone or computer",
    "paper": "On paper",
    "advocate": "Their advocate asked them",
}
ANSWERS = {
    "": "Nothing is written yet",
    "yes": "Yes",
    "partly": "A bit",
    "no": "No",
    "rather_not": "I would rather not say",
}
SAID = ("yes", "partly", "no")
"""Answers; to say that one would rather not is none, and is as good."""
FEW = 5
"""Of fewer answers than this only the words are shown: a figure would be about somebody."""
A_WEEK = timedelta(days=7)


class QuestionPut(Fact, frozen=True, kw_only=True):
    """Somebody was asked a question, in a way that they could refuse."""

    TITLE: ClassVar[str] = "We asked how it was for them"

    question: Annotated[
        Literal["listened", "next"], Ask("Which question?", Box.CHOICE, reads=WEEKLY, options=ASKED)
    ]
    to: Annotated[SubjectId, Ask("Who is asked?", Box.PERSON, reads=WEEKLY)]
    channel: Annotated[
        Literal["our_phone", "own_page", "paper", "advocate"],
        Ask("How are they asked?", Box.CHOICE, reads=WEEKLY, options=CHANNELS),
    ] = "our_phone"
    after: Annotated[
        EntryId | None, Ask("After which visit, meeting or talk?", Box.ENTRY, reads=("whoever is asked",))
    ] = None


class QuestionAnswered(Fact, frozen=True, kw_only=True):
    """What they answered, in their own words first. Nobody here reads it before its week is over."""

    TITLE: ClassVar[str] = "They told us how it was for them"

    asked: Annotated[EntryId, Ask("Which question?", Box.ENTRY, reads=WEEKLY)]
    words: Annotated[str, Ask("In their own words", Box.WORDS, reads=WEEKLY)] = ""
    answer: Annotated[
        Literal["", "yes", "partly", "no", "rather_not"],
        Ask("And in one word, if they like?", Box.CHOICE, reads=WEEKLY, options=ANSWERS),
    ] = ""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question that was put, and the answer, if one was given."""

    put: Entry[QuestionPut]
    answered: Entry[QuestionAnswered] | None = None


def opens_on(recorded: date) -> date:
    """The day from which an answer is read: the Monday after the week in which it was written."""
    return recorded + A_WEEK - timedelta(days=recorded.weekday())


def is_sealed(entry: Entry[Any], on: date) -> bool:
    """Whether nobody who works here reads an answer yet."""
    return isinstance(entry.fact, QuestionAnswered) and on < opens_on(civil_day(entry.recorded_at))


def asked_of(life: Life, on: date) -> tuple[Asked, ...]:
    """Every question put to somebody in this life, with its answer, oldest first."""
    life = life.as_on(on)
    return tuple(_asked(life, put) for put in life.each(QuestionPut))


def _asked(life: Life, put: Entry[QuestionPut]) -> Asked:
    answers = life.naming(QuestionAnswered, "asked", put.id)
    return Asked(put=put, answered=answers[-1] if answers else None)


@dataclass(frozen=True)
class Week:
    """What was asked and answered in one week of one team: the words, and figures only of enough answers."""

    question: str
    asked: int
    answered: int
    words: tuple[str, ...]
    channels: tuple[tuple[str, int], ...]
    """How many were asked in which way: who holds the phone may change who answers."""
    counts: tuple[tuple[str, int], ...]
    """How many answered what; empty where fewer than `FEW` did."""


def week_of(lives: Iterable[Life], question: str, monday: date) -> Week:
    """One question in the week that began on a Monday. An answer is counted where its question was put."""
    roots: dict[EntryId, Asked] = {}
    for life in lives:
        for one in asked_of(life, date.max):
            if one.put.fact.question == question and monday <= one.put.on.first < monday + A_WEEK:
                roots.setdefault(one.put.root, one)
    told = [one.answered.fact for one in roots.values() if one.answered is not None]
    said: list[str] = [fact.answer for fact in told if fact.answer in SAID]
    answered = [fact for fact in told if fact.answer in SAID or fact.words]
    return Week(
        question=question,
        asked=len(roots),
        answered=len(answered),
        channels=_channels([one.put.fact.channel for one in roots.values()]),
        words=tuple(sorted({fact.words for fact in told if fact.words}, key=str.casefold)),
        counts=tuple((one, said.count(one)) for one in SAID) if len(answered) >= FEW else (),
    )


def _channels(used: Sequence[str]) -> tuple[tuple[str, int], ...]:
    return tuple((one, used.count(one)) for one in CHANNELS if one in used)


READS: tuple[type[Fact], ...] = (QuestionPut, QuestionAnswered)
FACTS: tuple[type[Fact], ...] = (QuestionPut, QuestionAnswered)
