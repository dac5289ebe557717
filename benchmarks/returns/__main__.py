"""`python -m benchmarks.returns`: how fast a return is checked, ours beside the registry's open validators.

    --sizes N,…     how many children; else 1000,10000,50000,100000
    --peers-at N,…  at which of them the peers run too; else 1000, for they take minutes at 10,000
    --england       a census of 900,000 children in one file as well (a gigabyte, some minutes)
    --often N       run ours so often and take the least: others may be at work on the machine
    --agree         instead: what ours and the peers find in the same files, code by code
    --samples DIR   with --agree: sample returns that others made, where they are at hand
    --data DIR      where files and the peers' environments are kept (else the account's cache)
    --page FILE     write the table there too, as Markdown

The files are of children who never lived, made from a seed, with about two in a hundred cells spoiled. What
is measured is a whole process, from the files to the list of findings, in seconds of processor.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measuring import Board, Figure, machine
from benchmarks.place import default_directory
from benchmarks.returns import agreement, others, running
from benchmarks.returns.made import CIN, ENGLAND, SSDA903, Files, made

SIZES, PEERS_AT, SEED = (1_000, 10_000, 50_000, 100_000), (1_000,), 7
START = 0.5
BARS: dict[tuple[str, int], tuple[float | None, float | None]] = {
    (CIN, 10_000): (1.0, None),
    (CIN, 100_000): (8.0, 500.0),
    (CIN, ENGLAND): (90.0, 4_096.0),
    (SSDA903, 10_000): (1.5, 400.0),
    (SSDA903, 50_000): (5.0, 800.0),
}
"""Seconds of processor, and MB."""
TITLES = {CIN: "CIN", SSDA903: "SSDA903 with last year"}


def main() -> int:
    """Measure, or compare; whether a bar is missed is the answer to the shell."""
    asked = _asked()
    asked.data.mkdir(parents=True, exist_ok=True)
    if asked.agree:
        return agreement.write(asked.data, asked.samples, asked.page)
    board = Board()
    told = machine("not used")
    print("\n".join(told))
    _start(board, asked.data, asked.often)
    for which in (CIN, SSDA903):
        for children in (*asked.sizes, *([ENGLAND] if asked.england and which == CIN else [])):
            _size(board, asked, which, children)
    print(f"afterwards, {machine('')[-1]}")
    print(f"{board.missed} of {sum(one.bar is not None for one in board.figures)} bars are missed.")
    if asked.page:
        asked.page.write_text("\n".join(told) + "\n\n" + board.markdown(), "utf-8")
    return min(1, board.missed)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.returns", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--sizes", type=_numbers, default=SIZES)
    parser.add_argument("--peers-at", type=_numbers, default=PEERS_AT)
    parser.add_argument("--england", action="store_true")
    parser.add_argument("--often", type=int, default=3)
    parser.add_argument("--agree", action="store_true")
    parser.add_argument("--samples", type=Path)
    parser.add_argument("--data", type=Path, default=default_directory() / "returns")
    parser.add_argument("--page", type=Path)
    asked = parser.parse_args()
    asked.data = asked.data.absolute()
    return asked


def _numbers(said: str) -> Sequence[int]:
    return tuple(int(one) for one in said.split(",") if one)


def _start(board: Board, data: Path, often: int) -> None:
    tiny = made(data, CIN, 10, SEED)
    for what, words in (
        ("alongside check --help", ["--help"]),
        ("a census of ten children", _words(tiny, data)),
    ):
        told = running.ours(words, data / "ours.log", max(often, 2))
        board.tell(Figure(what, told.processor, "s", START, note=_note(told)))


def _words(files: Files, data: Path) -> Sequence[str]:
    return (*files.ours, "--format", "json", "--out", str(data / "ours.json"), "--max-mb", "10000")


def _size(board: Board, asked: argparse.Namespace, which: str, children: int) -> None:
    files = made(asked.data, which, children, SEED)
    told = running.ours(_words(files, asked.data), asked.data / "ours.log", asked.often)
    board.tell(*_figures(which, children, told))
    if children in asked.peers_at:
        _peer(board, asked.data, files, children, told)


def _figures(which: str, children: int, told: running.Taken) -> Iterator[Figure]:
    seconds, memory = BARS.get((which, children), (None, None))
    each = f"{told.processor / children * 1_000_000:,.0f} µs a child; {_note(told)}"
    what = f"{TITLES[which]}, {children:,} children"
    yield Figure(what, told.processor, "s", seconds, note=each)
    if memory:
        yield Figure("its most memory", told.peak, "MB", memory)


def _peer(board: Board, data: Path, files: Files, children: int, us: running.Taken) -> None:
    peer = others.PEERS[files.which]
    what = f"{peer.name} {peer.version}, {children:,} children"
    try:
        told = others.check(files.which, data, files.theirs, data / "peer.json")
    except (running.Fell, OSError) as wrong:
        print(f"  {what}: {str(wrong).splitlines()[-1]}", flush=True)
        return
    ratio = f"{told.processor / us.processor:,.0f} times ours, {told.peak / us.peak:,.1f} times its memory"
    board.tell(Figure(what, told.processor, "s", note=f"{ratio}; {_note(told)}"))


def _note(told: running.Taken) -> str:
    return f"{told.seconds:,.2f} s on the clock, {told.peak:,.0f} MB"


if __name__ == "__main__":
    sys.exit(main())
