"""Rows that prove a rule: at least one that breaks it, one that does not, and the edges.

    episodes | child | decom      | rne | ?
             | amy   | 2025-05-01 | S   |
             | amy   | 2025-06-01 | L   | x

The first cell of a line names a table and opens it, with its columns as rules call them; `x` under `?` marks
the rows that must be found, in whichever table they stand. An empty line ends one case and begins another.
A line may say more of its case: `year | 2024` (else the last year in force, but no later than 2026, the last
that is published whole), `authority | 301`, `ref | 2026-03-31`, `xml`, `absent | oc3` (a table that did not
come), and, of a rule about the whole return, `the whole return is broken`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from alongside.returns.checking.cells import day
from alongside.returns.checking.findings import Finding
from alongside.returns.checking.form import Form
from alongside.returns.checking.period import Period, period
from alongside.returns.checking.rule import Rule, Scope
from alongside.returns.checking.tables import Raw

PUBLISHED = 2026
WHOLE = "the whole return is broken"
MARK = "?"
Place = tuple[str, int]
"""A table by its rules' name, and a row of it; `("", -1)` is the whole return."""
RETURN: Place = ("", -1)


class NotAProof(ValueError):
    """The rows of a proof cannot be read; the words say which line of which rule."""


@dataclass
class Case:
    """One return as small as can be, and what must be found in it."""

    rule: Rule
    nr: int
    year: int
    tables: dict[str, dict[str, list[str | None]]] = field(default_factory=dict)
    broken: set[Place] = field(default_factory=set)
    said: dict[str, str] = field(default_factory=dict)

    @property
    def alone(self) -> bool:
        """Whether it cannot stand in one return with other cases."""
        return self.rule.whole or self.rule.scope is Scope.RETURN

    @property
    def absent(self) -> frozenset[str]:
        """The tables that did not come."""
        return frozenset(self.said.get("absent", "").split())

    @property
    def around(self) -> tuple[object, ...]:
        """What must be the same for two cases to stand in one return."""
        own = (self.rule.key, self.nr) if self.alone else ()
        return (self.year, tuple(sorted(self.said.items())), own)

    def period(self) -> Period:
        """The days that it is about."""
        told = self.said
        return period(
            self.year,
            ref=day(told["ref"]) if "ref" in told else None,
            authority=told.get("authority"),
            from_xml=1 if "xml" in told else None,
        )


def cases(form: Form, rule: Rule) -> Iterator[Case]:
    """The cases of one rule."""
    blocks = [
        list(lines)
        for empty, lines in groupby(rule.proof.splitlines(), lambda one: not one.strip())
        if not empty
    ]
    for nr, lines in enumerate(blocks):
        yield _case(form, rule, nr, lines)


def _case(form: Form, rule: Rule, nr: int, lines: Iterable[str]) -> Case:
    case = Case(rule, nr, min(rule.until, max(PUBLISHED, rule.since)))
    table, columns = "", []
    for line in lines:
        cells = [one.strip() for one in line.split("|")]
        if line.strip() == WHOLE:
            case.broken.add(RETURN)
        elif cells[0] == "year":
            case.year = int(cells[1])
        elif cells[0] in {"authority", "ref", "absent", "xml"}:
            case.said[cells[0]] = cells[1] if len(cells) > 1 else "yes"
        elif cells[0]:
            table, columns = cells[0], cells[1:]
            _open(form, case, table, columns)
        else:
            _row(case, table, columns, cells[1:])
    return case


def _open(form: Form, case: Case, table: str, columns: Sequence[str]) -> None:
    where = f"{case.rule.key}, case {case.nr}: "
    if table not in form.all_tables:
        raise NotAProof(f"{where}there is no table {table}")
    known = {one.column for one in form.fields(table)}
    wrong = [one for one in columns if one and one != MARK and one not in known]
    if wrong:
        raise NotAProof(f"{where}{table} has no {', '.join(wrong)}; it has {', '.join(sorted(known))}")
    case.tables.setdefault(table, {one: [] for one in columns if one and one != MARK})


def _row(case: Case, table: str, columns: Sequence[str], cells: Sequence[str]) -> None:
    if len(cells) > len(columns):
        raise NotAProof(f"{case.rule.key}, case {case.nr}: more cells than columns in {table}: {cells}")
    told = case.tables[table]
    row = len(next(iter(told.values())))
    for name, cell in zip(columns, [*cells, *[""] * (len(columns) - len(cells))], strict=True):
        if name == MARK and cell:
            case.broken.add((table, row))
        elif name and name != MARK:
            told[name].append(cell or None)


def together(told: Iterable[Case]) -> Iterator[list[Case]]:
    """Cases that can stand in one return, so that a few returns prove everything."""
    ordered = sorted(told, key=lambda case: repr(case.around))
    for _, group in groupby(ordered, key=lambda case: case.around):
        yield list(group)


@dataclass(frozen=True)
class Laid:
    """Several cases laid out as one return."""

    tables: Mapping[str, Raw]
    owners: Mapping[str, Sequence[tuple[int, int]]]
    """For each row of each table, whose case it is and which row of it."""


def laid(form: Form, group: Sequence[Case]) -> Laid:
    """Put cases into one return; each keeps its own children, whose names begin with the rule's."""
    tables: dict[str, Raw] = {}
    owners: dict[str, list[tuple[int, int]]] = {}
    absent = group[0].absent
    for name in form.all_tables:
        if name in absent:
            continue
        columns: dict[str, list[str | None]] = {one.column: [] for one in form.fields(name)}
        rows = owners.setdefault(name, [])
        for nr, case in enumerate(group):
            told = case.tables.get(name, {})
            count = len(next(iter(told.values()), []))
            rows += [(nr, row) for row in range(count)]
            for column, held in columns.items():
                held.extend(_named(case, column, told.get(column) or [None] * count))
        tables[name] = Raw(name, columns, rows=len(rows))
    return Laid(tables, owners)


def _named(case: Case, column: str, cells: Sequence[str | None]) -> Iterable[str | None]:
    if column != "child" or case.alone:
        return cells
    return [one and f"{case.rule.key}#{case.nr} {one}" for one in cells]


def found_in(
    form: Form, told: Laid, group: Sequence[Case], findings: Iterable[Finding]
) -> dict[int, set[Place]]:
    """By case, the places that its own rule found."""
    found: dict[int, set[Place]] = {nr: set() for nr in range(len(group))}
    for one in findings:
        if one.row < 0:
            owners = [nr for nr, case in enumerate(group) if case.rule.code == one.rule]
            for nr in owners:
                found[nr].add(RETURN)
            continue
        table = form.named(one.table)
        nr, row = told.owners[table][one.row]
        if group[nr].rule.code == one.rule:
            found[nr].add((table, row))
    return found
