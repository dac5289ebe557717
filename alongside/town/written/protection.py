"""A protection plan, from the conference that decided it to its end: outline, core groups, reviews."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from alongside.practice.attendance import LineStruck, PlanLine
from alongside.practice.conference import ConferenceHeld, MeetingCancelled
from alongside.practice.core_group import CoreGroupMet
from alongside.practice.plan import PlanChanged, PlanEnded, PlanMade
from alongside.practice.promise import ReviewDateChosen
from alongside.practice.protection_plan import ProtectionPlanStopped
from alongside.record import EntryId
from alongside.town.course.kinds import Conference, Episode, Protection, Who
from alongside.town.words import conference as meeting_words
from alongside.town.words import protection as words
from alongside.town.words.blanks import TABLES, Blanks
from alongside.town.words.fitting import fitting
from alongside.town.words.matter import Wanted
from alongside.town.words.matters import matter
from alongside.town.words.scene import Scene
from alongside.town.written.around import family_at, last_of, parents, professionals, worker
from alongside.town.written.conference import write_conference
from alongside.town.written.context import Context
from alongside.town.written.days import at, working
from alongside.town.written.occasion import Occasion

ADULT = 18
FIRST_REVIEW, NEXT_REVIEW = timedelta(days=86), timedelta(days=175)


def write_protection(ctx: Context, episode: Episode, protection: Protection) -> None:
    """Write down a plan whose first conference has been written: outline, core groups, reviews and its end.

    When it starts and ends is decided by conferences alone. What else ends it is told: a court, a move.
    """
    about = ctx.subjects(protection.children)
    began = last_of(ctx, ConferenceHeld, about, protection.start)
    outline = _outline(ctx, episode, protection, began)
    for on in protection.core_groups:
        _core_group(ctx, episode, protection.children, on)
    lines = outline[1]
    _look_again(ctx, episode, protection, began, None)
    for review in protection.reviews:
        write_conference(ctx, episode, review)
        if "continue" in review.decisions:
            lines = _changed(ctx, episode, review, outline[0], lines)
            _look_again(ctx, episode, protection, began, review)
    if protection.end is not None:
        _ended(ctx, episode, protection, outline[0], protection.end)


def _scene(ctx: Context, episode: Episode, children: Who, on: date, what: str) -> Scene:
    writer = ctx.staff.holder(episode.post, on)
    return ctx.scene(children, on, writer, episode.worry, episode.going, what)


def _outline(
    ctx: Context, episode: Episode, protection: Protection, began: EntryId | None
) -> tuple[EntryId, tuple[PlanLine, ...]]:
    scene = _scene(ctx, episode, protection.children, protection.start, "outline")
    lines = _lines(scene, 3 + scene.dice.below(3))
    fact = PlanMade(kind="child_protection_outline", lines=lines, words=words.purpose(scene))
    about = ctx.subjects(protection.children)
    return ctx.pen.write(fact, about, protection.start, by=scene.writer, after=began), lines


def _lines(scene: Scene, count: int, but: Collection[str] = ()) -> tuple[PlanLine, ...]:
    """Lines that fit the worry and the ages, in the order in which they stand, but none of these keys."""
    blanks = Blanks(scene)
    every = (*matter(scene).wanted, *words.ANY)
    keyed = [(_key(one, place), one) for place, one in enumerate(every)]
    fit = [
        (key, one) for key, one in keyed if key not in but and fitting((one.what,), blanks.profile) != ("",)
    ]
    return tuple([_line(blanks, key, one) for key, one in scene.dice.some(fit, count)])


def _key(wanted: Wanted, place: int) -> str:
    return f"{(wanted.kind or 'own').replace('_', '')}{place + 1}"


def _line(blanks: Blanks, key: str, wanted: Wanted) -> PlanLine:
    scene, dice = blanks.scene, blanks.scene.dice
    return PlanLine(
        key=key,
        what=blanks.say((wanted.what,)),
        by_whom=_by_whom(blanks, wanted),
        for_whom=(blanks.child.subject,) if "{name}" in wanted.what.lower() else (),
        by_when=scene.on + timedelta(days=dice.between(3, 45)) if dice.chance(0.55) else None,
        help_kind=wanted.kind,
    )


def _by_whom(blanks: Blanks, wanted: Wanted) -> str:
    if wanted.by == "worker":
        return blanks.scene.writer.subject
    if not wanted.by:
        return blanks["kin"] if "{kin}" in wanted.what.lower() else blanks["carer"]
    return blanks[wanted.by] if wanted.by in TABLES or wanted.by in FILLED else wanted.by


FILLED = frozenset({"kin", "nurse", "school", "teacher", "other", "carer"})


def _core_group(ctx: Context, episode: Episode, children: Who, on: date) -> None:
    scene = _scene(ctx, episode, children, on, "core group")
    blanks, dice, about = Blanks(scene), scene.dice, ctx.subjects(children)
    if dice.chance(0.06):
        was_for = working(on, -dice.between(3, 9))
        missed = MeetingCancelled(kind="core_group", was_for=was_for, why=blanks.say(meeting_words.CANCELLED))
        ctx.pen.write(missed, about, was_for, by=scene.writer)
    home = family_at(ctx, blanks, children, share=0.84, with_kin=0.45)
    others = professionals(blanks, 0.7)
    fact = CoreGroupMet(attended=(*home, worker(scene.writer), *others[:-1]), decided=words.decided(scene))
    ctx.pen.write(fact, about, at(on, dice.pick((10, 11, 13, 14, 15)), dice.pick((0, 30))), by=scene.writer)


def _look_again(
    ctx: Context, episode: Episode, protection: Protection, began: EntryId | None, last: Conference | None
) -> None:
    """The day chosen for the next review, with the family where they were asked."""
    on = last.on if last else protection.start
    later = [one.on for one in protection.reviews if one.on > on]
    day = later[0] if later else working(on + (NEXT_REVIEW if last else FIRST_REVIEW), 0)
    if began is None or (protection.end is not None and day > protection.end):
        return
    scene = _scene(ctx, episode, protection.children, on, "look again")
    asked = (
        tuple([one.subject for one in parents(ctx, on, protection.children)[:1]])
        if scene.dice.chance(0.7)
        else ()
    )
    first = working(day, -scene.dice.between(3, 14)) if later and scene.dice.chance(0.1) else day
    chosen = ReviewDateChosen(of=began, review_on=first, why=words.again(scene), with_whom=asked)
    about = ctx.subjects(protection.children)
    entry = ctx.pen.write(chosen, about, on, by=scene.writer, after=began)
    if first < day:
        _moved(Occasion(ctx, episode, scene, protection.children), began, entry, first, day)


def _moved(step: Occasion, began: EntryId, chosen: EntryId, first: date, day: date) -> None:
    """A review that did not happen on its day, and the day it was moved to."""
    pen, why = step.ctx.pen, step.blanks().say(meeting_words.CANCELLED)
    missed = MeetingCancelled(kind="conference", was_for=first, why=why)
    entry = pen.write(missed, step.about, first, by=step.scene.writer, after=chosen)
    again = ReviewDateChosen(of=began, review_on=day, why=why, moved_from=first)
    pen.write(again, step.about, first, by=step.scene.writer, after=entry)


def _changed(
    ctx: Context, episode: Episode, review: Conference, plan: EntryId, lines: tuple[PlanLine, ...]
) -> tuple[PlanLine, ...]:
    """After a review that went on: some lines go, with why, and others come."""
    scene = _scene(ctx, episode, review.children, review.on, "changed")
    dice, blanks = scene.dice, Blanks(scene)
    if not lines or dice.chance(0.45):
        return lines
    gone = dice.pick(lines)
    fresh = _lines(scene, 1, [line.key for line in lines])
    now = (*[one for one in lines if one is not gone], *fresh)
    if not now:
        return lines
    fact = PlanChanged(
        plan=plan,
        lines=now,
        why=words.why_changed(scene),
        struck=(LineStruck(key=gone.key, why=blanks.say(words.STRUCK)),),
    )
    ctx.pen.write(fact, ctx.subjects(review.children), review.on, by=scene.writer, after=plan)
    return now


def _ended(ctx: Context, episode: Episode, protection: Protection, plan: EntryId, on: date) -> None:
    """The outline ends with the plan; where no review ended that, it is told what did."""
    scene = _scene(ctx, episode, protection.children, on, "ended")
    blanks, about = Blanks(scene), ctx.subjects(protection.children)
    ended = _by_review(protection, on)
    alive = [
        one.subject
        for place, one in zip(protection.children, scene.children, strict=True)
        if place not in ended and one.alive(on) and one.age(on) < ADULT
    ]
    why = words.ENDED if ended else words.ENDED_GROWN
    if alive:
        court = any(one.applied is not None and one.applied <= on for one in episode.before_court)
        stopped = ProtectionPlanStopped(
            why="court_decided" if court else "moved_and_received",
            receiving_authority="" if court else blanks.say(ELSEWHERE),
        )
        ctx.pen.write(stopped, alive, on, by=scene.writer)
        why = words.ENDED_COURT if court else words.ENDED_OTHER
    ctx.pen.write(
        PlanEnded(plan=plan, why=words.why_ended(scene, why)), about, on, by=scene.writer, after=plan
    )


ELSEWHERE = ("Carrow", "Aldermere", "Northquay", "Saltby", "Wexcombe", "Harle and the Dales")


def _by_review(protection: Protection, on: date) -> set[int]:
    """The children for whom a review ended it, by their places."""
    told = (one for one in protection.reviews if one.on <= on)
    return {
        place
        for one in told
        for place, decision in zip(one.children, one.decisions, strict=True)
        if decision == "end"
    }
