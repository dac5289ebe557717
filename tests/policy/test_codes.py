"""Code sets: plain words for people, the return's own words, and when each code was in use."""

import json
from datetime import date

import pytest

from alongside.policy import UnknownRule, load
from tests.beside import CIN_CODES, needs_codes

RETIRED = {"18A", "19A"}
"""Still carried by the schema; validation rules 8945Q and 8950Q say not to use them."""

SETS = {
    "assessment_factor": "assessmentfactorstype",
    "category_of_abuse": "categoryofabusetype",
    "disability": "disabilitytype",
    "ethnicity": "ethnicitytype",
    "primary_need": "primaryneedcodetype",
    "reason_for_closure": "reasonforclosuretype",
    "referral_source": "referralsourcetype",
    "upn_unknown": "unknownupntype",
}


def test_words_are_plain_and_the_returns_own_stand_beside_them() -> None:
    factors = load().codes("assessment_factor")
    assert factors.words("24A") == "Criminal exploitation"
    assert factors.formal("24A").startswith("Child criminal exploitation: concerns that services")


def test_a_retired_code_keeps_its_words_and_is_no_longer_offered() -> None:
    today = load().codes("assessment_factor", date(2026, 5, 11))
    assert "18A" not in today
    assert today.words("18A") == "Physical abuse"
    assert "18A" in load().codes("assessment_factor", date(2019, 5, 11))


def test_a_code_from_elsewhere_is_shown_as_it_came_and_said_to_be_unknown() -> None:
    assert load().codes("referral_source").words("7Z") == "7Z? (we do not know this code)"


def test_early_help_became_a_referral_source_in_april_2022() -> None:
    assert "5D" not in load().codes("referral_source", date(2022, 3, 31))
    assert "5D" in load().codes("referral_source", date(2022, 4, 1))


def test_a_need_is_called_what_it_was_called_then() -> None:
    assert load().codes("primary_need", date(2024, 5, 1)).words("N1") == "Abuse or neglect"
    now = load().codes("primary_need", date(2026, 5, 1))
    assert now.formal("N1") == "Abuse, neglect and exploitation"
    assert now.codes.count("N1") == 1


def test_a_day_before_the_earliest_edition_is_answered_by_that_edition() -> None:
    assert "N1" in load().codes("primary_need", date(2009, 5, 1))
    assert "RC9" not in load().codes("reason_for_closure", date(2009, 5, 1))


def test_choices_come_in_the_order_people_are_offered_them() -> None:
    assert [code for code, _ in load().codes("sex").choices()] == ["F", "M", "U"]


def test_a_set_nobody_knows_is_refused_by_name() -> None:
    with pytest.raises(UnknownRule, match="no code set called “shoe_size”"):
        load().codes("shoe_size")


@pytest.mark.parametrize("name", load().code_set_names)
def test_every_code_is_said_in_words(name: str) -> None:
    everything = load().codes(name)
    assert len(everything) > 0
    assert all(words.strip() and words != code for code, words in everything.choices())


@needs_codes
@pytest.mark.parametrize(("name", "theirs"), SETS.items())
def test_a_census_set_is_the_schemas_own_year_by_year(name: str, theirs: str) -> None:
    for year, sets in json.loads(CIN_CODES.read_text()).items():
        held = set(load().codes(name, date(int(year), 3, 31)).codes)
        asked = {row["code"] for row in sets[theirs]}
        assert held | RETIRED == asked | RETIRED, (name, year)


@needs_codes
def test_sex_is_the_schemas_own_before_and_after_it_changed() -> None:
    schemas = json.loads(CIN_CODES.read_text())
    new, old = schemas["2026"]["sextype"], schemas["2024"]["gendertype"]
    assert {row["code"] for row in new} == set(load().codes("sex").codes)
    assert {row["code"] for row in old} == set(load().codes("sex_before_2024").codes)


def test_there_are_153_councils_and_the_ones_that_ended_keep_their_names() -> None:
    councils = load().codes("local_authority", date(2026, 5, 11))
    assert len([code for code in councils if code.isdigit()]) == 153
    assert councils.words("909") == "Cumbria"
    assert "909" not in councils


def test_dorset_is_one_council_before_april_2019_and_another_after() -> None:
    before = load().codes("local_authority", date(2019, 3, 31))
    after = load().codes("local_authority", date(2019, 4, 1))
    assert ("835" in before, "838" in before) == (True, False)
    assert ("835" in after, "838" in after) == (False, True)
