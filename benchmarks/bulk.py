"""The bulk door: whole lives into an empty record, by one process and by two at once.

Each process brings in families of its own, as those who make a town or bring an old record over do: with
threads, digests, commitments, shelves and grants, and then all of it sealed. Drafts are made before the door
is opened and are not counted.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import get_context
from typing import NamedTuple

from alongside.desk import Desk, open_book
from alongside.policy import load
from benchmarks import place as places
from benchmarks.authority import Size, cohorts, staff
from benchmarks.measuring import Board, Figure
from benchmarks.place import AUTHORITY, CLERK, Place

NAME = "bench_bulk"
COHORTS = 20
"""Of fifty families each: about a hundred thousand entries of a full record."""


class Task(NamedTuple):
    """What one process is handed: its part of so many, and how the record is opened."""

    size: Size
    part: int
    parts: int
    dsns: Mapping[str, str]
    key: bytes


class Done(NamedTuple):
    """How many entries, in how many seconds, and how many of processor."""

    entries: int
    took: float
    processor: float


def measure(board: Board, place: Place) -> None:
    """What filling the record took; and the door by itself, as wide as this machine has processors for."""
    places.measure(board, place)
    if place.filled.town:
        print("  the door by itself is measured in the bench's other record: it begins with an empty one")
        return
    size = Size(place.filled.children, place.filled.entries)
    for processes in (1, 2):
        _through(board, place, size, processes)


def _through(board: Board, place: Place, size: Size, processes: int) -> None:
    record = places.founded(place.installation, place.database, NAME)
    try:
        with record.desk() as desk:
            desk.import_batch(CLERK, list(staff(size)))
        before = record.server_processor()
        done = _bring_in(record, size, processes)
        entries, took = sum(one.entries for one in done), max(one.took for one in done)
        ours = sum(one.processor for one in done)
        theirs = record.server_processor() - before
        each = f"{_each(ours, entries)} µs of Python an entry, {_each(theirs, entries)} of PostgreSQL"
        note = f"{entries:,} entries; {each}"
        what = f"bulk door, {processes} at once" if processes > 1 else "bulk door, one process"
        board.tell(Figure(what, entries / took, "a second", note=note))
        began = time.perf_counter()
        record.seal()
        board.tell(Figure("sealed afterwards", entries / (time.perf_counter() - began), "a second"))
    finally:
        places.gone(record)


def _bring_in(record: Place, size: Size, processes: int) -> list[Done]:
    tasks = [Task(size, part, processes, dict(record.dsns), record.token_key) for part in range(processes)]
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        return list(pool.map(_write, tasks))


def _write(task: Task) -> Done:
    """Bring in one part of the families."""
    told = list(islice(cohorts(task.size, task.part, task.parts), COHORTS // task.parts))
    with open_book(task.dsns, AUTHORITY, task.key, pool_size=1) as book:
        desk = Desk(book, load(), lambda: datetime.now(UTC))
        began, used = time.perf_counter(), time.process_time()
        for cohort in told:
            desk.write_lives(CLERK, cohort.drafts)
        took = time.perf_counter() - began
    return Done(sum(len(cohort.drafts) for cohort in told), took, time.process_time() - used)


def _each(seconds: float, entries: int) -> int:
    return round(seconds / entries * 1_000_000)
