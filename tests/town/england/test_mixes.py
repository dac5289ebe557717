"""What the town draws from comes, over everybody, to what is published."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from alongside.town.chance import Dice, Spread, Table
from alongside.town.england import durations, factors, mixes, seasons
from alongside.town.england.kinds import ENGLAND
from alongside.town.england.weighing import lifted, weighed

MANY = 20_000


def near(share: float) -> object:
    """Within four and a half times what chance does in so many throws: only a wrong rate fails."""
    return pytest.approx(share, abs=4.5 * (share * (1 - share) / MANY) ** 0.5 + 1e-6)


def test_rows_and_columns_of_what_was_weighed_come_to_what_was_asked() -> None:
    rows, columns = {"a": 0.3, "b": 0.7}, {"x": 0.2, "y": 0.8}
    told = weighed({"a": {"x": 9.0}}, rows, columns)
    assert sum(rows[r] * told[r]["x"] for r in rows) == pytest.approx(0.2)
    assert told["a"]["x"] > told["b"]["x"]


def test_a_lift_of_nought_is_never() -> None:
    told = lifted({"baby": 0.0}, {"baby": 0.5, "teen": 0.5}, 0.2)
    assert told == {"baby": 0.0, "teen": pytest.approx(0.4)}


@pytest.mark.parametrize("code", mixes.CONTACTS)
def test_referrals_come_from_whom_they_come_from(code: str) -> None:
    dice, told = Dice("mix", code), mixes.contact_outcomes()[code]
    seen = Counter(told.draw(dice) for _ in range(MANY))
    expected = ENGLAND.referrals / ENGLAND.contacts * mixes.REFERRALS[code] / mixes.CONTACTS[code]
    assert seen["referral"] / MANY == near(expected)


def test_what_comes_of_contacts_comes_to_the_published_shares() -> None:
    dice, told = Dice("outcomes"), mixes.contact_outcomes()
    seen = Counter(told[mixes.CONTACT.draw(dice)].draw(dice) for _ in range(MANY))
    kept = 1 - ENGLAND.referrals / ENGLAND.contacts
    for kind in ("early_help", "advice", "nfa", "other"):
        assert seen[kind] / MANY == near(mixes.OUTCOMES[kind] * kept / 0.78), kind


def test_needs_come_to_the_published_shares() -> None:
    dice = Dice("needs")
    seen = Counter(mixes.needs()[mixes.WORRY.draw(dice)].draw(dice) for _ in range(MANY))
    for code, share in mixes.NEEDS.items():
        assert seen[code] / MANY == near(share), code


def test_a_childs_disability_is_why_a_disabled_child_is_in_need() -> None:
    dice = Dice("disability")
    seen = Counter(mixes.needs()["disability"].draw(dice) for _ in range(1000))
    assert seen.most_common(1)[0][0] == "N2"


@pytest.mark.parametrize("code", factors.FACTORS)
def test_a_factor_is_found_as_often_as_is_published(code: str) -> None:
    told, found, whole = factors.chances(), 0.0, 0.0
    for worry, share in mixes.WORRIES.items():
        for age, of_age in enumerate(factors._AGES.get(worry, factors.USUAL)):
            found += share * of_age * {c: chance for c, _, chance in told[worry, age]}.get(code, 0.0)
            whole += share * of_age
    assert found / whole == pytest.approx(factors.FACTORS[code], abs=1e-9)


def test_three_factors_are_found_on_average() -> None:
    assert sum(factors.FACTORS.values()) == pytest.approx(3.0)


def test_no_baby_drinks_or_runs_away() -> None:
    dice = Dice("babies")
    found = {code for _ in range(3000) for code in factors.factors(dice, "neglect", [0])[0]}
    assert not found & {"1A", "2A", "10A", "11A", "13A", "14A", "15A", "24A", "7A"}


def test_brothers_and_sisters_have_the_same_parents() -> None:
    dice = Dice("same")
    for _ in range(300):
        one, other = factors.factors(dice, "domestic_abuse", [11, 12])
        assert ("4B" in one) == ("4B" in other)


def test_where_nothing_was_found_it_is_said() -> None:
    dice = Dice("nothing")
    told = [factors.factors(dice, "before_birth", [-1], in_need=False)[0] for _ in range(500)]
    assert ("21",) in told
    assert all(one == ("21",) or "21" not in one for one in told)


def test_categories_come_to_the_published_shares_over_those_who_have_a_plan() -> None:
    rows = {worry: share * mixes.GOES_ON[worry] for worry, share in mixes.WORRIES.items()}
    from_whom, dice = Table(rows), Dice("plans")
    seen = Counter(mixes.categories()[from_whom.draw(dice)].draw(dice) for _ in range(MANY))
    for code, share in mixes.CATEGORIES.items():
        assert seen[code] / MANY == near(share), code


@pytest.mark.parametrize(
    ("spread", "quartiles"), [(durations.ASSESSMENT, (17, 33, 43)), (durations.CONFERENCE, (13, 14, 15))]
)
def test_quartiles_are_the_published_ones(spread: Spread, quartiles: tuple[int, ...]) -> None:
    assert tuple(int(spread.at(share)) for share in (0.25, 0.5, 0.75)) == quartiles


def test_august_and_sundays_are_quiet() -> None:
    dice = Dice("seasons")
    days = [seasons.day(dice, date(2025, 4, 1), date(2026, 3, 31)) for _ in range(MANY)]
    months, weekdays = Counter(d.month for d in days), Counter(d.weekday() for d in days)
    assert months[8] < months[7] * 0.8
    assert weekdays[6] < weekdays[0] / 4
