"""After a no, or after a family asked for help: what is new, said by whoever took a step further."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from alongside.practice.contact import ContactReceived
from alongside.practice.escalation import EscalationExplained
from alongside.practice.help import HelpAnswered
from alongside.record import EntryId
from alongside.town.chance import Table
from alongside.town.course.kinds import Episode
from alongside.town.words import enquiry as words
from alongside.town.written.context import Context
from alongside.town.written.days import working
from alongside.town.written.occasion import Occasion

Told = Literal["yes", "not_yet", "no"]
AFTER_A_NO, AFTER_ASKING = timedelta(days=28), timedelta(days=90)
"""The days of `escalation.*` in England's rules, which each authority may set."""
FORGOTTEN, NEW = 0.15, 0.85
TOLD: Table[Told] = Table({"yes": 0.78, "not_yet": 0.13, "no": 0.09})


def followed(ctx: Context, episode: Episode, on: date) -> bool:
    """Whether a step of this day comes after a no, or after somebody of the family asked for help."""
    noes = [one.offered for one in episode.helps if one.answer == "no" and one.offered is not None]
    asked = [one.on for one in ctx.family.contacts if one.asks_for_help]
    after_no = any(on - AFTER_A_NO <= day <= on for day in noes)
    return after_no or any(on - AFTER_ASKING <= day <= on for day in asked)


def explain(step: Occasion, entry: EntryId) -> None:
    """Say what was new. Somebody forgets it now and then, and the question stays."""
    dice, blanks = step.scene.dice, step.blanks()
    day = working(step.on, dice.between(0, 2))
    if dice.chance(FORGOTTEN) or step.over(day):
        return
    new, told = dice.chance(NEW), TOLD.draw(dice)
    fact = EscalationExplained(
        step=entry,
        after=_what_came_before(step.ctx, step.on),
        found="something_new" if new else "nothing_new",
        words=blanks.say(words.NEW_TOLD if new else words.NOTHING_NEW),
        family_told=told,
        told_by=working(day, 3) if told == "not_yet" else None,
        why_not=blanks.say(words.WHY_NOT_TOLD) if told == "no" else "",
    )
    step.ctx.pen.write(fact, step.about, day, by=step.manager(day), after=entry)


def _what_came_before(ctx: Context, on: date) -> EntryId | None:
    """The entry of the no or the asking, where it has been written already."""
    for draft in reversed(ctx.pen.drafts):
        fact = draft.fact
        said_no = isinstance(fact, HelpAnswered) and fact.answer == "no"
        asked = isinstance(fact, ContactReceived) and fact.asks_for_help
        if (said_no or asked) and on - AFTER_ASKING <= draft.on.first <= on:
            return draft.id
    return None
