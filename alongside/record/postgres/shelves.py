"""Shelves in PostgreSQL: a table each, made from its definition, behind the same wall as the record.

A shelf can always be made again from the book, so a definition that changed is a table made anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Any, LiteralString

import msgspec
import psycopg
from psycopg import sql

from alongside.record.book import Row
from alongside.record.entry import SubjectId, kind_of, uuid_of
from alongside.record.shelf import Shelf

_DEFINITIONS = "CREATE TABLE IF NOT EXISTS shelf.definition (name text PRIMARY KEY, digest text NOT NULL)"

_PUT = """
WITH told AS MATERIALIZED (
    SELECT * FROM json_populate_recordset(NULL::{table}, %(rows)s::json)),
gone AS (
    DELETE FROM {table} t WHERE la_id = %(la)s AND subject = ANY (%(people)s::uuid[])
    AND NOT EXISTS (
        SELECT FROM told n WHERE n.subject = t.subject AND n.nr = t.nr AND n IS NOT DISTINCT FROM t)
    RETURNING 1)
INSERT INTO {table}
SELECT n.* FROM told n
WHERE (SELECT count(*) FROM gone) >= 0 AND NOT EXISTS (
    SELECT FROM {table} t
    WHERE t.la_id = n.la_id AND t.subject = n.subject AND t.nr = n.nr AND t IS NOT DISTINCT FROM n)
"""
"""However many rows, one statement; what stands already stays untouched: most entries change no list.

What differs goes before anything is put: counting it makes sure of that.
"""

_NEW = "INSERT INTO {table} SELECT * FROM json_populate_recordset(NULL::{table}, %(rows)s::json)"

_GONE = "DELETE FROM {table} WHERE la_id = %(la)s AND subject = ANY (%(people)s::uuid[])"

FEW = 20
"""Of how many people what stands is compared. A plan made for few rows takes minutes for many."""

_json = msgspec.json.Encoder()

_TABLE = """
CREATE TABLE {table} (
    la_id integer NOT NULL, subject uuid NOT NULL, subject_kind text NOT NULL, nr integer NOT NULL,
    {columns},
    PRIMARY KEY (la_id, subject, nr));
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON {table} TO alongside_owner USING (true) WITH CHECK (true);
CREATE POLICY narrow ON {table} FOR SELECT TO alongside_narrow
    USING (la_id = (SELECT record.my_la()) AND subject = ANY ((SELECT record.my_subjects())::uuid[]));
CREATE POLICY wide ON {table} TO alongside_wide, alongside_retention
    USING (la_id = (SELECT record.my_wide_la())) WITH CHECK (la_id = (SELECT record.my_wide_la()));
GRANT SELECT ON {table} TO alongside_narrow, alongside_wide, alongside_retention;
GRANT INSERT, DELETE ON {table} TO alongside_wide, alongside_retention;
"""

Connection = psycopg.Connection[tuple[Any, ...]]


def ensure_shelves(admin_dsn: str, shelves: Iterable[Shelf]) -> tuple[str, ...]:
    """Make the shelves' tables; returns the names of those that are new and wait to be filled."""
    with psycopg.connect(admin_dsn) as connection:
        return ensure(connection, shelves)


def ensure(connection: Connection, shelves: Iterable[Shelf]) -> tuple[str, ...]:
    """Make the shelves' tables in a transaction that is under way."""
    spread = _spread(connection)
    connection.execute("SET LOCAL ROLE alongside_owner")
    connection.execute(_DEFINITIONS)
    found = connection.execute("SELECT name, digest FROM shelf.definition")
    kept: dict[str, str] = dict(found)
    new = [shelf for shelf in shelves if kept.get(shelf.name) != _digest(shelf, spread)]
    for shelf in new:
        _make(connection, shelf, spread)
    connection.execute("RESET ROLE")
    return tuple(shelf.name for shelf in new)


def put(
    connection: Connection, shelf: Shelf, authority: int, told: Mapping[SubjectId, Iterable[Row]]
) -> None:
    """Put several subjects' rows in place of those that were there."""
    values = {"la": authority, "people": [uuid_of(subject) for subject in told]}
    if len(told) > FEW:
        connection.execute(_statement(_GONE, shelf.name), values)
        put_new(connection, shelf, authority, told)
        return
    rows = _lines(shelf, authority, told)
    connection.execute(_statement(_PUT, shelf.name), {**values, "rows": _json.encode(rows).decode()})


