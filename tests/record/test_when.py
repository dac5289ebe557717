"""When something was true: every form, its first and last day, and what is not a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from alongside.record import Precision, When
from alongside.record.when import NotAWhen, around, civil_day, day, instant_text, local, moment, span

FORMS = [
    ("2026-11-02", date(2026, 11, 2), date(2026, 11, 2), Precision.DAY),
    ("2026-11-02T15:10:00Z", date(2026, 11, 2), date(2026, 11, 2), Precision.MOMENT),
    ("2026-11-02T15:10:00.000001Z", date(2026, 11, 2), date(2026, 11, 2), Precision.MOMENT),
    ("2026-01-01/2026-03-01", date(2026, 1, 1), date(2026, 3, 1), Precision.SPAN),
    ("2026-01-01/..", date(2026, 1, 1), date.max, Precision.SPAN),
    ("2026-11-02T15:10:00Z/2026-11-02T16:00:00Z", date(2026, 11, 2), date(2026, 11, 2), Precision.SPAN),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
    ("2019", date(2019, 1, 1), date(2019, 12, 31), Precision.YEAR),
    ("2019-03~", date(2019, 3, 1), date(2019, 3, 31), Precision.AROUND),
    ("2019~", date(2019, 1, 1), date(2019, 12, 31), Precision.AROUND),
]
NONSENSE = [
    "",
    "yesterday",
    "2026-02-30",
    "2026-13",
    "2026-11-02T15:10Z",
    "2026-11-02T15:10:00",
    "2026-11-02T15:10:00+01:00",
    "2026-03-01/2026-01-01",
    "2026-01-01/2026-01-02T10:00:00Z",
    "2026-11-02T16:00:00Z/2026-11-02T15:10:00Z",
    "../2026-01-01",
    "2026-11-02\n",
    "\u0662\u0660\u0662\u0666",
]


@pytest.mark.parametrize(("text", "first", "last", "precision"), FORMS)
def test_a_time_knows_its_days_and_how_exact_it_is(
    text: str, first: date, last: date, precision: Precision
) -> None:
    told = When(text)
    assert (told.first, told.day, told.last, told.precision) == (first, first, last, precision)
    assert told.has_time == ("T" in text)


@pytest.mark.parametrize("text", NONSENSE)
def test_what_is_not_a_time_is_refused(text: str) -> None:
    with pytest.raises(NotAWhen):
        When(text)


def test_times_are_made_from_days_moments_and_spans() -> None:
    at = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert moment(at).text == "2026-07-01T23:30:00Z"
    assert day(date(2026, 7, 1)).text == "2026-07-01"
    assert span(date(2026, 7, 1), None).text == "2026-07-01/.."
    assert span(at, at.replace(minute=45)).text == "2026-07-01T23:30:00Z/2026-07-01T23:45:00Z"
    assert [around(2019).text, around(2019, 3).text] == ["2019~", "2019-03~"]


def test_a_visit_after_midnight_in_summer_belongs_to_the_day_the_family_lived_it() -> None:
    at = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert civil_day(at) == moment(at).day == date(2026, 7, 2)


def test_a_day_begins_at_midnight_in_england() -> None:
    assert day(date(2026, 7, 1)).starts == datetime(2026, 6, 30, 23, tzinfo=UTC)
    assert day(date(2026, 1, 1)).starts == datetime(2026, 1, 1, tzinfo=UTC)


def test_of_two_half_past_ones_the_first_is_meant() -> None:
    assert local(date(2026, 10, 25), time(1, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_half_past_one_that_never_was_is_read_as_if_the_clocks_had_not_changed() -> None:
    assert local(date(2026, 3, 29), time(1, 30)) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_an_instant_has_microseconds_only_when_there_are_any() -> None:
    at = datetime(2026, 3, 4, 9, tzinfo=UTC)
    assert instant_text(at) == "2026-03-04T09:00:00Z"
    assert instant_text(at.replace(microsecond=12)) == "2026-03-04T09:00:00.000012Z"
