"""How much a share that was counted can say: an interval around it, and whether it can say anything."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

Z = 1.959964
"""Ninety-five times in a hundred."""
METHOD = "Wilson's score interval"


@dataclass(frozen=True)
class Share:
    """How many of how many, in a hundred, with Wilson's 95% score interval (Wilson 1927)."""

    count: int
    of: int

    @property
    def in_hundred(self) -> int:
        """The share itself, in whole hundredths."""
        return round(100 * self.count / self.of)

    @property
    def low(self) -> int:
        """At least so many in a hundred, so far as can be told."""
        return max(0, round(100 * (self._middle - self._reach)))

    @property
    def high(self) -> int:
        """Perhaps so many in a hundred."""
        return min(100, round(100 * (self._middle + self._reach)))

    @property
    def _middle(self) -> float:
        return (self.count + Z * Z / 2) / (self.of + Z * Z)

    @property
    def _reach(self) -> float:
        spread = self.count * (self.of - self.count) / self.of + Z * Z / 4
        return Z * sqrt(spread) / (self.of + Z * Z)
