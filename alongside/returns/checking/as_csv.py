"""A report as a sheet: one line for each cell that a finding points at."""

from __future__ import annotations

import csv
import io

from alongside.returns.checking.report import Checked
from alongside.returns.checking.rows import findings, harmless

HEADINGS = (
    "finding", "rule", "severity", "says", "child", "file", "line", "table", "row", "column", "value",
)  # fmt: skip


def as_csv(told: Checked) -> bytes:
    """All findings, in their order; UTF-8 with a mark that spreadsheets know it by."""
    out = io.StringIO(newline="")
    lines = csv.writer(out)
    lines.writerow(HEADINGS)
    for number, rule, severity, child, *where, says, _ in findings(told):
        lines.writerow([harmless(cell) for cell in (number, rule, severity, says, child, *where)])
    return out.getvalue().encode("utf-8-sig")
