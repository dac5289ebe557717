"""Finding somebody, and what a search never says."""

from __future__ import annotations

import pytest

from alongside.access.facts import ConflictDeclared, InformationRestricted
from alongside.practice.home import MovedHome
from alongside.practice.identifiers import IdentifierGiven, RecordsJoined
from alongside.practice.person import PersonBorn, PersonNamed
from alongside.record import LookKind, SubjectId
from tests.desk.office import Office
from tests.life import person, worker


def found(office: Office, name: str, words: str) -> list[SubjectId]:
    return [one.subject for one in office.desk.find(office.who(name), words)]


def named_catherine(office: Office) -> SubjectId:
    """A girl with a former name, a birthday, a number and an address."""
    who = office.child("catherine", "amira")
    office.given(PersonNamed(given="Catherine", family="O'Neill", kind="former"), who)
    office.given(PersonBorn(), who)
    office.given(IdentifierGiven(scheme="nhs_number", value="943 476 5919"), who)
    office.given(MovedHome(address="4 Mill Lane, Aldermere", postcode="AL1 2BC"), who)
    return who


@pytest.fixture
def catherine(office: Office) -> SubjectId:
    return named_catherine(office)


@pytest.mark.parametrize(
    "words",
    [
        "Catherine", "kathryn", "Cathrine hartley", "Hartly", "ONeill", "o'neil", "11/05/2026", "2026-05-11",
        "943 476 5919", "9434765919", "AL12BC", "al1 2bc", "mill lane", "hartley catherine",
    ],
)  # fmt: skip
def test_somebody_is_found_by_what_people_say(memory_office: Office, words: str) -> None:
    catherine = named_catherine(memory_office)
    assert found(memory_office, "amira", words) == [catherine]


def test_the_nearest_comes_first(office: Office) -> None:
    john, jon = office.child("john", "amira"), office.child("jon", "amira")
    assert found(office, "amira", "jon") == [jon, john]


def test_every_word_must_be_answered(office: Office, catherine: SubjectId) -> None:
    assert found(office, "amira", "Catherine Smith") == []


def test_a_worker_finds_only_whom_they_are_let_in_to(office: Office, catherine: SubjectId) -> None:
    assert found(office, "sol", "Catherine") == []


def test_the_front_door_finds_every_name_and_sees_a_card(office: Office, catherine: SubjectId) -> None:
    (card,) = office.desk.find(office.who("dot"), "Catherine")
    assert (card.name, card.worker, card.may_open) == ("Catherine Hartley", worker("amira"), False)


def test_a_search_is_a_look_at_whom_it_found(office: Office, catherine: SubjectId) -> None:
    found(office, "dot", "Catherine")
    look = office.desk.who_looked(office.who("amira"), catherine)[-1]
    assert (look.reader, look.kind) == (worker("dot"), LookKind.SEARCHED)


def test_the_front_door_finds_nobody_of_their_own_family(office: Office, catherine: SubjectId) -> None:
    office.given(ConflictDeclared(people=(catherine,)), worker("dot"))
    assert found(office, "dot", "Catherine") == []


def test_a_search_for_a_hidden_address_finds_nobody(office: Office, catherine: SubjectId) -> None:
    life = office.life("amira", catherine)
    moved = next(entry.id for entry in life.entries if entry.kind == "MovedHome")
    office.given(
        InformationRestricted(entries=(moved,), from_whom=(worker("ben"),), reason="x", mode="silent"),
        catherine,
    )
    assert found(office, "ben", "AL1 2BC") == []
    assert found(office, "ben", "Catherine") == [catherine]
    assert found(office, "amira", "AL1 2BC") == [catherine]


def test_a_sealed_record_is_found_by_nobody_but_those_named(office: Office, catherine: SubjectId) -> None:
    fact = InformationRestricted(all_but=(worker("amira"),), reason="A colleague's child", mode="silent")
    office.given(fact, catherine)
    assert found(office, "dot", "Catherine") == []
    assert found(office, "ben", "Catherine") == []
    assert found(office, "amira", "Catherine") == [catherine]
    assert person("catherine") == catherine


def test_somebody_whose_records_were_joined_is_found_once_under_the_name_they_go_by(office: Office) -> None:
    jayden, jaydon = office.child("jayden", "amira"), person("jaydon")
    office.given(PersonNamed(given="Jaydon", family="Hartley"), jaydon)
    office.given(RecordsJoined(other=jaydon, why="Same birthday"), jayden, jaydon)
    for words in ("Jayden", "Jaydon Hartley"):
        (one,) = office.desk.find(office.who("amira"), words)
        assert (one.subject, one.also) == (jayden, ("Jaydon Hartley",))
