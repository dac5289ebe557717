"""Why somebody must not learn where a family is."""

from __future__ import annotations

from alongside.town.chance import Dice
from alongside.town.course.kinds import Human
from alongside.town.words.material import parts, read

TOLD = read("people.txt")
REFUGE, HOME = parts(TOLD, "protect refuge")[0], parts(TOLD, "protect home")[0]
AFTER = TOLD["protect 2"]


def why_protected(dice: Dice, him: Human, *, refuge: bool) -> str:
    """Two sentences, with his name where it helps whoever reads them."""
    first = dice.pick(REFUGE if refuge else HOME)
    if dice.chance(0.4) and first.startswith("He "):
        first = f"{him.given} {first[3:]}"
    return f"{first} {dice.pick(AFTER)}".strip()
