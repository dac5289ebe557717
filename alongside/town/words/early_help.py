"""The words of early help."""

from __future__ import annotations

from alongside.town.words import early_help_said as said
from alongside.town.words.after import AFTER
from alongside.town.words.help import GOALS, slots_of
from alongside.town.words.lines import GROWN, lines, shelf
from alongside.town.words.told import Told

FOUND, MET, MET_BABY = lines(said.FOUND, grown=True), lines(said.MET), lines(said.MET_BABY)
ENDED = shelf(said.ENDED, grown=True)

__all__ = ["ended", "found", "goal", "met", "organisation", "slots_of"]


def organisation(told: Told) -> str:
    """Who leads it."""
    return told.say(
        said.ORGANISATIONS if told.has & GROWN else (said.ORGANISATIONS[0], *said.ORGANISATIONS[3:])
    )


def found(told: Told) -> str:
    """What was found out together."""
    text = told.first(FOUND, AFTER["found_after"], 0.8)
    second = told.fresh(FOUND) if told.chance(0.4) else ""
    return f"{text} {second}" if second else text


def met(told: Told) -> str:
    """What was agreed."""
    return told.first(MET if told.has & GROWN else MET_BABY, AFTER["met_after"], 0.8)


def goal(told: Told) -> str:
    """What the family wants to be different."""
    return told.draw(GOALS)


def ended(told: Told, outcome: str) -> str:
    """What is different now."""
    fit = ENDED.get(outcome, ENDED["NFA_END"])
    return told.first(fit, AFTER["eh_ended_after"], 0.9)
