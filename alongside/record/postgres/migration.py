"""Making the tables: numbered files, each run once, in order, and remembered with its digest.

Works on a new database and on one that has been used, by a superuser or by an administrator who may
create roles; two at once take turns. The roles are the whole cluster's, and may be there already.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import LiteralString

import psycopg
from psycopg import sql

from alongside.record.postgres.shelves import ensure
from alongside.record.postgres.token import key_id
from alongside.record.shelf import Shelf

OWNER = "alongside_owner"

SETTINGS: Mapping[str, Mapping[str, str]] = {
    "alongside_narrow": {"statement_timeout": "5s", "idle_in_transaction_session_timeout": "10s"},
    "alongside_web": {"statement_timeout": "5s", "idle_in_transaction_session_timeout": "10s"},
    "alongside_wide": {"statement_timeout": "120s", "idle_in_transaction_session_timeout": "120s"},
    "alongside_retention": {"statement_timeout": "30s", "idle_in_transaction_session_timeout": "30s"},
    "alongside_sequencer": {"statement_timeout": "120s"},
    "alongside_auditor": {"statement_timeout": "600s"},
}
"""The roles that sign in. A web request that waits is ended, and its words are still in the form."""

LOCK_TIMEOUT = "3s"

_LOCK = 0x616C6F6E67
_TRIES = 8


class ChangedMigration(RuntimeError):
    """A numbered file differs from the one that this database has run."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} was changed after this database had run it. A file that has run is never changed: "
            "put it back, and write what is new as the next number."
        )


class AnotherNature(RuntimeError):
    """An authority cannot become synthetic, nor stop being it."""

    def __init__(self, authority: int) -> None:
        super().__init__(
            f"authority {authority} is in this database with the other answer to “synthetic”. "
            "What is made up stays made up: use a database or a number of its own."
        )


def migrate(admin_dsn: str, passwords: Mapping[str, str], shelves: Iterable[Shelf] = ()) -> tuple[str, ...]:
    """Bring a database to this version; returns the names of the files that ran now."""
    with psycopg.connect(admin_dsn) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        _make_roles(connection, passwords)
        _make_rooms(connection)
        ran = tuple(_run(connection, name, text) for name, text in _to_run(connection))
        connection.execute("RESET ROLE")
        ensure(connection, shelves)
    return ran


def make_roles(admin_dsn: str, passwords: Mapping[str, str]) -> None:
    """Make the roles alone, before a copy of a database is put back: what is in it belongs to them."""
    with psycopg.connect(admin_dsn) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        _make_roles(connection, passwords)


def found_authority(
    admin_dsn: str, authority: int, name: str, token_key: bytes, *, synthetic: bool = False
) -> None:
    """Begin the record of an authority, or bring a new token key to it."""
    with psycopg.connect(admin_dsn) as connection:
        connection.execute(f"SET LOCAL ROLE {OWNER}")
        connection.execute(
            "INSERT INTO record.authority (la_id, name, synthetic) VALUES (%s, %s, %s)"
            " ON CONFLICT DO NOTHING",
            [authority, name, synthetic],
        )
        kept = connection.execute(
            "SELECT synthetic FROM record.authority WHERE la_id = %s", [authority]
        ).fetchone()
        if kept != (synthetic,):
            raise AnotherNature(authority)
        connection.execute(
            "INSERT INTO record.token_key VALUES (%s, %s, record.pad(%s, 54), record.pad(%s, 92))"
            " ON CONFLICT DO NOTHING",
            [authority, key_id(token_key), token_key, token_key],
        )


def _make_roles(connection: psycopg.Connection, passwords: Mapping[str, str]) -> None:
    _until_quiet(connection, _made(OWNER, "NOLOGIN"))
    for role, settings in SETTINGS.items():
        _until_quiet(connection, _made(role, "LOGIN"))
        chosen = {**settings, "lock_timeout": LOCK_TIMEOUT, "jit": "off", "timezone": "UTC"}
        for name, value in chosen.items():
            _until_quiet(connection, _setting(role, name, value))
        if role in passwords:
            secret = sql.SQL("ALTER ROLE {} PASSWORD {}")
            _until_quiet(connection, secret.format(sql.Identifier(role), sql.Literal(passwords[role])))
    connection.execute(f"GRANT {OWNER} TO CURRENT_USER")


def _made(role: str, how: LiteralString) -> sql.Composed:
    """Make a role, if nobody has."""
    make = sql.SQL(
        "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {name}) THEN"
        " CREATE ROLE {role} " + how + " NOINHERIT; END IF;"
        " EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
    )
    return make.format(name=sql.Literal(role), role=sql.Identifier(role))


def _setting(role: str, name: str, value: str) -> sql.Composed:
    """Set a role's setting, if it is not set so: roles are shared, and others read them."""
    change = sql.SQL(
        "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole"
        " WHERE r.rolname = {who} AND s.setdatabase = 0 AND {wanted} = ANY (s.setconfig)) THEN"
        " ALTER ROLE {role} SET {name} = {value}; END IF; END $$"
    )
    return change.format(
        who=sql.Literal(role),
        wanted=sql.Literal(f"{name}={value}"),
        role=sql.Identifier(role),
        name=sql.Identifier(name),
        value=sql.Literal(value),
    )


def _until_quiet(connection: psycopg.Connection, command: sql.Composed) -> None:
    """Change a role; another database of the cluster may be changing the same one."""
    for last in (False,) * _TRIES + (True,):
        try:
            with connection.transaction():
                connection.execute(command)
        except psycopg.errors.InternalError_:
            if last:
                raise
        else:
            return


def _make_rooms(connection: psycopg.Connection) -> None:
    for name in ("record", "shelf"):
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {name} AUTHORIZATION {OWNER}")
    database = sql.Identifier(connection.info.dbname)
    connection.execute(sql.SQL("REVOKE TEMPORARY, CREATE ON DATABASE {} FROM PUBLIC").format(database))
    connection.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    connection.execute(f"SET LOCAL ROLE {OWNER}")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS record.migration (name text PRIMARY KEY, digest text NOT NULL,"
        " at timestamptz NOT NULL DEFAULT clock_timestamp())"
    )


def _to_run(connection: psycopg.Connection) -> list[tuple[str, str]]:
    """The files that this database has not run."""
    found = connection.execute("SELECT name, digest FROM record.migration")
    done: dict[str, str] = dict(found)
    there = _files()
    for name, text in there:
        if name in done and done[name] != _digest(text):
            raise ChangedMigration(name)
    return [(name, text) for name, text in there if name not in done]


def _files() -> list[tuple[str, str]]:
    folder = resources.files("alongside.record.postgres") / "sql"
    files = [file for file in folder.iterdir() if file.name.endswith(".sql")]
    return sorted((file.name, file.read_text(encoding="utf-8")) for file in files)


def _run(connection: psycopg.Connection, name: str, text: str) -> str:
    connection.execute(text.encode())
    connection.execute("INSERT INTO record.migration (name, digest) VALUES (%s, %s)", [name, _digest(text)])
    return name


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
