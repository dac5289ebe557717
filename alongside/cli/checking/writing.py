"""A report in whichever form it is asked for: each is a module of its own, loaded when it is wanted."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from alongside.returns.checking.report import Checked
from alongside.returns.whole import whole

FORMATS = {
    "text": "alongside.cli.checking.text",
    "json": "alongside.returns.checking.document",
    "csv": "alongside.returns.checking.as_csv",
    "xlsx": "alongside.cli.checking.workbook",
    "html": "alongside.cli.checking.page",
}
ONLY_FILES = frozenset({"xlsx"})
"""Forms that no screen can show."""


class Form(Protocol):
    """What each of these modules has."""

    def written(self, told: Checked) -> Iterator[bytes]:
        """The report, piece by piece."""


def write(told: Checked, kind: str, out: Path | None) -> None:
    """Write the report in one of `FORMATS`, to the screen or to a file: whole, or not at all."""
    pieces = cast(Form, import_module(FORMATS[kind])).written(told)
    if out is None:
        sys.stdout.buffer.writelines(pieces)
        return
    if out.exists() and not out.is_file():  # A pipe, a device: nothing there can be half a report.
        with out.open("wb") as file:
            file.writelines(pieces)
        return
    with whole(out) as file:
        file.writelines(pieces)
