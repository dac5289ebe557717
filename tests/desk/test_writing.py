"""Who may write what, what is refused, and what is kept when two write at once."""

from __future__ import annotations

import pytest

from alongside.access import NotHere
from alongside.access.facts import (
    ConflictDeclared,
    ErasureAsked,
    InformationRestricted,
    LegalHoldPlaced,
    RoleGiven,
)
from alongside.desk import HoldsUp, NotWritable, NotYours, OnHold
from alongside.practice.correction import EntryWithdrawn
from alongside.practice.decision import DecisionMade, as_it_stood
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonNamed, SexRecorded
from alongside.practice.promise import PromiseKept, PromiseMade
from alongside.practice.relationship import FamilyGathered, RelationshipTold, family
from alongside.practice.team import WorkerAllocated
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.practice.voice import AccountGiven
from alongside.record import Erased, LookKind, Moved, Origin, Withheld
from tests.desk.office import Office, notes
from tests.life import person, subject, worker


def test_what_is_written_is_read(office: Office) -> None:
    maya = office.child("maya", "amira")
    office.note("amira", "She laughed.", maya)
    assert notes(office.life("amira", maya)) == ["She laughed."]


def test_nobody_writes_about_a_child_they_are_not_let_in_to(office: Office) -> None:
    maya = office.child("maya", "amira")
    with pytest.raises(NotHere):
        office.note("sol", "I know them.", maya)
    assert notes(office.life("amira", maya)) == []


def test_whoever_runs_the_system_writes_no_note(office: Office) -> None:
    maya = office.child("maya", "amira")
    with pytest.raises(NotYours):
        office.note("ada", "Hello", maya)


def test_nobody_allocates_themselves_or_gives_themselves_a_role(office: Office) -> None:
    maya = office.child("maya", "amira")
    with pytest.raises(NotYours):
        office.write("ben", WorkerAllocated(worker=worker("ben"), role="social_worker"), maya)
    with pytest.raises(NotYours):
        office.write("ada", RoleGiven(role="auditor"), worker("ada"))
    with pytest.raises(NotYours):
        office.write("meg", RoleGiven(role="information_governance"), worker("ben"))


def test_a_worker_declares_their_own_conflict(office: Office) -> None:
    maya = office.child("maya", "amira")
    office.write("amira", ConflictDeclared(people=(maya,), words="My nephew"), worker("amira"))
    with pytest.raises(NotHere):
        office.life("amira", maya)


def test_a_code_that_nobody_knows_is_refused_with_its_field(office: Office) -> None:
    maya = office.child("maya", "amira")
    with pytest.raises(NotWritable) as told:
        office.write("amira", SexRecorded(sex="X"), maya)
    assert [problem.field for problem in told.value.problems] == ["sex"]


@pytest.mark.parametrize("words", ["a\x00b", "a\x1bb", "a\ud800b", "x" * 100_001])
def test_text_that_cannot_be_kept_is_refused(memory_office: Office, words: str) -> None:
    maya = memory_office.child("maya", "amira")
    with pytest.raises(NotWritable):
        memory_office.note("amira", words, maya)


def test_a_value_of_another_type_is_refused(memory_office: Office) -> None:
    maya = memory_office.child("maya", "amira")
    with pytest.raises(NotWritable):
        memory_office.write("amira", NoteWritten(words=7), maya)  # type: ignore[arg-type]


def test_a_reference_means_the_first_word_of_its_chain(office: Office) -> None:
    maya = office.child("maya", "amira")
    first = office.write("amira", PromiseMade(what="A bike"), maya).id
    second = office.write("amira", PromiseMade(what="A red bike"), maya, corrects=first, why="Red").id
    office.write("amira", PromiseKept(promise=second), maya)
    (kept,) = office.life("amira", maya).each(PromiseKept)
    assert kept.fact.promise == first


def test_a_reference_to_an_entry_of_somebody_else_is_one_to_nothing(office: Office) -> None:
    maya, zed = office.child("maya", "amira"), office.child("zed", "sol", "south")
    other = office.write("sol", PromiseMade(what="A bike"), zed).id
    with pytest.raises(NotWritable):
        office.write("amira", PromiseKept(promise=other), maya)


