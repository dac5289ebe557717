"""A table while its file is read: Python objects for a few thousand rows, columns for all before."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from alongside.returns.checking.form import Form
from alongside.returns.checking.tables import Raw


class Column:
    """One column while it is read. Cells that did not come are filled in when a later one does."""

    def __init__(self) -> None:
        self.cells: list[str | None] = []
        self.lines = array("I")

    def put(self, row: int, cell: str | None, line: int) -> None:
        """The cell of a row, which has none yet."""
        gap = row - len(self.cells)
        if gap:
            self.pad(gap)
        self.cells.append(cell)
        self.lines.append(line)

    def pad(self, gap: int) -> None:
        """Rows that did not bring this cell."""
        self.cells.extend([None] * gap)
        self.lines.frombytes(bytes(gap * self.lines.itemsize))


class Columns:
    """One table of an XML file, filled row by row. `keys` tie it to others and are no cells of the file."""

    def __init__(self, told: Form, name: str, keys: tuple[str, ...] = ()) -> None:
        self.name, self.given = name, keys
        fields = list(told.fields(name))
        self.columns = {one.column: Column() for one in fields}
        self.keys = [(one.column, self.columns[one.column]) for one in fields if one.column in keys]
        self.by_tag = {one.name.lower(): self.columns[one.column] for one in fields if one.column not in keys}
        self.known: dict[Any, Column] = {}
        """The same by the tags that were met, as the file writes them."""
        self.lines = array("I")
        self.chunks: dict[str, list[Any]] = {column: [] for column in self.columns}
        self.rows = 0
        """Since the last time that Python objects went."""

    def begin(self, keys: Mapping[str, str | None], line: int) -> int:
        """A row begins: its place among those that are still Python objects."""
        row = self.rows
        self.rows += 1
        self.lines.append(line)
        for name, column in self.keys:
            column.cells.append(keys.get(name))
        return row

    def flush(self) -> None:
        """Let the Python objects go."""
        for name, column in self.columns.items():
            column.pad(self.rows - len(column.cells))
            self.chunks[name].append(pa.array(column.cells, type=pa.string()).dictionary_encode())
            column.cells.clear()
        self.rows = 0

    def raw(self, file: str) -> Raw:
        """The table, whole."""
        kind = pa.dictionary(pa.int32(), pa.string())
        columns = {
            name: pa.chunked_array(chunks, type=kind).unify_dictionaries()
            for name, chunks in self.chunks.items()
        }
        at = {name: column.lines for name, column in self.columns.items() if name not in self.given}
        return Raw(self.name, columns, self.lines, at, file, len(self.lines))
