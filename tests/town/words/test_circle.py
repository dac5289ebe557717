"""What children and families say about who loves them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human
from alongside.town.words import about_them, circle
from alongside.town.words.fillings import Fillings
from alongside.town.words.scene import Scene
from tests.town.drawn import WORKER, drawn

NUMBERS = st.integers(0, 5000)


def scene(family: Family, years: int, name: str | int = 0) -> Scene:
    child = family.children[0]
    on = child.born + timedelta(days=int(years * 365.25) + 30)
    return Scene(Dice("t", family.number, name), family, (child,), on, WORKER, "neglect")


def others(family: Family) -> list[Human]:
    return [one for one in family.others if 0 in one.of]


@given(NUMBERS, st.integers(3, 17))
@settings(max_examples=60)
def test_no_place_of_a_sentence_is_left_open(number: int, years: int) -> None:
    family = drawn(7, number)
    for person in others(family):
        told = scene(family, years, person.key)
        texts = [circle.in_words(told, person), circle.by_family(told, person), circle.could_be(told, person)]
        texts += [
            circle.together(told, person),
            circle.asked(told, [person]),
            circle.of_the_dead(told, person),
        ]
        texts += [circle.happened(told, person), circle.rhythm(told, person), circle.mended(told, person)]
        texts += [circle.not_asked_now(told, [person], never=never) for never in (True, False)]
        assert all(text and "{" not in text and "  " not in text for text in texts), texts


@given(NUMBERS)
@settings(max_examples=40)
def test_a_baby_says_nothing(number: int) -> None:
    family = drawn(7, number)
    told = scene(family, 1)
    assert circle.band(told.child, told.on) == ""
    assert circle.baby_asked(told, family.others[0], "Mum")
    assert "“" not in circle.happened(told, family.others[0])


def test_a_child_of_four_a_child_of_nine_and_a_young_person_speak_differently() -> None:
    family = drawn(7, 3)
    nan = next(one for one in family.others if one.kind == "grandparent")
    bands = {circle.band(family.children[0], scene(family, years).on) for years in (4, 9, 15)}
    assert bands == {"small", "middle", "teen"}
    assert len({circle.in_words(scene(family, years), nan) for years in (4, 9, 15)}) == 3


def test_what_is_said_of_nan_is_hardly_ever_said_twice() -> None:
    said: list[str] = []
    for number in range(400):
        family = drawn(7, number)
        said += [
            circle.in_words(scene(family, 8, one.key), one)
            for one in others(family)
            if one.kind == "grandparent"
        ]
    assert len(set(said)) >= len(said) - 2


def test_the_same_scene_gives_the_same_words() -> None:
    family = drawn(7, 11)
    person = family.others[1]
    assert circle.in_words(scene(family, 8), person) == circle.in_words(scene(family, 8), person)


def test_a_parent_who_lives_there_is_not_spoken_of_as_a_visitor() -> None:
    mother = drawn(7, 3).others[0]
    assert circle.who(mother, date(2020, 1, 1)) == "home"
    mother.at_home = False
    assert circle.who(mother, date(2020, 1, 1)) == "away"


def test_every_fragment_can_be_filled() -> None:
    family = drawn(7, 3)
    lists = {**circle.TOLD, **circle.TIME, **about_them.TOLD}
    told = circle.fillings(scene(family, 8), family.others[0], lists)
    more = {"P1": "Nan", "P2": "Dad", "she2": "she", "whom": "Mum", "age": "8 months", "kin": "my mum"}
    told |= {**more, "helps_too": "sits with us", "more": "cards", "his_p": "his", "pet": "Biscuit"}
    told |= {"likes_cap": "Owls", "P_helps": "Mum"}
    told |= {
        name: told.one(circle.TIME[f"{name} small"]) for name in ("late", "bye", "where", "did", "quote")
    }
    assert all("{" not in told.fill(text) for some in lists.values() for text in some)


def test_parents_of_whom_one_hurt_the_other_do_not_meet_at_the_door() -> None:
    for number in range(60):
        told = scene(drawn(7, number), 8, "rhythm")
        told.worry = "domestic_abuse"
        assert "handover" not in circle.rhythm(told, told.family.others[1])


def test_a_baby_of_the_family_is_not_the_one_a_child_would_ring() -> None:
    family = next(f for f in (drawn(7, n) for n in range(900)) if len(f.children) > 1 and _much_younger(f))
    told = scene(family, family.children[1].age(family.children[0].born) + 8)
    told.on = family.children[1].born + timedelta(days=200)
    assert circle.who(family.children[1], told.on) == "babysib"
    assert family.children[1].given not in circle.asked(told, [family.children[1]])


def _much_younger(family: Family) -> bool:
    return (family.children[1].born - family.children[0].born).days > 1700


def test_a_place_that_nothing_fills_is_a_mistake_of_whoever_wrote_the_sentence() -> None:
    with pytest.raises(KeyError):
        Fillings(Dice(1), {}, {}).fill("{nothing}")
