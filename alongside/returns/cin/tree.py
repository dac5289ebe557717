"""A census file's groups and cells as plain values, each with the line it came from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from alongside.record import EntryId


class Cell(NamedTuple):
    """One value as the file writes it. `line` is 0 for a value that we derived."""

    element: str
    value: str
    line: int = 0
    entry: EntryId | None = None
    """Of a value that we derived, the entry that says so: where somebody puts it right."""


class Node(NamedTuple):
    """One group as the file has it. Plain containers (`Disabilities`, `Reviews`) are already opened."""

    name: str
    line: int
    cells: tuple[Cell, ...] = ()
    groups: tuple[Node, ...] = ()
    entry: EntryId | None = None
    """Of a group that we derived, the entry with which it began: where somebody looks for what is missing."""

    def value(self, element: str) -> str:
        """The first value of an element, or nothing."""
        return next((cell.value for cell in self.cells if cell.element == element), "")

    def values(self, element: str) -> tuple[str, ...]:
        """Every value of a repeated element."""
        return tuple(cell.value for cell in self.cells if cell.element == element)

    def cell(self, element: str) -> Cell | None:
        """The first cell of an element."""
        return next((cell for cell in self.cells if cell.element == element), None)

    def each(self, name: str) -> Iterator[Node]:
        """The groups of one name, in the order of the file."""
        return (group for group in self.groups if group.name == name)

    def only(self, name: str) -> Node:
        """The first group of a name, or an empty one."""
        return next(self.each(name), Node(name, self.line))
