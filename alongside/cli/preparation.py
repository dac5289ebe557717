"""Bring a database to the shape this version of Alongside needs. Safe to do at every start."""

import subprocess
import sys
from collections.abc import Mapping

import psycopg

from alongside.cli.installation import ADMIN, ROLES, RunningDatabase
from alongside.record.postgres import migrate


class NotPrepared(Exception):
    """The web's own tables could not be made; Django's words are in the message."""


def prepare(database: RunningDatabase, told: Mapping[str, str]) -> None:
    """Make or bring up to date the roles, the record's tables, and the web's own."""
    prepare_record(database)
    _make_room_for_the_web(database)
    # In a process of its own: Django reads its settings once, from these variables.
    done = subprocess.run(
        [sys.executable, "-m", "alongside.web.tables"],
        env=dict(told),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotPrepared(f"The web's own tables could not be made.\n{done.stderr[-2000:]}")


def prepare_record(database: RunningDatabase) -> None:
    """Make or bring up to date the roles, with this installation's passwords, and the record."""
    migrate(database.dsn(ADMIN), {role: database.passwords[role] for role in ROLES})


def _make_room_for_the_web(database: RunningDatabase) -> None:
    """Give the web's role a schema of its own: it may do as it likes there and nowhere else."""
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        connection.execute("GRANT alongside_web TO CURRENT_USER")
        connection.execute("CREATE SCHEMA IF NOT EXISTS web AUTHORIZATION alongside_web")
