"""Signed notes (C2SP signed-note): a text, a blank line, and a line for each signature on it.

A signature line is an em dash, the key's name, and base64 of a four-byte key id and the signature. Two
kinds of Ed25519 key are used: `0x01` signs the text (the log itself), `0x04` signs the text and a time
(an outside witness, C2SP tlog-cosignature). A public key is written `name+id+base64` (a vkey).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from typing import NamedTuple, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

LOG_KEY = 1
WITNESS_KEY = 4

_LINE = re.compile(r"— (?P<name>[^\s+]+) (?P<blob>[A-Za-z0-9+/]+={0,2})")
_NAME = re.compile(r"[^\s+]+")
_MOST = 200_000
"""A note longer than this is refused: it holds more signatures than anybody would add."""


class NotANote(ValueError):
    """The text is not a signed note, or not a key that can check one."""


class PublicKey(NamedTuple):
    """A key that can check a signature: whose it is, of which kind, and its 32 bytes."""

    name: str
    kind: int
    raw: bytes

    @property
    def id(self) -> bytes:
        """The four bytes that a signature line names it by."""
        return hashlib.sha256(self.name.encode() + b"\n" + bytes([self.kind]) + self.raw).digest()[:4]

    @property
    def text(self) -> str:
        """The key as one line of text, to hand to others."""
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(bytes([self.kind]) + self.raw).decode()}"

    @classmethod
    def read(cls, text: str) -> Self:
        """A key from its line of text. Raises `NotANote` when its id does not fit."""
        try:
            name, key_id, blob = text.strip().split("+", 2)
            raw = base64.b64decode(blob, validate=True)
            key = cls(name, raw[0], raw[1:])
        except (ValueError, IndexError) as wrong:
            raise NotANote(f"“{text.strip()}” is not a public key of a log or a witness") from wrong
        if key.id.hex() != key_id or len(key.raw) != 32 or not _NAME.fullmatch(name):  # noqa: PLR2004
            raise NotANote(f"the public key of “{name}” was copied wrongly: its id does not fit")
        return key

    def signed(self, signature: bytes, message: bytes) -> bool:
        """Whether this key made this signature over this message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except InvalidSignature:
            return False
        return True


class Signature(NamedTuple):
    """One signature line."""

    name: str
    key_id: bytes
    blob: bytes

    @property
    def line(self) -> str:
        """The line as it stands in a note, without its newline."""
        return f"— {self.name} {base64.b64encode(self.key_id + self.blob).decode()}"


class Note(NamedTuple):
    """A text and the signatures on it. `text` ends in a newline."""

    text: str
    signatures: tuple[Signature, ...]

    @classmethod
    def read(cls, told: str) -> Self:
        """A note from its whole text. Raises `NotANote`."""
        text, gap, lines = told.rpartition("\n\n")
        if not gap or len(told) > _MOST or not lines.endswith("\n"):
            raise NotANote("this is not a signed note: a text, an empty line and its signatures")
        return cls(text + "\n", tuple(_signature(line) for line in lines[:-1].split("\n")))

    def write(self) -> str:
        """The whole text of the note."""
        return f"{self.text}\n" + "".join(f"{signature.line}\n" for signature in self.signatures)

    def by(self, key: PublicKey) -> Signature | None:
        """The signature that names this key, checked or not."""
        named = (s for s in self.signatures if (s.name, s.key_id) == (key.name, key.id))
        return next(named, None)

    def signed_by(self, key: PublicKey) -> bool:
        """Whether this key signed the text."""
        found = self.by(key)
        return found is not None and key.signed(found.blob, self.text.encode())

    def with_signature(self, signature: Signature) -> Note:
        """The same note with one more signature, in place of an older one by the same key."""
        kept = (s for s in self.signatures if (s.name, s.key_id) != (signature.name, signature.key_id))
        return Note(self.text, (*kept, signature))


class Signer(NamedTuple):
    """A key that can sign: the log's own."""

    public: PublicKey
    private: Ed25519PrivateKey

    @classmethod
    def of(cls, name: str, private: Ed25519PrivateKey, kind: int = LOG_KEY) -> Self:
        """The signer of this name; a name can hold no space and no plus sign."""
        if not _NAME.fullmatch(name):
            raise NotANote(f"“{name}” cannot name a key: no spaces, no plus sign")
        return cls(PublicKey(name, kind, private.public_key().public_bytes_raw()), private)

    def sign(self, text: str) -> Signature:
        """Sign a text that ends in a newline."""
        return Signature(self.public.name, self.public.id, self.private.sign(text.encode()))

    def note(self, text: str) -> Note:
        """The text as a note with our signature."""
        return Note(text, (self.sign(text),))


def _signature(line: str) -> Signature:
    found = _LINE.fullmatch(line)
    try:
        blob = base64.b64decode(found["blob"], validate=True) if found else b""
    except binascii.Error:
        blob = b""
    if found is None or len(blob) < 5:  # noqa: PLR2004
        raise NotANote(f"“{line}” is not a signature line")
    return Signature(found["name"], blob[:4], blob[4:])
