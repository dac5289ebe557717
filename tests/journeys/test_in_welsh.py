"""Tyler reads his page in Welsh on a small phone without scripts, and goes back to English."""

import pytest

from tests.journeys.conftest import PageAs
from tests.journeys.conftest import product_of_its_own as product
from tests.journeys.visitor import NARROW

pytestmark = [pytest.mark.browser, pytest.mark.slow]

OWN = (
    "/mine/",
    "/mine/words/",
    "/mine/words/write/",
    "/mine/help/",
    "/mine/people/",
    "/mine/side/",
    "/mine/papers/",
)

__all__ = ["product"]


def test_tyler_reads_every_page_of_his_in_welsh_on_a_small_phone_without_scripts(page_as: PageAs) -> None:
    tyler = page_as("tyler", scripts=False)
    tyler.page.set_viewport_size(NARROW)
    assert tyler.go("/mine/").press("Cymraeg", "footer").has("Haia Tyler", "Fy mhobl")
    for path in OWN:
        tyler.go(path)
        assert tyler.page.locator("html").get_attribute("lang") == "cy"
        wide = tyler.page.evaluate("document.documentElement.scrollWidth")
        assert (path, wide) == (path, NARROW["width"])
    assert tyler.go("/mine/nowhere/").has("Does dim byd yma")
    assert tyler.go("/mine/").press("English", "footer").has("Hi Tyler")
