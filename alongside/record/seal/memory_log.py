"""A log kept in memory, for the book in memory: the reference, and a witness's own small copy."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from alongside.record.seal.checkpoint import Checkpoint, Cosignature
from alongside.record.seal.log import Statement, Tile
from alongside.record.seal.note import Note, Signature


class MemoryLog:
    """One log; `written` gives the digest of everything committed so far, in order."""

    def __init__(self, origin: str, written: Callable[[], Sequence[str]]) -> None:
        self.origin = origin
        self.written = written
        self.leaves: list[bytes] = []
        self.tiles: dict[tuple[int, int], bytes] = {}
        self.notes: dict[int, Note] = {}
        self._statements: list[Statement] = []
        self._lock = threading.Lock()

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Hold the log; what fails leaves nothing behind."""
        with self._lock:
            before = list(self.leaves), dict(self.tiles), dict(self.notes), list(self._statements)
            try:
                yield
            except BaseException:
                self.leaves, self.tiles, self.notes, self._statements = before
                raise

    def size(self) -> int:
        """How many leaves there are."""
        return len(self.leaves)

    def hashes(self, tier: int, start: int, end: int) -> Sequence[bytes]:
        """Leaves (tier 0) or tiles, from `start` to before `end`."""
        if tier == 0:
            return self.leaves[start:end]
        return [self.tiles[tier, at] for at in range(start, end) if (tier, at) in self.tiles]

    def take(self, size: int, most: int) -> Sequence[bytes]:
        """Make leaves, from `size` on, of what waits."""
        taken = size - len(self._statements)
        fresh = [bytes.fromhex(digest) for digest in self.written()[taken : taken + most]]
        self.leaves += fresh
        return fresh

    def say(self, statement: Statement, leaf: bytes) -> None:
        """Add a leaf in which the log speaks of its keys."""
        self._statements.append(statement)
        self.leaves.append(leaf)

    def keep(self, tiles: Iterable[Tile], checkpoint: Checkpoint, note: Note, at: datetime) -> None:  # noqa: ARG002
        """Keep what a step has made."""
        self.tiles |= {(tile.tier, tile.place): tile.root for tile in tiles}
        self.notes[checkpoint.size] = note

    def newest(self) -> Note | None:
        """The newest checkpoint."""
        return self.notes[max(self.notes)] if self.notes else None

    def statements(self) -> tuple[Statement, ...]:
        """What the log has said of its keys."""
        return tuple(self._statements)

    def cosigned(self, size: int, cosignature: Cosignature) -> None:
        """Keep what a witness said of the checkpoint of this size."""
        signature: Signature = Note.read(f"x\n\n{cosignature.line}\n").signatures[0]
        self.notes[size] = self.notes[size].with_signature(signature)
