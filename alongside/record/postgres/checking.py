"""A few entries checked again, for the page of one life: their lines, their place in the log, their words.

What `verify` does for a whole database as the auditor, this does for the entries that a reader may see.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from typing import Any

from psycopg import Connection

from alongside.record.book import Sealed
from alongside.record.entry import EntryId
from alongside.record.postgres.stored import entries_where, read_entries
from alongside.record.seal.lines import entry_bytes

_LINES = entries_where("e.id = ANY (%(entries)s::uuid[])")

_WHOLE = """
SELECT e.id::text FROM unnest(%(entries)s::uuid[]) AS e (id)
CROSS JOIN LATERAL record.receipt_standing(%(la)s, e.id) s
GROUP BY e.id HAVING bool_and(s.sealed AND (s.erased OR s.now IS NOT DISTINCT FROM s.committed))
"""

_NEWEST = """
SELECT size, at FROM record.checkpoint WHERE la_id = %s AND log = 'entries' ORDER BY size DESC LIMIT 1
"""

_WITNESSED = """
SELECT witness, max(at) FROM record.cosignature WHERE la_id = %s AND log = 'entries'
GROUP BY witness ORDER BY 2 DESC, 1
"""


def changed(connection: Connection[Any], authority: int, entries: Collection[EntryId]) -> frozenset[EntryId]:
    """Which of these entries are not as they were sealed. Words that were lawfully erased are no change."""
    wanted = {"la": authority, "entries": list(entries)}
    told = connection.execute(_LINES.encode(), wanted).fetchone()
    lines = read_entries(told[0]) if told and told[0] else []
    same = {
        EntryId(line.id)
        for line in lines
        if hashlib.sha256(b"\x00" + entry_bytes(line)).hexdigest() == line.digest
    }
    whole = {EntryId(row[0]) for row in connection.execute(_WHOLE.encode(), wanted)}
    return frozenset(entries) - (same & whole)


def sealed(connection: Connection[Any], authority: int) -> Sealed | None:
    """The newest checkpoint of the log of entries, and when each witness outside last signed one."""
    newest = connection.execute(_NEWEST, [authority]).fetchone()
    if newest is None:
        return None
    return Sealed(newest[0], newest[1], tuple(connection.execute(_WITNESSED, [authority]).fetchall()))
