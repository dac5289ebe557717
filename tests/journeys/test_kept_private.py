"""A mother's address kept from her brother-in-law, who works here; and an emergency, looked at afterwards."""

from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest

from alongside.record.when import LONDON
from tests.journeys.conftest import PageAs
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

YUSUF, HODAN, IRIS = "Yusuf Abdi", "Hodan Abdi", "Iris Whitlock"


def as_known_now(visitor: Visitor, page: str) -> Visitor:
    """The same page as it was known a moment ago: the look back of this very day."""
    at = datetime.now(UTC).astimezone(LONDON)
    return visitor.go(f"{page}?{urlencode({'on-d': at.day, 'on-m': at.month, 'on-y': at.year})}")


def she_moves(owen: Visitor) -> None:
    owen.finds(YUSUF, YUSUF).follow("Write something down", "main").looks_for("A move")
    owen.fill(f_address="9 Cinder Walk", f_postcode="AL9 9ZZ")
    owen.choose("f_kind", "home").press("Put it in the record")
    owen.finds(HODAN, HODAN).follow("Write something down", "main").looks_for("A move")
    owen.fill(f_address="9 Cinder Walk", f_postcode="AL9 9ZZ").choose("f_kind", "home")
    owen.press("Put it in the record")


def keeps_it_from_marcus(owen: Visitor) -> None:
    owen.finds(HODAN, HODAN).follow("Keep something from somebody", "main")
    owen.follow("Where they live", "main").page.get_by_label(YUSUF).first.check()
    owen.chooses("other", "Marcus Hale").fill(why="His brother is the children's father.")
    owen.press("Go on")
    assert owen.has("as if nobody had told us where", "Marcus Hale first opened it on")
    owen.press("Keep it private now")


def test_a_mothers_address_is_kept_from_her_brother_in_law(page_as: PageAs) -> None:
    owen, marcus = page_as("owen"), page_as("marcus")
    she_moves(owen)
    yusuf, hodan = owen.finds(YUSUF, YUSUF).path, owen.finds(HODAN, HODAN).path
    assert marcus.go(f"{yusuf}chronology/").has("9 Cinder Walk")
    marcus.go(f"{hodan}chronology/")
    keeps_it_from_marcus(owen)
    assert owen.has(
        "Kept from Marcus Hale.", "it is as if it had never been written", "placed by Owen Pritchard"
    )
    for page in (yusuf, f"{yusuf}chronology/", f"{yusuf}family/", hodan, f"{hodan}chronology/"):
        assert not marcus.go(page).has("Cinder Walk")
        assert not as_known_now(marcus, page).has("Cinder Walk")
    for who in (yusuf, hodan):
        assert marcus.go(f"{who}kept-private/").has("is kept from anybody who may open this record")
    for words in ("9 Cinder Walk", "AL9 9ZZ"):
        assert marcus.go("/find/").fill(words=words).press("Find").has("Nobody found")
        assert owen.go("/find/").fill(words=words).press("Find").has(YUSUF)


def test_an_emergency_is_opened_and_looked_at_afterwards(page_as: PageAs) -> None:
    iris = page_as("amira").finds(IRIS, IRIS).path
    jane = page_as("jane").go(f"{iris}emergency/")
    jane.page.get_by_role("radio").first.check()
    jane.fill(words="Her school cannot reach anybody.").press("Open it for four hours")
    jane.go(f"{iris}chronology/")
    tom = page_as("tom")
    assert tom.has("Opened in an emergency", "Her school cannot reach anybody.", "By our own rule")
    tom.go("/due/").follow("Look at it, and say what you find", "main")
    assert tom.has(
        "Jane Obi opened this in an emergency", "the first page of Iris", "what has happened of Iris"
    )
    tom.press("Say that I have looked at it")
    assert tom.has("Say whether it was needed", "Say in a few words what you found")
    tom.choose("found0", "needed").fill(words0="Jane rang me first; Iris was fetched by her gran.")
    tom.press("Say that I have looked at it")
    assert tom.has("Tom Reilly looked at it", "Yes, it was needed. Jane rang me first")
    assert not tom.go("/due/").has("Her school cannot reach anybody.")
    amira = page_as("amira")
    assert amira.has("Her school cannot reach anybody.")
    amira.follow("What they opened", "main")
    assert amira.has("Tom Reilly looked at it")
    assert not amira.has("Say that I have looked at it")
