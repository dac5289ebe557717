"""The published figures are complete, have their sources, and agree with what is drawn from."""

from __future__ import annotations

import pytest

from alongside.town.england.factors import FACTORS
from alongside.town.england.figures import figures
from alongside.town.england.kinds import ENGLAND
from alongside.town.england.mixes import CATEGORIES, EARLY_HELP_OUTCOMES, NEEDS, OUTCOMES


def test_there_are_more_than_forty_five_with_a_source_that_were_read_in_a_table() -> None:
    assert sum(not one.check for one in figures().values()) > 45
    assert all(one.source for one in figures().values())


def test_what_is_to_be_checked_says_why() -> None:
    assert all(one.why for one in figures().values() if one.check)


@pytest.mark.parametrize(
    ("kind", "shares"),
    [
        ("factor", FACTORS),
        ("category", CATEGORIES),
        ("need", NEEDS),
        ("contact_outcome", OUTCOMES),
        ("early_help_outcome", EARLY_HELP_OUTCOMES),
    ],
)
def test_what_is_drawn_from_is_what_is_published(kind: str, shares: dict[str, float]) -> None:
    published = {
        key.partition(".")[2]: one.value for key, one in figures().items() if key.startswith(f"{kind}.")
    }
    assert published == {code: pytest.approx(share * 100) for code, share in shares.items()}


@pytest.mark.parametrize(
    "field", ["contacts", "referrals", "assessments", "enquiries", "conferences", "plans_started", "caseload"]
)
def test_englands_profile_is_what_is_published(field: str) -> None:
    assert getattr(ENGLAND, field) == figures()[field].value


def test_bands_come_to_the_whole() -> None:
    for kind in ("assessment_days", "conference_days", "plan_length", "need_length", "need_so_far", "need"):
        of = [one.value for key, one in figures().items() if key.split(".")[0] == kind]
        assert sum(of) == pytest.approx(100, abs=0.7), kind
