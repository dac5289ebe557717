"""Policy files read into values, and refused in plain words where they are wrong.

A directory of TOML is read file by file; any file may hold any kind of table, so that a step of the
journey can keep its timescales, codes and duties together.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import tomli

from alongside.policy import shapes
from alongside.policy.codes import Code
from alongside.policy.dated import Dated, first_overlap
from alongside.policy.duty import Duty, Retention
from alongside.policy.timescale import Length, Timescale, Trial, Unit, spoken

KINDS = ("timescale", "codes", "duty", "retention", "bank_holidays", "trial")

Shape = TypeVar("Shape", bound=shapes.Strict)
Value = TypeVar("Value", bound=Dated)
Rows = dict[str, tuple[Value, ...]]


class PolicyRefused(ValueError):
    """A policy file cannot be used as it stands: which file, which key, and what to do about it."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(f"{where}: {why}")


@dataclass(frozen=True)
class Sheet:
    """Everything one directory says: the country's, or one authority's own."""

    timescales: Rows[Timescale] = field(default_factory=dict)
    codes: Rows[Code] = field(default_factory=dict)
    duties: Rows[Duty] = field(default_factory=dict)
    retention: Rows[Retention] = field(default_factory=dict)
    trials: tuple[Trial, ...] = ()
    holidays: tuple[shapes.HolidaysTable, ...] = ()
    about: Mapping[str, str] = field(default_factory=dict)
    """What each code set is for."""
    set_by_authority: frozenset[str] = frozenset()
    """Keys of timescales and code sets that are only a starting point for each authority."""
    replaced: frozenset[str] = frozenset()
    """Code sets that this sheet replaces whole."""


@dataclass(frozen=True, eq=False)
class Table:
    """One table of one file, with its place for the person who has to mend it."""

    kind: str
    key: str
    told: Any
    file: str
    local: bool

    @property
    def where(self) -> str:
        """The file and the key."""
        return f"{self.file}, {self.key}"

    def read(self, shape: type[Shape], told: Any = None) -> Shape:
        """The table as a typed shape, or a refusal that names the file and the key."""
        try:
            return msgspec.convert(self.told if told is None else told, shape)
        except msgspec.ValidationError as problem:
            raise PolicyRefused(self.where, _plainly(str(problem))) from problem

    def origin(self, told: shapes.Origin) -> dict[str, Any]:
        """The fields that every dated value shares, checked."""
        _check_origin(self, told)
        fields = ("since", "source", "until", "check", "why", "author")
        return {name: getattr(told, name) for name in fields} | {
            "local": self.local,
            "where": self.where,
        }


def read_directory(directory: Path, *, local: bool) -> Sheet:
    """Everything the TOML files of a directory say."""
    if not directory.is_dir():
        raise PolicyRefused(str(directory), "there is no such directory of policy files")
    tables = [table for path in sorted(directory.glob("*.toml")) for table in _tables(path, local)]
    _refuse_twice(tables)
    codes = {table: table.read(shapes.CodesTable) for table in _of(tables, "codes")}
    scales = {table: table.read(shapes.TimescaleTable) for table in _of(tables, "timescale")}
    own = [table.key for table, told in (codes | scales).items() if told.set_by_authority]
    return Sheet(
        timescales={t.key: _dated(t, _timescales(t, told)) for t, told in scales.items()},
        codes={t.key: _code_rows(t, told) for t, told in codes.items()},
        duties={t.key: _dated(t, _duties(t)) for t in _of(tables, "duty")},
        retention={t.key: _dated(t, _retentions(t)) for t in _of(tables, "retention")},
        trials=tuple(_trial(table) for table in _of(tables, "trial")),
        holidays=tuple(table.read(shapes.HolidaysTable) for table in _of(tables, "bank_holidays")),
        about={table.key: told.what for table, told in codes.items()},
        set_by_authority=frozenset(own),
        replaced=frozenset(table.key for table, told in codes.items() if told.replace),
    )


