"""What we said we would do, and by when. The one place for days chosen with the family.

A promise is kept, missed or moved by a later entry, never by a status. Who missed it is said, because
"cancelled by us twice: no driver" is what a child remembers (N9, the promise ledger). A day to look again
is chosen with the family and has its reason; the law's latest date stands beside it (N23).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from alongside.record import Ask, Box, EntryId, Fact, SubjectId

LEDGER = ("promise ledger", "child's page", "what is due")


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
        str, Ask("Who promised it, if they are not one of our workers?", Box.LINE, reads=LEDGER)
    ] = ""
    by_when: Annotated[date | None, Ask("By which day?", Box.DAY, reads=LEDGER)] = None
    rhythm: Annotated[str, Ask("If it comes round again, how often?", Box.LINE, reads=LEDGER)] = ""
    line: Annotated[
        EntryId | None, Ask("Which plan does it stand in?", Box.ENTRY, reads=("plan", "help ledger"))
    ] = None
    why_then: Annotated[str, Ask("Why that day?", Box.LINE, reads=("what is due",))] = ""


class PromiseKept(Fact, frozen=True, kw_only=True):
    """It was done. A promise that comes round is kept many times."""

    TITLE: ClassVar[str] = "A promise kept"

    promise: Annotated[EntryId, Ask("Which promise?", Box.ENTRY, reads=LEDGER)]
    words: Annotated[str, Ask("What happened?", Box.TEXT, reads=("promise ledger", "chronology"))] = ""


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
    why: Annotated[str, Ask("Why?", Box.TEXT, reads=LEDGER)] = ""


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
        date | None, Ask("If the day was moved, from which day?", Box.DAY, reads=("promise ledger",))
    ] = None


FACTS: tuple[type[Fact], ...] = (PromiseMade, PromiseKept, PromiseMissed, ReviewDateChosen)
