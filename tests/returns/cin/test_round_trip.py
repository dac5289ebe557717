"""The law: an export, brought into an empty record and exported again, is the same file."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from string import ascii_uppercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.practice.identifiers import check
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.rows import SEX_SINCE
from alongside.returns.cin.structure import CIN_PLANS, PRE_PROCEEDINGS
from alongside.returns.cin.tree import Cell, Node
from tests.beside import CIN_SAMPLES, needs_samples
from tests.examples import examples
from tests.returns.cin.census import EVERY_YEAR, Census, written
from tests.returns.cin.truths import broken

CODES = {
    "ReferralSource": ["1A", "2A", "6", "10"],
    "PrimaryNeedCode": ["N1", "N4", "N0"],
    "ReasonForClosure": ["RC1", "RC2", "RC5", "RC7", "RC8", "RC9"],
    "Ethnicity": ["WBRI", "MWBC", "NOBT", "REFU"],
    "Sex": ["F", "M", "U"],
    "GenderCurrent": ["1", "2", "0"],
    "AssessmentFactors": ["3B", "4B", "16A", "21"],
    "Category": ["NEG", "EMO", "MUL"],
    "YesNo": ["0", "1"],
}


UPNS = [
    upn
    for letter, last in product(ascii_uppercase, range(3))
    if check("upn", upn := f"{letter}83011234567{last}")
]
"""Made-up pupil numbers with a right check letter."""


def code(name: str) -> st.SearchStrategy[str]:
    return st.sampled_from(CODES[name])


def maybe(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), values)


def days(year: CensusYear) -> st.SearchStrategy[str]:
    """A day of the year, or of the months before it."""
    return st.dates(year.start - timedelta(days=212), year.reference).map(date.isoformat)


@st.composite
def group(draw: st.DrawFn, /, name: str, **cells: st.SearchStrategy[str]) -> Node:
    told = ((element, draw(values)) for element, values in cells.items())
    return Node(name, 0, tuple(Cell(element, value) for element, value in told if value))


def groups(year: CensusYear) -> list[st.SearchStrategy[Node]]:
    """Every group that an episode may hold in a year."""
    on = days(year)
    told = [
        group(
            "Assessments",
            AssessmentActualStartDate=on,
            AssessmentInternalReviewDate=maybe(on),
            AssessmentAuthorisationDate=maybe(on),
            AssessmentFactors=maybe(code("AssessmentFactors")),
        ),
        group("Section47", S47ActualStartDate=on, DateOfInitialCPC=maybe(on), ICPCnotRequired=code("YesNo")),
        group(
            "ChildProtectionPlans",
            CPPstartDate=on,
            CPPendDate=maybe(on),
            InitialCategoryOfAbuse=code("Category"),
            LatestCategoryOfAbuse=code("Category"),
            NumberOfPreviousCPP=st.sampled_from(["0", "1", "3"]),
            CPPreviewDate=maybe(on),
        ),
    ]
    if year.ends >= CIN_PLANS.since:
        told.append(group("CINPlanDates", CINPlanStartDate=on, CINPlanEndDate=maybe(on)))
    if year.ends >= PRE_PROCEEDINGS.since:
        told.append(before_court(on))
    return told


def before_court(on: st.SearchStrategy[str]) -> st.SearchStrategy[Node]:
    return group(
        "PreProceedingsandFGDM",
        PPStartDate=maybe(on),
        LBPSentDate=maybe(on),
        FGDMMeetingOffer=maybe(code("YesNo")),
        FGDMMeetingFac=maybe(code("YesNo")),
        InitialPPMeetingDate=maybe(on),
        ReviewMeetingsCount=maybe(st.sampled_from(["0", "2"])),
        StepDecisionDate=maybe(on),
        PPOutcome=maybe(st.just("A")),
        CourtAppDate=maybe(on),
        LetterInitCPDate=maybe(on),
    )


@st.composite
def episode(draw: st.DrawFn, year: CensusYear) -> Node:
    on = days(year)
    cells = draw(
        group(
            "CINdetails",
            CINreferralDate=on,
            ReferralSource=code("ReferralSource"),
            PrimaryNeedCode=maybe(code("PrimaryNeedCode")),
            CINclosureDate=maybe(on),
            ReasonForClosure=maybe(code("ReasonForClosure")),
            DateOfInitialCPC=maybe(on),
            ReferralNFA=code("YesNo"),
        )
    ).cells
    return Node("CINdetails", 0, cells, tuple(draw(st.lists(st.one_of(*groups(year)), max_size=5))))


@st.composite
def child(draw: st.DrawFn, year: CensusYear, number: str) -> Node:
    born = draw(st.dates(date(year.ends - 20, 1, 1), year.reference))
    unborn = draw(st.booleans()) and draw(st.booleans())
    birth = ("ExpectedPersonBirthDate", (year.reference + timedelta(60)).isoformat())
    sex = ("Sex", code("Sex")) if year.ends >= SEX_SINCE else ("GenderCurrent", code("GenderCurrent"))
    told = (
        ("LAchildID", number),
        ("UPN", draw(maybe(st.sampled_from(UPNS)))),
        ("FormerUPN", draw(maybe(st.sampled_from(UPNS)))),
        ("UPNunknown", draw(maybe(st.sampled_from(["UN1", "UN3", "UN7"])))),
        birth if unborn else ("PersonBirthDate", born.isoformat()),
        (sex[0], draw(sex[1])),
        ("PersonDeathDate", "" if unborn else draw(maybe(days(year)))),
    )
    who = Node("ChildIdentifiers", 0, tuple(Cell(*one) for one in told if one[1]))
    hard = draw(st.lists(st.sampled_from(["HAND", "HEAR", "NONE"]), max_size=2))
    characteristics = (
        Cell("Ethnicity", draw(code("Ethnicity"))),
        *(Cell("Disability", one) for one in hard),
    )
    about = Node("ChildCharacteristics", 0, characteristics)
    return Node("Child", 0, (), (who, about, *draw(st.lists(episode(year), min_size=1, max_size=3))))


@st.composite
def some_children(draw: st.DrawFn, year: CensusYear) -> list[Node]:
    return [draw(child(year, f"A{place}")) for place in range(draw(st.integers(1, 3)))]


def exported_again(first: bytes, year: int, folder: Path) -> bytes:
    second = Census()
    second.bring(written(folder, first), year)
    return second.export(year)


@pytest.mark.parametrize("ends", EVERY_YEAR)
@given(st.data())
@settings(max_examples=examples(40), deadline=None, derandomize=True)
def test_whatever_a_file_says_its_export_comes_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, ends: int, data: st.DataObject
) -> None:
    census = Census()
    census.bring(data.draw(some_children(CensusYear(ends))), ends)
    first = census.export(ends)

    assert all(broken(one, CensusYear(ends)) == set() for one in census.derive(ends))
    if census.derive(ends):
        assert exported_again(first, ends, tmp_path_factory.mktemp("census")) == first


def as_it_is(text: str) -> str:
    return text


def fifty_two_years_later(text: str) -> str:
    """The oldest sample's days are of 1970: no year that can be returned. Here they are of 2022."""
    return re.sub(r"\b19([678]\d)-", lambda found: f"{1900 + int(found[1]) + 52}-", text)


