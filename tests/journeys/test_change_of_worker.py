"""A change of worker, from before it is saved to the day on which both stand at the door."""

import pytest

from tests.journeys.conftest import PageAs

JAYDEN = "Jayden Lambert"
HARTLEYS = "Ava Hartley", "Maya Hartley", "Noah Dunn"
LETTER = "Dear Simone and Jayden,\n\nI go at the end of the month. Owen comes, and has read your page."
TOGETHER = "A visit that both make"


@pytest.mark.browser
def test_a_manager_is_told_what_another_worker_would_mean_and_is_not_stopped(page_as: PageAs) -> None:
    tom = page_as("tom").go("/write/")
    for name in HARTLEYS:
        tom.page.get_by_label(name, exact=True).check()
    tom.press("Go on").looks_for("A worker for them")
    assert tom.has("Somebody new would be the second change of social worker for these three children")
    tom.chooses("f_worker", "Priya Nair").choose("f_role", "social_worker").choose("f_planned", "no")
    tom.press("Read it first")
    assert tom.has(
        "This would be the second change", "One option keeps Amira Khan.", "Why does the worker change?"
    )
    assert tom.page.get_by_role("button", name="Put it in the record").is_enabled()


@pytest.mark.browser
def test_a_handover_is_written_promised_and_met(page_as: PageAs) -> None:
    marcus = page_as("marcus").finds("Jayden", JAYDEN).follow("The handover", "main")
    assert marcus.has("A letter to the family: not yet", f"{TOGETHER}: not yet", "Promised for")
    marcus.follow("Write it", "main").chooses("f_to", "Owen Pritchard").fill(f_to_family=LETTER)
    marcus.press("Put it in the record").follow(f"Go to {JAYDEN}").follow("The handover", "main")
    marcus.follow("Read the letter, and print it", "main")
    assert marcus.has("Dear Simone and Jayden", "I bring Owen Pritchard to you on")
    assert not marcus.has("who gave him the phone")
    marcus.follow("Handover", "main").follow("Write down that they were there together", "main")
    marcus.chooses("f_worker", "Owen Pritchard").choose("f_together", "yes")
    marcus.chooses("f_introduced_by", "Marcus Hale")
    marcus.press("Put it in the record").follow(f"Go to {JAYDEN}")
    assert not marcus.has("is to follow Marcus Hale")


@pytest.mark.browser
def test_a_mother_agrees_to_a_story_and_an_edited_word_falls_to_an_earlier_wording(page_as: PageAs) -> None:
    owen = (
        page_as("owen").finds("Jayden", JAYDEN).follow("Our story so far", "main").follow("Ask Mum", "main")
    )
    owen.choose("f_answer", "agree").choose("f_by_act", "said").fill(f_words="Yes.", f_if_no="Nothing.")
    owen.press("Put it in the record")
    assert owen.has("As Jayden and Mum agreed to it.")
    owen.follow("Write it anew with them", "main")
    words = owen.box("f_words").input_value()
    owen.fill(f_words=words.replace("older boys", "big boys")).choose("f_read_back", "yes")
    owen.press("Put it in the record")
    assert owen.has("Jayden and Mum agreed to it as it was before it was changed.", "Agreed earlier words")
