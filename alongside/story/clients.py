"""For whoever stands beside somebody: of each of those they come for, what was opened to them, word for word.

Their view holds only that. What was not opened is not there, and nothing tells how much it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from alongside.access import NotHere, View
from alongside.access.own_page import WordsOpened
from alongside.practice.advocacy import AdvocateBegan, PaperGiven, PostponementAnswered, PostponementAsked
from alongside.practice.person import PersonNamed
from alongside.record import Entry, EntryId, Fact, Life, SubjectId
from alongside.story.asks import asks
from alongside.story.mine import first_name

NOT_OPENED: tuple[type[Any], ...] = (
    AdvocateBegan, PaperGiven, PersonNamed, PostponementAnswered, PostponementAsked, WordsOpened,
)  # fmt: skip
"""What is there for whoever stands beside them without having been opened by anybody."""


@dataclass(frozen=True)
class Opened:
    """One thing that the client opened to them: whose words, and all of them."""

    entry: EntryId
    kind: str
    words: tuple[str, ...]
    on: date
    by: str
    """Who said or wrote it, where their name is known here."""
    chosen: bool
    """Whether the client opened it by their own hand; else somebody wrote down that they wished it."""


@dataclass(frozen=True)
class Client:
    """One of those they come for."""

    who: SubjectId
    name: str
    since: date | None
    opened: tuple[Opened, ...]


@dataclass(frozen=True)
class Clients:
    """The page."""

    today: date
    clients: tuple[Client, ...]


def tell(view: View) -> Clients:
    """Tell the page of whoever reads."""
    return Clients(view.today, tuple(_clients(view)))


def _clients(view: View) -> Iterator[Client]:
    for who in view.reader.children:
        try:
            life = view.life(who)
        except NotHere:
            continue
        began = [e for e in life.each(AdvocateBegan) if e.fact.advocate in view.reader.mine]
        yield Client(
            who, first_name(view, who), began[-1].on.first if began else None, tuple(_opened(view, life))
        )


def _opened(view: View, life: Life) -> Iterator[Opened]:
    own = {life.root(r) for e in life.each(WordsOpened) if e.by in life.subjects for r in e.fact.entries}
    for entry in reversed(life.standing):
        if not isinstance(entry.fact, NOT_OPENED) and entry.by not in view.reader.mine:
            view.used([entry])
            by = first_name(view, SubjectId(entry.said_by)) if entry.said_by else ""
            yield Opened(entry.root, entry.kind, tuple(_words(entry)), entry.on.first, by, entry.root in own)


def _words(entry: Entry[Any]) -> Iterator[str]:
    """Everything that somebody wrote in it, in the order in which it was asked."""
    for name, _ in asks(cast("type[Fact]", type(entry.fact))):
        value = getattr(entry.fact, name)
        lines = value if isinstance(value, tuple) else (value,)
        yield from (said for line in lines if (said := _said(line)))


def _said(line: Any) -> str:
    """Of a line of a plan its words; of an id or a choice nothing."""
    words = getattr(line, "what", line)
    return words if isinstance(words, str) and " " in words.strip() else ""
