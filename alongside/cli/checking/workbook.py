"""A report as a workbook of four sheets. Every text in it is text: none is a formula, a link or a number."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from alongside.cli.checking.saying import sums, title
from alongside.returns.checking import rows
from alongside.returns.checking.report import Checked
from alongside.returns.checking.rows import Row

MOST, LONGEST = 1_048_576, 32_767
"""Rows of a sheet and characters of a cell, by Excel's own limits."""
_WIDTHS = {
    rows.WHAT: 60,
    rows.WHY: 80,
    "Why": 80,
    "File": 24,
    "Child": 16,
    "Column": 24,
    "Value": 24,
    "Kind": 18,
}
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def written(told: Checked) -> Iterator[bytes]:
    """The workbook, whole: a zip cannot be written piece by piece."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"constant_memory": True, **_PLAIN}) as book:
        book.set_properties({"title": title(told), "comments": sums(told)})
        bold = book.add_format({"bold": True})
        for name, headings, lines in (
            ("Findings", rows.FINDINGS, rows.findings(told)),
            ("By rule", rows.RULES, rows.rules(told)),
            ("By child", rows.CHILDREN, rows.children(told)),
            ("Not looked at", rows.SILENCES, rows.silences(told)),
        ):
            sheet = book.add_worksheet(name)
            for column, heading in enumerate(headings):
                sheet.set_column(column, column, _WIDTHS.get(heading, 12))
                sheet.write_string(0, column, heading, bold)
            _fill(sheet, lines, len(headings))
    yield out.getvalue()


def _fill(sheet: Worksheet, lines: Iterable[Row], columns: int) -> None:
    last = 0
    for last, line in enumerate(lines, 1):
        if last == MOST - 1:
            sheet.write_string(last, 0, "More than a sheet can hold: --format csv has all")
            break
        for column, cell in enumerate(line):
            _write(sheet, last, column, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, columns - 1)


def _write(sheet: Worksheet, row: int, column: int, cell: str | int) -> None:
    if isinstance(cell, int):
        sheet.write_number(row, column, cell)
    elif cell:
        sheet.write_string(row, column, cell if len(cell) <= LONGEST else f"{cell[: LONGEST - 1]}…")
