"""Somebody's own account: kept to the letter, seen and heard, changed and taken back by its giver alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alongside.practice.voice import AccountGiven, AccountWithdrawn
from alongside.record import EntryId, SubjectId
from tests.desk.office import Office
from tests.desk.test_papers import jpeg

ComeIn = Callable[[str], Client]
WEBM = b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm" + b"voice" * 40


@pytest.fixture
def maya(office: Office) -> SubjectId:
    return office.child("maya", "amira")


def told(maya: SubjectId, **more: Any) -> dict[str, Any]:
    """What somebody types."""
    form = {"f-form": "words", "f-kind": "account", "said_by": maya, "day": "11 May 2026", "ref": "one"}
    return {**form, "f-words": "I want the top bunk. Ava snores.", "f-read_back": "yes", **more}


def write(client: Client, maya: SubjectId, query: str = "", **more: Any) -> Any:
    return client.post(f"/account/write/?about={maya}{query}", told(maya, **more))


def account(office: Office, maya: SubjectId) -> EntryId:
    return office.life("amira", maya).each(AccountGiven)[-1].id


def test_an_account_is_kept_to_the_letter_and_stands_whole(
    office: Office, maya: SubjectId, come_in: ComeIn
) -> None:
    amira = come_in("amira")
    answer = write(amira, maya)
    text = amira.get(answer["Location"]).text
    assert "I want the top bunk. Ava snores." in text
    assert "It was read back to them." in text
    assert "Maya, in their own words" in amira.get(f"/child/{maya}/accounts/").text


def test_the_same_form_sent_twice_is_one_account(office: Office, maya: SubjectId, come_in: ComeIn) -> None:
    write(come_in("amira"), maya)
    assert write(come_in("amira"), maya).status_code == 302
    assert len(office.life("amira", maya).each(AccountGiven)) == 1


@pytest.mark.parametrize(
    ("name", "body", "kind", "shown"),
    [("me.jpg", jpeg(), "image/jpeg", "<img"), ("talk.txt", WEBM, "audio/webm", "<audio")],
)
def test_a_picture_is_shown_and_a_voice_is_heard_by_whoever_may_read_it(
    *, maya: SubjectId, come_in: ComeIn, name: str, body: bytes, kind: str, shown: str
) -> None:
    amira = come_in("amira")
    more: dict[str, Any] = {"f-words": "", "file": SimpleUploadedFile(name, body), "f-form": "drawing"}
    place = write(amira, maya, "", **more)["Location"]
    text = amira.get(place).text
    assert shown in text
    found = re.search(r'src="(/account/[^"]+/file/[^"]*)"', text)
    assert found
    told = amira.get(found[1])
    assert (told.status_code, told["Content-Type"]) == (200, kind)
    assert told["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in told["Content-Security-Policy"]
    assert come_in("sol").get(found[1]).status_code == 404


def test_a_telephone_may_ask_for_a_sound_in_pieces(maya: SubjectId, come_in: ComeIn) -> None:
    amira, more = come_in("amira"), dict[str, Any]({"f-words": "", "file": SimpleUploadedFile("a", WEBM)})
    place = write(amira, maya, "", **more)["Location"]
    found = re.search(r'src="(/account/[^"]+/file/[^"]*)"', amira.get(place).text)
    assert found
    told = amira.get(found[1], headers={"range": "bytes=0-3"})
    assert (told.status_code, told.content) == (206, WEBM[:4])
    assert told["Content-Range"] == f"bytes 0-3/{len(WEBM)}"


@pytest.mark.parametrize("body", [b"", b"MZ\x90\x00a program", b"<svg onload=x>", b"%PDF-1.7"])
def test_nothing_else_is_kept_whatever_it_is_called(maya: SubjectId, come_in: ComeIn, body: bytes) -> None:
    answer = write(come_in("amira"), maya, file=SimpleUploadedFile("voice.mp3", body))
    assert answer.status_code == 400


def test_a_new_version_is_written_by_whoever_wrote_the_first_down_and_by_nobody_else(
    office: Office, maya: SubjectId, come_in: ComeIn
) -> None:
    write(come_in("amira"), maya)
    first = account(office, maya)
    instead = f"&instead={first}"
    assert come_in("ben").get(f"/account/write/?about={maya}{instead}").status_code == 404
    said = {"ref": "two", "seen": first, "f-words": "I want the top bunk.", "why": "x"}
    assert write(come_in("amira"), maya, instead, **said).status_code == 302
    text = come_in("ben").get(f"/account/{first}/?about={maya}").text
    assert "This is version 2." in text
    assert "<del>" in text


def test_what_was_taken_back_is_shown_as_taken_back_and_its_words_are_not(
    office: Office, maya: SubjectId, come_in: ComeIn
) -> None:
    write(come_in("amira"), maya)
    first = account(office, maya)
    assert come_in("ben").post(f"/account/{first}/back/?about={maya}", {"ref": "b"}).status_code == 302
    assert office.life("amira", maya).each(AccountWithdrawn)[-1].said_by == maya
    text = come_in("amira").get(f"/child/{maya}/accounts/").text
    assert "Maya took this back" in text
    assert "top bunk" not in text


def eight_words(client: Client, entry: EntryId, maya: SubjectId) -> str:
    page = client.post(f"/entry/{entry}/receipt/paper/", {"about": maya}).text
    found = re.search(r'slip__words">([a-z ]+)<', page)
    assert found
    return found[1]


def asks(words: str) -> str:
    return str(Client().post("/receipt/", {"words": words}).text)


def test_a_slip_names_nothing_and_answers_what_became_of_the_words(
    office: Office, maya: SubjectId, come_in: ComeIn
) -> None:
    amira = come_in("amira")
    write(amira, maya)
    first = account(office, maya)
    words = eight_words(amira, first, maya)
    assert "not a letter of it has changed" in asks(words)
    said = {"ref": "two", "seen": first, "f-words": "I want the top bunk."}
    write(amira, maya, f"&instead={first}", **said)
    assert "wrote a new version on" in asks(words)
    amira.post(f"/account/{first}/back/?about={maya}", {"ref": "b"})
    assert "took it back on" in asks(words)


def test_nothing_on_a_slip_says_whose_it_is_or_what_it_is_for(
    office: Office, maya: SubjectId, come_in: ComeIn
) -> None:
    amira = come_in("amira")
    write(amira, maya)
    page = amira.post(f"/entry/{account(office, maya)}/receipt/paper/", {"about": maya}).text
    for word in ("Alongside", "Maya", "Hartley", "council", "social", "http", "2026"):
        assert word not in re.sub(r"<svg.*?</svg>|<link[^>]*>", "", page, flags=re.DOTALL)


def test_a_quotation_in_a_report_is_live_and_follows_what_becomes_of_the_words(
    office: Office, maya: SubjectId, come_in: ComeIn
) -> None:
    amira = come_in("amira")
    write(amira, maya)
    first = account(office, maya)
    found = re.search(
        r'value="(&lt;&lt;words [^"]+&gt;&gt;)"', amira.get(f"/account/{first}/quote/?s=0").text
    )
    assert found
    form = {
        "f-worried": f"She says {unescape(found[1])} and waits.",
        "f-for_day": "20 May 2026",
        "day": "11 May 2026",
    }
    where = f"/write/?about={maya}&kind=ConferenceReportWritten"
    assert amira.post(where, form | {"ref": "r"}).status_code == 302
    page = f"/child/{maya}/conference/"
    text = amira.get(page).text
    assert "I want the top bunk." in text
    assert "One sentence left out" in text
    amira.post(f"/account/{first}/back/?about={maya}", {"ref": "b"})
    assert "took them back" in amira.get(page).text
    assert "words 0" not in amira.get(f"/child/{maya}/chronology/").text
