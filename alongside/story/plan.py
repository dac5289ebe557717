"""The family's plan: each line with what became of it and where each person stands to its exact words.

Six marks, each with a shape and words: agreed, in part, does not agree, agreed to earlier words, asked and
no answer, not asked. A changed word drops a mark; a disagreement stands, unpunished, in their own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from alongside.access.view import View
from alongside.practice.agreement import Agreement, Standing
from alongside.practice.clock import chosen
from alongside.practice.plan import FamilyHelpPlan, LineStanding, LineState, plan_lines, plans
from alongside.practice.wording import gone
from alongside.record import EntryId, SubjectId
from alongside.story.asking import to_ask
from alongside.story.entry import Piece, pieces
from alongside.story.own_words import OwnWords
from alongside.story.promises import tally_of
from alongside.story.telling import Telling
from alongside.story.tonight import PLAN_KINDS, changes_of
from alongside.story.words import capital, counted, day_in_words, led_into, near_day, whole

VERSION = "Version {number}, made {day}"
NEXT_LOOK, ENDED = "Next look: {day}", "Ended {day}"
BY_WHOM, BY_WHEN = "{name} does it", "By {day}"
DAY_OF_WAITING = "Day {days} of waiting"
CAME_AFTER = "Came after {days}"
ASKED_ON = "Asked {day}"
EARLIER = "Agreed to “{words}” on {day}"
NOT_ANEW, ANEW = "Not yet asked about the new words", "Asked about the new words on {day}, no answer yet"
NO_TO_EARLIER = "Did not agree to “{words}” on {day}"
ASK_THEM = "Ask them"
WENT, WENT_BECAUSE = "Struck out on {day}", "Struck out on {day}, because {why}"
MARKS = {
    Standing.AGREED: "Agreed",
    Standing.IN_PART: "Agreed in part",
    Standing.NOT_AGREED: "Does not agree",
    Standing.EARLIER_WORDING: "Agreed earlier words",
    Standing.NO_ANSWER: "Asked, no answer",
    Standing.NOT_ASKED: "Wasn't asked",
    Standing.WITHDRAWN: "Took it back",
}
STATES = {
    LineState.PROMISED: "Promised, and has not come yet",
    LineState.ARRIVED: "It came",
    LineState.HELPED: "It came, and the family said what it was to them",
    LineState.DID_NOT_COME: "The family says that it did not come",
    LineState.NOT_WANTED: "They did not want it",
    LineState.MISSED: "We did not keep it",
}
BROKEN = (LineState.DID_NOT_COME, LineState.MISSED)
NO_PLAN = "No plan has been made with {name}'s family yet."


@dataclass(frozen=True)
class PersonsMark:
    """Where one person stands to one line."""

    person: SubjectId
    name: str
    standing: Standing
    mark: str
    detail: str
    words: OwnWords | None = None
    asked: bool = True
    """They were asked about this line, in these words or earlier ones."""


@dataclass(frozen=True)
class PlanLineStory:
    """One line of the plan."""

    number: int
    key: str
    what: str
    detail: str
    state: LineState
    state_words: str
    broken: bool
    waiting: str
    marks: tuple[PersonsMark, ...]
    changed: tuple[Piece, ...] = ()
    """What changed in its words, word by word; empty when nothing did."""
    helped: str = ""
    """Whether it helped, in the family's own words."""


@dataclass(frozen=True)
class PlanVersion:
    """One time the plan's lines changed, and why."""

    number: int
    when: str
    why: str
    entry: EntryId


@dataclass(frozen=True)
class GoneLine:
    """A line that stands no longer, and why."""

    what: str
    words: str
    entry: EntryId


@dataclass(frozen=True)
class PlanStory:
    """One plan, as it stands."""

    plan: EntryId
    title: str
    goal: str
    version: str
    next_look: str
    lines: tuple[PlanLineStory, ...]
    versions: tuple[PlanVersion, ...]
    gone: tuple[GoneLine, ...] = ()
    ended: str = ""


@dataclass(frozen=True)
class PlansStory:
    """Every plan of one child, the one that stands first."""

    name: str
    plans: tuple[PlanStory, ...]
    words: str


def tell(view: View, child: SubjectId) -> PlansStory:
    """A child's plans."""
    telling = Telling(view, child)
    every = sorted(plans(telling.life, telling.today), key=lambda plan: (plan.until, plan.start))
    told = tuple(_plan(telling, plan) for plan in reversed(every))
    view.used(plan.made for plan in every)
    return PlansStory(telling.name, told, "" if told else NO_PLAN.format(name=telling.name))


