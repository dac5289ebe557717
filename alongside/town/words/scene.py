"""What a text may speak of: who writes, about whom, when, and how things are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human, Worry
from alongside.town.staff.kinds import Worker


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

    @property
    def child(self) -> Human:
        """The first of them."""
        return self.children[0]
