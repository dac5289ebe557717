"""Rules of returns: written in the words all engines share, compiled as they stand, complete."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
import sqlglot
from sqlglot import exp

from alongside.returns.checking.form import form
from alongside.returns.checking.plan import compiled, compiled_wide, query, rules_of
from docs.compiling import DIALECT, RETURNS, compile_rules, widened

SPECS = Path(__file__).parents[3] / "shared" / "specs"
PUBLISHED = {"cin": SPECS / "cin" / "rules.json", "ssda903": SPECS / "s903" / "rules.json"}
WORDS: set[type[exp.Expr]] = {
    *(exp.Select, exp.From, exp.Where, exp.Table, exp.TableAlias, exp.Alias, exp.Column, exp.Identifier),
    *(exp.Subquery, exp.Join, exp.Group, exp.Star, exp.Null, exp.Literal, exp.Boolean, exp.Paren, exp.Tuple),
    *(exp.And, exp.Or, exp.Not, exp.EQ, exp.NEQ, exp.LT, exp.LTE, exp.GT, exp.GTE, exp.In, exp.Between),
    *(exp.Is, exp.NullSafeEQ, exp.NullSafeNEQ, exp.Like, exp.Coalesce, exp.Case, exp.If, exp.Exists),
    *(exp.Add, exp.Sub, exp.Mul, exp.Mod, exp.Neg, exp.Abs, exp.Greatest, exp.Least, exp.Interval, exp.Var),
    *(exp.DateDiff, exp.Year, exp.Month, exp.DateFromParts, exp.Cast, exp.TryCast, exp.DataType),
    *(exp.Substring, exp.Length, exp.Upper, exp.RegexpLike, exp.Count, exp.Sum, exp.Min, exp.Max),
    *(exp.Having, exp.Distinct, exp.Window, exp.Order, exp.Ordered, exp.RowNumber, exp.DPipe, exp.Union),
}
"""What means the same on DuckDB, SQLite and Spark, or is translated by us (`docs/compiling.py`)."""


@pytest.mark.parametrize("name", RETURNS)
def test_what_engines_are_handed_is_what_the_rules_say_today(name: str) -> None:
    """Made again by `python -m docs.compiling`."""
    book = compile_rules(form(name))
    assert compiled(form(name)) == book
    assert compiled_wide(form(name)) == widened(form(name), book)


@pytest.mark.parametrize("name", RETURNS)
def test_rules_use_no_word_that_engines_understand_differently(name: str) -> None:
    strange = {
        (rule.key, type(node).__name__)
        for rule in rules_of(form(name))
        for node in sqlglot.parse_one(query(rule), dialect=DIALECT).walk()
        if type(node) not in WORDS
    }
    assert not strange


@pytest.mark.parametrize("name", RETURNS)
def test_no_two_rules_have_one_name(name: str) -> None:
    keys = Counter(rule.key for rule in rules_of(form(name)))
    assert not [key for key, times in keys.items() if times > 1]


@pytest.mark.parametrize("name", RETURNS)
def test_every_rule_says_what_is_wrong_and_what_to_do(name: str) -> None:
    short = [rule.key for rule in rules_of(form(name)) if len(rule.says) < 15 or len(rule.why) < 30]
    assert not short


@pytest.mark.parametrize("name", RETURNS)
def test_every_published_rule_stands_in_the_years_it_was_published_for(name: str) -> None:
    if not PUBLISHED[name].exists():
        pytest.skip(f"the published rules are not beside this clone: {PUBLISHED[name]}")
    wanted = {
        (told["code"], int(year[:4]) + 1)
        for told in json.loads(PUBLISHED[name].read_text("utf-8"))
        for year in told["in_force"]
    }
    rules = rules_of(form(name))
    have = {(rule.code, year) for rule in rules for year in range(rule.since, rule.until + 1)}
    assert sorted(wanted - have) == []
    assert sorted(have - wanted) == []
