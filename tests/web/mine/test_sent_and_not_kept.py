"""What somebody of a family is told when what they sent cannot be kept: kindly, and in their language."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alongside.access.own_page import PageOpened
from alongside.practice.family_group import FamilyPlanSealed
from alongside.practice.voice import AccountGiven
from tests.desk.office import Office
from tests.life import person

MUM, DAD, MAYA = person("mum"), person("dad"), person("maya")
ODD = "An unseen \x07 character"
NOT_KEPT = "It was not kept."
Comes = Callable[[str], Client]


@pytest.fixture
def home(office: Office) -> Office:
    for who in (MUM, DAD):
        office.given(PageOpened(capacity="parent_or_carer", children=(MAYA,)), who)
    return office


def words_of(office: Office) -> list[str]:
    return [one.fact.words for one in office.life("amira", MAYA).each(AccountGiven)]


def says(client: Client, words: str, query: str = "", **more: Any) -> Any:
    said = {"ref": "r", "words": words, "about": [MAYA], "step": "keep"} | more
    return client.post(f"/mine/words/write/{query}", said)


@pytest.mark.parametrize("seen", [{}, {"seen": ""}, {"seen": "abc"}])
def test_a_new_version_that_does_not_say_of_what_is_not_kept_and_breaks_nothing(
    home: Office, come_in: Comes, seen: dict[str, str]
) -> None:
    mum = come_in("mum")
    first = says(mum, "Before")["Location"].split("/")[3]
    answer = says(mum, "After", f"?instead={first}", **seen, ref="s")
    assert (answer.status_code, answer["Location"]) == (302, f"/mine/words/{first}/")
    assert words_of(home) == ["Before"]


def test_a_plan_that_does_not_say_of_what_is_asked_about_again(home: Office, come_in: Comes) -> None:
    mum = come_in("mum")
    mum.post("/mine/family-plan/", {"words": "Nan has Fridays", "ref": "1"})
    answer = mum.post("/mine/family-plan/", {"words": "Nan has Sundays", "ref": "2"})
    assert (answer.status_code, "This has changed since you opened it." in answer.text) == (400, True)
    assert [one.fact.words for one in home.life("amira", MAYA).each(FamilyPlanSealed)] == ["Nan has Fridays"]


def test_a_key_that_somebody_else_used_tells_nothing_of_their_words(home: Office, come_in: Comes) -> None:
    mum, dad = come_in("mum"), come_in("dad")
    says(mum, "Hers", ref="the same")
    for words in ("His", "Hers"):
        answer = says(dad, words, ref="the same")
        assert (answer.status_code, NOT_KEPT in answer.text, "and it was kept" in answer.text) == (
            400,
            True,
            False,
        )
    assert words_of(home) == ["Hers"]


def test_what_the_record_cannot_hold_is_said_in_one_kind_sentence(home: Office, come_in: Comes) -> None:
    mum = come_in("mum")
    help_ = {"do": "ask", "words": ODD, "ref": "h"}
    for answer in (says(mum, ODD), mum.post("/mine/help/", help_)):
        assert (answer.status_code, NOT_KEPT in answer.text) == (400, True)
        assert "characters that cannot be seen" not in answer.text


def test_a_file_that_cannot_be_kept_is_said_in_their_language_too(home: Office, come_in: Comes) -> None:
    answer = says(come_in("mum"), "", file=SimpleUploadedFile("x.png", b"\x89PNG\r\n\x1a\nbroken"))
    assert (answer.status_code, "We cannot keep this file." in answer.text) == (400, True)
