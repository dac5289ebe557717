"""A boy of ten adds his dog and moves his nana, on his own page; and the worker sees it in his words."""

import re

import pytest

from tests.journeys.conftest import PageAs
from tests.journeys.conftest import product_of_its_own as product
from tests.journeys.visitor import Visitor

__all__ = ["product"]

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TYLER = "Tyler Price"
PLACE = re.compile(r"translate\((\d+) (\d+)\)")


def adds(tyler: Visitor, name: str, words: str) -> None:
    tyler.go("/mine/").follow("Add someone, or move someone", "main")
    tyler.fill(named=name, in_words=words)
    tyler.page.get_by_label("An animal").check()
    tyler.press("Add them")


def place_of(visitor: Visitor, name: str) -> tuple[int, int]:
    """Where somebody stands in the picture."""
    face = visitor.page.locator("[data-face]").filter(has_text=name).first
    found = PLACE.fullmatch(face.get_attribute("transform") or "")
    assert found
    return int(found[1]), int(found[2])


def drags(tyler: Visitor, name: str, across: int, down: int) -> None:
    """Take somebody with a finger and put them elsewhere."""
    box = tyler.page.locator("[data-face]").filter(has_text=name).first.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 3
    mouse = tyler.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + across / 2, y + down / 2)
    mouse.move(x + across, y + down)
    mouse.up()


def test_a_boy_of_ten_adds_his_dog_and_moves_his_nana(page_as: PageAs) -> None:
    tyler, amira = page_as("tyler"), page_as("amira")
    assert tyler.has("Hi Tyler", "My people", "Nana Shaz", "0800 1111")
    adds(tyler, "Bandit", "He waits at the gate for me")
    assert tyler.has("It is kept, just as you put it.", "Bandit")
    before = place_of(tyler, "Nana Shaz")
    drags(tyler, "Nana Shaz", 90, 60)
    after = place_of(tyler, "Nana Shaz")
    assert after[0] > before[0]
    assert after[1] > before[1]
    tyler.fill(words="Nana goes next to Bandit").press("Keep my map")
    assert place_of(tyler, "Nana Shaz") == after
    circle = f"{amira.finds(TYLER, TYLER).path}circle/"
    assert amira.go(circle).has("Tyler's own map", "He waits at the gate for me", "Nana goes next to Bandit")
    assert place_of(amira, "Nana Shaz") == after
    assert not tyler.go(circle).has("Tyler")


def test_without_a_script_his_nana_is_moved_by_buttons(page_as: PageAs) -> None:
    tyler = page_as("tyler", scripts=False)
    tyler.go("/mine/people/")
    before = place_of(tyler, "Nana Shaz")
    tyler.page.locator(".handed__move").get_by_label("Nana Shaz").check()
    tyler.press("Left").press("Keep my map")
    assert place_of(tyler, "Nana Shaz") == (before[0] - 110, before[1])


def test_a_worker_hands_over_the_page_and_it_holds_nobody_else(page_as: PageAs) -> None:
    amira = page_as("amira")
    amira.finds(TYLER, TYLER).follow("own map, and earlier ages", "main").press("Hand this to Tyler")
    assert amira.has("Tyler, who are your people?")
    assert amira.go("/").has("Tyler, who are your people?")
    amira.fill(named="Grandad Bill", in_words="he had a shed")
    amira.page.get_by_label("Somebody who has died").check()
    amira.press("Add them").follow("I am done", "main")
    assert amira.has("Please give this back to Amira Khan")
    amira.press("I am Amira Khan: sign in again").press("Amira Khan")
    assert amira.has("Remembered", "Grandad Bill", "he had a shed")
