"""Weighing: shares within groups, so that over all groups together they are the published ones.

What is published is how often something is found among everybody. A drawn life needs how often it is found
where a particular worry stood at the beginning. How the groups differ is our judgement (`check`); that they
add up to what is published is arithmetic, done here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import add
from typing import TypeVar

R = TypeVar("R")
C = TypeVar("C")

ROUNDS, HALVINGS, MOST = 60, 50, 1000.0
"""How often it is tried, and the highest odds that are: more is as good as certain."""


def added(values: Iterable[float]) -> float:
    """Their sum, added up one by one: how `sum` rounds differs between versions of Python."""
    return reduce(add, values, 0.0)


def weighed(
    leaning: Mapping[R, Mapping[C, float]], rows: Mapping[R, float], columns: Mapping[C, float]
) -> dict[R, dict[C, float]]:
    """One kind for each: for every row the shares of the columns, which over all rows come to `columns`.

    `leaning` says how much likelier a column is in a row than elsewhere; 1 where it says nothing. (Rows and
    columns are scaled in turn until both agree, which they soon do.)
    """
    table = {r: {c: share * leaning.get(r, {}).get(c, 1.0) for c, share in columns.items()} for r in rows}
    for _ in range(ROUNDS):
        for r, row in table.items():
            _scale(row, rows[r] / added(row.values()))
        for c, share in columns.items():
            by = share / added(row[c] for row in table.values())
            for row in table.values():
                row[c] *= by
    return {r: {c: value / added(row.values()) for c, value in row.items()} for r, row in table.items()}


def _scale(row: dict[C, float], by: float) -> None:
    for c in row:
        row[c] *= by


def lifted(lifts: Mapping[R, float], rows: Mapping[R, float], share: float) -> dict[R, float]:
    """Yes or no for each: for every row the share of yes, which over all rows comes to `share`.

    `lifts` says by how much the odds are higher in a row than elsewhere; 1 where it says nothing, 0: never.
    """
    low, high, whole = 0.0, MOST, added(rows.values())
    for _ in range(HALVINGS):
        odds = (low + high) / 2
        found = added(weight * _chance(odds * lifts.get(r, 1.0)) for r, weight in rows.items()) / whole
        low, high = (odds, high) if found < share else (low, odds)
    return {r: _chance(high * lifts.get(r, 1.0)) for r in rows}


def _chance(odds: float) -> float:
    return odds / (1 + odds)
