"""Who held which post on a day.

A family is given to a *post number* that also says when it was given and one of many ways on from there:
a worker's cases are not all handed on to the same colleague. So the same number, asked for any day, always
names the worker who is alongside that family then, whoever asks and in whatever order.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from operator import itemgetter
from uuid import NAMESPACE_URL, uuid5

from alongside.policy import load
from alongside.record import SubjectId, SubjectKind
from alongside.town.chance import Dice
from alongside.town.england.kinds import Profile
from alongside.town.levers import Levers
from alongside.town.staff import names, voices
from alongside.town.staff.absences import Absences
from alongside.town.staff.careers import Careers
from alongside.town.staff.establishment import Establishment, Kind
from alongside.town.staff.kinds import Held, Worker
from alongside.town.staff.lines import Line, append, parted, put
from alongside.town.staff.rates import rates
from alongside.town.staff.seats import Person, Span
from alongside.town.staff.ways import PLANNED, WAYS, Step, way

ADMIN = SubjectId(f"{SubjectKind.WORKER.value}:{uuid5(NAMESPACE_URL, 'town/thornmere/system_admin')}")
"""Whoever runs the record system: the same in every drawn town, so that its command can write as them."""
ADMIN_NAME = "Robin Tranter"
SLOW = 2.4
"""How much later people write in the team that is in trouble."""
DAY_BEGINS, DAY_ENDS = 8, 18
HANDED, HANDED_UNPLANNED, HANDED_AGENCY = 0.45, 0.07, 0.15
KEPT = 4096
"""So many ways of families are kept in memory at once."""
SETTLED = 400


class Staff:
    """Everybody who works there."""

    def __init__(self, levers: Levers, profile: Profile) -> None:
        """Draw the teams, the posts and who held them, from the first day to the last."""
        self.levers, self.profile = levers, profile
        self._worked = load().working_days
        self.establishment = Establishment(levers, profile)
        self.localities = self.establishment.localities
        self.places = self.establishment.places
        """What the localities are called."""
        self.reorganised: date = self.establishment.reorganised
        """The day on which teams got new names and most families another worker."""
        self.careers = Careers(levers, self.establishment, rates(profile))
        self._first, self._last = levers.first.toordinal(), levers.until.toordinal()
        self.absences = Absences(levers.seed, self.careers, self._first, self._last)
        self.workers = self._people()
        """Everybody who ever worked there, in the order in which they were drawn."""
        self._numbers = {one.subject: number for number, one in enumerate(self.workers)}
        self._slow = self._slowed()
        self._lines = [self._line(number, spans) for number, spans in enumerate(self.absences.spans)]
        self._ways: dict[int, Line] = {}
        self._count = len(self._lines)
        self._by_kind = {
            (kind, locality): tuple(self.establishment.of(kind, locality))
            for kind in ("front_door", "out_of_hours", "chair", "support", "coordinator", "lead_protection")
            for locality in range(-1, self.localities)
        }

    # Families

    def post_for(self, dice: Dice, locality: int, on: date, *, protecting: bool = False) -> int:
        """A post that takes on a family on a day; `protecting`: only a social worker's.

        Of two drawn by chance, rather the one whose holder is there; and more come to a team whose work is
        heavy in that half-year. The number holds for this family.
        """
        group, day = self.establishment.groups[locality % self.localities], on.toordinal()
        one, other = self._drawn(dice, group, protecting), self._drawn(dice, group, protecting)
        here, there = self._takes(one, day), self._takes(other, day)
        real = one if dice.unit() * (here + there) < here else other
        since = max(0, day - self._first)
        return real + self._count * (1 + since * WAYS + dice.below(WAYS))

    def alongside(self, post: int, start: date, end: date | None) -> tuple[Held, ...]:
        """Who was alongside, one after another: from the first day to the last, each day somebody's."""
        line, first = self._way(post), start.toordinal()
        last = min(end.toordinal(), self._last) if end else self._last
        place = max(0, bisect_right(line.starts, first) - 1)
        upto = max(place + 1, bisect_right(line.starts, last))
        seen = [place]
        for one in range(place + 1, upto):
            if line.workers[one].subject != line.workers[seen[-1]].subject:
                seen.append(one)
        days = [date.fromordinal(line.starts[one]) for one in seen[1:]]
        ends = [*(day - A_DAY for day in days), end]
        return tuple(
            [
                Held(line.workers[one], day, until, *self._why(line, one, post, first))
                for one, day, until in zip(seen, (start, *days), ends, strict=True)
            ]
        )

    def holder(self, post: int, on: date) -> Worker:
        """Who held a post on a day."""
        line = self._ways.get(post) or self._way(post)
        return line.workers[max(0, bisect_right(line.starts, on.toordinal()) - 1)]

    def real(self, post: int, on: date) -> int:
        """Which of the posts of the establishment had the family on a day."""
        line = self._ways.get(post) or self._way(post)
        return line.posts[max(0, bisect_right(line.starts, on.toordinal()) - 1)]

    def manager(self, post: int, on: date) -> Worker:
        """Who led its team."""
        team = self._team_of(self.real(post, on), on)
        return self._on(self.establishment.teams[team].lead, on)

    def in_trouble(self, post: int, on: date) -> bool:
        """Whether its team was in trouble on a day."""
        since = self.levers.trouble
        return (
            since is not None
            and on >= since
            and self._team_of(self.real(post, on), on) == self.careers.troubled
        )

    def team(self, post: int, on: date) -> SubjectId:
        """Which team it belonged to."""
        return self.establishment.teams[self._team_of(self.real(post, on), on)].subject

    # Others who are met

    def front_door(self, dice: Dice, on: date, hour: int = 12) -> Worker:
        """Who takes a contact: at night, at weekends and on holidays the out-of-hours team."""
        open_now = DAY_BEGINS <= hour < DAY_ENDS and self._worked.is_working(on)
        return self._one(dice, "front_door" if open_now else "out_of_hours", -1, on)

    def front_door_manager(self, on: date) -> Worker:
        """Who decides on contacts."""
        return self._on(self.establishment.teams[2].lead, on)

    def chair(self, dice: Dice, on: date) -> Worker:
        """Who chairs a conference."""
        return self._one(dice, "chair", -1, on)

    def family_support(self, dice: Dice, locality: int, on: date) -> Worker:
        """A family support worker."""
        return self._one(dice, "support", locality % self.localities, on)

    def coordinator(self, dice: Dice, on: date) -> Worker:
        """Who brings family meetings about."""
        return self._one(dice, "coordinator", -1, on)

    def lead_protection(self, dice: Dice, locality: int, on: date) -> Worker:
        """A lead child protection practitioner."""
        return self._one(dice, "lead_protection", locality % self.localities, on)

    def is_away(self, worker: Worker, on: date) -> bool:
        """Whether somebody was ill or on leave on a day: no day to write that they made a visit."""
        number = self._numbers.get(worker.subject)
        return number is not None and self.absences.is_away(number, on.toordinal())

    # For the demonstration

    def everyday_post(self) -> int:
        """The first of `settled_posts`, or of all."""
        return next(iter(self.settled_posts()), 0)

    def settled_posts(self) -> tuple[int, ...]:
        """Posts of the establishment whose holder has been there for a while, and is on the last day."""
        return tuple(number for number in range(self.establishment.holding) if self._settled(number))

    def everyday(self) -> Worker:
        """Somebody with as many children as most, on the last day."""
        return self._on(self.everyday_post(), self.levers.until)

    def leads(self) -> Worker:
        """Who manages their team."""
        return self.manager(self.everyday_post(), self.levers.until)

    def posts_beside(self, post: int, on: date) -> tuple[int, ...]:
        """The posts of the establishment that make up a post's team on a day."""
        team, day = self._team_of(self.real(post, on), on), on.toordinal()
        holding = range(self.establishment.holding)
        return tuple(number for number in holding if self.establishment.team_on(number, day) == team)

    def in_role(self, kind: Kind, on: date) -> Worker:
        """Who holds the one post of a kind: the returns officer, the retention officer."""
        return self._on(self.establishment.by_kind[kind][0], on)

    # How it is held

    def _people(self) -> tuple[Worker, ...]:
        taken: set[str] = set()
        return tuple([self._worker(person, taken) for person in self.careers.people])

    def _worker(self, person: Person, taken: set[str]) -> Worker:
        dice = Dice(self.levers.seed, "staff", "person", person.number)
        told = f"town/thornmere/{self.levers.seed}/worker/{person.number}"
        runs_it = person.seat == self.establishment.by_kind["admin"][0]
        return Worker(
            subject=ADMIN
            if runs_it
            else SubjectId(f"{SubjectKind.WORKER.value}:{uuid5(NAMESPACE_URL, told)}"),
            name=ADMIN_NAME if runs_it else names.named(dice, taken),
            voice=voices.voice(dice),
            joined=date.fromordinal(person.joined),
            left=date.fromordinal(person.left) if person.left is not None else None,
            agency=person.agency,
            lag=voices.lag(dice),
        )

    def _slowed(self) -> tuple[Worker, ...]:
        """The same people as they write while their team is in trouble."""
        if self.levers.trouble is None:
            return self.workers
        return tuple([replace(one, lag=round(one.lag * SLOW, 2)) for one in self.workers])

    def _line(self, number: int, spans: Iterable[Span]) -> Line:
        line = Line([], [], [], [], [])
        trouble = self.levers.trouble
        if trouble and self._team_of(number, trouble) == self.careers.troubled:
            spans = parted(spans, trouble.toordinal())
        for span in spans:
            slow = trouble and span.start >= trouble.toordinal()
            slow = slow and self.establishment.team_on(number, span.start) == self.careers.troubled
            who = (self._slow if slow else self.workers)[span.person]
            append(line, span, who, number)
        return line

    def _way(self, post: int) -> Line:
        """The holders of a post, or of the posts through which one family went."""
        if post < self._count:
            return self._lines[post]
        found = self._ways.get(post)
        if found is None:
            if len(self._ways) >= KEPT:
                self._ways.clear()
            found = self._ways[post] = self._walk(post)
        return found

    def _walk(self, post: int) -> Line:
        rest, real = divmod(post, self._count)
        since = (rest - 1) // WAYS
        dice = Dice(self.levers.seed, "staff", "way", post)
        steps = way(dice, real, self._first + since, self._last, self._beside)
        line = Line([], [], [], [], [])
        for step, until in zip(steps, [*(one.start for one in steps[1:]), self._last + 1], strict=True):
            self._along(line, step, until)
        return line

    def _along(self, line: Line, step: Step, until: int) -> None:
        """One post's holders, from the day the family came to it to the day it went on."""
        of = self._lines[step.post]
        place = max(0, bisect_right(of.starts, step.start) - 1)
        for one in range(place, len(of.starts)):
            if of.starts[one] >= until:
                break
            start = max(of.starts[one], step.start)
            reason = step.reason if one == place else of.reasons[one]
            if not line.workers or line.workers[-1] != of.workers[one]:
                put(line, start, of.workers[one], reason, step.post, of.own[one])

    def _beside(self, dice: Dice, post: int, day: int, other_team: bool) -> int:
        """Another post that takes a family over: one whose holder is there, if three throws find one."""
        plan = self.establishment
        group, team = plan.groups[plan.posts[post].locality], plan.team_on(post, day)
        found = post
        for _ in range(8):
            found = dice.pick(group)
            alike = (plan.team_on(found, day) != team) is other_team or len(plan.groups[0]) <= TEAM_AT_MOST
            if found != post and alike and self._room(found, day) > 0:
                return found
        return found

    def _drawn(self, dice: Dice, group: list[int], protecting: bool) -> int:
        found = dice.pick(group)
        while protecting and not self.establishment.posts[found].registered:
            found = dice.pick(group)
        return found

    def _room(self, post: int, day: int) -> float:
        """How well a post can take a family: not while a colleague stands in or its holder is about to go."""
        line = self._lines[post]
        place = max(0, bisect_right(line.starts, day) - 1)
        if not line.own[place]:
            return 0.0
        left = line.workers[place].left
        return 0.5 if left is not None and left.toordinal() - day < SOON else 1.0

    def _takes(self, post: int, day: int) -> float:
        """How readily a post is given a family on a day."""
        team = self.establishment.team_on(post, day) or 0
        loads = self.careers.loads
        weights = loads[max(0, bisect_right(loads, day, key=itemgetter(0)) - 1)][1]
        return weights[team] * (LEAST_ROOM + self._room(post, day))

    def _why(self, line: Line, place: int, post: int, first: int) -> tuple[str, bool]:
        """Why the work had come to somebody, and whether the one before introduced them."""
        start, reason = line.starts[place], line.reasons[place]
        if start <= first:
            return "FCONTA", False
        share = HANDED if reason in PLANNED else HANDED_UNPLANNED
        if reason == "LEFTRL" and line.workers[place - 1].agency:
            share = HANDED_AGENCY
        return reason, _thrown(self.levers.seed, post, start) < share

    def _team_of(self, real: int, on: date) -> int:
        return self.establishment.team_on(real, on.toordinal()) or 0

    def _on(self, real: int, on: date) -> Worker:
        line = self._lines[real]
        return line.workers[max(0, bisect_right(line.starts, on.toordinal()) - 1)]

    def _one(self, dice: Dice, kind: str, locality: int, on: date) -> Worker:
        return self._on(dice.pick(self._by_kind[kind, locality]), on)

    def _settled(self, post: int) -> bool:
        line = self._lines[post]
        who = line.workers[-1]
        there = self._last - line.starts[-1] > SETTLED
        return there and line.own[-1] and not who.agency and self.establishment.posts[post].registered


SOON, TEAM_AT_MOST, LEAST_ROOM, A_DAY = 30, 8, 0.2, timedelta(days=1)


def _thrown(seed: int, post: int, day: int) -> float:
    """A number from 0 to 1 for one change of worker: arithmetic alone, because it is asked for so often."""
    mixed = (seed * 0x9E3779B1 ^ post * 0x85EBCA77 ^ day * 0xC2B2AE3D) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 15)) * 0x2C1B3C6D) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 12)) * 0x297A2D39) & 0xFFFFFFFF
    return (mixed ^ (mixed >> 15)) / 0x100000000
