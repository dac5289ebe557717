"""The keys that sign checkpoints: files that only their owner can open, apart from the database."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from alongside.record.keys import read_key, write_key, write_private
from alongside.record.seal.note import LOG_KEY, PublicKey, Signer


class SigningKeys:
    """The logs' signing keys: Ed25519 seeds in files, named by the log and the key's id.

    The first key of each log is also written as a public line (`.vkey`), to hand to those outside: every
    later key is signed into the log by the one before it.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def make(self, name: str, kind: int = LOG_KEY) -> Signer:
        """A new key for this log (or, of the other kind, for a witness)."""
        private = Ed25519PrivateKey.generate()
        signer = Signer.of(name, private, kind)
        write_key(self._file(signer.public), private.private_bytes_raw())
        return signer

    def first(self, name: str, kind: int = LOG_KEY) -> Signer:
        """The key a log begins with, made when there is none yet."""
        trusted = self.trusted(name)
        if trusted is not None:
            return self.signer(trusted)
        signer = self.make(name, kind)
        write_private(self._trusted(name), f"{signer.public.text}\n".encode())
        return signer

    def trusted(self, name: str) -> PublicKey | None:
        """The public key that a log began with."""
        path = self._trusted(name)
        return PublicKey.read(path.read_text("utf-8")) if path.exists() else None

    def signer(self, public: PublicKey) -> Signer:
        """The signer of a public key that is ours."""
        return Signer.of(
            public.name, Ed25519PrivateKey.from_private_bytes(read_key(self._file(public))), public.kind
        )

    def all_trusted(self) -> Mapping[str, PublicKey]:
        """The first key of every log that began here, by the log's name."""
        told = (path.read_text("utf-8") for path in sorted(self.directory.glob("log-*.vkey")))
        return {key.name: key for key in map(PublicKey.read, told)}

    def _file(self, public: PublicKey) -> Path:
        return self.directory / f"log-{_plain(public.name)}-{public.id.hex()}.key"

    def _trusted(self, name: str) -> Path:
        return self.directory / f"log-{_plain(name)}.vkey"


def _plain(name: str) -> str:
    return name.replace("/", "_")
