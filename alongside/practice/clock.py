"""Clocks: one fact starts it, another stops it. A clock asks; it never blocks.

A clock is a row of a table. The day chosen with the family stands first, with its reason; the latest
date that law or guidance gives stands beside it, with its source. An entry that comes late, early or in
an odd order is written down all the same. Nothing here knows the time: `today` is an argument, and a
life as it was known on an earlier day gives the clocks as they stood then.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate, takewhile
from typing import Any, Generic, TypeVar

from alongside.policy import Policy, Timescale, Trial
from alongside.practice.promise import ReviewDateChosen
from alongside.practice.trial import cohorts
from alongside.record import Entry, EntryId, Fact, Life, once

Told = Callable[[Life, Entry[Any]], bool]
"""Whether an entry counts for this life: a strategy discussion about two may start a clock for one."""


Since = Callable[[Life, Entry[Any]], date]
"""The day that a rule counts from, where it is not the day of the entry that starts the clock."""


def its_day(_life: Life, entry: Entry[Any]) -> date:
    """The day of the entry itself."""
    return entry.on.first


Of = Callable[[Life, Entry[Any]], "EntryId | None"]
"""What a day chosen with the family must name to be this clock's: an entry, or nothing at all."""


def itself(_life: Life, entry: Entry[Any]) -> EntryId | None:
    """The entry that starts the clock."""
    return entry.id


def nothing(_life: Life, _entry: Entry[Any]) -> EntryId | None:
    """No chosen day: a visit that is due is not a day to look again."""
    return None


def always(_life: Life, _entry: Entry[Any]) -> bool:
    """Every entry of the kind counts."""
    return True


Under = Callable[[Life, Entry[Any], Policy], bool]
"""Whether a start is waited for under the rules: where the policy says how long a no is remembered."""


def whatever_the_rules(_life: Life, _entry: Entry[Any], _policy: Policy) -> bool:
    """The rules have no say in it."""
    return True


@dataclass(frozen=True, eq=False)  # Each row is its own: readings are kept by it.
class Clock:
    """A row: what starts it, what stops it, and the policy's key for the time between.

    `by` is the field in which a stopping fact names the entry it answers. A stopping fact that has no
    such field (a closure, a death) stops whatever ran. Without `by`, the first stop that is not earlier
    than the start stops it. `when` and `until` say which entries count for the life asked.
    """

    name: str
    """What is asked for, in plain words: "A decision about what was asked"."""
    starts: tuple[type[Fact], ...]
    stops: tuple[type[Fact], ...]
    timescale: str
    what_for: str
    """Why it matters to the child or family, in one plain sentence."""
    by: str = ""
    when: Told = always
    until: Told = always
    since: Since = its_day
    of: Of = itself
    under: Under = whatever_the_rules


@dataclass(frozen=True)
class Run:
    """One time that a clock ran: from the entry that started it to the one that stopped it, if any has."""

    clock: Clock
    started: Entry[Any]
    stopped: Entry[Any] | None
    since: date
    """The day it counts from: day nought."""
    of: EntryId | None = None
    """What is looked at again, if a day can be chosen for it."""


@dataclass(frozen=True)
class Due:
    """Something still waited for. The chosen day is the promise; the latest is the law's backstop."""

    what: str
    what_for: str
    since: date
    entry: EntryId
    """The entry that started it."""
    chosen: date | None = None
    chosen_why: str = ""
    latest: date | None = None
    rule: str = ""
    """The rule in words: "within 1 working day of …"."""
    source: str = ""
    broken: bool = False
    """The law's latest date has passed."""
    own: bool = False
    """The latest date is this authority's own: there is no national one."""
    missed: bool = False
    """The chosen day has passed: a promise, not a law."""
    trial: Trial | None = None
    """The trial by which the latest date is what it is."""
    usual: date | None = None
    """Under a trial, the latest date without it."""

    @property
    def next(self) -> date | None:
        """The day to look at first: the chosen one, else the law's."""
        return self.chosen or self.latest


LOOKING_AGAIN = "Looking again"


def due(life: Life, policy: Policy, today: date, clocks: Iterable[Clock]) -> tuple[Due, ...]:
    """Everything that still runs for this life on a day, soonest first, those without a day last."""
    may_run = [clock for clock in clocks if life.each(*clock.starts)]
    ran = [run for clock in may_run for run in runs(life, clock) if run.started.on.first <= today]
    told = [
        _due(life, policy, today, run) for run in ran if _still(run, today) and _counts(life, policy, run)
    ]
    told += _chosen_only(life, today, {root for run in ran if (root := life.root(run.of))})
    return tuple(sorted(told, key=lambda one: (one.next or date.max, one.since)))


@once
def runs(life: Life, clock: Clock) -> tuple[Run, ...]:
    """Every time a clock ran in a life, finished or not."""
    starts = [entry for entry in life.each(*clock.starts) if clock.when(life, entry)]
    if not starts:
        return ()
    stops = _Stops(life, clock)
    return tuple(
        Run(clock, start, stops.of(start), clock.since(life, start), clock.of(life, start))
        for start in starts
    )


NOBODY: frozenset[str] = frozenset()


def latest(policy: Policy, key: str, start: date, cohort: frozenset[str] = NOBODY) -> date | None:
    """The last day that the rule of the starting day allows; none for days before any rule is held."""
    rule = policy.find_timescale(key, start, cohort)
    return rule.latest_date(start, policy.working_days) if rule else None


