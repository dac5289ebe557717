"""Judgement, with what was known then."""

from datetime import date

from msgspec.structs import replace

from alongside.policy import load
from alongside.practice.assessment import first_seen
from alongside.practice.decision import HeadKnown, as_it_stood, assessment_at, decisions, questions
from alongside.record import Life
from tests.life import life, person

LATER = date(2026, 12, 31)
MAYA = person("maya")
TEXT = """
    2026-05-01 AssessmentStarted #a
    2026-05-06 VisitMade each.maya.seen=yes
    2026-05-20 DecisionMade #d what="Stay at home" unknown="Who has a key" expects_by=2026-07-01
    2026-05-04 VisitMade each.maya.words="He has a key" @recorded=2026-06-01T09:00
    2026-06-02 AssessmentShared assessment=#a with_whom=family how=discussed
    2026-06-02 AssessmentAuthorised assessment=#a each.maya.factors=3B
"""


def frozen(seq: int) -> Life:
    """The same life, its decision frozen by the desk at a place in the thread."""
    told = life(TEXT)
    heads = (HeadKnown(subject=MAYA, seq=seq),)
    return Life(
        MAYA,
        [
            replace(e, fact=replace(e.fact, information_set=heads)) if e.kind == "DecisionMade" else e
            for e in told.entries
        ],
    )


def test_what_was_written_later_was_not_known_though_it_was_true_before() -> None:
    told = life(TEXT)
    then = as_it_stood(told, decisions(told, LATER)[0].made)
    assert [visit.on.first for visit in then.standing if visit.kind == "VisitMade"] == [date(2026, 5, 6)]


def test_the_frozen_heads_count_and_not_the_clock() -> None:
    told = frozen(1)
    assert len(as_it_stood(told, decisions(told, LATER)[0].made)) == 1


def test_the_assessment_at_a_decision_is_a_reading_and_no_copy() -> None:
    told = frozen(2)
    made = decisions(told, LATER)[0].made
    snapshot = assessment_at(told, made)
    assert snapshot is not None
    assert snapshot.completed_on is None
    assert first_seen(as_it_stood(told, made), snapshot) is not None


def test_the_day_to_look_again_is_asked_about_until_somebody_does() -> None:
    reviewed = '2026-07-03 DecisionReviewed decision=#d came_of_it="Nan changed the lock"'
    assert [q.code for q in questions(life(TEXT), load(), LATER)] == ["decision.look_again"]
    assert [q.code for q in questions(life(TEXT + reviewed), load(), LATER)] == []


def test_a_decision_without_its_doubts_is_asked_about() -> None:
    text = '2026-05-20 DecisionMade what="Stay at home"'
    assert [q.code for q in questions(life(text), load(), LATER)] == ["decision.no_doubt"]
