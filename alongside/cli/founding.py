"""Which authority this installation is for, and the beginning of its record.

A record is begun once: real, or made up for ever (`synthetic`), never to become the other. The demonstration
is always made up; a real authority is begun with `alongside found`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import psycopg

from alongside.cli.installation import ADMIN, Installation, RunningDatabase
from alongside.desk import Desk, open_book
from alongside.policy import load
from alongside.record.postgres import found_authority
from alongside.record.safe import Safe
from alongside.web.installation import kept_key

DEMONSTRATION = (999, "Aldermere")
"""The made-up authority of the demonstration. No council has the number."""

EMPTY = (999, "A made-up authority")
"""Where somebody starts without the demonstration and has not founded an authority."""

TOKEN_KEY = "record-token.key"  # noqa: S105 - the name of a file, not what is in it


class NotFounded(Exception):
    """There is no authority yet, and nobody said which."""

    def __init__(self) -> None:
        super().__init__(
            "This installation has no authority yet. Begin one with `alongside found NUMBER NAME`, "
            "or start the demonstration with `alongside run`."
        )


class Founded(Exception):
    """This installation is for another authority already."""


@dataclass(frozen=True)
class Authority:
    """The authority whose record this is."""

    number: int
    name: str
    synthetic: bool


def token_key(installation: Installation) -> bytes:
    """The key with which the web and the commands say who is at the book."""
    return kept_key(installation.keys / TOKEN_KEY).encode()


def is_prepared(database: RunningDatabase) -> bool:
    """Whether the record has been made in this database."""
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        there = connection.execute("SELECT to_regclass('record.authority') IS NOT NULL").fetchone()
    return bool(there and there[0])


def authority_of(database: RunningDatabase) -> Authority | None:
    """The authority of this database, if one has been founded."""
    with psycopg.connect(database.dsn(ADMIN)) as connection:
        connection.execute("SET LOCAL ROLE alongside_owner")
        row = connection.execute(
            "SELECT la_id, name, synthetic FROM record.authority ORDER BY la_id LIMIT 1"
        ).fetchone()
    return Authority(*row) if row else None


def found(
    installation: Installation, database: RunningDatabase, number: int, name: str, *, synthetic: bool
) -> Authority:
    """Begin the record of an authority; the one that is there already is kept as it is."""
    there = authority_of(database)
    if there and there.number != number:
        raise Founded(f"this installation is for {there.name} ({there.number})")
    kept = there or Authority(number, name, synthetic)
    key = token_key(installation)
    found_authority(database.dsn(ADMIN), kept.number, kept.name, key, synthetic=kept.synthetic)
    return kept


def founded(installation: Installation, database: RunningDatabase, *, demonstration: bool) -> Authority:
    """The authority of this installation; where there is none, a made-up one is begun now.

    A real one is begun by `alongside found` and in no other way: what is made up stays made up.
    """
    there = authority_of(database)
    number, name = DEMONSTRATION if demonstration else EMPTY
    kept = there or Authority(number, name, synthetic=True)
    return found(installation, database, kept.number, kept.name, synthetic=kept.synthetic)


def desk_of(installation: Installation, authority: Authority, dsns: Mapping[str, str]) -> Desk:
    """The desk of an installation, for a command."""
    book = open_book(dsns, authority.number, token_key(installation))
    policy = installation.directory / "policy"
    safe = Safe(installation.files, installation.keys)
    return Desk(book, load(policy if policy.is_dir() else None), lambda: datetime.now(UTC), safe)
