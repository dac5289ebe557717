"""Files know their year: in whatever order they come, the newest word stands, and an older one only adds."""

from datetime import date
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.practice.imported import claims
from alongside.practice.person import sex
from alongside.returns.cin.claims import questions
from alongside.returns.cin.tree import Cell, Node
from tests.examples import examples
from tests.returns.cin.census import POLICY, Census

YEARS = (2023, 2024, 2026)
TODAY = date(2026, 6, 1)
NUMBERS = ("A1", "B2")


def node(name: str, *groups: Node, **cells: str) -> Node:
    told = tuple(Cell(element, value) for element, value in cells.items() if value)
    return Node(name, 0, told, groups)


def a_child(
    year: int, *, number: str = "A1", said: str = "F", hard: tuple[str, ...] = (), **more: str
) -> Node:
    """What one year's file tells: the same referral, and the assessment of its own year."""
    who = node(
        "ChildIdentifiers", LAchildID=number, PersonBirthDate="2015-05-05", Sex=said, UPN=more.get("upn", "")
    )
    about = Node(
        "ChildCharacteristics",
        0,
        (Cell("Ethnicity", more.get("ethnicity", "WBRI")), *(Cell("Disability", code) for code in hard)),
    )
    done = more.get("done", "")
    began = node(
        "Assessments",
        AssessmentActualStartDate=f"{year - 1}-09-0{more.get('began', '1')}",
        AssessmentAuthorisationDate=f"{year - 1}-10-1{done}" if done else "",
        AssessmentFactors="3B" if done else "",
    )
    details = node(
        "CINdetails", began, CINreferralDate="2022-06-01", ReferralSource="2A",
        PrimaryNeedCode=more.get("need", "N1"), CINclosureDate=more.get("closed", ""),
        ReasonForClosure=more.get("reason", ""), ReferralNFA="0",
    )  # fmt: skip
    return Node("Child", 0, (), (who, about, details))


@st.composite
def a_file(draw: st.DrawFn, year: int) -> list[Node]:
    """The children that a year's file tells of: one, the other, or both."""
    told = draw(st.lists(st.sampled_from(NUMBERS), min_size=1, max_size=2, unique=True))
    return [draw(some_child(year, number)) for number in sorted(told)]


def some_child(year: int, number: str) -> st.SearchStrategy[Node]:
    return st.builds(
        a_child,
        st.just(year),
        number=st.just(number),
        said=st.sampled_from("FM"),
        hard=st.sampled_from([(), ("HAND",), ("HEAR", "VIS")]),
        ethnicity=st.sampled_from(["WBRI", "MWBC"]),
        need=st.sampled_from(["N1", "N4"]),
        done=st.sampled_from(["", "1", "2"]),
        closed=st.sampled_from(["", "2026-02-01"]) if year == YEARS[-1] else st.just(""),
        reason=st.just("RC7"),
    )


FILES = st.tuples(*(a_file(year) for year in YEARS))


def brought(files: dict[int, list[Node]], order: tuple[int, ...]) -> Census:
    census = Census()
    for year in order:
        census.bring(files[year], year, f"{year}.xml")
    return census


@settings(max_examples=examples(20), deadline=None)
@given(FILES)
def test_in_whatever_order_files_come_every_years_return_is_the_same(told: tuple[list[Node], ...]) -> None:
    files = dict(zip(YEARS, told, strict=True))
    in_order = brought(files, YEARS)
    returns = [in_order.export(year) for year in YEARS]
    for order in permutations(YEARS):
        census = brought(files, order)
        assert [census.export(year) for year in YEARS] == returns
        for year in YEARS:
            assert census.bring(files[year], year, "again.xml") == 0


def test_an_older_file_that_comes_after_a_newer_one_is_asked_about_and_changes_nothing() -> None:
    census = Census()
    census.bring([a_child(2026, said="M")], 2026)

    census.bring([a_child(2024, said="F")], 2024, "old.xml")

    life = census.the_child()
    assert sex(life) == "M"
    assert [claim.file for claim in claims(life, "SexRecorded")] == ["old.xml"]
    (asked,) = [one for one in questions(life, POLICY, TODAY) if one.code == "imported.otherwise"]
    assert asked.words.startswith("The census of 2023-24 said otherwise about")


def test_what_an_older_file_alone_tells_is_added() -> None:
    census = Census()
    census.bring([a_child(2026)], 2026)

    assert census.bring([a_child(2024, done="1")], 2024) > 0

    (child,) = census.derive(2024)
    assert child.only("CINdetails").only("Assessments").value("AssessmentAuthorisationDate") == "2023-10-11"


def test_a_word_that_a_newer_file_said_again_is_not_put_right_by_one_in_between() -> None:
    census = Census()
    census.bring([a_child(2023, said="F")], 2023)
    census.bring([a_child(2026, said="F")], 2026)

    census.bring([a_child(2024, said="M")], 2024)

    assert sex(census.the_child()) == "F"


def test_the_same_file_again_adds_nothing_though_another_came_between() -> None:
    census, old, new = Census(), [a_child(2024, said="F")], [a_child(2024, said="M")]
    census.bring(old, 2024)
    census.bring(new, 2024, "put right.xml")

    assert census.bring(old, 2024) == 0
    assert sex(census.the_child()) == "M"


def test_an_assessment_that_a_newer_file_implied_gives_way_to_the_one_an_older_file_tells() -> None:
    census = Census()
    closed = a_child(2026, closed="2026-02-01", reason="RC8")
    bare = closed._replace(groups=(*closed.groups[:2], closed.groups[2]._replace(groups=())))
    census.bring([bare], 2026)

    census.bring([a_child(2024, done="1")], 2024)

    (child,) = census.derive(2024)
    assert len(list(child.only("CINdetails").each("Assessments"))) == 1


def test_where_a_newer_file_was_silent_an_older_one_asks_and_does_not_put_right() -> None:
    census = Census()
    census.bring([a_child(2023, said="M")], 2023)
    census.bring([a_child(2026, said="U")], 2026)

    census.bring([a_child(2024, said="F")], 2024)

    assert sex(census.the_child()) == "M"
    assert "imported.otherwise" in {one.code for one in questions(census.the_child(), POLICY, TODAY)}
