"""Connections that outlive a book, as those of a web worker outlive a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from psycopg import Connection, conninfo
from psycopg_pool import ConnectionPool

from alongside.cli.installation import ADMIN, ROLES, RunningDatabase
from alongside.record.postgres import PostgresBook
from alongside.record.postgres.token import Reach


def dsns_of(running: RunningDatabase, admin: str) -> Mapping[str, str]:
    """How each role signs in to a database of the tests, which `admin` leads to."""
    name = conninfo.conninfo_to_dict(admin)["dbname"]
    return {role: conninfo.make_conninfo(running.dsn(role), dbname=name) for role in (ADMIN, *ROLES)}


class Doors:
    """The doors of one database, for the books of every authority in it.

    Whose book it is, and who sits at it, is told to the database anew in every transaction. A connection
    that is opened for one test alone spends most of its life in learning the tables.
    """

    def __init__(self, dsns: Mapping[str, str]) -> None:
        self.dsns = dsns
        self._pools: dict[Reach, ConnectionPool[Connection[Any]]] = {}

    def lead_to(self, book: PostgresBook) -> PostgresBook:
        """The book, which goes through these doors from now on. It is not closed: they are."""
        book._pools = self._pools
        return book

    def close(self) -> None:
        """Give all connections back."""
        for pool in self._pools.values():
            pool.close()
