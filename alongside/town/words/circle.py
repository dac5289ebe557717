"""Who loves this child, in the words of the child or of the family: composed for one scene and one person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from alongside.town.course.kinds import Human
from alongside.town.course.likes import CLUBS
from alongside.town.course.names.listed import listed
from alongside.town.words.fillings import Fillings
from alongside.town.words.material import Lists, parts, read
from alongside.town.words.scene import Scene

TALKS, NINE, TEEN = 3, 7, 12
"""From which age a child's own words are put down, and from which they are no longer small."""

FOODS = read("foods.txt")
CHILDS = read("loved_by_child.txt")
TOLD: Lists = {**CHILDS, **read("loved_told.txt")}
TIME: Lists = {**CHILDS, **read("time_together.txt")}

BY_KEY = {"teacher": "school", "coach": "club", "neighbour": "near", "cousin": "young"}
BY_KIND = {"grandparent": "elder", "aunt_or_uncle": "grown"}
BY_FAMILY = {"elder": "kin", "grown": "kin", "home": "kin", "step": "kin", "club": "school"}
KIN = {
    "grandparent": ("my mum", "my dad"),
    "aunt_or_uncle": ("my sister", "my brother"),
    "step_parent": ("my partner", "my partner"),
}
HIS = {
    "gran": "their dad's mum",
    "grandpa": "their dad's dad",
    "his_sister": "their dad's sister",
    "his_brother": "their dad's brother",
}
"""What the mother calls those of the children's people who are kin, on her side and on the father's."""
FURRY = frozenset({"dog", "cat", "rabbit", "hamster", "guinea pig", "ferret"})
SHE, HE = ("she", "her", "her"), ("he", "him", "his")
YEARS = listed("one two three four five six seven eight nine ten eleven twelve thirteen")
MONTHS_TOLD, TWO_THINGS = 24, 0.72
BABY, ANSWERS = 3, 6
"""How old a brother or sister is who is no baby, and whom a child may name as the one they turn to."""


def band(child: Human, on: date) -> str:
    """How a child of that age speaks: `small`, `middle` or `teen`; nothing: too young to be asked."""
    years = child.age(on)
    return "" if years < TALKS else "small" if years < NINE else "middle" if years < TEEN else "teen"


def who(person: Human, on: date) -> str:
    """Which lists speak of somebody, by what they are to the child and whether they live there."""
    plain = person.key.rstrip("0123456789")
    if plain in BY_KEY:
        return BY_KEY[plain]
    if person.kind == "child":
        return "babysib" if person.age(on) < BABY else "sib"
    if person.kind in ("mother", "father"):
        return "home" if person.lives_there(on) else "away"
    if person.kind == "step_parent":
        return "step"
    if plain == "friend":
        return "grown" if person.key == plain else "young"
    return BY_KIND.get(person.kind, "grown")


def in_words(scene: Scene, person: Human) -> str:
    """What the child says about somebody."""
    name = f"{who(person, scene.on)} {band(scene.child, scene.on)}"
    return joined(fillings(scene, person, CHILDS), _parts("childs", name))


def of_pet(scene: Scene) -> str:
    """What the child says about the animal at home."""
    kind = "pet" if scene.child.pet_kind in FURRY else "tank"
    name = f"{kind} {band(scene.child, scene.on)}"
    return joined(fillings(scene, scene.child, CHILDS), _parts("childs", name))


def of_the_dead(scene: Scene, person: Human) -> str:
    """What the child says about somebody who has died."""
    return joined(fillings(scene, person, CHILDS), _parts("childs", f"died {band(scene.child, scene.on)}"))


def by_family(scene: Scene, person: Human) -> str:
    """What the mother or father says about somebody who matters to the child."""
    kind = who(person, scene.on)
    told = fillings(scene, person, TOLD)
    told["helps_too"] = told["helps"]
    plain = person.key.rstrip("0123456789")
    told["kin"] = HIS.get(plain) or KIN.get(person.kind, ("my friend", "my friend"))[person.sex == "M"]
    return joined(told, _parts("told", f"by_{BY_FAMILY.get(kind, kind)}"))


def together(scene: Scene, person: Human) -> str:
    """What they do together: one thing, or two."""
    kind, told = who(person, scene.on), fillings(scene, person, TOLD)
    name = (
        kind.removeprefix("baby")
        if kind in ("away", "school", "club", "sib", "babysib")
        else band(scene.child, scene.on) or "small"
    )
    some = TOLD[f"together {name}"]
    text = told.one(some)
    if kind not in ("school", "club") and scene.dice.chance(TWO_THINGS):
        told["more"] = told.one([one for one in some if one[:9] != text[:9]])
        text = f"{text}, {told['and_more']}"
    return text[:1].upper() + text[1:] + "."


def asked(scene: Scene, people: Sequence[Human]) -> str:
    """What the child says when asked who matters."""
    how = band(scene.child, scene.on)
    some = [one for one in people if one.kind != "child" or one.age(scene.on) >= ANSWERS]
    two = list({one.called: one for one in scene.dice.shuffled(some)}.values())[:2]
    told = fillings(scene, two[0] if two else scene.child, TOLD)
    if not two:
        return told.one(TOLD[f"alone {how}"])
    told["P1"] = two[0].called
    other = (two[1].called, _she(two[1])[0]) if two[1:] else ("Miss", "she")
    told["P2"], told["she2"] = other
    return told.one(TOLD[f"asked {how}"])


