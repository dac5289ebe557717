"""`python -m docs.compiling`: work out what every engine is handed for every rule, and which cells it reads.

Writes `compiled.json` and `compiled_spark.json` beside the rules of each return. Rules are written in the
dialect of DuckDB; sqlglot translates them for SQLite and Spark and checks every column against the catalogue
on the way.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import msgspec
import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import Scope, traverse_scope

from alongside.returns.checking.form import AUTHORITIES, Form, form
from alongside.returns.checking.period import CALENDAR, COLUMNS
from alongside.returns.checking.plan import Book, Compiled, Made, Wide, query, rules_of
from alongside.returns.checking.tables import schema

DIALECT = "duckdb"
RETURNS = ("cin", "ssda903")
_DAY_COLUMNS = {"year_start", "year_end", "ref", "day"}
Reads = Mapping[str, frozenset[str]]
"""For each column of a table or view, the cells it is worked out from, as `table.column`."""


class NotARule(Exception):
    """A rule or a view cannot be understood; the words say which and why."""


def main() -> int:
    """Write what is asked for, or all."""
    for name in sys.argv[1:] or RETURNS:
        told = form(name)
        book = compile_rules(told)
        _write(told, "compiled.json", book)
        _write(told, "compiled_spark.json", widened(told, book))
    return 0


def _write(told: Form, name: str, book: Book | Wide) -> None:
    place = Path(str(files(told.package))) / name
    place.write_bytes(msgspec.json.format(msgspec.json.encode(book), indent=1) + b"\n")


def compile_rules(told: Form) -> Book:
    """Everything that building finds out about a return."""
    shape = shape_of(told)
    reads: dict[str, Reads] = {name: _own(name, columns) for name, columns in shape.items()}
    trees: dict[str, exp.Expr] = {}
    wanted: dict[str, set[str]] = {name: set() for name in (*told.all_tables, *(v.name for v in told.views))}
    for view in told.views:
        tree = _qualified(view.name, told.sql(view.name), shape)
        reads[view.name] = _outputs(tree, reads)
        shape[view.name] = dict.fromkeys(reads[view.name], "VARCHAR")
        trees[view.name] = tree
    rules = []
    for rule in rules_of(told):
        tree = _qualified(rule.code, query(rule), shape)
        cells = frozenset[str]().union(*_cells(tree, reads))
        _wants(tree, None, wanted)
        rules.append(Compiled(rule.key, for_sqlite(query(rule)), tuple(sorted(cells))))
    for name, tree in reversed(trees.items()):
        _wants(tree, wanted[name], wanted)
    views = tuple(_made(name, trees[name], wanted[name]) for name in trees if wanted[name])
    tables = {name: tuple(sorted(wanted[name])) for name in told.all_tables}
    return Book(digest(told), tables, views, tuple(rules))


def _made(name: str, tree: exp.Expr, wanted: set[str]) -> Made:
    """A view with the columns that somebody asks for, and no others."""
    kept = [each for each in _queries(tree) if each.alias_or_name in wanted]
    less = tree.copy()
    less.set("expressions", [each.copy() for each in kept])
    sql = str(less.sql(dialect=DIALECT))
    return Made(name, sql, for_sqlite(sql))


def widened(told: Form, book: Book) -> Wide:
    """The same for Spark."""
    trees = {rule.key: (rule, sqlglot.parse_one(query(rule), dialect=DIALECT)) for rule in rules_of(told)}
    return Wide(
        book.digest,
        {view.name: for_spark(sqlglot.parse_one(view.duckdb, dialect=DIALECT)) for view in book.views},
        {
            key: for_spark(tree if rule.whole else tree.args["where"].this)
            for key, (rule, tree) in trees.items()
        },
        tuple(key for key, (_, tree) in trees.items() if len(list(tree.find_all(exp.Select))) > 1),
    )


def digest(told: Form) -> str:
    """Of all rules, views and fields: another digest means that it must be made again."""
    parts = [query(rule) + rule.key for rule in rules_of(told)]
    parts += [told.sql(view.name) for view in told.views]
    parts += [repr(list(schema(told, name))) for name in told.all_tables]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def shape_of(told: Form) -> dict[str, dict[str, str]]:
    """The columns of every table there is before the views."""
    days = {"period": COLUMNS, "calendar": CALENDAR}
    fixed = {
        name: {column: "DATE" if column in _DAY_COLUMNS else "INT" for column in columns}
        for name, columns in days.items()
    }
    fixed[AUTHORITIES] = {"code": "VARCHAR"}
    return fixed | {name: dict(schema(told, name)) for name in told.all_tables}


def for_sqlite(sql: str) -> str:
    """In SQLite's dialect, with our functions where it has none of its own."""
    return str(sqlglot.parse_one(sql, dialect=DIALECT).transform(_plain).sql(dialect="sqlite"))


def for_spark(tree: exp.Expr) -> str:
    """In Spark's dialect, where the same words would mean something else put in others."""
    return str(tree.transform(_spread).sql(dialect="spark"))


def _spread(node: exp.Expr) -> exp.Expr:
    """One node as Spark can have it; its children are visited after."""
    if isinstance(node, exp.DateDiff):
        # With a unit, Spark counts between the midnights of a time zone.
        return exp.Anonymous(this="DATEDIFF", expressions=[node.this, node.expression])
    if isinstance(node, exp.RegexpLike):
        # In Java a point halts at six kinds of line end; elsewhere, and after (?d), only at one.
        return exp.RegexpLike(
            this=node.this, expression=exp.DPipe(this=exp.Literal.string("(?d)"), expression=node.expression)
        )
    if isinstance(node, exp.Like) and not isinstance(node.expression, exp.Literal):
        # A backslash that somebody typed is no sign to escape what follows.
        return exp.Like(this=node.this, expression=_replaced(node.expression, "\\", "\\\\"))
    return node


