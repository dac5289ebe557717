"""What to keep in mind about a report, by the levers of its town."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.town.england.profiles import profile
from alongside.town.levers import Levers

LARGE, LONG = 20_000, 6
"""From how many children, and how many years, on the figures stand by themselves."""


def cautions(levers: Levers) -> Iterator[str]:
    """Sentences that stand above the figures; none above those of the usual town."""
    if levers.like is not None:
        like = profile(levers.like)
        borrowed = ", ".join(name.replace("_", " ") for name in like.borrowed)
        yield (
            f"This town is like {like.name} ({like.code}), {like.year}; beside it stands England, from which "
            f"it is meant to differ. Borrowed from England, because it is not published there: {borrowed}."
        )
    if levers.children < LARGE:
        yield (
            f"A town of {levers.children:,} children: behind many figures stand few people, and chance alone "
            f"moves them by more than a tenth. Judge by towns of {LARGE:,} and more."
        )
    if levers.years < LONG:
        yield (
            f"A record of {levers.years} years begins with nobody known: whatever looks back (again within "
            f"twelve months, second plans, those in need) is too low. Judge by {LONG} years and more."
        )
