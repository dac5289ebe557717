"""Keys: each sealed thing has one of its own, so that it alone can be made unreadable for ever.

Attachments and sealed records are each encrypted with a data key of their own (AES-256-GCM); the data
key is kept wrapped under the authority's master key. To erase, the data key is destroyed: the ciphertext
stays where it is, in every copy and backup, and nobody can read it again. Master keys are files
that only their owner can open; they are kept apart from the database and its backups, and a copy of them
belongs in a safe, for without the master key every sealed thing is gone.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Protocol
from uuid import uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from alongside.record.entry import EntryId

KEY = "key:"
"""Before the id of a key, where an erasure names what is to go."""

_NONCE = 12
_KEY_BYTES = 32
_WRAP = b"alongside-wrap/1\n"
_BOX = b"alongside-box/1\n"


class NoSuchKey(LookupError):
    """A key file is not where it should be."""


class OpenToOthers(PermissionError):
    """A key file can be read by other accounts on this machine."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} can be read by others; make it yours alone (chmod 600) and rotate the key")


class KeyDestroyed(LookupError):
    """The key of a sealed thing was destroyed; that is how erasure works."""

    def __init__(self, key: str) -> None:
        super().__init__(f"the key {key} was destroyed, so that what it sealed can never be read again")


class BrokenSeal(ValueError):
    """What was sealed has been changed, or its key has."""

    def __init__(self, key: str) -> None:
        super().__init__(f"what was sealed with key {key} is not what was sealed: it was changed or damaged")


class Wrapped(NamedTuple):
    """A data key as it is kept: under which master key, and its encrypted bytes."""

    key: str
    master: str
    wrapped: bytes


class Sealed(NamedTuple):
    """Something encrypted: the id of its data key, and the nonce and ciphertext."""

    key: str
    box: bytes


class Envelopes(Protocol):
    """Where wrapped data keys are kept: the record's own table, or memory."""

    def keep(self, envelope: Wrapped) -> None:
        """Keep a new one."""
        ...

    def find(self, key: str) -> Wrapped | None:
        """The envelope of this key, unless it was destroyed."""
        ...

    def under_others(self, master: str) -> Iterable[Wrapped]:
        """Every envelope that is not wrapped under this master key."""
        ...

    def rewrap(self, envelope: Wrapped) -> None:
        """Put an envelope in place of the one of the same key."""
        ...

    def destroy(self, key: str, *, asked: EntryId, agreed: EntryId) -> None:
        """Take a key away for ever, on the word of two entries by two people."""
        ...


class MemoryEnvelopes:
    """Wrapped keys in memory: the reference, and what the book in memory keeps them in."""

    def __init__(
        self,
        kept: dict[str, Wrapped] | None = None,
        gone: dict[str, tuple[EntryId, EntryId]] | None = None,
    ) -> None:
        self.kept = {} if kept is None else kept
        self.gone = {} if gone is None else gone

    def keep(self, envelope: Wrapped) -> None:
        """Keep a new one."""
        self.kept[envelope.key] = envelope

    def find(self, key: str) -> Wrapped | None:
        """The envelope of this key, unless it was destroyed."""
        return self.kept.get(key)

    def under_others(self, master: str) -> Iterable[Wrapped]:
        """Every envelope that is not wrapped under this master key."""
        return [envelope for envelope in self.kept.values() if envelope.master != master]

    def rewrap(self, envelope: Wrapped) -> None:
        """Put an envelope in place of the one of the same key."""
        self.kept[envelope.key] = envelope

    def destroy(self, key: str, *, asked: EntryId, agreed: EntryId) -> None:
        """Take a key away for ever."""
        self.gone[key] = (asked, agreed)
        del self.kept[key]


class MasterKeys:
    """The authority's master keys: files of 32 bytes, the newest in use, the older ones still readable."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        if not self._current.exists():
            self.rotate()

    @property
    def _current(self) -> Path:
        return self.directory / "master.current"

    @property
    def current(self) -> str:
        """The id of the key that new envelopes are wrapped under."""
        return self._current.read_text("ascii").strip()

    def rotate(self) -> str:
        """Make a new master key and use it from now on; `Vault.renew` moves the older envelopes to it."""
        fresh = secrets.token_bytes(_KEY_BYTES)
        name = hashlib.sha256(b"alongside-master/1\n" + fresh).hexdigest()[:16]
        write_key(self._file(name), fresh)
        write_private(self._current, f"{name}\n".encode())
        return name

    def box(self, name: str) -> AESGCM:
        """The cipher of one master key."""
        return AESGCM(read_key(self._file(name)))

    def _file(self, name: str) -> Path:
        return self.directory / f"master-{name}.key"


class Vault:
    """Seals things one by one, opens them, and destroys the key of one without touching the others."""

    def __init__(self, masters: MasterKeys, envelopes: Envelopes) -> None:
        self.masters = masters
        self.envelopes = envelopes

    def seal(self, content: bytes) -> Sealed:
        """Encrypt something with a data key of its own."""
        key, data_key = str(uuid4()), AESGCM.generate_key(bit_length=8 * _KEY_BYTES)
        self.envelopes.keep(self._wrap(key, data_key))
        return Sealed(key, _encrypt(AESGCM(data_key), content, _BOX + key.encode()))

    def open(self, sealed: Sealed) -> bytes:
        """What was sealed. Raises `KeyDestroyed` or `BrokenSeal`."""
        envelope = self.envelopes.find(sealed.key)
        if envelope is None:
            raise KeyDestroyed(sealed.key)
        return _decrypt(AESGCM(self._unwrap(envelope)), sealed, _BOX)

    def destroy(self, key: str, *, asked: EntryId, agreed: EntryId) -> None:
        """Destroy a data key, on the word of two entries by two people. What it sealed is gone for ever."""
        self.envelopes.destroy(key, asked=asked, agreed=agreed)

    def renew(self) -> int:
        """Wrap every data key under the current master key. Returns how many were moved."""
        older = list(self.envelopes.under_others(self.masters.current))
        for envelope in older:
            self.envelopes.rewrap(self._wrap(envelope.key, self._unwrap(envelope)))
        return len(older)

    def _wrap(self, key: str, data_key: bytes) -> Wrapped:
        master = self.masters.current
        return Wrapped(key, master, _encrypt(self.masters.box(master), data_key, _WRAP + key.encode()))

    def _unwrap(self, envelope: Wrapped) -> bytes:
        return _decrypt(self.masters.box(envelope.master), Sealed(envelope.key, envelope.wrapped), _WRAP)


def _encrypt(box: AESGCM, content: bytes, context: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + box.encrypt(nonce, content, context)


def _decrypt(box: AESGCM, sealed: Sealed, context: bytes) -> bytes:
    try:
        return box.decrypt(sealed.box[:_NONCE], sealed.box[_NONCE:], context + sealed.key.encode())
    except (InvalidTag, ValueError) as wrong:
        raise BrokenSeal(sealed.key) from wrong


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def write_key(path: Path, key: bytes) -> None:
    """Write a key's bytes as one line of base64, for its owner alone."""
    write_private(path, base64.b64encode(key) + b"\n")


def read_key(path: Path) -> bytes:
    """A key's bytes, refused when other accounts could have read them too."""
    if not path.exists():
        raise NoSuchKey(f"the key file {path} is missing; put it back from the copy kept in the safe")
    if path.stat().st_mode & 0o077:
        raise OpenToOthers(path)
    return base64.b64decode(path.read_bytes())
