"""A town's own return goes through the checker: no error at all, and what is asked is true of its lives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alongside.access import Reader
from alongside.access.reader import Role
from alongside.desk import Desk
from alongside.desk.census import export
from alongside.practice.assessment import assessments
from alongside.practice.enquiry import enquiries
from alongside.practice.episode import episodes
from alongside.returns.checking.report import Broken, Checked
from alongside.returns.cin.period import CensusYear
from alongside.town.demonstration import Filled
from alongside.town.levers import Levers
from tests.town.conftest import TODAY
from tests.town.returned import Returned, a_whole_town, census, check, lives, number, returned

FEW, YEAR = 120, CensusYear(2026)
OF_A_SMALL_RETURN = {"2887Q", "2888Q", "8995Q", "9000Q"}
"""Asked of the whole return: a small authority has few disabled children, and court work only some years."""
TRUE = {
    "2991Q": "the assessment was signed off before the year began, and only this year's may be told",
    "8670Q": "the assessment had taken longer than the law allows",
    "8675Q": "the enquiry had gone on for longer than fifteen working days",
    "8770Q": "nobody had asked the school for the number",
    "8825Q": "the assessment was signed off before the year began, and the work ended soon after",
    "8873Q": "an enquiry found nothing: RC8 and RC9 are for work without one (2990); or the work went on",
}
"""What may be asked of a child in a town, and what is true of every life of whom it is asked."""
SMALL = Levers(children=3_000, years=4, until=date(2027, 3, 31))
TOWNS = (
    replace(SMALL, seed=3),
    replace(SMALL, seed=5, like=301),
    replace(SMALL, seed=9, crisis=date(2025, 1, 10), family_help=date(2025, 6, 1)),
    replace(SMALL, seed=13, trouble=date(2024, 6, 1)),
    replace(SMALL, seed=21, planted=False),
    Levers(seed=1, children=500, years=6, until=date(2026, 3, 31)),
)
YEARS = tuple(CensusYear(ends) for ends in range(2023, 2028))


def queries(found: Checked) -> list[Broken]:
    """What is asked, when nothing is wrong and every rule has looked."""
    assert not found.found.failed
    assert not found.found.skipped
    assert not found.notes
    assert not [one for one in found.broken if one.severity == "error"]
    return [one for one in found.broken if one.rule not in OF_A_SMALL_RETURN]


def untrue(asked: Iterable[Broken], parts: Mapping[str, Returned], year: CensusYear) -> list[Broken]:
    """What is asked of a child without being true of their life."""
    return [one for one in asked if one.rule not in TRUE or not is_true(one, parts[one.child], year)]


def is_true(asked: Broken, one: Returned, year: CensusYear) -> bool:
    """Whether a life is such as the question supposes."""
    life, rule = one.lived.life.as_on(year.reference), asked.rule
    known = assessments(life, year.reference)
    if rule in ("2991Q", "8825Q"):
        return any(assessed.completed_on and assessed.completed_on < year.start for assessed in known)
    if rule == "8670Q":
        return any(assessed.completed_on is None for assessed in known)
    if rule == "8675Q":
        return any(not one.date_of_initial_cpc for one in enquiries(life, year.reference))
    if rule == "8873Q":
        going_on = any(episode.is_open for episode in episodes(life))
        return going_on or bool(enquiries(life, year.reference))
    return not one.told.node.only("ChildIdentifiers").value("UPN")


def test_nothing_is_wrong_in_a_towns_return_and_what_is_asked_is_true(tmp_path: Path) -> None:
    parts = returned(lives(FEW), YEAR)
    asked = queries(check(census(tmp_path, (one.told.node for one in parts), YEAR)))
    assert not untrue(asked, {number(one): one for one in parts}, YEAR)


@pytest.mark.slow
@pytest.mark.parametrize("levers", TOWNS, ids=lambda levers: f"seed {levers.seed}")
def test_nothing_is_wrong_in_any_year_of_a_whole_town(levers: Levers, tmp_path: Path) -> None:
    town = a_whole_town(levers)
    for year in (one for one in YEARS if levers.first <= one.reference <= levers.until):
        parts = returned(town, year)
        asked = queries(check(census(tmp_path, (one.told.node for one in parts), year)))
        assert not untrue(asked, {number(one): one for one in parts}, year), year.words


def test_nothing_is_wrong_in_the_return_of_the_made_up_council(
    filled: tuple[Desk, Filled], tmp_path: Path
) -> None:
    desk, done = filled
    reader = Reader(done.people["aldermere.sam"], frozenset(Role))
    for year in (one for one in YEARS if one.ends > TODAY.year - 2):
        file = tmp_path / f"{year.ends}.xml"
        with file.open("wb") as out:
            assert export(desk, reader, year, out).children
        assert {one.rule for one in queries(check(file))} <= TRUE.keys()
