"""Who is not let in: a stranger, somebody behind a wall; an emergency; words about the wrong child."""

from uuid import uuid4

import pytest

from tests.journeys.conftest import PageAs
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NOBODY = f"person:{uuid4()}"
PAGES_OF_A_CHILD = ("", "chronology/", "family/", "who-is-who/", "plan/", "assessment/", "questions/",
                    "who-looked/", "check/")  # fmt: skip


def child_of(worker: Visitor, name: str) -> str:
    """The address of somebody's page, from a worker who may open it."""
    return worker.finds(name, name).path


def answers(worker: Visitor, child: str) -> set[str]:
    """What every page of a child answers, each answer once."""
    return {worker.go(child + page).page.content() for page in PAGES_OF_A_CHILD}


def nothing(worker: Visitor) -> set[str]:
    """What every page of a child who does not exist answers."""
    told = answers(worker, f"/child/{NOBODY}/")
    assert len(told) == 1
    return told


def breaks_the_glass(worker: Visitor, child: str) -> str:
    """Open a record in an emergency; what the page says then."""
    worker.go(f"{child}emergency/").page.get_by_role("radio").first.check()
    worker.fill(words="He is in our office and nobody answers.").press("Open it for four hours")
    return worker.page.content()


def test_a_stranger_gets_what_a_child_who_does_not_exist_gets(page_as: PageAs) -> None:
    maya = child_of(page_as("amira"), "Maya Hartley")
    owen = page_as("owen")
    assert answers(owen, maya) == nothing(owen)
    assert owen.go("/find/").fill(words="Maya Hartley").press("Find").has("Nobody found")


def test_an_emergency_opens_a_record_and_the_childs_worker_is_told(page_as: PageAs) -> None:
    amira = page_as("amira")
    tyler = child_of(amira, "Tyler Price")
    owen = page_as("owen")
    breaks_the_glass(owen, tyler)
    assert owen.begins_with == "Who loves Tyler?"
    assert amira.go("/").has("Opened in an emergency", "Owen Pritchard", "He is in our office")
    assert amira.go(f"{tyler}who-looked/").has("Owen Pritchard", "He is in our office and nobody answers.")


def test_words_about_the_wrong_child_go_to_the_right_one_and_leave_a_line(page_as: PageAs) -> None:
    amira = page_as("amira")
    ellie, iris = child_of(amira, "Ellie Price"), child_of(amira, "Iris Whitlock")
    amira.begins("A note", "Ellie Price").fill(f_words="She has a new yellow coat.")
    amira.press("Put it in the record").follow("A note", "main").follow("Put it right")
    whom = amira.page.get_by_role("group", name="Whom it is about")
    whom.get_by_label("Ellie Price").uncheck()
    whom.get_by_label("Iris Whitlock").check()
    amira.fill(why="It was Iris that I met.").press("Put it right")
    assert amira.go(f"{iris}chronology/").has("She has a new yellow coat.")
    assert not amira.go(f"{ellie}chronology/").has("yellow coat")
    assert amira.has("Something stood here by mistake, and was about somebody else")


def test_behind_a_silent_wall_there_is_nothing_to_see_or_count(page_as: PageAs) -> None:
    priya = page_as("priya")
    kellys = [child_of(priya, name) for name in ("Declan Kelly", "Niamh Kelly", "Sinead Kelly")]
    marcus = page_as("marcus")
    for kelly in kellys:
        assert answers(marcus, kelly) == nothing(marcus)
        assert breaks_the_glass(marcus, kelly) == breaks_the_glass(marcus, f"/child/{NOBODY}/")
    for page in ("/", "/due/", "/write/", "/returns/"):
        assert not marcus.go(page).has("Kelly")
    for words in ("Declan", "Kelly", "Bridie Kelly", "R201000022012", "9 January 2017"):
        assert marcus.go("/find/").fill(words=words).press("Find").has("Nobody found")
