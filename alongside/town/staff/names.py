"""Names of those who work there: given names and family names, over the mix of England's social workers.

Written for the purpose: a name here is not a real person's. The shares of ethnic groups follow the workforce
that the Department for Education publishes (about three quarters White, an eighth Black, a twelfth Asian);
that women are 87 in a hundred does too. The exact shares are `check`: the table of them is not held here.
"""

from __future__ import annotations

from pathlib import Path

from alongside.town.chance import Dice, Table

WOMEN = 0.87
GROUPS: Table[str] = Table(
    {
        "english": 0.66, "irish": 0.04, "welsh_scottish": 0.05, "polish": 0.02, "european": 0.02,
        "west_african": 0.075, "southern_african": 0.035, "caribbean": 0.03, "somali": 0.01,
        "pakistani": 0.025, "indian": 0.025, "punjabi": 0.015, "bangladeshi": 0.012, "arab": 0.01,
        "chinese": 0.008,
    }
)  # fmt: skip


def _read(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Each group's women, men and families: a line that is not indented names the group and which of them."""
    found: dict[str, list[str]] = {}
    group = ""
    for line in text.splitlines():
        if line[:1] == " ":
            found[group][-1] += line
        elif line and line[0] != "#":
            group = line.split()[0]
            found.setdefault(group, []).append("")
    return {group: tuple(tuple(words.split()) for words in told) for group, told in found.items()}


POOLS = _read(Path(__file__).with_name("names.txt").read_text(encoding="utf-8"))
TWO_NAMES = 0.03
"""The share of those with a name of two parts, joined by a hyphen."""


def named(dice: Dice, taken: set[str]) -> str:
    """A name that nobody there has yet, as far as a hundred throws find one."""
    name = ""
    for _ in range(100):
        name = _one(dice)
        if name not in taken:
            break
    taken.add(name)
    return name


def _one(dice: Dice) -> str:
    women, men, families = POOLS[GROUPS.draw(dice)]
    given, family = dice.pick(women if dice.chance(WOMEN) else men), dice.pick(families)
    if dice.chance(TWO_NAMES):
        # A partner's name beside one's own comes from anywhere.
        other = dice.pick(POOLS[GROUPS.draw(dice)][2])
        return f"{given} {family}-{other}" if other != family else f"{given} {family}"
    return f"{given} {family}"
