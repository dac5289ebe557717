"""Writing through the desk while seven others do: authorised, checked, sealed into its threads, shelves kept.

Each writer is a process of its own, as the workers of a web server are, and writes as fast as it can: notes
about one child, visits about all the brothers and sisters, promises, a correction now and then. The peer is
the same number of processes that put the same text into one plain table.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from multiprocessing import get_context
from random import Random
from typing import NamedTuple
from uuid import uuid4

import psycopg

from alongside.access.view import View
from alongside.cli.installation import ADMIN
from alongside.cli.serving import settle
from alongside.desk import Desk, open_book
from alongside.policy import load
from alongside.practice.note import NoteWritten
from alongside.practice.promise import PromiseMade
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import Draft, EntryId, SubjectId
from alongside.record.when import moment
from alongside.story.telling import Telling
from benchmarks import prose
from benchmarks.measuring import Board, Figure, median, spread
from benchmarks.place import AUTHORITY, Place, subject

WRITERS = 8
EACH = 60
READY = 6.0
"""Seconds in which every writer opens its book and writes a few entries that are not counted."""


class Task(NamedTuple):
    """What one writer is handed."""

    number: int
    dsns: Mapping[str, str]
    children: tuple[tuple[SubjectId, SubjectId], ...]
    often: int
    key: bytes
    begin: float
    """When all begin, by the clock that every process shares."""


class Done(NamedTuple):
    """What one writer measured: each time in milliseconds, and when it began and ended."""

    took: list[float]
    began: float
    ended: float


def measure(board: Board, place: Place) -> None:
    """One writer alone, eight together, and eight at a plain table."""
    for writers in (1, WRITERS):
        took, rate = _all(place, writers, _write)
        bar = 25.0 if writers == WRITERS else None
        note = f"{spread(took)}; {rate:,.0f} a second together"
        board.tell(Figure(f"append with shelves, {writers} writing", median(took), "ms", bar, note=note))
    with psycopg.connect(place.database.dsn(ADMIN)) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS public.plain (id uuid PRIMARY KEY, body text)")
    plain, rate = _all(place, WRITERS, _plain)
    note = f"{spread(plain)}; {rate:,.0f} a second together"
    board.tell(Figure(f"plain INSERT of such a text, {WRITERS} writing", median(plain), "ms", note=note))


def _all(place: Place, writers: int, work: Callable[[Task], Done]) -> tuple[list[float], float]:
    """Every time that a writer measured, and how many a second they wrote together."""
    usual = [subject(told) for told in place.filled.usual]
    with ProcessPoolExecutor(writers, mp_context=get_context("spawn")) as pool:
        list(pool.map(_ready, range(writers)))
        begin = time.perf_counter() + READY
        tasks = [
            Task(nr, dict(place.dsns), tuple(usual[nr::writers][:12]), EACH, place.token_key, begin)
            for nr in range(writers)
        ]
        told = list(pool.map(work, tasks))
    lasted = max(one.ended for one in told) - min(one.began for one in told)
    took = [each for one in told for each in one.took]
    return took, len(took) / lasted


def _ready(_number: int) -> None:
    """Let each process start, settled as a web worker is, before any is timed."""
    load()
    settle(None)
    time.sleep(0.3)


def _write(task: Task) -> Done:
    random = Random(task.number)
    with open_book(task.dsns, AUTHORITY, task.key) as book:
        desk = Desk(book, load(), lambda: datetime.now(UTC))
        kin = {child: _kin(desk, who, child) for child, who in task.children}
        mine = [(child, desk.reader(who), kin[child]) for child, who in task.children]
        last: dict[SubjectId, EntryId] = {}

        def write(nr: int) -> None:
            child, reader, brothers = mine[nr % len(mine)]
            draft = _draft(random, child, brothers, last.pop(child, None) if nr % 12 == 11 else None)
            (done,) = desk.write(reader, [draft])
            if isinstance(draft.fact, NoteWritten):
                last[child] = done.id

        for nr in range(6):
            write(nr)
        return _timed(task, write)


def _timed(task: Task, work: Callable[[int], None]) -> Done:
    """Do some work again and again, from the moment when all begin."""
    time.sleep(max(0.0, task.begin - time.perf_counter()))
    took, began = list[float](), time.perf_counter()
    for nr in range(task.often):
        start = time.perf_counter()
        work(nr)
        took.append((time.perf_counter() - start) * 1000)
    return Done(took, began, time.perf_counter())


def _kin(desk: Desk, who: SubjectId, child: SubjectId) -> Sequence[SubjectId]:
    def told(view: View) -> Sequence[SubjectId]:
        family = Telling(view, child).family
        return family.members if family else (child,)

    return desk.read(desk.reader(who), child, told, page="family")


def _draft(random: Random, child: SubjectId, kin: Sequence[SubjectId], wrong: EntryId | None) -> Draft:
    now, ref = moment(datetime.now(UTC).replace(microsecond=0)), f"bench/append/{uuid4()}"
    if wrong is not None:
        words = prose.prose(random, 6)
        return Draft(
            fact=NoteWritten(words=words),
            about=(child,),
            on=now,
            client_ref=ref,
            corrects=wrong,
            why="A slip.",
        )
    chosen = random.random()
    if chosen < 0.5:
        return Draft(fact=NoteWritten(words=prose.prose(random, 6)), about=(child,), on=now, client_ref=ref)
    if chosen < 0.9:
        each = {who: VisitMadeEach(seen=True, alone=False, words=prose.prose(random, 1)) for who in kin}
        fact = VisitMade(purpose="child_in_need", where="Home", story=prose.prose(random, 8))
        return Draft(fact=fact, about=tuple(kin), on=now, client_ref=ref, each=each)
    return Draft(fact=PromiseMade(what=prose.prose(random, 1)), about=(child,), on=now, client_ref=ref)


def _plain(task: Task) -> Done:
    random = Random(task.number)
    with psycopg.connect(task.dsns[ADMIN]) as connection:

        def write(_nr: int) -> None:
            connection.execute("INSERT INTO public.plain VALUES (%s, %s)", [uuid4(), prose.prose(random, 6)])
            connection.commit()

        return _timed(task, write)
