"""One life, exported so that anybody can check it: decades later, without the database, without us.

The export is lines of JSON. The first says whose life it is, the newest checkpoint and the log's keys; then
one line an entry, in the order of the thread: its canonical bytes, its words with their salts (as far as
they are given), and its place in the log with the proof. Nothing here needs more than SHA-256 and Ed25519.

The header of an entry names, by their ids, the others it is about. An export with headers is for the
person's own agency, a court or an inspector; what families hold is a receipt.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from alongside.record.canonical import COMMON, NOTHING, commitment
from alongside.record.canonical import FORMAT as ENTRY
from alongside.record.seal.checkpoint import Checkpoint, NotACheckpoint
from alongside.record.seal.findings import Finding, Report
from alongside.record.seal.log import Statement
from alongside.record.seal.merkle import included
from alongside.record.seal.note import NotANote, Note, PublicKey
from alongside.record.seal.rotation import KeyNotHandedOn, key_at, keys_in_force

FORMAT = "alongside-life/1"


class NotALife(ValueError):
    """The text is not an exported life."""

    def __init__(self) -> None:
        super().__init__(f"this is not an exported life: its first line does not say {FORMAT}")


def verify_life(lines: Iterable[str], trusted: PublicKey | None = None) -> Report:
    """Check an exported life. `trusted` is the log's first public key, from elsewhere than the export."""
    told = iter(lines)
    try:
        head = json.loads(next(told, "{}"))
    except json.JSONDecodeError as wrong:
        raise NotALife from wrong
    if head.get("format") != FORMAT:
        raise NotALife
    check = _LifeCheck(head, trusted)
    for line in told:
        check.entry(json.loads(line))
    return check.report()


class _LifeCheck:
    """Goes once over the lines."""

    def __init__(self, head: Mapping[str, Any], trusted: PublicKey | None) -> None:
        self.subject, self.length = head["subject"], head["entries"]
        self.findings: list[Finding] = []
        self.seq, self.previous, self.proved = 0, NOTHING, 0
        self.checkpoint = self._signed(head, trusted)

    def entry(self, line: Mapping[str, Any]) -> None:
        """Check one entry."""
        told = line["header"].encode()
        digest = hashlib.sha256(b"\x00" + told)
        fields = [tuple(row.split(" ", 1)) for row in line["header"].split("\n")[1:-1]]
        name = dict(fields).get("entry", "")
        self._thread(name, [value for field, value in fields if field == "about"], digest.hexdigest())
        if not line["header"].startswith(f"{ENTRY}\n"):
            self._say("line-changed", "A line is not an entry of a format that is known here", name)
        parts = dict(value.split(" ") for field, value in fields if field == "part")
        self.findings += _wrong_words(name, parts, line["words"])
        self._proof(name, line, digest.digest())

    def report(self) -> Report:
        """What was found."""
        if self.seq != self.length:
            self._say("thread-cut", f"The life has {self.length} entries, and {self.seq} are here")
        return Report({"entries": self.seq, "proofs": self.proved}, tuple(self.findings))

    def _thread(self, name: str, about: list[str], digest: str) -> None:
        place = next((row.split(" ") for row in about if row.startswith(f"{self.subject} ")), None)
        self.seq += 1
        if place is None or place[1] != str(self.seq):
            self._say("thread-gap", "An entry is missing from the life, or is not of it", name)
        elif place[2] != self.previous:
            self._say("thread-broken", "An entry does not follow the one before it", name)
        self.previous = digest

    def _proof(self, name: str, line: Mapping[str, Any], leaf: bytes) -> None:
        if line.get("place") is None or self.checkpoint is None:
            return
        proof = [bytes.fromhex(step) for step in line["proof"]]
        self.proved += 1
        if not included(line["place"], self.checkpoint.size, leaf, proof, self.checkpoint.root):
            self._say("leaf-differs", "An entry is not the one that stands in the log", name)

    def _signed(self, head: Mapping[str, Any], trusted: PublicKey | None) -> Checkpoint | None:
        if not head.get("checkpoint"):
            self._say("not-signed", "The life was exported before anything was sealed")
            return None
        try:
            note = Note.read(head["checkpoint"])
            told = Checkpoint.read(note.text)
            first = trusted or PublicKey.read(head["key"])
            keys = keys_in_force(first, [Statement(*row) for row in head["statements"]])
        except (NotANote, NotACheckpoint, KeyNotHandedOn) as wrong:
            self._say("checkpoint-changed", f"The checkpoint of this export cannot be believed: {wrong}")
            return None
        if told.origin != first.name or not note.signed_by(key_at(keys, told.size)):
            self._say("not-our-key", "The checkpoint of this export is not signed by the log's own key")
        return told

    def _say(self, code: str, words: str, where: str = "") -> None:
        self.findings.append(Finding(code, words, where))


def _wrong_words(
    entry: str, parts: Mapping[str, str], words: Mapping[str, Mapping[str, str]]
) -> Iterator[Finding]:
    """Words that are given must be those that were committed to; words may be left out."""
    for whose, told in words.items():
        if parts.get(whose) != commitment(bytes.fromhex(told["salt"]), told["body"]):
            part = "the common words" if whose == COMMON else f"the words for {whose}"
            yield Finding("words-changed", f"In an entry, {part} are not those that were sealed", entry)
