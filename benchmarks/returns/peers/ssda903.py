"""Run in the peer's own environment: an SSDA903's files in, what it finds out, as JSON.

Its own command reads two files of a fixed year; this calls the same functions that its web page calls.
"""

import json
import logging
import sys
from pathlib import Path
from typing import Any

from lac_validator import lac_validator  # type: ignore[import-not-found]
from lac_validator.report import Report  # type: ignore[import-not-found]
from lac_validator.rules.ruleset_utils import get_year_ruleset  # type: ignore[import-not-found]
from lac_validator.utils import process_uploaded_files  # type: ignore[import-not-found]


class _Why(logging.Handler):
    """Keeps why a rule fell over: the validator only logs it."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: dict[str, str] = {}

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[0]:
            code = record.getMessage().removeprefix("Rule code ").partition(" ")[0]
            self.told[code] = f"{record.exc_info[0].__name__}: {record.exc_info[1]}".partition("\n")[0]


def _copied(store: dict[str, Any]) -> dict[str, Any]:
    return {name: table if name == "metadata" else table.copy(deep=True) for name, table in store.items()}


def main(year: str, authority: str, this: str, last: str, out: str) -> None:
    """Read, check, and write what was found."""
    logging.getLogger().setLevel(logging.ERROR)
    why = _Why()
    logging.getLogger().handlers = [why]
    rules = get_year_ruleset(year)
    fields = {"This year": this, "Prev year": last}
    files = {
        name: [str(one) for one in sorted(Path(where).glob("*.csv"))]
        for name, where in fields.items()
        if where
    }
    told = lac_validator.LacValidator(
        metadata={"collectionYear": year, "localAuthority": authority},
        files=process_uploaded_files(files),
        registry=rules,
    )
    report = Report(told.ds_results, rules)
    found = lac_validator.create_issue_df(report.report, report.error_report)
    places = found[["rule_code", "tables_affected", "row_id"]].drop_duplicates()
    answer = {
        "rules": [str(code) for code in rules],
        "findings": [[str(code), str(table), int(row)] for code, table, row in places.to_numpy().tolist()],
        "failed": {code: why.told.get(code, "") for code in told.fails},
        "skipped": list(map(str, told.skips)),
    }
    Path(out).write_text(json.dumps(answer), "utf-8")


if __name__ == "__main__":
    if "apart" in sys.argv:
        # As it comes its rules share their columns, and one writes into them: each is given its own.
        lac_validator.copy_datastore = _copied
    main(*sys.argv[1:6])
