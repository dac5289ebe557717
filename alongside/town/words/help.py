"""The words of help, by its kind."""

from __future__ import annotations

from alongside.town.words import help_said as said
from alongside.town.words.lines import LOVE, Lines, lines, shelf
from alongside.town.words.scene import Scene
from alongside.town.words.told import Told, slots

ASKED, OFFERED, ARRIVED = shelf(said.ASKED), shelf(said.OFFERED), shelf(said.ARRIVED)
AGAIN = lines(said.AGAIN)
HELPED_THING, ANSWERED_TAIL = lines(said.HELPED_THING), lines(said.ANSWERED_TAIL)
ASKED_TAIL, OFFERED_TAIL = lines(said.ASKED_TAIL, grown=True), lines(said.OFFERED_TAIL, grown=True)
ARRIVED_TAIL, HELPED_TAIL = lines(said.ARRIVED_TAIL, grown=True), lines(said.HELPED_TAIL, grown=True)
HELPED, NO_HELP = lines(said.HELPED), lines(said.NO_HELP)
DID_NOT_COME, NOT_FOUND = lines(said.DID_NOT_COME), lines(said.NOT_FOUND)
GOALS = lines(said.GOALS)


def slots_of(scene: Scene) -> Told:
    """The slots of a piece of help."""
    told = slots(scene)
    told["love"] = told["love"] or "swimming"
    told.has |= LOVE
    return told


def asked(told: Told, kind: str) -> str:
    """What the family said when it asked."""
    return _with(told, told.draw(ASKED[kind]), ASKED_TAIL, 0.5)


def offered(told: Told, kind: str) -> str:
    """What exactly was offered."""
    return _with(told, told.draw(OFFERED[kind]), OFFERED_TAIL, 0.55)


def answered(told: Told, answer: str) -> str:
    """What the family said to an offer."""
    text = told.say(said.ANSWERED[answer])
    return _with(told, text, ANSWERED_TAIL, 0.4) if text and answer in ("yes", "in_part") else text


def arrived(told: Told, kind: str, *, first: bool) -> str:
    """What came; of what comes each week, something small."""
    text = told.draw(ARRIVED[kind] if first or told.chance(0.25) else AGAIN)
    return _with(told, text, ARRIVED_TAIL, 0.45)


def confirmed(told: Told, *, came: bool, good: bool, thing: bool) -> str:
    """Whether it helped, as the family says. `thing`: it was something that was brought."""
    if not came or not good:
        return told.draw(NO_HELP if came else DID_NOT_COME)
    return _with(told, told.draw(HELPED_THING if thing else HELPED), HELPED_TAIL, 0.5)


def _with(told: Told, text: str, tail: Lines, share: float) -> str:
    """Now and then a sentence more."""
    return f"{text} {told.draw(tail)}" if told.chance(share) else text


def not_found(told: Told) -> str:
    """What we tried."""
    return told.draw(NOT_FOUND)


def goal(told: Told) -> str:
    """What the family wants to be different."""
    return told.draw(GOALS)
