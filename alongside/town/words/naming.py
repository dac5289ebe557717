"""How a family is named in a text: names, pronouns, and the verbs that agree with them.

The slots of the child whom a text turns around: `kid`, `kid_s`, `he`, `him`, `his`, `himself`, and the
verbs `is`, `was`, `has`, `does`, `s`, `es`, `ies`. Of all the children: `kids`, `kids_s`, `they`, `them`,
`their`, and `are`, `were`, `have`, `do`, `z`. Of whoever looks after them: `carer`, `she`, `her`, `hers`,
`herself`; `mum` is what they are called. Of the other parent: `other`, `o_he`, `o_him`, `o_his`; `dad`. One
who belongs to them besides: `kin`. As a neighbour says it: `lot`, `the_mum`. Each also with a capital.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from alongside.town.course.kinds import Family, Human
from alongside.town.words.scene import Scene

Names = dict[str, str]
Given = Mapping[str, str]


def with_capitals(told: Given) -> Names:
    """The same once more, for the beginning of a sentence."""
    return {**told, **{slot.capitalize(): words[:1].upper() + words[1:] for slot, words in told.items()}}


def _child_as(he: str, him: str, his: str, himself: str, boy: str) -> Names:
    return {**with_capitals({"he": he, "him": him, "his": his}), "himself": himself, "boy": boy}


def _carer_as(she: str, her: str, hers: str, herself: str) -> Names:
    return {**with_capitals({"she": she, "hers": hers}), "her": her, "herself": herself}


def _verbs(names: str, verbs: str) -> Names:
    told = dict(zip(names.split(), verbs.split(), strict=True))
    return {slot: "" if verb == "-" else verb for slot, verb in told.items()}


GIRL, BOY = _child_as("she", "her", "her", "herself", "girl"), _child_as("he", "him", "his", "himself", "boy")
UNBORN = _child_as("the baby", "the baby", "the baby's", "itself", "baby")
WOMAN, MAN = _carer_as("she", "her", "her", "herself"), _carer_as("he", "him", "his", "himself")
O_WOMAN: Names = {"o_he": "she", "o_him": "her", "o_his": "her"}
O_MAN: Names = {"o_he": "he", "o_him": "him", "o_his": "his"}
ONE = _verbs("is was has does s es ies", "is was has does s es ies")
OF_ONE, OF_MANY = (
    _verbs("are were have do z", "is was has does s"),
    _verbs("are were have do z", "are were have do -"),
)
THEY = with_capitals({"they": "they", "them": "them", "their": "their"})
YOU: Names = {
    **_child_as("you", "you", "your", "yourself", "child"),
    **with_capitals({"kid": "you", "kid_s": "your", "kids": "you", "kids_s": "your"}),
    **with_capitals({"they": "you", "them": "you", "their": "your"}),
    **_verbs("is was has does s es ies", "are were have do - - y"),
    **OF_MANY,
}
CALLED = {"mother": "Mum", "father": "Dad", "grandparent": "Gran", "aunt_or_uncle": "Auntie"}
PLAIN = ("Mum", "Dad", "Mam", "Gran", "Nan", "Mummy", "Daddy", "Grandad", "Grandma")
MOTHERS = {
    "mother": "mother", "father": "father", "grandparent F": "grandmother", "grandparent M": "grandfather",
    "aunt_or_uncle F": "aunt", "aunt_or_uncle M": "uncle", "step_parent F": "stepmother",
    "step_parent M": "stepfather",
}  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("winter", "spring", "summer", "autumn")
AGES = (
    "not yet one", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
)  # fmt: skip
GROWN, LITTLE, TALKING, TALL = 16, 2, 3, 11
PARENTS = ("mother", "father", "step_parent")
OF_ONE_PLACE = ("teacher", "coach")
"""Keys of those who are somebody to a child in one place only, and hold no spare key."""
NO_KIN = ("animal", "child", "sibling", "half_sibling", "step_sibling")


def carer_of(family: Family, on: date) -> Human | None:
    """Who looks after the children in the first place: a parent who lives there, else another grown-up."""
    others = family.others
    for one in others:
        if one.kind in ("mother", "father") and one.lives_there(on):
            return one
    here = (one for one in others if one.kind not in NO_KIN and one.lives_there(on) and one.age(on) >= GROWN)
    away = (one for one in others if one.kind in ("mother", "father") and one.alive(on))
    return next(here, None) or next(away, None)


def other_of(family: Family, carer: Human | None, on: date, child: Human | None = None) -> Human | None:
    """The other parent of a child (of any, where none is named), else whoever else is a parent to them."""
    told = [one for one in family.others if one.kind in PARENTS and one is not carer and one.alive(on)]
    if child and len(told) > 1:
        return next((one for one in told if one.key in child.parents), told[0])
    return told[0] if told else None


def kin_of(family: Family, carer: Human | None, other: Human | None, on: date) -> list[Human]:
    """Grown-ups who belong to them and are neither."""
    told = (one for one in family.others if one.kind not in NO_KIN and one is not carer and one is not other)
    return [one for one in told if on.year - one.born.year > GROWN and one.alive(on)]


def in_a_row(names: Sequence[str]) -> str:
    """Maya, Ava and Noah."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def named(scene: Scene, child: Human, adults: Names | None = None) -> Names:
    """Everybody a text may name, by slots. Nobody is named before they are born.

    `adults` are the slots of `grown_ups`, where they are known already.
    """
    told: Names = {"season": SEASONS[scene.on.month % 12 // 3], **ONE}
    told["weekday"] = DAYS[scene.on.weekday()]
    _child(told, scene, child)
    _children(told, scene)
    _lot(told, scene, child)
    told |= grown_ups(scene, child) if adults is None else adults
    return told


def grown_ups(scene: Scene, child: Human) -> Names:
    """The slots of whoever looks after a child, of the other parent, and of one who belongs to them."""
    family, on, told = scene.family, scene.on, Names()
    carer = carer_of(family, on)
    other = other_of(family, carer, on, child)
    _carer(told, carer)
    _other(told, other)
    _kin(told, scene, child, kin_of(family, carer, other, on))
    return told


def _slots(name: str) -> tuple[str, str, str, str]:
    return name, f"{name}_s", name.capitalize(), f"{name.capitalize()}_s"


NAMED = {name: _slots(name) for name in ("kid", "kids", "carer", "other", "kin")}


def _name(told: Names, slot: str, name: str) -> None:
    """A name and whose: with and without a capital."""
    whose = f"{name}'" if name[-1] == "s" and len(name) > len("Wes") else f"{name}'s"
    small, small_s, large, large_s = NAMED[slot]
    told[small], told[small_s] = name, whose
    if name[0].islower():
        name, whose = name[0].upper() + name[1:], whose[0].upper() + whose[1:]
    told[large], told[large_s] = name, whose


def _child(told: Names, scene: Scene, child: Human) -> None:
    born, age = child.born <= scene.on, child.age(scene.on)
    told |= UNBORN if not born else GIRL if child.sex == "F" else BOY
    _name(told, "kid", child.given if born else "the baby")
    told["age"] = AGES[age] if 0 <= age < len(AGES) else str(age)
    if child.likes and age >= TALKING:
        told["likes"] = child.likes
    school = child.school_on(scene.on)
    if school:
        told["school"] = told["School"] = school


def _children(told: Names, scene: Scene) -> None:
    here = [one.given for one in scene.children if one.born <= scene.on]
    names = here + ["the baby"] * (len(here) < len(scene.children))
    _name(told, "kids", in_a_row(names))
    if len(names) > 1:
        told |= THEY
        told |= OF_MANY
        return
    for many, one in (("they", "he"), ("them", "him"), ("their", "his")):
        told[many], told[many.capitalize()] = told[one], told[one.capitalize()]
    told |= OF_ONE


def _lot(told: Names, scene: Scene, child: Human) -> None:
    """How a neighbour names them, who may not know a name."""
    many, age, boy = len(scene.children) > 1, child.age(scene.on), told["boy"]
    grown = "lad" if boy == "boy" else boy
    small = "baby" if age < LITTLE else f"little {boy}" if age < TALL else grown
    told["lot"], told["Lot_cap"] = ("the kids", "The kids") if many else (f"the {small}", f"The {small}")
    told["lot_were"], told["lot_are"] = ("were", "are") if many else ("was", "is")
    told["lot_them"], told["lot_they"] = ("them", "they") if many else (told["him"], told["he"])


def _carer(told: Names, carer: Human | None) -> None:
    _name(told, "carer", carer.given if carer else "their grandmother")
    man, kind = carer is not None and carer.sex == "M", carer.kind if carer else "grandparent"
    told |= MAN if man else WOMAN
    told["mum"] = (carer.called if carer else "") or CALLED.get(kind, told["carer"])
    told["mother"] = MOTHERS.get(kind) or MOTHERS.get(f"{kind} {'M' if man else 'F'}", "carer")
    told["the_mum"] = "the dad" if man else "the mum" if kind == "mother" else "the nan"
    told["The_mum"] = told["the_mum"].capitalize()


def _other(told: Names, other: Human | None) -> None:
    woman = other.sex == "F" if other else told["she"] == "he"
    _name(told, "other", other.given if other else f"{told['hers']} partner")
    told |= O_WOMAN if woman else O_MAN
    lover = f"{told['mum']}'s {'girlfriend' if woman else 'boyfriend'}"
    told["dad"] = (other.called or CALLED.get(other.kind, other.given)) if other else lover


def _kin(told: Names, scene: Scene, child: Human, kin: Sequence[Human]) -> None:
    """Somebody who belongs to the child, parents apart."""
    place = scene.family.children.index(child)
    near = (one for one in kin if not one.of or place in one.of)
    theirs = [one for one in near if one.kind not in PARENTS and not one.key.startswith(OF_ONE_PLACE)]
    _name(told, "kin", scene.dice.pick(theirs).given if theirs else "a friend")


def you(told: Names) -> Names:
    """The same, said to the child."""
    called = told["mum"]
    told |= YOU
    _name(told, "carer", f"your {called.lower()}" if called in PLAIN else called)
    return told
