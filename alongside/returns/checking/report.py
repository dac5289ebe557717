"""What a check found, as somebody reads it: what is wrong, where, why it matters, what to do.

A report holds every finding once, in the order of its rules. `document()` is the documented shape that
`--format json` writes; its `version` changes when a field changes its meaning or goes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby

import msgspec

from alongside.returns.checking.findings import Finding, Found, NotRun
from alongside.returns.checking.form import Form
from alongside.returns.checking.notes import Note
from alongside.returns.checking.period import Period
from alongside.returns.checking.plan import rules_of
from alongside.returns.checking.rule import Rule
from alongside.returns.checking.tables import Raw

VERSION = 1


class Cell(msgspec.Struct, frozen=True, gc=False):
    """One cell that a finding points at."""

    file: str
    line: int
    """0 where the file has no lines."""
    table: str
    row: int
    """From 0, in its table."""
    column: str
    value: str


class Broken(msgspec.Struct, frozen=True, gc=False):
    """One rule, broken once."""

    rule: str
    severity: str
    says: str
    child: str
    """Empty where the whole return is meant."""
    cells: tuple[Cell, ...]


class Told(msgspec.Struct, frozen=True):
    """One rule that was broken, and how often."""

    rule: str
    severity: str
    says: str
    why: str
    times: int
    children: int


class Silent(msgspec.Struct, frozen=True):
    """One rule that did not look."""

    rule: str
    why: str


class Odd(msgspec.Struct, frozen=True):
    """Something odd about a file."""

    file: str
    line: int
    column: str
    value: str
    what: str


class Document(msgspec.Struct, frozen=True):
    """A whole report, as it is written for other programs."""

    version: int
    ret: str = msgspec.field(name="return")
    year: str
    rules_run: int
    rules: tuple[Told, ...]
    findings: tuple[Broken, ...]
    skipped: tuple[Silent, ...]
    failed: tuple[Silent, ...]
    files: tuple[Odd, ...]


@dataclass(frozen=True)
class Checked:
    """A return, and what was found in it."""

    form: Form
    period: Period
    tables: Mapping[str, Raw]
    found: Found
    notes: Sequence[Note] = ()
    _broken: list[Broken] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nothing was found, and every rule that could look did."""
        return not self.found.findings and not self.found.failed and not self.notes

    @property
    def broken(self) -> Sequence[Broken]:
        """Every finding, in the order of the rules and of the rows."""
        if not self._broken and self.found.findings:
            self._broken.extend(self._all())
        return self._broken

    def rules(self) -> Iterator[Told]:
        """The rules that were broken, in their order."""
        times = Counter(one.rule for one in self.broken)
        children = {rule: set[str]() for rule in times}
        for one in self.broken:
            if one.child:
                children[one.rule].add(one.child)
        for rule in self._of_year():
            if rule.code in times:
                yield Told(
                    rule.code,
                    rule.severity,
                    rule.says,
                    rule.why,
                    times.pop(rule.code),
                    len(children[rule.code]),
                )

    def children(self) -> list[tuple[str, int]]:
        """How many findings each child has, most first."""
        return sorted(
            Counter(one.child for one in self.broken if one.child).items(), key=lambda one: (-one[1], one[0])
        )

    def document(self) -> Document:
        """All of it, for other programs."""
        return Document(
            version=VERSION,
            ret=self.form.name,
            year=self.period.words,
            rules_run=len(set(self.found.ran)),
            rules=tuple(self.rules()),
            findings=tuple(self.broken),
            skipped=tuple(_silent(self.found.skipped)),
            failed=tuple(_silent(self.found.failed)),
            files=tuple(Odd(*one) for one in self.notes),
        )

    def _of_year(self) -> Iterator[Rule]:
        return (rule for rule in rules_of(self.form) if rule.holds_in(self.period.year))

    def _all(self) -> Iterator[Broken]:
        order = {rule.code: nr for nr, rule in reversed(list(enumerate(self._of_year())))}
        known = {rule.code: rule for rule in self._of_year()}
        ordered = sorted(
            dict.fromkeys(self.found.findings), key=lambda one: (order[one.rule], one.group[0], one.group[1])
        )
        marked = _Marked(self.form, self.tables, ordered)
        for (code, group), told in groupby(ordered, key=lambda one: (one.rule, one.group)):
            findings = list(told)
            cells = tuple(chain.from_iterable(map(marked.cells, findings)))
            yield Broken(code, known[code].severity, known[code].says, marked.child(group, findings), cells)


class _Marked:
    """The cells that findings point at, fetched a column at a time: a large return has very many."""

    def __init__(self, form: Form, tables: Mapping[str, Raw], findings: Sequence[Finding]) -> None:
        self.form, self.tables = form, tables
        self._names = {told: form.named(told) if told else "" for told in {one.table for one in findings}}
        self._texts: dict[tuple[str, str], Mapping[int, str]] = {}
        kinds = {(one.table, one.columns) for one in findings}
        self._columns = {kind: tuple(self._of_kind(*kind)) for kind in kinds}
        for (name, column), rows in self._wanted(findings).items():
            if name in tables:
                self._texts[name, column] = tables[name].texts(rows - {-1}, column)

    def _wanted(self, findings: Sequence[Finding]) -> Mapping[tuple[str, str], set[int]]:
        """Which rows of which columns are pointed at, and whose they are."""
        wanted: dict[tuple[str, str], set[int]] = defaultdict(set)
        of_kind = {
            kind: [wanted[self._names[kind[0]], column] for column in ("child", *(c for _, c in columns))]
            for kind, columns in self._columns.items()
        }
        for one in findings:
            for rows in of_kind[one.table, one.columns]:
                rows.add(one.row)
            wanted[one.group[0], "child"].add(one.group[1])
        return wanted

    def _of_kind(self, table: str, columns: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Columns as findings call them, and as tables do."""
        name = self._names[table]
        yield from ((told, self.form.column(name, told) if name else "") for told in columns)

    def cells(self, one: Finding) -> Iterator[Cell]:
        """What a finding points at."""
        name = self._names[one.table]
        raw = self.tables.get(name)
        for told, column in self._columns[one.table, one.columns]:
            if raw is None or one.row < 0:
                yield Cell("", 0, one.table, -1, told, "")
                continue
            text = self._texts[name, column].get(one.row, "")
            yield Cell(raw.file, raw.line(one.row, column), one.table, one.row, told, text)

    def child(self, group: tuple[str, int], findings: Sequence[Finding]) -> str:
        """Whose it is; nobody's where the whole return is meant."""
        if group[0] not in self.tables or group[1] < 0:
            return ""
        own = self._child(*group)
        others = () if own else ((self._names[one.table], one.row) for one in findings)
        return own or next(filter(None, (self._child(*one) for one in others)), "")

    def _child(self, name: str, row: int) -> str:
        return self._texts[name, "child"].get(row, "") if name in self.tables else ""


def _silent(told: Sequence[NotRun]) -> Iterator[Silent]:
    return (Silent(one.rule, one.why) for one in told)
