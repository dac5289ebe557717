"""The SSDA903 return as authorities hand it in: up to twelve CSV files or one XML, and last year's beside.

A file is known by its headings, in any order and case, whatever it is called. Reading is total: a line with
too many or too few cells is told with its number and left out; a file that is no such table at all is one
plain message. Nothing is guessed from the cells.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import reduce
from itertools import compress
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import compute as pc
from pyarrow import csv as arrow_csv

from alongside.returns.checking.form import LAST_YEAR, Form, form
from alongside.returns.checking.notes import Note
from alongside.returns.checking.tables import Raw, listed
from alongside.returns.opening import Limits, UnreadableFile, opened
from alongside.returns.ssda903.single import begins_as_xml, read_single
from alongside.returns.upload import Upload

BLOCK = 1 << 20
MOST_HEADINGS = 1_000
SHOWN = 60
"""Characters of a broken line that are shown."""
HEADER_LAST, ALONE_LAST = f"header{LAST_YEAR}", f"uasc{LAST_YEAR}"
WINDOWS = "this line is not UTF-8: the file was read as older Windows programs write it (Windows-1252)"
MIXED = (
    "some lines of this file are UTF-8, and this is the first that is not (it was read as Windows-1252): "
    "look whether the letters are right"
)
_UTF16 = (codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)


@dataclass(frozen=True)
class File:
    """One file, read whole: these are small beside what they say."""

    name: str
    stem: str
    data: bytes
    """As UTF-8, however it came."""
    headings: tuple[str, ...]
    odd: tuple[Note, ...]
    """How it came, where that was otherwise."""


def read(
    files: Sequence[Path],
    previous: Sequence[Path] = (),
    limits: Limits = Limits(),  # noqa: B008  an immutable value
) -> Upload:
    """Read this year's files and last year's. Raises `UnreadableFile` for one that is no table of it."""
    upload = Upload()
    for path in files:
        upload.from_xml |= _came(upload, path, limits, "")
    for path in previous:
        _came(upload, path, limits, LAST_YEAR)
    _told_last_year(upload)
    return upload


def _came(upload: Upload, path: Path, limits: Limits, suffix: str) -> bool:
    """Read one file; whether it was XML."""
    if not begins_as_xml(path, limits):
        _one(upload, opened_csv(path, limits), suffix)
        return False
    tables, notes = read_single(path, limits, suffix)
    for raw in tables:
        upload.add(form("ssda903"), raw)
    upload.notes += notes
    return True


def _told_last_year(upload: Upload) -> None:
    """Let last year's CSV files say who came alone as an XML does: their table of those who did tells it."""
    header, alone = upload.tables.get(HEADER_LAST), upload.tables.get(ALONE_LAST)
    if not upload.from_xml or header is None or alone is None or "uasc" in header.columns:
        return
    those = set(listed(alone.columns["child"]))
    told = ["1" if child in those else "0" for child in listed(header.columns["child"])]
    upload.tables[HEADER_LAST] = replace(header, columns={**header.columns, "uasc": told})


def opened_csv(path: Path, limits: Limits) -> File:
    """A CSV file with its headings; what is none is one plain message."""
    with opened(path, limits) as file:
        data = file.read(limits.bytes + 1)
    if len(data) > limits.bytes:
        raise UnreadableFile(path.name, "the file is larger than we are willing to read")
    data, odd = _as_utf8(path.name, data)
    stem = path.stem.lower().replace("-", "_").replace(" ", "_")
    return File(path.name, stem, data, tuple(_headings(path.name, data)), odd)


def _one(upload: Upload, file: File, suffix: str) -> None:
    told = form("ssda903")
    table = _table(told, file)
    name = table + suffix
    for one in file.headings:
        if one and not told.column(table, one):
            why = f"{told.told(table)} has no such column; it was not read"
            upload.notes.append(Note(file.name, 1, one, "", why))
    upload.add(told, laid(upload.notes, told, file, name))


