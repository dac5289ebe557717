"""Who was away, how long, and who stood in: days of illness as many as are published, and leave for a child.

A short illness moves nobody: the family waits, or a colleague answers. When somebody is away for weeks,
whoever stands in is alongside the family, and the return is a change again.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from alongside.town.chance import Dice, Spread
from alongside.town.staff.careers import Careers
from alongside.town.staff.rates import ABSENCE
from alongside.town.staff.seats import Span, weekday

SHORT = Spread([1, 3, 6, 13, 20], [0.4, 0.35, 0.2, 0.05])
"""Days of a short illness, weekends among them."""
LONG = Spread([28, 50, 90, 150, 210], [0.4, 0.35, 0.18, 0.07])
"""Days of a long one."""
LEAVE = Spread([180, 270, 330, 365], [0.2, 0.4, 0.4])
"""Days of leave for a new child."""
A_YEAR = 365.25
SHORT_SHARE = 0.5
"""The part of the days lost that are lost in short illnesses. `check`: not published."""
LEAVES_A_YEAR = 0.016
MEAN_SHORT, MEAN_LONG = 4.7, 59.0
SHORT_A_YEAR = ABSENCE * A_YEAR * SHORT_SHARE / MEAN_SHORT
LONG_A_YEAR = ABSENCE * A_YEAR * (1 - SHORT_SHARE) / MEAN_LONG
NOTICED = 56
"""After how many days somebody else takes over; until then the families wait, and a colleague answers."""
SAID = 0.6
"""How often a day is given on which somebody is expected back."""


class Away(NamedTuple):
    """Somebody was away."""

    person: int
    start: int
    end: int
    """The last day; they may have left by then."""
    cover: int | None
    expected: int | None
    returned: bool


class Absences:
    """Everybody's time away, and what became of the posts meanwhile."""

    def __init__(self, seed: int, careers: Careers, first: int, last: int) -> None:
        """Draw them, once everybody's years are known."""
        self._dice, self._careers = Dice(seed, "staff", "absences"), careers
        self._first, self._last = first, last
        self._taken: dict[int, list[tuple[int, int]]] = {person.number: [] for person in careers.people}
        for day, person, post in careers.taken:
            self._taken[person].append((day, post))
        self._times: dict[int, list[tuple[int, int]]] = {}
        self.away: list[Away] = []
        self.spans = [list(seat.spans) for seat in careers.seats]
        drawn = sorted(one for who in careers.people for one in self._of(who.number))
        for start, end, person in drawn:
            self._times.setdefault(person, []).append((start, end))
        for start, end, person in drawn:
            self._put(person, start, end)

    def _of(self, person: int) -> list[tuple[int, int, int]]:
        """One person's times away: never two at once."""
        one, dice = self._careers.people[person], self._dice
        at, last = max(one.joined + 20, self._first), min(one.left or self._last, self._last)
        found: list[tuple[int, int, int]] = []
        while at < last:
            spread = self._kind(one.agency)
            start = weekday(at + dice.below(28))
            # Nobody comes back on a Saturday or a Sunday.
            end = min(weekday(start + int(spread.draw(dice)) + 1) - 1, last) if spread else start
            if start < end:
                found.append((start, end, person))
                at = end
            at += 30
        return found

    def _kind(self, agency: bool) -> Spread | None:
        """Which time away begins in a month, if any does."""
        for yearly, spread in ((LONG_A_YEAR, LONG), (LEAVES_A_YEAR, LEAVE), (SHORT_A_YEAR, SHORT)):
            if self._dice.chance(yearly / 12):
                return None if agency and spread is LEAVE else spread
        return None

    def _put(self, person: int, start: int, end: int) -> None:
        post = self._post(person, start)
        cover = self._cover(post, person, start, end) if post is not None else None
        expected = end + 1 if self._dice.chance(SAID) else None
        last = min(self._careers.people[person].left or self._last, self._last)
        self.away.append(Away(person, start, end, cover, expected, end < last))
        if post is not None and cover is not None and end - start >= NOTICED:
            self._overlay(post, person, start, end, cover)

    def _post(self, person: int, day: int) -> int | None:
        """The post that somebody held on a day."""
        taken = [post for on, post in self._taken[person] if on <= day]
        return taken[-1] if taken else None

    def _cover(self, post: int, person: int, day: int, end: int) -> int | None:
        """A colleague of the same kind of post who is there, and stays until the end."""
        plan = self._careers.plan
        kind, team = plan.posts[post].kind, plan.team_on(post, day)
        alike = [number for number in plan.by_kind[kind] if number != post]
        near = [number for number in alike if plan.team_on(number, day) == team] or alike
        for _ in range(8):
            if not near:
                break
            span = self._at(self._dice.pick(near), day)
            if span.own and span.person != person and self._stays(span.person, day, end):
                return span.person
        return None

    def _stays(self, person: int, day: int, end: int) -> bool:
        left = self._careers.people[person].left
        return (left is None or left >= end) and not self.is_away(person, day)

    def is_away(self, person: int, day: int) -> bool:
        """Whether somebody, by their number, was away on a day."""
        return any(start <= day <= end for start, end in self._times.get(person, ()))

    def _at(self, post: int, day: int) -> Span:
        spans = self.spans[post]
        return spans[max(0, bisect_right([one.start for one in spans], day) - 1)]

    def _overlay(self, post: int, person: int, start: int, end: int, cover: int) -> None:
        """The one who stands in holds the post until the return, or until somebody else takes it."""
        spans = self.spans[post]
        place = bisect_right([one.start for one in spans], start) - 1
        if spans[place].person != person or spans[place].start == start:
            return
        follows = spans[place + 1].start if place + 1 < len(spans) else self._last + 1
        new = [Span(start, cover, "ABSENC", own=False)]
        if end + 1 < follows:
            new.append(Span(end + 1, person, "ABSENC", own=True))
        spans[place + 1 : place + 1] = new
