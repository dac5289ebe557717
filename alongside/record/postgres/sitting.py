"""One person at the book in PostgreSQL: one transaction, through one door."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain
from typing import Any, NamedTuple

import msgspec
import psycopg

from alongside.record.book import Appended, Grant, Head, Look, LookKind, NotInBook, Row, Sealed
from alongside.record.codec import Codec
from alongside.record.draft import check_look, is_entry_id, prepare
from alongside.record.entry import (
    Draft,
    Entry,
    EntryId,
    Fact,
    Prepared,
    SubjectId,
    SubjectKind,
    kind_of,
    uuid_of,
)
from alongside.record.postgres import bulk, checking, reading, shelves, writing
from alongside.record.postgres.again import TOGETHER, Again, Kept, Key, read_on
from alongside.record.postgres.envelopes import PostgresEnvelopes, PostgresReceipts
from alongside.record.postgres.recheck import Book, recheck
from alongside.record.postgres.refusal import told
from alongside.record.postgres.token import Reach
from alongside.record.seal.note import PublicKey
from alongside.record.seal.threads import Checked
from alongside.record.shelf import Shelf

Connection = psycopg.Connection[tuple[Any, ...]]

_json = msgspec.json.Encoder()

_HEADS = """
SELECT kind || ':' || subject, seq, encode(head, 'hex') FROM record.thread
WHERE la_id = %s AND subject = ANY (%s::uuid[]) AND seq > 0
ORDER BY kind COLLATE "C", subject
"""

_LOOKS = """
SELECT id::text, at, reader, subject_kind || ':' || subject, kind, reason, page, entries::text[], until, by
FROM record.look WHERE la_id = %(la)s{which} ORDER BY at, id
"""

_SUBJECTS = """
SELECT kind || ':' || subject FROM record.thread
WHERE la_id = %s AND kind = %s AND subject > %s::uuid AND seq > 0 ORDER BY subject LIMIT %s
"""

_GRANTS = "INSERT INTO shelf.grants SELECT * FROM json_populate_recordset(NULL::shelf.grants, %s::json)"

_NO_GRANTS = "DELETE FROM shelf.grants WHERE la_id = %s AND subject = ANY (%s::uuid[])"

_MARK = "SAVEPOINT before_an_append"
_MARK_ANEW = f"RELEASE SAVEPOINT before_an_append; {_MARK}"
_COME_BACK = "ROLLBACK TO SAVEPOINT before_an_append"

_NOTHING = (None, None, None, True, b"[]", None, None, None)

_NOBODY = "00000000-0000-0000-0000-000000000000"


class Inside(NamedTuple):
    """What every sitting at one book shares."""

    authority: int
    codec: Codec
    ids: Callable[[], EntryId]
    salts: Callable[[], bytes]
    shelves: Mapping[str, Shelf]
    again: Again


class PostgresSitting:
    """One person at the book in PostgreSQL."""

    def __init__(
        self, inside: Inside, connection: Connection, by: SubjectId, now: datetime, reach: Reach
    ) -> None:
        self.by, self.now = by, now.astimezone(UTC)
        self._inside, self._connection, self._reach = inside, connection, reach
        self._changed = False
        """Whether something was done here that may yet be undone: what is read after it is not kept."""
        self._marked = False
        """Whether there is a place to come back to, should an append be refused."""

    def append(self, drafts: Sequence[Draft]) -> tuple[Appended, ...]:
        """Add entries, all or none."""
        return self._appended([prepare(draft, self._inside.codec) for draft in drafts])

    def append_many(self, ready: Sequence[Prepared]) -> tuple[Appended, ...]:
        """Add many entries, all or none, through the bulk door where it is open."""
        if self._reach is Reach.NARROW:
            return self._appended(ready)
        self._changed = True
        inside = self._inside
        whose = bulk.Whose(inside.authority, self.by, inside.ids, inside.salts)
        with told(), self._connection.transaction():
            return tuple(bulk.append(self._connection, whose, ready, self._append))

    def _appended(self, ready: Sequence[Prepared]) -> tuple[Appended, ...]:
        self._changed = True
        with told(), self._all_or_none():
            return tuple(done for some in _in_runs(ready) for done in self._append(some))

    @contextmanager
    def _all_or_none(self) -> Iterator[None]:
        """What was done in this sitting before stands, should this be refused.

        The place to come back to is given up with the sitting, or where the next is marked: most sittings
        append once, and one message less is sent.
        """
        self._connection.execute(_MARK_ANEW if self._marked else _MARK, prepare=False)
        self._marked = True
        try:
            yield
        except BaseException:
            self._connection.execute(_COME_BACK, prepare=False)
            raise

    def _append(self, drafts: Sequence[Prepared]) -> Iterator[Appended]:
        batch = writing.batch(drafts, self._inside.ids, self._inside.salts)
        with self._connection.cursor(binary=True) as cursor:
            for entry, at, leaf, duplicate in cursor.execute(writing.APPEND, batch):
                yield Appended(EntryId(entry), at.astimezone(UTC), leaf, duplicate)

    def entries(
        self, subjects: Collection[SubjectId], kinds: Collection[str] | None = None
    ) -> tuple[Entry[Fact], ...]:
        """The entries about any of these subjects, in the order recorded."""
        if kinds is None and len(subjects) <= TOGETHER and not self._changed:
            return self._read_on(tuple(sorted(subjects)))
        wanted = {"subjects": _uuids(subjects), "kinds": None if kinds is None else list(kinds)}
        return self._read(reading.MANY, wanted)

    def _read_on(self, subjects: tuple[SubjectId, ...]) -> tuple[Entry[Fact], ...]:
        """The same, reading on from what this process has read before."""
        key = Key(self.by, self._reach.value, subjects)
        before = self._inside.again.get(key)
        wanted = {
            "subjects": _uuids(subjects),
            "sight": before.sight if before else None,
            "seqs": list(before.seqs if before else [0] * len(subjects)),
            "heads": list(before.heads if before else [""] * len(subjects)),
        }
        with self._connection.cursor(binary=True) as cursor:
            row = cursor.execute(reading.ON, wanted).fetchone()
            sight, seqs, heads, whole, lines, whose, which, rest = row or _NOTHING
            kept = {"whose": whose, "which": which, "rest": rest}
            more = cursor.stream(reading.STRETCHES, kept) if whose else ()
            told = reading.entries(chain([lines], (one for (one,) in more)), self._inside.codec)
        entries = read_on(before, told, whole=whole)
        if sight and seqs:
            self._inside.again.put(key, Kept(sight, tuple(seqs), tuple(heads), entries))
        return entries

    def entry(self, entry: EntryId) -> Entry[Fact]:
        """One entry."""
        found = self._read(reading.ONE, {"entry": entry}) if is_entry_id(entry) else ()
        if not found:
            raise NotInBook(entry)
        return found[0]

    def _read(self, query: str, wanted: Mapping[str, Any]) -> tuple[Entry[Fact], ...]:
        with self._connection.cursor(binary=True) as cursor:
            row = cursor.execute(query, wanted).fetchone()
        return reading.entries([row[0]], self._inside.codec) if row else ()

    def heads(self, subjects: Collection[SubjectId]) -> Mapping[SubjectId, Head]:
        """Where each thread ends now."""
        rows = self._connection.execute(_HEADS, [self._inside.authority, _uuids(subjects)])
        return {SubjectId(subject): Head(seq, head) for subject, seq, head in rows}

    def sealed(self) -> Sealed | None:
        """The newest checkpoint of the log of entries."""
        return checking.sealed(self._connection, self._inside.authority)

    def subjects(self, kind: SubjectKind, after: SubjectId | None, most: int) -> tuple[SubjectId, ...]:
        """Subjects of a kind that have a thread, in the order of their ids, after one of them."""
        start = uuid_of(after) if after else _NOBODY
        rows = self._connection.execute(_SUBJECTS, [self._inside.authority, kind.value, start, most])
        return tuple(SubjectId(subject) for (subject,) in rows)

    def look(self, looks: Iterable[Look]) -> None:
        """Write down looks and reaches."""
        down = list(looks)
        for look in down:
            check_look(look)
        with told(), self._connection.transaction():
            rows = writing.look_rows(down, self._inside.ids)
            self._connection.execute("SELECT record.look_down(%s::jsonb)", [rows])

    def looks(self, *, subject: SubjectId | None = None, reader: SubjectId | None = None) -> tuple[Look, ...]:
        """Looks at a subject, or by a reader, oldest first."""
        which = " AND subject = %(subject)s::uuid" if subject else ""
        which += " AND reader = %(reader)s" if reader else ""
        wanted = {
            "la": self._inside.authority,
            "subject": uuid_of(subject) if subject else None,
            "reader": reader,
        }
        rows = self._connection.execute(_LOOKS.format(which=which), wanted)
        return tuple(_look(row) for row in rows)

    def erase(self, *, asked: EntryId, agreed: EntryId) -> int:
        """Delete the payload parts that two entries, by two people, name."""
        for entry in (asked, agreed):
            if not is_entry_id(entry):
                raise NotInBook(entry)
        self._changed = True
        with told(), self._connection.transaction():
            row = self._connection.execute("SELECT record.erase(%s, %s)", [asked, agreed]).fetchone()
        return int(row[0]) if row else 0

    @property
    def receipts(self) -> PostgresReceipts:
        """Where receipts are remembered and asked about."""
        return PostgresReceipts(self._connection, self._inside.authority)

    @property
    def envelopes(self) -> PostgresEnvelopes:
        """Where the keys of attachments are kept."""
        return PostgresEnvelopes(self._connection, self._inside.authority)

    def recheck(
        self, subjects: Collection[SubjectId], seen: Collection[EntryId], trusted: Mapping[str, PublicKey]
    ) -> Checked:
        """Check these subjects' threads again, and tell of the entries that are seen."""
        return recheck(Book(self._connection, self._inside.authority), subjects, seen, trusted)

    def put_grants(self, subject: SubjectId, grants: Iterable[Grant]) -> None:
        """Put who may see a subject in place of who might before."""
        self.put_many_grants({subject: grants})

    def put_many_grants(self, many: Mapping[SubjectId, Iterable[Grant]]) -> None:
        """Put who may see several subjects at once."""
        authority, people = self._inside.authority, _uuids(many)
        rows = [
            {**g._asdict(), "la_id": authority, "subject": uuid_of(who), "subject_kind": kind_of(who).value}
            for who, grants in many.items()
            for g in dict.fromkeys(grants)
        ]
        with told():
            self._connection.execute(_NO_GRANTS, [authority, people])
            self._connection.execute(_GRANTS, [_json.encode(rows).decode()])

    def granted(self) -> frozenset[SubjectId]:
        """The subjects that grants open to the person of this sitting."""
        rows = self._connection.execute("SELECT unnest(record.my_subjects_named())")
        return frozenset(SubjectId(subject) for (subject,) in rows)

    def put_rows(self, shelf: str, subject: SubjectId, rows: Iterable[Row]) -> None:
        """Put a subject's rows on a shelf in place of those that were there."""
        self.put_many(shelf, {subject: rows})

    def put_many(self, shelf: str, many: Mapping[SubjectId, Iterable[Row]]) -> None:
        """Put several subjects' rows at once."""
        definition = self._inside.shelves[shelf]
        with told():
            shelves.put(self._connection, definition, self._inside.authority, many)

    def put_new(self, shelf: str, many: Mapping[SubjectId, Iterable[Row]]) -> None:
        """Put the rows of subjects of whom nothing stands on the shelf."""
        with told():
            shelves.put_new(self._connection, self._inside.shelves[shelf], self._inside.authority, many)

    def rows(self, shelf: str, where: Mapping[str, Collection[Any]] | None = None) -> tuple[Row, ...]:
        """Rows of a shelf whose columns have one of the values named."""
        definition = self._inside.shelves[shelf]
        return shelves.rows(self._connection, definition, self._inside.authority, where or {})


def _in_runs(drafts: Sequence[Prepared]) -> Iterator[Sequence[Prepared]]:
    for start in range(0, len(drafts), writing.AT_ONCE):
        yield drafts[start : start + writing.AT_ONCE]


def _uuids(subjects: Iterable[SubjectId]) -> list[str]:
    return [uuid_of(subject) for subject in subjects]


def _look(row: tuple[Any, ...]) -> Look:
    look, at, reader, subject, kind, reason, page, entries, until, by = row
    return Look(
        id=look,
        at=at.astimezone(UTC),
        reader=reader,
        subject=subject,
        kind=LookKind(kind),
        reason=reason,
        page=page,
        entries=tuple(entries),
        until=until and until.astimezone(UTC),
        by=by,
    )
