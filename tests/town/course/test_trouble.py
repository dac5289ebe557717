"""A team in trouble: help does not arrive, visits fall out, people leave; elsewhere it is as it was."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import cache

from alongside.town.course.kinds import HelpPlan, Protection
from alongside.town.levers import Levers
from alongside.town.making import Town

SINCE, FAMILIES = date(2021, 4, 1), 1500


def town(*, trouble: bool) -> Town:
    """A town of which one team is in trouble in its second half, or none."""
    return Town(Levers(children=3_000, years=8, planted=False, trouble=SINCE if trouble else None))


@cache
def counted() -> Counter[tuple[bool, str]]:
    """What came of what was agreed, and visits to plans, in the team in trouble and in the others."""
    made, told = town(trouble=True), Counter[tuple[bool, str]]()
    staff = made.years.staff
    for episode in (one for nr in range(FAMILIES) for one in made.course(nr).episodes):
        for piece in (one for one in episode.helps if one.answer in ("yes", "in_part") and one.offered):
            where = staff.in_trouble(episode.post, piece.offered or SINCE)
            told.update([(where, "agreed")] + [(where, "arrived")] * bool(piece.arrived))
        plans: list[HelpPlan | Protection] = [*episode.plans, *episode.protections]
        for plan in plans:
            told.update((staff.in_trouble(episode.post, day), "visits") for day in plan.visits)
            days = ((plan.end or made.levers.until) - plan.start).days
            weeks = (plan.start + timedelta(days=n) for n in range(0, days, 7))
            told.update((staff.in_trouble(episode.post, day), "weeks") for day in weeks)
    return told


def test_less_of_what_was_agreed_arrives() -> None:
    told = counted()
    there, elsewhere = (told[at, "arrived"] / told[at, "agreed"] for at in (True, False))
    assert there < 0.75 * elsewhere


def test_visits_fall_out() -> None:
    told = counted()
    there, elsewhere = (told[at, "visits"] / told[at, "weeks"] for at in (True, False))
    assert there < 0.85 * elsewhere


def test_more_leave() -> None:
    def left(made: Town) -> int:
        team, plan = made.years.staff.careers.troubled, made.years.staff.establishment
        gone = ((one.seat, one.left) for one in made.years.staff.careers.people if one.left)
        return sum(
            day >= SINCE.toordinal() and seat is not None and plan.team_on(seat, day) == team
            for seat, day in gone
        )

    assert left(town(trouble=True)) > 1.4 * left(town(trouble=False))
