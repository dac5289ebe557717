"""Which rules run, in the engines' own words.

Rules are written once, in one dialect. What each engine is handed, and which tables and columns each rule
reads, is worked out when the project is built (`python -m docs.compiling`) and kept in `compiled.json`:
whoever runs a check needs no translator. A test holds that file to the rules.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files

import msgspec

from alongside.returns.checking.findings import Finding, NotRun
from alongside.returns.checking.form import LAST_YEAR, Field, Form
from alongside.returns.checking.rule import Rule


class Compiled(msgspec.Struct, frozen=True):
    """What building found out about one rule."""

    key: str
    sqlite: str
    reads: tuple[str, ...]
    """`table.column`, traced back through the views."""


class Made(msgspec.Struct, frozen=True):
    """One view in each engine's words, with no column that neither a rule nor another view asks for."""

    name: str
    duckdb: str
    sqlite: str


class Book(msgspec.Struct, frozen=True):
    """`compiled.json` of a return."""

    digest: str
    """Of everything it was made of."""
    tables: dict[str, tuple[str, ...]]
    """Of each table the columns that a rule or a view asks for: no others need be laid out."""
    views: tuple[Made, ...]
    rules: tuple[Compiled, ...]


class Wide(msgspec.Struct, frozen=True):
    """`compiled_spark.json` of a return: the same in Spark's words. Read only by whoever has Spark look."""

    digest: str
    """Of everything it was made of, as in `Book`."""
    views: dict[str, str]
    """By name, with the columns that somebody asks for."""
    rules: dict[str, str]
    """By key, the condition over `t`; of a rule about a whole return its query."""
    apart: tuple[str, ...]
    """The keys of rules that look into other rows, and so need a query each."""


@dataclass(frozen=True)
class Planned:
    """One rule, ready for every engine."""

    rule: Rule
    sqlite: str
    duckdb: str
    reads: frozenset[str]
    tables: frozenset[str]

    @property
    def code(self) -> str:
        """Its code."""
        return self.rule.code

    def findings(self, form: Form, rows: Iterable[Sequence[int | None]]) -> Iterator[Finding]:
        """What the rows that its query gave mean."""
        rule = self.rule
        fields, marks = tuple(rule.fields.split()), rule.marks
        home = form.home(rule.row) if rule.row else ""
        for nr, *others in rows:
            group = (home, -1 if nr is None or rule.whole else nr)
            told = form.told(home) if home else ""
            if fields or rule.whole:
                yield Finding(rule.code, told, group[1], fields, group)
            for (link, marked), other in zip(marks.items(), others, strict=True):
                if other is not None:
                    yield Finding(rule.code, form.told(form.links[link]), other, marked, group)


@dataclass(frozen=True, eq=False)
class Plan:
    """A return's rules of one year."""

    form: Form
    year: int
    rules: tuple[Planned, ...]
    views: tuple[Made, ...]

    def for_tables(
        self, present: Collection[str], columns: Collection[str] = (), only: Collection[str] = ()
    ) -> tuple[list[Planned], list[NotRun]]:
        """The rules that can look at what is there, and those that cannot, with the reason.

        `present` are tables by their rules' name; `columns` are derived columns that are there, as
        `table.column`; `only` are codes, all when empty.
        """
        run: list[Planned] = []
        skipped: list[NotRun] = []
        for one in self.rules:
            if only and one.code not in only:
                continue
            why = self._missing(one, present, columns)
            if why:
                skipped.append(NotRun(one.code, why))
            else:
                run.append(one)
        return run, skipped

    def _missing(self, one: Planned, present: Collection[str], columns: Collection[str]) -> str:
        absent = sorted(one.tables - set(present))
        if absent:
            bring = [self.form.table(name).lacks for name in absent]
            return _said(f"there is no {' and no '.join(self.form.told(name) for name in absent)}", bring)
        wanted = sorted(one.reads & _derived(self.form) - set(columns))
        if wanted:
            fields = [_field(self.form, name) for name in wanted]
            told = " and ".join(dict.fromkeys(one.name for one in fields))
            return _said(f"{told} could not be worked out", [one.lacks for one in fields])
        return ""


@cache
def plan(form: Form, year: int) -> Plan:
    """The rules of one year."""
    book = compiled(form)
    known = {one.key: one for one in book.rules}
    rules = tuple(planned(form, one, known[one.key]) for one in rules_of(form) if one.holds_in(year))
    return Plan(form, year, rules, book.views)


def planned(form: Form, rule: Rule, told: Compiled) -> Planned:
    """One rule with what building found out about it."""
    tables = {name.partition(".")[0] for name in told.reads} & set(form.all_tables)
    if rule.row:
        tables.add(form.home(rule.row))
    tables |= set(rule.needs.split())
    spared = set(rule.without.split())
    reads = frozenset(told.reads) - spared
    return Planned(rule, told.sqlite, query(rule), reads, frozenset(tables - spared))


def query(rule: Rule) -> str:
    """The rule as one query, in the dialect it was written in."""
    if rule.whole:
        return rule.broken
    others = "".join(f", t.{link}_nr" for link in rule.marks)
    return f"SELECT t.nr{others} FROM {rule.row} AS t WHERE {rule.broken}"


@cache
def rules_of(form: Form) -> tuple[Rule, ...]:
    """Every rule of a return, of all years, in the order of its subjects."""
    told: tuple[Rule, ...] = import_module(f"{form.package}.rules").RULES
    return told


@cache
def compiled(form: Form) -> Book:
    """What building found out."""
    return msgspec.json.decode(files(form.package).joinpath("compiled.json").read_bytes(), type=Book)


def _said(why: str, bring: Iterable[str]) -> str:
    """A reason, and what would mend it."""
    told = "; ".join(dict.fromkeys(filter(None, bring)))
    return f"{why} ({told})" if told else why


def _field(form: Form, name: str) -> Field:
    table, _, column = name.partition(".")
    return next(one for one in form.fields(table) if one.column == column)


@cache
def compiled_wide(form: Form) -> Wide:
    """What building found out, in Spark's words."""
    return msgspec.json.decode(files(form.package).joinpath("compiled_spark.json").read_bytes(), type=Wide)


@cache
def _derived(form: Form) -> frozenset[str]:
    return frozenset(
        f"{name}.{one.column}"
        for name in form.all_tables
        for one in form.fields(name.removesuffix(LAST_YEAR))
        if one.derived
    )
