"""What a text may speak of: who writes, about whom, when, and how things are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human, Worry
from alongside.town.staff.kinds import Worker

BRIEF = 22
"""What is shorter is said again by everybody."""


def unsaid(some: Sequence[str], spent: set[str], unit: Callable[[], float]) -> str:
    """One of some fragments that stands nowhere in this life yet; any, where all do."""
    return fresh(some, spent, unit) or _again(some, unit)


def fresh(some: Sequence[str], spent: set[str], unit: Callable[[], float]) -> str:
    """One of some fragments that stands nowhere in this life yet; nothing, where all do."""
    count = len(some)
    first = int(unit() * count)
    told = some[first]
    if len(told) < BRIEF:
        return told
    if told in spent:
        for place in range(first + 1, first + count):
            told = some[place % count]
            if told not in spent:
                break
        else:
            return ""
    spent.add(told)
    return told


def _again(some: Sequence[str], unit: Callable[[], float]) -> str:
    """One that was said before: one with a place in it that is filled anew, if there is one."""
    fit = filled_anew(tuple(some))
    return fit[int(unit() * len(fit))]


@cache
def filled_anew(some: tuple[str, ...]) -> tuple[str, ...]:
    """Those with a place in them that is filled anew each time; all, where none has."""
    return tuple([one for one in some if not SAME.issuperset(PLACE.findall(one))]) or some


PLACE = re.compile(r"{(\w+)}")
NAMES = (
    "C", "c", "Cs", "cs", "He", "he", "Him", "him", "His", "his", "himself", "was", "has", "is", "s",
    "es", "ies", "P", "p", "ps", "Ps", "She", "she", "Her", "her", "Hers", "hers", "hr", "herself", "pc",
    "I", "i", "me", "Me", "my", "My", "am", "were", "love", "do", "do_", "things", "pet", "Pet", "sib",
    "w", "W", "carer", "Carer", "carer_s", "kin", "Kin", "kin_s", "other", "Other", "o_he", "o_him",
    "o_his", "k_he", "k_his", "kin_him", "c_he", "c_him", "c_his", "C_he", "name", "Name", "names",
    "Names", "kid", "Kid", "kids", "Kids", "kid_s", "kids_s", "they", "They", "them", "Them", "their",
    "Their", "are", "have", "z", "likes", "school", "School", "school_", "carer_word", "carer_called",
    "other_called", "kin_called", "nurse", "Nurse", "doctor", "teacher", "Teacher", "fs", "hv", "gp",
    "friend", "age", "first", "worker",
)  # fmt: skip
"""Places that are filled with the same for years: names, and what agrees with them."""
SAME = frozenset(NAMES)


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
