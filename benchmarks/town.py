"""`python -m benchmarks.town`: how fast a town is drawn and written, and what memory it takes.

    --children N  how many live in the largest; else 60,000, of which the bars speak
    --page FILE   write the table there too, as Markdown

Each town is made by `alongside town`, as anybody would make it, in a folder that is taken away afterwards.
Memory is that of every process together, PostgreSQL's too, with what several share counted once.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from alongside.cli.installation import Installation, start
from alongside.cli.installation.postmaster import postmaster_of
from alongside.record.postgres.verify import verify
from alongside.record.seal.signing import SigningKeys
from benchmarks.drawn import HANDS
from benchmarks.measuring import Board, Figure, machine
from benchmarks.web import children_of, memory

BARRED = 60_000
FILES, RECORD, MEMORY = 90.0, 360.0, 1.5
"""Seconds for 60,000 children, seconds, GB."""
PARTS = (4, 2, 1)
"""A quarter, a half, the whole: what an entry costs must be the same."""
EVERY = 1.0
AUDITOR = "alongside_auditor"


@dataclass(frozen=True)
class Made:
    """What making a town took."""

    seconds: float
    peak: float
    """Most memory of all processes together, in MB."""
    said: str


def main() -> int:
    """Measure; whether a bar is missed is the answer to the shell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.town", description="The speed of a town")
    parser.add_argument("--children", type=int, default=BARRED)
    parser.add_argument("--page", type=Path)
    asked, board = parser.parse_args(), Board()
    print("\n".join(machine("as embedded")))
    for divided in PARTS:
        _files(board, asked.children // divided, barred=asked.children == BARRED and divided == 1)
    _record(board, asked.children)
    print(machine("")[-1])
    if asked.page:
        asked.page.write_text(board.markdown(), "utf-8")
    return min(1, board.missed)


def _files(board: Board, children: int, *, barred: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="bench-town-") as folder:
        made = _made(children, "--out", str(Path(folder) / "town"))
        count = sum(map(_lines, (Path(folder) / "town").glob("[fs]*.jsonl")))
    each = f"{count:,} entries; {made.seconds / count * 1_000_000:,.1f} s for each million"
    bar = FILES if barred else None
    board.tell(Figure(f"a town of {children:,} into files", made.seconds, "s", bar, note=each))
    board.tell(Figure("memory of all processes", made.peak / 1024, "GB", MEMORY if barred else None))


def _record(board: Board, children: int) -> None:
    with tempfile.TemporaryDirectory(prefix="bench-town-") as folder:
        made = _made(children, "--into", folder)
        sealed = made.said.strip().splitlines()[-1] if made.said.strip() else ""
        written = re.search(r"Written in ([\d,]+) s", made.said)
        took = float(written[1].replace(",", "")) if written else made.seconds
        bars = (RECORD, MEMORY) if children == BARRED else (None, None)
        board.tell(Figure(f"a town of {children:,} into PostgreSQL", took, "s", bars[0], note=sealed))
        board.tell(Figure("memory of all processes, PostgreSQL's too", made.peak / 1024, "GB", bars[1]))
        _verified(board, Installation.at(Path(folder)))


def _verified(board: Board, installation: Installation) -> None:
    with start(installation) as database:
        began = time.perf_counter()
        trusted = SigningKeys(installation.keys).all_trusted()
        report = verify(database.dsn(AUDITOR), trusted, processes=os.cpu_count() or 1)
        took = time.perf_counter() - began
    note = f"{report.checked.get('entries', 0):,} entries in {took:.0f} s"
    board.tell(Figure("verify of it: findings", len(report.findings), "", 0.0, note=note))


def _made(children: int, *where: str) -> Made:
    """Make a town, and look at its processes' memory once a second meanwhile."""
    command = [sys.executable, "-m", "alongside", "town", "--children", str(children)]
    cluster = Installation(Path(where[-1]).resolve()).database / "cluster"  # Of files there is none.
    began, peak = time.perf_counter(), 0.0
    with (
        tempfile.TemporaryFile("w+") as said,
        subprocess.Popen([*command, "--processes", str(HANDS), *where], stderr=said) as work,
    ):
        while work.poll() is None:
            peak = max(peak, _memory(work.pid, postmaster_of(cluster)))
            time.sleep(EVERY)
        took = time.perf_counter() - began
        said.seek(0)
        told = said.read()
    if work.returncode:
        raise RuntimeError(told)
    return Made(took, peak, told)


def _memory(*roots: int | None) -> float:
    """Of these processes and all below them: PostgreSQL is nobody's child."""
    found = {one for root in roots if root for one in _with_children(root)}
    return sum(map(_of_one, found))


def _with_children(root: int) -> Iterator[int]:
    yield root
    try:
        below = children_of(root)
    except OSError:  # It has ended meanwhile.
        return
    for child in below:
        yield from _with_children(child)


def _of_one(pid: int) -> float:
    try:
        return memory(pid)
    except OSError:  # It has ended meanwhile.
        return 0.0


def _lines(path: Path) -> int:
    with path.open("rb") as told:
        return sum(1 for _ in told)


if __name__ == "__main__":
    sys.exit(main())
