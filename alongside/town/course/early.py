"""Early help, drawn: how long it takes, who meets, what arrives, how it ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from alongside.town.chance import Dice, Spread
from alongside.town.course.helping import draw_helps
from alongside.town.course.kinds import Contact, EarlyHelp, Help, Worry
from alongside.town.course.rates import Times
from alongside.town.course.working import working
from alongside.town.england.mixes import EARLY_HELP_OUTCOME
from alongside.town.levers import Levers

REASONS: Mapping[Worry, str] = {
    "domestic_abuse": "safety_at_home", "parent_mind": "parent_health", "drugs": "parent_health",
    "alcohol": "parent_health", "neglect": "parenting", "emotional": "family_relationships",
    "physical": "parenting", "sexual": "safety_at_home", "child_mind": "child_feelings",
    "disability": "disability", "parent_illness": "parent_health", "beyond_home": "harm_outside_home",
    "stress": "money_or_home", "absent": "family_relationships", "behaviour": "child_feelings",
    "before_birth": "parenting",
}  # fmt: skip
"""What early help is for, by what first worried somebody: codes of `early_help_reason`."""
LASTS = Spread([35, 90, 150, 220, 330, 520], [0.17, 0.3, 0.28, 0.17, 0.08])
"""How many days early help lasts. Ours (`check`): no national figure is known."""
ASSESSED_FROM = 40
"""What lasts no longer than so many days is not assessed first."""


def draw_early_help(contact: Contact, start: date, dice: Dice, levers: Levers, times: Times) -> EarlyHelp:
    """Early help that begins on a day, as far as it has come by the town's last."""
    start = working().on_or_after(start)
    outcome = EARLY_HELP_OUTCOME.draw(dice)
    days = int(LASTS.draw(dice) * (0.4 if outcome in ("ADVICE", "NFA") else 1.0))
    end = working().on_or_after(start + timedelta(days=max(14, days)))
    assessed = working().add(start, dice.between(8, 40)) if days > ASSESSED_FROM else None
    comes = 0.92 if times.help_first(start) else 0.8
    count = 0 if outcome in ("ADVICE", "NFA") else dice.between(1, 3)
    helps = draw_helps(contact.children, contact.worry, start, end, dice, count=count, comes=comes)
    told = EarlyHelp(
        children=contact.children,
        start=start,
        reason=REASONS[contact.worry],
        assessed=assessed,
        meetings=tuple(_meetings(assessed, end, dice)),
        helps=helps,
        end=end,
        outcome=outcome,
    )
    return told if end <= levers.until else _still_going(told, levers.until)


def stepped_up(told: EarlyHelp, on: date) -> EarlyHelp:
    """The same, ended on a day because the family was referred."""
    return replace(_by(told, on), end=on, outcome="STEP_UP")


def _still_going(told: EarlyHelp, until: date) -> EarlyHelp:
    return replace(_by(told, until), end=None, outcome="")


def _by(told: EarlyHelp, last: date) -> EarlyHelp:
    return replace(
        told,
        assessed=told.assessed if told.assessed and told.assessed <= last else None,
        meetings=tuple([day for day in told.meetings if day <= last]),
        helps=tuple(helps_by(told.helps, last)),
    )


def _meetings(assessed: date | None, end: date, dice: Dice) -> Iterable[date]:
    on = assessed
    while on is not None and (on := on + timedelta(days=dice.between(38, 62))) < end:
        yield working().on_or_after(on)


def helps_by(helps: Iterable[Help], last: date) -> Iterable[Help]:
    """Help as far as it had come by a day; what was only asked for by then waits, and is not told."""
    for one in helps:
        began = one.offered or one.asked
        if began is not None and began <= last:
            yield replace(one, arrived=tuple([day for day in one.arrived if day <= last]))
