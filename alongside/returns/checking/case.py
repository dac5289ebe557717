"""A case: one small return as a line of JSON, and what the rules find in it as another.

The door by which other people's cases come in (`alongside check-tables`). Every cell is text or nothing. A
table or a column that no return has is passed over; a cell that holds a list (what an assessment found) is
laid out as rows of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from alongside.returns.checking.cells import day
from alongside.returns.checking.findings import Found
from alongside.returns.checking.form import Form, form
from alongside.returns.checking.looking import Checker
from alongside.returns.checking.period import Period, period
from alongside.returns.checking.plan import plan
from alongside.returns.checking.tables import Raw

CIN, SSDA903 = "cin", "ssda903"
END_OF_YEAR = (3, 31)
THINKABLE = range(1900, 2200)
"""Years of which a case may be: other people's are made up for long ago too."""


class Grid(msgspec.Struct, frozen=True):
    """A table of a case."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


class Case(msgspec.Struct, frozen=True):
    """What comes in."""

    id: str
    ret: str = msgspec.field(name="return")
    year: str
    tables: dict[str, Grid]
    metadata: dict[str, Any] | None = None


class CaseFinding(msgspec.Struct, frozen=True):
    """One place that one rule points at."""

    rule: str
    table: str
    row: int
    columns: tuple[str, ...]


class CaseFailed(msgspec.Struct, frozen=True):
    """A rule that did not look, and why."""

    rule: str
    why: str


class Answer(msgspec.Struct, frozen=True):
    """What goes out."""

    id: str
    findings: tuple[CaseFinding, ...]
    failed: tuple[CaseFailed, ...]


class NotACase(ValueError):
    """A line is no case; the words say why."""


def answer(case: Case, checker: Checker) -> Answer:
    """Let all rules of the case's year look at its tables."""
    if case.ret not in {CIN, SSDA903}:
        raise NotACase(f"{case.id}: there is no return “{case.ret}”; say cin or ssda903")
    told = form(case.ret)
    if not plan(told, year_of(case.year)).rules:
        raise NotACase(f"{case.id}: no rules of {case.year} are known")
    tables = laid_out(told, case)
    found = checker.look(told, tables, days(told, case, tables))
    return Answer(
        case.id, tuple(_findings(found)), tuple(CaseFailed(*one) for one in (*found.failed, *found.skipped))
    )


def _findings(found: Found) -> list[CaseFinding]:
    seen = dict.fromkeys((one.rule, one.table, one.row, one.columns) for one in found.findings)
    return [CaseFinding(*one) for one in seen]


def year_of(text: str) -> int:
    """The year in which a return ends: of 2026-27, 2026_27 or 2026/27, 2027."""
    plain = text.strip().replace("_", "-").replace("/", "-")
    head, _, tail = plain.partition("-")
    if head.isascii() and head.isdigit() and len(head) == 4:  # noqa: PLR2004
        ends = int(head) + bool(tail)
        if tail in {"", f"{ends % 100:02d}", str(ends)}:
            return ends
    raise NotACase(f"“{text}” is no year of a return: write it as 2026-27")


def days(told: Form, case: Case, tables: Mapping[str, Raw]) -> Period:
    """The days that a case is about: its year, unless its own header or metadata say others."""
    said = case.metadata or {}
    year = year_of(case.year)
    if told.name == CIN:
        ref = _thinkable(case, _reference(tables))
        other = ref if ref and (ref.month, ref.day) == END_OF_YEAR else None
        start = date(other.year - 1, 4, 1) if other else None
        return period(
            year, ref=ref, year_start=start, year_end=other, authority=_text(said.get("localAuthority"))
        )
    return period(
        year,
        year_start=_thinkable(case, day(str(said.get("collection_start") or ""))),
        year_end=_thinkable(case, day(str(said.get("collection_end") or ""))),
        authority=_text(said.get("localAuthority")),
        from_xml=1 if said.get("file_format") == "xml" else None,
    )


def _thinkable(case: Case, said: date | None) -> date | None:
    """A day around which a calendar can be laid; at either end of time there is none."""
    if said and said.year not in THINKABLE:
        raise NotACase(f"{case.id}: no return is of the year {said.year}")
    return said


def _reference(tables: Mapping[str, Raw]) -> date | None:
    header = tables.get("header")
    cells = header.columns.get("reference") if header else None
    return day(cells[0].strip()) if cells and cells[0] else None


def laid_out(told: Form, case: Case) -> dict[str, Raw]:
    """The case's tables as rules call them."""
    grids = dict(case.tables)
    provider = (case.metadata or {}).get("provider_info")
    if provider:
        grids["provider_info"] = msgspec.convert(provider, Grid)
    tables = {
        name: _raw(told, name, grid)
        for key, grid in grids.items()
        if (name := told.named(key)) in told.all_tables
    }
    if "assessments" in tables and "factors" not in tables:
        tables["factors"] = _factors(tables["assessments"])
    return tables


def _raw(told: Form, name: str, grid: Grid) -> Raw:
    columns: dict[str, Sequence[str | None]] = {}
    for nr, heading in enumerate(grid.columns):
        column = told.column(name, heading)
        if column:
            columns[column] = [_text(row[nr]) if nr < len(row) else None for row in grid.rows]
    return Raw(name, columns, rows=len(grid.rows))


def _text(cell: Any) -> str | None:
    if cell is None:
        return None
    # An empty text was typed, unlike nothing; only spaces show that in a cell.
    return ",".join(map(str, cell)) if isinstance(cell, list | tuple) else str(cell) or " "


def _factors(assessments: Raw) -> Raw:
    """What assessments found, a row each, where a case keeps it inside the assessment."""
    told: dict[str, list[str | None]] = {
        name: [] for name in ("child", "details", "assessment", "factor", "of_row")
    }
    columns = dict(assessments.columns)
    # Without a number of its own, an assessment is known by the day on which it was authorised.
    columns.setdefault("assessment", columns.get("authorised", [None] * len(assessments)))
    for row in range(len(assessments)):
        held = (columns["factors"][row] if "factors" in columns else None) or ""
        for factor in filter(None, (one.strip() for one in held.split(","))):
            for name in ("child", "details", "assessment"):
                told[name].append(columns[name][row] if name in columns else None)
            told["factor"].append(factor)
            told["of_row"].append(str(row))
    return Raw("factors", told, rows=len(told["factor"]))
