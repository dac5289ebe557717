"""The words that every form of a report shares: places, sums, and what could not be looked at."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.returns.checking.findings import by_reason
from alongside.returns.checking.notes import Note
from alongside.returns.checking.report import Broken, Cell, Checked

WHOLE = "the whole return"
ODD = "Odd about the files"
NOT_LOOKED = "Not looked at, because something did not come"
FAILED = "Failed through a fault of ours: please tell us"


def title(told: Checked) -> str:
    """Which return of which year it is about."""
    return f"{told.form.title}, {told.period.words}"


def counted(times: int, one: str, more: str) -> str:
    """A number with its noun."""
    return f"{times:,} {one if times == 1 else more}"


def sums(told: Checked) -> str:
    """How much was found, in one sentence."""
    ran, rules = len(set(told.found.ran)), {one.rule for one in told.broken}
    if not ran:
        return "No rule looked."
    if not rules:
        return f"Nothing found: {counted(ran, 'rule', 'rules')} looked."
    errors = sum(one.severity == "error" for one in told.broken)
    queries = len(told.broken) - errors
    found = f"{counted(errors, 'error', 'errors')} and {counted(queries, 'query', 'queries')}"
    return f"{found}, by {len(rules)} of the {counted(ran, 'rule', 'rules')} that looked"


def concerned(children: int) -> str:
    """How many children it is about."""
    return counted(children, "child is concerned", "children are concerned")


def place(one: Broken) -> str:
    """Where a finding is, and what stands there."""
    if not one.cells:
        return f"in {WHOLE}"
    return f"{where(one)}{f', child {one.child}' if one.child else ''}: {cells(one)}"


def where(one: Broken) -> str:
    """The file and line of a finding's first cell, else its table."""
    first = one.cells[0] if one.cells else None
    return (at(first.file, first.line) or first.table if first else "") or WHOLE


def cells(one: Broken) -> str:
    """What stands in the cells of a finding."""
    return ", ".join(_cell(cell, one.cells[0]) for cell in one.cells)


def _cell(cell: Cell, first: Cell) -> str:
    said = f"{cell.column} “{cell.value}”" if cell.value else f"{cell.column} empty"
    if cell.row < 0:
        return cell.column
    elsewhere = (cell.file, cell.table, cell.row) != (first.file, first.table, first.row)
    return f"{said} ({cell.table}, line {cell.line})" if elsewhere and cell.line else said


def at(file: str, line: int) -> str:
    """A place in a file, as editors understand it."""
    return f"{file}:{line}" if file and line else file


def noted(note: Note) -> str:
    """Something odd about a file, with its place."""
    said = " ".join(filter(None, (note.column, note.value)))
    return ": ".join(filter(None, (at(note.file, note.line), said, note.what)))


def silence(told: Checked) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """What did not look: a heading, and under it each reason with the codes it holds for."""
    for heading, rules in ((NOT_LOOKED, told.found.skipped), (FAILED, told.found.failed)):
        if rules:
            yield heading, [(why, ", ".join(codes)) for why, codes in by_reason(rules)]
