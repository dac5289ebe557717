"""Start the database of an installation, and say how each role reaches it.

`DATABASE_URL` comes first: an administrator's address of a PostgreSQL that is already there,
used to make roles and tables. Otherwise the installation runs a PostgreSQL of its own.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg
from psycopg import conninfo, sql
from psycopg.errors import DuplicateDatabase, UniqueViolation

from alongside.cli.installation.binaries import OLDEST, Binaries, choose
from alongside.cli.installation.cluster import PORT, Cluster
from alongside.cli.installation.passwords import ADMIN, passfile, passwords
from alongside.cli.installation.place import Installation
from alongside.cli.installation.sharing import Share

NAME = "alongside"


class DatabaseUnreachable(Exception):
    """The server runs, or is said to, and will not let us in."""


@dataclass(frozen=True)
class RunningDatabase:
    """A database that answers, until the block that started it ends."""

    admin: str
    place: Mapping[str, str]
    passwords: Mapping[str, str]
    ended: Callable[[], None]

    def dsn(self, role: str) -> str:
        """Say how a role signs in: a connection string that names the file of passwords."""
        if role == ADMIN:
            return self.admin
        return conninfo.make_conninfo(**self.place, user=role)

    def stop(self) -> None:
        """Stop the server if it is ours and nobody else uses it; another's is left alone."""
        self.ended()

    def __enter__(self) -> Self:
        """Use the database for the length of a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop it, however the block ended."""
        self.stop()


def start(
    installation: Installation,
    *,
    database_url: str | None = None,
    binaries: Binaries | None = None,
    settings: Mapping[str, str] | None = None,
) -> RunningDatabase:
    """Return the running database of an installation, its own or the one at `database_url`."""
    if database_url:
        return _join(installation, database_url)
    cluster = Cluster(
        installation.database,
        binaries or choose(_made_by(installation.database / "cluster")),
        settings or {},
    )
    known = passwords(installation)
    share = Share(installation.database)
    share.enter(lambda: cluster.start(admin=ADMIN, password=known[ADMIN]))
    place = {
        "host": str(cluster.socket),
        "port": str(PORT),
        "dbname": NAME,
        "passfile": str(passfile(installation)),
    }
    admin = conninfo.make_conninfo(**place, user=ADMIN)
    try:
        _make_database(conninfo.make_conninfo(admin, dbname="postgres"))
    except BaseException:
        share.leave(cluster.stop)
        raise
    return RunningDatabase(admin, place, known, lambda: share.leave(cluster.stop))


def programs(installation: Installation) -> Binaries:
    """PostgreSQL's programs for an installation: those of the version that made its files."""
    return choose(_made_by(installation.database / "cluster"))


def _join(installation: Installation, url: str) -> RunningDatabase:
    """Use a server that is already there: check that it answers, and is new enough."""
    try:
        with psycopg.connect(url, connect_timeout=10) as connection:
            major = connection.info.server_version // 10_000
    except psycopg.ProgrammingError as unread:
        # PostgreSQL's own words repeat the address, and a password with it.
        raise DatabaseUnreachable(
            "The address of the database cannot be read. Write it as postgresql://name@host:5432/database."
        ) from unread
    except psycopg.Error as refused:
        raise DatabaseUnreachable(
            f"The database that was named did not answer: {str(refused).strip()}. Check the "
            "address, that its database exists, and that the account may sign in."
        ) from refused
    if major < OLDEST:
        raise DatabaseUnreachable(
            f"The server that was named is PostgreSQL {major}; Alongside needs {OLDEST} or newer."
        )
    given = conninfo.conninfo_to_dict(url)
    place = {name: str(value) for name, value in given.items() if name not in ("user", "password")}
    place["passfile"] = str(passfile(installation))
    return RunningDatabase(url, place, passwords(installation), _leave_running)


def _leave_running() -> None:
    """A server that was there before us stays when we go."""


def _made_by(data: Path) -> int | None:
    version = data / "PG_VERSION"
    return int(version.read_text(encoding="ascii")) if version.exists() else None


def _make_database(maintenance: str) -> None:
    try:
        connection = psycopg.connect(maintenance, autocommit=True)
    except psycopg.OperationalError as refused:
        raise DatabaseUnreachable(
            f"The database started and then refused us: {str(refused).strip()}. If its password "
            "was lost, put keys/ back from the same backup as database/."
        ) from refused
    with connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME])
        if found.fetchone() is None:
            # Two that start at once may both find nothing: whoever comes second finds it made.
            with suppress(DuplicateDatabase, UniqueViolation):
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(NAME)))
