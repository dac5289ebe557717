"""Spark, for a region or England: each view kept, its rules asked together in one query over it.

An extra, `pip install .[spark]`, which needs Java 17; nobody imports this who does not ask for it. Spark pays
for every query and little for what is in it. So the rules of a view come back as the list of those that each
row breaks. Those that look into other rows, which Spark does only where rows are chosen, are put one under
another; and if Spark refuses a query, each of its rules is asked by itself.
"""

from __future__ import annotations

import atexit
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from itertools import groupby
from pathlib import Path
from tempfile import mkdtemp
from types import MappingProxyType
from weakref import finalize

import pyarrow as pa
import pyarrow.parquet as pq
from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession

from alongside.returns.checking.arrow import laid
from alongside.returns.checking.findings import Finding, Found, NotRun
from alongside.returns.checking.form import Form
from alongside.returns.checking.period import Period
from alongside.returns.checking.plan import Made, Planned, compiled_wide
from alongside.returns.checking.tables import NR, Codes, Raw

BROKEN = "broken"
REFUSED = (PySparkException, Py4JError)
_TYPES = {
    pa.date32(): "DATE",
    pa.int64(): "BIGINT",
    pa.int32(): "INT",
    pa.float64(): "DOUBLE",
    pa.string(): "STRING",
}
_ON_THIS_MACHINE = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.log.level": "ERROR",
    "spark.python.sql.dataFrameDebugging.enabled": "false",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}
"""Of a Spark of our own: it serves no page of itself, opens no door to other machines, and is quiet."""
_MEANING = {
    "spark.sql.ansi.enabled": "true",
    "spark.sql.caseSensitive": "false",
    "spark.sql.session.timeZone": "UTC",
}
"""What a rule means may not hang on how somebody set a session up."""


class NoSpark(Exception):
    """Spark does not start here; the words say what it needs."""


def here(threads: int = 0, settings: Mapping[str, str] = MappingProxyType({})) -> SparkSession:
    """The session that there is; else one on this machine, on all its processors or on so many."""
    found = SparkSession.getActiveSession()
    if found:
        return found
    place = _place(None)
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    own = {
        "spark.local.dir": str(place),
        "spark.sql.shuffle.partitions": str(threads or os.cpu_count() or 1),
        "spark.sql.warehouse.dir": place.as_uri(),
    }
    builder = SparkSession.builder.master(f"local[{threads or '*'}]").appName("alongside")
    try:
        return builder.config(map={**_ON_THIS_MACHINE, **own, **settings}).getOrCreate()
    except (*REFUSED, OSError) as wrong:
        raise NoSpark(
            "Spark did not start. It needs Java, 17 or newer: see what “java -version” says."
        ) from wrong


