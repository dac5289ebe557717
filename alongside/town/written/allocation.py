"""Every change of worker after the first: handed over together with the family, or simply changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from alongside.practice.team import AllocationEnded, HandoverWritten, WorkerAllocated, WorkerIntroduced
from alongside.record import EntryId
from alongside.record.when import local
from alongside.town.course.kinds import Episode
from alongside.town.staff.kinds import Held
from alongside.town.words.handover import Change
from alongside.town.written.context import Context

ROLE = "social_worker"
COVER, LEFT = "ABSENC", "LEFTRL"
TO_FAMILY, NOT_AGAIN, SAID_ENDED, PLANNED_ANYWAY = 0.8, 0.65, 0.3, 0.2


def write_changes(ctx: Context, episode: Episode) -> None:
    """The changes of an episode, in their order."""
    if not episode.goes_on or episode.decided > ctx.levers.until:
        return
    held = ctx.staff.alongside(episode.post, episode.decided, episode.closed)
    last = min(episode.closed or date.max, ctx.levers.until)
    for before, after in pairwise(held):
        if after.start <= last and before.worker.subject != after.worker.subject:
            _Changing(ctx, episode, before, after, last).write()


@dataclass(slots=True)
class _Changing:
    """One worker goes, another comes."""

    ctx: Context
    episode: Episode
    before: Held
    after: Held
    last: date

    def write(self) -> None:
        """All of it, or only that somebody else is theirs now."""
        ctx, before, after = self.ctx, self.before, self.after
        met = after.handed_over and after.reason != COVER
        change = self._words() if met else None
        written = self._letters(change) if change else None
        gone = min(before.end or after.start, after.start)
        if gone < after.start or ctx.dice.chance(SAID_ENDED):
            ended = AllocationEnded(worker=before.worker.subject, role=ROLE, reason=after.reason)
            self._write(ended, gone, by=ctx.staff.manager(self.episode.post, gone), at=self._morning(gone, 9))
        given = self._give(written, planned=met or ctx.dice.chance(PLANNED_ANYWAY))
        on = after.start + timedelta(days=ctx.dice.between(0, 6) * (-1 if after.reason == LEFT else 1))
        if change and self.before.start <= on <= self.last:
            self._introduce(change, given, on)

    def _words(self) -> Change:
        one, coming = self.episode, self.after.worker.name
        names = ("handover", coming)
        scene = self.ctx.scene(
            one.children, self.after.start, self.before.worker, one.worry, one.going, *names
        )
        return Change(scene, coming.partition(" ")[0])

    def _write(self, fact: Any, on: date, **also: Any) -> EntryId:
        return self.ctx.pen.write(fact, self.ctx.subjects(self.episode.children), on, **also)

    def _morning(self, on: date, hour: int) -> datetime:
        dice = self.ctx.dice
        return local(on, time(hour, dice.below(50), dice.below(60), dice.below(1_000_000)))

    def _letters(self, change: Change) -> EntryId:
        """Both letters, some days before, by whoever goes."""
        dice, start = self.ctx.dice, self.after.start
        on = max(start - timedelta(days=dice.between(1, 9)), self.before.start, self.episode.decided)
        fact = HandoverWritten(
            to=self.after.worker.subject,
            to_family=change.to_family() if dice.chance(TO_FAMILY) else "",
            words=change.to_worker(),
            not_again=change.not_again() if dice.chance(NOT_AGAIN) else "",
        )
        at = min(self._morning(on, 15), self._morning(start, 9))
        return self._write(fact, on, by=self.before.worker, at=at)

    def _give(self, written: EntryId | None, *, planned: bool) -> EntryId:
        staff, post, after = self.ctx.staff, self.episode.post, self.after
        fact = WorkerAllocated(
            worker=after.worker.subject,
            role=ROLE,
            team=staff.team(post, after.start),
            reason=after.reason,
            planned=planned,
        )
        by, at = staff.manager(post, after.start), self._morning(after.start, 10)
        return self._write(fact, after.start, by=by, at=at, after=written)

    def _introduce(self, change: Change, given: EntryId, on: date) -> None:
        """Both at the door, within a week: before the change where who goes has left by then."""
        fact = WorkerIntroduced(
            worker=self.after.worker.subject,
            introduced_by=self.before.worker.subject,
            together=True,
            words=change.introduced(),
        )
        at = self._morning(on, 17)
        self._write(
            fact, on, by=self.before.worker, after=None if at < self.ctx.pen.when[given] else given, at=at
        )
