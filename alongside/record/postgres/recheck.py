"""One life in the tables, checked again in a wide sitting: what the page of a record can say of itself.

`verify` checks everything as the auditor; this checks the threads of one person with the same rules, and
proves each entry to be in the log that was signed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from psycopg import Connection

from alongside.record.entry import EntryId, SubjectId, uuid_of
from alongside.record.postgres.log import PostgresLog, open_logs
from alongside.record.postgres.stored import ERASED, entries_where, read_entries, read_words
from alongside.record.seal.checkpoint import Checkpoint, NotACheckpoint
from alongside.record.seal.findings import Finding
from alongside.record.seal.lines import StoredEntry, StoredWords, entry_bytes, wrong_with_entry
from alongside.record.seal.log import WIDE, LeavesMissing, nodes_of
from alongside.record.seal.merkle import included, inclusion, leaf_hash
from alongside.record.seal.note import NotANote, Note, PublicKey
from alongside.record.seal.rotation import KeyNotHandedOn, key_at, keys_in_force
from alongside.record.seal.threads import Checked, End, Witnessed, place_of, told_of, wrong_with_thread

_THREADS = entries_where(
    "e.id IN (SELECT entry_id FROM record.entry_about"
    " WHERE la_id = %(la)s AND subject = ANY (%(who)s::uuid[]))"
)

_ENDS = """
SELECT kind || ':' || subject, seq, encode(head, 'hex') FROM record.thread
WHERE la_id = %(la)s AND subject = ANY (%(who)s::uuid[]) AND seq > 0
"""

_WORDS = """
SELECT convert_to(concat('[', string_agg(concat('["', p.entry_id, '","', p.subject, '","', encode(sha256(
    '\\x616c6f6e67736964652d706172742f310a'::bytea || p.salt || convert_to(p.body, 'UTF8')), 'hex'), '",',
    to_json(p.open_to), ']'), ','), ']'), 'UTF8')
FROM record.payload p
WHERE p.la_id = %(la)s AND p.entry_id = ANY (%(entries)s::uuid[])
    AND (p.subject IS NULL OR p.subject = ANY (%(who)s::uuid[]))
"""

_FORGED = """
SELECT x.entry_id::text FROM record.erasure x
LEFT JOIN record.entry asked ON asked.la_id = x.la_id AND asked.id = x.asked
LEFT JOIN record.entry agreed ON agreed.la_id = x.la_id AND agreed.id = x.agreed
WHERE x.la_id = %(la)s AND x.entry_id = ANY (%(entries)s::uuid[])
    AND (asked.by = agreed.by OR agreed.builds_on IS DISTINCT FROM asked.id OR asked.id IS NULL)
"""

_PLACES = """
SELECT item::text, place FROM record.log_leaf
WHERE la_id = %(la)s AND log = 'entries' AND item = ANY (%(entries)s::uuid[])
"""

_NEITHER = """
SELECT one::text FROM unnest(%(entries)s::uuid[]) one
WHERE NOT coalesce((SELECT bool_and(s.sealed) FROM record.receipt_standing(%(la)s, one) s), false)
"""

_NEWEST = """
SELECT note FROM record.checkpoint WHERE la_id = %(la)s AND log = 'entries' ORDER BY size DESC LIMIT 1
"""

_SEALED = """
SELECT at FROM record.checkpoint
WHERE la_id = %(la)s AND log = 'entries' AND size > %(place)s ORDER BY size LIMIT 1
"""

_WITNESSES = """
SELECT witness, max(size) FROM record.cosignature
WHERE la_id = %(la)s AND log = 'entries' GROUP BY witness ORDER BY witness
"""

_SINCE = """
SELECT min(at) FROM record.cosignature
WHERE la_id = %(la)s AND log = 'entries' AND witness = %(witness)s AND size > %(place)s
"""


class Book(NamedTuple):
    """Where the threads are read: a wide sitting's connection, and whose record it is."""

    connection: Connection[Any]
    authority: int

    def rows(self, query: str, **values: Any) -> list[Any]:
        """What a query answers."""
        return self.connection.execute(query.encode(), {"la": self.authority, **values}).fetchall()


def recheck(
    book: Book,
    subjects: Collection[SubjectId],
    seen: Collection[EntryId],
    trusted: Mapping[str, PublicKey],
) -> Checked:
    """Check these subjects' threads again, and tell of the entries that are seen."""
    who = sorted(map(uuid_of, subjects))
    ends = {SubjectId(s): End(seq, head) for s, seq, head in book.rows(_ENDS, who=who)}
    told = book.rows(_THREADS, who=who)
    entries = read_entries(told[0][0] if told else b"[]")
    threads = [_thread(entries, subject) for subject in sorted(subjects)]
    findings = [
        finding
        for subject, thread in zip(sorted(subjects), threads, strict=True)
        for finding in wrong_with_thread(subject, thread, ends.get(subject))
    ]
    erased = _erased(book, entries, who)
    findings += _wrong_entries(book, entries, who, erased)
    sealing = _Sealing(book, entries, trusted)
    findings += sealing.findings(threads)
    mine = {entry: place for entry, place in sealing.places.items() if entry in seen}
    return Checked(
        findings=told_of(findings, seen),
        entries=len(seen),
        waiting=len(seen) - len(mine),
        erased=sum(1 for entry in erased if entry in seen),
        sealed_at=_sealed_at(book, mine),
        witnesses=tuple(_witnesses(book, mine)),
        signature_checked=bool(sealing.signed) and sealing.trusted is not None,
    )


