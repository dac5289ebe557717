"""`alongside shelves`: make every list again from the record; and so after a new version with a new list."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from alongside.access import Reader
from alongside.cli.at_the_desk import at_the_desk, operator
from alongside.cli.founding import Authority, desk_of
from alongside.cli.installation import ROLES, Installation, RunningDatabase
from alongside.cli.preparation import lists_are_made, lists_wait
from alongside.desk import Desk
from alongside.record import SubjectKind

NEW_LISTS = "This version has new lists. They are made from the record before anybody comes in."


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The installation.")
def shelves(*, data: Path | None) -> None:
    """Make everything that lists and search stand on again from the record itself.

    Nothing in the record changes. People may go on working; a list that is being made may be short meanwhile.
    """
    with at_the_desk(data) as here:
        _make(here.desk, here.reader)
        lists_are_made(here.database)
    click.echo("Everything that lists and search stand on was made again from the record.")


def make_what_waits(installation: Installation, database: RunningDatabase, authority: Authority) -> None:
    """Make the lists that a new version brought, before anybody comes in.

    Who is let in and who is shut out stands on lists: with an empty one, a conflict would keep nobody away.
    """
    if not lists_wait(database):
        return
    desk = desk_of(installation, authority, {role: database.dsn(role) for role in ROLES})
    with closing(desk.book) as book:
        with book.sitting(operator(authority.number).who, wide=True) as sitting:
            anybody = bool(sitting.subjects(SubjectKind.WORKER, None, 1))
        if anybody:
            click.echo(NEW_LISTS)
            _make(desk, operator(authority.number))
    lists_are_made(database)


def _make(desk: Desk, reader: Reader) -> None:
    done = 0
    for some in desk.rebuild_shelves(reader):
        done += some
        click.echo(f"\r  {done:,}", nl=False, err=True)
    click.echo(err=True)
