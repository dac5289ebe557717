"""The words of help, by its kind."""

from __future__ import annotations

from alongside.town.words import help_said as said
from alongside.town.words.lines import LOVE, lines, shelf
from alongside.town.words.scene import Scene
from alongside.town.words.told import Told, slots

ASKED, OFFERED, ARRIVED = shelf(said.ASKED), shelf(said.OFFERED), shelf(said.ARRIVED)
AGAIN = lines(said.AGAIN)
HELPED, NO_HELP = lines(said.HELPED), lines(said.NO_HELP)
DID_NOT_COME, NOT_FOUND = lines(said.DID_NOT_COME), lines(said.NOT_FOUND)
GOALS = lines(said.GOALS)


def slots_of(scene: Scene, spent: set[str] | None = None) -> Told:
    """The slots of a piece of help."""
    told = slots(scene, spent=spent)
    told["love"] = told["love"] or "swimming"
    told.has |= LOVE
    return told


def asked(told: Told, kind: str) -> str:
    """What the family said when it asked."""
    return told.draw(ASKED[kind])


def offered(told: Told, kind: str) -> str:
    """What exactly was offered."""
    return told.draw(OFFERED[kind])


def answered(told: Told, answer: str) -> str:
    """What the family said to an offer."""
    return told.say(said.ANSWERED[answer])


def arrived(told: Told, kind: str, *, first: bool) -> str:
    """What came; of what comes each week, something small."""
    return told.draw(ARRIVED[kind] if first or told.chance(0.25) else AGAIN)


def confirmed(told: Told, *, came: bool, good: bool) -> str:
    """Whether it helped, as the family says."""
    return told.draw((HELPED if good else NO_HELP) if came else DID_NOT_COME)


def not_found(told: Told) -> str:
    """What we tried."""
    return told.draw(NOT_FOUND)


def goal(told: Told) -> str:
    """What the family wants to be different."""
    return told.draw(GOALS)
