"""Where wrapped data keys and receipts are kept in PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from psycopg import Connection

from alongside.record.canonical import COMMON
from alongside.record.entry import EntryId, SubjectId
from alongside.record.keys import Wrapped
from alongside.record.seal.receipt import Receipt, Standing


class PostgresEnvelopes:
    """Wrapped keys in the record's own table. The connection carries a sitting's token."""

    def __init__(self, connection: Connection[Any], authority: int) -> None:
        self.connection, self.authority = connection, authority

    def keep(self, envelope: Wrapped) -> None:
        """Keep a new one."""
        self.connection.execute(
            "SELECT record.envelope_keep(%s, %s::uuid, %s, %s)", [self.authority, *envelope]
        )

    def find(self, key: str) -> Wrapped | None:
        """The envelope of this key, unless it was destroyed."""
        told = self.connection.execute(
            "SELECT key::text, master, wrapped FROM record.envelope WHERE la_id = %s AND key = %s::uuid",
            [self.authority, key],
        ).fetchone()
        return Wrapped(told[0], told[1], bytes(told[2])) if told else None

    def under_others(self, master: str) -> Iterable[Wrapped]:
        """Every envelope that is not wrapped under this master key."""
        told = self.connection.execute(
            "SELECT key::text, master, wrapped FROM record.envelope WHERE la_id = %s AND master <> %s",
            [self.authority, master],
        )
        return [Wrapped(key, under, bytes(wrapped)) for key, under, wrapped in told]

    def rewrap(self, envelope: Wrapped) -> None:
        """Put an envelope in place of the one of the same key (the retention role)."""
        self.connection.execute(
            "SELECT record.envelope_rewrap(%s, %s::uuid, %s, %s)", [self.authority, *envelope]
        )

    def destroy(self, key: str, *, asked: EntryId, agreed: EntryId) -> None:
        """Take a key away for ever (the retention role), on the word of two entries by two people.

        Both name, as for an erasure, an entry and the parts; here a part is `key:` and the key's id.
        """
        self.connection.execute(
            "SELECT record.envelope_destroy(%s, %s::uuid, %s::uuid, %s::uuid)",
            [self.authority, key, asked, agreed],
        )


class PostgresReceipts:
    """Receipts of one authority. Giving one needs a sitting's token; asking needs the eight words alone."""

    def __init__(self, connection: Connection[Any], authority: int) -> None:
        self.connection, self.authority = connection, authority

    def keep(self, receipt: Receipt, entry: EntryId, holder: SubjectId) -> None:
        """Remember which entry a receipt was given for, and to whom it speaks."""
        self.connection.execute(
            "SELECT record.receipt_keep(%s, %s, %s::uuid, %s)", [self.authority, receipt.code, entry, holder]
        )

    def asked(self, receipt: Receipt) -> tuple[Standing, SubjectId] | None:
        """The entry of a receipt as it stands now, and whose receipt it is."""
        told = self.connection.execute(
            "SELECT entry_id::text, holder FROM record.receipt_asked(%s, %s)", [self.authority, receipt.code]
        ).fetchone()
        standing = self.standing(EntryId(told[0])) if told else None
        return (standing, SubjectId(told[1])) if told and standing else None

    def standing(self, entry: EntryId) -> Standing | None:
        """An entry as it stands now."""
        rows = self.connection.execute(
            "SELECT whose, committed, now, erased, sealed, corrected, withdrawn"
            " FROM record.receipt_standing(%s, %s::uuid)",
            [self.authority, entry],
        ).fetchall()
        if not any(row[0] == COMMON for row in rows):
            return None
        *_, sealed, corrected, withdrawn = rows[0]
        return Standing(
            entry=entry,
            commitments={whose: bytes(committed).hex() for whose, committed, *_ in rows},
            found={whose: _found(now, erased) for whose, _, now, erased, *_ in rows},
            sealed=sealed,
            corrected=corrected,
            withdrawn=withdrawn,
        )


def _found(now: bytes | None, erased: bool) -> str | None:
    """The commitment of the words as they are; `None` where erased; empty where they are simply gone."""
    if now is not None:
        return bytes(now).hex()
    return None if erased else ""
