"""What we promised, and whether we kept it: the last six times, who missed it, and why.

Only promises are counted here, ours to them; never love. The family moving a day is not a miss. Red is
for one thing: what we (or a service beside us) promised and did not do (N9; design brief, principle 3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from alongside.practice.circle import Mark as TimeMark
from alongside.practice.circle import Tie
from alongside.practice.clock import chosen
from alongside.practice.promise import Promise, PromiseMissed
from alongside.record import Entry, EntryId, SubjectId
from alongside.story.telling import Telling
from alongside.story.words import capital, counted, day_in_words, led_into, listed, near_day, times, whole

LAST = 6
FOLDED_AFTER = timedelta(days=90)
WITH_RHYTHM = "{name}, {rhythm}"
TIME_WITH = "Time with {name}"
TALLY, KEPT, NOT_KEPT, WAITING_DAY = "kept {kept} of {all}", "kept", "not kept", "day {days} of waiting"
LAST_OF = "the last {count}"
MISSED, MISSED_BY_OTHERS = "Missed by us {often}:", "Missed by another service {often}:"
PROMISED_FOR = "Promised for {day} by {by}"
PROMISED_ON = "Promised on {day} by {by}"
MOVED_BY, MOVED_WHY = "{who} moved it on {day}", "{moved}: {why}"
PUT_OFF = "{by} put it off from {before} to {after}"
PUT_OFF_OPEN = "{by} put it off from {before}, with no new day"
KEPT_ON = "Kept on {day}"
NEXT = "Next: {day}"
BY = "By {day}"
THE_FAMILY = "the family"


class Mark(StrEnum):
    """What became of a promise one time. Each has a shape and words of its own."""

    KEPT = "kept"
    MISSED = "missed"
    MISSED_BY_OTHERS = "missed_by_others"
    MOVED = "moved"
    NOBODYS = "nobodys"
    WAITING = "waiting"


MARKS = {
    Mark.KEPT: "kept",
    Mark.MISSED: "missed by us",
    Mark.MISSED_BY_OTHERS: "missed by another service",
    Mark.MOVED: "moved by the family",
    Mark.NOBODYS: "did not happen, and nobody is to blame",
    Mark.WAITING: "still to come",
}

MISSED_BY = {
    "us": Mark.MISSED,
    "partner": Mark.MISSED_BY_OTHERS,
    "family": Mark.MOVED,
    "nobody": Mark.NOBODYS,
}


@dataclass(frozen=True)
class Marked:
    """One time a promise came round."""

    mark: Mark
    on: date
    why: str
    entry: EntryId
    by: str = ""
    """Who moved it, where that is told."""

    @property
    def words(self) -> str:
        """The mark, said."""
        return MARKS[self.mark]


@dataclass(frozen=True)
class PromiseLine:
    """One promise of the ledger, ready to be read."""

    title: str
    what: str
    """What was promised, as it was written."""
    entry: EntryId
    to: SubjectId | None
    marks: tuple[Marked, ...]
    tally: str
    broken: str
    """What we did not keep, and why; empty when nothing was broken."""
    story: str
    since: date
    waits: bool
    not_kept: bool = False
    """Whether it was for one day, and that day passed without it."""
    next: date | None = None
    next_words: str = ""

    @property
    def marks_in_words(self) -> str:
        """The marks for somebody who cannot see them."""
        return ", ".join(mark.words for mark in self.marks)


def ledger(tell: Telling) -> tuple[PromiseLine, ...]:
    """Every promise that still goes on or was lately kept, in the order made."""
    lines = [*_times(tell), *(_promise(tell, one) for one in tell.promises if _is_shown(tell, one))]
    return tuple(sorted(lines, key=lambda line: (not line.waits, line.since)))


def folded(tell: Telling) -> int:
    """How many promises were kept a while ago, and are told in the chronology alone."""
    return sum(not _is_shown(tell, one) for one in tell.promises)


def tally_of(tell: Telling, promise: EntryId | None) -> str:
    """How often it was kept lately, of a promise or a time together that comes round; else nothing."""
    rounds = [*_times(tell), *(_promise(tell, one) for one in tell.promises if one.comes_round)]
    return next((line.tally for line in rounds if tell.life.same(promise, line.entry)), "")


def _is_shown(tell: Telling, one: Promise) -> bool:
    return one.waits(tell.today) or tell.today - one.kept[-1].on.first <= FOLDED_AFTER


def _times(tell: Telling) -> Iterator[PromiseLine]:
    """Family time that was agreed is a promise, whoever has to keep it."""
    for tie in tell.ties:
        if tie.agreed is not None and tie.person not in tell.unsafe:
            yield _time(tell, tie, tie.agreed)


def _time(tell: Telling, tie: Tie, agreed: Entry[Any]) -> PromiseLine:
    marks = [_time_mark(tell, tie, mark) for mark in tie.marks[-LAST:]]
    again = chosen(tell.life, agreed.id, tell.today)
    day = again.fact.review_on if again and again.fact.review_on >= tell.today else None
    name, rhythm = capital(tell.names(tie.person)), agreed.fact.rhythm
    title = WITH_RHYTHM.format(name=name, rhythm=led_into(rhythm))
    return PromiseLine(
        title=title if rhythm else TIME_WITH.format(name=name),
        what=rhythm,
        entry=agreed.id,
        to=None,
        marks=tuple(marks),
        tally=_tally(marks),
        broken=_broken(tell, marks),
        story=whole(*_moves(tell, marks), _next(tell, day)),
        since=agreed.on.first,
        waits=True,
        next=day,
        next_words=again.fact.why if again and day else "",
    )


def _time_mark(tell: Telling, tie: Tie, mark: TimeMark) -> Marked:
    if mark.happened:
        return Marked(Mark.KEPT, mark.on, "", mark.entry)
    if mark.cancelled_by == "us":
        return Marked(Mark.MISSED, mark.on, mark.why, mark.entry)
    who = {"child": tell.name, "person": tell.names(tie.person)}.get(mark.cancelled_by, THE_CARER)
    return Marked(Mark.MOVED, mark.on, mark.why, mark.entry, who)


THE_CARER = "the carer"


def _promise(tell: Telling, one: Promise) -> PromiseLine:
    today, fact = tell.today, one.made.fact
    not_kept = one.broken(today)
    marks = tuple(_mark(entry) for entry in one.last(LAST)) or (_waiting(one, not_kept=not_kept),)
    ahead = one.by_when if one.by_when and one.by_when >= today and one.waits(today) else None
    return PromiseLine(
        title=capital(fact.what) + (f", {fact.rhythm}" if fact.rhythm else ""),
        what=fact.what,
        entry=one.made.id,
        to=fact.to,
        marks=marks,
        tally=_one_tally(one, marks, today, not_kept=not_kept),
        broken=_one_broken(tell, one, marks, not_kept=not_kept),
        story=whole(*_one_story(tell, one, marks, ahead, not_kept=not_kept)),
        since=one.since,
        waits=one.waits(today),
        not_kept=not_kept,
        next=ahead,
        next_words=fact.why_then if ahead else "",
    )


def _waiting(one: Promise, *, not_kept: bool) -> Marked:
    mark = Mark.MISSED if not_kept else Mark.WAITING
    return Marked(mark, one.by_when or one.since, "", one.made.id)


def _mark(entry: Entry[Any]) -> Marked:
    if isinstance(entry.fact, PromiseMissed):
        return Marked(MISSED_BY[entry.fact.missed_by], entry.on.first, entry.fact.why, entry.id)
    return Marked(Mark.KEPT, entry.on.first, entry.fact.words, entry.id)


def _tally(marks: Sequence[Marked]) -> str:
    """How many of the last times were kept: "kept 4 of the last 6"."""
    if not marks:
        return ""
    kept = sum(mark.mark is Mark.KEPT for mark in marks)
    return TALLY.format(kept=kept, all=LAST_OF.format(count=LAST) if len(marks) == LAST else len(marks))


def _one_tally(one: Promise, marks: Sequence[Marked], today: date, *, not_kept: bool) -> str:
    if one.comes_round:
        return _tally(marks) if one.kept or one.missed else ""
    if not one.waits(today):
        return KEPT
    return NOT_KEPT if not_kept else WAITING_DAY.format(days=one.waiting_days(today))


def _broken(tell: Telling, marks: Sequence[Marked]) -> str:
    """What was not kept: "Missed by us twice: 22 August, no driver; 19 September, driver ill"."""
    told = []
    for mark, words in ((Mark.MISSED, MISSED), (Mark.MISSED_BY_OTHERS, MISSED_BY_OTHERS)):
        found = [one for one in marks if one.mark is mark]
        days = "; ".join(_day_and_why(tell, one) for one in found)
        told += [f"{words.format(often=times(len(found)))} {days}"] if found else []
    return whole(*told)


def _day_and_why(tell: Telling, mark: Marked) -> str:
    day = day_in_words(mark.on, tell.today)
    return f"{day}, {mark.why.rstrip('.')}" if mark.why else day


def _one_broken(tell: Telling, one: Promise, marks: Sequence[Marked], *, not_kept: bool) -> str:
    told = _broken(tell, [mark for mark in marks if mark.entry != one.made.id])
    if not not_kept or one.by_when is None:
        return told
    words = PROMISED_FOR.format(by=_promiser(tell, one), day=day_in_words(one.by_when, tell.today))
    return whole(words, told)


def _one_story(
    tell: Telling, one: Promise, marks: Sequence[Marked], ahead: date | None, *, not_kept: bool
) -> Iterator[str]:
    if not not_kept:
        yield PROMISED_ON.format(by=_promiser(tell, one), day=day_in_words(one.since, tell.today))
    for moved in one.moved:
        before = day_in_words(moved.from_day, tell.today)
        after = day_in_words(moved.to_day, tell.today) if moved.to_day else ""
        words = PUT_OFF if after else PUT_OFF_OPEN
        yield words.format(by=tell.names(moved.by), before=before, after=after)
    yield from _moves(tell, marks)
    if one.kept and not one.comes_round:
        yield KEPT_ON.format(day=day_in_words(one.kept[-1].on.first, tell.today))
        yield one.kept[-1].fact.words
    elif ahead:
        yield BY.format(day=near_day(ahead, tell.today))


def _promiser(tell: Telling, one: Promise) -> str:
    fact = one.made.fact
    return fact.by_name or tell.names(fact.by_whom or one.made.by)


def _moves(tell: Telling, marks: Sequence[Marked]) -> Iterator[str]:
    for one in (mark for mark in marks if mark.mark is Mark.MOVED):
        moved = MOVED_BY.format(who=capital(one.by or THE_FAMILY), day=day_in_words(one.on, tell.today))
        yield MOVED_WHY.format(moved=moved, why=one.why) if one.why else moved


def _next(tell: Telling, day: date | None) -> str:
    return NEXT.format(day=near_day(day, tell.today)) if day else ""


def waiting_for(tell: Telling) -> tuple[str, ...]:
    """What they still wait for, each with how long: "a bigger flat for Nan, day 55"."""
    open_ones = [one for one in _open(tell) if not one.broken(tell.today)]
    return tuple(f"{one.what}, day {one.waiting_days(tell.today)}" for one in open_ones)


def waited_past(tell: Telling) -> tuple[str, ...]:
    """What was for a day that passed without it, each with that day: it is told once, with its own day."""
    late = ((one, one.by_when) for one in _open(tell) if one.broken(tell.today))
    return tuple(f"{one.what}, promised for {day_in_words(day, tell.today)}" for one, day in late if day)


def _open(tell: Telling) -> list[Promise]:
    return [one for one in tell.promises if one.waits(tell.today) and not one.comes_round]


def awaited(what: str) -> str:
    """A promise as the end of "waits for": an act of ours needs somebody who does it."""
    return f"us {what}" if what.startswith("to ") else what


def in_short(lines: Sequence[PromiseLine]) -> str:
    """One sentence over all of them, for a page that has no room."""
    broken = [line.title for line in lines if line.not_kept]
    return whole(f"We have not kept {counted(len(broken), 'promise')}: {listed(broken)}") if broken else ""
