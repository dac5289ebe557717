"""What is wrong in records, as it is in all: put right, taken back, written late, told in two ways.

Written after everything else of a family, with small chances. What was wrong stays to be seen in the history
of its entry; nothing here is planted (see `town.planted`): it is what happens anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from alongside.practice.assessment import AssessmentPartWritten
from alongside.practice.correction import EntryWithdrawn
from alongside.practice.note import DocumentReceived, NoteWritten
from alongside.record import Draft, EntryId, SubjectId
from alongside.record.when import civil_day, day
from alongside.town.chance import Table
from alongside.town.course.kinds import Episode
from alongside.town.staff.kinds import Worker
from alongside.town.words.flaws import Slip
from alongside.town.written.context import Context
from alongside.town.written.office import at_work

ONE_IN = 160
"""About one entry in so many has something wrong with it that somebody notices; `check`: a guess."""
MOST = 6
TO_CORRECT = (NoteWritten, AssessmentPartWritten)
LATEST, KEPT = 60, 0.4


class Moment(NamedTuple):
    """A day on which something went wrong, who wrote then, and about whom."""

    on: date
    by: Worker
    about: tuple[SubjectId, ...]
    slip: Slip


def flaws(ctx: Context) -> None:
    """A few, by how much is written."""
    going = [one for one in ctx.family.episodes if one.goes_on and one.decided < ctx.levers.until]
    if not going:
        return
    count = len(ctx.pen.drafts) / ONE_IN
    for place in range(min(int(count) + ctx.dice.chance(count % 1), MOST)):
        kind = HOW.draw(ctx.dice)
        WRITTEN[kind](ctx, _moment(ctx, ctx.dice.pick(going), place))


def _moment(ctx: Context, episode: Episode, place: int) -> Moment:
    last = min(episode.closed or ctx.levers.until, ctx.levers.until)
    on = ctx.dice.day(min(episode.decided + timedelta(days=2), last), last)
    by = ctx.staff.holder(episode.post, on)
    scene = ctx.scene(episode.children, on, by, episode.worry, episode.going, "flaw", place)
    return Moment(on, by, ctx.subjects(episode.children), Slip(scene))


def _later(ctx: Context, entry: EntryId, least: int = 1) -> datetime | None:
    """Some days after an entry was written, where the town still goes on then."""
    at = ctx.pen.when[entry] + timedelta(days=ctx.dice.between(least, LATEST), minutes=ctx.dice.below(300))
    return at_work(at, ctx.levers.until) if at.date() < ctx.levers.until else None


def _put_right(ctx: Context, now: Moment) -> None:
    """Something that does not belong stood in a note; the note is written again without it."""
    followed = {draft.corrects for draft in ctx.pen.drafts if draft.corrects}
    places = [n for n, one in enumerate(ctx.pen.drafts) if _correctable(one) and one.id not in followed]
    if not places:
        return
    place = ctx.dice.pick(places)
    draft = ctx.pen.drafts[place]
    fact, wrote = draft.fact, draft.id
    at = _later(ctx, wrote) if wrote else None
    if at is None or wrote is None or not isinstance(fact, TO_CORRECT):
        return
    wrong = msgspec.structs.replace(fact, words=f"{fact.words} {now.slip.say('slip')}")
    ctx.pen.drafts[place] = msgspec.structs.replace(draft, fact=wrong)
    by = _writer(ctx, draft, now)
    ctx.pen.write(
        fact,
        draft.about,
        draft.on,
        by=by,
        at=at,
        each=draft.each,
        origin=draft.origin,
        corrects=wrote,
        why=now.slip.say("put_right"),
    )


def _correctable(draft: Draft) -> bool:
    fact = draft.fact
    return isinstance(fact, TO_CORRECT) and bool(fact.words) and draft.corrects is None and not draft.said_by


def _writer(ctx: Context, draft: Draft, now: Moment) -> Worker:
    """Whoever wrote it, where they still hold the post; else who does now."""
    at = draft.recorded_at
    told = (ctx.staff.holder(one.post, at.date()) for one in ctx.family.episodes if at)
    return next((who for who in told if who.subject == draft.by), now.by)


def _wrong_child(ctx: Context, now: Moment) -> None:
    """A note about a child of another family, taken back when somebody reads it."""
    noted = ctx.pen.write(NoteWritten(words=now.slip.say("other_child")), now.about[:1], now.on, by=now.by)
    _take_back(ctx, now, noted, "taken_back")


def _take_back(ctx: Context, now: Moment, entry: EntryId, heading: str) -> None:
    at = _later(ctx, entry)
    if at is None:
        return
    why = now.slip.say(heading)
    about = next(draft.about for draft in reversed(ctx.pen.drafts) if draft.id == entry)
    fact = EntryWithdrawn(why=why)
    on = civil_day(at)
    ctx.pen.write(fact, about, on, by=now.by, at=at, corrects=entry, withdraws=True, why=why)


def _twice(ctx: Context, now: Moment) -> None:
    """The same note once more; mostly somebody takes one of them back."""
    notes = [
        draft for draft in ctx.pen.drafts if isinstance(draft.fact, NoteWritten) and draft.corrects is None
    ]
    if not notes:
        return
    draft = ctx.dice.pick(notes)
    at = draft.recorded_at
    if draft.id is None or at is None or at.date() >= ctx.levers.until:
        return
    by, at = _writer(ctx, draft, now), at + timedelta(minutes=3)
    again = ctx.pen.write(draft.fact, draft.about, draft.on, by=by, after=draft.id, at=at)
    if not ctx.dice.chance(KEPT):
        _take_back(ctx, now, again, "twice")


def _late(ctx: Context, now: Moment) -> None:
    """What another service had held for weeks or months before it reached us."""
    held = day(now.on - timedelta(days=ctx.dice.between(25, 200)))
    ctx.pen.write(NoteWritten(words=now.slip.say("late_note")), now.about, now.on, by=now.by, held_from=held)


def _two_ways(ctx: Context, now: Moment) -> None:
    """Two services say different things, and the worker says that they do."""
    one, other = now.slip.pair("says_one", "says_other")
    first = ctx.pen.write(NoteWritten(words=one), now.about, now.on, by=now.by)
    then = now.on + timedelta(days=ctx.dice.between(1, 12))
    if then <= ctx.levers.until:
        ctx.pen.write(NoteWritten(words=other), now.about, then, by=now.by, after=first)


def _other_name(ctx: Context, now: Moment) -> None:
    """A paper that says another surname."""
    title, whose = now.slip.pair("document", "doc_from")
    paper = DocumentReceived(title=title, from_whom=whose)
    came = ctx.pen.write(paper, now.about[:1], now.on, by=now.by)
    ctx.pen.write(NoteWritten(words=now.slip.say("name_note")), now.about[:1], now.on, by=now.by, after=came)


WRITTEN: Mapping[str, Callable[[Context, Moment], None]] = MappingProxyType(
    {
        "put_right": _put_right,
        "wrong_child": _wrong_child,
        "twice": _twice,
        "late": _late,
        "two_ways": _two_ways,
        "other_name": _other_name,
    }
)
HOW: Table[str] = Table(
    {"put_right": 3.5, "wrong_child": 1.5, "twice": 1.5, "late": 2, "two_ways": 2, "other_name": 1}
)
