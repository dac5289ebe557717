"""A child with a page of their own keeps their own map, and reads of it what is theirs."""

from __future__ import annotations

import pytest

from alongside.access.own_page import PageOpened
from alongside.desk import NotYours
from alongside.practice.circle import FamilyTimeAgreed, ImportantPersonNamed
from alongside.practice.own_map import LovedOneNamed, MapLaidOut, Put, own_map
from alongside.practice.promise import PromiseMade, ReviewDateChosen
from alongside.practice.relationship import RelationshipTold
from alongside.record import EntryId, SubjectId
from alongside.story import own_map as map_story
from alongside.story.own_map import OwnMapStory
from tests.desk.office import MONDAY, Office
from tests.life import person

MAYA, AVA, NAN, CRAIG = person("maya"), person("ava"), person("nan"), person("craig")


@pytest.fixture
def home(office: Office) -> Office:
    """Maya, who is ten and has a page of her own; Ava; Nan; and Craig, her father, who has one too."""
    for name in ("maya", "ava", "nan", "craig"):
        office.child(name, "amira")
    office.given(RelationshipTold(other=NAN, kind="grandparent", in_words="Nan"), MAYA, NAN)
    office.write("amira", PageOpened(capacity="young_person"), MAYA)
    office.write("amira", PageOpened(capacity="parent_or_carer", children=(MAYA,)), CRAIG)
    return office


def write(office: Office, who: SubjectId, fact: object, whose: SubjectId = MAYA) -> EntryId:
    draft = office.draft(fact, whose)  # type: ignore[arg-type]
    (done,) = office.desk.write(office.desk.reader(who), [draft])
    return done.id


def kinds(office: Office, who: SubjectId) -> list[str]:
    reader = office.desk.reader(who)
    life = office.desk.read(reader, MAYA, lambda view: view.life(MAYA), page="mine")
    return [entry.kind for entry in life.entries]


def test_a_child_names_her_dog_and_lays_out_her_map_and_the_worker_sees_it_as_hers(home: Office) -> None:
    dog = write(home, MAYA, LovedOneNamed(named="Biscuit", kind="animal", in_words="sleeps on my feet"))
    write(home, MAYA, MapLaidOut(places=(Put(named=dog, x=100, y=200),)))
    (one,) = own_map(home.life("amira", MAYA)).people
    assert (one.called, one.in_words, one.at) == ("Biscuit", "sleeps on my feet", (100, 200))
    assert one.named.said_by == MAYA


def test_her_map_calls_nan_what_she_calls_her(home: Office) -> None:
    home.write("amira", ImportantPersonNamed(person=NAN, in_words="toast"), MAYA, said_by=MAYA)
    told: OwnMapStory = home.desk.read(
        home.desk.reader(MAYA), MAYA, lambda view: map_story.tell(view, MAYA), page="mine"
    )
    assert [one.name for one in told.faces] == ["Nan"]


def test_what_she_calls_somebody_she_did_not_name_is_not_told_to_her(home: Office) -> None:
    assert "RelationshipTold" not in kinds(home, MAYA)


def test_nobody_else_lays_out_her_map(home: Office) -> None:
    with pytest.raises(NotYours):
        write(home, CRAIG, MapLaidOut(words="Like this"))


def test_her_map_is_nothing_that_her_father_reads(home: Office) -> None:
    before = kinds(home, CRAIG)
    dog = write(home, MAYA, LovedOneNamed(named="Biscuit", kind="animal"))
    write(home, MAYA, MapLaidOut(places=(Put(named=dog, x=100, y=200),)))
    assert kinds(home, CRAIG) == before


def test_the_next_day_of_a_time_that_is_hers_is_hers_to_know(home: Office) -> None:
    agreed = home.write("amira", FamilyTimeAgreed(with_whom=NAN), MAYA).id
    home.write("amira", ReviewDateChosen(of=agreed, review_on=MONDAY), MAYA)
    assert "ReviewDateChosen" in kinds(home, MAYA)


def test_the_day_we_look_at_something_else_again_is_not(home: Office) -> None:
    promise = home.write("amira", PromiseMade(what="a bike", to=MAYA), MAYA).id
    home.write("amira", ReviewDateChosen(of=promise, review_on=MONDAY), MAYA)
    assert "ReviewDateChosen" not in kinds(home, MAYA)