def not_asked_now(scene: Scene, people: Sequence[Human], *, never: bool) -> str:
    """What the worker says of a child who did not want to say."""
    told = fillings(scene, people[0] if people else scene.child, TOLD)
    told["P1"] = people[0].called if people else told["mum"]
    return joined(told, _parts("told", "did_not_want" if never else "not_now"))


def baby_asked(scene: Scene, person: Human, whom: str) -> str:
    """What is put down of a baby's people."""
    told = fillings(scene, person, TOLD)
    told |= {"whom": whom, "age": _age(scene.child, scene.on)}
    return joined(told, _parts("told", "baby"))


def could_be(scene: Scene, person: Human) -> str:
    """What somebody says they could be for the child."""
    return joined(fillings(scene, person, TOLD), _parts("told", "could_be"))


def rhythm(scene: Scene, person: Human) -> str:
    """A rhythm of time together; where one parent hurt the other, one in which they do not meet."""
    apart = scene.worry == "domestic_abuse" or any(home.fled == person.key for home in scene.family.homes)
    return _time(scene, person).one(TIME["rhythm safe" if apart else "rhythm"])


def happened(scene: Scene, person: Human) -> str:
    """How a time together was."""
    how = band(scene.child, scene.on)
    told = _time(scene, person)
    text = told.one(TIME["happened" if how else "happened baby"]).strip()
    return text.replace("?,”", "?”").replace("!,”", "!”")


def cancelled(scene: Scene, person: Human, by: str) -> str:
    """Why it did not happen, in words that the child may read."""
    baby = by == "child" and not band(scene.child, scene.on)
    told = _time(scene, person)
    return f"{told.one(TIME['cancelled baby' if baby else f'cancelled {by}'])} {told['instead']}".strip()


def broken(scene: Scene, person: Human, cause: str) -> str:
    """What hurt a tie."""
    name, parent = f"broken {cause}", person.kind in ("mother", "father")
    little = band(scene.child, scene.on) in ("", "small")
    own = f"{name} little" if little else f"{name} parent" if parent else name
    return _time(scene, person).one(
        TIME.get(own) or TIME.get(f"{name} parent" if parent else name) or TIME[name]
    )


def mended(scene: Scene, person: Human) -> str:
    """What mended it."""
    return _time(scene, person).one(TIME["mended"])


def joined(told: Fillings, some: Sequence[Sequence[str]]) -> str:
    """One of each part, those that are not empty, as one text."""
    return " ".join([text for part in some if (text := told.one(part))])


@cache
def _parts(of: str, name: str) -> tuple[tuple[str, ...], ...]:
    return parts(CHILDS if of == "childs" else TOLD, name)


def _time(scene: Scene, person: Human) -> Fillings:
    """Fillings for time together: what they do and say goes with the child's age."""
    how = band(scene.child, scene.on) or "small"
    old = "teen" if how == "teen" else "small"
    return fillings(scene, person, _of_age(how, old))


@cache
def _of_age(how: str, old: str) -> Lists:
    own = {name: TIME[f"{name} {how}"] for name in ("where", "did", "quote")}
    return {**TIME, **own, **{name: TIME[f"{name} {old}"] for name in ("late", "bye")}}


def _she(one: Human) -> tuple[str, str, str]:
    return SHE if one.sex == "F" else HE


def fillings(scene: Scene, person: Human, lists: Lists) -> Fillings:
    """What is known of a child, of somebody who matters to them, and of where they live."""
    child, dice = scene.child, scene.dice
    she, own = _she(person), _she(child)
    home = [one for one in scene.family.others if one.kind in ("mother", "father") and one.at_home]
    club = person.likes or dice.pick(CLUBS)
    known = {
        "P": person.called,
        "child": child.given,
        "she": she[0],
        "She": she[0].capitalize(),
        "her": she[1],
        "his": she[2],
        "His": she[2].capitalize(),
        "child_she": own[0],
        "child_She": own[0].capitalize(),
        "child_him": own[1],
        "child_her": own[2],
        "school": child.school_on(scene.on) or "nursery",
        "likes": child.likes,
        "mum": home[0].called if home else "Mum",
        "my_p": "my mum" if person.sex == "F" else "my dad",
        "sib": "sister" if person.sex == "F" else "brother",
        "pet": child.pet,
        "animal": child.pet_kind,
        "club": club,
        "years": _younger(scene),
        "food": dice.pick(_foods(person.heritage)),
    }
    return Fillings(dice, lists, known, scene.spent)


def _foods(heritage: str) -> tuple[str, ...]:
    return FOODS.get(heritage) or FOODS["any"]


def _younger(scene: Scene) -> str:
    """An age that the child has been."""
    years = max(1, scene.child.age(scene.on) - 1 - scene.dice.below(4))
    return YEARS[min(years, len(YEARS)) - 1]


def _age(child: Human, on: date) -> str:
    """A baby's age in words."""
    months = (on.year - child.born.year) * 12 + on.month - child.born.month
    if months < MONTHS_TOLD:
        return f"{months} months" if months > 1 else "one month"
    return "two"
