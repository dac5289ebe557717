"""DuckDB, for a whole return: each view a table, each rule one query over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from alongside.returns.checking.cells import Cell
from alongside.returns.checking.findings import Finding, Found, NotRun
from alongside.returns.checking.form import AUTHORITIES, Field, Form, Kind
from alongside.returns.checking.period import CALENDAR, Period
from alongside.returns.checking.plan import Made, Planned
from alongside.returns.checking.tables import NR, Codes, Raw, readers, schema, type_of

_ARROW = {
    "DATE": pa.date32(),
    "BIGINT": pa.int64(),
    "DOUBLE": pa.float64(),
    "INTEGER": pa.int32(),
    "VARCHAR": pa.string(),
}
_PERIOD = (pa.int64(), pa.date32(), pa.date32(), pa.date32(), pa.string(), pa.int32())
_CALENDAR = (pa.date32(), pa.int32(), pa.int32(), pa.int32())


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
        for name, table in laid(self.form, self.codes, tables, period, calendar):
            self._put(name, table)
        for view in views:
            self.db.execute(f"CREATE TABLE {view.name} AS {view.duckdb}")

    def run(self, rules: Sequence[Planned]) -> Found:
        """Let these rules look."""
        findings: list[Finding] = []
        failed: list[NotRun] = []
        for rule in rules:
            try:
                findings += rule.findings(self.form, self.db.execute(rule.duckdb).fetchall())
            except duckdb.Error as wrong:
                failed.append(NotRun(rule.code, str(wrong)))
        return Found(tuple(findings), (), tuple(failed), tuple(rule.code for rule in rules))

    def _put(self, name: str, table: pa.Table) -> None:
        self.db.register("came", table)
        self.db.execute(f"CREATE TABLE {name} AS SELECT * FROM came")
        self.db.unregister("came")


def laid(
    form: Form,
    codes: Codes,
    tables: Mapping[str, Raw],
    period: Period,
    calendar: Iterable[tuple[date, int, int, int]],
) -> Iterator[tuple[str, pa.Table]]:
    """Every table that views and rules may read, by name, as each engine for whole returns takes it."""
    yield "period", _rows(Period._fields, _PERIOD, [tuple(period)])
    yield "calendar", _rows(CALENDAR, _CALENDAR, list(calendar))
    yield AUTHORITIES, pa.table({"code": pa.array(sorted(codes.get(AUTHORITIES, ())), type=pa.string())})
    for name in form.all_tables:
        raw = tables.get(name)
        yield name, typed(form, raw, codes) if raw else empty(form, name)


def _rows(names: Sequence[str], types: Sequence[pa.DataType], rows: Sequence[Sequence[Any]]) -> pa.Table:
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    arrays = [pa.array(column, type=kind) for column, kind in zip(columns, types, strict=True)]
    return pa.table(dict(zip(names, arrays, strict=True)))


def empty(form: Form, table: str) -> pa.Table:
    """A table that did not come: all its columns, no row."""
    return pa.table({name: pa.array([], type=_ARROW[kind]) for name, kind in schema(form, table)})


def typed(form: Form, raw: Raw, codes: Codes) -> pa.Table:
    """A table as rules see it. Each different text is read once, however often it stands there."""
    told: dict[str, pa.Array] = {NR: pa.array(range(len(raw)), type=pa.int64())}
    for field, read in readers(form, raw.name, codes):
        cells = raw.columns.get(field.column)
        if cells is None:
            _absent(told, field, len(raw))
            continue
        column = cells if isinstance(cells, pa.Array | pa.ChunkedArray) else pa.array(cells, type=pa.string())
        if isinstance(column, pa.ChunkedArray):
            column = column.combine_chunks()
        coded = column if pa.types.is_dictionary(column.type) else pc.dictionary_encode(column)
        _present(told, field, coded, list(map(read, coded.dictionary.to_pylist())))
    return pa.table(told)


def _absent(told: dict[str, pa.Array], field: Field, rows: int) -> None:
    told[field.column] = pa.nulls(rows, _ARROW[type_of(field)])
    told[f"{field.column}_text"] = pa.nulls(rows, pa.string())
    if field.kind is Kind.CODE:
        told[f"{field.column}_known"] = pa.nulls(rows, pa.int32())


def _present(told: dict[str, pa.Array], field: Field, coded: pa.Array, cells: Sequence[Cell]) -> None:
    def spread(values: list[Any], kind: pa.DataType) -> pa.Array:
        return pa.array(values, type=kind).take(coded.indices)

    told[field.column] = spread([one.meaning for one in cells], _ARROW[type_of(field)])
    told[f"{field.column}_text"] = spread([one.text for one in cells], pa.string())
    if field.kind is Kind.CODE:
        told[f"{field.column}_known"] = spread([one.known for one in cells], pa.int32())
