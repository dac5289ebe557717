"""Who comes, who leaves, who rises: month by month, so that what is published of an authority comes out.

How many leave, how many posts stand empty and how many are held from an agency are given (`rates`); who
leaves, which team it hits and who follows whom is chance. People leave most in their first year, and where
the work is heavy.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import reduce
from itertools import pairwise
from operator import add

from alongside.town.chance import Dice, Spread
from alongside.town.levers import Levers
from alongside.town.staff.establishment import Establishment
from alongside.town.staff.rates import Rates, Year
from alongside.town.staff.seats import Person, Seat, Span, monday, weekday

SERVED = Spread([0, 1, 2, 5, 10, 20, 32], [0.16, 0.15, 0.25, 0.21, 0.16, 0.07])
"""Years already served by those who are there on the first day (about as the Department publishes them)."""
FIRST_YEAR, SECOND_YEAR, OLD, VERY_OLD = 3.3, 1.7, 1.3, 24
"""How much likelier somebody leaves in their first and second year and near retirement."""
STEADY = {"manager": 0.6, "head": 0.5, "chair": 0.55, "lead_protection": 0.7, "care": 0.8, "front_door": 0.9}
STINT = 0.085
"""The share of agency workers whose time ends in a month, besides those whom somebody for good follows."""
OTHERS_LEAVE = 0.10
"""A year, of those who are no social workers. `check`: not published."""
AT_ONCE = 0.6
"""How often whoever follows is there on the day after."""
LIGHT_TO_HEAVY = (0.2, 1.8)
TROUBLED = 3.0
"""In the team in trouble so many times as many leave."""
REORGANISED = 0.75
"""The share of those who hold children that the reorganisation gave to somebody else."""
WITHIN = {"manager": 0.6, "head": 0.7, "chair": 0.5, "lead_protection": 0.5}
"""How often a post is filled by somebody who worked there already."""
FROM_AGENCY = frozenset({"holder", "front_door", "out_of_hours", "chair", "lead_protection", "care"})
YEAR, EXPERIENCED = 365, 3 * 365
LATE_IN_MONTH = 14


class Careers:
    """The years of an authority's workers."""

    def __init__(self, levers: Levers, establishment: Establishment, rates: Rates) -> None:
        """Draw them from the first day of the record to the last."""
        self._dice = Dice(levers.seed, "staff", "careers")
        self.plan, self._rates = establishment, rates
        self._first, self._last = levers.first.toordinal(), levers.until.toordinal()
        self._trouble = levers.trouble.toordinal() if levers.trouble else self._last + 1
        self.troubled = self._dice.pick(
            [team for team in range(len(establishment.teams)) if self._holds(team)]
        )
        """The team that is in trouble, from the day that was asked for."""
        self.people: list[Person] = []
        self.seats = [Seat(number, post) for number, post in enumerate(establishment.posts)]
        self.taken: list[tuple[int, int, int]] = []
        """Day, person and post, each time somebody took a post."""
        self._pool = [seat for seat in self.seats if seat.post.registered]
        self._others = [seat for seat in self.seats if not seat.post.registered and seat.post.kind != "admin"]
        self._carry, self._loads = self._dice.unit(), [1.0] * len(establishment.teams)
        self.loads: list[tuple[int, list[float]]] = []
        """How heavy the work of each team was against others, from a day on."""
        self._begin()
        for start, end in _months(levers.first, levers.until):
            self._month(start, end)

    def _holds(self, team: int) -> bool:
        return any(team in (post.team, post.team_after) for post in self.plan.posts[: self.plan.holding])

    def _begin(self) -> None:
        told = self._rates.on(date.fromordinal(self._first))
        open_posts = [seat for seat in self._pool if seat.post.kind in FROM_AGENCY]
        vacant = self._dice.shuffled(open_posts)[: round(told.vacancy * len(self._pool))]
        hired = _agency(told, len(self._pool) - len(vacant))
        for seat in self.seats:
            if seat not in vacant:
                came = monday(self._first - 7 - round(SERVED.draw(self._dice) * YEAR))
                served = self._person(came, seat.post.registered)
                self._take(seat, served, self._first, "FCONTA")
        for seat in vacant[:hired]:
            came = monday(self._first - self._dice.between(7, 300))
            self._take(seat, self._person(came, registered=True, agency=True), self._first, "FCONTA")
        for seat in vacant[hired:]:
            self._stand_in(seat, self._first, "FCONTA")

    def _month(self, start: int, end: int) -> None:
        told = self._rates.on(date.fromordinal(start))
        if start <= self.plan.reorganised.toordinal() <= end:
            self._reorganise(self.plan.reorganised.toordinal())
        if date.fromordinal(start).month in (1, 7) or not self.loads:
            self._weigh(start)
        self._leave(start, told)
        self._stints_end(start)
        self._others_leave(start)
        self._others_come(start)
        self._rise(start, end)
        self._hire(start, end, told)
        self._hire_from_agencies(start, end, told)

    def _weigh(self, day: int) -> None:
        """Each half-year the work of a team grows or eases; half of what it was stays."""
        self._loads = [(load + self._dice.near(*LIGHT_TO_HEAVY)) / 2 for load in self._loads]
        self.loads.append((day, self._loads))

    # Leaving

    def _leave(self, start: int, told: Year) -> None:
        """So many leave as the year says, drawn by how likely each is to."""
        here = [seat for seat in self._pool if not seat.vacant and self._before(seat) < start]
        likely = [self._likely(seat, start) for seat in here]
        calm = [much for seat, much in zip(here, likely, strict=True) if not self._in_trouble(seat, start)]
        # `sum` of fractions differs between versions of Python in its last digit; adding them up does not.
        monthly = told.turnover / 12 * len(calm) / (reduce(add, calm, 0.0) or 1)
        for place in self._dice.shuffled(range(len(here))):
            seat = here[place]
            self._carry += monthly * likely[place] * (TROUBLED if self._in_trouble(seat, start) else 1)
            if self._carry >= 1:
                self._carry -= 1
                self._goes(seat, self._day(start))

    def _likely(self, seat: Seat, day: int) -> float:
        assert seat.who is not None  # noqa: S101 - those who left are not asked
        years = (day - seat.who.joined) / YEAR
        by_time = FIRST_YEAR if years < 1 else SECOND_YEAR if years < 2 else OLD if years > VERY_OLD else 1  # noqa: PLR2004
        return by_time * STEADY.get(seat.post.kind, 1) * self._heavy(seat, day)

    def _heavy(self, seat: Seat, day: int) -> float:
        """More leave where the work is heavy, and more than in step with it."""
        team = self._team(seat, day)
        return self._loads[team] ** 2 if team >= 0 else 1.0

    def _stints_end(self, start: int) -> None:
        for seat in self._pool:
            if seat.who and seat.who.agency and self._before(seat) < start:
                share = STINT * (2 if self._in_trouble(seat, start) else 1)
                if self._dice.chance(share):
                    self._goes(seat, self._day(start))

    def _others_leave(self, start: int) -> None:
        for seat in self._others:
            if seat.who and self._dice.chance(OTHERS_LEAVE / 12):
                self._goes(seat, self._day(start))

    def _others_come(self, start: int) -> None:
        for seat in self._others:
            if seat.who is None and seat.since > start and self._dice.chance(AT_ONCE):
                self._new(seat, seat.since)
            elif seat.who is None and self._dice.chance(0.7):
                self._new(seat, monday(start + LATE_IN_MONTH))

    def _goes(self, seat: Seat, last: int) -> None:
        """Whoever holds a post leaves, and those for whom they stood in get somebody else."""
        who = seat.who
        if who is None or last >= self._last:
            return
        who.left = last
        self._empty(seat, last + 1)
        for number in list(who.covers):
            self._stand_in(self.seats[number], last + 1, "OTHERS")

    def _empty(self, seat: Seat, day: int) -> None:
        seat.who, seat.since = None, day
        self._stand_in(seat, day, "LEFTRL")

    # Coming

    def _rise(self, start: int, end: int) -> None:
        """Posts that lead are filled first, mostly by people who know the place."""
        for seat in self._pool:
            if (
                seat.who is None
                and seat.post.kind in WITHIN
                and seat.since <= start
                and self._dice.chance(0.6)
            ):
                day = self._monday(start, end)
                known = self._dice.chance(WITHIN[seat.post.kind])
                candidates = self._candidates(seat, day) if known else []
                if candidates and day <= self._last:
                    self._promote(seat, self._dice.pick(candidates), day)
                elif seat.post.kind not in FROM_AGENCY:
                    self._new(seat, day)

    def _candidates(self, seat: Seat, day: int) -> list[Seat]:
        below = "manager" if seat.post.kind == "head" else "holder"
        return [
            one
            for one in self._pool
            if one.post.kind == below
            and not one.vacant
            and one.who is not None
            and one.who.joined < day - EXPERIENCED
            and self._before(one) < day
            and seat.post.locality in (-1, one.post.locality)
        ]

    def _promote(self, seat: Seat, before: Seat, day: int) -> None:
        who = before.who
        assert who is not None  # noqa: S101 - candidates hold their post
        self._empty(before, day)
        for number in list(who.covers):
            self._stand_in(self.seats[number], day, "OTHERS")
        self._take(seat, who, day, "LEFTRL")

    def _hire(self, start: int, end: int, told: Year) -> None:
        """People for good, until no more posts stand empty than the year says; where it is hard, last."""
        vacant = [seat for seat in self._pool if seat.vacant and self._before(seat) < start + LATE_IN_MONTH]
        standing = sum(seat.vacant for seat in self._pool)
        wanted = max(0, standing - round(told.vacancy * len(self._pool)))
        asked = self._dice.shuffled(vacant)
        asked.sort(key=lambda seat: self._in_trouble(seat, start))
        for seat in asked[:wanted]:
            self._new(seat, self._follows(seat, start, end))

    def _hire_from_agencies(self, start: int, end: int, told: Year) -> None:
        here = [seat.who for seat in self._pool if seat.who]
        held = sum(who.agency for who in here)
        wanted = _agency(told, len(here) - held) - held
        empty = [seat for seat in self._pool if seat.who is None and seat.post.kind in FROM_AGENCY]
        asked = self._dice.shuffled(empty)
        asked.sort(key=lambda seat: not self._in_trouble(seat, start))
        for seat in asked[: max(0, wanted)]:
            self._new(seat, self._follows(seat, start, end), agency=True)

    def _follows(self, seat: Seat, start: int, end: int) -> int:
        """On the day after, where it could be arranged; otherwise on a Monday late in the month."""
        at_once = seat.who is None and seat.since > start and self._dice.chance(AT_ONCE)
        return seat.since if at_once else self._monday(start, end)

    def _new(self, seat: Seat, day: int, *, agency: bool = False) -> None:
        if day > self._last:
            return
        reason = "LEFTRL"
        if seat.who:
            # They hand over in the first week of whoever follows, and go on standing in where they did.
            seat.who.left = min(weekday(max(day + 4, seat.who.busy)), self._last)
            for number in list(seat.who.covers):
                self._stand_in(self.seats[number], day, "OTHERS")
        elif seat.since < day:
            reason = "OTHERS"
        self._take(seat, self._person(day, seat.post.registered, agency=agency), day, reason)

    def _take(self, seat: Seat, who: Person, day: int, reason: str) -> None:
        self._uncover(seat, day)
        seat.who, who.seat = who, seat.number
        self._add(seat, Span(day, who.number, reason, own=True))
        self.taken.append((day, who.number, seat.number))

    def _person(self, joined: int, registered: bool, *, agency: bool = False) -> Person:
        self.people.append(Person(len(self.people), joined, registered, agency))
        return self.people[-1]

    # Standing in

    def _stand_in(self, seat: Seat, day: int, reason: str) -> None:
        """A colleague stands in: one of the team if there is one, who does not do so for many."""
        self._uncover(seat, day)
        near = [one for one in self._alike(seat) if self._team(one, day) == self._team(seat, day)]
        asked = (near, self._alike(seat), self._leading(seat, day), self.seats)
        who = next(filter(None, (self._least(seats, day) for seats in asked)))
        seat.cover = who
        who.covers.append(seat.number)
        self._add(seat, Span(day, who.number, reason, own=False))

    def _alike(self, seat: Seat) -> list[Seat]:
        return [one for one in self.seats if one.post.kind == seat.post.kind and one is not seat]

    def _leading(self, seat: Seat, day: int) -> list[Seat]:
        team = self._team(seat, day)
        return [self.seats[self.plan.teams[team].lead]] if team >= 0 else []

    def _least(self, seats: Iterable[Seat], day: int) -> Person | None:
        here = [one.who for one in seats if one.who and one.who.left is None and one.who.joined <= day]
        fewest = min((len(who.covers) for who in here), default=0)
        few = [who for who in here if len(who.covers) == fewest]
        return self._dice.pick(few) if few else None

    def _uncover(self, seat: Seat, day: int) -> None:
        if seat.cover:
            seat.cover.covers.remove(seat.number)
            seat.cover.busy = max(seat.cover.busy, day - 1)
            seat.cover = None

    def _add(self, seat: Seat, span: Span) -> None:
        """Another span; one that begins on the day on which the last began stands in its place."""
        if seat.spans and seat.spans[-1].start >= span.start:
            before = seat.spans.pop()
            span = span._replace(start=before.start, reason=before.reason)
        seat.spans.append(span)

    # Changing places

    def _reorganise(self, day: int) -> None:
        """Most of those who hold children get a post beside their own, and so other children."""
        for group in self.plan.groups:
            for registered in (True, False):
                seats = [self.seats[number] for number in group]
                moved = [
                    seat
                    for seat in seats
                    if seat.post.registered is registered and seat.who and self._dice.chance(REORGANISED)
                ]
                self._rotate(self._dice.shuffled(moved), day)

    def _rotate(self, seats: list[Seat], day: int) -> None:
        people = [seat.who for seat in seats]
        if len(seats) > 1:
            for seat, who in zip(seats, people[1:] + people[:1], strict=True):
                assert who is not None  # noqa: S101 - only posts that are held change places
                self._take(seat, who, day, "ORGRST")

    # Days and teams

    def _team(self, seat: Seat, day: int) -> int:
        team = self.plan.team_on(seat.number, day)
        return -1 if team is None else team

    def _in_trouble(self, seat: Seat, day: int) -> bool:
        return day >= self._trouble and self._team(seat, day) == self.troubled and seat.post.kind == "holder"

    def _before(self, seat: Seat) -> int:
        return seat.spans[-1].start

    def _day(self, start: int) -> int:
        """A last day: from Monday to Thursday, and so early that whoever follows comes after it."""
        day = start + self._dice.between(4, LATE_IN_MONTH - 2)
        return day - {5: 1, 6: 2, 0: 3}.get(day % 7, 0)

    def _monday(self, start: int, end: int) -> int:
        return monday(self._dice.between(start + LATE_IN_MONTH, end - 6))


def _agency(told: Year, permanent: int) -> int:
    """How many from agencies, where this many are there for good."""
    return round(told.agency / (1 - told.agency) * permanent)


def _months(first: date, last: date) -> Iterable[tuple[int, int]]:
    """The months that begin within a record, each with its first and last day."""
    starts = [date(year, month, 1) for year in range(first.year, last.year + 2) for month in range(1, 13)]
    for start, following in pairwise(starts):
        if first <= start <= last:
            yield start.toordinal(), following.toordinal() - 1
