"""Judgement, with what was known then.

A decision says what we know, what we do not, what we cannot know, and what would change our mind; it keeps
the dissent. Its information set (where each thread stood when it was written) is frozen by the desk and never
asked, so that whoever looks back sees what could be seen then, and not what came later (N1, N32).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

import msgspec

from alongside.policy import Policy
from alongside.practice.assessment import Assessment, assessments
from alongside.practice.attendance import TieTouched
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, Part, SubjectId

PAGE = ("decision page", "chronology")


class HeadKnown(msgspec.Struct, frozen=True, kw_only=True):
    """How far one subject's thread had come."""

    subject: SubjectId
    seq: int


CHANGES = {
    "home": "Where they live",
    "school": "Which school or nursery they go to",
    "worker": "Who works with them",
    "family_time": "When and how they see somebody",
}
Changes = Literal["home", "school", "worker", "family_time"]


class DecisionMadeEach(Part, frozen=True, kw_only=True):
    """What a decision means for one child's ties."""

    ties: Annotated[
        tuple[TieTouched, ...],
        Ask(
            "Whom that {name} loves does it touch, and what do we do about each?",
            Box.TIES,
            reads=("circle of care", "letter", *PAGE),
        ),
    ] = ()


class DecisionMade(Fact, frozen=True, kw_only=True):
    """Something was decided.

    A tie that it touches stands with each child, with what we do about it; `ties_touched` are the words of
    before, and what is no person: a school, a dog's walk.
    """

    TITLE: ClassVar[str] = "A decision"
    Each: ClassVar[type[Part] | None] = DecisionMadeEach

    what: Annotated[str, Ask("What is decided?", Box.TEXT, reads=PAGE)]
    options: Annotated[str, Ask("What else could have been decided, and why not?", Box.TEXT, reads=PAGE)] = ""
    known: Annotated[str, Ask("What do we know?", Box.TEXT, reads=PAGE)] = ""
    unknown: Annotated[str, Ask("What do we not know yet?", Box.TEXT, reads=("child's page", *PAGE))] = ""
    cannot_know: Annotated[str, Ask("What can nobody know?", Box.TEXT, reads=PAGE)] = ""
    would_change_our_mind: Annotated[
        str, Ask("What would change our mind?", Box.TEXT, reads=("measure 23", *PAGE))
    ] = ""
    confidence: Annotated[
        str, Ask("How sure are we, in words?", Box.TEXT, reads=PAGE, hint="Words, not a number.", seldom=True)
    ] = ""
    dissent: Annotated[
        str,
        Ask("Who sees it differently, and how?", Box.TEXT, reads=PAGE, hint="The family's view too."),
    ] = ""
    ties_touched: Annotated[
        str,
        Ask(
            "What else does it change that the child holds on to?",
            Box.TEXT,
            reads=("circle of care", *PAGE),
            hint="A school, a club, the dog's walk, a bed.",
            seldom=True,
        ),
    ] = ""
    changes: Annotated[
        tuple[Changes, ...],
        Ask(
            "Does it change any of these?",
            Box.CHOICE,
            options=CHANGES,
            reads=("circle of care", "question beside the record"),
        ),
    ] = ()
    expects: Annotated[
        str, Ask("What do we expect to see because of it?", Box.TEXT, reads=("measure 23", *PAGE))
    ] = ""
    expects_by: Annotated[date | None, Ask("By when?", Box.DAY, reads=("what is due", "measure 23"))] = None
    information_set: Annotated[
        tuple[HeadKnown, ...],
        Ask("Where each thread stood", Box.HIDDEN, reads=("as it was known then",)),
    ] = ()


class DecisionReviewed(Fact, frozen=True, kw_only=True):
    """Looked at again: what came of it. Not whether somebody was right, but what we learn."""

    TITLE: ClassVar[str] = "We looked at a decision again"

    decision: Annotated[EntryId, Ask("Which decision?", Box.ENTRY, reads=PAGE)]
    came_of_it: Annotated[str, Ask("What came of it?", Box.TEXT, reads=("measure 23", *PAGE))] = ""
    still_right: Annotated[
        str, Ask("Would we decide so again, and why?", Box.TEXT, reads=("measure 21", *PAGE))
    ] = ""


@dataclass(frozen=True)
class Decision:
    """A decision and every time it was looked at again."""

    made: Entry[DecisionMade]
    reviews: tuple[Entry[DecisionReviewed], ...] = ()


def decisions(life: Life, on: date) -> tuple[Decision, ...]:
    """The decisions up to a day, oldest first."""
    life = life.as_on(on)
    return tuple(Decision(made, _reviews(life, made)) for made in life.each(DecisionMade))


def _reviews(life: Life, made: Entry[DecisionMade]) -> tuple[Entry[DecisionReviewed], ...]:
    return tuple(e for e in life.each(DecisionReviewed) if life.same(e.fact.decision, made.id))


def as_it_stood(life: Life, made: Entry[DecisionMade]) -> Life:
    """The life as the writers of a decision could know it: the frozen heads, else the moment of writing.

    A correction of a decision's words does not move what was known: the first word's heads count.
    """
    first, heads = frozen(life, made)
    if not life.subjects.isdisjoint(heads):
        return life.up_to(heads)
    return life.as_known_at(first.recorded_at)


def frozen(life: Life, made: Entry[DecisionMade]) -> tuple[Entry[Any], dict[SubjectId, int]]:
    """A decision's first word, and where each thread stood that its writer could read."""
    told = life.history(made.id)
    first: Entry[Any] = told[0] if told else made
    heads = first.fact.information_set if isinstance(first.fact, DecisionMade) else ()
    return first, {head.subject: head.seq for head in heads}


def assessment_at(life: Life, made: Entry[DecisionMade]) -> Assessment | None:
    """The assessment's snapshot at a decision: the last one begun, as it stood then. Nothing is copied."""
    told = assessments(as_it_stood(life, made), made.on.first)
    return told[-1] if told else None


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """A decision without its doubts, and one whose day to look again has come."""
    for one in decisions(life, today):
        fact = one.made.fact
        if not fact.unknown and not fact.would_change_our_mind:
            words = "What do we not know, and what would change our mind? Neither is written down."
            yield Question(life.subject, one.made.id, "decision.no_doubt", words)
        if fact.expects_by and fact.expects_by < today and not one.reviews:
            words = "The day has come by which we expected something of this decision. What came of it?"
            yield Question(life.subject, one.made.id, "decision.look_again", words)


FACTS: tuple[type[Fact], ...] = (DecisionMade, DecisionReviewed)
