"""The words of plans: their lines, what they are for, how they were looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.town.words import plans_said as said
from alongside.town.words import visits_parents as parents
from alongside.town.words.lines import GROWN, lines, shelf
from alongside.town.words.scene import Scene
from alongside.town.words.told import Told, slots

LINES, ANY_AGE = shelf(said.LINES, grown=True), shelf(said.LINES)
PURPOSE = lines(said.PURPOSE, grown=True)
WELL, HARD = lines(said.REVIEWED_WELL, grown=True), lines(said.REVIEWED_HARD, grown=True)
ENDED_WELL, ENDED_HARD = lines(said.ENDED_WELL, grown=True), lines(said.ENDED_HARD, grown=True)
CHANGED, STRUCK = lines(said.CHANGED, grown=True), lines(said.STRUCK, grown=True)
STRUCK_OWN = lines(said.STRUCK_OWN, grown=True)
THOUGHT = lines(parents.THOUGHT, grown=True)
WHY = lines(said.REVIEW_WHY, grown=True)


def slots_of(scene: Scene) -> Told:
    """The slots of a plan."""
    return slots(scene)


def line_of(told: Told, kind: str) -> str:
    """A line of help of one kind."""
    fit = LINES[kind][told.has] or ANY_AGE[kind][told.has]
    return told.say(fit)


def giver(told: Told, kind: str) -> str:
    """Who gives help of one kind."""
    name = told.say(said.GIVERS[kind])
    return name if name != "Us" else told.scene.writer.name


FROM, BELOW, ADULT = (
    {"in_by": 10},
    {"read": 12, "teeth": 11, "friend": 13, "song": 2, "cot": 2, "hold": 3},
    18,
)
"""From which age and below which a line fits: nobody sings at the feeds of a child of four."""


def always(told: Told, count: int) -> Iterator[tuple[str, str]]:
    """Lines of what everyone does, without help from outside."""
    age = told.child.age(told.scene.on)
    some = [
        (key, what)
        for key, what in (said.ALWAYS if told.has & GROWN else said.FOR_BABY)
        if FROM.get(key, 0) <= age < BELOW.get(key, ADULT)
    ]
    for key, what in told.scene.dice.some(some, count):
        yield key, what.format_map(told)


def by_whom(told: Told, what: str) -> str:
    """Who does it: whoever its words begin with."""
    first = what.split(" ", 1)[0]
    if first == told["W"]:
        return told.scene.writer.name
    return told["P"] if first in (told["P"], told["C"]) else "Everyone"


def purpose(told: Told) -> str:
    """What the plan is for."""
    return told.draw(PURPOSE)


def review_why(told: Told) -> str:
    """Why on that day."""
    return told.draw(WHY)


def reviewed(told: Told, going: float, *, ends: bool) -> str:
    """What had changed, and why it ends, if it does."""
    hard = told.unit() > 0.5 + going / 2
    text = told.draw(HARD if hard else WELL)
    if told.chance(0.25):
        text = f"{text} {told.draw(THOUGHT)}"
    return f"{text} {ended(told, going)}" if ends else text


def changed(told: Told) -> str:
    """Why its lines changed."""
    return told.draw(CHANGED)


def struck(told: Told, *, helps: bool) -> str:
    """Why a line goes: of help from outside, or of what everyone does."""
    return told.draw(STRUCK if helps else STRUCK_OWN)


def ended(told: Told, going: float) -> str:
    """Why it ended."""
    return told.draw(ENDED_HARD if told.unit() > 0.5 + going / 2 else ENDED_WELL)
