"""A database written to a file and read from one, by PostgreSQL's own programs.

`pg_dump` copies one moment while others write, and comes with the embedded PostgreSQL. Whoever is signed in
stays out of it: a session that was ended since must not live again.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import click
import psycopg
from psycopg import conninfo

from alongside.cli.installation import ADMIN, Installation, RunningDatabase, programs

SIGNED_IN = "web.django_session"


class NotCopied(click.ClickException):
    """PostgreSQL could not copy, or put back; the message holds its own words."""


def dump(installation: Installation, database: RunningDatabase, to: Path) -> int:
    """Write the database, as it is at one moment, into a file; return PostgreSQL's major version."""
    _call(
        installation, database, "pg_dump", "--format=custom", f"--file={to}",
        f"--exclude-table-data={SIGNED_IN}",
    )  # fmt: skip
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        return connection.info.server_version // 10_000


def fill(installation: Installation, database: RunningDatabase, source: Path) -> None:
    """Read a dump into an empty database, all or nothing."""
    _call(
        installation, database, "pg_restore", "--single-transaction", "--exit-on-error", str(source)
    )  # fmt: skip


def _call(installation: Installation, database: RunningDatabase, program: str, *words: str) -> None:
    """Call a program. A password goes by the environment: command lines are seen by everybody."""
    given = conninfo.conninfo_to_dict(database.dsn(ADMIN))
    password = given.pop("password", None)
    where = conninfo.make_conninfo("", **given)
    told = {**os.environ, **({"PGPASSWORD": str(password)} if password else {})}
    command = [programs(installation)[program], *words, f"--dbname={where}"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=told)
    except FileNotFoundError as gone:
        raise NotCopied(f"PostgreSQL's program {program} is not installed beside its server.") from gone
    if done.returncode:
        raise NotCopied(f"{program} did not finish: {done.stderr.strip()}")
