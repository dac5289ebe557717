"""The one interface to what happened: append and read. Two books keep it, in memory and in PostgreSQL.

Everything is done in a *sitting*: one person at the book for one moment, in which everything happens
together or not at all. The book sets who wrote, when it was recorded and the place in each thread.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

import msgspec

from alongside.record.entry import Draft, Entry, EntryId, Fact, Prepared, SubjectId, SubjectKind
from alongside.record.keys import Envelopes
from alongside.record.seal.note import PublicKey
from alongside.record.seal.receipt import Receipts
from alongside.record.seal.threads import Checked


class Moved(Exception):
    """What a writer built on has moved since they saw it. Nothing was written, nothing was lost."""

    def __init__(self, seen: EntryId, now: EntryId) -> None:
        super().__init__("somebody else has changed this since you opened it; both texts are kept")
        self.seen = seen
        self.now = now


class RefUsed(Exception):
    """The same submission key came with other words."""

    def __init__(self, client_ref: str) -> None:
        super().__init__(
            "this form was already sent once with other words; the first is kept. "
            "Open a new form to add to it."
        )
        self.client_ref = client_ref


class NotInBook(LookupError):
    """There is no such entry, or not for this reader."""

    def __init__(self, entry: EntryId) -> None:
        super().__init__("there is no such entry")
        self.entry = entry


class ClockWentBack(RuntimeError):
    """The database's clock stands before the last entry of a thread."""

    def __init__(self) -> None:
        super().__init__(
            "the clock of the database stands earlier than the last entry; nothing was written. "
            "Set the clock right and try again."
        )


class NotAllowed(PermissionError):
    """The book refuses this act to this sitting."""


class Held(NotAllowed):
    """Words were to be erased of somebody about whom everything must be kept for now: a legal hold stands."""

    def __init__(self) -> None:
        super().__init__("nothing may be erased about somebody for whom a legal hold stands")


class Grant(NamedTuple):
    """That a worker may see a subject: by which relation, and until when. `DENY` beats every other."""

    subject: SubjectId
    worker: SubjectId
    relation: str
    until: datetime | None = None


DENY = "deny"
"""The relation that closes a subject to a worker, whatever else is granted."""

TELLING = frozenset({"sent", "handed_over", "said"})
"""Looks whose reader is somebody else than the person at the book: words that reached them."""


class Appended(NamedTuple):
    """What became of a draft: its entry, and whether it was already there (the same submission again)."""

    id: EntryId
    recorded_at: datetime
    digest: str
    duplicate: bool


class Head(NamedTuple):
    """The end of a subject's thread: how many entries, and the digest of the last."""

    seq: int
    digest: str


class Sealed(NamedTuple):
    """How far the log of entries has been sealed and signed, and who outside has kept it since when."""

    size: int
    at: datetime
    witnesses: tuple[tuple[str, datetime], ...] = ()


class LookKind(StrEnum):
    """How words reached somebody, or how somebody looked."""

    OPENED = "opened"
    REFUSED = "refused"
    SEARCHED = "searched"
    BROKE_GLASS = "broke_glass"
    SENT = "sent"
    HANDED_OVER = "handed_over"
    SAID = "said"


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """One look at a subject's record, or one reaching of words. It disturbs no thread.

    `entries` are the entries that were shown or told; `until` ends a break-glass look's opening.
    """

    reader: SubjectId
    subject: SubjectId
    kind: LookKind = LookKind.OPENED
    reason: str = ""
    page: str = ""
    entries: tuple[EntryId, ...] = ()
    until: datetime | None = None
    at: datetime | None = None
    """Set by the book."""
    id: str = ""
    by: SubjectId | None = None
    """Who wrote it down: whoever was at the book, which sets this."""


Row = tuple[Any, ...]


