"""Who works here: each team with its people, those of no team, those of other services, and who has left.

It tells of posts and roles, with their days. It tells of nobody's work, sickness or worth.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from alongside.access.facts import ROLES, RoleEnded, RoleGiven
from alongside.access.reader import Role
from alongside.access.ties import Post, posts, worker_name
from alongside.practice.team import TeamFormed, WorkerAwayBegan, WorkerJoined, WorkerLeft, WorkerReturned
from alongside.record import Entry, Life, SubjectId
from alongside.record.when import civil_day
from alongside.story.words import capital, day_in_words, small

SINCE, FROM, UNTIL, FOR_TEAM = "since {day}", "from {day}", "until {day}", "for {team}"
LEFT, AWAY, AWAY_UNTIL = "Left on {day}", "Away since {day}", "Away since {day}, expected back on {day_back}"
COVER, MANAGES = "{name} covers", "Manages {team}"
JOINED, MOVED, BACK = "Joined{what}", "Changed post{what}", "Came back"
GIVEN, ENDED = "Was given the role: {role}", "No longer has the role: {role}"
NO_TEAM_NAME, NOBODY = "A team without a name", "Somebody"


@dataclass(frozen=True)
class RoleLine:
    """A role somebody has, or will have."""

    role: str
    team: SubjectId | None
    words: str
    days: str
    to_come: bool


@dataclass(frozen=True)
class WorkerLine:
    """Somebody who works here, as a line of a list."""

    worker: SubjectId
    name: str
    job: str
    service: str
    """The other service they work for, if they do."""
    roles: tuple[RoleLine, ...]
    away: str
    left: str
    may_change: bool


@dataclass(frozen=True)
class TeamLine:
    """A team and who is in it."""

    team: SubjectId
    name: str
    part_of: str
    serves: str
    workers: tuple[WorkerLine, ...]
    may_change: bool


@dataclass(frozen=True)
class StaffStory:
    """Everybody who works here, and everybody who did."""

    teams: tuple[TeamLine, ...]
    no_team: tuple[WorkerLine, ...]
    elsewhere: tuple[WorkerLine, ...]
    """Practitioners of other services: alongside families, and let in to nothing."""
    left: tuple[WorkerLine, ...]


@dataclass(frozen=True)
class Happened:
    """One thing that was written of somebody's work here."""

    when: str
    words: str
    why: str
    by: str


@dataclass(frozen=True)
class WorkerStory:
    """One worker: where they are, what they may do here and until when, and how that came to be."""

    line: WorkerLine
    team: str
    here: bool
    happened: tuple[Happened, ...]


class Telling:
    """The lives of those who work here, at a moment; `managed` are the teams this reader answers for."""

    def __init__(
        self,
        workers: Mapping[SubjectId, Life],
        teams: Mapping[SubjectId, Life],
        now: datetime,
        reader: SubjectId,
        managed: Collection[SubjectId] | None,
    ) -> None:
        """`managed` is nothing for whoever runs the system, who writes of everybody but themselves."""
        self.workers, self.teams, self.now = workers, teams, now
        self.reader, self.managed = reader, managed
        self.today: date = civil_day(now)

    def team_name(self, team: SubjectId | None) -> str:
        """What a team is called; nothing for no team."""
        life = self.teams.get(team) if team else None
        formed = life.latest(TeamFormed) if life else None
        return (formed.fact.name if formed else NO_TEAM_NAME) if team else ""

    def name(self, worker: SubjectId) -> str:
        """What somebody is called."""
        return (worker_name(self.workers[worker]) if worker in self.workers else "") or NOBODY

    def answers_for(self, team: SubjectId | None) -> bool:
        """Whether this reader writes of a team."""
        return self.managed is None or team in self.managed


def tell(telling: Telling) -> StaffStory:
    """Everybody, by team and by name."""
    lines = sorted((_line(telling, who) for who in telling.workers), key=lambda one: one.name.casefold())
    here = [one for one in lines if not one.left]
    teams = sorted(
        (_team(telling, team, here) for team in telling.teams), key=lambda one: one.name.casefold()
    )
    alone = [one for one in here if _sits(telling, one.worker) is None]
    return StaffStory(
        teams=tuple(teams),
        no_team=tuple(one for one in alone if one.roles or not one.service),
        elsewhere=tuple(one for one in alone if not one.roles and one.service),
        left=tuple(one for one in lines if one.left),
    )


def tell_one(telling: Telling, worker: SubjectId) -> WorkerStory:
    """One worker. The worker must be among those told of."""
    line = _line(telling, worker)
    return WorkerStory(
        line=line,
        team=telling.team_name(_sits(telling, worker)),
        here=not line.left,
        happened=tuple(_happened(telling, telling.workers[worker])),
    )


