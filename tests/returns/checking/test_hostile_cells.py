"""What a stranger's file may hold in any cell: rules look all the same, and both engines say one thing."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.returns.checking.form import form
from alongside.returns.checking.period import period
from alongside.returns.checking.plan import plan
from tests.returns.checking.made_up import all_alike, anything
from tests.returns.checking.proving import RETURNS, on_duckdb, on_sqlite

YEAR = 2026


@pytest.mark.parametrize("name", RETURNS)
@settings(deadline=None, max_examples=6)
@given(chance=st.randoms(use_true_random=True))
def test_whatever_stands_in_cells_every_rule_looks_and_engines_agree(name: str, chance: Random) -> None:
    told, when = form(name), period(YEAR)
    tables = anything(told, chance, 4)
    rules = plan(told, YEAR).rules
    small, whole = (engine(told, tables, when, rules) for engine in (on_sqlite, on_duckdb))
    assert not small.failed
    assert not whole.failed
    assert set(small.findings) == set(whole.findings)


@pytest.mark.parametrize("name", RETURNS)
@pytest.mark.parametrize("said", ["01/01/0001", "31/12/9999"])
def test_the_first_and_the_last_day_there_are_stop_no_rule(name: str, said: str) -> None:
    told = form(name)
    tables = all_alike(told, said)
    for engine in (on_sqlite, on_duckdb):
        assert not engine(told, tables, period(YEAR), plan(told, YEAR).rules).failed
