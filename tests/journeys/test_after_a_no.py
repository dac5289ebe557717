"""A mother says no on her own phone; somebody goes further; the question stands until it is answered."""

import pytest

from tests.journeys.conftest import PageAs
from tests.journeys.conftest import product_of_its_own as product

__all__ = ["product"]

NOAH = "Noah Dunn"
NO = "Noah cries with people he does not know. Not now and not next week."
AFTER = "On the same day that the family said no, a step further was taken. What new information was there?"


@pytest.mark.slow
@pytest.mark.browser
def test_a_no_on_a_phone_is_followed_by_a_step_and_the_step_by_a_question(page_as: PageAs) -> None:
    leanne = page_as("leanne").go("/mine/").follow("Ask for help, or say what you think of it", "main")
    leanne.page.get_by_label("Say it your way, if you like").first.fill(NO)
    leanne.press("No, thank you")
    assert leanne.has("You said no, or not now.", NO)

    amira = page_as("amira").finds("Noah", NOAH).follow("Write something down", "main")
    amira.go(amira.page.url.removeprefix(amira.address) + "&kind=ReferralReceived")
    amira.choose("f_source", "2A").choose("f_kind", "new").fill(
        f_said="We think he should be with other children."
    )
    amira.press("Put it in the record").follow(f"Go to {NOAH}")
    assert amira.has(AFTER, NO, "Nobody has said what was new.")

    tom = page_as("tom").go("/help/")
    assert tom.has(AFTER)

    amira.follow("Say what was new", "main").choose("f_found", "nothing_new")
    amira.choose("f_family_told", "yes").fill(f_words="Nothing. The nursery would like him to come.")
    amira.press("Put it in the record")
    assert not amira.has("Say what was new")

    colin = page_as("colin").go("/after-a-no/")
    assert colin.has(AFTER, "No, nothing new is known.", "The nursery would like him to come.")


@pytest.mark.slow
@pytest.mark.browser
def test_a_child_holds_the_phone_and_no_way_leads_back(page_as: PageAs) -> None:
    amira = page_as("amira").finds("Freddie", "Freddie Whitlock").follow("Ask how it was", "main")
    amira.press("Ask them")
    amira.page.get_by_label("Were you listened to?").fill("You had to go at four.")
    amira.press("I have finished")
    assert amira.has("You can give the phone back now.")
    amira.page.go_back()
    assert not amira.has("You had to go at four.")
    amira.page.goto(amira.address + "/")
    assert amira.has("You can give the phone back now.")