def _plan(telling: Telling, plan: FamilyHelpPlan) -> PlanStory:
    versions = tuple(_versions(telling, plan))
    last = versions[-1]
    lines = plan_lines(telling.life, plan, telling.today)
    people = to_ask(telling, plan) if not plan.end else ()
    return PlanStory(
        plan=plan.entry,
        title=PLAN_KINDS[plan.kind],
        goal=capital(plan.made.fact.words),
        version=VERSION.format(number=last.number, day=last.when),
        next_look=_next_look(telling, plan),
        lines=tuple(
            _line(telling, plan, _with_all(one, people), number) for number, one in enumerate(lines, start=1)
        ),
        versions=versions,
        gone=tuple(_gone(telling, plan)),
        ended=ENDED.format(day=day_in_words(plan.end, telling.today)) if plan.end else "",
    )


def _versions(telling: Telling, plan: FamilyHelpPlan) -> Iterator[PlanVersion]:
    today = telling.today
    yield PlanVersion(1, day_in_words(plan.start, today), "", plan.made.id)
    for number, change in enumerate(changes_of(telling, plan), start=2):
        when = day_in_words(change.on.first, today)
        yield PlanVersion(number, when, change.fact.why, change.id)


def _gone(telling: Telling, plan: FamilyHelpPlan) -> Iterator[GoneLine]:
    for one in gone(telling.life, plan):
        words = (WENT_BECAUSE if one.why else WENT).format(
            day=day_in_words(one.entry.on.first, telling.today), why=led_into(one.why)
        )
        yield GoneLine(one.line.what, whole(words), one.entry.id)


def _next_look(telling: Telling, plan: FamilyHelpPlan) -> str:
    choice = chosen(telling.life, plan.entry, telling.today)
    if choice is None or choice.fact.review_on < telling.today:
        return ""
    when = NEXT_LOOK.format(day=near_day(choice.fact.review_on, telling.today))
    return whole(when, choice.fact.why)


def _line(telling: Telling, plan: FamilyHelpPlan, one: LineStanding, number: int) -> PlanLineStory:
    line, today = one.line, telling.today
    tally = tally_of(telling, line.promise) if line.promise else ""
    by = telling.names.of_text(line.by_whom)
    return PlanLineStory(
        number=number,
        key=line.key,
        what=line.what,
        detail=whole(
            BY_WHOM.format(name=by) if by else "",
            BY_WHEN.format(day=day_in_words(line.by_when, today)) if line.by_when else "",
        ),
        state=one.state,
        state_words=capital(tally) or STATES[one.state],
        broken=one.state in BROKEN,
        waiting="" if tally else _waiting(one, today),
        marks=tuple(_mark(telling, agreement) for agreement in one.agreements),
        changed=_changed(telling, plan, one),
        helped=one.words,
    )


def _with_all(one: LineStanding, people: tuple[SubjectId, ...]) -> LineStanding:
    """A line with a mark for everybody who is to be asked about it: also those whom nobody has asked."""
    asked = {agreement.to for agreement in one.agreements}
    others = (Agreement(to=who, standing=Standing.NOT_ASKED) for who in people if who not in asked)
    return replace(one, agreements=(*one.agreements, *others))


def _waiting(one: LineStanding, today: date) -> str:
    days = one.waiting_days(today)
    if days is None:
        return ""
    if one.state in (LineState.ARRIVED, LineState.HELPED):
        return CAME_AFTER.format(days=counted(days, "day"))
    return DAY_OF_WAITING.format(days=days)


def _changed(telling: Telling, plan: FamilyHelpPlan, one: LineStanding) -> tuple[Piece, ...]:
    """The line's words before the last change of them, against its words now."""
    wordings = [plan.made.fact.lines, *(change.fact.lines for change in changes_of(telling, plan))]
    same = (line.what for lines in wordings for line in lines if line.key == one.line.key)
    told = list(dict.fromkeys(same))
    return pieces(told[-2], told[-1]) if len(told) > 1 else ()


def _mark(telling: Telling, one: Agreement) -> PersonsMark:
    answered = one.withdrawn or one.answered
    words = answered.fact.words if answered else ""
    name = capital(telling.names(one.to))
    own = OwnWords(words, name, answered.on.first, answered.id, one.to) if answered and words else None
    return PersonsMark(
        one.to, name, one.standing, MARKS[one.standing], _detail(telling, one), own, one.asked is not None
    )


def _detail(telling: Telling, one: Agreement) -> str:
    today = telling.today
    if one.standing is Standing.EARLIER_WORDING and one.asked:
        day = day_in_words((one.answered or one.asked).on.first, today)
        anew = ANEW.format(day=day_in_words(one.anew.on.first, today)) if one.anew else NOT_ANEW
        return whole(EARLIER.format(words=one.asked.fact.line, day=day), anew)
    if one.standing is Standing.NOT_ASKED and one.asked:
        day = day_in_words((one.answered or one.asked).on.first, today)
        return whole(NO_TO_EARLIER.format(words=one.asked.fact.line, day=day), NOT_ANEW)
    if one.standing is Standing.NO_ANSWER and one.asked:
        return whole(ASKED_ON.format(day=day_in_words(one.asked.on.first, today)))
    told = one.withdrawn or one.answered
    return whole(capital(day_in_words(told.on.first, today))) if told else whole(ASK_THEM)
