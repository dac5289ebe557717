"""One family help plan of promises; the child in need plan is a reading of it.

Each line of a plan is help that somebody promised for a day. The plan goes on unbroken while the law's
names around it change: when a protection plan starts, the census sees no child in need plan (rules 4001,
4016, 4017); when it ends, the same family help plan reads again from that day. Nobody types either date.
Working Together 2026, chapter 3; Children Act 1989 s17; CIN census guide §4.11.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.agreement import Agreement, AgreementAsked, agreement_stands, is_about
from alongside.practice.attendance import LineStruck, PlanLine
from alongside.practice.circle import FamilyTimeAgreed, FamilyTimeHappened
from alongside.practice.clock import Clock, nothing
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference import ConferenceHeld
from alongside.practice.episode import ends_of_work
from alongside.practice.following import in_order
from alongside.practice.help import Help, HelpAnswered, HelpArrived, HelpConfirmed, HelpOffered
from alongside.practice.person import PersonDied, died_on
from alongside.practice.promise import PromiseKept, PromiseMissed
from alongside.practice.protection_plan import ProtectionPlanStopped, protection_plans
from alongside.practice.question import Question
from alongside.practice.spell import Spell, holding, minus, union
from alongside.practice.visit import VisitMade, seen_at
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId, once_a_day

KINDS = {
    "family_help": "A family help plan",
    "child_protection_outline": "The outline of a protection plan",
    "care": "A care plan",
    "placement": "A plan for living somewhere else",
    "pathway": "A pathway plan",
    "personal_education": "A plan for school",
    "health": "A plan for health",
    "sgo_support": "Support for special guardians",
    "adoption_support": "Support after adoption",
    "sustainability": "The family's plan for when we step back",
}
PLAN = ("plan", "family's page")


class PlanMade(Fact, frozen=True, kw_only=True):
    """A plan was made with the family. The day is its agreed start."""

    TITLE: ClassVar[str] = "A plan was made with the family"

    kind: Annotated[
        Literal[
            "family_help",
            "child_protection_outline",
            "care",
            "placement",
            "pathway",
            "personal_education",
            "health",
            "sgo_support",
            "adoption_support",
            "sustainability",
        ],
        Ask("Which plan is it?", Box.CHOICE, reads=PLAN, options=KINDS),
    ] = "family_help"
    section_17: Annotated[
        bool,
        Ask(
            "Is it help to a child in need (section 17)?",
            Box.YES_NO,
            reads=("CIN CINPlanStartDate",),
            hint="Early help before a referral is not.",
        ),
    ] = False
    lines: Annotated[
        tuple[PlanLine, ...], Ask("Who will do what, by when?", Box.LINES, reads=("help ledger", *PLAN))
    ] = ()
    words: Annotated[str, Ask("What is the plan for?", Box.TEXT, reads=("chronology", *PLAN))] = ""


class PlanChanged(Fact, frozen=True, kw_only=True):
    """Lines were added, changed or dropped. `lines` are all the lines as they now stand."""

    TITLE: ClassVar[str] = "The plan changed"

    plan: Annotated[EntryId, Ask("Which plan?", Box.ENTRY, reads=PLAN)]
    lines: Annotated[
        tuple[PlanLine, ...], Ask("What are the plan's lines now?", Box.LINES, reads=("help ledger", *PLAN))
    ]
    why: Annotated[str, Ask("Why did it change?", Box.TEXT, reads=("chronology", *PLAN))] = ""
    struck: Annotated[
        tuple[LineStruck, ...], Ask("Which lines go, and why?", Box.HIDDEN, reads=("chronology", *PLAN))
    ] = ()


class PlanReviewed(Fact, frozen=True, kw_only=True):
    """The plan was looked at again with the family."""

    TITLE: ClassVar[str] = "We looked at the plan again together"

    plan: Annotated[EntryId, Ask("Which plan?", Box.ENTRY, reads=PLAN)]
    goes_on: Annotated[bool, Ask("Does it go on?", Box.YES_NO, reads=("CIN CINPlanEndDate", "what is due"))]
    words: Annotated[
        str, Ask("What has changed for the children?", Box.TEXT, reads=("chronology", *PLAN))
    ] = ""


class PlanEnded(Fact, frozen=True, kw_only=True):
    """The plan ended."""

    TITLE: ClassVar[str] = "The plan ended"

    plan: Annotated[EntryId, Ask("Which plan?", Box.ENTRY, reads=PLAN)]
    why: Annotated[str, Ask("Why?", Box.TEXT, reads=("chronology",))] = ""


@dataclass(frozen=True, kw_only=True)
class FamilyHelpPlan(Spell):
    """A plan from its start to its end, with its lines as they stand. `entry` is the making of it."""

    entry: EntryId
    kind: str
    section_17: bool
    lines: tuple[PlanLine, ...]
    made: Entry[PlanMade]
    reviews: tuple[Entry[PlanReviewed], ...] = ()


@dataclass(frozen=True, kw_only=True)
class ChildInNeedPlan(Spell):
    """A time in which a section 17 plan ran and no protection plan did: one CINPlanDates of the census."""

    plan: EntryId
    """The family help plan that runs in it: the first, where one follows another without a break."""


@once_a_day
def plans(life: Life, on: date) -> tuple[FamilyHelpPlan, ...]:  # noqa: ARG001 (the life is that of the day)
    """Every plan made up to a day, oldest first, as it stood then."""
    return tuple(_plan(life, made) for made in life.each(PlanMade))


def plan_of(life: Life, ref: EntryId | None, on: date) -> FamilyHelpPlan | None:
    """One plan, by the entry that made it."""
    return next((plan for plan in plans(life, on) if life.root(ref) == plan.entry), None)


@once_a_day
def child_in_need_plans(life: Life, on: date) -> tuple[ChildInNeedPlan, ...]:
    """The child in need plans up to a day. They never overlap each other or a protection plan.

    Section 17 plans as one line of time, less every protection plan (and, once care is in the record, every
    period of care), cut where our work ended and where the life did.
    """
    if not life.each(PlanMade):
        return ()
    made = [plan for plan in plans(life, on) if plan.section_17]
    ran = union(_cut_short(life, plan, on) for plan in made if not _after_death(life, plan.start))
    pieces = minus([piece for piece in ran if not piece.is_moment], protection_plans(life, on))
    return tuple(_named(piece, made) for piece in pieces)


def child_in_need_plan(life: Life, on: date) -> ChildInNeedPlan | None:
    """The child in need plan that runs on a day."""
    return next((plan for plan in child_in_need_plans(life, on) if plan.holds(on)), None)


def _plan(life: Life, made: Entry[PlanMade]) -> FamilyHelpPlan:
    reviews = tuple(e for e in life.each(PlanReviewed) if life.same(e.fact.plan, made.id))
    changes = in_order(life, [e for e in life.each(PlanChanged) if life.same(e.fact.plan, made.id)])
    end = _end(life, made, reviews)
    return FamilyHelpPlan(
        made.on.first,
        end.on.first if end else None,
        made.id,
        end.id if end else None,
        entry=made.root,
        kind=made.fact.kind,
        section_17=made.fact.section_17,
        lines=changes[-1].fact.lines if changes else made.fact.lines,
        made=made,
        reviews=reviews,
    )


def _end(life: Life, made: Entry[PlanMade], reviews: tuple[Entry[PlanReviewed], ...]) -> Entry[Any] | None:
    """What ended it: an end, or a review that it does not go on."""
    ends: list[Entry[Any]] = [e for e in life.each(PlanEnded) if life.same(e.fact.plan, made.id)]
    ends += [review for review in reviews if not review.fact.goes_on]
    after = (entry for entry in ends if entry.on.first >= made.on.first)
    return min(after, key=lambda entry: entry.on.starts, default=None)


def _cut_short(life: Life, plan: FamilyHelpPlan, on: date) -> Spell:
    """The plan's time, ended by the first end of our work after it began, or by death."""
    closures = (day for day, _ in ends_of_work(life, on) if day >= plan.start)
    cuts = [day for day in (min(closures, default=None), died_on(life), plan.end) if day]
    end = min(cuts, default=None)
    return Spell(plan.start, end, plan.opened_by, plan.closed_by if end == plan.end else None)


