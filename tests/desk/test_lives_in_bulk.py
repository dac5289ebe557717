"""Whole lives come in at once: what is read of them, and every shelf, is as if they were told one by one."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.desk import NotYours
from alongside.desk.agreeing import all_problems
from alongside.desk.checking import NotWritable, refuse
from alongside.desk.shelves import shelves
from alongside.practice.agreement import AgreementAnswered
from alongside.practice.circle import ImportantPersonNamed
from alongside.practice.home import MovedHome
from alongside.practice.identifiers import RecordsJoined
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonBorn, PersonNamed
from alongside.practice.referral import ReferralReceived
from alongside.practice.relationship import FamilyGathered, RelationshipTold
from alongside.practice.team import TeamAllocated, WorkerAllocated
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import Draft, Fact, Life, new_entry_id
from alongside.record.draft import prepare
from alongside.record.written import Written
from tests.desk.office import SYSTEM, Office
from tests.life import person, subject, team, worker

MAYA, AVA, MUM, NAN = person("maya"), person("ava"), person("mum"), person("nan")
GROUP = subject("hartley", "group")
EVERYONE = (MAYA, AVA, MUM, NAN, GROUP)


def family(office: Office) -> list[Draft]:
    """Two sisters, their mother and grandmother; a note about the wrong girl, and one that was not so."""
    note, other, visit = new_entry_id(), new_entry_id(), new_entry_id()
    seen = {MAYA: VisitMadeEach(seen=True, words="Come again"), AVA: VisitMadeEach(seen=False)}
    draft = office.draft
    return [
        draft(PersonNamed(given="Maya", family="Hartley"), MAYA),
        draft(PersonNamed(given="Ava", family="Hartley"), AVA),
        draft(PersonNamed(given="Beth", family="Hartley"), MUM),
        draft(PersonBorn(), MAYA),
        draft(FamilyGathered(family=GROUP), MAYA, AVA, GROUP),
        draft(RelationshipTold(other=MUM, kind="mother"), MAYA, AVA),
        draft(ImportantPersonNamed(person=NAN, in_words="Nan"), MAYA),
        draft(MovedHome(address="4 Mill Lane", postcode="AL1 2BC"), MAYA, AVA, MUM),
        draft(ReferralReceived(source="1A"), MAYA, AVA),
        draft(TeamAllocated(team=team("north")), MAYA, AVA),
        draft(WorkerAllocated(worker=worker("amira"), role="social_worker", team=team("north")), MAYA),
        draft(VisitMade(purpose="child_in_need"), MAYA, AVA, each=seen, id=visit),
        draft(NoteWritten(words="She draws."), AVA, id=note),
        draft(NoteWritten(words="She draws."), MAYA, corrects=note, why="It was Maya", id=other),
        draft(NoteWritten(words="She draws."), MAYA, corrects=other, withdraws=True, why="Not so"),
        draft(VisitMade(purpose="child_in_need"), MAYA, corrects=visit, why="Ava was not there"),
    ]


def everything(office: Office) -> dict[str, Any]:
    """All that stands on the shelves, as the book tells it."""
    with office.book.sitting(SYSTEM.who, wide=True) as sitting:
        return {shelf.name: sitting.rows(shelf.name) for shelf in shelves(office.desk.policy)}


def test_made_again_the_shelves_of_lives_in_bulk_are_the_same(office: Office) -> None:
    office.desk.write_lives(SYSTEM, family(office))
    kept = everything(office)
    assert len(kept["held"]) == 3
    assert kept["let_in"]
    list(office.desk.rebuild_shelves(SYSTEM))
    assert everything(office) == kept


def test_a_life_in_bulk_is_read_by_whoever_works_with_it(office: Office) -> None:
    office.desk.write_lives(SYSTEM, family(office))
    assert [one.name for one in office.desk.find(office.who("dot"), "maya")] == ["Maya Hartley"]
    assert len(office.life("amira", MAYA).each(VisitMade)) == 1
    assert not office.life("ben", AVA).each(VisitMade)


def test_what_is_made_of_drafts_is_what_the_book_reads(office: Office) -> None:
    with office.book.sitting(SYSTEM.who, wide=True) as sitting:
        ready = [prepare(draft, office.desk.codec) for draft in family(office)]
        done = tuple(zip(ready, sitting.append_many(ready), strict=True))
        lives = Written(SYSTEM.who, {}).lives(done, sitting.heads)
        assert set(lives) == set(EVERYONE) - {NAN}
        assert {who: Life(who, told).entries for who, told in lives.items()} == {
            who: tuple(sitting.entries([who])) for who in lives
        }


def test_a_life_that_somebody_else_began_meanwhile_is_left_to_the_book(memory_office: Office) -> None:
    with memory_office.book.sitting(SYSTEM.who, wide=True) as sitting:
        ready = [prepare(draft, memory_office.desk.codec) for draft in family(memory_office)]
        done = tuple(zip(ready, sitting.append_many(ready), strict=True))
        ends = dict(sitting.heads(EVERYONE))
        ends[AVA] = ends[AVA]._replace(seq=ends[AVA].seq + 1)
        assert set(Written(SYSTEM.who, {}).lives(done, lambda _: ends)) == {MAYA, MUM, GROUP}


def test_a_life_that_an_old_entry_was_moved_to_is_read_from_the_book(office: Office) -> None:
    wrong = office.given(NoteWritten(words="She draws."), AVA)
    moved = office.draft(NoteWritten(words="She draws."), MAYA, corrects=wrong, why="It was Maya")
    office.desk.write_lives(SYSTEM, [office.draft(PersonNamed(given="Maya"), MAYA), moved])
    kept = everything(office)
    list(office.desk.rebuild_shelves(SYSTEM))
    assert everything(office) == kept


def test_lives_that_join_those_already_there_change_their_shelves_too(office: Office) -> None:
    first, *rest = family(office)
    office.desk.write_lives(SYSTEM, [first])
    more = [office.draft(RecordsJoined(other=NAN), MAYA, NAN), office.draft(NoteWritten(words="x"), NAN)]
    office.desk.write_lives(SYSTEM, [*rest, *more])
    kept = everything(office)
    list(office.desk.rebuild_shelves(SYSTEM))
    assert everything(office) == kept


def test_the_same_lives_twice_add_nothing(office: Office) -> None:
    drafts = family(office)
    first = office.desk.write_lives(SYSTEM, drafts)
    kept = everything(office)
    again = office.desk.write_lives(SYSTEM, drafts)
    assert [one.id for one in again] == [one.id for one in first]
    assert all(one.duplicate for one in again)
    assert everything(office) == kept


def test_where_one_of_many_cannot_stand_nothing_is_kept(office: Office) -> None:
    signed = AgreementAnswered(asked=new_entry_id(), answer="agree", by_act="signed_here")
    drafts = [*family(office), office.draft(signed, MAYA)]
    with pytest.raises(NotWritable):
        office.desk.write_lives(SYSTEM, drafts)
    with office.book.sitting(SYSTEM.who, wide=True) as sitting:
        assert not sitting.heads(EVERYONE)


def test_only_those_who_run_the_system_bring_lives_in(office: Office) -> None:
    with pytest.raises(NotYours):
        office.desk.write_lives(office.who("amira"), family(office))


@pytest.mark.parametrize(
    ("fact", "more"),
    [
        (NoteWritten(words="Out of sight\x07"), {}),
        (NoteWritten(words="Half of a character \ud83d"), {}),
        (NoteWritten(words="long " * 20_001), {}),
        (NoteWritten(words=3), {}),  # type: ignore[arg-type]
        (NoteWritten(words="“Quoted”, and\ton two\nlines"), {"said_by": "Nan", "reference": "one\ttwo"}),
        (PersonNamed(given="Maya\nAva"), {}),
        (PersonNamed(given="Maya" * 251), {}),
        (VisitMade(purpose="child_in_need"), {"each": {MAYA: VisitMadeEach(seen=True, words="\x07")}}),
    ],
)
def test_what_is_wrong_with_a_draft_is_found_in_one_pass_as_in_two(
    memory_office: Office, fact: Fact, more: dict[str, Any]
) -> None:
    drafts = [*family(memory_office), memory_office.draft(fact, MAYA, **more)]
    with pytest.raises(NotWritable) as told:
        refuse(all_problems(drafts, memory_office.desk.codec))
    with pytest.raises(NotWritable) as once:
        memory_office.desk.write_lives(SYSTEM, drafts)
    assert once.value.problems == told.value.problems
