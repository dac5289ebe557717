"""A worker's phone in a child's hands shows that child's people alone, until the worker comes in again."""

from typing import Any

from tests.web.pages.town import TOWN


def handed(come_in: Any) -> tuple[Any, str]:
    tyler = TOWN.who("price.tyler")
    client = come_in("amira")
    answer = client.post(f"/hand-over/{tyler}/")
    assert answer.status_code == 302
    return client, f"/child/{tyler}/talk-about-people/"


def test_whatever_address_is_typed_the_childs_page_answers(come_in: Any) -> None:
    client, page = handed(come_in)
    maya = TOWN.who("hartley.maya")
    for typed in ("/", f"/child/{maya}/", f"/child/{maya}/talk-about-people/", "/write/", "/me/where/"):
        answer = client.get(typed)
        assert (answer.status_code, answer["Location"]) == (302, page), typed
    assert client.get(page).status_code == 200


def test_it_is_taken_back_by_signing_in_anew(come_in: Any) -> None:
    client, page = handed(come_in)
    assert "sign in again" in client.get(f"{page}thank-you/").text
    answer = client.post("/hand-back/")
    assert answer["Location"].startswith("/sign-in/?next=")
    assert client.get("/")["Location"].startswith("/sign-in/")


def test_nobody_is_held_at_a_page_that_is_not_there(come_in: Any) -> None:
    client = come_in("amira")
    kelly = TOWN.who("kelly.declan")
    client.post(f"/hand-over/{kelly}/")
    if client.get(f"/child/{kelly}/talk-about-people/").status_code == 404:
        assert client.get("/").status_code == 200


def test_an_address_that_names_nobody_hands_over_nothing(come_in: Any) -> None:
    client = come_in("amira")
    assert client.post("/hand-over/nobody/").status_code == 404
    assert client.get("/").status_code == 200
