"""Tables as they came, and the columns that every engine makes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from alongside.returns.checking.cells import NAMELESS, Cell, reader
from alongside.returns.checking.form import LAST_YEAR, Field, Form, Kind

NR = "nr"
"""The position of a row in its table, from 0."""
KNOWN = frozenset({Kind.CODE, Kind.FLAG})
"""Kinds of which it is kept whether the cell is written as the return takes it."""
Codes = Mapping[str, frozenset[str]]
"""The codes of a year, by `table.column` (`form.codes_of`)."""


@dataclass(frozen=True)
class Raw:
    """One table as it came: each column's cells as text, and for each row the line it stood on."""

    name: str
    """As rules call it."""
    columns: Mapping[str, Any]
    """By the name that rules use, cells as a list or an Arrow column; one that did not come is not there."""
    lines: Sequence[int] = ()
    """On which line of the file each row begins."""
    at: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """Of each column, the line of each cell, where cells have lines of their own; 0 where none is."""
    file: str = ""
    rows: int = -1

    def line(self, row: int, column: str = "") -> int:
        """The line of a cell, else of its row; 0 when nobody counted."""
        own = self.at[column][row] if column in self.at else 0
        return int(own or (self.lines[row] if self.lines else 0))

    def text(self, row: int, column: str) -> str:
        """What stands in a cell, as it was typed."""
        cells = self.columns.get(column)
        if cells is None:
            return ""
        cell = cells[row]
        return _shown(cell.as_py() if hasattr(cell, "as_py") else cell)

    def texts(self, rows: Iterable[int], column: str) -> dict[int, str]:
        """What stands in a column's cells in these rows, where anything does."""
        cells, wanted = self.columns.get(column), sorted(rows)
        if cells is None:
            return {}
        told = listed(cells.take(wanted)) if hasattr(cells, "take") else [cells[row] for row in wanted]
        return {row: shown for row, text in zip(wanted, told, strict=True) if (shown := _shown(text))}

    def __len__(self) -> int:
        return self.rows if self.rows >= 0 else max((len(one) for one in self.columns.values()), default=0)


def _shown(cell: str | None) -> str:
    """As it was typed: what stands in for a number that is not there was not."""
    return "" if cell is None or cell.startswith(NAMELESS) else cell


def listed(cells: Any) -> Sequence[str | None]:
    """The cells of a column as a list, whichever way they are held."""
    plain = cells.dictionary_decode() if hasattr(cells, "dictionary_decode") else cells
    told: Sequence[str | None] = plain.to_pylist() if hasattr(plain, "to_pylist") else plain
    return told


def kept(field: Field) -> tuple[str, ...]:
    """The columns kept of one field: meaning, text, and of a code or a yes or no whether it is known."""
    known = (f"{field.column}_known",) if field.kind in KNOWN else ()
    return (field.column, f"{field.column}_text", *known)


def type_of(field: Field) -> str:
    """The SQL type of a field's meaning, as DuckDB writes it."""
    return _TYPES.get(field.kind, "VARCHAR")


_TYPES = {Kind.DAY: "DATE", Kind.NUMBER: "BIGINT", Kind.DECIMAL: "DOUBLE", Kind.FLAG: "INTEGER"}


def schema(form: Form, table: str) -> Iterator[tuple[str, str]]:
    """The columns of a table as every engine has them, with their SQL types; always all of them."""
    yield NR, "BIGINT"
    for one in form.fields(table):
        yield one.column, type_of(one)
        yield f"{one.column}_text", "VARCHAR"
        if one.kind in KNOWN:
            yield f"{one.column}_known", "INTEGER"


def readers(form: Form, table: str, codes: Codes) -> Iterator[tuple[Field, Callable[[str | None], Cell]]]:
    """How the cells of each column are read in the year whose codes these are."""
    for one in form.fields(table):
        yield one, reader(one, codes.get(f"{table.removesuffix(LAST_YEAR)}.{one.column}", frozenset()))
