"""Filling the demonstration: its families before the web starts, its people's accounts when it does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import click

from alongside.cli.founding import Authority, desk_of
from alongside.cli.installation import Installation
from alongside.desk import Desk
from alongside.record.when import civil_day
from alongside.town.demonstration import ACCOUNTS, Filled, fill


def fill_the_town(installation: Installation, authority: Authority, dsns: Mapping[str, str]) -> Filled | None:
    """Write the made-up families into an empty made-up record; a real record is left alone."""
    if not authority.synthetic:
        return None
    filled = fill(desk_of(installation, authority, dsns), civil_day(datetime.now(UTC)))
    if filled.entries:
        click.echo(f"Aldermere is filled: {filled.entries:,} entries about people who do not exist.")
    return filled


def make_personas(desk: Desk) -> None:
    """Let visitors come in as the people of the demonstration. Django must be ready."""
    from alongside.web.accounts import make_persona  # noqa: PLC0415 - Django must be ready

    town = fill(desk, civil_day(datetime.now(UTC)))
    for one in ACCOUNTS:
        make_persona(
            one.username,
            town.people[f"aldermere.{one.worker}"],
            name=one.name,
            role=one.role,
            sees=one.sees,
            try_this=one.try_this,
            face=one.face,
        )


def say_who() -> None:
    """Name the accounts in the terminal."""
    click.echo("  Come in as:")
    for one in ACCOUNTS:
        click.echo(f"    {one.username:<9}{one.name}, {one.role[0].lower()}{one.role[1:]}")
    click.echo("  They have no password: press a name on the first page.\n")
