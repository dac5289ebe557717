"""Attachments: photographs, letters, recordings. Each is encrypted and kept under the digest of its bytes.

The address is the SHA-256 of the *encrypted* file, so that it can be checked by anybody and tells nobody
what is inside. The entry that names an attachment carries the address and the id of its data key; when
the key is destroyed the file stays, unreadable, here and in every backup.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Self

from alongside.record.keys import Sealed, Vault, write_private

_ADDRESS = re.compile(r"[0-9a-f]{64}")
_TEXT = re.compile(
    r"(?P<address>[0-9a-f]{64}) (?P<key>[0-9a-f-]{36}) (?P<size>\d{1,12}) (?P<kind>[a-z0-9.+/-]+)"
)


class NoSuchFile(LookupError):
    """There is no attachment at this address."""

    def __init__(self, address: str) -> None:
        super().__init__(f"the attachment {address[:12]}… is not among the files; look for it in a backup")


class FileChanged(ValueError):
    """An attachment's bytes are no longer those that were kept."""

    def __init__(self, address: str) -> None:
        super().__init__(f"the attachment {address[:12]}… was changed or damaged since it was kept")


class Attachment(NamedTuple):
    """Where an attachment is, which key opens it, how many bytes it has when opened, and their kind."""

    address: str
    key: str
    size: int
    kind: str = "application/octet-stream"

    @property
    def text(self) -> str:
        """One line, as the entry that names it carries it."""
        return f"{self.address} {self.key} {self.size} {self.kind}"

    @classmethod
    def read(cls, text: str) -> Self:
        """An attachment from its line. Raises `NoSuchFile`."""
        found = _TEXT.fullmatch(text)
        if found is None:
            raise NoSuchFile(text)
        return cls(found["address"], found["key"], int(found["size"]), found["kind"])


class Files:
    """The attachments of one installation."""

    def __init__(self, directory: Path, vault: Vault) -> None:
        self.directory = directory
        self.vault = vault

    def keep(self, content: bytes, kind: str = "application/octet-stream") -> Attachment:
        """Keep an attachment."""
        sealed = self.vault.seal(content)
        address = hashlib.sha256(sealed.box).hexdigest()
        write_private(self._file(address), sealed.box)
        return Attachment(address, sealed.key, len(content), kind)

    def open(self, attachment: Attachment) -> bytes:
        """What was kept. Raises `NoSuchFile`, `FileChanged`, `KeyDestroyed`."""
        return self.vault.open(Sealed(attachment.key, self._bytes(attachment.address)))

    def check(self, attachment: Attachment) -> None:
        """Look whether it is there as it was kept, without opening it. Raises `NoSuchFile`, `FileChanged`."""
        self._bytes(attachment.address)

    def wrong(self) -> Iterator[str]:
        """The address of every file here whose bytes are not those that were kept."""
        return changed_files(self.directory)

    def _bytes(self, address: str) -> bytes:
        path = self._file(address)
        if not _ADDRESS.fullmatch(address) or not path.is_file():
            raise NoSuchFile(address)
        box = path.read_bytes()
        if hashlib.sha256(box).hexdigest() != address:
            raise FileChanged(address)
        return box

    def _file(self, address: str) -> Path:
        return self.directory / address[:2] / address


def changed_files(directory: Path) -> Iterator[str]:
    """The address of every attachment under a directory whose bytes are not those that were kept."""
    for path in sorted(directory.glob("??/*")):
        if _ADDRESS.fullmatch(path.name) and hashlib.sha256(path.read_bytes()).hexdigest() != path.name:
            yield path.name
