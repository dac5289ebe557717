"""Entries, looks and words as they are stored, read a few thousand at a time as one text each."""

from __future__ import annotations

import msgspec

from alongside.record.seal.lines import StoredEntry, StoredLook, StoredWords

_INSTANT = '\'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\''

_ENTRIES = f"""
SELECT convert_to(concat('[', string_agg(concat('[', e.la_id, ',"', e.id, '",', to_json(e.fact), ',', e.shape,
    ',', to_json(e.on_text), ',"', to_char(e.on_first, 'YYYY-MM-DD'), '","',
    to_char(e.on_last, 'YYYY-MM-DD'), '","',
    to_char(e.recorded_at AT TIME ZONE 'UTC', {_INSTANT}), '",', to_json(e.by), ',', to_json(e.said_by), ',',
    to_json(e.on_behalf_of), ',', to_json(e.origin), ',', to_json(e.source), ',', to_json(e.held_from), ',',
    to_json(e.client_ref), ',', to_json(e.act), ',"', e.corrects, '","', e.builds_on, '",',
    CASE WHEN e.takes_over THEN 'true' ELSE 'false' END, ',"', e.root, '","',
    encode(e.common, 'hex'), '","', encode(e.digest, 'hex'), '",', to_json(e.open_to),
    ',[', places.list, ']]'), ',' ORDER BY e.id), ']'), 'UTF8')
FROM (SELECT e.* FROM record.entry e WHERE e.la_id = %(la)s AND {{where}}) e
CROSS JOIN LATERAL (
    SELECT string_agg(concat('["', a.kind, ':', a.subject, '",', a.seq, ',"', encode(a.previous, 'hex'), '",',
        CASE WHEN a.stub THEN 'true' ELSE 'false' END, ',"', encode(a.part, 'hex'), '"]'), ','
        ORDER BY a.kind COLLATE "C", a.subject) AS list
    FROM record.entry_about a WHERE a.la_id = e.la_id AND a.entry_id = e.id) places
"""

_LOOKS = f"""
SELECT convert_to(concat('[', string_agg(concat('[', k.la_id, ',"', k.id, '","',
    to_char(k.at AT TIME ZONE 'UTC', {_INSTANT}), '",', to_json(k.by), ',', to_json(k.reader), ',',
    to_json(k.subject_kind || ':' || k.subject), ',', to_json(k.kind), ',"',
    to_char(k.until AT TIME ZONE 'UTC', {_INSTANT}), '",', to_json(k.page), ',', to_json(k.reason), ',',
    to_json(k.entries), ',"', encode(k.digest, 'hex'), '"]'), ',' ORDER BY k.id), ']'), 'UTF8')
FROM (SELECT k.* FROM record.look k WHERE k.la_id = %(la)s AND {{where}}) k
"""

WORDS = """
SELECT convert_to(concat('[', string_agg(concat('["', w.entry_id, '","', w.subject, '","',
    encode(w.commitment, 'hex'), '",', to_json(w.open_to), ']'), ','), ']'), 'UTF8')
FROM record.words_found(%(la)s, %(entries)s::uuid[]) w
"""

ERASED = """
SELECT entry_id::text, coalesce(subject::text, '') FROM record.erasure
WHERE la_id = %(la)s AND entry_id = ANY (%(entries)s::uuid[])
"""

_entries = msgspec.json.Decoder(list[StoredEntry])
_looks = msgspec.json.Decoder(list[StoredLook])
_words = msgspec.json.Decoder(list[StoredWords])


def entries_where(condition: str) -> str:
    """The query for the entries `e` of an authority under a condition, as one text."""
    return _ENTRIES.replace("{where}", condition)


def looks_where(condition: str) -> str:
    """The query for the looks `k` of an authority under a condition, as one text."""
    return _LOOKS.replace("{where}", condition)


def read_entries(told: bytes) -> list[StoredEntry]:
    """The entries in an answer."""
    return _entries.decode(told)


def read_looks(told: bytes) -> list[StoredLook]:
    """The looks in an answer."""
    return _looks.decode(told)


def read_words(told: bytes) -> list[StoredWords]:
    """What words hash to, in an answer."""
    return _words.decode(told)
