"""An entry about two sisters is taken back by somebody who is not shown one: those who see her are asked."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.access.facts import InformationRestricted
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import EntryId
from tests.desk.office import Office
from tests.life import person, worker
from tests.web.private.forms import is_missing, posts, read, said_by

MAYA, AVA = person("maya"), person("ava")
ASKED = "Taken back by Ben, who was not shown what it says of Ava. Does it still hold for Ava?"


@pytest.fixture
def taken_back(office: Office, come_in: Any) -> EntryId:
    """Ben, from whom Ava is kept, takes back a visit to both."""
    each = {who: VisitMadeEach(seen=True, meaning=f"Long, for {who}") for who in (MAYA, AVA)}
    visit = office.write("amira", VisitMade(story="Pancakes."), MAYA, AVA, each=each).id
    office.write("amira", InformationRestricted(from_whom=(worker("ben"),), reason="x", mode="silent"), AVA)
    posts(come_in("ben"), f"/entry/{visit}/withdraw/", why="Not that day")
    return office.life("amira", AVA).history(visit)[-1].id


def where(entry: EntryId, who: str = AVA) -> str:
    return f"/entry/{entry}/still-holds/?about={who}"


def visits(office: Office) -> list[str]:
    return [entry.fact.story for entry in office.life("amira", AVA).each(VisitMade)]


def test_it_is_asked_in_her_life_and_nowhere_else(come_in: Any, taken_back: EntryId) -> None:
    amira = come_in("amira")
    assert ASKED in read(amira, "ava", "questions/")
    assert where(taken_back) in read(amira, "ava", "questions/")
    assert "Does it still hold" in read(amira, "ava")
    assert "Does it still hold" not in read(amira, "maya", "questions/")
    assert is_missing(amira, where(taken_back, MAYA))


def test_whoever_took_it_back_is_told_nothing(office: Office, come_in: Any, taken_back: EntryId) -> None:
    pages = ("", "questions/", "chronology/")
    before = [said_by(read(come_in("ben"), "maya", page)) for page in pages]
    assert not any("still hold" in text or "Ava" in text for text in before)
    assert is_missing(come_in("ben"), where(taken_back), where(taken_back, MAYA))
    posts(come_in("amira"), where(taken_back), holds="again")
    assert [said_by(read(come_in("ben"), "maya", page)) for page in pages] == before


def test_it_is_put_in_her_record_again_word_for_word(
    office: Office, come_in: Any, taken_back: EntryId
) -> None:
    assert "Pancakes." in come_in("amira").get(where(taken_back)).text
    posts(come_in("amira"), where(taken_back), holds="again", words="I was there")
    (visit,) = office.life("amira", AVA).each(VisitMade)
    assert (visit.fact.story, visit.subjects, visit.builds_on) == ("Pancakes.", (AVA,), taken_back)
    assert visit.each == {AVA: VisitMadeEach(seen=True, meaning=f"Long, for {AVA}")}
    assert office.life("amira", MAYA).each(VisitMade) == ()
    assert "still hold for" not in read(come_in("amira"), "ava", "questions/")


@pytest.mark.parametrize("holds", ["no", "elsewhere"])
def test_it_is_said_and_asked_no_more(office: Office, come_in: Any, taken_back: EntryId, holds: str) -> None:
    posts(come_in("amira"), where(taken_back), holds=holds)
    assert visits(office) == []
    assert "still hold for" not in read(come_in("amira"), "ava", "questions/")
    assert is_missing(come_in("amira"), where(taken_back))


def test_what_is_left_out_is_asked_for_again(come_in: Any, taken_back: EntryId) -> None:
    answer = posts(come_in("amira"), where(taken_back), words="Hm")
    assert answer.status_code == 400
    assert "Say whether it still holds" in answer.text


def test_what_a_wall_keeps_from_somebody_is_not_said_again_without_it(office: Office, come_in: Any) -> None:
    each = {who: VisitMadeEach(seen=True) for who in (MAYA, AVA)}
    visit = office.write("amira", VisitMade(story="Pancakes."), MAYA, AVA, each=each).id
    wall = InformationRestricted(
        entries=(visit,), subjects=(AVA,), from_whom=(worker("ben"),), reason="x", mode="silent"
    )
    office.write("amira", wall, AVA)
    posts(come_in("ben"), f"/entry/{visit}/withdraw/", why="Not that day")
    back = office.life("amira", AVA).history(visit)[-1].id
    assert 'value="again"' not in come_in("amira").get(where(back)).text
    assert posts(come_in("amira"), where(back), holds="again").status_code == 400
    posts(come_in("amira"), where(back), holds="no")
    assert {"VisitMade", "WithdrawalAnswered"}.isdisjoint(e.kind for e in office.life("ben", AVA).entries)
