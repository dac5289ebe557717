"""Somebody who sits down and writes several things one after another, a little while between them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from alongside.record import EntryId, Fact, SubjectId
from alongside.record.when import local
from alongside.town.course.kinds import Episode
from alongside.town.staff.kinds import Worker
from alongside.town.written.context import Context
from alongside.town.written.office import worked

LAST_MINUTE = time(23, 58)


class Hand:
    """Writes what somebody has learned by a moment, in the order in which they write it."""

    def __init__(
        self, ctx: Context, by: Worker, on: date, after: EntryId | None = None, hour: int | None = None
    ) -> None:
        """From some time of a day on (after an hour of it), or from soon after an entry."""
        pen = ctx.pen
        # What somebody hears at an hour that is told, or with an entry, they hear then; all else at work.
        self.day = on if after or hour is not None else worked(on, pen.until)
        self.ctx, self.by, on = ctx, by, self.day
        working = local(on, time(9 + pen.dice.below(9) if hour is None else hour, pen.dice.below(60)))
        start = pen.when[after] + timedelta(minutes=1 + pen.dice.below(9)) if after else working
        self.at = min(start, local(ctx.levers.until, LAST_MINUTE))

    def write(
        self,
        fact: Fact,
        about: Iterable[SubjectId],
        on: date | None = None,
        *,
        said_by: str = "",
        corrects: EntryId | None = None,
        why: str = "",
    ) -> EntryId:
        """Write one fact, true since a day (left out: since today), and go on to the next."""
        earlier = self.ctx.pen.when[corrects] if corrects else self.at
        at = self._after(max(self.at, earlier + timedelta(minutes=1)) if corrects else self.at)
        when = min(on or self.day, self.ctx.levers.until)
        pen = self.ctx.pen
        return pen.write(fact, about, when, by=self.by, at=at, said_by=said_by, corrects=corrects, why=why)

    def knows(self, key: str) -> bool:
        """Whether something of `Context.told` was written before now."""
        entry = self.ctx.told.get(key)
        return entry is not None and self.ctx.pen.when[entry] <= self.at

    def comes_later(self, key: str) -> bool:
        """Whether something of `Context.told` was written, but only after now."""
        return key in self.ctx.told and not self.knows(key)

    def _after(self, start: datetime) -> datetime:
        """A moment later; the evening of the town's last day has no end."""
        self.at = min(start + timedelta(seconds=15 + self.ctx.pen.dice.below(160)), self.ctx.pen.end)
        return self.at


def episode_on(ctx: Context, day: date) -> Episode | None:
    """The work that was going on with the family on a day."""
    for one in ctx.family.episodes:
        if one.received <= day and (one.closed is None or day <= one.closed):
            return one
    return None


def writer_on(ctx: Context, day: date) -> Worker | None:
    """Who was alongside the family on a day; nobody where no work went on."""
    one = episode_on(ctx, day)
    return ctx.staff.holder(one.post, day) if one else None
