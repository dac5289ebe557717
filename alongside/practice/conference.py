"""Child protection conference: the family and the people who know them decide together.

One conference is one entry for all the children in it; what was decided stands with each child. A
conference comes first, and a protection plan follows from it: the plan is a reading of what conferences
decided (`protection_plan`), so it cannot start on another day than its conference (census rule 2885).
Working Together 2026, chapter 3; CIN census guide §4.12 and §5.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.attendance import Attended
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, Part, SubjectId

KINDS = {
    "initial": "The first conference",
    "pre_birth": "A conference before a baby is born",
    "review": "Looking again at a protection plan",
    "transfer_in": "The child moved here with a protection plan",
}
DECISIONS = {
    "plan": "A protection plan",
    "no_plan": "No protection plan",
    "continue": "The plan goes on",
    "end": "The plan ends",
}
STARTS_A_PLAN = ("initial", "pre_birth", "transfer_in")
FROM_AN_ENQUIRY = ("initial", "pre_birth")
MEETINGS = {
    "conference": "A conference",
    "care_review": "A review for a child in care",
    "core_group": "A core group",
    "other": "Another meeting",
}


class ConferenceHeldEach(Part, frozen=True, kw_only=True):
    """What it meant for one child."""

    decision: Annotated[
        Literal["plan", "no_plan", "continue", "end"],
        Ask(
            "What was decided for {name}?",
            Box.CHOICE,
            reads=("CIN CPPstartDate", "CIN CPPendDate"),
            options=DECISIONS,
        ),
    ]
    categories: Annotated[
        tuple[str, ...],
        Ask(
            "What kind of harm is the plan to prevent?",
            Box.CODES,
            reads=("CIN InitialCategoryOfAbuse", "CIN LatestCategoryOfAbuse"),
            codes="category_of_abuse",
        ),
    ] = ()
    outcomes: Annotated[
        tuple[str, ...],
        Ask("What else follows?", Box.CODES, reads=("SSD icpc_outcome_json",), codes="icpc_outcome"),
    ] = ()
    participation: Annotated[
        str,
        Ask(
            "How did {name} take part?",
            Box.CODE,
            reads=("SSD cp_reviews", "measure 17"),
            codes="review_participation",
        ),
    ] = ""
    childs_words: Annotated[
        str, Ask("What did {name} want everyone to know?", Box.WORDS, reads=("child's page", "chronology"))
    ] = ""
    dissent: Annotated[
        str, Ask("Who saw it differently, and how?", Box.TEXT, reads=("decision page", "chronology"))
    ] = ""


class ConferenceHeld(Fact, frozen=True, kw_only=True):
    """A child protection conference was held."""

    TITLE: ClassVar[str] = "A child protection conference"
    Each: ClassVar[type[Part] | None] = ConferenceHeldEach

    kind: Annotated[
        Literal["initial", "pre_birth", "review", "transfer_in"],
        Ask("Which conference was it?", Box.CHOICE, reads=("CIN DateOfInitialCPC",), options=KINDS),
    ]
    enquiry: Annotated[
        EntryId | None,
        Ask("Which enquiry led to it?", Box.ENTRY, reads=("CIN Section47", "SSD icpc")),
    ] = None
    chair: Annotated[
        SubjectId | None, Ask("Who chaired it?", Box.WORKER, reads=("chronology", "family's page"))
    ] = None
    attended: Annotated[
        tuple[Attended, ...],
        Ask("Who was there, and who could not come?", Box.ATTENDANCE, reads=("who has met whom",)),
    ] = ()
    quorate: Annotated[
        bool | None, Ask("Were enough agencies there to decide?", Box.YES_NO, reads=("SSD cp_reviews",))
    ] = None
    reason_for_timing: Annotated[
        str,
        Ask(
            "Why was this the right time for these children?",
            Box.TEXT,
            reads=("what is due", "measure 5"),
            seldom=True,
        ),
    ] = ""
    team: Annotated[SubjectId | None, Ask("Which team?", Box.TEAM, reads=("SSD icpc",), seldom=True)] = None


class MeetingCancelled(Fact, frozen=True, kw_only=True):
    """A conference, review or meeting did not happen on its day."""

    TITLE: ClassVar[str] = "A meeting did not happen on its day"

    kind: Annotated[
        Literal["conference", "care_review", "core_group", "other"],
        Ask("Which meeting?", Box.CHOICE, reads=("SSD cla_reviews", "chronology"), options=MEETINGS),
    ]
    was_for: Annotated[date | None, Ask("For which day was it set?", Box.DAY, reads=("what is due",))] = None
    asked_by: Annotated[
        SubjectId | None, Ask("Who asked for another day?", Box.PERSON, reads=("what is due",))
    ] = None
    why: Annotated[str, Ask("Why?", Box.TEXT, reads=("what is due", "chronology"))] = ""


def decided(life: Life, entry: Entry[ConferenceHeld]) -> ConferenceHeldEach | None:
    """What a conference decided for this child."""
    return life.part(entry, ConferenceHeldEach)


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """A conference on a weekend, one without a decision for this child, one without the child's words."""
    life = life.as_on(today)
    for held in life.each(ConferenceHeld):
        yield from _about(life, held)


def _about(life: Life, held: Entry[ConferenceHeld]) -> Iterator[Question]:
    part = decided(life, held)
    if held.on.first.isoweekday() > 5:  # noqa: PLR2004 (Saturday is the sixth day of the week)
        words = "The conference is written on a weekend. Was it on another day?"
        yield Question(life.subject, held.id, "conference.weekend", words)
    if part is None:
        words = "The conference is written down without what it decided for this child."
        yield Question(life.subject, held.id, "conference.undecided", words)
    elif not part.childs_words and not part.participation:
        words = "What did the child want everyone to know? Nothing is written of their part in it."
        yield Question(life.subject, held.id, "conference.childs_words", words)
    elif part.decision == "plan" and not part.categories:
        words = "A protection plan was decided, and not what harm it is to prevent. Which is it?"
        yield Question(life.subject, held.id, "conference.no_category", words)


FACTS: tuple[type[Fact], ...] = (ConferenceHeld, MeetingCancelled)
