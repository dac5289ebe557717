"""Family help plans: made with the family, agreed to line by line, looked at again, changed and ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec

from alongside.practice.attendance import LineStruck, PlanLine
from alongside.practice.plan import PlanChanged, PlanEnded, PlanMade, PlanReviewed
from alongside.practice.promise import PromiseMade, ReviewDateChosen
from alongside.record import EntryId, SubjectId
from alongside.town.course.kinds import Episode, Help, HelpPlan, Who
from alongside.town.words import plans as words
from alongside.town.words.scene import Scene
from alongside.town.words.told import Told
from alongside.town.written.agreements import Asking, ask
from alongside.town.written.context import Context
from alongside.town.written.days import working
from alongside.town.written.promises import Given, what_came
from alongside.town.written.there import children_of, parents_at_home, speaker

MOST_HELP, LEAST, MOST = 4, 3, 6
KEPT_LINES = 2
CHANGES, PROMISES, ASKS, CHOSEN = 0.55, 0.4, 0.62, 0.75


@dataclass(slots=True)
class Made:
    """A plan in the making: its entry, its lines as they stand, and what its next change builds on."""

    about: tuple[SubjectId, ...]
    entry: EntryId
    lines: list[PlanLine]
    last: EntryId


def write_plan(ctx: Context, episode: Episode, plan: HelpPlan) -> EntryId:
    """A plan from its start to its end. Help is written into its lines under the code of its kind."""
    scene = _scene(ctx, episode, plan, plan.start, 0.0)
    helps = [one for one in episode.helps if _belongs(one, plan)]
    made = make(ctx, scene, plan.children, helps, section_17=True, until=plan.end)
    days = [on for on in plan.reviews if on <= ctx.levers.until]
    choose_day(ctx, scene, made, plan.start, days[0] if days else None)
    for place, on in enumerate(days):
        later = _scene(ctx, episode, plan, on, (place + 1) / len(days))
        review(ctx, later, made, goes_on=on != plan.end)
        if on != plan.end:
            choose_day(ctx, later, made, on, days[place + 1] if place + 1 < len(days) else None)
    if plan.end and plan.end <= ctx.levers.until and plan.end not in days:
        _end(ctx, _scene(ctx, episode, plan, plan.end, 1.0), made)
    return made.entry


def _scene(ctx: Context, episode: Episode, plan: HelpPlan, on: date, way: float) -> Scene:
    by = ctx.staff.holder(episode.post, on)
    going = -0.4 * (1 - way) + episode.going * way
    who = children_of(ctx, plan.children, on) or plan.children
    return ctx.scene(who, on, by, episode.worry, going, "plan")


def _belongs(one: Help, plan: HelpPlan) -> bool:
    """Whether a piece of help was offered in time to stand in a plan, for a child of it."""
    return (
        one.offered is not None
        and (one.offered >= plan.start or one.answer in ("yes", "in_part"))
        and one.offered >= plan.start - timedelta(days=45)
        and (plan.end is None or one.offered <= plan.end)
        and not set(one.children).isdisjoint(plan.children)
    )


def make(
    ctx: Context, scene: Scene, children: Who, helps: list[Help], *, section_17: bool, until: date | None
) -> Made:
    """The plan is made, one line of it perhaps promised by us for a day, and its lines are agreed to."""
    told, dice = words.slots_of(scene), scene.dice
    about = ctx.subjects(children)
    lines = list(_lines(ctx, scene, told, helps))
    if dice.chance(PROMISES):
        lines = _promised(ctx, scene, told, lines, about)
    fact = PlanMade(section_17=section_17, lines=tuple(lines), words=words.purpose(told))
    after = next((line.promise for line in lines if line.promise), None)
    entry = ctx.pen.write(fact, about, scene.on, by=scene.writer, after=after)
    made = Made(about, entry, lines, entry)
    if dice.chance(ASKS):
        ask(ctx, scene, told, Asking(about, entry, lines, until))
    return made


def _lines(ctx: Context, scene: Scene, told: Told, helps: list[Help]) -> Iterator[PlanLine]:
    dice, kinds = scene.dice, list(dict.fromkeys(one.kind for one in helps))[:MOST_HELP]
    for kind in kinds:
        whom = next(one.children for one in helps if one.kind == kind)
        yield PlanLine(
            key=kind,
            what=words.line_of(told, kind),
            by_whom=words.giver(told, kind),
            for_whom=ctx.subjects(whom) if len(whom) == 1 and dice.chance(0.5) else (),
            by_when=scene.on + timedelta(days=dice.between(14, 90)) if dice.chance(0.7) else None,
            help_kind=kind,
        )
    count = max(dice.between(LEAST, MOST) - len(kinds), 0 if kinds else LEAST)
    for key, what in words.always(told, count):
        yield _own_line(scene, told, key, what)


def _own_line(scene: Scene, told: Told, key: str, what: str) -> PlanLine:
    """A line of what everyone does; often with the day from which."""
    by_when = scene.on + timedelta(days=scene.dice.between(3, 40)) if scene.dice.chance(0.45) else None
    return PlanLine(key=key, what=what, by_whom=words.by_whom(told, what), by_when=by_when)


def _promised(
    ctx: Context, scene: Scene, told: Told, lines: list[PlanLine], about: tuple[SubjectId, ...]
) -> list[PlanLine]:
    """One line is also a promise of ours, for its day."""
    place = next(
        (n for n, line in enumerate(lines) if line.by_whom == scene.writer.name and line.by_when), None
    )
    to = speaker(ctx, scene.on)
    if place is None or to is None:
        return lines
    line = lines[place]
    by_when = line.by_when or scene.on
    fact = PromiseMade(what=line.what, to=to.subject, by_whom=scene.writer.subject, by_when=by_when)
    promise = ctx.pen.write(fact, about, scene.on, by=scene.writer)
    what_came(ctx, scene, told, Given(promise, scene.on, by_when, about))
    lines[place] = msgspec.structs.replace(line, promise=promise)
    return lines


def choose_day(ctx: Context, scene: Scene, made: Made, on: date, review_on: date | None) -> None:
    """The day to look again is chosen with the family, and why then."""
    if not scene.dice.chance(CHOSEN):
        return
    if review_on is None:
        review_on = working(on + timedelta(days=scene.dice.between(42, 90)), 0)
    told = words.slots_of(scene)
    grown = [one.subject for one in parents_at_home(ctx, on)]
    fact = ReviewDateChosen(
        of=made.entry, review_on=review_on, why=words.review_why(told), with_whom=tuple(grown)
    )
    ctx.pen.write(fact, made.about, on, by=scene.writer, after=made.last)


def review(ctx: Context, scene: Scene, made: Made, *, goes_on: bool) -> None:
    """The plan was looked at again; often its lines change."""
    told = words.slots_of(scene)
    fact = PlanReviewed(
        plan=made.entry, goes_on=goes_on, words=words.reviewed(told, scene.going, ends=not goes_on)
    )
    reviewed = ctx.pen.write(fact, made.about, scene.on, by=scene.writer, after=made.last)
    if goes_on and scene.dice.chance(CHANGES):
        _change(ctx, scene, told, made, reviewed)


def _change(ctx: Context, scene: Scene, told: Told, made: Made, reviewed: EntryId) -> None:
    dice = scene.dice
    struck = dice.some(
        [line for line in made.lines if not line.promise],
        min(dice.between(0, 2), len(made.lines) - KEPT_LINES),
    )
    gone = {line.key for line in struck}
    kept = [line for line in made.lines if line.key not in gone]
    new = [
        _own_line(scene, told, key, what)
        for key, what in words.always(told, dice.between(0 if gone else 1, 2))
        if key not in {line.key for line in made.lines}
    ]
    if not gone and not new:
        return
    why = words.changed(told)
    fact = PlanChanged(
        plan=made.entry,
        lines=tuple(kept + new),
        why=why,
        struck=tuple(
            [LineStruck(key=line.key, why=words.struck(told, helps=bool(line.help_kind))) for line in struck]
        ),
    )
    made.last = ctx.pen.write(
        fact, made.about, scene.on, by=scene.writer, after=reviewed, builds_on=made.last
    )
    made.lines = kept + new


def _end(ctx: Context, scene: Scene, made: Made) -> None:
    told = words.slots_of(scene)
    fact = PlanEnded(plan=made.entry, why=words.ended(told, scene.going))
    ctx.pen.write(fact, made.about, scene.on, by=scene.writer, after=made.last)
