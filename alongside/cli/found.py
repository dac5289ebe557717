"""`alongside found`: begin the record of a real authority."""

import os
from pathlib import Path

import click

from alongside.cli.founding import found as begin
from alongside.cli.installation import Installation, default_directory
from alongside.cli.opening import opened, told_plainly


@click.command()
@click.argument("number", type=click.IntRange(1, 999))
@click.argument("name")
@click.option("--made-up", is_flag=True, help="A made-up authority, for ever: for tests and training.")
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The installation.")
def found(number: int, name: str, *, made_up: bool, data: Path | None) -> None:
    """Begin the record of an authority: its NUMBER as in its returns, and its NAME.

    This is done once. A record begun as made up can never become a real one, nor the reverse.
    """
    with told_plainly():
        installation = Installation.at(data or default_directory(os.environ))
        with opened(installation.directory, os.environ) as database:
            there = begin(installation, database, number, name, synthetic=made_up)
    kind = "a made-up record" if there.synthetic else "a real record"
    click.echo(f"This installation holds {kind}: {there.name} ({there.number}).")
