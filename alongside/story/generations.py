"""Where people stand in the picture of who is who: generations in rows, few lines crossing.

Couples stand beside each other, the earlier partner to the left; brothers and sisters under their parents,
the eldest first. Rows are put in order by looking from parents to children and back (the barycentre method
of Sugiyama), and each row is then moved as near as it can be to what stands over and under it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, pairwise
from statistics import fmean

from alongside.record import SubjectId

Order = dict[str, float]
Block = tuple[str, ...]
"""People of one row who stand beside each other: partners, and those who have a child together."""
APART, BESIDE = 1.3, 1.0
"""How far from each other people of two families stand, and people of one, in widths of a person."""
ROUNDS = 50
"""How often generations are worked out again; a record in which two are each other's parent still ends."""
SWEEPS, PULLS = 6, 8


@dataclass
class Kin:
    """Who is told as what to whom, of everybody that this reader may know of."""

    people: dict[str, SubjectId] = field(default_factory=dict)
    parents: dict[str, list[str]] = field(default_factory=dict)
    beside: set[frozenset[str]] = field(default_factory=set)
    """Pairs of one generation: brothers and sisters, and partners."""
    whole: set[frozenset[str]] = field(default_factory=set)
    """Pairs told as brother or sister, and not as half."""
    partners: dict[frozenset[str], bool] = field(default_factory=dict)
    """Pairs told as partners, and whether that has ended."""
    born: dict[str, date] = field(default_factory=dict)
    men: set[str] = field(default_factory=set)
    """To draw by alone: of two partners a man stands to the left, as is the custom of such pictures."""

    def unions(self) -> dict[frozenset[str], list[str]]:
        """Those who have children together, the eldest child first; and partners who have none."""
        together: dict[frozenset[str], list[str]] = {}
        for child, told in self.parents.items():
            together.setdefault(frozenset(told), []).append(child)
        for children in together.values():
            children.sort(key=self.birthday)
        for pair in self.partners:
            together.setdefault(pair, [])
        return together

    def birthday(self, key: str) -> date:
        """When somebody was born; those of whom it is not known come last."""
        return self.born.get(key, date.max)


def rows(kin: Kin) -> dict[str, int]:
    """Each person's generation: a parent stands at least one row above each child."""
    told = dict.fromkeys([*kin.people, *(one for both in kin.parents.values() for one in both)], 0)
    for _ in range(min(ROUNDS, len(told) + 1)):
        if not _lowered(kin, told):
            break
    return told


def _lowered(kin: Kin, told: dict[str, int]) -> bool:
    """Move whoever stands too high down; whether anybody moved."""
    before = dict(told)
    for child, both in kin.parents.items():
        told[child] = min(max([told[child], *(told[one] + 1 for one in both)]), ROUNDS)
    for pair in kin.beside:
        told.update(dict.fromkeys(pair, max(told[one] for one in pair)))
    for child, both in kin.parents.items():
        told.update({one: max(told[one], told[child] - 1) for one in both if not kin.parents.get(one)})
    return told != before


def places(kin: Kin, drawn: Collection[str]) -> dict[str, tuple[float, int]]:
    """A place for each of those drawn: how far across, in widths of a person, and in which row."""
    told = rows(kin)
    levels = sorted({told[key] for key in drawn})
    unions = {both: [one for one in few if one in drawn] for both, few in kin.unions().items()}
    blocks = [list(_blocks(kin, unions, [key for key in told if key in drawn and told[key] == level]))
              for level in levels]  # fmt: skip
    standing = _Standing(kin, unions, _in_order(kin, unions, blocks))
    for _ in range(PULLS):
        standing.pull()
    return {
        key: (standing.at[key], depth) for depth, row in enumerate(standing.rows) for b in row for key in b
    }


def _blocks(kin: Kin, unions: Mapping[frozenset[str], Sequence[str]], row: Sequence[str]) -> Iterator[Block]:
    """The people of a row, those who belong beside each other together."""
    near: dict[str, list[str]] = {key: [] for key in row}

    def eldest(both: frozenset[str]) -> date:
        return min((kin.birthday(one) for one in unions[both]), default=date.max)

    since: dict[str, date] = {}
    for both in sorted(unions, key=eldest):
        since |= {one: since.get(one, eldest(both)) for one in both}
        for one, other in combinations(sorted(both & near.keys()), 2):
            near[one].append(other)
            near[other].append(one)
    left = dict.fromkeys(
        sorted(row, key=lambda key: (len(near[key]) != 1, since.get(key, date.max), key not in kin.men))
    )
    while left:
        chain: list[str] = []
        _walk(next(iter(left)), near, chain)
        for key in chain:
            left.pop(key, None)
        yield tuple(chain)


def _walk(key: str, near: Mapping[str, Sequence[str]], chain: list[str]) -> None:
    if key not in chain:
        chain.append(key)
        for other in near[key]:
            _walk(other, near, chain)


def _in_order(
    kin: Kin, unions: Mapping[frozenset[str], Sequence[str]], blocks: list[list[Block]]
) -> list[list[Block]]:
    """The rows in the order in which the fewest lines cross, of those that looking up and down finds."""
    best, fewest = blocks, _crossings(unions, blocks)
    for _ in range(SWEEPS):
        for looking in (_towards_parents, _towards_children):
            blocks = looking(kin, blocks)
            if (crossings := _crossings(unions, blocks)) < fewest:
                best, fewest = blocks, crossings
    return best


def _indices(row: Iterable[Block]) -> Order:
    return {key: float(place) for place, key in enumerate(key for block in row for key in block)}


