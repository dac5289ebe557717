"""Where a clean record stands, attacks on it are tried and undone, and verify is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg import conninfo

from alongside.cli.installation import RunningDatabase
from alongside.record.postgres.verify import check, outside_of, verify
from alongside.record.seal.findings import Report
from alongside.record.seal.note import Note
from tests.record.forger import behind_the_walls
from tests.record.forgeries import Attack
from tests.record.sealed import Sealed, build, dsns


class Court:
    """Where the record stands, copies of it are attacked, and verify is asked."""

    def __init__(self, postgres: RunningDatabase, new_database: Callable[..., str], folder: Path) -> None:
        self.postgres, self.new_database = postgres, new_database
        self.halfway = ""
        self.admin = new_database()
        self.clean: Sealed = build(postgres, self.admin, folder, self._copy_halfway)
        self._bench = psycopg.connect(new_database(template=self.clean.name))

    @contextmanager
    def after(self, attack: Attack) -> Iterator[psycopg.Connection[Any]]:
        """A copy of the record after an attack, which is undone when the block ends."""
        with self._bench.transaction(force_rollback=True):
            with behind_the_walls(self._bench, self.clean.entries, self.clean.keys) as forger:
                if callable(attack):
                    attack(forger)
                else:
                    forger.do(attack)
            yield self._bench

    def close(self) -> None:
        """Give the connection back."""
        self._bench.close()

    def _copy_halfway(self, name: str) -> None:
        self.halfway = str(conninfo.conninfo_to_dict(self.new_database(template=name))["dbname"])

    def tried(self, attack: Attack, witnesses: Iterable[tuple[str, Note]] = ()) -> Report:
        """What verify says after an attack, which is then undone."""
        with self.after(attack) as connection:
            return check(connection, outside_of(self.clean.trusted, witnesses))

    def verify(self, name: str, witnesses: Iterable[tuple[str, Note]] = ()) -> Report:
        """What verify says of a database, signed in as the auditor."""
        auditor = dsns(self.postgres, name)["alongside_auditor"]
        return verify(auditor, self.clean.trusted, witnesses, processes=1)
