"""What the census asks of a drawn town: derived from what was written, and beside what happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest

from alongside.practice import CLOCKS, QUESTIONS, asked, due
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.rows import Told
from alongside.returns.cin.tree import Node
from alongside.returns.cin.validity import faults
from alongside.returns.cin.writing import write
from alongside.town.course.kinds import Assessment, Enquiry, Episode, HelpPlan, Protection
from tests.returns.cin.truths import broken
from tests.town.a_town import UNTIL
from tests.town.returned import POLICY, Lived, lives
from tests.town.returned import returned as of_a_year

YEARS = tuple(CensusYear(ends) for ends in range(2022, 2027))
FEW = 40
MANY = [FEW, pytest.param(400, marks=pytest.mark.slow)]
"""So many families of each seed; while somebody works, a few."""
OLD = 120
"""Longer than so many days nothing is still waited for where the work has ended."""
NEW = "Say what new information there is"
"""Waited for until it is said, whether or not work goes on: a family checked on after a no is owed it."""


class Row(NamedTuple):
    """One episode of a child as a year's census tells it, beside the one that was drawn."""

    place: int
    year: CensusYear
    node: Node
    drawn: Episode


@cache
def returned(count: int) -> tuple[tuple[Lived, CensusYear, Told], ...]:
    """Every child's part of every return that asks about them."""
    return tuple((one.lived, year, one.told) for year in YEARS for one in of_a_year(lives(count), year))


def rows(count: int) -> Iterator[Row]:
    """Every episode of every return."""
    for one, year, part in returned(count):
        mine = {e.received.isoformat(): e for e in one.family.episodes if one.place in e.children}
        for node in part.node.each("CINdetails"):
            yield Row(one.place, year, node, mine[node.value("CINreferralDate")])


def by(on: date | None, year: CensusYear) -> str:
    """A day as a return writes it, if it had come by then."""
    return on.isoformat() if on is not None and on <= year.reference else ""


def of_the_year(
    row: Row, spells: list[Assessment] | list[HelpPlan] | list[Protection]
) -> list[tuple[str, str]]:
    """When each of a child's spells of a year was begun and ended."""
    mine = [one for one in spells if row.place in one.children and one.start <= row.year.reference]
    mine = [one for one in mine if row.year.touches(one.start, one.end)]
    return sorted((one.start.isoformat(), by(one.end, row.year)) for one in mine)


def said(row: Row, group: str, start: str, end: str) -> list[tuple[str, str]]:
    """The same, as the return says it."""
    return sorted((one.value(start), one.value(end)) for one in row.node.each(group))


@pytest.mark.parametrize("count", MANY)
@pytest.mark.parametrize("year", YEARS)
def test_a_towns_return_has_the_shape_that_the_department_asks_for(
    year: CensusYear, count: int, tmp_path: Path
) -> None:
    children = [part.node for _, one, part in returned(count) if one == year]
    out = BytesIO()
    write(out, Node("Header", 0), children, year.ends)
    file = tmp_path / "census.xml"
    file.write_bytes(out.getvalue())
    assert children
    assert not [fault for fault in faults(file, year) if "'Header'" not in fault.words]


@pytest.mark.parametrize("count", MANY)
def test_no_childs_part_of_a_return_contradicts_itself_or_leaves_something_out(count: int) -> None:
    for one, year, part in returned(count):
        assert not broken(part.node, year), one.family.number
        assert not part.untold, one.family.number


@pytest.mark.parametrize("count", MANY)
def test_every_referral_of_a_year_is_in_its_return(count: int) -> None:
    in_returns = {
        (one.life.subject, year.ends, node.value("CINreferralDate"))
        for one, year, part in returned(count)
        for node in part.node.each("CINdetails")
    }
    for one in lives(count):
        mine = [each.received for each in one.family.episodes if one.place in each.children]
        for on, year in ((on, year) for on in mine for year in YEARS if year.holds(on)):
            assert (one.life.subject, year.ends, on.isoformat()) in in_returns, one.family.number


@pytest.mark.parametrize("count", MANY)
def test_a_referral_is_returned_as_it_came_and_as_it_was_decided(count: int) -> None:
    for row in rows(count):
        drawn, node = row.drawn, row.node
        assert node.value("ReferralSource") == drawn.source
        assert node.value("ReferralNFA") == ("0" if drawn.goes_on else "1")
        if drawn.goes_on and drawn.decided <= row.year.reference and node.value("PrimaryNeedCode"):
            assert node.value("PrimaryNeedCode") == drawn.need


