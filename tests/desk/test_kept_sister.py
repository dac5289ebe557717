"""Somebody behind a silent wall is in nobody's circle for whoever is shut out, and in everybody else's."""

from alongside.access import View
from alongside.access.facts import ConflictDeclared, InformationRestricted
from alongside.practice.circle import FamilyTimeAgreed, ImportantPersonNamed
from alongside.practice.home import MovedHome
from alongside.practice.identifiers import RecordsJoined
from alongside.practice.relationship import RelationshipTold
from alongside.record import SubjectId
from alongside.story import apart, circle
from alongside.story.telling import Telling
from tests.desk.office import Office
from tests.life import person, worker

MAYA, AVA = person("maya"), person("ava")


def told(office: Office, reader: str) -> str:
    """All that a circle and a list of brothers and sisters say."""

    def tell(view: View) -> str:
        return f"{circle.tell(view, MAYA)} {apart.told(Telling(view, MAYA))}"

    words: str = office.desk.read(office.who(reader), MAYA, tell, page="test")
    return words


def sisters(office: Office) -> None:
    office.child("maya", "amira")
    office.child("ava", "amira")
    office.given(MovedHome(address="1 Here", postcode="AL1 1AA"), MAYA)
    office.given(MovedHome(address="2 There", postcode="AL2 2AA"), AVA)


def ties(office: Office, sister: SubjectId) -> None:
    office.given(RelationshipTold(other=sister, kind="sibling"), MAYA, sister)
    office.given(ImportantPersonNamed(person=sister, in_words="my sister, obviously"), MAYA)
    office.given(FamilyTimeAgreed(with_whom=sister, rhythm="on Sundays"), MAYA)


def test_a_kept_sister_is_silent_in_the_circle_and_among_those_who_live_apart(memory_office: Office) -> None:
    office = memory_office
    sisters(office)
    before = told(office, "ben")
    ties(office, AVA)
    assert "my sister, obviously" in told(office, "ben")
    wall = InformationRestricted(from_whom=(worker("ben"),), reason="A cousin", mode="silent")
    office.write("amira", wall, AVA)
    assert told(office, "ben") == before
    assert "Nobody sees to it" in told(office, "amira")


def test_a_conflict_keeps_a_sister_out_of_the_circle_too(memory_office: Office) -> None:
    office = memory_office
    sisters(office)
    before = told(office, "ben")
    ties(office, AVA)
    office.write("ben", ConflictDeclared(people=(AVA,), words="A cousin"), worker("ben"))
    assert told(office, "ben") == before


def test_a_sister_of_whom_there_are_two_records_is_one_sister(memory_office: Office) -> None:
    office = memory_office
    sisters(office)
    ties(office, AVA)
    twice = office.child("ava-again", "amira")
    office.given(RelationshipTold(other=twice, kind="sibling"), MAYA, twice)
    office.given(RecordsJoined(other=twice), AVA, twice)

    def pairs(view: View) -> int:
        return len(apart.told(Telling(view, MAYA)))

    assert office.desk.read(office.who("amira"), MAYA, pairs, page="test") == 1
