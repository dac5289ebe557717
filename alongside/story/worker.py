"""Who is alongside them: since when, who brought them, and how many they have had to get to know.

Told from the family's side: a worker who never met them is not yet "their" worker (N11).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from alongside.practice.involvement import (
    SOCIAL_WORKER,
    Involvement,
    WorkerMet,
    allocated_team,
    theirs,
    with_them,
    workers_met,
)
from alongside.record import SubjectId
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, listed, ordinal, whole

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
WITH = "{name}, with {children} since {day}"
THEIR_NTH, THEIR_FIRST = "The {place} social worker they have met", "The first social worker they have met"
NOT_MET_THEM = "Nothing says that {name} has met them yet"
COVERS = "{name} stands in while {away} is away"
STANDS_IN = "{name} stands in"
MET_ON = "{name}, since {day}"
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
    before: tuple[str, ...] = ()
    """The others whom they had to get to know in that role, and when, in order."""


def told(telling: Telling) -> WorkerLine:
    """Who leads the work with this child."""
    now = lead(telling)
    if now is None:
        return _nobody(telling)
    name, one = telling.names(now.worker), _as_met(telling, now)
    place = _place(telling, one.number) if one else NOT_MET.format(name=name, child=telling.name)
    return WorkerLine(
        title=SINCE.format(name=name, day=day_in_words(now.start, telling.today)),
        story=_covers(telling, now) or whole(place, _brought(telling, one)),
        worker=now.worker,
        since=now.start,
        place=one.number if one else 0,
        before=tuple(_others(telling, now)),
    )


def of_children(tellings: Sequence[Telling]) -> tuple[WorkerLine, ...]:
    """Who leads the work with each child; those of whom the same is true are told together."""
    groups: dict[WorkerLine, list[Telling]] = {}
    for telling in tellings:
        groups.setdefault(_of_several(telling), []).append(telling)
    return tuple(_for_group(line, group) for line, group in groups.items() if line.worker)


def _of_several(telling: Telling) -> WorkerLine:
    """The line of one child in words that fit every brother and sister of whom the same is true."""
    now = lead(telling)
    if now is None:
        return WorkerLine(title="", story="")
    one = _as_met(telling, now)
    name = telling.names(now.worker)
    number = (THEIR_FIRST if one.number == 1 else THEIR_NTH).format(place=ordinal(one.number)) if one else ""
    story = whole(number or NOT_MET_THEM.format(name=name), _brought(telling, one))
    return WorkerLine("", _covers(telling, now) or story, now.worker, now.start)


def _for_group(line: WorkerLine, group: Sequence[Telling]) -> WorkerLine:
    if len(group) == 1:
        alone = told(group[0])
        title = _with(group, line)
        return WorkerLine(title, alone.story, alone.worker, alone.since, alone.place)
    return WorkerLine(_with(group, line), line.story, line.worker, line.since)


def _with(group: Sequence[Telling], line: WorkerLine) -> str:
    children = listed(telling.name for telling in group)
    day = day_in_words(line.since or group[0].today, group[0].today)
    return WITH.format(name=group[0].names(line.worker), children=children, day=day)


def _as_met(telling: Telling, now: Involvement) -> WorkerMet | None:
    return next((one for one in workers_met(telling.life, now.role) if one.worker == now.worker), None)


def _brought(telling: Telling, one: WorkerMet | None) -> str:
    if one is None:
        return ""
    return BROUGHT.format(who=capital(telling.names(one.introduced_by))) if one.introduced_by else CAME_ALONE


def _covers(telling: Telling, now: Involvement) -> str:
    """That somebody stands in: they are no new worker, and nobody counts them as one."""
    if not now.cover:
        return ""
    away, name = theirs(telling.life, now.role, telling.today), telling.names(now.worker)
    if away is None:
        return whole(STANDS_IN.format(name=name))
    return whole(COVERS.format(name=name, away=telling.names(away.worker)))


def _others(telling: Telling, now: Involvement) -> Iterator[str]:
    """Everybody else they had to get to know in this role, from when."""
    for one in workers_met(telling.life, now.role):
        if one.worker != now.worker:
            day = day_in_words(one.met.on.first, telling.today)
            yield MET_ON.format(name=telling.names(one.worker), day=day)


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
