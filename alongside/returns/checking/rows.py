"""A report as rows, for spreadsheets: one for each cell marked, each rule, each child, each silence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from alongside.returns.checking.report import Broken, Checked

Row = tuple[str | int, ...]
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What spreadsheets take for the beginning of a formula (OWASP, CSV injection)."""
WHAT, WHY = "What is wrong", "Why it matters, and what to do"
FINDINGS = (
    *("Finding", "Rule", "Severity", "Child", "File", "Line", "Table", "Row from 0", "Column", "Value"),
    *(WHAT, WHY),
)
RULES = ("Rule", "Severity", WHAT, WHY, "Findings", "Children")
CHILDREN = ("Child", "Findings", "Errors", "Queries", "Rules")
ODD = "odd about a file"
SILENCES = ("Kind", "Rule or file", "Line", "Column", "Value", "Why")


def harmless(cell: str | int) -> str | int:
    """A cell that no spreadsheet runs as a formula: an apostrophe stands before one that it would."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULAS) else cell


def findings(told: Checked) -> Iterator[Row]:
    """A row for each cell marked; the cells of one finding share its number."""
    whys = {one.rule: one.why for one in told.rules()}
    return chain.from_iterable(_marked(nr, one, whys[one.rule]) for nr, one in enumerate(told.broken, 1))


def _marked(nr: int, one: Broken, why: str) -> Iterator[Row]:
    head, tail = (nr, one.rule, one.severity, one.child), (one.says, why)
    for cell in one.cells:
        place = (cell.file, cell.line or "", cell.table, cell.row if cell.row >= 0 else "")
        yield (*head, *place, cell.column, cell.value, *tail)
    if not one.cells:
        yield (*head, "", "", "", "", "", "", *tail)


def rules(told: Checked) -> Iterator[Row]:
    """A row for each rule that was broken."""
    for one in told.rules():
        yield one.rule, one.severity, one.says, one.why, one.times, one.children


def children(told: Checked) -> Iterator[Row]:
    """A row for each child of whom something was found, most first."""
    theirs: dict[str, list[Broken]] = {}
    for one in told.broken:
        theirs.setdefault(one.child, []).append(one)
    for child, times in told.children():
        errors = sum(one.severity == "error" for one in theirs[child])
        codes = ", ".join(dict.fromkeys(one.rule for one in theirs[child]))
        yield child, times, errors, times - errors, codes


def silences(told: Checked) -> Iterator[Row]:
    """A row for each rule that did not look, and for whatever was odd about a file."""
    for kind, those in (("rule not looked at", told.found.skipped), ("rule failed", told.found.failed)):
        yield from ((kind, one.rule, "", "", "", one.why) for one in dict.fromkeys(those))
    for note in told.notes:
        yield ODD, note.file, note.line or "", note.column, note.value, note.what
