"""A baby born while somebody works with the family: taken into that work, with an assessment of their own.

The brothers and sisters have what they have. For the baby there is a referral, because the census and the law
look at each child; the same worker, who was told of the birth to come; and a plan of the same kind, which
ends with theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from alongside.town.chance import Dice
from alongside.town.course.cutting import cut
from alongside.town.course.episode import SHORTEST_HELP, draw_plan
from alongside.town.course.kinds import Assessment, Episode, Family, HelpPlan, Protection
from alongside.town.course.protecting import PLANNED, Checked, draw_enquiry, protected_until, visits
from alongside.town.course.working import working
from alongside.town.course.years import Years
from alongside.town.england.durations import ASSESSMENT
from alongside.town.england.factors import factors

TOLD_BEFORE, BEFORE, AFTER = 0.75, (30, 130), (2, 9)
"""How often a birth is known of before, by how many days, and how many days after it otherwise."""
STILL, TOO_LATE, GOES_ON = timedelta(days=60), 45, timedelta(days=200)
"""What is left of a protection plan worth a conference; days of work left that are worth beginning; how long
what has no end in the record goes on, at least."""
TOLD_BY = "1A"
"""Whoever expects the baby says so."""


def joining(family: Family, told: Episode, dice: Dice, years: Years) -> Iterator[Episode]:
    """The work with each baby who was born into an episode."""
    if not told.goes_on:
        return
    last = min(told.closed or date.max, years.levers.until)
    for place, child in enumerate(family.children):
        if place not in told.children and told.received < child.born <= last:
            joined = _joined(family, told, place, dice.of("joining", place, told.received.toordinal()), years)
            if joined is not None:
                yield joined


def _joined(family: Family, told: Episode, place: int, dice: Dice, years: Years) -> Episode | None:
    born, until = family.children[place].born, years.levers.until
    early, late = timedelta(days=dice.between(*BEFORE)), timedelta(days=dice.between(*AFTER))
    known = working().on_or_after(born - early if dice.chance(TOLD_BEFORE) else born + late)
    on = max(known, working().add(told.decided, 5))
    if (min(told.closed or until + GOES_ON, until) - on).days < TOO_LATE:
        return None
    one = Episode(
        children=(place,),
        contact=None,
        received=on,
        source=TOLD_BY,
        decided=on,
        goes_on=True,
        worry=told.worry if on > born else "before_birth",
        need=told.need,
        post=told.post,
        closed=told.closed,
        because=told.because,
        going=told.going,
    )
    _Work(family, told, one, dice, years).draw()
    return cut(one, until)


class _Work:
    """What is done for one baby, beside what is done for the others."""

    def __init__(self, family: Family, told: Episode, one: Episode, dice: Dice, years: Years) -> None:
        self.family, self.told, self.one, self.dice, self.years = family, told, one, dice, years
        self.last = told.closed or years.levers.until + GOES_ON

    def draw(self) -> None:
        done = self._assess()
        beside = next((one for one in self.told.protections if self._end(one) > done + STILL), None)
        if beside is not None and self._protect(self._end(beside)):
            return
        plan = next((one for one in self.told.plans if self._end(one) > done), None)
        ends = [self._end(one) for one in (beside, plan) if one is not None]
        start = working().add(done, self.dice.between(1, 5))
        if ends and (max(ends) - start).days >= SHORTEST_HELP:
            self.one.plans.append(draw_plan(self.one.children, start, max(ends), self.dice))

    def _end(self, of: Protection | HelpPlan) -> date:
        return min(of.end or self.last, self.last)

    def _assess(self) -> date:
        one, dice = self.one, self.dice
        days = int(ASSESSMENT.draw(dice))
        born = self.family.children[one.children[0]].born
        end = min(working().add(one.decided, days), self.last)
        if one.decided < born <= end:
            end = max(working().on_or_before(born), one.decided)
        seen = [
            working().add(one.decided, min(days, dice.between(1, 6))),
            *visits(one.decided, end, dice, least=8, most=16),
        ]
        needs = bool(self.told.plans or self.told.protections)
        found = factors(dice, one.worry, [self.family.children[one.children[0]].age(end)], in_need=needs)
        one.assessments.append(
            Assessment(
                children=one.children,
                kind="pre_birth" if one.worry == "before_birth" else "child_and_family",
                start=one.decided,
                end=end,
                visits=tuple([day for day in seen[:3] if day <= end]),
                factors=found,
                outcome="services" if needs else "nfa",
            )
        )
        return end

    def _protect(self, end: date) -> bool:
        """Where the others have a plan of protection, a conference decides for the baby too."""
        of = Checked(self.family, self.one.children, self.one.worry, 10.0, 1.0, limit=end)
        enquiry = draw_enquiry(of, working().add(self.one.decided, self.dice.between(1, 4)), self.dice)
        held = enquiry.conference
        if held is None or PLANNED not in held.decisions or end - held.on < STILL:
            return False
        self.one.enquiries.append(enquiry)
        self.one.protections.append(protected_until(held, end, self.dice))
        return True
