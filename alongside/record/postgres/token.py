"""The signed token by which the database knows who is at the book.

The application's roles are only doors. Who came through one is believed from a token signed with
HMAC-SHA256 (RFC 2104) and set for one transaction: a pooled connection remembers nobody.
"""

from __future__ import annotations

import hashlib
import hmac
from enum import StrEnum

from alongside.record.entry import SubjectId

FORMAT = "alongside-token/1"

LIFETIME = 300
"""Seconds in which a transaction may begin with a token: longer than two machines' clocks differ."""

SHORTEST, LONGEST = 32, 64
"""Bytes of a key: HMAC-SHA256 gains nothing outside them."""


class WeakKey(ValueError):
    """A token key is too short, or longer than its use."""

    def __init__(self) -> None:
        super().__init__(f"a token key has {SHORTEST} to {LONGEST} random bytes")


class Reach(StrEnum):
    """Through which door: each is a database role of its own, with a pool of its own."""

    NARROW = "narrow"
    WIDE = "wide"
    RETENTION = "retention"

    @property
    def role(self) -> str:
        """The role that signs in."""
        return f"alongside_{self.value}"


def key_id(key: bytes) -> str:
    """The name of a key, from which nobody can tell the key."""
    if not SHORTEST <= len(key) <= LONGEST:
        raise WeakKey
    return hashlib.sha256(b"alongside-token-key\n" + key).hexdigest()[:16]


def mint(key: bytes, authority: int, by: SubjectId, reach: Reach, *, expires: int) -> str:
    """A token for one person through one door, until an instant (seconds since 1970)."""
    said = "|".join((FORMAT, str(authority), key_id(key), by, reach.value, str(expires)))
    return f"{said}|{hmac.new(key, said.encode(), hashlib.sha256).hexdigest()}"
