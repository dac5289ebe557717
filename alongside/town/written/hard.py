"""What a child finds hard, as far as it is known at an age: some of it shows at birth, some years later."""

from __future__ import annotations

from alongside.practice.disability import NONE, DisabilityTold
from alongside.town.course.kinds import Human
from alongside.town.written.hand import Hand

KNOWN_FROM = {"AUT": 4, "LD": 3, "COMM": 2, "BEH": 3}
"""From which age each is known, where that is not from birth. `check`: from general knowledge."""


def hard_at(child: Human, years: int, *, spoken_of: bool = False) -> tuple[str, ...]:
    """What is known to be hard at an age; all of it, where it is what somebody called about."""
    return tuple([code for code in child.disabilities if spoken_of or years >= KNOWN_FROM.get(code, 0)])


def told_at_birth(hand: Hand, child: Human) -> None:
    """What the midwife says when a child is born: mostly that nothing is hard."""
    fact = DisabilityTold(disabilities=hard_at(child, 0) or (NONE,))
    hand.ctx.told["hard/" + child.key] = hand.write(fact, (child.subject,))
