"""What only a real browser can tell: that pages are whole at every width, and that drafts are kept."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser
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
    page.screenshot(path=f"/tmp/shell/looks-{width}.png", full_page=True)
    assert faults(page) == []
    assert not overflows(page)
