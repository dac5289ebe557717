"""Small things that every text needs: he and she, several names in a row, a day said aloud, an hour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from alongside.record.when import local
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def he(one: Human) -> str:
    """He or she."""
    return "she" if one.sex == "F" else "he"


def him(one: Human) -> str:
    """Him or her."""
    return "her" if one.sex == "F" else "him"


def his(one: Human) -> str:
    """His or her."""
    return "her" if one.sex == "F" else "his"


def named(some: Sequence[Human]) -> str:
    """Maya; Maya and Ava; Maya, Ava and Noah."""
    told = [one.given for one in some]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"


def weekday(on: date) -> str:
    """Tuesday."""
    return WEEKDAYS[on.weekday()]


def day_of(on: date) -> str:
    """3 June."""
    return f"{on.day} {MONTHS[on.month - 1]}"


def upper(text: str) -> str:
    """The same with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def within(dice: Dice, on: date, first: int, last: int) -> datetime:
    """A moment of a day, from one full hour up to another; to the second, as a record's clock writes it."""
    return local(on, time(first + dice.below(last - first), dice.below(60), dice.below(60)))


def carer(family: Family, on: date) -> str:
    """What the children call the parent with whom they live; “the carer”, where there is none."""
    there = [one for one in family.parents() if one.lives_there(on)]
    return (there[0].called or there[0].given) if there else "the carer"
