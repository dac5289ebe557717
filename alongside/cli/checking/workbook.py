"""A report as a workbook of four sheets. Every text in it is text: none is a formula, a link or a number.

XlsxWriter makes the book with its headings; the rows are put into its sheets here. A large return has
millions of cells, and the library takes several times as long for each as a line of text does.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from html import escape
from itertools import chain, islice
from string import ascii_uppercase as letters
from zipfile import ZipFile

import xlsxwriter

from alongside.cli.checking.saying import sums, title
from alongside.returns.checking import rows
from alongside.returns.checking.report import Checked
from alongside.returns.checking.rows import Row

MOST, LONGEST = 1_048_576, 32_767
"""Rows of a sheet and characters of a cell, by Excel's own limits; it counts as UTF-16 does."""
SHEETS: Sequence[tuple[str, Sequence[str], Callable[[Checked], Iterator[Row]]]] = (
    ("Findings", rows.FINDINGS, rows.findings),
    ("By rule", rows.RULES, rows.rules),
    ("By child", rows.CHILDREN, rows.children),
    ("Not looked at", rows.SILENCES, rows.silences),
)
MORE: Row = ("More than a sheet can hold: --format csv has all",)
OFTEN = 65_536
"""Texts that are kept as they are written: most cells say what another has said."""
_END = b"</sheetData>"
_UNSAID = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)")
"""What no XML holds, and what would be read as such a sign: either is written as `_xHHHH_` (ECMA-376)."""
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


def written(told: Checked) -> Iterator[bytes]:
    """The workbook, whole: a zip cannot be written piece by piece."""
    out = io.BytesIO()
    counts = [min(sum(1 for _ in lines(told)), MOST - 1) for *_, lines in SHEETS]
    there = {f"xl/worksheets/sheet{nr}.xml": nr - 1 for nr, _ in enumerate(SHEETS, 1)}
    with ZipFile(_empty(told, counts)) as empty, ZipFile(out, "w") as book:
        for part in empty.infolist():
            data, nr = empty.read(part), there.get(part.filename)
            with book.open(part, "w") as file:
                file.writelines([data] if nr is None else _filled(data, SHEETS[nr][2](told), counts[nr]))
    yield out.getvalue()


def _empty(told: Checked, counts: Sequence[int]) -> io.BytesIO:
    """The book as it is, but for the rows under the headings."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        book.set_properties({"title": title(told), "comments": sums(told)})
        bold = book.add_format({"bold": True})
        for (name, headings, _), count in zip(SHEETS, counts, strict=True):
            sheet = book.add_worksheet(name)
            for column, heading in enumerate(headings):
                sheet.set_column(column, column, _WIDTHS.get(heading, 12))
                sheet.write_string(0, column, heading, bold)
            sheet.freeze_panes(1, 0)
            sheet.autofilter(0, 0, count, len(headings) - 1)
    return out


def _filled(sheet: bytes, lines: Iterator[Row], count: int) -> Iterator[bytes]:
    """A sheet with its rows, and the last of them told where it says how large it is."""
    before, end, after = sheet.partition(_END)
    yield re.sub(rb'(<dimension ref="A1:[A-Z])1"', rb'\g<1>%d"' % (count + 1), before, count=1)
    more = [MORE] if count == MOST - 1 else []
    kept = chain(islice(lines, count - len(more)), more)
    yield from (_row(nr, line).encode("utf-8", "replace") for nr, line in enumerate(kept, 2))
    yield end + after


def _row(nr: int, line: Row) -> str:
    there = ((letter, cell) for letter, cell in zip(letters, line, strict=False) if cell != "")
    cells = "".join([f'<c r="{letter}{nr}"{_cell(cell)}</c>' for letter, cell in there])
    return f'<row r="{nr}">{cells}</row>'


def _cell(cell: str | int) -> str:
    return f"><v>{cell}</v>" if isinstance(cell, int) else _text(cell)


@lru_cache(OFTEN)
def _text(cell: str) -> str:
    """The rest of a cell that holds a text, and nothing else."""
    units = cell.encode("utf-16-le", "replace")
    if len(units) > LONGEST * 2:
        cell = units[: LONGEST * 2 - 2].decode("utf-16-le", "ignore") + "…"
    told = escape(_UNSAID.sub(lambda sign: f"_x{ord(sign[0]):04X}_", cell), quote=False)
    return f' t="inlineStr"><is><t xml:space="preserve">{told}</t></is>'
