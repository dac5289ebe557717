"""Spark finds what DuckDB finds: in every proof, in a whole return, in whatever a stranger may have typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

import msgspec
import pytest
from click.testing import CliRunner, Result

from alongside.cli import main
from alongside.returns.checking.findings import Found
from alongside.returns.checking.form import FIRST, LAST, Form, codes_of, form
from alongside.returns.checking.period import Period, calendar, period
from alongside.returns.checking.plan import Planned, plan
from alongside.returns.checking.tables import Raw
from tests.beside import SPARK, needs_spark
from tests.returns.checking.made_up import all_alike, anything, joined, many, proofs
from tests.returns.checking.proving import RETURNS, england, on_duckdb, unproved

if SPARK:
    from alongside.returns.checking.spark import Floor, here

pytestmark = [pytest.mark.slow, needs_spark]
CHILDREN = 300
SHORT = {"spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}
"""Java need not polish what runs but once."""
COMPILED = 2026
"""The year in which Spark makes programs of queries, as it does unless told; it takes twice as long."""
INTERPRETED = {"spark.sql.codegen.wholeStage": "false", "spark.sql.codegen.factoryMode": "NO_CODEGEN"}
YEARS = range(max(FIRST, 2023), LAST + 1)


def floor(told: Form, tables: Mapping[str, Raw], when: Period, *, compiled: bool = False) -> Floor:
    """A return, laid out on two processors. Spark can read queries out, or make programs of them first."""
    made = Floor(told, codes_of(told, when.year, england()), session=here(2, SHORT))
    for key, value in () if compiled else INTERPRETED.items():
        made.spark.conf.set(key, value)
    made.lay(tables, when, tuple(calendar(when, england().working_days)), plan(told, when.year).views)
    return made


def on_spark(told: Form, tables: Mapping[str, Raw], when: Period, rules: Sequence[Planned]) -> Found:
    """A region, quickly: Spark reads queries out."""
    return floor(told, tables, when).run(rules)


def compiled_on_spark(told: Form, tables: Mapping[str, Raw], when: Period, rules: Sequence[Planned]) -> Found:
    """A region, as Spark does it by itself."""
    return floor(told, tables, when, compiled=True).run(rules)


def whole(told: Form, year: int) -> Mapping[str, Raw]:
    """Every proof, a year of many children, and what strangers type, in one return."""
    chance = Random(year)  # noqa: S311  nothing of it is a secret
    codes = codes_of(told, year, england())
    odd = (all_alike(told, "01/01/0001"), all_alike(told, "31/12/9999"), anything(told, chance, 8))
    return joined(told, [proofs(told), many(told, year, codes, chance, CHILDREN), *odd])


def _sorted(done: Result) -> list[str]:
    """The lines of a document, in no order: engines find in that which suits them."""
    return sorted(line.rstrip(",") for line in done.stdout.splitlines())


def differing(one: Found, other: Found) -> dict[str, int]:
    """How many findings of which rule only one of them has."""
    a, b = Counter(one.findings), Counter(other.findings)
    return Counter(found.rule for found in ((a - b) + (b - a)).elements())


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("name", RETURNS)
def test_every_rule_finds_on_spark_exactly_what_it_finds_on_duckdb(name: str, year: int) -> None:
    told, when = form(name), period(year, authority="301")
    tables, rules = whole(told, year), plan(told, year).rules
    engine = compiled_on_spark if year == COMPILED else on_spark
    spark, duckdb = (looks(told, tables, when, rules) for looks in (engine, on_duckdb))
    assert not spark.failed
    assert not differing(spark, duckdb)
    assert spark.ran == duckdb.ran
    assert len({one.rule for one in spark.findings}) > len(rules) / 2, "a return in which little is found"


@pytest.mark.parametrize("name", RETURNS)
def test_proofs_that_need_a_return_of_their_own_hold_on_spark(name: str) -> None:
    assert not list(unproved(name, on_spark, apart=True))


@pytest.mark.parametrize("refused", ["no_such_column = 1", "CAST(child_text AS INT) = 1"])
def test_a_rule_that_spark_refuses_is_named_and_stops_no_other(refused: str) -> None:
    told, when = form("cin"), period(2027)
    tables = all_alike(told, "31/12/9999")
    made = floor(told, tables, when)
    rules = [one for one in plan(told, when.year).rules if one.rule.row == "child"]
    spoiled = {rules[0].rule.key: refused}
    made._told = msgspec.structs.replace(made._told, rules=made._told.rules | spoiled)
    found = made.run(rules)
    assert [one.rule for one in found.failed] == [rules[0].code]
    assert len(found.failed[0].why) < 500
    assert not differing(found, on_duckdb(told, tables, when, rules[1:]))


def test_the_command_says_on_spark_what_it_says_on_duckdb(tmp_path: Path) -> None:
    here(2, SHORT)
    lines = (
        "CHILD,DOB,MISSING,MIS_START,MIS_END",
        "1,01/01/2015,M,01/05/2024,",
        "1,01/01/2015,X,,01/05/2024",
    )
    (tmp_path / "missing.csv").write_text("\n".join(lines), "utf-8")
    words = ["check", str(tmp_path), "--year", "2024-25", "--format", "json"]
    spark, duckdb = (CliRunner().invoke(main, [*words, "--engine", name]) for name in ("spark", "duckdb"))
    assert spark.exit_code == duckdb.exit_code == 1, spark.output
    assert _sorted(spark) == _sorted(duckdb)


def test_a_session_that_is_handed_over_stays_as_it_was() -> None:
    session = here(2, SHORT)
    session.conf.set("spark.sql.session.timeZone", "Pacific/Apia")
    made = floor(form("cin"), all_alike(form("cin"), "x"), period(2027))
    folder = made._folder
    assert folder.exists()
    assert folder.stat().st_mode & 0o077 == 0
    assert session.conf.get("spark.sql.session.timeZone") == "Pacific/Apia"
    assert not session.catalog.listTables()
    del made
    assert not folder.exists()
