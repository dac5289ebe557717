"""SQLite in memory, holding a few children's rows for a moment: rules while somebody saves.

One `Sheet` belongs to one thread. Its statements are compiled once and kept; a child's rows go in, the views
are filled in their order, each rule is one statement. Nothing is stored.
"""

from __future__ import annotations

import re
import sqlite3
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from alongside.returns.checking.cells import NAMELESS, NOTHING, Cell
from alongside.returns.checking.findings import Finding, Found, NotRun
from alongside.returns.checking.form import AUTHORITIES, Form, Kind
from alongside.returns.checking.period import CALENDAR, COLUMNS, Period
from alongside.returns.checking.plan import Plan, Planned
from alongside.returns.checking.tables import Codes, Raw, kept, listed, readers, schema

STATEMENTS = 2_000
"""How many compiled statements are kept: more than all rules of a return."""
_DAYS = {"DAY": 1, "WEEK": 7}


class Sheet:
    """An empty return of one form in one year, to be filled again and again."""

    def __init__(self, form: Form, plan: Plan, codes: Codes) -> None:
        self.form, self.plan = form, plan
        self.db = sqlite3.connect(":memory:", isolation_level=None, cached_statements=STATEMENTS)
        _functions(self.db)
        self._readers = {name: tuple(readers(form, name, codes)) for name in form.all_tables}
        self._dirty: set[str] = set()
        self._days: object = None
        self._made(sorted(codes.get(AUTHORITIES, ())))

    def calendar(self, days: Iterable[tuple[date, int, int, int]]) -> None:
        """Lay the calendar down; it stays until the next."""
        if days is self._days:
            return
        self._days = days
        self.db.execute("DELETE FROM calendar")
        rows = ((day.isoformat(), *rest) for day, *rest in days)
        self.db.executemany("INSERT INTO calendar VALUES (?, ?, ?, ?)", rows)

    def run(self, tables: Mapping[str, Raw], period: Period, rules: Sequence[Planned]) -> Found:
        """Fill, and let these rules look."""
        self._fill(tables, period)
        self._views()
        findings: list[Finding] = []
        failed: list[NotRun] = []
        for rule in rules:
            try:
                # Most rules find nothing, and of nothing there is nothing to be worked out.
                if broken := self.db.execute(rule.sqlite).fetchall():
                    findings += rule.findings(self.form, broken)
            except sqlite3.Error as wrong:
                failed.append(NotRun(rule.code, str(wrong)))
        return Found(tuple(findings), (), tuple(failed), tuple(rule.code for rule in rules))

    def _made(self, authorities: Sequence[str]) -> None:
        self.db.execute(f"CREATE TABLE {AUTHORITIES} (code TEXT)")
        self.db.executemany(f"INSERT INTO {AUTHORITIES} VALUES (?)", [(one,) for one in authorities])
        self.db.execute(f"CREATE TABLE period ({', '.join(COLUMNS)})")
        self.db.execute(f"CREATE TABLE calendar ({', '.join(CALENDAR)})")
        self.db.execute("CREATE INDEX calendar_day ON calendar (day)")
        self.db.execute("CREATE INDEX calendar_number ON calendar (working_number, working)")
        for name in self.form.all_tables:
            columns = ", ".join(f"{column} {_affinity(kind)}" for column, kind in schema(self.form, name))
            self.db.execute(f"CREATE TABLE {name} ({columns})")
        for view in self.plan.views:
            self.db.execute(f"CREATE TABLE {view.name} AS {view.sqlite}")

    def _fill(self, tables: Mapping[str, Raw], period: Period) -> None:
        self.db.execute("DELETE FROM period")
        told = [one.isoformat() if isinstance(one, date) else one for one in period]
        self.db.execute(f"INSERT INTO period VALUES ({', '.join('?' * len(told))})", told)
        for name in self._dirty | tables.keys():
            self.db.execute(f"DELETE FROM {name}")
        self._dirty = set(tables)
        for name, raw in tables.items():
            self._put(name, raw)

    def _put(self, name: str, raw: Raw) -> None:
        """A row that names no child is of a child of its own: it is no brother of others."""
        told: list[Sequence[object]] = [range(len(raw))]
        for field, read in self._readers[name]:
            cells = raw.columns.get(field.column)
            met = list(map(read, listed(cells))) if cells is not None else []
            if field.kind is Kind.CHILD:
                met = [
                    one if one.meaning else _nobody(name, row)
                    for row, one in enumerate(met or [NOTHING] * len(raw))
                ]
            told += _told(len(kept(field)), met, len(raw))
        marks = ", ".join("?" * len(told))
        self.db.executemany(f"INSERT INTO {name} VALUES ({marks})", zip(*told, strict=True))

    def _views(self) -> None:
        for view in self.plan.views:
            self.db.execute(f"DELETE FROM {view.name}")
            self.db.execute(f"INSERT INTO {view.name} {view.sqlite}")


