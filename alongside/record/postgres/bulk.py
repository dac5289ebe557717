"""The bulk door: thousands of entries worked out here, and checked by the database all at once.

What an entry's digest covers depends on the entry before it in each thread, so it is worked out one after
the other; that costs the database's own language ten times what it costs here. The database believes none of
it (sql/056_bulk.sql). Whatever is not plain (a key that came before, what stands on an entry that is not of
the same run) is left to `record.append`, whose answer stands for both doors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from typing import Any, NamedTuple

import psycopg

from alongside.record.book import Appended
from alongside.record.canonical import COMMON, Header, Thread, commitment, digest, recorded_text
from alongside.record.entry import Draft, EntryId, Prepared, SubjectId
from alongside.record.postgres import writing

AT_ONCE = 10_000
"""Entries in one act, at most: what stands on one another should come together."""

NEAR = 100
"""How many drafts are left together, at least, where one is not plain."""

AFTER = timedelta(microseconds=1)
BACK = timedelta(seconds=2)
"""How far an instant may stand behind a thread's last entry, as in `record.append`."""

NOBODY: frozenset[SubjectId] = frozenset()

_OPEN = "SELECT * FROM record.bulk_open(%b::text[], %b::uuid[], %b::text[])"

_APPEND = f"SELECT record.append_many({', '.join(['%s'] * 29)})"

_SETTLE = "SELECT record.bulk_settle()"

Connection = psycopg.Connection[tuple[Any, ...]]


class End(NamedTuple):
    """Where a thread ends: its place, its digest, and when its last entry was recorded."""

    seq: int
    head: str
    last: datetime | None


class Opened(NamedTuple):
    """The book as it stands when a run begins: nobody else moves these threads until the sitting ends."""

    at: datetime
    made_up: bool
    ends: dict[SubjectId, End]
    known: frozenset[str]
    """The keys of these drafts that came before."""


class Whose(NamedTuple):
    """Whose book it is, who is at it, and where ids and salts come from."""

    authority: int
    by: SubjectId
    ids: Callable[[], EntryId]
    salts: Callable[[], bytes]


class _Written(NamedTuple):
    """An entry of this run, as far as another may stand on it."""

    nr: int
    root: EntryId
    still: tuple[SubjectId, ...]


def append(
    connection: Connection,
    whose: Whose,
    ready: Sequence[Prepared],
    leave: Callable[[Sequence[Prepared]], Iterable[Appended]],
) -> Iterator[Appended]:
    """Add these entries in their order, as many at once as are plain; `leave` appends the others."""
    at = 0
    while at < len(ready):
        some = ready[at : at + AT_ONCE]
        opened = _open(connection, some)
        run = Run(whose, opened)
        plain = sum(1 for _ in takewhile(run.takes, some))
        run.put(connection)
        yield from run.done
        left = _left(opened, whose.by, some[plain:])
        if left:
            yield from leave(left)
        at += plain + len(left)


def _left(opened: Opened, by: SubjectId, rest: Sequence[Prepared]) -> Sequence[Prepared]:
    """The drafts to be left: the one that was not plain, those near it, and all that never are.

    To open the door again costs what some dozen entries cost.
    """
    sure = sum(1 for _ in takewhile(lambda new: _never_plain(opened, by, new), rest))
    return rest[: min(max(sure, NEAR), writing.AT_ONCE)]


def _open(connection: Connection, ready: Sequence[Prepared]) -> Opened:
    """Lock what these drafts add to or build on, and read where it ends."""
    whose = sorted({who for new in ready for who in new.about})
    named = [ref for new in ready for ref in (new.draft.corrects, new.draft.builds_on) if ref]
    refs = [new.draft.client_ref for new in ready]
    row = connection.execute(_OPEN, [whose, named, refs], binary=True).fetchone()
    at, made_up, subjects, seqs, heads, lasts, known = row or (None,) * 7
    ends = zip(subjects or (), map(End, seqs or (), heads or (), map(_utc, lasts or ())), strict=True)
    return Opened(at.astimezone(UTC), made_up, dict(ends), frozenset(known))


