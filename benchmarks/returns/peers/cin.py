"""Run in the peer's own environment: one census file in, what it finds out, as JSON.

Its own command prints tables for people to read; this calls the same functions that its web page calls.
"""

import contextlib
import io
import json
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

from cin_validator import cin_validator  # type: ignore[import-not-found]
from cin_validator.rules.ruleset_utils import get_year_ruleset  # type: ignore[import-not-found]

_FAILED = re.compile(r"^Error with rule (\w+): (.*)$", re.MULTILINE)


def _spared() -> dict[str, int]:
    """A place without a row, which some rules give, fells the whole report: leave those out, and count."""
    named, nowhere = cin_validator.include_issue_child, dict[str, int]()

    def include(issues: Any, tables: Any) -> Any:
        lost = issues["tables_affected"].notna() & issues["ROW_ID"].isna()
        nowhere.update(issues[lost]["rule_code"].astype(str).value_counts().to_dict())
        return named(issues[~lost], tables)

    cin_validator.include_issue_child = include
    return nowhere


def main(year: str, file: str, out: str) -> None:
    """Read, check, and write what was found."""
    said, rules, nowhere = io.StringIO(), get_year_ruleset(year), _spared()
    with contextlib.redirect_stdout(said):
        tables = cin_validator.process_data(cin_validator.convert_data(ET.parse(file).getroot()))  # noqa: S314  our own
        told = cin_validator.CinValidator(tables, rules)
    places = told.full_issue_df[["rule_code", "tables_affected", "row_id"]].drop_duplicates()
    whole = [] if told.la_rule_issues.empty else told.la_rule_issues["rule_code"].tolist()
    answer = {
        "rules": [str(code) for code in rules],
        "findings": [[str(code), str(table), int(row)] for code, table, row in places.to_numpy().tolist()]
        + [[str(code), "", -1] for code in whole],
        "failed": dict(_FAILED.findall(said.getvalue())),
        "skipped": [],
        "nowhere": nowhere,
    }
    Path(out).write_text(json.dumps(answer), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:4])