def _tables(path: Path, local: bool) -> Iterator[Table]:
    try:
        tree = tomli.loads(path.read_text(encoding="utf-8"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise PolicyRefused(path.name, f"this is not TOML ({problem})") from problem
    for kind, told in tree.items():
        if kind not in KINDS:
            raise PolicyRefused(path.name, f"[{kind}] is not one of {', '.join(KINDS)}")
        for key, body in _keyed(kind, told):
            yield Table(kind, key, body, path.name, local)


def _keyed(kind: str, told: Any) -> Iterable[tuple[str, Any]]:
    if kind == "bank_holidays":
        return [(kind, told)]
    if kind == "trial":
        return [(f"trial {number}", body) for number, body in enumerate(told, start=1)]
    return list(told.items())


def _of(tables: Iterable[Table], kind: str) -> list[Table]:
    return [table for table in tables if table.kind == kind]


def _refuse_twice(tables: Iterable[Table]) -> None:
    seen: dict[tuple[str, str], Table] = {}
    for table in tables:
        first = seen.setdefault((table.kind, table.key), table)
        if first is not table and table.kind != "trial":
            raise PolicyRefused(table.where, f"it is already said in {first.file}")


def _timescales(table: Table, told: shapes.TimescaleTable) -> Iterator[Timescale]:
    for value in told.values:
        length = read_length(value.within, table.where)
        yield Timescale(
            key=table.key,
            what=told.what,
            amount=length.amount,
            unit=length.unit,
            from_=told.start,
            to=told.to,
            first_day_counts=told.first_day_counts,
            own=told.set_by_authority,
            **table.origin(value),
        )


def _code_rows(table: Table, told: shapes.CodesTable) -> tuple[Code, ...]:
    shared = table.origin(told)
    rows = tuple(_code(table, shared, row) for row in told.values)
    for code in dict.fromkeys(row.code for row in rows):
        _dated(table, (row for row in rows if row.code == code))
    return rows


def _code(table: Table, shared: Mapping[str, Any], row: shapes.CodeRow) -> Code:
    own = {name: getattr(row, name) for name in ("since", "until", "source", "check", "why")}
    origin = dict(shared) | {name: value for name, value in own.items() if value}
    return Code(
        **(origin | {"where": f"{table.where} {row.code}"}),
        code=row.code,
        words=row.words,
        formal=row.formal,
    )


def _duties(table: Table) -> Iterator[Duty]:
    for told in (table.read(shapes.DutyTable, each) for each in table.told):
        yield Duty(
            key=table.key,
            what=told.what,
            words=told.words,
            prospective=told.prospective,
            commencement=told.commencement,
            **table.origin(told),
        )


def _retentions(table: Table) -> Iterator[Retention]:
    for told in (table.read(shapes.RetentionTable, each) for each in table.told):
        yield Retention(
            key=table.key,
            what=told.what,
            keep=told.keep,
            from_=told.start,
            length=read_length(told.within, table.where) if told.within else None,
            **table.origin(told),
        )


def _trial(table: Table) -> Trial:
    told = table.read(shapes.TrialTable)
    if not table.local:
        raise PolicyRefused(table.where, "a trial belongs to an authority, in its own directory")
    for name in ("cohort", "why", "measures", "legal_basis", "author"):
        if not getattr(told, name):
            raise PolicyRefused(table.where, f"a trial must say its {name.replace('_', ' ')}")
    return Trial(
        key=told.timescale,
        cohort=told.cohort,
        length=read_length(told.within, table.where),
        reason=told.why,
        measures=told.measures,
        legal_basis=told.legal_basis,
        since=told.since,
        until=told.until,
        source=told.legal_basis,
        author=told.author,
        local=True,
        where=table.where,
    )


def read_length(within: str, where: str) -> Length:
    """Read “15 working days” as an amount and a unit."""
    found = re.fullmatch(r"(\d+) (.+?)s?", within.strip())
    units = {unit.value.removesuffix("s"): unit for unit in Unit}
    if found is None or found[2] not in units:
        known = ", ".join(unit.value for unit in Unit)
        raise PolicyRefused(where, f"“{within}” is not a number and one of: {known}")
    return Length(int(found[1]), units[found[2]])


def _dated(table: Table, values: Iterable[Value]) -> tuple[Value, ...]:
    """The values in order of time, refused when two of them claim the same day."""
    ordered = tuple(sorted(values, key=lambda value: value.since))
    clash = first_overlap(ordered)
    if clash:
        earlier, later = clash
        ends = f"until {spoken(earlier.until)}" if earlier.until else "with no end"
        raise PolicyRefused(
            table.where,
            f"the value since {spoken(earlier.since)} runs {ends}, and another begins on "
            f"{spoken(later.since)}. Give the first an `until`.",
        )
    return ordered


def _check_origin(table: Table, told: shapes.Origin) -> None:
    if not told.source.strip():
        raise PolicyRefused(table.where, "it does not say its `source`")
    if told.until and told.until < told.since:
        raise PolicyRefused(table.where, f"it ends before it begins ({spoken(told.since)})")
    if told.check and not told.why.strip():
        raise PolicyRefused(table.where, "`check = true` must say `why` it is not sure")
    if table.local and not (told.author.strip() and told.why.strip()):
        raise PolicyRefused(table.where, "an authority's own value must say `author` and `why`")


def _plainly(problem: str) -> str:
    missing = re.match(r"Object missing required field `(\w+)`", problem)
    unknown = re.match(r"Object contains unknown field `(\w+)`", problem)
    if missing:
        return f"it does not say `{missing[1]}`"
    if unknown:
        return f"`{unknown[1]}` is not a word this file may use"
    return problem


def read_day(text: str, where: str) -> date:
    """A day written as a key, such as 2026-05-25."""
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise PolicyRefused(where, f"“{text}” is not a day") from problem
