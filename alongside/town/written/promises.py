"""Promises made on visits, and what became of them: kept, late, missed, or never spoken of again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.practice.promise import PromiseKept, PromiseMade, PromiseMissed
from alongside.record import EntryId, SubjectId
from alongside.town.chance import Table
from alongside.town.course.kinds import Human
from alongside.town.staff.kinds import Worker
from alongside.town.words import promises as words
from alongside.town.words.after import AFTER
from alongside.town.words.scene import Scene
from alongside.town.words.told import Told, about, alive, slots
from alongside.town.written.context import Context
from alongside.town.written.there import records, speaker

MISSED, MISSED_BY_LATE, MISSED_AT_MOST = 0.14, 0.1, 0.55
"""A quarter is missed by most people; more by whoever is behind with everything, as a team in trouble is."""
LATE, SILENT, AFTER_ALL = 0.12, 0.01, 0.76
"""Kept late; never spoken of again; kept after being missed. `check`: no figure is published."""
BY: Table[str] = Table({"us": 0.58, "partner": 0.24, "family": 0.11, "nobody": 0.07})
AGE = 4
LAST = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Given:
    """A promise that was given."""

    entry: EntryId
    on: date
    by_when: date
    whom: tuple[SubjectId, ...]
    """Whose records it stands in."""


def promise(ctx: Context, scene: Scene, visit: EntryId) -> None:
    """One promise made on a visit, and what became of it by the last day."""
    told = slots(scene, own=True)
    child, grown = _to_child(scene, told), speaker(ctx, scene.on)
    whom = child or grown
    if whom is None:
        return
    mine = (child.subject,) if child else tuple(records(scene))
    by_when = scene.on + timedelta(days=scene.dice.between(4, 32))
    fact = PromiseMade(
        what=_what(told, to_child=child is not None),
        to=whom.subject,
        by_whom=scene.writer.subject,
        by_when=by_when,
        why_then=told.draw(AFTER["why_then_child" if child else "why_then"]) if told.chance(0.45) else "",
    )
    made = ctx.pen.write(fact, mine, scene.on, by=scene.writer, after=visit)
    told = slots(scene)
    if child:
        about(told, child)
    what_came(ctx, scene, told, Given(made, scene.on, by_when, mine), to_child=child is not None)


def _what(told: Told, *, to_child: bool) -> str:
    """What is promised, and mostly by when or how."""
    what = told.say(words.TO_CHILD if to_child else words.TO_PARENT)
    how = AFTER["promise_child_after" if to_child else "promise_after"]
    return f"{what}, {told.draw(how)}" if told.chance(0.88) else what


def _to_child(scene: Scene, told: Told) -> Human | None:
    """One of the children who is old enough to be promised something; as often a parent is."""
    some = [one for one in scene.children if alive(one, scene) and one.age(scene.on) >= AGE and one.likes]
    if not some or scene.dice.chance(0.45):
        return None
    child = scene.dice.pick(some)
    about(told, child)
    return child


def what_came(ctx: Context, scene: Scene, told: Told, given: Given, *, to_child: bool = False) -> None:
    """What became of a promise. Nothing yet, where its day is not over by the last day of the record."""
    dice, last = scene.dice, ctx.levers.until
    missed, late = dice.chance(share_missed(scene.writer)), dice.chance(LATE)
    if dice.chance(SILENT):
        return
    if missed and given.by_when <= last - LAST:
        _missed(ctx, scene, told, given, to_child=to_child)
    if missed and not dice.chance(AFTER_ALL):
        return
    late = late or missed
    days = dice.between(7, 30) if late else -dice.below(4)
    on = max(given.by_when + timedelta(days=days), given.on + timedelta(days=1))
    if on <= last:
        some = (
            (words.LATE_CHILD if late else words.KEPT_CHILD)
            if to_child
            else words.LATE
            if late
            else words.KEPT
        )
        after = "kept_child_after" if to_child else "kept_after"
        ctx.pen.write(
            PromiseKept(promise=given.entry, words=told.more(told.say(some), AFTER[after], 0.9)),
            given.whom,
            on,
            by=scene.writer,
            after=given.entry,
        )


def share_missed(writer: Worker) -> float:
    """How many of somebody's promises are missed: `lag` is how far behind they are with everything."""
    return min(MISSED + MISSED_BY_LATE * writer.lag, MISSED_AT_MOST)


def _missed(ctx: Context, scene: Scene, told: Told, given: Given, *, to_child: bool) -> None:
    by = BY.draw(scene.dice)
    some = words.MISSED[by] + (words.MISSED_CHILD.get(by, ()) if to_child else ())
    why = told.more(told.say(some), AFTER["missed_family_after" if by == "family" else "missed_after"], 0.85)
    fact = PromiseMissed(promise=given.entry, missed_by=by, why=why)  # type: ignore[arg-type]
    on = given.by_when + timedelta(days=scene.dice.between(1, 5))
    ctx.pen.write(fact, given.whom, on, by=scene.writer, after=given.entry)
