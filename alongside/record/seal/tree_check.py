"""A kept log, checked against itself and against what others saw: leaves, tiles, roots, signatures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from alongside.record.seal.checkpoint import Checkpoint, NotACheckpoint
from alongside.record.seal.findings import Finding
from alongside.record.seal.log import WIDE, Statement, tiles_after
from alongside.record.seal.merkle import Frontier, leaf_hash
from alongside.record.seal.note import NotANote, Note, PublicKey
from alongside.record.seal.rotation import InForce, KeyNotHandedOn, key_at, keys_in_force

BLOCK = WIDE * WIDE
"""Leaves read at a time: a whole tile of the second tier."""


class ReadableLog(Protocol):
    """A log that can be read."""

    origin: str

    def size(self) -> int:
        """How many leaves there are."""
        ...

    def hashes(self, tier: int, start: int, end: int) -> Sequence[bytes]:
        """Leaves (tier 0) or tiles, from `start` to before `end`."""
        ...

    def statements(self) -> tuple[Statement, ...]:
        """What the log has said of its keys, in order."""
        ...


class Seen(NamedTuple):
    """A checkpoint to compare the log with: our own, or one that somebody outside kept."""

    size: int
    note: str
    by: str = ""
    """Who kept it; empty for the log's own."""


class TreeCheck:
    """Goes once over a log's leaves, and remembers what is wrong."""

    def __init__(self, log: ReadableLog, trusted: PublicKey | None) -> None:
        self.log = log
        self.findings: list[Finding] = []
        self.leaves = self.checkpoints = 0
        self.keys = self._keys(trusted)

    def run(self, seen: Iterable[Seen]) -> None:
        """Compare the log with every checkpoint, given in the order of their sizes."""
        tree, last = Frontier(), None
        for one in seen:
            self._grow(tree, one.size)
            self._compare(tree, one)
            last = one if not one.by else last
        self._grow(tree, self.log.size())
        if tree.size != (last.size if last else 0):
            self._say(
                "not-signed",
                f"{tree.size - (last.size if last else 0)} leaves stand after the last checkpoint",
            )
        self.leaves = tree.size
        self._statements_are_leaves()
        if not self.keys and (self.leaves or self.checkpoints):
            self._say("no-key", "the first public key is not known here, so signatures could not be checked")

    def _grow(self, tree: Frontier, size: int) -> None:
        """Add leaves up to a size, block by block, checking the tiles of each."""
        while tree.size < size:
            end = min(size, (tree.size // BLOCK + 1) * BLOCK)
            leaves = self.log.hashes(0, tree.size, end)
            if not leaves:
                return
            self._tiles(tree.size, leaves)
            tree.extend(leaves)

    def _tiles(self, size: int, leaves: Sequence[bytes]) -> None:
        for tile in tiles_after(self.log, size, leaves):
            if [tile.root] != list(self.log.hashes(tile.tier, tile.place, tile.place + 1)):
                self._say(
                    "tile-changed", f"an inner node of the tree (tier {tile.tier}, {tile.place}) is wrong"
                )

    def _compare(self, tree: Frontier, seen: Seen) -> None:
        self.checkpoints += 1
        try:
            note = Note.read(seen.note)
            told = Checkpoint.read(note.text)
        except (NotANote, NotACheckpoint) as wrong:
            self._say("checkpoint-changed", f"the checkpoint of size {seen.size} cannot be read: {wrong}")
            return
        signed = not self.keys or note.signed_by(key_at(self.keys, told.size))
        if told.origin != self.log.origin or told.size != seen.size:
            self._say(
                "checkpoint-changed", f"the checkpoint of size {seen.size} is of {told.origin}, {told.size}"
            )
        elif tree.size < told.size:
            # A key that came in since is not known here, so the signature on what we have not cannot count.
            doubt = "" if signed else ", signed by a key that this log does not know"
            self._say("log-cut", f"{_whose(seen)} saw {told.size} leaves{doubt}; here are {tree.size}")
            return
        elif tree.root() != told.root:
            self._say("log-rewritten", f"the first {told.size} leaves are not those that {_whose(seen)} saw")
        if not signed:
            self._say("not-our-key", f"the checkpoint of size {told.size} is not signed by the log's own key")

    def _statements_are_leaves(self) -> None:
        for statement in self.log.statements():
            leaves = self.log.hashes(0, statement.place, statement.place + 1)
            if list(leaves) != [leaf_hash(statement.text.encode())]:
                self._say(
                    "statement-changed", f"what the log said of its keys at {statement.place} was changed"
                )

    def _keys(self, trusted: PublicKey | None) -> tuple[InForce, ...]:
        if trusted is None:
            return ()
        try:
            return keys_in_force(trusted, self.log.statements())
        except KeyNotHandedOn as wrong:
            self._say("key-not-handed-on", str(wrong))
            return (InForce(trusted, None),)

    def _say(self, code: str, words: str) -> None:
        self.findings.append(Finding(code, f"In the log {self.log.origin}: {words}", self.log.origin))


def in_order(own: Iterable[Seen], others: Iterable[Seen]) -> Iterator[Seen]:
    """The log's own checkpoints and those that others kept, by size."""
    waiting = sorted(others, key=lambda seen: seen.size)
    for one in own:
        while waiting and waiting[0].size < one.size:
            yield waiting.pop(0)
        yield one
    yield from waiting


def _whose(seen: Seen) -> str:
    return seen.by or "the checkpoint"
