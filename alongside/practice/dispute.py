"""A dispute: "this is wrong", "this is my side", about exact words of an entry, in somebody's own words.

A note on file that nobody meets again puts nothing right. Here what somebody says stands beside the very
words it is about, wherever they are told; somebody who wrote none of them answers; what is not settled stays
to be seen (N5; the right to have what is inaccurate put right: UK GDPR Article 16).

The disputed words are not written down a second time: they stand in the entry, whose every wording is kept,
and a copy would outlive their erasure and get round a wall. What is kept is where they stood (`field`,
`whose`, `start`, `end`) and their seal, which is of those words alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.agreement import digest_of
from alongside.practice.attendance import PlanLine
from alongside.practice.plan import PlanChanged, PlanMade
from alongside.practice.question import Question
from alongside.practice.wording import changes
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId, once

READERS = ("beside the words", "who must be told", "chronology")
KINDS = {
    "accuracy": "This is wrong",
    "my_side": "This is my side",
    "professional": "Professionals see it differently",
    "reviewing_officer": "A reviewing officer questions it",
    "threshold": "Whether it was serious enough to act on",
}
OUTCOMES = {
    "corrected": "It is wrong, and is put right",
    "mark_stays": "The words stay, and what they say stays beside them",
    "unresolved": "We could not settle it, and that stays to be seen",
}
WHERE = ("beside the words",)


class DisputeRaised(Fact, frozen=True, kw_only=True):
    """Somebody says of exact words that they are wrong, or how they see it. Who says so: the `said_by`."""

    TITLE: ClassVar[str] = "Somebody sees it differently"

    entry: Annotated[EntryId, Ask("What is it about?", Box.ENTRY, reads=READERS)]
    field: Annotated[str, Ask("Under which question do the words stand?", Box.HIDDEN, reads=WHERE)] = ""
    whose: Annotated[SubjectId | None, Ask("In whose part?", Box.HIDDEN, reads=WHERE)] = None
    start: Annotated[int, Ask("Where do they begin?", Box.HIDDEN, reads=WHERE)] = 0
    end: Annotated[int, Ask("Where do they end?", Box.HIDDEN, reads=WHERE)] = 0
    digest: Annotated[str, Ask("The seal of those words", Box.HIDDEN, reads=("dispute stands",))] = ""
    words: Annotated[
        str,
        Ask(
            "What do they say, in their own words?",
            Box.WORDS,
            reads=READERS,
            hint="To the letter, also where you see it otherwise. It stands beside our words from now on.",
        ),
    ]
    kind: Annotated[
        Literal["accuracy", "my_side", "professional", "reviewing_officer", "threshold"],
        Ask("What do they mean?", Box.CHOICE, reads=READERS, options=KINDS),
    ] = "accuracy"


class DisputeAnswered(Fact, frozen=True, kw_only=True):
    """Somebody who wrote none of the words looked at it, and said what comes of it."""

    TITLE: ClassVar[str] = "An answer to somebody who sees it differently"

    dispute: Annotated[EntryId, Ask("To what is it an answer?", Box.ENTRY, reads=READERS)]
    outcome: Annotated[
        Literal["corrected", "mark_stays", "unresolved"],
        Ask("What comes of it?", Box.CHOICE, reads=READERS, options=OUTCOMES),
    ]
    words: Annotated[
        str,
        Ask(
            "What do you say to them?",
            Box.TEXT,
            reads=READERS,
            hint="Whom you asked, what you found, and why. They read it.",
        ),
    ]


class Standing(StrEnum):
    """Where a dispute stands."""

    WAITING = "waiting"
    CORRECTED = "corrected"
    MARK_STAYS = "mark_stays"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, kw_only=True)
class Dispute:
    """One dispute, with the words it is about as they stood, and as they stand now."""

    raised: Entry[DisputeRaised]
    entry: Entry[Any] | None
    """The newest word of what it is about; nothing where that was taken back or is not there."""
    passage: str
    """The exact words, as they stood; empty where they are erased or withheld."""
    then: str = ""
    """The whole text in which they stood."""
    now: str = ""
    """The same text as it stands today."""
    stands: bool = False
    """Whether exactly these words stand there today."""
    answered: Entry[DisputeAnswered] | None = None

    @property
    def standing(self) -> Standing:
        """Whether it waits for an answer, and if not, what was answered."""
        return Standing(self.answered.fact.outcome) if self.answered else Standing.WAITING

    @property
    def settled(self) -> bool:
        """Whether it was put right: the words it is about stand no more, as was answered."""
        return self.standing is Standing.CORRECTED and not self.stands


def text_at(entry: Entry[Any], field: str, whose: SubjectId | None) -> str:
    """The text under one question of an entry, in common or in somebody's part; a plan's line by its key."""
    told = entry.each.get(whose) if whose else entry.fact
    name, _, key = field.partition("/")
    value = getattr(told, name, "")
    if isinstance(value, tuple):
        lines = (line for line in value if isinstance(line, PlanLine))
        return next((line.what for line in lines if line.key == key), "")
    return value if isinstance(value, str) else ""


@once
def disputes(life: Life, on: date) -> tuple[Dispute, ...]:
    """Every dispute in a life by a day, oldest first."""
    life = life.as_on(on)
    return tuple(_dispute(life, raised) for raised in life.each(DisputeRaised))


def dispute_of(life: Life, ref: EntryId, on: date) -> Dispute | None:
    """One dispute, by any word of its chain."""
    return next((one for one in disputes(life, on) if life.same(one.raised.id, ref)), None)


def place_of(life: Life, ref: EntryId) -> EntryId | None:
    """What an entry is a wording of: a change of a plan is a wording of the plan."""
    entry = life.entry(ref)
    if entry is not None and isinstance(entry.fact, PlanChanged):
        return life.root(entry.fact.plan)
    return life.root(ref)


def wordings(life: Life, ref: EntryId) -> Iterator[Entry[Any]]:
    """Every word that has stood there, oldest first: of an entry its chain, of a plan its changes too."""
    place = place_of(life, ref)
    if place is None:
        return
    yield from life.history(place)
    for change in changes(life, place):
        yield from life.history(change.root)


def writers(life: Life, ref: EntryId) -> frozenset[SubjectId]:
    """Everybody who wrote any word of an entry: its first, its corrections, its taking back."""
    return frozenset(entry.by for entry in wordings(life, ref))


def may_answer(life: Life, raised: Entry[DisputeRaised], worker: SubjectId) -> bool:
    """Whether somebody wrote none of the disputed words, and does not dispute them themselves."""
    theirs = raised.said_by in ("", worker) and raised.by == worker
    return not theirs and raised.said_by != worker and worker not in writers(life, raised.fact.entry)


def _dispute(life: Life, raised: Entry[DisputeRaised]) -> Dispute:
    fact, entry = raised.fact, life.entry(raised.fact.entry)
    then = next((text for text in _texts(life, fact) if _is_of(fact, text)), "")
    passage = then[fact.start : fact.end]
    now = text_at(_newest(life, entry), fact.field, fact.whose) if entry else ""
    answers = life.naming(DisputeAnswered, "dispute", raised.id)
    return Dispute(
        raised=raised,
        entry=entry,
        passage=passage,
        then=then,
        now=now,
        stands=bool(passage) and passage in now,
        answered=answers[-1] if answers else None,
    )


def _newest(life: Life, entry: Entry[Any]) -> Entry[Any]:
    """Where the text is read today: the last change of a plan; else the entry itself."""
    place = place_of(life, entry.id)
    told = changes(life, place) if place and isinstance(entry.fact, PlanMade | PlanChanged) else ()
    return told[-1] if told else entry


def _texts(life: Life, fact: DisputeRaised) -> Iterator[str]:
    """Every text that has stood there, the newest first."""
    told = reversed(tuple(wordings(life, fact.entry)))
    return (text_at(entry, fact.field, fact.whose) for entry in told)


def _is_of(fact: DisputeRaised, text: str) -> bool:
    passage = text[fact.start : fact.end]
    return bool(passage) and digest_of(passage) == fact.digest


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """What nobody has answered, and what was answered as wrong and still stands. No day is set by anybody."""
    for one in disputes(life, today):
        if one.standing is Standing.WAITING:
            words = (
                "Somebody sees differently what we wrote, and nobody has answered. "
                "Who can, and wrote none of it?"
            )
            yield Question(life.subject, one.raised.id, "dispute.unanswered", words)
        elif one.standing is Standing.CORRECTED and one.stands:
            words = "We said that this is wrong, and the words still stand. Who puts them right?"
            yield Question(life.subject, one.entry.id if one.entry else None, "dispute.still_stands", words)


FACTS: tuple[type[Fact], ...] = (DisputeRaised, DisputeAnswered)
