"""One continuous assessment of a child in a family."""

from datetime import date

from alongside.policy import load
from alongside.practice.assessment import (
    CLOCKS,
    assessment_of,
    assessments,
    every_assessment,
    first_seen,
    hypotheses,
    parts_written,
    questions,
)
from alongside.practice.clock import due
from tests.life import entry_named, life

POLICY = load()
LATER = date(2026, 12, 31)
START = "2026-05-01 AssessmentStarted #a\n"
DONE = """
    2026-06-01 AssessmentShared assessment=#a with_whom=family how=discussed
    2026-06-03 AssessmentAuthorised #signed assessment=#a each.maya.factors=3B,4B,3B each.maya.outcomes=NFA
"""


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), POLICY, LATER)]


def test_it_is_complete_the_first_moment_that_either_limb_is_whole() -> None:
    told = life(
        START
        + DONE
        + """
    2026-06-06 AssessmentShared assessment=#a with_whom=agencies how=in_writing
    2026-06-08 AssessmentShared assessment=#a with_whom=family how=in_writing
    """
    )
    assert assessments(told, LATER)[0].completed_on == date(2026, 6, 3)


def test_told_in_writing_to_all_is_complete_and_a_missing_manager_is_asked_about() -> None:
    text = (
        START
        + """
    2026-05-20 AssessmentShared assessment=#a with_whom=agencies how=in_writing
    2026-05-22 AssessmentShared assessment=#a with_whom=family how=in_writing
    """
    )
    assert assessments(life(text), LATER)[0].completed_on == date(2026, 5, 22)
    assert codes(text) == ["assessment.not_authorised"]


def test_authorised_is_not_complete_until_it_was_talked_through_with_the_family() -> None:
    text = START + "2026-05-20 AssessmentAuthorised assessment=#a each.maya.factors=3B"
    assessment = assessments(life(text), LATER)[0]
    assert assessment.completed_on is None
    assert assessment.factors_at_end == ()
    assert "assessment.not_shared" in codes(text)


def test_an_import_is_taken_at_its_word() -> None:
    told = life(START + "2026-05-20 AssessmentAuthorised assessment=#a each.maya.factors=3B @origin=import")
    assert assessments(told, LATER)[0].completed_on == date(2026, 5, 20)


def test_factors_are_given_once_each_and_none_of_these_only_alone() -> None:
    assert assessments(life(START + DONE), LATER)[0].factors_at_end == ("3B", "4B")
    text = START + DONE.replace("3B,4B,3B", "21,3B")
    assert assessments(life(text), LATER)[0].factors_at_end == ("3B",)
    assert codes(text) == ["assessment.factors_and_none"]


def test_another_start_while_one_is_open_belongs_to_it() -> None:
    told = life(START + "2026-05-20 AssessmentStarted #again\n" + DONE)
    assert [(one.start, len(one.starts)) for one in assessments(told, LATER)] == [(date(2026, 5, 1), 2)]
    again = entry_named(START + "2026-05-20 AssessmentStarted #again\n" + DONE, "again")
    found = assessment_of(told, again, LATER)
    assert found is not None
    assert found.start == date(2026, 5, 1)


def test_a_young_carers_own_assessment_may_run_beside_it() -> None:
    told = life(START + "2026-05-20 AssessmentStarted kind=young_carer")
    assert len(assessments(told, LATER)) == 1
    assert len(every_assessment(told, LATER)) == 2


def test_the_review_point_is_the_last_day_chosen_with_the_family() -> None:
    told = life(
        START
        + """
    2026-05-01 ReviewDateChosen of=#a review_on=2026-05-15
    2026-05-12 ReviewDateChosen of=#a review_on=2026-05-29 moved_from=2026-05-15
    """
    )
    assert assessments(told, LATER)[0].internal_review == date(2026, 5, 29)


def test_a_child_seen_on_a_visit_in_that_time_was_seen_in_it() -> None:
    told = life(START + "2026-05-09 VisitMade each.maya.seen=yes\n" + DONE)
    seen = first_seen(told, assessments(told, LATER)[0])
    assert seen is not None
    assert seen.on.first == date(2026, 5, 9)
    before = life("2026-04-09 VisitMade each.maya.seen=yes\n" + START + DONE)
    assert first_seen(before, assessments(before, LATER)[0]) is None


def test_the_end_of_our_work_leaves_it_open_and_late_words_do_not_finish_it() -> None:
    told = life(START + "2026-05-20 EpisodeClosed because=declined\n" + DONE)
    one = assessments(told, LATER)[0]
    assert (one.left_open, one.completed_on, one.outcomes) == (True, None, ())


def test_what_came_before_the_start_does_not_finish_it_and_is_asked_about() -> None:
    text = START + "2026-04-20 AssessmentAuthorised assessment=#a @origin=import"
    assert assessments(life(text), LATER)[0].completed_on is None
    assert "assessment.before_start" in codes(text)


def test_explanations_stand_beside_each_other_with_what_speaks_for_and_against() -> None:
    told = life(
        START
        + """
    2026-05-03 HypothesisOffered #tired assessment=#a words="Mum is exhausted"
    2026-05-04 HypothesisOffered assessment=#a words="Maya is frightened of somebody"
    2026-05-05 EvidenceNoted hypothesis=#tired speaks=for words="Three jobs"
    2026-05-06 EvidenceNoted hypothesis=#tired speaks=missing words="What Nan sees" known_since=2026-01-01
    """
    )
    first, second = hypotheses(told, assessments(told, LATER)[0], LATER)
    assert (len(first.speaks_for), len(first.speaks_against), len(first.missing)) == (1, 0, 1)
    assert second.offered.fact.words == "Maya is frightened of somebody"


def test_only_the_newest_words_of_a_part_are_shown() -> None:
    told = life(
        START
        + """
    2026-05-03 AssessmentPartWritten assessment=#a part=strengths words="Nan"
    2026-05-09 AssessmentPartWritten assessment=#a part=strengths words="Nan, and swimming"
    2026-05-04 AssessmentPartWritten assessment=#a part=development words="Reads well"
    """
    )
    parts = parts_written(told, assessments(told, LATER)[0], LATER)
    assert [part.fact.words for part in parts] == ["Reads well", "Nan, and swimming"]


def test_the_clock_runs_until_it_is_complete_and_not_only_authorised() -> None:
    told = life(START + DONE)
    assert len(due(told, POLICY, date(2026, 6, 2), CLOCKS)) == 1
    assert due(told, POLICY, date(2026, 6, 3), CLOCKS) == ()


def test_the_first_assessment_counts_from_the_referral_and_a_later_one_from_its_start() -> None:
    asked = "2026-04-30 ReferralReceived source=2A\n"
    told = life(asked + START + DONE + "2026-09-01 AssessmentStarted")
    first = due(told, POLICY, date(2026, 5, 2), CLOCKS)
    later = due(told, POLICY, date(2026, 9, 2), CLOCKS)
    assert [one.since for one in (*first, *later)] == [date(2026, 4, 30), date(2026, 9, 1)]
    assert [one.latest for one in first] == [POLICY.working_days.add(date(2026, 4, 30), 45)]
