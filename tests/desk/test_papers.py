"""A paper is kept encrypted beside its entry, opens for whoever may read that, and goes with its words."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from alongside.access import NotHere
from alongside.access.facts import InformationRestricted
from alongside.desk.intact import intact
from alongside.desk.papers import MOST, NotAPaper, Paper, PaperErased, keep_paper, paper
from alongside.desk.pictures import PNG, NotAPicture, without_notes
from alongside.desk.writing import NotYours
from alongside.practice.note import DocumentReceived
from alongside.record import Appended, RefUsed, SubjectId
from alongside.record.files import Attachment
from alongside.record.keys import KeyDestroyed
from alongside.record.safe import Safe
from alongside.record.when import day
from tests.desk.conftest import SealedOffice
from tests.desk.office import MONDAY, Office
from tests.life import worker

PDF = b"%PDF-1.7\nA report on Maya, from her school.\n%%EOF"
GPS = b"51.5014N 0.1419W"


def kept(
    office: Office, *about: SubjectId, who: str = "amira", content: bytes = PDF, ref: str = "p"
) -> Appended:
    """Somebody keeps a paper."""
    return keep_paper(
        office.desk,
        office.who(who),
        about,
        content,
        title="A report from St Mary's / Year 4",
        from_whom="The school",
        on=day(MONDAY),
        client_ref=ref,
    )


def opened(office: Office, one: Appended, who: str = "amira") -> Paper:
    """Somebody opens a paper."""
    return paper(office.desk, office.who(who), one.id)


def files(of: SealedOffice) -> list[Path]:
    """Everything that is kept outside the database."""
    return [path for path in of.safe.files.rglob("*") if path.is_file()]


def jpeg(way: int = 6) -> bytes:
    """A small JPEG with what a telephone writes into it, and a film after its end."""
    tiff = b"II*\x00\x08\x00\x00\x00" + struct.pack("<HHHIHHI", 2, 0x0112, 3, 1, way, 0, 0) + GPS
    blocks = [
        b"\xff\xe0" + b"\x00\x07JFIF\x00",
        b"\xff\xe1" + struct.pack(">H", 8 + len(tiff)) + b"Exif\x00\x00" + tiff,
        b"\xff\xe1" + struct.pack(">H", 2 + len(GPS)) + GPS,
        b"\xff\xfe" + struct.pack(">H", 2 + len(GPS)) + GPS,
        b"\xff\xdb\x00\x04ab",
        b"\xff\xda\x00\x04cd" + b"drawn\xff\x00\xff\xd0lines",
        b"\xff\xc4\x00\x04ef",
        b"\xff\xda\x00\x04gh" + b"more",
        b"\xff\xd9",
    ]
    return b"\xff\xd8" + b"".join(blocks) + b"a film of " + GPS


def png(*more: tuple[bytes, bytes]) -> bytes:
    """A PNG of one dot, with more chunks."""
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        *more,
        (b"IDAT", zlib.compress(b"\x00\x00")),
    ]
    told = [
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in (*chunks, (b"IEND", b""))
    ]
    return PNG + b"".join(told)


def docx(*names: str) -> bytes:
    """A Word document with these parts."""
    told = io.BytesIO()
    with zipfile.ZipFile(told, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return told.getvalue()


def test_a_paper_about_two_sisters_stands_in_both_lives_and_opens_again(sealed_office: SealedOffice) -> None:
    office = sealed_office.office
    maya, ava = office.child("maya", "amira"), office.child("ava", "amira")
    one = kept(office, maya, ava)
    assert all(one.id in {e.id for e in office.life("amira", who).entries} for who in (maya, ava))
    assert opened(office, one) == Paper("application/pdf", "A report from St Mary s Year 4.pdf", PDF)


def test_what_is_stored_is_unreadable_and_found_by_its_digest(sealed_office: SealedOffice) -> None:
    office = sealed_office.office
    maya = office.child("maya", "amira")
    kept(office, maya)
    (path,) = files(sealed_office)
    told = office.life("amira", maya).each(DocumentReceived)[0].fact.attachment
    assert Attachment.read(told).address == path.name == hashlib.sha256(path.read_bytes()).hexdigest()
    assert b"school" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0


def test_the_same_submission_again_is_the_same_paper(sealed_office: SealedOffice) -> None:
    office = sealed_office.office
    maya = office.child("maya", "amira")
    first, again = kept(office, maya), kept(office, maya)
    assert (again.id, again.duplicate, len(files(sealed_office))) == (first.id, True, 1)
    with pytest.raises(RefUsed):
        kept(office, maya, content=b"%PDF-another")


def test_a_paper_opens_for_whoever_may_read_its_entry_and_for_nobody_else(
    sealed_office: SealedOffice,
) -> None:
    office = sealed_office.office
    maya = office.child("maya", "amira")
    one = kept(office, maya)
    assert [opened(office, one, who).body for who in ("amira", "ben", "meg")] == [PDF] * 3
    for who in ("sol", "sue", "dot", "iggy", "rita", "cal", "ada"):
        with pytest.raises(NotHere):
            opened(office, one, who)


def test_a_paper_behind_a_wall_is_not_there(sealed_office: SealedOffice) -> None:
    office = sealed_office.office
    maya = office.child("maya", "amira")
    silent, marked = kept(office, maya, ref="a"), kept(office, maya, ref="b")
    for one, mode in ((silent, "silent"), (marked, "marked")):
        wall = InformationRestricted(
            entries=(one.id,),
            from_whom=(worker("ben"),),
            reason="x",
            mode=mode,  # type: ignore[arg-type]
        )
        office.write("amira", wall, maya)
        with pytest.raises(NotHere):
            opened(office, one, "ben")


def test_only_those_who_write_keep_papers_and_only_about_those_they_are_let_in_to(
    sealed_office: SealedOffice,
) -> None:
    office = sealed_office.office
    maya = office.child("maya", "amira")
    with pytest.raises(NotHere):
        kept(office, maya, who="sol")
    with pytest.raises(NotYours):
        kept(office, maya, who="cal")
    assert files(sealed_office) == []


def test_an_entry_without_a_paper_has_none(sealed_office: SealedOffice) -> None:
    office = sealed_office.office
    note = office.note("amira", "A note.", office.child("maya", "amira"))
    with pytest.raises(NotHere):
        paper(office.desk, office.who("amira"), note)


def test_erasing_the_words_destroys_the_key(sealed_office: SealedOffice) -> None:
    office = sealed_office.office
    maya = office.child("maya", "amira")
    one = kept(office, maya)
    attachment = Attachment.read(office.life("amira", maya).each(DocumentReceived)[0].fact.attachment)
    asked = office.desk.erase_ask(
        office.who("iggy"), one.id, ("common",), law="UK GDPR Article 17(1)(d)", reason="Another child's"
    )
    assert opened(office, one).body == PDF
    office.desk.erase_agree(office.who("rita"), asked.id, "Checked with the school")
    with pytest.raises(PaperErased):
        opened(office, one)
    with office.book.sitting(worker("amira")) as sitting, pytest.raises(KeyDestroyed):
        sealed_office.safe.attachments(sitting.envelopes).open(attachment)
    told = intact(office.desk, office.who("amira"), maya)
    assert (told.whole, told.erased) == (True, 1)


def test_both_books_keep_papers_and_destroy_their_keys(office: Office, tmp_path: Path) -> None:

    office.desk.safe = Safe(tmp_path / "files", tmp_path / "keys")
    maya = office.child("maya", "amira")
    one = kept(office, maya)
    assert opened(office, one).body == PDF
    asked = office.desk.erase_ask(office.who("iggy"), one.id, ("common",), law="Article 17", reason="x")
    office.desk.erase_agree(office.who("rita"), asked.id, "Yes")
    with pytest.raises(PaperErased):
        opened(office, one)


@pytest.mark.parametrize(("harm", "code"), [("unlink", "paper-gone"), ("write", "paper-changed")])
def test_a_paper_that_was_harmed_is_named(sealed_office: SealedOffice, harm: str, code: str) -> None:
    office = sealed_office.office
    maya = office.child("maya", "amira")
    one = kept(office, maya)
    (path,) = files(sealed_office)
    path.unlink() if harm == "unlink" else path.write_bytes(b"something else")
    assert [(f.code, f.entry) for f in intact(office.desk, office.who("amira"), maya).faults] == [
        (code, one.id)
    ]


def test_opening_a_paper_is_a_look(sealed_office: SealedOffice) -> None:
    office = sealed_office.office
    maya = office.child("maya", "amira")
    one = kept(office, maya)
    opened(office, one, "ben")
    looks = [k for k in office.desk.who_looked(office.who("amira"), maya) if k.reader == worker("ben")]
    assert (looks[-1].page, looks[-1].entries) == ("paper", (one.id,))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PDF, "application/pdf"),
        (png(), "image/png"),
        (jpeg(), "image/jpeg"),
        ("Dziękuję, Amira.\r\n".encode(), "text/plain"),
        (docx("[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument"),
    ],
)
def test_what_may_be_kept_is_told_by_its_bytes(
    sealed_office: SealedOffice, content: bytes, kind: str
) -> None:
    office = sealed_office.office
    told = opened(office, kept(office, office.child("maya", "amira"), content=content))
    assert told.kind.startswith(kind)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"%PDF-" + bytes(MOST), "larger than 20 MB"),
        (b"MZ\x90\x00 a program", "cannot be kept"),
        (b"\xd0\xcf\x11\xe0 an old Word file", "cannot be kept"),
        (docx("word/document.xml", "word/vbaProject.bin"), "macro"),
        (docx("xl/workbook.xml"), "cannot be kept"),
        (b"PK\x03\x04 not a zip", "damaged"),
        (jpeg()[:30], "damaged"),
        (png()[:-9], "damaged"),
        (png((b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))), "million dots"),
        (jpeg()[:2] + b"\xff\xc2\x00\x0b\x08\xff\xff\xff\xff\x01\x01\x11\x00" + jpeg()[2:], "million dots"),
    ],
)
def test_what_may_not_be_kept_is_refused_in_words(
    sealed_office: SealedOffice, content: bytes, why: str
) -> None:
    office = sealed_office.office
    with pytest.raises(NotAPaper, match=why):
        kept(office, office.child("maya", "amira"), content=content)
    assert files(sealed_office) == []


def test_a_photograph_loses_where_it_was_taken_and_stays_the_right_way_up() -> None:
    told = without_notes(jpeg(way=6))
    assert GPS not in told
    assert told.endswith(b"\xff\xda\x00\x04ghmore\xff\xd9")
    assert b"drawn\xff\x00\xff\xd0lines" in told
    assert struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0) in told
    assert without_notes(told) == told
    assert b"Exif" not in without_notes(jpeg(way=1))


def test_a_drawing_loses_what_was_written_into_its_file() -> None:
    assert without_notes(png((b"tEXt", b"Author\x00Gran"), (b"eXIf", GPS)) + b"after") == png()


def test_half_a_picture_is_no_picture() -> None:
    for length in range(3, len(jpeg()) - len(b"a film of " + GPS)):
        with pytest.raises(NotAPicture):
            without_notes(jpeg()[:length])
