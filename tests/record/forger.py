"""A superuser who wants the record to say something else, and knows exactly how it is sealed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import msgspec
from psycopg import Connection, sql

from alongside.record.entry import uuid_of
from alongside.record.postgres.log import open_logs
from alongside.record.postgres.stored import entries_where, read_entries
from alongside.record.seal.checkpoint import Checkpoint
from alongside.record.seal.lines import StoredEntry, entry_bytes
from alongside.record.seal.log import tiles_after
from alongside.record.seal.memory_log import MemoryLog
from alongside.record.seal.merkle import Frontier
from alongside.record.seal.note import Signer
from alongside.record.seal.rotation import key_at, keys_in_force
from alongside.record.seal.signing import SigningKeys
from tests.record.sealed import BEN, LA

_TRIGGERS = """
SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace = 'record'::regnamespace AND NOT t.tgisinternal
"""

NEW = "019a0000-0000-7000-8000-0000000000ff"
STRANGER = "worker:00000000-0000-0000-0000-0000000000aa"
LIE = '{"fact":{"words":"nothing happened"}}'


@dataclass
class Forger:
    """Sits at the database as its superuser, with the triggers off, and puts them back afterwards."""

    connection: Connection[Any]
    entries: Mapping[str, str]
    keys: SigningKeys

    def do(self, query: str, **more: Any) -> None:
        """Run a statement; entries are named by their keys."""
        told = {"la": LA, "lie": LIE, "new": NEW, "ben": uuid_of(BEN), "stranger": STRANGER}
        for statement in query.split(";\n"):
            if statement.strip():
                self.connection.execute(statement.encode(), {**told, **self.entries, **more})

    def rewrite(self, ref: str) -> None:
        """Put other words in place of an entry's own, and its commitment right."""
        self.do(f"UPDATE record.payload SET body = %(lie)s WHERE entry_id = %({ref})s AND subject IS NULL")
        self.do(
            f"""UPDATE record.entry e SET
                common = sha256('alongside-part/1\n'::bytea || p.salt || p.body::bytea)
            FROM record.payload p WHERE e.id = %({ref})s AND p.entry_id = e.id AND p.subject IS NULL"""
        )

    def rechain(self) -> None:
        """Compute every digest and every thread anew."""
        heads: dict[str, str] = {}
        for entry in sorted(self._stored(), key=lambda entry: (entry.recorded, entry.id)):
            threads = tuple(
                msgspec.structs.replace(thread, previous=heads.get(thread.uuid, ""))
                for thread in entry.threads
            )
            fresh = msgspec.structs.replace(entry, threads=threads)
            digest = hashlib.sha256(b"\x00" + entry_bytes(fresh)).hexdigest()
            heads |= {thread.uuid: digest for thread in threads}
            self._put(fresh, digest)

    def redigest(self, ref: str) -> None:
        """Compute one entry's digest anew."""
        (entry,) = (entry for entry in self._stored() if entry.id == self.entries[ref])
        digest = hashlib.sha256(b"\x00" + entry_bytes(entry)).digest()
        self.do(f"UPDATE record.entry SET digest = %(digest)s WHERE id = %({ref})s", digest=digest)

    def reseal(self, signer: Callable[[int], Signer]) -> None:
        """Compute the log of entries anew, and sign every checkpoint with whatever key there is."""
        self.do("UPDATE record.log_leaf l SET hash = e.digest FROM record.entry e WHERE e.id = l.item")
        log = open_logs(self.connection, LA)[0]
        leaves = list(log.hashes(0, 0, log.size()))
        for tile in tiles_after(MemoryLog(log.origin, list), 0, leaves):
            self.do(
                "UPDATE record.log_tile SET hash = %(hash)s WHERE log = 'entries' AND tier = %(tier)s"
                " AND place = %(place)s",
                hash=tile.root, tier=tile.tier, place=tile.place,
            )  # fmt: skip
        for (size,) in self.connection.execute(
            "SELECT size FROM record.checkpoint WHERE log = 'entries'"
        ).fetchall():
            tree = Frontier()
            tree.extend(leaves[:size])
            note = signer(size).note(Checkpoint(log.origin, size, tree.root()).text).write()
            self.do("UPDATE record.checkpoint SET note = %(note)s WHERE log = 'entries' AND size = %(size)s",
                    note=note, size=size)  # fmt: skip

    def stolen(self, size: int) -> Signer:
        """The authority's own key for a checkpoint of this size."""
        log = open_logs(self.connection, LA)[0]
        keys = keys_in_force(self.keys.first(log.origin).public, log.statements())
        return self.keys.signer(key_at(keys, size))

    def _stored(self) -> list[StoredEntry]:
        query = entries_where("true").encode()
        row = self.connection.execute(query, {"la": LA}).fetchone()
        assert row is not None
        return read_entries(row[0])

    def _put(self, entry: StoredEntry, digest: str) -> None:
        told = {"id": entry.id, "digest": bytes.fromhex(digest)}
        self.do("UPDATE record.entry SET digest = %(digest)s WHERE id = %(id)s", **told)
        self.do("UPDATE record.pending SET digest = %(digest)s WHERE id = %(id)s", **told)
        for thread in entry.threads:
            more = {"who": thread.uuid, "previous": bytes.fromhex(thread.previous) or None, **told}
            self.do(
                "UPDATE record.entry_about SET previous = %(previous)s"
                " WHERE entry_id = %(id)s AND subject = %(who)s::uuid", **more)  # fmt: skip
            self.do("UPDATE record.thread SET head = %(digest)s WHERE subject = %(who)s::uuid", **more)


@contextmanager
def behind_the_walls(
    connection: Connection[Any], entries: Mapping[str, str], keys: SigningKeys
) -> Iterator[Forger]:
    """Switch every trigger off, and afterwards on again as if nothing had happened."""
    connection.execute("SET LOCAL session_replication_role = replica")
    triggers = connection.execute(_TRIGGERS).fetchall()
    for table, name in triggers:
        connection.execute(_turn("DISABLE TRIGGER", table, name))
    yield Forger(connection, entries, keys)
    standing = set(connection.execute(_TRIGGERS).fetchall())
    for table, name in triggers:
        if (table, name) in standing:
            connection.execute(_turn("ENABLE ALWAYS TRIGGER", table, name))


def _turn(how: Any, table: str, name: str) -> sql.Composed:
    return sql.SQL("ALTER TABLE record.{} " + how + " {}").format(sql.Identifier(table), sql.Identifier(name))