def _towards_parents(kin: Kin, blocks: list[list[Block]]) -> list[list[Block]]:
    """Each row under its parents, from the top."""
    told = blocks[:1]
    for row in blocks[1:]:
        above = _indices(told[-1])
        told.append(_sorted(kin, row, kin.parents, above))
    return told


def _towards_children(kin: Kin, blocks: list[list[Block]]) -> list[list[Block]]:
    """Each row over its children, from the bottom."""
    told = blocks[-1:]
    for row in reversed(blocks[:-1]):
        below = _indices(told[0])
        children: dict[str, list[str]] = {}
        for child in below:
            for one in kin.parents.get(child, ()):
                children.setdefault(one, []).append(child)
        told.insert(0, _sorted(kin, row, children, below))
    return told


def _sorted(kin: Kin, row: Sequence[Block], near: Mapping[str, Sequence[str]], at: Order) -> list[Block]:
    """A row by the middle of what each stands near; brothers and sisters together, the eldest first."""
    mine = _indices(row)
    families: dict[object, list[Block]] = {}
    for block in row:
        families.setdefault(_family(kin, block, row), []).append(block)

    def middle(blocks: list[Block]) -> float:
        found = [at[one] for block in blocks for key in block for one in near.get(key, ()) if one in at]
        return fmean(found) if found else fmean(mine[key] for block in blocks for key in block)

    ordered = sorted(families.values(), key=middle)
    return [block for blocks in ordered for block in sorted(blocks, key=lambda one: _eldest(kin, one, row))]


def _family(kin: Kin, block: Block, row: Sequence[Block]) -> object:
    """What brothers and sisters share: their parents, where another block of the row has them too."""
    return next((both for _, both in _shared(kin, block, row)), block)


def _eldest(kin: Kin, block: Block, row: Sequence[Block]) -> tuple[date, str]:
    key = next((key for key, _ in _shared(kin, block, row)), block[0])
    return kin.birthday(key), key


def _shared(kin: Kin, block: Block, row: Sequence[Block]) -> Iterator[tuple[str, frozenset[str]]]:
    others = {frozenset(kin.parents.get(key, ())) for other in row if other != block for key in other}
    for key in block:
        both = frozenset(kin.parents.get(key, ()))
        if both and both in others:
            yield key, both


def _crossings(unions: Mapping[frozenset[str], Sequence[str]], blocks: Sequence[Sequence[Block]]) -> int:
    """How many lines from parents to children cross each other."""
    at = {key: place for row in blocks for key, place in _indices(row).items()}
    depth = {key: level for level, row in enumerate(blocks) for block in row for key in block}
    lines = [
        (depth[child], fmean(at[one] for one in both if one in at), at[child])
        for both, children in unions.items()
        for child in children
        if any(one in at for one in both)
    ]
    return sum(
        one[0] == other[0] and (one[1] - other[1]) * (one[2] - other[2]) < 0
        for one, other in combinations(lines, 2)
    )


class _Standing:
    """How far across each person of each row stands; `pull` moves rows nearer to what they belong to."""

    def __init__(
        self, kin: Kin, unions: Mapping[frozenset[str], Sequence[str]], ordered: Sequence[Sequence[Block]]
    ) -> None:
        self.kin, self.rows = kin, ordered
        self.unions = {both: children for both, children in unions.items() if children}
        self.at: Order = {}
        for row in ordered:
            self._put(row, [0.0] * len(row))

    def pull(self) -> None:
        """Children under their parents from the top; parents over their children from the bottom."""
        for row in self.rows:
            self._put(row, [self._wanted(block, self._as_child) for block in row])
        for row in reversed(self.rows):
            self._put(row, [self._wanted(block, self._as_parent) for block in row])

    def _wanted(self, block: Block, asks: Callable[[str], Iterable[float]]) -> float:
        """Where a block would begin if it stood alone."""
        moves = [move for key in block for move in asks(key)]
        return self.at[block[0]] + (fmean(moves) if moves else 0.0)

    def _as_child(self, key: str) -> Iterator[float]:
        both = frozenset(self.kin.parents.get(key, ()))
        if both in self.unions and any(one in self.at for one in both):
            yield self._middle(both) - self._middle(self.unions[both])

    def _as_parent(self, key: str) -> Iterator[float]:
        for both, children in self.unions.items():
            if key in both:
                yield self._middle(children) - self._middle(both)

    def _middle(self, people: Iterable[str]) -> float:
        there = [self.at[one] for one in people if one in self.at]
        return (min(there) + max(there)) / 2

    def _put(self, row: Sequence[Block], wanted: Sequence[float]) -> None:
        """As near to what is wanted as leaves everybody room (pooling those who would stand too near)."""
        room = [0.0]
        for before, block in pairwise(row):
            room.append(room[-1] + (len(before) - 1) * BESIDE + self._between(before, block))
        pools: list[tuple[float, int]] = []
        for want, start in zip(wanted, room, strict=True):
            mean, count = want - start, 1
            while pools and pools[-1][0] > mean:
                other, many = pools.pop()
                mean, count = (mean * count + other * many) / (count + many), count + many
            pools.append((mean, count))
        begins = [mean for mean, count in pools for _ in range(count)]
        for block, begin, start in zip(row, begins, room, strict=True):
            self.at.update({key: begin + start + place * BESIDE for place, key in enumerate(block)})

    def _between(self, one: Block, other: Block) -> float:
        mine = {frozenset(self.kin.parents.get(key, ())) for key in one} - {frozenset()}
        theirs = {frozenset(self.kin.parents.get(key, ())) for key in other}
        return BESIDE if mine & theirs else APART
