"""Each rule carries the rows that prove it, and every engine finds exactly those."""

from __future__ import annotations

import pytest

from alongside.returns.checking.form import form
from alongside.returns.checking.plan import rules_of
from alongside.returns.checking.proof import cases
from tests.returns.checking.proving import RETURNS, Engine, on_duckdb, on_sqlite, unproved


@pytest.mark.parametrize("engine", [on_sqlite, on_duckdb], ids=["sqlite", "duckdb"])
@pytest.mark.parametrize("name", RETURNS)
def test_every_engine_finds_exactly_the_rows_that_prove_each_rule(name: str, engine: Engine) -> None:
    assert not list(unproved(name, engine))


@pytest.mark.parametrize("name", RETURNS)
def test_every_rule_is_proved_by_something_broken_and_something_that_is_not(name: str) -> None:
    told = form(name)
    for rule in rules_of(told):
        proofs = list(cases(told, rule))
        rows = sum(len(next(iter(table.values()), [])) for case in proofs for table in case.tables.values())
        places = sum(len(case.broken) for case in proofs)
        assert places, f"{rule.key}: nothing breaks it"
        assert rule.whole or rows > places, f"{rule.key}: nothing keeps it"
