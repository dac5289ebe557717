"""An authority's profile is what is published of it, and says what it borrows."""

from __future__ import annotations

from dataclasses import fields

import pytest

from alongside.town.england.kinds import ENGLAND, Profile
from alongside.town.england.profiles import UnknownAuthority, _profile, profile, published


def test_without_a_number_it_is_england() -> None:
    assert profile(None) is ENGLAND


def test_englands_own_row_says_what_its_profile_says() -> None:
    row = next(one for one in published() if one.code == 0 and one.year == 2025)
    told = _profile(row)
    for field in fields(Profile):
        value = getattr(ENGLAND, field.name)
        if isinstance(value, float):
            assert getattr(told, field.name) == pytest.approx(value, rel=0.01), field.name


def test_an_authority_has_its_own_published_rates() -> None:
    barking = profile(301)
    assert (barking.name, barking.year) == ("Barking and Dagenham", 2025)
    assert barking.referrals == pytest.approx(5307 / 66465 * 10_000)
    assert barking.rereferrals == pytest.approx(1158 / 5307)
    assert barking.caseload == 15.0
    assert barking.borrowed == ("contacts", "assessments")


def test_what_is_suppressed_is_englands_and_named() -> None:
    kingston = profile(314)
    assert kingston.turnover == ENGLAND.turnover
    assert {"turnover", "agency", "caseload", "staff"} <= set(kingston.borrowed)
    assert "referrals" not in kingston.borrowed


def test_a_very_small_authority_takes_englands_shares() -> None:
    assert profile(420).agency == ENGLAND.agency


def test_an_authority_that_is_no_more_is_told_from_its_last_year() -> None:
    assert profile(909).year == 2023


def test_an_unknown_number_is_answered_with_names_near_it() -> None:
    with pytest.raises(UnknownAuthority, match=r"300.*301 Barking and Dagenham"):
        profile(300)


@pytest.mark.parametrize("code", sorted({one.code for one in published()} - {0}))
def test_every_authority_has_a_profile_that_a_town_can_be_drawn_from(code: int) -> None:
    told = profile(code)
    assert 0 < told.rereferrals < 0.6
    assert told.plans_started < told.conferences * 1.5
    assert 5 < told.staff < 120
    assert told.contacts > told.referrals
