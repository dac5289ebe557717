"""Strategy discussion: police, health and social care decide together whether to enquire (section 47).

It is the door through which most families who are checked on never needed to go: of a hundred enquiries
about sixty-nine never reach a conference. So the discussion names the question to be answered and asks
whether help and talking could answer it instead (N14). Working Together 2026, chapter 3.

`what_is_new` is added to the vocabulary: when a family has just said no to help, whoever escalates says
what new information there is (N15, a no that has consequences must have other reasons than the no).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.attendance import AgencySaid, Attended, TieTouched
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, Fact, Life, Part

JOINTLY = {"single_agency": "Social care alone", "joint_with_police": "Together with the police"}
PAGE = ("chronology", "decision page")


class StrategyDiscussionHeldEach(Part, frozen=True, kw_only=True):
    """What was decided for one child."""

    enquire: Annotated[
        bool,
        Ask(
            "Do we need to check whether {name} is safe (a section 47 enquiry)?",
            Box.YES_NO,
            reads=("CIN S47ActualStartDate", "SSD s47_enquiry"),
        ),
    ]
    jointly: Annotated[
        Literal["single_agency", "joint_with_police"],
        Ask("Who does it?", Box.CHOICE, reads=PAGE, options=JOINTLY),
    ] = "single_agency"
    protect_now: Annotated[
        str, Ask("What keeps {name} safe tonight?", Box.TEXT, reads=("child's page", "out of hours"))
    ] = ""
    medical: Annotated[
        bool, Ask("Does a doctor need to see {name}?", Box.YES_NO, reads=("what is due", "chronology"))
    ] = False
    reason: Annotated[str, Ask("Why, for {name}?", Box.TEXT, reads=PAGE)] = ""
    ties: Annotated[
        tuple[TieTouched, ...],
        Ask(
            "Whom that {name} loves does it touch, and what do we do about each?",
            Box.TIES,
            reads=("circle of care", "letter after the enquiry", *PAGE),
        ),
    ] = ()


class StrategyDiscussionHeld(Fact, frozen=True, kw_only=True):
    """They met or spoke, on that day, about these children; what was decided stands with each child."""

    TITLE: ClassVar[str] = "Police, health and we talked about whether to check"
    Each: ClassVar[type[Part] | None] = StrategyDiscussionHeldEach

    attended: Annotated[
        tuple[Attended, ...],
        Ask("Who took part, and who could not?", Box.ATTENDANCE, reads=("who has met whom", *PAGE)),
    ] = ()
    question: Annotated[
        str,
        Ask(
            "What is the question this enquiry must answer?",
            Box.TEXT,
            reads=("letter after the enquiry", *PAGE),
            hint="One question that could be answered no.",
        ),
    ] = ""
    agencies: Annotated[
        tuple[AgencySaid, ...],
        Ask(
            "What was each agency asked, and what did it say?",
            Box.SAID,
            reads=PAGE,
            hint="In its own words. Asked and no answer yet: leave the answer empty, and it is said so.",
        ),
    ] = ()
    brought: Annotated[
        str, Ask("What else was known, and since when?", Box.TEXT, reads=PAGE, seldom=True)
    ] = ""
    could_help_answer: Annotated[
        str,
        Ask("Could help and talking answer it instead?", Box.TEXT, reads=("measure 1", *PAGE)),
    ] = ""
    what_is_new: Annotated[
        str,
        Ask(
            "What is new since the family last answered us?",
            Box.TEXT,
            reads=("alarm when pressure follows a no", *PAGE),
        ),
    ] = ""
    dissent: Annotated[str, Ask("Who saw it differently, and how?", Box.TEXT, reads=PAGE)] = ""
    would_change_our_mind: Annotated[
        str, Ask("What would change our minds?", Box.TEXT, reads=("whoever looks again", *PAGE))
    ] = ""
    look_again: Annotated[
        date | None,
        Ask("When is it worth looking again?", Box.DAY, reads=("question beside the record", *PAGE)),
    ] = None


def decided(life: Life, entry: Entry[StrategyDiscussionHeld]) -> StrategyDiscussionHeldEach | None:
    """What a discussion decided for this child."""
    return life.part(entry, StrategyDiscussionHeldEach)


def enquires(life: Life, entry: Entry[StrategyDiscussionHeld]) -> bool:
    """Whether it decided to enquire for this child."""
    part = decided(life, entry)
    return part is not None and part.enquire


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """An enquiry without its question, a day to look again that came. After a no: see `escalation`."""
    life = life.as_on(today)
    told = life.each(StrategyDiscussionHeld)
    for held in told:
        if enquires(life, held):
            yield from _about(life, held)
        again = held.fact.look_again
        if again and again < today and not any(other.on.first >= again for other in told):
            words = "The day has come on which we said it was worth looking again. What is different now?"
            yield Question(life.subject, held.id, "strategy_discussion.look_again", words)


def _about(life: Life, held: Entry[StrategyDiscussionHeld]) -> Iterator[Question]:
    if not held.fact.question:
        words = "What is the question this enquiry must answer? It is not written down."
        yield Question(life.subject, held.id, "strategy_discussion.no_question", words)


FACTS: tuple[type[Fact], ...] = (StrategyDiscussionHeld,)
