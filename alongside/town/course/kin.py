"""Who belongs to a family that came to notice: parents, whoever loves the children, homes, numbers, likes.

`flesh_out` draws from a stream of its own, named by the seed and the family's number, so that a family is the
same whenever and wherever somebody needs it.
"""

from __future__ import annotations

from datetime import date, timedelta

from alongside.town.chance import Dice, Spread, Table
from alongside.town.course import homes, identity, likes, loved, naming, places
from alongside.town.course.fleeing import flee
from alongside.town.course.kinds import NOBODY, Family, Human
from alongside.town.course.names.heritage import ETHNICITY, HERITAGES, OTHER_SIDE, SHARES, of_both
from alongside.town.levers import Levers

AGES = (15.9, 18, 20, 25, 30, 35, 40, 43)
POOR = Spread(AGES, (0.035, 0.075, 0.29, 0.3, 0.2, 0.08, 0.02))
RICH = Spread(AGES, (0.001, 0.006, 0.07, 0.26, 0.42, 0.21, 0.033))
"""A mother's age when her first child is born, where it is poorest and richest. `check`: births by age and
deprivation (Office for National Statistics, Birth characteristics) from general knowledge."""
OLDEST = 43.5
FATHERS = Spread((-6, -1, 1, 4, 8, 16), (0.1, 0.24, 0.38, 0.2, 0.08))
"""How much older fathers are than mothers. `check`."""

SECOND_FATHER = 0.25
"""Of families with two children and more, those whose younger ones have another father. `check`."""
TOGETHER = (0.5, 0.9)
"""The share of parents who live together, in the poorest and the richest tenth. `check`."""
PARTED, NEW_PARTNER, LONE_FATHER = 0.22, 0.3, 0.03
NOBODY_KNOWS = 0.03
"""Fathers of whom nothing is known."""
DISABLED = (0.075, 0.135)
"""Girls and boys with a disability, among children whom we come to know. `check`: about one in eight of
children in need have one recorded (children in need census)."""
DISABILITIES: Table[tuple[str, ...]] = Table(
    {
        ("AUT",): 24, ("LD",): 15, ("AUT", "LD"): 11, ("AUT", "COMM"): 7, ("BEH",): 8, ("AUT", "BEH"): 5,
        ("COMM",): 7, ("MOB",): 4, ("MOB", "PC", "INC", "LD"): 4, ("LD", "COMM"): 5, ("HEAR",): 2.5,
        ("VIS",): 2, ("CON",): 2.5, ("CON", "LD"): 1.5, ("HAND", "MOB"): 1, ("DDA",): 6,
    }
)  # fmt: skip
NO_NUMBER = 0.035
"""Children without a pupil number: schooled at home, newly come, lost between sources. `check`."""
BOTH_NAMES = 0.06
"""Children with both family names. `check`."""
A_PARENT_DIES, A_CHILD_DIES = 0.008, 0.0006
"""Within ten years. `check`: from general knowledge of the national life tables."""
FROM_BIRTH: Table[tuple[str, ...]] = Table(
    {
        ("MOB",): 2,
        ("MOB", "PC"): 2,
        ("CON",): 2,
        ("HEAR",): 2,
        ("VIS",): 1,
        ("DDA",): 4,
        ("MOB", "PC", "LD"): 1,
    }
)
"""What can be known of a child who is not yet three."""
THREE = 3


def flesh_out(family: Family, levers: Levers) -> Family:
    """Draw everybody of a family, where they lived, and what the children love. Gives the family back.

    Where its course has been drawn already, so is whether they had to flee in it.
    """
    dice = Dice(levers.seed, "people", family.number)
    family.group = identity.subject("group", levers.seed, family.number, "family")
    mother, fathers = _parents(dice, family)
    _children(dice, family, mother, fathers)
    _step_parent(dice, family, mother)
    loved.draw(dice, family, levers, mother, fathers)
    _subjects(family, levers)
    homes.draw(dice, family, levers)
    _deaths(dice, family, levers)
    _disabled(dice, family)
    flee(family, levers)
    return family


def _disabled(dice: Dice, family: Family) -> None:
    """A child whose disability somebody worried about has one."""
    for episode in family.episodes:
        child = family.children[episode.children[0]]
        if episode.worry == "disability" and not child.disabilities:
            table = DISABILITIES if child.age(episode.received) >= THREE else FROM_BIRTH
            child.disabilities = table.draw(dice)


