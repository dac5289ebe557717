"""The child's own map: whom they put on it, in their words, and where they put them.

It is theirs. A dog, a friend from the park, somebody who has died need no record to stand on it; and
where each of them stands is kept as the child left it, like a drawing. No reading says what near or far
might mean: the places go back to the picture they came from, and nowhere else (house invariant 6).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

import msgspec

from alongside.practice.circle import ImportantPersonNamed
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId
from alongside.record.life import once

MAP = ("circle of care", "child's page")
SIDE = 1000
"""How wide and how high the sheet is on which they are put."""
STROKE = re.compile(r"\d{1,4},\d{1,4}( \d{1,4},\d{1,4}){0,400}")
"""A line that somebody drew with a finger: the points it went through."""
KINDS = {
    "person": "A person",
    "animal": "An animal",
    "died": "Somebody who has died",
}


class LovedOneNamed(Fact, frozen=True, kw_only=True):
    """Somebody matters of whom there is no record, and who needs none: a dog, a friend, a grandad who died.

    Whom we are to find, to ask or to bring is named with a record instead (`ImportantPersonNamed`).
    """

    TITLE: ClassVar[str] = "Someone who matters, and has no record"

    named: Annotated[str, Ask("What does {name} call them?", Box.LINE, reads=MAP)]
    kind: Annotated[
        Literal["person", "animal", "died"],
        Ask("Who is it?", Box.CHOICE, options=KINDS, reads=MAP),
    ] = "person"
    in_words: Annotated[str, Ask("What does {name} say about them?", Box.WORDS, reads=MAP)] = ""
    together: Annotated[str, Ask("What do they do together?", Box.TEXT, reads=MAP, seldom=True)] = ""
    how_found: Annotated[
        Literal["child_said", "family_said", "records"],
        Ask(
            "How do we know?",
            Box.CHOICE,
            options={
                "child_said": "{name} said so",
                "family_said": "The family said so",
                "records": "From earlier records",
            },
            reads=MAP,
        ),
    ] = "child_said"


class Put(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Where one of them was put on the sheet. It is a picture, and means nothing else."""

    named: EntryId
    """The entry in which they were named."""
    x: int
    y: int


class MapLaidOut(Fact, frozen=True, kw_only=True):
    """They put everybody where they belong, or drew on it. Whoever they left off is not on it."""

    TITLE: ClassVar[str] = "They laid out their own map"

    places: Annotated[tuple[Put, ...], Ask("Where is everybody?", Box.HIDDEN, reads=MAP)] = ()
    drawn: Annotated[tuple[str, ...], Ask("What did they draw on it?", Box.HIDDEN, reads=MAP)] = ()
    words: Annotated[str, Ask("What does {name} say about it?", Box.WORDS, reads=MAP)] = ""


@dataclass(frozen=True)
class OnMap:
    """Somebody the child named, and where the child put them; nowhere yet, or no more, is nowhere."""

    named: Entry[Any]
    person: SubjectId | None
    called: str
    """What the child calls them, where they have no record."""
    kind: str
    in_words: str
    at: tuple[int, int] | None
    left_off: bool = False
    """Whether the child laid out the map after naming them, and did not put them on it."""


@dataclass(frozen=True)
class OwnMap:
    """The child's own map as the child left it last."""

    people: tuple[OnMap, ...]
    laid_out: Entry[MapLaidOut] | None

    @property
    def drawn(self) -> tuple[str, ...]:
        """What they drew on it."""
        told = self.laid_out.fact.drawn if self.laid_out else ()
        return tuple(line for line in told if STROKE.fullmatch(line))


@once
def own_map(life: Life) -> OwnMap:
    """Everybody whom the child named themselves, and where the child put them."""
    laid_out = life.latest(MapLaidOut)
    places = {life.root(put.named): (put.x, put.y) for put in laid_out.fact.places} if laid_out else {}
    people = tuple(_on_map(entry, places, laid_out) for entry in _newest_of_each(life))
    return OwnMap(people, laid_out)


def _newest_of_each(life: Life) -> Iterator[Entry[Any]]:
    """Everybody the child named, in the order first named, by the last word about each."""
    found: dict[str, Entry[Any]] = {}
    told: tuple[Entry[Any], ...] = life.each(ImportantPersonNamed, LovedOneNamed)
    for entry in told:
        if said_themselves(life, entry):
            found[getattr(entry.fact, "person", "") or str(entry.root)] = entry
    yield from found.values()


def said_themselves(life: Life, entry: Entry[Any]) -> bool:
    """Whether the child named them: not the family, and no earlier record."""
    if entry.said_by or entry.by in life.subjects:
        return (entry.said_by or entry.by) in life.subjects
    return bool(entry.fact.how_found == "child_said")


def _on_map(
    entry: Entry[Any], places: dict[EntryId | None, tuple[int, int]], laid_out: Entry[Any] | None
) -> OnMap:
    fact, at = entry.fact, places.get(entry.root)
    later = laid_out is not None and laid_out.recorded_at >= entry.recorded_at
    return OnMap(
        named=entry,
        person=getattr(fact, "person", None),
        called=getattr(fact, "named", ""),
        kind=getattr(fact, "kind", "person"),
        in_words=fact.in_words,
        at=at,
        left_off=later and at is None and bool(laid_out and laid_out.fact.places),
    )


def without_record(life: Life) -> tuple[Entry[LovedOneNamed], ...]:
    """Everybody who matters and has no record, whoever named them."""
    return life.each(LovedOneNamed)


FACTS: tuple[type[Fact], ...] = (LovedOneNamed, MapLaidOut)
