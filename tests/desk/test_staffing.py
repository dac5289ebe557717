"""Who may write about whom of those who work here: within the teams one manages, never to let oneself in."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.access import NotHere
from alongside.access.facts import RoleEnded, RoleGiven
from alongside.access.reader import Role
from alongside.desk import NotWritable, NotYours
from alongside.desk.staff import Staff, staff
from alongside.practice.team import TeamFormed, WorkerJoined, WorkerLeft
from alongside.record import Fact, SubjectId
from tests.desk.office import MONDAY, Office
from tests.life import team, worker

NORTH, SOUTH, FAMILY = team("north"), team("south"), team("family")
BEYOND: tuple[tuple[Fact, SubjectId], ...] = (
    (WorkerJoined(name="Sol", team=NORTH), worker("sol")),
    (WorkerJoined(name="Ben", team=SOUTH), worker("ben")),
    (WorkerJoined(name="New", team=SOUTH), worker("new")),
    (WorkerJoined(name="New"), worker("new")),
    (WorkerLeft(), worker("sol")),
    (WorkerLeft(), worker("iggy")),
    (RoleGiven(role="front_door"), worker("sol")),
    (RoleGiven(role="worker", team=SOUTH), worker("ben")),
    (RoleEnded(role="worker"), worker("sol")),
    (RoleEnded(role="information_governance"), worker("iggy")),
    (TeamFormed(team=SOUTH, name="South", parent=NORTH), SOUTH),
    (TeamFormed(team=FAMILY, name="Family"), FAMILY),
    (TeamFormed(team=NORTH, name="North", parent=SOUTH), NORTH),
    (TeamFormed(team=team("new"), name="New"), team("new")),
    (TeamFormed(team=NORTH, name="Mine", parent=NORTH), SOUTH),
)
"""What a manager of the north would write about others' workers and teams."""


@pytest.mark.parametrize(("fact", "about"), BEYOND)
def test_a_manager_writes_nothing_beyond_their_own_teams(
    memory_office: Office, fact: Fact, about: SubjectId
) -> None:
    with pytest.raises(NotYours):
        memory_office.write("meg", fact, about)


def test_a_manager_brings_somebody_new_into_their_team(office: Office) -> None:
    maya = office.child("maya", "amira")
    office.write("meg", WorkerJoined(name="Noor", team=NORTH), worker("noor"))
    office.write("meg", RoleGiven(role="worker"), worker("noor"))
    assert office.life("noor", maya)
    office.write("meg", WorkerLeft(), worker("noor"))
    with pytest.raises(NotHere):
        office.life("noor", maya)


def test_a_manager_renames_their_team_and_forms_one_below_it(office: Office) -> None:
    office.write("meg", TeamFormed(team=NORTH, name="The North", parent=FAMILY), NORTH)
    office.write("meg", TeamFormed(team=team("pod"), name="A pod", parent=NORTH), team("pod"))
    office.write("meg", WorkerJoined(name="Noor", team=team("pod")), worker("noor"))
    assert office.desk.names(office.who("meg"))[team("pod")] == "A pod"


def test_what_holds_at_once_is_not_written_of_a_day_to_come(office: Office) -> None:
    later = MONDAY + timedelta(days=4000)
    for fact in (WorkerLeft(), RoleEnded(role="worker"), RoleGiven(role="manager", team=SOUTH)):
        with pytest.raises(NotWritable):
            office.write("ada", fact, worker("ben"), on=later)


def test_a_role_from_a_day_to_come_is_not_there_yet_and_the_one_before_stays(office: Office) -> None:
    later = MONDAY + timedelta(days=4000)
    office.write("ada", RoleGiven(role="front_door"), worker("ben"), on=later)
    assert office.who("ben").roles == {Role.WORKER}
    office.write("ada", RoleGiven(role="worker"), worker("ben"), on=later)
    assert office.who("ben").roles == {Role.WORKER}


def test_those_who_staff_nobody_are_told_of_nobody(office: Office) -> None:
    with pytest.raises(NotYours):
        staff(office.desk, office.who("iggy"), lambda told: told)


def test_reading_who_works_here_is_a_look_and_tells_which_teams_are_theirs(office: Office) -> None:
    told: Staff = staff(office.desk, office.who("meg"), lambda told: told)
    assert told.managed == frozenset({NORTH})
    assert worker("sol") in told.workers
    with office.book.sitting(worker("meg"), wide=True) as sitting:
        assert [look.page for look in sitting.looks(reader=worker("meg"))][-1] == "people and teams"
