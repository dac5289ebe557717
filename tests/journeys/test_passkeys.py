"""A passkey in a real browser: added, used instead of a password, named, and taken away."""

from typing import Any

import pytest

from tests.journeys.conftest import AtTheCouncil
from tests.journeys.council import PASSWORD, Council, signs_in
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

OF_THE_LAPTOP = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


class Finger:
    """The part of a laptop that knows its owner, as Chromium plays it (WebAuthn over CDP)."""

    def __init__(self, visitor: Visitor) -> None:
        self.devtools = visitor.page.context.new_cdp_session(visitor.page)
        self.devtools.send("WebAuthn.enable")
        self.id = self._call("addVirtualAuthenticator", options=OF_THE_LAPTOP)["authenticatorId"]

    def is_somebody_elses(self) -> None:
        """It does not know the finger."""
        self._call("setUserVerified", authenticatorId=self.id, isUserVerified=False)

    def _call(self, what: str, **with_these: Any) -> Any:
        return self.devtools.send(f"WebAuthn.{what}", with_these)


def is_still(visitor: Visitor) -> Visitor:
    """Type the password once more, as is asked before how one signs in is changed."""
    return visitor.fill(password=PASSWORD).press("Go on")


def adds_a_passkey(visitor: Visitor, username: str, *, stands_in: bool = True) -> Visitor:
    signs_in(visitor, username).follow("Add a passkey")
    is_still(visitor).fill(name="work laptop").box("passwordless").set_checked(stands_in)
    return visitor.press("Add it")


def leaves(visitor: Visitor) -> Visitor:
    return visitor.go("/sign-out/").press("Sign out")


def test_a_passkey_is_added_used_named_and_taken_away(council: Council, at_the_council: AtTheCouncil) -> None:
    council.account("priya")
    priya = at_the_council()
    Finger(priya)
    assert adds_a_passkey(priya, "priya").title == "Codes on paper"
    assert leaves(priya).press("Use a passkey").title == "Hello, Priya"
    assert priya.go("/me/passkeys/").has("work laptop", "Last used")
    priya.follow("Call it something else").follow("Use your passkey").press("Use the passkey")
    priya.fill(name="old laptop").press("Keep the name")
    priya.follow("Take it away").press("Take it away")
    assert priya.has("You have none yet")
    assert priya.go("/").path == "/me/second-step/"


def test_a_passkey_that_was_taken_away_opens_nothing(council: Council, at_the_council: AtTheCouncil) -> None:
    council.account("quinn")
    quinn = at_the_council()
    Finger(quinn)
    adds_a_passkey(quinn, "quinn").go("/me/passkeys/").follow("Take it away").press("Take it away")
    leaves(quinn).press("Use a passkey")
    assert quinn.path == "/sign-in/"
    assert quinn.has("That passkey opens nothing here.")
    assert quinn.go("/").path == "/sign-in/"


def test_a_passkey_without_a_pin_comes_after_the_password(
    council: Council, at_the_council: AtTheCouncil
) -> None:
    council.account("rowan")
    rowan = at_the_council()
    Finger(rowan)
    leaves(adds_a_passkey(rowan, "rowan", stands_in=False))
    assert signs_in(rowan, "rowan").title == "The second step"
    assert rowan.go("/").title == "The second step"
    rowan.press("Use your passkey")
    assert rowan.title == "Hello, Rowan"


def test_a_finger_that_is_not_known_opens_nothing_and_is_told_so(
    council: Council, at_the_council: AtTheCouncil
) -> None:
    council.account("sasha")
    sasha = at_the_council()
    finger = Finger(sasha)
    leaves(adds_a_passkey(sasha, "sasha"))
    finger.is_somebody_elses()
    sasha.page.get_by_role("button", name="Use a passkey").click()
    sasha.page.get_by_text("Nothing was done: it was stopped, or took too long.").wait_for()
    assert sasha.go("/").path == "/sign-in/"


def test_without_scripts_no_passkey_is_offered_and_the_reason_stands_there(
    council: Council, at_the_council: AtTheCouncil
) -> None:
    council.account("tess")
    tess = at_the_council(scripts=False)
    assert tess.page.get_by_role("button", name="Use a passkey").is_hidden()
    is_still(signs_in(tess, "tess").follow("Add a passkey"))
    assert "A passkey cannot be used here" in tess.text
    assert tess.page.get_by_role("button", name="Add it").is_hidden()
