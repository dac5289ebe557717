"""What we said we would do, and by when. The one place for days chosen with the family.

A promise is kept, missed or moved by a later entry, never by a status. Who missed it is said, because
"cancelled by us twice: no driver" is what a child remembers (N9, the promise ledger). A day to look again
is chosen with the family and has its reason; the law's latest date stands beside it (N23).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from alongside.policy import Policy
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId
from alongside.record.life import once
from alongside.record.when import civil_day

LEDGER = ("promise ledger", "child's page", "what is due")
READ_BY = "Whoever it was promised to reads this on their own page."


class PromiseMade(Fact, frozen=True, kw_only=True):
    """Somebody promised something to somebody: on a visit, in a plan's line, at a conference.

    `rhythm` is for a promise that comes round ("every second Saturday"); `line` names the plan that it
    stands in. `by_name` is added to the vocabulary: many who promise help have no record of their own.
    """

    TITLE: ClassVar[str] = "A promise"

    what: Annotated[str, Ask("What was promised?", Box.TEXT, reads=LEDGER)]
    to: Annotated[SubjectId | None, Ask("Who was it promised to?", Box.PERSON, reads=LEDGER)] = None
    by_whom: Annotated[SubjectId | None, Ask("Who promised it?", Box.WORKER, reads=LEDGER)] = None
    by_name: Annotated[
        str, Ask("Who promised it, if they are not one of our workers?", Box.LINE, reads=LEDGER, seldom=True)
    ] = ""
    by_when: Annotated[date | None, Ask("By which day?", Box.DAY, reads=LEDGER)] = None
    rhythm: Annotated[
        str, Ask("If it comes round again, how often?", Box.LINE, reads=LEDGER, seldom=True)
    ] = ""
    line: Annotated[
        EntryId | None,
        Ask("Which plan does it stand in?", Box.ENTRY, reads=("plan", "help ledger"), seldom=True),
    ] = None
    why_then: Annotated[str, Ask("Why that day?", Box.LINE, reads=("what is due",), seldom=True)] = ""


class PromiseKept(Fact, frozen=True, kw_only=True):
    """It was done. A promise that comes round is kept many times."""

    TITLE: ClassVar[str] = "A promise kept"

    promise: Annotated[EntryId, Ask("Which promise?", Box.ENTRY, reads=LEDGER)]
    words: Annotated[
        str, Ask("What happened?", Box.TEXT, reads=("promise ledger", "chronology"), hint=READ_BY)
    ] = ""


MISSED_BY = {
    "us": "Us",
    "partner": "Another service",
    "family": "The family",
    "nobody": "Nobody's fault",
}


class PromiseMissed(Fact, frozen=True, kw_only=True):
    """It was not done when it was promised, who missed it, and why."""

    TITLE: ClassVar[str] = "A promise missed"

    promise: Annotated[EntryId, Ask("Which promise?", Box.ENTRY, reads=LEDGER)]
    missed_by: Annotated[
        Literal["us", "partner", "family", "nobody"],
        Ask("Who missed it?", Box.CHOICE, options=MISSED_BY, reads=("promise ledger", "measure 13")),
    ]
    why: Annotated[str, Ask("Why?", Box.TEXT, reads=LEDGER, hint=READ_BY)] = ""


class ReviewDateChosen(Fact, frozen=True, kw_only=True):
    """A day to look again was chosen with the family, and why then.

    The Munro review asked for review points set by need instead of by a national number; the census keeps
    one of them (internal review of an assessment, CIN guide §4.9). `of` names what will be looked at: an
    assessment, a plan, an enquiry. `moved_from` keeps a day that was changed, so that moving is visible.
    """

    TITLE: ClassVar[str] = "A day chosen to look again"

    of: Annotated[EntryId, Ask("What will be looked at again?", Box.ENTRY, reads=("what is due",))]
    review_on: Annotated[
        date,
        Ask(
            "When is it worth looking again?",
            Box.DAY,
            reads=("what is due", "CIN AssessmentInternalReviewDate"),
        ),
    ]
    why: Annotated[
        str,
        Ask(
            "Why then? What would we expect to see by then?",
            Box.TEXT,
            reads=("what is due", "child's page"),
        ),
    ] = ""
    with_whom: Annotated[
        tuple[SubjectId, ...], Ask("Who chose it with you?", Box.PEOPLE, reads=("what is due",))
    ] = ()
    moved_from: Annotated[
        date | None,
        Ask("If the day was moved, from which day?", Box.DAY, reads=("promise ledger",), seldom=True),
    ] = None


@dataclass(frozen=True)
class Moved:
    """A promise was put off: from which day to which, when that was written, by whom."""

    from_day: date
    to_day: date | None
    recorded_on: date
    by: SubjectId


@dataclass(frozen=True)
class Promise:
    """A promise and what became of it. Each keeping and each missing is an entry of its own."""

    made: Entry[PromiseMade]
    kept: tuple[Entry[PromiseKept], ...]
    missed: tuple[Entry[PromiseMissed], ...]
    moved: tuple[Moved, ...]

    @property
    def what(self) -> str:
        """What was promised, in its newest words."""
        return self.made.fact.what

    @property
    def by_when(self) -> date | None:
        """The day it was last promised for."""
        return self.made.fact.by_when

    @property
    def comes_round(self) -> bool:
        """Whether it is a promise to be kept again and again."""
        return bool(self.made.fact.rhythm)

    @property
    def since(self) -> date:
        """The day it was first made."""
        return self.made.on.first

    def waits(self, today: date) -> bool:
        """Whether somebody still waits for it on a day: one that comes round always goes on."""
        return self.comes_round or not any(one.on.first <= today for one in self.kept)

    def waiting_days(self, today: date) -> int:
        """How many days they have waited, or had waited when it was kept."""
        first = self.kept[0].on.first if self.kept else today
        return max((min(first, today) - self.since).days, 0)

    def broken(self, today: date) -> bool:
        """Whether it was promised for a day that has passed and was not kept by us or a partner."""
        late = self.by_when is not None and self.by_when < today and self.waits(today)
        return late and not self.comes_round and not self._family_moved_it

    @property
    def _family_moved_it(self) -> bool:
        """A day that the family could not make is no promise of ours broken."""
        return bool(self.missed) and self.missed[-1].fact.missed_by == "family"

    def last(self, n: int) -> tuple[Entry[Any], ...]:
        """The last so many keepings and missings, oldest first: the marks of the ledger."""
        told = sorted([*self.kept, *self.missed], key=lambda e: (e.on.starts, e.recorded_at))
        return tuple(told[-n:])


@once
def promises(life: Life) -> tuple[Promise, ...]:
    """Every promise made to or about this person, in the order made."""
    kept, missed = _by_promise(life, PromiseKept), _by_promise(life, PromiseMissed)
    return tuple(
        Promise(
            made,
            tuple(kept.get(made.root, ())),
            tuple(missed.get(made.root, ())),
            tuple(_moves(life, made)),
        )
        for made in life.each(PromiseMade)
    )


A = TypeVar("A", PromiseKept, PromiseMissed)


def _by_promise(life: Life, kind: type[A]) -> dict[EntryId, list[Entry[A]]]:
    """What was said of each promise, under the first word of its chain."""
    found: dict[EntryId, list[Entry[A]]] = {}
    for entry in life.each(kind):
        first = life.root(entry.fact.promise) or entry.fact.promise
        found.setdefault(first, []).append(entry)
    return found


def _moves(life: Life, made: Entry[PromiseMade]) -> Iterator[Moved]:
    """Corrections that changed the day: a promise put off is seen to have been put off."""
    words = life.history(made.id) if made.id != made.root else ()
    days = [(e.fact.by_when, e) for e in words if isinstance(e.fact, PromiseMade)]
    for (before, _), (after, entry) in pairwise(days):
        if before is not None and before != after:
            yield Moved(before, after, civil_day(entry.recorded_at), entry.by)


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:  # noqa: ARG001
    """Keepings of promises nobody wrote, and days that passed without a word."""
    answers: tuple[Entry[Any], ...] = life.each(PromiseKept, PromiseMissed)
    for entry in answers:
        if life.entry(entry.fact.promise) is None:
            words = "This belongs to a promise that is not written here. Which promise was it?"
            yield Question(life.subject, entry.id, "promise_unknown", words)
    for one in promises(life):
        if one.broken(today) and not one.missed:
            words = "The day for this promise has passed. Was it kept?"
            yield Question(life.subject, one.made.id, "promise_unanswered", words)


FACTS: tuple[type[Fact], ...] = (PromiseMade, PromiseKept, PromiseMissed, ReviewDateChosen)
