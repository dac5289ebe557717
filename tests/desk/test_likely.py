"""Who may be one person written down twice: a question, and never a score."""

from __future__ import annotations

import pytest

from alongside.desk.likely import likely_pairs, sound_alike
from alongside.practice.identifiers import RecordsJoined
from alongside.practice.person import PersonBorn, PersonNamed
from alongside.practice.team import TeamAllocated
from alongside.record import SubjectId
from tests.desk.office import Office
from tests.life import person, team


def born(office: Office, key: str, given: str) -> SubjectId:
    """A child of the north, born on the office's Monday."""
    who = person(key)
    for fact in (PersonNamed(given=given, family="Lambert"), PersonBorn(), TeamAllocated(team=team("north"))):
        office.given(fact, who)
    return who


def asked(office: Office, words: str = "Lambert") -> list[set[str]]:
    """The names of those of whom it is asked."""
    meg = office.who("meg")
    pairs = likely_pairs(office.desk, meg, office.desk.find(meg, words))
    return [{one.name, other.name} for one, other in pairs]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Jayden Lambert", "Jaydon Lambert", True),
        ("Kathryn Moss", "Catherine Moss", True),
        ("Freddie Whitlock", "Frederick Whitlock", True),
        ("Ava", "Ava Hartley", True),
        ("Ava Hartley", "Noah Hartley", False),
        ("", "Ava", False),
    ],
)
def test_names_sound_alike_as_they_are_spoken(one: str, other: str, alike: bool) -> None:
    assert sound_alike(one, other) is alike


def test_it_is_asked_of_two_born_on_one_day_whose_names_sound_alike(office: Office) -> None:
    one, other = born(office, "jayden", "Jayden"), born(office, "jaydon", "Jaydon")
    born(office, "errol", "Errol")
    assert asked(office) == [{"Jayden Lambert", "Jaydon Lambert"}]
    office.write("meg", RecordsJoined(other=other, why="One boy"), one)
    assert asked(office) == []


def test_it_is_not_asked_of_somebody_whom_one_may_not_find(office: Office) -> None:
    born(office, "jayden", "Jayden")
    other = person("jaydon")
    office.given(PersonNamed(given="Jaydon", family="Lambert"), other)
    office.given(PersonBorn(), other)
    assert asked(office) == []
