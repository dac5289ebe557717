"""`alongside erasures`: what was lawfully erased, without a word of it, to be kept beside the backups.

A backup outlives an erasure. Whoever puts one back gives it this list, and is told what must go again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

import click
import msgspec
import psycopg

from alongside.cli.founding import NotFounded, is_prepared
from alongside.cli.installation import ADMIN, Installation, RunningDatabase, default_directory, start
from alongside.cli.opening import told_plainly
from alongside.record.postgres.migration import OWNER

AUDITOR = "alongside_auditor"
KEPT = "erasures-to-carry-out.jsonl"
"""In an installation that was put back: what must go again."""

ALL = """SELECT la_id, entry_id, subject, asked, agreed, at::text FROM record.erasure
         ORDER BY at, entry_id, subject"""
STILL = """SELECT EXISTS (SELECT FROM record.payload WHERE la_id = %s AND entry_id = %s
           AND subject IS NOT DISTINCT FROM %s)"""


class NoList(click.ClickException):
    """The file is not a list of erasures."""


class Erased(msgspec.Struct, frozen=True):
    """One part of an entry whose words are gone, the two entries by which they went, and when."""

    authority: int
    entry: UUID
    subject: UUID | None
    """Whose part; nobody's: the words that all shared."""
    asked: UUID
    agreed: UUID
    at: str


@click.command()
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="The installation.")
def erasures(*, data: Path | None) -> None:
    """Print what was lawfully erased, one line each and without its words, to keep beside the backups."""
    with told_plainly():
        installation = Installation.at(data or default_directory(os.environ))
        with start(installation, database_url=os.environ.get("DATABASE_URL")) as database:
            if not is_prepared(database):
                raise NotFounded
            for one in erased(database):
                click.echo(msgspec.json.encode(one))


def erased(database: RunningDatabase) -> list[Erased]:
    """Everything that was lawfully erased, the first first."""
    with psycopg.connect(database.dsn(AUDITOR)) as connection:
        return [Erased(*row) for row in connection.execute(ALL)]


def read_list(path: Path) -> list[Erased]:
    """Read a list that this command printed."""
    try:
        return msgspec.json.Decoder(Erased).decode_lines(path.read_bytes())
    except msgspec.MsgspecError as odd:
        raise NoList(f"{path} was not printed by `alongside erasures`: {odd}") from odd


def still_there(database: RunningDatabase, listed: Iterable[Erased]) -> list[Erased]:
    """Those of a list whose words are in this database all the same."""
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        connection.execute(f"SET LOCAL ROLE {OWNER}")
        return [one for one in listed if _is_there(connection, one)]


def waiting(installation: Installation, database: RunningDatabase) -> list[Erased]:
    """What came back with a copy and has not gone again. When all of it has, its list goes too."""
    kept = installation.directory / KEPT
    if not kept.exists():
        return []
    left = still_there(database, read_list(kept))
    if not left:
        kept.unlink()
    return left


def _is_there(connection: psycopg.Connection, one: Erased) -> bool:
    found = connection.execute(STILL, [one.authority, one.entry, one.subject]).fetchone()
    return bool(found and found[0])
