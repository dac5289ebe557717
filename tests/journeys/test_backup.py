"""A copy of a council at work, put back on another machine: who could sign in still can."""

from pathlib import Path

import pytest

from tests.journeys.conftest import AtTheCouncil, Window
from tests.journeys.council import Council, signs_in
from tests.journeys.product import Product
from tests.journeys.test_second_step import leaves, sets_up_the_app, types_a_code

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_council_put_back_elsewhere_opens_with_the_same_password_and_second_step(
    council: Council, at_the_council: AtTheCouncil, window: Window, tmp_path: Path
) -> None:
    council.account("zoe")
    before = at_the_council()
    _, paper = sets_up_the_app(before, "zoe")
    copy = tmp_path / "copy.backup"
    assert "Keep the keys apart" in council.product.command("backup", "--out", str(copy))
    elsewhere = Product(tmp_path / "elsewhere", host="localhost", said_at_start=("--no-demo",))
    assert "Put back: Testshire" in elsewhere.command("restore", str(copy))
    assert "Nothing has been changed" in elsewhere.command("verify")
    elsewhere.start()
    zoe = window(elsewhere.address)
    for one in before.page.context.cookies():
        zoe.page.context.add_cookies([{"name": one["name"], "value": one["value"], "url": elsewhere.address}])
    assert zoe.go("/find/").path == "/sign-in/"
    signs_in(zoe, "zoe")
    assert types_a_code(zoe, paper[0]).title == "Hello, Zoe"
    leaves(zoe)
    assert elsewhere.stop() == 0
    assert elsewhere.wrongs == []
