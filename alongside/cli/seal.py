"""`alongside seal`: seal what was written, once, where nothing runs that does so by itself."""

import os
from pathlib import Path

import click

from alongside.cli.installation import Installation, default_directory
from alongside.cli.opening import opened, told_plainly
from alongside.cli.sealing import seal_once


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The installation.")
def seal(*, data: Path | None) -> None:
    """Seal everything that was written and has not been sealed yet.

    While `alongside run` runs this happens by itself, within seconds.
    """
    with told_plainly():
        installation = Installation.at(data or default_directory(os.environ))
        with opened(installation.directory, os.environ) as database:
            sealed = seal_once(installation, database)
    click.echo(f"Sealed: {sealed:,} entries and looks." if sealed else "Everything was sealed already.")
