"""Signing in: a password and something only that person has; one press in the demonstration."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.utils.module_loading import import_string

from alongside.web import settings as ours
from alongside.web.accounts import (
    NameTaken,
    NotAWorker,
    PasswordTooWeak,
    make_account,
    make_persona,
    subject_of,
)
from tests.life import worker

PASSWORD = "seven hens in a row"
SIGN_IN = {"login": "amira", "password": PASSWORD}


def code_for(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(secret, counter)))


def set_up_the_app(client: Any) -> str:
    client.post("/me/again/", {"password": PASSWORD})
    page = client.get("/me/second-step/app/")
    secret = client.session["mfa.totp.secret"]
    assert secret in page.text
    client.post("/me/second-step/app/", {"code": code_for(secret)})
    return str(secret)


def test_a_password_alone_opens_no_record(client: Any, amira: Any) -> None:
    client.post("/sign-in/", SIGN_IN)
    assert client.get("/looks/").headers["Location"] == "/me/second-step/"
    assert "One more step before any record opens" in client.get("/me/second-step/").text


def test_a_password_and_the_code_of_an_app_open_records(client: Any, amira: Any) -> None:
    with time_machine.travel("2026-11-12 09:40:00Z", tick=False) as clock:
        client.post("/sign-in/", SIGN_IN)
        secret = set_up_the_app(client)
        client.post("/sign-out/")
        clock.shift(timedelta(minutes=2))
        answer = client.post("/sign-in/", SIGN_IN)
        assert answer.headers["Location"] == "/sign-in/second-step/"
        assert client.get("/looks/").status_code == 302
        client.post("/sign-in/second-step/", {"code": code_for(secret)})
        assert client.get("/looks/").status_code == 200


def test_a_wrong_code_is_told_in_plain_words(client: Any, amira: Any) -> None:
    client.post("/sign-in/", SIGN_IN)
    set_up_the_app(client)
    client.post("/sign-out/")
    client.post("/sign-in/", SIGN_IN)
    assert "That code is not right" in client.post("/sign-in/second-step/", {"code": "1"}).text


def test_the_seed_of_an_app_is_unreadable_in_the_database(client: Any, amira: Any) -> None:

    client.post("/sign-in/", SIGN_IN)
    secret = set_up_the_app(client)
    kept = Authenticator.objects.get(type="totp").data
    assert secret not in str(kept)


def test_a_wrong_password_is_told_without_saying_which_half_was_wrong(client: Any, amira: Any) -> None:
    wrong = client.post("/sign-in/", {"login": "amira", "password": "wrong"}).text
    nobody = client.post("/sign-in/", {"login": "nobody", "password": "wrong"}).text
    assert "do not belong together" in wrong
    assert "do not belong together" in nobody


def test_a_password_is_kept_by_an_algorithm_that_is_slow_on_purpose() -> None:
    (name,) = ours.PASSWORD_HASHERS
    kept = import_string(name)().encode(PASSWORD, "a grain of salt")
    assert "$argon2id$" in kept
    assert "m=102400,t=2,p=8" in kept


def test_guessing_is_slowed_down(client: Any, amira: Any) -> None:
    guesses = [client.post("/sign-in/", {"login": "amira", "password": f"{n}"}) for n in range(12)]
    assert any("Too many tries" in guess.text for guess in guesses)


def test_nobody_makes_an_account_by_visiting(client: Any) -> None:
    assert client.get("/sign-up/").status_code == 404
    assert client.post("/sign-up/", {"username": "eve"}).status_code == 404


def test_one_press_comes_in_only_in_the_demonstration(client: Any, clean: None) -> None:
    make_persona("amira", worker("amira"), name="Amira Khan", role="Social worker", sees="All")
    assert client.post("/come-in-as/amira/").status_code == 404
    assert "Amira Khan" not in client.get("/sign-in/").text
    assert client.get("/looks/").status_code == 302


def test_in_the_demonstration_one_press_is_enough(client: Any, clean: None, demonstration: None) -> None:
    make_persona("amira", worker("amira"), name="Amira Khan", role="Social worker", sees="All")
    assert "Amira Khan" in client.get("/sign-in/").text
    answer = client.post("/come-in-as/amira/", {"next": "/looks/"})
    assert answer.headers["Location"] == "/looks/"
    assert client.get("/looks/").status_code == 200


def test_coming_in_never_leads_to_somebody_elses_site(client: Any, clean: None, demonstration: None) -> None:
    make_persona("amira", worker("amira"), name="Amira Khan", role="Social worker", sees="All")
    answer = client.post("/come-in-as/amira/", {"next": "https://elsewhere.example/"})
    assert answer.headers["Location"] == "/"


def test_an_account_that_is_not_a_persona_cannot_be_pressed(
    client: Any, amira: Any, demonstration: None
) -> None:
    assert client.post("/come-in-as/amira/").status_code == 404


@pytest.mark.slow
@pytest.mark.parametrize(
    "address",
    [
        *("/me/second-step/", "/me/second-step/app/", "/me/passkeys/", "/me/passkeys/add/"),
        *("/me/password/", "/me/where/", "/sign-out/", "/me/again/"),
    ],
)
def test_every_page_about_signing_in_is_drawn_in_our_own_look(client: Any, amira: Any, address: str) -> None:
    client.post("/sign-in/", SIGN_IN)
    text = client.get(address, follow=True).text
    assert "al-mark" in text
    assert "alongside.css" in text


@pytest.mark.slow
@pytest.mark.parametrize(
    "address", ["/me/codes/", "/me/codes/new/", "/me/second-step/app/remove/", "/me/again/code/"]
)
def test_so_is_every_page_about_a_second_factor_that_is_there(client: Any, amira: Any, address: str) -> None:
    client.post("/sign-in/", SIGN_IN)
    set_up_the_app(client)
    assert "al-mark" in client.get(address).text


def test_other_sessions_are_ended_from_this_one(client: Any, amira: Any) -> None:

    elsewhere = Client()
    elsewhere.post("/sign-in/", SIGN_IN)
    client.post("/sign-in/", SIGN_IN)
    client.post("/me/where/")
    assert elsewhere.get("/me/where/").status_code == 302
    assert client.get("/me/where/").status_code == 200


def test_an_account_is_a_workers_and_nobody_elses(clean: None) -> None:
    with pytest.raises(NotAWorker):
        make_account("maya", PASSWORD, "person:maya")


def test_two_people_cannot_sign_in_under_one_name(amira: Any) -> None:
    with pytest.raises(NameTaken):
        make_account("Amira", PASSWORD, worker("ben"))


def test_a_password_that_would_be_guessed_is_refused(clean: None) -> None:
    with pytest.raises(PasswordTooWeak, match="too short"):
        make_account("amira", "hen", worker("amira"))


def test_an_account_knows_its_worker(amira: Any) -> None:
    assert subject_of(amira) == worker("amira")
