"""Giving names: from a heritage's lists, by the year of birth, and as families hand them on."""

from __future__ import annotations

from typing import Literal

from alongside.town.chance import Dice
from alongside.town.course.names import british
from alongside.town.course.names.heritage import HERITAGES, Heritage, Names

Sex = Literal["F", "M"]

NOW, ADULTS, ELDERS = 2009, 1996, 1970
"""From which year of birth a list is drawn from; before the last, the elders'. `check`: fashions differ."""
OLD = 1952
THE_OLD: Names = (british.WOMEN_40S, british.MEN_40S)
OF_BRITAIN = frozenset({"british", "irish", "traveller", "gypsy"})

FEMININE = (("ski", "ska"), ("cki", "cka"))
BULGARIAN = ("ov", "ev")


def common_first(dice: Dice, names: list[str]) -> str:
    """One of a list that begins with the commonest: its front is drawn about twice as often as evenly."""
    told = dice.unit()
    return names[int((told + told * told) / 2 * len(names))]


def given(dice: Dice, heritage: Heritage, sex: Sex, year: int) -> str:
    """A first name of somebody born in a year."""
    return common_first(dice, _list(heritage, year)[sex == "M"])


def another(dice: Dice, heritage: Heritage, sex: Sex, year: int, taken: set[str]) -> str:
    """A first name that none of theirs has by now: from then on, it is taken."""
    told = given(dice, heritage, sex, year)
    while told in taken:
        told = given(dice, heritage, sex, year)
    taken.add(told)
    return told


def _list(heritage: Heritage, year: int) -> Names:
    if year >= NOW:
        return heritage.children
    if year >= ADULTS:
        return heritage.before
    if year >= ELDERS:
        return heritage.adults
    return THE_OLD if year < OLD and heritage.key in OF_BRITAIN else heritage.elders


def family(dice: Dice, heritage: Heritage) -> str:
    """A family name, in the form that men have."""
    name = common_first(dice, heritage.families)
    if heritage.key == "british" and dice.chance(0.03):
        other = common_first(dice, heritage.families)
        return name if other == name else f"{name}-{other}"
    return name


def as_hers(dice: Dice, name: str, heritage: Heritage, *, grown: bool = True) -> str:
    """The form in which a woman or a girl has a family name."""
    if heritage.key == "polish":
        for his, hers in FEMININE:
            if name.endswith(his):
                return name.removesuffix(his) + hers
    if heritage.key == "bulgarian" and name.endswith(BULGARIAN):
        return name + "a"
    if name == "Singh":
        return "Kaur"
    if grown and heritage.womens and dice.chance(0.3):
        return dice.pick(heritage.womens)
    return name


def as_his(name: str, heritage: Heritage) -> str:
    """The form in which a man or a boy has a family name that a woman has."""
    if heritage.key == "polish":
        for his, hers in FEMININE:
            if name.endswith(hers):
                return name.removesuffix(hers) + his
    if heritage.key == "bulgarian" and name.endswith(("ova", "eva")):
        return name.removesuffix("a")
    return "Singh" if name == "Kaur" else name


def in_words(dice: Dice, words: tuple[str, ...], name: str) -> str:
    """What children call somebody: the first words of a list oftener than the last."""
    told = dice.unit()
    return words[int(told * told * len(words))].replace("*", name)


def heritage_of(key: str) -> Heritage:
    """A heritage by its key; Britain's where there is none."""
    return HERITAGES.get(key) or HERITAGES["british"]
