"""Help: asked for, offered, wanted or not, arrived, and whether it helped in the family's words.

The ledger of help is what Munro's test of usefulness asks for: not that a service was referred to, but that
something came and made a difference. A plan's line and an offer are joined by `plan` and `line`, which the
vocabulary lacked: without them a plan could not say of each line whether it had arrived.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from alongside.policy import Policy
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId, once

LEDGER = ("help ledger", "plan", "family's page")
VIA = {
    "safeguarding": "While we were looking into a worry",
    "request_for_support": "They came to us and asked",
}
ANSWERS = {"yes": "Yes", "in_part": "Some of it", "not_now": "Not now", "no": "No, thank you"}
LOWEST, HIGHEST = 0, 10
E = TypeVar("E")


class HelpAskedFor(Fact, frozen=True, kw_only=True):
    """The family asked for something, in their words. The asker's words are not recoded."""

    TITLE: ClassVar[str] = "The family asked for help"

    what: Annotated[
        str, Ask("What did they ask for?", Box.CODE, reads=("help ledger",), codes="help_kind")
    ] = ""
    words: Annotated[str, Ask("In their own words", Box.WORDS, reads=LEDGER)] = ""
    via: Annotated[
        Literal["safeguarding", "request_for_support"],
        Ask("How did the asking come about?", Box.CHOICE, reads=("measure 6",), options=VIA),
    ] = "request_for_support"


class HelpOffered(Fact, frozen=True, kw_only=True):
    """Something definite was offered."""

    TITLE: ClassVar[str] = "Help was offered"

    asked: Annotated[
        EntryId | None, Ask("Which asking does it answer?", Box.ENTRY, reads=("help ledger",))
    ] = None
    what: Annotated[str, Ask("What is offered?", Box.CODE, reads=("help ledger",), codes="help_kind")] = ""
    words: Annotated[str, Ask("What exactly, from when, how often?", Box.TEXT, reads=LEDGER)] = ""
    by_whom: Annotated[str, Ask("Who gives it?", reads=LEDGER)] = ""
    to: Annotated[
        tuple[SubjectId, ...],
        Ask(
            "Who may say on their own page whether they want it?",
            Box.PEOPLE,
            reads=("family's page",),
            seldom=True,
        ),
    ] = ()
    cost: Annotated[
        int | None,
        Ask("What does it cost, in whole pounds?", Box.NUMBER, reads=("spend on help",), seldom=True),
    ] = None
    plan: Annotated[EntryId | None, Ask("In which plan?", Box.HIDDEN, reads=("plan",))] = None
    line: Annotated[str, Ask("Which line of the plan?", Box.HIDDEN, reads=("plan",))] = ""


class HelpAnswered(Fact, frozen=True, kw_only=True):
    """Whether they wanted it, in their words. No is an answer, not a failing."""

    TITLE: ClassVar[str] = "The family answered an offer of help"

    offer: Annotated[EntryId, Ask("Which offer?", Box.ENTRY, reads=("help ledger",))]
    answer: Annotated[
        Literal["yes", "in_part", "not_now", "no"],
        Ask("Do they want it?", Box.CHOICE, reads=LEDGER, options=ANSWERS),
    ]
    words: Annotated[str, Ask("In their own words", Box.WORDS, reads=LEDGER)] = ""


class HelpArrived(Fact, frozen=True, kw_only=True):
    """It actually came: the washing machine stood in the kitchen, the worker came through the door."""

    TITLE: ClassVar[str] = "Help arrived"

    offer: Annotated[EntryId | None, Ask("Which offer?", Box.ENTRY, reads=("help ledger",))] = None
    minutes: Annotated[
        int | None,
        Ask("How long was somebody with them, in minutes?", Box.NUMBER, reads=("measure 8",)),
    ] = None
    words: Annotated[str, Ask("What came?", Box.TEXT, reads=LEDGER)] = ""
    plan: Annotated[EntryId | None, Ask("In which plan?", Box.HIDDEN, reads=("plan",))] = None
    line: Annotated[str, Ask("Which line of the plan?", Box.HIDDEN, reads=("plan",))] = ""


