"""What the Hartleys see differently, in a browser: axe finds nothing, nothing is wider than a phone."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.web.pages.test_axe_everywhere import LOOK, WIDTHS

pytestmark = [pytest.mark.browser]
WAYS = ("/differently/", "a[href*='/told/']", "/differently/", "a[href*='/answer/']")


def test_a_manager_reads_answers_and_sees_who_must_be_told(browser: Any, served: str) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.add_init_script(Axe().axe_script)
    page.goto(f"{served}/sign-in/?next=/check/")
    page.get_by_role("button", name="Tom Reilly").click()
    page.wait_for_url("**/check/")
    wrong: list[str] = []
    for way in WAYS:
        if way.startswith("/"):
            page.goto(served + way)
        else:
            page.locator(way).first.click()
            page.wait_for_load_state()
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wrong += [f"{way} {one['id']}: {one['nodes'][0]['html'][:200]}" for one in page.evaluate(LOOK)]
            wrong += ["wide"] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
    assert wrong == []
    assert "Nan says that this is wrong." in page.content()


def test_without_javascript_somebody_chooses_a_sentence_and_it_is_marked(browser: Any, served: str) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 900}, java_script_enabled=False).new_page()
    page.goto(f"{served}/sign-in/?next=/differently/")
    page.get_by_role("button", name="Amira Khan").click()
    page.get_by_role("link", name="Dele Okafor was with Ava and Maya").first.click()
    page.get_by_role("link", name="Somebody sees it differently").click()
    page.get_by_label("There is one bedroom.").check()
    page.get_by_label("Who sees it differently?").select_option(label="Pat Hartley")
    page.get_by_label("This is my side").check()
    page.get_by_label("What do they say, in their own words?").fill("One, and a good cupboard.")
    page.get_by_label("When did they say so?").fill("12 November 2026")
    page.get_by_role("button", name="Put it beside the words").click()
    assert page.locator(".disputed strong", has_text="Nan says: this is my side.").count() == 1
    assert page.get_by_text("One, and a good cupboard.").count() == 1
