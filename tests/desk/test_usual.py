"""What usually happens here: everybody who works with families is told the same, and nothing of anybody."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.access.facts import InformationRestricted
from alongside.desk.usual import usual
from alongside.desk.writing import NotYours
from alongside.insight.usual import Usual
from alongside.practice.enquiry import EnquiryConcluded, EnquiryConcludedEach
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.record import SubjectId
from tests.desk.office import Office
from tests.life import person, worker

TODAY, BEGAN, ENDED = date(2026, 5, 20), date(2026, 1, 12), date(2026, 1, 26)


def checked(office: Office, name: str) -> SubjectId:
    """A child of the south team who was checked on, and needed nothing of it."""
    who = office.child(name, "sol", "south")
    part = StrategyDiscussionHeldEach(enquire=True)
    talk = office.given(StrategyDiscussionHeld(question="Is it safe?"), who, on=BEGAN, each={who: part})
    found = EnquiryConcludedEach(finding="not_substantiated", conference_needed=False)
    office.given(EnquiryConcluded(enquiry=talk), who, on=ENDED, each={who: found})
    return who


def told(office: Office, name: str) -> Usual:
    return usual(office.desk, office.who(name), TODAY, "")


def of(counted: Usual) -> int:
    share = counted.checked.lines[0].share
    return share.of if share else 0


def test_whoever_works_with_families_is_told_of_all_though_they_may_open_none(office: Office) -> None:
    for nr in range(22):
        checked(office, f"child{nr}")
    assert of(told(office, "amira")) == 22
    assert told(office, "amira") == told(office, "sol")


def test_behind_a_silent_wall_nothing_of_it_is_counted(office: Office) -> None:
    people = [checked(office, f"child{nr}") for nr in range(22)]
    wall = InformationRestricted(
        subjects=(people[0],), from_whom=(worker("amira"),), reason="Hers", mode="silent"
    )
    office.given(wall, people[0])
    assert of(told(office, "amira")) == 21
    assert of(told(office, "sol")) == 22


def test_a_wall_around_something_else_leaves_what_is_counted_as_it_was(office: Office) -> None:
    people = [checked(office, f"child{nr}") for nr in range(22)]
    note = office.note("sol", "Private", people[0])
    wall = InformationRestricted(
        subjects=(people[0],), entries=(note,), from_whom=(worker("amira"),), reason="Hers", mode="silent"
    )
    office.given(wall, people[0])
    assert of(told(office, "amira")) == 22


def test_it_is_not_for_those_who_do_not_work_with_families(office: Office) -> None:
    for name in ("ada", "nobody"):
        with pytest.raises(NotYours):
            told(office, name)


def test_one_look_is_written_down_and_it_is_at_nobody(office: Office) -> None:
    who = checked(office, "maya")
    told(office, "amira")
    with office.book.sitting(worker("amira"), wide=True) as sitting:
        assert [look.page for look in sitting.looks(subject=who)] == []
        assert person("maya") == who
