"""Who loves the children of a family beside their parents: kin of both sides, friends, people of the place.

Most children have between four and nine. Somebody who had died before the record begins stands here too where
it is not long ago: children speak of them.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from alongside.town.chance import Dice, Spread
from alongside.town.course import likes, naming
from alongside.town.course.kinds import NOBODY, Family, Human, Who
from alongside.town.course.names.heritage import ETHNICITY, SHARES
from alongside.town.levers import Levers

LIVED = Spread((35, 55, 65, 75, 85, 95, 101), (0.04, 0.09, 0.17, 0.3, 0.31, 0.09))
"""Age at death. `check`: rounded from general knowledge of the national life tables."""
SPOKEN_OF = timedelta(days=10 * 365)
"""For how long before the record somebody who died is still spoken of."""
ELDERS_AT_HOME = {
    "pakistani": 0.3,
    "bangladeshi": 0.3,
    "punjabi": 0.35,
    "gujarati": 0.25,
    "tamil": 0.2,
    "afghan": 0.2,
}
"""Families in which grandparents live with the children. `check`."""
ELSEWHERE = 0.03


class Kin(NamedTuple):
    """Somebody of a parent's side: the key, what they are, which words of `Called` name them, how often."""

    key: str
    sex: naming.Sex
    kind: str
    words: str
    share: float


MOTHERS_SIDE = (
    Kin("nan", "F", "grandparent", "mums_mum", 0.82),
    Kin("grandad", "M", "grandparent", "mums_dad", 0.6),
    Kin("aunt", "F", "aunt_or_uncle", "mums_sister", 0.55),
    Kin("uncle", "M", "aunt_or_uncle", "mums_brother", 0.38),
)
FATHERS_SIDE = (
    Kin("gran", "F", "grandparent", "dads_mum", 0.55),
    Kin("grandpa", "M", "grandparent", "dads_dad", 0.36),
    Kin("his_sister", "F", "aunt_or_uncle", "dads_sister", 0.3),
    Kin("his_brother", "M", "aunt_or_uncle", "dads_brother", 0.24),
)
"""How often each is there, and known. `check`: no figure is published."""
HAS_HIS_NAME, HAS_HER_NAME = 0.75, 0.5
MISS, SIR = ("Miss", "Mrs", "Miss", "Ms"), ("Mr",)


def draw(dice: Dice, family: Family, levers: Levers, mother: Human, fathers: list[Human]) -> None:
    """Add them to `family.others`, those of the mother's side first."""
    everyone = tuple(range(len(family.children)))
    _side(dice, family, levers, mother, MOTHERS_SIDE)
    for father in fathers:
        if family.other(father.key):
            _side(dice, family, levers, father, FATHERS_SIDE)
    _cousin(dice, family)
    _of_the_place(dice, family, everyone)
    for place, child in enumerate(family.children):
        _of_one_child(dice, family, place, child)


def _side(dice: Dice, family: Family, levers: Levers, of: Human, kin: tuple[Kin, ...]) -> None:
    """One parent's side: their parents a generation older, their brothers and sisters of an age."""
    taken = {of.given}
    for row in kin:
        if dice.chance(row.share):
            one = _relative(dice, of, row, taken)
            if one.died is None or one.died >= levers.first - SPOKEN_OF:
                one.died = one.died if one.died and one.died <= levers.until else None
                family.others.append(one)


def _relative(dice: Dice, of: Human, row: Kin, taken: set[str]) -> Human:
    """One of them, by a name nobody of that side has, with the day they will have died, whenever that is."""
    elder = row.kind == "grandparent"
    years = (18 + dice.near(0, 22)) if elder else dice.near(-11, 11)
    one = Human(row.key + of.key[6:], NOBODY, "", "", row.sex, row.kind)
    one.born = of.born - timedelta(days=int(years * 365.25))
    if elder:
        lived = timedelta(days=int(LIVED.draw(dice) * 365.25))
        one.died = max(one.born + lived, of.born + timedelta(days=600))
    heritage = naming.heritage_of(of.heritage)
    one.given = naming.another(dice, heritage, one.sex, one.born.year, taken)
    name = of.born_as or of.family
    if not dice.chance(HAS_HIS_NAME if row.sex == "M" else HAS_HER_NAME):
        name = naming.family(dice, heritage)
    one.family = naming.as_hers(dice, name, heritage) if row.sex == "F" else naming.as_his(name, heritage)
    one.heritage, one.ethnicity, one.of = of.heritage, of.ethnicity, of.of
    one.called = naming.in_words(dice, getattr(heritage.called, row.words), one.given)
    one.at_home = elder and dice.chance(ELDERS_AT_HOME.get(of.heritage, ELSEWHERE))
    return one


