"""What the database must look like for its walls to stand: triggers, functions, policies, rights, owners.

`catalogue.txt` is that list as this version makes it, one line each; `verify` compares. A trigger that was
switched off, a right that was given, an owner who can sign in: each is a line that differs. The bodies of
functions are compared with the SQL files themselves. After a change to those, a test says how to write the
list anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

from psycopg import Connection

from alongside.record.seal.findings import Finding

EXPECTED = "catalogue.txt"

_TABLES = """
SELECT concat_ws(' ', 'table', c.relname, 'owner', pg_get_userbyid(c.relowner),
    CASE WHEN c.relrowsecurity THEN 'walled' END, CASE WHEN c.relforcerowsecurity THEN 'for all' END)
FROM pg_class c WHERE c.relnamespace = 'record'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
"""

_COLUMNS = """
SELECT concat_ws(' ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN 'always' END, pg_get_expr(d.adbin, d.adrelid))
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE c.relnamespace = 'record'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
"""

_TRIGGERS = """
SELECT concat_ws(' ', 'trigger', c.relname, t.tgname, t.tgtype::text, p.proname,
    CASE t.tgenabled WHEN 'A' THEN 'always on' WHEN 'O' THEN 'on' WHEN 'D' THEN 'off' ELSE 'in replicas' END)
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
WHERE c.relnamespace = 'record'::regnamespace AND NOT t.tgisinternal
"""

_RULES = """
SELECT concat_ws(' ', 'rule', c.relname, r.rulename) FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
WHERE c.relnamespace = 'record'::regnamespace AND r.rulename <> '_RETURN'
"""

_FUNCTIONS = """
SELECT concat_ws(' ', 'function', p.proname || '(' || oidvectortypes(p.proargtypes) || ')',
    'owner', pg_get_userbyid(p.proowner), CASE WHEN p.prosecdef THEN 'as its owner' END,
    p.provolatile::text, array_to_string(p.proconfig, ','))
FROM pg_proc p WHERE p.pronamespace = 'record'::regnamespace
"""

_BODIES = "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'record'::regnamespace"

_SHIPPED = re.compile(r"CREATE (?:OR REPLACE )?FUNCTION record\.(\w+)\(.*?\bAS\s+\$\$(.*?)\$\$", re.DOTALL)

_POLICIES = """
SELECT concat_ws(' ', 'policy', p.tablename, p.policyname, p.permissive, p.cmd,
    (SELECT string_agg(r::text, ',' ORDER BY r::text) FROM unnest(p.roles) r), 'using',
    regexp_replace(p.qual, '\\s+', ' ', 'g'), 'check', regexp_replace(p.with_check, '\\s+', ' ', 'g'))
FROM pg_policies p WHERE p.schemaname = 'record'
"""

_RIGHTS = """
SELECT concat_ws(' ', 'right', kind, name, CASE x.grantee WHEN 0 THEN 'everybody'
    ELSE pg_get_userbyid(x.grantee) END, x.privilege_type)
FROM (
    SELECT 'table' AS kind, c.relname::text AS name, coalesce(c.relacl, acldefault('r', c.relowner)) AS acl
    FROM pg_class c WHERE c.relnamespace = 'record'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
    UNION ALL
    SELECT 'column', c.relname || '.' || a.attname, a.attacl
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'record'::regnamespace AND a.attacl IS NOT NULL
    UNION ALL
    SELECT 'function', p.proname || '(' || oidvectortypes(p.proargtypes) || ')',
        coalesce(p.proacl, acldefault('f', p.proowner))
    FROM pg_proc p WHERE p.pronamespace = 'record'::regnamespace
    UNION ALL
    SELECT 'schema', n.nspname, coalesce(n.nspacl, acldefault('n', n.nspowner))
    FROM pg_namespace n WHERE n.nspname = 'record'
) held, aclexplode(held.acl) x
WHERE x.privilege_type <> 'MAINTAIN'
"""

_ROLES = """
SELECT concat_ws(' ', 'role', r.rolname, CASE WHEN r.rolcanlogin THEN 'signs in' ELSE 'never signs in' END,
    CASE WHEN r.rolsuper THEN 'superuser' END, CASE WHEN r.rolbypassrls THEN 'passes walls' END,
    CASE WHEN r.rolcreaterole THEN 'makes roles' END, CASE WHEN r.rolcreatedb THEN 'makes databases' END,
    CASE WHEN r.rolreplication THEN 'replicates' END, CASE WHEN r.rolinherit THEN 'inherits' END)
FROM pg_roles r WHERE r.rolname LIKE 'alongside\\_%' AND r.rolname <> 'alongside_admin'
"""

_MEMBERS = """
SELECT concat_ws(' ', 'member', pg_get_userbyid(m.member), 'of', pg_get_userbyid(m.roleid))
FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
WHERE r.rolname LIKE 'alongside\\_%' AND NOT r.rolsuper AND NOT r.rolcreaterole
"""

_ALL = (
    _TABLES, _COLUMNS, _TRIGGERS, _RULES, _FUNCTIONS, _POLICIES, _RIGHTS, _ROLES, _MEMBERS,
)  # fmt: skip

_WORDS = {
    "table": ("table-changed", "A table of the record is not as it was made (its owner, its wall)"),
    "column": ("table-changed", "A column of the record is not as it was made"),
    "trigger": (
        "trigger-changed",
        "A trigger that keeps the record from being changed is not as it was made",
    ),
    "rule": ("trigger-changed", "A rule that rewrites statements stands on the record"),
    "function": ("function-changed", "A function of the record is not the one that was shipped"),
    "policy": ("wall-changed", "A wall of row security is not as it was made"),
    "right": ("right-changed", "Somebody holds a right over the record that they should not, or lost one"),
    "role": ("role-changed", "A role is not as it was made"),
    "member": ("role-changed", "A role acts for another"),
}


def lines(connection: Connection[Any]) -> list[str]:
    """What the database looks like, one line each, sorted."""
    return sorted(str(row[0]) for query in _ALL for row in connection.execute(query.encode()))


def expected() -> list[str]:
    """What it must look like."""
    return resources.files(__package__).joinpath(EXPECTED).read_text("utf-8").splitlines()


def bodies() -> Mapping[str, str]:
    """The body of each function as the SQL files last define it."""
    folder = resources.files(__package__) / "sql"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda f: f.name)
    return dict(found for file in files for found in _SHIPPED.findall(file.read_text("utf-8")))


def differences(connection: Connection[Any]) -> Iterator[Finding]:
    """Every line that is there and should not be, or should be there and is not."""
    shipped = bodies()
    for name, body in connection.execute(_BODIES).fetchall():
        if shipped.get(name) != body:
            yield Finding("function-changed", _WORDS["function"][1], f"the body of {name}")
    found, wanted = Counter(lines(connection)), Counter(expected())
    for mark, told in (("there now", found - wanted), ("missing", wanted - found)):
        for line in sorted(told):
            code, words = _WORDS[line.partition(" ")[0]]
            yield Finding(code, words, f"{mark}: {line}")