@pytest.mark.parametrize("count", MANY)
def test_work_is_returned_as_ended_on_the_day_it_ended(count: int) -> None:
    for row in rows(count):
        ended = by(row.drawn.closed, row.year) if row.drawn.goes_on else ""
        assert row.node.value("CINclosureDate") == ended
        assert bool(row.node.value("ReasonForClosure")) == bool(ended)


@pytest.mark.parametrize("count", MANY)
def test_an_assessment_is_returned_with_its_days_and_with_what_it_found(count: int) -> None:
    for row in rows(count):
        days = said(row, "Assessments", "AssessmentActualStartDate", "AssessmentAuthorisationDate")
        assert days == of_the_year(row, row.drawn.assessments)
        found = {one.start.isoformat(): one for one in row.drawn.assessments if row.place in one.children}
        for node in row.node.each("Assessments"):
            one = found[node.value("AssessmentActualStartDate")]
            factors = one.factors[one.children.index(row.place)] if by(one.end, row.year) else ()
            assert sorted(node.values("AssessmentFactors")) == sorted(factors)


@pytest.mark.parametrize("count", MANY)
def test_help_and_protection_are_returned_from_their_first_day_to_their_last(count: int) -> None:
    for row in rows(count):
        helped = said(row, "CINPlanDates", "CINPlanStartDate", "CINPlanEndDate")
        assert helped == of_the_year(row, row.drawn.plans)
        protected = said(row, "ChildProtectionPlans", "CPPstartDate", "CPPendDate")
        assert protected == of_the_year(row, row.drawn.protections)


@pytest.mark.parametrize("count", MANY)
def test_a_protection_plan_is_returned_with_its_reviews_and_what_it_was_for(count: int) -> None:
    for row in rows(count):
        drawn = {one.start.isoformat(): one for one in row.drawn.protections if row.place in one.children}
        for node in row.node.each("ChildProtectionPlans"):
            plan = drawn[node.value("CPPstartDate")]
            reviews = [by(one.on, row.year) for one in plan.reviews if row.place in one.children]
            assert sorted(node.values("CPPreviewDate")) == sorted(filter(None, reviews))
            assert node.value("InitialCategoryOfAbuse") in decided(row, plan)


def decided(row: Row, plan: Protection) -> tuple[str, ...]:
    """For what the conference that began a plan made it: one word, or several at once."""
    held = (one.conference for one in row.drawn.enquiries if one.conference)
    first = next(one for one in held if one.on == plan.start and row.place in one.children)
    categories = first.categories[first.children.index(row.place)]
    return categories if len(categories) == 1 else ("MUL",)


@pytest.mark.parametrize("count", MANY)
def test_an_enquiry_is_returned_with_the_conference_that_it_led_to(count: int) -> None:
    for row in rows(count):
        mine = [one for one in row.drawn.enquiries if row.place in one.children and tells(row, one)]
        drawn = sorted((one.on.isoformat(), by(conference_of(row, one), row.year)) for one in mine)
        assert said(row, "Section47", "S47ActualStartDate", "DateOfInitialCPC") == drawn


def conference_of(row: Row, enquiry: Enquiry) -> date | None:
    """The day on which a conference spoke of this child, if one did."""
    held = enquiry.conference
    return held.on if held is not None and row.place in held.children else None


def tells(row: Row, enquiry: Enquiry) -> bool:
    """Whether a year's return tells an enquiry: in the year of its conference, where it led to one."""
    held = conference_of(row, enquiry)
    if held is not None and held <= row.year.reference:
        return row.year.holds(held)
    return enquiry.on <= row.year.reference and row.year.touches(enquiry.on, enquiry.concluded)


@pytest.mark.parametrize("count", MANY)
def test_few_questions_stay_beside_the_record_and_none_says_that_it_cannot_be_so(count: int) -> None:
    everyone = lives(count)
    codes = [each.code for one in everyone for each in asked(one.life, POLICY, UNTIL, QUESTIONS)]
    assert len(codes) < len(everyone) / 2
    assert not {"ending.left_open", "ending.no_death", "early_help.ended_without_start"} & set(codes)


@pytest.mark.parametrize("count", MANY)
def test_nobody_waits_on_and_on_where_the_work_has_ended(count: int) -> None:
    for one in lives(count):
        mine = [each for each in one.family.episodes if one.place in each.children]
        if any(each.goes_on and each.closed is None for each in mine):
            continue
        for each in due(one.life, POLICY, UNTIL, CLOCKS):
            waited = (UNTIL - (each.next or UNTIL)).days
            assert waited < OLD or each.what == NEW, (one.family.number, each.what)
