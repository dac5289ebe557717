"""Profiles: what an authority is like, from the published table (`authorities.csv`)."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from alongside.town.england.kinds import ENGLAND, Profile

FILE, YEAR, ENGLANDS_CODE, NEAR, PER = "authorities.csv", 2025, 0, 4, 10_000
FEWEST = 5_000
"""Of authorities with fewer children (there are two), shares say nothing: they take England's."""

Row = Mapping[str, float | None]


class UnknownAuthority(LookupError):
    """Nothing is published under this number."""

    def __init__(self, code: int, near: list[str]) -> None:
        super().__init__(
            f"No authority of England has the number {code}. Numbers near it: {', '.join(near)}. "
            "The numbers are the Department for Education's, three digits, as 301 for Barking and Dagenham."
        )


@dataclass(frozen=True, slots=True)
class Published:
    """One authority in one year, as published. What was suppressed is nothing."""

    code: int
    name: str
    year: int
    numbers: Row

    def rate(self, of: str) -> float | None:
        """So many for every 10,000 children."""
        count, children = self.numbers[of], self.numbers["children"]
        return None if count is None or not children else count / children * PER

    def share(self, part: str, whole: str) -> float | None:
        """The share of one count in another."""
        some, everything = self.numbers[part], self.numbers[whole]
        return None if some is None or not everything else some / everything

    def percent(self, of: str) -> float | None:
        """A published percentage as a share."""
        value = self.numbers[of]
        return None if value is None else value / 100

    @property
    def small(self) -> bool:
        """Whether it has too few children for shares to mean anything."""
        return (self.numbers["children"] or 0) < FEWEST


@cache
def published() -> tuple[Published, ...]:
    """Every row of the table, in its order: England first, then by number and year."""
    text = resources.files(__package__).joinpath(FILE).read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(map(_row, csv.DictReader(lines)))


def _row(cells: dict[str, str]) -> Published:
    code, name, year = int(cells.pop("code")), cells.pop("name"), int(cells.pop("year"))
    return Published(code, name, year, {of: float(value) if value else None for of, value in cells.items()})


READ: Final[Mapping[str, Callable[[Published], float | None]]] = {
    "referrals": lambda one: one.rate("referrals"),
    "rereferrals": lambda one: one.share("rereferrals", "referrals"),
    "no_further_action": lambda one: one.share("no_further_action", "referrals"),
    "not_in_need": lambda one: one.share("not_in_need", "referrals"),
    "enquiries": lambda one: one.rate("enquiries"),
    "conferences": lambda one: one.rate("conferences"),
    "plans_started": lambda one: one.rate("plans_started"),
    "plans_31_march": lambda one: one.rate("plans_31_march"),
    "second_plan": lambda one: one.share("second_plans", "plans_started"),
    "in_need_31_march": lambda one: one.rate("in_need_31_march"),
    "looked_after_31_march": lambda one: one.rate("looked_after_31_march"),
    "turnover": lambda one: one.percent("turnover"),
    "vacancy": lambda one: one.percent("vacancy"),
    "agency": lambda one: one.percent("agency"),
    "caseload": lambda one: one.numbers["caseload"],
    "staff": lambda one: one.rate("staff") or None,
}
"""How each field of a profile is read from the table."""
BY_REFERRAL: Final = ("contacts", "assessments")
"""Not published of authorities: as many for each referral as in England."""


@cache
def profile(code: int | None = None, year: int = YEAR) -> Profile:
    """What an authority is like, by its number; without one, England.

    It is told from the last published year up to `year`. Raises `UnknownAuthority`, naming numbers near it.
    """
    if code is None:
        return ENGLAND
    told = [one for one in published() if one.code == code and one.year <= year]
    if not told or code == ENGLANDS_CODE:
        raise UnknownAuthority(code, near(code))
    return _profile(told[-1])


def near(code: int) -> list[str]:
    """The authorities whose numbers are nearest, with their names."""
    names = {one.code: one.name for one in published() if one.code != ENGLANDS_CODE}
    closest = sorted(sorted(names, key=lambda other: (abs(other - code), other))[:NEAR])
    return [f"{other} {names[other]}" for other in closest]


def _profile(one: Published) -> Profile:
    told = {field: value for field, value in _fields(one) if value is not None}
    times = told.get("referrals", ENGLAND.referrals) / ENGLAND.referrals
    scaled = {field: getattr(ENGLAND, field) * times for field in BY_REFERRAL}
    borrowed = (*BY_REFERRAL, *(field for field in READ if field not in told))
    return Profile(name=one.name, code=one.code, year=one.year, borrowed=borrowed, **told, **scaled)


def _fields(one: Published) -> Iterator[tuple[str, float | None]]:
    return ((field, None if one.small else read(one)) for field, read in READ.items())
