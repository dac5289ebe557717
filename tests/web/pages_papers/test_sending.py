"""A return that was sent is written down with the very file, on the returns page."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.desk.office import Office

ComeIn = Callable[[str], Client]
FILE = b"""<Message><Header><CollectionDetails><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
<Source><LEA>%d</LEA></Source></Header><Children><Child><ChildIdentifiers><LAchildID>A1</LAchildID>
</ChildIdentifiers></Child></Children></Message>"""


def form(body: bytes, on: str = "") -> dict[str, Any]:
    return {"file": SimpleUploadedFile("cin.xml", body), "on": on}


def test_what_was_sent_stands_on_the_returns_page(office: Office, come_in: ComeIn) -> None:
    cal = come_in("cal")
    assert "Nothing is written down as sent yet" in cal.get("/returns/").text

    answer = cal.post("/returns/sent/", form(FILE % office.book.authority, "yesterday"))

    assert (answer.status_code, answer["Location"]) == (302, "/returns/")
    said = cal.get("/returns/").text
    assert "Children in need census 2025-26" in said
    assert "1 child, sent on" in said
    assert "by Cal" in said


@pytest.mark.parametrize(
    ("body", "on", "says"),
    [
        (b"", "", "Choose the file that you sent"),
        (b"<Notes/>", "", "Nothing was written down"),
        (FILE % 1, "", "this is the census of council 1"),
        (FILE % 1, "one day soon", "There is something to look at"),
        (FILE % 1, "1 January 2099", "cannot be still to come"),
    ],
)
def test_what_cannot_have_been_sent_is_said_beside_its_box(
    office: Office, come_in: ComeIn, body: bytes, on: str, says: str
) -> None:
    answer = come_in("cal").post("/returns/sent/", form(body, on))

    assert answer.status_code == 400
    assert says in answer.text
    assert "Nothing is written down as sent yet" in come_in("cal").get("/returns/").text


def test_a_year_says_how_many_children_are_in_it_and_what_it_leaves_out(
    office: Office, come_in: ComeIn
) -> None:
    assert office.book.authority
    cal = come_in("cal")
    assert "Download 2025-26" in cal.get("/returns/").text

    said = cal.post("/returns/", {"year": "2025-26", "first": "see"}).text

    assert re.search(r"(No|One|\d+) child(ren)? (is|are) in it", said)
    assert "What it leaves out" in said
    assert "Download 2025-26" in said
    assert cal.post("/returns/", {"year": "2025-26"})["Content-Type"] == "application/xml"
