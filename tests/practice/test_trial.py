"""A rule on trial for some families: openly, with the usual day beside it."""

from datetime import date
from pathlib import Path

import pytest

from alongside.policy import Policy, load
from alongside.practice import CLOCKS, QUESTIONS, asked
from alongside.practice.clock import Due, due
from alongside.practice.trial import cohorts
from alongside.story import due as due_story
from tests.life import life, person
from tests.story.seen import view

TRIAL = """
[[trial]]
timescale   = "assessment.complete"
cohort      = "family help, north"
within      = "60 working days"
why         = "more time with a family may give a better understanding"
measures    = ["what families say about being understood"]
since       = 2026-09-01
until       = 2027-08-31
legal_basis = "Local Authority Social Services Act 1970, section 7A, a direction made up for this test"
author      = "Director of children's services"
"""
ASKED = "2026-10-01 ReferralReceived #r source=1A\n2026-10-01 AssessmentStarted #a"
JOINED = "2026-10-01 TrialJoined cohort='family help, north' why='They live in the north.'"
TODAY = date(2026, 11, 12)


@pytest.fixture
def policy(tmp_path: Path) -> Policy:
    (tmp_path / "ours.toml").write_text(TRIAL, "utf-8")
    return load(tmp_path)


def assessment(text: str, policy: Policy) -> Due:
    told = due(life(text), policy, TODAY, CLOCKS)
    return next(one for one in told if one.what.startswith("Finish the assessment"))


def test_a_child_in_a_trial_has_its_day_and_the_usual_one_beside_it(policy: Policy) -> None:
    usual = assessment(ASKED, policy)
    tried = assessment(f"{ASKED}\n{JOINED}", policy)
    assert usual.trial is None
    assert tried.trial is not None
    assert tried.usual == usual.latest
    assert tried.latest is not None
    assert usual.latest is not None
    assert tried.latest > usual.latest


def test_whoever_is_in_no_trial_has_the_usual_day_though_one_runs(policy: Policy) -> None:
    assert assessment(ASKED, policy).latest == assessment(ASKED, load()).latest


def test_once_they_have_left_the_usual_rule_holds(policy: Policy) -> None:
    left = f"{ASKED}\n{JOINED}\n2026-11-01 TrialLeft cohort='family help, north' why='They moved.'"
    assert assessment(left, policy).trial is None


def test_before_they_joined_and_after_they_left_they_are_in_no_group() -> None:
    told = life(f"{JOINED}\n2026-11-01 TrialLeft cohort='family help, north'")
    days = (date(2026, 9, 30), date(2026, 10, 1), date(2026, 11, 1))
    assert [len(cohorts(told, day)) for day in days] == [0, 1, 0]


def test_a_page_that_shows_a_day_under_a_trial_says_so_and_what_the_usual_day_would_be(
    policy: Policy,
) -> None:
    seen = view(f"{ASKED}\n{JOINED}")
    seen.policy = policy
    told = due_story.tell(seen, person("maya")).lines
    law = next(line.law for line in told if line.what.startswith("Finish the assessment"))
    assert law.startswith("On trial for family help, north, until 31 August 2027: ")
    assert "The usual day would be 3 December 2026." in law
    assert law.endswith("We try it because: more time with a family may give a better understanding.")


def test_a_trial_that_our_policy_does_not_name_is_asked_about(policy: Policy) -> None:
    odd = life("2026-10-01 TrialJoined cohort='the north, roughly'")
    assert "trial.unknown" in {one.code for one in asked(odd, policy, TODAY, QUESTIONS)}
    known = life(JOINED)
    assert "trial.unknown" not in {one.code for one in asked(known, policy, TODAY, QUESTIONS)}
