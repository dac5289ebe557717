"""The pictures of docs/screenshots, taken anew from a running demonstration.

    make run                                                     # in one window
    .venv/bin/python -m docs.pictures http://127.0.0.1:8000      # in another

Every picture is of invented people. It needs Chromium; `CHROMIUM` names it where it is elsewhere.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

INTO = Path(__file__).parent / "screenshots"
SIZES: Mapping[str, ViewportSize] = {
    "": ViewportSize(width=1280, height=900),
    "-phone": ViewportSize(width=390, height=844),
}
FROM_SIGN_IN = "sign-in"
PICTURES: Mapping[str, str] = {
    "my-children": "/",
    "what-is-next": "/due/",
    "child": "/child/{maya}/",
    "child-as-known": "/child/{maya}/?on-d=20&on-m=5&on-y=2026&at=16:00",
    "chronology": "/child/{maya}/chronology/",
    "family": "/child/{maya}/family/",
    "who-is-who": "/child/{maya}/who-is-who/",
    "plan": "/child/{maya}/plan/",
    "conference": "/child/{maya}/conference/",
    "circle-at-every-age": "/child/{maya}/circle/",
    "on-their-side": "/child/{maya}/on-their-side/",
    "family-meeting": "/child/{maya}/family-meeting/",
    "strategy-discussion": "/write/?kind=StrategyDiscussionHeld&about={maya}&about={ava}",
    "a-page-of-their-own": "/child/{maya}/their-page/",
    "assessment": "/child/{maya}/assessment/",
    "questions": "/child/{maya}/questions/",
    "who-looked": "/child/{maya}/who-looked/",
    "check": "/check/",
    "what-happened": "/write/?about={maya}",
    "write": "/write/?kind=VisitMade&about={maya}&about={ava}",
}
"""Amira's pages: what each picture is called, and where its page is."""

OTHERS: Mapping[str, Mapping[str, str]] = {
    "Tom Reilly": {
        "help": "/help/",
        "how-it-was": "/how-it-was/",
        "brothers-and-sisters": "/brothers-and-sisters/",
    },
    "Leanne Hartley": {
        "a-mothers-page": "/mine/",
        "a-mothers-words": "/mine/words/",
        "what-a-mother-is-asked": "/mine/asked/",
        "a-mothers-papers": "/mine/papers/",
    },
    "Maya Hartley": {"mayas-page": "/mine/", "mayas-people": "/mine/people/"},
    "Tyler Price": {"a-boy-of-ten": "/mine/"},
    "Craig Dunn": {"a-father-kept-away": "/mine/"},
    "Femi Adeyemi": {"an-advocates-page": "/mine/clients/", "an-advocates-notes": "/mine/notes/"},
}
"""Pages of others: by whom they are seen."""


def main(address: str) -> None:
    """Take every picture."""
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for ending, size in SIZES.items():
            _taken(browser, address, ending, size)
        browser.close()


def _taken(browser: Browser, address: str, ending: str, size: ViewportSize) -> None:
    page = browser.new_context(viewport=size).new_page()
    page.goto(f"{address}/sign-in/")
    _picture(page, f"{FROM_SIGN_IN}{ending}")
    _comes_in(page, address, "Amira Khan")
    people = _people(page)
    for name, where in PICTURES.items():
        page.goto(address + where.format(**people))
        _picture(page, f"{name}{ending}")
    _entry_and_its_correction(page, ending)
    _found(page, address, ending)
    _comes_in(page, address, "Nasreen Akhtar")
    page.goto(f"{address}/returns/")
    _picture(page, f"returns{ending}")
    for name, pictures in OTHERS.items():
        _comes_in(page, address, name)
        for called, where in pictures.items():
            page.goto(address + where)
            _picture(page, f"{called}{ending}")


def _comes_in(page: Page, address: str, name: str) -> None:
    page.context.clear_cookies()
    page.goto(f"{address}/sign-in/?next=/")
    page.get_by_role("button", name=name).click()
    page.wait_for_url(re.compile(r"/(mine/(clients/)?)?$"))


def _people(page: Page) -> dict[str, str]:
    """The children on a worker's own page, by their first names."""
    links = page.locator("main h3 a[href*='/child/']").all()
    return {one.inner_text().lower(): (one.get_attribute("href") or "").split("/")[2] for one in links}


def _entry_and_its_correction(page: Page, ending: str) -> None:
    """The newest entry of the child whose page is linked first, and the form that puts it right."""
    page.get_by_role("link", name="My children").first.click()
    page.get_by_role("link", name="Maya").first.click()
    page.locator("ol.chron > li a").first.click()
    _picture(page, f"entry{ending}")
    page.get_by_role("link", name="Put it right").click()
    _picture(page, f"correct{ending}")


def _found(page: Page, address: str, ending: str) -> None:
    page.goto(f"{address}/find/")
    page.locator("main [name=words]").fill("Mya Hartly")
    page.locator("main").get_by_role("button", name="Find").click()
    page.wait_for_load_state()
    _picture(page, f"find{ending}")


def _picture(page: Page, name: str) -> None:
    page.screenshot(path=INTO / f"{name}.png", full_page=True)
    sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
