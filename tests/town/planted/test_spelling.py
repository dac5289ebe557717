"""How one person comes to have two names."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from alongside.record.draft import is_subject
from alongside.town.chance import Dice
from alongside.town.planted.spelling import another_record, misheard, mistyped

NAMES = st.text(alphabet="abcdefghiklmnoprstuvwyz", min_size=2, max_size=10).map(str.capitalize)
BIRTHDAYS = st.dates(min_value=date(1980, 1, 1), max_value=date(2026, 3, 31))


@given(NAMES, st.integers(0, 99))
def test_a_name_misheard_is_another_name_that_begins_alike(name: str, seed: int) -> None:
    told = misheard(Dice(seed), name)
    assert told != name
    assert told[0] == name[0]
    assert abs(len(told) - len(name)) <= 1


@given(BIRTHDAYS, st.integers(0, 99))
def test_a_birthday_mistyped_is_another_day_of_that_year(born: date, seed: int) -> None:
    told = mistyped(Dice(seed), born)
    assert told != born
    assert told.year == born.year


@given(st.integers(0, 999))
def test_another_record_has_an_id_like_every_other(seed: int) -> None:
    assert is_subject(another_record(Dice(seed)))
