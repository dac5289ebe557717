"""Family group decision making: the family's plan is theirs.

The network of the family is brought together by somebody with no part in the decision, has time on its own,
and makes a plan; the authority answers what it will give to it, and by when. Since the Children's Wellbeing
and Schools Act 2026 (inserting s31ZA into the Children Act 1989) a meeting is offered before an application
to court, unless that would not be in the child's best interests.

The plan is sealed as theirs: by the hand of somebody of the family, or by a scribe who read it back. Nobody
else edits it. Our answer is a separate document: to each of their points a yes with who does it by when, or
a no with why; what we say yes to becomes a promise (N21).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, TypeVar

import msgspec

from alongside.policy import Policy
from alongside.practice.agreement import digest_of
from alongside.practice.attendance import Attended
from alongside.practice.clock import Clock, latest
from alongside.practice.following import built_on
from alongside.practice.question import Question
from alongside.practice.voice import AccountWithdrawn
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
ANSWER = "family_plan.answer"
F = TypeVar("F", bound=Fact)


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


class FamilyPlanSealed(Fact, frozen=True, kw_only=True):
    """The family's plan, as the family wrote it. Who speaks for them is said by the entry (`said_by`).

    Added to the vocabulary, which kept the plan inside the meeting: a coordinator writes down a meeting, and
    puts it right; a plan is the family's, changed by nobody else, and what is changed is a new wording that
    builds on the old one. Each line that is not empty is a point, to be answered by itself.
    """

    TITLE: ClassVar[str] = "The family's plan, in their words"

    meeting: Annotated[EntryId | None, Ask("Which meeting did it come from?", Box.ENTRY, reads=READERS)] = (
        None
    )
    words: Annotated[
        str,
        Ask(
            "The family's plan",
            Box.WORDS,
            reads=("plan", "family's page", *READERS),
            hint="One thing on each line. We answer each line by itself.",
        ),
    ] = ""
    made_by: Annotated[
        tuple[SubjectId, ...],
        Ask(
            "Whose plan is it?",
            Box.PEOPLE,
            reads=("who may see what", *READERS),
            hint="Everybody who made it. Each of them can read it, and our answer, on their own page.",
        ),
    ] = ()
    scribe: Annotated[
        SubjectId | None, Ask("Who wrote it down for them?", Box.PERSON, reads=READERS, seldom=True)
    ] = None
    interpreter: Annotated[
        SubjectId | None, Ask("Who interpreted?", Box.PERSON, reads=READERS, seldom=True)
    ] = None
    read_back: Annotated[
        bool, Ask("Was it read back to them?", Box.YES_NO, reads=("measure 19", *READERS))
    ] = False


class PointAnswered(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Our answer to one point of a family's plan. `digest` binds it to the exact words of the point."""

    point: str
    digest: str
    yes: bool
    words: str
    """What we give, or why we do not."""
    by_whom: str = ""
    """Who does it, by name or subject id."""
    by_when: date | None = None


class FamilyPlanAnswered(Fact, frozen=True, kw_only=True):
    """What the authority will give to the family's plan, and by when.

    `plan` and `points` are added to the vocabulary: an answer to a whole plan can pass over a point.
    """

    TITLE: ClassVar[str] = "We answered the family's plan"

    meeting: Annotated[EntryId | None, Ask("Which meeting?", Box.ENTRY, reads=READERS)] = None
    words: Annotated[str, Ask("What is our answer?", Box.TEXT, reads=("family's page", *READERS))]
    resources: Annotated[
        str, Ask("What will we give, and by when?", Box.TEXT, reads=("promise ledger", *READERS))
    ] = ""
    plan: Annotated[
        EntryId | None, Ask("Which wording of their plan?", Box.HIDDEN, reads=("family group page",))
    ] = None
    points: Annotated[
        tuple[PointAnswered, ...],
        Ask(
            "What do we answer to each point?",
            Box.HIDDEN,
            reads=("promise ledger", "family's page", *READERS),
        ),
    ] = ()


@dataclass(frozen=True, kw_only=True)
class Point:
    """One point of a family's plan, and our last answer to exactly these words, if we gave one."""

    words: str
    answer: PointAnswered | None
    by: Entry[FamilyPlanAnswered] | None = None
    """The answer in which it stands."""


@dataclass(frozen=True, kw_only=True)
class FamilyPlan:
    """A family's plan as it stands, point by point. `wordings` are sealed by the family, oldest first."""

    wordings: tuple[Entry[FamilyPlanSealed], ...]
    words: str
    points: tuple[Point, ...]

    @property
    def sealed(self) -> Entry[FamilyPlanSealed] | None:
        """The wording that stands; nothing where it is only told in the meeting."""
        return self.wordings[-1] if self.wordings else None

    @property
    def unanswered(self) -> tuple[Point, ...]:
        """The points that nobody has answered as they now stand."""
        return tuple(point for point in self.points if point.answer is None)


