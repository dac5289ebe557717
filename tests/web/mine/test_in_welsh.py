"""A page of somebody's own in Welsh: chosen with a button, before and after coming in, without a script."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from alongside.access.own_page import PageOpened
from alongside.practice.promise import PromiseMade, PromiseMissed
from tests.desk.office import MONDAY, Office
from tests.life import person
from tests.web.mine.test_coming_in import begins, code_for_mum

MUM, MAYA = person("mum"), person("maya")
Comes = Callable[[str], Client]
UNCHECKED = "siarad Cymraeg wedi gwirio\N{RIGHT SINGLE QUOTATION MARK}r geiriau hyn eto."


def in_welsh(client: Client, where: str = "/mine/") -> str:
    """Press the button on a page, and read where it leads."""
    page = client.get(where).text
    button = re.search(
        r'<form method="post" action="(/[^"]+)" class="own-words">.*?name="from" value="([^"]+)"', page
    )
    assert button is not None, page
    answer = client.post(button[1], {"words": "cy", "from": button[2]}, follow=True)
    assert answer.redirect_chain == [(where, 302)]
    return answer.text


@pytest.fixture
def mum(office: Office, come_in: Comes) -> Client:
    """Mum, who has begun."""
    return begins(code_for_mum(come_in("amira")))[0]


def test_the_button_is_there_before_anybody_comes_in_and_its_answer_stays(
    office: Office, come_in: Comes
) -> None:
    code = code_for_mum(come_in("amira"))
    hers = Client()
    assert "<h1>Dechrau</h1>" in in_welsh(hers, "/mine/begin/")
    said = {"code": code, "name": "blodyn", "password": "kettle window marmalade"}
    card = hers.post("/mine/begin/", said, follow=True).text
    assert "<h1>Fy ngherdyn codau</h1>" in card
    assert "<h1>Helo, Mum</h1>" in hers.get("/mine/").text


def test_what_is_wrong_is_said_in_welsh_too(office: Office) -> None:
    hers = Client()
    in_welsh(hers, "/mine/in/")
    told = hers.post("/mine/in/", {"name": "x", "password": "y", "code": "1"})
    assert "r cod hynny ddim yn perthyn" in told.text


def test_the_page_says_which_language_it_is_in_and_that_no_speaker_has_checked_it(mum: Client) -> None:
    assert UNCHECKED not in mum.get("/mine/").text
    page = in_welsh(mum)
    assert '<html lang="cy"' in page
    assert UNCHECKED in page
    assert "<title>Fy nhudalen</title>" in page
    assert re.search(r'value="cy" lang="cy" aria-current="true">Cymraeg<', page)


def test_days_are_welsh_days(office: Office, mum: Client) -> None:
    assert "Dydd Iau 12 Tachwedd 2026" in in_welsh(mum)
    office.write("amira", PromiseMade(what="a bed", to=MUM, by_when=MONDAY.replace(month=12)), MUM)
    page = mum.get("/mine/").text
    assert "Rhagfyr 2026" in page


def test_she_goes_back_to_english_the_same_way(mum: Client) -> None:
    in_welsh(mum)
    back = mum.post("/mine/language/", {"words": "en-gb", "from": "/mine/"}, follow=True)
    assert "Hello, Mum" in back.text


def test_what_is_missing_is_said_in_the_language_that_was_chosen(mum: Client) -> None:
    english = mum.get("/mine/nowhere/")
    in_welsh(mum)
    welsh = mum.get("/mine/nowhere/")
    assert [page.status_code for page in (english, welsh)] == [404, 404]
    assert '<html lang="en-gb"' in english.text
    assert '<html lang="cy"' in welsh.text
    assert "Wnaethoch chi ddim byd" in welsh.text
    assert UNCHECKED in welsh.text


def test_pages_of_staff_stay_english_whatever_the_browser_remembers(office: Office, come_in: Comes) -> None:
    amira = come_in("amira")
    before = amira.get(f"/child/{MAYA}/").text
    in_welsh(amira, "/mine/in/")
    after = amira.get(f"/child/{MAYA}/").text
    assert '<html lang="en' in after
    assert unchanging(after) == unchanging(before)


def unchanging(page: str) -> str:
    """A page without what is new each time it is asked for."""
    return re.sub(r'nonce="[^"]*"|value="[^"]*"', "", page)


def test_a_day_typed_with_a_welsh_month_is_read(office: Office, mum: Client) -> None:
    in_welsh(mum)
    said = {"meeting": "core_group", "meeting_on": "3 Rhagfyr", "why": "Dim amser", "ref": "r"}
    assert mum.post("/mine/another-day/", said).status_code == 302
    assert "Grŵp craidd, 3 Rhagfyr 2026" in mum.get("/mine/another-day/").text
    odd = mum.post("/mine/another-day/", {**said, "meeting_on": "rhywbryd", "ref": "s"})
    assert "Ysgrifennwch ef fel 14 Mawrth." in odd.text


def test_what_the_record_keeps_of_a_change_does_not_hang_on_her_language(office: Office, mum: Client) -> None:
    said = {"channel": "phone", "value": "07700 900118", "safe_when": "Tuesdays", "ref": "r"}
    mum.post("/mine/reach/", said)
    in_welsh(mum)
    first = office.life("amira", MUM).entries[-1]
    mum.post("/mine/reach/", {**said, "entry": first.id, "safe_when": "Fridays", "ref": "s"})
    assert office.life("amira", MUM).entries[-1].why == "Changed by themselves"


def test_a_promise_to_a_child_is_told_in_welsh_from_what_the_ledger_holds(
    office: Office, come_in: Comes
) -> None:
    office.write("amira", PageOpened(capacity="young_person"), MAYA)
    made = office.write("amira", PromiseMade(what="a photo of Noah", to=MAYA, by_when=MONDAY), MAYA)
    office.write("amira", PromiseMissed(promise=made.id, why="I forgot to ask.", missed_by="us"), MAYA)
    page = in_welsh(come_in("maya"))
    assert "wnaethon ni ddim ei wneud." in page
    assert "I forgot to ask." in page
    assert [said for said in ("Missed", "Promised", "kept", "waiting", "Social worker") if said in page] == []
    assert "Gweithiwr cymdeithasol." in page


def test_whoever_holds_eight_words_asks_in_welsh_unless_they_work_here(
    office: Office, come_in: Comes
) -> None:
    anybody = Client()
    asked = in_welsh(anybody, "/receipt/")
    assert '<html lang="cy"' in asked
    assert "Yr wyth gair" in asked
    assert "Nid dyna" in anybody.post("/receipt/", {"words": "seven hens"}).text
    amira = come_in("amira")
    in_welsh(amira, "/mine/in/")
    assert "The eight words" in amira.get("/receipt/").text
