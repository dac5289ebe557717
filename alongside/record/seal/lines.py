"""An entry as it is stored, checked against itself: its digest, its words, who may read them, its days.

This is the second writer of format v1 in the package, made for speed: it builds an entry's bytes straight
from the stored texts, a million at a time. A test holds it equal to `canonical`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping

import msgspec

from alongside.record.canonical import COMMON, FORMAT, LOOK_FORMAT, NOTHING
from alongside.record.seal.findings import Finding
from alongside.record.when import NotAWhen, When


class StoredThread(msgspec.Struct, array_like=True, frozen=True):
    """A place in a thread as stored; digests and commitments in hex, empty where there is none."""

    subject: str
    seq: int
    previous: str
    stub: bool
    part: str

    @property
    def uuid(self) -> str:
        """The subject's UUID."""
        return self.subject.partition(":")[2]


class StoredEntry(msgspec.Struct, array_like=True, frozen=True):
    """An entry as stored, everything but its words. Absent references are empty."""

    authority: int
    id: str
    fact: str
    shape: int
    on: str
    first: str
    last: str
    recorded: str
    by: str
    said_by: str
    on_behalf_of: str
    origin: str
    source: str
    held_from: str
    client_ref: str
    act: str
    corrects: str
    builds_on: str
    takes_over: bool
    root: str
    common: str
    digest: str
    open_to: tuple[str, ...]
    threads: tuple[StoredThread, ...]


class StoredWords(msgspec.Struct, array_like=True, frozen=True):
    """What stored words hash to, and who may read them; `whose` is a UUID, empty for the common part."""

    entry: str
    whose: str
    commitment: str
    open_to: tuple[str, ...]


class StoredLook(msgspec.Struct, array_like=True, frozen=True):
    """A look as stored."""

    authority: int
    id: str
    at: str
    by: str
    reader: str
    subject: str
    kind: str
    until: str
    page: str
    reason: str
    entries: tuple[str, ...]
    digest: str


def entry_bytes(e: StoredEntry) -> bytes:
    """The canonical bytes of a stored entry."""
    about = "".join(
        f"about {t.subject} {t.seq} {t.previous or NOTHING}{' stub' if t.stub else ''}\n" for t in e.threads
    )
    parts = "".join(f"part {t.subject} {t.part}\n" for t in e.threads if t.part)
    return (
        f"{FORMAT}\nauthority {e.authority}\nentry {e.id}\nfact {e.fact}/{e.shape}\non {e.on}\n"
        f"recorded {e.recorded}\nby {e.by}\nsaid-by {e.said_by or NOTHING}\n"
        f"on-behalf-of {e.on_behalf_of or NOTHING}\norigin {e.origin}\nsource {e.source or NOTHING}\n"
        f"held-from {e.held_from or NOTHING}\nclient-ref {e.client_ref}\nact {e.act}\n"
        f"corrects {e.corrects or NOTHING}\nbuilds-on {e.builds_on or NOTHING}\n"
        f"takes-over {'yes' if e.takes_over else 'no'}\nroot {e.root}\n"
        f"{about}part {COMMON} {e.common}\n{parts}"
    ).encode()


def look_bytes(k: StoredLook) -> bytes:
    """The canonical bytes of a stored look."""
    reason = hashlib.sha256(k.reason.encode()).hexdigest()
    shown = "".join(f"entry {entry}\n" for entry in k.entries)
    return (
        f"{LOOK_FORMAT}\nauthority {k.authority}\nlook {k.id}\nat {k.at}\nby {k.by}\nreader {k.reader}\n"
        f"subject {k.subject}\nkind {k.kind}\nuntil {k.until or NOTHING}\npage {k.page or NOTHING}\n"
        f"reason {reason}\n{shown}"
    ).encode()


def wrong_with_entry(
    entry: StoredEntry,
    words: Mapping[str, StoredWords],
    erased: Collection[str],
    only: Collection[str] | None = None,
) -> Iterator[Finding]:
    """What is wrong with one entry taken by itself; `words` and `erased` by the UUID of whose they are.

    With `only`, the words of these alone are looked at (the common part is of the empty id).
    """
    told = entry_bytes(entry)
    lines = 19 + len(entry.threads) + sum(1 for thread in entry.threads if thread.part)
    if told.count(b"\n") != lines or hashlib.sha256(b"\x00" + told).hexdigest() != entry.digest:
        yield Finding(
            "line-changed",
            "An entry's line is not the one that was sealed: its author, times, people or words changed",
            entry.id,
        )
    yield from _wrong_words(entry, words, erased, only)
    if sorted(entry.open_to) != sorted(thread.uuid for thread in entry.threads):
        yield Finding("wall-moved", "An entry can be seen by others than those it is about", entry.id)
    if not _days_agree(entry):
        yield Finding(
            "days-differ", "The days an entry is sorted by are not those it was written for", entry.id
        )


def wrong_with_look(look: StoredLook) -> Iterator[Finding]:
    """What is wrong with one look."""
    told = look_bytes(look)
    if (
        told.count(b"\n") != 11 + len(look.entries)
        or hashlib.sha256(b"\x00" + told).hexdigest() != look.digest
    ):
        yield Finding("look-changed", "What was written down of a look is not what was sealed", look.id)


def _wrong_words(
    entry: StoredEntry,
    words: Mapping[str, StoredWords],
    erased: Collection[str],
    only: Collection[str] | None,
) -> Iterator[Finding]:
    still = sorted(thread.uuid for thread in entry.threads if not thread.stub)
    committed = {"": (entry.common, still)}
    committed |= {thread.uuid: (thread.part, [thread.uuid]) for thread in entry.threads if thread.part}
    if only is not None:
        committed = {whose: told for whose, told in committed.items() if whose in only}
    for whose, (commitment, readers) in committed.items():
        found = words.get(whose)
        if found is None:
            if whose not in erased:
                yield Finding("words-gone", "Words are gone, and nobody agreed to erase them", entry.id)
            continue
        if whose in erased:
            yield Finding("words-back", "Words that were erased have been put back", entry.id)
        if found.commitment != commitment:
            yield Finding("words-changed", "The words of an entry are not those that were sealed", entry.id)
        if sorted(found.open_to) != readers:
            yield Finding("wall-moved", "Words can be read by others than those they are about", entry.id)
    if words.keys() - committed.keys():
        yield Finding("words-added", "Words were added to an entry that it never had", entry.id)
    if set(erased) - committed.keys():
        yield Finding("erasure-forged", "An erasure is noted of words that the entry never had", entry.id)


def _days_agree(entry: StoredEntry) -> bool:
    try:
        on = When(entry.on)
    except NotAWhen:
        return False
    return (on.first.isoformat(), on.last.isoformat()) == (entry.first, entry.last)
