"""What a text may speak of: who writes, about whom, when, and how things are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human, Worry
from alongside.town.staff.kinds import Worker

BRIEF, TRIES = 28, 24
"""What is shorter is said again by everybody; and how far one looks for what has not been said."""


def unsaid(some: Sequence[str], spent: set[str], unit: Callable[[], float]) -> str:
    """One of some fragments that stands nowhere in this life yet; any, where all do."""
    count = len(some)
    first = int(unit() * count)
    told = some[first]
    if len(told) < BRIEF:
        return told
    if told in spent:
        for place in range(first + 1, first + min(count, TRIES)):
            other = some[place % count]
            if other not in spent:
                told = other
                break
    spent.add(told)
    return told


@dataclass(slots=True)
class Scene:
    """One occasion. The same scene gives the same words (its dice are its own)."""

    dice: Dice
    family: Family
    children: tuple[Human, ...]
    """Whom it is about, in the order of their birth."""
    on: date
    writer: Worker
    worry: Worry
    going: float = 0.0
    """How things are: -1 badly, 1 well."""
    spent: set[str] = field(default_factory=set)
    """What has been said in this life: nobody should hear one sentence twice. All its scenes share it."""

    @property
    def child(self) -> Human:
        """The first of them."""
        return self.children[0]
