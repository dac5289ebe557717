"""What an assessment finds to be of concern: the census's factors, by the first worry and the child's age.

Over all assessments each factor is found as often as is published, and three of them on average. Brothers and
sisters have the same parents, so what is found of the grown-ups is found for all of them together.

NOTICE
Contains public sector information licensed under the Open Government Licence v3.0. Crown copyright.
https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
Sources: Department for Education, Children in need, factors at the end of assessment, year ending 31 March
2023 (4B, 3B); Association of Directors of Children's Services, Safeguarding Pressures 9 (24A, 11A). All
others are `check`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from alongside.town.chance import Dice
from alongside.town.england.mixes import WORRIES
from alongside.town.england.weighing import lifted
from alongside.town.worry import Worry

FACTORS: Final[Mapping[str, float]] = {
    "1A": 0.02, "1B": 0.14, "1C": 0.03,
    "2A": 0.05, "2B": 0.16, "2C": 0.05,
    "3A": 0.12, "3B": 0.33, "3C": 0.06,
    "4A": 0.19, "4B": 0.33, "4C": 0.08,
    "5A": 0.12, "5B": 0.04, "5C": 0.02,
    "6A": 0.08, "6B": 0.07, "6C": 0.03,
    "7A": 0.04, "9A": 0.015, "10A": 0.04, "11A": 0.032, "12A": 0.005, "13A": 0.02, "14A": 0.06, "15A": 0.06,
    "16A": 0.20, "17A": 0.22, "18B": 0.03, "18C": 0.14, "19B": 0.02, "19C": 0.05,
    "22A": 0.001, "23A": 0.003, "24A": 0.035, "20": 0.109,
}  # fmt: skip
"""The share of assessments in which each was found, in the census's order. They come to three."""

SHARED: Final = frozenset(
    {"1B", "1C", "2B", "2C", "3B", "3C", "4B", "4C", "5B", "5C", "6B", "6C", "16A", "17A", "20"}
)
"""What is found of the grown-ups or of the home is found for all of the children together."""

YOUNG, MIDDLE, OLDER = 0, 1, 2
"""Under five (and not yet born), five to nine, ten and older."""
FIVE, TEN = 5, 10

BY_AGE: Final[Mapping[str, tuple[float, float, float]]] = {
    "1A": (0, 0, 1), "2A": (0, 0, 1), "9A": (0, 0, 1), "11A": (0, 0.02, 1), "13A": (0, 0.01, 1),
    "24A": (0, 0.03, 1), "10A": (0, 0.03, 1), "15A": (0, 0.08, 1), "14A": (0, 0.25, 1), "12A": (0.02, 0.1, 1),
    "4A": (0.02, 0.5, 1), "7A": (0, 0.6, 1), "5A": (0.5, 1, 1), "18B": (0.1, 0.7, 1), "19B": (0.1, 0.8, 1),
}  # fmt: skip
"""What is not found of small children. `check`."""

