"""The book in PostgreSQL: a pool for each door, and a token for each sitting."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from threading import Lock
from typing import Any, Self

import psycopg
from psycopg import sql
from psycopg_pool import ConnectionPool

from alongside.record.canonical import new_salt
from alongside.record.codec import Codec
from alongside.record.entry import EntryId, SubjectId, new_entry_id
from alongside.record.postgres.again import Again
from alongside.record.postgres.log import NoSuchAuthority
from alongside.record.postgres.sitting import Inside, PostgresSitting
from alongside.record.postgres.token import LIFETIME, Reach, key_id, mint
from alongside.record.shelf import Shelf

_SIT_DOWN = sql.SQL("BEGIN; SELECT now(), set_config('alongside.token', {}, true)")
"""Both in one message. The connections begin nothing by themselves."""

_STYLE = "SELECT set_config('TimeZone', 'UTC', false), set_config('DateStyle', 'ISO, YMD', false)"

Connection = psycopg.Connection[tuple[Any, ...]]


class PostgresBook:
    """A book in a database made by `migrate`. Close it when done: it holds connections."""

    def __init__(
        self,
        dsns: Mapping[str, str],
        authority: int,
        codec: Codec,
        token_key: bytes,
        shelves: Iterable[Shelf] = (),
        *,
        pool_size: int = 4,
        ids: Callable[[], EntryId] = new_entry_id,
        salts: Callable[[], bytes] = new_salt,
        clock: Callable[[], float] = time.time,
        again: Again | None = None,
    ) -> None:
        """`dsns` says how each role signs in; only the doors that are used are opened.

        `clock` says until when a token may be used (seconds since 1970); what is recorded, and when, is the
        database's to say. `again` is what this process keeps of what it has read.
        """
        key_id(token_key)
        self.authority = authority
        self._dsns, self._key, self._size = dsns, token_key, pool_size
        self._clock = clock
        self._inside = Inside(authority, codec, ids, salts, {s.name: s for s in shelves}, again or Again())
        self._pools: dict[Reach, ConnectionPool[Connection]] = {}
        self._opening = Lock()
        self._synthetic: bool | None = None

    @property
    def synthetic(self) -> bool:
        """Whether everything in this record is made up."""
        if self._synthetic is None:
            house = SubjectId("authority:00000000-0000-0000-0000-000000000000")
            with self._transaction(house, Reach.NARROW) as (connection, _):
                row = connection.execute("SELECT synthetic FROM record.authority").fetchone()
            if row is None:
                raise NoSuchAuthority(self.authority)
            self._synthetic = bool(row[0])
        return self._synthetic

    @contextmanager
    def sitting(
        self, by: SubjectId, *, wide: bool = False, retention: bool = False
    ) -> Iterator[PostgresSitting]:
        """One person at the book: one transaction."""
        reach = Reach.RETENTION if retention else Reach.WIDE if wide else Reach.NARROW
        with self._transaction(by, reach) as (connection, now):
            yield PostgresSitting(self._inside, connection, by, now, reach)

    @contextmanager
    def _transaction(self, by: SubjectId, reach: Reach) -> Iterator[tuple[Connection, Any]]:
        token = mint(self._key, self.authority, by, reach, expires=int(self._clock()) + LIFETIME)
        with self._pool(reach).connection() as connection:
            begun = connection.execute(_SIT_DOWN.format(token), prepare=False)
            begun.nextset()
            row = begun.fetchone()
            yield connection, row[0] if row else None

    def _pool(self, reach: Reach) -> ConnectionPool[Connection]:
        with self._opening:
            if reach not in self._pools:
                self._pools[reach] = ConnectionPool(
                    self._dsns[reach.role], min_size=1, max_size=self._size, configure=_configure, open=True
                )
            return self._pools[reach]

    def close(self) -> None:
        """Give the connections back."""
        with self._opening:
            for pool in self._pools.values():
                pool.close()
            self._pools.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _configure(connection: Connection) -> None:
    connection.execute(_STYLE)
    connection.commit()
    connection.autocommit = True
