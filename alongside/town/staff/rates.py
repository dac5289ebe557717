"""How many left, how many posts stood empty and how many were held from agencies, year by year.

Contains public sector information licensed under the Open Government Licence v3.0. Source: Department for
Education, Children's social work workforce, England, 30 September 2017 to 30 September 2025.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from alongside.town.england.kinds import ENGLAND, Profile


class Year(NamedTuple):
    """England on 30 September: turnover is of the twelve months before, the others of the day."""

    turnover: float
    agency: float
    vacancy: float


PUBLISHED = {
    2017: Year(0.134, 0.158, 0.170),
    2018: Year(0.151, 0.154, 0.165),
    2019: Year(0.150, 0.158, 0.164),
    2020: Year(0.135, 0.154, 0.161),
    2021: Year(0.154, 0.155, 0.167),
    2022: Year(0.172, 0.176, 0.200),
    2023: Year(0.159, 0.179, 0.189),
    2024: Year(0.139, 0.162, 0.173),
    2025: Year(0.118, 0.130, 0.142),
}
"""Before the first and after the last year, those stand."""
ABSENCE = 0.035
"""The share of working days lost to illness (30 September 2025)."""
MOST = Year(0.45, 0.45, 0.50)
"""Beyond these a drawn authority has nobody left to draw from."""


@dataclass(frozen=True, slots=True)
class Rates:
    """One authority's rates on any day: England's course, through the authority's own last figures."""

    turnover: float
    agency: float
    vacancy: float

    def on(self, day: date) -> Year:
        """The rates of a day: turnover of the year it belongs to, the others between two counts."""
        ends = day.year + (day.month > 9)  # noqa: PLR2004 - years of the workforce end with September
        told, before = _england(ends), _england(ends - 1)
        past = (day.month + 2) % 12 / 12
        return Year(
            min(told.turnover * self.turnover, MOST.turnover),
            min((before.agency + (told.agency - before.agency) * past) * self.agency, MOST.agency),
            min((before.vacancy + (told.vacancy - before.vacancy) * past) * self.vacancy, MOST.vacancy),
        )


def rates(profile: Profile) -> Rates:
    """How an authority stands to England, from its last published figures."""
    return Rates(
        profile.turnover / ENGLAND.turnover,
        profile.agency / ENGLAND.agency,
        profile.vacancy / ENGLAND.vacancy,
    )


def _england(year: int) -> Year:
    first, last = min(PUBLISHED), max(PUBLISHED)
    return PUBLISHED[min(max(year, first), last)]
