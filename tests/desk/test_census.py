"""A census through the bulk door and out again, in either book: everything or nothing, twice adds nothing."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from alongside.desk import NotYours
from alongside.desk.census import AnotherCouncils, bring, export, years
from alongside.practice.imported import unchecked
from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.validity import faults
from alongside.returns.opening import UnreadableFile
from tests.desk.office import Office
from tests.returns.cin.census import episode, one_child

YEAR = CensusYear(2026)
HEADED = "<Header><CollectionDetails><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header>"


def census(folder: Path, text: str, name: str = "census.xml") -> Path:
    file = folder / name
    file.write_text(text.replace("<Header/>", HEADED), encoding="utf-8")
    return file


def test_a_child_brought_in_is_found_by_number_and_waits_to_be_checked(
    office: Office, tmp_path: Path
) -> None:
    done = bring(office.desk, office.who("ada"), census(tmp_path, one_child(episode())))

    (found,) = office.desk.find(office.who("dot"), "A1")
    assert (done.children, done.new, done.year) == (1, 1, YEAR)
    life = office.desk.read(office.who("dot"), found.subject, lambda view: view.life(found.subject),
                            page="child", reason="brought in this morning")  # fmt: skip
    assert len(unchecked(life)) == done.entries - 1  # the claim is kept, not checked


def test_the_same_file_twice_adds_nothing(office: Office, tmp_path: Path) -> None:
    file = census(tmp_path, one_child(episode()))
    bring(office.desk, office.who("ada"), file)

    again = bring(office.desk, office.who("ada"), file)

    assert (again.new, again.entries) == (0, 0)


def test_a_later_file_corrects_what_the_first_said(office: Office, tmp_path: Path) -> None:
    bring(office.desk, office.who("ada"), census(tmp_path, one_child(episode())))

    later = bring(
        office.desk, office.who("ada"), census(tmp_path, one_child(episode(), sex="M"), "later.xml")
    )

    assert (later.new, later.entries, later.corrections) == (0, 1, 1)


def test_a_broken_file_leaves_nothing_half_imported(office: Office, tmp_path: Path) -> None:
    broken = one_child(episode())[:-30]

    with pytest.raises(UnreadableFile, match="not sound XML"):
        bring(office.desk, office.who("ada"), census(tmp_path, broken))

    assert office.desk.find(office.who("dot"), "A1") == ()


def test_a_file_whose_days_lie_after_its_year_is_said_to_be_so(office: Office, tmp_path: Path) -> None:
    text = one_child(episode(referred="2026-06-02"))

    done = bring(office.desk, office.who("ada"), census(tmp_path, text))

    assert any("days up to 2026-06-02, after the end of 2025-26" in note for note in done.notes)
    assert any("no child of the file is in the return of 2025-26" in note for note in done.notes)


def test_two_children_with_one_number_are_refused_with_the_line(office: Office, tmp_path: Path) -> None:
    twice = one_child(episode())
    start, end = twice.index("<Child>"), twice.index("</Children>")

    with pytest.raises(UnreadableFile, match="two children have one LAchildID"):
        bring(office.desk, office.who("ada"), census(tmp_path, twice[:end] + twice[start:]))


def test_an_import_is_not_a_workers_to_make(office: Office, tmp_path: Path) -> None:
    with pytest.raises(NotYours):
        bring(office.desk, office.who("amira"), census(tmp_path, one_child(episode())))


THEIRS = HEADED.replace("</Header>", "<Source><LEA>201</LEA></Source></Header>")


def test_another_councils_census_is_brought_in_by_somebody_who_means_it(
    office: Office, tmp_path: Path
) -> None:
    file = census(tmp_path, one_child(episode()).replace("<Header/>", THEIRS))

    with pytest.raises(AnotherCouncils, match=r"is from City of London \(council 201\)"):
        bring(office.desk, office.who("ada"), file)
    assert office.desk.find(office.who("dot"), "A1") == ()
    done = bring(office.desk, office.who("ada"), file, another=True)
    assert done.new == 1
    assert "not from this one" in done.notes[0]


def test_an_impossible_birthday_of_a_later_file_is_asked_about_and_corrects_nothing(
    office: Office, tmp_path: Path
) -> None:
    bring(office.desk, office.who("ada"), census(tmp_path, one_child(episode())))
    later = census(tmp_path, one_child(episode(), born="2099-01-01"), "later.xml")

    done = bring(office.desk, office.who("ada"), later)

    assert done.corrections == 0
    (asked,) = done.questions
    assert "PersonBirthDate 2099-01-01" in asked.words
    assert (asked.child, asked.may_open) == ("A1", False)


def test_the_return_is_the_returns_officers_to_take_and_leaves_a_look(office: Office) -> None:
    with pytest.raises(NotYours):
        export(office.desk, office.who("amira"), YEAR, BytesIO())
    export(office.desk, office.who("cal"), YEAR, BytesIO())

    cal = office.who("cal")
    with office.book.sitting(cal.who, wide=True) as sitting:
        assert [look.page for look in sitting.looks(reader=cal.who)] == ["census"]


@pytest.mark.parametrize("ends", range(2021, 2027))
def test_the_return_of_every_year_is_valid_against_its_schema(
    office: Office, tmp_path: Path, ends: int
) -> None:
    bring(office.desk, office.who("ada"), census(tmp_path, one_child(episode(referred=f"{ends - 1}-06-02"))))
    file = tmp_path / "return.xml"
    with file.open("wb") as out:
        made = export(office.desk, office.who("cal"), CensusYear(ends), out)

    assert faults(file, CensusYear(ends)) == ()
    assert made.children == 1


def test_only_years_that_have_begun_are_offered() -> None:
    assert [year.words for year in years(date(2022, 6, 1))] == ["2022-23", "2021-22", "2020-21"]


def test_what_an_import_could_not_carry_is_listed_with_its_line(office: Office, tmp_path: Path) -> None:
    end = "<CINclosureDate>2025-12-01</CINclosureDate><ReasonForClosure>RC8</ReasonForClosure>"

    done = bring(office.desk, office.who("ada"), census(tmp_path, one_child(episode(end=end))))

    assert any("ReasonForClosure: file RC8, record RC7" in one.words for one in done.differences)
    assert all(one.line or one.stated == "" for one in done.differences)