def put_new(
    connection: Connection, shelf: Shelf, authority: int, told: Mapping[SubjectId, Iterable[Row]]
) -> None:
    """Put the rows of subjects of whom nothing stands on the shelf."""
    rows = _lines(shelf, authority, told)
    if rows:
        connection.execute(_statement(_NEW, shelf.name), {"rows": _json.encode(rows).decode()})


def _lines(shelf: Shelf, authority: int, told: Mapping[SubjectId, Iterable[Row]]) -> list[dict[str, Any]]:
    names = ("la_id", "subject", "subject_kind", "nr", *shelf.columns)
    return [
        dict(zip(names, (authority, uuid_of(subject), kind_of(subject).value, nr, *row), strict=True))
        for subject, rows in told.items()
        for nr, row in enumerate(rows)
    ]


def rows(
    connection: Connection, shelf: Shelf, authority: int, where: Mapping[str, Collection[Any]]
) -> tuple[Row, ...]:
    """The rows that match, the subject first. Where nothing is asked for, nothing is asked."""
    if not all(where.values()):
        return ()
    values = [_values(name, told) for name, told in where.items()]
    query = _asking(shelf.name, tuple(shelf.columns.items()), tuple(where))
    found = connection.execute(query, [authority, *values])
    return tuple(tuple(_told(value) for value in row) for row in found)


@lru_cache
def _statement(words: LiteralString, name: str) -> bytes:
    """A statement about one shelf."""
    return sql.SQL(words).format(table=sql.Identifier("shelf", name)).as_bytes()


@lru_cache
def _asking(name: str, columns: tuple[tuple[str, str], ...], where: tuple[str, ...]) -> bytes:
    """The question for rows of a shelf, written once for each set of columns that is asked by."""
    kinds = dict(columns)
    query = sql.SQL(
        "SELECT subject_kind || ':' || subject, {columns} FROM {table}"
        ' WHERE {tests} ORDER BY subject_kind COLLATE "C", subject, nr'
    ).format(
        columns=sql.SQL(", ").join(map(sql.Identifier, kinds)),
        table=sql.Identifier("shelf", name),
        tests=sql.SQL(" AND ").join([sql.SQL("la_id = %s"), *(_test(kinds, column) for column in where)]),
    )
    return query.as_bytes()


def _make(connection: Connection, shelf: Shelf, spread: str | None) -> None:
    table = sql.Identifier("shelf", shelf.name)
    columns = [
        sql.SQL("{} {}").format(sql.Identifier(name), sql.SQL(kind)) for name, kind in shelf.columns.items()
    ]
    connection.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(table))
    made = sql.SQL(_TABLE).format(table=table, columns=sql.SQL(", ").join(columns))
    connection.execute(made)
    for index in shelf.indexes:
        names = sql.SQL(", ").join(map(sql.Identifier, index))
        connection.execute(sql.SQL("CREATE INDEX ON {} (la_id, {})").format(table, names))
    for column in shelf.trigram if spread else ():
        how = sql.SQL("CREATE INDEX ON {} USING gin ({} {}.gin_trgm_ops)")
        connection.execute(how.format(table, sql.Identifier(column), sql.Identifier(spread or "")))
    connection.execute(
        "INSERT INTO shelf.definition VALUES (%s, %s)"
        " ON CONFLICT (name) DO UPDATE SET digest = excluded.digest",
        [shelf.name, _digest(shelf, spread)],
    )


def _spread(connection: Connection) -> str | None:
    """The schema of `pg_trgm`, put in if this server has it; without it a search reads every row."""
    there = connection.execute("SELECT FROM pg_available_extensions WHERE name = 'pg_trgm'").fetchone()
    if there is None:
        return None
    connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    schema = connection.execute(
        "SELECT n.nspname FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace"
        " WHERE x.extname = 'pg_trgm'"
    ).fetchone()
    return str(schema[0]) if schema else None


def _digest(shelf: Shelf, spread: str | None) -> str:
    told = repr((list(shelf.columns.items()), shelf.indexes, shelf.trigram, bool(spread)))
    return hashlib.sha256(told.encode()).hexdigest()


def _test(kinds: Mapping[str, str], name: str) -> sql.Composed:
    if name == "subject":
        return sql.SQL("{} = ANY (%s::uuid[])").format(sql.Identifier(name))
    return sql.SQL("{} = ANY (%s::{}[])").format(sql.Identifier(name), sql.SQL(kinds[name]))


def _values(name: str, told: Collection[Any]) -> list[Any]:
    return [uuid_of(value) for value in told] if name == "subject" else list(told)


def _told(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
