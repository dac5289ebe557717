"""What we do not know: as firm a section as any other. Each line says who could find out, or asks.

Read from what decisions say is not known; from evidence that is missing, a brother's or sister's too where
one explanation is about both; from who was never asked or has not answered yet; from ties nobody has written
of; from what does not fit; and from what another system said and nobody has checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from alongside.practice import QUESTIONS, asked
from alongside.practice.assessment import EvidenceNoted, HypothesisOffered
from alongside.practice.circle import was_asked
from alongside.practice.decision import DecisionMade, DecisionReviewed
from alongside.practice.imported import unchecked
from alongside.practice.person import died_on
from alongside.practice.question import Question
from alongside.practice.relationship import parents
from alongside.record import Entry, EntryId, Life, SubjectId
from alongside.story.people import open_lives
from alongside.story.taken_back import in_words
from alongside.story.telling import Telling
from alongside.story.words import capital, counted, day_in_words, listed, whole

DECIDED = "Written on {day}, when we decided: {what}"
MISSING = "It would tell us whether this is so: {words}"
NOBODY_ASKED = "Who matters to {name}. Nobody has asked."
ANSWERED_LATER = "{name} was asked on {day}, and did not want to say yet."
NOTED_FOR = "Noted for {name}"
WHAT_THEY_CAN_BE = "What {name} can be for {child}."
ASKED_THEN, ASKS_AGAIN = "Asked on {day}", "We ask again on {day}"
LAST_TOGETHER = "When {child} was last together with {people}."
WHOSE_CHILD = "Who {name}'s own parents are: {child} may have grandparents whom nobody has named."
NOT_WRITTEN = "Nobody has written it down."
NOT_SAID = "This page does not say."
NO_HOME = "Where {name} lives."
IMPORTED = "{count} came from an earlier system, and nobody has checked {it} with the family yet."
IT, THEM = "it", "them"
ENTRY = "entry", "entries"


class Kind(StrEnum):
    """Where a line of not knowing comes from."""

    DECISION = "decision"
    EVIDENCE = "evidence"
    CIRCLE = "circle"
    TIE = "tie"
    KIN = "kin"
    HOME = "home"
    QUESTION = "question"


@dataclass(frozen=True)
class Unknown:
    """One thing that we do not know."""

    words: str
    kind: Kind
    why: str = ""
    entry: EntryId | None = None
    about: SubjectId | None = None
    """In whose life the entry stands, or the answer would, where it is not the child's own."""
    code: str = ""
    """Of a question of practice, its code: what asks the same elsewhere need not ask again."""


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
        *_ties(telling),
        *_grandparents(telling),
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
    """What is missing to tell whether an explanation is so; whoever of them it was noted for."""
    life = telling.life.as_on(telling.today)
    offered = {entry.root: entry for entry in life.each(HypothesisOffered)}
    beside = {who for entry in offered.values() for who in entry.subjects} - life.subjects
    others = open_lives(telling.view, sorted(beside)) if beside else {}
    found: dict[EntryId, tuple[Entry[EvidenceNoted], SubjectId]] = {}
    for who, one in others.items():
        told = (e for e in _missing(one.as_on(telling.today)) if life.root(e.fact.hypothesis) in offered)
        found |= {entry.root: (entry, who) for entry in told}
    found |= {entry.root: (entry, telling.who) for entry in _missing(life)}
    telling.view.used(entry for entry, _ in found.values())
    for entry, who in found.values():
        of = life.entry(entry.fact.hypothesis)
        noted = NOTED_FOR.format(name=capital(telling.names(who))) if who != telling.who else ""
        told_of = of.fact.words if of and isinstance(of.fact, HypothesisOffered) else ""
        why = whole(noted, MISSING.format(words=told_of) if told_of else "")
        yield Unknown(whole(entry.fact.words), Kind.EVIDENCE, why, entry.id, who)


def _missing(life: Life) -> Iterator[Entry[EvidenceNoted]]:
    return (e for e in life.each(EvidenceNoted) if e.fact.speaks == "missing" and e.fact.words)


def _circle(telling: Telling) -> Iterator[Unknown]:
    last = was_asked(telling.life)
    if telling.died:
        return
    if last is None:
        if not any(tie.named for tie in telling.ties):
            yield Unknown(NOBODY_ASKED.format(name=telling.name), Kind.CIRCLE)
    elif last.fact.answered != "answered":
        day = day_in_words(last.on.first, telling.today)
        yield Unknown(ANSWERED_LATER.format(name=capital(telling.name), day=day), Kind.CIRCLE, "", last.id)


def _ties(telling: Telling) -> Iterator[Unknown]:
    """Who has been asked what they could be for the child and is asked again; and of whom nothing is told."""
    waiting = {tie.person: tie.asked for tie in telling.ties if tie.asked and tie.asked.fact.ask_again}
    silent: list[SubjectId] = []
    for tie in telling.ties:
        if tie.person in telling.unsafe or _died(telling, tie.person):
            continue
        asked = waiting.get(tie.person)
        if asked is not None:
            yield _asked_again(telling, asked)
        elif tie.named and tie.last_alive is None and not _together(telling, tie.person):
            silent.append(tie.person)
    if silent:
        people = listed(telling.names(who) for who in silent)
        yield Unknown(LAST_TOGETHER.format(child=telling.name, people=people), Kind.TIE, NOT_SAID)


def _asked_again(telling: Telling, asked: Entry[Any]) -> Unknown:
    name, again = telling.names(asked.fact.person), asked.fact.ask_again
    why = whole(
        ASKED_THEN.format(day=day_in_words(asked.on.first, telling.today)),
        ASKS_AGAIN.format(day=day_in_words(again, telling.today)) if again >= telling.today else "",
    )
    return Unknown(WHAT_THEY_CAN_BE.format(name=name, child=telling.name), Kind.TIE, why, asked.id)


def _died(telling: Telling, who: SubjectId) -> bool:
    life = telling.lives.get(who)
    return life is not None and died_on(life) is not None


def _together(telling: Telling, who: SubjectId) -> bool:
    return telling.home is not None and who in telling.home.people


def _grandparents(telling: Telling) -> Iterator[Unknown]:
    """A parent of whom nobody has said whose child they are."""
    for who in parents(telling.life):
        life = telling.lives.get(who)
        if life is not None and who not in telling.unsafe and not parents(life):
            words = WHOSE_CHILD.format(name=telling.names(who), child=telling.name)
            yield Unknown(words, Kind.KIN, NOT_WRITTEN, about=who)


def _home(telling: Telling) -> Iterator[Unknown]:
    if telling.home is None and not telling.died:
        yield Unknown(NO_HOME.format(name=telling.name), Kind.HOME, NOT_SAID)


def _questions(telling: Telling) -> Iterator[Unknown]:
    """What a thoughtful colleague would ask on reading the record; each question once."""
    found: dict[str, Question] = {}
    for question in asked(telling.life, telling.policy, telling.today, QUESTIONS):
        found.setdefault(in_words(telling, question), question)
    for question in found.values():
        yield Unknown(in_words(telling, question), Kind.QUESTION, "", question.about, code=question.code)
