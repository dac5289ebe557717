"""How days, ages and counts are said."""

from datetime import date

import pytest

from alongside.record import When
from alongside.story import words
from tests.life import life

TODAY = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 7), "Saturday 7 November"),
        (date(2026, 3, 6), "6 March"),
        (date(2024, 5, 3), "3 May 2024"),
        (date(2027, 1, 2), "Saturday 2 January 2027"),
    ],
)
def test_a_day_is_said_as_people_say_it_near_today(day: date, said: str) -> None:
    assert words.day_in_words(day, TODAY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2019-03~", "around March 2019"),
        ("2019~", "around 2019"),
        ("2019", "2019"),
        ("2026-11-11T15:10:00Z", "Wednesday 11 November, 15:10"),
        ("2026-11-11T16:00:00Z/2026-11-11T17:30:00Z", "Wednesday 11 November, 16:00 to 17:30"),
        (
            "2026-11-11T22:00:00Z/2026-11-12T01:00:00Z",
            "Wednesday 11 November, 22:00 to Thursday 12 November, 01:00",
        ),
        ("2026-11-11T16:00:00Z/..", "since Wednesday 11 November, 16:00"),
        ("2026-01-01/..", "since 1 January"),
        ("2026-01-01/2026-03-01", "1 January to 1 March"),
    ],
)
def test_a_time_is_said_no_more_exactly_than_it_is_known(text: str, said: str) -> None:
    assert words.when_in_words(When(text), TODAY) == said


@pytest.mark.parametrize(
    ("born", "said"),
    [
        ("2016-02-01", "10"),
        ("2025-12-01", "11 months"),
        ("2026-10-20", "three weeks"),
        ("2026-11-11", "one day"),
        ("2026-12-01", "not yet born"),
    ],
)
def test_an_age_is_said_as_families_say_it(born: str, said: str) -> None:
    assert words.age_in_words(life(f"{born} PersonBorn"), TODAY) == said


def test_a_baby_who_is_expected_is_due() -> None:
    assert (
        words.age_in_words(life("2026-11-01 BirthExpected due=2026-12-24"), TODAY)
        == "due Thursday 24 December"
    )


def test_lists_places_and_times_are_said_in_words() -> None:
    assert words.listed(["Ava", "Maya", "Noah"]) == "Ava, Maya and Noah"
    assert (words.ordinal(3), words.ordinal(11), words.ordinal(22)) == ("third", "11th", "22nd")
    assert (words.times(2), words.times(4)) == ("twice", "four times")


def test_what_must_never_be_done_says_never_once() -> None:
    assert words.never("No voicemail") == "Never: No voicemail."
    assert words.never("Never leave a voice message.") == "Never leave a voice message."
    assert words.never("") == ""


def test_free_words_keep_a_name_at_their_beginning() -> None:
    assert words.led_into("Housing said no") == "Housing said no"
    assert words.led_into("The driver was ill") == "the driver was ill"
