"""The words of plans: their lines, what they are for, how they were looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.town.words import plans_said as said
from alongside.town.words import visits_parents as parents
from alongside.town.words.after import AFTER
from alongside.town.words.lines import GROWN, lines, shelf
from alongside.town.words.scene import Scene
from alongside.town.words.told import Told, slots

LINE_HOW = 0.88
"""How many lines of a plan say more than what."""
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
    return _how(told, told.say(fit))


def _how(told: Told, what: str) -> str:
    """A line, and often on which days, from when or for how long."""
    return f"{what}, {told.draw(AFTER['line_how'])}" if told.chance(LINE_HOW) else what


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
        yield key, _how(told, what.format_map(told))


def by_whom(told: Told, what: str) -> str:
    """Who does it: whoever its words begin with."""
    first = what.split(" ", 1)[0]
    if first == told["W"]:
        return told.scene.writer.name
    return told["P"] if first in (told["P"], told["C"]) else "Everyone"


def purpose(told: Told) -> str:
    """What the plan is for."""
    return told.first(PURPOSE, AFTER["purpose"], 0.9)


def review_why(told: Told) -> str:
    """Why on that day."""
    return told.first(WHY, AFTER["review_why"], 0.94)


def reviewed(told: Told, going: float, *, ends: bool) -> str:
    """What had changed, and why it ends, if it does."""
    hard = told.unit() > 0.5 + going / 2
    text = told.first(HARD if hard else WELL, AFTER["reviewed"], 0.94)
    if told.chance(0.2) and (thought := told.fresh(THOUGHT)):
        text = f"{text} {thought}"
    return f"{text} {ended(told, going)}" if ends else text


def changed(told: Told) -> str:
    """Why its lines changed."""
    return told.first(CHANGED, AFTER["changed"], 0.94)


def struck(told: Told, *, helps: bool) -> str:
    """Why a line goes: of help from outside, or of what everyone does."""
    return told.first(STRUCK if helps else STRUCK_OWN, AFTER["struck"], 0.94)


def ended(told: Told, going: float) -> str:
    """Why it ended."""
    text = told.draw(ENDED_HARD if told.unit() > 0.5 + going / 2 else ENDED_WELL)
    return told.more(text, AFTER["ended"], 0.9)