def _never_plain(opened: Opened, by: SubjectId, new: Prepared) -> bool:
    """Whether a draft is left to `record.append` whatever comes before it."""
    draft = new.draft
    return draft.client_ref in opened.known or not _may_say(opened, by, draft)


class Run:
    """Entries worked out one after the other, until one comes that is not plain."""

    def __init__(self, whose: Whose, opened: Opened) -> None:
        self.whose, self.opened = whose, opened
        self.done: list[Appended] = []
        self._ends, self._refs = dict(opened.ends), set[str]()
        self._written: dict[EntryId, _Written] = {}
        self._corrected, self._over = set[EntryId](), dict[EntryId, EntryId]()
        self._rows: list[tuple[str, ...]] = []
        self._places: list[tuple[str, ...]] = []
        self._digests: list[str] = []
        self._texts: list[str] = []
        self._salts: list[bytes] = []
        self._parts: list[str] = []
        self._part_salts: list[bytes] = []

    def takes(self, new: Prepared) -> bool:
        """Work one out, if it is plain."""
        draft = new.draft
        target = self._written.get(draft.corrects) if draft.corrects else None
        if not (self._is_new(draft) and self._stands(draft, target)):
            return False
        left = frozenset(target.still).difference(new.about) if target else NOBODY
        subjects = sorted({*new.about, *left}) if left else new.about
        at = self._instant(draft, subjects)
        if at is None:
            return False
        self._put(new, target, self._header(new, at, target, self._threads(subjects, left)))
        return True

    def put(self, connection: Connection) -> None:
        """Hand them in."""
        if self._rows:
            connection.execute(_APPEND, self._arguments(), prepare=True)
            connection.execute(_SETTLE)

    # Whether it is plain.

    def _is_new(self, draft: Draft) -> bool:
        known = draft.client_ref in self.opened.known or draft.client_ref in self._refs
        return (
            not known
            and draft.id not in self._written
            and _may_say(self.opened, self.whose.by, draft)
            and (draft.by is None or draft.by.isprintable())
        )

    def _stands(self, draft: Draft, target: _Written | None) -> bool:
        """Whether what it names is of this run, and has not moved."""
        if draft.corrects and (target is None or draft.corrects in self._corrected):
            return False
        if not draft.builds_on:
            return True
        base = self._written.get(draft.builds_on)
        if base is None or draft.builds_on in self._corrected:
            return False
        return self._over.get(base.root) in (None, target.root if target else "")

    def _instant(self, draft: Draft, subjects: Sequence[SubjectId]) -> datetime | None:
        """When it was recorded: after every entry of its threads. Nothing, where it cannot be."""
        at = earliest = _utc(draft.recorded_at) or self.opened.at
        for who in subjects:
            end = self._ends.get(who)
            if end is None:
                return None
            if end.last is not None and end.last >= earliest:
                earliest = end.last + AFTER
        return None if earliest - at > BACK + AFTER else earliest

    # Working it out.

    def _threads(self, subjects: Iterable[SubjectId], left: frozenset[SubjectId]) -> tuple[Thread, ...]:
        ends = [(who, self._ends[who]) for who in subjects]
        return tuple([Thread(who, end.seq + 1, end.head, who in left) for who, end in ends])

    def _header(
        self, new: Prepared, at: datetime, target: _Written | None, threads: tuple[Thread, ...]
    ) -> Header:
        draft = new.draft
        entry = draft.id or self.whose.ids()
        return Header(
            authority=self.whose.authority,
            entry=entry,
            kind=new.kind,
            shape=new.shape,
            on=draft.on,
            recorded=at,
            by=draft.by or self.whose.by,
            said_by=draft.said_by,
            on_behalf_of=draft.on_behalf_of,
            origin=draft.origin.value,
            source=draft.source,
            held_from=draft.held_from,
            client_ref=draft.client_ref,
            act=new.act,
            corrects=draft.corrects,
            builds_on=draft.builds_on,
            takes_over=draft.takes_over,
            root=target.root if target else entry,
            threads=threads,
            commitments=self._commitments(new),
        )

    def _commitments(self, new: Prepared) -> tuple[tuple[str, str], ...]:
        """Salt each text, and keep both."""
        salt = self.whose.salts()
        self._texts.append(new.common)
        self._salts.append(salt)
        made = [(COMMON, commitment(salt, new.common))]
        for who, text in new.parts:
            salt = self.whose.salts()
            self._parts.append(text)
            self._part_salts.append(salt)
            made.append((who, commitment(salt, text)))
        return tuple(made)

    def _put(self, new: Prepared, target: _Written | None, header: Header) -> None:
        draft, leaf, nr = new.draft, digest(header), len(self._rows) + 1
        base = self._written[draft.builds_on] if draft.builds_on else None
        self._rows.append(_row(header, target.nr if target else 0, base.nr if base else 0))
        self._digests.append(leaf)
        self._place(nr, header, new)
        self._written[header.entry] = _Written(nr, header.root, new.about)
        self._refs.add(draft.client_ref)
        if draft.corrects:
            self._corrected.add(draft.corrects)
        if base and draft.takes_over:
            # Where two chains take the same one over, neither is taken over by nobody else.
            first = self._over.setdefault(base.root, header.root)
            self._over[base.root] = first if first == header.root else EntryId("several")
        self.done.append(Appended(header.entry, header.recorded, leaf, duplicate=False))

    def _place(self, nr: int, header: Header, new: Prepared) -> None:
        """Its place in each thread, which now ends with it."""
        part = len(self._parts) - len(new.parts)
        theirs = {who: str(part + at) for at, (who, _) in enumerate(new.parts, 1)}
        told, leaf, at = str(nr), self._digests[-1], header.recorded
        for who, seq, _, stub in header.threads:
            kind, _, uuid = who.partition(":")
            self._places.append((told, uuid, kind, "t" if stub else "f", theirs.get(who, "0")))
            self._ends[who] = End(seq, leaf, at)

    def _arguments(self) -> list[str | bytes]:
        told = [
            as_it_is(column) for as_it_is, column in zip(_COLUMNS, zip(*self._rows, strict=True), strict=True)
        ]
        where = [
            as_it_is(column)
            for as_it_is, column in zip(_PLACES, zip(*self._places, strict=True), strict=True)
        ]
        return [
            *told,
            bytes.fromhex("".join(self._digests)),
            _lines(self._texts),
            b"".join(self._salts),
            _lines(self._parts),
            b"".join(self._part_salts),
            *where,
        ]


