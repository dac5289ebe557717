"""`verify`: everything that the record promises, checked again, and what is wrong named in words.

It signs in as the auditor, who reads every line and no words, and looks at one snapshot, so that writing
goes on meanwhile. The work is cut into slices that several processes share; each slice is read a few
thousand entries at a time, so memory does not grow with the record.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import pairwise
from multiprocessing import get_context
from typing import Any, NamedTuple, TypeVar

import msgspec
import psycopg
from psycopg import Connection

from alongside.record.postgres.catalogue import differences
from alongside.record.postgres.log import PostgresLog, open_logs
from alongside.record.postgres.receipts_check import wrong_receipts
from alongside.record.postgres.relations import CHECKS, wrong
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

SLICE = 100_000
"""Entries in one slice of work."""

MOST = 1000
"""Findings kept of one slice: a record in which everything is wrong need not be listed to the end."""

_FIRST = "00000000-0000-0000-0000-000000000000"
_LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff"
_INSTANT = '\'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\''

_ENTRIES = f"""
SELECT convert_to(concat('[', string_agg(concat('[', e.la_id, ',"', e.id, '",', to_json(e.fact), ',', e.shape,
    ',', to_json(e.on_text), ',"', to_char(e.on_first, 'YYYY-MM-DD'), '","',
    to_char(e.on_last, 'YYYY-MM-DD'), '","',
    to_char(e.recorded_at AT TIME ZONE 'UTC', {_INSTANT}), '",', to_json(e.by), ',', to_json(e.said_by), ',',
    to_json(e.on_behalf_of), ',', to_json(e.origin), ',', to_json(e.source), ',', to_json(e.held_from), ',',
    to_json(e.client_ref), ',', to_json(e.act), ',"', e.corrects, '","', e.builds_on, '",',
    CASE WHEN e.takes_over THEN 'true' ELSE 'false' END, ',"', e.root, '","',
    encode(e.common, 'hex'), '","', encode(e.digest, 'hex'), '",', to_json(e.open_to), ',[', places.list, ']]'), ','
    ORDER BY e.id), ']'), 'UTF8')
FROM (SELECT * FROM record.entry
      WHERE la_id = %(la)s AND id > %(after)s::uuid AND id <= %(until)s::uuid ORDER BY id LIMIT {AT_ONCE}) e
CROSS JOIN LATERAL (
    SELECT string_agg(concat('["', a.kind, ':', a.subject, '",', a.seq, ',"', encode(a.previous, 'hex'), '",',
        CASE WHEN a.stub THEN 'true' ELSE 'false' END, ',"', encode(a.part, 'hex'), '"]'), ','
        ORDER BY a.kind COLLATE "C", a.subject) AS list
    FROM record.entry_about a WHERE a.la_id = e.la_id AND a.entry_id = e.id) places
"""

_WORDS = """
SELECT convert_to(concat('[', string_agg(concat('["', w.entry_id, '","', w.subject, '","',
    encode(w.commitment, 'hex'), '",', to_json(w.open_to), ']'), ','), ']'), 'UTF8')
FROM record.words_found(%(la)s, %(entries)s::uuid[]) w
"""

_ERASED = """
SELECT entry_id::text, coalesce(subject::text, '') FROM record.erasure
WHERE la_id = %(la)s AND entry_id = ANY (%(entries)s::uuid[])
"""

_LOOKS = f"""
SELECT convert_to(concat('[', string_agg(concat('[', k.la_id, ',"', k.id, '","',
    to_char(k.at AT TIME ZONE 'UTC', {_INSTANT}), '",', to_json(k.by), ',', to_json(k.reader), ',',
    to_json(k.subject_kind || ':' || k.subject), ',', to_json(k.kind), ',"',
    to_char(k.until AT TIME ZONE 'UTC', {_INSTANT}), '",', to_json(k.page), ',', to_json(k.reason), ',',
    to_json(k.entries), ',"', encode(k.digest, 'hex'), '"]'), ',' ORDER BY k.id), ']'), 'UTF8')
FROM (SELECT * FROM record.look
      WHERE la_id = %(la)s AND id > %(after)s::uuid AND id <= %(until)s::uuid ORDER BY id LIMIT {AT_ONCE}) k
