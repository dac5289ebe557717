"""`alongside town`: a made-up authority at true scale, into files or into a record, and beside England."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import click

from alongside.access import Reader
from alongside.cli.at_the_desk import operator
from alongside.cli.founding import Authority, authority_of, desk_of, found
from alongside.cli.installation import ROLES, Installation, RunningDatabase, default_directory
from alongside.cli.many_hands import shared_out
from alongside.cli.opening import opened, told_plainly
from alongside.cli.preparation import lists_are_made
from alongside.cli.sealing import seal_once
from alongside.desk import Desk
from alongside.town.demonstration import NotMadeUp
from alongside.town.england.profiles import UnknownAuthority
from alongside.town.filing import count_part, file_part, file_staff
from alongside.town.filling import fill_part, fill_staff, has_entries
from alongside.town.levers import Levers
from alongside.town.making import AUTHORITY, NAME, Town
from alongside.town.report.figures import figures
from alongside.town.report.table import table
from alongside.town.report.tally import Tally
from alongside.town.staff.drafts import drafts as staff_drafts

HANDS = max(1, min(8, os.cpu_count() or 1))
KEY, ANSWERS = "answers.key", "answers.sealed"
THORNMERE = Authority(AUTHORITY, NAME, synthetic=True)


class NotEmpty(click.ClickException):
    """A town is written into an empty record, once."""

    def __init__(self) -> None:
        super().__init__(
            "There is a record here already. A town is written into an empty one: choose another directory "
            "with --into."
        )


class Day(click.ParamType[date]):
    """A day as 2024-11-05."""

    name = "DAY"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read it."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is not a day; write 2024-11-05", param, ctx)


@click.command()
@click.option("--children", default=60_000, show_default=True, type=click.IntRange(100, 2_000_000))
@click.option("--years", default=10, show_default=True, type=click.IntRange(1, 30))
@click.option(
    "--seed", default=7, show_default=True, help="The same seed is the same town, letter by letter."
)
@click.option("--until", default="2026-03-31", show_default=True, type=Day(), help="The record's last day.")
@click.option("--like", type=int, help="The number of an authority whose published rates it takes.")
@click.option("--crisis", type=Day(), help="The day on which a child's death becomes known.")
@click.option("--family-help", type=Day(), help="The day from which help comes before checking.")
@click.option("--trouble", type=Day(), help="The day from which one team is in trouble.")
@click.option("--planted/--no-planted", default=True, help="Whether truths are planted for others to find.")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="Write files into this directory."
)
@click.option(
    "--into", help="Write a record: an installation's directory, or postgresql://… (an administrator's)."
)
@click.option("--report", is_flag=True, help="Print the town beside England's published figures.")
@click.option("--processes", default=HANDS, show_default=True, type=click.IntRange(1, 64))
def town(*, out: Path | None, into: str | None, report: bool, processes: int, **levers: Any) -> None:
    """Make a made-up authority: its families, who works there, and everything that was written.

    Without --out and --into nothing is kept, and the report is printed.
    """
    with told_plainly(), _plainly():
        wanted = Town(Levers(**levers))
        tally = _filed(wanted, out, processes) if out else None
        if into:
            tally = _filled(wanted, into, processes)
        if tally is None:
            tally = _counted(wanted, processes)
            report = True
        if report:
            click.echo(table(figures(tally, wanted.levers)))


@contextmanager
def _plainly() -> Iterator[None]:
    try:
        yield
    except (NotMadeUp, UnknownAuthority) as wrong:
        raise click.ClickException(str(wrong)) from wrong


# Each process makes ready once, and does part after part.


@dataclass(frozen=True)
class Filling:
    """A process that writes into a record."""

    town: Town
    desk: Desk
    reader: Reader


def ready_to_fill(levers: Levers, directory: Path, dsns: Mapping[str, str]) -> Filling:
    """Open the desk of one process."""
    desk = desk_of(Installation.at(directory), THORNMERE, dsns)
    return Filling(Town(levers), desk, operator(AUTHORITY))


def fill(made: Filling, part: int) -> Tally:
    """Write one part into the record."""
    return fill_part(made.town, part, made.desk, made.reader)


@dataclass(frozen=True)
class Writing:
    """A process that writes files, or only counts."""

    town: Town
    folder: Path | None


def ready_to_write(levers: Levers, folder: Path | None) -> Writing:
    """Nothing is opened."""
    return Writing(Town(levers), folder)


def write(made: Writing, part: int) -> Tally:
    """Write one part's file, or only count."""
    return file_part(made.town, part, made.folder) if made.folder else count_part(made.town, part)


# The three ways.


def _counted(town: Town, hands: int) -> Tally:
    return _together(town, hands, Work("counting", ready_to_write, (town.levers, None), write))


def _filed(town: Town, folder: Path, hands: int) -> Tally:
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise click.ClickException(f"{folder} is not empty; choose another directory with --out.")
    file_staff(staff_drafts(town.years.staff), folder)
    work = Work("writing files", ready_to_write, (town.levers, folder), write)
    return _together(town, hands, work)


def _filled(town: Town, into: str, hands: int) -> Tally:
    with _record(into) as (installation, database):
        there = authority_of(database)
        if there is not None and (there.number, there.synthetic) != (AUTHORITY, True):
            raise NotMadeUp(there.number)
        found(installation, database, AUTHORITY, NAME, synthetic=True)
        dsns = {role: database.dsn(role) for role in ROLES}
        started, reader = time.monotonic(), operator(AUTHORITY)
        desk = desk_of(installation, THORNMERE, dsns)
        with closing(desk.book):
            if has_entries(desk.book, reader.who):
                raise NotEmpty
            fill_staff(staff_drafts(town.years.staff), desk, reader)
        given = (town.levers, installation.directory, dsns)
        tally = _together(town, hands, Work("writing the record", ready_to_fill, given, fill))
        click.echo(f"Written in {time.monotonic() - started:,.0f} s. Sealing …", err=True)
        sealed = seal_once(installation, database)
        lists_are_made(database)
        click.echo(
            f"{sealed:,} entries and looks sealed, after {time.monotonic() - started:,.0f} s.", err=True
        )
        return tally


@contextmanager
def _record(into: str) -> Iterator[tuple[Installation, RunningDatabase]]:
    """The database that is meant: an installation's own, or one that is there already."""
    environment = dict(os.environ)
    directory = Path(into)
    if into.startswith(("postgresql://", "postgres://")):
        environment["DATABASE_URL"], directory = into, default_directory(environment)
    with opened(directory, environment) as database:
        yield Installation.at(directory), database


class Work(NamedTuple):
    """What every process makes ready, and does with each part."""

    what: str
    ready: Callable[..., Any]
    given: tuple[Any, ...]
    do: Callable[[Any, int], Tally]


def _together(town: Town, hands: int, work: Work) -> Tally:
    """Every part done, and what was counted in all of them."""
    tally = Tally(town.levers)
    with click.progressbar(length=town.parts, label=work.what, file=sys.stderr) as bar:
        for _, one in shared_out(
            range(town.parts), hands=hands, ready=work.ready, given=work.given, do=work.do
        ):
            tally += one
            bar.update(1)
    tally.staff(staff_drafts(town.years.staff))
    return tally
