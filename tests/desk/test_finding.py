"""Finding somebody, and what a search never says."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.access.facts import ConflictDeclared, InformationRestricted
from alongside.practice.home import MovedHome, ProtectionLifted, WhereaboutsProtected
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


OLD, NEW = "59 Edge Place, Aldermere", "Flat 3, 38 Bluebell Place, Aldermere"
FLED = WhereaboutsProtected(from_others="Whoever they fled from", what=("address",))


def who_fled(office: Office) -> SubjectId:
    """A boy who lived at one address and was brought to another, of which nobody may hear."""
    who = office.child("finley", "amira")
    office.given(MovedHome(address=OLD, postcode="AL1 1AA"), who, on=date(2020, 3, 1))
    office.given(MovedHome(address=NEW, postcode="AL9 9ZZ"), who)
    office.given(FLED, who)
    return who


@pytest.mark.parametrize("words", ["38 Bluebell Place", "Bluebell", "Flat 3", "AL9 9ZZ", "Finley Bluebell"])
@pytest.mark.parametrize("reader", ["amira", "dot"])
def test_nobody_is_found_by_an_address_that_must_not_be_told(
    memory_office: Office, reader: str, words: str
) -> None:
    who_fled(memory_office)
    assert found(memory_office, reader, words) == []


@pytest.mark.parametrize("words", ["59 Edge Place", "Finley Place", "Place", "Finley", "AL1 1AA"])
@pytest.mark.parametrize("reader", ["amira", "dot"])
def test_an_address_that_must_not_be_told_is_completed_by_no_other_word(
    memory_office: Office, reader: str, words: str
) -> None:
    who_fled(memory_office)
    (card,) = memory_office.desk.find(memory_office.who(reader), words)
    assert not any("Bluebell" in one or "AL9" in one for one in card.because)


def test_an_address_is_found_again_when_its_protection_is_lifted(office: Office) -> None:
    who = who_fled(office)
    entry = next(one.id for one in office.life("amira", who).entries if one.kind == "WhereaboutsProtected")
    office.given(ProtectionLifted(protection=entry, why="He is in prison, and she asked for it"), who)
    assert found(office, "dot", "Bluebell") == [who]


def test_of_two_addresses_the_one_that_was_asked_for_is_said(office: Office) -> None:
    who = office.child("maya", "amira")
    office.given(MovedHome(address="59 Edge Place"), who)
    office.given(MovedHome(address="38 Bluebell Place"), who)
    (card,) = office.desk.find(office.who("dot"), "59 Edge Place")
    assert card.because == ("59 Edge Place",)
