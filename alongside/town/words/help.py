"""The words of help, by its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alongside.town.words import help_said as said
from alongside.town.words.after import AFTER, SPOKEN
from alongside.town.words.lines import LOVE, Lines, both, lines, shelf
from alongside.town.words.scene import Scene
from alongside.town.words.texts import lists
from alongside.town.words.told import Told, slots


def _kinds(of: str, some: Mapping[str, Sequence[str]]) -> dict[str, Lines]:
    """What is said of each kind of help, with what the file beside this module adds."""
    more = lists("help")
    return shelf(both(some, {kind: more[f"{of} {kind}"] for kind in some}))


ASKED, OFFERED, ARRIVED = shelf(said.ASKED), _kinds("offered", said.OFFERED), _kinds("arrived", said.ARRIVED)
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
    return _with(told, told.draw(ASKED[kind]), SPOKEN["asked"], ASKED_TAIL)


def offered(told: Told, kind: str) -> str:
    """What exactly was offered."""
    return _with(told, told.draw(OFFERED[kind]), AFTER["offered_after"], OFFERED_TAIL)


def answered(told: Told, answer: str) -> str:
    """What the family said to an offer."""
    text = told.say(said.ANSWERED[answer])
    if answer in ("yes", "in_part"):
        return _with(told, text, SPOKEN["answered"], ANSWERED_TAIL)
    return told.more(text, SPOKEN["answered_no"], 0.85)


def arrived(told: Told, kind: str, *, first: bool) -> str:
    """What came; of what comes each week, something small."""
    text = told.draw(ARRIVED[kind] if first or told.chance(0.25) else AGAIN)
    return _with(told, text, AFTER["arrived_after"], ARRIVED_TAIL)


def confirmed(told: Told, *, came: bool, good: bool, thing: bool) -> str:
    """Whether it helped, as the family says. `thing`: it was something that was brought."""
    if not came or not good:
        return told.more(told.draw(NO_HELP if came else DID_NOT_COME), SPOKEN["not_helped"], 0.8)
    return _with(told, told.draw(HELPED_THING if thing else HELPED), SPOKEN["confirmed"], HELPED_TAIL)


def _with(told: Told, text: str, some: Lines, others: Lines) -> str:
    """Mostly a sentence more, now and then two."""
    text = told.more(text, some, 0.82)
    second = told.fresh(others) if told.chance(0.3) else ""
    return f"{text} {second}" if second else text


def not_found(told: Told) -> str:
    """What we tried."""
    return told.more(told.draw(NOT_FOUND), AFTER["found_after"], 0.5)


def goal(told: Told) -> str:
    """What the family wants to be different."""
    return told.draw(GOALS)
