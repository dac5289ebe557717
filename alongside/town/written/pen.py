"""The pen: facts of one family become drafts, with who wrote each, and how long after.

What happens and what is written differ: most is written on the day, some days later, a little weeks later.
Nothing is written before it happened, and nothing before what it names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

import msgspec

from alongside.practice.decision import DecisionMade, HeadKnown
from alongside.record import Draft, EntryId, Fact, Origin, Part, SubjectId, SubjectKind, When, kind_of
from alongside.record.when import day as whole_day
from alongside.record.when import local, moment
from alongside.town.chance import Dice, Table
from alongside.town.course.identity import entry_id
from alongside.town.course.working import working
from alongside.town.staff.kinds import Worker
from alongside.town.written.office import ANY_DAY, at_work, day_of, worked

SOON, MORNING, MOMENT = timedelta(minutes=20), timedelta(hours=9), timedelta(microseconds=1)
LAGS: Table[int] = Table({0: 0.58, 1: 0.2, 2: 0.07, 3: 0.05, 5: 0.04, 8: 0.03, 14: 0.02, 30: 0.01})
"""After how many days a thing is written down, for most people (`Worker.lag` stretches it).

Authorities ask for 24 to 72 hours; that some is written weeks later is `check`: no figure is published.
"""


class Wrote(NamedTuple):
    """What has been written: enough for others to name it and to come after it."""

    id: EntryId
    at: datetime


class NotYet(ValueError):
    """The course reaches past the last day of the town: a mistake of whoever drew it."""

    def __init__(self, on: date, until: date) -> None:
        super().__init__(f"something of {on} was to be written in a town that ends on {until}")


class Pen:
    """Writes down what happened with one family."""

    def __init__(self, dice: Dice, ref: str, until: date, number: int = 0, *, office: bool = True) -> None:
        """`ref` begins the key of every submission, the family's `number` every id: each tells nothing else.

        Nothing is written after `until`. `office`: what is done at work happens on days that are worked.
        """
        self.dice, self.ref, self.until, self.number = dice, ref, until, number
        self.shut = working().off if office else frozenset[date]()
        self.drafts: list[Draft] = []
        self.when: dict[EntryId, datetime] = {}
        self.end = local(until, time(23, 59))
        """The last moment of the town's record."""

    def write(
        self,
        fact: Fact,
        about: Iterable[SubjectId],
        on: date | datetime | When,
        *,
        by: Worker,
        at: datetime | None = None,
        after: EntryId | None = None,
        each: Mapping[SubjectId, Part] | None = None,
        said_by: str = "",
        origin: Origin = Origin.WORKER,
        source: str = "",
        reference: str = "",
        held_from: When | None = None,
        corrects: EntryId | None = None,
        withdraws: bool = False,
        why: str = "",
        builds_on: EntryId | None = None,
        takes_over: bool = False,
    ) -> EntryId:
        """Write one fact down and return its entry's id.

        `on` is when it was true: a day, or a moment with its time zone; what waits for a day that is worked
        is moved to it (see `office`). `at` is when it was written; left out, it follows from how soon this
        worker writes. `after` is an entry that the fact names: it is written later than that one. Raises
        `NotYet` for what lies past the town's last day.
        """
        if not isinstance(on, When):
            day = day_of(on) if isinstance(on, datetime) else on
            if day in self.shut and type(fact) not in ANY_DAY:
                last = self._last(by)
                on = at_work(on, last) if isinstance(on, datetime) else worked(on, last)
                at = max(at_work(at, last), _starts(on) + SOON) if at is not None and at < _starts(on) else at
            on = moment(on) if isinstance(on, datetime) else whole_day(on)
        when, written = on, at or self._written(on, by)
        if by.left is not None and not at and written.date() >= by.left:
            earliest = when.starts + (SOON if when.has_time else MORNING)
            written = at_work(max(min(written, self._before_leaving(by.left)), earliest), self.until)
        for earlier in (after, corrects, builds_on):
            if earlier is not None and written <= self.when[earlier]:
                written = self.when[earlier] + SOON
        written = min(written, self.end)
        entry = entry_id(self.dice, self.number)
        self.when[entry] = written
        self.drafts.append(
            Draft(
                fact=fact,
                about=tuple(about),
                on=when,
                client_ref=f"{self.ref}/{len(self.drafts)}",
                each=each or {},
                said_by=said_by,
                origin=origin,
                source=source,
                reference=reference,
                held_from=held_from,
                corrects=corrects,
                withdraws=withdraws,
                why=why,
                builds_on=builds_on,
                takes_over=takes_over,
                recorded_at=written,
                by=by.subject,
                id=entry,
            )
        )
        return entry

    def _written(self, when: When, by: Worker) -> datetime:
        """The moment it is written: on the day, towards evening, or later."""
        starts, dice = when.starts, self.dice
        first = when.first
        if first > self.until:
            raise NotYet(first, self.until)
        days = int(LAGS.draw(dice) * by.lag)
        if not days and when.has_time:
            soon = at_work(starts + SOON + timedelta(seconds=dice.below(3 * 3600)), self.until)
            return min(soon, self.end)
        on = first + timedelta(days=days)
        on = worked(on, self.until) if on in self.shut else on
        at = time(9 + dice.below(9), dice.below(60), dice.below(60), dice.below(1_000_000))
        written = max(local(on, at), starts + SOON)
        # What would be written after the last day was written some time before it: none waits for the end.
        if written > self.end:
            written = starts + (self.end - starts) * dice.unit()
            written = min(at_work(written, self.until), self.end)
        return written

    def _last(self, by: Worker) -> date:
        """The last day on which somebody can do anything here."""
        return self.until if by.left is None else min(self.until, by.left)

    def _before_leaving(self, left: date) -> datetime:
        """Some time of somebody's last days: they write down what they still have to."""
        hour, minute, second = 9 + self.dice.below(11), self.dice.below(60), self.dice.below(60)
        day = working().on_or_before(left - timedelta(days=self.dice.below(3)))
        return local(day, time(hour, minute, second))

    def finished(self) -> list[Draft]:
        """Every draft in the order written."""
        return in_order(self.drafts)


