"""From a mother's phone to a report and back: her words kept, quoted, agreed to; eight words on paper."""

import re

import pytest

from tests.journeys.conftest import PageAs
from tests.journeys.conftest import product_of_its_own as product
from tests.journeys.visitor import Visitor

__all__ = ["product"]

WORDS = "I ring every night at six. Nobody wrote that down. I am tired of ringing."


def gives(leanne: Visitor) -> str:
    """Leanne writes, reads it back and keeps it; returns its eight words."""
    leanne.go("/mine/").follow("Write, speak or draw", "main").fill(words=WORDS)
    about = leanne.page.locator("fieldset").filter(has_text="Who is it about?")
    about.get_by_label("Maya").check()
    leanne.press("Read it back to me")
    assert leanne.has("Is this what you want to say?", "Nobody wrote that down.")
    leanne.press("Yes, keep it")
    assert leanne.has("It is kept, just as you gave it.")
    leanne.press("Show me the eight words")
    return leanne.page.locator(".words-receipt").inner_text()


def asks(anybody: Visitor, words: str) -> Visitor:
    """Somebody with the paper in their hand, who is not signed in."""
    anybody.page.context.clear_cookies()
    return anybody.go("/receipt/").fill(words=words).press("Ask")


@pytest.mark.slow
@pytest.mark.browser
def test_her_words_are_quoted_in_a_report_and_an_edited_word_drops_what_she_said_to_it(
    page_as: PageAs,
) -> None:
    leanne = page_as("leanne")
    receipt = gives(leanne)
    amira = page_as("amira").finds("Maya", "Maya Hartley")
    amira.page.locator('a[href$="/accounts/"]').first.click()
    amira.page.locator("article").filter(has_text="Nobody wrote that down.").get_by_role("link").first.click()
    amira.follow("Quote it", "main").page.get_by_label("I ring every night at six.").check()
    amira.press("Give me the line")
    line = amira.page.locator("#put").input_value()
    assert "ring" not in line
    amira.finds("Maya", "Maya Hartley").follow("What goes to a conference", "main").follow(
        "Write one", "main"
    )
    amira.fill(f_worried=f"Leanne says: {line} We did not see it.", f_wanted="A flat for Nan by spring.")
    amira.press("Put it in the record").follow("Go to Maya Hartley").follow(
        "What goes to a conference", "main"
    )
    assert amira.has("I ring every night at six.", "Two sentences left out.", "We did not see it.")
    amira.page.locator("article").filter(has_text="A flat for Nan").get_by_role(
        "link", name="Ask Mum"
    ).click()
    amira.choose("f_answer", "agree").choose("f_by_act", "said").fill(f_words="Yes.", f_if_no="Nothing.")
    amira.press("Put it in the record")
    assert amira.has("Amira Khan wrote down what they said")
    edits(amira)
    assert amira.has("One part changed after Mum agreed to it.", "Agreed earlier words")
    assert asks(leanne, receipt).has("not a letter of it has changed")


def edits(amira: Visitor) -> None:
    """Amira changes one word of the part that Leanne agreed to."""
    amira.page.locator("section.paper").first.get_by_role("link").first.click()
    amira.follow("Put it right", "main").fill(f_wanted="A flat for Nan by summer.", why="Housing is slow.")
    amira.press("Put it right").follow("Go to Maya Hartley").follow("What goes to a conference", "main")


@pytest.mark.slow
@pytest.mark.browser
def test_she_answers_on_her_phone_and_the_plan_says_by_whose_hand(page_as: PageAs) -> None:
    leanne = page_as("leanne", scripts=False).go("/mine/asked/")
    assert leanne.has("You have not answered.")
    leanne.follow("Answer", "main").choose("answer", "in_part").fill(
        words="Near, yes. Three, if it is quick."
    )
    leanne.press("This is my answer")
    assert leanne.has("You said yes to some of it")
    amira = page_as("amira").finds("Maya", "Maya Hartley").follow("The plan", "main")
    assert amira.has("By their own hand, signed in as themselves", "Near, yes. Three, if it is quick.")


@pytest.mark.slow
@pytest.mark.browser
def test_a_receipt_from_a_slip_of_paper_says_what_became_of_the_words(page_as: PageAs) -> None:
    leanne = page_as("leanne")
    words = gives(leanne)
    leanne.follow("Take them back", "main").press("Take them back")
    assert leanne.has("You took this back")
    told = asks(leanne, words)
    assert told.has("Whoever gave it took it back on")
    assert not re.search("Leanne|Hartley|Alongside", told.page.content())
