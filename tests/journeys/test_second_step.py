"""A password and the code of an app, in a real browser and without scripts; and the codes on paper."""

import base64
import hashlib
import hmac
import re
import time

import pytest

from tests.journeys.conftest import AtTheCouncil
from tests.journeys.council import PASSWORD, Council, signs_in
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SECRET = re.compile(r"\b[A-Z2-7]{32}\b")
PAPER = re.compile(r"^\d{8}$", re.MULTILINE)
PERIOD, TO_TYPE = 30, 15
MOST_TRIES = 12


def code_of(secret: str) -> str:
    """The six numbers that an app shows now (RFC 6238 over RFC 4226)."""
    counter = int(time.time()) // PERIOD
    digest = hmac.digest(base64.b32decode(secret), counter.to_bytes(8, "big"), hashlib.sha1)
    at = digest[-1] & 15
    return f"{(int.from_bytes(digest[at : at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


class Phone:
    """An authenticator app that was given the secret in letters."""

    def __init__(self, letters: str) -> None:
        self.letters, self.shown = letters, ""

    @property
    def code(self) -> str:
        """The next code that was not typed before, when there is time to type it."""
        while time.time() % PERIOD > PERIOD - TO_TYPE or code_of(self.letters) == self.shown:
            time.sleep(0.5)
        self.shown = code_of(self.letters)
        return self.shown


def sets_up_the_app(visitor: Visitor, username: str) -> tuple[Phone, list[str]]:
    """Set it up by the secret in letters; the app, and the codes on paper that come with it."""
    signs_in(visitor, username).follow("Set up the app")
    visitor.fill(password=PASSWORD).press("Go on")
    found = SECRET.search(visitor.text)
    assert found, visitor.text
    phone = Phone(found[0])
    visitor.fill(code=phone.code).press("It works")
    assert visitor.title == "Codes on paper"
    return phone, PAPER.findall(visitor.text)


def leaves(visitor: Visitor) -> Visitor:
    return visitor.go("/sign-out/").press("Sign out")


def types_a_code(visitor: Visitor, code: str) -> Visitor:
    return visitor.fill(code=code).press("Sign in")


def test_a_password_and_the_numbers_of_an_app_open_the_record(
    council: Council, at_the_council: AtTheCouncil
) -> None:
    council.account("una")
    una = at_the_council(scripts=False)
    phone, _ = sets_up_the_app(una, "una")
    assert una.follow("I have them safe").follow("On to your first page").title == "Hello, Una"
    leaves(una)
    assert signs_in(una, "una").title == "The second step"
    assert una.go("/find/").title == "The second step"
    assert types_a_code(una, "000000").has("That code is not right.")
    assert una.go("/find/").title == "The second step"
    assert types_a_code(una, phone.code).title == "Hello, Una"
    assert una.go("/find/").title == "Find somebody"


def test_a_code_on_paper_opens_the_door_once_and_only_once(
    council: Council, at_the_council: AtTheCouncil
) -> None:
    council.account("vera")
    vera = at_the_council(scripts=False)
    _, paper = sets_up_the_app(vera, "vera")
    assert len(paper) == len(set(paper)) == 10
    leaves(vera)
    signs_in(vera, "vera")
    assert types_a_code(vera, paper[0]).title == "Hello, Vera"
    leaves(vera)
    signs_in(vera, "vera")
    assert types_a_code(vera, paper[0]).has("That code is not right.")
    assert types_a_code(vera, paper[1]).title == "Hello, Vera"
    vera.go("/me/codes/").fill(password=PASSWORD).press("Go on")
    assert vera.has("8 of 10 are left")
    assert paper[2] in vera.text
    assert paper[0] not in vera.text


def test_a_code_that_was_used_is_not_taken_again(council: Council, at_the_council: AtTheCouncil) -> None:
    council.account("will")
    will = at_the_council(scripts=False)
    phone, _ = sets_up_the_app(will, "will")
    leaves(will)
    code = phone.code
    signs_in(will, "will")
    types_a_code(will, code)
    leaves(will)
    signs_in(will, "will")
    assert types_a_code(will, code).has("That code is not right.")


def test_guessing_codes_is_slowed_down_until_the_right_one_waits_too(
    council: Council, at_the_council: AtTheCouncil
) -> None:
    council.account("xan")
    xan = at_the_council(scripts=False)
    _, paper = sets_up_the_app(xan, "xan")
    leaves(xan)
    signs_in(xan, "xan")
    for guess in range(MOST_TRIES):
        if types_a_code(xan, f"{guess:06}").has("Too many tries."):
            break
    assert xan.has("Too many tries. Wait five minutes, then try again.")
    assert types_a_code(xan, paper[0]).has("Too many tries.")
    assert xan.go("/").title == "The second step"
