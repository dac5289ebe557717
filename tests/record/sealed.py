"""A small authority whose record uses everything: the clean book that attacks are tried on.

Facts of its own, so that the record is tested without a word of social work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

import psycopg
from psycopg import conninfo

from alongside.cli.installation import RunningDatabase
from alongside.cli.installation.passwords import ROLES
from alongside.record import Codec, Draft, EntryId, Fact, Look, LookKind, Part, SubjectId, When
from alongside.record.postgres import PostgresBook, PostgresSitting, Reach, found_authority, migrate, mint
from alongside.record.postgres.envelopes import PostgresReceipts
from alongside.record.postgres.log import PostgresLog, open_logs
from alongside.record.seal.checkpoint import LOGS, origin_of
from alongside.record.seal.note import Note, PublicKey
from alongside.record.seal.receipt import Receipt, give_receipt
from alongside.record.seal.sequencer import Sequencer, Shown
from alongside.record.seal.signing import SigningKeys

LA = 940
TOKEN_KEY = b"k" * 32
ORIGINS = tuple(origin_of(LA, log, synthetic=True) for log in LOGS)


class SaidEach(Part, frozen=True, kw_only=True):
    """What was said for one of them alone."""

    words: str = ""


class Said(Fact, frozen=True, kw_only=True):
    """Somebody said something."""

    Each: ClassVar[type[Part] | None] = SaidEach
    words: str = ""


class WordsToGo(Fact, frozen=True, kw_only=True):
    """Somebody asks, or agrees, that words be erased."""

    entry: EntryId
    parts: tuple[str, ...]


CODEC = Codec([Said, WordsToGo])


def subject(kind: str, number: int) -> SubjectId:
    """The same subject every time."""
    return SubjectId(f"{kind}:{UUID(int=number)}")


MAYA, AVA, BEN = (subject("person", number) for number in (1, 2, 3))
SAM, AMIRA, JO = (subject("worker", number) for number in (11, 12, 13))
SCHOOL = subject("place", 21)


@dataclass
class Sealed:
    """A sealed record: its database, its keys, and what others keep outside."""

    name: str
    keys: SigningKeys
    shown: Shown
    entries: Mapping[str, EntryId]
    early: Mapping[str, Note]
    """The checkpoint of each log that a witness kept half-way."""
    late: Mapping[str, Note]
    """The newest checkpoint of each log."""
    receipt: Receipt

    @property
    def trusted(self) -> Mapping[str, PublicKey]:
        """The first public keys."""
        return self.keys.all_trusted()


def clock() -> datetime:
    """The sealing clock of these tests."""
    return datetime.now(UTC)


def dsns(postgres: RunningDatabase, name: str) -> Mapping[str, str]:
    """How each role reaches one database."""
    return {role: conninfo.make_conninfo(postgres.dsn(role), dbname=name) for role in ROLES}


@contextmanager
def sitting(book: PostgresBook, by: SubjectId = SAM, *, retention: bool = False) -> Iterator[PostgresSitting]:
    """A wide sitting."""
    with book.sitting(by, wide=True, retention=retention) as at:
        yield at


def said(ref: str, *about: SubjectId, **more: object) -> Draft:
    """A draft about some of them, with a part for each."""
    given: dict[str, object] = {
        "fact": Said(words=f"words of {ref}"),
        "about": about,
        "on": When("2026-11-02"),
        "client_ref": ref,
        "each": {who: SaidEach(words=f"{ref} for {who[-1]}") for who in about},
    }
    return Draft(**{**given, **more})  # type: ignore[arg-type]


class Writer:
    """Writes entries and remembers them by their keys."""

    def __init__(self, book: PostgresBook) -> None:
        self.book = book
        self.entries: dict[str, EntryId] = {}

    def write(self, *drafts: Draft, by: SubjectId = SAM) -> None:
        """Write some entries."""
        with sitting(self.book, by) as at:
            for draft, done in zip(drafts, at.append(drafts), strict=True):
                self.entries[draft.client_ref] = done.id

    def erase(self, ref: str, *parts: str) -> None:
        """Erase parts, asked by one and agreed by another."""
        fact = WordsToGo(entry=self.entries[ref], parts=parts)
        self.write(said(f"ask_{ref}", MAYA, fact=fact, each={}))
        asked = self.entries[f"ask_{ref}"]
        self.write(said(f"agree_{ref}", MAYA, fact=fact, each={}, builds_on=asked), by=AMIRA)
        with sitting(self.book, JO, retention=True) as at:
            at.erase(asked=asked, agreed=self.entries[f"agree_{ref}"])


def first_half(writer: Writer) -> None:
    """Visits, a correction, words moved to the right child, looks."""
    writer.write(*(said(f"visit{number}", MAYA, AVA) for number in range(4)))
    writer.write(said("call", MAYA), said("letter", BEN, source="a “letter”\u00a0from \\ school"))
    writer.write(said("call_again", MAYA, corrects=writer.entries["call"], why="the wrong day"))
    writer.write(said("mixed_up", AVA))
    writer.write(said("put_right", BEN, corrects=writer.entries["mixed_up"], why="it was Ben"))
    writer.write(*(said(f"day{number}", SCHOOL, each={}) for number in range(260)))
    with sitting(writer.book) as at:
        at.look(Look(reader=SAM, subject=who, page="child", reason="to\nvisit") for who in (MAYA, AVA, BEN))


def second_half(writer: Writer) -> None:
    """A withdrawal, something built on, an erasure, a telling."""
    writer.write(said("gone", BEN), said("plan", AVA, on=When("2019-03~")))
    writer.write(said("not_so", BEN, corrects=writer.entries["gone"], withdraws=True, why="a mistake"))
    writer.write(said("step", AVA, builds_on=writer.entries["plan"], takes_over=True), by=AMIRA)
    writer.write(said("private", MAYA, AVA, BEN))
    writer.erase("private", AVA)
    writer.erase("visit3", "common", MAYA)
    with sitting(writer.book) as at:
        told = Look(reader=BEN, subject=AVA, kind=LookKind.SENT, entries=tuple(writer.entries.values())[:3])
        at.look([told, Look(reader=SAM, subject=AVA, until=datetime(2026, 11, 3, tzinfo=UTC))])


def build(
    postgres: RunningDatabase, admin: str, folder: Path, halfway: Callable[[str], object] = str
) -> Sealed:
    """Make the record in an empty database, and seal it in two halves with a new key between.

    One last entry is left waiting. `halfway` is told the database's name when nobody is connected.
    """
    name = str(conninfo.conninfo_to_dict(admin)["dbname"])
    migrate(admin, postgres.passwords)
    found_authority(admin, LA, "Testshire", TOKEN_KEY, synthetic=True)
    keys, shown = SigningKeys(folder / "keys"), Shown(folder / "shown")
    with _opened(postgres, name) as (writer, logs):
        first_half(writer)
        Sequencer(logs, keys, shown, clock, most=150).drain()
        early = _newest(logs)
        entries = writer.entries
    halfway(name)
    with _opened(postgres, name) as (writer, logs):
        writer.entries = entries
        Sequencer(logs, keys, shown, clock).rotate(logs[0])
        second_half(writer)
        receipt = _receipt(postgres, name, writer.entries["visit0"])
        Sequencer(logs, keys, shown, clock).drain()
        late = _newest(logs)
        writer.write(said("waiting", MAYA, BEN))
        return Sealed(name, keys, shown, writer.entries, early, late, receipt)


def _newest(logs: tuple[PostgresLog, ...]) -> Mapping[str, Note]:
    return {log.origin: note for log in logs if (note := log.newest())}


def _receipt(postgres: RunningDatabase, name: str, entry: EntryId) -> Receipt:
    with psycopg.connect(dsns(postgres, name)["alongside_wide"]) as connection:
        sit_down(connection, SAM, Reach.WIDE)
        return give_receipt(PostgresReceipts(connection, LA), entry, MAYA)


def sit_down(connection: psycopg.Connection[Any], who: SubjectId, reach: Reach) -> None:
    """Put a sitting's token on a connection."""
    token = mint(TOKEN_KEY, LA, who, reach, expires=4_000_000_000)
    connection.execute("SELECT set_config('alongside.token', %s, false)", [token])


@contextmanager
def _opened(postgres: RunningDatabase, name: str) -> Iterator[tuple[Writer, tuple[PostgresLog, ...]]]:
    doors = dsns(postgres, name)
    with (
        PostgresBook(doors, LA, CODEC, TOKEN_KEY) as book,
        psycopg.connect(doors["alongside_sequencer"], autocommit=True) as connection,
    ):
        yield Writer(book), open_logs(connection)
