"""A page of one's own: who of a family may come to one, for whom, until when, and what was opened to them.

A worker opens a page face to face. It is written about the person alone, so that nobody who reads a child's
record, or the other parent's, learns from it that the page is there (great-not-toy, N2: two truths in one
household must be able to coexist).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta
from typing import Annotated, ClassVar, Literal, NamedTuple

from alongside.access.reader import Capacity
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId
from alongside.record.when import local

READERS = ("who may see what", "their own page")

CAPACITIES = {
    "young_person": "The child or young person themselves",
    "parent_or_carer": "A parent or carer",
    "network": "Somebody of the family and friends",
    "advocate": "An advocate",
    "representative": "Somebody who speaks for a parent",
}
"""The names of `access.reader.Capacity`; a test holds the two equal."""


class PageOpened(Fact, frozen=True, kw_only=True):
    """Somebody who is not staff was given a page of their own, by a worker who sat with them.

    `children` are those for whom they come: a parent's children, an advocate's client. Nobody named means
    themselves alone.
    """

    TITLE: ClassVar[str] = "A page of their own"

    capacity: Annotated[
        Literal["young_person", "parent_or_carer", "network", "advocate", "representative"],
        Ask("As whom do they come?", Box.CHOICE, options=CAPACITIES, reads=READERS),
    ]
    children: Annotated[tuple[SubjectId, ...], Ask("For which children?", Box.PEOPLE, reads=READERS)] = ()
    until: Annotated[
        date | None,
        Ask("Until which day?", Box.DAY, hint="Leave it empty for as long as they want it.", reads=READERS),
    ] = None


class CodeGiven(Fact, frozen=True, kw_only=True):
    """Somebody was given a code on paper, with which they begin at their page, or begin anew.

    Whoever gives a code could use it themselves. So it is written down, with who gave it, and shown to whose
    page it is: what was signed there since stands beside it.
    """

    TITLE: ClassVar[str] = "A code for their own page given"

    again: Annotated[
        bool, Ask("Had they begun before?", Box.HIDDEN, reads=("their own page", "who looked"))
    ] = False


class PageClosed(Fact, frozen=True, kw_only=True):
    """Their page was closed, by them or by us, and why. What they wrote stays theirs, and stays."""

    TITLE: ClassVar[str] = "Their own page closed"

    page: Annotated[EntryId, Ask("Which page?", Box.ENTRY, reads=READERS)]
    why: Annotated[str, Ask("Why?", Box.LINE, reads=READERS)] = ""


NOT_YET = {
    "tell_first": "We tell them ourselves first, face to face",
    "police": "The police have asked us to wait",
    "somebody_else": "It tells somebody else's private matter, and that is being taken out",
    "harm": "Somebody could be harmed by it",
}
"""Why something is not read yet. Each has a last day; harm is looked at again, and never opens by itself."""
NotYet = Literal["tell_first", "police", "somebody_else", "harm"]


class WordsOpened(Fact, frozen=True, kw_only=True):
    """Entries were opened to somebody who has a page of their own: they read them there.

    It is the only way in which words that were not written to them come to their page. By a worker, about the
    reader alone; or by a client, about themselves, to their advocate. With a day and a reason they are read
    from that day on; where the reason is that somebody could be harmed, only once somebody opens them anew.
    """

    TITLE: ClassVar[str] = "Opened for reading"

    entries: Annotated[tuple[EntryId, ...], Ask("Which entries?", Box.ENTRY, reads=READERS)]
    to: Annotated[SubjectId, Ask("Who may read them?", Box.PERSON, reads=READERS)]
    since: Annotated[date | None, Ask("From which day?", Box.DAY, reads=READERS)] = None
    because: Annotated[NotYet | None, Ask("Why not before?", Box.CHOICE, options=NOT_YET, reads=READERS)] = (
        None
    )

    def is_open(self, on: date) -> bool:
        """Whether they can be read on a day."""
        return self.since is None or (self.because != "harm" and self.since <= on)


class WordsClosed(Fact, frozen=True, kw_only=True):
    """What was opened is closed again, and why. What they have read they have read: the looks say so."""

    TITLE: ClassVar[str] = "Not open any more"

    opened: Annotated[EntryId, Ask("Which opening?", Box.ENTRY, reads=READERS)]
    why: Annotated[str, Ask("Why?", Box.LINE, reads=READERS)] = ""


class OwnPage(NamedTuple):
    """That somebody has a page: as whom, for whom, and until which moment."""

    capacity: Capacity
    children: tuple[SubjectId, ...]
    until: datetime | None
    entry: EntryId

    def holds(self, now: datetime) -> bool:
        """Whether it has not ended at a moment."""
        return self.until is None or self.until > now


def own_pages(life: Life) -> tuple[OwnPage, ...]:
    """Every page somebody was given that nobody closed, in the order of `Capacity`."""
    closed = {life.root(entry.fact.page) for entry in life.each(PageClosed)}
    standing = (entry for entry in life.each(PageOpened) if entry.root not in closed)
    return tuple(
        sorted((_page(entry) for entry in standing), key=lambda one: list(Capacity).index(one.capacity))
    )


def _page(entry: Entry[PageOpened]) -> OwnPage:
    fact = entry.fact
    last = local(fact.until + timedelta(days=1), time()) if fact.until else None
    return OwnPage(Capacity(fact.capacity), fact.children, last, entry.root)


def opened_to(lives: Iterable[Life], mine: Collection[SubjectId], on: date) -> frozenset[EntryId]:
    """What is open to somebody on a day, in all the lives they come for, by the roots there."""
    found: set[EntryId] = set()
    for life in lives:
        closed = {life.root(entry.fact.opened) for entry in life.each(WordsClosed)}
        for entry in life.each(WordsOpened):
            if entry.root not in closed and entry.fact.to in mine and entry.fact.is_open(on):
                found.update(entry.fact.entries)
    return frozenset(found)


FACTS: tuple[type[Fact], ...] = (PageOpened, CodeGiven, PageClosed, WordsOpened, WordsClosed)
"""Every fact about pages of people's own."""
