"""Dice thrown from a seed, the same on every machine and in every version of Python.

Of Python's `random` only `random()` and `getrandbits()` are used: their streams from an integer seed are
promised never to change. Everything else is plain arithmetic on those, without a logarithm, a root or a
sine, whose last digit may differ between machines.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import blake2b
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """One stream of chance. Streams of different names have nothing to do with each other.

    So what is drawn for one family does not change when another family draws once more, and two
    processes that share the families between them draw what one would have drawn.
    """

    __slots__ = ("_names", "_random", "bits", "unit")

    def __init__(self, *names: str | int) -> None:
        """The stream of these names: the town's seed first, then what it is thrown for."""
        self._names = names
        told = "/".join(map(str, names)).encode()
        # Chance for a made-up town guards nothing.
        self._random = Random(int.from_bytes(blake2b(told, digest_size=16).digest(), "big"))  # noqa: S311
        self.unit = self._random.random
        """A number from 0 up to, and never, 1."""
        self.bits = self._random.getrandbits
        """So many random bits, as a number."""

    def of(self, *names: str | int) -> Dice:
        """Another stream, for something that belongs to this one."""
        return Dice(*self._names, *names)

    def chance(self, share: float) -> bool:
        """Yes in this share of throws."""
        return self.unit() < share

    def below(self, count: int) -> int:
        """A whole number from 0 up to, and never, `count`."""
        return int(self.unit() * count)

    def between(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both among them."""
        return least + int(self.unit() * (most - least + 1))

    def near(self, least: float, most: float) -> float:
        """A number between two, most often near their middle (the mean of two throws)."""
        return least + (most - least) * (self.unit() + self.unit()) / 2

    def pick(self, some: Sequence[T]) -> T:
        """One of them."""
        return some[int(self.unit() * len(some))]

    def some(self, of: Sequence[T], count: int) -> list[T]:
        """So many different ones, in the order in which they stand; all, where there are not so many."""
        left, chosen = min(count, len(of)), []
        for place, one in enumerate(of):
            if self.unit() * (len(of) - place) < left:
                chosen.append(one)
                left -= 1
        return chosen

    def shuffled(self, of: Sequence[T]) -> list[T]:
        """All of them in some order."""
        told = list(of)
        for place in range(len(told) - 1, 0, -1):
            other = int(self.unit() * (place + 1))
            told[place], told[other] = told[other], told[place]
        return told

    def day(self, first: date, last: date) -> date:
        """A day from the first to the last, both among them."""
        return first + timedelta(days=self.between(0, (last - first).days))
