"""What a stranger's file may hold in any cell: rules look all the same, and both engines say one thing."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.returns.checking.form import Form, form
from alongside.returns.checking.period import period
from alongside.returns.checking.plan import plan
from alongside.returns.checking.tables import Raw
from tests.returns.checking.proving import RETURNS, on_duckdb, on_sqlite

CELLS = (
    None, "", " ", "0", "1", "-1", "true", "S", "E11", "N1", "U1", "M", "999999999999999999", "1e309", "0.5",
    "-0", "2024-02-29", "29/02/2024", "30/02/2024", "01/01/0001", "0001-01-01", "31/12/9999", "9999-12-31",
    "2025-04-01", "31/03/2026", "'; DROP TABLE child; --", "%_\\", "A[", "A123456789012", "UN1", "AB1 2CD",
    "\N{ARABIC-INDIC DIGIT ONE}",
)  # fmt: skip
YEAR = 2026


def _return(told: Form, chance: Random, rows: int) -> dict[str, Raw]:
    """Every table with every column, any of these in any cell; children named alike across tables."""
    children = [f"c{nr % 2}" for nr in range(rows)]
    return {
        name: Raw(
            name,
            {
                one.column: children if one.column == "child" else chance.choices(CELLS, k=rows)
                for one in told.fields(name)
            },
            rows=rows,
        )
        for name in told.all_tables
    }


@pytest.mark.parametrize("name", RETURNS)
@settings(deadline=None, max_examples=6)
@given(chance=st.randoms(use_true_random=True))
def test_whatever_stands_in_cells_every_rule_looks_and_engines_agree(name: str, chance: Random) -> None:
    told, when = form(name), period(YEAR)
    tables = _return(told, chance, 4)
    rules = plan(told, YEAR).rules
    small, whole = (engine(told, tables, when, rules) for engine in (on_sqlite, on_duckdb))
    assert not small.failed
    assert not whole.failed
    assert set(small.findings) == set(whole.findings)


@pytest.mark.parametrize("name", RETURNS)
@pytest.mark.parametrize("said", ["01/01/0001", "31/12/9999"])
def test_the_first_and_the_last_day_there_are_stop_no_rule(name: str, said: str) -> None:
    told = form(name)
    tables = {
        table: Raw(
            table, {one.column: [said] if one.column != "child" else ["c"] for one in told.fields(table)}
        )
        for table in told.all_tables
    }
    for engine in (on_sqlite, on_duckdb):
        assert not engine(told, tables, period(YEAR), plan(told, YEAR).rules).failed
