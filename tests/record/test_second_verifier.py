"""Two verifiers that share no code agree on the same dump: on the clean record and on every attack on it."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from psycopg import Connection

from tests.record.court import Court
from tests.record.forgeries import attacks
from tests.record.second_verifier import wrong

TABLES = (
    "entry", "entry_about", "payload", "erasure", "thread", "look", "pending", "log_leaf", "log_statement",
    "checkpoint",
)  # fmt: skip

ABOVE_THE_FORMAT = {
    "wall-moved", "days-differ", "tile-changed", "pointer-broken", "corrected-twice", "base-gone",
    "subject-changed", "erasure-forged", "receipt-changed", "no-key", "authority-gone", "trigger-changed",
    "function-changed", "table-changed", "wall-changed", "right-changed", "sealed-too-early",
    "pending-wrong", "log-order", "checkpoint-missing",
}  # fmt: skip
"""What the first verifier also knows: walls, agreements, queues, and the database's own guards."""

BYTES = {name: told for name, told in attacks().items() if told[1] not in ABOVE_THE_FORMAT}


def dumped(connection: Connection[Any]) -> dict[str, list[Any]]:
    """Every table as JSON."""
    query = "SELECT coalesce(json_agg(t), '[]') FROM record.{} t"
    return {name: connection.execute(query.format(name).encode()).fetchone()[0] for name in TABLES}  # type: ignore[index]


def found(court: Court, connection: Connection[Any]) -> set[str]:
    connection.execute("SET LOCAL TimeZone = 'UTC'")
    keys = {origin.split("/")[2]: key.text for origin, key in court.clean.trusted.items()}
    return set(wrong(dumped(connection), keys))


def test_it_finds_a_clean_record_clean(court: Court) -> None:
    with psycopg.connect(court.admin) as connection:
        assert found(court, connection) == set()


@pytest.mark.slow
@pytest.mark.parametrize("what", BYTES)
def test_it_finds_what_the_first_finds(court: Court, what: str) -> None:
    attack, _ = BYTES[what]
    with court.after(attack) as connection:
        assert found(court, connection)
