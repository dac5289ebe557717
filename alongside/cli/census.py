"""`alongside import cin` and `alongside export cin`: the children in need census, in and out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

import click

from alongside.cli.at_the_desk import at_the_desk
from alongside.cli.sealing import seal_once
from alongside.desk.census import AnotherCouncils, Brought, Made, bring, export
from alongside.desk.sending import write_down
from alongside.record.when import civil_day
from alongside.returns.cin.period import CensusYear, NotACensusYear, census_year
from alongside.returns.cin.validity import faults, has_schema
from alongside.returns.opening import Limits, UnreadableFile

DATA = click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The installation.")
MIB = 1024 * 1024
SHOWN = 20


class Year(click.ParamType[CensusYear]):
    """A census year as people write it."""

    name = "YEAR"

    def convert(
        self, value: str | CensusYear, param: click.Parameter | None, ctx: click.Context | None
    ) -> CensusYear:
        """Read 2026-27, 2026/27 or 2027."""
        try:
            return value if isinstance(value, CensusYear) else census_year(value)
        except NotACensusYear as odd:
            self.fail(str(odd), param, ctx)


@click.command("cin")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--year", type=Year(), help="The census year, such as 2026-27, if the file's header is wrong.")
@click.option(
    "--report", type=click.Path(path_type=Path, dir_okay=False), help="Write every difference here."
)
@click.option(
    "--other-authority",
    is_flag=True,
    help="These are another council's children: bring them in all the same.",
)
@click.option("--max-mb", default=200, show_default=True, type=click.IntRange(1, 10_000))
@click.option("--max-ratio", default=100, show_default=True, help="For a zip: unpacked size over packed.")
@click.option(
    "--max-depth",
    default=Limits().depth,
    show_default=True,
    type=click.IntRange(1, 250),
    help="How deep elements may be nested in each other.",
)
@DATA
def import_cin(
    *,
    file: Path,
    year: CensusYear | None,
    report: Path | None,
    other_authority: bool,
    max_mb: int,
    max_ratio: int,
    max_depth: int,
    data: Path | None,
) -> None:
    """Bring a CIN census FILE (2020-21 to 2026-27, XML or one XML in a zip) into the record.

    Everything or nothing. The same file twice adds nothing; a later file with other values adds
    corrections. What the record derives for itself is kept beside it as what the file said, and listed
    as a question where the two differ.
    """
    with at_the_desk(data) as at, _readable():
        limits = Limits(bytes=max_mb * MIB, ratio=max_ratio, depth=max_depth)
        with _progress() as told:
            done = bring(
                at.desk, at.reader, file, year=year, limits=limits, progress=told, another=other_authority
            )
        seal_once(at.installation, at.database)
    _say(done)
    if report:
        report.write_text(_report(done), encoding="utf-8")
        click.echo(f"Every difference is in {report}.")


@click.command("cin")
@click.option("--year", type=Year(), required=True, help="The census year, such as 2026-27.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True)
@click.option(
    "--sent", is_flag=True, help="It goes to the Department as it is: write that down, with its digest."
)
@click.option("--serial", default=1, show_default=True, help="Which sending of the year this is.")
@DATA
def export_cin(*, year: CensusYear, out: Path, sent: bool, serial: int, data: Path | None) -> None:
    """Write the CIN census of a year, derived from the record. Nobody filled in a form for it."""
    with at_the_desk(data) as at:
        with out.open("wb") as file:
            made = export(at.desk, at.reader, year, file, serial=serial, release=version("alongside"))
        click.echo(f"{_children(made.children)} of {year.words} {_are(made.children)} in {out}.")
        _left_out(made)
        _valid(out, year)
        if sent and not made.children:
            raise NotValid("No child is in it, so it was not written down as sent.")
        if sent:
            told = write_down(at.desk, at.reader, out, civil_day(at.desk.now))
            seal_once(at.installation, at.database)
            click.echo(f"It is written down as sent today: SHA-256 {told.digest}.")
    if year.provisional:
        click.echo(
            "The structure of this year's pre-proceedings module is provisional: no schema is published."
        )


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _left_out(made: Made) -> None:
    """What the return could say only by contradicting itself: every line, for it is somebody's work."""
    if made.untold:
        click.echo("Not in it, because it would contradict the rest (each is asked about beside the record):")
    for left in made.untold:
        click.echo(f"  {left.words}")


