"""DuckDB, for a whole return: each view a table, each rule one query over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, groupby

import duckdb
import pyarrow as pa

from alongside.returns.checking.arrow import laid
from alongside.returns.checking.findings import Finding, Found, NotRun
from alongside.returns.checking.form import Form
from alongside.returns.checking.period import Period
from alongside.returns.checking.plan import Made, Planned
from alongside.returns.checking.tables import Codes, Raw

FEW = 2_000_000
"""Rows for which sharing the work out takes more of the processor than it saves."""


IN_ORDER = "join_order,join_filter_pushdown"
"""Not thought about where there is little: every view says itself in which order its tables are joined."""


AT_ONCE = 8
"""Rules in one query: more take more memory, and hardly less time."""


class Bench:
    """One return, laid out for its rules."""

    def __init__(self, form: Form, codes: Codes, *, threads: int = 0, memory: str = "") -> None:
        self.form, self.codes = form, codes
        self.db = duckdb.connect()
        if threads:
            self.db.execute(f"SET threads = {int(threads)}")
        if memory:
            self.db.execute("SET memory_limit = ?", [memory])
        self.db.execute("SET preserve_insertion_order = false")

    def lay(
        self,
        tables: Mapping[str, Raw],
        period: Period,
        calendar: Iterable[tuple[date, int, int, int]],
        views: Sequence[Made],
    ) -> None:
        """Put the tables down and make of each view, in order, the columns that somebody asks for."""
        if sum(map(len, tables.values())) < FEW:
            self.db.execute("SET threads = 1")
            self.db.execute(f"SET disabled_optimizers = '{IN_ORDER}'")
        for name, table in laid(self.form, self.codes, tables, period, calendar):
            self._put(name, table)
        pa.default_memory_pool().release_unused()
        for view in views:
            self.db.execute(f"CREATE TABLE {view.name} AS {view.duckdb}")

    def run(self, rules: Sequence[Planned]) -> Found:
        """Let these rules look: many in one query, for each has its price; where one fails, each alone."""
        findings: list[Finding] = []
        failed: list[NotRun] = []
        for those in _alike(rules):
            try:
                findings += self._asked(those)
            except duckdb.Error:
                for one in those:
                    self._alone(one, findings, failed)
        return Found(tuple(findings), (), tuple(failed), tuple(rule.code for rule in rules))

    def _asked(self, rules: Sequence[Planned]) -> Iterator[Finding]:
        parts = (f"SELECT {nr}, * FROM ({rule.duckdb})" for nr, rule in enumerate(rules))
        met: dict[int, list[Sequence[int | None]]] = {}
        for nr, *row in self.db.execute(" UNION ALL ".join(parts)).fetchall():
            met.setdefault(nr, []).append(row)
        return chain.from_iterable(rules[nr].findings(self.form, rows) for nr, rows in sorted(met.items()))

    def _alone(self, rule: Planned, findings: list[Finding], failed: list[NotRun]) -> None:
        try:
            findings += rule.findings(self.form, self.db.execute(rule.duckdb).fetchall())
        except duckdb.Error as wrong:
            failed.append(NotRun(rule.code, str(wrong)))

    def _put(self, name: str, table: pa.Table) -> None:
        self.db.register("came", table)
        self.db.execute(f"CREATE TABLE {name} AS SELECT * FROM came")
        self.db.unregister("came")


def _alike(rules: Sequence[Planned]) -> Iterator[list[Planned]]:
    """Rules whose answers have as many columns."""
    for _, those in groupby(sorted(rules, key=_width), key=_width):
        alike = list(those)
        yield from (alike[at : at + AT_ONCE] for at in range(0, len(alike), AT_ONCE))


def _width(rule: Planned) -> int:
    return 0 if rule.rule.whole else len(rule.rule.marks)
