"""`alongside worker add`: the first people of a new authority, who then let others in."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import click

from alongside.access import Role
from alongside.access.facts import RoleGiven
from alongside.cli.at_the_desk import at_the_desk
from alongside.practice.team import WorkerJoined
from alongside.record import Draft, Fact, SubjectKind, new_subject
from alongside.record.when import civil_day, day

ROLES = click.Choice([role.value for role in Role])


@click.command("add")
@click.argument("name")
@click.option("--role", "roles", multiple=True, required=True, type=ROLES, help="What they do here.")
@click.option("--job", default="", help="Their post, as it stands on letters.")
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The installation.")
def add(name: str, roles: tuple[str, ...], job: str, data: Path | None) -> None:
    """Write a worker into the record, with what they do here. Prints who they are, for `account add`."""
    who, today = new_subject(SubjectKind.WORKER), day(civil_day(datetime.now(UTC)))
    facts: list[Fact] = [WorkerJoined(name=name, job_title=job)]
    facts += [RoleGiven(role=role) for role in roles]  # type: ignore[arg-type]
    drafts = [Draft(fact=fact, about=(who,), on=today, client_ref=str(uuid4())) for fact in facts]
    with at_the_desk(data) as at:
        at.desk.write(at.reader, drafts)
    click.echo(who)
