"""Somebody new: from the first call to a plan with its promises, in a browser without scripts."""

import pytest

from tests.journeys.conftest import PageAs
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LOTTIE = "Lottie Marsh"


def writes(worker: Visitor, title: str) -> Visitor:
    """Begin one entry about Lottie, from her page."""
    return worker.finds(LOTTIE, LOTTIE).follow("Write something down", "main").looks_for(title)


def answers_the_door(grace: Visitor) -> None:
    grace.go("/people/new/").fill(given="Lottie", family="Marsh", born="3 May 2019").choose("sex", "F")
    grace.press("Go on to what brought them here")
    grace.choose("f_source", "1A").fill(f_said="I can't get her to school and I'm frightened for us both.")
    grace.choose("f_asks_for_help", "yes").choose("f_family_knows", "yes").press("Put it in the record")
    writes(grace, "What we did about it").chooses("f_contact", "Somebody got in touch")
    grace.choose("f_outcomes", "NEW_REFERRAL").press("Put it in the record")
    writes(grace, "We were asked to help").choose("f_source", "1A").choose("f_kind", "new")
    grace.fill(f_said="Somebody to help with mornings.").press("Put it in the record")
    writes(grace, "What we decided about it").chooses("f_referral", "We were asked to help")
    grace.choose("f_outcomes", "SINGLE_ASSESSMENT").chooses("f_team", "Family Help North")
    grace.fill(f_reason="Her mum asked.").press("Put it in the record")
    writes(grace, "A team for them").chooses("f_team", "Family Help North").press("Put it in the record")


def is_given_to_amira(tom: Visitor) -> None:
    writes(tom, "A worker for them").chooses("f_worker", "Amira Khan")
    tom.choose("f_role", "social_worker").choose("f_reason", "FCONTA").choose("f_planned", "yes")
    tom.press("Put it in the record")


def is_understood_and_planned_for(amira: Visitor) -> None:
    writes(amira, "We began to understand with the family").fill(f_question="What makes mornings so hard?")
    amira.choose("f_kind", "child_and_family").press("Put it in the record")
    writes(amira, "A plan was made with the family").choose("f_section_17", "yes")
    amira.choose("f_kind", "family_help")
    amira.fill(f_words="So that mornings are easier.")
    amira.fill(**{"f-lines-0-what": "Breakfast club, every school day", "f-lines-0-who": "School"})
    amira.fill(**{"f-lines-1-what": "Amira rings on Mondays", "f-lines-1-who": "Amira Khan"})
    amira.press("Put it in the record")
    writes(amira, "A promise").fill(f_what="I will come with you on the first day.", f_by_when="Friday")
    amira.press("Put it in the record")


def test_from_a_first_call_to_what_was_promised(page_as: PageAs) -> None:
    answers_the_door(page_as("grace", scripts=False))
    is_given_to_amira(page_as("tom", scripts=False))
    amira = page_as("amira", scripts=False)
    assert amira.has("Lottie")
    is_understood_and_planned_for(amira)
    amira.finds(LOTTIE, LOTTIE)
    assert amira.begins_with == "Who loves Lottie?"
    assert amira.has("Her mum asked.", "So that mornings are easier.", "Alongside Lottie", "Amira Khan")
    assert amira.has("I will come with you on the first day.", "Somebody to help with mornings.")
    assert amira.follow("The plan").has("Breakfast club, every school day", "Amira rings on Mondays")
