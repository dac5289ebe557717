"""A report as a sheet: one line for each cell that a finding points at."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from alongside.returns.checking.report import Broken, Checked

HEADINGS = (
    "finding", "rule", "severity", "says", "child", "file", "line", "table", "row", "column", "value",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would reckon with: it gets an apostrophe before it."""


def as_csv(told: Checked) -> bytes:
    """All findings, in their order; UTF-8 with a mark that spreadsheets know it by."""
    out = io.StringIO(newline="")
    lines = csv.writer(out)
    lines.writerow(HEADINGS)
    for number, one in enumerate(told.broken, start=1):
        lines.writerows(_lines(number, one))
    return out.getvalue().encode("utf-8-sig")


def _lines(number: int, one: Broken) -> Iterator[list[str | int]]:
    start: list[str | int] = [number, one.rule, one.severity, one.says, _plain(one.child)]
    if not one.cells:
        yield [*start, "", "", "", "", "", ""]
    for cell in one.cells:
        where = [_plain(cell.file), cell.line or "", cell.table, cell.row if cell.row >= 0 else ""]
        yield [*start, *where, cell.column, _plain(cell.value)]


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