def chosen(life: Life, of: EntryId, by: date | None = None) -> Entry[ReviewDateChosen] | None:
    """The last day chosen to look at something again, chosen on or before a day if one is given."""
    told = life.naming(ReviewDateChosen, "of", of)
    standing = [entry for entry in told if by is None or entry.on.first <= by]
    return standing[-1] if standing else None


def _still(run: Run, today: date) -> bool:
    """Whether nothing had stopped it yet on a day."""
    return run.stopped is None or run.stopped.on.first > today


def _counts(life: Life, policy: Policy, run: Run) -> bool:
    return run.clock.under(life, run.started, policy)


class _Stops:
    """The entries that may stop a clock, laid out so that each start finds its own at once.

    Those that name what they answer; those that also start it (a visit waits for the next visit, so only a
    later one counts); and all others, of which the first counts that is not earlier than the start.
    """

    def __init__(self, life: Life, clock: Clock) -> None:
        self._life = life
        self._named: dict[EntryId | None, int] = {}
        self._told = [entry for entry in life.each(*clock.stops) if clock.until(life, entry)]
        again, other = [], []
        for place, stop in enumerate(self._told):
            if clock.by and hasattr(stop.fact, clock.by):
                self._named.setdefault(life.root(getattr(stop.fact, clock.by)), place)
            elif type(stop.fact) in clock.starts:
                again.append((stop.on.starts, place))
            else:
                other.append((stop.on.last, place))
        self._again, self._other = _Firsts(again), _Firsts(other)

    def of(self, start: Entry[Any]) -> Entry[Any] | None:
        """The first entry that answers a start."""
        found = (
            self._named.get(self._life.root(start.id)),
            self._again.after(start.on.starts),
            self._other.not_before(start.on.first),
        )
        return min((self._told[place] for place in found if place is not None), key=_true, default=None)


K = TypeVar("K", date, datetime)


class _Firsts(Generic[K]):
    """Of places with a time, the lowest place among all that are late enough."""

    def __init__(self, timed: Iterable[tuple[K, int]]) -> None:
        ordered = sorted(timed)
        self._times: list[K] = [time for time, _ in ordered]
        lowest = list(accumulate((place for _, place in reversed(ordered)), min))
        self._lowest = lowest[::-1]

    def after(self, time: K) -> int | None:
        """The lowest place whose time is later."""
        return self._at(bisect_right(self._times, time))

    def not_before(self, time: K) -> int | None:
        """The lowest place whose time is not earlier."""
        return self._at(bisect_left(self._times, time))

    def _at(self, index: int) -> int | None:
        return self._lowest[index] if index < len(self._lowest) else None


def _true(entry: Entry[Any]) -> tuple[datetime, datetime]:
    return entry.on.starts, entry.recorded_at


def _due(life: Life, policy: Policy, today: date, run: Run) -> Due:
    rule = policy.find_timescale(run.clock.timescale, run.since, cohorts(life, today))
    last = rule.latest_date(run.since, policy.working_days) if rule else None
    promise = _promise(life, run, today)
    day = promise.fact.review_on if promise else None
    return Due(
        what=run.clock.name,
        what_for=run.clock.what_for,
        since=run.since,
        entry=run.started.id,
        chosen=day,
        chosen_why=promise.fact.why if promise else "",
        latest=last,
        rule=_in_words(rule, run.since, policy),
        source=rule.source if rule else "",
        broken=last is not None and today > last and not (rule and (rule.own or rule.local)),
        own=bool(rule and (rule.own or rule.local)),
        missed=day is not None and today > day,
        trial=rule.trial if rule else None,
        usual=latest(policy, run.clock.timescale, run.since) if rule and rule.trial else None,
    )


def _promise(life: Life, run: Run, today: date) -> Entry[ReviewDateChosen] | None:
    """The day chosen for this run: one that had come before the clock began again was for the last time."""
    choice = chosen(life, run.of, today) if run.of else None
    used = choice is not None and run.of != run.started.id and choice.fact.review_on <= run.started.on.first
    return None if used else choice


def _in_words(rule: Timescale | None, since: date, policy: Policy) -> str:
    return rule.says(since, policy.working_days) if rule else ""


def _chosen_only(life: Life, today: date, clocked: Collection[EntryId]) -> Iterator[Due]:
    """Days chosen for things that no clock has run for."""
    things = {life.root(e.fact.of): e.fact.of for e in life.each(ReviewDateChosen)}
    for thing in (of for root, of in things.items() if root not in clocked):
        choice = chosen(life, thing, today)
        if choice is not None and not _looked_again(life, choice, today):
            yield _looking_again(choice, today)


def _looking_again(choice: Entry[ReviewDateChosen], today: date) -> Due:
    return Due(
        what=LOOKING_AGAIN,
        what_for="We chose this day together.",
        since=choice.on.first,
        entry=choice.fact.of,
        chosen=choice.fact.review_on,
        chosen_why=choice.fact.why,
        missed=today > choice.fact.review_on,
    )


def _looked_again(life: Life, choice: Entry[ReviewDateChosen], today: date) -> bool:
    """Whether something written of the chosen day, or later, names what was to be looked at."""
    since = takewhile(lambda e: choice.fact.review_on <= e.on.first, reversed(life.standing))
    after = (entry for entry in since if entry.on.first <= today and entry.root != choice.root)
    return any(_names(life, entry, choice.fact.of) for entry in after)


def _names(life: Life, entry: Entry[Any], thing: EntryId) -> bool:
    told = (getattr(entry.fact, name) for name in entry.fact.__struct_fields__)
    return any(isinstance(value, str) and life.same(EntryId(value), thing) for value in told)
