"""`alongside shelves`: make every list again from the record, as after a new version with a new list."""

from __future__ import annotations

from pathlib import Path

import click

from alongside.cli.at_the_desk import at_the_desk


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The installation.")
def shelves(*, data: Path | None) -> None:
    """Make everything that lists and search stand on again from the record itself.

    Nothing in the record changes. People may go on working; a list that is being made may be short meanwhile.
    """
    with at_the_desk(data) as here:
        done = 0
        for some in here.desk.rebuild_shelves(here.reader):
            done += some
            click.echo(f"\r  {done:,}", nl=False, err=True)
    click.echo(err=True)
    click.echo("Everything that lists and search stand on was made again from the record.")