class Sitting(Protocol):
    """One person at the book. Leaving it normally keeps everything; an exception keeps nothing."""

    by: SubjectId
    now: datetime
    """The book's clock at the start of this sitting (UTC)."""

    def append(self, drafts: Sequence[Draft]) -> tuple[Appended, ...]:
        """Add entries, all or none. Raises `Moved`, `RefUsed`, `NotInBook`, `ClockWentBack`.

        Whoever is at the book is the author; only a wide sitting in a synthetic authority may name another
        (`Draft.by`) or the instant (`Draft.recorded_at`). Raises `NotAllowed`, and `BadDraft` for what
        could stand in no record.
        """
        ...

    def append_many(self, ready: Sequence[Prepared]) -> tuple[Appended, ...]:
        """Add many entries, made ready by `draft.prepare`, all or none: the bulk door.

        What is written, what is answered and what is refused are those of `append`.
        """
        ...

    def entries(
        self, subjects: Collection[SubjectId], kinds: Collection[str] | None = None
    ) -> tuple[Entry[Fact], ...]:
        """The entries about any of these subjects that this sitting may see, in the order recorded.

        With `kinds`, only the chains in which a fact of those kinds stands, whole (what corrects or
        withdraws a fact may be of another kind).
        """
        ...

    def entry(self, entry: EntryId) -> Entry[Fact]:
        """One entry. Raises `NotInBook`, also for one this sitting may not see."""
        ...

    def heads(self, subjects: Collection[SubjectId]) -> Mapping[SubjectId, Head]:
        """Where each thread ends now; subjects without a thread are absent."""
        ...

    def sealed(self) -> Sealed | None:
        """The newest checkpoint of the log of entries; nothing where none was signed yet. Wide only."""
        ...

    def subjects(self, kind: SubjectKind, after: SubjectId | None, most: int) -> tuple[SubjectId, ...]:
        """Subjects of a kind that have a thread, in the order of their ids, after one of them."""
        ...

    def look(self, looks: Iterable[Look]) -> None:
        """Write down looks and reaches."""
        ...

    def looks(self, *, subject: SubjectId | None = None, reader: SubjectId | None = None) -> tuple[Look, ...]:
        """Looks at a subject, or by a reader, oldest first."""
        ...

    def erase(self, *, asked: EntryId, agreed: EntryId) -> int:
        """Delete the payload parts that two entries, by two people, name. Returns how many went.

        Both facts have the fields `entry` (whose words go) and `parts` (`"common"`, subjects' ids, or `key:`
        and the id of an attachment's key, which is destroyed), and agree on them; `agreed` builds on `asked`;
        both stand, and nothing else ever took `asked` over. Only in a sitting opened for `retention`.
        Raises `Held` while a legal hold stands on anybody the entry is, or was, about: by the fact
        `LegalHoldPlaced` until its day, or until a `LegalHoldLifted` takes it over.
        """
        ...

    @property
    def receipts(self) -> Receipts:
        """Where receipts are remembered and asked about."""
        ...

    @property
    def envelopes(self) -> Envelopes:
        """Where the keys of attachments are kept."""
        ...

    def recheck(
        self, subjects: Collection[SubjectId], seen: Collection[EntryId], trusted: Mapping[str, PublicKey]
    ) -> Checked:
        """Check these subjects' threads again, and tell of the entries that are seen. Only in a wide sitting.

        `trusted` are the logs' first public keys, from outside the book.
        """
        ...

    def put_grants(self, subject: SubjectId, grants: Iterable[Grant]) -> None:
        """Put who may see a subject in place of who might before. Only in a wide sitting."""
        ...

    def put_many_grants(self, many: Mapping[SubjectId, Iterable[Grant]]) -> None:
        """Put who may see several subjects at once, as `put_grants` does for one."""
        ...

    def granted(self) -> frozenset[SubjectId]:
        """The subjects that grants open to the person of this sitting."""
        ...

    def put_rows(self, shelf: str, subject: SubjectId, rows: Iterable[Row]) -> None:
        """Put a subject's rows on a shelf in place of those that were there. Only in a wide sitting.

        A row holds the shelf's columns in their order, without the subject.
        """
        ...

    def put_many(self, shelf: str, many: Mapping[SubjectId, Iterable[Row]]) -> None:
        """Put several subjects' rows at once, as `put_rows` does for one."""
        ...

    def put_new(self, shelf: str, many: Mapping[SubjectId, Iterable[Row]]) -> None:
        """Put the rows of subjects of whom nothing stands on the shelf, as `put_many` does where it might."""
        ...

    def rows(self, shelf: str, where: Mapping[str, Collection[Any]] | None = None) -> tuple[Row, ...]:
        """Rows of a shelf whose columns have one of the values named: the subject, then the columns.

        `where` may name `subject` too. In the order of the subjects' ids, then as they were put.
        """
        ...


class Book(Protocol):
    """What happened, and the only way to add to it."""

    authority: int

    @property
    def synthetic(self) -> bool:
        """Whether everything in this record is made up."""
        ...

    def sitting(
        self, by: SubjectId, *, wide: bool = False, retention: bool = False
    ) -> AbstractContextManager[Sitting]:
        """Sit down at the book as one person.

        `wide` opens the reader that grants do not narrow (the house's own work: shelves, imports, the
        front door's search), never a page's own reading.
        `retention` opens a wide sitting that may also erase, for those whose work that is.
        """
        ...

    def close(self) -> None:
        """Let go of what the book holds open. A process that parts in two closes it first."""
        ...