def _as_utf8(name: str, data: bytes) -> tuple[bytes, tuple[Note, ...]]:
    """The file as UTF-8, and what is to be said where it came as something else."""
    if data.startswith(_UTF16) or b"\x00" in data[:BLOCK]:
        why = "this is not plain text (UTF-16, or no CSV at all): save it as “CSV UTF-8” and try again"
        raise UnreadableFile(name, why, 1)
    if _is_utf8(data):
        return data, ()
    lines = data.split(b"\n")
    there = [nr for nr, line in enumerate(lines) if not line.isascii()]
    others = [nr for nr in there if not _is_utf8(lines[nr])]
    for nr in others:
        lines[nr] = _from_windows(name, lines[nr], nr + 1)
    why = MIXED if len(others) < len(there) else WINDOWS
    return b"\n".join(lines), (Note(name, others[0] + 1, "", "", why),)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _from_windows(name: str, line: bytes, nr: int) -> bytes:
    try:
        return line.decode("cp1252").encode("utf-8")
    except UnicodeDecodeError as wrong:
        raise UnreadableFile(name, "a letter there is in no alphabet: save it as “CSV UTF-8”", nr) from wrong


def _headings(name: str, data: bytes) -> list[str]:
    first = data.removeprefix(codecs.BOM_UTF8)[:BLOCK].decode("utf-8", "replace")
    try:
        told = next(csv.reader(io.StringIO(first, newline="")), [])
    except csv.Error as wrong:
        raise UnreadableFile(name, f"the headings cannot be read ({wrong})", 1) from wrong
    found = [one.strip() for one in told]
    if not any(found):
        raise UnreadableFile(name, "there are no headings in its first line", 1)
    parted = next((sign for sign in (";", "\t", "|") if sign in found[0]), "") if len(found) == 1 else ""
    if parted or found[0].lower().startswith("sep="):
        why = f"its cells are parted by “{parted}”" if parted.strip() else "it does not begin with headings"
        raise UnreadableFile(name, f"{why}: save it as “CSV UTF-8”, with commas and nothing above", 1)
    if len(found) > MOST_HEADINGS:
        raise UnreadableFile(name, f"it has {len(found):,} columns; no table of the return has so many", 1)
    times = Counter(one.lower() for one in found)
    twice = sorted(one for one in found if one and times[one.lower()] > 1)
    if twice:
        raise UnreadableFile(name, f"the heading {twice[0]} stands twice", 1)
    return found


def _table(told: Form, file: File) -> str:
    """The table whose necessary headings are all there and that knows most of them; else what is missing."""
    *_, best = max(_fitting(told, file.headings), default=("",))
    called = next(
        (
            name
            for name, table in told.tables.items()
            if any(file.stem.startswith(one) for one in table.files)
        ),
        "",
    )
    # A file that says what it is, and fits that better, was not meant as another: a heading is wrong.
    if best and _known(told, best, file.headings) >= _known(told, called or best, file.headings):
        return best
    if called:
        missing = ", ".join(missing_headings(told, called, file.headings))
        if not missing:
            return called
        raise UnreadableFile(file.name, f"as {told.told(called)} it has no heading {missing}", 1)
    headings = ", ".join(file.headings)[: SHOWN * 3]
    raise UnreadableFile(file.name, f"no table of this return has the headings {headings}", 1)


