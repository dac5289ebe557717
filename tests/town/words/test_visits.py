"""Stories of visits and children's own words, over many occasions."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from alongside.town.chance import Dice
from alongside.town.course.kinds import Family
from alongside.town.words.childs_words import meaning, said
from alongside.town.words.scene import Scene
from alongside.town.words.told import slots
from alongside.town.words.visits import Here, story
from tests.town.written import neighbours

SHORT = 130
"""Below so many letters two stories may be alike: “Quiet house. She sat by the window.”"""


@cache
def family(number: int) -> Family:
    """One of the families."""
    return neighbours.family(number)


def occasion(number: int, writer: int = 0) -> Scene:
    """One of many occasions of a hundred families."""
    one = family(number % 100)
    on = date(2021, 1, 4) + timedelta(days=number % 700)
    there = tuple(child for child in one.children if child.alive(on) and child.age(on) < 18)
    return Scene(Dice(9, number), one, there, on, neighbours.Neighbours.workers[writer % 40], one.worry)


def told(scene: Scene, going: float = 0.1, *, you: bool = False) -> str:
    """The story of an occasion on which everyone was seen."""
    return story(slots(scene, you=you), Here(scene.children), going, you=you)


def occasions(count: int) -> list[Scene]:
    """Occasions on which there was a child to be met."""
    return [one for number in range(count) if (one := occasion(number, number // 7)).children]


def alike(count: int) -> list[str]:
    """Longer stories that were told more than once."""
    stories = Counter(told(one) for one in occasions(count))
    return [text for text, times in stories.items() if times > 1 and len(text) > SHORT]


def test_hardly_two_stories_are_alike_but_for_very_short_ones() -> None:
    assert len(alike(1500)) <= 1


@pytest.mark.slow
def test_hardly_two_stories_of_twenty_thousand_are_alike() -> None:
    assert len(alike(20_000)) <= 10


def test_the_same_occasion_is_told_in_the_same_words() -> None:
    assert told(occasion(17)) == told(occasion(17))


NEUTRAL = {"she": "he", "her": "his", "him": "his", "hers": "his", "herself": "himself"}


def neutral(text: str) -> str:
    """A text with the small words of girls and boys alike."""
    return re.sub(r"\w+", lambda found: NEUTRAL.get(found[0].lower(), found[0].lower()), text)


def test_a_girl_is_written_of_as_a_boy_is_but_for_the_small_words() -> None:
    for number in range(60):
        scene = occasion(number)
        if not scene.children:
            continue
        turned = tuple(replace(child, sex="M" if child.sex == "F" else "F") for child in scene.children)
        keys = {child.key: child for child in turned}
        family = replace(scene.family, children=[keys.get(c.key, c) for c in scene.family.children])
        as_other = replace(scene, dice=Dice(9, number), children=turned, family=family)
        assert neutral(told(occasion(number))) == neutral(told(as_other))


def test_a_story_written_to_a_child_does_not_call_them_by_their_name() -> None:
    for number in range(200):
        scene = occasion(number)
        if len(scene.children) != 1:
            continue
        name = scene.child.given
        assert name not in told(scene, you=True)


def test_a_baby_says_no_words() -> None:
    for number in range(300):
        scene = occasion(number)
        for child in scene.children:
            baby = replace(child, born=scene.on - timedelta(days=200))
            words = said(slots(scene, own=True), baby, 0.0)
            assert not re.search(r"[a-z]{4}", re.sub(r"\([^)]*\)", "", words)), words


def test_an_unborn_child_says_nothing() -> None:
    scene = occasion(5)
    unborn = replace(scene.child, born=scene.on + timedelta(days=40))
    assert said(slots(scene, own=True), unborn, 0.0) == ""


def test_children_older_than_two_mostly_say_something_of_their_own() -> None:
    words = Counter(
        said(slots(scene, own=True), child, 0.0)
        for scene in occasions(900)
        for child in scene.children
        if child.age(scene.on) > 4
    )
    assert len(words) > 0.75 * sum(words.values())


def test_of_a_child_who_was_not_seen_nobody_writes_what_the_day_was_like() -> None:
    scene = occasion(3)
    text = meaning(slots(scene), scene.child, 0.0, seen=False, you=False)
    assert re.search(r"(?i)not seen|do not know|only .* word|did not see", text)
