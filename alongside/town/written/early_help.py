"""Early help: begun without a referral, with the people around the family meeting, and ended."""

from __future__ import annotations

from datetime import date, time, timedelta

from alongside.practice.attendance import Attended
from alongside.practice.early_help import (
    EarlyHelpAssessmentCompleted,
    EarlyHelpAssessmentStarted,
    EarlyHelpEnded,
    EarlyHelpStarted,
    TeamAroundFamilyMet,
)
from alongside.practice.help import GoalRated, GoalSet
from alongside.record import EntryId, SubjectId
from alongside.record.when import local
from alongside.town.course.kinds import EarlyHelp
from alongside.town.staff.kinds import Worker
from alongside.town.words import early_help as words
from alongside.town.words.partners import colleague, teacher
from alongside.town.words.scene import Scene
from alongside.town.written.between import between
from alongside.town.written.context import Context
from alongside.town.written.help import write_help
from alongside.town.written.plans import Made, choose_day, make, review
from alongside.town.written.there import children_of, parents_at_home, speaker

PLANS, GOALS = 0.7, 0.4
ROLES = (("health", "hv"), ("family_support", "fs"), ("other", "benefits"))


def write_early_help(ctx: Context, early_help: EarlyHelp) -> None:
    """A time of early help from its start to its end."""
    if early_help.start > ctx.levers.until:
        return
    about = ctx.subjects(early_help.children)
    scene = _scene(ctx, early_help, early_help.start, 0.0)
    told = words.slots_of(scene)
    where = words.organisation(told)
    started = EarlyHelpStarted(reason=early_help.reason, organisation=where, worker=scene.writer.subject)
    first = ctx.pen.write(started, about, early_help.start, by=scene.writer)
    plan = _found_out(ctx, early_help, about, where, first)
    for help in early_help.helps:  # noqa: A001 - the field's own word
        write_help(ctx, help, plan.entry if plan else None)
    goal = _goal(ctx, early_help, about)
    _met(ctx, early_help, about, first, plan)
    _ended(ctx, early_help, about, first, goal)


def _writer(ctx: Context, on: date) -> Worker:
    return ctx.staff.family_support(ctx.dice.of("alongside"), ctx.family.locality, on)


def _scene(ctx: Context, early_help: EarlyHelp, on: date, way: float) -> Scene:
    going = -0.2 + way * (0.7 if early_help.outcome in ("SUPPORT", "UNIVERSAL", "NFA_END") else -0.1)
    who = children_of(ctx, early_help.children, on) or early_help.children
    return ctx.scene(who, on, _writer(ctx, on), ctx.family.worry, going, "early help")


def _found_out(
    ctx: Context, early_help: EarlyHelp, about: tuple[SubjectId, ...], where: str, first: EntryId
) -> Made | None:
    """What would help, found out together; often a plan comes of it."""
    on = early_help.assessed
    begun = early_help.start + timedelta(days=2)
    if on is None or begun > min(on, ctx.levers.until):
        return None
    ctx.pen.write(
        EarlyHelpAssessmentStarted(organisation=where), about, begun, by=_writer(ctx, begun), after=first
    )
    if on > ctx.levers.until:
        return None
    scene = _scene(ctx, early_help, on, 0.2)
    found = EarlyHelpAssessmentCompleted(organisation=where, words=words.found(words.slots_of(scene)))
    entry = ctx.pen.write(found, about, on, by=scene.writer, after=first)
    end = early_help.end or ctx.levers.until
    between(ctx, scene, entry, at=local(on, time(15, 0)), until=end)
    if not scene.dice.chance(PLANS):
        return None
    helps = [one for one in early_help.helps if one.offered and one.offered >= on - timedelta(days=30)]
    made = make(ctx, scene, early_help.children, helps, section_17=False, until=early_help.end)
    meeting = next((day for day in early_help.meetings if day > on), None)
    if meeting:
        choose_day(ctx, scene, made, on, meeting)
    return made


def _goal(ctx: Context, early_help: EarlyHelp, about: tuple[SubjectId, ...]) -> tuple[EntryId, int] | None:
    on = early_help.assessed
    if on is None or on > ctx.levers.until:
        return None
    scene = _scene(ctx, early_help, on, 0.1)
    one = speaker(ctx, on)
    if one is None or not scene.dice.chance(GOALS):
        return None
    now = scene.dice.between(1, 6)
    fact = GoalSet(words=words.goal(words.slots_of(scene)), now=now)
    return ctx.pen.write(fact, about, on, by=scene.writer, said_by=one.subject), now


def _met(
    ctx: Context, early_help: EarlyHelp, about: tuple[SubjectId, ...], first: EntryId, plan: Made | None
) -> None:
    """The people around the family meet, and look at the plan together."""
    last = early_help.end or ctx.levers.until
    days = [on for on in early_help.meetings if on <= ctx.levers.until]
    for place, on in enumerate(days):
        scene = _scene(ctx, early_help, on, (place + 1) / len(days))
        fact = TeamAroundFamilyMet(attended=_there(ctx, scene), decided=words.met(words.slots_of(scene)))
        at = local(on, time(scene.dice.between(9, 15), 15 * scene.dice.below(4)))
        entry = ctx.pen.write(fact, about, at, by=scene.writer, after=first)
        if plan is not None and on > (early_help.assessed or on):
            review(ctx, scene, plan, goes_on=on != early_help.end)
        until = days[place + 1] if place + 1 < len(days) else last
        between(ctx, scene, entry, at=at, until=until)


def _there(ctx: Context, scene: Scene) -> tuple[Attended, ...]:
    dice, on, family = scene.dice, scene.on, scene.family
    people = [
        Attended(person=one.subject, role=one.kind, came=dice.chance(0.92))
        for one in parents_at_home(ctx, on)
    ]
    older = [child for child in scene.children if child.school_on(on)]
    if older:
        came = dice.chance(0.85)
        note = "" if came else dice.pick(("sent apologies", "sent a report", "not heard from"))
        people.append(Attended(name=teacher(older[0], on), role="school", came=came, note=note))
    for role, key in ROLES[: dice.between(1, 3)]:
        came = dice.chance(0.75)
        note = (
            ""
            if came
            else dice.pick(("sent apologies", "not heard from", "on leave", "joined by phone at the end"))
        )
        people.append(Attended(name=colleague(family, key, on), role=role, came=came, note=note))
    return tuple(people)


def _ended(
    ctx: Context,
    early_help: EarlyHelp,
    about: tuple[SubjectId, ...],
    first: EntryId,
    goal: tuple[EntryId, int] | None,
) -> None:
    on = early_help.end
    if on is None or on > ctx.levers.until:
        return
    scene = _scene(ctx, early_help, on, 1.0)
    outcome = early_help.outcome or "NFA_END"
    if goal is not None:
        now = max(0, min(10, goal[1] + scene.dice.between(-1, 4)))
        ctx.pen.write(GoalRated(goal=goal[0], now=now), about, on, by=scene.writer, after=goal[0])
    fact = EarlyHelpEnded(outcome=outcome, words=words.ended(words.slots_of(scene), outcome))
    ctx.pen.write(fact, about, on, by=scene.writer, after=first)