def _after_death(life: Life, day: date) -> bool:
    death = died_on(life)
    return death is not None and day > death


def _named(piece: Spell, made: list[FamilyHelpPlan]) -> ChildInNeedPlan:
    """A piece of time with the plan that ran in it."""
    running = [plan for plan in made if plan.start <= piece.start < plan.until]
    named = (running or made)[0]
    return ChildInNeedPlan(piece.start, piece.end, piece.opened_by, piece.closed_by, plan=named.entry)


class LineState(StrEnum):
    """How far a line of a plan has come."""

    PROMISED = "promised"
    ARRIVED = "arrived"
    HELPED = "helped"
    """The family has said what it was to them, in their words."""
    DID_NOT_COME = "did_not_come"
    NOT_WANTED = "not_wanted"
    MISSED = "missed"


@dataclass(frozen=True, kw_only=True)
class LineStanding:
    """One line of a plan: promised, arrived, did it help; and who agrees to it."""

    line: PlanLine
    state: LineState
    since: date
    arrived: Entry[Any] | None = None
    confirmed: Entry[HelpConfirmed] | None = None
    missed: Entry[PromiseMissed] | None = None
    agreements: tuple[Agreement, ...] = ()

    @property
    def words(self) -> str:
        """Whether it helped, in the family's own words."""
        return self.confirmed.fact.words if self.confirmed else ""

    def waiting_days(self, today: date) -> int | None:
        """Days from the promise to its coming, or to today while it has not come."""
        if self.state is LineState.NOT_WANTED:
            return None
        came = self.arrived is not None and self.state is not LineState.DID_NOT_COME
        end = self.arrived.on.first if self.arrived and came else today
        return max((end - self.since).days, 0)


