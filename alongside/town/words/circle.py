"""Who loves this child, in the words of the child or of the family: composed for one scene and one person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from alongside.town.chance import Dice
from alongside.town.course.kinds import Human
from alongside.town.course.likes import CLUBS
from alongside.town.words import loved_by_child, loved_told, time_together
from alongside.town.words.foods import FOODS
from alongside.town.words.scene import Scene
from alongside.town.words.slots import Slots

TALKS, NINE, TEEN = 3, 7, 12
"""From which age a child's own words are put down, and from which they are no longer small."""

CHILDS = loved_by_child.LISTS | loved_by_child.MORE
TOLD = loved_by_child.LISTS | loved_told.LISTS
TIME = time_together.LISTS
KIN_WORDS = {"grandparent": ("mum", "dad"), "aunt_or_uncle": ("sister", "brother")}


def band(child: Human, on: date) -> str:
    """How a child of that age speaks: `small`, `middle` or `teen`; nothing: too young to be asked."""
    years = child.age(on)
    return "" if years < TALKS else "small" if years < NINE else "middle" if years < TEEN else "teen"


def in_words(scene: Scene, person: Human) -> str:
    """What the child says about somebody."""
    how = band(scene.child, scene.on)
    slots = _slots(scene, person, CHILDS)
    return joined(slots, _kind(person, scene.on)[how])


def of_pet(scene: Scene) -> str:
    """What the child says about the animal at home."""
    slots = _slots(scene, scene.child, CHILDS)
    return joined(slots, loved_by_child.PET[band(scene.child, scene.on)])


def of_the_dead(scene: Scene, person: Human) -> str:
    """What the child says about somebody who has died."""
    slots = _slots(scene, person, CHILDS)
    return joined(slots, loved_by_child.DIED[band(scene.child, scene.on)])


def by_family(scene: Scene, person: Human) -> str:
    """What the mother or father says about somebody who matters to the child."""
    slots = _slots(scene, person, TOLD)
    slots["helps_too"] = slots["helps"]
    slots["kin_word"] = KIN_WORDS.get(person.kind, ("friend", "friend"))[person.sex == "M"]
    return joined(slots, loved_told.BY_FAMILY)


def together(scene: Scene, person: Human) -> str:
    """What they do together."""
    slots = _slots(scene, person, TOLD)
    how = band(scene.child, scene.on)
    name = {"small": "together_small", "teen": "together_teen"}.get(
        how, "together" if how else "together_small"
    )
    text = slots[name]
    return text[:1].upper() + text[1:] + "."


def asked(scene: Scene, people: Sequence[Human]) -> str:
    """What the child says when asked who matters."""
    how = band(scene.child, scene.on)
    slots = _slots(scene, people[0] if people else scene.child, CHILDS)
    named = [one.called for one in scene.dice.shuffled(people)]
    if not named:
        return slots.one(loved_told.ASKED_ALONE[how])
    slots["P1"], slots["P2"] = named[0], named[1] if named[1:] else "my mum"
    return slots.one(loved_told.ASKED_CHILD[how])


def not_asked_now(scene: Scene, people: Sequence[Human], *, never: bool) -> str:
    """What the worker says of a child who did not want to say."""
    slots = _slots(scene, people[0] if people else scene.child, CHILDS | {"thing_near": loved_told.NEAR})
    slots["P1"] = people[0].called if people else "the baby"
    return slots.one(loved_told.DID_NOT_WANT if never else loved_told.NOT_NOW)


def baby_asked(scene: Scene, person: Human, whom: str) -> str:
    """What is put down of a baby's people."""
    slots = _slots(scene, person, TOLD)
    slots |= {
        "asked_whom": whom,
        "asked_whom_cap": whom[:1].upper() + whom[1:],
        "age": _age(scene.child, scene.on),
    }
    slots["count"] = scene.dice.pick(("two", "three", "four", "five"))
    return joined(slots, loved_told.BABY_SAID)


def could_be(scene: Scene, person: Human) -> str:
    """What somebody says they could be for the child."""
    slots = _slots(scene, person, TOLD | {"weekday": loved_told.WEEKDAYS})
    return joined(slots, loved_told.COULD_BE)


def rhythm(scene: Scene, person: Human) -> str:
    """A rhythm of time together."""
    lists = TIME | {"call_or": time_together.CALLS}
    return _slots(scene, person, lists).one(time_together.RHYTHM)


