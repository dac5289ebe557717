"""The shelves follow what is written, and made again from the book they are the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.access.facts import ConflictDeclared, InformationRestricted, RoleEnded
from alongside.desk import CODEC, SHELVES, Emergency, NotHere, batch_ref
from alongside.desk.shelves import QUIET
from alongside.policy import Policy
from alongside.practice import CLOCKS, QUESTIONS, asked, due
from alongside.practice.circle import ImportantPersonNamed
from alongside.practice.correction import EntryWithdrawn
from alongside.practice.home import MovedHome
from alongside.practice.identifiers import RecordsJoined, RecordsParted
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonBorn, PersonNamed
from alongside.practice.promise import PromiseKept, PromiseMade
from alongside.practice.referral import ReferralReceived
from alongside.practice.relationship import FamilyGathered, RelationshipTold
from alongside.practice.team import (
    AllocationEnded,
    TeamAllocated,
    TeamFormed,
    WorkerAllocated,
    WorkerJoined,
    WorkerLeft,
)
from alongside.record import Fact, Life, SubjectId
from alongside.record.memory import MemoryBook
from tests.desk.conftest import Clock
from tests.desk.office import SYSTEM, Office, notes
from tests.examples import examples
from tests.life import person, subject, team, worker
from tests.town.conftest import filled, lives, policy, town

__all__ = ["filled", "lives", "policy", "town"]

MAYA, AVA, ZED = person("maya"), person("ava"), person("zed")
GROUP = subject("hartley", "group")
SAM = worker("sam")

HAPPENINGS: tuple[tuple[Fact, tuple[SubjectId, ...]], ...] = (
    (WorkerAllocated(worker=worker("amira"), role="social_worker", team=team("north")), (MAYA,)),
    (WorkerAllocated(worker=worker("sol"), role="social_worker"), (MAYA, AVA)),
    (AllocationEnded(worker=worker("sol"), role="social_worker"), (AVA,)),
    (TeamAllocated(team=team("south")), (ZED,)),
    (WorkerJoined(name="Sol", team=team("north")), (worker("sol"),)),
    (WorkerJoined(name="Sam", team=team("south")), (SAM,)),
    (TeamFormed(team=team("south"), name="South", parent=team("north")), (team("south"),)),
    (RoleEnded(role="manager"), (worker("meg"),)),
    (FamilyGathered(family=GROUP), (MAYA, AVA, GROUP)),
    (FamilyGathered(family=GROUP), (AVA, ZED, GROUP)),
    (RelationshipTold(other=ZED, kind="other"), (MAYA,)),
    (ImportantPersonNamed(person=AVA), (ZED,)),
    (RecordsJoined(other=ZED), (MAYA, ZED)),
    (RecordsParted(other=ZED), (MAYA, ZED)),
    (ConflictDeclared(people=(ZED,)), (worker("amira"),)),
    (InformationRestricted(from_whom=(worker("ben"),), reason="x", mode="silent"), (AVA,)),
    (InformationRestricted(all_but=(worker("sol"),), reason="x", mode="silent"), (ZED,)),
    (PersonNamed(given="Maya", family="Stone"), (MAYA,)),
    (PersonBorn(), (AVA,)),
    (MovedHome(address="4 Mill Lane", postcode="AL1 2BC"), (MAYA, AVA)),
    (ReferralReceived(source="1A"), (MAYA,)),
)


def everything(office: Office) -> dict[str, Any]:
    """All that stands on the shelves, and who is let in, as the book keeps it."""
    book = office.book
    assert isinstance(book, MemoryBook)
    shelves = {
        name: {who: rows for who, rows in shelf.items() if rows}
        for name, shelf in book._state.shelves.items()
    }
    grants = {who: set(rows) for who, rows in book._state.grants.items() if rows}
    return {name: shelf for name, shelf in shelves.items() if shelf} | {"grants": grants}


@settings(max_examples=examples(60), deadline=None)
@given(
    told=st.lists(st.tuples(st.integers(0, len(HAPPENINGS) - 1), st.sampled_from(["", "withdraw", "move"])))
)
def test_what_is_kept_is_what_is_made_again(told: list[tuple[int, str]]) -> None:
    clock = Clock()
    office = Office(MemoryBook(1, CODEC, clock=clock, shelves=SHELVES), clock)
    for number, then in told:
        fact, about = HAPPENINGS[number]
        entry = office.given(fact, *about)
        if then == "withdraw":
            more: dict[str, Any] = {"corrects": entry, "withdraws": True, "why": "Not so"}
            office.given(EntryWithdrawn(why="Not so"), *about, **more)
        elif then == "move":
            office.given(fact, SAM if about[0].startswith("worker") else ZED, corrects=entry, why="Other")
    kept = everything(office)
    list(office.desk.rebuild_shelves(SYSTEM))
    assert everything(office) == kept


def test_made_again_in_either_book_everybody_sees_what_they_saw(office: Office) -> None:
    maya = office.child("maya", "amira")
    office.desk.break_glass(office.who("sol"), maya, Emergency.CHILD_AT_RISK, "Hospital rang")
    before = [office.life(name, maya).entries for name in ("amira", "ben", "sol")]
    assert list(office.desk.rebuild_shelves(office.who("ada"))) == [5, 10, 1, 1]
    assert [office.life(name, maya).entries for name in ("amira", "ben", "sol")] == before
    assert [one.name for one in office.desk.find(office.who("dot"), "maya")] == ["Maya Hartley"]


def test_a_batch_may_name_what_comes_before_it(office: Office) -> None:
    drafts = [
        office.draft(PersonNamed(given="Maya"), MAYA),
        office.draft(TeamAllocated(team=team("north")), MAYA),
        office.draft(PromiseMade(what="A bike"), MAYA, client_ref="import/1"),
        office.draft(PromiseKept(promise=batch_ref("import/1")), MAYA, client_ref="import/2"),
        office.draft(NoteWritten(words="Imported."), MAYA, client_ref="import/3"),
    ]
    done: list[int] = []
    office.desk.import_batch(SYSTEM, drafts, lambda now, _all: done.append(now))
    life = office.life("amira", MAYA)
    assert life.each(PromiseKept)[0].fact.promise == life.each(PromiseMade)[0].id
    assert notes(life) == ["Imported."]
    assert done == [3, 5]


def test_the_same_batch_twice_adds_nothing(office: Office) -> None:
    drafts = [office.draft(PersonNamed(given="Maya"), MAYA, client_ref="import/1")]
    first = office.desk.import_batch(SYSTEM, drafts)
    again = office.desk.import_batch(SYSTEM, drafts)
    assert [one.duplicate for one in (*first, *again)] == [False, True]
    assert first[0].id == again[0].id


def test_my_children_are_told_with_what_they_wait_for(office: Office) -> None:
    maya = office.child("maya", "amira")
    office.given(ReferralReceived(source="1A"), maya)
    ((child,),) = (office.desk.my_children(office.who("amira"), lambda _view, mine: mine.children),)
    assert (child.name, child.status, child.worker) == ("Maya Hartley", "open", worker("amira"))
    assert [one.what for one in child.waiting]


def test_somebody_who_left_reads_nothing_from_that_moment(office: Office) -> None:
    maya = office.child("maya", "amira")
    office.given(WorkerLeft(reason="moved away"), worker("amira"))

    with pytest.raises(NotHere):
        office.desk.read(office.who("amira"), maya, lambda view: view.name(maya), page="child")


def without_what_is_quiet(one: Life) -> Life:
    """A life without the chains in which only quiet kinds of fact stand."""
    loud = {entry.root for entry in one.entries if not isinstance(entry.fact, QUIET)}
    return Life(one.subject, [entry for entry in one.entries if entry.root in loud])


def test_of_everybody_in_the_town_no_note_and_no_talk_changes_what_is_due_or_asked(
    lives: dict[str, Life], policy: Policy
) -> None:
    assert {type(entry.fact) for one in lives.values() for entry in one.entries} >= {*QUIET}
    for one in lives.values():
        quiet = without_what_is_quiet(one)
        for on in {entry.on.first for entry in one.entries}:
            assert due(quiet, policy, on, CLOCKS) == due(one, policy, on, CLOCKS)
            assert asked(quiet, policy, on, QUESTIONS) == asked(one, policy, on, QUESTIONS)
