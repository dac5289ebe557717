"""Families who had to leave home at once, and whose new address must not reach the one they fled from."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.town.chance import Dice
from alongside.town.course import places
from alongside.town.course.kinds import Episode, Family, Home, Human
from alongside.town.levers import Levers

FLEES = 0.09
"""Of episodes in which one parent hurts the other, those in which the rest of the family leaves. `check`."""
SOON_AFTER, IN_REFUGE, A_DAY = 25, (30, 210), timedelta(days=1)


def flee(family: Family, levers: Levers) -> None:
    """Draw who had to leave: when the course is drawn, and before anything is written of it.

    Whoever they fled from stays behind; after some weeks or months the family has a home of its own again.
    """
    dice = Dice(levers.seed, "flee", family.number)
    mother = family.other("mother")
    if mother is None or not mother.at_home:
        return
    for episode in family.episodes:
        if episode.worry == "domestic_abuse" and episode.goes_on and dice.chance(FLEES):
            _leave(family, episode, dice, levers)
            return


def _leave(family: Family, episode: Episode, dice: Dice, levers: Levers) -> None:
    on = episode.received + timedelta(days=dice.below(SOON_AFTER))
    him = next((one for one in family.others if _hurts(one, on)), None)
    if him is None or on > levers.until:
        return
    him.at_home, him.went = False, on
    back = on + timedelta(days=dice.between(*IN_REFUGE))
    left = family.left
    later = [home for home in family.homes if home.since > back or home.since == left]
    family.homes = [home for home in family.homes if home.since < on]
    family.homes.append(Home(on, places.REFUGE, "", "temporary", him.key))
    own = places.address(dice, family.locality, min(family.decile, 4))
    if back <= (left - A_DAY if left else levers.until):
        family.homes.append(Home(back, *own, "home", him.key))
    family.homes += later


def _hurts(one: Human, on: date) -> bool:
    return one.kind in ("father", "step_parent") and one.sex == "M" and one.lives_there(on)
