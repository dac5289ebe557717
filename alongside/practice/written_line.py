"""The lines of what we wrote, to which people say what they think: of a plan, a report, an assessment.

Each line has a key that stays while its words change. A paper that somebody signs has all its lines on it, so
its seal is over all of them: a copy with two of them left out is another paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.practice.agreement import Agreement, agreement_stands, agreements, code_of, digest_of
from alongside.practice.assessment import (
    AssessmentPartWritten,
    AssessmentPartWrittenEach,
    AssessmentStarted,
    assessment_of,
)
from alongside.practice.conference_report import (
    PARTS,
    ConferenceReportWritten,
    ConferenceReportWrittenEach,
)
from alongside.practice.plan import PlanMade
from alongside.practice.wording import changes, lines_of
from alongside.record import Entry, EntryId, Life, SubjectId

BESIDE = "{part}/{who}"
"""The key of what a part means for one child."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line, in one wording."""

    key: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Wording:
    """A whole paper in one wording: what somebody had before them."""

    entry: EntryId
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Everything that stands on the paper, line by line."""
        return "\n".join(f"{line.key}: {line.words}" for line in self.lines)

    @property
    def digest(self) -> str:
        """The seal of the whole paper."""
        return digest_of(self.text)

    @property
    def code(self) -> str:
        """The same in eight words, for the foot of both copies."""
        return code_of(self.text)

    def of(self, key: str) -> Line | None:
        """One line of it."""
        return next((line for line in self.lines if line.key == key), None)


def wordings(life: Life, of: EntryId | None) -> tuple[Wording, ...]:
    """Every wording that a plan, a report or an assessment has had, oldest first; none for anything else."""
    said = life.entry(of)
    if said is None:
        return ()
    match said.fact:
        case PlanMade():
            return tuple(_of_plan(life, said))
        case ConferenceReportWritten():
            return tuple(_of_report(life, said))
        case AssessmentStarted():
            return tuple(_of_assessment(life, said))
        case _:
            return ()


def newest(life: Life, of: EntryId | None) -> Wording | None:
    """The wording that stands."""
    told = wordings(life, of)
    return told[-1] if told else None


def printed_as(life: Life, of: EntryId | None, code: str) -> Wording | None:
    """The wording at whose foot these eight words stand, the newest first; nothing where it is none."""
    return next((one for one in reversed(wordings(life, of)) if one.code == code), None)


def words_of(life: Life, of: EntryId, key: str) -> frozenset[str]:
    """All the words that one line has had."""
    told = (one.of(key) for one in wordings(life, of))
    return frozenset(line.words for line in told if line)


def standing(life: Life, of: EntryId, line: Line, on: date) -> Iterator[Agreement]:
    """Where everybody stands who was asked about any line of a paper: who was not asked is to be seen."""
    asked = (one.to for one in agreements(life, on) if one.asked and life.same(one.asked.fact.of, of))
    words = words_of(life, of, line.key)
    for who in dict.fromkeys(asked):
        yield agreement_stands(life, who, line.words, on, of=of, key=line.key, wordings=words)


def _of_plan(life: Life, made: Entry[Any]) -> Iterator[Wording]:
    roots = (made.root, *(change.root for change in changes(life, made.root)))
    for one in (entry for root in roots for entry in life.history(root) if not entry.withdraws):
        lines = tuple(Line(key=line.key, words=line.what) for line in lines_of(one))
        yield Wording(entry=one.id, lines=lines)


def _of_report(life: Life, report: Entry[Any]) -> Iterator[Wording]:
    for one in life.history(report.id):
        if isinstance(one.fact, ConferenceReportWritten):
            yield Wording(entry=one.id, lines=tuple(_in_report(one)))


def _in_report(report: Entry[Any]) -> Iterator[Line]:
    for part in PARTS:
        if words := getattr(report.fact, part):
            yield Line(key=part, words=words)
    for who in sorted(report.each):
        told = report.each[who]
        if isinstance(told, ConferenceReportWrittenEach) and told.words:
            yield Line(key=beside("each", who), words=told.words)


def _of_assessment(life: Life, began: Entry[Any]) -> Iterator[Wording]:
    """An assessment grows part by part: each part that is written makes a new wording of the whole."""
    found: dict[str, Line] = {}
    whole = assessment_of(life, began.id, date.max)
    starts = whole.starts if whole else (began.root,)
    told = [e for e in life.each(AssessmentPartWritten) if life.root(e.fact.assessment) in starts]
    every = (one for entry in told for one in life.history(entry.id))
    for one in sorted(every, key=lambda entry: (entry.recorded_at, entry.id)):
        if isinstance(one.fact, AssessmentPartWritten):
            found |= {line.key: line for line in _in_part(one)}
            yield Wording(entry=one.id, lines=tuple(found.values()))


def _in_part(written: Entry[Any]) -> Iterator[Line]:
    if written.fact.words:
        yield Line(key=written.fact.part, words=written.fact.words)
    for who in sorted(written.each):
        told = written.each[who]
        if isinstance(told, AssessmentPartWrittenEach) and told.words:
            yield Line(key=beside(written.fact.part, who), words=told.words)


def beside(part: str, who: SubjectId) -> str:
    """The key of what a part means for one child."""
    return BESIDE.format(part=part, who=who)
