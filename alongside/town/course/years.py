"""What decides the course of every family: the levers, an authority's rates, and who works there."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.town.course.rates import Rates, Times
from alongside.town.england.kinds import Profile
from alongside.town.levers import Levers
from alongside.town.staff.roster import Staff


@dataclass(frozen=True, slots=True)
class Years:
    """Within which days a family's course is drawn, and what decides it."""

    levers: Levers
    profile: Profile
    rates: Rates
    times: Times
    staff: Staff
