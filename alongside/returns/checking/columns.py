"""A table while its file is read: Python objects for a few thousand rows, columns for all before."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from alongside.returns.checking.form import Form
from alongside.returns.checking.tables import Raw


class Columns:
    """One table of an XML file, filled row by row."""

    def __init__(self, told: Form, name: str, keys: tuple[str, ...] = ()) -> None:
        self.name = name
        fields = list(told.fields(name))
        self.by_tag = {one.name.lower(): one.column for one in fields if one.column not in keys}
        self.cells: dict[str, list[str | None]] = {one.column: [] for one in fields}
        self.at = {one.column: array("I") for one in fields if one.column not in keys}
        self.lines = array("I")
        self.chunks: dict[str, list[Any]] = {column: [] for column in self.cells}

    def row(self, told: Mapping[str, str | None], at: Mapping[str, int], line: int) -> None:
        """Add a row: its cells, the line of each, and its own."""
        self.lines.append(line)
        for column, cells in self.cells.items():
            cells.append(told.get(column))
        for column, lines in self.at.items():
            lines.append(at.get(column, 0))

    def flush(self) -> None:
        """Let the Python objects go."""
        for column, cells in self.cells.items():
            self.chunks[column].append(pa.array(cells, type=pa.string()).dictionary_encode())
            cells.clear()

    def raw(self, file: str) -> Raw:
        """The table, whole."""
        kind = pa.dictionary(pa.int32(), pa.string())
        columns = {
            column: pa.chunked_array(chunks, type=kind).unify_dictionaries()
            for column, chunks in self.chunks.items()
        }
        return Raw(self.name, columns, self.lines, self.at, file, len(self.lines))