def _nobody(table: str, row: int) -> Cell:
    return Cell(f"{NAMELESS}{table} {row}", None)


def _told(width: int, cells: Sequence[Cell], rows: int) -> Iterator[Sequence[object]]:
    if not cells:
        yield from ([None] * rows for _ in range(width))
        return
    yield [one.meaning.isoformat() if isinstance(one.meaning, date) else one.meaning for one in cells]
    yield [one.text for one in cells]
    if width > 2:  # noqa: PLR2004  a code, which also knows whether it is known
        yield [one.known for one in cells]


def _affinity(kind: str) -> str:
    return {"VARCHAR": "TEXT", "DATE": "TEXT", "DOUBLE": "REAL"}.get(kind, "INTEGER")


def _functions(db: sqlite3.Connection) -> None:
    """What SQLite lacks, with the meaning it has in the other engines."""
    db.execute("PRAGMA case_sensitive_like = ON")
    for name, width, work in (
        ("shift", 3, shift),
        ("days_between", 2, days_between),
        ("greatest", -1, lambda *told: max((one for one in told if one is not None), default=None)),
        ("least", -1, lambda *told: min((one for one in told if one is not None), default=None)),
        ("regexp_like", 2, regexp_like),
        ("year", 1, lambda told: told and int(told[:4])),
        ("month", 1, lambda told: told and int(told[5:7])),
        ("make_date", 3, make_date),
        ("try_int", 1, try_int),
    ):
        db.create_function(name, width, work, deterministic=True)


def shift(told: str | None, by: float | str | None, unit: str) -> str | None:
    """A day so many days, months or years on; a month ends on its last day.

    Before the first day and after the last there is none: a file may hold any day, and then this is that one.
    """
    if told is None or by is None:
        return None
    day, count = date.fromisoformat(told[:10]), int(by)
    try:
        return _shifted(day, count, unit).isoformat()
    except (ValueError, OverflowError):
        return (date.max if count > 0 else date.min).isoformat()


def _shifted(day: date, count: int, unit: str) -> date:
    if unit in _DAYS:
        return date.fromordinal(day.toordinal() + count * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "YEAR" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_between(a: str | None, b: str | None) -> int | None:
    """How many days from one to the other."""
    if a is None or b is None:
        return None
    return date.fromisoformat(b[:10]).toordinal() - date.fromisoformat(a[:10]).toordinal()


def regexp_like(told: str | None, pattern: str | None) -> int | None:
    """Whether the pattern is found anywhere in a text."""
    if told is None or pattern is None:
        return None
    return int(re.search(pattern, str(told)) is not None)


def make_date(year: int | None, month: int | None, day: int | None) -> str | None:
    """A day of its three numbers."""
    if year is None or month is None or day is None:
        return None
    return date(int(year), int(month), int(day)).isoformat()


def try_int(told: str | float | None) -> int | None:
    """A whole number, or nothing."""
    try:
        return int(told) if told is not None else None
    except ValueError:
        return None
