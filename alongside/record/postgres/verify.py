"""`verify`: everything that the record promises, checked again, and what is wrong named in words.

It signs in as the auditor, who reads every line and no words, and looks at one snapshot, so that writing
goes on meanwhile. The work is cut into slices that several processes share; each slice is read a few
thousand entries at a time, so memory does not grow with the record.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from multiprocessing import get_context
from typing import Any, NamedTuple, TypeVar

import psycopg
from psycopg import Connection

from alongside.record.postgres.catalogue import differences
from alongside.record.postgres.log import PostgresLog, open_logs
from alongside.record.postgres.receipts_check import wrong_receipts
from alongside.record.postgres.relations import CHECKS, wrong
from alongside.record.postgres.stored import (
    ERASED,
    WORDS,
    entries_where,
    looks_where,
    read_entries,
    read_looks,
    read_words,
)
from alongside.record.seal.checkpoint import LOGS
from alongside.record.seal.findings import Finding, Report, together
from alongside.record.seal.lines import (
    StoredEntry,
    StoredLook,
    StoredWords,
    wrong_with_entry,
    wrong_with_look,
)
from alongside.record.seal.note import Note, PublicKey
from alongside.record.seal.tree_check import Seen, TreeCheck, in_order

AT_ONCE = 4000
"""Entries read at a time."""

SLICE = 20_000
"""Entries in one slice of work."""

MOST = 1000
"""Findings kept of one slice: a record in which everything is wrong need not be listed to the end."""

_FIRST = "00000000-0000-0000-0000-000000000000"
_LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff"
_PAGE = f"e.id > %(after)s::uuid AND e.id <= %(until)s::uuid ORDER BY e.id LIMIT {AT_ONCE}"

_ENTRIES = entries_where(_PAGE)

_LOOKS = looks_where(_PAGE.replace("e.", "k."))


class Slice(NamedTuple):
    """Part of the work on one authority: a table and a range of ids, or a check by its number."""

    authority: int
    what: str
    after: str = _FIRST
    until: str = _LAST
    number: int = 0


class Outside(NamedTuple):
    """What stands outside the database: the first keys, and checkpoints that others kept."""

    trusted: Mapping[str, PublicKey]
    seen: tuple[Seen, ...] = ()


def verify(
    dsn: str,
    trusted: Mapping[str, PublicKey],
    witnesses: Iterable[tuple[str, Note]] = (),
    *,
    authority: int | None = None,
    processes: int = 2,
) -> Report:
    """Check a whole database, as the auditor.

    `trusted` are the first public keys of the logs, by origin; `witnesses` are checkpoints that others kept,
    each with whose it is. Both come from outside the database.
    """
    outside = outside_of(trusted, witnesses)
    with psycopg.connect(dsn) as connection:
        _as_one(connection)
        if processes <= 1:
            return check(connection, outside, authority)
        (snapshot,) = _one(connection, "SELECT pg_export_snapshot()")
        work = list(_work(connection, authority))
        with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
            shared = pool.map(partial(_check_there, dsn, snapshot, outside), work)
            return together([_whole(connection, outside), *shared])


def outside_of(trusted: Mapping[str, PublicKey], witnesses: Iterable[tuple[str, Note]] = ()) -> Outside:
    """What stands outside the database, to compare it with."""
    return Outside(trusted, tuple(_seen(by, note) for by, note in witnesses))


def check(connection: Connection[Any], outside: Outside, authority: int | None = None) -> Report:
    """Check everything that this connection sees, here and now."""
    parts = (_check(connection, outside, part) for part in _work(connection, authority))
    return together([_whole(connection, outside), *parts])


def _whole(connection: Connection[Any], outside: Outside) -> Report:
    """What is checked once for the whole database."""
    here = {log.origin for log in open_logs(connection)}
    lost = (
        Finding("log-cut", f"{one.by} kept a checkpoint of {told}, and there is no such log here", told)
        for one in outside.seen
        if (told := one.note.partition("\n")[0]) not in here
    )
    return Report({}, (*_of_nobody(connection), *differences(connection), *lost))


def _check_there(dsn: str, snapshot: str, outside: Outside, part: Slice) -> Report:
    """Check one slice in another process."""
    with psycopg.connect(dsn) as connection:
        _as_one(connection, snapshot)
        return _check(connection, outside, part)


def _check(connection: Connection[Any], outside: Outside, part: Slice) -> Report:
    match part.what:
        case "relations":
            return Report({}, tuple(wrong(connection, part.authority, CHECKS[part.number])))
        case "log":
            return _check_log(open_logs(connection, part.authority)[part.number], outside)
        case "receipts":
            return Report({}, tuple(wrong_receipts(connection, part.authority)))
        case "entries":
            return _check_entries(connection, part)
        case _:
            return _check_looks(connection, part)


def _check_entries(connection: Connection[Any], part: Slice) -> Report:
    count, found = 0, list[Finding]()
    for entries in _pages(connection, _ENTRIES, read_entries, part):
        words, erased = _words_of(connection, part.authority, [entry.id for entry in entries])
        count += len(entries)
        for entry in entries:
            found += wrong_with_entry(entry, words.get(entry.id, {}), erased.get(entry.id, ()))
        del found[MOST:]
    return Report({"entries": count}, tuple(found))


def _check_looks(connection: Connection[Any], part: Slice) -> Report:
    count, found = 0, list[Finding]()
    for looks in _pages(connection, _LOOKS, read_looks, part):
        count += len(looks)
        for look in looks:
            found += wrong_with_look(look)
        del found[MOST:]
    return Report({"looks": count}, tuple(found))


Stored = TypeVar("Stored", StoredEntry, StoredLook)


def _pages(
    connection: Connection[Any], query: str, read: Callable[[bytes], list[Stored]], part: Slice
) -> Iterator[list[Stored]]:
    after = part.after
    while True:
        (told,) = _one(connection, query, {"la": part.authority, "after": after, "until": part.until})
        page = read(told)
        if not page:
            return
        yield page
        after = page[-1].id


def _words_of(
    connection: Connection[Any], la: int, entries: Sequence[str]
) -> tuple[Mapping[str, Mapping[str, StoredWords]], Mapping[str, Collection[str]]]:
    where = {"la": la, "entries": list(entries)}
    words: dict[str, dict[str, StoredWords]] = {}
    for one in read_words(_one(connection, WORDS, where)[0]):
        words.setdefault(one.entry, {})[one.whose] = one
    erased: dict[str, list[str]] = {}
    for entry, whose in connection.execute(ERASED.encode(), where):
        erased.setdefault(entry, []).append(whose)
    return words, erased


def _check_log(log: PostgresLog, outside: Outside) -> Report:
    which = [log.authority, log.log]
    seen = [one for one in outside.seen if one.note.startswith(f"{log.origin}\n")]
    check = TreeCheck(log, outside.trusted.get(log.origin))
    own = log.connection.execute(
        "SELECT size, note FROM record.checkpoint WHERE la_id = %s AND log = %s ORDER BY size", which
    )
    check.run(in_order((Seen(size, note) for size, note in own), seen))
    (waiting,) = _one(
        log.connection,
        "SELECT count(*) FROM record.pending WHERE la_id = %(la)s AND log = %(log)s",
        {"la": log.authority, "log": log.log},
    )
    counted = {f"leaves of {log.log}": check.leaves, "checkpoints": check.checkpoints}
    return Report(counted, tuple(check.findings), {log.log: waiting})


def _work(connection: Connection[Any], authority: int | None) -> Iterator[Slice]:
    """All the work, the longest pieces first."""
    known = connection.execute("SELECT la_id FROM record.authority ORDER BY la_id").fetchall()
    for la in (la for (la,) in known if authority in (None, la)):
        for what, table in (("entries", "record.entry"), ("looks", "record.look")):
            for after, until in pairwise([_FIRST, *_every(connection, table, la), _LAST]):
                yield Slice(la, what, after, until)
        yield from (Slice(la, "log", number=number) for number in range(len(LOGS)))
        yield from (Slice(la, "relations", number=number) for number in range(len(CHECKS)))
        yield Slice(la, "receipts")


def _every(connection: Connection[Any], table: str, la: int) -> list[str]:
    """Ids that cut a table into slices."""
    told = connection.execute(
        f"SELECT id::text FROM (SELECT id, row_number() OVER (ORDER BY id) AS nr FROM {table}"
        f" WHERE la_id = %s) n WHERE nr %% {SLICE} = 0 ORDER BY id".encode(),
        [la],
    )
    return [row[0] for row in told]


def _of_nobody(connection: Connection[Any]) -> Iterator[Finding]:
    """Rows of an authority that was never founded, or was deleted."""
    for table in ("entry", "look", "log_leaf", "thread"):
        told = connection.execute(
            f"SELECT DISTINCT la_id FROM record.{table} t WHERE NOT EXISTS ("
            "SELECT FROM record.authority a WHERE a.la_id = t.la_id)".encode()
        )
        for (la,) in told:
            yield Finding(
                "authority-gone", f"There are rows in “{table}” of an authority that is gone", str(la)
            )


def _as_one(connection: Connection[Any], snapshot: str = "") -> None:
    """Look at one moment of the database, here and in every process."""
    connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    if snapshot:
        connection.execute(f"SET TRANSACTION SNAPSHOT '{snapshot}'".encode())


def _one(connection: Connection[Any], query: str, values: Mapping[str, Any] | None = None) -> Any:
    return connection.execute(query.encode(), values).fetchone()


def _seen(by: str, note: Note) -> Seen:
    size = note.text.split("\n")[1]
    return Seen(int(size) if size.isdigit() else 0, note.write(), by)
