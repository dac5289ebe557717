"""Child protection plan: a reading of what conferences decided.

Nobody starts or ends a plan; conferences do. A plan starts on the day of the conference that decided it
(census rule 2885), one at a time (8935, 8940), never ends on the day it started (8840) and never outlives
the child (8915, 8920) or childhood. What a conference said that does not fit is kept and asked about. The
facts here are what no conference decides. CIN census guide §5.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice import conference
from alongside.practice.clock import Clock, chosen, latest
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference import STARTS_A_PLAN, ConferenceHeld
from alongside.practice.imported import Claim, SourceStated, claims
from alongside.practice.person import PersonDied, died_on, turns
from alongside.practice.question import Question
from alongside.practice.referral import ReferralReceived
from alongside.practice.spell import Spell, holding
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, once

MORE_THAN_ONE = "MUL"
ADULT = 18
STOPPED = {
    "moved_and_received": "They moved, and the other council has held its own conference",
    "left_uk": "They left the country for good",
    "court_decided": "A court decided otherwise",
    "not_said": "Nobody has said (brought in from another system)",
}


class ProtectionPlanStopped(Fact, frozen=True, kw_only=True):
    """The plan ended without a review conference."""

    TITLE: ClassVar[str] = "The protection plan ended without a conference"

    why: Annotated[
        Literal["moved_and_received", "left_uk", "court_decided", "not_said"],
        Ask("Why?", Box.CHOICE, reads=("CIN CPPendDate", "chronology"), options=STOPPED),
    ]
    receiving_authority: Annotated[
        str,
        Ask(
            "Which council has taken over?",
            reads=("notification to the council",),
        ),
    ] = ""


class OtherAuthorityPlanNotified(Fact, frozen=True, kw_only=True):
    """Another authority told us that a child with its protection plan is here."""

    TITLE: ClassVar[str] = "Another council told us of its protection plan"

    authority: Annotated[str, Ask("Which council?", reads=("front door", "CP-IS"))]
    started: Annotated[date | None, Ask("When did its plan start?", Box.DAY, reads=("front door",))] = None
    ended: Annotated[date | None, Ask("When did it end?", Box.DAY, reads=("SSD cppl_cp_plan_ola",))] = None
    categories: Annotated[
        tuple[str, ...],
        Ask(
            "What harm is the plan to prevent?",
            Box.CODES,
            reads=("front door",),
            codes="category_of_abuse",
        ),
    ] = ()


@dataclass(frozen=True, kw_only=True)
class ChildProtectionPlan(Spell):
    """One plan, from the conference that decided it. `entry` is that conference."""

    entry: EntryId
    initial_category: str
    latest_category: str
    reviews: tuple[date, ...] = ()
    previous: int = 0
    """How many earlier plans this child had in this authority."""


@once
def protection_plans(life: Life, on: date) -> tuple[ChildProtectionPlan, ...]:
    """This child's protection plans up to a day, oldest first. They never overlap."""
    if not life.each(ConferenceHeld):
        return ()
    reading = _read(life.as_on(on), on)
    return tuple(_whole(reading, plan, i) for i, plan in enumerate(reading.plans))


def protection_plan(life: Life, on: date) -> ChildProtectionPlan | None:
    """The plan that runs on a day."""
    return holding(protection_plans(life, on), on)


def other_authority_plan(life: Life, on: date) -> Entry[OtherAuthorityPlanNotified] | None:
    """Another authority's plan that we know to be running on a day."""
    told = life.as_on(on).latest(OtherAuthorityPlanNotified)
    return told if told and (told.fact.ended is None or told.fact.ended > on) else None


def review_due(plan: ChildProtectionPlan, policy: Policy) -> date | None:
    """The law's latest day for the next review: three months after the first conference, then six."""
    if plan.reviews:
        return latest(policy, "conference.review", plan.reviews[-1])
    return latest(policy, "conference.first_review", plan.start)


def category(codes: Iterable[str]) -> str:
    """The census's one code for what a conference named: more than one is MUL."""
    told = tuple(dict.fromkeys(codes))
    return told[0] if len(told) == 1 else MORE_THAN_ONE if told else ""