def _row(header: Header, target: int, base: int) -> tuple[str, ...]:
    """A header as the columns in which it is handed in."""
    on = header.on
    return (
        header.entry,
        header.kind,
        str(header.shape),
        on.text,
        on.first.isoformat(),
        on.last.isoformat(),
        recorded_text(header.recorded),
        header.by,
        header.said_by,
        header.on_behalf_of,
        header.origin,
        header.source,
        header.held_from.text if header.held_from else "",
        header.client_ref,
        header.act,
        str(target),
        str(base),
        "t" if header.takes_over else "f",
        header.root,
    )


def _array(values: Sequence[str]) -> str:
    """Values that need no quotes, as PostgreSQL writes an array."""
    return f"{{{','.join(values)}}}"


def _lines(values: Sequence[str]) -> str:
    """Texts that are one line each."""
    return "\n".join((*values, ""))


_COLUMNS: tuple[Callable[[Sequence[str]], str], ...] = (
    _array, _lines, _array, _lines, _array, _array, _array, _lines, _lines, _lines, _lines, _lines, _lines,
    _lines, _lines, _array, _array, _array, _array,
)  # fmt: skip

_PLACES: tuple[Callable[[Sequence[str]], str], ...] = (_array, _array, _lines, _array, _array)


def _may_say(opened: Opened, by: SubjectId, draft: Draft) -> bool:
    """Whether an author and an instant may be named here, if they are."""
    aware = draft.recorded_at is None or draft.recorded_at.tzinfo is not None
    return aware and (opened.made_up or (draft.by in (None, by) and draft.recorded_at is None))


def _utc(at: datetime | None) -> datetime | None:
    return at if at is None or at.tzinfo is UTC else at.astimezone(UTC)
