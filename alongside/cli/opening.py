"""How a command opens the database: the one that runs, or one started for as long as it takes."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from alongside.cli.founding import Founded, NotFounded
from alongside.cli.installation import (
    AlreadyRunning,
    ClusterTrouble,
    DatabaseUnreachable,
    Installation,
    NoOrdinaryAccount,
    NoPostgreSQL,
    RunningDatabase,
    UnsafePlace,
    default_directory,
    start,
)
from alongside.cli.preparation import prepare
from alongside.cli.processes import Stopped
from alongside.record.postgres.migration import AnotherNature, ChangedMigration
from alongside.record.seal.sequencer import LogChanged

TROUBLES = (
    AnotherNature,
    ChangedMigration,
    LogChanged,
    AlreadyRunning,
    Founded,
    NotFounded,
    ClusterTrouble,
    DatabaseUnreachable,
    NoOrdinaryAccount,
    NoPostgreSQL,
    UnsafePlace,
)


@contextmanager
def opened(
    data: Path | None, environment: Mapping[str, str], settings: Mapping[str, str] | None = None
) -> Iterator[RunningDatabase]:
    """Open the database of an installation for one command, beside `alongside run` or without it.

    `settings` are PostgreSQL's, where it is started for this command.
    """
    with told_plainly():
        installation = Installation.at(data or default_directory(environment))
        with start(installation, database_url=environment.get("DATABASE_URL"), settings=settings) as database:
            prepare(database)
            yield database


@contextmanager
def told_plainly() -> Iterator[None]:
    """Show what a person can act on as words, not as a traceback."""
    try:
        yield
    except TROUBLES as trouble:
        raise click.ClickException(str(trouble)) from trouble
    except Stopped:
        click.echo("Stopped before everything was ready. Start again whenever you like.")
