"""Nan is given a page of her own at the kitchen table; a father from whom they are kept finds nothing."""

import pytest

from tests.journeys.conftest import PageAs, Window
from tests.journeys.conftest import product_of_its_own as product
from tests.journeys.product import Product
from tests.journeys.test_passkeys import Finger
from tests.journeys.visitor import Visitor

__all__ = ["product"]

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AVA, NAN = "Ava Hartley", "Pat Hartley"
GOOD = "kettle window marmalade"
OF_HERS = ("A refuge", "Mill Lane", "07700 900118", "Leanne", "He has hurt")


def gives_nan_a_page(amira: Visitor) -> str:
    """The code that Amira hands over on paper."""
    person = amira.finds(NAN, NAN).path.split("/")[2]
    amira.go(f"/child/{person}/their-page/")
    amira.choose("capacity", "network").page.get_by_label(AVA).check()
    amira.press("Open it, and show the code")
    assert amira.has("Say to", "Leave this page")
    return amira.page.locator(".own-sheet__code").inner_text()


def begins(window: Visitor, code: str) -> list[str]:
    """Nan types the code, and writes down her card."""
    window.go("/mine/begin/").fill(code=code, name="gladioli", password=GOOD).press("Begin")
    return window.page.locator(".own-codes li").all_inner_texts()


def test_nan_begins_with_a_code_on_paper_on_a_phone_without_scripts(
    product: Product, page_as: PageAs, window: Window
) -> None:
    code = gives_nan_a_page(page_as("amira"))
    nan = window(product.address, scripts=False)
    card = begins(nan, code)
    assert nan.follow("I have them").has("Hello, Pat", "How we reach you")
    assert nan.page.title() == "My page"
    again = window(product.address, scripts=False)
    again.go("/mine/in/").fill(name="gladioli", password=GOOD, code=card[0]).press("Come in")
    assert again.has("Hello, Pat")
    assert not again.go("/my-children/").has(AVA)
    nan.elsewhere = ("https://www.bbc.co.uk",)
    with nan.page.expect_request("https://www.bbc.co.uk/weather"):
        nan.page.get_by_role("link", name="Leave this page").click()
    assert nan.go("/mine/").has("The next code on your card")


def test_ava_comes_in_with_her_finger_on_a_phone_that_is_only_hers(
    product: Product, page_as: PageAs, window: Window
) -> None:
    amira = page_as("amira")
    person = amira.finds(AVA, AVA).path.split("/")[2]
    amira.go(f"/child/{person}/their-page/").choose("capacity", "young_person")
    code = amira.press("Open it, and show the code").page.locator(".own-sheet__code").inner_text()
    ava = window(product.address.replace("127.0.0.1", "localhost"))
    Finger(ava)
    ava.go("/mine/begin/").fill(code=code, name="dandelion", password=GOOD).press("Begin")
    ava.go("/mine/card/").follow("Set that up", "main").follow("Add a passkey", "main")
    ava.fill(password=GOOD).press("Go on").fill(name="my phone").press("Add it")
    assert ava.go("/me/passkeys/").has("my phone")
    assert ava.page.title() == "My page"
    ava.page.context.clear_cookies()
    assert ava.go("/mine/in/").press("Use a passkey").path.startswith("/mine/")


def test_a_father_from_whom_they_are_kept_finds_nothing(page_as: PageAs) -> None:
    amira, craig = page_as("amira"), page_as("craig")
    leanne = amira.finds("Leanne", "Leanne Hartley").path.split("/")[2]
    noah = amira.finds("Noah Dunn", "Noah Dunn").path.split("/")[2]
    assert craig.has("Hello, Craig")
    for page in ("/mine/", "/mine/reach/", "/mine/where/"):
        assert [words for words in OF_HERS if craig.go(page).has(words)] == []
    missing = craig.go("/nowhere/").page.content()
    for who in (leanne, noah):
        for page in ("", "family/", "chronology/", "who-looked/", "their-page/", "kept-private/", "plan/"):
            assert craig.go(f"/child/{who}/{page}").page.content() == missing
