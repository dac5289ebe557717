"""A second record to measure: a town as `alongside town` draws it; of 125,000 children five million entries.

With it go the bench's own families of its small size, whose long lives the bars of pages speak of. Everything
else that is looked at is the town's: its children, whoever is alongside them today, its managers.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import psycopg

from alongside.access import View
from alongside.cli.founding import desk_of
from alongside.cli.installation import ADMIN, ROLES
from alongside.cli.many_hands import shared_out
from alongside.cli.town_making import FILLING, READER, THORNMERE, fill, ready_to_fill
from alongside.desk import Child
from alongside.desk.portions import Portion
from alongside.record import SubjectId
from alongside.town.filling import fill_staff
from alongside.town.levers import Levers
from alongside.town.making import Town
from benchmarks.authority import QUICK
from benchmarks.place import Place, Source, write_families

HANDS = 2
YEARS, SEED, UNTIL = 10, 7, date(2026, 3, 31)
TOLD_EVERY = 20
CASELOAD, LEAST, MOST, LOOKED_AT = 16, 60, 120, 200
"""How many children a worker has who is looked at; how long usual lives are, and how many of them."""
_ALONGSIDE = """
SELECT held.worker, 'person:' || held.subject, thread.seq
FROM shelf.held JOIN record.thread USING (la_id, subject)
WHERE held.relation = 'allocated' AND held.until IS NULL AND held.worker <> ALL(%s)
ORDER BY held.worker, held.subject
"""
_MANAGERS = """
SELECT 'worker:' || subject FROM shelf.post
WHERE role = 'manager' AND team <> '' AND until IS NULL ORDER BY subject
"""
_COUNTED = "SELECT count(*) FROM record.entry"


def drawn(children: int) -> Source:
    """The record of a town in which so many children live at a time."""
    return Source(f"town_{children}", children, lambda place: _fill(place, children), FILLING)


def _fill(place: Place, children: int) -> None:
    """The town first, by two processes; then the bench's own families."""
    town = Town(Levers(children=children, years=YEARS, seed=SEED, until=UNTIL))
    began = time.perf_counter()
    _write(place, town)
    took = time.perf_counter() - began
    with place.desk() as desk:
        write_families(desk, QUICK, place.filled)
    place.filled.entries = entries(place)
    place.filled.writing += took
    place.filled.children += children
    place.filled.town = children


def _write(place: Place, town: Town) -> None:
    dsns = {role: place.database.dsn(role) for role in ROLES}
    desk = desk_of(place.installation, THORNMERE, dsns)
    fill_staff(town.workers(), desk, READER)
    desk.book.close()
    given = (town.levers, place.installation.directory, dsns)
    done = shared_out(range(town.parts), hands=HANDS, ready=ready_to_fill, given=given, do=fill)
    began, before = time.perf_counter(), 0
    for nr, _ in enumerate(done, 1):
        if nr % TOLD_EVERY == 0 or nr == town.parts:
            now, there = time.perf_counter(), entries(place)
            rate = (there - before) / (now - began)
            print(f"  {there:>9,} entries, {nr} of {town.parts} parts, {rate:,.0f} a second now", flush=True)
            began, before = now, there


def chosen(place: Place) -> Place:
    """The same record, with whom to look at: children, a worker with sixteen of them, managers."""
    if not place.filled.town:
        return place
    own = sorted({one[1] for one in place.filled.long} | {place.filled.longest[1]})
    with psycopg.connect(place.database.dsn(ADMIN)) as connection:
        held = connection.execute(_ALONGSIDE, [own]).fetchall()
        managers = [str(row[0]) for row in connection.execute(_MANAGERS)]
    loads = Counter(str(row[0]) for row in held)
    busy = min(loads, key=lambda worker: (abs(loads[worker] - CASELOAD), worker))
    usual = [(child, worker, length) for worker, child, length in held if LEAST <= length <= MOST]
    told = replace(
        place.filled,
        usual=tuple(usual[:: max(1, len(usual) // LOOKED_AT)][:LOOKED_AT]),
        load=tuple((child, worker, length) for worker, child, length in held if worker == busy),
        lists=(("worker", busy, loads[busy]), *_managed(place, managers)),
    )
    return replace(place, filled=told)


def _managed(place: Place, managers: Sequence[str]) -> Iterator[tuple[str, str, int]]:
    """The manager in the middle of all, and whoever has most."""
    with place.desk() as desk:
        many = {who: len(desk.my_children(desk.reader(SubjectId(who)), _all)) for who in managers}
    order = sorted((count, who) for who, count in many.items() if count)
    for what, (count, who) in (("manager", order[len(order) // 2]), ("manager with most", order[-1])):
        yield what, who, count


def _all(_view: View, some: Portion) -> tuple[Child, ...]:
    return some.children


def entries(place: Place) -> int:
    """How many entries stand in the record."""
    with psycopg.connect(place.database.dsn(ADMIN)) as connection:
        row = connection.execute(_COUNTED).fetchone()
    return int(row[0]) if row else 0
