"""The one continuous assessment: what we understand, what could explain it, what speaks for and against.

Nothing is copied forward and nothing reopened. Late information appends; each decision keeps the
assessment as it stood, and this same page shows it so, from the decision (N22, N24). No number stands for a
judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from alongside.access.view import View
from alongside.practice.assessment import (
    KINDS,
    PARTS,
    Assessment,
    AssessmentPartWrittenEach,
    AssessmentStarted,
    Hypothesis,
    every_assessment,
    first_seen,
    hypotheses,
    parts_written,
)
from alongside.practice.decision import DecisionMade, assessment_at
from alongside.practice.written_line import Line, beside
from alongside.record import Entry, EntryId, SubjectId
from alongside.story.account import AccountStory, standing_beside
from alongside.story.asking import to_ask_of
from alongside.story.chronology import written_by
from alongside.story.standing import PersonsMark, marks_to
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, whole

BEGAN, SHARED = "Begun {day}", "Finished and shared {day}"
STILL = "We are still finding out"
REVIEW = "We look at it again on {day}"
SEEN, NOT_SEEN = "{name} was seen for it on {day}", "Nothing says that {name} was seen for it"
NOT_WRITTEN = "Nothing is written here yet."
SNAPSHOT = "As it stood when we decided, on {day}: {what}"
NONE = "No assessment has begun with {name}'s family."
ONLY_ONE = "Only one explanation is written down. What else could it be, and what does the family say?"


@dataclass(frozen=True)
class PartStory:
    """One part: what is understood of the family, and what it means for this child."""

    part: str
    title: str
    words: str
    means: str
    written: str
    entry: EntryId | None = None
    key: str = ""
    """The line of it that is asked about, and that of what it means for this child."""
    each_key: str = ""
    marks: tuple[PersonsMark, ...] = ()
    each_marks: tuple[PersonsMark, ...] = ()


@dataclass(frozen=True)
class Speaks:
    """Something that speaks for an explanation, against it, or is missing."""

    words: str
    when: str
    entry: EntryId


@dataclass(frozen=True)
class HypothesisStory:
    """One possible explanation."""

    words: str
    by: str
    entry: EntryId
    speaks_for: tuple[Speaks, ...]
    speaks_against: tuple[Speaks, ...]
    missing: tuple[Speaks, ...]


@dataclass(frozen=True)
class Snapshot:
    """The assessment as it stood at a decision. Its page is this page, as it was known then."""

    words: str
    decision: EntryId


@dataclass(frozen=True)
class AssessmentStory:
    """One assessment of one child."""

    entry: EntryId
    title: str
    question: str
    times: str
    seen: str
    parts: tuple[PartStory, ...]
    hypotheses: tuple[HypothesisStory, ...]
    alone: str
    """What to ask where one explanation stands alone."""
    snapshots: tuple[Snapshot, ...]
    accounts: tuple[AccountStory, ...] = ()
    """What the family says, beside it."""


@dataclass(frozen=True)
class AssessmentsStory:
    """Every assessment of a child, the newest first."""

    name: str
    assessments: tuple[AssessmentStory, ...]
    words: str


def tell(view: View, child: SubjectId) -> AssessmentsStory:
    """A child's assessments."""
    telling = Telling(view, child)
    told = tuple(_one(telling, one) for one in reversed(every_assessment(telling.life, telling.today)))
    return AssessmentsStory(telling.name, told, "" if told else NONE.format(name=telling.name))


def _one(telling: Telling, one: Assessment) -> AssessmentStory:
    explanations = hypotheses(telling.life, one, telling.today)
    began = telling.life.entry(one.entry)
    parts = parts_written(telling.life, one, telling.today)
    telling.view.used(parts)
    return AssessmentStory(
        entry=one.entry,
        title=KINDS[one.kind],
        question=began.fact.question if began and isinstance(began.fact, AssessmentStarted) else "",
        times=_times(telling, one),
        seen=_seen(telling, one),
        parts=tuple(_parts(telling, one, parts)),
        hypotheses=tuple(_hypothesis(telling, each) for each in explanations),
        alone=ONLY_ONE if len(explanations) == 1 else "",
        snapshots=tuple(_snapshots(telling, one)),
        accounts=standing_beside(telling, one.entry, one.start, one.end),
    )


def _times(telling: Telling, one: Assessment) -> str:
    today, ended, again = telling.today, one.completed_on, one.internal_review
    return whole(
        BEGAN.format(day=day_in_words(one.start, today)),
        SHARED.format(day=day_in_words(ended, today)) if ended else STILL,
        REVIEW.format(day=day_in_words(again, today)) if again and not ended else "",
    )


def _seen(telling: Telling, one: Assessment) -> str:
    name = capital(telling.name)
    seen = first_seen(telling.life.as_on(telling.today), one)
    if seen is None:
        return whole(NOT_SEEN.format(name=name))
    return whole(SEEN.format(name=name, day=day_in_words(seen.on.first, telling.today)))


def _parts(telling: Telling, one: Assessment, written: tuple[Entry[Any], ...]) -> Iterator[PartStory]:
    """Every part in its order: what is not written yet says so."""
    people = to_ask_of(telling, written[-1].people) if written else ()
    found = {entry.fact.part: entry for entry in written}
    for part, title in PARTS.items():
        entry = found.get(part)
        if entry is None:
            yield PartStory(part, title, "", "", NOT_WRITTEN)
            continue
        each = telling.life.part(entry, AssessmentPartWrittenEach)
        by = f"{written_by(telling.names, entry)}, {day_in_words(entry.on.first, telling.today)}"
        means, key = each.words if each else "", beside(part, telling.who)
        yield PartStory(
            part,
            title,
            entry.fact.words,
            means,
            by,
            entry.id,
            part,
            key,
            marks_to(telling, one.entry, Line(key=part, words=entry.fact.words), people),
            marks_to(telling, one.entry, Line(key=key, words=means), people) if means else (),
        )


def _hypothesis(telling: Telling, one: Hypothesis) -> HypothesisStory:
    return HypothesisStory(
        words=one.offered.fact.words,
        by=written_by(telling.names, one.offered),
        entry=one.offered.id,
        speaks_for=tuple(_speaks(telling, entry) for entry in one.speaks_for),
        speaks_against=tuple(_speaks(telling, entry) for entry in one.speaks_against),
        missing=tuple(_speaks(telling, entry) for entry in one.missing),
    )


def _speaks(telling: Telling, entry: Entry[Any]) -> Speaks:
    return Speaks(entry.fact.words, day_in_words(entry.on.first, telling.today), entry.id)


def _snapshots(telling: Telling, one: Assessment) -> Iterator[Snapshot]:
    """Each decision that was made from it."""
    for made in telling.life.each(DecisionMade):
        then = assessment_at(telling.life, made) if one.start <= made.on.first else None
        if then is not None and then.entry == one.entry:
            day = day_in_words(made.on.first, telling.today)
            yield Snapshot(whole(SNAPSHOT.format(day=day, what=made.fact.what)), made.id)
