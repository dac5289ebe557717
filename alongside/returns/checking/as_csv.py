"""A report as a sheet: one line for each cell that a finding points at, and for each silence."""

from __future__ import annotations

import csv
import io

from alongside.returns.checking.report import Checked
from alongside.returns.checking.rows import ODD, findings, harmless, silences

HEADINGS = (
    "finding", "rule", "severity", "says", "child", "file", "line", "table", "row", "column", "value",
)  # fmt: skip


def as_csv(told: Checked) -> bytes:
    """All findings, then what did not look; UTF-8 with a mark that spreadsheets know it by."""
    out = io.StringIO(newline="")
    lines = csv.writer(out)
    lines.writerow(HEADINGS)
    for number, rule, severity, child, *where, says, _ in findings(told):
        lines.writerow([harmless(cell) for cell in (number, rule, severity, says, child, *where)])
    for kind, whose, line, column, value, why in silences(told):
        rule, file = (whose, "") if kind != ODD else ("", whose)
        lines.writerow(map(harmless, ("", rule, kind, why, "", file, line, "", "", column, value)))
    return out.getvalue().encode("utf-8-sig")
