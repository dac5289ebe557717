"""A report as text or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import msgspec

from alongside.returns.checking.report import Broken, Cell, Checked, Told

FORMATS = ("text", "json")
SHOWN, CHILDREN = 10, 10
"""Of one rule, how many findings the text shows; how many children its summary names."""


def write(told: Checked, kind: str, out: Path | None) -> None:
    """Write the report in one of `FORMATS`, to a file or to the screen."""
    if kind == "json":
        data = msgspec.json.format(msgspec.json.encode(told.document()), indent=1) + b"\n"
    else:
        data = "".join(f"{line}\n" for line in text(told)).encode()
    if out:
        out.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)


def text(told: Checked) -> Iterator[str]:
    """As a person reads it: rule by rule, then what could not be looked at, then the sums."""
    for note in told.notes:
        yield f"{_at(note.file, note.line)}: {note.column} {note.value}".rstrip(" :") + f": {note.what}"
    rules = {one.rule: one for one in told.rules()}
    for code, findings in groupby(told.broken, key=lambda one: one.rule):
        yield from _of_rule(rules[code], list(findings))
    yield from _silence(told)
    yield from _summary(told, list(rules.values()))


def _of_rule(rule: Told, findings: list[Broken]) -> Iterator[str]:
    yield ""
    yield f"{rule.severity} {rule.rule}: {rule.says}"
    for one in findings[:SHOWN]:
        yield f"  {_place(one)}"
    if len(findings) > SHOWN:
        yield f"  … and {len(findings) - SHOWN:,} more like it (--format json or csv has all)"
    yield f"  {rule.why}"


def _place(one: Broken) -> str:
    if not one.cells:
        return "in the whole return"
    where = _at(one.cells[0].file, one.cells[0].line) or one.cells[0].table or "the whole return"
    child = f", child {one.child}" if one.child else ""
    return f"{where}{child}: {', '.join(_cell(cell, one.cells[0]) for cell in one.cells)}"


def _cell(cell: Cell, first: Cell) -> str:
    said = f"{cell.column} “{cell.value}”" if cell.value else f"{cell.column} empty"
    if cell.row < 0:
        return cell.column
    elsewhere = (cell.file, cell.table, cell.row) != (first.file, first.table, first.row)
    return f"{said} ({cell.table}, line {cell.line})" if elsewhere and cell.line else said


def _at(file: str, line: int) -> str:
    return f"{file}:{line}" if file and line else file


def _silence(told: Checked) -> Iterator[str]:
    for heading, rules in (
        ("Not looked at, because something did not come", told.found.skipped),
        ("Failed through a fault of ours: please tell us", told.found.failed),
    ):
        if rules:
            yield ""
            yield f"{heading}:"
            for why, group in groupby(sorted(rules, key=lambda one: one.why), key=lambda one: one.why):
                yield f"  {why}: {', '.join(dict.fromkeys(one.rule for one in group))}"


def _summary(told: Checked, rules: list[Told]) -> Iterator[str]:
    yield ""
    ran = len(set(told.found.ran))
    if not rules:
        yield f"Nothing found: {ran} rules looked."
        return
    errors = sum(one.times for one in rules if one.severity == "error")
    queries = sum(one.times for one in rules) - errors
    yield f"{errors:,} errors and {queries:,} queries, by {len(rules)} of the {ran} rules that looked:"
    for one in sorted(rules, key=lambda rule: (-rule.times, rule.rule)):
        yield f"  {one.rule:10} {one.times:7,}  {one.says}"
    children = told.children()
    if children:
        most = ", ".join(f"{child} ({times})" for child, times in children[:CHILDREN])
        yield f"{len(children):,} children are concerned; most often {most}"
