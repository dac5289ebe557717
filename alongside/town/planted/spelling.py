"""How names and birthdays come to be written two ways, and records of somebody to be two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from alongside.record import SubjectId, SubjectKind
from alongside.town.chance import Dice

HEARD = (
    ("ph", "f"),
    ("ie", "y"),
    ("ck", "k"),
    ("ee", "ea"),
    ("ea", "ee"),
    ("ay", "ai"),
    ("ai", "ay"),
    ("ll", "l"),
    ("nn", "n"),
    ("tt", "t"),
    ("ss", "s"),
    ("mm", "m"),
    ("ah", "a"),
    ("ou", "o"),
    ("kh", "k"),
    ("th", "t"),
    ("y", "i"),
    ("c", "k"),
    ("k", "c"),
    ("z", "s"),
    ("w", "u"),
)
"""What a tired ear writes for what it hears, likeliest first."""
ENDS = (("ie", "y"), ("y", "ie"), ("a", "ah"), ("e", ""), ("s", ""), ("n", "ne"), ("t", "tt"))
TWELVE = 12


def misheard(dice: Dice, name: str) -> str:
    """The name as somebody else might write it down; never the same."""
    ways = [one for one in (*_within(name), *_at_the_end(name)) if one != name]
    return dice.pick(ways[:4]) if ways else f"{name}e"


def _within(name: str) -> Sequence[str]:
    head, rest = name[:1], name[1:]
    return [head + rest.replace(heard, written, 1) for heard, written in HEARD if heard in rest]


def _at_the_end(name: str) -> Sequence[str]:
    return [
        name[: -len(end)] + other for end, other in ENDS if name.endswith(end) and len(name) > len(end) + 1
    ]


def mistyped(dice: Dice, born: date) -> date:
    """A birthday with two figures changed about, or one beside its own; never the same."""
    if born.day <= TWELVE and born.day != born.month and dice.chance(0.6):
        return born.replace(month=born.day, day=born.month)
    tens, ones = divmod(born.day, 10)
    turned = ones * 10 + tens
    if 1 <= turned <= 28 and turned != born.day:  # noqa: PLR2004 - a day that every month has
        return born.replace(day=turned)
    return born.replace(day=born.day - 1 if born.day > 1 else 2)


def another_record(dice: Dice, kind: SubjectKind = SubjectKind.PERSON) -> SubjectId:
    """An id such as every record of a drawn town has."""
    text = f"{dice.bits(128):032x}"
    variant = "89ab"[int(text[16], 16) & 3]
    return SubjectId(
        f"{kind.value}:{text[:8]}-{text[8:12]}-4{text[13:16]}-{variant}{text[17:20]}-{text[20:]}"
    )
