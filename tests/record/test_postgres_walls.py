"""What the database refuses, to each role and to its superuser; and what it believes about who is there."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import psycopg
import pytest

from alongside.cli.installation import ADMIN
from alongside.record import Grant, SubjectId
from alongside.record.postgres import PostgresBook, Reach, mint
from tests.record.conftest import KEY
from tests.record.made import TeaEach, person, tea, worker

ANN, BEN = worker(), worker()
KEPT = ("authority", "entry", "entry_about", "payload", "erasure", "look", "thread")
APP = ("narrow", "wide", "retention", "sequencer", "auditor", "web")
FORBIDDEN = (
    *(f"UPDATE record.{table} SET la_id = la_id" for table in (*KEPT, "pending", "token_key")),
    *(f"DELETE FROM record.{table}" for table in (*KEPT, "token_key")),
    *(f"TRUNCATE record.{table} CASCADE" for table in (*KEPT, "pending")),
    *(f"INSERT INTO record.{table} SELECT * FROM record.{table}" for table in (*KEPT, "pending")),
    *(f"ALTER TABLE record.{table} DISABLE TRIGGER ALL" for table in KEPT),
    *(f"DROP TABLE record.{table} CASCADE" for table in KEPT),
    "ALTER TABLE record.entry DISABLE ROW LEVEL SECURITY",
    "SELECT * FROM record.token_key",
    "SELECT * FROM record.stretch",
    "DELETE FROM record.stretch",
    "SELECT record.keep_stretch(1, gen_random_uuid(), 0)",
    "DELETE FROM shelf.definition",
    "DROP FUNCTION record.append(jsonb, text[], bytea[])",
    "CREATE OR REPLACE FUNCTION record.refuse() RETURNS trigger LANGUAGE sql AS 'SELECT NULL'",
    "SELECT record.claims()",
    "SELECT record.pad('\\x00', 54)",
    "SET ROLE alongside_owner",
    "SET ROLE alongside_admin",
    "SET SESSION AUTHORIZATION alongside_owner",
    "SET session_replication_role = replica",
    "SET row_security = off; SELECT * FROM record.entry",
    "CREATE TABLE record.mine (x int)",
    "CREATE TABLE public.mine (x int)",
    "CREATE TEMPORARY TABLE entry (x int)",
    "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE SCHEMA mine",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "COPY record.entry TO '/tmp/entries'",
    "SELECT pg_read_file('PG_VERSION')",
    "SELECT lo_import('/etc/hostname')",
    "ALTER SYSTEM SET fsync = off",
    "ALTER ROLE alongside_owner LOGIN",
    "GRANT alongside_owner TO CURRENT_USER",
    "SELECT rolpassword FROM pg_authid",
    "CREATE EXTENSION file_fdw",
    "DO LANGUAGE plpython3u 'pass'",
)

REFUSED = ("42501", "42704")
"""Not allowed; or, for a language or an extension that is not there, unknown."""


@pytest.fixture
def written(postgres_book: PostgresBook) -> SubjectId:
    """A life with an entry and a part in it."""
    mia = person()
    with postgres_book.sitting(BEN, wide=True) as sitting:
        sitting.append([tea(mia, each={mia: TeaEach(cup="blue")})])
    return mia


@pytest.fixture
def as_role(dsns: Mapping[str, str]) -> Iterator[Callable[[str], psycopg.Connection[Any]]]:
    """Sign in as a role."""
    connections: list[psycopg.Connection[Any]] = []

    def sign_in(role: str) -> psycopg.Connection[Any]:
        connections.append(psycopg.connect(dsns[role], autocommit=False))
        return connections[-1]

    yield sign_in
    for connection in connections:
        connection.close()


Signed = Callable[[str], psycopg.Connection[Any]]


@pytest.mark.parametrize("role", APP)
def test_no_role_of_the_application_changes_anything(as_role: Signed, written: SubjectId, role: str) -> None:
    connection = as_role(f"alongside_{role}")
    connection.autocommit = True
    for command in FORBIDDEN:
        with pytest.raises(psycopg.Error) as refused:
            connection.execute(command)
        assert refused.value.sqlstate in REFUSED, f"{command}: {refused.value}"


@pytest.mark.parametrize("table", KEPT)
@pytest.mark.parametrize("replaying", [False, True])
def test_even_the_superuser_changes_nothing_while_the_triggers_stand(
    admin: psycopg.Connection[Any], written: SubjectId, table: str, replaying: bool
) -> None:
    for command in (f"UPDATE record.{table} SET la_id = la_id", f"DELETE FROM record.{table}"):
        if replaying:
            admin.execute("SET LOCAL session_replication_role = replica")
        with pytest.raises(psycopg.Error, match="never changed"):
            admin.execute(command)
        admin.rollback()
    with pytest.raises(psycopg.Error, match="never changed"):
        admin.execute(f"TRUNCATE record.{table} CASCADE")


def test_the_superuser_cannot_erase_without_two_people(
    admin: psycopg.Connection[Any], written: SubjectId, authority: int
) -> None:
    with pytest.raises(psycopg.Error) as refused:
        admin.execute(
            "INSERT INTO record.erasure (la_id, entry_id, asked, agreed, by, open_to)"
            " SELECT la_id, id, id, id, by, open_to FROM record.entry WHERE la_id = %s",
            [authority],
        )
    assert refused.value.sqlstate == "AL005"


def _sit(connection: psycopg.Connection[Any], token: str) -> int:
    """How many entries a connection sees with a token."""
    connection.execute("SELECT set_config('alongside.token', %s, true)", [token])
    row = connection.execute("SELECT count(*) FROM record.entry").fetchone()
    return int(row[0]) if row else 0


def _token(authority: int, reach: Reach = Reach.WIDE, *, key: bytes = KEY, lasts: int = 60) -> str:
    return mint(key, authority, ANN, reach, expires=int(time.time()) + lasts)


def test_a_token_opens_its_own_authority_and_no_other(
    as_role: Signed, written: SubjectId, authority: int
) -> None:
    connection = as_role(Reach.WIDE.role)
    assert _sit(connection, _token(authority)) == 1
    rows = connection.execute("SELECT DISTINCT la_id FROM record.entry").fetchall()
    assert rows == [(authority,)]


def _worn(token: str) -> str:
    fields = token.split("|")
    return "|".join([*fields[:3], BEN, *fields[4:]])


@pytest.mark.parametrize("role", [Reach.WIDE, Reach.NARROW, Reach.RETENTION])
def test_a_token_that_is_forged_expired_absent_or_for_another_door_opens_nothing(
    as_role: Signed, postgres_book: PostgresBook, written: SubjectId, authority: int, role: Reach
) -> None:
    with postgres_book.sitting(BEN, wide=True) as sitting:
        sitting.put_grants(written, [Grant(written, ANN, "allocated")])
    other = Reach.NARROW if role is Reach.WIDE else Reach.WIDE
    good = _token(authority, role)
    bad = [
        "",
        "nonsense",
        _worn(good),
        good[:-1] + ("0" if good[-1] != "0" else "1"),
        good + "0",
        good.replace(f"|{authority}|", f"|{authority + 1}|"),
        _token(authority, role, key=b"x" * 32),
        _token(authority, role, lasts=-1),
        _token(authority, other),
        "|".join(["alongside-token/1"] * 7),
    ]
    connection = as_role(role.role)
    assert _sit(connection, good) == 1
    for token in bad:
        assert _sit(connection, token) == 0, token
        with pytest.raises(psycopg.Error) as refused, connection.transaction():
            connection.execute("SELECT * FROM record.append('[]', '{}', '{}')")
        assert refused.value.sqlstate == "AL005"


def test_a_pooled_connection_does_not_remember_who_was_there(
    as_role: Signed, written: SubjectId, authority: int
) -> None:
    connection = as_role(Reach.WIDE.role)
    assert _sit(connection, _token(authority)) == 1
    connection.commit()
    row = connection.execute("SELECT count(*) FROM record.entry").fetchone()
    assert row == (0,)


def test_the_next_worker_on_the_same_connection_sees_their_own(
    open_postgres: Callable[..., PostgresBook], written: SubjectId
) -> None:
    book = open_postgres(pool_size=1)
    with book.sitting(BEN, wide=True) as sitting:
        sitting.put_grants(written, [Grant(written, ANN, "allocated")])
    seen = []
    for who in (ANN, BEN, ANN):
        with book.sitting(who) as sitting:
            seen.append(len(sitting.entries([written])))
    assert seen == [1, 0, 1]


def test_the_auditor_sees_every_line_and_no_words(as_role: Signed, written: SubjectId) -> None:
    connection = as_role("alongside_auditor")
    connection.execute("SELECT * FROM record.entry")
    with pytest.raises(psycopg.Error) as refused:
        connection.execute("SELECT * FROM record.payload")
    assert refused.value.sqlstate == "42501"


def test_the_auditor_can_tell_that_the_words_are_those_that_were_hashed(
    as_role: Signed, written: SubjectId, authority: int
) -> None:
    connection = as_role("alongside_auditor")
    rows = connection.execute(
        "SELECT c.commitment = coalesce(a.part, e.common) FROM record.entry e"
        " CROSS JOIN LATERAL record.commitments(e.la_id, ARRAY[e.id]) c"
        " LEFT JOIN record.entry_about a ON a.la_id = e.la_id AND a.entry_id = e.id AND a.subject = c.subject"
        " WHERE e.la_id = %s",
        [authority],
    ).fetchall()
    assert rows == [(True,), (True,)]


def test_roles_of_the_web_do_not_wait_for_ever(dsns: Mapping[str, str], as_role: Signed) -> None:
    assert ADMIN in dsns
    connection = as_role("alongside_narrow")
    told = [connection.execute(f"SHOW {name}").fetchone() for name in ("statement_timeout", "lock_timeout")]
    assert told == [("5s",), ("3s",)]
