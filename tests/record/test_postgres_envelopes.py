"""Data keys live in the record's own table, and go only on the word of two people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import Connection, DatabaseError, conninfo, errors

from alongside.record.keys import KeyDestroyed, MasterKeys, Vault
from alongside.record.postgres import PostgresBook, Reach
from alongside.record.postgres.envelopes import PostgresEnvelopes
from tests.record.court import Court
from tests.record.sealed import AMIRA, CODEC, JO, LA, MAYA, TOKEN_KEY, WordsToGo, Writer, dsns, said, sit_down

Row = tuple[object, ...]


class Retention:
    """The retention officer's connection and the vault behind it."""

    def __init__(self, writer: Writer, connection: Connection[Row], keys: Path) -> None:
        self.writer, self.connection = writer, connection
        self.vault = Vault(MasterKeys(keys), PostgresEnvelopes(connection, LA))

    def agree(self, key: str, ref: str = "go") -> None:
        """Two people name a key."""
        fact = WordsToGo(entry=self.writer.entries["visit0"], parts=(f"key:{key}",))
        self.writer.write(said(ref, MAYA, fact=fact, each={}))
        asked = self.writer.entries[ref]
        self.writer.write(said(f"{ref}_yes", MAYA, fact=fact, each={}, builds_on=asked), by=AMIRA)

    def destroy(self, key: str, ref: str = "go") -> None:
        """Destroy a key on their word."""
        entries = self.writer.entries
        self.vault.destroy(key, asked=entries[ref], agreed=entries[f"{ref}_yes"])


@pytest.fixture
def retention(court: Court, new_database: Callable[..., str], tmp_path: Path) -> Iterator[Retention]:
    """A sitting opened for retention, in a copy of the clean record."""
    admin = new_database(template=court.clean.name)
    doors = dsns(court.postgres, str(conninfo.conninfo_to_dict(admin)["dbname"]))
    with (
        PostgresBook(doors, LA, CODEC, TOKEN_KEY) as book,
        psycopg.connect(doors["alongside_retention"]) as connection,
    ):
        writer = Writer(book)
        writer.entries |= court.clean.entries
        sit_down(connection, JO, Reach.RETENTION)
        yield Retention(writer, connection, tmp_path)


def test_a_sealed_thing_is_opened_with_its_key_from_the_table(retention: Retention) -> None:
    sealed = retention.vault.seal(b"a drawing")
    retention.vault.masters.rotate()
    assert retention.vault.renew() == 1
    assert retention.vault.open(sealed) == b"a drawing"


def test_two_people_destroy_one_key(retention: Retention) -> None:
    sealed, other = retention.vault.seal(b"a drawing"), retention.vault.seal(b"a letter")
    retention.agree(sealed.key)
    retention.destroy(sealed.key)
    with pytest.raises(KeyDestroyed):
        retention.vault.open(sealed)
    assert retention.vault.open(other) == b"a letter"


def test_a_key_that_nobody_named_stays(retention: Retention) -> None:
    sealed, other = retention.vault.seal(b"a drawing"), retention.vault.seal(b"a letter")
    retention.agree(sealed.key)
    with pytest.raises(DatabaseError, match="nobody agreed"):
        retention.destroy(other.key)


def test_the_reader_of_pages_cannot_take_a_key_away(retention: Retention, court: Court) -> None:
    with psycopg.connect(dsns(court.postgres, court.clean.name)["alongside_narrow"]) as connection:
        for statement in ("DELETE FROM record.envelope", "UPDATE record.envelope SET master = ''"):
            with pytest.raises(errors.InsufficientPrivilege):
                connection.execute(statement.encode())
            connection.rollback()
        assert connection.execute("SELECT count(*) FROM record.envelope").fetchone() == (0,)
