"""The tables of a return as Arrow, typed: what each engine for whole returns is handed.

Each different text is read once, however often it stands in a column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from alongside.returns.checking.cells import NAMELESS, Cell
from alongside.returns.checking.form import AUTHORITIES, Field, Form, Kind
from alongside.returns.checking.period import CALENDAR, Period
from alongside.returns.checking.plan import compiled
from alongside.returns.checking.tables import NR, Codes, Raw, kept, readers, schema, type_of

_ARROW = {
    "DATE": pa.date32(),
    "BIGINT": pa.int64(),
    "DOUBLE": pa.float64(),
    "INTEGER": pa.int32(),
    "VARCHAR": pa.string(),
}
_PERIOD = (pa.int64(), pa.date32(), pa.date32(), pa.date32(), pa.string(), pa.int32())
_CALENDAR = (pa.date32(), pa.int32(), pa.int32(), pa.int32())
_TIES = frozenset({Kind.CHILD, Kind.KEY})
"""Cells that only tie rows to each other. A number stands for each: engines compare numbers much faster."""
_BARE = r"^[!-~]([ -~]*[!-~])?$"
"""What has certainly no space around it."""
_Ties = Mapping[str, pa.DictionaryArray]
_Table = dict[str, Callable[[], pa.Array]]
"""By name how each column is made: of very many that might be asked for, few are."""
MOST = 10**12
"""Rows that no table has."""


def laid(
    form: Form,
    codes: Codes,
    tables: Mapping[str, Raw],
    period: Period,
    calendar: Iterable[tuple[date, int, int, int]],
) -> Iterator[tuple[str, pa.Table]]:
    """Every table that views and rules may read, by name, with the columns that any of them asks for."""
    yield "period", _rows(Period._fields, _PERIOD, [tuple(period)])
    yield "calendar", _rows(CALENDAR, _CALENDAR, list(calendar))
    yield AUTHORITIES, pa.table({"code": pa.array(sorted(codes.get(AUTHORITIES, ())), type=pa.string())})
    ties = {name: _ties(form, raw) for name, raw in tables.items()}
    met = _met(ties.values())
    for name, asked in compiled(form).tables.items():
        raw = tables.get(name)
        table = _typed(form, raw, codes, ties.pop(name), met) if raw else _empty(form, name)
        yield name, pa.table({NR: table[NR](), **{one: table[one]() for one in asked}})


def _rows(names: Sequence[str], types: Sequence[pa.DataType], rows: Sequence[Sequence[Any]]) -> pa.Table:
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    arrays = [pa.array(column, type=kind) for column, kind in zip(columns, types, strict=True)]
    return pa.table(dict(zip(names, arrays, strict=True)))


def _empty(form: Form, table: str) -> _Table:
    """A table that did not come: all its columns, no row."""
    numbered = {one.column for one in form.fields(table) if one.kind in _TIES}
    kinds = {name: pa.int64() if name in numbered else _ARROW[kind] for name, kind in schema(form, table)}
    return {name: partial(pa.nulls, 0, kind) for name, kind in kinds.items()}


def _ties(form: Form, raw: Raw) -> _Ties:
    """What ties a table's rows to others, without spaces around it."""
    columns = {one.column: _column(raw, one) for one in form.fields(raw.name) if one.kind in _TIES}
    return {name: _stripped(_coded(column)) for name, column in columns.items() if column is not None}


def _met(ties: Iterable[_Ties]) -> Mapping[str, pa.Array]:
    """By column, each text once that ties rows of any table. Its place here is its number."""
    met: dict[str, list[pa.Array]] = {}
    for one in ties:
        for column, coded in one.items():
            met.setdefault(column, []).append(coded.dictionary)
    return {column: pc.unique(pa.chunked_array(texts)).drop_null() for column, texts in met.items()}


