"""The book in memory: the reference. Slow, plain, and what the book in PostgreSQL must agree with.

Everything a sitting does is done to a copy, which becomes the book when the sitting ends well.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from alongside.record import erasing
from alongside.record.book import (
    DENY,
    TELLING,
    Appended,
    ClockWentBack,
    Grant,
    Head,
    Look,
    LookKind,
    Moved,
    NotAllowed,
    NotInBook,
    RefUsed,
    Row,
    Sealed,
)
from alongside.record.canonical import (
    COMMON,
    Header,
    LookHeader,
    Thread,
    commitment,
    digest,
    look_digest,
    new_salt,
)
from alongside.record.codec import Codec
from alongside.record.draft import BadDraft, check_look, prepare
from alongside.record.entry import (
    Draft,
    Entry,
    EntryId,
    Fact,
    Prepared,
    SubjectId,
    SubjectKind,
    kind_of,
    new_entry_id,
    uuid_of,
)
from alongside.record.kept import Kept, State
from alongside.record.keys import KEY, MemoryEnvelopes
from alongside.record.memory_seal import MemoryReceipts, recheck
from alongside.record.seal.note import PublicKey
from alongside.record.seal.threads import Checked
from alongside.record.shelf import Shelf
from alongside.record.when import civil_day

BACK = timedelta(seconds=2)
"""How far the clock may stand behind a thread's last entry before the book refuses to write."""

AFTER = timedelta(microseconds=1)


def _now() -> datetime:
    return datetime.now(UTC)


class MemoryBook:
    """A book that lasts as long as the program."""

    def __init__(
        self,
        authority: int,
        codec: Codec,
        synthetic: bool = False,
        *,
        clock: Callable[[], datetime] = _now,
        ids: Callable[[], EntryId] = new_entry_id,
        salts: Callable[[], bytes] = new_salt,
        shelves: Iterable[Shelf] = (),
    ) -> None:
        """`ids` and `salts` are handed in where two books must hold the same bytes."""
        self.authority = authority
        self.synthetic = synthetic
        self.codec = codec
        self.clock, self.ids, self.salts = clock, ids, salts
        self.shelves = {shelf.name: ("subject", *shelf.columns) for shelf in shelves}
        self._state = State()
        self._lock = threading.Lock()

    @contextmanager
    def sitting(
        self, by: SubjectId, *, wide: bool = False, retention: bool = False
    ) -> Iterator[MemorySitting]:
        """One person at the book; others wait."""
        with self._lock:
            sitting = MemorySitting(self, self._state.copy(), by, wide or retention, retention)
            yield sitting
            self._state = sitting.state

    def digests(self, log: str) -> tuple[str, ...]:
        """What a log of the seal (`entries` or `looks`) has to hold, in the order committed."""
        if log == "looks":
            return tuple(digest for _, digest in self._state.looks.values())
        return tuple(kept.digest for kept in self._state.entries.values())

    def close(self) -> None:
        """Nothing is held open."""


