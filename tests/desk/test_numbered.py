"""Whose number it is: said of children whose record the reader may open, and of nobody else."""

from __future__ import annotations

from alongside.access.facts import InformationRestricted
from alongside.desk.numbered import numbered
from alongside.practice.disability import DisabilityTold
from alongside.practice.identifiers import IdentifierEnded, IdentifierGiven
from alongside.record import SubjectId
from tests.desk.office import Office
from tests.life import worker


def numbered_child(office: Office, name: str, number: str, who: str = "amira") -> SubjectId:
    child = office.child(name, who, "south" if who == "sol" else "north")
    office.given(IdentifierGiven(scheme="la_child_id", value=number), child)
    return child


def whose(office: Office, name: str, numbers: list[str]) -> dict[str, SubjectId]:
    """Whose these numbers are, to somebody."""
    found = numbered(office.desk, office.who(name), numbers)
    return {number: life.subject for number, life in found.items()}


def test_a_number_leads_to_the_child_whom_the_reader_works_with(memory_office: Office) -> None:
    maya = numbered_child(memory_office, "maya", "A1")
    assert whose(memory_office, "amira", ["A1", "A2"]) == {"A1": maya}


def test_the_number_of_somebody_elses_child_answers_like_one_that_nobody_has(memory_office: Office) -> None:
    numbered_child(memory_office, "zoe", "Z9", "sol")
    for name in ("amira", "cal", "ada"):
        assert whose(memory_office, name, ["Z9", "nobody"]) == {}


def test_a_child_shut_out_by_a_silent_wall_is_nobody(memory_office: Office) -> None:
    maya = numbered_child(memory_office, "maya", "A1")
    wall = InformationRestricted(all_but=(worker("ben"),), reason="A colleague's child", mode="silent")
    memory_office.given(wall, maya)
    assert whose(memory_office, "amira", ["A1"]) == {}


def test_a_number_that_is_hidden_from_the_reader_leads_nowhere(memory_office: Office) -> None:
    child = memory_office.child("maya", "amira")
    given = memory_office.given(IdentifierGiven(scheme="la_child_id", value="A1"), child)
    assert whose(memory_office, "amira", ["A1"]) == {"A1": child}
    wall = InformationRestricted(entries=(given,), from_whom=(worker("amira"),), reason="x", mode="silent")
    memory_office.given(wall, child)
    assert whose(memory_office, "amira", ["A1"]) == {}


def test_a_number_of_two_children_leads_to_neither(memory_office: Office) -> None:
    numbered_child(memory_office, "maya", "A1")
    numbered_child(memory_office, "ava", "A1")
    assert whose(memory_office, "amira", ["A1"]) == {}


def test_another_kind_of_number_or_one_that_was_ended_leads_nowhere(memory_office: Office) -> None:
    maya = numbered_child(memory_office, "maya", "A1")
    memory_office.given(IdentifierGiven(scheme="nhs_number", value="9434765919"), maya)
    memory_office.given(IdentifierEnded(scheme="la_child_id", value="A1"), maya)
    assert whose(memory_office, "amira", ["A1", "9434765919"]) == {}


def test_of_the_child_only_what_is_asked_for_and_may_be_seen_comes_along(memory_office: Office) -> None:
    maya = numbered_child(memory_office, "maya", "A1")
    memory_office.note("amira", "Maya rang", maya)
    told = memory_office.write("amira", DisabilityTold(disabilities=("NONE",)), maya).id
    wall = InformationRestricted(entries=(told,), from_whom=(worker("ben"),), reason="x", mode="silent")
    memory_office.write("amira", wall, maya)
    for name, seen in (("amira", 1), ("ben", 0)):
        found = numbered(memory_office.desk, memory_office.who(name), ["A1"], {"DisabilityTold"})
        assert len(found["A1"].each(DisabilityTold)) == seen
        assert "NoteWritten" not in {entry.kind for entry in found["A1"].entries}
