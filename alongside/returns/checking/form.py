"""The shape of a return: its tables, their columns, and what each column must look like in each year.

Each return has one catalogue, `fields.toml`, beside its rules: tables with the name they have in findings and
the names their files may have, and the fields of each in the order of the return.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import msgspec
import tomli

from alongside.policy import Policy

FIRST, LAST = 2021, 2027
AUTHORITIES = "authorities"
"""A table beside the return: the number of every authority that there is or was."""
LONG_PAST = frozenset({"820", "875"})
"""Authorities that ended in 2009 (Bedfordshire, Cheshire): pupil numbers that they gave are still held."""
LAST_YEAR = "_last"
"""What the name of last year's table ends with."""


class Kind(StrEnum):
    """What a cell must look like."""

    TEXT = "text"
    CHILD = "child"
    """The child's number in this return: what ties the tables together."""
    KEY = "key"
    """A number that ties a row to its group inside one child; files do not carry it."""
    DAY = "day"
    NUMBER = "number"
    DECIMAL = "decimal"
    """A number that may have a part below the point: miles."""
    FLAG = "flag"
    CODE = "code"


class Field(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One column of a return."""

    name: str = ""
    column: str = ""
    """What rules and views call it; else the name in small letters."""
    kind: Kind
    codes: str = ""
    """The policy's code set, or `only`."""
    only: tuple[str, ...] = ()
    codes_until: Mapping[str, str] = {}
    """Up to which year another code set stood, by that year."""
    ever: bool = False
    """Whether a code that stood in any year is right: it may name something long past."""
    extra: Mapping[str, tuple[int, int]] = {}
    """Codes that this return has beside the set, each with the years it stands there."""
    since: int = FIRST
    until: int = LAST
    says: str
    facts: tuple[str, ...] = ()
    """Which facts of the record feed it; none where the maker of the return says it, or none holds it."""
    derived: bool = False
    """Worked out from other columns (a postcode) where the file does not bring it."""
    optional: bool = False
    """A file may leave the column out."""
    lacks: str = ""
    """What brings it, said to whoever lacks it."""
    names: tuple[str, ...] = ()
    """Other spellings of its heading."""
    check: str = ""
    """What about it is uncertain, and why."""


class Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One table of a return."""

    name: str
    says: str
    fields: Mapping[str, Field]
    files: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """What it is called elsewhere."""
    resource: bool = False
    """Not of the return itself but beside it: a register that some rules ask."""
    lacks: str = ""
    """What brings it, said to whoever lacks it."""
    since: int = FIRST
    until: int = LAST


class View(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A prepared view: its name, and the table whose rows it holds one for one, if any."""

    name: str
    of: str = ""


@dataclass(frozen=True, eq=False)
class Form:
    """A return: its tables by the names that rules use."""

    name: str
    title: str
    package: str
    tables: Mapping[str, Table]
    links: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """A view's column `<link>_nr` holds the row of this table."""
    views: tuple[View, ...] = ()
    beside: bool = False
    """Whether last year's tables stand beside this year's."""

    def fields(self, table: str, year: int | None = None) -> Iterator[Field]:
        """The columns of a table, of one year or of all."""
        for one in self.table(table).fields.values():
            if year is None or one.since <= year <= one.until:
                yield one

    def table(self, name: str) -> Table:
        """A table by the name that rules use; last year's has the columns of this year's."""
        return self.tables[name.removesuffix(LAST_YEAR)]

    def named(self, told: str) -> str:
        """The name rules use for a table called so in a file or a case; empty when nobody knows it."""
        last = LAST_YEAR if told.lower().endswith(LAST_YEAR) else ""
        plain = told.lower().removesuffix(LAST_YEAR)
        for name, table in self.tables.items():
            if plain in {name, table.name.lower(), *(each.lower() for each in table.names)}:
                return name + last
        return ""

    @property
    def all_tables(self) -> tuple[str, ...]:
        """Every table that views may read, last year's too."""
        last = (name + LAST_YEAR for name, table in self.tables.items() if self.beside and not table.resource)
        return (*self.tables, *last)

    def home(self, view: str) -> str:
        """The table whose rows a view (or the table itself) holds."""
        return next((one.of for one in self.views if one.name == view), view)

    def sql(self, view: str) -> str:
        """The SELECT of a view, without its comments."""
        text = files(self.package).joinpath("views", f"{view}.sql").read_text("utf-8")
        return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("--"))

    def column(self, table: str, told: str) -> str:
        """The name rules use for a column headed so; empty when nobody knows it."""
        plain = told.strip().lower()
        for one in self.fields(table):
            if plain in {one.name.lower(), *(each.lower() for each in one.names)}:
                return one.column
        return ""

    def told(self, name: str) -> str:
        """The name a table has in findings."""
        last = LAST_YEAR if name.endswith(LAST_YEAR) else ""
        return self.table(name).name + last


def codes_of(form: Form, year: int, policy: Policy) -> dict[str, frozenset[str]]:
    """The codes that each coded field may hold in the year that ends so, by `table.column`."""
    on = date(year, 3, 31)
    return {AUTHORITIES: frozenset(policy.codes("local_authority", None).codes) | LONG_PAST} | {
        f"{table}.{one.column}": _codes(one, year, on, policy)
        for table in form.tables
        for one in form.fields(table)
        if one.kind is Kind.CODE
    }


def _codes(field: Field, year: int, on: date, policy: Policy) -> frozenset[str]:
    if field.only:
        return frozenset(field.only)
    until = min((int(told) for told in field.codes_until if year <= int(told)), default=0)
    name = field.codes_until[str(until)] if until else field.codes
    extra = {code for code, (since, last) in field.extra.items() if since <= year <= last}
    return frozenset(policy.codes(name, None if field.ever else on).codes) | extra


@cache
def form(name: str) -> Form:
    """The form of a return, by its name: `cin` or `ssda903`."""
    package = f"alongside.returns.{name}"
    told = tomli.loads(files(package).joinpath("fields.toml").read_text("utf-8"))
    tables = msgspec.convert(told["tables"], dict[str, Table])
    return Form(
        name=name,
        title=told["title"],
        package=package,
        tables={key: _named(table) for key, table in tables.items()},
        links=told["links"],
        beside=told.get("beside", False),
        views=tuple(msgspec.convert(told["views"], list[View])),
    )


def _named(table: Table) -> Table:
    fields = {
        name: msgspec.structs.replace(one, name=name, column=one.column or name.lower())
        for name, one in table.fields.items()
    }
    return msgspec.structs.replace(table, fields=fields)
