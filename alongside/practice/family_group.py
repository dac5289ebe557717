"""Family group decision making: the family's plan is theirs.

The network of the family is brought together by somebody with no part in the decision, has time on its own,
and makes a plan; the authority answers what it will give to it, and by when. Since the Children's Wellbeing
and Schools Act 2026 (inserting s31ZA into the Children Act 1989) a meeting is offered before an application
to court, unless that would not be in the child's best interests. The lines of the answer become promises.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.attendance import Attended
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId, once

AT = {
    "help": "When help began",
    "enquiry": "While we were checking whether they were safe",
    "conference": "At a conference",
    "before_proceedings": "Before going to court",
    "care": "While a child was in care",
    "leaving_care": "When leaving care",
}
ANSWERS = {"yes": "Yes", "not_now": "Not now", "no": "No, thank you"}
READERS = ("family group page", "chronology")


class FamilyMeetingOffered(Fact, frozen=True, kw_only=True):
    """A meeting of the family's own people was offered."""

    TITLE: ClassVar[str] = "The family was offered a meeting of their own"

    coordinator: Annotated[
        SubjectId | None,
        Ask(
            "Who would bring it together?",
            Box.WORKER,
            reads=READERS,
            hint="Somebody with no part in the decision.",
        ),
    ] = None
    to: Annotated[tuple[SubjectId, ...], Ask("Who was it offered to?", Box.PEOPLE, reads=READERS)] = ()
    in_letter: Annotated[
        bool, Ask("Was it offered in the letter before court?", Box.YES_NO, reads=("CIN FGDMMeetingOffer",))
    ] = False
    at_point: Annotated[
        Literal["help", "enquiry", "conference", "before_proceedings", "care", "leaving_care"],
        Ask("At what point?", Box.CHOICE, reads=("measure 20", *READERS), options=AT),
    ] = "help"


class FamilyMeetingAnswered(Fact, frozen=True, kw_only=True):
    """Whether they wanted it."""

    TITLE: ClassVar[str] = "The family answered about a meeting"

    offer: Annotated[EntryId, Ask("Which offer?", Box.ENTRY, reads=READERS)]
    answer: Annotated[
        Literal["yes", "not_now", "no"],
        Ask("Do they want it?", Box.CHOICE, reads=("measure 20", *READERS), options=ANSWERS),
    ]
    words: Annotated[str, Ask("In their own words", Box.WORDS, reads=READERS)] = ""


class FamilyMeetingJudgedUnsuitable(Fact, frozen=True, kw_only=True):
    """It was decided that offering a meeting would not be in the child's best interests (s31ZA)."""

    TITLE: ClassVar[str] = "We decided not to offer the family a meeting"

    reason: Annotated[str, Ask("Why would it not be right for this child?", Box.TEXT, reads=READERS)]
    by_authority_of: Annotated[str, Ask("Who decided it?", reads=("decision page", *READERS))] = ""


class FamilyMeetingHeld(Fact, frozen=True, kw_only=True):
    """The family met, with time on their own."""

    TITLE: ClassVar[str] = "The family met and made their plan"

    coordinator: Annotated[SubjectId | None, Ask("Who brought it together?", Box.WORKER, reads=READERS)] = (
        None
    )
    attended: Annotated[
        tuple[Attended, ...], Ask("Who came?", Box.ATTENDANCE, reads=("who has met whom", *READERS))
    ] = ()
    private_time: Annotated[
        bool, Ask("Did they have time without us?", Box.YES_NO, reads=("measure 20", *READERS))
    ] = False
    familys_plan: Annotated[
        str, Ask("Their plan, in their own words", Box.WORDS, reads=("plan", "family's page", *READERS))
    ] = ""


class FamilyPlanAnswered(Fact, frozen=True, kw_only=True):
    """What the authority will give to the family's plan, and by when."""

    TITLE: ClassVar[str] = "We answered the family's plan"

    meeting: Annotated[EntryId, Ask("Which meeting?", Box.ENTRY, reads=READERS)]
    words: Annotated[str, Ask("What is our answer?", Box.TEXT, reads=("family's page", *READERS))]
    resources: Annotated[
        str, Ask("What will we give, and by when?", Box.TEXT, reads=("promise ledger", *READERS))
    ] = ""


