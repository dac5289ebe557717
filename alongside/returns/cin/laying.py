"""One child's derived part of the census as the tables that rules look at, each row with where it came from.

No file is written and none read: what the record derives goes straight under the rules, and a cell that a
rule points at is followed back to the entry that says it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from alongside.record import EntryId
from alongside.returns.checking.form import Form, form
from alongside.returns.checking.tables import Raw
from alongside.returns.cin.tree import Cell, Node

CIN = "cin"
REPEATED = {
    "Disability": ("disabilities", "disability"),
    "AssessmentFactors": ("factors", "factor"),
    "CPPreviewDate": ("reviews", "reviewed"),
}
"""Of an element that may repeat: the table whose rows its values are, and their column."""
NUMBERED = {"details": "details", "assessments": "assessment", "cpp": "plan"}
"""Rows that others point at, by the key that numbers them inside what they belong to."""


class Row(NamedTuple):
    """One row of a table: its values, the entry of each, and the entry with which the group began."""

    cells: Mapping[str, str]
    said: dict[str, EntryId | None]
    begun: EntryId | None = None

    def entry(self, column: str) -> EntryId | None:
        """The entry to look at for a cell: the one that says it, else the one where it is missing."""
        return self.said.get(column) or self.begun


class Laid(NamedTuple):
    """Every table of the census with one child's rows, by the names that rules use."""

    rows: Mapping[str, list[Row]]

    @property
    def tables(self) -> dict[str, Raw]:
        """As the rules are handed them. A table without a row is there, and empty."""
        return {name: _raw(name, rows) for name, rows in self.rows.items()}

    def row(self, table: str, nr: int) -> Row | None:
        """One row by its position, or nothing."""
        rows = self.rows.get(table, [])
        return rows[nr] if 0 <= nr < len(rows) else None


def laid(child: Node) -> Laid:
    """Lay a derived child out."""
    laying = _Laying(form(CIN), child.only("ChildIdentifiers").value("LAchildID"))
    for group in child.groups:
        laying.group(group, {})
    return Laid(laying.rows)


class _Laying:
    def __init__(self, told: Form, own_number: str) -> None:
        self.form, self.own_number = told, own_number
        self.rows: dict[str, list[Row]] = {name: [] for name in told.tables}

    def group(self, node: Node, keys: Mapping[str, str]) -> None:
        """A group, its repeated values, and the groups inside it."""
        table = self.form.named(node.name)
        if table in NUMBERED:
            keys = {**keys, NUMBERED[table]: str(self._count(table, keys) + 1)}
        columns = _columns(table)
        once = [(columns[cell.element], cell) for cell in node.cells if cell.element not in REPEATED]
        several = [cell for cell in node.cells if cell.element in REPEATED]
        row = self._row(table, keys, once, node.entry)
        for cell in several:
            name, column = REPEATED[cell.element]
            self._row(name, keys, [(column, cell)], node.entry)
            # Rules mark such a value in the group as well, where files keep it.
            row.said.setdefault(columns.get(cell.element, ""), cell.entry)
        for inner in node.groups:
            self.group(inner, keys)

    def _count(self, table: str, keys: Mapping[str, str]) -> int:
        return sum(keys.items() <= row.cells.items() for row in self.rows[table])

    def _row(
        self, table: str, keys: Mapping[str, str], told: Iterable[tuple[str, Cell]], begun: EntryId | None
    ) -> Row:
        cells, said = {"child": self.own_number, **keys}, dict[str, EntryId | None]()
        for column, cell in told:
            cells[column], said[column] = cell.value, cell.entry
        row = Row(cells, said, begun)
        self.rows[table].append(row)
        return row


@cache
def _columns(table: str) -> Mapping[str, str]:
    """The columns of a table by their elements' names."""
    return {one.name: one.column for one in form(CIN).fields(table)}


def _raw(name: str, rows: list[Row]) -> Raw:
    columns = dict.fromkeys(column for row in rows for column in row.cells)
    told = {column: [row.cells.get(column) for row in rows] for column in columns}
    return Raw(name, told, rows=len(rows))
