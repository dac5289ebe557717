"""Bring a database to the shape this version of Alongside needs. Safe to do at every start."""

import psycopg

from alongside.cli.installation import ADMIN, ROLES, RunningDatabase
from alongside.desk import SHELVES
from alongside.record.postgres import migrate
from alongside.record.postgres.shelves import ensure

WAITING = "waits to be made again"
"""Beside the definitions of the lists: some are new, and empty until they are made from the record."""


def prepare(database: RunningDatabase) -> None:
    """Make or bring up to date the roles, with this installation's passwords, and the record.

    The web's role gets a schema in which it may do as it likes, and nowhere else; its tables are
    made by the web itself, which alone knows Django.
    """
    passwords = {role: database.passwords[role] for role in ROLES}
    migrate(database.dsn(ADMIN), passwords)
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        connection.execute("GRANT alongside_web TO CURRENT_USER")
        connection.execute("CREATE SCHEMA IF NOT EXISTS web AUTHORIZATION alongside_web")
    _make_lists(database)


def _make_lists(database: RunningDatabase) -> None:
    """Make the lists' tables, and remember that new ones are still empty, whoever fills them and when."""
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(hashtext('alongside: lists'))")
        if new := ensure(connection, SHELVES):
            connection.execute("SET LOCAL ROLE alongside_owner")
            connection.execute(
                "INSERT INTO shelf.definition VALUES (%s, %s) ON CONFLICT DO NOTHING",
                [WAITING, " ".join(new)],
            )


def lists_wait(database: RunningDatabase) -> bool:
    """Whether there are lists that no one has made from the record since they are new."""
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        connection.execute("SET LOCAL ROLE alongside_owner")
        found = connection.execute("SELECT FROM shelf.definition WHERE name = %s", [WAITING])
        return found.fetchone() is not None


def lists_are_made(database: RunningDatabase) -> None:
    """Remember that every list has been made from the record."""
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        connection.execute("SET LOCAL ROLE alongside_owner")
        connection.execute("DELETE FROM shelf.definition WHERE name = %s", [WAITING])
