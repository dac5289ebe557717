"""`alongside check`: what is wrong in a return, where, why it matters and what to do, before it is sent."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from alongside.cli.checking.ends import CLEAN, FINDINGS, UNUSABLE, written_out
from alongside.cli.checking.keeping import cache_directory
from alongside.cli.checking.saying import plain
from alongside.cli.checking.writing import FORMATS, ONLY_FILES, write
from alongside.returns.asking import AUTO, ENGINES, Asked, NoSuchRule, checked, explained, those_of
from alongside.returns.beside import Beside
from alongside.returns.opening import Limits, UnreadableFile, Unusable
from alongside.returns.uncollected import uncollected


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--return", "name", type=click.Choice(["cin", "ssda903"]), help="Which return; else it is seen."
)
@click.option("--year", help="Of which year, such as 2025-26; a census says so itself.")
@click.option(
    "--previous",
    type=click.Path(path_type=Path, exists=True),
    help="Last year's files of the SSDA903: a directory, or its one XML.",
)
@click.option(
    "--postcodes",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The ONS Postcode Directory as CSV, where the extra “postcodes” is not installed.",
)
@click.option(
    "--providers",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    help="Ofsted's list of homes and agencies, saved as CSV; more than once for several.",
)
@click.option("--la", "authority", default="", help="The authority's number, such as 301.")
@click.option("--format", "kind", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="Where to write it; else to the screen.")
@click.option("--only", default="", help="Only these rules: codes, with commas.")
@click.option(
    "--engine", type=click.Choice(ENGINES), default=AUTO, help="What looks; Spark, an extra, is for a region."
)
@click.option(
    "--explain", metavar="CODE", help="Say what one rule asks, why, and show the rows that prove it."
)
@click.option("--max-mb", default=2_000, show_default=True, help="The largest file that is read.")
@click.option(
    "--max-ratio",
    default=Limits().ratio,
    show_default=True,
    help="How many times larger than its zip a file may be.",
)
def check(files: Sequence[Path], explain: str | None, kind: str, out: Path | None, **said: Any) -> None:
    """Check FILES (or a directory of them) of a children in need census or an SSDA903 return.

    Ends with 0 when nothing was found, 1 when something was, 2 when the files cannot be used or no rule could
    look. Nothing is stored and nothing leaves this machine.
    """
    if kind in ONLY_FILES and out is None:
        raise click.UsageError(f"No screen shows {kind}: say where to write it, with --out FILE.")
    only = _codes(said.pop("only"))
    try:
        if explain:
            with written_out("What was asked", Unusable):
                click.echo(explained(explain, said["name"], said["year"]))
            return
        _spare((*files, said["previous"], said["postcodes"], *said["providers"]), out)
        previous = tuple(filter(None, [said.pop("previous")]))
        beside = Beside(said.pop("postcodes"), cache_directory(os.environ), said.pop("providers"))
        asked = Asked(files=tuple(files), previous=previous, only=only, beside=beside, **said)
        with uncollected():
            told = checked(asked, progress=sys.stderr)
            with written_out(str(out or "The report"), Unusable):
                write(told, kind, out)
    except (UnreadableFile, Unusable, NoSuchRule) as wrong:
        _refused(str(wrong))
    except PermissionError as wrong:
        _refused(f"{wrong.filename}: you may not read it.")
    except KeyboardInterrupt:
        _refused("It was stopped before the end.")
    if not told.found.ran:
        sys.exit(UNUSABLE)
    sys.exit(CLEAN if told.clean else FINDINGS)


def _codes(said: str) -> tuple[str, ...]:
    codes = tuple(one.strip() for one in said.split(",") if one.strip())
    if said and not codes:
        raise click.UsageError("Say which rules with --only: their codes, with commas.")
    return codes


def _spare(read: Sequence[Path | None], out: Path | None) -> None:
    """Let no report take the place of a file that it tells of."""
    if out is None or not out.exists():
        return
    if any(one.exists() and one.samefile(out) for one in those_of(filter(None, read))):
        raise Unusable(f"{out} is among the files that are read: write the report elsewhere.")


def _refused(why: str) -> NoReturn:
    click.echo(plain(f"Not checked. {why}"), err=True)
    sys.exit(UNUSABLE)