Wordings = tuple[Entry[FamilyPlanSealed], ...]
"""What one plan has said, oldest first."""


@dataclass(frozen=True, kw_only=True)
class FamilyGroupDecisionMaking:
    """One offer, or one meeting that nobody wrote an offer for, and what came of it."""

    offered: Entry[FamilyMeetingOffered] | None = None
    heard: tuple[Entry[FamilyMeetingAnswered], ...] = ()
    """The last answer of each of those who answered: nobody answers for somebody else."""
    held: Entry[FamilyMeetingHeld] | None = None
    our_answer: Entry[FamilyPlanAnswered] | None = None
    answers: tuple[Entry[FamilyPlanAnswered], ...] = ()
    """Every answer of ours, oldest first: a point left open is answered by a later one."""
    plan: FamilyPlan | None = None

    @property
    def since(self) -> date:
        """The day of the offer, else of the meeting, else of the plan."""
        sealed = self.plan.wordings[0] if self.plan and self.plan.wordings else None
        return next(e.on.first for e in (self.offered, self.held, sealed) if e is not None)

    @property
    def silent(self) -> tuple[SubjectId, ...]:
        """Those to whom it was offered and who have not answered; an answer of nobody's by name is of all."""
        by = {entry.said_by for entry in self.heard}
        asked = self.offered.fact.to if self.offered else ()
        return () if "" in by else tuple(who for who in asked if who not in by)

    @property
    def waits_for_us(self) -> bool:
        """Whether the family has made its plan and we have not answered."""
        return (self.held is not None or self.plan is not None) and self.our_answer is None

    @property
    def planned_on(self) -> date | None:
        """The day on which the family made its plan."""
        sealed = self.plan.sealed if self.plan else None
        first = sealed or self.held
        return first.on.first if first else None


@once
def family_meetings(life: Life, on: date) -> tuple[FamilyGroupDecisionMaking, ...]:
    """Offers and meetings up to a day: a meeting belongs to the last offer before it.

    One plan came of a meeting. A plan by another hand takes the place of nobody's: it stands alone.
    """
    life = life.as_on(on)
    offers, plans = life.each(FamilyMeetingOffered), _plans(life)
    told = [_from_offer(life, offer, until, plans) for offer, until in _with_next(offers)]
    early = min((offer.on.first for offer in offers), default=date.max)
    held = [one for one in life.each(FamilyMeetingHeld) if one.on.first < early]
    told += [_one(life, one, _of(life, plans, one, one.on.first, min(early, until)))
             for one, until in _with_next(held)]  # fmt: skip
    told += [_one(life, None, plan) for plan in plans]
    return tuple(sorted(told, key=lambda one: one.since))


def judged_unsuitable(life: Life, on: date) -> Entry[FamilyMeetingJudgedUnsuitable] | None:
    """The last decision not to offer a meeting, unless one was offered since."""
    life = life.as_on(on)
    told, offered = life.latest(FamilyMeetingJudgedUnsuitable), life.latest(FamilyMeetingOffered)
    return told if told and (offered is None or offered.on.starts < told.on.starts) else None


def _with_next(entries: Sequence[Entry[F]]) -> Iterator[tuple[Entry[F], date]]:
    """Each offer, or each meeting, with the day of the next."""
    days = [*(entry.on.first for entry in entries[1:]), date.max]
    return zip(entries, days, strict=False)


def _from_offer(
    life: Life, offer: Entry[FamilyMeetingOffered], until: date, plans: list[Wordings]
) -> FamilyGroupDecisionMaking:
    answers = [e for e in life.each(FamilyMeetingAnswered) if life.same(e.fact.offer, offer.id)]
    held = next((e for e in life.each(FamilyMeetingHeld) if offer.on.first <= e.on.first < until), None)
    heard = tuple({entry.said_by: entry for entry in answers}.values())
    plan = _of(life, plans, held, offer.on.first, until)
    return _one(life, held, plan, offered=offer, heard=heard)


def _one(
    life: Life, held: Entry[FamilyMeetingHeld] | None, wordings: Wordings, **told: Any
) -> FamilyGroupDecisionMaking:
    """With the plan that came of it, and every answer of ours."""
    meant = {life.root(e.id) for e in (*([held] if held else ()), *wordings)}
    ours = tuple(e for e in life.each(FamilyPlanAnswered) if not meant.isdisjoint(_answers(life, e)))
    return FamilyGroupDecisionMaking(
        **told, held=held, our_answer=ours[-1] if ours else None, answers=ours,
        plan=_plan(held, wordings, ours),
    )  # fmt: skip