class Floor:
    """One return, laid out for its rules.

    `session` is anybody's and stays as it was: one of its own is opened beside it. The tables go to Spark as
    files in a directory of their own, which nobody else may read and which goes when this does. Where Spark's
    workers are other machines, `folder` is a place that they and this one reach by the same name.
    """

    def __init__(
        self, form: Form, codes: Codes, *, session: SparkSession | None = None, folder: Path | None = None
    ) -> None:
        self.form, self.codes = form, codes
        self.spark = (session or here()).newSession()
        for key, value in _MEANING.items():
            self.spark.conf.set(key, value)
        self._told = compiled_wide(form)
        self._folder = _place(folder)
        self._kept: list[DataFrame] = []
        finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        finalize(self, _let_go, self._kept).atexit = False

    def lay(
        self,
        tables: Mapping[str, Raw],
        period: Period,
        calendar: Iterable[tuple[date, int, int, int]],
        views: Sequence[Made],
    ) -> None:
        """Put the tables down and keep of each view, once somebody asks, the columns that are asked for."""
        for name, table in laid(self.form, self.codes, tables, period, calendar):
            self._put(name, table)
        for view in views:
            frame = self.spark.sql(self._told.views[view.name]).cache()
            self._kept.append(frame)
            frame.createOrReplaceTempView(view.name)

    def run(self, rules: Sequence[Planned]) -> Found:
        """Let these rules look."""
        findings: list[Finding] = []
        failed: list[NotRun] = []
        for _, those in groupby(sorted(rules, key=self._kind), key=self._kind):
            self._ask(list(those), findings, failed)
        return Found(tuple(findings), (), tuple(failed), tuple(rule.code for rule in rules))

    def _kind(self, rule: Planned) -> tuple[str, bool]:
        """What the rules of one query have in common: their view, and whether they look into other rows."""
        return rule.rule.row, rule.rule.key in self._told.apart

    def _ask(self, rules: Sequence[Planned], findings: list[Finding], failed: list[NotRun]) -> None:
        try:
            rows = self.spark.sql(self._query(rules)).toArrow()
        except REFUSED as wrong:
            if len(rules) == 1:
                failed.append(NotRun(rules[0].code, _reason(wrong)))
                return
            for rule in rules:
                self._ask([rule], findings, failed)
        else:
            findings += self._findings(rules, rows)

    def _query(self, rules: Sequence[Planned]) -> str:
        """Rows, with the rows they are linked to, and which of these rules each breaks, by position."""
        view, apart = self._kind(rules[0])
        told = [self._told.rules[one.rule.key] for one in rules]
        if not view:
            return _under_each_other(
                f"SELECT CAST(NULL AS BIGINT) AS {NR}, '{nr}' AS {BROKEN} FROM ({query})"
                for nr, query in enumerate(told)
            )
        columns = ", ".join(
            f"t.{name}" for name in _columns(link for one in rules for link in one.rule.marks)
        )
        if apart or len(rules) == 1:
            return _under_each_other(
                f"SELECT {columns}, '{nr}' AS {BROKEN} FROM {view} AS t WHERE {condition}"
                for nr, condition in enumerate(told)
            )
        cases = ", ".join(f"CASE WHEN {condition} THEN '{nr}' END" for nr, condition in enumerate(told))
        each = f"SELECT {columns}, CONCAT_WS(' ', {cases}) AS {BROKEN} FROM {view} AS t"
        return f"SELECT * FROM ({each}) WHERE {BROKEN} <> ''"

    def _findings(self, rules: Sequence[Planned], rows: pa.Table) -> Iterator[Finding]:
        told: list[list[int]] = [[] for _ in rules]
        for place, broken in enumerate(rows.column(BROKEN).to_pylist()):
            for nr in broken.split():
                told[int(nr)].append(place)
        cells = {name: rows.column(name).to_pylist() for name in rows.column_names}
        for rule, places in zip(rules, told, strict=True):
            columns = [cells[name] for name in _columns(rule.rule.marks)]
            yield from rule.findings(self.form, ([one[place] for one in columns] for place in places))

    def _put(self, name: str, table: pa.Table) -> None:
        path = self._folder / f"{name}.parquet"
        pq.write_table(table, path)
        shape = ", ".join(f"`{one.name}` {_TYPES[one.type]}" for one in table.schema)
        # Days before 1582 stand as they are: no old program wrote these files.
        came = self.spark.read.schema(shape).option("datetimeRebaseMode", "CORRECTED").parquet(path.as_uri())
        came.createOrReplaceTempView(name)


def _place(folder: Path | None) -> Path:
    """A new directory that nobody else may read: rows of children lie in it."""
    return Path(mkdtemp(prefix="alongside-spark-", dir=folder))


def _columns(links: Iterable[str]) -> list[str]:
    """The columns that hold the row itself and the rows of these links."""
    return [NR, *(f"{link}_nr" for link in dict.fromkeys(links))]


def _under_each_other(queries: Iterable[str]) -> str:
    return " UNION ALL ".join(queries)


def _reason(wrong: Exception) -> str:
    """What Spark says, without its plan and its traces."""
    return " ".join(str(wrong).split("\n")[:2])


def _let_go(kept: Sequence[DataFrame]) -> None:
    with suppress(*REFUSED, OSError):
        for frame in kept:
            frame.unpersist()
