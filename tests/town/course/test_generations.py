"""Mothers who were children here themselves: one person, one record, two times of life."""

from __future__ import annotations

from functools import cache

from alongside.practice.person import PersonBorn, PersonNamed
from alongside.practice.relationship import RelationshipTold
from alongside.town.course.generations import childhood
from alongside.town.levers import Levers
from alongside.town.making import Made, Town

TOWN = Town(Levers(children=6_000, planted=False))
NUMBERS = 4_000


@cache
def made() -> tuple[Made, ...]:
    """Families of a town whose mother had been a child in it."""
    courses = (TOWN.course(number) for number in range(NUMBERS))
    known = [one.number for one in courses if one.contacts and childhood(one, TOWN.years)]
    return tuple([told for number in known if (told := TOWN.family(number))])


def test_some_mothers_were_children_here() -> None:
    assert 0 < len(made()) < NUMBERS / 50


def test_a_mother_was_known_as_a_child_before_her_children_were() -> None:
    for one in made():
        mother, before = one.family.other("mother"), one.before
        assert mother
        assert before
        assert before.children[0].subject == mother.subject
        assert max(told.on for told in before.contacts) < min(told.on for told in one.family.contacts)
        assert 16 <= mother.age(one.family.contacts[0].on) <= 30


def test_she_is_named_once_as_she_was_called_and_told_to_be_their_mother() -> None:
    for one in made():
        mother = one.family.other("mother")
        assert mother
        hers = [draft for draft in one.drafts if mother.subject in draft.about]
        born = [draft for draft in hers if isinstance(draft.fact, PersonBorn) and not draft.corrects]
        assert len(born) == 1
        names = {draft.fact.family for draft in hers if isinstance(draft.fact, PersonNamed)}
        assert mother.family in names
        told = [draft.fact for draft in hers if isinstance(draft.fact, RelationshipTold)]
        assert any(fact.kind == "mother" and fact.other == mother.subject for fact in told)
        assert any(fact.kind == "mother" and fact.other != mother.subject for fact in told)


def test_both_times_of_her_life_are_one_record_in_the_order_in_which_it_was_written() -> None:
    for one in made():
        times = [draft.recorded_at for draft in one.drafts]
        assert times == sorted(set(times))  # type: ignore[type-var]
        keys = [draft.client_ref for draft in one.drafts]
        assert len(keys) == len(set(keys))
