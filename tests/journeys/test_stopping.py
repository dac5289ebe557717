"""The service is stopped while somebody writes: what was acknowledged is there, the rest is kept."""

import signal
from contextlib import suppress
from subprocess import Popen
from threading import Timer
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from playwright.sync_api import Error

from tests.journeys.conftest import PageAs
from tests.journeys.product import LONG, Product
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TYPED = "[...new FormData(document.querySelector('#form'))]"
AS_TYPED = {"Content-Type": "application/x-www-form-urlencoded"}


def acknowledged(amira: Visitor, typed: dict[str, str], number: int) -> list[str]:
    """Send a note; the address to which the answer leads, if there is one."""
    one = urlencode(typed | {"ref": str(uuid4()), "f-words": f"Note {number}"})
    answer = amira.page.request.post(amira.page.url, data=one, headers=AS_TYPED, max_redirects=0)
    return [answer.headers["location"]] if "location" in answer.headers else []


def until_it_stops(amira: Visitor, process: Popen[bytes]) -> list[str]:
    """Send notes until nobody answers, which is soon after the first; where they are acknowledged."""
    typed = dict(amira.page.evaluate(TYPED))
    written = acknowledged(amira, typed, 0)
    Timer(1.0, process.send_signal, [signal.SIGTERM]).start()
    with suppress(Error):
        while True:
            written += acknowledged(amira, typed, len(written))
    return written


def test_what_was_acknowledged_is_there_after_a_stop_in_the_midst(page_as: PageAs, product: Product) -> None:
    amira = page_as("amira").begins("A note", "Kayden Price")
    assert product.process
    written = until_it_stops(amira, product.process)
    assert product.process.wait(LONG) == 0
    product.start()
    assert written
    for address in written:
        assert amira.go(address).title == "It is written"
    assert product.command("verify")


def test_what_was_being_typed_when_it_stopped_is_kept(page_as: PageAs, product: Product) -> None:
    amira = page_as("amira").begins("A note", "Kayden Price").fill(f_words="Kayden counts in twos,")
    amira.page.get_by_text("Kept at").wait_for()
    assert product.stop() == 0
    product.start()
    amira.go("/").follow("A note: Kayden Price", "main")
    assert amira.box("f_words").input_value() == "Kayden counts in twos,"
    amira.press("Put it in the record").follow("Go to Kayden")
    assert amira.has("Kayden counts in twos,")