@dataclass(frozen=True, kw_only=True)
class FamilyGroupDecisionMaking:
    """One offer, or one meeting that nobody wrote an offer for, and what came of it."""

    offered: Entry[FamilyMeetingOffered] | None = None
    answered: Entry[FamilyMeetingAnswered] | None = None
    held: Entry[FamilyMeetingHeld] | None = None
    our_answer: Entry[FamilyPlanAnswered] | None = None

    @property
    def since(self) -> date:
        """The day of the offer, else of the meeting."""
        return next(e.on.first for e in (self.offered, self.held) if e is not None)

    @property
    def waits_for_us(self) -> bool:
        """Whether the family has made its plan and we have not answered."""
        return self.held is not None and self.our_answer is None


@once
def family_meetings(life: Life, on: date) -> tuple[FamilyGroupDecisionMaking, ...]:
    """Offers and meetings up to a day: a meeting belongs to the last offer before it."""
    life = life.as_on(on)
    offers = life.each(FamilyMeetingOffered)
    told = [_from_offer(life, offer, until) for offer, until in _with_next(offers)]
    early = min((offer.on.first for offer in offers), default=date.max)
    told += [_held(life, held) for held in life.each(FamilyMeetingHeld) if held.on.first < early]
    return tuple(sorted(told, key=lambda one: one.since))


def judged_unsuitable(life: Life, on: date) -> Entry[FamilyMeetingJudgedUnsuitable] | None:
    """The last decision not to offer a meeting, unless one was offered since."""
    life = life.as_on(on)
    told, offered = life.latest(FamilyMeetingJudgedUnsuitable), life.latest(FamilyMeetingOffered)
    return told if told and (offered is None or offered.on.starts < told.on.starts) else None


def _with_next(
    offers: tuple[Entry[FamilyMeetingOffered], ...],
) -> Iterator[tuple[Entry[FamilyMeetingOffered], date]]:
    """Each offer with the day of the next."""
    days = [*(offer.on.first for offer in offers[1:]), date.max]
    return zip(offers, days, strict=False)


def _from_offer(life: Life, offer: Entry[FamilyMeetingOffered], until: date) -> FamilyGroupDecisionMaking:
    answers = [e for e in life.each(FamilyMeetingAnswered) if life.same(e.fact.offer, offer.id)]
    held = next((e for e in life.each(FamilyMeetingHeld) if offer.on.first <= e.on.first < until), None)
    answered = answers[-1] if answers else None
    ours = _our_answer(life, held) if held else None
    return FamilyGroupDecisionMaking(offered=offer, answered=answered, held=held, our_answer=ours)


def _held(life: Life, held: Entry[FamilyMeetingHeld]) -> FamilyGroupDecisionMaking:
    return FamilyGroupDecisionMaking(held=held, our_answer=_our_answer(life, held))


def _our_answer(life: Life, held: Entry[FamilyMeetingHeld]) -> Entry[FamilyPlanAnswered] | None:
    told = [e for e in life.each(FamilyPlanAnswered) if life.same(e.fact.meeting, held.id)]
    return told[-1] if told else None


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """A family's plan without our answer, and a meeting without time of their own."""
    for one in family_meetings(life, today):
        if one.held is not None and one.waits_for_us:
            words = "The family has made its plan. What is our answer?"
            yield Question(life.subject, one.held.id, "family_group.our_answer", words)
        if one.held is not None and not one.held.fact.private_time:
            words = "Did the family have time without us? It is not written that they did."
            yield Question(life.subject, one.held.id, "family_group.private_time", words)


FACTS: tuple[type[Fact], ...] = (
    FamilyMeetingOffered,
    FamilyMeetingAnswered,
    FamilyMeetingJudgedUnsuitable,
    FamilyMeetingHeld,
    FamilyPlanAnswered,
)