def _heritages(dice: Dice) -> tuple[tuple[str, str], tuple[str, str]]:
    """The mother's heritage and ethnicity, and the father's."""
    code = ETHNICITY.draw(dice)
    if code not in OTHER_SIDE:
        key = SHARES[code].draw(dice)
        return (key, code), (key, code)
    key = OTHER_SIDE[code].draw(dice)
    two = ("british", "WBRI"), (key, HERITAGES[key].code)
    return two if dice.chance(0.62) else (two[1], two[0])


def _parents(dice: Dice, family: Family) -> tuple[Human, list[Human]]:
    """The mother, and the fathers in the order of their children."""
    hers, his = (family.roots, family.roots) if family.roots else _heritages(dice)
    births = [child.born for child in family.children]
    table = POOR if dice.unit() * 9 < 10 - family.decile else RICH
    years = min(table.draw(dice), OLDEST - (births[-1] - births[0]).days / 365.25)
    born = births[0] - timedelta(days=int(max(years, 15.9) * 365.25))
    mother = _adult(dice, "mother", hers, "F", born)
    split = _second_from(dice, births)
    fathers = [_father(dice, "father", his, mother)]
    if split:
        theirs = his if dice.chance(0.8) else _heritages(dice)[1]
        fathers.append(_father(dice, "father2", theirs, mother))
        _another_name(dice, fathers)
    _who_lives_there(dice, family, mother, fathers)
    for place, child in enumerate(family.children):
        second = bool(split) and place >= split
        child.parents = ("mother", fathers[second].key)
        fathers[second].of += (place,)
    mother.of = tuple(range(len(births)))
    family.others = [mother, *(one for one in fathers if _is_known(dice, one, family))]
    return mother, fathers


def _adult(dice: Dice, key: str, heritage: tuple[str, str], sex: naming.Sex, born: date) -> Human:
    told = naming.heritage_of(heritage[0])
    name = naming.family(dice, told)
    one = Human(key, NOBODY, "", name, sex, "mother" if sex == "F" else "father")
    one.given = naming.given(dice, told, sex, born.year)
    one.family = name if sex == "M" else naming.as_hers(dice, name, told)
    one.born, one.heritage, one.ethnicity = born, heritage[0], heritage[1]
    words = told.called.mum if sex == "F" else told.called.dad
    one.called = naming.in_words(dice, words, one.given)
    return one


def _father(dice: Dice, key: str, heritage: tuple[str, str], mother: Human) -> Human:
    born = mother.born - timedelta(days=int(FATHERS.draw(dice) * 365.25))
    return _adult(dice, key, heritage, "M", born)


def _another_name(dice: Dice, fathers: list[Human]) -> None:
    """No two fathers of one family by one name: nobody could tell whom a text means."""
    one, other = fathers
    if one.given == other.given:
        heritage = naming.heritage_of(other.heritage)
        other.given = naming.another(dice, heritage, "M", other.born.year, {one.given})


def _second_from(dice: Dice, births: list[date]) -> int:
    """The place of the first child of a second father; 0 where there is none."""
    if not births[1:] or not dice.chance(SECOND_FATHER):
        return 0
    gaps = [(births[place] - births[place - 1]).days for place in range(1, len(births))]
    widest = max(gaps)
    return gaps.index(widest) + 1 if widest else 0


def _who_lives_there(dice: Dice, family: Family, mother: Human, fathers: list[Human]) -> None:
    """Whether the last father lives there still, and since when not; earlier ones moved out before."""
    last = fathers[-1]
    low, high = TOGETHER
    last.at_home = dice.chance(low + (high - low) * (family.decile - 1) / 9)
    for one in fathers:
        married = dice.chance(0.5)
        one.responsible = married or dice.unit() < (0.93 if one.at_home else 0.72)
        if married and one is last and one.heritage == mother.heritage and dice.chance(0.8):
            mother.born_as = mother.family
            mother.family = naming.as_hers(dice, one.family, naming.heritage_of(one.heritage))
    if len(fathers) > 1:
        fathers[0].at_home = False
        fathers[0].went = family.children[-1].born - timedelta(days=400)
    if not last.at_home:
        youngest = family.children[-1].born
        last.went = youngest + timedelta(days=int((dice.unit() * 11 - 1.5) * 365))
    mother.responsible = True
    if not last.at_home and dice.chance(LONE_FATHER):
        mother.at_home, mother.went, last.at_home, last.went = False, last.went, True, None


def _is_known(dice: Dice, father: Human, family: Family) -> bool:
    """Whether anybody knows who he is."""
    if father.at_home or father.went or not dice.chance(NOBODY_KNOWS):
        return True
    for child in family.children:
        child.parents = tuple([key for key in child.parents if key != father.key])
    return False


