"""Checkpoints (C2SP tlog-checkpoint): how large a log is and its root, signed, to be kept by others.

The origin names the log: `alongside/<authority>/<log>`, and `/synthetic` at its end where everything in
the record is made up. A witness (C2SP tlog-cosignature) is somebody outside who remembers the last
checkpoint, checks that the new one only adds to it, and signs that with the time.
"""

from __future__ import annotations

import base64
import binascii
import re
from datetime import UTC, datetime
from typing import NamedTuple, Self

from alongside.record.seal.note import WITNESS_KEY, Note, PublicKey, Signature, Signer

LOGS = ("entries", "looks")

_SIZE = re.compile(r"0|[1-9]\d{0,18}")
_HASH = 32


class NotACheckpoint(ValueError):
    """The text is not a checkpoint."""


def origin_of(authority: int, log: str, *, synthetic: bool) -> str:
    """The line that names a log."""
    return f"alongside/{authority}/{log}" + ("/synthetic" if synthetic else "")


class Checkpoint(NamedTuple):
    """A log at one size."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The three lines that are signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"

    @classmethod
    def read(cls, text: str) -> Self:
        """A checkpoint from the text of its note. Raises `NotACheckpoint`."""
        lines = text.split("\n")
        if len(lines) < 4 or lines.pop() or not all(lines) or not _SIZE.fullmatch(lines[1]):  # noqa: PLR2004
            raise NotACheckpoint("this is not a checkpoint: a name, a size and a root on three lines")
        try:
            root = base64.b64decode(lines[2], validate=True)
        except binascii.Error as wrong:
            raise NotACheckpoint("the root of this checkpoint was copied wrongly") from wrong
        if len(root) != _HASH:
            raise NotACheckpoint("the root of this checkpoint is too long or too short")
        return cls(lines[0], int(lines[1]), root)


class Cosignature(NamedTuple):
    """What a witness said, and when."""

    witness: str
    at: datetime
    line: str


def cosign(signer: Signer, text: str, at: datetime) -> Signature:
    """A witness's signature on a checkpoint's text, with the time."""
    stamp = int(at.timestamp())
    signed = signer.private.sign(_timed(text, stamp))
    return Signature(signer.public.name, signer.public.id, stamp.to_bytes(8, "big") + signed)


def cosigned(note: Note, witness: PublicKey) -> Cosignature | None:
    """What this witness said of a checkpoint, if its signature holds."""
    found = note.by(witness)
    if found is None or witness.kind != WITNESS_KEY or len(found.blob) != 72:  # noqa: PLR2004
        return None
    stamp = int.from_bytes(found.blob[:8], "big")
    if not witness.signed(found.blob[8:], _timed(note.text, stamp)):
        return None
    return Cosignature(witness.name, datetime.fromtimestamp(stamp, UTC), found.line)


def _timed(text: str, stamp: int) -> bytes:
    return f"cosignature/v1\ntime {stamp}\n{text}".encode()
