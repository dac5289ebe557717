"""Numbers, and records found to be of one person."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice import identifiers as i
from alongside.record import Life
from tests.life import at, life, person

TODAY = date(2026, 6, 30)
YEAR = date(2025, 4, 1), date(2026, 3, 31)
RIGHT, OTHER, WRONG = "B801200005001", "A801200018001", "A801200005001"
UPN = f"2024-09-01 IdentifierGiven scheme=upn value={RIGHT}"
SEVEN = "2018-05-01 PersonBorn"


def codes(told: Life) -> set[str]:
    return {q.code for q in i.questions(told, load(), TODAY)}


@pytest.mark.parametrize(
    ("scheme", "value", "right"),
    [
        ("upn", RIGHT, True),
        ("upn", WRONG, False),
        ("upn", "B80120000500", False),
        ("nhs_number", "9434765870", True),
        ("nhs_number", "9434765871", False),
        ("la_child_id", "AB12cd", True),
        ("la_child_id", "12_34", False),
        ("la_child_id", "1" * 20, True),
        ("la_child_id", "1" * 21, False),
        ("court_case", "ZW26C00123", True),
    ],
)
def test_a_number_is_checked_as_its_scheme_says(scheme: str, value: str, right: bool) -> None:
    assert i.check(scheme, value) is right


def test_a_number_with_a_wrong_check_letter_is_kept_asked_about_and_never_sent() -> None:
    told = life(f"2024-09-01 IdentifierGiven scheme=upn value={WRONG}")
    assert [one.value for one in i.identifiers(told)] == [WRONG]
    assert i.upn(told, TODAY) is None
    assert "identifier_wrong" in codes(told)


def test_spaces_are_how_people_write_a_number() -> None:
    told = life("2024-09-01 IdentifierGiven scheme=nhs_number value='943 476 5870'")
    assert i.current(told, "nhs_number", TODAY).value == "9434765870"  # type: ignore[union-attr]


def test_a_number_holds_until_it_ended() -> None:
    told = life(f"{UPN}\n2026-01-10 IdentifierEnded scheme=upn value={RIGHT}")
    assert i.upn(told, date(2026, 1, 9)) == RIGHT
    assert i.upn(told, date(2026, 1, 10)) is None


def test_the_former_pupil_number_is_the_one_before_the_present_one() -> None:
    other = _valid_upn("801200018001")
    told = life(f"{UPN}\n2025-09-01 IdentifierGiven scheme=upn value={other}")
    assert (i.upn(told, TODAY), i.former_upn(told, TODAY)) == (other, RIGHT)
    assert i.former_upn(life(UPN), TODAY) is None


def _valid_upn(rest: str) -> str:
    return next(f"{c}{rest}" for c in "ABCDEFGHJKLMNPQRTUVWXYZ" if i.check("upn", f"{c}{rest}"))


def test_our_own_number_is_the_last_that_stands() -> None:
    told = life("2024-01-01 IdentifierGiven scheme=la_child_id value=1001")
    assert i.la_child_id(told, TODAY) == "1001"
    assert i.la_child_id(told, date(2023, 1, 1)) is None


def test_two_of_our_own_numbers_at_once_are_asked_about() -> None:
    told = life(
        "2024-01-01 IdentifierGiven scheme=la_child_id value=1001"
        "\n2025-01-01 IdentifierGiven scheme=la_child_id value=1002"
    )
    assert "two_local_numbers" in codes(told)


def test_there_is_no_reason_for_a_missing_number_where_there_is_one() -> None:
    assert i.upn_unknown(life(UPN), *YEAR) is None


def test_a_year_of_referrals_without_further_action_gives_un7() -> None:
    told = life(
        f"{SEVEN}\n2025-06-02 ReferralReceived #r source=6"
        "\n2025-06-03 ReferralDecided referral=#r outcomes=NFA"
    )
    assert i.upn_unknown(told, *YEAR) == "UN7"


@pytest.mark.parametrize("birth", ["2022-05-01 PersonBorn", "2026-01-01 BirthExpected due=2026-05-01"])
def test_below_school_age_and_unborn_gives_un1(birth: str) -> None:
    assert i.upn_unknown(life(f"{birth}\n2025-12-02 ReferralReceived source=6"), *YEAR) == "UN1"


@pytest.mark.parametrize(("came", "reason"), [("2026-03-25", "UN4"), ("2026-03-24", None)])
def test_first_referred_in_the_last_week_of_the_year_gives_un4(came: str, reason: str | None) -> None:
    assert i.upn_unknown(life(f"{SEVEN}\n{came} ReferralReceived source=6"), *YEAR) == reason


def test_otherwise_the_reason_is_what_somebody_found_on_looking() -> None:
    told = life(f"{SEVEN}\n2025-12-02 ReferralReceived source=6\n2026-01-10 UpnNotObtained reason=UN3")
    assert i.upn_unknown(told, *YEAR) == "UN3"


def test_a_child_once_too_young_for_a_number_is_asked_about_when_older() -> None:
    told = life(f"{SEVEN}\n2020-01-10 UpnNotObtained reason=UN1")
    assert "upn_to_look_for" in codes(told)


def test_joined_records_are_one_until_parted() -> None:
    joined = "2026-01-01 RecordsJoined other=maya2 @about=maya,maya2"
    parted = joined + "\n2026-02-01 RecordsParted other=maya2 @about=maya,maya2"
    assert i.joined(life(joined)) == {person("maya2")}
    assert i.joined(life(parted)) == frozenset()
    assert i.joined(life(parted).as_known_at(at("2026-01-15T12:00"))) == {person("maya2")}


def test_a_join_is_seen_from_the_other_record_too() -> None:
    assert i.joined(life("2026-01-01 RecordsJoined other=maya2 @about=maya,maya2", of="maya2")) == {
        person("maya")
    }


def test_a_join_taken_back_never_was() -> None:
    told = life(
        "2026-01-01 RecordsJoined #j other=maya2 @about=maya,maya2"
        "\n2026-01-02 EntryWithdrawn why='a different Maya' @corrects=j"
    )
    assert i.joined(told) == frozenset()
