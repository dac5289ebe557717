"""What others expect of the same rules, where their cases are at hand.

Where a case and the published text differ, the text wins: such codes are listed with the quotation in
`docs/returns/differences.md`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest

from alongside.policy import load
from alongside.returns.checking.case import Case, answer
from alongside.returns.checking.form import form
from alongside.returns.checking.looking import Checker
from alongside.returns.checking.plan import rules_of

ROOT = Path(__file__).parents[3]
CASES = ROOT.parent / "shared" / "conformance"
DIFFERENCES = ROOT / "docs" / "returns" / "differences.md"
FOLDERS = {"cin": "cin", "ssda903": "s903"}
RIGHT = 0.98
"""The share of codes that must be exactly right, each exception with its reason."""
Marked = dict[str, set[int]]


def differing(name: str) -> set[str]:
    """The codes listed as different, of one return."""
    section = DIFFERENCES.read_text("utf-8").partition(f"## {name}\n")[2].partition("\n## ")[0]
    return set(re.findall(r"^### (\S+)$", section, re.MULTILINE))


def cases(name: str) -> Iterator[Mapping[str, Any]]:
    path = CASES / FOLDERS[name] / "dev.json"
    if not path.exists():
        pytest.skip(f"the cases that others wrote are not beside this clone: {path}")
    return (
        one for one in json.loads(path.read_text("utf-8")) if one["in_force"] and one["confidence"] != "C"
    )


def asked(name: str, told: Mapping[str, Any]) -> Case:
    renamed = told.get("rename_columns") or {}
    tables = {
        table: {"columns": [_renamed(renamed, table, one) for one in grid["columns"]], "rows": grid["rows"]}
        for table, grid in told["tables"].items()
    }
    year = told["defined_in"] if told["defined_in"] in told["in_force"] else told["in_force"][0]
    said = {
        "id": told["id"],
        "return": name,
        "year": year,
        "tables": tables,
        "metadata": told.get("metadata"),
    }
    return msgspec.convert(said, Case)


def _renamed(renamed: Mapping[str, Any], table: str, column: str) -> str:
    own = renamed.get(table)
    return str((own if isinstance(own, dict) else renamed).get(column, column))


def expected(name: str, told: Mapping[str, Any]) -> Marked:
    want = told["expected"]
    if name == "cin":
        found: Marked = {"": {-1}} if want["la_level"] else {}
        for one in want["locations"]:
            found.setdefault(one["table"], set()).update(one["rows"])
        return _lower(found)
    labels = told["row_labels"]
    rows = {
        table: {labels[table].index(row) if table in labels else int(row) for row in marked}
        for table, marked in want.items()
    }
    return _lower(rows)


def _lower(found: Mapping[str, set[int]]) -> Marked:
    return {table.lower(): rows for table, rows in found.items() if rows}


@pytest.mark.parametrize("name", FOLDERS)
def test_the_rules_mark_the_rows_that_others_expect(name: str) -> None:
    checker, right, wrong = Checker(load()), set[str](), set[str]()
    for told in cases(name):
        found: Marked = {}
        for one in answer(asked(name, told), checker).findings:
            if one.rule == told["rule"]:
                found.setdefault(one.table.lower(), set()).add(one.row)
        (right if found == expected(name, told) else wrong).add(told["rule"])
    assert sorted(wrong - differing(name)) == []
    assert len(right - wrong) >= RIGHT * len(right | wrong) - len(differing(name))
    assert sorted(differing(name) - {rule.code for rule in rules_of(form(name))}) == []
