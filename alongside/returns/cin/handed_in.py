"""A children in need census as somebody hands it in: one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from alongside.returns.beside import Beside
from alongside.returns.checking.cells import day
from alongside.returns.checking.form import form
from alongside.returns.checking.notes import Note
from alongside.returns.checking.period import Period
from alongside.returns.cin import doubts
from alongside.returns.cin.flat import Flat, flat
from alongside.returns.opening import Limits, Unusable
from alongside.returns.upload import Upload


def came(
    files: Sequence[Path],
    previous: Sequence[Path],
    beside: Beside,  # noqa: ARG001  no rule of the census asks where a place lies
    authority: str,
    limits: Limits,
) -> Upload:
    """Read the census. It says itself whose it is, and of which day."""
    if previous:
        raise Unusable("A census is looked at by itself; last year's files are asked of the SSDA903 only.")
    if any(one.suffix.lower() == ".csv" for one in files):
        raise Unusable("These are CSV files, and a census is one XML file. CSV files are of the SSDA903.")
    if len(files) > 1:
        raise Unusable("A census is one file; check one at a time.")
    census = flat(files[0], limits)
    header = census.tables["header"]
    there = len(header) > 0
    return Upload(
        census.tables,
        list(_strays(files[0].name, census)),
        authority=authority or (header.text(0, "lea") if there else ""),
        day=day(header.text(0, "reference")) if there else None,
    )


def _strays(name: str, census: Flat) -> Iterator[Note]:
    yield from (Note(name, one.line, one.where, "", f"{one.what}: not read") for one in census.strays)
    if census.more:
        what = f"{census.more:,} more of what does not belong here is not listed, and not read"
        yield Note(name, 0, "", "", what)


def odd(upload: Upload, when: Period, authority: str) -> Iterator[Note]:
    """What it says that fits neither the check nor any rule."""
    return doubts.doubts(form("cin"), upload.tables, when, authority)
