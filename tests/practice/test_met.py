"""Who has met whom."""

from datetime import date

from alongside.practice.met import first_met, have_met, meetings_with
from tests.life import life, person, worker

VISIT = "2026-05-12 NoteWritten words='Tea' attended='maya, worker:amira as social_worker, -worker:tom'"


def test_two_people_have_met_when_both_were_there() -> None:
    told = life(VISIT)
    assert have_met(told, worker("amira"), date(2026, 5, 12))
    assert not have_met(told, worker("amira"), date(2026, 5, 11))


def test_who_was_asked_and_did_not_come_has_not_met_them() -> None:
    assert not meetings_with(life(VISIT), worker("tom"))


def test_a_meeting_about_a_child_who_was_not_there_is_no_meeting_with_them() -> None:
    told = life("2026-05-12 NoteWritten words='A call between us' attended='worker:amira, mum'")
    assert first_met(told) == {}


def test_a_child_seen_on_a_visit_has_met_the_worker_who_wrote_it_and_the_others_seen() -> None:
    told = life("2026-05-12 VisitMade purpose=assessment each.maya.seen=yes each.leo.seen=yes @by=amira")
    assert set(first_met(told)) == {worker("amira"), person("leo")}


def test_a_child_not_seen_on_a_visit_has_met_nobody() -> None:
    told = life("2026-05-12 VisitMade purpose=assessment each.maya.seen=no each.leo.seen=yes @by=amira")
    assert first_met(told) == {}


def test_an_introduction_is_a_meeting_with_whoever_came() -> None:
    alone = "2026-05-12 WorkerIntroduced worker=amira introduced_by=worker:tom together="
    assert set(first_met(life(alone + "no"))) == {worker("amira")}
    assert set(first_met(life(alone + "yes"))) == {worker("amira"), worker("tom")}
