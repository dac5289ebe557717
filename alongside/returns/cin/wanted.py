"""What is wanted of the record for one child of a file: facts to hold, and claims kept as they were said.

A fact is made only of what a worker could have written down. What the record derives for itself, and what
is odd or impossible, is a claim (`SourceStated`): kept to the letter, with its line. Nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from alongside.policy import Policy
from alongside.practice.imported import SourceStated, Stated
from alongside.record import EntryId, Fact, Part, When
from alongside.record.when import around, day
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.structure import CHILD, Element, Group, parts
from alongside.returns.cin.tree import Cell, Node
from alongside.returns.cin.values import Value, read_value

CENSUS = "CIN census "
CLAIM, TOLD = "stated", "told"
"""The last step of a claim's key, and of the key that says a file told of a child."""


class Wanted(NamedTuple):
    """One fact, the key of the thing in the source, and what it says of the child alone.

    `dated` is false where the file does not say since when it is true (a number, an ethnicity): another day
    is then no correction.
    """

    key: str
    fact: Fact
    on: When
    part: Part | None = None
    dated: bool = True


class Source(NamedTuple):
    """The file that is being brought in."""

    file: str
    authority: str
    year: CensusYear
    policy: Policy

    @property
    def name(self) -> str:
        """What to call it: CIN census 2025-26."""
        return f"{CENSUS}{self.year.words}"

    @property
    def sometime(self) -> When:
        """For what the file says without saying since when."""
        return around(self.year.start.year)


class Gathering:
    """What is wanted for one child, as it is found going through the file's groups."""

    def __init__(self, source: Source, ids: Callable[[str], EntryId]) -> None:
        """`ids` gives the entry that holds, or will hold, the thing of a key."""
        self.source, self.ids = source, ids
        self.wanted: list[Wanted] = []

    def add(
        self,
        key: str,
        fact: Fact,
        on: date | When | None = None,
        part: Part | None = None,
    ) -> None:
        """Want a fact, true on a day (or some time: the file does not say)."""
        when = self.source.sometime if on is None else day(on) if isinstance(on, date) else on
        self.wanted.append(Wanted(key, fact, when, part, dated=on is not None))

    def telling(self, node: Node, key: str) -> Telling:
        """Begin to read one group."""
        return Telling(self.source, node, key)

    def claim(self, telling: Telling, entry: str = "") -> None:
        """Keep what a group said and no fact holds; `entry` is the key of the fact made of it."""
        if telling.kept:
            self._claim(telling, entry)

    def _claim(self, telling: Telling, entry: str) -> None:
        source, key = self.source, f"{telling.key}/{CLAIM} {self.source.year.ends}"
        said = SourceStated(
            source=source.name,
            file=source.file,
            group=telling.node.name,
            natural_key=telling.key,
            stated=tuple(Stated(element=c.element, value=c.value, line=c.line) for c in telling.kept),
            entry=self.ids(entry) if entry else None,
        )
        self.add(key, said, source.year.reference)


class Telling:
    """One group being read: values that can be believed, and a list of those that cannot be facts."""

    def __init__(self, source: Source, node: Node, key: str) -> None:
        self.source, self.node, self.key = source, node, key
        self._elements = {one.name: one for one in _elements(_group(node.name))}
        self.kept: list[Cell] = []

    def day(self, element: str) -> date | None:
        """A day, or nothing."""
        return next((value for value in self._read(element) if isinstance(value, date)), None)

    def flag(self, element: str) -> bool | None:
        """Yes, no, or nothing."""
        return next((value for value in self._read(element) if isinstance(value, bool)), None)

    def count(self, element: str) -> int | None:
        """A number, or nothing."""
        return next((value for value in self._read(element) if type(value) is int), None)

    def text(self, element: str) -> str:
        """A code or text, or nothing."""
        return next((value for value in self._read(element) if isinstance(value, str)), "")

    def texts(self, element: str) -> tuple[str, ...]:
        """Every code of a repeated element."""
        return tuple(value for value in self._read(element) if isinstance(value, str))

    def days(self, element: str) -> tuple[date, ...]:
        """Every day of a repeated element."""
        return tuple(value for value in self._read(element) if isinstance(value, date))

    def keep(self, *elements: str) -> None:
        """Keep values as claims: the record derives them, or nothing can hold them."""
        known = {(cell.element, cell.line, cell.value) for cell in self.kept}
        for cell in self.node.cells:
            if cell.element in elements and (cell.element, cell.line, cell.value) not in known:
                self.kept.append(cell)

    def _read(self, element: str) -> Iterator[date | bool | int | str]:
        for cell in self.node.cells:
            if cell.element == element:
                value = self._value(cell)
                if value.odd:
                    self.keep(element)
                if value.meaning is not None:
                    yield value.meaning

    def _value(self, cell: Cell) -> Value:
        source = self.source
        return read_value(self._elements[cell.element], cell.value, source.policy, source.year.reference)


def _elements(group: Group) -> Iterator[Element]:
    for part in parts(group):
        if isinstance(part, Element):
            yield part
        elif part.wraps:
            yield from _elements(part)


def _group(name: str, within: Group = CHILD) -> Group:
    """The group of a name, wherever it stands under a child."""
    found = (part for part in _groups(within) if part.name == name)
    return next(found)


def _groups(group: Group) -> Iterator[Group]:
    for part in parts(group):
        if isinstance(part, Group):
            yield part
            yield from _groups(part)