def plan_lines(life: Life, plan: FamilyHelpPlan, on: date) -> tuple[LineStanding, ...]:
    """Each line of a plan and how far it has come, in the plan's order."""
    life = life.as_on(on)
    return tuple(_standing(life, plan, line, on) for line in plan.lines)


def _standing(life: Life, plan: FamilyHelpPlan, line: PlanLine, on: date) -> LineStanding:
    arrived = _arrived(life, plan, line)
    confirmed = _confirmed(life, arrived)
    missed = [e for e in life.each(PromiseMissed) if life.same(e.fact.promise, line.promise)]
    return LineStanding(
        line=line,
        state=_state(arrived, confirmed, missed, _unwanted(life, plan, line)),
        since=_promised_on(life, plan, line),
        arrived=arrived,
        confirmed=confirmed,
        missed=missed[-1] if missed else None,
        agreements=tuple(_agreements(life, plan, line, on)),
    )


def _state(
    arrived: Entry[Any] | None,
    confirmed: Entry[HelpConfirmed] | None,
    missed: list[Entry[PromiseMissed]],
    unwanted: bool,
) -> LineState:
    if confirmed is not None:
        return LineState.HELPED if confirmed.fact.came else LineState.DID_NOT_COME
    if arrived is not None:
        return LineState.ARRIVED
    if unwanted:
        return LineState.NOT_WANTED
    return LineState.MISSED if missed else LineState.PROMISED


def _arrived(life: Life, plan: FamilyHelpPlan, line: PlanLine) -> Entry[Any] | None:
    """The first time it came: told of the line, of an offer in it, of its promise, of time together."""
    offers = {e.root for e in _offers(life, plan, line)}
    came: list[Entry[Any]] = [
        e
        for e in life.each(HelpArrived)
        if life.root(e.fact.offer) in offers or _in_line(life, e.fact, plan, line)
    ]
    came += [e for e in life.each(PromiseKept) if life.same(line.promise, e.fact.promise)]
    came += _together(life, line)
    return min(came, key=lambda entry: entry.on.starts, default=None)