class HelpConfirmed(Fact, frozen=True, kw_only=True):
    """The family says whether it came, and whether it helped."""

    TITLE: ClassVar[str] = "The family said whether it helped"

    arrived: Annotated[EntryId, Ask("Which help?", Box.ENTRY, reads=("help ledger",))]
    came: Annotated[bool, Ask("Do they say that it came?", Box.YES_NO, reads=("measure 7", *LEDGER))]
    words: Annotated[str, Ask("Did it help? In their own words", Box.WORDS, reads=LEDGER)] = ""


class HelpNotFound(Fact, frozen=True, kw_only=True):
    """What is needed does not exist here, or has no room. It is our lack and is counted as ours."""

    TITLE: ClassVar[str] = "Help that we could not find"

    what: Annotated[
        str,
        Ask("What is missing?", Box.CODE, reads=("help that does not exist here",), codes="help_kind"),
    ] = ""
    words: Annotated[str, Ask("What did you try?", Box.TEXT, reads=("help ledger",))] = ""
    asked: Annotated[
        EntryId | None, Ask("Which asking does it answer?", Box.ENTRY, reads=("help ledger",))
    ] = None


class GoalSet(Fact, frozen=True, kw_only=True):
    """The family's own goal, and where they themselves say they are now. Nobody else scores it."""

    TITLE: ClassVar[str] = "The family's own goal"

    words: Annotated[str, Ask("What do you want to be different?", Box.WORDS, reads=LEDGER)]
    now: Annotated[
        int | None,
        Ask(
            "If 0 is “not at all there” and 10 is “there”, where do you say you are now?",
            Box.NUMBER,
            reads=("measure 9", "plan"),
        ),
    ] = None


class GoalRated(Fact, frozen=True, kw_only=True):
    """Where the family say they are later, by their own measure."""

    TITLE: ClassVar[str] = "The family looked at their goal again"

    goal: Annotated[EntryId, Ask("Which goal?", Box.ENTRY, reads=("plan",))]
    now: Annotated[
        int, Ask("Where do you say you are now, from 0 to 10?", Box.NUMBER, reads=("measure 9", "plan"))
    ]


class HelpState(StrEnum):
    """How far a piece of help has come, in the order in which it comes."""

    ASKED = "asked"
    NOT_FOUND = "not_found"
    OFFERED = "offered"
    DECLINED = "declined"
    WANTED = "wanted"
    ARRIVED = "arrived"
    CONFIRMED = "confirmed"
    DID_NOT_COME = "did_not_come"


@dataclass(frozen=True, kw_only=True)
class Help:
    """One piece of help: a line of the ledger."""

    state: HelpState
    kind: str
    asked: Entry[HelpAskedFor] | None = None
    offered: Entry[HelpOffered] | None = None
    answered: Entry[HelpAnswered] | None = None
    arrived: Entry[HelpArrived] | None = None
    confirmed: Entry[HelpConfirmed] | None = None
    not_found: Entry[HelpNotFound] | None = None

    @property
    def told(self) -> tuple[Entry[Any], ...]:
        """The entries it is told in; the first of them is it: the offer, else what came, else the asking."""
        every = (self.offered, self.arrived, self.asked, self.not_found, self.answered, self.confirmed)
        return tuple(entry for entry in every if entry is not None)

    @property
    def since(self) -> date:
        """The day the family began to wait: the asking, else the offer, else the day it came."""
        told = (self.asked, self.offered, self.arrived, self.not_found)
        return next(entry.on.first for entry in told if entry is not None)

    def waiting_days(self, today: date) -> int | None:
        """How long they waited, or have waited so far; none when they did not want it."""
        if self.state is HelpState.DECLINED:
            return None
        end = self.arrived.on.first if self.arrived and self._came else today
        return max((end - self.since).days, 0)

    @property
    def to_be_offered(self) -> int | None:
        """Days from the asking to the offer, where both are known."""
        if self.asked is None or self.offered is None:
            return None
        return max((self.offered.on.first - self.asked.on.first).days, 0)

    @property
    def to_come(self) -> int | None:
        """Days from the offer to its coming, where it came."""
        if self.offered is None or self.arrived is None or not self._came:
            return None
        return max((self.arrived.on.first - self.offered.on.first).days, 0)

    @property
    def _came(self) -> bool:
        return self.state is not HelpState.DID_NOT_COME


