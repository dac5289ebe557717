"""What we do not know: as firm a section as any other. Each line says who could find out, or asks.

Read from what decisions say is not known, from evidence that is missing, from who was never asked, from
what does not fit, and from what another system said and nobody has checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from alongside.practice import QUESTIONS, asked
from alongside.practice.assessment import EvidenceNoted, HypothesisOffered
from alongside.practice.circle import was_asked
from alongside.practice.decision import DecisionMade, DecisionReviewed
from alongside.practice.imported import unchecked
from alongside.practice.question import Question
from alongside.record import EntryId
from alongside.story.telling import Telling
from alongside.story.words import capital, counted, day_in_words, whole

DECIDED = "Written on {day}, when we decided: {what}"
MISSING = "It would tell us whether this is so: {words}"
NOBODY_ASKED = "Who matters to {name}. Nobody has asked."
ANSWERED_LATER = "{name} was asked on {day}, and did not want to say yet."
NO_HOME = "Where {name} lives."
IMPORTED = "{count} came from an earlier system, and nobody has checked {it} with the family yet."
IT, THEM = "it", "them"
ENTRY = "entry", "entries"


class Kind(StrEnum):
    """Where a line of not knowing comes from."""

    DECISION = "decision"
    EVIDENCE = "evidence"
    CIRCLE = "circle"
    HOME = "home"
    QUESTION = "question"


@dataclass(frozen=True)
class Unknown:
    """One thing that we do not know."""

    words: str
    kind: Kind
    why: str = ""
    entry: EntryId | None = None


@dataclass(frozen=True)
class Imported:
    """What an earlier system said and nobody has checked."""

    count: int
    words: str


def told(telling: Telling) -> tuple[Unknown, ...]:
    """What we do not know about a child."""
    return (
        *_decisions(telling),
        *_evidence(telling),
        *_circle(telling),
        *_home(telling),
        *_questions(telling),
    )


def imported(telling: Telling) -> Imported | None:
    """How much was imported and is not yet checked."""
    count = len(unchecked(telling.life))
    if not count:
        return None
    said = capital(counted(count, *ENTRY))
    return Imported(count, IMPORTED.format(count=said, it=IT if count == 1 else THEM))


def _decisions(telling: Telling) -> Iterator[Unknown]:
    """What each decision that has not been looked at again said was not known."""
    life = telling.life.as_on(telling.today)
    again = {life.root(entry.fact.decision) for entry in life.each(DecisionReviewed)}
    for entry in reversed(life.each(DecisionMade)):
        if entry.fact.unknown and entry.root not in again:
            day = day_in_words(entry.on.first, telling.today)
            why = whole(DECIDED.format(day=day, what=entry.fact.what))
            yield Unknown(whole(entry.fact.unknown), Kind.DECISION, why, entry.id)


def _evidence(telling: Telling) -> Iterator[Unknown]:
    life = telling.life.as_on(telling.today)
    for entry in life.each(EvidenceNoted):
        if entry.fact.speaks == "missing" and entry.fact.words:
            of = life.entry(entry.fact.hypothesis)
            told = of.fact.words if of and isinstance(of.fact, HypothesisOffered) else ""
            why = whole(MISSING.format(words=told)) if told else ""
            yield Unknown(whole(entry.fact.words), Kind.EVIDENCE, why, entry.id)


def _circle(telling: Telling) -> Iterator[Unknown]:
    last = was_asked(telling.life)
    if last is None:
        if not any(tie.named for tie in telling.ties):
            yield Unknown(NOBODY_ASKED.format(name=telling.name), Kind.CIRCLE)
    elif last.fact.answered != "answered":
        day = day_in_words(last.on.first, telling.today)
        yield Unknown(ANSWERED_LATER.format(name=capital(telling.name), day=day), Kind.CIRCLE, "", last.id)


def _home(telling: Telling) -> Iterator[Unknown]:
    if telling.home is None:
        yield Unknown(NO_HOME.format(name=telling.name), Kind.HOME)


def _questions(telling: Telling) -> Iterator[Unknown]:
    """What a thoughtful colleague would ask on reading the record; each question once."""
    found: dict[str, Question] = {}
    for question in asked(telling.life, telling.policy, telling.today, QUESTIONS):
        found.setdefault(question.words, question)
    for question in found.values():
        yield Unknown(question.words, Kind.QUESTION, "", question.about)
