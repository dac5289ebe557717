"""Nobody comes in who may not, and what is forbidden looks exactly like what is missing."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from alongside.web.route import Answer, Asked, NoRoles, Roles, Route, page

HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
EVERY_KIND = (
    ("/sign-in/", 200),
    ("/looks/", 302),
    ("/nowhere/", 404),
    ("/sign-up/", 404),
    ("/breaks/", 500),
    ("/paper/", 200),
    ("/drafts/visit/", 405),
)


def nothing(asked: Asked) -> Answer:
    return page("looks.html", "Nothing")


@pytest.mark.parametrize(("address", "status"), EVERY_KIND)
def test_every_answer_carries_the_headers_that_protect_it(client: Any, address: str, status: int) -> None:
    client.raise_request_exception = False
    answer = client.get(address)
    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_scripts_carry_the_nonce_of_their_answer(client: Any) -> None:
    answer = client.get("/sign-in/")
    nonce = answer.headers["Content-Security-Policy"].split("'nonce-")[1].split("'")[0]
    assert f'nonce="{nonce}"' in answer.text
    assert "style=" not in answer.text
    assert "onclick" not in answer.text


def test_whoever_is_not_signed_in_is_asked_to(client: Any) -> None:
    answer = client.get("/looks/")
    assert answer.headers["Location"] == "/sign-in/?next=/looks/"


def test_forbidden_and_missing_are_the_same_bytes(client: Any, amira: Any, demonstration: None) -> None:
    client.force_login(amira)
    missing = client.get("/nothing/is/here/")
    forbidden = client.get("/child/elsewhere/")
    not_their_role = client.get("/managers/")
    assert missing.status_code == forbidden.status_code == not_their_role.status_code == 404
    assert missing.content == forbidden.content == not_their_role.content
    assert set(missing.headers) - {"Vary"} == set(forbidden.headers) - {"Vary"}


def test_a_role_opens_what_is_for_that_role(client: Any, tom: Any, demonstration: None) -> None:
    client.force_login(tom)
    assert client.get("/managers/").status_code == 200


def test_an_account_of_no_worker_opens_nothing(client: Any, clean: None, demonstration: None) -> None:

    client.force_login(User.objects.create(username="nobody"))
    assert client.get("/looks/").status_code == 404


def test_a_route_that_does_not_say_who_may_come_stops_the_start() -> None:
    with pytest.raises(NoRoles, match="does not say who may come"):
        Route("open/", "open", nothing)


def test_roles_let_in_only_those_they_name() -> None:
    managers = Roles.only("manager")
    assert managers.let_in(frozenset({"manager", "worker"}))
    assert not managers.let_in(frozenset({"worker"}))


def test_a_page_that_only_reads_cannot_be_posted_to(client: Any, amira: Any, demonstration: None) -> None:
    client.force_login(amira)
    assert client.post("/looks/").status_code == 405


def test_a_form_from_elsewhere_is_refused(amira: Any, demonstration: None) -> None:

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(amira)
    answer = strict.post("/write-it/", {"story": "planted"})
    assert answer.status_code == 403
    assert "This form had grown old" in answer.text


def test_a_file_is_taken_away_under_its_own_name(client: Any) -> None:
    answer = client.get("/paper/")
    assert answer.content == b"a,b\n"
    assert "attachment; filename*=UTF-8''what%20we%20promised.csv" in str(answer.headers)
