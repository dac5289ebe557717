"""Words of checking and protecting: every blank can be filled, and what is said fits whom it is said of."""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from types import ModuleType

import pytest

from alongside.record import SubjectId
from alongside.town.chance import Dice
from alongside.town.course.kinds import Family, Human
from alongside.town.staff.kinds import Voice, Worker
from alongside.town.words import (
    asking,
    before_court,
    beside,
    conference,
    decisions,
    disputes,
    doings,
    enquiry,
    family_meeting,
    found,
    heard,
    more,
    protection,
    report,
)
from alongside.town.words.blanks import Blanks
from alongside.town.words.fitting import fitting, profile
from alongside.town.words.matter import Matter
from alongside.town.words.matters import MATTERS
from alongside.town.words.scene import Scene
from alongside.town.worry import Worry

ON = date(2024, 3, 12)
PLAIN = Voice(terse=0.2, first_person=True, to_child=False, formal=0.2, lists=False, quotes=1.0)
WRITER = Worker(SubjectId("worker:1"), "Jo Marsh", PLAIN, date(2016, 1, 1), None)
TOLD = (
    asking, before_court, beside, conference, decisions, disputes, doings, enquiry, family_meeting, found,
    heard, more, protection, report,
)  # fmt: skip
GIVEN = (
    "question", "to", "day", "writer", "stuck_bit", "matter_stuck", "matter_better", "word", "p_he", "p_him",
    "p_his",
)  # fmt: skip
"""Blanks that the texts themselves fill."""
NAMES = ("Ava", "Max", "Ida")
OF_SOME_AGES = ("beyond_home", "behaviour", "child_mind", "sexual", "physical", "disability", "before_birth")


def somebody(key: str, kind: str, born: date, given: str) -> Human:
    """One of a family."""
    return Human(
        key,
        SubjectId(f"person:{key}"),
        given,
        "Low",
        "M" if given in ("Max", "Rob") else "F",
        kind,
        born=born,
        likes="trains",
        parents=("mother", "father") if kind == "child" else (),
        at_home=kind in ("child", "mother"),
    )


def scene_of(*ages: int, worry: Worry = "neglect", alone: bool = False) -> Scene:
    """A family with children of these ages, below nought before birth; `alone` has nobody but the mother."""
    born = [date(ON.year - age, 2, 1) if age >= 0 else date(2024, 6, 1) for age in ages]
    children = [somebody(f"child{nr}", "child", day, NAMES[nr]) for nr, day in enumerate(born)]
    others = [somebody("mother", "mother", date(1990, 1, 1), "Dee")]
    if not alone:
        others.append(somebody("father", "father", date(1988, 1, 1), "Rob"))
        others.append(somebody("nan", "grandparent", date(1960, 1, 1), "Pat"))
    family = Family(7, "Low", 1, 2, children, others, worry=worry)
    return Scene(Dice(1, "words", *ages, worry), family, tuple(children), ON, WRITER, worry)


def tables() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every table of fragments, with its name."""
    for module in TOLD:
        yield from _of(module)
    for worry, about in MATTERS.items():
        for one in fields(Matter):
            value = getattr(about, one.name)
            yield f"{worry}.{one.name}", tuple([w if isinstance(w, str) else w.what for w in value])


def _of(module: ModuleType) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, value in vars(module).items():
        for some in value.values() if isinstance(value, dict) else [value]:
            if name.isupper() and isinstance(some, tuple) and all(isinstance(one, str) for one in some):
                yield f"{module.__name__}.{name}", some


ALL = [(name, some) for name, some in tables() if not name.endswith((".HEARD", ".THERE", ".ELSEWHERE"))]
FAMILIES = [
    scene_of(-1), scene_of(0, worry="before_birth"), scene_of(3), scene_of(9, 2), scene_of(16, 11, 5),
    scene_of(8, alone=True), scene_of(14, alone=True), scene_of(10, -1),
]  # fmt: skip


@pytest.mark.parametrize("scene", FAMILIES, ids=lambda one: "-".join(str(c.age(ON)) for c in one.children))
def test_every_fragment_can_be_filled_for_every_family(scene: Scene) -> None:
    odd = []
    for name, some in ALL:
        blanks = Blanks(scene)
        blanks.update(dict.fromkeys(GIVEN, "this"))
        told = [said.format_map(blanks) for said in fitting(some, blanks.profile)]
        odd += [(name, said) for said in told if re.search(r"[{}]|  ", said)]
    assert not odd


def test_there_is_something_to_say_of_most_things_at_every_age() -> None:
    silent = {n for scene in FAMILIES for n, some in ALL if fitting(some, Blanks(scene).profile) == ("",)}
    assert len([name for name in silent if not name.startswith(OF_SOME_AGES)]) < len(ALL) / 4


def test_no_baby_has_a_teacher_and_no_small_boy_an_examination() -> None:
    some = ("{Teacher} rang.", "^When exams are over.", "-{Name} slept.", "Rain.")
    assert fitting(some, profile(0, several=False, hurt=False, interpreted=False)) == (
        "{Name} slept.",
        "Rain.",
    )
    assert fitting(some, profile(9, several=False, hurt=False, interpreted=False)) == (
        "{Teacher} rang.",
        "Rain.",
    )


def test_before_a_birth_nothing_is_said_that_only_a_born_child_does() -> None:
    some = ("{Name} slept.", "*It cried.", "~The cot is up.")
    assert fitting(some, profile(-1, several=False, hurt=False, interpreted=False)) == ("The cot is up.",)


def test_an_interpreter_is_spoken_of_where_there_is_one() -> None:
    some = ("@No interpreter came.", "Nobody came.")
    assert len(fitting(some, profile(9, several=False, hurt=False, interpreted=True))) == 2
    assert len(fitting(some, profile(9, several=False, hurt=False, interpreted=False))) == 1


@pytest.mark.parametrize("age", range(18))
def test_a_child_sounds_their_age(age: int) -> None:
    scene = scene_of(age)
    said = {heard.own_words(scene, scene.child) for _ in range(40)}
    assert said == {""} if age < 4 else len(said) > 10


def test_two_children_are_not_told_the_same() -> None:
    scene = scene_of(16, 15, 14)
    told = [report.means(scene, one) for one in scene.children]
    assert len(set(told)) == 3


def test_a_blank_stays_what_it_was_within_one_text() -> None:
    blanks = Blanks(scene_of(9))
    assert blanks.say(("{officer} rang",)) == f"{blanks['officer']} rang"


def test_another_of_a_kind_may_be_another() -> None:
    drawn = [Blanks(scene_of(9, worry=worry)) for worry in MATTERS]
    assert any(one["food"] != one["food2"] for one in drawn)


def test_a_child_is_named_and_then_called_she_or_he() -> None:
    said = Blanks(scene_of(9)).say(("{Name} ate; {he} was full, and so was {his} {carer_word}.",))
    assert said == "Ava ate; she was full, and so was her mum."
