"""From a cell of a file to the entry to look at: the same thing in the record, found by when it began.

A file numbers nothing. What it tells of and what the record derives are one where they are of one child and
began on one day; where that fits two, or none, nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Mapping

from alongside.policy import Policy
from alongside.record import EntryId, Life
from alongside.returns.checking.form import form
from alongside.returns.checking.report import Broken, Cell
from alongside.returns.checking.tables import Raw
from alongside.returns.cin.laying import CIN, Laid, Row, laid
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.rows import told
from alongside.returns.cin.worker_words import ASKS

TOLD_APART_BY = {
    "disabilities": "disability",
    "details": "referred",
    "assessments": "started",
    "factors": "factor",
    "plans": "started",
    "s47": "started",
    "cpp": "started",
    "reviews": "reviewed",
    "preproceedings": "decided",
}
"""Of each table in which a child may have several rows, the column that tells one from another."""


class Tracing:
    """One child's entries, found by the cells of a file."""

    def __init__(self, life: Life, year: CensusYear, policy: Policy) -> None:
        """`life` is as much as the reader may see: of what is kept from them nothing is found."""
        derived = told(life, year, policy)
        self.rows: Laid | None = laid(derived.node) if derived else None

    def entry(self, broken: Broken, tables: Mapping[str, Raw]) -> EntryId | None:
        """The entry of the first cell of a finding that the record has too."""
        found = (self._entry(broken.rule, cell, tables) for cell in broken.cells)
        return next((one for one in found if one), None)

    def _entry(self, rule: str, cell: Cell, tables: Mapping[str, Raw]) -> EntryId | None:
        name = form(CIN).named(cell.table) if cell.table else ""
        asks = ASKS.get(f"{rule}/{name}")
        if asks and asks.missing:  # The rule marks what stands beside the thing that nobody has written.
            return None
        row = self._row(name, cell.row, tables)
        return row.entry(form(CIN).column(name, cell.column)) if row else None

    def _row(self, name: str, nr: int, tables: Mapping[str, Raw]) -> Row | None:
        if self.rows is None or name not in tables or nr < 0:
            return None
        by = TOLD_APART_BY.get(name)
        start = tables[name].text(nr, by).strip() if by else ""
        same = [row for row in self.rows.rows[name] if not by or row.cells.get(by) == start]
        return same[0] if len(same) == 1 else None