def _starts(on: date | datetime) -> datetime:
    return on if isinstance(on, datetime) else local(on, time())


def in_order(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts in the order written, no two at one instant, decisions with what had been known."""
    return list(_with_heads(_one_after_another(sorted(drafts, key=_written_at))))


def _written_at(draft: Draft) -> datetime:
    return draft.recorded_at or datetime.min.replace(tzinfo=UTC)


def _one_after_another(drafts: list[Draft]) -> Iterable[Draft]:
    last = None
    for draft in drafts:
        at = draft.recorded_at
        if last is not None and at is not None and at <= last:
            at = last + MOMENT
            draft = msgspec.structs.replace(draft, recorded_at=at)  # noqa: PLW2901 - the same draft, a moment later
        last = at
        yield draft


def _with_heads(drafts: Iterable[Draft]) -> Iterable[Draft]:
    """Decisions keep where each thread stood, as the desk's own door does (decision 9 of the record)."""
    seqs: dict[SubjectId, int] = {}
    for draft in drafts:
        fact = draft.fact
        if isinstance(fact, DecisionMade) and not draft.corrects:
            people = (who for who in sorted(draft.about) if kind_of(who) is SubjectKind.PERSON)
            heads = tuple(HeadKnown(subject=who, seq=seqs[who]) for who in people if who in seqs)
            draft = msgspec.structs.replace(draft, fact=msgspec.structs.replace(fact, information_set=heads))  # noqa: PLW2901
        yield draft
        for who in draft.about:
            seqs[who] = seqs.get(who, 0) + 1
