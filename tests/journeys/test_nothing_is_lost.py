"""Nothing typed is lost: not by a crash, a sign-out or a colleague. And nothing is written twice."""

from urllib.parse import urlencode

import pytest

from tests.journeys.conftest import PageAs
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FREDDIE = "Freddie Whitlock"
TYPED = "[...new FormData(document.querySelector('#form'))]"


def half_a_note(worker: Visitor, words: str) -> Visitor:
    return worker.begins("A note", FREDDIE).fill(f_words=words)


def test_words_outlive_the_browser_in_which_they_were_typed(page_as: PageAs) -> None:
    amira = half_a_note(page_as("amira"), "Freddie slept through,")
    amira.page.get_by_text("Kept at").wait_for()
    amira.page.context.close()
    again = page_as("amira")
    assert again.has("Kept for you")
    again.follow("A note: Freddie Whitlock", "main")
    assert again.box("f_words").input_value() == "Freddie slept through,"
    again.fill(f_words="Freddie slept through, twice.").press("Put it in the record")
    assert again.follow("Go to Freddie").has("Freddie slept through, twice.")
    assert not again.go("/").has("Kept for you")


def test_a_form_sent_after_signing_out_elsewhere_waits_behind_the_sign_in(page_as: PageAs) -> None:
    amira = half_a_note(page_as("amira"), "He asked what a solicitor is.")
    elsewhere = amira.another_window().go("/sign-out/").press("Sign out")
    assert elsewhere.path == "/sign-in/"
    amira.press("Put it in the record")
    assert amira.has("What you wrote is kept.")
    amira.press("Amira Khan")
    assert amira.box("f_words").input_value() == "He asked what a solicitor is."
    amira.press("Put it in the record").follow("Go to Freddie")
    assert amira.has("He asked what a solicitor is.")


def test_a_form_that_is_sent_twice_is_written_once(page_as: PageAs) -> None:
    amira = half_a_note(page_as("amira"), "He lent Iris his torch.")
    form = urlencode([tuple(pair) for pair in amira.page.evaluate(TYPED)])
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    ends = [amira.page.request.post(amira.page.url, data=form, headers=kind).url for _ in range(2)]
    assert ends[0] == ends[1]
    assert "/written/" in ends[0]
    amira.finds("Freddie", FREDDIE).follow("Everything that has happened")
    assert amira.page.get_by_text("He lent Iris his torch.").count() == 1
    assert not amira.go("/").has("Kept for you")


def test_of_two_who_correct_the_same_entry_the_second_sees_both_texts(page_as: PageAs) -> None:
    amira = half_a_note(page_as("amira"), "The bus was at eight.").press("Put it in the record")
    entry = amira.follow("A note", "main").path
    tom = (
        page_as("tom")
        .go(f"{entry}correct/")
        .fill(f_words="The bus was at half past eight.", why="Timetable.")
    )
    amira.go(f"{entry}correct/").fill(f_words="The bus was at nine.", why="I misread my own hand.")
    amira.press("Put it right")
    tom.press("Put it right")
    assert tom.title == "Somebody else was here first"
    assert tom.has("The bus was at nine.", "I misread my own hand.")
    assert tom.box("f_words").input_value() == "The bus was at half past eight."
    tom.press("Let mine stand").follow("A note", "main")
    assert tom.has("eight.", "nine.", "half past", "Timetable.", "I misread my own hand.", "Corrected twice")
