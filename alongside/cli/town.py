"""`alongside town`: a made-up authority at true scale, into files or into a record, and beside England."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from alongside.cli.installation import Installation, RunningDatabase, default_directory
from alongside.cli.opening import opened, told_plainly
from alongside.cli.town_making import FILLING, counted, filed, filled, opened_answers
from alongside.town.demonstration import NotMadeUp
from alongside.town.england.profiles import UnknownAuthority, profile
from alongside.town.kept import UNFINISHED, Stopped
from alongside.town.levers import Levers
from alongside.town.making import Town
from alongside.town.planted import NotTheKey
from alongside.town.report.caution import cautions
from alongside.town.report.figures import figures
from alongside.town.report.page import NoPlace, put
from alongside.town.report.table import table

HANDS = max(1, min(8, os.cpu_count() or 1))
DATABASE = ("postgresql://", "postgres://")
FIRST, LAST = date(2000, 1, 1), date(2044, 12, 31)
"""Between which days England's figures, bank holidays and law are carried: beyond them nothing is drawn."""


class Day(click.ParamType[date]):
    """A day as 2024-11-05."""

    name = "DAY"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read it."""
        if isinstance(value, date):
            return value
        try:
            told = date.fromisoformat(value)
        except ValueError:
            told = None
        if told is None or told.isoformat() != value:
            self.fail(f"“{value}” is not a day; write 2024-11-05", param, ctx)
        return told


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
@click.option(
    "--page",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Write the report into its place in this Markdown page, as docs/town.md.",
)
@click.option(
    "--answers",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Open the sealed answers of a town that was written into this directory, and print them.",
)
@click.option("--processes", default=HANDS, show_default=True, type=click.IntRange(1, 64))
def town(
    *,
    out: Path | None,
    into: str | None,
    report: bool,
    page: Path | None,
    answers: Path | None,
    processes: int,
    **levers: Any,
) -> None:
    """Make a made-up authority: its families, who works there, and everything that was written.

    Without --out and --into nothing is kept, and the report is printed.
    """
    with told_plainly(), _plainly():
        if answers is not None:
            if out or into or report or page:
                raise click.UsageError("--answers opens what was written before; ask for it alone.")
            click.echo(opened_answers(answers))
            return
        profile(levers["like"])
        _check(Levers(**levers), out, into, page)
        wanted, tally = Town(Levers(**levers)), None
        counts = report or page is not None
        if out is not None:
            tally = filed(wanted, out, processes, counts=counts)
        if into is not None:
            with _record(into) as (installation, database):
                tally = (
                    filled(wanted, installation, database, processes, counts=counts and tally is None)
                    or tally
                )
        if counts or (out is None and into is None):
            told = figures(tally or counted(wanted, processes), wanted.levers)
            careful = list(cautions(wanted.levers))
            click.echo(table(told, cautions=careful))
            if page is not None:
                page.write_text(
                    put(page.read_text("utf-8"), table(told, markdown=True, cautions=careful)), "utf-8"
                )


def _check(levers: Levers, out: Path | None, into: str | None, page: Path | None) -> None:
    """Refuse at once what would fail, or mean nothing, after minutes of work."""
    if levers.first < FIRST or levers.until > LAST:
        raise click.UsageError(f"A town lies between {FIRST} and {LAST}: choose --until and --years so.")
    for name, on in (
        ("crisis", levers.crisis),
        ("family-help", levers.family_help),
        ("trouble", levers.trouble),
    ):
        if on is not None and not levers.first <= on <= levers.until:
            why = f"its record goes from {levers.first} to {levers.until}"
            raise click.UsageError(f"--{name} {on} is no day of this town: {why}.")
    if page is not None:
        put(page.read_text("utf-8"), "")
    if into is not None and out is not None and Path(into).resolve() == out.resolve():
        raise click.UsageError("--out and --into are one directory: files and a record each need their own.")


@contextmanager
def _plainly() -> Iterator[None]:
    try:
        yield
    except (NotMadeUp, NotTheKey, UnknownAuthority, NoPlace, Stopped) as wrong:
        raise click.ClickException(str(wrong)) from wrong
    except OSError as wrong:
        raise click.ClickException(
            f"{wrong.strerror or wrong}: {wrong.filename or ''}".rstrip(": ")
        ) from wrong


@contextmanager
def _record(into: str) -> Iterator[tuple[Installation, RunningDatabase]]:
    """The database that is meant: an installation's own, or one that is there already."""
    environment, directory = dict(os.environ), Path(into)
    if into.startswith(DATABASE):
        usual = default_directory(environment)
        environment["DATABASE_URL"], directory = into, usual.with_name(f"{usual.name}-town")
    elif not into.strip() or "://" in into:
        raise click.UsageError("--into is a directory, or an address that begins with postgresql://")
    _check_directory(directory)
    with told_plainly():
        installation = Installation.at(directory)
    with installation.held("alongside town"), opened(directory, environment, FILLING) as database:
        yield installation, database


def _check_directory(directory: Path) -> None:
    """A record goes into a directory of its own, or into an installation in which no town is yet."""
    there = {one.name for one in directory.iterdir()} if directory.is_dir() else set()
    if UNFINISHED in there:
        raise Stopped(directory)
    if there and "keys" not in there:
        raise click.ClickException(f"{directory} is not empty; choose another directory.")
