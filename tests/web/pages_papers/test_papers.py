"""A paper is given with a form, taken away as a file, and every byte of it asked for by everybody."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alongside.desk.papers import keep_paper
from alongside.practice.note import DocumentReceived
from alongside.record import EntryId, SubjectId
from alongside.record.when import day
from tests.desk.conftest import SealedOffice
from tests.desk.office import MONDAY, STAFF, Office

PDF = b"%PDF-1.7\nMaya is doing well.\n%%EOF"
MAY = {"amira", "ben", "meg"}
ComeIn = Callable[[str], Client]


def kept(office: Office, *about: SubjectId) -> EntryId:
    """A paper that is there."""
    told = keep_paper(
        office.desk,
        office.who("amira"),
        about,
        PDF,
        title="School report",
        on=day(MONDAY),
        client_ref="there",
    )
    return told.id


def form(**more: Any) -> dict[str, Any]:
    """What somebody gives."""
    told = {"title": "School report", "from_whom": "St Mary's", "day": "11 May 2026", "ref": "one"}
    return {**told, "file": SimpleUploadedFile("Maya Hartley, 4 Mill Lane.pdf", PDF), **more}


def test_a_paper_for_two_sisters_is_given_once_and_stands_in_both_stories(
    office: Office, come_in: ComeIn
) -> None:
    maya, ava = office.child("maya", "amira"), office.child("ava", "amira")
    address = f"/papers/new/?about={maya}&about={ava}"
    assert "For Maya Hartley and Ava Hartley." in come_in("amira").get(address).text
    written = come_in("amira").post(address, form(), follow=True)
    assert "It is written" in written.text
    for who in (maya, ava):
        (paper,) = office.life("amira", who).each(DocumentReceived)
        assert (paper.fact.title, paper.fact.from_whom) == ("School report", "St Mary's")
        assert "Mill Lane" not in paper.fact.attachment


def test_its_entry_leads_to_the_paper_which_is_taken_away(office: Office, come_in: ComeIn) -> None:
    entry = kept(office, office.child("maya", "amira"))
    assert f'href="/paper/{entry}/"' in come_in("ben").get(f"/entry/{entry}/").text
    answer = come_in("ben").get(f"/paper/{entry}/")
    assert (answer.status_code, answer.content) == (200, PDF)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''School%20report.pdf"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", [name for name, _, _ in STAFF])
def test_whoever_may_not_read_the_entry_gets_no_byte_and_learns_nothing(
    office: Office, come_in: ComeIn, name: str
) -> None:
    entry = kept(office, office.child("maya", "amira"))
    answer = come_in(name).get(f"/paper/{entry}/")
    missing = come_in(name).get(f"/paper/{entry[:-4]}0000/")
    assert missing.status_code == 404
    assert (answer.status_code, answer.content == PDF) == ((200, True) if name in MAY else (404, False))
    assert name in MAY or answer.content.replace(entry.encode(), b"") == missing.content.replace(
        f"{entry[:-4]}0000".encode(), b""
    )


def test_whoever_is_not_signed_in_gets_no_byte(office: Office, client: Client) -> None:
    entry = kept(office, office.child("maya", "amira"))
    assert client.get(f"/paper/{entry}/").status_code == 302


def test_a_paper_is_given_only_for_children_one_is_let_in_to(office: Office, come_in: ComeIn) -> None:
    maya = office.child("maya", "amira")
    assert come_in("sol").post(f"/papers/new/?about={maya}", form()).status_code == 404
    assert come_in("cal").post(f"/papers/new/?about={maya}", form()).status_code == 404
    assert not office.life("amira", maya).each(DocumentReceived)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"title": ""}, "Say what it is"),
        ({"file": ""}, "Choose the file"),
        ({"file": SimpleUploadedFile("x.pdf", b"MZ\x90 a program")}, "This kind of file cannot be kept"),
        ({"day": "someday"}, "is not a day we can read"),
        ({"title": "x" * 1001}, "at most 1,000 can be kept"),
    ],
)
def test_what_is_odd_is_said_beside_the_box_and_nothing_typed_is_lost(
    office: Office, come_in: ComeIn, more: dict[str, Any], said: str
) -> None:
    maya = office.child("maya", "amira")
    answer = come_in("amira").post(f"/papers/new/?about={maya}", form(**more))
    assert (answer.status_code, said in answer.text) == (400, True)
    assert 'value="St Mary&#39;s"' in answer.text
    assert not office.life("amira", maya).each(DocumentReceived)


def test_the_form_sent_twice_keeps_one_paper(office: Office, come_in: ComeIn) -> None:
    maya = office.child("maya", "amira")
    for _ in range(2):
        assert come_in("amira").post(f"/papers/new/?about={maya}", form()).status_code == 302
    assert len(office.life("amira", maya).each(DocumentReceived)) == 1


def test_writing_down_a_paper_leads_to_the_page_that_takes_it(office: Office, come_in: ComeIn) -> None:
    maya = office.child("maya", "amira")
    answer = come_in("amira").get(f"/write/?about={maya}&kind=DocumentReceived")
    assert answer.headers["Location"].startswith("/papers/new/?about=person")


def test_an_erased_paper_and_a_harmed_one_are_told_apart(
    office: Office, come_in: ComeIn, sealed_office: SealedOffice
) -> None:
    entry = kept(office, office.child("maya", "amira"))
    (path,) = [path for path in sealed_office.safe.files.rglob("*") if path.is_file()]
    whole = path.read_bytes()
    path.write_bytes(b"another")
    harmed = come_in("amira").get(f"/paper/{entry}/")
    assert (harmed.status_code, "was changed or damaged" in harmed.text) == (500, True)
    path.write_bytes(whole)
    asked = office.desk.erase_ask(office.who("iggy"), entry, ("common",), law="Article 17", reason="x")
    office.desk.erase_agree(office.who("rita"), asked.id, "Yes")
    gone = come_in("amira").get(f"/paper/{entry}/")
    assert (gone.status_code, "This paper was erased" in gone.text) == (410, True)
