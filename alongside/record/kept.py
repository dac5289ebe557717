"""How the book in memory keeps what it was told: entries as they were written, and the state of the whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields

from alongside.record.book import Grant, Row
from alongside.record.canonical import COMMON, Header, LookHeader
from alongside.record.codec import Codec
from alongside.record.entry import (
    About,
    Entry,
    EntryId,
    Erased,
    ErasedPart,
    Fact,
    Part,
    Prepared,
    SubjectId,
    Withheld,
)
from alongside.record.keys import Wrapped

_SAID = (
    "on", "said_by", "on_behalf_of", "origin", "source", "held_from",
    "corrects", "withdraws", "builds_on", "takes_over",
)  # fmt: skip
"""What a second submission must repeat to be the same, besides its texts, its author and whom it is about."""


@dataclass(frozen=True)
class Kept:
    """An entry as the memory book keeps it: its header, its texts, and what was erased by which entry."""

    header: Header
    prepared: Prepared
    digest: str
    erased: Mapping[str, EntryId] = field(default_factory=dict)

    @property
    def about(self) -> frozenset[SubjectId]:
        """Whom it is about, without those it was moved away from."""
        return frozenset(self.prepared.about)

    def says(self, new: Prepared, by: SubjectId) -> bool:
        """Whether a second submission says the same, as far as its words are still here."""
        draft, first = new.draft, self.prepared.draft
        same = all(getattr(draft, name) == getattr(first, name) for name in _SAID)
        here = (self._texts(new), self._texts(self.prepared))
        return (
            same
            and by == self.header.by
            and (new.kind, new.shape, new.about) == (self.header.kind, self.header.shape, self.prepared.about)
            and here[0] == here[1]
        )

    def _texts(self, told: Prepared) -> Mapping[str, str | None]:
        texts: dict[str, str] = {COMMON: told.common, **{str(who): text for who, text in told.parts}}
        return {whose: None if whose in self.erased else text for whose, text in texts.items()}

    def entry(self, codec: Codec, seen: Collection[SubjectId]) -> Entry[Fact]:
        """The entry as far as these subjects may be seen."""
        header, draft = self.header, self.prepared.draft
        fact, reference, why = self._fact(codec, seen)
        return Entry(
            id=header.entry,
            fact=fact,
            kind=header.kind,
            about=tuple(About(*thread) for thread in header.threads if thread.subject in seen),
            on=header.on,
            recorded_at=header.recorded,
            by=header.by,
            each=self._each(codec, seen),
            said_by=header.said_by,
            on_behalf_of=header.on_behalf_of,
            origin=draft.origin,
            source=header.source,
            reference=reference,
            held_from=header.held_from,
            corrects=header.corrects,
            withdraws=header.act == "withdraws",
            why=why,
            builds_on=header.builds_on,
            takes_over=header.takes_over,
            root=header.root,
            client_ref=header.client_ref,
            shape=header.shape,
            digest=self.digest,
        )

    def _fact(self, codec: Codec, seen: Collection[SubjectId]) -> tuple[Fact, str, str]:
        """The common part: for those who may see somebody whom the entry is still about."""
        if self.about.isdisjoint(seen):
            return Withheld(), "", ""
        if COMMON in self.erased:
            return Erased(erasure=self.erased[COMMON]), "", ""
        return codec.read(self.header.kind, self.header.shape, self.prepared.common)

    def _each(self, codec: Codec, seen: Collection[SubjectId]) -> dict[SubjectId, Part]:
        def part(whose: SubjectId, text: str) -> Part:
            if whose in self.erased:
                return ErasedPart(erasure=self.erased[whose])
            return codec.read_part(self.header.kind, self.header.shape, text)

        return {whose: part(whose, text) for whose, text in self.prepared.parts if whose in seen}


@dataclass
class State:
    """All that the book holds, as plain mappings that are copied, never shared."""

    entries: dict[EntryId, Kept] = field(default_factory=dict)
    threads: dict[SubjectId, tuple[EntryId, ...]] = field(default_factory=dict)
    kinds: dict[str, SubjectId] = field(default_factory=dict)
    refs: dict[str, EntryId] = field(default_factory=dict)
    next: dict[EntryId, EntryId] = field(default_factory=dict)
    """What corrects or withdraws an entry."""
    looks: dict[str, tuple[LookHeader, str]] = field(default_factory=dict)
    grants: dict[SubjectId, tuple[Grant, ...]] = field(default_factory=dict)
    shelves: dict[str, dict[SubjectId, tuple[Row, ...]]] = field(default_factory=dict)
    receipts: dict[bytes, tuple[EntryId, SubjectId]] = field(default_factory=dict)
    envelopes: dict[str, Wrapped] = field(default_factory=dict)
    gone: dict[str, tuple[EntryId, EntryId]] = field(default_factory=dict)
    """Keys that were destroyed, and by which two entries."""

    def copy(self) -> State:
        """Another state that holds the same."""
        shelves = {name: dict(rows) for name, rows in self.shelves.items()}
        same = {f.name: dict(getattr(self, f.name)) for f in fields(self) if f.name != "shelves"}
        return State(**same, shelves=shelves)

    def tip(self, entry: EntryId) -> EntryId:
        """The newest word of an entry's chain."""
        while entry in self.next:
            entry = self.next[entry]
        return entry

    def takers(self, base: EntryId, own: EntryId | None) -> Iterator[EntryId]:
        """The newest words of the standing chains, but for one's own, that take a chain over."""
        for kept in sorted(self.entries.values(), key=lambda kept: kept.header.entry):
            header = kept.header
            if not header.takes_over or header.builds_on is None or header.root == own:
                continue
            tip = self.tip(header.entry)
            over = self.entries[header.builds_on].header.root == base
            if over and self.entries[tip].header.act != "withdraws":
                yield tip

    def last(self, subject: SubjectId) -> Kept | None:
        """The last entry of a thread."""
        thread = self.threads.get(subject)
        return self.entries[thread[-1]] if thread else None
