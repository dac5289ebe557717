"""How somebody writes, drawn once for each worker and kept for as long as they work there."""

from __future__ import annotations

from alongside.town.chance import Dice, Spread
from alongside.town.staff.kinds import Voice

TERSE = Spread([0, 0.2, 0.45, 0.7, 1], [0.25, 0.35, 0.25, 0.15])
FORMAL = Spread([0, 0.25, 0.5, 0.75, 1], [0.3, 0.3, 0.25, 0.15])
QUOTES = Spread([0, 0.2, 0.5, 0.8, 1], [0.2, 0.35, 0.3, 0.15])
LAG = Spread([0.4, 0.7, 1.0, 1.4, 2.2, 3.2], [0.2, 0.32, 0.28, 0.15, 0.05])
"""How late somebody writes against others. `check`: no figure of it is published."""
NOTES = 0.7
"""From here on somebody writes notes, and has hardly a habit."""
FIRST_PERSON, TO_CHILD, LISTS = 0.72, 0.22, 0.2

HABITS = (
    "on balance", "to be fair", "in fairness to everyone", "as I see it", "for what it is worth",
    "at the time of writing", "all in all", "I should add that", "I want to be clear that",
    "it is worth saying that",
    "as ever", "to my mind", "by all accounts", "as far as I could see", "so far as I know", "for now",
    "I noticed that", "what stayed with me is that", "I came away thinking that", "looking back",
    "in my view", "it seems to me that", "in short", "to be honest", "I have to say that", "as we agreed",
    "which is not nothing", "and I told them so", "if I am honest", "I keep coming back to this:",
    "in their own words", "as before", "one thing more:", "the long and short of it:", "happily",
    "I was glad that", "I am mindful that", "a small thing, but", "as things stand",
    "for the record", "with that said", "even so", "all the same", "at least for today", "to start with",
    "not for the first time", "I make no more of it than that", "I will say it plainly:",
)  # fmt: skip
"""Small turns that come back in what one worker writes."""


def voice(dice: Dice) -> Voice:
    """Somebody's way of writing."""
    terse = round(TERSE.draw(dice), 2)
    return Voice(
        terse=terse,
        first_person=dice.chance(FIRST_PERSON),
        to_child=dice.chance(TO_CHILD),
        formal=round(FORMAL.draw(dice), 2),
        lists=dice.chance(LISTS),
        quotes=round(QUOTES.draw(dice), 2),
        habits=tuple(dice.some(HABITS, dice.below(4 if terse < NOTES else 2))),
    )


def lag(dice: Dice) -> float:
    """How late somebody writes things down."""
    return round(LAG.draw(dice), 2)