def _typed(form: Form, raw: Raw, codes: Codes, ties: _Ties, met: Mapping[str, pa.Array]) -> _Table:
    """A table as rules see it."""
    told: _Table = {NR: lambda: pa.array(range(len(raw)), type=pa.int64())}
    for field, read in readers(form, raw.name, codes):
        if field.column in ties:
            coded = ties[field.column]
            told[field.column] = partial(_numbers, form, raw, field, coded, met[field.column])
            told[f"{field.column}_text"] = partial(_named, coded)
        elif (column := _column(raw, field)) is None:
            told |= _absent(field, len(raw))
        elif field.kind is Kind.TEXT:
            told[field.column] = told[f"{field.column}_text"] = partial(_bare, column)
        else:
            told |= _present(field, _coded(column), read)
    return told


def _numbers(form: Form, raw: Raw, field: Field, coded: pa.DictionaryArray, met: pa.Array) -> pa.Array:
    place = pc.index_in(coded.dictionary, value_set=met).cast(pa.int64()).take(coded.indices)
    return _nobody(form, raw, place) if field.kind is Kind.CHILD else place


def _nobody(form: Form, raw: Raw, children: pa.Array) -> pa.Array:
    """A row that names no child is of a child of its own: nobody's brother."""
    if not children.null_count:
        return children
    first = form.all_tables.index(raw.name) * MOST + 1
    nobody = pa.array(range(-first, -first - len(raw), -1), type=pa.int64())
    return pc.if_else(pc.is_null(children), nobody, children)


def _named(coded: pa.DictionaryArray) -> pa.Array:
    """Texts as they were typed; what only stands in for a number was not."""
    texts = coded.dictionary
    stand_in = pc.starts_with(texts, NAMELESS)
    typed = pc.if_else(stand_in, None, texts) if pc.any(stand_in).as_py() else texts
    return typed.take(coded.indices)


def _column(raw: Raw, field: Field) -> pa.Array | None:
    cells = raw.columns.get(field.column)
    if cells is None:
        return None
    column = cells if isinstance(cells, pa.Array | pa.ChunkedArray) else pa.array(cells, type=pa.string())
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _coded(column: pa.Array) -> pa.DictionaryArray:
    return column if pa.types.is_dictionary(column.type) else pc.dictionary_encode(column)


def _bare(column: pa.Array) -> pa.Array:
    """Texts without the spaces around them."""
    if not pa.types.is_dictionary(column.type) and _is_bare(column):
        return column
    told = _stripped(_coded(column))
    return told.dictionary.take(told.indices)


def _stripped(coded: pa.DictionaryArray) -> pa.DictionaryArray:
    """The same without spaces around any text; different texts may have become the same one."""
    if _is_bare(coded.dictionary):
        return coded
    told = [(one and one.strip()) or None for one in coded.dictionary.to_pylist()]
    return pc.dictionary_encode(pa.array(told, type=pa.string()).take(coded.indices))


def _is_bare(texts: pa.Array) -> bool:
    """Whether no text has spaces around it. What means what it says need not become Python's."""
    bare: bool = pc.all(pc.match_substring_regex(texts, _BARE), min_count=0).as_py()
    return bare


def _absent(field: Field, rows: int) -> _Table:
    kinds = (pa.int64() if field.kind in _TIES else _ARROW[type_of(field)], pa.string(), pa.int32())
    return {name: partial(pa.nulls, rows, kind) for name, kind in zip(kept(field), kinds, strict=False)}


def _present(field: Field, coded: pa.DictionaryArray, read: Callable[[str | None], Cell]) -> _Table:
    cells = cache(lambda: list(map(read, coded.dictionary.to_pylist())))
    kinds = (_ARROW[type_of(field)], pa.string(), pa.int32())

    def spread(place: int) -> pa.Array:
        return pa.array([one[place] for one in cells()], type=kinds[place]).take(coded.indices)

    return {name: partial(spread, place) for place, name in enumerate(kept(field))}
