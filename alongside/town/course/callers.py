"""Who gets in touch about whom, and when: a school about a child of its own, an office in its hours.

What is published of who gets in touch holds over everybody. A family without a child at school has no school
to ring; so whoever fits only some children is drawn oftener for those.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Final

from alongside.town.chance import Dice, Table
from alongside.town.course.kinds import Human
from alongside.town.course.working import working
from alongside.town.england.mixes import CONTACTS, REFERRALS

OF_SCHOOL: Final = frozenset({"2A", "2B", "3C"})
HEALTH_VISITOR, SELF = "3B", "1C"
STARTS_SCHOOL, MAY_RING, AUGUST = 5, 9, 8
"""Ages before which a health visitor comes, and from which somebody rings about themselves; a month without
school."""
AT_ANY_HOUR: Final = frozenset({"6", "3E", "3F", "1A", "1B", "1C", "1D", "9", "10"})
"""The police, hospitals, and people: everybody else is at work in office hours."""
OPENS, SHUTS = 8, 17
OFTENER: Final[Mapping[str, float]] = {"2A": 1.5, "2B": 1.5, "3C": 1.38, "3B": 2.65, "1C": 1.8}
"""How much oftener each is drawn for those whom it fits, so that all come out as published (by drawing)."""
REFERRED: Final[Mapping[str, float]] = {
    "6": 1.13, "3A": 1.08, "3E": 1.08, "3F": 1.08, "1A": 0.75, "5B": 0.85, "5D": 0.85,
}  # fmt: skip
"""The same of contacts that become referrals, beside it (by drawing)."""


def caller(dice: Dice, children: Sequence[Human], on: date, *, back: bool) -> str:
    """Who gets in touch about some children on a day: a code of `referral_source`.

    `back`: it is known that it becomes a referral.
    """
    ages = [child.age(on) for child in children]
    at_school = on.month != AUGUST and any(child.is_pupil(on) for child in children)
    small, old = min(ages) < STARTS_SCHOOL, max(ages) >= MAY_RING
    return _callers(back, at_school, small, old).draw(dice)


@cache
def _callers(back: bool, at_school: bool, small: bool, old: bool) -> Table[str]:
    fits = {**dict.fromkeys(OF_SCHOOL, at_school), HEALTH_VISITOR: small, SELF: old}
    shares = REFERRALS if back else CONTACTS
    more = {code: OFTENER.get(code, 1) * (REFERRED.get(code, 1) if back else 1) for code in shares}
    return Table({code: share * more[code] * fits.get(code, True) for code, share in shares.items()})


def its_day(source: str, on: date) -> date:
    """The day itself, or the next on which whoever gets in touch is at work."""
    return on if source in AT_ANY_HOUR else working().on_or_after(on)


def its_hour(source: str, hour: int, dice: Dice) -> int:
    """The hour itself, or one in which whoever gets in touch is at work."""
    return hour if source in AT_ANY_HOUR or OPENS <= hour <= SHUTS else dice.between(OPENS, SHUTS)
