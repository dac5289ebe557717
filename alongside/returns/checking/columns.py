"""A table while its file is read: Python objects for a few thousand rows, columns for all before."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from alongside.returns.checking.form import Form
from alongside.returns.checking.tables import Raw

CODED = pa.dictionary(pa.int32(), pa.string())
"""Each different text once: returns say little that is new."""
Row = list[Any]
"""The line a row begins on, the keys that tie it to others, its cells, and the line of each cell.

One list, and not four: of a large file most time goes by in making them.
"""


class Columns:
    """One table of an XML file, filled row by row. `keys` tie it to others and are no cells of the file."""

    def __init__(self, told: Form, name: str, keys: tuple[str, ...] = ()) -> None:
        fields = list(told.fields(name))
        cells = [one for one in fields if one.column not in keys]
        self.name = name
        self.keys = [key for key in keys if any(one.column == key for one in fields)]
        self.cells = [one.column for one in cells]
        self.places = {one.name.lower(): place for place, one in enumerate(cells, 1 + len(self.keys))}
        """Where the cell of a tag, in small letters, stands in its row."""
        self.span = len(cells)
        """How far behind a cell its line stands: 0 there while it has not come."""
        self._blank: Row = [*([None] * self.span), *([0] * self.span)]
        self._rows: list[Row] = []
        self._lines = array("I")
        self._chunks: dict[str, list[Any]] = {column: [] for column in (*self.keys, *self.cells)}
        self._cell_lines = {column: array("I") for column in self.cells}

    def place(self, column: str) -> int:
        """Where the cell of a column stands in its row."""
        return 1 + len(self.keys) + self.cells.index(column)

    def begin(self, keys: Sequence[str | None], line: int) -> Row:
        """A row begins, to be filled in."""
        row = [line, *keys, *self._blank]
        self._rows.append(row)
        return row

    def flush(self) -> None:
        """Let the Python objects go."""
        told = zip(*self._rows, strict=True)
        self._lines.extend(next(told, ()))
        for chunks, cells in zip(self._chunks.values(), told, strict=False):
            chunks.append(pa.array(cells, type=CODED))
        for lines, came in zip(self._cell_lines.values(), told, strict=False):
            lines.extend(came)
        self._rows.clear()

    def raw(self, file: str) -> Raw:
        """The table, whole."""
        self.flush()
        columns = {
            name: pa.chunked_array(chunks, type=CODED).unify_dictionaries().combine_chunks()
            for name, chunks in self._chunks.items()
        }
        return Raw(self.name, columns, self._lines, self._cell_lines, file, len(self._lines))