def test_the_second_of_two_corrections_is_told_and_sees_both_texts(office: Office) -> None:
    maya = office.child("maya", "amira")
    first = office.note("amira", "She said Tuesday.", maya)
    office.write("ben", NoteWritten(words="She said Thursday."), maya, corrects=first, why="I was there")
    with pytest.raises(Moved) as moved:
        office.write("amira", NoteWritten(words="She said Friday."), maya, corrects=first, why="Asked")
    seen, now = office.desk.both(office.who("amira"), moved.value)
    assert [entry.fact.words for entry in (seen, now)] == [  # type: ignore[attr-defined]
        "She said Tuesday.", "She said Thursday."
    ]  # fmt: skip


def test_the_same_submission_twice_is_one_entry(office: Office) -> None:
    maya = office.child("maya", "amira")
    told = [
        office.write("amira", NoteWritten(words="Once."), maya, client_ref="form/1").duplicate
        for _ in range(2)
    ]
    assert told == [False, True]
    assert notes(office.life("amira", maya)) == ["Once."]


def test_nobody_puts_right_what_the_family_said_in_their_own_words(office: Office) -> None:
    maya = office.child("maya", "amira")
    said = office.given(NoteWritten(words="We were never asked."), maya, origin=Origin.FAMILY)
    with pytest.raises(NotYours):
        office.write("amira", NoteWritten(words="They were."), maya, corrects=said, why="Wrong")


def test_a_colleague_does_not_change_a_word_of_what_a_child_said(office: Office) -> None:
    maya = office.child("maya", "amira")
    said = office.write("amira", AccountGiven(words="I want the top bunk."), maya).id
    with pytest.raises(NotWritable, match="own words"):
        office.write("ben", AccountGiven(words="I want the bottom bunk."), maya, corrects=said, why="Wrong")
    with pytest.raises(NotWritable, match="own words"):
        office.write("ben", EntryWithdrawn(why="Wrong"), maya, corrects=said, withdraws=True)


def test_whoever_wrote_a_childs_words_down_may_have_heard_wrong(office: Office) -> None:
    maya = office.child("maya", "amira")
    said = office.write("amira", AccountGiven(words="I want the top bank."), maya).id
    office.write("amira", AccountGiven(words="I want the top bunk."), maya, corrects=said, why="A slip")
    assert office.life("ben", maya).each(AccountGiven)[-1].fact.words == "I want the top bunk."


def test_what_stands_around_a_childs_words_can_be_put_right_by_a_colleague(office: Office) -> None:
    maya = office.child("maya", "amira")
    words = VisitMadeEach(seen=True, words="Can the hen come in?")
    visit = office.write("amira", VisitMade(story="At hme."), maya, each={maya: words}).id
    home = VisitMade(story="At home.")
    mended = office.write("ben", home, maya, each={maya: words}, corrects=visit, why="A slip").id
    changed = VisitMadeEach(seen=True, words="Can the dog come in?")
    with pytest.raises(NotWritable, match="own words"):
        office.write("ben", home, maya, each={maya: changed}, corrects=mended, why="A slip")


def test_the_wrong_child_keeps_a_stub_and_not_a_word(office: Office) -> None:
    maya, ava = office.child("maya", "amira"), office.child("ava", "amira")
    entry = office.note("amira", "Ava fell off the swing.", maya)
    office.write("amira", NoteWritten(words="Ava fell off the swing."), ava, corrects=entry, why="It was Ava")
    mayas = office.life("amira", maya)
    assert notes(mayas) == []
    assert [type(one.fact) for one in mayas.history(entry)] == [Withheld, Withheld]
    assert ava not in {place.subject for one in mayas.entries for place in one.about}
    assert notes(office.life("amira", ava)) == ["Ava fell off the swing."]


def test_whoever_writes_a_child_down_first_keeps_the_record_open(office: Office) -> None:
    office.write("dot", PersonNamed(given="Lee"), person("lee"))
    assert office.life("dot", person("lee")).subject == person("lee")
    with pytest.raises(NotHere):
        office.life("sol", person("lee"))


def test_nobody_gathers_another_workers_child_into_a_family(office: Office) -> None:
    maya, zed = office.child("maya", "amira"), office.child("zed", "sol", "south")
    office.given(RelationshipTold(other=zed, kind="other"), maya)
    group = subject("grab", "group")
    with pytest.raises(NotYours):
        office.write("amira", FamilyGathered(family=group), maya, zed)


