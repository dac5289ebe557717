"""Who gets in touch and what comes of it; what is needed; which category a plan has: tables for dice.

Over everybody each comes to the published shares; how they lean with the worry that stood at the beginning is
our judgement (`check`), see `weighing`.

NOTICE
Contains public sector information licensed under the Open Government Licence v3.0. Crown copyright.
https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
Sources: Department for Education, Children in need, year ending 31 March 2025 (table C1; police, schools and
health) and 2020 (table A6); Association of Directors of Children's Services, Safeguarding Pressures 9, 2023
to 2024 (contacts, other sources, early help). How a published group divides into codes is `check`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

from alongside.town.chance import Dice, Table
from alongside.town.england.kinds import ENGLAND, Profile
from alongside.town.england.weighing import added, weighed
from alongside.town.worry import Worry

ContactOutcome = Literal["referral", "early_help", "advice", "nfa", "other"]

CONTACTS: Final[Mapping[str, float]] = {
    "6": 0.32,
    "3A": 0.022, "3B": 0.028, "3C": 0.010, "3D": 0.020, "3E": 0.050, "3F": 0.040,
    "2A": 0.145, "2B": 0.015,
    "1A": 0.090,
    "1B": 0.020, "1C": 0.010, "1D": 0.010, "4": 0.030, "5A": 0.015, "5B": 0.035, "5C": 0.025, "5D": 0.020,
    "7": 0.040, "8": 0.030, "9": 0.020, "10": 0.005,
}  # fmt: skip
"""Who gets in touch: police 32 %, health 17, education 16, family 9, others 26."""

REFERRALS: Final[Mapping[str, float]] = {
    "6": 0.283,
    "3A": 0.018, "3B": 0.026, "3C": 0.010, "3D": 0.016, "3E": 0.042, "3F": 0.040,
    "2A": 0.206, "2B": 0.022,
    "1A": 0.052, "1B": 0.016, "1C": 0.012, "1D": 0.010,
    "4": 0.016, "5A": 0.020, "5B": 0.055, "5C": 0.025, "5D": 0.040,
    "7": 0.034, "8": 0.028, "9": 0.020, "10": 0.009,
}  # fmt: skip
"""Who made the contacts that became referrals: police 28.3 %, schools 20.6, health 15.2, this council and
others 14, individuals 9, all others 13."""

OUTCOMES: Final[Mapping[ContactOutcome, float]] = {
    "referral": 0.22, "early_help": 0.14, "advice": 0.30, "nfa": 0.23, "other": 0.11,
}  # fmt: skip
"""What comes of a contact."""

EARLY_HELP_OUTCOMES: Final[Mapping[str, float]] = {
    "STEP_UP": 0.07, "UNIVERSAL": 0.13, "ADVICE": 0.14, "SUPPORT": 0.45, "NFA": 0.08, "NFA_END": 0.13,
}  # fmt: skip
"""How early help ends."""

WORRIES: Final[Mapping[Worry, float]] = {
    "domestic_abuse": 0.24, "neglect": 0.12, "physical": 0.09, "parent_mind": 0.09, "child_mind": 0.06,
    "drugs": 0.05, "alcohol": 0.05, "disability": 0.05, "beyond_home": 0.05, "emotional": 0.04,
    "sexual": 0.04, "stress": 0.03, "before_birth": 0.03, "absent": 0.03,
    "parent_illness": 0.015, "behaviour": 0.015,
}  # fmt: skip
"""What worried somebody first, of referrals that are assessed. Not published: `check`, judged so that needs
and factors can lean on it."""

NEEDS: Final[Mapping[str, float]] = {
    "N1": 0.575, "N5": 0.12, "N2": 0.09, "N4": 0.088, "N8": 0.05, "N3": 0.028, "N0": 0.027, "N6": 0.015,
    "N9": 0.004, "N7": 0.003,
}  # fmt: skip
"""The census's primary need of those in need at 31 March. `check`: from general knowledge."""

CATEGORIES: Final[Mapping[str, float]] = {
    "NEG": 0.505,
    "EMO": 0.357,
    "PHY": 0.074,
    "SAB": 0.038,
    "MUL": 0.026,
}
"""The first category of protection plans that start (2020)."""

TWO: Final[Table[tuple[str, ...]]] = Table(
    {("NEG", "EMO"): 0.55, ("NEG", "PHY"): 0.2, ("PHY", "EMO"): 0.2, ("NEG", "SAB"): 0.05}
)
"""What the census tells as more than one category. `check`."""

GOES_ON: Final[Mapping[Worry, float]] = {
    "neglect": 1.9, "domestic_abuse": 1.1, "before_birth": 2.6, "drugs": 1.6, "alcohol": 1.4,
    "parent_mind": 1.1, "emotional": 1.2, "sexual": 1.0, "physical": 0.9, "beyond_home": 0.7, "absent": 0.6,
    "child_mind": 0.3, "stress": 0.3, "behaviour": 0.3, "disability": 0.2, "parent_illness": 0.3,
}  # fmt: skip
"""How much likelier than others a worry ends in a conference and a plan. `check`."""

