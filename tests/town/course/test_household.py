"""Families as they are drawn: whose children are born when, and who belongs to them."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.gb import upn

from alongside.record import SubjectKind, kind_of
from alongside.town.chance import Dice
from alongside.town.course.household import families, household
from alongside.town.course.kin import flesh_out
from alongside.town.course.kinds import Family
from alongside.town.levers import Levers

LEVERS = Levers(children=1500)
NUMBERS = st.integers(0, 200_000)


def drawn(number: int) -> Family:
    return flesh_out(household(Dice(LEVERS.seed, "family", number), number, LEVERS, 4), LEVERS)


def test_as_many_children_live_there_in_every_year_as_were_asked_for() -> None:
    some = [household(Dice(7, "family", n), n, LEVERS, 4) for n in range(families(LEVERS))]
    for year in (2016, 2019, 2022, 2026):
        on = date(year, 3, 31)
        young = sum(1 for family in some for one in family.children if one.born <= on and one.age(on) < 18)
        assert abs(young - LEVERS.children) < LEVERS.children * 0.09


@given(NUMBERS)
def test_every_family_has_a_child_within_the_years_of_the_record(number: int) -> None:
    family = household(Dice(7, "family", number), number, LEVERS, 4)
    assert any(one.age(LEVERS.first) < 18 for one in family.children)
    births = [one.born for one in family.children]
    assert births == sorted(births)


@given(NUMBERS)
@settings(max_examples=60)
def test_a_family_is_the_same_whenever_it_is_drawn(number: int) -> None:
    assert drawn(number) == drawn(number)


@given(NUMBERS)
@settings(max_examples=150)
def test_a_mother_is_old_enough_and_not_too_old_at_every_birth(number: int) -> None:
    family = drawn(number)
    mother = family.others[0]
    assert mother.key == "mother"
    assert all(15 <= mother.age(child.born) <= 44 for child in family.children)


@given(NUMBERS)
@settings(max_examples=150)
def test_nobody_dies_before_they_were_born_and_grandparents_saw_their_children_born(number: int) -> None:
    family = drawn(number)
    for one in (*family.children, *family.others):
        assert one.died is None or one.died > one.born
    for one in (one for one in family.others if one.kind == "grandparent"):
        parents = [p for p in family.others if p.kind in ("mother", "father") and set(p.of) >= set(one.of)]
        assert any(one.age(parent.born) >= 17 for parent in parents)


@given(NUMBERS)
@settings(max_examples=100)
def test_everybody_has_an_id_and_a_name_of_their_own(number: int) -> None:
    family = drawn(number)
    people = [*family.children, *family.others]
    assert len({one.subject for one in people}) == len({one.key for one in people}) == len(people)
    assert all(kind_of(one.subject) is SubjectKind.PERSON and one.given and one.family for one in people)
    assert all(one.called for one in family.others)
    assert len({child.given for child in family.children}) == len(family.children)


@given(NUMBERS)
@settings(max_examples=100)
def test_a_pupil_number_passes_its_own_check(number: int) -> None:
    assert all(upn.is_valid(child.upn) for child in drawn(number).children if child.upn)


@given(NUMBERS)
@settings(max_examples=100)
def test_a_family_lives_somewhere_on_every_day_of_the_record(number: int) -> None:
    family = drawn(number)
    assert family.homes[0].since <= family.children[0].born
    starts = [home.since for home in family.homes]
    assert starts == sorted(set(starts))
    assert starts[-1] <= LEVERS.until


def test_brothers_and_sisters_of_one_father_say_the_same_ethnicity() -> None:
    for number in range(120):
        family = drawn(number)
        told = {(child.parents, child.ethnicity) for child in family.children}
        assert len(told) == len({parents for parents, _ in told})


def test_most_children_are_loved_by_four_people_or_more() -> None:
    some = [drawn(number) for number in range(150)]
    loved = [sum(place in one.of for one in f.others) for f in some for place in range(len(f.children))]
    assert sorted(loved)[len(loved) // 12] >= 4
    assert max(loved) < 20


def test_two_children_never_share_a_number_of_ours() -> None:
    numbers = Counter(child.la_child_id for n in range(200) for child in drawn(n).children)
    assert max(numbers.values()) == 1
    assert all(number.isalnum() and len(number) <= 20 for number in numbers)


def test_a_child_is_at_no_school_before_the_september_after_turning_four() -> None:
    child = drawn(3).children[0]
    child.born = date(2017, 9, 2)
    assert child.school_on(date(2022, 8, 31)) == ""
    assert child.school_on(date(2022, 9, 1)) == child.school
    assert child.school_on(date(2029, 9, 1)) == child.later_school


def test_a_child_born_on_the_last_of_august_begins_school_a_year_before_the_next_day() -> None:
    child = drawn(3).children[0]
    child.born = date(2017, 8, 31)
    assert child.school_on(date(2021, 9, 1)) == child.school
