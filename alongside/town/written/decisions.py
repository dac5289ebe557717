"""Judgements with what was known, made where an enquiry or a plan ends; and later looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from alongside.practice.decision import DecisionMade, DecisionReviewed
from alongside.record import EntryId
from alongside.town.course.kinds import Episode, Who
from alongside.town.words.decisions import Judged, Kind, Went, came_of_it
from alongside.town.written.context import Context
from alongside.town.written.days import working
from alongside.town.written.explained import explain_steps
from alongside.town.written.occasion import Occasion, occasion

SHARES: dict[Kind, float] = {
    "no_meeting": 0.28, "step_back": 0.22, "stay_home": 0.35, "plan_ends": 0.4, "to_court": 0.9,
}  # fmt: skip
"""In what share of such moments somebody writes their judgement down. `check`: no figure is published."""


def write_decisions(ctx: Context, episode: Episode) -> None:
    """Write down the judgements of an episode that somebody took the time to write down.

    When all else of the episode is written: what was new, after a no, is said here too.
    """
    explain_steps(ctx, episode)
    for place, moment in enumerate(_moments(episode)):
        if ctx.dice.of("judged", place, moment.on.toordinal()).chance(SHARES[moment.kind]):
            _decision(ctx, episode, moment)


class Moment(NamedTuple):
    """Something was decided: of which kind, about whom, when."""

    kind: Kind
    children: Who
    on: date


def _moments(episode: Episode) -> Iterator[Moment]:
    for enquiry in episode.enquiries:
        if enquiry.concluded is not None and enquiry.conference is None:
            kind: Kind = "step_back" if "not_substantiated" in enquiry.findings else "no_meeting"
            yield Moment(kind, enquiry.children, enquiry.concluded)
    for plan in episode.protections:
        yield Moment("stay_home", plan.children, plan.start)
        if plan.end is not None and any("end" in one.decisions for one in plan.reviews):
            yield Moment("plan_ends", plan.children, plan.end)
    for before in episode.before_court:
        if before.applied is not None and before.decided is not None:
            yield Moment("to_court", before.children, before.decided)


def _decision(ctx: Context, episode: Episode, moment: Moment) -> None:
    kind, children, on = moment
    step = occasion(ctx, episode, children, on, "decision", kind)
    dice = step.scene.dice
    by_when = working(on, dice.between(20, 130))
    judged = Judged(step.scene, kind, by_when)
    fact = DecisionMade(
        what=judged.what,
        options=judged.options,
        known=judged.known,
        unknown=judged.unknown if dice.chance(0.93) else "",
        cannot_know=judged.cannot_know,
        would_change_our_mind=judged.change if dice.chance(0.93) else "",
        confidence=judged.sure,
        dissent=judged.dissent if dice.chance(0.6) else "",
        expects=judged.expects,
        expects_by=by_when,
    )
    by = step.scene.writer if dice.chance(0.6) else step.manager()
    made = ctx.pen.write(fact, step.about, on, by=by)
    day = working(by_when, dice.between(0, 30))
    if dice.chance(0.62) and not step.over(day):
        _reviewed(occasion(ctx, episode, children, day, "looked again", kind), moment, made)


def _reviewed(step: Occasion, moment: Moment, made: EntryId) -> None:
    came, again = came_of_it(step.scene, _went(step, moment))
    fact = DecisionReviewed(decision=made, came_of_it=came, still_right=again)
    step.ctx.pen.write(fact, step.about, step.on, by=step.scene.writer, after=made)


def _went(step: Occasion, moment: Moment) -> Went:
    """What had come of it by the day it was looked at again, as the course has it: nobody knew it before."""
    kind, children, on = moment
    enquiries = (enquiry for one in step.ctx.family.episodes for enquiry in one.enquiries)
    if any(on < one.on <= step.on and not set(one.children).isdisjoint(children) for one in enquiries):
        return "badly"
    if kind == "step_back" and step.episode.going < 0:
        return "nothing"
    return "well" if step.episode.going >= 0 else "on"