def _children(dice: Dice, family: Family, mother: Human, fathers: list[Human]) -> None:
    by_key = {one.key: one for one in fathers}
    surnames = {one.key: _surname(dice, mother, one) for one in fathers}
    taken = {mother.given}
    schools = places.schools(dice, family.locality)
    pet = likes.PETS.draw(dice) if dice.chance(0.47) else ""
    name_of_pet = dice.pick(likes.PET_NAMES) if pet else ""
    family.surname = mother.family if mother.at_home else fathers[-1].family
    for place, child in enumerate(family.children):
        father = by_key[next((key for key in child.parents if key != "mother"), fathers[-1].key)]
        _name(dice, child, mother, father, surname=surnames[father.key], taken=taken)
        child.likes = dice.pick(likes.LIKES)
        child.pet, child.pet_kind = name_of_pet, pet
        child.school, child.later_school = schools
        child.la_child_id = identity.local_number(family.number, place)
        if not dice.chance(NO_NUMBER):
            child.upn = identity.pupil_number(family.number, place, child.born.year + 4)
        if dice.unit() < DISABLED[child.sex == "M"]:
            child.disabilities = DISABILITIES.draw(dice)
    if not family.language:
        home = naming.heritage_of(mother.heritage)
        family.language = (
            home.languages[int(dice.unit() ** 2 * len(home.languages))] if dice.chance(home.asks) else ""
        )


def _surname(dice: Dice, mother: Human, father: Human) -> str:
    """The family name of their children: mostly his, now and then hers or both."""
    if father.heritage == "horn":
        return father.given
    if mother.family == father.family:
        return father.family
    told = dice.unit()
    if (
        told < BOTH_NAMES
        and "-" not in mother.family + father.family
        and father.heritage in naming.OF_BRITAIN
    ):
        return f"{mother.family}-{father.family}"
    by_hers = 0.15 if father.at_home else 0.5
    return mother.family if told < by_hers and mother.heritage in naming.OF_BRITAIN else father.family


def _name(dice: Dice, child: Human, mother: Human, father: Human, *, surname: str, taken: set[str]) -> None:
    side = father.heritage if dice.chance(0.55) else mother.heritage
    heritage = naming.heritage_of(side)
    child.given = naming.another(dice, heritage, child.sex, child.born.year, taken)
    hers = child.sex == "F" and surname == father.family
    child.family = (
        naming.as_hers(dice, surname, naming.heritage_of(father.heritage), grown=False) if hers else surname
    )
    child.heritage, child.called = side, child.given
    child.ethnicity = of_both(mother.ethnicity, father.ethnicity)


def _step_parent(dice: Dice, family: Family, mother: Human) -> None:
    """A new partner of the mother's, where the last father has gone."""
    last = next((one for one in reversed(family.others) if one.kind == "father"), None)
    if not mother.at_home or (last and last.at_home) or not dice.chance(NEW_PARTNER):
        return
    since = (last.went if last and last.went else family.children[-1].born) + timedelta(
        days=int(200 + 1500 * dice.unit())
    )
    heritage = mother.heritage, mother.ethnicity
    one = _adult(dice, "step", heritage, "M", mother.born + timedelta(days=int((dice.unit() * 14 - 9) * 365)))
    one.kind, one.called, one.came = "step_parent", one.given, since
    one.of = mother.of
    one.at_home = dice.chance(0.7)
    if not one.at_home:
        one.went = since + timedelta(days=int(150 + 1400 * dice.unit()))
    family.others.append(one)


def _subjects(family: Family, levers: Levers) -> None:
    for one in (*family.children, *family.others):
        one.subject = identity.subject("person", levers.seed, family.number, one.key)


def _deaths(dice: Dice, family: Family, levers: Levers) -> None:
    """Now and then a parent, and very rarely a child, within the years of the record."""
    for one in family.others:
        if one.kind in ("mother", "father") and dice.chance(A_PARENT_DIES):
            day = dice.day(levers.first, levers.until)
            one.died = day if day > family.children[-1].born else None
    for child in family.children:
        if dice.chance(A_CHILD_DIES):
            day = dice.day(levers.first, levers.until)
            child.died = day if day > max(child.born, _last_work(family, levers)) else None


def _last_work(family: Family, levers: Levers) -> date:
    """The last day on which anything was done with a family: no child of this town dies before it.

    What follows a child's death, a review of it above all, has no facts in `practice` yet.
    """
    days = [one.on for one in family.contacts] + [one.end or levers.until for one in family.early_help]
    days += [one.closed or levers.until for one in family.episodes]
    return max(days, default=date.min)
