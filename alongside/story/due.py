"""What is next: the day chosen with the family first and with its reason, the law's latest date beside it.

A passed day of the law is a law broken; a passed chosen day is a promise missed. Nothing else is either.
What has no day at all is told first: nobody waits louder.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from alongside.access.view import View
from alongside.policy import Trial
from alongside.practice import CLOCKS
from alongside.practice.circle import FamilyTimeAgreed
from alongside.practice.clock import LOOKING_AGAIN, Due, due
from alongside.practice.promise import Promise
from alongside.record import EntryId, SubjectId
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, led_into, long_day, near_day, whole

LAWS_DATE = "The law's latest date: {day}"
OUR_DATE = "By our own rule: {day}"
ON_TRIAL = "On trial for {cohort}, until {until}: {day}"
TRIAL_PASSED = "On trial for {cohort}, until {until}: {day}, which has passed"
USUALLY, WHY_TRIED = "The usual day would be {day}", "We try it because: {why}"
LAW_PASSED = "The law's latest date has passed: {day}"
MISSED = "We said {day}, and it has passed"
NO_DAY = "No day yet"
SINCE = "Since {day}, day {days}"
NAME = "{name}"
TIME_WITH, AGAIN = "Time with {name}", "Looking again: {what}"
A_PROMISE = "We promised it."
ASK_AGAIN, ASK_WHY = "Ask {name} again what they could be for {child}", "Because people change."


@dataclass(frozen=True)
class DueLine:
    """One thing that is waited for."""

    what: str
    what_for: str
    entry: EntryId
    since: date
    waiting: str
    day: date | None
    """The chosen day, else the law's; none when nobody has given one."""
    when: str
    chosen: bool
    why: str = ""
    law: str = ""
    law_source: str = ""
    law_broken: bool = False
    promise_missed: bool = False
    asks: str = ""
    """What is waited for with a place for the name, where a name stands in it."""

    def of(self, names: str) -> str:
        """What is waited for, said of somebody else, or of several at once."""
        return self.asks.replace(NAME, names) if self.asks else self.what


@dataclass(frozen=True)
class DueStory:
    """Everything that is waited for in one life."""

    name: str
    lines: tuple[DueLine, ...]

    @property
    def next(self) -> DueLine | None:
        """The first that has a day."""
        return next((line for line in self.lines if line.day is not None), None)

    @property
    def without_a_day(self) -> tuple[DueLine, ...]:
        """What nobody has given a day."""
        return tuple(line for line in self.lines if line.day is None)


def tell(view: View, who: SubjectId) -> DueStory:
    """What is due for somebody, soonest first."""
    return told(Telling(view, who))


def told(telling: Telling) -> DueStory:
    """The same, where a story is being told already."""
    life, policy, today = telling.life, telling.policy, telling.today
    lines = [_clock(telling, one) for one in due(life, policy, today, CLOCKS)]
    lines += [*_promises(telling), *_asking_again(telling)]
    ordered = sorted(lines, key=lambda line: (line.day is not None, line.day or line.since, line.since))
    return DueStory(telling.name, tuple(ordered))


def _clock(telling: Telling, one: Due) -> DueLine:
    day, asks = one.chosen or one.latest, _what(telling, one)
    return DueLine(
        what=asks.replace(NAME, telling.name),
        what_for=one.what_for,
        entry=one.entry,
        since=one.since,
        waiting=_waiting(telling, one.since),
        day=day,
        when=_when(telling, day),
        chosen=one.chosen is not None,
        why=one.chosen_why,
        law=_law(one),
        law_source=one.source,
        law_broken=one.broken,
        promise_missed=one.missed,
        asks=asks,
    )


def _what(telling: Telling, one: Due) -> str:
    """What a clock asks for; what is to be looked at again, by its own name."""
    thing = telling.life.entry(one.entry) if one.what == LOOKING_AGAIN else None
    if thing is None:
        return one.what
    if isinstance(thing.fact, FamilyTimeAgreed):
        return TIME_WITH.format(name=telling.names(thing.fact.with_whom))
    return AGAIN.format(what=title_of(telling, thing))


def _law(one: Due) -> str:
    if one.latest is None:
        return ""
    if one.trial is not None:
        return _trial(one, one.trial, one.latest)
    words = OUR_DATE if one.own else LAW_PASSED if one.broken else LAWS_DATE
    return words.format(day=long_day(one.latest))


def _trial(one: Due, trial: Trial, latest: date) -> str:
    """A day under a trial says that it is one, until when and why, and what the usual day would be."""
    words = TRIAL_PASSED if one.broken else ON_TRIAL
    until = long_day(trial.until) if trial.until else ""
    return whole(
        words.format(cohort=trial.cohort, until=until, day=long_day(latest)),
        USUALLY.format(day=long_day(one.usual)) if one.usual else "",
        WHY_TRIED.format(why=led_into(trial.reason)) if trial.reason else "",
    )


def _when(telling: Telling, day: date | None) -> str:
    if day is None:
        return NO_DAY
    return capital(near_day(day, telling.today))


def _waiting(telling: Telling, since: date) -> str:
    days = (telling.today - since).days
    return SINCE.format(day=day_in_words(since, telling.today), days=days)


def _promises(telling: Telling) -> Iterator[DueLine]:
    """Promises for one day; one that comes round is told in the ledger."""
    for one in telling.promises:
        if one.waits(telling.today) and not one.comes_round:
            yield _promise(telling, one)


def _promise(telling: Telling, one: Promise) -> DueLine:
    missed = one.broken(telling.today)
    passed = MISSED.format(day=day_in_words(one.by_when, telling.today)) if missed and one.by_when else ""
    return DueLine(
        what=capital(one.what),
        what_for=A_PROMISE,
        entry=one.made.id,
        since=one.since,
        waiting=_waiting(telling, one.since),
        day=one.by_when,
        when=_when(telling, one.by_when),
        chosen=one.by_when is not None,
        why=whole(passed, one.made.fact.why_then),
        promise_missed=missed,
    )


def _asking_again(telling: Telling) -> Iterator[DueLine]:
    for tie in telling.ties:
        if tie.asked and tie.asked.fact.ask_again and tie.person not in telling.unsafe:
            day = tie.asked.fact.ask_again
            yield DueLine(
                what=ASK_AGAIN.format(name=telling.names(tie.person), child=telling.name),
                what_for=ASK_WHY,
                entry=tie.asked.id,
                since=tie.asked.on.first,
                waiting=_waiting(telling, tie.asked.on.first),
                day=day,
                when=_when(telling, day),
                chosen=True,
                promise_missed=day < telling.today,
            )