def still_open(text: str) -> str:
    """The only sample with the module on work before court ends the work in 2023. Here it goes on."""
    closed = "<CINclosureDate>2023-02-27</CINclosureDate>\\s*<ReasonForClosure>RC1</ReasonForClosure>"
    return re.sub(closed, "", text)


ONE_SAMPLE = ("CIN_Census_2026.xml", 2027, still_open, 1)
OTHER_SAMPLES = [
    pytest.param(*one, marks=pytest.mark.slow)
    for one in (
        ("CIN_Census_2021.xml", 2023, fifty_two_years_later, 1),
        ("CIN_Census_2024.xml", 2023, as_it_is, 1),
        ("CIN_Census_2026.xml", 2023, as_it_is, 1),
        ("CIN_Census_2026.xml", 2025, as_it_is, 1),
        ("fake_CIN_data.xml", 2022, as_it_is, 100),
        ("fake_CIN_data.xml", 2023, as_it_is, 100),
    )
]
"""Each with a year of which it tells something, and at least how many children that must be."""


@needs_samples
@pytest.mark.parametrize(("name", "year", "told", "least"), [ONE_SAMPLE, *OTHER_SAMPLES])
def test_a_sample_of_others_exports_the_same_twice(
    name: str, year: int, told: Callable[[str], str], least: int, tmp_path: Path
) -> None:
    census = Census()
    census.bring(written(tmp_path, told((CIN_SAMPLES / name).read_text())), year)
    first = census.export(year)

    assert len(census.derive(year)) >= least
    assert exported_again(first, year, tmp_path) == first


@needs_samples
def test_the_sample_with_the_module_on_work_before_court_returns_it(tmp_path: Path) -> None:
    census = Census()
    census.bring(written(tmp_path, still_open((CIN_SAMPLES / "CIN_Census_2026.xml").read_text())), 2027)

    told = census.derive(2027)[0].only("CINdetails").only("PreProceedingsandFGDM")

    assert {cell.element: cell.value for cell in told.cells} == {
        "PPStartDate": "2026-09-09",
        "LBPSentDate": "2026-09-20",
        "FGDMMeetingOffer": "1",
        "FGDMMeetingFac": "1",
        "InitialPPMeetingDate": "2026-09-28",
        "ReviewMeetingsCount": "3",
        "StepDecisionDate": "2026-12-01",
        "CourtAppDate": "2026-12-18",
        "LetterInitCPDate": "2027-02-05",
    }
