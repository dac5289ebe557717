"""DuckDB, for a whole return: each view a table, each rule one query over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, groupby
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from alongside.returns.checking.cells import NAMELESS, Cell
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


FEW = 2_000_000
"""Rows for which sharing the work out takes more of the processor than it saves."""


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
    children = everybody(form, tables.values())
    for name in form.all_tables:
        raw = tables.get(name)
        yield name, typed(form, raw, codes, children) if raw else empty(form, name)


def _rows(names: Sequence[str], types: Sequence[pa.DataType], rows: Sequence[Sequence[Any]]) -> pa.Table:
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    arrays = [pa.array(column, type=kind) for column, kind in zip(columns, types, strict=True)]
    return pa.table(dict(zip(names, arrays, strict=True)))


def empty(form: Form, table: str) -> pa.Table:
    """A table that did not come: all its columns, no row."""
    numbered = {one.column for one in form.fields(table) if one.kind is Kind.CHILD}
    return pa.table(
        {
            name: pa.array([], type=pa.int64() if name in numbered else _ARROW[kind])
            for name, kind in schema(form, table)
        }
    )


def everybody(form: Form, tables: Iterable[Raw]) -> pa.Array:
    """Each child's own number once. Their place here stands for them: engines compare numbers much faster."""
    there = [
        cells
        for raw in tables
        for one in form.fields(raw.name)
        if one.kind is Kind.CHILD and (cells := _column(raw, one)) is not None
    ]
    met = pa.chunked_array([_stripped(pc.unique(cells)) for cells in there], type=pa.string())
    return pc.unique(met).drop_null()


def typed(form: Form, raw: Raw, codes: Codes, children: pa.Array) -> pa.Table:
    """A table as rules see it. Each different text is read once, however often it stands there."""
    told: dict[str, pa.Array] = {NR: pa.array(range(len(raw)), type=pa.int64())}
    for field, read in readers(form, raw.name, codes):
        column = _column(raw, field)
        if column is None:
            _absent(told, field, len(raw))
        elif field.kind in _AS_TYPED:
            told[field.column] = told[f"{field.column}_text"] = _stripped(column)
        else:
            coded = column if pa.types.is_dictionary(column.type) else pc.dictionary_encode(column)
            _present(told, field, coded, list(map(read, coded.dictionary.to_pylist())))
        if field.kind is Kind.CHILD:
            texts = told[f"{field.column}_text"]
            told[field.column] = _numbered(form, raw, texts, children)
            told[f"{field.column}_text"] = _named(texts)
    return pa.table(told)


MOST = 10**12
"""Rows that no table has."""


def _numbered(form: Form, raw: Raw, texts: pa.Array, children: pa.Array) -> pa.Array:
    """Each child's place among all. A row that names none is of a child of its own: nobody's brother."""
    place = pc.index_in(texts, value_set=children).cast(pa.int64())
    if not place.null_count:
        return place
    first = form.all_tables.index(raw.name) * MOST + 1
    nobody = pa.array(range(-first, -first - len(raw), -1), type=pa.int64())
    return pc.if_else(pc.is_null(place), nobody, place)


def _named(texts: pa.Array) -> pa.Array:
    stand_in = pc.starts_with(texts, NAMELESS)
    return pc.if_else(stand_in, None, texts) if pc.any(stand_in).as_py() else texts


_AS_TYPED = frozenset({Kind.TEXT, Kind.CHILD, Kind.KEY})
"""Cells that mean what was typed, without the spaces around it."""
_BARE = r"^[!-~]([ -~]*[!-~])?$"
"""What has certainly no space around it."""


def _column(raw: Raw, field: Field) -> pa.Array | None:
    cells = raw.columns.get(field.column)
    if cells is None:
        return None
    column = cells if isinstance(cells, pa.Array | pa.ChunkedArray) else pa.array(cells, type=pa.string())
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _stripped(column: pa.Array) -> pa.Array:
    """Texts without the spaces around them. What means what it says need not become Python's."""
    plain = column.dictionary_decode() if pa.types.is_dictionary(column.type) else column
    if pc.all(pc.match_substring_regex(plain, _BARE), min_count=0).as_py():
        return plain
    coded = pc.dictionary_encode(plain)
    told = [(one and one.strip()) or None for one in coded.dictionary.to_pylist()]
    return pa.array(told, type=pa.string()).take(coded.indices)


def _absent(told: dict[str, pa.Array], field: Field, rows: int) -> None:
    told[field.column] = pa.nulls(rows, _ARROW[type_of(field)])
    told[f"{field.column}_text"] = pa.nulls(rows, pa.string())
    if field.kind in {Kind.CODE, Kind.FLAG}:
        told[f"{field.column}_known"] = pa.nulls(rows, pa.int32())


def _present(told: dict[str, pa.Array], field: Field, coded: pa.Array, cells: Sequence[Cell]) -> None:
    def spread(values: list[Any], kind: pa.DataType) -> pa.Array:
        return pa.array(values, type=kind).take(coded.indices)

    told[field.column] = spread([one.meaning for one in cells], _ARROW[type_of(field)])
    told[f"{field.column}_text"] = spread([one.text for one in cells], pa.string())
    if field.kind in {Kind.CODE, Kind.FLAG}:
        told[f"{field.column}_known"] = spread([one.known for one in cells], pa.int32())
