"""Attacks that take more than a statement: entries slipped in, chains and logs computed anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from alongside.record.seal.note import Signer
from alongside.record.seal.rotation import hand_on
from tests.record.forger import Forger
from tests.record.sealed import ORIGINS

Attack = str | Callable[[Forger], None]

_SLIP_IN = """
WITH old AS (SELECT * FROM record.entry WHERE id = %(visit0)s),
at AS (INSERT INTO record.entry_about
    VALUES (%(la)s, %(ben)s, %(seq)s, %(new)s, 'person', '\\x00', false, NULL) RETURNING 1),
words AS (INSERT INTO record.payload
    SELECT la_id, %(new)s::uuid, NULL, salt, body, ARRAY[%(ben)s::uuid]
    FROM record.payload WHERE entry_id = %(visit0)s AND subject IS NULL)
INSERT INTO record.entry
SELECT la_id, %(new)s::uuid, fact, shape, on_text, on_first, on_last,
    (SELECT recorded_at + interval '1 microsecond' FROM record.entry WHERE id = %(after)s), by, said_by,
    on_behalf_of, origin, source, held_from, 'slipped in', 'says', NULL, NULL, false, %(new)s::uuid,
    common, digest, ARRAY[%(ben)s::uuid] FROM old
"""


def slip_in_last(forger: Forger) -> None:
    """A new entry at the end of Ben's life, well chained."""
    forger.do(_SLIP_IN, seq=99, after=forger.entries["waiting"])
    forger.do(
        "UPDATE record.entry_about a SET seq = t.seq + 1 FROM record.thread t"
        " WHERE a.entry_id = %(new)s AND t.subject = a.subject"
    )
    forger.do(
        "UPDATE record.thread t SET seq = seq + 1, recorded_at = e.recorded_at"
        " FROM record.entry e WHERE e.id = %(new)s AND t.subject = %(ben)s"
    )
    forger.rechain()


def slip_in_between(forger: Forger) -> None:
    """A back-dated entry after the first of Ben's, and everything chained anew."""
    forger.do("UPDATE record.entry_about SET seq = seq + 1001 WHERE seq > 1 AND subject = %(ben)s")
    forger.do("UPDATE record.entry_about SET seq = seq - 1000 WHERE seq > 1000")
    forger.do(_SLIP_IN, seq=2, after=forger.entries["letter"])
    forger.do("UPDATE record.thread SET seq = seq + 1 WHERE subject = %(ben)s")
    forger.rechain()


def slip_in_and_log(forger: Forger) -> None:
    """A new entry of an earlier day, handed to the real sequencer's queue: its place in the log is late."""
    slip_in_between(forger)
    forger.do(
        "INSERT INTO record.pending SELECT la_id, 'entries', id, digest FROM record.entry WHERE id = %(new)s"
    )


def rewrite(forger: Forger) -> None:
    """Other words and their commitment."""
    forger.rewrite("visit1")


def rewrite_and_digest(forger: Forger) -> None:
    """Other words, their commitment and that entry's digest."""
    forger.rewrite("visit1")
    forger.redigest("visit1")


def rewrite_and_rechain(forger: Forger) -> None:
    """Other words, and every digest after them."""
    forger.rewrite("visit1")
    forger.rechain()


def rewrite_and_reseal(forger: Forger) -> None:
    """Other words, every digest, the whole log, signed with a key of one's own."""
    rewrite_and_rechain(forger)
    own = Signer.of(ORIGINS[0], Ed25519PrivateKey.generate())
    forger.reseal(lambda _: own)


def rewrite_with_the_stolen_key(forger: Forger) -> None:
    """Other words, every digest, the whole log, signed with the authority's own keys."""
    rewrite_and_rechain(forger)
    forger.reseal(forger.stolen)


def hand_the_log_to_a_stranger(forger: Forger) -> None:
    """Another key said to follow the first."""
    one, other = (Signer.of(ORIGINS[0], Ed25519PrivateKey.generate()) for _ in range(2))
    told = hand_on(one, other, datetime(2026, 11, 2, tzinfo=UTC)).write()
    forger.do("UPDATE record.log_statement SET text = %(told)s", told=told)


def attacks() -> Mapping[str, tuple[Attack, str]]:
    """Every attack by its name, with the finding that must name it."""
    return {**dict(_statements()), **_FORGERIES}


def _statements() -> list[tuple[str, tuple[Attack, str]]]:
    text = Path(__file__).with_name("attacks.sql").read_text("utf-8")
    told = [part.partition("\n") for part in text.split("\n--- ")[1:]]
    named = [(head.partition(" -> "), body) for head, _, body in told]
    return [(name, (body, code)) for (name, _, code), body in named]


_FORGERIES: Mapping[str, tuple[Attack, str]] = {
    "the words and their commitment rewritten": (rewrite, "line-changed"),
    "the words, the commitment and one digest rewritten": (rewrite_and_digest, "thread-broken"),
    "the words rewritten and every thread chained anew": (rewrite_and_rechain, "leaf-differs"),
    "the whole log made anew with another key": (rewrite_and_reseal, "not-our-key"),
    "an entry slipped in at the end and not logged": (slip_in_last, "not-in-log"),
    "an entry slipped in between and all chained anew": (slip_in_between, "leaf-differs"),
    "an entry slipped in between and given to the sequencer": (slip_in_and_log, "sealed-too-early"),
    "the log handed to a stranger's key": (hand_the_log_to_a_stranger, "key-not-handed-on"),
}