def _valid(out: Path, year: CensusYear) -> None:
    """What the Department's schema says of the file, where there is one. It is written either way."""
    wrong = faults(out, year) if has_schema(year) else ()
    for fault in wrong[:SHOWN]:
        click.echo(f"  line {fault.line}: {fault.words}")
    if wrong:
        raise NotValid(f"The schema of {year.words} does not allow this file: {len(wrong)} faults.")
    if has_schema(year):
        click.echo(f"It is valid against the Department's schema of {year.words}.")


class NotValid(click.ClickException):
    """The file is there, and the collection would not take it."""


class Unusable(click.ClickException):
    """The file cannot be used at all."""

    exit_code = 2


@contextmanager
def _readable() -> Iterator[None]:
    """A file that cannot be read is one plain message; nothing of it was used."""
    try:
        yield
    except UnreadableFile as wrong:
        raise Unusable(f"{wrong}\nNothing was brought in.") from wrong
    except AnotherCouncils as theirs:
        raise Unusable(
            f"{theirs}.\nNothing was brought in. If these children belong in this record, say so with "
            "--other-authority."
        ) from theirs


class _Bar:
    """Says how far a long import is, one line for each thing that is done."""

    def __init__(self) -> None:
        self.what = ""

    def __call__(self, what: str, done: int, of: int) -> None:
        """Show it: rewritten in place on a terminal, a line at each tenth elsewhere."""
        if what != self.what:
            self.what, self.last = what, -1
        tenth = done * 10 // max(of, 1)
        if tenth != self.last or done == of:
            self.last = tenth
            click.echo(f"\r{what} {done:,} of {of:,}   ", nl=done == of, err=True)


@contextmanager
def _progress() -> Iterator[_Bar]:
    yield _Bar()


def _children(count: int) -> str:
    return "One child" if count == 1 else f"{count:,} children"


def _say(done: Brought) -> None:
    for note in done.notes:
        click.echo(f"Note: {note}.")
    click.echo(
        f"{_children(done.children)} of the census {done.year.words}: {done.new:,} new to the record, "
        f"{done.entries:,} entries added, {done.corrections:,} of them corrections. "
        "Nothing of it has been checked by a worker yet."
    )
    for stray in done.strays[:SHOWN]:
        click.echo(f"  line {stray.line}: {stray.what} does not belong in {stray.where}; it was left out")
    for number in done.absent[:SHOWN]:
        click.echo(f"  {number} is not in the return of {done.year.words}: no work was open in that year")
    if done.differences:
        click.echo(
            f"{len(done.differences):,} values of the file are not what the record derives "
            "(each is kept, and asked about):"
        )
    there = [one for one in done.differences if one.child not in done.absent]
    for difference in there[:SHOWN]:
        click.echo(f"  {difference.words}")
    if len(done.differences) > min(len(there), SHOWN):
        left = len(done.differences) - len(there[:SHOWN])
        click.echo(f"  {f'and {left:,} more; ' if there else ''}--report FILE writes them all")
    if done.questions:
        click.echo(f"{len(done.questions):,} questions now stand beside the children's records:")
    for one in done.questions[:SHOWN]:
        click.echo(f"  {one.child}: {one.words}")


def _report(done: Brought) -> str:
    told = {
        "file": done.file,
        "year": done.year.words,
        "children": done.children,
        "strays": [stray._asdict() for stray in done.strays],
        "differences": [difference._asdict() for difference in done.differences],
        "questions": [{"child": one.child, "words": one.words} for one in done.questions],
    }
    return json.dumps(told, indent=1, ensure_ascii=False)
