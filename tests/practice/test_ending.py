"""How the work ended is read from what happened."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice.ending import closed_while_open, closure_date, closure_reason, questions
from alongside.practice.episode import episodes
from tests.life import life

POLICY = load()
LATER = date(2026, 12, 31)
ASKED = "2026-04-01 ReferralReceived source=2A\n"
ASSESSED = """
    2026-04-02 AssessmentStarted #a
    2026-05-01 AssessmentShared assessment=#a with_whom=family how=discussed
    2026-05-01 AssessmentAuthorised assessment=#a each.maya.factors=21 each.maya.outcomes={}
"""
CLOSED = "2026-06-01 EpisodeClosed because={} family_told=yes\n"
TALK = "2026-04-20 StrategyDiscussionHeld #t each.maya.enquire=yes\n"
NOT_NEEDED = (
    "2026-04-29 EnquiryConcluded enquiry=#t each.maya.finding=not_substantiated "
    "each.maya.conference_needed=no\n"
)


def reason(text: str) -> str:
    told = life(text)
    return closure_reason(told, episodes(told)[0])


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), POLICY, LATER)]


@pytest.mark.parametrize(
    ("because", "code"),
    [
        ("adopted", "RC1"),
        ("died", "RC2"),
        ("child_arrangements_order", "RC3"),
        ("special_guardianship_order", "RC4"),
        ("moved_to_another_authority", "RC5"),
        ("adult_services", "RC6"),
        ("no_longer_in_need", "RC7"),
    ],
)
def test_the_ladder_follows_what_the_worker_said_and_what_happened(because: str, code: str) -> None:
    assert reason(ASKED + CLOSED.format(because)) == code


def test_an_assessment_that_led_to_nothing_more_closes_after_assessment() -> None:
    assert reason(ASKED + ASSESSED.format("NFA") + CLOSED.format("no_longer_in_need")) == "RC8"


def test_an_assessment_that_led_to_early_help_says_so() -> None:
    assert reason(ASKED + ASSESSED.format("EARLY_HELP") + CLOSED.format("help_from_others")) == "RC9"


@pytest.mark.parametrize(
    "more",
    [
        TALK + NOT_NEEDED,
        "2026-04-20 PlanMade section_17=yes\n",
        "2026-04-20 ConferenceHeld kind=transfer_in each.maya.decision=no_plan\n",
    ],
)
def test_after_an_enquiry_a_conference_or_a_plan_it_is_never_closed_after_assessment(more: str) -> None:
    text = ASKED + ASSESSED.format("NFA") + more + CLOSED.format("no_longer_in_need")
    assert reason(text) == "RC7"


def test_a_death_is_the_reason_whatever_was_said_and_the_difference_is_asked_about() -> None:
    text = ASKED + "2026-05-20 PersonDied\n" + CLOSED.format("moved_to_another_authority")
    assert reason(text) == "RC2"
    assert codes(text) == ["ending.reason_differs"]


def test_the_two_reasons_are_asked_about_in_words_and_never_in_codes() -> None:
    text = ASKED + "2026-05-20 PersonDied\n" + CLOSED.format("moved_to_another_authority")
    (question,) = questions(life(text), POLICY, LATER)
    assert question.words == (
        "The return will say “Died”, as is written here; the ending says "
        "“They moved, and another council has taken over”. Which is it?"
    )


def test_a_death_that_is_not_written_down_is_asked_about() -> None:
    assert codes(ASKED + CLOSED.format("died")) == ["ending.no_death"]


def test_what_was_left_open_is_listed_and_asked_about() -> None:
    text = ASKED + "2026-04-02 AssessmentStarted\n" + TALK + CLOSED.format("declined")
    told = life(text)
    left = closed_while_open(told, episodes(told)[0])
    assert (len(left.assessments), len(left.enquiries)) == (1, 1)
    assert codes(text) == ["ending.left_open"]


def test_a_family_that_was_not_told_is_asked_about() -> None:
    assert codes(ASKED + "2026-06-01 EpisodeClosed because=declined") == ["ending.family_not_told"]


def test_open_work_has_neither_a_day_nor_a_reason() -> None:
    told = life(ASKED)
    assert (closure_date(episodes(told)[0]), reason(ASKED)) == (None, "")


def test_no_further_action_on_friday_and_an_assessment_on_monday() -> None:
    text = """
    2026-05-08 ReferralReceived #asked source=2A
    2026-05-08 ReferralDecided referral=#asked outcomes=NFA
    2026-05-11 AssessmentStarted
    """
    told = life(text)
    on_friday = told.as_known_at(told.entries[1].recorded_at)
    assert [episode.nfa for episode in episodes(on_friday)] == [True]
    assert [episode.nfa for episode in episodes(told)] == [False]