@once
def help_ledger(life: Life, on: date) -> tuple[Help, ...]:
    """Every piece of help that this life was told of, up to a day, in the order it was first waited for."""
    life = life.as_on(on)
    offers = [_from_offer(life, offer) for offer in life.each(HelpOffered)]
    answered = {life.root(line.asked.id) for line in offers if line.asked}
    asks = [_from_asking(life, e) for e in life.each(HelpAskedFor) if e.root not in answered]
    loose = [_from_arrival(life, e) for e in life.each(HelpArrived) if life.entry(e.fact.offer) is None]
    return tuple(sorted((*offers, *asks, *loose), key=lambda line: line.since))


def _from_offer(life: Life, offer: Entry[HelpOffered]) -> Help:
    answers = life.naming(HelpAnswered, "offer", offer.id)
    came = life.naming(HelpArrived, "offer", offer.id)
    answered, arrived = _last(answers), next(iter(came), None)
    confirmed = _confirmed(life, arrived)
    return Help(
        state=_state(answered, arrived, confirmed),
        kind=offer.fact.what,
        asked=_asked(life, offer.fact.asked),
        offered=offer,
        answered=answered,
        arrived=arrived,
        confirmed=confirmed,
    )


def _state(
    answered: Entry[HelpAnswered] | None,
    arrived: Entry[HelpArrived] | None,
    confirmed: Entry[HelpConfirmed] | None,
) -> HelpState:
    """The furthest it has come; the family's word on whether it came is the last word."""
    if confirmed is not None:
        return HelpState.CONFIRMED if confirmed.fact.came else HelpState.DID_NOT_COME
    if arrived is not None:
        return HelpState.ARRIVED
    if answered is None:
        return HelpState.OFFERED
    return HelpState.WANTED if answered.fact.answer in ("yes", "in_part") else HelpState.DECLINED


def _from_asking(life: Life, asked: Entry[HelpAskedFor]) -> Help:
    missing = next(iter(life.naming(HelpNotFound, "asked", asked.id)), None)
    state = HelpState.NOT_FOUND if missing else HelpState.ASKED
    return Help(state=state, kind=asked.fact.what, asked=asked, not_found=missing)


def _from_arrival(life: Life, arrived: Entry[HelpArrived]) -> Help:
    confirmed = _confirmed(life, arrived)
    return Help(state=_state(None, arrived, confirmed), kind="", arrived=arrived, confirmed=confirmed)


def _confirmed(life: Life, arrived: Entry[HelpArrived] | None) -> Entry[HelpConfirmed] | None:
    if arrived is None:
        return None
    return _last(life.naming(HelpConfirmed, "arrived", arrived.id))


def _asked(life: Life, ref: EntryId | None) -> Entry[HelpAskedFor] | None:
    found = life.entry(ref)
    return found if found is not None and isinstance(found.fact, HelpAskedFor) else None


def _last(entries: Sequence[E]) -> E | None:
    return entries[-1] if entries else None


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """What the family say did not come, and goals outside their own measure."""
    for line in help_ledger(life, today):
        if line.state is HelpState.DID_NOT_COME and line.confirmed:
            words = "We wrote that help came; the family say it did not. What happened?"
            yield Question(life.subject, line.confirmed.id, "help.did_not_come", words)
    for entry, now in _rated(life.as_on(today)):
        if not LOWEST <= now <= HIGHEST:
            words = f"The family's own measure goes from 0 to 10; {now} is written."
            yield Question(life.subject, entry, "help.goal_outside_measure", words)


def _rated(life: Life) -> Iterator[tuple[EntryId, int]]:
    yield from ((e.id, e.fact.now) for e in life.each(GoalSet) if e.fact.now is not None)
    yield from ((e.id, e.fact.now) for e in life.each(GoalRated))


FACTS: tuple[type[Fact], ...] = (
    HelpAskedFor,
    HelpOffered,
    HelpAnswered,
    HelpArrived,
    HelpConfirmed,
    HelpNotFound,
    GoalSet,
    GoalRated,
)
