"""One running product and one real browser, for whole lives told from the first page to the last."""

from collections.abc import Iterator
from typing import Protocol

import pytest
from playwright.sync_api import Browser, sync_playwright

from alongside.town.demonstration import ACCOUNTS
from tests.journeys.product import Product
from tests.journeys.visitor import WIDE, Visitor

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
NAMES = {account.username: account.name for account in ACCOUNTS}
PATIENCE = 20_000
"""Milliseconds that a page may take before it is not coming."""


class PageAs(Protocol):
    """Come in as somebody of Aldermere, in a browser of their own."""

    def __call__(self, username: str, *, scripts: bool = True) -> Visitor: ...


@pytest.fixture(scope="session")
def product(chromium_path: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """Aldermere, as `alongside run` makes it on a machine that has never seen it."""
    running = Product(tmp_path_factory.mktemp("journeys") / "installation")
    running.start()
    yield running
    assert running.stop() == 0, running.said
    assert running.wrongs == []


@pytest.fixture(scope="module")
def chromium(chromium_path: str) -> Iterator[Browser]:
    """The browser; a module's own, so that its loop is gone before another kind of test needs one."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def looked_at() -> set[str]:
    """The kinds of pages that have been looked at in this run."""
    return set()


@pytest.fixture
def page_as(product: Product, chromium: Browser, looked_at: set[str]) -> Iterator[PageAs]:
    """Let people in; when the story is over, nothing may have been wrong on any of their pages."""
    visitors: list[Visitor] = []

    def come_in(username: str, *, scripts: bool = True) -> Visitor:
        context = chromium.new_context(viewport=WIDE, java_script_enabled=scripts)
        context.set_default_timeout(PATIENCE)
        visitor = Visitor(context.new_page(), product.address, looked_at, scripts=scripts)
        visitors.append(visitor)
        return visitor.go("/sign-in/").press(NAMES[username])

    yield come_in
    for visitor in visitors:
        visitor.page.context.close()
    assert [wrong for visitor in visitors for wrong in visitor.wrong] == []
