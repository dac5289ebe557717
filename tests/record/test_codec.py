"""Facts to text and back; old shapes are read for ever."""

from __future__ import annotations

from typing import ClassVar

import pytest

from alongside.record import Codec, Fact, Part
from alongside.record.codec import UnknownFact, UnreadableFact
from tests.record.made import CODEC, Tea, TeaEach, Walk


class Meal(Fact, frozen=True, kw_only=True):
    """A fact in its third shape."""

    class MealEach(Part, frozen=True, kw_only=True):
        """What one of them ate."""

        plate: str

    SHAPE: ClassVar[int] = 3
    Each: ClassVar[type[Part] | None] = MealEach
    where: str
    courses: int = 1


def _second(fields: dict[str, object]) -> dict[str, object]:
    return {"where": fields["place"]}


def _third(fields: dict[str, object]) -> dict[str, object]:
    return fields | {"courses": 2}


def _plate(fields: dict[str, object]) -> dict[str, object]:
    return {"plate": fields["dish"]}


MEALS = Codec([Meal], {("Meal", 1): _second, ("Meal", 2): _third}, {("Meal", 2): _plate})


def test_the_text_is_canonical() -> None:
    told = CODEC.write(Tea(where="é", guests=("b", "a"), cakes=2), reference="A/1", why="asked")
    assert told == '{"fact":{"cakes":2,"guests":["b","a"],"where":"é"},"reference":"A/1","why":"asked"}'


def test_what_is_usual_is_absent_so_that_a_new_field_changes_no_old_text() -> None:
    assert CODEC.write(Tea(where="x", cakes=0)) == '{"fact":{"where":"x"}}'
    assert CODEC.write_part(TeaEach()) == "{}"


def test_a_text_is_read_back_with_its_reference_and_its_reason() -> None:
    told = Tea(where="x", guests=("a",))
    assert CODEC.read("Tea", 1, CODEC.write(told, "A/1", "asked")) == (told, "A/1", "asked")
    assert CODEC.read_part("Tea", 1, '{"sugar":true}') == TeaEach(sugar=True)


def test_a_first_shape_is_carried_to_the_third() -> None:
    told, _, _ = MEALS.read("Meal", 1, '{"fact":{"place":"garden"}}')
    assert told == Meal(where="garden", courses=2)


def test_a_part_of_an_old_shape_is_carried_too() -> None:
    assert MEALS.read_part("Meal", 1, '{"dish":"blue"}') == Meal.MealEach(plate="blue")


def test_a_fact_nobody_listed_is_neither_written_nor_read() -> None:
    with pytest.raises(UnknownFact):
        MEALS.kind(Walk())
    with pytest.raises(UnknownFact, match="Walk"):
        MEALS.read("Walk", 1, '{"fact":{}}')


@pytest.mark.parametrize("text", ['{"fact":{"where":1}}', '{"fact":{"wh":"x"}}', '{"fact":{}}'])
def test_a_text_that_does_not_fit_says_what_is_wrong(text: str) -> None:
    with pytest.raises(UnreadableFact, match="Tea"):
        CODEC.read("Tea", 1, text)


def test_a_part_of_a_fact_without_parts_is_unreadable() -> None:
    with pytest.raises(UnreadableFact):
        CODEC.read_part("Walk", 1, "{}")
