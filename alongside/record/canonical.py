"""Format v1: the exact bytes of an entry, and how they are hashed. Frozen; see docs/record-format.md.

An entry's header is lines of UTF-8 text, each ended by one newline, so that it can be read by a person
and rebuilt by a second implementation in any language. Its digest is SHA-256 of one zero byte and those
bytes, which is also the RFC 6962 leaf hash: one hash an entry. A part's commitment is SHA-256 of the
words `alongside-part/1`, a newline, 32 bytes of salt, and the part's stored text.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import UTC, datetime
from typing import NamedTuple

from alongside.record.entry import EntryId, SubjectId
from alongside.record.when import When

FORMAT = "alongside-entry/1"
LOOK_FORMAT = "alongside-look/1"
PART_FORMAT = b"alongside-part/1\n"
COMMON = "common"
NOTHING = "-"

PLAIN_LINES = 18
"""The lines of a header before those about its subjects and its parts."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class NotOneLine(ValueError):
    """A value of the header holds a line break or another control character."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” must be one line of text without control characters")


class Thread(NamedTuple):
    """An entry's place in one subject's thread; `previous` is the digest before it, or `-`."""

    subject: SubjectId
    seq: int
    previous: str
    stub: bool


class Header(NamedTuple):
    """What the digest covers besides the parts' commitments."""

    authority: int
    entry: EntryId
    kind: str
    shape: int
    on: When
    recorded: datetime
    by: SubjectId
    said_by: str
    on_behalf_of: str
    origin: str
    source: str
    held_from: When | None
    client_ref: str
    act: str
    corrects: EntryId | None
    builds_on: EntryId | None
    takes_over: bool
    root: EntryId
    threads: tuple[Thread, ...]
    commitments: tuple[tuple[str, str], ...]
    """`("common", hex)` first, then each subject that has a part, in the order of their ids."""


def canonical(header: Header) -> bytes:
    """The bytes of a header in format v1."""
    abouts = [f"about {_thread(thread)}\n" for thread in header.threads]
    parts = [f"part {whose} {commitment}\n" for whose, commitment in header.commitments]
    text = f"""{FORMAT}
authority {header.authority}
entry {header.entry}
fact {header.kind}/{header.shape}
on {header.on.text}
recorded {recorded_text(header.recorded)}
by {header.by}
said-by {header.said_by or NOTHING}
on-behalf-of {header.on_behalf_of or NOTHING}
origin {header.origin}
source {header.source or NOTHING}
held-from {header.held_from.text if header.held_from else NOTHING}
client-ref {header.client_ref}
act {header.act}
corrects {header.corrects or NOTHING}
builds-on {header.builds_on or NOTHING}
takes-over {"yes" if header.takes_over else "no"}
root {header.root}
{"".join(abouts)}{"".join(parts)}"""
    _check_lines(text, PLAIN_LINES + len(abouts) + len(parts))
    return text.encode()


def digest(header: Header) -> str:
    """The entry's digest, in hex: also its leaf in the authority's log."""
    return hashlib.sha256(b"\x00" + canonical(header)).hexdigest()


class LookHeader(NamedTuple):
    """What the digest of a look covers: who was at the book, who read, whom it was about, when."""

    authority: int
    look: str
    at: datetime
    by: SubjectId
    reader: SubjectId
    subject: SubjectId
    kind: str
    until: datetime | None
    page: str
    reason: str
    entries: tuple[EntryId, ...]


def canonical_look(header: LookHeader) -> bytes:
    """The bytes of a look in format v1. The reason may be long: its SHA-256 stands for it."""
    plain = [
        ("authority", str(header.authority)),
        ("look", header.look),
        ("at", recorded_text(header.at)),
        ("by", header.by),
        ("reader", header.reader),
        ("subject", header.subject),
        ("kind", header.kind),
        ("until", recorded_text(header.until) if header.until else NOTHING),
        ("page", header.page or NOTHING),
        ("reason", hashlib.sha256(header.reason.encode()).hexdigest()),
    ]
    plain += [("entry", entry) for entry in header.entries]
    return "".join(f"{line}\n" for line in [LOOK_FORMAT, *(_line(*pair) for pair in plain)]).encode()


def look_digest(header: LookHeader) -> str:
    """The look's digest, in hex: its leaf in the log of looks."""
    return hashlib.sha256(b"\x00" + canonical_look(header)).hexdigest()


def commitment(salt: bytes, body: str) -> str:
    """What stays of a part when its words are erased, in hex."""
    return hashlib.sha256(PART_FORMAT + salt + body.encode()).hexdigest()


def new_salt() -> bytes:
    """Thirty-two random bytes, so that an erased part cannot be guessed from its commitment."""
    return secrets.token_bytes(32)


def recorded_text(at: datetime) -> str:
    """An instant as the header writes it: always with six digits of microseconds."""
    here = at if at.tzinfo is UTC else at.astimezone(UTC)
    return here.isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def one_line(name: str, value: str) -> str:
    """The value, if it can stand in a header."""
    if _CONTROL.search(value):
        raise NotOneLine(name)
    return value


def _check_lines(text: str, lines: int) -> None:
    """Refuse a header in which a value broke its line."""
    if text.count("\n") == lines and text.replace("\n", "").isprintable():
        return
    told = text.split("\n")
    for line in told:
        one_line(line.partition(" ")[0], line)
    if len(told) != lines + 1:
        raise NotOneLine("header")


def _line(name: str, value: str) -> str:
    return f"{name} {one_line(name, value)}"


def _thread(thread: Thread) -> str:
    subject, seq, previous, stub = thread
    return f"{subject} {seq} {previous or NOTHING}{' stub' if stub else ''}"
