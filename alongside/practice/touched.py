"""The ties that a decision touches, and what we do about each (N8).

A move, an enquiry, another school, another worker: each cuts across people a child loves, and most of that
harm is ours and could have been seen to. So a decision says whom it touches and what is done about it; a tie
that was named and left without an answer stays a question until somebody answers it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.policy import Policy
from alongside.practice.attendance import TieTouched
from alongside.practice.circle import circle
from alongside.practice.decision import DecisionMade, DecisionMadeEach
from alongside.practice.question import Question
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.practice.team import WorkerAllocated, WorkerAllocatedEach
from alongside.record import Entry, Fact, Life, SubjectId, once

DECISIONS: tuple[type[Fact], ...] = (DecisionMade, StrategyDiscussionHeld, WorkerAllocated)
PARTS = (DecisionMadeEach, StrategyDiscussionHeldEach, WorkerAllocatedEach)
REACHES_TIES = frozenset({"home", "school", "family_time"})
"""What a decision changes that always reaches somebody the child sees."""
NO_ANSWER = (
    "What was decided touches somebody the child loves, and nobody has written what we do about it. "
    "What do we do?"
)
UNSAID = (
    "It changes where the child lives, which school they go to or whom they see, and says nothing of the "
    "people they love. Whom does it touch?"
)


@dataclass(frozen=True)
class Touched:
    """One tie that one decision touches."""

    person: SubjectId
    answer: str
    entry: Entry[Any]


@once
def touched(life: Life) -> tuple[Touched, ...]:
    """Every tie that was ever said to be touched, in the order of the decisions."""
    return tuple(
        Touched(tie.person, tie.answer, entry)
        for entry in life.each(*DECISIONS)
        for tie in ties_of(life, entry)
    )


def ties_of(life: Life, entry: Entry[Any]) -> tuple[TieTouched, ...]:
    """The ties of this child that an entry says it touches."""
    told: Iterator[Any] = (life.part(entry, kind) for kind in PARTS)
    return next((part.ties for part in told if part is not None), ())


def last_touched(life: Life) -> dict[SubjectId, Touched]:
    """The last decision that touched each tie."""
    return {one.person: one for one in touched(life)}


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """A tie that is touched and has no answer, and a decision that reaches ties and names none."""
    life = life.as_on(today)
    for entry in life.each(*DECISIONS):
        ties = ties_of(life, entry)
        if any(not tie.answer for tie in ties):
            yield Question(life.subject, entry.id, "ties.no_answer", NO_ANSWER)
        if not ties and _reaches(entry) and circle(life):
            yield Question(life.subject, entry.id, "ties.unsaid", UNSAID)


def _reaches(entry: Entry[Any]) -> bool:
    return isinstance(entry.fact, DecisionMade) and not REACHES_TIES.isdisjoint(entry.fact.changes)
