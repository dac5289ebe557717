"""`python -m benchmarks`: measure the speed of Alongside, and print it with sizes.

    --quick       a fiftieth of the size: 400 children, 20,000 entries
    --data DIR    where the filled record is kept between runs (else the account's cache)
    --only NAMES  bulk, pages, find, append, web, census, verify, trials: some of them, with commas
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
from benchmarks import appending, bulk, census, finding, pages, sealing, trials, web
from benchmarks.authority import FULL, QUICK
from benchmarks.measuring import Board, machine
from benchmarks.place import Place, default_directory, opened

_ON_DISK = "SELECT pg_size_pretty(pg_database_size(current_database()))"

PARTS: dict[str, Callable[[Board, Place], None]] = {
    "bulk": bulk.measure,
    "pages": pages.measure,
    "find": finding.measure,
    "append": appending.measure,
    "web": web.measure,
    "verify": sealing.measure,
    "census": census.measure,
    "trials": trials.run,
}


def main() -> int:
    """Measure what was asked for; the number of bars missed is the answer to the shell, at most one."""
    asked = _asked()
    size = QUICK if asked.quick else FULL
    board = Board()
    with opened(asked.data, size, refill=asked.refill) as here:
        for line in (*_sizes(here), *machine(_server(here))):
            print(line)
        for name in asked.only.split(",") if asked.only else PARTS:
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
    parser.add_argument("--data", type=Path, default=default_directory(), help="where the record is kept")
    parser.add_argument("--only", default="", help=f"some of: {', '.join(PARTS)}")
    parser.add_argument("--refill", action="store_true", help="fill the record anew")
    parser.add_argument("--page", type=Path, help="write the table here too")
    return parser.parse_args()


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
