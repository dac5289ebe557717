"""An assessment, from its question to the day on which it was agreed and told.

The census's last day is the first on which either limb is whole: family and agencies told in writing, or
talked through with the family and agreed by a manager. Both ways of reaching it are written here, so that
it falls on the day that the course drew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Literal, cast

from alongside.practice.assessment import (
    KINDS,
    AssessmentAuthorised,
    AssessmentAuthorisedEach,
    AssessmentPartWritten,
    AssessmentPartWrittenEach,
    AssessmentShared,
    AssessmentStarted,
    EvidenceNoted,
    HypothesisOffered,
)
from alongside.record import EntryId, Part, SubjectId
from alongside.record.when import local
from alongside.town.course.kinds import Assessment, Episode
from alongside.town.words.assessment import Understanding
from alongside.town.written.codes import all_on_the_day
from alongside.town.written.context import Context
from alongside.town.written.office import worked
from alongside.town.written.referral import DECIDED

PARTS = ("development", "parenting", "family_and_world", "strengths", "analysis", "meaning")
ALWAYS = ("analysis", "meaning")
OLD_ENOUGH_TO_BE_OUT = 11
TOO_SHORT_TO_WONDER, STILL_GOING = timedelta(days=6), timedelta(days=25)
WITHOUT_QUESTION, EXPLAINED, TOLD_TIMING = 0.18, 0.3, 0.35
TALKED_BEFORE, SIGNED_BEFORE, IN_WRITING = 0.25, 0.15, 0.06
SENT_TO_AGENCIES, SENT_TO_FAMILY = 0.75, 0.5
CODES = {"services": "PROV_OF_SERVICES", "early_help": "EARLY_HELP", "nfa": "NFA"}


def write_assessment(ctx: Context, episode: Episode, assessment: Assessment) -> EntryId:
    """One assessment, as far as it has come."""
    writer = ctx.staff.holder(episode.post, assessment.start)
    going = episode.going if assessment.outcome == "services" else 0.5
    scene = ctx.scene(
        assessment.children, assessment.start, writer, episode.worry, going, "assessment", assessment.kind
    )
    words = Understanding(scene, assessment)
    kind = cast(Any, assessment.kind if assessment.kind in KINDS else "child_and_family")
    question = "" if ctx.dice.chance(WITHOUT_QUESTION) else words.question()
    fact = AssessmentStarted(kind=kind, question=question)
    decided = ctx.told.get(DECIDED)
    about = ctx.subjects(assessment.children)
    started = ctx.pen.write(fact, about, assessment.start, by=writer, after=decided)
    early = ctx.dice.between(0, min(_room(episode, assessment), 4))
    writing = _Writing(ctx, episode, assessment, started, words, ctx.dice.unit(), early)
    writing.explain()
    writing.parts()
    if assessment.end is not None and assessment.end <= ctx.levers.until:
        writing.finish(assessment.end)
    return started


def _room(episode: Episode, one: Assessment) -> int:
    """So many days before its end it may have been agreed: not before an enquiry of that time had ended."""
    if one.end is None:
        return 0
    asked = [each.concluded for each in episode.enquiries if each.concluded and each.concluded <= one.end]
    return (one.end - max([one.start, *asked])).days


@dataclass(slots=True)
class _Writing:
    """One assessment being written down."""

    ctx: Context
    episode: Episode
    assessment: Assessment
    started: EntryId
    words: Understanding
    throw: float
    """Which way it came to its end."""
    early: int
    """By how many days one of the two, talking and agreeing, came before the other, where it did."""

    @property
    def last(self) -> date:
        """The last day on which anything of it was written, before it was agreed."""
        until, end = self.ctx.levers.until, self.assessment.end
        if end is None or end > until:
            return min(until, self.assessment.start + STILL_GOING)
        return end - timedelta(days=self.early) if self.throw < TALKED_BEFORE + SIGNED_BEFORE else end

    def _write(self, fact: Any, on: date, **also: Any) -> EntryId:
        also = {"by": self.ctx.staff.holder(self.episode.post, on), "after": self.started, **also}
        return self.ctx.pen.write(fact, self.ctx.subjects(self.assessment.children), on, **also)

    def explain(self) -> None:
        """Possible explanations beside each other, by those who work so."""
        first, last = self.assessment.start + timedelta(days=1), self.last - timedelta(days=2)
        if last - first < TOO_SHORT_TO_WONDER or not self.ctx.dice.chance(EXPLAINED):
            return
        for text, evidence in self.words.explanations():
            on = self.ctx.dice.day(first, last - timedelta(days=3))
            offered = self._write(HypothesisOffered(assessment=self.started, words=text), on)
            for side, told in evidence:
                self._note(offered, side, told, self.ctx.dice.day(on, last))

    def _note(self, offered: EntryId, side: str, told: str, on: date) -> None:
        """What speaks for an explanation, against it, or is missing; of some, since when it is known."""
        dice = self.ctx.dice
        since = on - timedelta(days=dice.between(20, 300)) if side == "for" and dice.chance(0.35) else None
        fact = EvidenceNoted(hypothesis=offered, speaks=cast(Any, side), words=told, known_since=since)
        self._write(fact, on, after=offered)

    def parts(self) -> None:
        """The parts, over the second half of its time; while it is open, the first of them."""
        ctx, names, last = self.ctx, self._chosen(), self.last
        if self.assessment.end is None or self.assessment.end > ctx.levers.until:
            names = names[: ctx.dice.below(3)]
        half = self.assessment.start + (last - self.assessment.start) / 2
        days = sorted(ctx.dice.day(half, last) for _ in names)
        for name, on in zip(names, days, strict=True):
            fact = AssessmentPartWritten(
                assessment=self.started, part=cast(Any, name), words=self.words.part(name)
            )
            each = self._means() if name == "meaning" else None
            self._write(fact, on, each=each, at=self._at(self._soon(on), 8))

    def _at(self, on: date, hour: int) -> datetime:
        """The moment it is written: within four hours of this one."""
        dice = self.ctx.dice
        return local(on, time(hour + dice.below(4), dice.below(60), dice.below(60), dice.below(999_999)))

    def _soon(self, on: date) -> date:
        """A part is written down within days, and before a manager reads it."""
        later = on + timedelta(days=self.ctx.dice.pick((0, 0, 0, 1, 2, 4)))
        return worked(min(later, max(on, self.last)), self.ctx.levers.until)

    def _chosen(self) -> list[str]:
        """Which parts this worker wrote. Analysis and meaning are not left out."""
        dice, one = self.ctx.dice, self.assessment
        told = [part for part in PARTS if part in ALWAYS or dice.unit() > self.words.terse * 0.6]
        eldest = max(self.ctx.family.children[place].age(one.start) for place in one.children)
        if self.episode.worry == "beyond_home" and eldest >= OLD_ENOUGH_TO_BE_OUT and one.outcome != "nfa":
            told.insert(len(told) - 2, "harm_outside_home")
        return told

    def _means(self) -> Mapping[SubjectId, Part]:
        """What it means for each child, and whether they were seen for it."""
        visited = any(day <= self.last for day in self.assessment.visits)
        told: dict[SubjectId, Part] = {}
        for place in self.assessment.children:
            child = self.ctx.family.children[place]
            seen = visited and child.born <= self.assessment.start
            told[child.subject] = AssessmentPartWrittenEach(words=self.words.means(child), seen=seen)
        return told

    def finish(self, end: date) -> None:
        """Talked through, agreed, and sent: the day drawn is the first on which one limb is whole."""
        dice = self.ctx.dice
        left = (min(self.episode.closed or date.max, self.ctx.levers.until) - end).days
        if left > 3 and dice.chance(IN_WRITING):  # noqa: PLR2004 - a manager comes to it within three days
            self._share("family", "in_writing", end)
            self._share("agencies", "in_writing", end)
            self._agree(end + timedelta(days=dice.between(1, 3)))
            return
        talked_first = self.throw < TALKED_BEFORE
        self._share("family", "discussed", self.last if talked_first else end)
        self._agree(end if talked_first else self.last)
        later = end + timedelta(days=dice.between(0, min(9, max(left, 0))))
        if dice.chance(SENT_TO_AGENCIES):
            self._share("agencies", "in_writing", later)
        if dice.chance(SENT_TO_FAMILY):
            self._share("family", "in_writing", later)

    def _share(
        self, whom: Literal["family", "agencies"], how: Literal["in_writing", "discussed"], on: date
    ) -> None:
        self._write(AssessmentShared(assessment=self.started, with_whom=whom, how=how), on)

    def _agree(self, on: date) -> None:
        staff, post = self.ctx.staff, self.episode.post
        timing = self.words.timing() if self.ctx.dice.chance(TOLD_TIMING) else ""
        fact = AssessmentAuthorised(
            assessment=self.started, timing_for_child=timing, team=staff.team(post, on)
        )
        self._write(fact, on, by=staff.manager(post, on), each=self._found(on), at=self._at(on, LATE))

    def _found(self, on: date) -> Mapping[SubjectId, Part]:
        """The factors and what follows, for each child."""
        one, outcomes = self.assessment, self._outcomes()
        told = zip(self.ctx.subjects(one.children), one.factors, strict=True)
        needs = one.outcome == "services"
        return {
            who: AssessmentAuthorisedEach(
                factors=all_on_the_day(factors, on), outcomes=outcomes, needs_services=needs
            )
            for who, factors in told
        }

    def _outcomes(self) -> tuple[str, ...]:
        one, code = self.assessment, CODES[self.assessment.outcome]
        end = one.end or date.max
        if code == "NFA" and any(
            asked.concluded and asked.concluded <= end for asked in self.episode.enquiries
        ):
            return ("NFA_S47_END",)
        if code == "PROV_OF_SERVICES" and one.kind in ("disabled_child", "parent_carer"):
            return ("PROV_OF_SB_CARE",) if self.ctx.dice.chance(0.4) else (code, "PROV_OF_SB_CARE")
        return (code,)


LATE = 15
"""The hour from which managers read and agree."""
