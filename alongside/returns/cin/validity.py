"""Whether a census file is of the shape that the Department's schema of its year asks for.

The schemas of 2020-21 to 2025-26 come with Alongside (`schemas/`). Of 2026-27 none is published yet.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

from alongside.returns.cin.period import CensusYear

MOST = 1_000
"""Faults told of one file: a wrong year gives one for every child."""


class Fault(NamedTuple):
    """One thing of which the schema says no, and the line."""

    line: int
    words: str


def has_schema(year: CensusYear) -> bool:
    """Whether the Department has published a schema of this year."""
    return _schema_of(year).is_file()


def faults(path: Path, year: CensusYear) -> tuple[Fault, ...]:
    """Everything that the schema of a year finds wrong with a file; nothing where it is valid.

    Raises `FileNotFoundError` for a year without a schema.
    """
    schema = _schema(year)
    schema.validate(etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True)))
    log: Any = schema.error_log
    return tuple(Fault(one.line, one.message) for one in islice(log, MOST))


def _schema_of(year: CensusYear) -> Path:
    return Path(str(files("alongside.returns.cin") / "schemas" / f"CIN_schema_{year.ends}.xsd"))


@cache
def _schema(year: CensusYear) -> etree.XMLSchema:
    with _schema_of(year).open("rb") as file:
        return etree.XMLSchema(etree.parse(file))
