"""What stands in a census file and does not belong there: never refused, always listed."""

from __future__ import annotations

from typing import NamedTuple


class Stray(NamedTuple):
    """Something in the file that the census does not know."""

    line: int
    where: str
    what: str