def _cousin(dice: Dice, family: Family) -> None:
    """A child of an aunt or uncle, about the children's age."""
    kin = [one for one in family.others if one.kind == "aunt_or_uncle"]
    if not kin or not dice.chance(0.5):
        return
    parent = kin[0]
    one = _somebody(dice, "cousin", "cousin", _near(dice, family.children[0].born), parent.heritage)
    heritage = naming.heritage_of(parent.heritage)
    his = naming.as_his(parent.family, heritage)
    one.family = naming.as_hers(dice, his, heritage, grown=False) if one.sex == "F" else his
    one.called, one.of = one.given, parent.of
    family.others.append(one)


def _near(dice: Dice, born: date) -> date:
    return born + timedelta(days=int(dice.near(-1400, 1400)))


def _somebody(dice: Dice, key: str, kind: str, born: date, heritage: str) -> Human:
    one = Human(key, NOBODY, "", "", "F" if dice.chance(0.5) else "M", kind)
    told = naming.heritage_of(heritage)
    one.born, one.heritage, one.ethnicity, one.at_home = born, heritage, told.code, False
    one.given = naming.given(dice, told, one.sex, born.year)
    name = naming.family(dice, told)
    one.family = naming.as_hers(dice, name, told) if one.sex == "F" else name
    return one


def _anybody(dice: Dice) -> str:
    """The heritage of somebody who lives there."""
    code = ETHNICITY.draw(dice)
    return SHARES[code].draw(dice) if code in SHARES else "british"


def _of_the_place(dice: Dice, family: Family, everyone: Who) -> None:
    """A neighbour, a godparent, a friend of the mother's."""
    mother = family.others[0]
    if dice.chance(0.3):
        born = mother.born - timedelta(days=int(dice.near(-5, 45) * 365))
        one = _somebody(dice, "neighbour", "other", born, _anybody(dice))
        title = f"{dice.pick(MISS if one.sex == 'F' else SIR)} {one.family}"
        where = dice.pick((" next door", " downstairs", " over the road", " from the flats", " at number 9"))
        _add(family, one, title if dice.chance(0.3) else one.given + where, everyone)
    if dice.chance(0.42):
        born = mother.born + timedelta(days=int(dice.near(-7, 7) * 365))
        key = "godparent" if dice.chance(0.35) else "friend"
        heritage = mother.heritage if dice.chance(0.6) else _anybody(dice)
        one = _somebody(dice, key, "friend", born, heritage)
        title = "Auntie " if one.sex == "F" else "Uncle "
        _add(family, one, title + one.given if dice.chance(0.6) else one.given, everyone)


def _of_one_child(dice: Dice, family: Family, place: int, child: Human) -> None:
    """A friend, a teacher, somebody from a club: of one child alone."""
    if dice.chance(0.55):
        near = child.born + timedelta(days=int(dice.near(-300, 300)))
        one = _somebody(dice, f"friend{place}", "friend", near, _anybody(dice))
        _add(family, one, one.given, (place,))
    if dice.chance(0.4):
        born = child.born - timedelta(days=int(dice.near(16, 48) * 365))
        one = _somebody(dice, f"teacher{place}", "other", born, _anybody(dice))
        _add(family, one, f"{dice.pick(MISS if one.sex == 'F' else SIR)} {one.family}", (place,))
    if dice.chance(0.27):
        born = child.born - timedelta(days=int(dice.near(12, 50) * 365))
        one = _somebody(dice, f"coach{place}", "other", born, _anybody(dice))
        one.likes = dice.pick(likes.CLUBS)
        _add(family, one, f"Coach {one.given}" if dice.chance(0.3) else one.given, (place,))


def _add(family: Family, one: Human, called: str, of: Who) -> None:
    one.called, one.of = called, of
    family.others.append(one)
