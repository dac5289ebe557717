"""Who may read whom, and what is written down about it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.access import NotHere, Role
from alongside.access.facts import ConflictDeclared, RoleEnded, WorkerIsPerson
from alongside.desk import Emergency, NotYours
from alongside.practice.identifiers import RecordsJoined
from alongside.practice.note import NoteWritten
from alongside.practice.relationship import RelationshipTold
from alongside.practice.team import WorkerJoined
from alongside.record import LookKind
from tests.desk.conftest import Clock
from tests.desk.office import Office, notes
from tests.life import person, team, worker


def refused(office: Office, name: str, who: str) -> bool:
    try:
        office.life(name, person(who))
    except NotHere:
        return True
    return False


def test_the_allocated_worker_sees_the_child(office: Office) -> None:
    maya = office.child("maya", "amira")
    assert office.life("amira", maya).subject == maya


def test_a_stranger_does_not_see_the_child_and_it_is_written_down(office: Office) -> None:
    maya = office.child("maya", "amira")
    with pytest.raises(NotHere):
        office.life("sol", maya)
    look = office.desk.who_looked(office.who("amira"), maya)[-1]
    assert (look.reader, look.kind, look.page) == (worker("sol"), LookKind.REFUSED, "test")


def test_a_forbidden_child_answers_exactly_like_a_missing_one(office: Office) -> None:
    office.child("maya", "amira")
    answers = []
    for who in ("maya", "nobody"):
        with pytest.raises(NotHere) as told:
            office.life("sol", person(who))
        answers.append(str(told.value))
    assert answers[0] == answers[1]


def test_a_look_says_which_entries_were_shown_and_why(office: Office) -> None:
    maya = office.child("maya", "amira")
    entry = office.note("amira", "She laughed.", maya)
    office.life("amira", maya)
    look = office.desk.who_looked(office.who("amira"), maya)[-1]
    assert look.kind is LookKind.OPENED
    assert entry in look.entries


def test_the_team_and_its_managers_see_the_child_and_another_team_does_not(office: Office) -> None:
    office.child("maya", "amira")
    assert not refused(office, "ben", "maya")
    assert not refused(office, "meg", "maya")
    assert refused(office, "sue", "maya")


def test_an_ended_allocation_is_over_at_once(office: Office) -> None:
    maya = office.child("maya", "sol", "south")
    office.given(WorkerJoined(name="Sol", team=None), worker("sol"))
    assert not refused(office, "sol", "maya")
    office.end("sue", "sol", maya)
    assert refused(office, "sol", "maya")


def test_a_worker_who_moves_to_another_team_leaves_its_children(office: Office) -> None:
    office.child("maya", "amira")
    office.given(WorkerJoined(name="Ben", team=team("south")), worker("ben"))
    assert refused(office, "ben", "maya")


def test_a_role_that_ended_is_over_on_the_next_page(office: Office) -> None:
    office.child("maya", "amira")
    office.given(RoleEnded(role="manager"), worker("meg"))
    office.given(WorkerJoined(name="Meg", team=None), worker("meg"))
    assert refused(office, "meg", "maya")
    assert Role.MANAGER not in office.who("meg").roles


def test_a_family_is_one_file(office: Office) -> None:
    maya, ava = office.child("maya", "amira"), office.child("ava")
    assert refused(office, "amira", "ava")
    office.family("maya", "ava")
    assert office.life("amira", ava).subject == ava
    assert office.life("amira", maya).subject == maya


def test_a_relative_is_known_by_who_they_are_and_no_more(office: Office) -> None:
    maya, gran = office.child("maya", "amira"), office.child("gran")
    office.given(NoteWritten(words="About her own health."), gran)
    office.given(RelationshipTold(other=gran, kind="grandparent"), maya)
    seen = office.life("amira", gran)
    assert [entry.kind for entry in seen.entries] == ["PersonNamed"]


def test_the_front_door_needs_a_reason_for_the_detail(office: Office) -> None:
    maya = office.child("maya", "amira")
    with pytest.raises(NotHere):
        office.life("dot", maya)
    assert office.life("dot", maya, reason="Police called about last night").subject == maya
    look = office.desk.who_looked(office.who("amira"), maya)[-1]
    assert look.reason == "Police called about last night"


def test_a_reason_opens_nothing_for_whose_work_it_is_not(office: Office) -> None:
    maya = office.child("maya", "amira")
    with pytest.raises(NotHere):
        office.life("sol", maya, reason="I would like to know")


def test_broken_glass_opens_for_four_hours_and_is_told(memory_office: Office, clock: Clock) -> None:
    office, maya = memory_office, memory_office.child("maya", "amira")
    office.desk.break_glass(office.who("sol"), maya, Emergency.CHILD_MISSING, "Seen at the station")
    assert not refused(office, "sol", "maya")
    (told,) = office.desk.told(office.who("amira"))
    assert (told.worker, told.reason) == (worker("sol"), "A child is missing: Seen at the station")
    assert office.desk.told(office.who("meg")) == (told,)
    clock.now += timedelta(hours=4)
    assert refused(office, "sol", "maya")


def test_broken_glass_opens_in_either_book(office: Office) -> None:
    maya = office.child("maya", "amira")
    office.desk.break_glass(office.who("sol"), maya, Emergency.CHILD_AT_RISK, "Hospital rang")
    assert not refused(office, "sol", "maya")


def test_a_worker_who_is_in_the_record_reads_nothing_of_themselves_and_their_family(office: Office) -> None:
    maya, mum = office.child("maya", "ben"), office.child("leanne", "ben")
    office.family("maya", "leanne")
    assert office.life("amira", maya)
    with pytest.raises(NotYours):
        office.write("amira", WorkerIsPerson(person=mum), worker("amira"))
    office.write("iggy", WorkerIsPerson(person=mum, how_known="She told us"), worker("amira"))
    for who in (maya, mum):
        with pytest.raises(NotHere):
            office.life("amira", who)
    assert all(entry.kind != "WorkerIsPerson" for entry in office.life("ben", mum).entries)


def test_a_conflict_beats_allocation_team_and_emergency(office: Office) -> None:
    maya = office.child("maya", "amira")
    office.family("maya", "ava")
    office.given(ConflictDeclared(people=(person("ava"),), words="My niece"), worker("amira"))
    assert refused(office, "amira", "maya")
    with pytest.raises(NotHere):
        office.desk.break_glass(office.who("amira"), maya, Emergency.CHILD_AT_RISK, "Now")
    assert not refused(office, "ben", "maya")


def test_joined_records_are_one_life_and_the_stricter_wall_holds(office: Office) -> None:
    maya, other = office.child("maya", "amira"), office.child("may", "sol", "south")
    office.given(NoteWritten(words="Known by another name."), other)
    office.given(RecordsJoined(other=other, why="Same birthday"), maya, other)
    assert notes(office.life("amira", maya)) == ["Known by another name."]
    office.given(ConflictDeclared(people=(other,)), worker("amira"))
    assert refused(office, "amira", "maya")
    assert refused(office, "amira", "may")


def test_a_story_that_reaches_for_a_forbidden_life_is_refused_and_written_down(office: Office) -> None:
    maya, zed = office.child("maya", "amira"), office.child("zed", "sol", "south")
    with pytest.raises(NotHere):
        office.desk.read(office.who("amira"), maya, lambda view: view.life(zed), page="test")
    assert office.desk.who_looked(office.who("amira"), maya)[-1].kind is LookKind.REFUSED


def test_every_life_is_read_at_once_only_for_a_statutory_return(office: Office) -> None:
    office.child("maya", "amira")
    office.child("zed", "sol", "south")
    told = office.desk.lives(
        office.who("cal"), lambda lives: {life.subject for life in lives}, page="census", reason="CIN"
    )
    assert told == {person("maya"), person("zed")}
    with pytest.raises(PermissionError):
        office.desk.lives(office.who("meg"), list, page="census", reason="CIN")


def test_an_entry_of_a_forbidden_child_is_refused_and_written_down(office: Office) -> None:
    maya = office.child("maya", "amira")
    entry = office.note("amira", "She laughed.", maya)
    with pytest.raises(NotHere):
        office.desk.history(office.who("sol"), entry)
    look = office.desk.who_looked(office.who("amira"), maya)[-1]
    assert (look.reader, look.kind) == (worker("sol"), LookKind.REFUSED)


def test_who_looked_is_not_for_everybody(office: Office) -> None:
    maya = office.child("maya", "amira")
    with pytest.raises(NotHere):
        office.desk.who_looked(office.who("sol"), maya)
    assert office.desk.who_looked(office.who("iggy"), maya)[-1].kind is LookKind.REFUSED
