"""Every kind of worry, by its name in the course."""

from __future__ import annotations

from alongside.town.course.kinds import Worry
from alongside.town.words import (
    matters_birth,
    matters_care,
    matters_drink,
    matters_harm,
    matters_home,
    matters_illness,
    matters_young,
)
from alongside.town.words.matter import Matter
from alongside.town.words.scene import Scene

MATTERS: dict[Worry, Matter] = {
    "domestic_abuse": matters_home.DOMESTIC_ABUSE,
    "parent_mind": matters_home.PARENT_MIND,
    "drugs": matters_drink.DRUGS,
    "alcohol": matters_drink.ALCOHOL,
    "neglect": matters_care.NEGLECT,
    "absent": matters_care.ABSENT,
    "stress": matters_care.STRESS,
    "parent_illness": matters_illness.PARENT_ILLNESS,
    "disability": matters_illness.DISABILITY,
    "physical": matters_harm.PHYSICAL,
    "sexual": matters_harm.SEXUAL,
    "emotional": matters_harm.EMOTIONAL,
    "before_birth": matters_birth.BEFORE_BIRTH,
    "beyond_home": matters_young.BEYOND_HOME,
    "behaviour": matters_young.BEHAVIOUR,
    "child_mind": matters_young.CHILD_MIND,
}
"""The material of every worry."""
OLD_ENOUGH: dict[Worry, int] = {"beyond_home": 10, "behaviour": 7, "child_mind": 10, "sexual": 4}
"""From which age the material of a worry speaks of a child's own doings; below it, another is spoken of."""
INSTEAD: tuple[Worry, ...] = ("neglect", "stress", "parent_mind", "alcohol", "emotional", "absent", "drugs")
"""What may lie behind, where nothing that was named fits the age: one of these for each family."""


def matter(scene: Scene) -> Matter:
    """The material that fits a scene: its worry, as far as the oldest child's age allows."""
    return matter_for(scene, max(one.age(scene.on) for one in scene.children))


def matter_for(scene: Scene, age: int) -> Matter:
    """The material that fits a child of an age."""
    if age < 0 or (age < 1 and scene.worry == "before_birth"):
        return MATTERS["before_birth"]
    for worry in (scene.worry, scene.family.worry):
        if worry not in ("before_birth", "stress") and age >= OLD_ENOUGH.get(worry, 0):
            return MATTERS[worry]
    stress = "stress" in (scene.worry, scene.family.worry)
    return MATTERS["stress" if stress else INSTEAD[scene.family.number % len(INSTEAD)]]