_LIFTS: Final[Mapping[Worry, Mapping[str, float]]] = {
    "domestic_abuse": {"3B": 60, "3A": 3, "3C": 3, "17A": 2, "1B": 1.5, "2B": 1.3, "18C": 0.6, "14A": 0.4},
    "parent_mind": {"4B": 60, "6B": 1.5, "7A": 3, "15A": 0.6, "3B": 0.6},
    "drugs": {"2B": 80, "2C": 5, "1B": 2, "4B": 1.6, "16A": 2},
    "alcohol": {"1B": 80, "1C": 5, "2B": 1.5, "4B": 1.6, "16A": 1.6, "3B": 1.4},
    "neglect": {"16A": 40, "4B": 1.3, "5B": 3, "2B": 1.4, "1B": 1.3},
    "emotional": {"17A": 50, "4B": 1.3, "4A": 1.4},
    "physical": {"18C": 60, "17A": 1.5, "16A": 0.8, "3B": 0.7},
    "sexual": {"19C": 60, "19B": 25, "11A": 4, "3B": 0.5},
    "child_mind": {"4A": 60, "15A": 15, "5A": 1.5, "3B": 0.4, "14A": 1.5},
    "disability": {
        "5A": 25, "6A": 25, "4A": 1.2, "3B": 0.1, "16A": 0.2, "17A": 0.2, "2B": 0.2, "1B": 0.2, "18C": 0.2,
    },
    "parent_illness": {"6B": 60, "7A": 8, "5B": 2, "3B": 0.2, "17A": 0.4},
    "beyond_home": {
        "24A": 30, "11A": 15, "13A": 25, "10A": 20, "12A": 25, "2A": 8, "1A": 4, "14A": 4, "9A": 0.3,
        "16A": 0.5,
    },
    "stress": {"20": 10, "6B": 1.5, "3B": 0.4, "16A": 0.5, "17A": 0.5},
    "absent": {"9A": 25, "20": 5, "3B": 0.4, "10A": 2, "12A": 5},
    "behaviour": {"14A": 60, "2A": 3, "4A": 2, "10A": 3, "18B": 8, "19B": 3, "13A": 3},
    "before_birth": {
        "4B": 2, "2B": 2.5, "1B": 1.5, "3B": 1.2, "5B": 3, "16A": 1.2, "18C": 0.2, "5A": 0, "6A": 0.1,
        "3A": 0.2,
        "17A": 0.5, "19C": 0.1, "18B": 0, "19B": 0, "4A": 0,
    },
}  # fmt: skip

_AGES: Final[Mapping[Worry, tuple[float, float, float]]] = {
    "beyond_home": (0.0, 0.03, 0.97),
    "child_mind": (0.02, 0.23, 0.75),
    "behaviour": (0.0, 0.2, 0.8),
    "sexual": (0.2, 0.3, 0.5),
    "absent": (0.2, 0.2, 0.6),
    "disability": (0.25, 0.4, 0.35),
    "before_birth": (1.0, 0.0, 0.0),
}
USUAL: Final = (0.33, 0.30, 0.37)
"""How old the children are, of worries that say nothing of it. `check`."""

Chances = tuple[tuple[str, bool, float], ...]


def band(age: int) -> int:
    """Which of the three ages."""
    return YOUNG if age < FIVE else MIDDLE if age < TEN else OLDER


@cache
def chances() -> Mapping[tuple[Worry, int], Chances]:
    """For each worry and age: each factor, whether the children share it, and how often it is found."""
    rows = {
        (worry, age): share * _AGES.get(worry, USUAL)[age]
        for worry, share in WORRIES.items()
        for age in (YOUNG, MIDDLE, OLDER)
    }
    found = {code: lifted(_lifts(code), rows, share) for code, share in FACTORS.items()}
    return {
        row: tuple((code, code in SHARED, found[code][row]) for code in FACTORS if found[code][row] > 0)
        for row in rows
    }


def _lifts(code: str) -> dict[tuple[Worry, int], float]:
    ages = BY_AGE.get(code, (1.0, 1.0, 1.0))
    return {(worry, age): _LIFTS[worry].get(code, 1.0) * ages[age] for worry in WORRIES for age in range(3)}


def factors(
    dice: Dice, worry: Worry, ages: Sequence[int], in_need: bool = True
) -> tuple[tuple[str, ...], ...]:
    """What one assessment found for each of the children, by their ages (below nought: not yet born).

    Where nothing was found and nothing more is needed, that is said (21); else it is something else (20).
    """
    shared = {code: dice.unit() for code in FACTORS if code in SHARED}
    return tuple(_of_one(dice, chances()[worry, band(age)], shared, in_need) for age in ages)


def _of_one(dice: Dice, told: Chances, shared: Mapping[str, float], in_need: bool) -> tuple[str, ...]:
    unit = dice.unit
    found = tuple([code for code, both, share in told if (shared[code] if both else unit()) < share])
    return found or (("20",) if in_need else ("21",))