def _thread(entries: Sequence[StoredEntry], subject: SubjectId) -> list[StoredEntry]:
    mine = [entry for entry in entries if any(place.subject == subject for place in entry.threads)]
    return sorted(mine, key=lambda entry: place_of(entry, subject).seq)


def _erased(book: Book, entries: Sequence[StoredEntry], who: Sequence[str]) -> Mapping[str, set[str]]:
    """Whose words are noted as erased, of the common part and of these subjects."""
    erased: dict[str, set[str]] = {}
    for entry, whose in book.rows(ERASED, entries=[entry.id for entry in entries]):
        if whose in ("", *who):
            erased.setdefault(entry, set()).add(whose)
    return erased


def _wrong_entries(
    book: Book, entries: Sequence[StoredEntry], who: Sequence[str], erased: Mapping[str, set[str]]
) -> Iterator[Finding]:
    ids = [entry.id for entry in entries]
    told = book.rows(_WORDS, entries=ids, who=who)
    words: dict[str, dict[str, StoredWords]] = {}
    for one in read_words(told[0][0]) if told else ():
        words.setdefault(one.entry, {})[one.whose] = one
    only = frozenset(("", *who))
    for entry in entries:
        yield from wrong_with_entry(entry, words.get(entry.id, {}), erased.get(entry.id, ()), only)
    for (entry_id,) in book.rows(_FORGED, entries=ids):
        yield Finding("erasure-forged", "An erasure was not asked by one and agreed by another", entry_id)


class _Sealing:
    """Whether these entries stand in the log that was signed."""

    def __init__(self, book: Book, entries: Sequence[StoredEntry], trusted: Mapping[str, PublicKey]) -> None:
        ids = [entry.id for entry in entries]
        self.book, self.log = book, open_logs(book.connection, book.authority)[0]
        self.places = {EntryId(entry): place for entry, place in book.rows(_PLACES, entries=ids)}
        rows = book.rows(_NEWEST)
        self.signed: str = rows[0][0] if rows else ""
        self.trusted = trusted.get(self.log.origin)

    def findings(self, threads: Sequence[Sequence[StoredEntry]]) -> Iterator[Finding]:
        """What is wrong with how these threads are sealed."""
        for thread in threads:
            yield from self._in_order(thread)
        entries = {entry.id: entry for thread in threads for entry in thread}
        for (entry,) in self.book.rows(
            _NEITHER, entries=[e for e in entries if EntryId(e) not in self.places]
        ):
            yield Finding("not-in-log", "An entry is neither in the log nor waiting to be sealed", entry)
        if not self.signed:
            return
        try:
            note = Note.read(self.signed)
            now = Checkpoint.read(note.text)
            yield from self._wrong_signature(note, now)
            yield from self._not_included(entries, now)
        except (NotANote, NotACheckpoint) as wrong:
            yield Finding("checkpoint-changed", f"The signed state of the log cannot be read: {wrong}")
        except LeavesMissing as hole:
            yield Finding("log-gap", str(hole))

    def _in_order(self, thread: Sequence[StoredEntry]) -> Iterator[Finding]:
        """A life stands in the log in its own order, and nothing is sealed before what it follows."""
        last = -1
        waits = ""
        for entry in thread:
            place = self.places.get(EntryId(entry.id))
            if place is None:
                waits = waits or entry.id
            elif waits or place < last:
                yield Finding("log-order", "The log holds this life in another order", waits or entry.id)
            last = last if place is None else place

    def _wrong_signature(self, note: Note, now: Checkpoint) -> Iterator[Finding]:
        if self.trusted is None:
            return
        try:
            key = key_at(keys_in_force(self.trusted, self.log.statements()), now.size)
        except KeyNotHandedOn as wrong:
            yield Finding("key-not-handed-on", str(wrong))
            return
        if now.origin != self.log.origin or not note.signed_by(key):
            yield Finding("not-our-key", "The state of the log is not signed by the authority's own key")

    def _not_included(self, entries: Mapping[str, StoredEntry], now: Checkpoint) -> Iterator[Finding]:
        nodes = cache(nodes_of(_Near(self.log)))
        for entry_id, place in self.places.items():
            leaf = leaf_hash(entry_bytes(entries[entry_id]))
            proof = inclusion(place, now.size, nodes) if place < now.size else ()
            if not included(place, now.size, leaf, proof, now.root):
                yield Finding("leaf-differs", "An entry is not the one that stands in the log", entry_id)


class _Near:
    """A log whose tiles are read once: what is near is asked for again and again."""

    def __init__(self, log: PostgresLog) -> None:
        self.tile = cache(lambda tier, block: log.hashes(tier, block * WIDE, (block + 1) * WIDE))

    def hashes(self, tier: int, start: int, end: int) -> Sequence[bytes]:
        """Hashes from `start` to before `end`; a node never reaches over two tiles."""
        block = start // WIDE
        return self.tile(tier, block)[start - block * WIDE : end - block * WIDE]


def _sealed_at(book: Book, mine: Mapping[EntryId, int]) -> Any:
    rows = book.rows(_SEALED, place=max(mine.values())) if mine else []
    return rows[0][0] if rows else None


def _witnesses(book: Book, mine: Mapping[EntryId, int]) -> Iterator[Witnessed]:
    """Who outside has signed for these entries: over these alone, whatever else the log holds."""
    for witness, size in book.rows(_WITNESSES):
        held = [place for place in mine.values() if place < size]
        if held:
            since = book.rows(_SINCE, witness=witness, place=max(held))[0][0]
            yield Witnessed(witness, since, len(held))
