"""A plan, and nothing that came: whose family was promised help and has seen none of it for a while.

Munro's test of a plan is what arrived. Of these the manager reads first, as people to help: what was
promised, and who could give it. It is no measure and has no target; how many days it takes is an authority's
own to set (`help.none_came`), and that nothing is written down may also mean that somebody did not write.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.policy import Policy
from alongside.practice import help as helping
from alongside.practice.circle import FamilyTimeAgreed, FamilyTimeHappened
from alongside.practice.closure import EpisodeClosed
from alongside.practice.help import HelpArrived, HelpConfirmed, HelpOffered
from alongside.practice.person import PersonDied
from alongside.practice.plan import (
    FamilyHelpPlan,
    LineStanding,
    LineState,
    PlanChanged,
    PlanEnded,
    PlanMade,
    PlanReviewed,
    plan_lines,
    plans,
)
from alongside.practice.promise import PromiseKept, PromiseMade, PromiseMissed
from alongside.record import Entry, Fact, Life

NONE_CAME = "help.none_came"
NOT_YET = (LineState.PROMISED, LineState.MISSED, LineState.DID_NOT_COME)


@dataclass(frozen=True, kw_only=True)
class NothingCame:
    """A plan that stands, since when nothing came, and what of it is still to come."""

    plan: FamilyHelpPlan
    since: date
    """The day the last help came, else the day the plan was made."""
    last: Entry[Any] | None
    still_to_come: tuple[LineStanding, ...]
    unwanted: bool
    """Everything in it was offered, and they said no, or not now."""


@dataclass(frozen=True, kw_only=True)
class Promised:
    """A line of a plan that stands: promised, never written down as offered, and not here yet."""

    plan: FamilyHelpPlan
    line: LineStanding


def promised(life: Life, today: date) -> tuple[Promised, ...]:
    """What plans promise and nobody has brought; what was offered stands in the ledger as an offer."""
    life = life.as_on(today)
    offered = {(life.root(e.fact.plan), e.fact.line) for e in life.each(HelpOffered) if e.fact.plan}
    return tuple(
        Promised(plan=plan, line=line)
        for plan in plans(life, today)
        if _stands(life, plan)
        for line in plan_lines(life, plan, today)
        if line.state in NOT_YET and (plan.entry, line.line.key) not in offered
    )


def nothing_came(life: Life, policy: Policy, today: date) -> tuple[NothingCame, ...]:
    """The plans that stand on a day, and of which nothing has come for longer than the policy allows."""
    life = life.as_on(today)
    found = (_of(life, plan, today) for plan in plans(life, today) if _stands(life, plan))
    return tuple(one for one in found if _is_long(policy, one.since, today))


def _is_long(policy: Policy, since: date, today: date) -> bool:
    rule = policy.find_timescale(NONE_CAME, since)
    return rule is not None and today > rule.latest_date(since, policy.working_days)


def _stands(life: Life, plan: FamilyHelpPlan) -> bool:
    """Whether it goes on: not ended, and nor has our work, nor a life."""
    over = [*life.each(EpisodeClosed), *life.each(PersonDied)]
    return plan.is_open and not any(entry.on.first >= plan.start for entry in over)


def _of(life: Life, plan: FamilyHelpPlan, today: date) -> NothingCame:
    lines = plan_lines(life, plan, today)
    came = max(_came(life, lines), key=lambda entry: entry.on.starts, default=None)
    return NothingCame(
        plan=plan,
        since=max(plan.start, came.on.first) if came else plan.start,
        last=came,
        still_to_come=tuple(one for one in lines if one.state in NOT_YET),
        unwanted=bool(lines) and all(one.state is LineState.NOT_WANTED for one in lines),
    )


def _came(life: Life, lines: tuple[LineStanding, ...]) -> Iterator[Entry[Any]]:
    """Whatever came: help of any kind, small things too, and what a line promised."""
    for arrived in life.each(HelpArrived):
        denied = [one for one in life.naming(HelpConfirmed, "arrived", arrived.id) if not one.fact.came]
        if not denied:
            yield arrived
    promises = {life.root(one.line.promise) for one in lines if one.line.promise}
    yield from (kept for kept in life.each(PromiseKept) if life.root(kept.fact.promise) in promises)
    yield from (one.arrived for one in lines if one.arrived and one.state is not LineState.DID_NOT_COME)


READS: tuple[type[Fact], ...] = (
    *helping.FACTS,
    PlanMade,
    PlanChanged,
    PlanReviewed,
    PlanEnded,
    PromiseMade,
    PromiseKept,
    PromiseMissed,
    FamilyTimeAgreed,
    FamilyTimeHappened,
    EpisodeClosed,
    PersonDied,
)
"""All that this and the ledger of help read of a life."""