def test_gathering_into_the_group_of_another_family_opens_none_of_it(office: Office) -> None:
    maya, zed = office.child("maya", "amira"), office.child("zed", "sol", "south")
    family = subject("theirs", "group")
    office.given(FamilyGathered(family=family), zed, family)
    office.write("amira", FamilyGathered(family=family), maya)
    with pytest.raises(NotHere):
        office.life("amira", zed)


@pytest.mark.parametrize("name", ["zed", "nobody at all"])
def test_nobody_is_let_in_to_a_stranger_by_naming_them(office: Office, name: str) -> None:
    maya, _ = office.child("maya", "amira"), office.child("zed", "sol", "south")
    with pytest.raises(NotHere):
        office.write("amira", RelationshipTold(other=person(name), kind="other"), maya)
    with pytest.raises(NotHere):
        office.life("amira", person("zed"))


def test_the_front_door_names_whom_it_finds_and_a_correction_whom_it_named(office: Office) -> None:
    maya, zed = office.child("maya"), office.child("zed", "sol", "south")
    office.desk.read(office.who("dot"), maya, lambda view: view.life(maya), page="x", reason="They rang")
    told = office.write("dot", RelationshipTold(other=zed, kind="other"), maya)
    half = RelationshipTold(other=zed, kind="half_sibling")
    assert office.write("dot", half, maya, corrects=told.id, why="They share a father").id


def test_a_worker_who_may_not_open_a_record_can_say_that_they_must_not(office: Office) -> None:
    zed = office.child("zed", "sol", "south")
    assert office.write("amira", ConflictDeclared(people=(zed,), words="My niece"), worker("amira")).id


def test_a_decision_keeps_what_could_be_known(office: Office) -> None:
    maya = office.child("maya", "amira")
    office.note("amira", "Before.", maya)
    office.write("amira", DecisionMade(what="Stay at home"), maya)
    office.note("amira", "After.", maya)
    life = office.life("amira", maya)
    assert notes(as_it_stood(life, life.each(DecisionMade)[0])) == ["Before."]


def test_words_said_in_a_meeting_reach_somebody(office: Office) -> None:
    maya = office.child("maya", "amira")
    entry = office.note("amira", "She is safe.", maya)
    office.desk.reach(office.who("amira"), person("mum"), {maya: [entry]}, LookKind.SAID)
    look = office.desk.who_looked(office.who("amira"), maya)[-1]
    assert (look.reader, look.kind, look.entries) == (person("mum"), LookKind.SAID, (entry,))


def test_erasure_takes_two_people_and_leaves_the_line(office: Office) -> None:
    maya = office.child("maya", "amira")
    entry = office.note("amira", "Somebody else's secret.", maya)
    asked = office.desk.erase_ask(
        office.who("iggy"), entry, ("common",), law="UK GDPR Article 17(1)(d)", reason="Not theirs"
    )
    office.desk.erase_agree(office.who("rita"), asked.id, "I checked")
    life = office.life("amira", maya)
    assert [type(one.fact) for one in life.history(entry)] == [Erased]


def test_nobody_agrees_to_their_own_erasure_or_erases_what_is_held(office: Office) -> None:
    maya = office.child("maya", "amira")
    entry = office.note("amira", "A secret.", maya)
    ask = ErasureAsked(entry=entry, parts=("common",), law="Article 17", reason="x")
    own = office.given(ask, maya)
    mine = office.desk.erase_ask(office.who("iggy"), entry, ("common",), law="17", reason="x").id
    with pytest.raises(NotYours):
        office.desk.erase_agree(office.who("iggy"), mine, "Fine")
    office.given(LegalHoldPlaced(reason="An inquiry asked for it"), maya)
    with pytest.raises(OnHold):
        office.desk.erase_agree(office.who("rita"), own, "Fine")


def test_who_is_behind_a_wall_stays_in_the_family_that_is_gathered_anew(office: Office) -> None:
    maya, ava, noah = (office.child(name, "amira") for name in ("maya", "ava", "noah"))
    office.family("maya", "ava", "noah")
    wall = InformationRestricted(
        subjects=(noah,), from_whom=(worker("ben"),), mode="silent", reason="His wish"
    )
    office.given(wall, noah)
    group = subject("hartley", "group")
    office.write("ben", FamilyGathered(family=group, name="The Hartleys"), maya, ava)
    told, seen = (family(office.life(name, maya)) for name in ("amira", "ben"))
    assert told is not None
    assert seen is not None
    assert (told.name, set(told.members)) == ("The Hartleys", {maya, ava, noah})
    assert (seen.name, set(seen.members)) == ("The Hartleys", {maya, ava})
    with pytest.raises(NotHere):
        office.write("ben", FamilyGathered(family=group, name="Mine"), maya, noah)


