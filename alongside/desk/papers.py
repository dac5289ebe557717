"""Papers: a report, a certificate, a drawing, kept beside the entry that says what it is.

A paper is encrypted with a key of its own and kept under the digest of what is stored, outside the
database; the entry names both. Who may read the entry may open the paper, and nobody else; when the
entry's words are erased, the key goes with them.

What a file is, is told by its first bytes, never by its name; its name is not kept. Photographs lose
what the camera wrote into them. A PDF and a Word document are kept as they came: they are never shown
inside our pages, and are not searched for viruses or for what they may hold inside.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any, NamedTuple

from alongside.access import NotHere, Reader, View
from alongside.access.authority import may_write
from alongside.desk.desk import Desk
from alongside.desk.pictures import JPEG, PNG, NotAPicture, without_notes
from alongside.desk.sounds import ENDINGS as SOUNDS
from alongside.desk.writing import NotYours
from alongside.practice.account import is_taken_back
from alongside.practice.note import DocumentReceived
from alongside.practice.voice import AccountGiven
from alongside.record import (
    Appended,
    Draft,
    Entry,
    EntryId,
    Erased,
    Look,
    RefUsed,
    SubjectId,
    When,
)
from alongside.record.files import Attachment, Files
from alongside.record.keys import Envelopes, KeyDestroyed

PAGE = "paper"
MOST = 20 * 1024 * 1024
"""Bytes of one paper: some two hundred scanned pages."""

ENDINGS = {
    "application/pdf": "pdf",
    "image/png": "png",
    "image/jpeg": "jpg",
    "text/plain": "txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
"""What may be kept, and how a file of that kind is called when it is taken away."""

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_UNSEEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_RUNS = re.compile("vbaproject|oleobject|activex", re.IGNORECASE)
OTHER_KIND = (
    "This kind of file cannot be kept: PDF, Word (docx), a photograph (JPEG or PNG) or plain text can"
)
_PARTS_OF_A_WORD_FILE = 2_000
_NOT_IN_NAMES = re.compile(r"[^\w\- ]+")


class NotAPaper(ValueError):
    """What was sent cannot be kept; the words say why and what would do."""


class PaperErased(LookupError):
    """There was a paper, and it was erased as the law allows."""

    def __init__(self) -> None:
        super().__init__(
            "this paper was erased, as the law allows; that it was here, and why it went, is kept"
        )


class NoSafe(RuntimeError):
    """This desk was opened without a place for papers."""

    def __init__(self) -> None:
        super().__init__("this desk has no place for papers: open it with the installation's files and keys")


class Paper(NamedTuple):
    """A paper opened: its kind, a name to take it away by, and its bytes."""

    kind: str
    name: str
    body: bytes


def keep_paper(
    desk: Desk,
    reader: Reader,
    about: Sequence[SubjectId],
    content: bytes,
    *,
    title: str,
    on: When,
    client_ref: str,
    from_whom: str = "",
) -> Appended:
    """Keep a paper about one or several people. The same submission again is the same paper.

    Raises `NotAPaper`, and whatever `Desk.write` raises.
    """
    if not may_write(reader, DocumentReceived(title=title), about):
        raise NotYours("somebody with another role keeps papers")
    kind, clean = _checked(content)
    there = desk.read_many(reader, about, _sent_before(about, client_ref), page=PAGE)
    if there is not None:
        return _again(desk, reader, there, clean)
    with desk.book.sitting(reader.who) as sitting:
        kept = files_of(desk, sitting.envelopes).keep(clean, kind)
    fact = DocumentReceived(title=title, from_whom=from_whom, attachment=kept.text)
    try:
        return desk.write(reader, [Draft(fact=fact, about=tuple(about), on=on, client_ref=client_ref)])[0]
    except RefUsed:
        there = desk.read_many(reader, about, _sent_before(about, client_ref), page=PAGE)
        if there is None:
            raise
        return _again(desk, reader, there, clean)


def paper(desk: Desk, reader: Reader, entry: EntryId) -> Paper:
    """Open a paper, for whoever may read its entry. Raises `NotHere` and `PaperErased`; it is a look."""
    one = next((one for one in desk.history(reader, entry) if one.id == entry), None)
    if one is None:
        raise NotHere
    if isinstance(one.fact, Erased):
        raise PaperErased
    if isinstance(one.fact, AccountGiven) and _taken_back(desk, reader, one):
        raise NotHere
    text = getattr(one.fact, "attachment", "")
    if not text:
        raise NotHere
    kept = Attachment.read(text)
    with desk.book.sitting(reader.who) as sitting:
        people = one.people
        sitting.look(Look(reader=reader.who, subject=w, page=PAGE, entries=(entry,)) for w in people)
        files = files_of(desk, sitting.envelopes)
        try:
            body = files.open(kept)
        except KeyDestroyed as gone:
            raise PaperErased from gone
    title = getattr(one.fact, "title", "") or getattr(one.fact, "TITLE", "")
    return Paper(kept.kind, f"{_plain(title)}.{ENDINGS.get(kept.kind) or SOUNDS.get(kept.kind, 'bin')}", body)


def _taken_back(desk: Desk, reader: Reader, one: Entry[Any]) -> bool:
    """Whether somebody's own account was taken back: what came with it is shown no more."""
    return desk.entry(reader, one.id, lambda view, who: is_taken_back(view.life(who), one, view.today))


