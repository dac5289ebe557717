"""What another system said, kept as it said it, and whether a worker has checked it.

An import makes facts of what a file says. Values that this record derives for itself (ten earlier plans and
none of them here, a reason for closure) or that are odd or impossible are not facts: they are claims. They
stand beside the facts with file, line and element, and where they differ a question is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

import msgspec

from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, Origin

SOURCE = ("imported page", "question beside the record", "export of an import")


class Stated(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One value of the file: the element it stood in, the value to the letter, and the line."""

    element: str
    value: str = ""
    line: int = 0


class SourceStated(Fact, frozen=True, kw_only=True):
    """A file said this about one thing of a child's: one entry for each group of the file, not each value.

    `natural_key` names the thing as the source knows it (authority, child, element, start), so that the
    same file twice adds nothing and a later file corrects. `entry` is the fact that was made of it, if any.
    """

    TITLE: ClassVar[str] = "What an earlier system said"

    source: Annotated[str, Ask("Which return or system?", Box.HIDDEN, reads=SOURCE)]
    file: Annotated[str, Ask("Which file?", Box.HIDDEN, reads=SOURCE)]
    group: Annotated[str, Ask("Which part of the file?", Box.HIDDEN, reads=SOURCE)]
    natural_key: Annotated[str, Ask("What does the source call it?", Box.HIDDEN, reads=("import",))]
    stated: Annotated[tuple[Stated, ...], Ask("What did it say?", Box.HIDDEN, reads=SOURCE)]
    entry: Annotated[
        EntryId | None, Ask("Which entry was made of it?", Box.HIDDEN, reads=("imported page",))
    ] = None


RIGHT = {"right": "It is right", "wrong": "It is wrong", "cannot_tell": "We cannot tell"}


class ImportChecked(Fact, frozen=True, kw_only=True):
    """A worker checked what another system said, against the family, the paper or their own knowledge."""

    TITLE: ClassVar[str] = "Checked by a worker"

    entry: Annotated[EntryId, Ask("Which entry did you check?", Box.ENTRY, reads=("imported page",))]
    right: Annotated[
        Literal["right", "wrong", "cannot_tell"],
        Ask("Is it right?", Box.CHOICE, options=RIGHT, reads=("imported page", "data quality")),
    ]
    words: Annotated[
        str, Ask("How do you know?", Box.TEXT, reads=("imported page", "an entry with its corrections"))
    ] = ""


@dataclass(frozen=True)
class Claim:
    """One value that a file stated, with where it stood."""

    source: str
    file: str
    group: str
    natural_key: str
    element: str
    value: str
    line: int
    entry: EntryId


def claims(life: Life, element: str | None = None, group: str | None = None) -> Iterator[Claim]:
    """What files stated of this life: all of it, or one element or group; the last word of each chain."""
    for entry in life.each(SourceStated):
        told = entry.fact
        if group in (None, told.group):
            yield from (_claim(entry, one) for one in told.stated if element in (None, one.element))


def _claim(entry: Entry[SourceStated], one: Stated) -> Claim:
    told = entry.fact
    place = (told.source, told.file, told.group, told.natural_key)
    return Claim(*place, one.element, one.value, one.line, entry.id)


def checked(life: Life, entry: EntryId) -> Entry[ImportChecked] | None:
    """What a worker found on checking an imported entry: the last word."""
    told = [e for e in life.each(ImportChecked) if life.same(e.fact.entry, entry)]
    return told[-1] if told else None


def unchecked(life: Life) -> tuple[Entry[Fact], ...]:
    """Imported entries that no worker has checked yet. A claim is kept, not checked."""
    seen = {life.root(entry.fact.entry) for entry in life.each(ImportChecked)}
    brought_in = Origin.IMPORT
    told = [entry for entry in life.standing if entry.origin is brought_in]
    return tuple(e for e in told if e.root not in seen and not isinstance(e.fact, SourceStated))


FACTS: tuple[type[Fact], ...] = (SourceStated, ImportChecked)