class _Reading:
    """What is gathered in going through a life once, in the order of the days."""

    def __init__(self, life: Life, on: date) -> None:
        self.life = life
        self.plans: list[Spell] = []
        self.reviews: list[Entry[ConferenceHeld]] = []
        self.odd: list[tuple[EntryId, str, str]] = []
        death, birthday = died_on(life), turns(life, ADULT)
        self.no_later_than = min((day for day in (death, birthday) if day), default=date.max)
        self.today = on

    @property
    def running(self) -> bool:
        """Whether a plan runs."""
        return bool(self.plans) and self.plans[-1].is_open

    def ask(self, entry: Entry[Any], code: str, words: str) -> None:
        """Keep an entry that does not fit, and what to ask about it."""
        self.odd.append((entry.id, f"protection_plan.{code}", words))

    def first(self, held: Entry[ConferenceHeld], decision: str) -> None:
        """A first conference: it may decide that there is a plan."""
        if decision in ("continue", "end"):
            self.ask(held, "decision_of_a_review", "A first conference cannot continue or end a plan. "
                     "Was it a review, or was something else decided?")  # fmt: skip
        elif decision == "plan":
            self._begin(held)

    def _begin(self, held: Entry[ConferenceHeld]) -> None:
        day = held.on.first
        if self.running:
            self.ask(held, "already", "A conference decided on a plan while one was running. "
                     "It is read as the same plan.")  # fmt: skip
        elif day >= self.no_later_than:
            self.ask(held, "not_a_child", "A plan was decided on or after the day the child died or "
                     "turned 18. Is the day of the conference right?")  # fmt: skip
        elif self.plans and day <= self.plans[-1].until:
            self.ask(held, "same_day", "A plan ended and another was decided on one day. "
                     "Did the first one go on?")  # fmt: skip
        else:
            self.plans.append(Spell(day, None, held.id))

    def review(self, held: Entry[ConferenceHeld], decision: str) -> None:
        """A review: it may end the plan that runs."""
        if not self.running or held.on.first <= self.plans[-1].start:
            self.ask(held, "review_without_plan", "A review is written for a day on which no plan was "
                     "running. Which plan did it look at?")  # fmt: skip
            return
        if decision in ("plan", "no_plan"):
            self.ask(held, "decision_of_a_first", "A review decided as a first conference does. "
                     "It is read as the plan going on. Does it?")  # fmt: skip
        self.reviews.append(held)
        if decision == "end":
            self.end(held)

    def stopped(self, entry: Entry[ProtectionPlanStopped]) -> None:
        """The plan ended without a conference."""
        if self.running and entry.on.first > self.plans[-1].start:
            self.end(entry)
        else:
            self.ask(entry, "stopped_without_plan", "A plan is written as ended on a day on which none "
                     "could end. Which plan was it?")  # fmt: skip

    def end(self, entry: Entry[Any]) -> None:
        """End the running plan by an entry."""
        self.plans[-1] = replace(self.plans[-1], end=entry.on.first, closed_by=entry.id)

    def come_to(self, day: date) -> None:
        """Death and the eighteenth birthday end a plan without anybody's decision."""
        if self.running and self.no_later_than <= min(day, self.today):
            died = self.life.latest(PersonDied)
            by = died.id if died and died.on.first == self.no_later_than else None
            self.plans[-1] = replace(self.plans[-1], end=self.no_later_than, closed_by=by)


@once
def _read(life: Life, on: date) -> _Reading:
    reading = _Reading(life, on)
    for day, _, entry in sorted(_steps(life), key=lambda step: step[:2]):
        reading.come_to(day)
        if isinstance(entry.fact, ProtectionPlanStopped):
            reading.stopped(entry)
            continue
        part = conference.decided(life, entry)
        decision = part.decision if part else ""
        if entry.fact.kind in STARTS_A_PLAN:
            reading.first(entry, decision)
        else:
            reading.review(entry, decision)
    reading.come_to(on)
    return reading


def _steps(life: Life) -> Iterable[tuple[date, int, Entry[Any]]]:
    """Each entry with its day; on one day a review comes before a first conference."""
    for held in life.each(ConferenceHeld):
        yield held.on.first, 2 if held.fact.kind in STARTS_A_PLAN else 0, held
    for stopped in life.each(ProtectionPlanStopped):
        yield stopped.on.first, 1, stopped


def _whole(reading: _Reading, plan: Spell, previous: int) -> ChildProtectionPlan:
    """The plan with what its conferences said of it."""
    life = reading.life
    reviews = [e for e in reading.reviews if plan.start < e.on.first <= plan.until]
    named = [category(_categories(life, e)) for e in (life.entry(plan.opened_by), *reviews) if e]
    return ChildProtectionPlan(
        plan.start,
        plan.end,
        plan.opened_by,
        plan.closed_by,
        entry=_root(life, plan.opened_by),
        initial_category=named[0] if named else "",
        latest_category=next((code for code in reversed(named) if code), ""),
        reviews=tuple(sorted({e.on.first for e in reviews})),
        previous=max(previous, _stated_before(life, plan)),
    )