def files_of(desk: Desk, envelopes: Envelopes) -> Files:
    """Where this desk keeps papers. Raises `NoSafe`."""
    if desk.safe is None:
        raise NoSafe
    return desk.safe.attachments(envelopes)


def _sent_before(
    about: Sequence[SubjectId], client_ref: str
) -> Callable[[View], Entry[DocumentReceived] | None]:
    """The paper that came with this submission before, if it did."""

    def told(view: View) -> Entry[DocumentReceived] | None:
        lives = [view.life(who) for who in about]
        sent = (entry for life in lives for entry in life.each(DocumentReceived))
        return next((entry for entry in sent if entry.client_ref == client_ref), None)

    return told


def _again(desk: Desk, reader: Reader, there: Entry[DocumentReceived], content: bytes) -> Appended:
    if paper(desk, reader, there.id).body != content:
        raise RefUsed(there.client_ref)
    return Appended(there.id, there.recorded_at, there.digest, duplicate=True)


def _plain(title: str) -> str:
    """A title as the name of a file: letters, digits and spaces, not too many."""
    return " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:80] or "paper"


def _checked(content: bytes) -> tuple[str, bytes]:
    """What kind of file it is by its bytes, and the bytes to keep. Raises `NotAPaper`."""
    if not content:
        raise NotAPaper("The file is empty: choose it again")
    if len(content) > MOST:
        raise NotAPaper(f"The file is larger than {MOST // 1024 // 1024} MB: scan it smaller, or in parts")
    if content.startswith((JPEG, PNG)):
        return _picture(content)
    if content.startswith(b"%PDF-"):
        return "application/pdf", content
    if content.startswith(b"PK\x03\x04"):
        return _word(content)
    return _text(content)


def _picture(content: bytes) -> tuple[str, bytes]:
    try:
        clean = without_notes(content)
    except NotAPicture as wrong:
        raise NotAPaper(str(wrong)) from wrong
    return ("image/png" if content.startswith(PNG) else "image/jpeg"), clean


def _word(content: bytes) -> tuple[str, bytes]:
    """A Word document without macros. It is looked into, never unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            names = packed.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as wrong:
        raise NotAPaper("This file is damaged: save it again, or as a PDF") from wrong
    if "word/document.xml" not in names or len(names) > _PARTS_OF_A_WORD_FILE:
        raise NotAPaper(OTHER_KIND)
    if any(_RUNS.search(name) for name in names):
        raise NotAPaper("This document holds a program (a macro): save it without, or as a PDF")
    return _WORD, content


def _text(content: bytes) -> tuple[str, bytes]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise NotAPaper(OTHER_KIND) from wrong
    if _UNSEEN.search(text) or any(unicodedata.category(letter) == "Cs" for letter in text):
        raise NotAPaper(OTHER_KIND)
    return "text/plain", content
