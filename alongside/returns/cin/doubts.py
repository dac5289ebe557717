"""What a census file says that fits neither the check nor any rule: told, so that nothing of it is silent.

The Department's schema refuses a day that is not written 2026-03-31, and a number that is none; to rules such
a cell looks empty, and whatever hangs on it is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from alongside.returns.checking.cells import readable
from alongside.returns.checking.form import Field, Form, Kind
from alongside.returns.checking.notes import Note
from alongside.returns.checking.period import Period
from alongside.returns.checking.saying import different, rows_with
from alongside.returns.checking.tables import Raw

SHOWN = 10
"""Of one column; a file that writes every day wrongly needs no more to be understood."""
_WHY = {
    Kind.DAY: "this is no day as the census writes it, such as 2026-03-31",
    Kind.NUMBER: "this is no number",
    Kind.FLAG: "this is neither true nor false",
}


def doubts(told: Form, tables: Mapping[str, Raw], when: Period, authority: str) -> Iterator[Note]:
    """Whatever its header says otherwise than the check was asked, then each cell that cannot be read."""
    yield from _header(tables["header"], when, authority)
    for name, raw in tables.items():
        for one in told.fields(name):
            if one.kind in _WHY and one.column in raw.columns:
                yield from _unread(raw, one)


def _header(header: Raw, when: Period, authority: str) -> Iterator[Note]:
    for column, name, wanted, why in (
        ("collection", "Collection", "CIN", "this is not the children in need census (CIN)"),
        ("said_year", "Year", str(when.year), f"the rules of {when.words} looked, which ends in {when.year}"),
        ("lea", "LEA", authority, f"the check was asked for authority {authority}"),
    ):
        said = header.text(0, column).strip() if len(header) else ""
        if said and wanted and said.upper() != wanted:
            yield Note(header.file, header.line(0, column), name, said, why)


def _unread(raw: Raw, field: Field) -> Iterator[Note]:
    cells = raw.columns[field.column]
    wrong = {text for text in different(cells) if text and not _read(field.kind, text)}
    rows = rows_with(cells, wrong) if wrong else []
    for row in islice(rows, SHOWN):
        place = raw.line(row, field.column)
        yield Note(raw.file, place, field.name, raw.text(row, field.column), _WHY[field.kind])
    if len(rows) > SHOWN:
        yield Note(raw.file, 0, field.name, "", f"{len(rows) - SHOWN:,} more cells are like these")


def _read(kind: Kind, text: str) -> bool:
    if kind is Kind.DAY and ("/" in text or len(text.strip()) not in {0, len("2026-03-31")}):
        return False
    return readable(kind, text)
