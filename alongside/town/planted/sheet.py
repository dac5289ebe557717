"""The drafts of one family, while something is planted among them.

What is added stands where it would have been written, under a key as all others: neither its place nor its
number tells that it came later.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta

import msgspec

from alongside.practice.person import PersonNamed
from alongside.record import Draft, EntryId, Fact, Origin, Part, SubjectId
from alongside.record.when import When, local, moment
from alongside.record.when import day as whole_day
from alongside.town.chance import Dice, Table
from alongside.town.course.identity import entry_id
from alongside.town.course.kinds import Family
from alongside.town.staff.kinds import Worker
from alongside.town.written.pen import in_order

LAGS: Table[int] = Table({0: 0.6, 1: 0.22, 2: 0.1, 4: 0.08})
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
SOON, BESIDE = timedelta(minutes=20), "+"


class Sheet:
    """One family's drafts, in the order in which they were handed over."""

    def __init__(self, family: Family, drafts: Iterable[Draft], dice: Dice, until: date) -> None:
        """`dice` belong to this family; nothing is added after `until`."""
        self.family, self.drafts, self.dice = family, list(drafts), dice
        self._end = local(until, time(23, 59))
        first = self.drafts[0].client_ref if self.drafts else ""
        self._ref = first.rpartition("/")[0]
        self._changed, self._added = False, 0
        self._named: set[str] | None = None

    def of(self, kind: type[Fact], *, by: Collection[SubjectId] = ()) -> Iterator[tuple[int, Draft]]:
        """The drafts of a kind with their places; of some writers, where they are named."""
        for place, draft in enumerate(self.drafts):
            if isinstance(draft.fact, kind) and (not by or draft.by in by):
                yield place, draft

    def known_from(self, who: SubjectId) -> date | None:
        """Since when somebody stands in the record under a name."""
        told = [written_at(one) for _, one in self.of(PersonNamed) if who in one.about]
        return min(told).date() + timedelta(days=1) if told else None

    def names(self, entry: EntryId | None) -> bool:
        """Whether another draft names this one."""
        if self._named is None:
            self._named = {one for draft in self.drafts for one in _names(draft)}
        return entry in self._named

    def add(
        self,
        fact: Fact,
        about: Iterable[SubjectId],
        on: date | datetime,
        *,
        by: Worker,
        at: datetime | None = None,
        after: EntryId | None = None,
        each: Mapping[SubjectId, Part] | None = None,
        said_by: str = "",
        origin: Origin = Origin.WORKER,
    ) -> EntryId | None:
        """Write one fact down where it belongs. Nothing, where its day lies past the town's last."""
        when = moment(on) if isinstance(on, datetime) else whole_day(on)
        written = at or self._written(when, by, after)
        if written > self._end:
            return None
        entry = entry_id(self.dice, self.family.number)
        self._insert(
            Draft(
                fact=fact, about=tuple(about), on=when, client_ref=self._ref, each=each or {},
                said_by=said_by, origin=origin, recorded_at=written, by=by.subject, id=entry,
            )
        )  # fmt: skip
        return entry

    def put(self, place: int, draft: Draft) -> None:
        """Another draft in place of one."""
        self._changed = True
        self.drafts[place] = draft

    def drop(self, gone: Callable[[Draft], bool]) -> int:
        """Leave out what answers; returns how many those were. What is named by others stays."""
        kept = [one for one in self.drafts if not gone(one) or self.names(one.id)]
        count, self.drafts = len(self.drafts) - len(kept), kept
        if count:
            self._changed, self._named = True, None
        return count

    def finished(self) -> list[Draft]:
        """Every draft in the order written, with keys that count on without a gap."""
        if not self._changed:
            return self.drafts
        ranked = sorted(self.drafts, key=lambda one: _rank(one.client_ref))
        numbers = {one.client_ref: f"{self._ref}/{nr}" for nr, one in enumerate(ranked)}
        told = [msgspec.structs.replace(one, client_ref=numbers[one.client_ref]) for one in self.drafts]
        return in_order(told)

    def _written(self, when: When, by: Worker, after: EntryId | None) -> datetime:
        days = int(LAGS.draw(self.dice) * by.lag)
        earliest = when.starts + SOON
        if not days and when.has_time:
            earliest += timedelta(seconds=self.dice.below(7200))
        else:
            hour = time(9 + self.dice.below(9), self.dice.below(60), self.dice.below(60), self.dice.bits(19))
            earliest = max(earliest, local(when.first + timedelta(days=days), hour))
        before = next((written_at(one) for one in self.drafts if one.id == after), None) if after else None
        return earliest if before is None or before < earliest else before + SOON

    def _insert(self, draft: Draft) -> None:
        """After the last that was written before it: there the same hand would have come to it."""
        before = [
            (written_at(one), n) for n, one in enumerate(self.drafts) if written_at(one) <= written_at(draft)
        ]
        place = max(before)[1] if before else 0
        number, _ = _rank(self.drafts[place].client_ref) if self.drafts else (0, 0)
        self._added += 1
        draft = msgspec.structs.replace(draft, client_ref=f"{self._ref}/{number}{BESIDE}{self._added}")
        self.drafts.insert(place + 1, draft)
        self._changed = True
        if self._named is not None:
            self._named.update(_names(draft))


def _rank(client_ref: str) -> tuple[int, int]:
    """Where a draft stands among those of its family, and among those added after one of them."""
    number, _, added = client_ref.rpartition("/")[2].partition(BESIDE)
    return int(number), int(added or 0)


def _names(draft: Draft) -> Iterator[str]:
    """The entries that a draft names."""
    yield from filter(None, (draft.corrects, draft.builds_on))
    yield from UUID.findall(msgspec.json.encode(draft.fact).decode())


def written_at(draft: Draft) -> datetime:
    """When a draft was written. Drafts of a drawn family say so."""
    assert draft.recorded_at is not None  # noqa: S101 - the pen sets it
    return draft.recorded_at


def again(draft: Draft, written: datetime) -> Draft:
    """The same, written at another moment: of that its key tells nothing."""
    return msgspec.structs.replace(draft, recorded_at=written)
