"""Each field of a return names the facts that feed it, and they are facts of the record."""

from __future__ import annotations

from alongside.practice import FACTS
from alongside.returns.checking.form import Field, Kind, form
from alongside.returns.cin.reads import FACTS as READ

SAID_BY_THE_MAKER = "header"
NOT_TO_HAND = {"PPOutcome"}
"""Its codes (CS131) are not published yet: what a file says stays a claim."""


def test_every_fact_that_a_catalogue_names_is_one_of_the_record() -> None:
    known = {fact.__name__ for fact in FACTS}
    for name in ("cin", "ssda903"):
        told = form(name)
        named = {fact for table in told.tables for one in told.fields(table) for fact in one.facts}
        assert named
        assert named <= known


def test_what_the_census_names_is_what_the_census_reads() -> None:
    told = form("cin")
    named = {fact for table in told.tables for one in told.fields(table) for fact in one.facts}
    assert named <= {fact.__name__ for fact in READ}


def test_every_field_of_a_child_in_the_census_is_fed_by_a_fact() -> None:
    told = form("cin")
    tables = [table for table in told.tables if table != SAID_BY_THE_MAKER]
    assert {one.name for table in tables for one in told.fields(table) if not _fed(one)} == NOT_TO_HAND


def _fed(one: Field) -> bool:
    return bool(one.facts) or one.kind is Kind.KEY or one.name == "OfRow"
