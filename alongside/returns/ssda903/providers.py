"""Ofsted's lists of homes and agencies: an optional file or two, read beside the return as one register.

Ofsted publishes a list of children's homes and one of other providers, or both in one; each is known here by
the headings that `fields.toml` names, and is to be saved as CSV. Reading is total: a cell that cannot be read
is noted with its line and left empty, a line without a number is noted and left out. In which authority a
home lies is asked of its postcode first, since that is what the published rules ask; where no directory
knows it, the authority that Ofsted names is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from alongside.policy import Policy
from alongside.returns.checking.cells import day
from alongside.returns.checking.form import form
from alongside.returns.checking.notes import Note
from alongside.returns.checking.tables import Raw, listed
from alongside.returns.opening import Limits, UnreadableFile
from alongside.returns.ssda903.authorities import bare, code_of, names, number_of
from alongside.returns.ssda903.postcodes import found, plain
from alongside.returns.ssda903.reading import laid, missing_headings, opened_csv

PROVIDER = "provider"
CODES = {"place_codes": re.compile(r"[A-Z][0-9]{1,2}"), "provider_codes": re.compile(r"PR[0-9]")}
BETWEEN = re.compile(r"[,/;&]|\band\b", re.IGNORECASE)
SHOWN = 60
NO_CODE = "this is no code; it was not read"
Row = dict[str, str | None]


def read_providers(
    files: Sequence[Path], limits: Limits, policy: Policy, directory: pa.Table | None, *, numbers: bool
) -> tuple[Raw, list[Note]]:
    """The register that these files make together. Raises `UnreadableFile` for one that is no such list."""
    notes: list[Note] = []
    rows = [row for path in files for row in _rows(path, limits, notes)]
    lies = _lies(rows, names(policy), directory)
    fields = [one.column for one in form("ssda903").fields(PROVIDER)]
    columns = {column: [row.get(column) for row in rows] for column in fields if column != "authority"}
    if any(lies):
        columns["authority"] = [one and number_of(one) if numbers else one for one in lies]
    return Raw(PROVIDER, columns, file=", ".join(path.name for path in files), rows=len(rows)), notes


def _rows(path: Path, limits: Limits, notes: list[Note]) -> Iterator[Row]:
    told, file = form("ssda903"), opened_csv(path, limits)
    missing = missing_headings(told, PROVIDER, file.headings)
    if missing:
        wanted = "; ".join(_headings(one) for one in missing)
        raise UnreadableFile(path.name, f"as Ofsted's list of providers it has no heading {wanted}", 1)
    raw = laid(notes, told, file, PROVIDER)
    cells = {column: listed(one) for column, one in raw.columns.items()}
    for nr in range(len(raw)):
        row = {column: (one[nr] or "").strip() or None for column, one in cells.items()}
        if row["urn"]:
            yield _read(row, path.name, raw.line(nr), notes)
        elif any(row.values()):
            notes.append(Note(path.name, raw.line(nr), "URN", "", "this home has no number; it was not read"))


def _headings(name: str) -> str:
    told = next(one for one in form("ssda903").fields(PROVIDER) if one.name == name)
    return " or ".join((*told.names, told.name))


def _read(row: Row, file: str, line: int, notes: list[Note]) -> Row:
    for column, code in CODES.items():
        parts = [one.strip().upper() for one in BETWEEN.split(row.get(column) or "") if one.strip()]
        row[column] = ",".join(one for one in parts if code.fullmatch(one)) or None
        odd = (one for one in parts if not code.fullmatch(one))
        notes.extend(Note(file, line, column.upper(), one[:SHOWN], NO_CODE) for one in odd)
    ended = row.get("reg_end")
    if ended and day(ended) is None:
        notes.append(
            Note(
                file,
                line,
                "REG_END",
                ended[:SHOWN],
                "this is no day; the home counts as closed, when is not known",
            )
        )
    row["urn"] = (row["urn"] or "").removesuffix(".0").upper()
    return row


def _lies(rows: Sequence[Row], named: Mapping[str, str], directory: pa.Table | None) -> list[str | None]:
    """The authority of each home, by its postcode or else by its name or number."""
    by_postcode = _by_postcode([row.get("postcode") for row in rows], directory)
    by_name = (_by_name(row.get("authority"), named) for row in rows)
    return [postcode or name or None for postcode, name in zip(by_postcode, by_name, strict=True)]


def _by_name(told: str | None, named: Mapping[str, str]) -> str:
    return code_of(told) or named.get(bare(told), "") if told else ""


def _by_postcode(postcodes: Iterable[str | None], directory: pa.Table | None) -> list[str]:
    asked = plain(pa.array(postcodes, type=pa.string()))
    if directory is None:
        return [""] * len(asked)
    those = found(directory, [asked])
    known = dict(zip(those["postcode"].to_pylist(), those["area"].to_pylist(), strict=True))
    return [code_of(known.get(one) or "") for one in asked.to_pylist()]