def _together(life: Life, line: PlanLine) -> list[Entry[FamilyTimeHappened]]:
    """The times with somebody, where the line's promise is family time that was agreed."""
    agreed = life.entry(line.promise) if line.promise else None
    if agreed is None or not isinstance(agreed.fact, FamilyTimeAgreed):
        return []
    times = (e for e in life.each(FamilyTimeHappened) if e.fact.with_whom == agreed.fact.with_whom)
    return [e for e in times if e.on.first >= agreed.on.first]


def _in_line(life: Life, fact: HelpArrived | HelpOffered, plan: FamilyHelpPlan, line: PlanLine) -> bool:
    return fact.line == line.key and life.same(fact.plan, plan.entry)


def _offers(life: Life, plan: FamilyHelpPlan, line: PlanLine) -> list[Entry[HelpOffered]]:
    return [e for e in life.each(HelpOffered) if _in_line(life, e.fact, plan, line)]


def _confirmed(life: Life, arrived: Entry[Any] | None) -> Entry[HelpConfirmed] | None:
    if arrived is None:
        return None
    told = [e for e in life.each(HelpConfirmed) if life.same(e.fact.arrived, arrived.id)]
    return told[-1] if told else None


def _unwanted(life: Life, plan: FamilyHelpPlan, line: PlanLine) -> bool:
    offers = {e.root for e in _offers(life, plan, line)}
    answers = [e for e in life.each(HelpAnswered) if life.root(e.fact.offer) in offers]
    return bool(answers) and answers[-1].fact.answer in ("no", "not_now")


def _promised_on(life: Life, plan: FamilyHelpPlan, line: PlanLine) -> date:
    """The day the line first stood in the plan."""
    wordings = [plan.made.fact.lines, *(e.fact.lines for e in _changes(life, plan))]
    days = [plan.start, *(e.on.first for e in _changes(life, plan))]
    told = zip(days, wordings, strict=True)
    return next((day for day, lines in told if any(one.key == line.key for one in lines)), plan.start)


def _changes(life: Life, plan: FamilyHelpPlan) -> list[Entry[PlanChanged]]:
    told = [e for e in life.each(PlanChanged) if life.same(e.fact.plan, plan.entry)]
    return list(in_order(life, told))


def _agreements(life: Life, plan: FamilyHelpPlan, line: PlanLine, on: date) -> Iterator[Agreement]:
    """Where each person whom this line concerns stands to its words as they are now."""
    wordings = _wordings(life, plan)[line.key]
    for who in _concerned(life, plan, line):
        yield agreement_stands(life, who, line.what, on, of=plan.entry, key=line.key, wordings=wordings)


def _wordings(life: Life, plan: FamilyHelpPlan) -> dict[str, set[str]]:
    """All the words that each line of a plan has had, by its key."""
    found: dict[str, set[str]] = {}
    for lines in (plan.made.fact.lines, *(e.fact.lines for e in _changes(life, plan))):
        for line in lines:
            found.setdefault(line.key, set()).add(line.what)
    return found


def _concerned(life: Life, plan: FamilyHelpPlan, line: PlanLine) -> tuple[SubjectId, ...]:
    """Those who were asked about it and whom it is for.

    A line that is for nobody alone is for everybody who was asked about a line of this plan: that one of
    them was not asked about this one is to be seen.
    """
    asked = {
        key: [e.fact.to for e in life.each(AgreementAsked) if is_about(life, e, plan.entry, key, words)]
        for key, words in _wordings(life, plan).items()
    }
    others = [who for people in asked.values() for who in people] if not line.for_whom else []
    own = [who for who in line.for_whom if who in life.subjects]
    return tuple(dict.fromkeys((*asked[line.key], *own, *others)))


