"""Timescales: how long is allowed, and the last day that gives."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.policy import Timescale, Unit, load
from alongside.policy.timescale import NotCountedInHours, add_months

MONDAY = date(2026, 5, 11)


def timescale(key: str, on: date = MONDAY) -> Timescale:
    return load().timescale(key, on)


def latest(key: str, start: date) -> date:
    return timescale(key, start).latest_date(start, load().working_days)


def test_a_conference_is_owed_fifteen_working_days_after_the_strategy_discussion() -> None:
    assert latest("conference.initial", MONDAY) == date(2026, 6, 2)


def test_an_assessment_is_owed_forty_five_working_days_after_the_referral() -> None:
    assert latest("assessment.complete", MONDAY) == date(2026, 7, 14)


def test_a_first_review_is_owed_three_months_after_the_conference() -> None:
    assert latest("conference.first_review", date(2026, 6, 3)) == date(2026, 9, 3)


def test_six_months_from_the_end_of_august_is_the_end_of_february() -> None:
    assert latest("conference.review", date(2026, 8, 31)) == date(2027, 2, 28)


def test_the_twenty_six_weeks_of_care_proceedings_count_the_day_of_issue() -> None:
    assert latest("care_proceedings", date(2026, 1, 5)) == date(2026, 7, 5)


def test_police_protection_ends_to_the_hour() -> None:
    began = datetime(2026, 5, 11, 23, 40, tzinfo=UTC)
    assert timescale("police_protection").latest_moment(began) == datetime(2026, 5, 14, 23, 40, tzinfo=UTC)


def test_a_timescale_in_working_days_has_no_last_moment() -> None:
    with pytest.raises(NotCountedInHours, match="it has a last day"):
        timescale("conference.initial").latest_moment(datetime(2026, 5, 11, tzinfo=UTC))


def test_it_says_the_rule_and_the_day_in_words() -> None:
    said = timescale("core_group.first").says(MONDAY, load().working_days)
    assert said == (
        "within 10 working days of the first child protection conference (11 May 2026): "
        "by Tuesday 26 May 2026"
    )


def test_one_working_day_is_said_in_the_singular() -> None:
    assert "within 1 working day of" in timescale("referral.decision").says(MONDAY)


@pytest.mark.parametrize(
    ("key", "amount", "unit"),
    [
        ("referral.decision", 1, Unit.WORKING_DAYS),
        ("assessment.complete", 45, Unit.WORKING_DAYS),
        ("conference.initial", 15, Unit.WORKING_DAYS),
        ("core_group.first", 10, Unit.WORKING_DAYS),
        ("conference.first_review", 3, Unit.MONTHS),
        ("conference.review", 6, Unit.MONTHS),
        ("conference.transfer_in", 15, Unit.WORKING_DAYS),
        ("pre_proceedings", 16, Unit.WEEKS),
        ("police_protection", 72, Unit.HOURS),
        ("emergency_protection_order", 8, Unit.DAYS),
        ("care_review.first", 20, Unit.WORKING_DAYS),
        ("complaint.panel", 30, Unit.WORKING_DAYS),
        ("subject_access", 1, Unit.MONTHS),
    ],
)
def test_the_clocks_of_the_journey_are_held(key: str, amount: int, unit: Unit) -> None:
    assert (timescale(key).amount, timescale(key).unit) == (amount, unit)


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 240))
def test_months_keep_the_day_or_clip_to_the_months_end(day: date, months: int) -> None:
    then = add_months(day, months)
    assert (then.year - day.year) * 12 + then.month - day.month == months
    assert then.day == day.day or (then.day < day.day and add_months(then, 0) == then)


HELD_NOW = [key for key in load().timescale_keys if load().find_timescale(key, MONDAY)]


@given(st.sampled_from(HELD_NOW), st.dates(date(2026, 4, 1), date(2028, 1, 1)))
def test_no_clock_ends_before_it_began(key: str, start: date) -> None:
    assert latest(key, start) >= start
