"""A code on paper, a name and a password, a card of codes: how somebody comes to a page of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from alongside.access.own_page import CodeGiven, PageOpened
from alongside.web.models import Account, Invitation
from alongside.web.pages import PAGES
from tests.desk.office import Office
from tests.life import person, worker

MUM, MAYA, AVA = person("mum"), person("maya"), person("ava")
Comes = Callable[[str], Client]
GOOD = "kettle window marmalade"


@pytest.fixture
def real(office: Office) -> Iterator[Office]:
    """Not a demonstration: a second factor is asked for."""
    settings.ALONGSIDE_DEMONSTRATION = False
    yield office
    settings.ALONGSIDE_DEMONSTRATION = True


def code_for_mum(worker: Client) -> str:
    """What a worker reads on the sheet when she gives mum a page."""
    answer = worker.post(
        f"/child/{MUM}/their-page/",
        {"do": "open", "capacity": "parent_or_carer", "children": [MAYA, AVA], "ref": "a"},
    )
    return found(r"__code\">([\w-]+)<", answer.text)


def found(pattern: str, text: str) -> str:
    told = re.search(pattern, text)
    assert told is not None, text
    return told[1]


def begins(code: str, name: str = "sunflower", password: str = GOOD) -> tuple[Client, list[str]]:
    """Mum begins with her code; her browser, and the codes on her card."""
    hers = Client()
    answer = hers.post("/mine/begin/", {"code": code, "name": name, "password": password}, follow=True)
    assert answer.redirect_chain == [("/mine/card/", 302)], answer.text
    return hers, re.findall(r"<li>(\d{4} \d{4})</li>", answer.text)


def test_mum_begins_with_a_code_on_paper_and_comes_in_with_the_next_code_of_her_card(
    office: Office, come_in: Comes
) -> None:
    code = code_for_mum(come_in("amira"))
    settings.ALONGSIDE_DEMONSTRATION = False
    hers, card = begins(code.lower().replace("-", " "))
    assert "Hello, Mum" in hers.get("/mine/").text
    again = Client()
    came = again.post("/mine/in/", {"name": "Sunflower", "password": GOOD, "code": card[0]}, follow=True)
    settings.ALONGSIDE_DEMONSTRATION = True
    assert "Hello, Mum" in came.text


def test_a_code_of_the_card_works_once_and_a_password_alone_opens_nothing(
    office: Office, come_in: Comes
) -> None:
    code = code_for_mum(come_in("amira"))
    settings.ALONGSIDE_DEMONSTRATION = False
    _, card = begins(code)
    tries = [
        Client().post("/mine/in/", {"name": "sunflower", "password": GOOD, "code": c})
        for c in (card[0], card[0], "")
    ]
    settings.ALONGSIDE_DEMONSTRATION = True
    assert [answer.status_code for answer in tries] == [302, 400, 400]


def test_whoever_came_by_the_staffs_door_with_a_password_is_asked_for_the_code(
    office: Office, come_in: Comes
) -> None:
    code = code_for_mum(come_in("amira"))
    settings.ALONGSIDE_DEMONSTRATION = False
    begins(code)
    hers = Client()
    hers.force_login(User.objects.get(username="sunflower"))
    answer = hers.get("/mine/")
    settings.ALONGSIDE_DEMONSTRATION = True
    assert (answer.status_code, answer["Location"]) == (302, "/mine/in/")


def test_a_code_works_once_and_for_a_day(office: Office, come_in: Comes) -> None:
    amira = come_in("amira")
    code = code_for_mum(amira)
    begins(code)
    used = Client().post("/mine/begin/", {"code": code, "name": "other", "password": GOOD})
    new = amira.post(f"/child/{MUM}/their-page/", {"do": "code"})
    late = found(r"__code\">([\w-]+)<", new.text)
    with time_machine.travel("2026-11-13 09:41:00Z"):
        old = Client().post("/mine/begin/", {"code": late, "name": "other", "password": GOOD})
    assert [(one.status_code, "does not work" in one.text) for one in (used, old)] == [(400, True)] * 2


def test_a_new_code_gives_her_a_new_password_and_ends_what_was_open(office: Office, come_in: Comes) -> None:
    amira = come_in("amira")
    hers, _ = begins(code_for_mum(amira))
    new = found(r"__code\">([\w-]+)<", amira.post(f"/child/{MUM}/their-page/", {"do": "code"}).text)
    begins(new, name="snowdrop", password="teapot ladder compass")
    assert hers.get("/mine/").status_code == 302
    assert [one.user.username for one in Account.objects.filter(who=MUM)] == ["snowdrop"]


def test_of_a_code_only_a_digest_is_kept(office: Office, come_in: Comes) -> None:
    code = code_for_mum(come_in("amira"))
    kept = Invitation.objects.get(person=MUM)
    assert code not in kept.digest
    assert code.replace("-", "") not in kept.digest


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"code": "AAAA-BBBB-CCCC", "name": "x", "password": GOOD}, "This code does not work"),
        ({"name": "amira", "password": GOOD}, "Choose another name"),
        ({"name": "", "password": GOOD}, "Choose another name"),
        ({"name": "sunflower", "password": "password"}, "Make it longer"),
    ],
)
def test_what_is_wrong_is_said_kindly_and_the_code_still_works(
    office: Office, come_in: Comes, said: dict[str, str], words: str
) -> None:
    code = code_for_mum(come_in("amira"))
    answer = Client().post("/mine/begin/", {"code": code, **said})
    assert (answer.status_code, words in answer.text) == (400, True)
    begins(code)


def test_her_page_is_closed_and_nobody_signs_in_with_her_name(office: Office, come_in: Comes) -> None:
    amira = come_in("amira")
    hers, _ = begins(code_for_mum(amira))
    amira.post(f"/child/{MUM}/their-page/", {"do": "close", "why": "She asked us to"})
    assert hers.get("/mine/").status_code == 302
    assert not Account.objects.filter(who=MUM).exists()
    assert office.desk.reader(MUM).capacities == ()


def test_a_password_alone_comes_in_by_no_door(office: Office, come_in: Comes) -> None:
    code = code_for_mum(come_in("amira"))
    settings.ALONGSIDE_DEMONSTRATION = False
    begins(code)
    other = Client()
    by_the_staffs_door = other.post("/sign-in/", {"login": "sunflower", "password": GOOD})
    forced = Client()
    forced.force_login(User.objects.get(username="sunflower"))
    doors = ("/mine/", "/mine/where/", "/mine/card/", "/me/passkeys/", "/me/password/", "/me/codes/")
    told = {where: forced.get(where) for where in doors}
    settings.ALONGSIDE_DEMONSTRATION = True
    assert by_the_staffs_door.status_code == 200
    assert "That name and password do not belong together" in by_the_staffs_door.text
    assert told.pop("/me/codes/").status_code == 404
    assert {answer["Location"] for answer in told.values()} == {"/mine/in/"}


def test_an_open_telephone_is_not_enough_for_a_new_card(office: Office, come_in: Comes) -> None:
    hers, card = begins(code_for_mum(come_in("amira")))
    assert "That is not your password" in hers.post("/mine/card/", {"password": "a guess"}).text
    new = hers.post("/mine/card/", {"password": GOOD}).text
    assert len(re.findall(r"<li>\d{4} \d{4}</li>", new)) == 10
    assert card[0] not in new
    assert hers.get("/me/again/code/").status_code == 404


def test_nothing_tells_whether_the_password_was_right(office: Office, come_in: Comes) -> None:
    code = code_for_mum(come_in("amira"))
    settings.ALONGSIDE_DEMONSTRATION = False
    begins(code)
    answers = {
        password: [
            Client(REMOTE_ADDR=f"203.0.113.{number}")
            .post("/mine/in/", {"name": name, "password": password, "code": "1"})
            .status_code
            for number in range(8)
        ]
        for name, password in (("sunflower", GOOD), ("snowdrop", "wrong"))
    }
    settings.ALONGSIDE_DEMONSTRATION = True
    assert answers[GOOD] == answers["wrong"] == [400] * 5 + [429] * 3


def test_wrong_codes_of_somebody_keep_nobody_else_from_beginning(office: Office, come_in: Comes) -> None:
    code = code_for_mum(come_in("amira"))
    for number in range(12):
        Client(REMOTE_ADDR="203.0.113.9").post("/mine/begin/", {"code": f"AAAA-{number}", "name": "x"})
    begins(code)


def test_who_gave_a_new_code_stands_on_her_page_and_in_her_record(office: Office, come_in: Comes) -> None:
    amira = come_in("amira")
    hers, _ = begins(code_for_mum(amira))
    assert "gave a new code" not in hers.get("/mine/").text
    new = amira.post(f"/child/{MUM}/their-page/", {"do": "code"}).text
    hers, _ = begins(found(r"__code\">([\w-]+)<", new), name="snowdrop")
    assert "Amira gave a new code for this page on 12 November 2026" in hers.get("/mine/").text
    assert [entry.by for entry in office.life("amira", MUM).each(CodeGiven)] == [worker("amira")] * 2


def test_what_goes_wrong_on_her_page_names_nobody(office: Office, come_in: Comes) -> None:
    hers, _ = begins(code_for_mum(come_in("amira")))
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = hers.cookies
    answers = [
        strict.post("/mine/reach/", {"channel": "phone"}),
        hers.get("/child/nobody/"),
        hers.get("/me/second-step/"),
        hers.post("/mine/reach/", {"x": "y"}, headers={"content-length": "30000000"}),
    ]
    assert [answer.status_code for answer in answers] == [403, 404, 404, 404]
    assert [
        word for answer in answers for word in ("Alongside", "record", "emergency") if word in answer.text
    ] == []


def test_leaving_takes_one_press_of_a_link_and_signs_her_out(office: Office, come_in: Comes) -> None:
    hers, _ = begins(code_for_mum(come_in("amira")))
    assert 'href="/mine/leave/"' in hers.get("/mine/").text
    left = hers.get("/mine/leave/")
    assert (left.status_code, left["Location"]) == (302, "https://www.bbc.co.uk/weather")
    assert hers.get("/mine/")["Location"].startswith("/mine/in/")


def test_her_page_closes_by_itself_after_ten_minutes(office: Office, come_in: Comes) -> None:
    hers, _ = begins(code_for_mum(come_in("amira")))
    with time_machine.travel("2026-11-12 09:40:00Z") as clock:
        assert hers.get("/mine/").status_code == 200
        clock.shift(timedelta(minutes=11))
        assert hers.get("/mine/").status_code == 302


def test_she_sees_where_her_page_is_open_and_closes_it_everywhere_else(
    office: Office, come_in: Comes
) -> None:
    code = code_for_mum(come_in("amira"))
    hers, card = begins(code)
    other = Client(headers={"user-agent": "Mozilla/5.0 (iPhone)"})
    other.post("/mine/in/", {"name": "sunflower", "password": GOOD, "code": card[0]})
    assert "iPhone" in hers.get("/mine/where/").text
    hers.post("/mine/where/")
    assert other.get("/mine/").status_code == 302
    assert hers.get("/mine/").status_code == 200


def test_nothing_on_her_pages_names_the_service(office: Office, come_in: Comes) -> None:
    hers, _ = begins(code_for_mum(come_in("amira")))
    away = ("/mine/begin/", "/mine/in/", "/mine/nowhere/")
    pages = [hers.get(where) for where in ("/mine/", "/mine/reach/", "/mine/where/", "/mine/card/", *away)]
    pages += [Client().get(where) for where in away]
    named = {"Alongside", "social", "child protection", "council"}
    assert [(page.request["PATH_INFO"], word) for page in pages for word in named if word in page.text] == []
    assert {re.findall("<title>(.*?)</title>", page.text)[0] for page in pages} == {"My page"}


def test_of_the_pages_of_those_who_work_here_she_has_none(office: Office, come_in: Comes) -> None:
    hers, _ = begins(code_for_mum(come_in("amira")))
    staff = [one for one in PAGES if "GET" in one.methods and not one.who.of_family]
    here = {"person": MAYA, "entry": office.note("amira", "x", MAYA), "worker": "worker:0", "paper": "0"}
    holders = re.compile(r"<\w+:(\w+)>")
    ours = [route for route in staff if not route.who.without_sign_in]
    asked = ["/" + holders.sub(lambda one: str(here.get(one[1], "0")), route.path) for route in ours]
    assert {hers.get(where).status_code for where in asked} == {404}


def test_what_she_says_of_how_to_reach_her_stands_in_her_record_alone(office: Office, come_in: Comes) -> None:
    hers, _ = begins(code_for_mum(come_in("amira")))
    said = {
        "channel": "phone",
        "value": "07700 900118",
        "safe_when": "Tuesdays",
        "never": "No voicemail",
        "ref": "r",
    }
    assert hers.post("/mine/reach/", said).status_code == 302
    assert "No voicemail" in hers.get("/mine/").text
    assert [entry.kind for entry in office.life("amira", MUM).entries][-1] == "ContactDetailGiven"
    assert "ContactDetailGiven" not in [entry.kind for entry in office.life("amira", MAYA).entries]
    entry = office.life("amira", MUM).entries[-1]
    hers.post("/mine/reach/", {**said, "entry": entry.id, "safe_when": "Fridays", "ref": "s"})
    page = hers.get("/mine/").text
    assert "Fridays" in page
    assert "Tuesdays" not in page


def test_that_she_has_a_page_is_written_about_her_alone(office: Office, come_in: Comes) -> None:
    code_for_mum(come_in("amira"))
    assert office.life("amira", MUM).each(PageOpened)[0].fact.children == (MAYA, AVA)
    assert not office.life("amira", MAYA).each(PageOpened)
