"""What somebody waits for, as lists keep it: what the clocks ask, what was promised, whom to ask again.

The same things give a family its next day on the page, so that a list kept ready stands in the page's order.
Of a promise, and of whoever is asked again, no word is kept here: only the entry and its days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from alongside.policy import Policy
from alongside.practice import CLOCKS, due
from alongside.practice.circle import ImportantPersonAsked, circle
from alongside.practice.home import hidden_from
from alongside.practice.promise import promises
from alongside.record import EntryId, Life

PROMISED = "What was promised"
ASKED_AGAIN = "Asking somebody again"


class Waits(NamedTuple):
    """Something that is waited for, since when, and its days."""

    what: str
    since: date
    chosen: date | None
    latest: date | None
    entry: EntryId


def waits(life: Life, policy: Policy, on: date) -> Iterator[Waits]:
    """Everything that somebody waits for on a day, but what comes round again and again."""
    for one in due(life, policy, on, CLOCKS):
        yield Waits(one.what, one.since, one.chosen, one.latest, one.entry)
    yield from _promised(life, on)
    if life.each(ImportantPersonAsked):
        yield from _asked_again(life, on)


def _promised(life: Life, on: date) -> Iterator[Waits]:
    for one in promises(life):
        if one.waits(on) and not one.comes_round:
            yield Waits(PROMISED, one.since, one.by_when, None, one.made.id)


def _asked_again(life: Life, on: date) -> Iterator[Waits]:
    """Whoever said that they may be asked again; not those from whom somebody is kept safe."""
    unsafe = hidden_from(life, on)
    for tie in circle(life):
        if tie.asked and tie.asked.fact.ask_again and tie.person not in unsafe:
            yield Waits(ASKED_AGAIN, tie.asked.on.first, tie.asked.fact.ask_again, None, tie.asked.id)
