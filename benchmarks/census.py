"""The census: out of the record for everybody, and a file of ten thousand children into it."""

from __future__ import annotations

import time
from itertools import islice
from pathlib import Path

from lxml import etree

from alongside.desk import Desk
from alongside.desk.census import bring, export
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.reading import read
from alongside.returns.cin.tree import Node
from alongside.returns.cin.writing import write
from alongside.returns.opening import Limits
from benchmarks.authority import RETURNS
from benchmarks.measuring import Board, Figure, seconds
from benchmarks.place import CLERK, Place

YEAR = CensusYear(2026)
EVERY_SECOND = 2
LIMITS = Limits()


def measure(board: Board, place: Place) -> None:
    """Export everybody; make a file of half of them with our own writer; bring it in; bring it in again."""
    took: list[float] = []
    folder = place.installation.files / place.name
    with place.desk() as desk:
        whole = folder / "census.xml"
        count = _export(desk, whole, took)
        board.tell(
            Figure(f"census of {count:,} children out of the record", took[-1], "s", note=_size(whole))
        )
        half = _half(whole, folder / "half.xml", count // EVERY_SECOND)
        _reading(board, half)
        _bring(board, place, desk, half)
        _again(board, desk, half)


def _export(desk: Desk, path: Path, took: list[float]) -> int:
    reader = desk.reader(RETURNS)
    with seconds(took), path.open("wb") as out:
        return export(desk, reader, YEAR, out).children


def _half(whole: Path, path: Path, most: int) -> Path:
    """The first children of a file, written by our own writer as another system's file would be."""
    met = list(read(whole, LIMITS))
    header = next((one.header for one in met if one.header), Node("Header", 0))
    children = islice((one.child for one in met if one.child), most)
    with path.open("wb") as out:
        write(out, header, children, YEAR.ends)
    return path


def _reading(board: Board, path: Path) -> None:
    """How our reading of a file compares with lxml's own parsing of it."""
    ours, theirs = list[float](), list[float]()
    with seconds(theirs):
        etree.parse(path)
    with seconds(ours):
        count = sum(1 for one in read(path, LIMITS) if one.child)
    note = f"{ours[0] / theirs[0]:.1f} times lxml's own parse ({theirs[0]:.2f} s)"
    board.tell(Figure(f"reading a census file of {count:,} children", ours[0], "s", note=note))


def _bring(board: Board, place: Place, desk: Desk, path: Path) -> None:
    began, used = time.perf_counter(), place.processor()
    told = bring(desk, CLERK, path)
    took, used = time.perf_counter() - began, place.processor() - used
    scale = told.children / 10_000
    rate = f"{told.entries:,} entries, {told.entries / took:,.0f} a second"
    note = f"{rate}, {used:.0f} s of processor, {_size(path)}, {len(told.differences):,} differences listed"
    what = f"import of a {told.children:,}-child census, whole"
    board.tell(Figure(what, took, "s", 60.0 * scale, note=note))


def _again(board: Board, desk: Desk, path: Path) -> None:
    """The same file twice adds nothing."""
    began = time.perf_counter()
    told = bring(desk, CLERK, path)
    took = time.perf_counter() - began
    board.tell(Figure("the same file again: entries added", told.entries, "", 0.0, note=f"in {took:.0f} s"))


def _size(path: Path) -> str:
    return f"{path.stat().st_size / 1024**2:.0f} MB"
