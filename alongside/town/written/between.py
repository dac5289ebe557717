"""What lies between two visits: talks, notes, papers, promises, and their own words."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Literal, NamedTuple

from alongside.practice.note import DocumentReceived, NoteWritten
from alongside.practice.visit import ConversationHeld
from alongside.record import EntryId
from alongside.record.when import local
from alongside.town.chance import Table
from alongside.town.words import notes as words
from alongside.town.words.lines import GROWN, Lines
from alongside.town.words.scene import Scene
from alongside.town.words.told import slots
from alongside.town.written.accounts import account_given, asked_how_it_was
from alongside.town.written.context import Context
from alongside.town.written.promises import promise
from alongside.town.written.there import at_another_time, records, speaker

FRIDAY = 4
TALKS, NOTES, PAPERS, PROMISES, ACCOUNTS, ASKED = 0.4, 0.13, 0.1, 0.19, 0.07, 0.04
"""After how many visits of a hundred each of these comes. `check`: no figure is published."""


def between(ctx: Context, scene: Scene, visit: EntryId, *, at: datetime, until: date) -> None:
    """After a visit and before the next (or the end, `until`)."""
    dice = scene.dice
    if dice.chance(PROMISES):
        promise(ctx, scene, visit)
    if dice.chance(ASKED):
        asked_how_it_was(ctx, scene, visit, at)
    if dice.chance(ACCOUNTS):
        account_given(ctx, scene, visit)
    if dice.chance(TALKS):
        _talk(ctx, _later(scene, until))
    if dice.chance(NOTES):
        _note(ctx, _later(scene, until))
    if dice.chance(PAPERS):
        _paper(ctx, _later(scene, until))


def _later(scene: Scene, until: date) -> Scene:
    """A day between the visit and what comes next, mostly soon, and no Sunday."""
    days = max((until - scene.on).days - 1, 0)
    on = scene.on + timedelta(days=min(scene.dice.below(days + 1), scene.dice.below(days + 1)))
    on = max(on - timedelta(days=max(on.weekday() - FRIDAY, 0)), scene.on)
    return at_another_time(scene, on)


class _Kind(NamedTuple):
    """A kind of talk: what is said, and who began it."""

    some: Lines
    how: Literal["call", "message"] = "call"
    began: Literal["us", "them"] = "us"
    with_parent: bool = True
    two_way: bool = True


OF_SCHOOL, OF_HEALTH = _Kind(words.SCHOOL, with_parent=False), _Kind(words.HEALTH, with_parent=False)
OF_FAMILY, OF_DOCTOR = _Kind(words.FAMILY, with_parent=False), _Kind(words.GP, with_parent=False)
WITH_PARENT: dict[_Kind, float] = {
    _Kind(words.PARENT_CALLED, began="them"): 0.3,
    _Kind(words.WE_CALLED): 0.2,
    _Kind(words.NO_REPLY, two_way=False): 0.09,
    _Kind(words.BY_MESSAGE, how="message", began="them"): 0.13,
    OF_DOCTOR: 0.05,
}
KINDS: Table[_Kind] = Table({**WITH_PARENT, OF_SCHOOL: 0.18, OF_FAMILY: 0.05})
OF_SMALL: Table[_Kind] = Table({**WITH_PARENT, OF_HEALTH: 0.2})
"""Where the children do not go to school yet."""


def _talk(ctx: Context, scene: Scene) -> None:
    told = slots(scene)
    kind = (KINDS if told.has & GROWN else OF_SMALL).draw(scene.dice)
    one = speaker(ctx, scene.on) if kind.with_parent else None
    fact = ConversationHeld(
        with_whom=one.subject if one else None,
        how=kind.how,
        started_by=kind.began,
        two_way=kind.two_way,
        words=told.draw(kind.some),
    )
    ctx.pen.write(fact, records(scene), _moment(scene), by=scene.writer)


def _note(ctx: Context, scene: Scene) -> None:
    told = slots(scene)
    ctx.pen.write(NoteWritten(words=words.note(told)), records(scene), scene.on, by=scene.writer)


def _paper(ctx: Context, scene: Scene) -> None:
    title, whose = words.paper(slots(scene))
    fact = DocumentReceived(title=title, from_whom=whose)
    ctx.pen.write(fact, records(scene)[:1], scene.on, by=scene.writer)


def _moment(scene: Scene) -> datetime:
    return local(scene.on, time(scene.dice.between(8, 18), scene.dice.below(60)))