def _team(telling: Telling, team: SubjectId, here: Iterable[WorkerLine]) -> TeamLine:
    formed = telling.teams[team].latest(TeamFormed)
    return TeamLine(
        team=team,
        name=telling.team_name(team),
        part_of=telling.team_name(formed.fact.parent) if formed else "",
        serves=formed.fact.locality if formed else "",
        workers=tuple(one for one in here if _sits(telling, one.worker) == team),
        may_change=telling.answers_for(team),
    )


def _line(telling: Telling, worker: SubjectId) -> WorkerLine:
    life = telling.workers[worker]
    joined = life.latest(WorkerJoined)
    team = _sits(telling, worker)
    return WorkerLine(
        worker=worker,
        name=telling.name(worker),
        job=joined.fact.job_title if joined else "",
        service=_service(telling, worker),
        roles=tuple(_role(telling, post) for post in posts(life) if post.role and _holds(telling, post)),
        away=_away(telling, life),
        left=_left(telling, life),
        may_change=worker != telling.reader and (telling.managed is None or telling.answers_for(team)),
    )


def _holds(telling: Telling, post: Post) -> bool:
    """Whether a role holds now, or is still to come."""
    return post.holds(telling.now) or post.since > telling.today


def _role(telling: Telling, post: Post) -> RoleLine:
    begins = (FROM if post.since > telling.today else SINCE).format(day=_day(telling, post.since))
    last = _last_day(post.until)
    ends = UNTIL.format(day=_day(telling, last)) if last else ""
    team = telling.team_name(post.team)
    return RoleLine(
        role=post.role,
        team=post.team,
        words=_role_words(post.role, team),
        days=" ".join(filter(None, (begins, ends))),
        to_come=post.since > telling.today,
    )


def _role_words(role: str, team: str) -> str:
    """A role in words, with its team where it is for one."""
    if role == Role.MANAGER and team:
        return MANAGES.format(team=team)
    return " ".join(filter(None, (ROLES[role], FOR_TEAM.format(team=team) if team else "")))


def _last_day(until: datetime | None) -> date | None:
    """The last day on which a role holds that ends at a moment: the day before it."""
    return civil_day(until) - timedelta(days=1) if until else None


def _sits(telling: Telling, worker: SubjectId) -> SubjectId | None:
    return next((post.team for post in posts(telling.workers[worker]) if not post.role), None)


def _service(telling: Telling, worker: SubjectId) -> str:
    joined = telling.workers[worker].latest(WorkerJoined)
    return joined.fact.organisation if joined else ""


def _left(telling: Telling, life: Life) -> str:
    last = life.latest(WorkerJoined, WorkerLeft)
    gone = last is not None and isinstance(last.fact, WorkerLeft)
    return LEFT.format(day=_day(telling, last.on.first)) if last and gone else ""


def _away(telling: Telling, life: Life) -> str:
    last = life.latest(WorkerAwayBegan, WorkerReturned, WorkerLeft)
    if last is None or not isinstance(last.fact, WorkerAwayBegan):
        return ""
    back, began = last.fact.expected_back, _day(telling, last.on.first)
    words = AWAY_UNTIL.format(day=began, day_back=_day(telling, back)) if back else AWAY.format(day=began)
    cover = last.fact.cover
    return ". ".join(filter(None, (words, COVER.format(name=telling.name(cover)) if cover else "")))


def _happened(telling: Telling, life: Life) -> Iterator[Happened]:
    """Newest first. Why somebody left, or how it was to come back, is theirs to tell, and not said here."""
    first = True
    told: list[Happened] = []
    for entry in life.each(WorkerJoined, WorkerLeft, WorkerAwayBegan, WorkerReturned, RoleGiven, RoleEnded):
        words, why = _words(telling, entry, first)
        first = first and not isinstance(entry.fact, WorkerJoined)
        when = capital(day_in_words(entry.on.first, telling.today))
        told.append(Happened(when, words, why, telling.name(entry.by)))
    yield from reversed(told)


def _words(telling: Telling, entry: Entry[Any], first: bool) -> tuple[str, str]:
    fact = entry.fact
    match fact:
        case WorkerJoined():
            what = ", ".join(filter(None, (small(fact.job_title), telling.team_name(fact.team))))
            return (JOINED if first else MOVED).format(what=f": {what}" if what else ""), ""
        case RoleGiven() | RoleEnded():
            until = getattr(fact, "until", None)
            ends = UNTIL.format(day=_day(telling, until)) if until else ""
            role = small(_role_words(fact.role, telling.team_name(fact.team)))
            told = ", ".join(filter(None, (role, ends)))
            words = GIVEN if isinstance(fact, RoleGiven) else ENDED
            return words.format(role=told), getattr(fact, "why", "")
        case WorkerAwayBegan():
            back = fact.expected_back
            return (f"Away, {UNTIL.format(day=_day(telling, back))}" if back else "Away"), ""
        case WorkerReturned():
            return BACK, ""
        case _:
            return "Left", ""


def _day(telling: Telling, day: date) -> str:
    return day_in_words(day, telling.today)
