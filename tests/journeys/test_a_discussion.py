"""A strategy discussion that finds another way, the letter after it, and what is read at home that night."""

import pytest

from tests.journeys.conftest import PageAs
from tests.journeys.conftest import product_of_its_own as product
from tests.journeys.visitor import Visitor

__all__ = ["product"]

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MAYA, SATURDAY = "Maya Hartley", "Saturday stays, at Nan's instead of the park"
QUESTION = "Has anybody followed Maya home?"
PRIVATE = "Nan and I walked the way home with Maya. Nobody was there."


def of(visitor: Visitor, name: str) -> str:
    """The address of somebody whom a worker finds."""
    return visitor.finds(name, name).path.split("/")[2]


def reads(visitor: Visitor, words: str) -> bool:
    """Whether any note on somebody's own page says these words."""
    notes = visitor.go("/mine/papers/").page.get_by_role("link", name="A note").all()
    return any(visitor.go(where).has(words) for where in [str(one.get_attribute("href")) for one in notes])


def test_help_comes_first_the_decision_names_the_ties_and_mum_reads_why(page_as: PageAs) -> None:
    tom = page_as("tom")
    maya = of(tom, MAYA)
    tom.go(f"/write/?about={maya}&kind=StrategyDiscussionHeld")
    assert tom.has("What help has been tried", "Talk about Ava too", "What usually happens here, both ways")
    assert tom.has("It says nothing about Maya", "in 100 ended with no conference")
    tom.fill(f_question=QUESTION, f_could_help_answer="Yes: Nan walks with her this week.")
    tom.page.get_by_label("Ava, who lives with Maya", exact=True).check()
    tom.page.get_by_label("What we do about it: Ava, who lives with Maya").fill(SATURDAY)
    tom.page.locator("#f-agencies-0-asked").fill("Whose van was it?")
    tom.choose("c0_enquire", "no").choose("c0_jointly", "single_agency").choose("c0_medical", "no")
    tom.press("Put it in the record").follow(f"Go to {MAYA}")
    assert tom.has(SATURDAY)
    amira = page_as("amira").go(f"/child/{maya}/").follow("what we decided about Ava")
    assert amira.has("asked “Whose van was it?”: no answer", SATURDAY)
    amira.follow("Write the letter").follow("Mum", "#main")
    words = amira.page.locator("#f-words").input_value()
    assert QUESTION in words
    amira.fill(
        f_words="Dear Leanne,\n\nWe asked whether anybody had followed Maya home. Nobody had.\n\nAmira"
    )
    amira.press("It has been sent: put it in the record")
    leanne = page_as("leanne").go("/mine/papers/").follow("A letter to you")
    assert leanne.has("Nobody had.", "Your words stand beside ours")
    assert not page_as("craig").go("/mine/papers/").has("A letter to you")


def test_whom_it_is_about_reads_it_and_whoever_is_kept_from_them_does_not(page_as: PageAs) -> None:
    amira = page_as("amira")
    maya = of(amira, MAYA)
    amira.go(f"/write/?about={maya}&kind=NoteWritten").fill(f_words=PRIVATE)
    assert amira.page.get_by_label(f"{MAYA} reads it").is_checked()
    amira.press("Read it first")
    assert amira.has(f"{MAYA} reads it on their own page.")
    amira.press("Put it in the record")
    assert reads(page_as("maya"), PRIVATE)
    assert not reads(page_as("leanne"), PRIVATE)
    assert not reads(page_as("craig"), PRIVATE)
    assert page_as("leanne").go("/mine/looked/").has("Amira Khan")
