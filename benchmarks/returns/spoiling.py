"""Cells spoiled on purpose, a few in a hundred, as tired people and other systems spoil them; all known."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

SHARE = 0.02
"""Of all cells, how many are spoiled."""


class Spoiled(NamedTuple):
    """One cell that was spoiled."""

    file: str
    line: int
    column: str
    was: str
    now: str


@dataclass
class Spoiler:
    """Spoils cells, always the same ones for the same seed, and keeps which."""

    seed: int
    share: float = SHARE
    answers: list[Spoiled] | None = field(default_factory=list)
    """None where there are too many to keep: a country's."""
    small: bool = True
    """Whether small letters may stand for capitals: readers that fold them see nothing there."""
    spoiled: int = 0

    def __post_init__(self) -> None:
        self._random = random.Random(f"{self.seed} spoiled")
        self._until = self._gap()

    def _gap(self) -> int:
        """How many cells on the next is spoiled; none ever where nothing is to be."""
        return 1 + int(self._random.expovariate(self.share)) if self.share else 0

    def cell(self, file: str, line: int, column: str, was: str) -> str:
        """The cell, or something else."""
        self._until -= 1
        if self._until:
            return was
        self._until = self._gap()
        now = self._random.choice(_KINDS)(self._random, was)
        if not self.small and now == was.lower():
            return was
        if now != was:
            self.spoiled += 1
            if self.answers is not None:
                self.answers.append(Spoiled(file, line, column, was, now))
        return now


def _emptied(_: random.Random, was: str) -> str:
    return "" if was else "ZZ"


def _mistyped(chance: random.Random, was: str) -> str:
    """Two signs exchanged, one lost, one too many, or small letters for capitals."""
    if not was:
        return "0"
    at = chance.randrange(len(was))
    others = (
        was[:at] + was[at + 1 : at + 2] + was[at] + was[at + 2 :],
        was[:at] + was[at + 1 :],
        was[: at + 1] + was[at:],
        was.lower(),
    )
    return chance.choice(others)


def _another_year(chance: random.Random, was: str) -> str:
    """A day some years off; of anything else, another number or code."""
    for year in range(1990, 2035):
        if str(year) in was:
            return was.replace(str(year), str(year + chance.choice((-10, -1, -1, 1, 1, 20))))
    return _other_code(chance, was)


def _other_code(chance: random.Random, was: str) -> str:
    """Another letter or figure of the same kind in the last place: often another code that there is."""
    if not was:
        return "1"
    last = was[-1]
    return was[:-1] + (chance.choice("0123456789") if last.isdigit() else chance.choice("ABCDEFGHMNORSTUX"))


_KINDS: Sequence[Callable[[random.Random, str], str]] = (
    _emptied,
    _mistyped,
    _another_year,
    _another_year,
    _other_code,
)
