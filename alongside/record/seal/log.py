"""A log as it is kept: leaves in order, tiles of inner nodes, and signed checkpoints.

A *tile* is the root over 256 leaves, or over 256 tiles of the tier below (as in C2SP tlog-tiles), so that
a proof in a log of a million leaves reads a few hundred hashes and growing reads at most 255 a tier.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import NamedTuple, Protocol

from alongside.record.seal.checkpoint import Checkpoint, Cosignature
from alongside.record.seal.merkle import Frontier, Nodes
from alongside.record.seal.note import Note

TIER = 8
"""Levels of the tree between one tier of tiles and the next."""

WIDE = 1 << TIER


class Tile(NamedTuple):
    """The root of one perfect subtree of `256 ** tier` leaves."""

    tier: int
    place: int
    root: bytes


class Statement(NamedTuple):
    """A leaf that is not an entry or a look: the log speaks of its own keys."""

    place: int
    text: str


class LogStore(Protocol):
    """Where one log of one authority is kept."""

    origin: str

    def holding(self) -> AbstractContextManager[None]:
        """Hold the log, one sequencer at a time: everything inside happens together or not at all."""
        ...

    def size(self) -> int:
        """How many leaves there are."""
        ...

    def hashes(self, tier: int, start: int, end: int) -> Sequence[bytes]:
        """Leaves (tier 0) or tiles, from `start` to before `end`."""
        ...

    def take(self, size: int, most: int) -> Sequence[bytes]:
        """Make leaves, from `size` on, of what waits. Returns their hashes in order."""
        ...

    def say(self, statement: Statement, leaf: bytes) -> None:
        """Add a leaf in which the log speaks of its keys."""
        ...

    def keep(self, tiles: Iterable[Tile], checkpoint: Checkpoint, note: Note, at: datetime) -> None:
        """Keep what a step has made."""
        ...

    def newest(self) -> Note | None:
        """The newest checkpoint, with every cosignature on it."""
        ...

    def statements(self) -> tuple[Statement, ...]:
        """What the log has said of its keys, in order."""
        ...

    def cosigned(self, size: int, cosignature: Cosignature) -> None:
        """Keep what a witness said of the checkpoint of this size."""
        ...


class Kept(Protocol):
    """The part of a store that the tree needs."""

    def hashes(self, tier: int, start: int, end: int) -> Sequence[bytes]:
        """Leaves (tier 0) or tiles, from `start` to before `end`."""
        ...


def nodes_of(kept: Kept) -> Nodes:
    """Any perfect subtree's root, from the nearest tier at or below it."""

    def node(level: int, index: int) -> bytes:
        tier, above = divmod(level, TIER)
        tree = Frontier()
        tree.extend(kept.hashes(tier, index << above, (index + 1) << above))
        if tree.size != 1 << above:
            raise LeavesMissing(tier, index << above)
        return tree.root()

    return node


class LeavesMissing(LookupError):
    """The log says it is longer than what is kept of it."""

    def __init__(self, tier: int, start: int) -> None:
        super().__init__(f"the log has a hole: tier {tier} from {start} on. Run `alongside verify`.")


def tiles_after(kept: Kept, size: int, leaves: Sequence[bytes]) -> list[Tile]:
    """The tiles that are full once these leaves follow the first `size`."""
    made: list[Tile] = []
    tier, start, fresh = 0, size, leaves
    while fresh:
        begun = start - start % WIDE
        row = [*kept.hashes(tier, begun, start), *fresh]
        full = [row[at : at + WIDE] for at in range(0, len(row) - WIDE + 1, WIDE)]
        fresh = [_root(block) for block in full]
        tier, start = tier + 1, begun // WIDE
        made += [Tile(tier, start + at, root) for at, root in enumerate(fresh)]
    return made


def _root(block: Sequence[bytes]) -> bytes:
    tree = Frontier()
    tree.extend(block)
    return tree.root()
