"""A life out of the tables, in the lines that `verify_life` checks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from psycopg import Connection

from alongside.record.canonical import COMMON
from alongside.record.entry import SubjectId, uuid_of
from alongside.record.postgres.log import PostgresLog, open_logs
from alongside.record.postgres.stored import entries_where, read_entries
from alongside.record.seal.checkpoint import Checkpoint
from alongside.record.seal.life_check import FORMAT
from alongside.record.seal.lines import StoredEntry, entry_bytes
from alongside.record.seal.log import nodes_of
from alongside.record.seal.merkle import inclusion
from alongside.record.seal.note import PublicKey

_THREAD = entries_where(
    "e.id IN (SELECT entry_id FROM record.entry_about WHERE la_id = %(la)s AND subject = %(who)s::uuid)"
)

_WORDS = """
SELECT coalesce(a.kind || ':' || a.subject, 'common'), encode(p.salt, 'hex'), p.body
FROM record.payload p
LEFT JOIN record.entry_about a ON a.la_id = p.la_id AND a.entry_id = p.entry_id AND a.subject = p.subject
WHERE p.la_id = %s AND p.entry_id = %s::uuid
"""

_PLACE = "SELECT place FROM record.log_leaf WHERE la_id = %s AND log = 'entries' AND item = %s::uuid"


def export_life(
    connection: Connection[Any], authority: int, subject: SubjectId, key: PublicKey
) -> Iterator[str]:
    """The lines of one life. The connection is a wide reader's, with a sitting's token.

    Words are given for the common part and the subject's own part; the parts of others stay commitments.
    """
    log = open_logs(connection, authority)[0]
    note = log.newest()
    size = Checkpoint.read(note.text).size if note else 0
    where = {"la": authority, "who": uuid_of(subject)}
    told = connection.execute(_THREAD.encode(), where).fetchone()
    entries = sorted(read_entries(told[0] if told else b"[]"), key=lambda entry: _seq(entry, subject))
    head: dict[str, Any] = {"format": FORMAT, "subject": subject, "entries": len(entries), "key": key.text}
    head |= {"checkpoint": note.write() if note else "", "statements": [list(s) for s in log.statements()]}
    yield json.dumps(head, ensure_ascii=False)
    for entry in entries:
        line: dict[str, Any] = {
            "header": entry_bytes(entry).decode(),
            "words": _words(connection, entry, subject),
            **_proof(connection, log, entry, size),
        }
        yield json.dumps(line, ensure_ascii=False)


def _seq(entry: StoredEntry, subject: SubjectId) -> int:
    return next(thread.seq for thread in entry.threads if thread.subject == subject)


def _words(
    connection: Connection[Any], entry: StoredEntry, subject: SubjectId
) -> Mapping[str, Mapping[str, str]]:
    rows = connection.execute(_WORDS, [entry.authority, entry.id])
    return {whose: {"salt": salt, "body": body} for whose, salt, body in rows if whose in (COMMON, subject)}


def _proof(connection: Connection[Any], log: PostgresLog, entry: StoredEntry, size: int) -> Mapping[str, Any]:
    found = connection.execute(_PLACE, [entry.authority, entry.id]).fetchone()
    if found is None or found[0] >= size:
        return {"place": None, "proof": []}
    return {"place": found[0], "proof": [step.hex() for step in inclusion(found[0], size, nodes_of(log))]}