def _replaced(node: exp.Expr, old: str, new: str) -> exp.Expr:
    return exp.Anonymous(this="REPLACE", expressions=[node, exp.Literal.string(old), exp.Literal.string(new)])


def _plain(node: exp.Expr) -> exp.Expr:
    """One node as SQLite can have it; its children are visited after."""
    if isinstance(node, exp.Add | exp.Sub) and isinstance(node.expression, exp.Interval):
        return _shifted(node)
    if isinstance(node, exp.DateDiff):
        return exp.Anonymous(this="days_between", expressions=[node.expression, node.this]).transform(_plain)
    if isinstance(node, exp.Cast) and node.to.is_type("date"):
        return _inside(node)
    if isinstance(node, exp.TryCast):
        return exp.Anonymous(this="try_int", expressions=[node.this]).transform(_plain)
    for kind, name in _RENAMED.items():
        if isinstance(node, kind):
            return exp.Anonymous(this=name, expressions=_arguments(node)).transform(_plain)
    return node


_RENAMED: Mapping[type[exp.Expr], str] = {
    exp.Greatest: "greatest",
    exp.Least: "least",
    exp.RegexpLike: "regexp_like",
    exp.Year: "year",
    exp.Month: "month",
    exp.DateFromParts: "make_date",
}


def _inside(node: exp.Expr) -> exp.Expr:
    inner: exp.Expr = node.this
    return inner.transform(_plain)


def _arguments(node: exp.Expr) -> list[exp.Expr]:
    told: list[exp.Expr] = []
    for key, value in node.args.items():
        if isinstance(value, list):
            told += value
        elif isinstance(value, exp.Expr) and key != "options":
            told.append(value)
    return told


def _shifted(node: exp.Expr) -> exp.Expr:
    interval = node.expression
    by = interval.this.copy()
    count = exp.Literal.number(by.this) if isinstance(by, exp.Literal) else by
    signed = exp.Neg(this=count) if isinstance(node, exp.Sub) else count
    unit = exp.Literal.string(interval.unit.name.upper().rstrip("S"))
    return exp.Anonymous(this="shift", expressions=[node.this, signed, unit]).transform(_plain)


def _own(table: str, columns: Mapping[str, str]) -> Reads:
    return {
        column: frozenset({f"{table}.{column.removesuffix('_text').removesuffix('_known')}"})
        for column in columns
    }


def _qualified(name: str, sql: str, shape: dict[str, dict[str, str]]) -> exp.Expr:
    try:
        tree = sqlglot.parse_one(sql, dialect=DIALECT)
        return qualify(tree, schema=dict[str, object](shape), dialect=DIALECT, quote_identifiers=False)
    except SqlglotError as wrong:
        raise NotARule(f"{name}: {wrong}\n{sql}") from wrong


def _outputs(tree: exp.Expr, reads: Mapping[str, Reads]) -> Reads:
    """For each column that a query gives, the cells it is worked out from."""
    known: dict[int, dict[str, frozenset[str]]] = {}
    last: dict[str, frozenset[str]] = {}
    for scope in traverse_scope(tree):
        last = {}
        for each in _selects(scope):
            found = [_of(column, scope, reads, known) for column in each.find_all(exp.Column)]
            last[each.alias_or_name] = frozenset[str]().union(*found)
        if isinstance(scope.expression, exp.SetOperation):
            sides = [known[id(side)] for side in scope.set_operation_scopes]
            last = {
                name: frozenset[str]().union(*(list(side.values())[nr] for side in sides))
                for nr, name in enumerate(sides[0])
            }
        known[id(scope)] = last
    return last


def _wants(tree: exp.Expr, outputs: set[str] | None, wanted: dict[str, set[str]]) -> None:
    """Note which columns a query asks for, when only these of its outputs are wanted (None: all)."""
    idle = [each for each in _queries(tree) if outputs is not None and each.alias_or_name not in outputs]
    passed = {id(column) for each in idle for column in each.find_all(exp.Column)}
    for scope in traverse_scope(tree):
        for column in scope.columns:
            here: Scope | None = scope
            while here is not None and column.table not in here.sources:
                here = here.parent
            source = here.sources[column.table] if here else None
            if isinstance(source, exp.Table) and source.name in wanted and id(column) not in passed:
                wanted[source.name].add(column.name)


def _selects(scope: Scope) -> list[exp.Expr]:
    return _queries(scope.expression)


def _queries(tree: exp.Expr) -> list[exp.Expr]:
    return list(tree.selects) if isinstance(tree, exp.Query) else []


def _cells(tree: exp.Expr, reads: Mapping[str, Reads]) -> Iterator[frozenset[str]]:
    """The cells that any part of a query reads."""
    known: dict[int, dict[str, frozenset[str]]] = {}
    for scope in traverse_scope(tree):
        told: dict[str, frozenset[str]] = {}
        for each in _selects(scope):
            found = [_of(column, scope, reads, known) for column in each.find_all(exp.Column)]
            told[each.alias_or_name] = frozenset[str]().union(*found)
        known[id(scope)] = told
        yield from (_of(column, scope, reads, known) for column in scope.columns)


def _of(
    column: exp.Column,
    scope: Scope,
    reads: Mapping[str, Reads],
    known: Mapping[int, Mapping[str, frozenset[str]]],
) -> frozenset[str]:
    here: Scope | None = scope
    while here is not None:
        source = here.sources.get(column.table)
        if isinstance(source, exp.Table):
            return reads[source.name].get(column.name, frozenset())
        if source is not None:
            return known.get(id(source), {}).get(column.name, frozenset())
        here = here.parent
    return frozenset()


if __name__ == "__main__":
    sys.exit(main())
