"""A Merkle tree of leaves that only grows: RFC 6962 §2.1, with the checks of RFC 9162 §2.1.3 and §2.1.4.

A leaf's hash is SHA-256 of a zero byte and its bytes; an inner node's is SHA-256 of a one byte and its
two children. The tree is never held in memory: `Frontier` keeps the roots of its perfect subtrees (one
for each bit of its size), and proofs ask for whatever perfect subtree they need (`Nodes`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence

Nodes = Callable[[int, int], bytes]
"""`nodes(level, index)` is the root of the perfect subtree over leaves `index << level` and on."""

EMPTY = hashlib.sha256(b"").digest()


def leaf_hash(content: bytes) -> bytes:
    """The hash of a leaf's bytes."""
    return hashlib.sha256(b"\x00" + content).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Frontier:
    """The right edge of a tree: enough to grow it and to say its root."""

    def __init__(self, size: int = 0, edge: Sequence[bytes] = ()) -> None:
        """`edge` holds the perfect subtrees' roots, widest first, one for each set bit of `size`."""
        if len(edge) != size.bit_count():
            raise ValueError(f"a tree of {size} leaves has {size.bit_count()} perfect subtrees")
        self.size = size
        self.edge = list(edge)

    def add(self, leaf: bytes) -> None:
        """Grow by one leaf's hash."""
        size, edge, root = self.size, self.edge, leaf
        while size & 1:
            root = node_hash(edge.pop(), root)
            size >>= 1
        edge.append(root)
        self.size += 1

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Grow by many leaves, in time proportional to how many."""
        for leaf in leaves:
            self.add(leaf)

    def root(self) -> bytes:
        """The root of the whole tree now."""
        if not self.edge:
            return EMPTY
        *rest, root = self.edge
        for wider in reversed(rest):
            root = node_hash(wider, root)
        return root


def edge_of(size: int, nodes: Nodes) -> Frontier:
    """The frontier of the first `size` leaves of a tree already kept."""
    edge, start = [], 0
    for level in reversed(range(size.bit_length())):
        if size >> level & 1:
            edge.append(nodes(level, start >> level))
            start += 1 << level
    return Frontier(size, edge)


def inclusion(index: int, size: int, nodes: Nodes) -> tuple[bytes, ...]:
    """The proof that a leaf stands in a tree of this size (RFC 6962 §2.1.1)."""
    if not 0 <= index < size:
        raise IndexError(f"a tree of {size} leaves has no leaf {index}")
    return tuple(_path(index, 0, size, nodes))


def consistency(old: int, size: int, nodes: Nodes) -> tuple[bytes, ...]:
    """The proof that the tree of `size` leaves begins with the tree of `old` leaves (RFC 6962 §2.1.2)."""
    if not 0 <= old <= size:
        raise IndexError(f"a tree of {size} leaves does not begin with {old}")
    return () if old in (0, size) else tuple(_subproof(old, 0, size, True, nodes))


def included(index: int, size: int, leaf: bytes, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether a proof shows this leaf at this place under this root (RFC 9162 §2.1.3.2)."""
    if not 0 <= index < size:
        return False
    at, last, found = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node_hash(step, found)
            shift = (at & -at).bit_length() - 1
            at, last = at >> shift, last >> shift
        else:
            found = node_hash(found, step)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root


def consistent(old: int, size: int, old_root: bytes, root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether a proof shows that the newer tree begins with the older one (RFC 9162 §2.1.4.2)."""
    if not 0 <= old <= size:
        return False
    if old in (0, size):
        return not proof and old_root == (EMPTY if old == 0 else root)
    if not proof:
        return False
    steps = list(proof) if old & (old - 1) else [old_root, *proof]
    shift = (old & -old).bit_length() - 1
    at, last = (old - 1) >> shift, (size - 1) >> shift
    return _climb(at, last, steps) == (old_root, root)


def _climb(at: int, last: int, steps: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    """Both roots that the steps of a consistency proof lead to."""
    before = after = steps[0]
    for step in steps[1:]:
        if last == 0:
            return None
        if at & 1 or at == last:
            before, after = node_hash(step, before), node_hash(step, after)
            shift = (at & -at).bit_length() - 1
            at, last = at >> shift, last >> shift
        else:
            after = node_hash(after, step)
        at, last = at >> 1, last >> 1
    return (before, after) if last == 0 else None


def _split(count: int) -> int:
    """The largest power of two smaller than `count`."""
    return 1 << (count - 1).bit_length() - 1


def _over(start: int, end: int, nodes: Nodes) -> bytes:
    """The root over leaves `start` to `end`."""
    count = end - start
    if count & (count - 1) == 0:
        level = count.bit_length() - 1
        return nodes(level, start >> level)
    middle = start + _split(count)
    return node_hash(_over(start, middle, nodes), _over(middle, end, nodes))


def _path(index: int, start: int, end: int, nodes: Nodes) -> list[bytes]:
    if end - start == 1:
        return []
    middle = start + _split(end - start)
    if index < middle:
        return [*_path(index, start, middle, nodes), _over(middle, end, nodes)]
    return [*_path(index, middle, end, nodes), _over(start, middle, nodes)]


def _subproof(old: int, start: int, end: int, whole: bool, nodes: Nodes) -> list[bytes]:
    """RFC 6962's SUBPROOF; `whole` while the older tree is the reader's own."""
    if old == end:
        return [] if whole else [_over(start, end, nodes)]
    middle = start + _split(end - start)
    if old <= middle:
        return [*_subproof(old, start, middle, whole, nodes), _over(middle, end, nodes)]
    return [*_subproof(old, middle, end, False, nodes), _over(start, middle, nodes)]
