"""The shape of the tables, read from the database's own catalogue."""

from __future__ import annotations

from typing import Any

import psycopg

Admin = psycopg.Connection[Any]

OURS = "n.nspname IN ('record', 'shelf')"
HOUSEKEEPING = ("migration", "definition")
"""Tables of the schema itself: the same on every machine, and no authority's."""


def _all(admin: Admin, query: str) -> list[Any]:
    return [row[0] for row in admin.execute(query.encode()).fetchall()]


def test_the_authority_leads_every_key(admin: Admin) -> None:
    keys = _all(
        admin,
        f"""SELECT c.relname || ': ' || i.relname
            FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0]
            WHERE {OURS} AND (x.indisunique OR x.indisprimary OR x.indisexclusion)
                AND a.attname <> 'la_id'""",
    )
    assert [key for key in keys if not key.startswith(HOUSEKEEPING)] == []


def test_the_authority_leads_every_reference(admin: Admin) -> None:
    assert not _all(
        admin,
        f"""SELECT k.conname FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
            JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = k.confkey[1]
            WHERE {OURS} AND k.contype = 'f' AND (a.attname <> 'la_id' OR b.attname <> 'la_id')""",
    )


def test_every_table_of_an_authority_has_row_security_that_holds_for_its_owner(
    admin: Admin,
) -> None:
    open_tables = _all(
        admin,
        f"""SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE {OURS} AND c.relkind IN ('r', 'p')
                AND NOT (c.relrowsecurity AND c.relforcerowsecurity)""",
    )
    assert set(open_tables) <= set(HOUSEKEEPING)


def test_nobody_of_the_application_reaches_the_housekeeping(admin: Admin) -> None:
    assert not _all(
        admin,
        f"""SELECT r.rolname || ': ' || c.relname FROM pg_roles r, pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE {OURS} AND c.relname = ANY (ARRAY{list(HOUSEKEEPING)})
                AND r.rolname LIKE 'alongside%' AND NOT r.rolsuper AND r.rolcanlogin
                AND has_table_privilege(r.oid, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')""",
    )


def test_every_trigger_fires_always(admin: Admin) -> None:
    assert not _all(
        admin,
        f"""SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE {OURS} AND NOT t.tgisinternal AND t.tgenabled <> 'A'""",
    )


def test_the_owner_cannot_sign_in_and_no_role_can_become_it(admin: Admin) -> None:
    row = admin.execute("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'alongside_owner'")
    assert row.fetchone() == (False,)
    assert not _all(
        admin,
        """SELECT r.rolname FROM pg_roles r WHERE r.rolname LIKE 'alongside%'
           AND r.rolname NOT IN ('alongside_owner', 'alongside_admin')
           AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb
                OR pg_has_role(r.oid, 'alongside_owner', 'MEMBER'))""",
    )


def test_every_function_that_acts_as_the_owner_pins_where_it_looks_names_up(admin: Admin) -> None:
    assert not _all(
        admin,
        f"""SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE {OURS} AND p.prosecdef
                AND NOT coalesce(p.proconfig, '{{}}') @> ARRAY['search_path=pg_catalog, pg_temp']""",
    )


def test_no_function_is_everybodys(admin: Admin) -> None:
    assert not _all(
        admin,
        f"""SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE {OURS} AND (p.proacl IS NULL OR EXISTS (
                SELECT FROM aclexplode(p.proacl) x WHERE x.grantee = 0))""",
    )
