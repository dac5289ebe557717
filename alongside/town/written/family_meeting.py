"""A family's own meeting: offered, answered, held; their plan, sealed; our answer point by point."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.practice.agreement import digest_of
from alongside.practice.attendance import Attended
from alongside.practice.family_group import (
    FamilyMeetingAnswered,
    FamilyMeetingHeld,
    FamilyMeetingOffered,
    FamilyPlanAnswered,
    FamilyPlanSealed,
    PointAnswered,
)
from alongside.practice.promise import PromiseKept, PromiseMade, PromiseMissed
from alongside.record import EntryId, Fact
from alongside.town.course.kinds import Episode, FamilyMeeting, Human
from alongside.town.staff.kinds import Worker
from alongside.town.words import family_meeting as words
from alongside.town.words.called import NEAR
from alongside.town.words.scene import Scene
from alongside.town.written.around import came
from alongside.town.written.context import Context
from alongside.town.written.days import at, working
from alongside.town.written.occasion import Occasion, occasion


def write_family_meeting(ctx: Context, episode: Episode, meeting: FamilyMeeting) -> EntryId:
    """Write one offer down and what came of it. Returns the offer."""
    on = meeting.offered
    coordinator = ctx.staff.coordinator(ctx.dice.of("coordinator", on.toordinal()), on)
    step = occasion(ctx, episode, meeting.children, on, "own meeting")
    to = _asked(step)
    offer = FamilyMeetingOffered(
        coordinator=coordinator.subject,
        to=tuple([one.subject for one in to]),
        in_letter=any(one.letter == on for one in episode.before_court),
        at_point=meeting.at_point,
    )
    offered = ctx.pen.write(offer, step.about, on, by=step.scene.writer)
    _answers(step, meeting, offered, to, coordinator)
    if meeting.held is not None:
        held = occasion(ctx, episode, meeting.children, meeting.held, "held", by=coordinator)
        plan = _held(held, offered)
        if meeting.answered is not None:
            _our_answer(occasion(ctx, episode, meeting.children, meeting.answered, "answer"), plan)
    return offered


def _asked(step: Occasion) -> list[Human]:
    """To whom it is offered: the parents, and one of the family besides."""
    near = [one for one in step.ctx.family.others if one.kind in NEAR and one.alive(step.on)]
    return [*step.parents(), *near[:1]]


def _answers(step: Occasion, meeting: FamilyMeeting, offered: EntryId, to: list[Human], by: Worker) -> None:
    """The first of them answers; in a share of families another does as well."""
    dice, until = step.scene.dice, meeting.held or step.ctx.levers.until
    for one in to[: 1 + dice.chance(0.25)]:
        day = min(meeting.offered + timedelta(days=dice.between(0, 9)), until)
        said = words.answer(step.scene, meeting.answer)
        fact = FamilyMeetingAnswered(offer=offered, answer=meeting.answer, words=said)
        step.ctx.pen.write(fact, step.about, day, by=by, said_by=one.subject, after=offered)


def _held(step: Occasion, offered: EntryId) -> tuple[EntryId, EntryId, words.Plan]:
    """The meeting, and the plan that was made in it: the entries of both, and its lines."""
    scene, dice, pen, by = step.scene, step.scene.dice, step.ctx.pen, step.scene.writer
    there = _there(step)
    ours = Attended(person=by.subject, role="family_meeting_coordinator", note=dice.pick(words.OUR_NOTE))
    fact = FamilyMeetingHeld(coordinator=by.subject, attended=(*there, ours), private_time=dice.chance(0.94))
    moment = at(step.on, dice.pick((11, 13, 14, 17, 18)))
    held = pen.write(fact, step.about, moment, by=by, after=offered)
    plan = words.own_plan(scene)
    made_by = tuple([one.person for one in there if one.person is not None and one.came])
    sealed = FamilyPlanSealed(
        meeting=held,
        words="\n\n".join(plan.lines),
        made_by=made_by,
        scribe=by.subject if dice.chance(0.7) else None,
        read_back=dice.chance(0.9),
    )
    said_by = made_by[0] if made_by else ""
    later = moment + timedelta(hours=3)
    return held, pen.write(sealed, step.about, later, by=by, said_by=said_by, after=held), plan


def _there(step: Occasion) -> list[Attended]:
    scene, dice, home = step.scene, step.scene.dice, step.parents()
    told = [came(one, there=dice.chance(0.85) or len(home) == 1) for one in home]
    others = [one for one in step.ctx.family.others if one.kind in (*NEAR, "cousin") and one.alive(step.on)]
    grown = [one for one in others if one.age(step.on) >= OLD_ENOUGH and dice.chance(0.5)]
    told += [came(one, dice.pick(words.OWN_NOTE)) for one in grown]
    return told + [came(one) for one in scene.children if one.age(step.on) >= OLD_ENOUGH and dice.chance(0.5)]


OLD_ENOUGH = 8


def _our_answer(step: Occasion, of: tuple[EntryId, EntryId, words.Plan]) -> None:
    held, sealed, plan = of
    scene, blanks = step.scene, step.blanks()
    points = tuple([_point(scene, line, place in plan.asks) for place, line in enumerate(plan.lines)])
    fact = FamilyPlanAnswered(
        meeting=held,
        plan=sealed,
        words=blanks.say(words.ALL_YES if all(one.yes for one in points) else words.SOME_YES),
        resources=blanks.say(words.GIVES) if scene.dice.chance(0.5) else "",
        points=points,
    )
    answer = step.ctx.pen.write(fact, step.about, step.on, by=step.manager(), after=sealed)
    for one in points:
        if one.yes and one.by_when is not None:
            _promise(step, one, one.by_when, answer)


def _point(scene: Scene, line: str, asks: bool) -> PointAnswered:
    dice = scene.dice
    yes = dice.chance(0.8 if asks else 0.93)
    return PointAnswered(
        point=line,
        digest=digest_of(line),
        yes=yes,
        words=words.to_point(scene, yes, asks),
        by_whom=scene.writer.subject if yes and asks else "",
        by_when=working(scene.on, dice.between(4, 25)) if yes and asks else None,
    )


def _promise(step: Occasion, point: PointAnswered, by_when: date, answer: EntryId) -> None:
    """What we said yes to is a promise, kept on its day, late or not at all."""
    scene, dice, pen, blanks = step.scene, step.scene.dice, step.ctx.pen, step.blanks()
    fact = PromiseMade(what=point.point, by_whom=scene.writer.subject, by_when=by_when, line=answer)
    made = pen.write(fact, step.about, step.on, by=scene.writer, after=answer)
    kept = dice.chance(0.72)
    day = working(by_when, -dice.below(4) if kept else 1 + dice.below(5))
    if day < step.on or step.over(day) or dice.chance(0.08):
        return
    if kept:
        done: Fact = PromiseKept(promise=made, words=blanks.say(words.CAME))
    else:
        done = PromiseMissed(promise=made, missed_by="us", why=blanks.say(words.NOT_CAME))
    pen.write(done, step.about, day, by=scene.writer, after=made)
