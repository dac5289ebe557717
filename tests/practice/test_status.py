"""What is true of this child now, in one plain phrase."""

from datetime import date

import pytest
from hypothesis import given, settings

from alongside.policy import load
from alongside.practice import FACTS
from alongside.practice.episode import ACTIVITY
from alongside.practice.status import READS, Standing, case_status, questions, status
from alongside.record import Life
from tests.examples import examples
from tests.life import life
from tests.practice.test_truths import AT_THE_DOOR, CLOSING, LIVES
from tests.town.conftest import filled, lives, policy, town

__all__ = ["filled", "lives", "policy", "town"]
READ = frozenset(fact.__name__ for fact in READS)

STORY = """
    2026-01-05 EarlyHelpStarted
    2026-04-01 ReferralReceived source=2A
    2026-04-03 AssessmentStarted #a
    2026-04-20 PlanMade section_17=yes
    2026-05-11 StrategyDiscussionHeld #t each.maya.enquire=yes
    2026-06-03 ConferenceHeld kind=initial enquiry=#t each.maya.decision=plan each.maya.categories=NEG
    2026-11-20 ConferenceHeld kind=review each.maya.decision=end
    2027-01-08 EpisodeClosed because=no_longer_in_need
"""


@pytest.mark.parametrize(
    ("on", "what"),
    [
        ("2025-12-31", Standing.NOT_KNOWN),
        ("2026-01-05", Standing.EARLY_HELP),
        ("2026-04-01", Standing.OPEN),
        ("2026-04-03", Standing.ASSESSMENT),
        ("2026-04-20", Standing.CHILD_IN_NEED_PLAN),
        ("2026-05-11", Standing.ENQUIRY),
        ("2026-06-03", Standing.PROTECTION_PLAN),
        ("2026-11-20", Standing.CHILD_IN_NEED_PLAN),
    ],
)
def test_each_day_has_one_status(on: str, what: Standing) -> None:
    assert status(life(STORY), date.fromisoformat(on)).what is what


def test_what_runs_beside_it_is_said_too() -> None:
    now = status(life(STORY), date(2026, 5, 12))
    assert now.what is Standing.ENQUIRY
    assert now.beside == (Standing.CHILD_IN_NEED_PLAN, Standing.ASSESSMENT, Standing.EARLY_HELP)


def test_after_the_end_the_door_is_open() -> None:
    now = status(life(STORY.replace("2026-01-05 EarlyHelpStarted", "")), date(2027, 2, 1))
    assert (now.what, now.words) == (Standing.CLOSED, "our work has ended; the door is open")
    assert now.since == date(2027, 1, 8)


def test_an_enquiry_is_no_rung_of_its_own_for_annex_a() -> None:
    assert case_status(life(STORY), date(2026, 5, 12)) is Standing.CHILD_IN_NEED_PLAN


def test_nothing_stands_beside_a_death() -> None:
    now = status(life(STORY + "2026-05-15 PersonDied"), date(2026, 5, 16))
    assert (now.what, now.beside) == (Standing.DIED, ())


def codes(text: str) -> list[str]:
    return [question.code for question in questions(life(text), load(), date(2027, 2, 1))]


def test_work_before_its_referral_is_kept_and_asked_about() -> None:
    assert codes(STORY) == []
    assert codes(STORY.replace("2026-04-03 Ass", "2026-03-03 Ass")) == [
        "status.outside_an_episode",
        "status.enquiry_without_assessment",
    ]


def test_a_protection_plan_that_no_referral_came_before_is_asked_about() -> None:
    text = "2026-06-03 ConferenceHeld kind=transfer_in each.maya.decision=plan each.maya.categories=NEG"
    assert codes(text) == ["status.outside_an_episode"]


def only_what_is_read(one: Life) -> Life:
    """The life as the book gives it for these kinds: every chain in which one stands, whole."""
    roots = {entry.root for entry in one.entries if entry.kind in READ}
    return Life(one.subject, [entry for entry in one.entries if entry.root in roots])


def every_day(one: Life) -> set[date]:
    """Every day on which something in a life happened, and one long after."""
    return {entry.on.first for entry in one.entries} | {date(2030, 1, 1)}


@settings(max_examples=examples(100), deadline=None)
@given(LIVES | AT_THE_DOOR | CLOSING)
def test_of_what_it_reads_a_status_is_what_it_is_of_everything(one: Life) -> None:
    for on in every_day(one):
        assert status(only_what_is_read(one), on) == status(one, on)


def test_of_everybody_in_the_town_the_status_is_the_status_of_everything(lives: dict[str, Life]) -> None:
    for one in lives.values():
        for on in every_day(one):
            assert status(only_what_is_read(one), on) == status(one, on)


def test_what_ends_a_referral_without_further_action_is_read() -> None:
    assert {fact.__name__ for fact in FACTS} & ACTIVITY <= READ
