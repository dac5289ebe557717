"""The family's plan: each line with what became of it and where each person stands to its exact words.

Six marks, each with a shape and words: agreed, in part, does not agree, agreed to earlier words, asked and
no answer, not asked. A changed word drops a mark; a disagreement stands, unpunished, in their own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from alongside.access.view import View
from alongside.practice.agreement import (
    YES,
    Agreement,
    AgreementAsked,
    Standing,
    agreement_stands,
)
from alongside.practice.clock import chosen
from alongside.practice.plan import FamilyHelpPlan, LineStanding, LineState, plan_lines, plans
from alongside.practice.wording import Gone, gone
from alongside.record import EntryId, SubjectId
from alongside.story.account import AccountStory, standing_beside
from alongside.story.asking import to_ask
from alongside.story.entry import Piece, pieces
from alongside.story.promises import tally_of
from alongside.story.standing import PersonsMark, persons_mark
from alongside.story.telling import Telling
from alongside.story.tonight import PLAN_KINDS, changes_of
from alongside.story.words import capital, counted, day_in_words, led_into, listed, near_day, whole

VERSION = "Version {number}, made {day}"
NEXT_LOOK, ENDED = "Next look: {day}", "Ended {day}"
BY_WHOM, BY_WHEN = "{name} does it", "By {day}"
DAY_OF_WAITING = "Day {days} of waiting"
CAME_AFTER = "Came after {days}"
AGREED_BEFORE = "{names} had agreed to it"
DROPPED = (
    "{lines} that {names} agreed to {verb} not in the plan any more. What {names} agreed to was a plan with "
    "{it} in it: ask again about the plan without"
)
REWORDED = "{lines} changed after {names} agreed. That agreement is to the earlier words"
WENT, WENT_BECAUSE = "Struck out on {day}", "Struck out on {day}, because {why}"
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
    agreed: tuple[str, ...] = ()
    """Who had agreed to it when it went."""


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
    notices: tuple[str, ...] = ()
    """What changed under somebody's agreement: on the first screen, before any line."""
    accounts: tuple[AccountStory, ...] = ()
    """What the family says of where things stand, beside ours."""


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
    marked = (_with_all(one, people, telling.unsafe) for one in lines)
    told = tuple(_line(telling, plan, one, number) for number, one in enumerate(marked, start=1))
    went = tuple(_gone(telling, plan))
    return PlanStory(
        plan=plan.entry,
        title=PLAN_KINDS[plan.kind],
        goal=capital(plan.made.fact.words),
        version=VERSION.format(number=last.number, day=last.when),
        next_look=_next_look(telling, plan),
        lines=told,
        versions=versions,
        gone=went,
        ended=ENDED.format(day=day_in_words(plan.end, telling.today)) if plan.end else "",
        notices=tuple(_notices(told, went)) if not plan.end else (),
        accounts=standing_beside(telling, plan.entry, plan.start, plan.end),
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
        agreed = tuple(_had_agreed(telling, plan, one))
        before = AGREED_BEFORE.format(names=listed(agreed)) if agreed else ""
        yield GoneLine(one.line.what, whole(words, before), one.entry.id, agreed)


def _had_agreed(telling: Telling, plan: FamilyHelpPlan, one: Gone) -> Iterator[str]:
    """Who had agreed to a line in the words in which it went, or in earlier ones."""
    life, asked = telling.life, dict.fromkeys(e.fact.to for e in telling.life.each(AgreementAsked))
    for who in asked:
        words = agreement_stands(life, who, one.line.what, telling.today, of=plan.entry, key=one.line.key)
        if words.standing in (*YES, Standing.EARLIER_WORDING):
            yield capital(telling.names(who))


def _notices(lines: tuple[PlanLineStory, ...], went: tuple[GoneLine, ...]) -> Iterator[str]:
    """What a plan must say of itself first: lines that somebody agreed to, and that are gone or other now."""
    dropped = [one for one in went if one.agreed]
    if dropped:
        names = listed(dict.fromkeys(name for one in dropped for name in one.agreed))
        count, one_only = counted(len(dropped), "line"), len(dropped) == 1
        verb, it = ("is", "it") if one_only else ("are", "them")
        yield whole(DROPPED.format(lines=capital(count), names=names, verb=verb, it=it))
    fallen = [(line, mark) for line in lines for mark in line.marks if _fell(mark)]
    if fallen:
        names = listed(dict.fromkeys(mark.name for _, mark in fallen))
        count = counted(len({line.key for line, _ in fallen}), "line")
        yield whole(REWORDED.format(lines=capital(count), names=names))


def _fell(mark: PersonsMark) -> bool:
    return mark.standing is Standing.EARLIER_WORDING


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
        marks=tuple(persons_mark(telling, agreement) for agreement in one.agreements),
        changed=_changed(telling, plan, one),
        helped=one.words,
    )


def _with_all(one: LineStanding, people: tuple[SubjectId, ...], unsafe: frozenset[SubjectId]) -> LineStanding:
    """A line with a mark for everybody who is to be asked about it: also those whom nobody has asked.

    Somebody who was asked about other lines, and from whom the child is kept safe since, is not among them.
    """
    told = [each for each in one.agreements if each.to not in unsafe or each.asked is not None]
    asked = {agreement.to for agreement in one.agreements}
    others = (Agreement(to=who, standing=Standing.NOT_ASKED) for who in people if who not in asked | unsafe)
    return replace(one, agreements=(*told, *others))


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