def _answers(life: Life, entry: Entry[FamilyPlanAnswered]) -> set[EntryId | None]:
    """What an answer of ours is to: the meeting, the plan; whoever reads it may see one of them alone."""
    return {life.root(ref) for ref in (entry.fact.meeting, entry.fact.plan) if ref}


def _plans(life: Life) -> list[Wordings]:
    """Every plan that the family has not taken back, with its wordings.

    A wording follows another where it builds on it, or the same hand wrote down the same person's word again:
    whoever else of the family writes has written a plan of their own.
    """
    back = {life.root(e.fact.account) for e in life.each(AccountWithdrawn)}
    plans: list[list[Entry[FamilyPlanSealed]]] = []
    for entry in life.each(FamilyPlanSealed):
        if entry.root in back:
            continue
        before = next((plan for plan in plans if _follows(life, plan, entry)), None)
        if before is not None:
            before.append(entry)
        else:
            plans.append([entry])
    return [tuple(plan) for plan in plans]


def _follows(life: Life, plan: Sequence[Entry[FamilyPlanSealed]], entry: Entry[FamilyPlanSealed]) -> bool:
    base, last = built_on(life, entry), plan[-1]
    if base is not None:
        return any(life.same(base, one.id) for one in plan)
    return (entry.by, entry.said_by) == (last.by, last.said_by)


def _of(
    life: Life, plans: list[Wordings], held: Entry[FamilyMeetingHeld] | None, since: date, until: date
) -> Wordings:
    """The plan that came of a meeting, taken from those that are left: it names it, or came after it."""
    for plan in plans:
        meeting = plan[0].fact.meeting
        named = held is not None and life.same(meeting, held.id)
        if named or (meeting is None and since <= plan[0].on.first < until):
            plans.remove(plan)
            return plan
    return ()


def _plan(
    held: Entry[FamilyMeetingHeld] | None,
    wordings: Wordings,
    ours: Sequence[Entry[FamilyPlanAnswered]],
) -> FamilyPlan | None:
    words = wordings[-1].fact.words if wordings else held.fact.familys_plan if held else ""
    if not words:
        return None
    points = tuple(_point(line, ours) for line in points_of(words))
    return FamilyPlan(wordings=wordings, words=words, points=points)


def points_of(words: str) -> tuple[str, ...]:
    """The points of a plan: each line that says something."""
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def _point(words: str, ours: Sequence[Entry[FamilyPlanAnswered]]) -> Point:
    """Our last answer to exactly these words: to changed words we have not answered."""
    seal = digest_of(words)
    told = ((entry, one) for entry in reversed(ours) for one in entry.fact.points if one.digest == seal)
    entry, answer = next(told, (None, None))
    return Point(words=words, answer=answer, by=entry)


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:
    """A plan that waits too long for our answer, a point left out of it, a meeting without their own time."""
    for one in family_meetings(life, today):
        yield from _about(life, one, policy, today)


def _about(life: Life, one: FamilyGroupDecisionMaking, policy: Policy, today: date) -> Iterator[Question]:
    sealed = one.plan.sealed if one.plan else None
    what, planned = one.held or sealed, one.planned_on
    if what is None or planned is None:
        return
    if one.waits_for_us and (latest(policy, ANSWER, planned) or date.min) < today:
        words = "The family has made its plan. What is our answer?"
        yield Question(life.subject, what.id, "family_group.our_answer", words)
    elif not one.waits_for_us and _by_points(one) and one.plan and one.plan.unanswered:
        words = "We answered the family's plan, and not every line of it. What is our answer to the rest?"
        yield Question(life.subject, what.id, "family_group.points", words)
    if one.held is not None and not one.held.fact.private_time:
        words = "Did the family have time without us? It is not written that they did."
        yield Question(life.subject, one.held.id, "family_group.private_time", words)


def _by_points(one: FamilyGroupDecisionMaking) -> bool:
    """Whether we answer point by point: an older answer speaks to the whole."""
    sealed = one.plan is not None and one.plan.sealed is not None
    return sealed or any(entry.fact.points for entry in one.answers)


def _is_answered(_life: Life, entry: Entry[Any]) -> bool:
    return bool(entry.fact.words or entry.fact.points)


CLOCKS: tuple[Clock, ...] = (
    Clock(
        name="Our answer to the family's plan",
        starts=(FamilyMeetingHeld,),
        stops=(FamilyPlanAnswered,),
        timescale=ANSWER,
        what_for="They made a plan, and wait to hear what we will give to it.",
        by="meeting",
        until=_is_answered,
    ),
)


FACTS: tuple[type[Fact], ...] = (
    FamilyMeetingOffered,
    FamilyMeetingAnswered,
    FamilyMeetingJudgedUnsuitable,
    FamilyMeetingHeld,
    FamilyPlanSealed,
    FamilyPlanAnswered,
)