class MemorySitting:
    """One person at the book in memory."""

    def __init__(self, book: MemoryBook, state: State, by: SubjectId, wide: bool, retention: bool) -> None:
        self.book, self.state, self.by = book, state, by
        self.wide, self.retention = wide, retention
        self.now = book.clock()

    def append(self, drafts: Sequence[Draft]) -> tuple[Appended, ...]:
        """Add entries, all or none."""
        return self.append_many([prepare(draft, self.book.codec) for draft in drafts])

    def append_many(self, ready: Sequence[Prepared]) -> tuple[Appended, ...]:
        """Add entries that were made ready, all or none."""
        before = self.state
        self.state = before.copy()
        try:
            return tuple(self._append(one) for one in ready)
        except BaseException:
            self.state = before
            raise

    def entries(
        self, subjects: Collection[SubjectId], kinds: Collection[str] | None = None
    ) -> tuple[Entry[Fact], ...]:
        """The entries about any of these subjects, in the order recorded."""
        open_to = self._open_to(subjects)
        found = {one for subject in open_to for one in self.state.threads.get(subject, ())}
        kept = [self.state.entries[one] for one in found]
        if kinds is not None:
            roots = {one.header.root for one in kept if one.header.kind in kinds}
            kept = [one for one in kept if one.header.root in roots]
        kept.sort(key=lambda one: (one.header.recorded, one.header.entry))
        return tuple(self._entry(one) for one in kept)

    def entry(self, entry: EntryId) -> Entry[Fact]:
        """One entry."""
        kept = self.state.entries.get(entry)
        if kept is None or not self._open_to([thread.subject for thread in kept.header.threads]):
            raise NotInBook(entry)
        return self._entry(kept)

    def heads(self, subjects: Collection[SubjectId]) -> Mapping[SubjectId, Head]:
        """Where each thread ends now."""
        lasts = ((who, self.state.last(who)) for who in sorted(self._open_to(subjects)))
        return {who: Head(len(self.state.threads[who]), last.digest) for who, last in lasts if last}

    def sealed(self) -> Sealed | None:
        """Nothing in memory is signed."""
        return None

    def subjects(self, kind: SubjectKind, after: SubjectId | None, most: int) -> tuple[SubjectId, ...]:
        """Subjects of a kind that have a thread, in the order of their ids, after one of them."""
        there = sorted(who for who in self._open_to(self.state.threads) if kind_of(who) is kind)
        return tuple(who for who in there if after is None or who > after)[:most]

    def look(self, looks: Iterable[Look]) -> None:
        """Write down looks and reaches."""
        before = max((header.at for header, _ in self.state.looks.values()), default=None)
        for look in looks:
            check_look(look)
            self._may_look(look)
            at = _utc(look.at) if look.at else self.book.clock()
            before = at if before is None or look.at else max(at, before + AFTER)
            header = LookHeader(
                self.book.authority, look.id or self.book.ids(), before, self.by, look.reader,
                look.subject, look.kind.value, look.until and _utc(look.until), look.page,
                look.reason, look.entries,
            )  # fmt: skip
            self.state.looks[header.look] = header, look_digest(header)

    def looks(self, *, subject: SubjectId | None = None, reader: SubjectId | None = None) -> tuple[Look, ...]:
        """Looks at a subject, or by a reader, oldest first."""
        wanted = [
            header
            for header, _ in self.state.looks.values()
            if subject in (None, header.subject) and reader in (None, header.reader)
        ]
        seen = [h for h in wanted if h.reader == self.by or self._open_to([h.subject])]
        return tuple(_look(header) for header in sorted(seen, key=lambda h: (h.at, h.look)))

    def erase(self, *, asked: EntryId, agreed: EntryId) -> int:
        """Delete the payload parts that two entries, by two people, name."""
        if not self.retention:
            raise NotAllowed("erasing is done in a sitting opened for retention")
        today = civil_day(self.now)
        entry, parts = erasing.agreed(self.state, self._found(asked), self._found(agreed), today)
        kept = self._found(entry)
        keys = frozenset(part for part in parts if part.startswith(KEY))
        if unknown := parts - keys - {whose for whose, _ in kept.header.commitments}:
            raise NotAllowed(f"the entry has no part of {', '.join(sorted(unknown))}")
        for key in (part.removeprefix(KEY) for part in keys):
            if self.envelopes.find(key):
                self.envelopes.destroy(key, asked=asked, agreed=agreed)
        gone = {whose: asked for whose in parts - keys if whose not in kept.erased}
        self.state.entries[entry] = replace(kept, erased={**kept.erased, **gone})
        return len(gone)

    @property
    def receipts(self) -> MemoryReceipts:
        """Where receipts are remembered and asked about."""
        return MemoryReceipts(self.state)

    @property
    def envelopes(self) -> MemoryEnvelopes:
        """Where the keys of attachments are kept."""
        return MemoryEnvelopes(self.state.envelopes, self.state.gone)

    def recheck(
        self,
        subjects: Collection[SubjectId],
        seen: Collection[EntryId],
        trusted: Mapping[str, PublicKey],  # noqa: ARG002 - this book signs nothing
    ) -> Checked:
        """Check these subjects' threads again, and tell of the entries that are seen."""
        self._wide_only()
        return recheck(self.state, subjects, seen)

    def put_grants(self, subject: SubjectId, grants: Iterable[Grant]) -> None:
        """Put who may see a subject in place of who might before."""
        self._wide_only()
        self.state.grants[subject] = tuple(grants)

    def put_many_grants(self, many: Mapping[SubjectId, Iterable[Grant]]) -> None:
        """Put who may see several subjects at once."""
        for subject, grants in many.items():
            self.put_grants(subject, grants)

    def granted(self) -> frozenset[SubjectId]:
        """The subjects that grants open to the person of this sitting."""
        mine = [
            grant
            for grants in self.state.grants.values()
            for grant in grants
            if grant.worker == self.by and (grant.until is None or grant.until > self.now)
        ]
        closed = {grant.subject for grant in mine if grant.relation == DENY}
        return frozenset(grant.subject for grant in mine) - closed

    def put_rows(self, shelf: str, subject: SubjectId, rows: Iterable[Row]) -> None:
        """Put a subject's rows on a shelf in place of those that were there."""
        self._wide_only()
        told = tuple(tuple(_plain(value) for value in row) for row in rows)
        self.state.shelves.setdefault(shelf, {})[subject] = told

    def put_many(self, shelf: str, many: Mapping[SubjectId, Iterable[Row]]) -> None:
        """Put several subjects' rows at once."""
        for subject, rows in many.items():
            self.put_rows(shelf, subject, rows)

    def put_new(self, shelf: str, many: Mapping[SubjectId, Iterable[Row]]) -> None:
        """Put the rows of subjects of whom nothing stands on the shelf."""
        self.put_many(shelf, many)

    def rows(self, shelf: str, where: Mapping[str, Collection[Any]] | None = None) -> tuple[Row, ...]:
        """Rows of a shelf whose columns have one of the values named."""
        kept, columns = self.state.shelves.get(shelf, {}), self.book.shelves[shelf]
        told = ((who, *row) for who in sorted(self._open_to(kept)) for row in kept[who])
        wanted = [(columns.index(name), set(values)) for name, values in (where or {}).items()]
        return tuple(row for row in told if all(row[at] in values for at, values in wanted))

    # Writing, one draft at a time.

    def _append(self, new: Prepared) -> Appended:
        draft, state = new.draft, self.state
        self._may_write(draft)
        by = draft.by or self.by
        if (first := state.refs.get(draft.client_ref)) is not None:
            return _again(new, by, state.entries[first])
        target = self._target(draft.corrects)
        self._check_builds_on(draft)
        left = (target.about if target else frozenset()) - set(new.about)
        subjects = sorted({*new.about, *left})
        self._one_kind_each(subjects)
        recorded = self._instant(draft, subjects)
        threads = tuple(self._thread(subject, subject in left) for subject in subjects)
        entry = draft.id or self.book.ids()
        if entry in state.entries:
            raise BadDraft("there is already an entry of that id")
        header = self._header(new, entry, by=by, recorded=recorded, target=target, threads=threads)
        kept = Kept(header, new, digest(header))
        state.entries[entry] = kept
        state.refs[draft.client_ref] = entry
        for thread in threads:
            state.threads[thread.subject] = (*state.threads.get(thread.subject, ()), entry)
        if draft.corrects:
            state.next[draft.corrects] = entry
        return Appended(entry, recorded, kept.digest, duplicate=False)

    def _header(
        self,
        new: Prepared,
        entry: EntryId,
        *,
        by: SubjectId,
        recorded: datetime,
        target: Kept | None,
        threads: tuple[Thread, ...],
    ) -> Header:
        draft = new.draft
        texts = ((COMMON, new.common), *new.parts)
        salted = ((str(whose), commitment(self.book.salts(), text)) for whose, text in texts)
        return Header(
            authority=self.book.authority,
            entry=entry,
            kind=new.kind,
            shape=new.shape,
            on=draft.on,
            recorded=recorded,
            by=by,
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
            root=target.header.root if target else entry,
            threads=threads,
            commitments=tuple(salted),
        )

    def _thread(self, subject: SubjectId, stub: bool) -> Thread:
        last = self.state.last(subject)
        seq = len(self.state.threads.get(subject, ())) + 1
        return Thread(subject, seq, last.digest if last else "", stub)

    def _one_kind_each(self, subjects: Iterable[SubjectId]) -> None:
        for subject in subjects:
            if self.state.kinds.setdefault(uuid_of(subject), subject) != subject:
                raise BadDraft(f"{subject} is in the record as another kind of subject")

    def _may_write(self, draft: Draft) -> None:
        if draft.by in (None, self.by) and draft.recorded_at is None:
            return
        if not (self.wide and self.book.synthetic):
            raise NotAllowed(
                "only a wide sitting in a synthetic authority says who wrote, or when it was recorded"
            )

    def _target(self, corrects: EntryId | None) -> Kept | None:
        if corrects is None:
            return None
        target = self._readable(corrects)
        if (tip := self.state.tip(corrects)) != corrects:
            raise Moved(corrects, tip)
        return target

    def _check_builds_on(self, draft: Draft) -> None:
        """What is built on has not been corrected, nor taken over by anything that stands."""
        if draft.builds_on is None:
            return
        base = self._readable(draft.builds_on)
        own = self.state.entries[draft.corrects].header.root if draft.corrects else None
        over = next(self.state.takers(base.header.root, own), None)
        now = over or self.state.tip(draft.builds_on)
        if now != draft.builds_on:
            raise Moved(draft.builds_on, now)

    def _readable(self, entry: EntryId) -> Kept:
        """An entry whose words this sitting may read."""
        kept = self.state.entries.get(entry)
        if kept is None or not self._open_to(kept.about):
            raise NotInBook(entry)
        return kept

    def _instant(self, draft: Draft, subjects: Iterable[SubjectId]) -> datetime:
        at = _utc(draft.recorded_at) if draft.recorded_at else self.book.clock()
        lasts = [last.header.recorded for who in subjects if (last := self.state.last(who))]
        if not lasts:
            return at
        if at < max(lasts) - BACK:
            raise ClockWentBack
        return max(at, max(lasts) + AFTER)

    # Reading, as far as grants reach.

    def _open_to(self, subjects: Iterable[SubjectId]) -> frozenset[SubjectId]:
        """Those of the subjects that this sitting may see."""
        return frozenset(subjects) if self.wide else frozenset(subjects) & self.granted()

    def _entry(self, kept: Kept) -> Entry[Fact]:
        seen = self._open_to([thread.subject for thread in kept.header.threads])
        return kept.entry(self.book.codec, seen)

    def _found(self, entry: EntryId) -> Kept:
        if entry not in self.state.entries:
            raise NotInBook(entry)
        return self.state.entries[entry]

    def _wide_only(self) -> None:
        if not self.wide:
            raise NotAllowed("shelves and grants are written in a wide sitting")

    def _may_look(self, look: Look) -> None:
        if look.reader != self.by and look.kind.value not in TELLING and not self.wide:
            raise NotAllowed("a look is the look of the person at the book")
        if look.at is not None and not (self.wide and self.book.synthetic):
            raise NotAllowed("only a wide sitting in a synthetic authority says when somebody looked")


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise BadDraft("an instant says in which time zone it is")
    return at.astimezone(UTC)


def _again(new: Prepared, by: SubjectId, first: Kept) -> Appended:
    """The answer to a submission that came before, if it says the same."""
    if not first.says(new, by):
        raise RefUsed(new.draft.client_ref)
    header = first.header
    return Appended(header.entry, header.recorded, first.digest, duplicate=True)


def _look(header: LookHeader) -> Look:
    return Look(
        id=header.look,
        at=header.at,
        reader=header.reader,
        subject=header.subject,
        kind=LookKind(header.kind),
        reason=header.reason,
        page=header.page,
        entries=header.entries,
        until=header.until,
        by=header.by,
    )


def _plain(value: object) -> object:
    """A value as every book gives it back: lists are tuples."""
    return tuple(value) if isinstance(value, list) else value
