"""A witness: somebody outside (police, health, a children's rights charity) who keeps the last checkpoint.

It is given a *showing* (the request body of C2SP tlog-witness: `old` and a size, the steps of a consistency
proof, an empty line, the checkpoint). It checks that the log has only been added to since it last saw it,
signs that with the time, and remembers. It needs no network, no database and no trust in the authority.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Self

from alongside.record.seal.checkpoint import Checkpoint, NotACheckpoint, cosign
from alongside.record.seal.log import LogStore, nodes_of
from alongside.record.seal.merkle import consistency, consistent
from alongside.record.seal.note import NotANote, Note, PublicKey, Signature, Signer


class NotAShowing(ValueError):
    """What the witness was given is not a checkpoint with its proof."""


class Refused(Exception):
    """The witness does not sign: what it was shown does not continue what it saw before."""


class Showing(NamedTuple):
    """A checkpoint, and the proof that it continues the one of size `old`."""

    old: int
    proof: tuple[bytes, ...]
    note: Note

    @classmethod
    def read(cls, told: str) -> Self:
        """A showing from its text; a bare checkpoint is one that continues nothing. Raises `NotAShowing`."""
        try:
            if not told.startswith("old "):
                return cls(0, (), Note.read(told))
            head, _, note = told.partition("\n\n")
            first, *steps = head.split("\n")
            proof = tuple(base64.b64decode(step, validate=True) for step in steps)
            return cls(int(first.removeprefix("old ")), proof, Note.read(note))
        except (NotANote, ValueError, binascii.Error) as wrong:
            raise NotAShowing(f"this is not a checkpoint to witness: {wrong}") from wrong

    def write(self) -> str:
        """The text of a showing."""
        steps = [base64.b64encode(step).decode() for step in self.proof]
        return "".join(f"{line}\n" for line in [f"old {self.old}", *steps, ""]) + self.note.write()


def show_since(log: LogStore, old: int) -> Showing | None:
    """The newest checkpoint of a log, for somebody who last saw it at size `old`."""
    note = log.newest()
    if note is None:
        return None
    size = Checkpoint.read(note.text).size
    return Showing(old, consistency(old, size, nodes_of(log)), note)


def continues(last: Checkpoint, showing: Showing) -> bool:
    """Whether a showing continues a checkpoint: the same log, only added to."""
    new = Checkpoint.read(showing.note.text)
    same = new.origin == last.origin and showing.old == last.size
    return same and consistent(last.size, new.size, last.root, new.root, showing.proof)


class Witness:
    """Remembers the last checkpoint of one log, and signs the next if it continues it."""

    def __init__(self, log_key: PublicKey, signer: Signer, last: Checkpoint | None = None) -> None:
        self.log_key, self.signer, self.last = log_key, signer, last

    def see(self, showing: Showing, at: datetime) -> Signature:
        """Check a showing, remember it and sign it. Raises `Refused`."""
        try:
            new = Checkpoint.read(showing.note.text)
        except NotACheckpoint as wrong:
            raise NotAShowing(str(wrong)) from wrong
        if not showing.note.signed_by(self.log_key):
            raise Refused(f"the checkpoint is not signed by the key of {self.log_key.name}")
        if new.origin != self.log_key.name:
            raise Refused(f"the checkpoint is of {new.origin}, not of {self.log_key.name}")
        self._check(new, showing)
        self.last = new
        return cosign(self.signer, showing.note.text, at)

    def _check(self, new: Checkpoint, showing: Showing) -> None:
        if self.last is None:
            return
        if new.size < self.last.size:
            raise Refused(f"the log had {self.last.size} leaves and is shown with {new.size}: some are gone")
        if new.size > self.last.size and showing.old != self.last.size:
            raise Refused(f"ask for the proof from size {self.last.size}, the one last seen here")
        if not _follows(self.last, new, showing.proof):
            raise Refused(f"the first {self.last.size} leaves are not those that were seen: it was rewritten")


def _follows(last: Checkpoint, new: Checkpoint, proof: Sequence[bytes]) -> bool:
    steps = () if new.size == last.size else proof
    return consistent(last.size, new.size, last.root, new.root, steps)
