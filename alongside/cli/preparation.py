"""Bring a database to the shape this version of Alongside needs. Safe to do at every start."""

import psycopg

from alongside.cli.installation import ADMIN, ROLES, RunningDatabase
from alongside.desk import SHELVES
from alongside.record.postgres import migrate


def prepare(database: RunningDatabase) -> None:
    """Make or bring up to date the roles, with this installation's passwords, and the record.

    The web's role gets a schema in which it may do as it likes, and nowhere else; its tables are
    made by the web itself, which alone knows Django.
    """
    passwords = {role: database.passwords[role] for role in ROLES}
    migrate(database.dsn(ADMIN), passwords, SHELVES)
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        connection.execute("GRANT alongside_web TO CURRENT_USER")
        connection.execute("CREATE SCHEMA IF NOT EXISTS web AUTHORIZATION alongside_web")
