"""An ordinary afternoon: a visit to two sisters, written once, put right, and looked back on."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.record.when import LONDON
from tests.journeys.conftest import PageAs
from tests.journeys.visitor import Visitor

AVA, MAYA = "Ava Hartley", "Maya Hartley"
CHRONOLOGY = "Everything that has happened"


def now() -> datetime:
    return datetime.now(UTC).astimezone(LONDON)


def as_known(visitor: Visitor, day: date, at: str = "") -> Visitor:
    """Set the date handle of the page that is open."""
    visitor.page.get_by_text("See this page as it was known").click()
    boxes = {"on-d": str(day.day), "on-m": str(day.month), "on-y": str(day.year), "at": at}
    return visitor.fill(**boxes).press("Show that moment")


def writes_of_pancakes(amira: Visitor, story: str) -> Visitor:
    amira.begins("A visit", AVA, MAYA).fill(day="yesterday", f_story=story)
    amira.choose("f_purpose", "child_in_need")
    for sister, words in (("c0", "Mine was round."), ("c1", "I flipped one and Biscuit got it.")):
        amira.choose(f"{sister}_seen", "yes").choose(f"{sister}_alone", "no")
        amira.choose(f"{sister}_bedroom", "no").fill(**{f"{sister}_words": words})
    return amira.press("Put it in the record")


@pytest.mark.browser
def test_a_visit_to_two_sisters_is_written_once_and_stands_in_both_their_lives(page_as: PageAs) -> None:
    amira = page_as("amira").finds("Mya Hartly", MAYA)
    assert amira.begins_with == "Who loves Maya?"
    writes_of_pancakes(amira, "They made pancakes.").follow(f"Go to {MAYA}")
    assert amira.has("They made pancakes.", "I flipped one and Biscuit got it.")
    assert not amira.has("Mine was round.")
    amira.finds("Ava", AVA)
    assert amira.has("They made pancakes.", "Mine was round.")
    assert not amira.has("Biscuit got it")
    amira.follow("Who has looked", "main")
    assert amira.has("Amira Khan opened")


@pytest.mark.slow
@pytest.mark.browser
def test_a_correction_changes_today_and_nothing_that_was_known_before_it(page_as: PageAs) -> None:
    yesterday = now().date() - timedelta(days=1)
    amira = page_as("amira").finds("Maya Hartley", MAYA).follow(CHRONOLOGY)
    amira.opens("Maya had drawn her circle again").follow("Put it right")
    amira.fill(f_story="Maya had drawn a third circle.", why="She says that it was the third.")
    amira.press("Put it right").follow("A visit", "main")
    assert amira.has("Maya had drawn a third circle.", "She says that it was the third.", "Corrected once")
    assert amira.has("I don't mind the folding bed.", "Put that I said the flat.")
    amira.finds("Maya Hartley", MAYA).follow(CHRONOLOGY)
    assert amira.has("a third circle")
    as_known(amira, yesterday)
    assert amira.has("her circle again")
    assert not amira.has("a third circle")


@pytest.mark.browser
@pytest.mark.slow
def test_each_minute_of_an_afternoon_can_be_gone_back_to(page_as: PageAs) -> None:
    amira = page_as("amira").finds("Maya Hartley", MAYA)
    writes_of_pancakes(amira, "They made waffles.")
    between = now().replace(second=0, microsecond=0) + timedelta(minutes=1)
    amira.page.wait_for_timeout((between - now()).total_seconds() * 1000 + 1000)
    amira.follow("A visit", "main").follow("Put it right")
    amira.fill(f_story="They made drop scones.", why="Nan says so.").press("Put it right")
    amira.follow(f"Go to {MAYA}").follow(CHRONOLOGY)
    assert amira.has("They made drop scones.")
    as_known(amira, between.date(), f"{between:%H:%M}")
    assert amira.has("They made waffles.")
    assert not amira.has("drop scones")


@pytest.mark.browser
@pytest.mark.slow
def test_one_afternoon_from_signing_in_to_who_looked(page_as: PageAs) -> None:
    amira = page_as("amira")
    assert amira.title == "Hello, Amira"
    amira.finds("Mya Hartly", MAYA)
    assert amira.begins_with == "Who loves Maya?"
    writes_of_flapjacks(amira)
    in_both_their_lives(amira, "They made flapjacks.")
    between = now().replace(second=0, microsecond=0) + timedelta(minutes=1)
    amira.page.wait_for_timeout((between - now()).total_seconds() * 1000 + 1000)
    amira.opens("They made flapjacks.").follow("Put it right")
    amira.fill(f_story="They made oat biscuits.", why="Nan says so.").press("Put it right")
    in_both_their_lives(amira, "They made oat biscuits.")
    as_known(amira, between.date(), f"{between:%H:%M}")
    assert amira.has("They made flapjacks.")
    assert not amira.has("oat biscuits")
    amira.finds("Ava", AVA).follow("Who has looked", "main")
    assert amira.has("Amira Khan opened")


def writes_of_flapjacks(amira: Visitor) -> None:
    """Write of a visit to both sisters, read it first, and put it in the record."""
    amira.begins("A visit", AVA, MAYA).fill(day="yesterday", f_story="They made flapjacks.")
    amira.choose("f_purpose", "child_in_need")
    for sister in ("c0", "c1"):
        for question in ("seen", "alone", "bedroom"):
            amira.choose(f"{sister}_{question}", "yes")
    amira.press("Read it first")
    assert amira.has("This is what will stand in", "They made flapjacks.", "It is not there yet")
    amira.press("Put it in the record")


def in_both_their_lives(amira: Visitor, words: str) -> None:
    """The same words stand in what has happened to Ava, and to Maya, whose page stays open."""
    for name in (AVA, MAYA):
        amira.finds(name, name).follow(CHRONOLOGY)
        assert amira.has(words)
