"""One continuous assessment of a child in a family.

There is no first and second assessment, no reopening: what is understood grows until it is shared, and a
new start while one is open belongs to it (census rules 8863Q, 8896). Family-level parts are written once,
with what they mean for each child inside. Possible explanations stand beside each other with what speaks
for, against, and what is missing (N24); nothing is scored. Each decision keeps the assessment as it stood
(`decision`). Children Act 1989 s17; Working Together 2026, chapter 3; CIN census guide §4.9.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.clock import Clock, chosen, latest
from alongside.practice.closure import EpisodeClosed
from alongside.practice.episode import ends_of_work, episode_of
from alongside.practice.person import PersonDied
from alongside.practice.question import Question
from alongside.practice.spell import Spell
from alongside.practice.trial import cohorts
from alongside.practice.visit import VisitMade, seen_at
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, Origin, Part, SubjectId, once, once_a_day

COMPLETE = "assessment.complete"
NO_FACTORS = "21"
KINDS = {
    "child_and_family": "A child and their family",
    "pre_birth": "Before a baby is born",
    "young_carer": "A young carer",
    "parent_carer": "A parent who cares for a disabled child",
    "disabled_child": "A disabled child",
    "age": "How old a young person is",
    "homeless_16_17": "A young person of 16 or 17 without a home",
}
IN_THE_CENSUS = ("child_and_family", "pre_birth")
PARTS = {
    "development": "How the child is growing and doing",
    "parenting": "What the parents give, and what is hard",
    "family_and_world": "Family, home, money and the world around them",
    "harm_outside_home": "Harm outside the home",
    "strengths": "What is strong",
    "analysis": "What it adds up to",
    "meaning": "What it means for each child",
}
SPEAKS = {"for": "It speaks for it", "against": "It speaks against it", "missing": "We do not know this yet"}
PAGE = ("assessment page",)


class AssessmentStarted(Fact, frozen=True, kw_only=True):
    """An assessment began, of all the children it is about."""

    TITLE: ClassVar[str] = "We began to understand with the family what is needed"

    kind: Annotated[
        Literal[
            "child_and_family",
            "pre_birth",
            "young_carer",
            "parent_carer",
            "disabled_child",
            "age",
            "homeless_16_17",
        ],
        Ask("What is it about?", Box.CHOICE, reads=("CIN AssessmentActualStartDate", *PAGE), options=KINDS),
    ] = "child_and_family"
    question: Annotated[str, Ask("What do we and the family need to understand?", Box.TEXT, reads=PAGE)] = ""


class AssessmentPartWrittenEach(Part, frozen=True, kw_only=True):
    """What a part says of one child."""

    words: Annotated[str, Ask("What does this mean for {name}?", Box.TEXT, reads=PAGE)] = ""
    seen: Annotated[
        bool, Ask("Was {name} seen for it?", Box.YES_NO, reads=("SSD cina_assessment_child_seen",))
    ] = False


class AssessmentPartWritten(Fact, frozen=True, kw_only=True):
    """A part was written: once for the family, and what it means for each child."""

    TITLE: ClassVar[str] = "We wrote down what we understand"
    Each: ClassVar[type[Part] | None] = AssessmentPartWrittenEach

    assessment: Annotated[EntryId, Ask("Of which assessment?", Box.ENTRY, reads=PAGE)]
    part: Annotated[
        Literal[
            "development",
            "parenting",
            "family_and_world",
            "harm_outside_home",
            "strengths",
            "analysis",
            "meaning",
        ],
        Ask("Which part?", Box.CHOICE, reads=PAGE, options=PARTS),
    ]
    words: Annotated[str, Ask("What do we understand?", Box.TEXT, reads=PAGE)] = ""


class HypothesisOffered(Fact, frozen=True, kw_only=True):
    """A possible explanation was put forward, beside others."""

    TITLE: ClassVar[str] = "A possible explanation"

    assessment: Annotated[EntryId, Ask("In which assessment?", Box.ENTRY, reads=PAGE)]
    words: Annotated[
        str,
        Ask(
            "What could explain what we see?",
            Box.TEXT,
            reads=PAGE,
            hint="Offer a second one too, and the family's own.",
        ),
    ]


class EvidenceNoted(Fact, frozen=True, kw_only=True):
    """Something speaks for an explanation, against it, or is missing."""

    TITLE: ClassVar[str] = "Something that speaks for or against an explanation"

    hypothesis: Annotated[EntryId, Ask("Of which explanation?", Box.ENTRY, reads=PAGE)]
    speaks: Annotated[
        Literal["for", "against", "missing"],
        Ask("Does it speak for it or against it?", Box.CHOICE, reads=PAGE, options=SPEAKS),
    ]
    words: Annotated[str, Ask("What is it?", Box.TEXT, reads=PAGE)]
    known_since: Annotated[
        date | None, Ask("Since when has somebody known it?", Box.DAY, reads=("measure 21", "measure 23"))
    ] = None


class AssessmentShared(Fact, frozen=True, kw_only=True):
    """Its findings were told."""

    TITLE: ClassVar[str] = "We shared what we understand"

    assessment: Annotated[EntryId, Ask("Which assessment?", Box.ENTRY, reads=PAGE)]
    with_whom: Annotated[
        Literal["family", "agencies"],
        Ask(
            "With whom?",
            Box.CHOICE,
            reads=("CIN AssessmentAuthorisationDate",),
            options={"family": "The family", "agencies": "The other agencies"},
        ),
    ]
    how: Annotated[
        Literal["in_writing", "discussed"],
        Ask(
            "How?",
            Box.CHOICE,
            reads=("CIN AssessmentAuthorisationDate",),
            options={"in_writing": "In writing", "discussed": "We talked it through"},
        ),
    ]


class AssessmentAuthorisedEach(Part, frozen=True, kw_only=True):
    """What it found for one child, at its end."""

    factors: Annotated[
        tuple[str, ...],
        Ask(
            "What is making life hard for {name} now?",
            Box.CODES,
            reads=("CIN AssessmentFactors",),
            codes="assessment_factor",
            hint="Only what is so today.",
        ),
    ] = ()
    outcomes: Annotated[
        tuple[str, ...],
        Ask(
            "What follows for {name}?",
            Box.CODES,
            reads=("SSD cina_assessment_outcome_json", "CIN ReasonForClosure"),
            codes="assessment_outcome",
        ),
    ] = ()
    needs_services: Annotated[
        bool | None,
        Ask("Does {name} need help from us?", Box.YES_NO, reads=("Annex A list 4",)),
    ] = None


class AssessmentAuthorised(Fact, frozen=True, kw_only=True):
    """A manager read it and authorised it."""

    TITLE: ClassVar[str] = "A manager read and agreed the assessment"
    Each: ClassVar[type[Part] | None] = AssessmentAuthorisedEach

    assessment: Annotated[EntryId, Ask("Which assessment?", Box.ENTRY, reads=PAGE)]
    timing_for_child: Annotated[
        str, Ask("Was this the right pace for these children? Why?", Box.TEXT, reads=("deadline bunching",))
    ] = ""
    team: Annotated[
        SubjectId | None, Ask("Which team?", Box.TEAM, reads=("SSD cina_assessment_team",), seldom=True)
    ] = None


@dataclass(frozen=True, kw_only=True)
class Assessment(Spell):
    """One assessment of one child. `entry` is the start; its end is the day it was completed."""

    entry: EntryId
    kind: str
    starts: tuple[EntryId, ...]
    """The start, and later starts that belong to it."""
    authorised: Entry[AssessmentAuthorised] | None = None
    result: AssessmentAuthorisedEach | None = None
    internal_review: date | None = None
    left_open: bool = False
    """Our work with the child ended while it was open; nobody finished it."""

    @property
    def completed_on(self) -> date | None:
        """The day it was completed; blank while it is open, and when it was left so."""
        return None if self.left_open else self.end

    @property
    def factors_at_end(self) -> tuple[str, ...]:
        """The factors found, without repeats, only once completed; "none of these" only alone."""
        if self.completed_on is None or self.result is None:
            return ()
        told = tuple(dict.fromkeys(self.result.factors))
        return told if len(told) < 2 else tuple(code for code in told if code != NO_FACTORS)  # noqa: PLR2004

    @property
    def outcomes(self) -> tuple[str, ...]:
        """What followed for the child, as codes of `assessment_outcome`, once completed."""
        return self.result.outcomes if self.completed_on and self.result else ()

    @property
    def needs_services(self) -> bool | None:
        """Whether the child was found to need help from us; none when it was not said."""
        return self.result.needs_services if self.result else None


@once_a_day
def assessments(life: Life, on: date, kinds: Sequence[str] = IN_THE_CENSUS) -> tuple[Assessment, ...]:
    """The assessments of this child up to a day, oldest first. They never overlap."""
    found: list[Assessment] = []
    for began in life.each(AssessmentStarted):
        if began.fact.kind not in kinds:
            continue
        if found and began.on.first <= found[-1].until:
            last = found[-1]
            found[-1] = _ended(life, replace(last, starts=(*last.starts, began.root)), on)
        else:
            found.append(_ended(life, _begun(began), on))
    return tuple(_whole(life, one, on) for one in found)


@once
def every_assessment(life: Life, on: date) -> tuple[Assessment, ...]:
    """Those of the census and all others: a young carer's assessment may run beside a child's own."""
    if not life.each(AssessmentStarted):
        return ()
    strands = (IN_THE_CENSUS, *((kind,) for kind in KINDS if kind not in IN_THE_CENSUS))
    told = (one for kinds in strands for one in assessments(life, on, kinds))
    return tuple(sorted(told, key=lambda one: one.start))


def assessment_of(life: Life, ref: EntryId | None, on: date) -> Assessment | None:
    """The assessment that a start opened or belongs to."""
    return next((one for one in every_assessment(life, on) if life.root(ref) in one.starts), None)


def _begun(began: Entry[AssessmentStarted]) -> Assessment:
    return Assessment(
        began.on.first, None, began.id, entry=began.root, kind=began.fact.kind, starts=(began.root,)
    )


def _ended(life: Life, one: Assessment, on: date) -> Assessment:
    """With the day on which either limb of the definition is first whole (CIN census guide §4.9)."""
    limbs = [day for day in (_told_in_writing(life, one), _discussed_and_authorised(life, one)) if day]
    done = min(limbs, default=None)
    left = next((day for day, _ in ends_of_work(life, on) if day >= one.start), None)
    if left is not None and (done is None or done > left):
        return replace(one, end=left, left_open=True)
    return replace(one, end=done, left_open=False)


def _told_in_writing(life: Life, one: Assessment) -> date | None:
    """The day the last of family and agencies was told in writing."""
    told = [_first(_shared(life, one, who, "in_writing")) for who in ("family", "agencies")]
    days = [day for day in told if day]
    return max(days) if len(days) == len(told) else None


def _discussed_and_authorised(life: Life, one: Assessment) -> date | None:
    """The later of: discussed with the family, and authorised by a manager.

    An import says one day only, the day of completion, and is taken at its word.
    """
    talked = _first(_shared(life, one, "family", "discussed"))
    signed = [e for e in _of(life, life.each(AssessmentAuthorised), one) if e.on.first >= one.start]
    days = [e.on.first if e.origin is Origin.IMPORT else _later(talked, e.on.first) for e in signed]
    return min((day for day in days if day), default=None)


def _later(talked: date | None, signed: date) -> date | None:
    return max(talked, signed) if talked else None


def _shared(life: Life, one: Assessment, who: str, how: str) -> Iterator[Entry[AssessmentShared]]:
    told = _of(life, life.each(AssessmentShared), one)
    return (e for e in told if (e.fact.with_whom, e.fact.how) == (who, how) and e.on.first >= one.start)


def _first(entries: Iterator[Entry[Any]]) -> date | None:
    return min((entry.on.first for entry in entries), default=None)


def _of(life: Life, entries: Sequence[Entry[Any]], one: Assessment) -> Iterator[Entry[Any]]:
    """The entries that name this assessment, or a start that belongs to it."""
    return (entry for entry in entries if life.root(entry.fact.assessment) in one.starts)


def _whole(life: Life, one: Assessment, on: date) -> Assessment:
    signed = tuple(e for e in _of(life, life.each(AssessmentAuthorised), one) if e.on.first >= one.start)
    in_time = [e for e in signed if e.on.first <= one.until]
    authorised = in_time[-1] if in_time else signed[0] if signed else None
    choices = [chosen(life, start, on) for start in one.starts]
    days = [choice for choice in choices if choice is not None]
    return replace(
        one,
        authorised=authorised,
        closed_by=authorised.id if authorised and one.completed_on else None,
        result=life.part(authorised, AssessmentAuthorisedEach) if authorised else None,
        internal_review=max(days, key=lambda e: e.on.starts).fact.review_on if days else None,
    )


def first_seen(life: Life, one: Assessment) -> Entry[Any] | None:
    """The first time the child was seen between the start and the end of an assessment."""
    during: list[Entry[Any]] = [e for e in life.each(VisitMade) if one.start <= e.on.first <= one.until]
    written = [e for e in _of(life, life.each(AssessmentPartWritten), one) if _was_seen(life, e)]
    told = [e for e in during if seen_at(life, e)]
    told += [e for e in written if one.start <= e.on.first <= one.until]
    return min(told, key=lambda e: e.on.starts, default=None)


def _was_seen(life: Life, written: Entry[AssessmentPartWritten]) -> bool:
    part = life.part(written, AssessmentPartWrittenEach)
    return part is not None and part.seen


def parts_written(life: Life, one: Assessment, on: date) -> tuple[Entry[AssessmentPartWritten], ...]:
    """The newest words of each part, in the order of the parts."""
    told = {e.fact.part: e for e in _of(life, life.as_on(on).each(AssessmentPartWritten), one)}
    return tuple(told[part] for part in PARTS if part in told)


@dataclass(frozen=True)
class Hypothesis:
    """A possible explanation with what speaks for it, against it, and what is missing."""

    offered: Entry[HypothesisOffered]
    speaks_for: tuple[Entry[EvidenceNoted], ...]
    speaks_against: tuple[Entry[EvidenceNoted], ...]
    missing: tuple[Entry[EvidenceNoted], ...]


def hypotheses(life: Life, one: Assessment, on: date) -> tuple[Hypothesis, ...]:
    """The explanations put forward, in the order in which they were."""
    life = life.as_on(on)
    return tuple(_weighed(life, offered) for offered in _of(life, life.each(HypothesisOffered), one))


def _weighed(life: Life, offered: Entry[HypothesisOffered]) -> Hypothesis:
    noted = [e for e in life.each(EvidenceNoted) if life.same(e.fact.hypothesis, offered.id)]
    sides = (tuple(e for e in noted if e.fact.speaks == side) for side in SPEAKS)
    return Hypothesis(offered, *sides)


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:
    """What does not fit, and what a thoughtful colleague would ask about an assessment."""
    life = life.as_on(today)
    told = every_assessment(life, today)
    starts = {start for one in told for start in one.starts}
    ends: tuple[Entry[Any], ...] = (*life.each(AssessmentAuthorised), *life.each(AssessmentShared))
    for entry in ends:
        if life.root(entry.fact.assessment) not in starts:
            words = "An assessment is written as finished, but no such assessment had begun by then."
            yield Question(life.subject, entry.id, "assessment.unknown", words)
    for one in told:
        yield from _of_one(life, policy, today, one)


def _of_one(life: Life, policy: Policy, today: date, one: Assessment) -> Iterator[Question]:
    for entry in _of(life, life.each(AssessmentAuthorised), one):
        if entry.on.first < one.start:
            words = "The assessment is written as agreed before it began. Which day is right?"
            yield Question(life.subject, entry.id, "assessment.before_start", words)
    if one.is_open:
        yield from _while_open(life, policy, today, one)
    elif not one.left_open:
        yield from _once_completed(life, one)


def _while_open(life: Life, policy: Policy, today: date, one: Assessment) -> Iterator[Question]:
    if one.authorised is not None:
        words = "A manager has agreed the assessment. When was it talked through with the family?"
        yield Question(life.subject, one.entry, "assessment.not_shared", words)
    last = latest(policy, COMPLETE, one.start, cohorts(life, today))
    if last and today > last:
        words = "The assessment is open beyond the law's latest day. What is it waiting for?"
        yield Question(life.subject, one.entry, "assessment.waiting", words)


def _once_completed(life: Life, one: Assessment) -> Iterator[Question]:
    if one.authorised is None:
        words = "The assessment was shared in writing and no manager has agreed it yet."
        yield Question(life.subject, one.entry, "assessment.not_authorised", words)
        return
    if one.kind not in IN_THE_CENSUS:
        return
    factors = one.result.factors if one.result else ()
    if not factors:
        words = "The assessment is finished, and nothing is said of what makes life hard. What did it find?"
        yield Question(life.subject, one.authorised.id, "assessment.no_factors", words)
    if NO_FACTORS in factors and len(set(factors)) > 1:
        words = "“None of these” stands beside other factors. Which is so?"
        yield Question(life.subject, one.authorised.id, "assessment.factors_and_none", words)


def _done(life: Life, entry: Entry[Any]) -> bool:
    if isinstance(entry.fact, EpisodeClosed | PersonDied):
        return True
    told = assessments(life, date.max)
    return any(
        one.completed_on == entry.on.first and life.root(entry.fact.assessment) in one.starts for one in told
    )


def _opened(life: Life, entry: Entry[Any]) -> bool:
    return any(entry.id == one.opened_by for one in assessments(life, date.max))


def _since_the_referral(life: Life, entry: Entry[Any]) -> date:
    """The first assessment of an episode counts from its referral, as Working Together has it."""
    episode = episode_of(life, entry)
    if episode is None:
        return entry.on.first
    first = next((one for one in assessments(life, date.max) if one.start >= episode.start), None)
    return episode.start if first is not None and first.opened_by == entry.id else entry.on.first


CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="Finish the assessment and share it with the family",
        starts=(AssessmentStarted,),
        stops=(AssessmentShared, AssessmentAuthorised, EpisodeClosed, PersonDied),
        timescale=COMPLETE,
        what_for="So that a family knows where it stands.",
        when=_opened,
        until=_done,
        since=_since_the_referral,
    ),
)

FACTS: tuple[type[Fact], ...] = (
    AssessmentStarted,
    AssessmentPartWritten,
    HypothesisOffered,
    EvidenceNoted,
    AssessmentShared,
    AssessmentAuthorised,
)
