"""Tables that dice are read by: shares of kinds, and how long things take."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Generic, TypeVar

from alongside.town.chance.dice import Dice

T = TypeVar("T")


class Table(Generic[T]):
    """Kinds, each with its share. The shares need not add up to one: they are weighed against each other."""

    __slots__ = ("_sums", "_whole", "kinds")

    def __init__(self, shares: Mapping[T, float]) -> None:
        """At least one share above nothing. Raises `ValueError` for none, or one below nothing."""
        if not shares or min(shares.values()) < 0 or not sum(shares.values()):
            raise ValueError("a table needs at least one share above nothing, and none below")
        self.kinds = tuple(shares)
        self._sums = tuple(accumulate(shares.values()))
        self._whole = self._sums[-1]

    def draw(self, dice: Dice) -> T:
        """One of the kinds."""
        place = bisect_right(self._sums, dice.unit() * self._whole)
        return self.kinds[min(place, len(self.kinds) - 1)]


class Spread:
    """How numbers spread, from the share that falls between one bound and the next.

    `Spread([0, 10, 15, 20, 40], [.09, .73, .09, .09])`: nine in a hundred from 0 to 10, and so on; within
    a band evenly. Published tables of durations have this shape.
    """

    __slots__ = ("_bounds", "_sums")

    def __init__(self, bounds: Sequence[float], shares: Sequence[float]) -> None:
        """One bound more than shares, rising. Raises `ValueError` otherwise."""
        if len(bounds) != len(shares) + 1 or any(a > b for a, b in pairwise(bounds)):
            raise ValueError("a spread has one bound more than it has shares, and they rise")
        # Added up one by one: how `sum` rounds differs between versions of Python.
        sums = list(accumulate(shares))
        self._bounds = tuple(bounds)
        self._sums = (0.0, *(so_far / sums[-1] for so_far in sums))

    def draw(self, dice: Dice) -> float:
        """A number that falls so."""
        return self.at(dice.unit())

    def at(self, share: float) -> float:
        """The number below which this share falls (0.5: the median)."""
        band = min(bisect_right(self._sums, share), len(self._sums) - 1)
        low, high = self._sums[band - 1], self._sums[band]
        within = (share - low) / (high - low) if high > low else 0.0
        return self._bounds[band - 1] + within * (self._bounds[band] - self._bounds[band - 1])
