"""What somebody will see instead of what is kept from them, said before a wall is placed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from alongside.access.see import sentences
from alongside.record import Entry, SubjectId, Withheld
from alongside.story.tellers import say
from alongside.story.telling import Telling
from alongside.story.words import day_in_words, listed, whole

MARKED_ENTRY = "In every story in which it stands, this line in its place:"
MARKED_PART = "In {people}'s story, this line in its place:"
MARKED_OTHERS = "In the other stories the entry stays, with a mark where {people}'s part was."
MARKED_RECORD = (
    "That we hold a record, and each of its lines as “something is written here that you may not see”: "
    "no words, and no name."
)
SILENT_ENTRY = (
    "Exactly what would be there if it had never been written. No line, no gap and no number is missing: "
    "not in a story, a list or a count, not when they search or look back, not when they ask who has looked. "
    "What was written only to answer it goes with it."
)
SILENT_PART = (
    "In the other stories, the entry as if {people} had not been in it. In {people}'s own story, nothing: "
    "no line, no gap, no number."
)
SILENT_RECORD = (
    "As if {people} had never come to us. A search finds nobody. The page answers like the page of somebody "
    "who does not exist, and so does opening it in an emergency."
)
SILENT_WHERE = (
    "Every page, list, search and look back as if nobody had told us {what}. That covers what is written "
    "later too. It is always kept without a mark: a mark would say that there is something to find."
)
OWN_WORDS = (
    "Where a visit was goes with it, and why somebody must not be told. A story in somebody's own words "
    "stays as it is, even where it names the place."
)
KNOWS = "A wall cannot take back what somebody knows: whoever has read it will see that it is gone."
NOT_A_READER = (
    "{people} cannot open this record. It stands on this page as a warning for whoever writes to them, gives "
    "them something or speaks with them."
)

FOR_THE_REST = (
    "Our pages will say “an address that is protected” to everybody, so that nobody reads it over a "
    "shoulder. Whoever may know the address reads it on the page of the move: “Read the address” leads there."
)


@dataclass(frozen=True)
class Instead:
    """What the other side sees, in sentences; and the line itself where a mark is left."""

    words: tuple[str, ...]
    line: str = ""
    after: str = ""


def of_entry(telling: Telling, entry: Entry[Any], parts: Sequence[SubjectId], *, silent: bool) -> Instead:
    """Instead of one entry, or of what it says of some people."""
    people = telling.names.all(parts)
    if silent:
        return Instead((SILENT_PART.format(people=people) if parts else SILENT_ENTRY, KNOWS))
    words = MARKED_PART.format(people=people) if parts else MARKED_ENTRY
    after = MARKED_OTHERS.format(people=people) if parts else ""
    return Instead((words,), _line(telling, entry, parts), after)


def _line(telling: Telling, entry: Entry[Any], parts: Sequence[SubjectId]) -> str:
    """The very line that stands there instead, made as `access.see` makes it."""
    whose = next((who for who in entry.subjects if not parts or who in parts), "")
    amount = sentences(entry.fact) + sum(sentences(each) for each in entry.each.values())
    bare = msgspec.structs.replace(entry, fact=Withheld(whose=whose, sentences=amount), each={})
    told = say(telling, bare)
    return whole(day_in_words(entry.on.first, telling.today), told.title, told.story)


def of_record(people: str, *, silent: bool) -> Instead:
    """Instead of a whole record."""
    return Instead((SILENT_RECORD.format(people=people), KNOWS) if silent else (MARKED_RECORD,))


def of_whereabouts(what: str, *, address: bool, outside: bool) -> Instead:
    """Instead of where they live, or how to reach them; for the rest too, where the danger is outside."""
    more = (OWN_WORDS,) if address else ()
    rest = (FOR_THE_REST,) if address and outside else ()
    return Instead((SILENT_WHERE.format(what=what), *more, KNOWS, *rest))


def no_readers(names: Sequence[str]) -> str:
    """What a wall is worth against people who do not work here."""
    return whole(NOT_A_READER.format(people=listed(names))) if names else ""
