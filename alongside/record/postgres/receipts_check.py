"""Receipts that were given out, checked against the entries they were given for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from psycopg import Connection

from alongside.record.canonical import COMMON
from alongside.record.entry import EntryId, SubjectId
from alongside.record.seal.findings import Finding
from alongside.record.seal.receipt import receipt_for

_RECEIPTS = """
SELECT r.code, r.entry_id::text, r.holder, encode(e.common, 'hex'), encode(a.part, 'hex')
FROM record.receipt r
JOIN record.entry e ON e.la_id = r.la_id AND e.id = r.entry_id
LEFT JOIN record.entry_about a ON a.la_id = r.la_id AND a.entry_id = r.entry_id
    AND a.kind || ':' || a.subject = r.holder
WHERE r.la_id = %s
"""


def wrong_receipts(connection: Connection[Any], authority: int) -> Iterator[Finding]:
    """Receipts whose words no longer speak of the entry they were given for."""
    for code, entry, holder, common, part in connection.execute(_RECEIPTS, [authority]):
        commitments = {COMMON: common} | ({holder: part} if part else {})
        if receipt_for(EntryId(entry), SubjectId(holder), commitments).code != bytes(code):
            yield Finding("receipt-changed", "A receipt was moved to another entry or person", entry)