def _fitting(told: Form, headings: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for name, table in told.tables.items():
        if not table.resource and not missing_headings(told, name, headings):
            yield _known(told, name, headings), -len(list(told.fields(name))), name


def _known(told: Form, table: str, headings: Sequence[str]) -> int:
    return sum(bool(told.column(table, one)) for one in headings)


def missing_headings(told: Form, table: str, headings: Sequence[str]) -> list[str]:
    """The headings that a table must have and that are not there."""
    there = {told.column(table, one) for one in headings}
    wanted = (one for one in told.fields(table) if not one.optional and not one.derived)
    return [one.name for one in wanted if one.column not in there]


def laid(notes: list[Note], told: Form, file: File, name: str) -> Raw:
    """The cells of a file as this table has them; an odd line is noted and left out."""
    skipped: dict[int, Note | None] = {}

    def odd(row: Any) -> str:
        why = f"this line has {row.actual_columns} cells, not {row.expected_columns}; it was not read"
        if more := row.text.rstrip().count("\n"):
            why = f"a quotation mark ties this line to the next {more:,}; none of them was read"
        told = Note(file.name, row.number, "", row.text[:SHOWN], why)
        skipped[row.number] = told if row.text.strip() else None
        return "skip"

    notes += file.odd
    came = _parsed(file, odd)
    begins = _begins(file.data, came.num_rows + len(skipped))
    there = [line for nr, line in enumerate(begins, 2) if nr not in skipped]
    notes += (one._replace(line=_line(begins, one.line)) for one in skipped.values() if one)
    came, lines = _filled(came, there)
    notes += _nameless(file, came)
    columns = {
        column: came.column(nr)
        for nr, heading in enumerate(file.headings)
        if heading and (column := told.column(name, heading))
    }
    return Raw(name, columns, lines, file=file.name, rows=came.num_rows)


def _nameless(file: File, came: pa.Table) -> Iterator[Note]:
    """The columns without a heading in which something stands: nobody can say what it means."""
    for nr, heading in enumerate(file.headings):
        cells = came.column(nr)
        if heading or cells.null_count == len(cells):
            continue
        told = pc.sum(pc.not_equal(pc.utf8_trim_whitespace(cells), "")).as_py()
        if told:
            what = f"column {nr + 1} has no heading, and something stands in {told:,} of its cells"
            yield Note(file.name, 1, "", "", f"{what}; it was not read")


def _filled(came: pa.Table, lines: Sequence[int]) -> tuple[pa.Table, Sequence[int]]:
    """The rows in which something stands: blank lines, and Excel's of nothing but commas, tell of nobody."""
    some = reduce(pc.or_, map(pc.is_valid, came.columns))
    if pc.all(some).as_py() is not False:
        return came, lines
    return came.filter(some), list(compress(lines, some.to_pylist()))


def _parsed(file: File, odd: Callable[[Any], str]) -> pa.Table:
    names = [f"c{nr}" for nr in range(len(file.headings))]
    alone = not any(end in file.data for end in (b"\n", b"\r"))
    """Headings without even the end of their line: a table without rows."""
    try:
        return arrow_csv.read_csv(
            pa.BufferReader(file.data + b"\n" * alone),
            read_options=arrow_csv.ReadOptions(use_threads=False, column_names=names, skip_rows=1),
            parse_options=arrow_csv.ParseOptions(
                newlines_in_values=True, invalid_row_handler=odd, ignore_empty_lines=False
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=True, null_values=[""]
            ),
        )
    except pa.ArrowInvalid as wrong:
        told = str(wrong)
        why = "a line is far too long, or a quotation mark is never closed" if "straddl" in told else told
        raise UnreadableFile(file.name, f"this is not a sound CSV file ({why})") from wrong


def _line(begins: Sequence[int], nr: int) -> int:
    return begins[nr - 2] if 2 <= nr < len(begins) + 2 else 0  # noqa: PLR2004  the headings are the first


def _begins(data: bytes, rows: int) -> Sequence[int]:
    """The line on which each row after the headings begins; none where it cannot be told.

    Counted off where no cell holds a line break, else read once more to see.
    """
    ends = data.count(b"\n") + (not data.endswith(b"\n"))
    if ends == rows + 1 and data.count(b"\r") == data.count(b"\r\n"):
        return range(2, rows + 2)
    begins = list(_counted(data))[1:]
    return begins if len(begins) == rows else []


def _counted(data: bytes) -> Iterator[int]:
    text = io.StringIO(data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace"), newline="")
    reader, before = csv.reader(text), 0
    with suppress(csv.Error):
        for _ in reader:
            yield before + 1
            before = reader.line_num
