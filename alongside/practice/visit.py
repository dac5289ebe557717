"""Being with a child and family. One visit, many children; what it meant for each stands with each.

What the child said is verbatim and stays apart from what the worker made of it. A visit paid while the
child has a protection plan counts as a visit of that plan, whatever else it was for.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.attendance import Attended
from alongside.practice.clock import Clock, nothing
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference import ConferenceHeld
from alongside.practice.person import PersonDied, born
from alongside.practice.protection_plan import ProtectionPlanStopped, protection_plans
from alongside.practice.question import Question
from alongside.practice.spell import holding
from alongside.record import Ask, Box, Entry, Fact, Life, Part, SubjectId

CHILD_IN_NEED, CHILD_PROTECTION, ASSESSMENT = "child_in_need", "child_protection", "assessment"
BY_OTHERS = frozenset({"reviewing_officer", "independent"})
"""Purposes of people who do not carry the plan: their visits never count as visits of the plan."""
PURPOSES = {
    "child_in_need": "To help the family (a child in need visit)",
    "child_protection": "To see that a child is safe (a child protection visit)",
    "looked_after": "To a child in care, where they live",
    "private_fostering": "To a child who lives with somebody else by private arrangement",
    "care_leaver": "To a young person who has been in care",
    "assessment": "To understand what is happening and what would help",
    "reviewing_officer": "The reviewing officer's own visit",
    "independent": "An independent visitor's or advocate's visit",
}
HOW = {
    "call": "On the phone",
    "message": "By message",
    "letter": "By letter",
    "in_person": "In person, not on a visit",
}
WHO = {"us": "We did", "them": "They did"}
VISITS = ("SSD cin_visits", "SSD cp_visits", "chronology")


class VisitMadeEach(Part, frozen=True, kw_only=True):
    """What the visit was for one child."""

    seen: Annotated[bool, Ask("Was {name} seen?", Box.YES_NO, reads=(*VISITS, "Annex A list 6"))] = False
    alone: Annotated[bool, Ask("Was {name} seen alone?", Box.YES_NO, reads=(*VISITS, "Annex A list 7"))] = (
        False
    )
    bedroom: Annotated[bool, Ask("Did you see where {name} sleeps?", Box.YES_NO, reads=VISITS)] = False
    words: Annotated[
        str,
        Ask(
            "What did {name} say?",
            Box.WORDS,
            reads=("child's page", "chronology"),
            hint="In {name}'s own words, or what they showed without words.",
        ),
    ] = ""
    meaning: Annotated[
        str, Ask("What was this day like for {name}?", Box.TEXT, reads=("child's page", "assessment"))
    ] = ""


class VisitMade(Fact, frozen=True, kw_only=True):
    """A worker was with them."""

    TITLE: ClassVar[str] = "A visit"
    Each: ClassVar[type[Part] | None] = VisitMadeEach

    purpose: Annotated[
        Literal[
            "child_in_need",
            "child_protection",
            "looked_after",
            "private_fostering",
            "care_leaver",
            "assessment",
            "reviewing_officer",
            "independent",
        ],
        Ask("What was the visit for?", Box.CHOICE, reads=("Annex A list 7", "chronology"), options=PURPOSES),
    ] = "child_in_need"
    where: Annotated[str, Ask("Where were you?", reads=("chronology",))] = ""
    story: Annotated[str, Ask("What happened?", Box.TEXT, reads=("chronology",))] = ""
    attended: Annotated[
        tuple[Attended, ...], Ask("Who was there?", Box.ATTENDANCE, reads=("who has met whom",))
    ] = ()


class ConversationHeld(Fact, frozen=True, kw_only=True):
    """A real exchange otherwise: a call, messages, meeting by chance."""

    TITLE: ClassVar[str] = "We talked"

    with_whom: Annotated[
        SubjectId | None, Ask("Who was it with?", Box.PERSON, reads=("chronology", "circle of care"))
    ] = None
    how: Annotated[
        Literal["call", "message", "letter", "in_person"],
        Ask("How did you talk?", Box.CHOICE, reads=("chronology",), options=HOW),
    ] = "call"
    started_by: Annotated[
        Literal["us", "them"], Ask("Who began it?", Box.CHOICE, reads=("measure 11",), options=WHO)
    ] = "us"
    two_way: Annotated[
        bool,
        Ask("Did they answer?", Box.YES_NO, reads=("in touch",), hint="A message with no reply is a no."),
    ] = True
    words: Annotated[str, Ask("What was said?", Box.TEXT, reads=("chronology",))] = ""


def seen_at(life: Life, visit: Entry[VisitMade]) -> bool:
    """Whether this child was seen on a visit."""
    part = life.part(visit, VisitMadeEach)
    return part is not None and part.seen


def alone_at(life: Life, visit: Entry[VisitMade]) -> bool:
    """Whether this child was seen alone on a visit."""
    part = life.part(visit, VisitMadeEach)
    return part is not None and part.seen and part.alone


def kind_of_visit(life: Life, visit: Entry[VisitMade]) -> str:
    """What it counts as: a visit of the protection plan while one runs, else what it was for."""
    purpose = visit.fact.purpose
    if purpose in BY_OTHERS or holding(protection_plans(life, date.max), visit.on.first) is None:
        return purpose
    return CHILD_PROTECTION


def visits_of_kind(life: Life, purpose: str, on: date) -> tuple[Entry[VisitMade], ...]:
    """The visits that count as being for a purpose, up to a day."""
    life = life.as_on(on)
    return tuple(visit for visit in life.each(VisitMade) if kind_of_visit(life, visit) == purpose)


def last_seen(life: Life, on: date) -> Entry[VisitMade] | None:
    """The last visit on which this child was seen."""
    told = reversed(life.as_on(on).each(VisitMade))
    return next((visit for visit in told if seen_at(life, visit)), None)


def seen_alone(life: Life, on: date) -> Entry[VisitMade] | None:
    """The last visit on which this child was seen alone."""
    told = reversed(life.as_on(on).each(VisitMade))
    return next((visit for visit in told if alone_at(life, visit)), None)


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """Seen alone and not seen; seen before being born."""
    birth = born(life)
    for visit in life.as_on(today).each(VisitMade):
        part = life.part(visit, VisitMadeEach)
        if part is not None and part.alone and not part.seen:
            words = "The child is written as seen alone, and as not seen. Which is it?"
            yield Question(life.subject, visit.id, "visit.alone_not_seen", words)
        if part is not None and part.seen and birth is not None and visit.on.last < birth.on.first:
            words = "The child is written as seen before the day of birth. Which day is right?"
            yield Question(life.subject, visit.id, "visit.before_birth", words)


def _of_the_plan(life: Life, entry: Entry[Any]) -> bool:
    """The conference that began a plan, or a visit while one ran."""
    if isinstance(entry.fact, VisitMade):
        return kind_of_visit(life, entry) == CHILD_PROTECTION and seen_at(life, entry)
    return any(entry.id == plan.opened_by for plan in protection_plans(life, date.max))


def _seen_or_over(life: Life, entry: Entry[Any]) -> bool:
    if isinstance(entry.fact, VisitMade):
        return entry.fact.purpose not in BY_OTHERS and seen_at(life, entry)
    if isinstance(entry.fact, ConferenceHeld):
        return any(entry.id == plan.closed_by for plan in protection_plans(life, date.max))
    return True


CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="See {name}, alone where that is right",
        starts=(ConferenceHeld, VisitMade),
        stops=(VisitMade, ConferenceHeld, ProtectionPlanStopped, EpisodeClosed, PersonDied),
        timescale="visit.child_protection",
        what_for="A plan does not keep a child safe; people who come by do.",
        when=_of_the_plan,
        of=nothing,
        until=_seen_or_over,
    ),
)

FACTS: tuple[type[Fact], ...] = (VisitMade, ConversationHeld)
