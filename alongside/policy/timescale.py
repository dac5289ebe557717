"""How long the law, guidance or an authority allows for something, and the last day that gives.

A timescale is a backstop beside the day chosen with the family; it never replaces it and never blocks.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import ceil

import msgspec

from alongside.policy.dated import Dated
from alongside.policy.working_days import WorkingDays

HOURS_A_DAY = 24


class Unit(StrEnum):
    """What a timescale is counted in."""

    HOURS = "hours"
    WORKING_DAYS = "working days"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


Count = Callable[[date, int, WorkingDays], date]

ADD: dict[Unit, Count] = {
    Unit.HOURS: lambda start, n, _: start + timedelta(days=ceil(n / HOURS_A_DAY)),
    Unit.WORKING_DAYS: lambda start, n, days: days.add(start, n),
    Unit.DAYS: lambda start, n, _: start + timedelta(days=n),
    Unit.WEEKS: lambda start, n, _: start + timedelta(weeks=n),
    Unit.MONTHS: lambda start, n, _: add_months(start, n),
    Unit.YEARS: lambda start, n, _: add_months(start, 12 * n),
}

ABOUT_DAYS: dict[Unit, float] = {
    Unit.HOURS: 1 / HOURS_A_DAY,
    Unit.WORKING_DAYS: 7 / 5,
    Unit.DAYS: 1,
    Unit.WEEKS: 7,
    Unit.MONTHS: 365.25 / 12,
    Unit.YEARS: 365.25,
}


class Length(msgspec.Struct, frozen=True):
    """An amount of time as guidance writes it: 15 working days, 3 months, 72 hours."""

    amount: int
    unit: Unit

    def __str__(self) -> str:
        unit = self.unit.value.removesuffix("s") if self.amount == 1 else self.unit.value
        return f"{self.amount} {unit}"

    @property
    def about_days(self) -> float:
        """Roughly how many days, to tell a longer time from a shorter one in other units."""
        return self.amount * ABOUT_DAYS[self.unit]


class Trial(Dated, frozen=True, kw_only=True):
    """A rule relaxed for a cohort, openly: why, what is measured, until when, by what power.

    Section 7A of the Local Authority Social Services Act 1970 allowed the trials of 2011 and 2012;
    a trial names its own legal basis.
    """

    key: str
    cohort: str
    length: Length
    reason: str
    measures: tuple[str, ...]
    legal_basis: str


class Timescale(Dated, frozen=True, kw_only=True):
    """How long is allowed on a given day, from what to what, and where that is written."""

    key: str
    what: str
    amount: int
    unit: Unit
    from_: str
    to: str
    first_day_counts: bool = False
    """Some statutes count the first day ("26 weeks beginning with the day …"); most do not."""
    trial: Trial | None = None
    own: bool = False
    """A day that each authority sets for itself: there is no national one, and passing it breaks no law."""

    @property
    def length(self) -> Length:
        """The time allowed, as guidance writes it."""
        return Length(self.amount, self.unit)

    def latest_date(self, start: date, holidays: WorkingDays) -> date:
        """The last day allowed when the clock starts on `start`."""
        day = ADD[self.unit](start, self.amount, holidays)
        return day - timedelta(days=1) if self.first_day_counts else day

    def latest_moment(self, start: datetime) -> datetime:
        """The last moment allowed, for a timescale counted in hours."""
        if self.unit is not Unit.HOURS:
            raise NotCountedInHours(self)
        return start + timedelta(hours=self.amount)

    def says(self, start: date, holidays: WorkingDays | None = None) -> str:
        """The rule in plain words for one child's dates; with the last day, given the holidays."""
        words = f"within {self.length} of {self.from_} ({spoken(start)})"
        if holidays is not None:
            last = self.latest_date(start, holidays)
            words = f"{words}: by {last:%A} {spoken(last)}"
        if self.trial is None:
            return words
        return f"{words}, on trial for {self.trial.cohort} until {spoken(self.trial.until)}"


class NotCountedInHours(ValueError):
    """Somebody asked for the last moment of a timescale that only has a last day."""

    def __init__(self, timescale: Timescale) -> None:
        super().__init__(
            f"{timescale.key} is counted in {timescale.unit.value}, so it has a last day and no last "
            "moment. Ask for latest_date."
        )


def on_trial(timescale: Timescale, trial: Trial) -> Timescale:
    """The same timescale with the trial's length, saying that it is one."""
    return msgspec.structs.replace(timescale, amount=trial.length.amount, unit=trial.length.unit, trial=trial)


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def spoken(day: date | None) -> str:
    """A day as people say it: 2 June 2026."""
    return f"{day.day} {day:%B %Y}" if day else "further notice"
