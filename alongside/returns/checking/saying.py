"""What was read otherwise than it was typed: said once for each such text, with the first place of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from alongside.returns.checking.cells import Cell
from alongside.returns.checking.form import Field, Form
from alongside.returns.checking.notes import Note
from alongside.returns.checking.tables import KNOWN, Codes, Raw, readers


def read_otherwise(form: Form, tables: Mapping[str, Raw], codes: Codes) -> Iterator[Note]:
    """A note for each text that is no code and no yes or no as it stands, and was read as one."""
    for name, raw in tables.items():
        for field, read in readers(form, name, codes):
            cells = raw.columns.get(field.column)
            if field.kind in KNOWN and cells is not None:
                told = ((text, read(text)) for text in different(cells))
                yield from (
                    _note(raw, field, text, cell) for text, cell in told if text and _meant(text, cell)
                )


def different(cells: Any) -> Sequence[str | None]:
    """Each text of a column once."""
    if not hasattr(cells, "to_pylist"):
        return list(dict.fromkeys(cells))
    coded = isinstance(cells, pa.DictionaryArray)
    told: Sequence[str | None] = (cells.dictionary if coded else pc.unique(cells)).to_pylist()
    return told


def rows_with(cells: Any, texts: Collection[str]) -> Sequence[int]:
    """The rows in which one of these texts stands, in their order."""
    if not hasattr(cells, "to_pylist"):
        return [row for row, text in enumerate(cells) if text in texts]
    found = pc.is_in(cells.cast(pa.string()), value_set=pa.array(sorted(texts), type=pa.string()))
    rows: Sequence[int] = pc.indices_nonzero(found).to_pylist()
    return rows


def _meant(text: str, cell: Cell) -> bool:
    """Whether it means what it does not say; small letters are read as large ones and that is not said."""
    return cell.known == 0 and cell.meaning is not None and str(cell.meaning).upper() != text.strip().upper()


def _note(raw: Raw, field: Field, text: str, cell: Cell) -> Note:
    rows = rows_with(raw.columns[field.column], {text})
    more = f", here and in {len(rows) - 1:,} more" if len(rows) > 1 else ""
    what = f"this was read as {cell.meaning}{more}; write it so before it is sent"
    return Note(raw.file, raw.line(rows[0], field.column), field.name, text, what)
