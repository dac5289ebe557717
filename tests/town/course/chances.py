"""How far a count may lie from what was expected, by chance alone: exact, from the standard library."""

from __future__ import annotations

from math import exp, lgamma, log

TAIL = 1e-3
"""So seldom does chance alone reach beyond a bound, on either side."""
TOGETHER = 2.0
"""Brothers and sisters are referred together, and some families often: counts vary so much more than if
every child came alone (measured on towns parted into sixty: mostly 1.3 to 1.8)."""


def poisson_bounds(expected: float, tail: float = TAIL) -> tuple[int, int]:
    """The least and the most of a count that is expected to be so much."""
    low, sum_low = 0, _poisson(0, expected)
    while sum_low < tail:
        low += 1
        sum_low += _poisson(low, expected)
    high = int(expected)
    sum_high = 1 - sum(_poisson(count, expected) for count in range(high + 1))
    while sum_high > tail:
        high += 1
        sum_high -= _poisson(high, expected)
    return low, high


def _poisson(count: int, expected: float) -> float:
    return exp(count * log(expected) - expected - lgamma(count + 1))


def binomial_bounds(of: int, share: float, tail: float = TAIL) -> tuple[int, int]:
    """The least and the most of so many that a share is expected of."""
    chances = [_binomial(count, of, share) for count in range(of + 1)]
    low, below = 0, chances[0]
    while below < tail:
        low += 1
        below += chances[low]
    high, above = of, chances[of]
    while above < tail:
        high -= 1
        above += chances[high]
    return low, high


def _binomial(count: int, of: int, share: float) -> float:
    ways = lgamma(of + 1) - lgamma(count + 1) - lgamma(of - count + 1)
    return exp(ways + count * log(share) + (of - count) * log(1 - share))


def count_fits(count: float, expected: float) -> bool:
    """Whether a count of children is what was expected, but for chance."""
    low, high = poisson_bounds(expected / TOGETHER)
    return low <= count / TOGETHER <= high


def share_fits(count: float, of: float, share: float) -> bool:
    """Whether so many of so many children are the share that was expected, but for chance."""
    low, high = binomial_bounds(round(of / TOGETHER), share)
    return low <= count / TOGETHER <= high