def _stated_before(life: Life, plan: Spell) -> int:
    """How many earlier plans the system said it had, that this plan was brought in from.

    Earlier plans ended before the years we were given, and the census still counts them. Where none of them
    is in the record, that is asked (`questions`).
    """
    told = (c for c in claims(life, "NumberOfPreviousCPP") if _of_the_plan(life, c, plan))
    return max((int(claim.value) for claim in told if claim.value.isdigit()), default=0)


def _of_the_plan(life: Life, claim: Claim, plan: Spell) -> bool:
    made = next((e for e in life.each(SourceStated) if e.id == claim.entry), None)
    return made is not None and life.same(made.fact.entry, plan.opened_by)


def _root(life: Life, ref: EntryId | None) -> EntryId:
    root = life.root(ref)
    assert root is not None  # noqa: S101 (every plan is opened by an entry)
    return root


def _categories(life: Life, held: Entry[ConferenceHeld]) -> tuple[str, ...]:
    part = conference.decided(life, held)
    return part.categories if part else ()


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """What conferences said that does not fit, and a plan that outlasts the work around it."""
    life = life.as_on(today)
    for entry, code, words in _read(life, today).odd:
        yield Question(life.subject, entry, code, words)
    for closed in life.each(EpisodeClosed):
        plan = protection_plan(life, closed.on.first)
        if plan is not None and plan.end != closed.on.first:
            words = (
                "Our work is written as ended while a protection plan was running. Only a conference can end "
                "a plan; our work is read as going on with it. Which of the two is right?"
            )
            yield Question(life.subject, closed.id, "protection_plan.open_at_closure", words)


def _began(life: Life, entry: Entry[Any]) -> bool:
    """The conference that a plan began with."""
    return any(entry.id == plan.opened_by for plan in protection_plans(life, date.max))


def _moved_in(life: Life, entry: Entry[Any]) -> bool:
    """A family that moved here, with another authority's protection plan still running."""
    on = entry.on.first
    ends = (e.fact.ended or date.max for e in life.each(OtherAuthorityPlanNotified))
    return entry.fact.kind == "transfer_in" and any(end > on for end in ends)


def _conference_of_a_move(_life: Life, entry: Entry[Any]) -> bool:
    return not isinstance(entry.fact, ConferenceHeld) or entry.fact.kind in STARTS_A_PLAN


def _went_on(life: Life, entry: Entry[Any]) -> bool:
    """A review after which the plan went on."""
    days = ((plan.reviews, plan.end) for plan in protection_plans(life, date.max))
    return entry.fact.kind == "review" and any(
        entry.on.first in reviews and entry.on.first != end for reviews, end in days
    )


def _plan_of(life: Life, entry: Entry[Any]) -> EntryId | None:
    """The plan that a review looked at: days to look again are chosen for the plan."""
    plan = holding(protection_plans(life, date.max), entry.on.first)
    return plan.entry if plan else None


def _looked_again(_life: Life, entry: Entry[Any]) -> bool:
    """A review, or whatever ends a plan."""
    return not isinstance(entry.fact, ConferenceHeld) or entry.fact.kind == "review"


def review_chosen(life: Life, plan: ChildProtectionPlan, on: date) -> date | None:
    """The earlier day chosen with the family for the next review, if one was."""
    choice = chosen(life, plan.entry, on)
    return choice.fact.review_on if choice else None


ENDS: tuple[type[Fact], ...] = (ConferenceHeld, ProtectionPlanStopped, PersonDied)

CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="Hold a conference for a child who moved here with a protection plan",
        starts=(ReferralReceived,),
        stops=(ConferenceHeld, EpisodeClosed, PersonDied),
        timescale="conference.transfer_in",
        what_for="So that nobody falls between two councils.",
        when=_moved_in,
        until=_conference_of_a_move,
    ),
    Clock(
        name="Look at the protection plan again for the first time",
        starts=(ConferenceHeld,),
        stops=ENDS,
        timescale="conference.first_review",
        what_for="So that a plan which no longer helps does not go on by itself.",
        when=_began,
        until=_looked_again,
    ),
    Clock(
        name="Look at the protection plan again",
        starts=(ConferenceHeld,),
        stops=ENDS,
        timescale="conference.review",
        what_for="So that a plan which no longer helps does not go on by itself.",
        when=_went_on,
        until=_looked_again,
        of=_plan_of,
    ),
)

FACTS: tuple[type[Fact], ...] = (ProtectionPlanStopped, OtherAuthorityPlanNotified)
