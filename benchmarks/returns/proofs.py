"""The rows that prove our rules as the files of one return, to see what others find in them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from alongside.returns.checking.cells import day
from alongside.returns.checking.form import LAST_YEAR, Form, Kind, form
from alongside.returns.checking.plan import rules_of
from alongside.returns.checking.proof import PUBLISHED, Case, cases, laid
from alongside.returns.checking.tables import Raw
from benchmarks.returns.census import FILE, HEADER
from benchmarks.returns.looked_after import FILES, LAST, THIS

WORDS = f"{PUBLISHED - 1}-{PUBLISHED % 100}"
"""The year whose proofs these are."""
_GROUPS = {
    "assessments": "Assessments",
    "plans": "CINPlanDates",
    "s47": "Section47",
    "cpp": "ChildProtectionPlans",
}
_INSIDE = {
    "factors": ("assessments", "assessment", "FactorsIdentifiedAtAssessment", "AssessmentFactors"),
    "reviews": ("cpp", "plan", "Reviews", "CPPreviewDate"),
}
Row = Mapping[str, str]


def ssda903(folder: Path) -> tuple[Path, Path]:
    """Two folders of CSV files; days as authorities write them."""
    told = form("ssda903")
    tables = _together(told)
    for name, file in FILES.items():
        for suffix, year in (("", THIS), (LAST_YEAR, LAST)):
            _csv(told, folder / year / f"{file}.csv", name, tables[name + suffix])
    return folder / THIS, folder / LAST


def census(folder: Path) -> Path:
    """One XML file; children of whom a proof names no group have the groups that its rows need."""
    tables = _together(form("cin"))
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        out.write(HEADER.format(year=PUBLISHED))
        for child in dict.fromkeys(
            row["child"] for rows in map(_rows, tables.values()) for row in rows if "child" in row
        ):
            out.write("".join(_child(tables, child)))
        out.write("  </Children>\n</Message>\n")
    return path


def _together(told: Form) -> Mapping[str, Raw]:
    """Every case of the year that can stand beside others."""
    all_cases = [case for rule in rules_of(told) if rule.holds_in(PUBLISHED) for case in cases(told, rule)]
    return laid(told, [one for one in all_cases if _usual(one)]).tables


def _usual(case: Case) -> bool:
    return case.year == PUBLISHED and not case.said and not case.alone


def _csv(told: Form, path: Path, name: str, raw: Raw) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fields = [one for one in told.fields(name) if not one.derived]
    with path.open("w", encoding="utf-8", newline="") as out:
        lines = csv.writer(out, lineterminator="\n")
        lines.writerow([one.name for one in fields])
        for row in range(len(raw)):
            cells = ((one.kind, raw.text(row, one.column)) for one in fields)
            lines.writerow([_slashed(cell) if kind is Kind.DAY else cell for kind, cell in cells])


def _slashed(cell: str) -> str:
    read = day(cell)
    return f"{read:%d/%m/%Y}" if read and read.year > 999 else cell


def _rows(raw: Raw) -> Iterator[Row]:
    for row in range(len(raw)):
        yield {name: text for name in raw.columns if (text := raw.text(row, name))}


def _of(tables: Mapping[str, Raw], name: str, child: str) -> Sequence[Row]:
    return [row for row in _rows(tables[name]) if row.get("child") == child]


def _child(tables: Mapping[str, Raw], child: str) -> Iterator[str]:
    mine = {name: _of(tables, name, child) for name in tables}
    known = mine["child"] or [{"child": child}]
    for one in known:
        yield "<Child>\n"
        yield _element("child", "ChildIdentifiers", one)
        about = mine["characteristics"] or [{}]
        disabled = "".join(_leaf("Disability", row.get("disability", "")) for row in mine["disabilities"])
        inner = f"<Disabilities>\n{disabled}</Disabilities>\n" if disabled else ""
        yield _element("characteristics", "ChildCharacteristics", about[0], inner)
        yield from _details(mine)
        yield "</Child>\n"


def _details(mine: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    keys = dict.fromkeys(row.get("details", "") for name in ("details", *_GROUPS) for row in mine[name])
    for key in sorted(keys):
        groups = "".join(
            _element(name, tag, row, _inside(mine, name, row))
            for name, tag in _GROUPS.items()
            for row in mine[name]
            if row.get("details", "") == key
        )
        own = [row for row in mine["details"] if row.get("details", "") == key] or [{}]
        for nr, row in enumerate(own):
            yield _element("details", "CINdetails", row, groups if nr == 0 else "")


def _inside(mine: Mapping[str, Sequence[Row]], name: str, row: Row) -> str:
    for table, (of, key, group, tag) in _INSIDE.items():
        if of == name:
            those = [one for one in mine[table] if _same(one, row, key)]
            cells = [one.get("factor" if table == "factors" else "reviewed", "") for one in those]
            return "".join(f"<{group}>\n{_leaf(tag, cell)}</{group}>\n" for cell in cells)
    return ""


def _same(one: Row, row: Row, key: str) -> bool:
    return one.get("details") == row.get("details") and one.get(key) == row.get(key)


def _element(name: str, tag: str, row: Row, inner: str = "") -> str:
    fields = [
        one
        for one in form("cin").fields(name)
        if one.column not in {"details", "assessment", "plan", "factors"}
    ]
    cells = "".join(
        _leaf(one.name, row[one.column])
        for one in fields
        if one.column in row and (one.column != "child" or name == "child")
    )
    return f"<{tag}>\n{cells}{inner}</{tag}>\n"


def _leaf(tag: str, cell: str) -> str:
    return f"<{tag}>{escape(cell)}</{tag}>\n"