_NEED_LEANS: Final[Mapping[Worry, Mapping[str, float]]] = {
    "domestic_abuse": {"N1": 2.2, "N5": 1.2, "N2": 0.02, "N8": 0.1, "N3": 0.3, "N6": 0.2},
    "parent_mind": {"N1": 0.8, "N3": 9, "N4": 2.5, "N5": 1.4, "N2": 0.1, "N8": 0.5},
    "drugs": {"N1": 1.8, "N3": 3, "N5": 1.5, "N2": 0.05},
    "alcohol": {"N1": 1.8, "N3": 3, "N5": 1.5, "N2": 0.05},
    "neglect": {"N1": 3.5, "N5": 1.2, "N2": 0.1, "N7": 2, "N6": 0.2},
    "emotional": {"N1": 3, "N5": 2, "N2": 0.05},
    "physical": {"N1": 5, "N5": 0.8, "N2": 0.1},
    "sexual": {"N1": 6, "N5": 0.4, "N2": 0.05, "N6": 2},
    "child_mind": {"N1": 0.25, "N2": 3, "N4": 5, "N5": 2, "N6": 2},
    "disability": {"N1": 0.05, "N2": 60, "N4": 1, "N5": 0.3},
    "parent_illness": {"N1": 0.2, "N3": 60, "N4": 3, "N5": 1, "N2": 0.2},
    "beyond_home": {"N1": 1.6, "N5": 1, "N6": 8, "N8": 0.6, "N2": 0.1},
    "stress": {"N1": 0.2, "N4": 9, "N5": 3, "N7": 20, "N9": 4},
    "absent": {"N1": 0.25, "N8": 40, "N5": 0.6, "N2": 0.1},
    "behaviour": {"N1": 0.3, "N6": 40, "N5": 3, "N4": 1.5},
    "before_birth": {"N1": 2.5, "N3": 2, "N5": 1, "N2": 0.02, "N6": 0},
}
_CATEGORY_LEANS: Final[Mapping[Worry, Mapping[str, float]]] = {
    "domestic_abuse": {"EMO": 5, "NEG": 0.8, "PHY": 1.2, "SAB": 0.2},
    "parent_mind": {"EMO": 1.6, "NEG": 1.2, "PHY": 0.4, "SAB": 0.1},
    "drugs": {"NEG": 3, "EMO": 0.8, "PHY": 0.3, "SAB": 0.2},
    "alcohol": {"NEG": 2.5, "EMO": 1.2, "PHY": 0.4, "SAB": 0.2},
    "neglect": {"NEG": 8, "EMO": 0.5, "PHY": 0.3, "SAB": 0.2},
    "emotional": {"EMO": 8, "NEG": 0.6, "PHY": 0.5, "SAB": 0.2},
    "physical": {"PHY": 12, "EMO": 1.5, "NEG": 0.5, "SAB": 0.2},
    "sexual": {"SAB": 60, "EMO": 1, "NEG": 0.7, "PHY": 0.4, "MUL": 2},
    "beyond_home": {"NEG": 1, "EMO": 1.5, "SAB": 3, "PHY": 1},
    "before_birth": {"NEG": 2.5, "EMO": 1.2, "PHY": 0.6, "SAB": 0.4},
}
_OUTCOME_LEANS: Final[Mapping[str, Mapping[ContactOutcome, float]]] = {
    "6": {"nfa": 1.4, "advice": 0.9, "early_help": 0.8},
    "2A": {"early_help": 1.7, "nfa": 0.7},
    "3B": {"early_help": 2, "nfa": 0.6},
    "1A": {"advice": 1.6, "nfa": 0.8},
    "1C": {"advice": 1.6, "nfa": 0.5},
    "5C": {"other": 5},
    "7": {"other": 5},
    "9": {"nfa": 2},
    "10": {"nfa": 2},
}

CONTACT: Final = Table(CONTACTS)
REFERRAL: Final = Table(REFERRALS)
"""Who refers, where a contact is known to become a referral."""
EARLY_HELP_OUTCOME: Final = Table(EARLY_HELP_OUTCOMES)
WORRY: Final = Table(WORRIES)


@cache
def contact_outcomes(profile: Profile = ENGLAND) -> Mapping[str, Table[ContactOutcome]]:
    """For each who gets in touch, what comes of it: so that referrals come from whom they come from.

    The share that becomes a referral follows from the profile's own rates.
    """
    referral = min(profile.referrals / profile.contacts, 0.6)
    others = 1 - OUTCOMES["referral"]
    columns = {kind: share * (1 - referral) / others for kind, share in OUTCOMES.items()} | {
        "referral": referral
    }
    taken = {code: min(referral * REFERRALS[code] / share, 0.95) for code, share in CONTACTS.items()}
    left = {code: share * (1 - taken[code]) for code, share in CONTACTS.items()}
    without: dict[ContactOutcome, float] = {k: share for k, share in columns.items() if k != "referral"}
    rest: dict[str, dict[ContactOutcome, float]] = weighed(_OUTCOME_LEANS, left, without)
    return {
        code: Table(
            {
                kind: taken[code] if kind == "referral" else rest[code][kind] * (1 - taken[code])
                for kind in OUTCOMES
            }
        )
        for code in CONTACTS
    }


@cache
def needs() -> Mapping[Worry, Table[str]]:
    """For each worry, the census's primary need."""
    return {worry: Table(row) for worry, row in weighed(_NEED_LEANS, WORRIES, NEEDS).items()}


@cache
def categories() -> Mapping[Worry, Table[str]]:
    """For each worry, the category of a protection plan as the census tells it."""
    rows = {worry: share * GOES_ON[worry] for worry, share in WORRIES.items()}
    whole = added(rows.values())
    rows = {worry: share / whole for worry, share in rows.items()}
    return {worry: Table(row) for worry, row in weighed(_CATEGORY_LEANS, rows, CATEGORIES).items()}


def category(dice: Dice, worry: Worry) -> tuple[str, ...]:
    """The categories a conference decides: one, or two where the census says more than one."""
    one = categories()[worry].draw(dice)
    return TWO.draw(dice) if one == "MUL" else (one,)
