"""What somebody asks to have checked, at the command line or on a page, and the check itself.

Beside the returns and above them all: it knows how each is read. Nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Protocol, TextIO, cast

import pyarrow as pa
import pyarrow.compute as pc

from alongside.policy import load
from alongside.returns.beside import NOTHING, Beside
from alongside.returns.checking.case import NotACase, year_of
from alongside.returns.checking.duck import Bench
from alongside.returns.checking.form import FIRST, LAST, Form, codes_of, form
from alongside.returns.checking.looking import FEW, Checker, Large
from alongside.returns.checking.notes import Note
from alongside.returns.checking.period import Period, in_words, period
from alongside.returns.checking.plan import rules_of
from alongside.returns.checking.report import Checked
from alongside.returns.checking.rule import Rule
from alongside.returns.checking.saying import read_otherwise
from alongside.returns.checking.tables import Codes, Raw
from alongside.returns.opening import Limits, Unusable
from alongside.returns.upload import Upload

CIN, SSDA903 = "cin", "ssda903"
AUTO, DUCKDB, SPARK = ENGINES = ("auto", "duckdb", "spark")
"""What looks: by size (SQLite at little, DuckDB at much), or always the one that is named."""
MIB = 1024 * 1024
ROWS_OF_A_CHILD = 1_000
"""The most rows of one child in one table. Our own: a change in every week of eighteen years is fewer."""
_KINDS = {".xml", ".zip"}


class NoSuchRule(Unusable):
    """No rule has this code."""


class TooMuch(Unusable):
    """It is more than is looked at here."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is to be checked."""

    files: tuple[Path, ...]
    name: str | None
    year: str | None
    previous: tuple[Path, ...] = ()
    """Last year's files, or their directory."""
    beside: Beside = NOTHING
    """Of the SSDA903: postcodes and Ofsted's register."""
    authority: str = ""
    only: tuple[str, ...] = ()
    max_mb: int
    """The largest file that is read."""
    max_ratio: int = Limits().ratio
    """How many times larger than the zip that held it a file may be."""
    most_rows: int = 0
    """The most rows that are looked at; 0 for all that there are."""
    engine: str = AUTO


class HandedIn(Protocol):
    """What the module `handed_in` of each return has."""

    def came(
        self,
        files: Sequence[Path],
        previous: Sequence[Path],
        beside: Beside,
        authority: str,
        limits: Limits,
    ) -> Upload:
        """Read the files. Raises `UnreadableFile` or `Unusable`."""

    def odd(self, upload: Upload, when: Period, authority: str) -> Iterator[Note]:
        """What the files say that fits neither the check nor any rule."""


def checked(asked: Asked, progress: TextIO | None = None) -> Checked:
    """Read the files and let the rules look. Raises `UnreadableFile` or `Unusable`."""
    files = list(those_of(asked.files))
    if not files:
        raise Unusable(
            "Say which files: one XML of the census, or the CSV files or the one XML of the SSDA903."
        )
    limits = Limits(bytes=asked.max_mb * MIB, ratio=asked.max_ratio)
    told = form(asked.name or _seen(files, limits))
    only = _known(told, asked.only)
    handed_in, previous = _handed_in(told.name), list(those_of(asked.previous))
    checker = Checker(load(), _engine(asked.engine), FEW if asked.engine == AUTO else 0)
    if progress and progress.isatty():
        progress.write(f"Reading {len(files)} file{'s' * (len(files) != 1)}…\n")
    came = handed_in.came(files, previous, asked.beside, asked.authority, limits)
    tables, notes = came.tables, came.notes
    _crowded(told, tables.values())
    when = _period(told, came, asked)
    _in_force(told, only, when.year)
    rows = sum(map(len, tables.values()))
    if asked.most_rows and rows > asked.most_rows:
        raise TooMuch(
            f"These files hold {rows:,} rows, and here at most {asked.most_rows:,} are looked at. "
            "The command “alongside check” takes any number."
        )
    if progress and progress.isatty():
        progress.write(f"{rows:,} rows; the rules of {when.words} look at them…\n")
    found = checker.look(told, tables, when, only)
    notes += read_otherwise(told, tables, codes_of(told, when.year, load()))
    return Checked(told, when, tables, found, [*notes, *handed_in.odd(came, when, asked.authority)])


def _engine(name: str) -> Callable[[Form, Codes], Large]:
    """What looks at a whole return. Spark starts before anything is read: what it wants is said at once."""
    if name != SPARK:
        return Bench
    try:
        from alongside.returns.checking import spark  # noqa: PLC0415 - an extra
    except ImportError as wrong:
        raise Unusable(
            "Spark is not installed here: it needs “pip install alongside[spark]” and Java, 17 or newer."
        ) from wrong
    try:
        return partial(spark.Floor, session=spark.here())
    except spark.NoSpark as wrong:
        raise Unusable(str(wrong)) from wrong


