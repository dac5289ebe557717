"""What was odd about a file while it was read: told with its place, and read on."""

from __future__ import annotations

from typing import NamedTuple


class Note(NamedTuple):
    """One oddity of a file."""

    file: str
    line: int
    column: str
    value: str
    what: str
