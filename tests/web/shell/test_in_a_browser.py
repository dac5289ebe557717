"""What only a real browser can tell: that pages are whole at every width, and that drafts are kept."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WIDTHS = (1280, 390)


def come_in(browser: Any, served: str, width: int = 1280) -> Any:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{served}/sign-in/?next=/looks/")
    page.get_by_role("button", name="Amira Khan").click()
    page.wait_for_url("**/looks/")
    return page


def faults(page: Any) -> list[str]:
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]


def overflows(page: Any) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_sign_in_page_has_no_fault_that_axe_finds(
    browser: Any, served: str, demonstration: None, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{served}/sign-in/")
    assert faults(page) == []
    assert not overflows(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_component_has_no_fault_that_axe_finds(
    browser: Any, served: str, demonstration: None, width: int
) -> None:
    page = come_in(browser, served, width)
    assert faults(page) == []
    assert not overflows(page)


def test_what_is_typed_is_kept_while_it_is_typed(browser: Any, served: str, demonstration: None) -> None:
    page = come_in(browser, served)
    page.goto(f"{served}/write-it/")
    page.get_by_label("What happened").fill("Maya fed the hens.")
    page.get_by_text("Kept at").wait_for()
    page.goto(f"{served}/write-it/")
    assert page.get_by_label("What happened").input_value() == "Maya fed the hens."
    page.get_by_text("Kept for you").wait_for()


def come_back_to(page: Any, address: str, words: str) -> str:
    """What stands in the box on coming back: words sent on leaving may arrive after the next page does."""
    for _ in range(40):
        page.goto(address)
        if page.get_by_label("What happened").input_value() == words:
            break
        page.wait_for_timeout(250)
    return str(page.get_by_label("What happened").input_value())


def test_leaving_the_page_in_the_middle_of_a_word_keeps_the_word(
    browser: Any, served: str, demonstration: None
) -> None:
    page = come_in(browser, served)
    page.goto(f"{served}/write-it/")
    page.get_by_label("What happened").fill("Nan rang, and")
    page.goto(f"{served}/looks/")
    assert come_back_to(page, f"{served}/write-it/", "Nan rang, and") == "Nan rang, and"


def test_no_page_breaks_its_own_content_policy(browser: Any, served: str, demonstration: None) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for address in ("/sign-in/", "/looks/", "/me/second-step/"):
        page.goto(served + address)
    assert said == []
