"""The strip of a look back: what is hidden, how much, and the moments on the way there.

Counts and sources only. The line of moments names what had been written by then; of what came later it
says not even when, because a label is hindsight too (N1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from alongside.access.view import View
from alongside.record import Entry, EntryId, SubjectId
from alongside.record.when import civil_day
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.words import capital, clock, day_in_words, full_day, number

AS_KNOWN = "As known on {day}, {time}"
AS_DECIDED = "As it stood when this was decided, {day}, {time}"
DECIDED = (
    "You see what whoever decided it could read, and nothing that came later. This page is never today's."
)
AS_KNOWN_TO = "As known on {day}, {time}, to {name}"
REACHED = "You see what had reached {name} by then, and nothing else. A page this colour is never today's."
WRITTEN = "You see what had been written by then, and nothing else. A page this colour is never today's."
UNOPENED_ONE = "had arrived, and {name} had not opened it"
UNOPENED = "had arrived, and {name} had not opened them"
LATER_ONE, LATER = "was written later, and is hidden", "were written later. All are hidden"
EARLIER_ONE, EARLIER = "of those describes a day before this one", "of those describe days before this one"
ELSEWHERE = "existed only with {source}, until {day}"
ANOTHER_SERVICE = "another service"
LINE_SAYS = "What happened at later moments is not written on the line. Going there is a choice of its own."
MOMENTS = 5


@dataclass(frozen=True)
class Count:
    """One thing that is hidden, and how much of it."""

    count: int
    words: str

    @property
    def says(self) -> str:
        """The same as one sentence."""
        return f"{capital(number(self.count))} {self.words}."


@dataclass(frozen=True)
class Moment:
    """One moment on the way to where the look back stands."""

    at: datetime
    when: str
    label: str
    entry: EntryId


@dataclass(frozen=True)
class KnownStrip:
    """What stands above a page as it was known."""

    title: str
    explains: str
    counts: tuple[Count, ...]
    moments: tuple[Moment, ...]
    line_says: str = LINE_SAYS


def tell(view: View, who: SubjectId) -> KnownStrip | None:
    """The strip for somebody's page; nothing where the page is of today."""
    if view.known is None:
        return None
    telling = Telling(view, who)
    name = view.name(view.known.by) if view.known.by else ""
    day, time = full_day(view.today), clock(view.known.at)
    decided = view.known.decision is not None
    words = AS_DECIDED if decided else AS_KNOWN_TO if name else AS_KNOWN
    explains = DECIDED if decided else REACHED if name else WRITTEN
    return KnownStrip(
        title=words.format(day=day, time=time, name=name),
        explains=explains.format(name=name),
        counts=tuple(_counts(telling, name)),
        moments=tuple(_moments(telling)),
    )


def _counts(telling: Telling, name: str) -> Iterator[Count]:
    hidden = telling.view.hidden(telling.who)
    if hidden.unopened:
        words = UNOPENED_ONE if hidden.unopened == 1 else UNOPENED
        yield Count(hidden.unopened, words.format(name=name))
    for held in hidden.held_elsewhere:
        source, day = held.source or ANOTHER_SERVICE, day_in_words(held.until, telling.today)
        yield Count(held.entries, ELSEWHERE.format(source=source, day=day))
    if hidden.later:
        yield Count(hidden.later, LATER_ONE if hidden.later == 1 else LATER)
    if hidden.about_earlier_days:
        few = hidden.about_earlier_days == 1
        yield Count(hidden.about_earlier_days, EARLIER_ONE if few else EARLIER)


def _moments(telling: Telling) -> Iterator[Moment]:
    """The last few moments at which something had been written, each with what it was called then."""
    life = telling.life
    newest = sorted(life.standing, key=lambda entry: entry.recorded_at)[-MOMENTS:]
    for entry in newest:
        yield Moment(entry.recorded_at, _when(telling, entry), title_of(telling, entry), entry.id)


def _when(telling: Telling, entry: Entry[Any]) -> str:
    day = civil_day(entry.recorded_at)
    time = clock(entry.recorded_at)
    return time if day == telling.today else f"{day_in_words(day, telling.today)}, {time}"
