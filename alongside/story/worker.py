"""Who is alongside them: since when, who brought them, and how many they have had to get to know.

Told from the family's side: a worker who never met them is not yet "their" worker (N11).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.practice.involvement import SOCIAL_WORKER, Involvement, allocated_team, with_them, workers_met
from alongside.record import SubjectId
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, ordinal, whole

LEADS = (
    SOCIAL_WORKER,
    "lead_child_protection_practitioner",
    "family_help_lead_practitioner",
    "personal_adviser",
)
"""Roles that lead, in the order in which one is named first."""
SINCE = "{name}, since {day}"
THE_NTH = "The {place} social worker {child} has met"
THE_FIRST = "The first social worker {child} has met"
NOT_MET = "Nothing says that {name} has met {child} yet"
BROUGHT, CAME_ALONE = "{who} was there to introduce them", "Nobody is written down as having introduced them"
NOBODY, ONLY_TEAM = "Nobody is alongside {child} now", "With {team}, and no worker yet"


@dataclass(frozen=True)
class WorkerLine:
    """The worker who is alongside a child now."""

    title: str
    story: str
    worker: SubjectId | None = None
    since: date | None = None
    place: int = 0
    """As which of their workers they were met; nought while nothing says so."""


def told(telling: Telling) -> WorkerLine:
    """Who leads the work with this child."""
    now = lead(telling)
    if now is None:
        return _nobody(telling)
    name = telling.names(now.worker)
    met = {one.worker: one for one in workers_met(telling.life, now.role)}
    one = met.get(now.worker)
    brought = ""
    if one is not None:
        by = one.introduced_by
        brought = BROUGHT.format(who=capital(telling.names(by))) if by else CAME_ALONE
    return WorkerLine(
        title=SINCE.format(name=name, day=day_in_words(now.start, telling.today)),
        story=whole(
            _place(telling, one.number) if one else NOT_MET.format(name=name, child=telling.name), brought
        ),
        worker=now.worker,
        since=now.start,
        place=one.number if one else 0,
    )


def lead(telling: Telling) -> Involvement | None:
    """The one of their workers who leads."""
    here = with_them(telling.life, telling.today)
    ranked = (one for role in LEADS for one in here if one.role == role)
    return next(ranked, None)


def _place(telling: Telling, number: int) -> str:
    words = THE_FIRST if number == 1 else THE_NTH
    return words.format(place=ordinal(number), child=telling.name)


def _nobody(telling: Telling) -> WorkerLine:
    team = allocated_team(telling.life, telling.today)
    words = ONLY_TEAM.format(team=telling.names(team)) if team else NOBODY.format(child=telling.name)
    return WorkerLine(title=words, story="")
