"""The council's own sign-in, in a real browser: who comes in, and everything by which nobody does."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.journeys.conftest import AtTheCouncil
from tests.journeys.council import Council
from tests.journeys.directory import Directory
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

BUTTON = "Continue with Testshire Council"
NOT_BELIEVED = "Nobody was signed in"
NO_ACCOUNT = "You have no account here yet"
FALSE_ANSWERS: dict[str, dict[str, Any]] = {
    "to another question": {"claims": {"nonce": "another"}},
    "to no question": {"claims": {"nonce": None}},
    "for another service": {"claims": {"aud": "another-service"}},
    "given to another service": {"claims": {"azp": "another-service"}},
    "of another directory": {"claims": {"iss": "https://elsewhere.example"}},
    "of yesterday": {"claims": {"exp": 1_700_000_000, "iat": 1_699_999_000}},
    "about nobody": {"claims": {"sub": None}},
    "with a false signature": {"forged": True},
    "with somebody else's errand": {"state": "another"},
    "about two people": {"claims": {"oid": None}, "further": {"sub": "sub-another"}},
}


@pytest.fixture
def directory(council: Council) -> Iterator[Directory]:
    """The directory, honest again afterwards."""
    yield council.directory
    council.directory.is_honest()


def comes_by_the_directory(visitor: Visitor, name: str) -> Visitor:
    visitor.go("/sign-in/").press(BUTTON)
    return visitor.press(name)


def is_signed_out(visitor: Visitor) -> bool:
    return visitor.go("/find/").path == "/sign-in/"


def test_somebody_with_an_account_comes_in_and_comes_again(
    council: Council, directory: Directory, at_the_council: AtTheCouncil
) -> None:
    council.account("dele", directory_id="oid-dele")
    directory.knows("dele")
    dele = comes_by_the_directory(at_the_council(scripts=False), "dele")
    assert dele.title == "Hello, Dele"
    dele.go("/sign-out/").press("Sign out")
    assert is_signed_out(dele)
    assert comes_by_the_directory(dele, "dele").title == "Hello, Dele"


def test_without_a_second_factor_there_ours_is_asked_for(
    council: Council, directory: Directory, at_the_council: AtTheCouncil
) -> None:
    council.account("edie", directory_id="oid-edie")
    directory.knows("edie", amr=["pwd"])
    edie = comes_by_the_directory(at_the_council(), "edie")
    assert edie.path == "/me/second-step/"
    assert edie.go("/find/").path == "/me/second-step/"


def test_one_sign_in_with_a_second_factor_vouches_for_no_other(
    council: Council, directory: Directory, at_the_council: AtTheCouncil
) -> None:
    council.account("fay", directory_id="oid-fay")
    directory.knows("fay", amr=["pwd"])
    weak = comes_by_the_directory(at_the_council(), "fay")
    directory.knows("fay", amr=["pwd", "mfa"])
    assert comes_by_the_directory(at_the_council(), "fay").title == "Hello, Fay"
    assert weak.go("/find/").path == "/me/second-step/"


def test_what_the_signed_answer_leaves_out_is_asked_for(
    council: Council, directory: Directory, at_the_council: AtTheCouncil
) -> None:
    council.account("gus", directory_id="oid-gus")
    directory.knows("gus")
    directory.claims = {"oid": None}
    assert comes_by_the_directory(at_the_council(), "gus").title == "Hello, Gus"


def test_somebody_whom_only_the_directory_knows_is_told_so_and_sees_nothing(
    directory: Directory, at_the_council: AtTheCouncil
) -> None:
    directory.knows("hal")
    hal = comes_by_the_directory(at_the_council(), "hal")
    assert hal.title == NO_ACCOUNT
    assert is_signed_out(hal)


def test_an_account_that_somebody_else_came_by_does_not_open(
    council: Council, directory: Directory, at_the_council: AtTheCouncil
) -> None:
    council.account("ivy", directory_id="oid-ivy")
    directory.knows("ivy")
    comes_by_the_directory(at_the_council(), "ivy")
    directory.knows("ivy", oid="oid-of-nobody")
    again = comes_by_the_directory(at_the_council(), "ivy")
    assert again.title == NO_ACCOUNT
    assert is_signed_out(again)


def test_turning_back_there_signs_nobody_in(directory: Directory, at_the_council: AtTheCouncil) -> None:
    turned = comes_by_the_directory(at_the_council(), "Cancel")
    assert turned.title == "You turned back"
    assert is_signed_out(turned)


@pytest.mark.parametrize("how", FALSE_ANSWERS)
def test_a_false_answer_signs_nobody_in(
    council: Council, directory: Directory, at_the_council: AtTheCouncil, how: str
) -> None:
    if "jo" not in directory.people:
        council.account("jo", directory_id="oid-jo")
        directory.knows("jo")
    for name, value in FALSE_ANSWERS[how].items():
        setattr(directory, name, value)
    somebody = comes_by_the_directory(at_the_council(), "jo")
    assert somebody.title == NOT_BELIEVED
    assert is_signed_out(somebody)
    directory.is_honest()
    assert comes_by_the_directory(somebody, "jo").title == "Hello, Jo"


def test_a_directory_that_is_silent_is_said_to_be_and_a_password_still_works(
    council: Council, directory: Directory, at_the_council: AtTheCouncil
) -> None:
    directory.silent = True
    somebody = at_the_council()
    somebody.press(BUTTON)
    assert somebody.title == NOT_BELIEVED
    assert somebody.follow("Back").path == "/sign-in/"


def test_the_way_back_without_having_gone_leads_nowhere(at_the_council: AtTheCouncil) -> None:
    somebody = at_the_council().go("/sign-in/with/council/back/?code=1&state=2")
    assert somebody.title == NOT_BELIEVED
    assert somebody.go("/sign-in/with/council/").path == "/sign-in/"
    assert is_signed_out(somebody)
