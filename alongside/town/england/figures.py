"""The published figures that a drawn town is compared with (`figures.toml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

import tomli

FILE = "figures.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One published figure."""

    key: str
    group: str
    """Which step of the journey it belongs to."""
    words: str
    value: float
    unit: str
    """`per 10,000` children under 18, `%`, `working days`, `times` or `each`."""
    year: int
    """The year ending on 31 March of this year; of the workforce, on 30 September of it."""
    source: str
    counted: str = ""
    """How it is counted; it holds for the figures of the same kind that follow, too."""
    headline: bool = False
    """Whether a town should come within a tenth of it."""
    check: bool = False
    """Not read in a published table: from general knowledge, or worked out."""
    why: str = ""


@cache
def figures() -> dict[str, Published]:
    """Every published figure by its key, in the order of the journey."""
    told = tomli.loads(resources.files(__package__).joinpath(FILE).read_text("utf-8"))
    sources = told["sources"]
    return {one["key"]: Published(**(one | {"source": sources[one["source"]]})) for one in told["figure"]}
