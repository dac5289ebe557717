"""One running product and one real browser, for whole lives told from the first page to the last."""

from collections.abc import Iterator
from typing import Protocol

import pytest
from playwright.sync_api import Browser, sync_playwright

from alongside.town.demonstration import ACCOUNTS
from tests.journeys.council import Council
from tests.journeys.directory import running
from tests.journeys.product import Product
from tests.journeys.visitor import WIDE, Visitor

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
NAMES = {account.username: account.name for account in ACCOUNTS}
PATIENCE = 20_000
"""Milliseconds that a page may take before it is not coming."""


class PageAs(Protocol):
    """Come in as somebody of Aldermere, in a browser of their own."""

    def __call__(self, username: str, *, scripts: bool = True) -> Visitor: ...


class Window(Protocol):
    """Open a browser of somebody's own, at an address of ours."""

    def __call__(self, address: str, *, scripts: bool = True) -> Visitor: ...


class AtTheCouncil(Protocol):
    """A browser of one's own at the sign-in page of the council."""

    def __call__(self, *, scripts: bool = True) -> Visitor: ...


@pytest.fixture(scope="session")
def product(chromium_path: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """Aldermere, as `alongside run` makes it on a machine that has never seen it."""
    running = Product(tmp_path_factory.mktemp("journeys") / "installation")
    running.start()
    yield running
    assert running.stop() == 0, running.said
    assert running.wrongs == []


@pytest.fixture(scope="module")
def product_of_its_own(chromium_path: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """Aldermere once more, for journeys that write much about the same children as others look at."""
    running = Product(tmp_path_factory.mktemp("a-journey") / "installation")
    running.start()
    yield running
    assert running.stop() == 0, running.said
    assert running.wrongs == []


@pytest.fixture(scope="session")
def council(chromium_path: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Council]:
    """Testshire, where nobody comes in with one press."""
    with running() as directory:
        founded = Council.found(tmp_path_factory.mktemp("council") / "installation", directory)
        founded.product.start()
        yield founded
    assert founded.product.stop() == 0, founded.product.said
    assert founded.product.wrongs == []


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
def window(chromium: Browser, looked_at: set[str]) -> Iterator[Window]:
    """Open windows; when the story is over, nothing may have been wrong on any of their pages."""
    visitors: list[Visitor] = []

    def opened(address: str, *, scripts: bool = True) -> Visitor:
        context = chromium.new_context(viewport=WIDE, java_script_enabled=scripts)
        context.set_default_timeout(PATIENCE)
        visitors.append(Visitor(context.new_page(), address, looked_at, scripts=scripts))
        return visitors[-1]

    yield opened
    for visitor in visitors:
        visitor.page.context.close()
    assert [wrong for visitor in visitors for wrong in visitor.wrong] == []


@pytest.fixture
def page_as(product: Product, window: Window) -> PageAs:
    """Let people of the demonstration in."""

    def come_in(username: str, *, scripts: bool = True) -> Visitor:
        return window(product.address, scripts=scripts).go("/sign-in/").press(NAMES[username])

    return come_in


@pytest.fixture
def at_the_council(council: Council, window: Window) -> AtTheCouncil:
    """Stand before the sign-in page of an installation in which people work."""

    def stand(*, scripts: bool = True) -> Visitor:
        opened = window(council.product.address, scripts=scripts)
        opened.elsewhere = (council.directory.address,)
        return opened.go("/sign-in/")

    return stand