"""

_entries = msgspec.json.Decoder(list[StoredEntry])
_words = msgspec.json.Decoder(list[StoredWords])
_looks = msgspec.json.Decoder(list[StoredLook])


class Place(NamedTuple):
    """Where to look: the database as the auditor, the snapshot, the authority."""

    dsn: str
    snapshot: str
    authority: int


class Slice(NamedTuple):
    """Part of the work: a table and a range of ids, or one check by its number."""

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
    outside = Outside(trusted, tuple(_seen(by, note) for by, note in witnesses))
    with psycopg.connect(dsn) as connection:
        _as_one(connection)
        (snapshot,) = _one(connection, "SELECT pg_export_snapshot()")
        known = [la for (la,) in connection.execute("SELECT la_id FROM record.authority ORDER BY la_id")]
        wanted = [la for la in known if authority in (None, la)]
        reports = [Report({}, tuple(_of_nothing(connection, known)) + tuple(differences(connection)))]
        work = [(Place(dsn, snapshot, la), part) for la in wanted for part in _slices(connection, la)]
        with _workers(processes) as shared:
            reports += shared(_check, *_columns(work, outside))
    return together(reports)


def _columns(
    work: Sequence[tuple[Place, Slice]], outside: Outside
) -> tuple[list[Place], list[Slice], list[Outside]]:
    return [place for place, _ in work], [part for _, part in work], [outside] * len(work)


def _check(place: Place, part: Slice, outside: Outside) -> Report:
    """Check one slice, in whichever process."""
    with psycopg.connect(place.dsn) as connection:
        _as_one(connection, place.snapshot)
        if part.what == "relations":
            return Report({}, tuple(wrong(connection, place.authority, CHECKS[part.number])))
        if part.what == "log":
            return _check_log(open_logs(connection, place.authority)[part.number], outside)
        if part.what == "receipts":
            return Report({}, tuple(wrong_receipts(connection, place.authority)))
        count, findings = (_check_entries if part.what == "entries" else _check_looks)(
            connection, place.authority, part
        )
        return Report({part.what: count}, tuple(findings))


def _check_entries(connection: Connection[Any], la: int, part: Slice) -> tuple[int, list[Finding]]:
    count, found = 0, list[Finding]()
    for entries in _pages(connection, _ENTRIES, _entries, la, part):
        words, erased = _words_of(connection, la, [entry.id for entry in entries])
        count += len(entries)
        for entry in entries:
            found += wrong_with_entry(entry, words.get(entry.id, {}), erased.get(entry.id, ()))
        del found[MOST:]
    return count, found


def _check_looks(connection: Connection[Any], la: int, part: Slice) -> tuple[int, list[Finding]]:
    count, found = 0, list[Finding]()
    for looks in _pages(connection, _LOOKS, _looks, la, part):
        count += len(looks)
        for look in looks:
            found += wrong_with_look(look)
        del found[MOST:]
    return count, found


Stored = TypeVar("Stored", StoredEntry, StoredLook)


def _pages(
    connection: Connection[Any], query: str, reader: msgspec.json.Decoder[list[Stored]], la: int, part: Slice
) -> Iterator[list[Stored]]:
    after = part.after
    while True:
        (told,) = _one(connection, query, {"la": la, "after": after, "until": part.until})
        page = reader.decode(told)
        if not page:
            return
        yield page
        after = page[-1].id


def _words_of(
    connection: Connection[Any], la: int, entries: Sequence[str]
) -> tuple[Mapping[str, Mapping[str, StoredWords]], Mapping[str, Collection[str]]]:
    where = {"la": la, "entries": list(entries)}
    words: dict[str, dict[str, StoredWords]] = {}
    for one in _words.decode(_one(connection, _WORDS, where)[0]):
        words.setdefault(one.entry, {})[one.whose] = one
    erased: dict[str, list[str]] = {}
    for entry, whose in connection.execute(_ERASED.encode(), where):
        erased.setdefault(entry, []).append(whose)
    return words, erased


def _check_log(log: PostgresLog, outside: Outside) -> Report:
    check = TreeCheck(log, outside.trusted.get(log.origin))
    seen = [one for one in outside.seen if one.note.startswith(f"{log.origin}\n")]
    own = log.connection.execute(
        "SELECT size, note FROM record.checkpoint WHERE la_id = %s AND log = %s ORDER BY size",
        [log.authority, log.log],
    )
    check.run(in_order((Seen(size, note) for size, note in own), seen))
    counted = {f"leaves of {log.log}": check.leaves, "checkpoints": check.checkpoints}
    return Report(counted, tuple(check.findings))


def _slices(connection: Connection[Any], la: int) -> Iterator[Slice]:
    """The work of one authority, the longest pieces first."""
    for what, table in (("entries", "record.entry"), ("looks", "record.look")):
        bounds = [_FIRST, *_every(connection, table, la), _LAST]
        for after, until in pairwise(bounds):
            yield Slice(what, after, until)
    yield from (Slice("log", number=number) for number in range(2))
    yield from (Slice("relations", number=number) for number in range(len(CHECKS)))
    yield Slice("receipts")


def _every(connection: Connection[Any], table: str, la: int) -> list[str]:
    """Ids that cut a table into slices."""
    told = connection.execute(
        f"SELECT id::text FROM (SELECT id, row_number() OVER (ORDER BY id) AS nr FROM {table}"
        f" WHERE la_id = %s) n WHERE nr %% {SLICE} = 0 ORDER BY id".encode(),
        [la],
    )
    return [row[0] for row in told]


def _of_nothing(connection: Connection[Any], known: Collection[int]) -> Iterator[Finding]:
    """Rows of an authority that was never founded, or was deleted."""
    for table in ("entry", "look", "log_leaf", "thread"):
        told = connection.execute(
            f"SELECT DISTINCT la_id FROM record.{table} WHERE NOT la_id = ANY (%s)".encode(), [list(known)]
        )
        for (la,) in told:
            yield Finding(
                "authority-gone", f"There are rows in {table} of an authority that is not there", str(la)
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


@contextmanager
def _workers(processes: int) -> Iterator[Callable[..., Iterable[Report]]]:
    """How the work is shared: over processes, or done here when there is only one."""
    if processes <= 1:
        yield map
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield pool.map
