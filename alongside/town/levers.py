"""Levers: what may be asked of a drawn town. Two towns of the same levers are the same, letter by letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

FIRST_OF_APRIL = (4, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Levers:
    """Everything that decides what a town becomes."""

    seed: int = 7
    children: int = 60_000
    """How many children and young people under 18 live there at any time."""
    years: int = 10
    until: date = date(2026, 3, 31)
    """The last day of its record."""
    like: int | None = None
    """The number of an authority whose published rates it takes; nothing: England's."""
    crisis: date | None = None
    """The day on which a child's death became known; referrals and enquiries rise after it."""
    family_help: date | None = None
    """The day from which help comes before checking: a change of practice."""
    trouble: date | None = None
    """The day from which one team is in trouble: people leave, work is written late, help does not come."""
    planted: bool = True
    """Whether truths are planted for others to find (their places stand in a sealed answer file)."""

    @property
    def first(self) -> date:
        """The first day of its record: `years` before the day after the last."""
        end = self.until + timedelta(days=1)
        year = end.year - self.years
        return end.replace(year=year, day=28) if (end.month, end.day) == (2, 29) else end.replace(year=year)
