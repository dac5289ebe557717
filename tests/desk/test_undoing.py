"""What somebody who may write here may still not do: to a stranger's child, a wall, a sister, an answer."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.access import NotHere
from alongside.access.facts import ConflictDeclared, InformationRestricted
from alongside.desk import Emergency, NotWritable, NotYours
from alongside.desk.emergencies import BY_NAME, open_by_name
from alongside.practice import correction
from alongside.practice.agreement import AgreementAnswered, AgreementAsked
from alongside.practice.correction import EntryWithdrawn, WithdrawalAnswered
from alongside.practice.identifiers import RecordsJoined
from alongside.practice.note import NoteWritten
from alongside.practice.relationship import FamilyGathered, RelationshipTold
from alongside.practice.team import TeamFormed
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import LookKind, SubjectId
from tests.desk.office import Office
from tests.life import person, subject, team, worker

GROUP = subject("grab", "group")


def said(**words: str) -> dict[SubjectId, VisitMadeEach]:

    return {person(name): VisitMadeEach(seen=True, words=told) for name, told in words.items()}


def test_an_emergency_is_not_made_to_last_by_gathering_or_joining(office: Office) -> None:
    maya, zed = office.child("maya", "amira"), office.child("zed", "sol", "south")
    office.desk.break_glass(office.who("amira"), zed, Emergency.CHILD_AT_RISK, "Hospital rang")
    assert office.life("amira", zed)
    with pytest.raises(NotYours):
        office.write("amira", FamilyGathered(family=GROUP), maya, zed)
    with pytest.raises(NotHere):
        office.life("ben", zed)
    office.desk.break_glass(office.who("meg"), zed, Emergency.CHILD_AT_RISK, "Hospital rang")
    with pytest.raises(NotYours):
        office.write("meg", RecordsJoined(other=zed), maya)


def test_whoever_is_read_with_a_strangers_child_is_not_taken_into_ones_own_file(office: Office) -> None:
    maya, zed, dad = office.child("maya", "amira"), office.child("zed", "sol", "south"), office.child("dad")
    office.family("zed", "dad")
    office.given(RelationshipTold(other=dad, kind="other"), maya)
    with pytest.raises(NotYours):
        office.write("amira", FamilyGathered(family=GROUP), maya, dad)
    assert office.life("sol", zed)
    with pytest.raises(NotHere):
        office.life("amira", zed)


def test_a_family_that_nobody_works_with_is_gathered_at_the_door(office: Office) -> None:
    lee, kim = office.child("lee"), office.child("kim")
    office.desk.write(
        office.who("dot"), [office.draft(FamilyGathered(family=GROUP), lee, kim)], reason="Rang"
    )
    assert office.desk.find(office.who("dot"), "lee")


def test_an_emergency_keeps_nothing_from_a_childs_own_worker(office: Office) -> None:
    maya = office.child("maya", "amira")
    wall = InformationRestricted(subjects=(maya,), from_whom=(worker("amira"),), reason="x", mode="silent")
    office.desk.break_glass(office.who("sol"), maya, Emergency.CHILD_AT_RISK, "Hospital rang")
    for name in ("sol", "ben"):
        with pytest.raises(NotYours):
            office.write(name, wall, maya)
    office.write("meg", wall, maya)
    with pytest.raises(NotHere):
        office.life("amira", maya)


def test_a_wall_comes_down_only_by_whoever_may_take_it_down(office: Office) -> None:
    maya = office.child("maya", "amira")
    wall = InformationRestricted(subjects=(maya,), from_whom=(worker("sol"),), reason="x", mode="silent")
    placed = office.write("meg", wall, maya).id
    with pytest.raises(NotYours):
        office.write("amira", EntryWithdrawn(why="x"), maya, corrects=placed, withdraws=True, why="x")
    mild = InformationRestricted(subjects=(maya,), from_whom=(worker("sol"),), reason="x", mode="marked")
    with pytest.raises(NotYours):
        office.write("amira", mild, maya, corrects=placed, why="x")


def test_nobody_takes_back_their_own_conflict(office: Office) -> None:
    maya = office.child("maya", "amira")
    told = office.write("ben", ConflictDeclared(people=(maya,), words="My niece"), worker("ben")).id
    with pytest.raises((NotYours, NotHere)):
        office.write("ben", EntryWithdrawn(why="x"), worker("ben"), corrects=told, withdraws=True, why="x")


def test_a_sister_whom_the_writer_does_not_see_stays_in_what_is_put_right(office: Office) -> None:
    maya, ava = office.child("maya", "amira"), office.child("ava", "amira")
    each = said(maya="Toast!", ava="I hid.")
    visit = office.write("amira", VisitMade(story="Both at hme."), maya, ava, each=each).id
    wall = InformationRestricted(
        entries=(visit,), subjects=(ava,), from_whom=(worker("ben"),), reason="x", mode="silent"
    )
    office.write("meg", wall, ava)
    only = {maya: each[maya]}
    office.write("ben", VisitMade(story="Both at home."), maya, each=only, corrects=visit, why="A slip")
    (told,) = office.life("amira", ava).each(VisitMade)
    assert (told.fact.story, told.each[ava]) == ("Both at home.", each[ava])


def asks(office: Office, name: str, who: SubjectId) -> list[str]:
    """What the record asks somebody about a life, of what was taken back."""
    return [one.code for one in correction.questions(office.life(name, who), office.desk.policy, date.max)]


def test_what_is_taken_back_of_a_sister_unseen_is_asked_of_whoever_sees_her(office: Office) -> None:
    maya, ava = office.child("maya", "amira"), office.child("ava", "amira")
    visit = office.write("amira", VisitMade(story="Home."), maya, ava).id
    wall = InformationRestricted(from_whom=(worker("ben"),), reason="x", mode="silent")
    office.write("amira", wall, ava)
    back = office.write("ben", EntryWithdrawn(why="x"), maya, corrects=visit, withdraws=True, why="x").id
    assert (asks(office, "amira", ava), asks(office, "amira", maya)) == ([correction.NOT_SEEN], [])
    assert asks(office, "ben", maya) == []
    told = office.life("ben", maya).history(visit)[-1]
    assert (told.each, [place.subject for place in told.about]) == ({}, [maya])
    office.write("amira", WithdrawalAnswered(entry=back, holds="no"), ava)
    assert asks(office, "amira", ava) == []


def test_what_is_taken_back_by_whoever_sees_both_is_asked_of_nobody(office: Office) -> None:
    maya, ava = office.child("maya", "amira"), office.child("ava", "amira")
    visit = office.write("amira", VisitMade(story="Home."), maya, ava).id
    office.write("amira", EntryWithdrawn(why="x"), maya, ava, corrects=visit, withdraws=True, why="x")
    assert asks(office, "amira", ava) == []


def test_two_sisters_words_are_not_exchanged_by_a_colleague(office: Office) -> None:
    maya, ava = office.child("maya", "amira"), office.child("ava", "amira")
    each = said(maya="I am fine.", ava="He hits me.")
    visit = office.write("amira", VisitMade(story="Home."), maya, ava, each=each).id
    other = said(maya="He hits me.", ava="I am fine.")
    with pytest.raises(NotWritable, match="own words"):
        office.write("ben", VisitMade(story="Home."), maya, ava, each=other, corrects=visit, why="x")


def test_a_childs_words_go_with_them_to_the_right_child(office: Office) -> None:
    maya, ava = office.child("maya", "amira"), office.child("ava", "amira")
    visit = office.write("amira", VisitMade(story="Home."), maya, each=said(maya="I hid.")).id
    right = said(ava="I hid.")
    office.write("ben", VisitMade(story="Home."), ava, each=right, corrects=visit, why="It was Ava")
    assert office.life("amira", ava).each(VisitMade)[0].each == right


def test_a_no_is_not_made_a_yes_by_a_colleague(office: Office) -> None:
    maya = office.child("maya", "amira")
    asked = office.write("amira", AgreementAsked(to=maya, line="Three bedrooms"), maya).id
    no = office.write("amira", AgreementAnswered(asked=asked, answer="do_not_agree"), maya).id
    with pytest.raises(NotWritable, match="own words"):
        office.write("ben", AgreementAnswered(asked=asked, answer="agree"), maya, corrects=no, why="x")


def test_words_that_look_like_an_id_break_no_page(office: Office) -> None:
    maya = office.child("maya", "amira")
    with pytest.raises(NotWritable):
        office.write("amira", NoteWritten(words="She rang."), maya, said_by="person: Nan")


def test_a_team_does_not_stand_under_itself(office: Office) -> None:
    with pytest.raises(NotYours):
        office.write(
            "ada", TeamFormed(team=team("family"), name="Family", parent=team("north")), team("family")
        )


def test_whoever_tries_a_name_and_a_birthday_that_mean_nobody_is_written_down(office: Office) -> None:
    with pytest.raises(NotHere):
        open_by_name(
            office.desk, office.who("sol"), "Nobody Known 1 May 2016", Emergency.CHILD_AT_RISK, "Rang"
        )
    with office.book.sitting(worker("sol"), wide=True) as sitting:
        tried = [look for look in sitting.looks(reader=worker("sol")) if look.page == BY_NAME]
    assert [(look.kind, look.subject) for look in tried] == [(LookKind.REFUSED, worker("sol"))]