def _crowded(told: Form, tables: Iterable[Raw]) -> None:
    """Rules look at the rows of a child beside each other: one number for everybody would never end."""
    for raw in tables:
        column = raw.columns.get("child")
        if not isinstance(column, pa.ChunkedArray | pa.Array):
            continue
        told_of = pc.value_counts(column)
        for one in told_of.filter(pc.greater(told_of.field(1), ROWS_OF_A_CHILD)).to_pylist():
            if one["values"] is not None:
                raise Unusable(
                    f"In {told.told(raw.name)} {one['counts']:,} rows have the number {one['values'][:40]}. "
                    "No child has so many: was one number given to several? Put that right first."
                )


def years() -> list[str]:
    """The years that have rules, newest first, as people write them."""
    ruled = {year for name in (CIN, SSDA903) for year in _ruled(form(name))}
    return [in_words(year) for year in sorted(ruled, reverse=True)]


def _ruled(told: Form) -> range:
    """The years for which a return has rules."""
    return range(max(FIRST, min(rule.since for rule in rules_of(told))), LAST + 1)


def those_of(files: Iterable[Path]) -> Iterator[Path]:
    """The files that are read: those that were named, and of a directory whatever may be of a return."""
    for path in files:
        if path.is_dir():
            yield from sorted(one for one in path.iterdir() if one.suffix.lower() in {*_KINDS, ".csv"})
        else:
            yield path


def _seen(files: Sequence[Path], limits: Limits) -> str:
    """Which return these files are: a census is one XML, an SSDA903 is CSV files, or XML of another name."""
    if not all(one.suffix.lower() in _KINDS for one in files):
        return SSDA903
    single = import_module(f"{form(SSDA903).package}.single")
    return SSDA903 if single.is_single(files[0], limits) else CIN


def _handed_in(name: str) -> HandedIn:
    """How a return is read: a module beside its rules, loaded for whoever checks that return."""
    return cast(HandedIn, import_module(f"{form(name).package}.handed_in"))


def _known(told: Form, codes: Sequence[str]) -> Sequence[str]:
    """The rules that were asked for, in large letters or small."""
    known = {rule.code.lower(): rule.code for rule in rules_of(told)}
    unknown = sorted(one for one in set(codes) if one.lower() not in known)
    if unknown:
        raise NoSuchRule(f"There is no rule {', '.join(unknown)} of the {told.title}.")
    return [known[one.lower()] for one in codes]


def _in_force(told: Form, codes: Sequence[str], year: int) -> None:
    """Whoever asks for a rule that is not of the year must not read that nothing was found."""
    others = sorted(set(codes) - {rule.code for rule in rules_of(told) if rule.holds_in(year)})
    if others:
        raise NoSuchRule(f"The rules of {in_words(year)} do not hold {', '.join(others)}.")


def _period(told: Form, came: Upload, asked: Asked) -> Period:
    year = _year(asked.year) if asked.year else (came.day.year if came.day else 0)
    if year not in _ruled(told):
        said = asked.year or (f"the ReferenceDate {came.day}" if came.day else "")
        known = f"{in_words(min(_ruled(told)))} to {in_words(LAST)}"
        raise Unusable(
            f"Say of which year it is, such as {in_words(LAST)}: there are rules of {known}"
            + (f", and none of {said}." if said else ".")
        )
    return period(year, ref=came.day, authority=came.authority, from_xml=int(came.from_xml))


def _year(said: str) -> int:
    try:
        return year_of(said)
    except NotACase as wrong:
        raise Unusable(str(wrong)) from wrong


def explained(code: str, name: str | None, year: str | None) -> str:
    """A rule in words, with the rows that prove it."""
    rules = [
        (told, rule)
        for told in ([form(name)] if name else [form(CIN), form(SSDA903)])
        for rule in rules_of(told)
        if rule.code.lower() == code.lower() and (not year or rule.holds_in(_year(year)))
    ]
    if not rules:
        raise NoSuchRule(f"There is no rule {code}.")
    return "\n\n".join(_explained(told, rule) for told, rule in rules)


def _explained(told: Form, rule: Rule) -> str:
    last = "" if rule.until == LAST else f" to {in_words(rule.until)}"
    lines = [
        f"{rule.code}: {told.title}, {rule.severity}, from {in_words(rule.since)}{last}",
        rule.says,
        rule.why,
        f"Marks: {rule.fields or 'the whole return'}" + (f"; {rule.also}" if rule.also else ""),
        "Rows that prove it (those with an x are found):",
        rule.proof.strip("\n"),
    ]
    return "\n".join((*lines, rule.source) if rule.source else lines)
