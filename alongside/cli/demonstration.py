"""Filling the demonstration: its families before the web starts, its people's accounts when it does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import click

from alongside.cli.founding import Authority, desk_of
from alongside.cli.installation import Installation
from alongside.record.when import civil_day
from alongside.town.demonstration import ACCOUNTS, AUTHORITY, Filled, fill
from alongside.town.kept import kept
from alongside.town.making import Town
from alongside.town.visitors import Visitor, visitors
from alongside.web.house import desk_of as web_desk
from alongside.web.installation import from_environment


def fill_the_town(installation: Installation, authority: Authority, dsns: Mapping[str, str]) -> Filled | None:
    """Write the made-up families into an empty made-up record; a real record is left alone."""
    if not authority.synthetic:
        return None
    desk = desk_of(installation, authority, dsns)
    with closing(desk.book):
        filled = fill(desk, civil_day(datetime.now(UTC)))
    if filled.entries:
        click.echo(f"Aldermere is filled: {filled.entries:,} entries about people who do not exist.")
    return filled


def make_personas(environment: Mapping[str, str]) -> None:
    """Let visitors come in as the people of the demonstration. Django must be ready.

    The desk it uses is closed again: the web's processes part after this, and a connection that two
    processes share answers one with what the other asked.
    """
    from alongside.web.accounts import make_persona  # noqa: PLC0415 - Django must be ready

    for one in _who_may_come(environment):
        make_persona(
            one.username,
            one.subject,
            name=one.name,
            role=one.role,
            sees=one.sees,
            try_this=one.try_this,
            face=one.face,
        )


def _who_may_come(environment: Mapping[str, str]) -> Iterable[Visitor]:
    """The people of the drawn town that is here; else those of Aldermere."""
    there = from_environment(environment)
    levers = kept(there.data)
    if levers is not None:
        return visitors(Town(levers))
    if there.authority != AUTHORITY:
        return ()
    desk = web_desk(there, environment)
    with closing(desk.book):
        town = fill(desk, civil_day(datetime.now(UTC)))
    return [
        Visitor(
            one.username, town.people[one.in_the_files], one.name, one.role, one.sees, one.try_this, one.face
        )
        for one in ACCOUNTS
    ]


def say_who(directory: Path) -> None:
    """Name the accounts in the terminal."""
    click.echo("  Come in as:")
    levers = kept(directory)
    for one in ACCOUNTS if levers is None else visitors(Town(levers)):
        click.echo(f"    {one.username:<10}{one.name}, {one.role[0].lower()}{one.role[1:]}")
    click.echo("  They have no password: press a name on the first page.\n")
