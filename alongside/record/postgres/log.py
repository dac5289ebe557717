"""The logs of the seal in PostgreSQL, as the sequencer signs in to keep them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from psycopg import Connection

from alongside.record.seal.checkpoint import LOGS, Checkpoint, Cosignature, origin_of
from alongside.record.seal.log import Statement, Tile
from alongside.record.seal.note import Note

_HELD = 0x5EA1
"""The first half of the advisory lock that a sequencer holds; the second names the authority and the log."""


class NoSuchAuthority(LookupError):
    """The database holds no record of this authority, or does not know the key."""

    def __init__(self, authority: int) -> None:
        super().__init__(
            f"the database holds no record of authority {authority}, or not with this token key; "
            "`found_authority` begins one"
        )


class PostgresLog:
    """One log of one authority. The connection is the sequencer's own (or a reader's, to read)."""

    def __init__(self, connection: Connection[Any], authority: int, log: str, origin: str) -> None:
        self.connection = connection
        self.authority, self.log, self.origin = authority, log, origin

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Hold the log in one transaction."""
        with self.connection.transaction():
            which = self.authority * len(LOGS) + LOGS.index(self.log)
            self.connection.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_HELD, which])
            yield

    def size(self) -> int:
        """How many leaves there are."""
        (size,) = self._row(
            "SELECT coalesce(max(place) + 1, 0) FROM record.log_leaf WHERE la_id = %s AND log = %s"
        )
        return int(size)

    def hashes(self, tier: int, start: int, end: int) -> Sequence[bytes]:
        """Leaves (tier 0) or tiles, from `start` to before `end`."""
        where = "la_id = %s AND log = %s AND place >= %s AND place < %s"
        source = "record.log_tile" if tier else "record.log_leaf"
        more = " AND tier = %s" if tier else ""
        values = [start, end, tier] if tier else [start, end]
        return self._hashes(f"SELECT hash FROM {source} WHERE {where}{more} ORDER BY place", values)

    def take(self, size: int, most: int) -> Sequence[bytes]:
        """Make leaves, from `size` on, of what waits."""
        return self._hashes("SELECT * FROM record.seal_take(%s, %s, %s, %s)", [size, most])

    def say(self, statement: Statement, leaf: bytes) -> None:  # noqa: ARG002 - the database hashes it again
        """Add a leaf in which the log speaks of its keys."""
        self._do("SELECT record.seal_say(%s, %s, %s, %s)", [statement.place, statement.text])

    def keep(self, tiles: Iterable[Tile], checkpoint: Checkpoint, note: Note, at: datetime) -> None:
        """Keep what a step has made."""
        told = list(tiles)
        columns: list[Any] = [
            [tile.tier for tile in told],
            [tile.place for tile in told],
            [tile.root for tile in told],
        ]
        self._do(
            "SELECT record.seal_keep(%s, %s, %s::integer[], %s::bigint[], %s::bytea[], %s, %s, %s)",
            [*columns, checkpoint.size, at, note.write()],
        )

    def newest(self) -> Note | None:
        """The newest checkpoint, with the last cosignature of every witness on it."""
        found = self._rows(
            "SELECT size, note FROM record.checkpoint WHERE la_id = %s AND log = %s"
            " ORDER BY size DESC LIMIT 1"
        )
        if not found:
            return None
        size, told = found[0]
        return self._with_cosignatures(Note.read(told), size)

    def statements(self) -> tuple[Statement, ...]:
        """What the log has said of its keys, in order."""
        told = self._rows(
            "SELECT place, text FROM record.log_statement WHERE la_id = %s AND log = %s ORDER BY place"
        )
        return tuple(Statement(*row) for row in told)

    def cosigned(self, size: int, cosignature: Cosignature) -> None:
        """Keep what a witness said of the checkpoint of this size."""
        self._do("SELECT record.seal_cosign(%s, %s, %s, %s, %s, %s)", [
            size, cosignature.witness, cosignature.at, cosignature.line,
        ])  # fmt: skip

    def _with_cosignatures(self, note: Note, size: int) -> Note:
        lines = self._rows(
            "SELECT line FROM record.cosignature WHERE la_id = %s AND log = %s AND size = %s ORDER BY at",
            [size],
        )
        for (line,) in lines:
            note = note.with_signature(Note.read(f"-\n\n{line}\n").signatures[0])
        return note

    def _rows(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        told = self.connection.execute(query.encode(), [self.authority, self.log, *values])
        return told.fetchall()

    def _row(self, query: str) -> Any:
        return self._rows(query)[0]

    def _do(self, query: str, values: Sequence[Any]) -> None:
        self.connection.execute(query.encode(), [self.authority, self.log, *values])

    def _hashes(self, query: str, values: Sequence[Any]) -> Sequence[bytes]:
        with self.connection.cursor(binary=True) as cursor:
            cursor.execute(query.encode(), [self.authority, self.log, *values])
            return [bytes(row[0]) for row in cursor]


def open_logs(connection: Connection[Any], authority: int | None = None) -> tuple[PostgresLog, ...]:
    """The logs of one authority, or of every authority in this database."""
    known = connection.execute("SELECT la_id, synthetic FROM record.authority ORDER BY la_id").fetchall()
    wanted = [(la_id, made_up) for la_id, made_up in known if authority in (None, la_id)]
    if authority is not None and not wanted:
        raise NoSuchAuthority(authority)
    return tuple(
        PostgresLog(connection, la_id, log, origin_of(la_id, log, synthetic=made_up))
        for la_id, made_up in wanted
        for log in LOGS
    )
