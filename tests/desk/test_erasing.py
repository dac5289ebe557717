"""A request for erasure has one answer, and nothing goes while a hold stands: over either book."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alongside.access import NotHere
from alongside.access.facts import (
    ConflictDeclared,
    ErasureAsked,
    ErasureRefused,
    ErasureTakenBack,
    InformationRestricted,
    LegalHoldPlaced,
)
from alongside.desk import NotTheirs, NotYours, OnHold, Repeats, TwoPeople, erasures, holding
from alongside.practice.identifiers import RecordsJoined
from alongside.practice.note import NoteWritten
from alongside.record import EntryId, Erased, Moved, SubjectId
from tests.desk.office import Office
from tests.life import person, worker

LAW = "UK GDPR Article 17(1)(d)"
SECRET = "Her neighbour has debts of his own."
INQUIRY = "The inquiry has asked that nothing be destroyed."


def asked(office: Office, entry: EntryId, *parts: str, **more: Any) -> EntryId:
    told = {"law": LAW, "reason": "Somebody else's", **more}
    return office.desk.erase_ask(office.who("iggy"), entry, parts or ("common",), **told).id


def agree(office: Office, request: EntryId, words: str = "Checked") -> int:
    return len(office.desk.erase_agree(office.who("rita"), request, words))


def refuse(
    office: Office, request: EntryId, words: str = "Her brother may ask for it", by: str = "rita"
) -> None:
    erasures.refuse(office.desk, office.who(by), request, words)


def take_back(office: Office, request: EntryId, words: str = "It was another note", by: str = "iggy") -> None:
    erasures.take_back(office.desk, office.who(by), request, words)


def secret(office: Office, *names: str) -> tuple[SubjectId, EntryId]:
    """A note about children of the north team, and the first of them."""
    people = [office.child(name, "amira") for name in names or ("maya",)]
    return people[0], office.note("amira", SECRET, *people)


def is_there(office: Office, who: SubjectId, entry: EntryId) -> bool:
    return not any(isinstance(one.fact, Erased) for one in office.life("amira", who).history(entry))


def test_what_a_second_person_refused_is_erased_by_nobody(office: Office) -> None:
    maya, note = secret(office)
    request = asked(office, note)
    refuse(office, request)
    with pytest.raises(Moved):
        agree(office, request)
    assert is_there(office, maya, note)
    (told,) = office.life("amira", maya).each(ErasureRefused)
    assert (told.by, told.fact.words) == (worker("rita"), "Her brother may ask for it")


def test_what_was_taken_back_is_erased_by_nobody_and_refused_by_nobody(office: Office) -> None:
    maya, note = secret(office)
    request = asked(office, note)
    take_back(office, request)
    with pytest.raises(Moved):
        agree(office, request)
    with pytest.raises(Moved):
        refuse(office, request)
    assert [one.fact.words for one in office.life("amira", maya).each(ErasureTakenBack)] == [
        "It was another note"
    ]


def test_what_is_gone_is_neither_refused_nor_taken_back(office: Office) -> None:
    _, note = secret(office)
    request = asked(office, note)
    agree(office, request)
    for answer in (refuse, take_back):
        with pytest.raises(Moved):
            answer(office, request)


def test_one_no_answers_for_every_wording_that_was_asked_for(office: Office) -> None:
    maya, note = secret(office)
    office.write("amira", NoteWritten(words=f"On Monday: {SECRET}"), maya, corrects=note, why="Day")
    request = asked(office, note)
    refuse(office, request)
    life = office.life("amira", maya)
    named = {one.fact.asked for one in life.each(ErasureRefused)}
    assert named == {one.id for one in life.each(ErasureAsked)}
    assert len(named) == 2


def test_whoever_asks_again_after_a_no_asks_anew(office: Office) -> None:
    maya, note = secret(office)
    refuse(office, asked(office, note))
    assert agree(office, asked(office, note)) == 2
    assert not is_there(office, maya, note)


def test_nobody_refuses_what_they_asked_for_themselves(office: Office) -> None:
    maya, note = secret(office)
    own = ErasureAsked(entry=note, parts=("common",), law=LAW, reason="x")
    iggys = office.given(own, maya)
    ritas = office.desk.book
    with ritas.sitting(worker("rita"), wide=True) as sitting:
        (mine,) = sitting.append([office.draft(own, maya)])
    with pytest.raises(TwoPeople):
        refuse(office, mine.id)
    with pytest.raises(NotTheirs):
        take_back(office, iggys)


def test_only_the_retention_officer_refuses_and_only_those_who_keep_records_take_back(office: Office) -> None:
    _, note = secret(office)
    request = asked(office, note)
    for name in ("iggy", "amira", "meg"):
        with pytest.raises(NotYours):
            refuse(office, request, by=name)
    with pytest.raises(NotYours):
        take_back(office, request, by="amira")


def test_nobody_answers_about_somebody_they_must_not_see(office: Office) -> None:
    maya, note = secret(office)
    request = asked(office, note)
    office.given(ConflictDeclared(people=(maya,), words="My niece"), worker("rita"))
    with pytest.raises(NotHere):
        refuse(office, request)
    with pytest.raises(NotHere):
        refuse(office, note)


@pytest.mark.parametrize("words", [SECRET, "It says her neighbour has debts, which is untrue"])
def test_no_reason_keeps_the_words_that_were_to_go(office: Office, words: str) -> None:
    _, note = secret(office)
    with pytest.raises(Repeats):
        asked(office, note, reason=words)
    request = asked(office, note)
    for answer in (agree, refuse, take_back):
        with pytest.raises(Repeats):
            answer(office, request, words)


def test_nobody_puts_a_decision_about_erasure_right_or_takes_it_away(office: Office) -> None:
    maya, note = secret(office)
    request = asked(office, note)
    refuse(office, request)
    office.desk.read(office.who("iggy"), maya, lambda view: view.life(maya), page="test", reason="Asked")
    no = office.life("amira", maya).each(ErasureRefused)[0]
    for target in (office.life("amira", maya).entry(request), no):
        assert target
        with pytest.raises(NotYours):
            office.write("iggy", target.fact, maya, corrects=target.id, withdraws=True, why="Not so")


def held(office: Office, *about: SubjectId, by: str = "meg", until: date | None = None) -> EntryId:
    return office.write(by, LegalHoldPlaced(reason=INQUIRY, until=until), *about).id


def lift(office: Office, hold: EntryId, by: str = "iggy") -> None:
    holding.lift(office.desk, office.who(by), hold, "The inquiry has reported", f"lift/{hold}/{by}")


def listed(office: Office, by: str = "rita") -> list[EntryId]:
    return list(holding.standing(office.desk, office.who(by), lambda _view, _who, hold: hold))


def test_a_manager_has_everything_kept_and_those_who_keep_records_end_it(office: Office) -> None:
    maya, note = secret(office)
    request, hold = asked(office, note), held(office, maya)
    with pytest.raises(OnHold, match="The inquiry has asked"):
        agree(office, request)
    with pytest.raises(NotYours):
        lift(office, hold, by="meg")
    assert listed(office) == [hold]
    lift(office, hold)
    assert listed(office) == []
    assert agree(office, request) == 2
    assert not is_there(office, maya, note)


def test_a_hold_is_lifted_once(office: Office) -> None:
    maya, _ = secret(office)
    hold = held(office, maya)
    lift(office, hold)
    with pytest.raises(Moved):
        lift(office, hold, by="rita")


def test_a_worker_places_no_hold_and_nobody_places_one_on_whom_they_are_not_let_in_to(office: Office) -> None:
    maya, _ = secret(office)
    with pytest.raises(NotYours):
        held(office, maya, by="amira")
    with pytest.raises(NotHere):
        held(office, maya, by="sue")


def test_nothing_is_asked_for_while_a_hold_stands(office: Office) -> None:
    maya, note = secret(office)
    held(office, maya)
    office.desk.read(office.who("iggy"), maya, lambda view: view.life(maya), page="test", reason="Asked")
    with pytest.raises(OnHold, match="The inquiry has asked"):
        asked(office, note)


def test_a_hold_on_one_sister_keeps_what_both_share(office: Office) -> None:
    maya, note = secret(office, "maya", "ava")
    request = asked(office, note)
    held(office, person("ava"))
    with pytest.raises(OnHold):
        agree(office, request)
    assert is_there(office, maya, note)


def test_a_hold_on_a_record_that_was_joined_keeps_the_other_too(office: Office) -> None:
    maya, note = secret(office)
    request, other = asked(office, note), office.child("maia", "amira")
    office.given(RecordsJoined(other=other), maya, other)
    held(office, other)
    with pytest.raises(OnHold):
        agree(office, request)


def test_a_hold_on_a_sister_who_is_hidden_is_told_to_nobody_she_is_hidden_from(office: Office) -> None:
    maya, note = secret(office, "maya", "ava")
    wall = InformationRestricted(
        subjects=(person("ava"),), from_whom=(worker("iggy"),), mode="silent", reason="Her wish"
    )
    office.given(wall, person("ava"))
    office.desk.read(office.who("iggy"), maya, lambda view: view.life(maya), page="test", reason="Asked")
    with pytest.raises(NotHere) as before:
        asked(office, note)
    hold = held(office, person("ava"))
    with pytest.raises(NotHere) as after:
        asked(office, note)
    assert str(before.value) == str(after.value)
    assert listed(office, "iggy") == []
    for nothing in (hold, note, maya):
        with pytest.raises(NotHere):
            lift(office, EntryId(nothing))


def test_a_hold_that_the_second_person_may_not_read_keeps_everything_and_is_not_told(office: Office) -> None:
    maya, note = secret(office)
    request, hold = asked(office, note), held(office, maya)
    office.given(
        InformationRestricted(entries=(hold,), from_whom=(worker("rita"),), mode="silent", reason="x"), maya
    )
    with pytest.raises(OnHold) as kept:
        agree(office, request)
    assert "inquiry" not in str(kept.value)
    assert is_there(office, maya, note)
