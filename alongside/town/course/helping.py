"""Help: what a family asks for and is offered, what arrives, and what does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

from alongside.town.chance import Dice, Spread, Table
from alongside.town.course.kinds import FamilyMeeting, Help, Who, Worry
from alongside.town.course.working import working

Answer = Literal["yes", "in_part", "not_now", "no"]

KINDS: Mapping[Worry, Sequence[str]] = {
    "domestic_abuse": ("domestic_abuse", "housing", "legal", "child_feelings", "talking", "money"),
    "parent_mind": ("parent_feelings", "talking", "practical", "childcare", "family_network", "health"),
    "drugs": ("alcohol_or_drugs", "talking", "money", "parent_feelings", "family_network"),
    "alcohol": ("alcohol_or_drugs", "talking", "family_network", "parenting", "activities"),
    "neglect": ("practical", "food_or_fuel", "parenting", "housing", "money", "health", "school"),
    "emotional": ("parenting", "child_feelings", "talking", "family_time", "family_meeting"),
    "physical": ("parenting", "talking", "family_network", "child_feelings"),
    "sexual": ("child_feelings", "talking", "legal", "parenting"),
    "child_mind": ("child_feelings", "school", "talking", "activities", "parenting"),
    "disability": ("short_break", "disability", "transport", "school", "practical", "money"),
    "parent_illness": ("practical", "childcare", "health", "transport", "family_network"),
    "beyond_home": ("activities", "talking", "school", "transport", "child_feelings", "work"),
    "stress": ("money", "food_or_fuel", "housing", "talking", "childcare", "parenting"),
    "absent": ("family_network", "legal", "immigration", "money", "family_time"),
    "behaviour": ("parenting", "activities", "school", "child_feelings"),
    "before_birth": ("practical", "health", "housing", "parenting", "family_network", "money"),
}
"""What helps with what: codes of `help_kind`. Ours (`check`)."""
ANSWERS: Table[Answer] = Table({"yes": 0.74, "in_part": 0.08, "not_now": 0.11, "no": 0.07})
ARRIVES_AFTER = Spread([2, 10, 21, 45, 90, 180], [0.2, 0.3, 0.27, 0.16, 0.07])
"""Days from an offer taken to the first time that help arrives. Ours (`check`)."""
MEETING_ANSWERS: Table[Literal["yes", "not_now", "no"]] = Table({"yes": 0.55, "not_now": 0.25, "no": 0.2})


def draw_helps(
    children: Who, worry: Worry, first: date, last: date, dice: Dice, *, count: int, comes: float
) -> tuple[Help, ...]:
    """So many kinds of help between two days. `comes`: the share of what was agreed that arrives."""
    if last <= first:
        return ()
    kinds = dice.some(KINDS[worry], count)
    return tuple([_help(kind, children, (first, last), dice, comes) for kind in kinds])


def _help(kind: str, children: Who, between: tuple[date, date], dice: Dice, comes: float) -> Help:
    first, last = between
    days = (last - first).days
    asked = first + timedelta(days=dice.below(1 + days // 2)) if dice.chance(0.45) else None
    if asked is not None and dice.chance(0.07):
        return Help(kind=kind, children=children, asked=asked, offered=None, answer="")
    offered = (asked or first + timedelta(days=dice.below(1 + days // 2))) + timedelta(days=dice.below(10))
    answer = ANSWERS.draw(dice)
    arrived: tuple[date, ...] = ()
    if answer in ("yes", "in_part") and dice.chance(comes):
        arrived = tuple(_arrivals(offered, last, dice))
    return Help(
        kind=kind,
        children=children,
        asked=asked,
        offered=min(offered, last),
        answer=answer,
        arrived=arrived,
        good=dice.chance(0.8),
    )


def _arrivals(offered: date, last: date, dice: Dice) -> Sequence[date]:
    on, told = offered + timedelta(days=int(ARRIVES_AFTER.draw(dice))), []
    for _ in range(dice.between(1, 4)):
        if on > last:
            break
        told.append(working().on_or_after(on))
        on += timedelta(days=dice.between(7, 40))
    return [day for day in told if day <= last]


ANSWERED_SOON = 0.85
"""How often we answer a family's own plan at once; the others wait. Ours (`check`)."""


def draw_meeting(
    children: Who,
    offered: date,
    at_point: Literal["help", "enquiry", "conference", "before_proceedings"],
    dice: Dice,
) -> FamilyMeeting:
    """A family meeting offered on a day, and what came of it."""
    answer = MEETING_ANSWERS.draw(dice)
    held = working().add(offered, dice.between(8, 32)) if answer == "yes" and dice.chance(0.82) else None
    wait = dice.between(1, 8) if dice.chance(ANSWERED_SOON) else dice.between(12, 60)
    answered = working().add(held, wait) if held else None
    return FamilyMeeting(
        children=children, offered=offered, at_point=at_point, answer=answer, held=held, answered=answered
    )