def test_nobody_behind_a_wall_is_drawn_into_another_family(office: Office) -> None:
    office.child("maya", "amira")
    office.family("maya")
    zoe = office.child("zoe", "sol", "south")
    wall = InformationRestricted(
        subjects=(person("maya"),), from_whom=(worker("sol"),), mode="silent", reason="x"
    )
    office.given(wall, person("maya"))
    office.write("sol", FamilyGathered(family=subject("hartley", "group"), name="Ours"), zoe)
    told = family(office.life("sol", zoe))
    assert told is not None
    assert told.members == (zoe,)


def test_the_very_word_that_was_asked_to_go_goes_and_not_the_first_of_its_chain(office: Office) -> None:
    maya = office.child("maya", "amira")
    first = office.note("amira", "She said Tuesday.", maya)
    second = office.write("amira", NoteWritten(words="A secret."), maya, corrects=first, why="Asked").id
    asked = office.desk.erase_ask(
        office.who("iggy"), second, ("common",), law="Article 17", reason="x", alone=True
    ).id
    office.desk.erase_agree(office.who("rita"), asked, "Checked")
    told = office.life("amira", maya).history(first)
    assert [type(one.fact) for one in told] == [NoteWritten, Erased]


def test_words_go_from_every_wording_of_an_entry_at_one_agreement(office: Office) -> None:
    maya = office.child("maya", "amira")
    first = office.note("amira", "A secret, told on Tuesday.", maya)
    second = office.write(
        "amira", NoteWritten(words="A secret, told on Monday."), maya, corrects=first, why="Day"
    ).id
    asked = office.desk.erase_ask(office.who("iggy"), second, ("common",), law="Article 17", reason="x").id
    assert len(office.desk.erase_agree(office.who("rita"), asked, "Checked")) == 4
    assert [type(one.fact) for one in office.life("amira", maya).history(first)] == [Erased, Erased]


def test_all_wordings_stay_where_one_of_them_may_not_go(office: Office) -> None:
    maya, ava = office.child("maya", "amira"), office.child("ava", "amira")
    first = office.note("amira", "A secret.", maya, ava)
    second = office.write("amira", NoteWritten(words="The secret."), maya, corrects=first, why="Not Ava").id
    asked = office.desk.erase_ask(office.who("iggy"), second, ("common",), law="Article 17", reason="x").id
    office.given(LegalHoldPlaced(reason="An inquiry asked for it"), ava)
    with pytest.raises(OnHold):
        office.desk.erase_agree(office.who("rita"), asked, "Checked")
    assert Erased not in [type(one.fact) for one in office.life("amira", maya).history(first)]


def test_what_keeps_somebody_safe_or_says_who_erased_is_never_erased(office: Office) -> None:
    maya = office.child("maya", "amira")
    wall = office.given(InformationRestricted(subjects=(maya,), from_whom=(worker("sol"),), reason="x"), maya)
    note = office.note("amira", "A secret.", maya)
    asked = office.desk.erase_ask(office.who("iggy"), note, ("common",), law="Article 17", reason="x").id
    for entry in (wall, asked):
        with pytest.raises(HoldsUp):
            office.desk.erase_ask(office.who("iggy"), entry, ("common",), law="Article 17", reason="x")


def test_agreeing_twice_erases_once(office: Office) -> None:
    maya = office.child("maya", "amira")
    note = office.note("amira", "A secret.", maya)
    asked = office.desk.erase_ask(office.who("iggy"), note, ("common",), law="Article 17", reason="x").id
    assert len(office.desk.erase_agree(office.who("rita"), asked, "Checked")) == 2
    assert office.desk.erase_agree(office.who("rita"), asked, "Checked") == ()


def test_nobody_agrees_about_somebody_they_must_not_see(office: Office) -> None:
    maya = office.child("maya", "amira")
    note = office.note("amira", "A secret.", maya)
    asked = office.desk.erase_ask(office.who("iggy"), note, ("common",), law="Article 17", reason="x").id
    office.given(ConflictDeclared(people=(maya,), words="My niece"), worker("rita"))
    with pytest.raises(NotHere):
        office.desk.erase_agree(office.who("rita"), asked, "Checked")
