"""The slots that sentences are filled from, and the sentences: every one of them can be said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human
from alongside.town.words import (
    accounts,
    early_help_said,
    help_said,
    meanings,
    notes_said,
    plans_said,
    promises,
    said_middle,
    said_more,
    said_older,
    said_small,
    small_said,
    visits_children,
    visits_home,
    visits_parents,
)
from alongside.town.words.partners import friend, teacher
from alongside.town.words.scene import Scene
from alongside.town.words.told import about, band, parent, slots
from tests.town.written import neighbours

MATERIAL = (
    accounts, early_help_said, help_said, meanings, notes_said, plans_said, promises, said_middle, said_more,
    said_older, said_small, small_said, visits_children, visits_home, visits_parents,
)  # fmt: skip
ON = date(2022, 5, 3)


def scene(number: int = 3, *, you: bool = False, dice: int = 0) -> Scene:
    """An occasion of one of the families, written by somebody who writes so."""
    family = neighbours.family(number)
    writer = next(one for one in neighbours.Neighbours.workers if one.voice.to_child is you)
    return Scene(Dice(5, number, dice), family, tuple(family.children), ON, writer, family.worry)


def sentences(of: Any) -> Iterator[str]:
    """Every sentence that stands anywhere in some material."""
    if isinstance(of, str):
        yield of
    elif isinstance(of, dict):
        for one in of.values():
            yield from sentences(one)
    elif isinstance(of, tuple):
        for one in of:
            yield from sentences(one)


@pytest.mark.parametrize("material", MATERIAL, ids=lambda one: one.__name__.rsplit(".", 1)[-1])
def test_every_sentence_can_be_filled(material: Any) -> None:
    told = slots(scene())
    for some in (value for name, value in vars(material).items() if name.isupper()):
        for one in sentences(some):
            filled = one.format_map(told)
            assert "{" not in filled, one


def test_there_is_a_good_deal_to_say() -> None:
    names = [(one, name) for one in MATERIAL for name in vars(one) if name.isupper()]
    told = {text for one, name in names for text in sentences(getattr(one, name))}
    assert len(told) > 2500


def test_a_child_who_is_written_to_is_never_he_or_she() -> None:
    told = slots(scene(you=True), you=True)
    assert "{C} {was} there, {he} said, and {c} want{s} {his} coat.".format_map(told) == (
        "You were there, you said, and you want your coat."
    )


def test_whoever_is_not_born_has_no_name_yet() -> None:
    one = scene()
    unborn = Human("child9", neighbours.subject(Dice(1)), "Zoe", "Hart", "F", "child", born=date(2022, 8, 1))
    told = slots(one)
    about(told, unborn)
    assert "{C} and {cs} cot".format_map(told) == "The baby and the baby's cot"


def test_a_teacher_stays_for_the_school_year_and_a_friend_for_longer() -> None:
    child = scene().child
    assert teacher(child, date(2021, 9, 6)) == teacher(child, date(2022, 7, 1))
    assert friend(child, date(2021, 9, 6)) != child.given


def test_a_father_at_home_is_who_cares_where_there_is_no_mother() -> None:
    family = Family(1, "Hart", 0, 5)
    father = Human(
        "father", neighbours.subject(Dice(2)), "Craig", "Hart", "M", "father", born=date(1980, 1, 1)
    )
    family.others.append(father)
    assert parent(Scene(Dice(1), family, (), ON, neighbours.worker(1), "stress")) is father


def test_times_of_life_follow_one_another() -> None:
    told = [band(age) for age in range(-1, 18)]
    assert told[0] == "unborn"
    assert list(dict.fromkeys(told)) == [
        "unborn",
        "baby",
        "toddler",
        "small",
        "young",
        "middle",
        "tween",
        "teen",
    ]
