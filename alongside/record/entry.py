"""One line of the record: a fact, whom it is about, when it was true, who said it.

The record contains no word of social work. It knows facts (typed, frozen, each somebody else's module),
subjects (a person, a worker, a team, a place, a group, an authority) and entries. Entries are never
changed: a correction is another entry.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from typing import ClassVar, Generic, NamedTuple, NewType, TypeVar
from uuid import UUID

import msgspec

from alongside.record.when import When

# `gc=False` below: what is frozen when made cannot come to hold itself, and a life is thousands of these.

SubjectId = NewType("SubjectId", str)
"""`person:0190…`: the kind of subject and a UUID."""

EntryId = NewType("EntryId", str)
"""The UUID of an entry, as text. Version 7, so that keys made later sort later."""


class SubjectKind(StrEnum):
    """What an entry can be about. One human being may be several subjects, joined by a fact of its own."""

    PERSON = "person"
    WORKER = "worker"
    TEAM = "team"
    PLACE = "place"
    GROUP = "group"
    AUTHORITY = "authority"


_KINDS = {kind.value: kind for kind in SubjectKind}


class Origin(StrEnum):
    """Where an entry came from."""

    WORKER = "worker"
    FAMILY = "family"
    AGENCY = "agency"
    IMPORT = "import"
    SYSTEM = "system"


class Fact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Something that happened. Each subclass is one word of the record's vocabulary.

    The fields are the common part. What differs for each subject stands in `Each`. Frozen values that hold
    only frozen values make no cycles, so the garbage collector need not look at thousands of them (`gc`).
    `SHAPE` counts the shapes this fact has had; old ones stay readable by upcasts (`codec`).
    """

    SHAPE: ClassVar[int] = 1
    Each: ClassVar[type[Part] | None] = None


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What a fact says about one of its subjects. It can be withheld or erased by itself."""


class Withheld(Fact, frozen=True, kw_only=True):
    """Stands where this reader may not see the words: whose they are, and how much there is."""

    whose: str = ""
    sentences: int = 0


class Erased(Fact, frozen=True, kw_only=True):
    """Stands where the words were lawfully erased; the erasure's own entry says why."""

    erasure: EntryId | None = None


class ErasedPart(Part, frozen=True, kw_only=True):
    """Stands where one subject's part was lawfully erased."""

    erasure: EntryId | None = None


class WithheldPart(Part, frozen=True, kw_only=True):
    """Stands where one subject's part is withheld from this reader."""

    whose: str = ""


F = TypeVar("F", bound=Fact)
F_co = TypeVar("F_co", bound=Fact, covariant=True)


class About(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """One subject of an entry and its place in that subject's thread.

    `stub` marks a thread that an entry has left (the wrong child): it keeps the line and none of the words.
    """

    subject: SubjectId
    seq: int
    previous: str
    stub: bool = False


class Draft(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a writer hands in. The book adds who, when recorded, and its place in each thread.

    `corrects` names the entry, as the writer saw it, that this one puts right (with `withdraws`, takes
    away); `builds_on` the one it stands on, and `takes_over` says that nothing else may follow that one.
    `about_instead` is whom the corrected entry was about and this one is not (the wrong child).
    `recorded_at` may be given only in an authority created as synthetic. `id` may be chosen by the writer, so
    that drafts handed in together can refer to each other; the book refuses one that is already there.
    """

    fact: Fact
    about: tuple[SubjectId, ...]
    on: When
    client_ref: str
    each: Mapping[SubjectId, Part] = {}
    said_by: str = ""
    on_behalf_of: str = ""
    origin: Origin = Origin.WORKER
    source: str = ""
    reference: str = ""
    held_from: When | None = None
    corrects: EntryId | None = None
    withdraws: bool = False
    why: str = ""
    builds_on: EntryId | None = None
    takes_over: bool = False
    recorded_at: datetime | None = None
    by: SubjectId | None = None
    id: EntryId | None = None


class Prepared(NamedTuple):
    """A draft with its texts as they are stored and hashed."""

    draft: Draft
    kind: str
    shape: int
    act: str
    about: tuple[SubjectId, ...]
    """Whom it is about, in the order of their ids: the order of the header."""
    common: str
    parts: tuple[tuple[SubjectId, str], ...]
    """The subjects that have a part, in the order of their ids, and its text."""


class Entry(msgspec.Struct, Generic[F_co], frozen=True, kw_only=True, gc=False):
    """One line of the record, as it stands in the book."""

    id: EntryId
    fact: F_co
    kind: str
    about: tuple[About, ...]
    on: When
    recorded_at: datetime
    by: SubjectId
    each: Mapping[SubjectId, Part] = {}
    said_by: str = ""
    on_behalf_of: str = ""
    origin: Origin = Origin.WORKER
    source: str = ""
    reference: str = ""
    held_from: When | None = None
    corrects: EntryId | None = None
    withdraws: bool = False
    why: str = ""
    builds_on: EntryId | None = None
    takes_over: bool = False
    root: EntryId
    client_ref: str
    shape: int = 1
    digest: str = ""

    @property
    def subjects(self) -> tuple[SubjectId, ...]:
        """Whom it is about, in thread order, without those it was moved away from."""
        return tuple([a.subject for a in self.about if not a.stub])

    @property
    def people(self) -> tuple[SubjectId, ...]:
        """The people it is about, in thread order, without those it was moved away from."""
        return tuple([who for who in self.subjects if kind_of(who) is SubjectKind.PERSON])

    def place(self, subject: SubjectId) -> About | None:
        """Its place in one subject's thread."""
        return next((a for a in self.about if a.subject == subject), None)


as_recorded = attrgetter("recorded_at", "id")
"""The key by which entries stand in the order recorded."""


def kind_of(subject: SubjectId) -> SubjectKind:
    """The kind of a subject, read from its id."""
    kind = subject.partition(":")[0]
    return _KINDS.get(kind) or SubjectKind(kind)


def uuid_of(subject: SubjectId) -> str:
    """The UUID inside a subject's id."""
    return subject.partition(":")[2]


def new_subject(kind: SubjectKind) -> SubjectId:
    """A subject never seen before."""
    return SubjectId(f"{kind.value}:{uuid7()}")


def new_entry_id() -> EntryId:
    """A key for a new entry."""
    return EntryId(str(uuid7()))


def uuid7() -> UUID:
    """A version 7 UUID (RFC 9562 §5.7): milliseconds first, then randomness."""
    stamp = time.time_ns() // 1_000_000
    value = (stamp << 80) | int.from_bytes(os.urandom(10), "big")
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return UUID(int=value)
