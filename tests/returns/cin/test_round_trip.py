"""The law: an export, brought into an empty record and exported again, is the same file."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.returns.cin.tree import Cell, Node
from tests.beside import CIN_SAMPLES, needs_samples
from tests.returns.cin.census import Census, children, written

DAYS = st.dates(date(2024, 9, 1), date(2026, 3, 31))
CODES = {
    "ReferralSource": ["1A", "2A", "6", "10"],
    "PrimaryNeedCode": ["N1", "N4", "N0"],
    "ReasonForClosure": ["RC1", "RC2", "RC5", "RC7", "RC8", "RC9"],
    "Ethnicity": ["WBRI", "MWBC", "NOBT", "REFU"],
    "Sex": ["F", "M", "U"],
    "AssessmentFactors": ["3B", "4B", "16A", "21"],
    "Category": ["NEG", "EMO", "MUL"],
    "YesNo": ["0", "1"],
}


def code(name: str) -> st.SearchStrategy[str]:
    return st.sampled_from(CODES[name])


def maybe(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), values)


def days() -> st.SearchStrategy[str]:
    return DAYS.map(date.isoformat)


@st.composite
def group(draw: st.DrawFn, /, name: str, **cells: st.SearchStrategy[str]) -> Node:
    told = ((element, draw(values)) for element, values in cells.items())
    return Node(name, 0, tuple(Cell(element, value) for element, value in told if value))


GROUPS = (
    group(
        "Assessments",
        AssessmentActualStartDate=days(),
        AssessmentInternalReviewDate=maybe(days()),
        AssessmentAuthorisationDate=maybe(days()),
        AssessmentFactors=maybe(code("AssessmentFactors")),
    ),
    group("CINPlanDates", CINPlanStartDate=days(), CINPlanEndDate=maybe(days())),
    group(
        "Section47",
        S47ActualStartDate=days(),
        DateOfInitialCPC=maybe(days()),
        ICPCnotRequired=code("YesNo"),
    ),
    group(
        "ChildProtectionPlans",
        CPPstartDate=days(),
        CPPendDate=maybe(days()),
        InitialCategoryOfAbuse=code("Category"),
        LatestCategoryOfAbuse=code("Category"),
        NumberOfPreviousCPP=st.sampled_from(["0", "1", "3"]),
        CPPreviewDate=maybe(days()),
    ),
)


@st.composite
def episode(draw: st.DrawFn) -> Node:
    cells = draw(
        group(
            "CINdetails",
            CINreferralDate=days(),
            ReferralSource=code("ReferralSource"),
            PrimaryNeedCode=maybe(code("PrimaryNeedCode")),
            CINclosureDate=maybe(days()),
            ReasonForClosure=maybe(code("ReasonForClosure")),
            DateOfInitialCPC=maybe(days()),
            ReferralNFA=code("YesNo"),
        )
    ).cells
    return Node("CINdetails", 0, cells, tuple(draw(st.lists(st.one_of(*GROUPS), max_size=5))))


@st.composite
def child(draw: st.DrawFn) -> Node:
    born = draw(st.dates(date(2006, 1, 1), date(2026, 3, 31)))
    unborn = draw(st.booleans()) and draw(st.booleans())
    birth = ("ExpectedPersonBirthDate", (date(2026, 3, 31) + timedelta(60)).isoformat())
    who = Node(
        "ChildIdentifiers",
        0,
        (
            Cell("LAchildID", "A1"),
            Cell(*birth) if unborn else Cell("PersonBirthDate", born.isoformat()),
            Cell("Sex", draw(code("Sex"))),
        ),
    )
    about = Node("ChildCharacteristics", 0, (Cell("Ethnicity", draw(code("Ethnicity"))),))
    return Node("Child", 0, (), (who, about, *draw(st.lists(episode(), min_size=1, max_size=3))))


def exported_again(first: bytes, year: int, folder: Path) -> bytes:
    second = Census()
    second.bring(written(folder, first), year)
    return second.export(year)


@given(child())
@settings(max_examples=300, deadline=None, derandomize=True)
def test_whatever_a_file_says_its_export_comes_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, one: Node
) -> None:
    folder = tmp_path_factory.mktemp("census")
    census = Census()
    census.bring([one], 2026)
    first = census.export(2026)

    if census.derive(2026):
        assert exported_again(first, 2026, folder) == first


@needs_samples
@pytest.mark.parametrize(
    ("name", "year"),
    [("CIN_Census_2021.xml", 2021), ("CIN_Census_2024.xml", 2023), ("CIN_Census_2026.xml", 2027),
     ("fake_CIN_data.xml", 2022), ("fake_CIN_data.xml", 2023)],
)  # fmt: skip
def test_a_sample_of_others_exports_the_same_twice(name: str, year: int, tmp_path: Path) -> None:
    census = Census()
    census.bring(children(CIN_SAMPLES / name), year)
    first = census.export(year)

    if census.derive(year):
        assert exported_again(first, year, tmp_path) == first
