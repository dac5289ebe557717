"""Receipts: eight words by which whoever gave us words can ask whether they are still there, unchanged.

A receipt is computed over what its holder may see and nothing else: the entry's id and the commitments of
the common part and of the holder's own part. It holds no name, no date and no count, so it tells a
stranger nothing, and a fact that is hidden from the holder does not change it. Asking answers one word.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol, Self

import segno

from alongside.record.canonical import COMMON
from alongside.record.entry import EntryId, SubjectId
from alongside.record.seal.words import from_words, to_words

FORMAT = "alongside-receipt/1"
SIZE = 10


class Answer(StrEnum):
    """What a receipt is answered with."""

    HERE = "here"
    PUT_RIGHT = "put right"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"
    CHANGED = "changed"
    UNKNOWN = "unknown"

    @property
    def words(self) -> str:
        """The answer in plain words."""
        return _WORDS[self]


_WORDS = {
    Answer.HERE: "It is still there, and not a letter of it has changed.",
    Answer.PUT_RIGHT: "It is still there, unchanged. Something written since puts it right; both stand.",
    Answer.WITHDRAWN: "It is still there, unchanged. Somebody has since withdrawn it, and wrote down why.",
    Answer.ERASED: "The words were erased, as the law allows. That they were there, and who did it, is kept.",
    Answer.CHANGED: "It is not as it was when you were given this. This should never happen: tell us.",
    Answer.UNKNOWN: "We do not find it. Check the words; if they are right, this should not be: tell us.",
}


class Standing(NamedTuple):
    """How an entry stands, as far as a receipt asks."""

    entry: EntryId
    commitments: Mapping[str, str]
    """What the entry's header commits to, by whose part it is."""
    found: Mapping[str, str | None]
    """The commitment of each part as its words are now; `None` where they were lawfully erased."""
    sealed: bool
    """Whether the entry's digest is still that of its header."""
    corrected: bool
    withdrawn: bool


class Receipt(NamedTuple):
    """What somebody was handed: eighty bits, as eight words or a square code."""

    code: bytes

    @property
    def words(self) -> str:
        """The eight words."""
        return to_words(self.code)

    @classmethod
    def read(cls, words: str) -> Self:
        """A receipt from its words, as typed. Raises `NotTheWords`."""
        return cls(from_words(words))

    def square(self, address: str = "") -> str:
        """A QR code as SVG: the words, after the address of the page where they can be asked about."""
        drawn = io.BytesIO()
        told = address + self.words.replace(" ", "-") if address else self.words
        segno.make(told, error="m", micro=False).save(
            drawn, kind="svg", xmldecl=False, svgns=True, scale=4, border=4
        )
        return drawn.getvalue().decode()


class Receipts(Protocol):
    """Where receipts are looked up."""

    def keep(self, receipt: Receipt, entry: EntryId, holder: SubjectId) -> None:
        """Remember which entry a receipt was given for, and to whom it speaks."""
        ...

    def asked(self, receipt: Receipt) -> tuple[Standing, SubjectId] | None:
        """The entry of a receipt as it stands now, and whose receipt it is."""
        ...

    def standing(self, entry: EntryId) -> Standing | None:
        """An entry as it stands now."""
        ...


class NothingToReceipt(LookupError):
    """There is no such entry to give a receipt for."""

    def __init__(self) -> None:
        super().__init__("there is no such entry; a receipt is given for words that were kept")


def receipt_for(entry: EntryId, holder: SubjectId, commitments: Mapping[str, str]) -> Receipt:
    """The receipt of an entry for one holder: over the common part and their own."""
    seen = [(whose, commitments[whose]) for whose in (COMMON, holder) if whose in commitments]
    lines = [FORMAT, f"entry {entry}", *(f"part {whose} {told}" for whose, told in seen)]
    told = "".join(f"{line}\n" for line in lines)
    return Receipt(hashlib.sha256(told.encode()).digest()[:SIZE])


def give_receipt(receipts: Receipts, entry: EntryId, holder: SubjectId) -> Receipt:
    """Make a receipt and remember it. The same entry and holder always give the same one."""
    standing = receipts.standing(entry)
    if standing is None:
        raise NothingToReceipt
    receipt = receipt_for(entry, holder, standing.commitments)
    receipts.keep(receipt, entry, holder)
    return receipt


def check_receipt(receipts: Receipts, receipt: Receipt) -> Answer:
    """Whether what a receipt was given for is still there, unchanged. It tells nothing else."""
    asked = receipts.asked(receipt)
    if asked is None:
        return Answer.UNKNOWN
    standing, holder = asked
    seen = {whose for whose in (COMMON, holder) if whose in standing.commitments}
    now = {whose: standing.found.get(whose, "") for whose in seen}
    if receipt_for(standing.entry, holder, standing.commitments) != receipt or not standing.sealed:
        return Answer.CHANGED
    if any(told is not None and told != standing.commitments[whose] for whose, told in now.items()):
        return Answer.CHANGED
    if None in now.values():
        return Answer.ERASED
    if standing.withdrawn:
        return Answer.WITHDRAWN
    return Answer.PUT_RIGHT if standing.corrected else Answer.HERE