def happened(scene: Scene, person: Human) -> str:
    """How a time together was."""
    how = band(scene.child, scene.on)
    name = {"small": "quote_small", "teen": "quote_teen", "": "quote_small"}.get(how, "quote")
    slots = _slots(scene, person, TIME | {"quote_of": TIME[name]})
    plain = [one for one in time_together.HAPPENED if how or "quote" not in one]
    text = scene.dice.pick(plain)
    if "quote_cap" in text:
        said = slots["quote_of"]
        slots["quote_cap"] = said[:1].upper() + said[1:]
    return slots.fill(text).strip()


def cancelled(scene: Scene, person: Human, by: str) -> str:
    """Why it did not happen, in words that the child may read."""
    slots = _slots(scene, person, TIME)
    slots |= {"She_P": slots["She"], "she_P": slots["she"], "her_P": slots["her"]}
    return f"{slots.one(time_together.CANCELLED[by])} {slots.one(time_together.INSTEAD)}".strip()


def broken(scene: Scene, person: Human, cause: str) -> str:
    """What hurt a tie."""
    more = {
        "over": time_together.OVER,
        "far": time_together.FAR,
        "season": time_together.SEASONS,
        "weeks": ("five", "seven", "nine", "eleven"),
        "place_of": (f"{scene.child.school_on(scene.on) or 'nursery'}", "the club", "that park"),
    }
    return _slots(scene, person, TIME | more).one(time_together.BROKEN[cause])


def mended(scene: Scene, person: Human) -> str:
    """What mended it."""
    return _slots(scene, person, TIME).one(time_together.MENDED)


def joined(slots: Slots, parts: Sequence[Sequence[str]]) -> str:
    """One of each part, those that are not empty, as one text."""
    return " ".join([told for part in parts if (told := slots.one(part))])


def _kind(person: Human, on: date) -> Mapping[str, Sequence[Sequence[str]]]:
    """Which lists speak of somebody."""
    if person.kind == "grandparent":
        return loved_by_child.ELDER
    if person.kind in ("mother", "father"):
        return loved_by_child.GROWN if person.lives_there(on) else loved_by_child.AWAY
    if person.key.startswith("teacher"):
        return loved_by_child.TEACHER
    if person.key.startswith("coach"):
        return loved_by_child.COACH
    young = person.kind in ("cousin", "child") or (person.key.startswith("friend") and person.key != "friend")
    return loved_by_child.YOUNG if young else loved_by_child.GROWN


def _slots(scene: Scene, person: Human, lists: Mapping[str, Sequence[str]]) -> Slots:
    child, dice = scene.child, scene.dice
    she = ("she", "her", "her") if person.sex == "F" else ("he", "him", "his")
    own = ("she", "her", "her") if child.sex == "F" else ("he", "his", "him")
    mother = scene.family.other("mother")
    club = person.likes or dice.pick(CLUBS)
    known = {
        "P": person.called,
        "child": child.given,
        "she": she[0],
        "She": she[0].capitalize(),
        "her": she[1],
        "Her": she[2].capitalize(),
        "his": she[2],
        "poss": she[2],
        "child_she": own[0],
        "child_She": own[0].capitalize(),
        "child_her": own[1],
        "child_him": own[2],
        "school": child.school_on(scene.on) or "nursery",
        "likes": child.likes,
        "mum": mother.called if mother and mother.at_home else "Dad",
        "pet": child.pet,
        "animal": child.pet_kind,
        "club": club,
        "club_cap": club[:1].upper() + club[1:],
        "p_word": "mum" if person.sex == "F" else "dad",
        "years": _younger(dice, child, scene.on),
    }
    return Slots(dice, {**lists, "food": FOODS.get(person.heritage) or FOODS[""]}, known)


def _younger(dice: Dice, child: Human, on: date) -> str:
    """An age that the child has been."""
    years = max(1, child.age(on) - 1 - dice.below(4))
    return (
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    )[min(years, 12) - 1]


def _age(child: Human, on: date) -> str:
    """A baby's age in words."""
    months = (on.year - child.born.year) * 12 + on.month - child.born.month
    return f"{max(months, 1)} months old" if months < 24 else "two"  # noqa: PLR2004
