"""Somebody at a browser. Every kind of page they come to is looked at once, wide and narrow."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Locator, Page, Request, ViewportSize

IN_CI = bool(os.environ.get("CI"))
"""The long look, with axe, is for the long run; the short one looks for what sticks out."""
WIDE, NARROW = ViewportSize(width=1280, height=900), ViewportSize(width=390, height=844)
ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
PART = re.compile(r"^(f|c\d)_")
LOADING = "Failed to load resource"
"""What the browser says of an address that answers “there is nothing here”."""


class Visitor:
    """One person's window on Alongside, and what was wrong on any page of it."""

    elsewhere: tuple[str, ...] = ()
    """Addresses outside to which a page of ours may lead."""

    def __init__(self, page: Page, address: str, looked_at: set[str], *, scripts: bool = True) -> None:
        """`looked_at` are the kinds of pages that somebody has looked at before."""
        self.page, self.address, self.looked_at, self.scripts = page, address, looked_at, scripts
        self.wrong: list[str] = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.wrong.append(f"{page.url}: {error}"))
        page.on("request", self._asked)

    # Going about.

    def go(self, path: str) -> Visitor:
        """Type an address."""
        self.page.goto(self.address + path)
        return self._looked()

    def press(self, name: str, within: str = "main") -> Visitor:
        """Press the first button of this name."""
        return self._come_to(self.page.locator(within).get_by_role("button", name=name).first)

    def follow(self, name: str, within: str = "body") -> Visitor:
        """Follow the first link with these words."""
        return self._come_to(self.page.locator(within).get_by_role("link", name=name).first)

    def finds(self, words: str, name: str) -> Visitor:
        """Look for somebody and open their page."""
        return self.go("/find/").fill(words=words).press("Find").follow(name, "main")

    def opens(self, words: str) -> Visitor:
        """Open the entry with these words, from the page on which they stand."""
        line = self.page.locator("ol.chron > li").filter(has_text=words)
        return self._come_to(line.get_by_role("link").first)

    def another_window(self) -> Visitor:
        """A second window of the same browser."""
        return Visitor(self.page.context.new_page(), self.address, self.looked_at)

    def sees_beside(self, name: str) -> Visitor:
        """Press a button that answers in a new tab."""
        with self.page.expect_popup() as opened:
            self.page.locator("main").get_by_role("button", name=name).click()
        beside = Visitor(opened.value, self.address, self.looked_at, scripts=self.scripts)
        beside.wrong = self.wrong
        beside.page.wait_for_load_state()
        return beside._looked()

    def takes_away(self, name: str, to: Path) -> Path:
        """Press a button that answers with a file."""
        with self.page.expect_download() as taken:
            self.page.get_by_role("button", name=name).click()
        taken.value.save_as(to)
        return to

    # A form.

    def begins(self, title: str, *names: str) -> Visitor:
        """Begin to write one entry about some of one's own children."""
        self.go("/write/")
        for name in names:
            self.page.get_by_label(name, exact=True).check()
        return self.press("Go on").follow(title, "main")

    def looks_for(self, title: str) -> Visitor:
        """Look for what happened by its words, and begin to write it."""
        self.fill(words=title).press("Look for it")
        return self.follow(title, "#something-else .card")

    def fill(self, **boxes: str) -> Visitor:
        """Type into boxes: `f_story` is the common one, `c0_words` the first child's."""
        for name, words in boxes.items():
            self.box(name).fill(words)
        return self

    def box(self, name: str) -> Locator:
        """A box of the form, by its name."""
        named = PART.sub(r"\1-", name)
        return self.page.locator(f'main [name="{named}"]')

    def choose(self, name: str, value: str) -> Visitor:
        """Choose in a list, or press a round or square box, by its value."""
        box = self.box(name)
        if box.first.evaluate("box => box.tagName") == "SELECT":
            box.select_option(value)
        else:
            box.and_(self.page.locator(f'[value="{value}"]')).check()
        return self

    def chooses(self, name: str, words: str) -> Visitor:
        """Choose in a list the first thing that says these words."""
        value = self.box(name).locator("option").filter(has_text=words).first.get_attribute("value")
        self.box(name).select_option(value)
        return self

    # Reading.

    @property
    def title(self) -> str:
        return self.page.locator("h1").first.inner_text()

    @property
    def begins_with(self) -> str:
        """The first thing that the page says after its title."""
        return self.page.locator("h2").first.inner_text()

    @property
    def text(self) -> str:
        """Everything on the page, as it is read."""
        return self.page.locator("main").inner_text()

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def is_ours(self) -> bool:
        """Whether this is one of our pages, and not one of the council's own sign-in."""
        return self.page.url.startswith(self.address)

    def has(self, *words: str) -> bool:
        """Whether all of these words stand on the page, folded parts of it included."""
        there = " ".join((self.page.locator("main").text_content() or "").split())
        return all(" ".join(one.split()) in there for one in words)

    def _come_to(self, way: Locator) -> Visitor:
        """Take a way to another page, and wait until it is there."""
        with self.page.expect_navigation():
            way.click()
        return self._looked()

    # What nobody should ever find.

    def _looked(self) -> Visitor:
        """Look at a page of a kind that nobody has looked at yet."""
        if self.scripts and self.is_ours and (kind := self._kind()) not in self.looked_at:
            self.looked_at.add(kind)
            for size in (NARROW, WIDE):
                self.page.set_viewport_size(size)
                self.wrong += [f"{kind} at {size['width']}: {one}" for one in self._faults()]
        return self

    def _kind(self) -> str:
        url = urlsplit(self.page.url)
        asked = parse_qs(url.query)
        told = (*asked.get("kind", ()), *(("known then",) if "on-d" in asked else ()))
        asks = ("asked again",) if self.page.locator(".govuk-error-summary").count() else ()
        return " ".join((ID.sub("…", url.path), *told, *asks))

    def _faults(self) -> Iterator[str]:
        if self.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            yield "it is wider than its window"
        if not IN_CI:
            return
        found = Axe().run(self.page, options={"resultTypes": ["violations"]}).response["violations"]
        for one in found:
            yield f"{one['id']}: {one['nodes'][0]['html']}"

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(LOADING):
            self.wrong.append(f"{self.page.url}: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", *self.elsewhere)):
            self.wrong.append(f"{self.page.url} asks {request.url}")
