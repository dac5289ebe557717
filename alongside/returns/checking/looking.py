"""Let the rules look at a return, by whichever engine suits its size."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Protocol

from alongside.policy import Policy
from alongside.returns.checking.findings import Found, NotRun
from alongside.returns.checking.form import LAST_YEAR, Form, codes_of
from alongside.returns.checking.period import Period, calendar, period
from alongside.returns.checking.plan import Made, Planned, plan
from alongside.returns.checking.rule import Scope
from alongside.returns.checking.small import Sheet
from alongside.returns.checking.tables import Codes, Raw

FEW = 4_000
"""Rows for which SQLite is quicker than DuckDB: a child, a case, a small return."""
AUTHORITY = "period.authority"
NO_AUTHORITY = "nobody said whose return it is: name the authority by its number (--la, or on the page)"
_Days = tuple[tuple[date, int, int, int], ...]


class Large(Protocol):
    """An engine for whole returns (`duck.Bench`, `spark.Floor`)."""

    def lay(self, tables: Mapping[str, Raw], period: Period, calendar: _Days, views: Sequence[Made]) -> None:
        """Put the tables down."""

    def run(self, rules: Sequence[Planned]) -> Found:
        """Let the rules look."""


class Checker:
    """The rules, ready to look again and again. It belongs to one thread.

    `large` is the engine for whole returns (`duck.Bench`): who only ever has cases or one child at hand
    leaves it out, and need not load a heavy library; SQLite then looks at everything. It looks at whatever
    has more than `few` rows.
    """

    def __init__(
        self, policy: Policy, large: Callable[[Form, Codes], Large] | None = None, few: int = FEW
    ) -> None:
        self.policy, self.large, self.few = policy, large, few
        self._sheets: dict[tuple[str, int], Sheet] = {}
        self._calendars: dict[tuple[date, date], _Days] = {}
        self._of_child: dict[tuple[str, int], list[Planned]] = {}

    def look(
        self, form: Form, tables: Mapping[str, Raw], period: Period, only: Collection[str] = ()
    ) -> Found:
        """What the rules of the year find in these tables. A table that is not there did not come."""
        able, skipped = plan(form, period.year).for_tables(tables, derived_there(form, tables), only)
        run = [one for one in able if period.authority or AUTHORITY not in one.reads]
        if not period.authority:
            skipped += [NotRun(one.code, NO_AUTHORITY) for one in able if AUTHORITY in one.reads]
        if self.large and sum(map(len, tables.values())) > self.few:
            bench = self.large(form, codes_of(form, period.year, self.policy))
            bench.lay(tables, period, self._days(period), plan(form, period.year).views)
            found = bench.run(run)
        else:
            found = self._small(form, tables, period, run)
        return Found(found.findings, tuple(skipped), found.failed, found.ran)

    def look_at_one(self, form: Form, tables: Mapping[str, Raw], told: Period) -> Found:
        """What the rules find that need no other child's rows, where every table of the form is there.

        For the moment at which somebody saves: which rules these are is worked out once, and so is the
        calendar, which is the whole year's even where the period ends today.
        """
        key = (form.name, told.year)
        if key not in self._of_child:
            every = plan(form, told.year).for_tables(form.all_tables)[0]
            self._of_child[key] = [
                one for one in every if one.rule.scope is Scope.CHILD and not one.rule.whole
            ]
        sheet = self._sheet(form, told.year)
        sheet.calendar(self._days(period(told.year)))
        return sheet.run(tables, told, self._of_child[key])

    def _small(self, form: Form, tables: Mapping[str, Raw], period: Period, rules: list[Planned]) -> Found:
        sheet = self._sheet(form, period.year)
        sheet.calendar(self._days(period))
        return sheet.run(tables, period, rules)

    def _sheet(self, form: Form, year: int) -> Sheet:
        if (form.name, year) not in self._sheets:
            told = plan(form, year)
            self._sheets[form.name, year] = Sheet(form, told, codes_of(form, told.year, self.policy))
        return self._sheets[form.name, year]

    def _days(self, period: Period) -> _Days:
        key = (period.year_start, period.year_end)
        if key not in self._calendars:
            self._calendars[key] = tuple(calendar(period, self.policy.working_days))
        return self._calendars[key]


def derived_there(form: Form, tables: Mapping[str, Raw]) -> set[str]:
    """Derived columns that are there, as `table.column`."""
    return {
        f"{name}.{one.column}"
        for name, raw in tables.items()
        for one in form.fields(name.removesuffix(LAST_YEAR))
        if one.derived and one.column in raw.columns
    }
