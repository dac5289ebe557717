"""A report as one CSV, at the command line and on the page: a line for each cell marked and each silence."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from itertools import chain

from alongside.returns.checking.report import Checked
from alongside.returns.checking.rows import FINDINGS, ODD, Row, findings, harmless, silences


class _Line:
    """Hands back each line that a writer makes."""

    def write(self, line: str) -> bytes:
        return line.encode("utf-8", "replace")


def written(told: Checked) -> Iterator[bytes]:
    """Each line, marked as UTF-8 so that spreadsheets read it rightly."""
    write = csv.writer(_Line()).writerow
    yield codecs.BOM_UTF8 + bytes(write(FINDINGS))
    for row in chain(findings(told), _silences(told)):
        yield bytes(write([harmless(cell) for cell in row]))


def _silences(told: Checked) -> Iterator[Row]:
    """In the columns of findings: those have a number, these have none."""
    for kind, whose, line, column, value, why in silences(told):
        rule, file = (whose, "") if kind != ODD else ("", whose)
        yield "", rule, kind, "", file, line, "", "", column, value, why, ""
