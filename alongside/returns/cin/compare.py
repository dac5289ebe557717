"""What a file said and what the record derives, side by side: every difference, and where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from alongside.returns.cin.keys import STARTS
from alongside.returns.cin.tree import Cell, Node

SAME = {"true": "1", "false": "0"}
"""Two spellings of one value."""

IN_THE_CHILD = ("ChildIdentifiers", "ChildCharacteristics")


class Difference(NamedTuple):
    """One value that the two do not share. An empty side says nothing."""

    child: str
    group: str
    start: str
    """The day the group begins, where it has one."""
    element: str
    stated: str
    derived: str
    line: int

    @property
    def words(self) -> str:
        """As a line of a report."""
        where = f"line {self.line}: " if self.line else ""
        since = f" of {self.start}" if self.start else ""
        stated, derived = self.stated or "nothing", self.derived or "nothing"
        return f"{where}{self.child}: {self.group}{since}: {self.element}: file {stated}, record {derived}"


def differences(stated: Node, derived: Node | None) -> tuple[Difference, ...]:
    """Everything a child's part of a file says that the derived return does not say, and the reverse."""
    number = stated.only("ChildIdentifiers").value("LAchildID")
    return tuple(_between(number, stated, derived or Node("Child", 0)))


def _between(number: str, stated: Node, derived: Node) -> Iterator[Difference]:
    for name in IN_THE_CHILD:
        yield from _cells(number, stated.only(name), derived.only(name))
    yield from _groups(number, "CINdetails", stated, derived)


def _groups(number: str, name: str, stated: Node, derived: Node) -> Iterator[Difference]:
    """Groups of one name, matched by the day they begin and their order on that day."""
    ours = dict(_placed(name, derived))
    for place, group in _placed(name, stated):
        yield from _group(number, group, ours.pop(place, Node(name, 0)))
    for group in ours.values():
        yield from _group(number, Node(name, 0), group)


def _group(number: str, stated: Node, derived: Node) -> Iterator[Difference]:
    yield from _cells(number, stated, derived)
    if stated.name == "CINdetails":
        for name in list(STARTS)[1:]:
            yield from _groups(number, name, stated, derived)


def _placed(name: str, node: Node) -> Iterator[tuple[tuple[str, int], Node]]:
    seen: Counter[str] = Counter()
    for group in node.each(name):
        start = group.value(STARTS[name])
        seen[start] += 1
        yield (start, seen[start]), group


def _cells(number: str, stated: Node, derived: Node) -> Iterator[Difference]:
    start_of = STARTS.get(stated.name, "")
    start = stated.value(start_of) or derived.value(start_of)
    ours = list(_plain(derived.cells))
    for cell, plain in zip(stated.cells, _plain(stated.cells), strict=True):
        if plain in ours:
            ours.remove(plain)
        elif cell.value:
            other = _other(cell.element, ours)
            yield Difference(number, stated.name, start, cell.element, cell.value, other, cell.line)
    for element, value in ours:
        yield Difference(number, stated.name, start, element, "", value, stated.line)


def _other(element: str, ours: list[tuple[str, str]]) -> str:
    """What we say instead, taken out so that it is not told twice."""
    found = next((pair for pair in ours if pair[0] == element), None)
    if found:
        ours.remove(found)
    return found[1] if found else ""


def _plain(cells: Iterable[Cell]) -> Iterator[tuple[str, str]]:
    return ((cell.element, SAME.get(cell.value.lower(), cell.value)) for cell in cells)