def help_in_lines(life: Life, on: date, ledger: tuple[Help, ...]) -> tuple[Help, ...]:
    """The pieces of help in a ledger that stand in no plan: they are shown beside the plan."""
    known = {(plan.entry, line.key) for plan in plans(life, on) for line in plan.lines}
    return tuple(piece for piece in ledger if not _stands_in(life, piece, known))


def _stands_in(life: Life, piece: Help, known: set[tuple[EntryId, str]]) -> bool:
    entry = piece.offered or piece.arrived
    if entry is None:
        return False
    root = life.root(entry.fact.plan)
    return root is not None and (root, entry.fact.line) in known


def questions(life: Life, _policy: Policy, today: date) -> Iterator[Question]:
    """Changes, reviews and ends of a plan that nobody made, and ends before the beginning."""
    life = life.as_on(today)
    made = {plan.entry: plan for plan in plans(life, today)}
    told: tuple[Entry[Any], ...] = (
        *life.each(PlanChanged),
        *life.each(PlanReviewed),
        *life.each(PlanEnded),
    )
    for entry in told:
        plan = made.get(life.root(entry.fact.plan) or entry.id)
        if plan is None:
            words = "This is about a plan that had not been made by then. Which plan is it?"
            yield Question(life.subject, entry.id, "plan.unknown", words)
        elif entry.on.first < plan.start:
            yield Question(life.subject, entry.id, "plan.before_start", _before_start(entry, plan.start))


def _before_start(entry: Entry[Any], start: date) -> str:
    ended = isinstance(entry.fact, PlanEnded)
    what, than = ("The plan is written as ended on", "it") if ended else ("This is written for", "the plan")
    return f"{what} {entry.on.first:%-d %B %Y}, before {than} began on {start:%-d %B %Y}. Which day is right?"


def _is_section_17(life: Life, entry: Entry[Any]) -> bool:
    """A section 17 plan being made, or a review after which it goes on."""
    if isinstance(entry.fact, PlanMade):
        return entry.fact.section_17
    made = life.entry(entry.fact.plan)
    return bool(entry.fact.goes_on and made and isinstance(made.fact, PlanMade) and made.fact.section_17)


def _made(life: Life, entry: Entry[Any]) -> EntryId | None:
    """The plan that was made or looked at: days to look again are chosen for the plan."""
    return entry.id if isinstance(entry.fact, PlanMade) else life.root(entry.fact.plan)


def _time_at_home(life: Life, entry: Entry[Any]) -> bool:
    """What a child in need plan began with, or a visit on which the child was seen while one ran."""
    ran = child_in_need_plans(life, date.max)
    if isinstance(entry.fact, VisitMade):
        return seen_at(life, entry) and holding(ran, entry.on.first) is not None
    return any(entry.id == plan.opened_by for plan in ran)


def _seen_or_over(life: Life, entry: Entry[Any]) -> bool:
    if isinstance(entry.fact, VisitMade):
        return seen_at(life, entry)
    if isinstance(entry.fact, EpisodeClosed | PersonDied):
        return True
    return any(entry.id == plan.closed_by for plan in child_in_need_plans(life, date.max))


CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="Look at the plan again together",
        starts=(PlanMade, PlanReviewed),
        stops=(PlanReviewed, PlanEnded, EpisodeClosed, PersonDied),
        timescale="plan.review",
        what_for="So that help that has not come is noticed by us and not only by the family.",
        when=_is_section_17,
        of=_made,
    ),
    Clock(
        name="See {name} at home",
        starts=(PlanMade, ConferenceHeld, ProtectionPlanStopped, VisitMade),
        stops=(
            VisitMade,
            ConferenceHeld,
            PlanReviewed,
            PlanEnded,
            EpisodeClosed,
            PersonDied,
        ),
        timescale="visit.child_in_need",
        what_for="A plan is known by what it is like at home.",
        when=_time_at_home,
        of=nothing,
        until=_seen_or_over,
    ),
)

FACTS: tuple[type[Fact], ...] = (PlanMade, PlanChanged, PlanReviewed, PlanEnded)
