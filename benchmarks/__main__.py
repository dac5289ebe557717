"""`python -m benchmarks`: measure the speed of Alongside, and print it with sizes.

    --quick       a fiftieth of the size: 400 children, 20,000 entries
    --town N      the record of a drawn town of N children instead: 125,000 are five million entries
    --data DIR    where the filled record is kept between runs (else the account's cache)
    --only NAMES  bulk, pages, find, lists, append, web, census, verify, trials: some of them, with commas
    --refill      fill the record anew: what its shelves hold was worked out when it was filled
    --page FILE   write the table there too, as Markdown

The record is made up and made from a seed, filled once through the bulk door, and copied for every run.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import psycopg

from alongside.cli.installation import ADMIN
from benchmarks import appending, bulk, census, finding, lists, pages, sealing, trials, web
from benchmarks.authority import FULL, QUICK
from benchmarks.drawn import chosen, drawn
from benchmarks.measuring import Board, machine
from benchmarks.place import Place, Source, default_directory, families, opened

_ON_DISK = "SELECT pg_size_pretty(pg_database_size(current_database()))"

PARTS: dict[str, Callable[[Board, Place], None]] = {
    "bulk": bulk.measure,
    "pages": pages.measure,
    "find": finding.measure,
    "lists": lists.measure,
    "append": appending.measure,
    "web": web.measure,
    "verify": sealing.measure,
    "census": census.measure,
    "trials": trials.run,
}
OF_FAMILIES = ("census", "trials")
"""What speaks of the bench's own families only: a census of ten thousand of them, what is tried on them."""


def main() -> int:
    """Measure what was asked for; the number of bars missed is the answer to the shell, at most one."""
    asked = _asked()
    board = Board()
    with opened(asked.data, _source(asked), refill=asked.refill) as opened_here:
        here = chosen(opened_here)
        for line in (*_sizes(here), *machine(_server(here))):
            print(line)
        for name in _names(asked):
            PARTS[name](board, here)
        for line in machine(_server(here))[-1:]:
            print(f"afterwards, {line}")
    print(f"{board.missed} of {sum(f.bar is not None for f in board.figures)} bars are missed.")
    if asked.page:
        asked.page.write_text(board.markdown(), "utf-8")
    return min(1, board.missed)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="a fiftieth of the size")
    parser.add_argument("--town", type=int, help="the record of a drawn town of so many children instead")
    parser.add_argument("--data", type=Path, help="where the record is kept")
    parser.add_argument("--only", default="", help=f"some of: {', '.join(PARTS)}")
    parser.add_argument("--refill", action="store_true", help="fill the record anew")
    parser.add_argument("--page", type=Path, help="write the table here too")
    asked = parser.parse_args()
    beside = f"town-{asked.town}" if asked.town else ""
    asked.data = asked.data or default_directory() / beside
    return asked


def _names(asked: argparse.Namespace) -> list[str]:
    """What is to be measured; of a town, what makes sense there, and what was left out is said."""
    if asked.only:
        return list(asked.only.split(","))
    if asked.town:
        print(f"Left out, for it speaks of the other record's families: {', '.join(OF_FAMILIES)}")
    return [name for name in PARTS if not (asked.town and name in OF_FAMILIES)]


def _source(asked: argparse.Namespace) -> Source:
    if asked.town:
        return drawn(asked.town)
    return families(QUICK if asked.quick else FULL)


def _sizes(here: Place) -> list[str]:
    filled = here.filled
    with psycopg.connect(here.database.dsn(ADMIN)) as connection:
        row = connection.execute(_ON_DISK).fetchone()
    size = row[0] if row else ""
    told = f"{filled.children:,} children, {filled.entries:,} entries, the longest life {filled.longest[2]:,}"
    return [f"{told}; {size} on disk"]


def _server(here: Place) -> str:
    with psycopg.connect(here.database.dsn(ADMIN)) as connection:
        return str(connection.info.server_version // 10_000)


if __name__ == "__main__":
    sys.exit(main())
