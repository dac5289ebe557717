"""The sequencer: makes leaves of what was committed, signs a checkpoint, and shows it after the commit.

Writers never wait for it and never wait for one another: an entry is safe when its transaction commits,
and sealed some seconds later. It takes what waits (`pending`: what can be seen there has been committed),
so it depends on no transaction numbers, which order badly as text and restart in a restored database.

It never signs what contradicts a checkpoint it has shown before: the last one shown stands in a file
outside the database, so a restored old backup or a log cut short is refused, not signed over.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from alongside.record.seal.checkpoint import Checkpoint
from alongside.record.seal.log import LogStore, Statement, nodes_of, tiles_after
from alongside.record.seal.merkle import Frontier, edge_of, leaf_hash
from alongside.record.seal.note import Note, Signer
from alongside.record.seal.rotation import InForce, hand_on, key_at, keys_in_force
from alongside.record.seal.signing import SigningKeys

MOST = 25_000
"""Leaves made in one step, so that no transaction is long."""

MANY = 250_000
"""The same where much waits and nobody waits for it: each step puts all that waits in order."""


class LogChanged(RuntimeError):
    """The log in the database is not the one that was signed."""

    def __init__(self, origin: str, why: str) -> None:
        super().__init__(
            f"the log {origin} {why}; nothing was signed. Run `alongside verify`. After a restore, bring "
            "back a backup at least as new as the last checkpoint shown, and tell every witness."
        )


class Shown:
    """The last checkpoint shown of each log, in files beside the database."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def show(self, origin: str, note: Note) -> None:
        """Write down a checkpoint where others can fetch it."""
        self.directory.mkdir(parents=True, exist_ok=True)
        fresh = self._file(origin).with_suffix(".new")
        fresh.write_text(note.write(), "utf-8")
        fresh.replace(self._file(origin))

    def last(self, origin: str) -> Note | None:
        """The last checkpoint shown."""
        path = self._file(origin)
        return Note.read(path.read_text("utf-8")) if path.exists() else None

    def _file(self, origin: str) -> Path:
        return self.directory / f"{origin.replace('/', '_')}.checkpoint"


class Sequencer:
    """Seals the logs of one authority."""

    def __init__(
        self,
        logs: Sequence[LogStore],
        keys: SigningKeys,
        shown: Shown,
        clock: Callable[[], datetime],
        most: int = MOST,
    ) -> None:
        self.logs, self.keys, self.shown = logs, keys, shown
        self.clock, self.most = clock, most
        self._trees: dict[str, Frontier] = {}

    def step(self) -> int:
        """Seal what waits in every log, at most `most` leaves each. Returns how many were sealed."""
        return sum(self._step(log) for log in self.logs)

    def drain(self) -> int:
        """Seal until nothing waits. Returns how many were sealed."""
        total = 0
        while sealed := self.step():
            total += sealed
        return total

    def run(self, stop: threading.Event, every: float = 1.0) -> None:
        """Seal again and again until told to stop."""
        while not stop.is_set():
            if self.step() < self.most:
                stop.wait(every)

    def rotate(self, log: LogStore) -> None:
        """Bring in a new signing key: the old one signs it into the log, and both sign the checkpoint."""
        with log.holding():
            tree, keys = self._opened(log)
            old = self._signer(keys, tree.size)
            new = self.keys.make(log.origin)
            statement = Statement(tree.size, hand_on(old, new, self.clock()).write())
            leaf = leaf_hash(statement.text.encode())
            log.say(statement, leaf)
            note = self._seal(log, tree, [leaf], (old, new))
        self._show(log, tree, note)

    def _step(self, log: LogStore) -> int:
        with log.holding():
            tree, keys = self._opened(log)
            leaves = log.take(tree.size, self.most)
            newest = log.newest()
            if leaves or newest is None:
                newest = self._seal(log, tree, leaves, (self._signer(keys, tree.size),))
        self._show(log, tree, newest)
        return len(leaves)

    def _seal(
        self, log: LogStore, tree: Frontier, leaves: Sequence[bytes], signers: Sequence[Signer]
    ) -> Note:
        tiles = tiles_after(log, tree.size, leaves)
        tree.extend(leaves)
        checkpoint = Checkpoint(log.origin, tree.size, tree.root())
        note = Note(checkpoint.text, tuple(signer.sign(checkpoint.text) for signer in signers))
        log.keep(tiles, checkpoint, note, self.clock())
        return note

    def _show(self, log: LogStore, tree: Frontier, note: Note) -> None:
        """After the commit: what is shown is in the book for good (and whoever has cosigned it since)."""
        if self.shown.last(log.origin) != note:
            self.shown.show(log.origin, note)
        self._trees[log.origin] = tree

    def _opened(self, log: LogStore) -> tuple[Frontier, tuple[InForce, ...]]:
        """The tree as it stands, found to be the one that was signed and shown, and its keys."""
        first = self.keys.first(log.origin).public
        keys = keys_in_force(first, log.statements())
        size, kept = log.size(), self._trees.get(log.origin)
        tree = kept if kept and kept.size == size else edge_of(size, nodes_of(log))
        self._same_as_signed(log, tree, keys)
        self._same_as_shown(log, tree)
        return Frontier(tree.size, tree.edge), keys

    def _same_as_signed(self, log: LogStore, tree: Frontier, keys: Sequence[InForce]) -> None:
        note = log.newest()
        told = Checkpoint(log.origin, tree.size, tree.root())
        if note is None:
            if tree.size:
                raise LogChanged(log.origin, "has leaves and no checkpoint")
            return
        if Checkpoint.read(note.text) != told:
            raise LogChanged(log.origin, "is not what its newest checkpoint says")
        if not note.signed_by(key_at(keys, tree.size)):
            raise LogChanged(log.origin, "was signed by a key that is not ours")

    def _same_as_shown(self, log: LogStore, tree: Frontier) -> None:
        note = self.shown.last(log.origin)
        if note is None:
            return
        shown = Checkpoint.read(note.text)
        if shown.size > tree.size:
            raise LogChanged(log.origin, f"has {tree.size} leaves, and {shown.size} were shown to others")
        begun = tree if shown.size == tree.size else edge_of(shown.size, nodes_of(log))
        if begun.root() != shown.root:
            raise LogChanged(log.origin, f"differs among its first {shown.size} leaves from what was shown")

    def _signer(self, keys: Sequence[InForce], size: int) -> Signer:
        return self.keys.signer(key_at(keys, size))
