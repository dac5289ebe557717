"""`alongside account`: who may sign in. An account belongs to one worker of the record."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import click

from alongside.cli.founding import NotFounded, authority_of
from alongside.cli.installation import Installation, default_directory
from alongside.cli.opening import opened, told_plainly
from alongside.cli.surroundings import surroundings
from alongside.record import SubjectId
from alongside.web.ready import make_ready

DATA = click.option("--data", type=click.Path(path_type=Path), help="The directory of the installation.")
WORKER = "worker:"
NOBODY = "Nobody in the record is “{worker}”. Write them in first: alongside worker add NAME --role ROLE"


@click.command("add")
@click.argument("username")
@click.option("--worker", required=True, help="The worker they are, such as worker:0190….")
@click.option("--directory-id", help="How the council's own sign-in knows them.")
@click.option("--no-password", is_flag=True, help="They sign in by the council's sign-in only.")
@DATA
def add(username: str, worker: str, directory_id: str | None, no_password: bool, data: Path | None) -> None:
    """Make an account for a worker of the record.

    The password is asked for, and never shown. On their first visit they set up a second factor.
    """
    password = None if no_password else _asked_for()
    with the_web(data):
        from alongside.web.accounts import make_account  # noqa: PLC0415 - Django must be ready

        if worker.startswith(WORKER) and not _is_known(worker):
            raise click.ClickException(NOBODY.format(worker=worker))
        try:
            make_account(username, password, worker, directory_id=directory_id)
        except ValueError as refused:
            raise click.ClickException(str(refused)) from refused
    click.echo(f"{username} may sign in.")


def _is_known(worker: str) -> bool:
    """Whether the record tells of such a worker: an account for nobody would open onto nothing."""
    from alongside.web.house import desk  # noqa: PLC0415 - the installation must be open

    try:
        UUID(worker.removeprefix(WORKER))
    except ValueError:
        return False
    return bool(desk().reader(SubjectId(worker)).name)


def _asked_for() -> str:
    return str(click.prompt("Password", hide_input=True, confirmation_prompt="The same again"))


@contextmanager
def the_web(data: Path | None) -> Iterator[None]:
    """Make the web's tables reachable for one command."""
    installation = Installation.at(data or default_directory(os.environ))
    with told_plainly(), opened(installation.directory, os.environ) as database:
        there = authority_of(database)
        if there is None:
            raise NotFounded
        told = surroundings(
            installation, database, os.environ, authority=there, demonstration=False, host="127.0.0.1"
        )
        os.environ.update(told)
        make_ready()
        from alongside.web.tables import make_tables  # noqa: PLC0415 - Django must be ready

        make_tables()
        yield
