"""In either book a conflict covers whom it ever covered, and whoever comes in later, until it is ended."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.access import NotHere
from alongside.access.facts import ConflictDeclared, ConflictEnded, WorkerIsPerson
from alongside.desk import Emergency, conflicts
from alongside.practice.correction import EntryWithdrawn
from alongside.practice.identifiers import RecordsJoined, RecordsParted
from alongside.practice.relationship import FamilyGathered
from alongside.record import EntryId, SubjectId
from tests.desk.office import SYSTEM, Office
from tests.life import person, subject, worker

MAYA, AVA, ZED, MUM = map(person, ("maya", "ava", "zed", "mum"))
BEN, GROUP = worker("ben"), subject("hartley", "group")


def gathers(office: Office, *people: SubjectId) -> EntryId:
    """These people are one family from now on, and nobody else is of it."""
    return office.write("meg", FamilyGathered(family=GROUP), *people, GROUP).id


@pytest.fixture
def family(office: Office) -> Office:
    """Four children whom Ben's team works with; Maya and Ava are one family; Ben knows Maya."""
    for name in ("maya", "ava", "zed", "mum"):
        office.child(name, "ben")
    gathers(office, MAYA, AVA)
    return office


def knows(office: Office, who: SubjectId = MAYA) -> EntryId:
    """Ben says that he knows somebody."""
    return office.write("meg", ConflictDeclared(people=(who,)), BEN).id


def kept_from_ben(office: Office) -> set[SubjectId]:
    """Everybody whom neither desk nor database tells Ben of, though he is their worker."""
    people, ben = (MAYA, AVA, ZED, MUM), office.who("ben")
    with office.book.sitting(BEN) as sitting:
        behind_the_wall = {who for who in people if not sitting.entries([who])}
        assert not behind_the_wall & sitting.granted()
    gone = set(people) - {
        child.subject for child in office.desk.my_children(ben, lambda _view, mine: mine.children)
    }
    assert gone == behind_the_wall == {who for who in people if _is_gone(office, who)}
    return gone


def _is_gone(office: Office, who: SubjectId) -> bool:
    try:
        office.life("ben", who)
    except NotHere:
        return True
    return False


def test_whoever_leaves_the_family_stays_kept_from_them(family: Office) -> None:
    knows(family)
    assert kept_from_ben(family) == {MAYA, AVA}
    gathers(family, MAYA)
    assert kept_from_ben(family) == {MAYA, AVA}
    with pytest.raises(NotHere):
        family.desk.break_glass(family.who("ben"), AVA, Emergency.CHILD_AT_RISK, "Now")


def test_whoever_the_family_goes_on_with_is_kept_from_them(family: Office) -> None:
    knows(family)
    gathers(family, AVA, ZED)
    assert kept_from_ben(family) == {MAYA, AVA, ZED}


def test_a_gathering_that_was_a_mistake_lets_nobody_in_again(family: Office) -> None:
    knows(family)
    mistake = gathers(family, MAYA, AVA, ZED)
    assert kept_from_ben(family) == {MAYA, AVA, ZED}
    back: dict[str, Any] = {"corrects": mistake, "withdraws": True, "why": "Not theirs"}
    family.write("meg", EntryWithdrawn(why="Not theirs"), MAYA, AVA, ZED, GROUP, **back)
    assert kept_from_ben(family) == {MAYA, AVA, ZED}


def test_a_record_parted_from_theirs_stays_kept_from_them(family: Office) -> None:
    knows(family)
    family.write("meg", RecordsJoined(other=ZED), MAYA, ZED)
    assert kept_from_ben(family) == {MAYA, AVA, ZED}
    family.write("meg", RecordsParted(other=ZED), MAYA, ZED)
    assert kept_from_ben(family) == {MAYA, AVA, ZED}


def test_another_record_of_who_left_is_kept_from_them_too(family: Office) -> None:
    knows(family)
    gathers(family, MAYA)
    family.write("meg", RecordsJoined(other=ZED), AVA, ZED)
    assert kept_from_ben(family) == {MAYA, AVA, ZED}


def test_who_had_left_before_they_said_so_is_open_to_them(family: Office) -> None:
    gathers(family, MAYA)
    knows(family)
    assert kept_from_ben(family) == {MAYA}


def test_a_worker_in_the_record_is_kept_from_whoever_their_family_was(family: Office) -> None:
    family.write("iggy", WorkerIsPerson(person=MAYA), BEN)
    gathers(family, MAYA)
    assert kept_from_ben(family) == {MAYA, AVA}


def test_it_ends_for_everybody_it_ever_covered_and_begins_with_who_is_there(family: Office) -> None:
    conflict = knows(family)
    gathers(family, AVA, ZED)
    family.write("iggy", ConflictEnded(conflict=conflict, why="Another Maya"), BEN)
    assert kept_from_ben(family) == set()
    knows(family, ZED)
    assert kept_from_ben(family) == {AVA, ZED}


def test_made_again_it_covers_the_same(family: Office) -> None:
    knows(family)
    gathers(family, AVA, ZED)
    family.write("meg", RecordsJoined(other=MUM), ZED, MUM)
    family.write("meg", RecordsParted(other=MUM), ZED, MUM)
    before = kept_from_ben(family)
    list(family.desk.rebuild_shelves(SYSTEM))
    assert kept_from_ben(family) == before == {MAYA, AVA, ZED, MUM}


def test_who_governs_and_their_manager_read_whom_it_covers_besides(family: Office) -> None:
    knows(family)
    gathers(family, MAYA)
    for reader in map(family.who, ("iggy", "meg")):
        (told,) = conflicts.standing(family.desk, reader)
        assert [one.name for one in told.also] == ["Ava Hartley"]
    assert [one.worker for one in conflicts.around(family.desk, family.who("meg"), AVA)] == [BEN]
    assert conflicts.around(family.desk, family.who("meg"), ZED) == ()
