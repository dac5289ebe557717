"""The list of what the database must look like is the one that the SQL files make."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import psycopg

from alongside.cli.installation import RunningDatabase
from alongside.record.postgres import catalogue, migrate

HOW = f"the SQL files changed; write the list anew: ALONGSIDE_WRITE=1 pytest {__file__}"


def test_the_list_is_what_the_sql_files_make(
    postgres: RunningDatabase, new_database: Callable[[], str]
) -> None:
    admin = new_database()
    migrate(admin, postgres.passwords)
    with psycopg.connect(admin) as connection:
        made = catalogue.lines(connection)
    if os.environ.get("ALONGSIDE_WRITE"):
        kept = Path(catalogue.__file__).with_name(catalogue.EXPECTED)
        kept.write_text("".join(f"{line}\n" for line in made), "utf-8")
    assert made == catalogue.expected(), HOW
