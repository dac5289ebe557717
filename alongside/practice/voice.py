"""The child's and the family's own words; nobody else can edit them.

Here is what a worker writes down of somebody's words, and what came of them. The family's own side (words
they write themselves, questions put to them, things kept for them) adds its facts beside these: the reading
below takes an account whoever wrote it down. No word here is scored or coded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice import conference
from alongside.practice.conference import ConferenceHeld
from alongside.practice.question import Question
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId

FORMS = {
    "words": "Words",
    "drawing": "A drawing",
    "photograph": "A photograph",
    "sound": "Their voice",
    "film": "A film",
}
KINDS = {
    "account": "What happened, as they tell it",
    "introduction": "Who they are, so that they tell it once",
    "life_story": "Their story",
    "view_of_report": "What they say about something we wrote",
}
PAGE = ("child's page", "chronology")


class AccountGiven(Fact, frozen=True, kw_only=True):
    """Someone gave their own account. Whose words they are is said by the entry (`said_by`)."""

    TITLE: ClassVar[str] = "In their own words"

    words: Annotated[str, Ask("What did they say, in their own words?", Box.WORDS, reads=PAGE)] = ""
    form: Annotated[
        Literal["words", "drawing", "photograph", "sound", "film"],
        Ask("How did they tell it?", Box.CHOICE, reads=PAGE, options=FORMS),
    ] = "words"
    attachment: Annotated[
        str, Ask("The picture, sound or film", Box.HIDDEN, reads=("child's page", "reading view"))
    ] = ""
    scribe: Annotated[
        SubjectId | None, Ask("Who wrote it down for them?", Box.PERSON, reads=("chronology",), seldom=True)
    ] = None
    interpreter: Annotated[
        SubjectId | None, Ask("Who interpreted?", Box.PERSON, reads=("chronology",), seldom=True)
    ] = None
    read_back: Annotated[
        bool, Ask("Was it read back to them?", Box.YES_NO, reads=("measure 19", "chronology"))
    ] = False
    seen_by: Annotated[
        tuple[SubjectId, ...],
        Ask("Who do they want to see it?", Box.PEOPLE, reads=("access", "letter"), seldom=True),
    ] = ()
    kind: Annotated[
        Literal["account", "introduction", "life_story", "view_of_report"],
        Ask("What is it?", Box.CHOICE, reads=PAGE, options=KINDS),
    ] = "account"
    beside: Annotated[
        EntryId | None,
        Ask(
            "Beside what of ours does it stand?",
            Box.ENTRY,
            reads=("assessment page", "plan", "conference paper"),
            hint="It stands there whole, at the same size as ours.",
            seldom=True,
        ),
    ] = None


class AccountWithdrawn(Fact, frozen=True, kw_only=True):
    """They took it back. It is no longer shown; that it was given and taken back is."""

    TITLE: ClassVar[str] = "They took their words back"

    account: Annotated[EntryId, Ask("Which words?", Box.ENTRY, reads=PAGE)]


class WordsActedOn(Fact, frozen=True, kw_only=True):
    """What changed because of what was said, or why nothing did. `account` may be a visit or conference."""

    TITLE: ClassVar[str] = "What came of what they said"

    account: Annotated[EntryId, Ask("Which words?", Box.ENTRY, reads=PAGE)]
    changed: Annotated[str, Ask("What changed because of it?", Box.TEXT, reads=PAGE)] = ""
    why_not: Annotated[str, Ask("If nothing changed, why not?", Box.TEXT, reads=PAGE)] = ""


class MarkedSignificant(Fact, frozen=True, kw_only=True):
    """A person marked an entry as one that matters in the story."""

    TITLE: ClassVar[str] = "Marked as something that matters"

    entry: Annotated[EntryId, Ask("Which entry?", Box.ENTRY, reads=("chronology",))]
    why: Annotated[str, Ask("Why does it matter?", Box.TEXT, reads=("chronology",))] = ""


@dataclass(frozen=True)
class OwnWords:
    """Words of this life's person, where they stand, and what came of them."""

    entry: Entry[Fact]
    words: str
    came_of_it: tuple[Entry[WordsActedOn], ...] = ()


def own_words(life: Life, on: date) -> tuple[OwnWords, ...]:
    """Everything this person is written as having said, oldest first; words taken back are left out."""
    life = life.as_on(on)
    told = sorted(_told(life), key=lambda pair: (pair[0].on.starts, pair[0].recorded_at))
    return tuple(OwnWords(entry, words, _came_of(life, entry)) for entry, words in told if words)


def _told(life: Life) -> Iterator[tuple[Entry[Fact], str]]:
    for visit in life.each(VisitMade):
        part = life.part(visit, VisitMadeEach)
        yield visit, part.words if part else ""
    for held in life.each(ConferenceHeld):
        decided = conference.decided(life, held)
        yield held, decided.childs_words if decided else ""
    back = {life.root(e.fact.account) for e in life.each(AccountWithdrawn)}
    for account in life.each(AccountGiven):
        if account.root not in back and _is_theirs(life, account):
            yield account, account.fact.words


def _is_theirs(life: Life, account: Entry[AccountGiven]) -> bool:
    """Whether the words are this person's: said by them, or nobody else is named."""
    return account.said_by in ("", *life.subjects)


def _came_of(life: Life, entry: Entry[Fact]) -> tuple[Entry[WordsActedOn], ...]:
    return life.naming(WordsActedOn, "account", entry.id)


def significant(life: Life, on: date) -> frozenset[EntryId]:
    """The first word of every entry that somebody marked as one that matters."""
    marks = life.as_on(on).each(MarkedSignificant)
    return frozenset(root for mark in marks if (root := life.root(mark.fact.entry)))


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """An answer to somebody's words that says neither what changed nor why nothing did."""
    for acted in life.as_on(today).each(WordsActedOn):
        if not acted.fact.changed and not acted.fact.why_not:
            words = "What changed because of what they said, or why did nothing?"
            yield Question(life.subject, acted.id, "voice.nothing_said", words)


FACTS: tuple[type[Fact], ...] = (AccountGiven, AccountWithdrawn, WordsActedOn, MarkedSignificant)
