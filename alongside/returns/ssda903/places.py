"""What the return's own postcodes tell: in which authority a home lies, whether inside our own, how far away.

The return computes `PL_LA`, `PL_LOCATION` and `PL_DISTANCE` where it is handed in; a file seldom brings them.
A column that a file does bring stands. A postcode that is missing or that nobody knows gives an unknown.

The distance is the straight line between the two postcodes on the national grid, in miles of 1.6093 km, to
one place below the point: the formula of the Department for Education's guide, learned from other open
software that quotes it (`check`: the guide itself could not be read again, nor how it rounds a half). The
grid of Northern Ireland is another: between it and Great Britain no distance can be told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from alongside.returns.checking.form import LAST_YEAR
from alongside.returns.checking.tables import Raw
from alongside.returns.ssda903.authorities import code_of, is_number, number_of
from alongside.returns.ssda903.postcodes import found, plain
from alongside.returns.upload import Upload

EPISODES = ("episodes", f"episodes{LAST_YEAR}")
METRES, MILE = 1_000, 1.6093
OTHER_GRID = "NIR"


def spelled(upload: Upload, authority: str) -> str:
    """The authority as this return writes authorities: by its code, unless the files say numbers."""
    code = code_of(authority)
    return (number_of(code) if by_number(upload) else code) or authority


def by_number(upload: Upload) -> bool:
    """Whether the files bring the authority of a home, and bring it by its number."""
    brought = (upload.tables[name].columns.get("pl_la") for name in EPISODES if name in upload.tables)
    return any(
        is_number(str(one))
        for cells in brought
        if cells is not None
        for one in pc.unique(_text(cells)).to_pylist()
    )


def work_out(upload: Upload, directory: pa.Table, authority: str) -> None:
    """Add to the episodes of both years what their postcodes tell and the files do not bring."""
    numbers = by_number(upload)
    for name in EPISODES:
        raw = upload.tables.get(name)
        if raw is not None and len(raw) and "pl_post" in raw.columns:
            told = _told(raw, directory, authority, numbers=numbers)
            columns = dict(raw.columns)
            columns |= {column: cells for column, cells in told.items() if _empty(columns.get(column))}
            upload.tables[name] = replace(raw, columns=columns)


def _told(raw: Raw, directory: pa.Table, authority: str, *, numbers: bool) -> Mapping[str, Any]:
    home, there = (plain(_text(_cells(raw, column))) for column in ("home_post", "pl_post"))
    those = found(directory, (home, there))
    at, away = (pc.index_in(one, value_set=those["postcode"].combine_chunks()) for one in (there, home))
    areas = _areas(those["area"], numbers=numbers)
    where = areas.take(at)
    told = {"pl_la": where, "pl_distance": _distance(those, areas, at, away)}
    if authority:
        inside = pc.equal(where, pa.scalar(authority))
        told["pl_location"] = pc.if_else(inside, "IN", "OUT")
    return told


def _areas(codes: Any, *, numbers: bool) -> Any:
    """Each area as the return says it; each different one is thought of once."""
    coded = pc.dictionary_encode(codes.combine_chunks())
    said = [code_of(one) or None for one in coded.dictionary.to_pylist()]
    told = [one and number_of(one) if numbers else one for one in said]
    return pa.array(told, type=pa.string()).take(coded.indices)


def _distance(those: pa.Table, areas: Any, at: Any, away: Any) -> Any:
    squares = [
        pc.power(pc.subtract(metres.take(at), metres.take(away)), 2)
        for metres in (pc.cast(those[one].combine_chunks(), pa.float64()) for one in ("east", "north"))
    ]
    miles = pc.divide(pc.sqrt(pc.add(*squares)), METRES * MILE)
    over_there = pc.fill_null(pc.equal(areas, OTHER_GRID), fill_value=False)
    one_grid = pc.equal(over_there.take(at), over_there.take(away))
    whole = pc.if_else(one_grid, pc.round(miles, ndigits=1, round_mode="half_up"), None)
    return pc.cast(whole, pa.string())


def _cells(raw: Raw, column: str) -> Any:
    cells = raw.columns.get(column)
    return pa.nulls(len(raw), pa.string()) if cells is None else cells


def _text(cells: Any) -> Any:
    column = cells if isinstance(cells, pa.Array | pa.ChunkedArray) else pa.array(cells, type=pa.string())
    flat = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    return pc.cast(flat, pa.string())


def _empty(cells: Any) -> bool:
    return cells is None or _text(cells).null_count == len(cells)
