"""A contradictory return cannot be derived: every truth of practice, on the rows, in every year."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from alongside.practice import QUESTIONS, asked
from alongside.practice.referral import ReferralReceived
from alongside.record import Life, Origin
from alongside.record.when import day
from alongside.returns.cin.period import FIRST_AND_LAST, CensusYear
from alongside.returns.cin.rows import Told, told
from tests.examples import examples
from tests.life import life
from tests.practice.test_truths import AT_THE_DOOR, CLOSING, COURT, FIRST, LIVES, POLICY, lived, some
from tests.returns.cin.census import EVERY_YEAR
from tests.returns.cin.truths import broken

REFERRED = ((ReferralReceived(source="2A"), None), 0, Origin.WORKER)
BEFORE_COURT = some(COURT, most=8).map(lambda facts: lived([REFERRED, *facts]))
ANY_LIFE = st.one_of(LIVES, LIVES, AT_THE_DOOR, CLOSING, BEFORE_COURT)
BEGINS = st.sampled_from([0, -20, 345])
"""On which day of the year the forty days begin: within it, across its beginning, across its end."""

YEAR = CensusYear(2027)
ASKED = "2026-05-04 ReferralReceived source=2A\n"
ENDED = "2026-07-01 EpisodeClosed because=no_longer_in_need family_told=yes\n"
ASSESSING = "2026-05-06 AssessmentStarted #a\n"
SHARED = "2026-06-12 AssessmentShared assessment=#a with_whom=family how=discussed\n"
ENQUIRING = "2026-05-06 StrategyDiscussionHeld #t each.maya.enquire=yes\n"
PLAN = "2026-06-01 ConferenceHeld kind=initial each.maya.decision=plan each.maya.categories=NEG\n"
REVIEW = "2026-08-20 ConferenceHeld kind=review each.maya.decision=end\n"


def in_the_year(one: Life, year: CensusYear, begins: int) -> Life:
    """The same life, lived in another year."""
    by = (year.start - FIRST) + timedelta(days=begins)
    entries = (replace(entry, on=day(entry.on.first + by)) for entry in one.entries)
    return Life(one.subject, tuple(entries))


def returned(text: str) -> Told:
    found = told(life(text), YEAR, POLICY)
    assert found is not None
    assert broken(found.node, YEAR) == set()
    return found


def details(text: str, element: str) -> str:
    return returned(text).node.only("CINdetails").value(element)


def codes(text: str) -> set[str]:
    return {question.code for question in asked(life(text), POLICY, YEAR.reference, QUESTIONS)}


@pytest.mark.parametrize("ends", EVERY_YEAR)
@settings(max_examples=examples(120), deadline=None)
@given(ANY_LIFE, BEGINS)
def test_no_return_of_any_life_in_any_year_contradicts_itself(ends: int, one: Life, begins: int) -> None:
    moved = in_the_year(one, CensusYear(ends), begins)
    for year in (CensusYear(ends), CensusYear(min(ends + 1, FIRST_AND_LAST[1] - 1))):
        found = told(moved, year, POLICY)
        assert found is None or broken(found.node, year) == set()


@settings(max_examples=examples(120), deadline=None)
@given(ANY_LIFE)
def test_whatever_a_return_leaves_out_is_asked_about(one: Life) -> None:
    found = told(one, YEAR, POLICY)
    questions = {question.code for question in asked(one, POLICY, YEAR.reference, QUESTIONS)}
    assert found is None or not found.untold or "ending.left_open" in questions


@pytest.mark.parametrize(("begun", "group"), [(ASSESSING, "Assessments"), (ENQUIRING, "Section47")])
def test_what_nobody_had_finished_when_the_work_ended_is_left_out_and_named(begun: str, group: str) -> None:
    found = returned(ASKED + begun + ENDED)

    assert found.node.only("CINdetails").value("CINclosureDate") == "2026-07-01"
    assert not found.node.only("CINdetails").groups
    (left,) = found.untold
    assert (left.group, left.start) == (group, "2026-05-06")
    assert "nobody had finished it when the work ended on 2026-07-01" in left.words
    assert "ending.left_open" in codes(ASKED + begun + ENDED)


def test_work_that_goes_on_tells_what_is_still_open() -> None:
    found = returned(ASKED + ASSESSING + ENQUIRING)

    assert [group.name for group in found.node.only("CINdetails").groups] == ["Assessments", "Section47"]
    assert found.untold == ()


def test_while_a_protection_plan_runs_the_work_goes_on_with_it() -> None:
    assert details(ASKED + PLAN + ENDED, "CINclosureDate") == ""
    assert details(ASKED + PLAN + ENDED, "ReasonForClosure") == ""
    assert "protection_plan.open_at_closure" in codes(ASKED + PLAN + ENDED)


def test_work_written_as_ended_before_its_protection_plan_ends_with_the_plan() -> None:
    assert details(ASKED + PLAN + ENDED + REVIEW, "CINclosureDate") == "2026-08-20"
    assert details(ASKED + PLAN + ENDED + REVIEW, "ReasonForClosure") == "RC7"
    assert "protection_plan.open_at_closure" in codes(ASKED + PLAN + ENDED + REVIEW)


def test_a_plan_that_a_birthday_will_end_has_not_ended_before_it() -> None:
    born = "2009-12-01 PersonBorn\n"
    assert details(born + ASKED + PLAN + ENDED, "CINclosureDate") == ""


@pytest.mark.parametrize(("ends", "reason"), [(2022, "RC8"), (2023, "RC9")])
def test_whom_early_help_took_over_is_returned_so_since_there_is_a_code_for_it(
    ends: int, reason: str
) -> None:
    done = (
        "2026-06-12 AssessmentAuthorised assessment=#a each.maya.factors=21 each.maya.outcomes=EARLY_HELP\n"
    )
    text = ASKED + ASSESSING + SHARED + done + ENDED.replace("no_longer_in_need", "help_from_others")
    found = told(in_the_year(life(text), CensusYear(ends), 0), CensusYear(ends), POLICY)

    assert found is not None
    assert found.node.only("CINdetails").value("ReasonForClosure") == reason
