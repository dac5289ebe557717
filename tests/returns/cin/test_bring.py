"""What becomes of a census file in the record: facts, claims, corrections; nothing twice, nothing lost."""

from datetime import date
from pathlib import Path

import pytest

from alongside.practice.conference import ConferenceHeld
from alongside.practice.imported import claims
from alongside.practice.person import SexRecorded, sex
from alongside.record import Draft, Entry, Fact, Origin
from alongside.returns.cin.claims import questions
from tests.beside import CIN_SAMPLES, needs_samples
from tests.returns.cin.census import CLERK, POLICY, Census, children, episode, one_child, written

CLOSED = "<CINclosureDate>2025-12-01</CINclosureDate><ReasonForClosure>{}</ReasonForClosure>"
PLAN = """<ChildProtectionPlans><CPPstartDate>2025-07-10</CPPstartDate>
<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>MUL</LatestCategoryOfAbuse>
<NumberOfPreviousCPP>{}</NumberOfPreviousCPP>
<Reviews><CPPreviewDate>2025-09-30</CPPreviewDate></Reviews></ChildProtectionPlans>"""
ENQUIRY = """<Section47><S47ActualStartDate>2025-06-20</S47ActualStartDate>
<InitialCPCtarget>2025-07-11</InitialCPCtarget><DateOfInitialCPC>2025-07-10</DateOfInitialCPC>
<ICPCnotRequired>0</ICPCnotRequired></Section47>"""


def brought(folder: Path, text: str) -> Census:
    census = Census()
    census.bring(written(folder, text), 2026)
    return census


def value(census: Census, group: str, element: str) -> str:
    (node,) = census.derive(2026)
    (details,) = node.each("CINdetails")
    return (details if group == "CINdetails" else details.only(group)).value(element)


def asked(census: Census) -> set[str]:
    life = census.the_child()
    return {question.code for question in questions(life, POLICY, date(2026, 6, 1))}


def test_the_same_file_twice_adds_nothing(tmp_path: Path) -> None:
    file = written(tmp_path, one_child(episode(ENQUIRY + PLAN.format(0))))
    census = Census()
    census.bring(file, 2026)

    assert census.bring(file, 2026, "again.xml") == 0


def test_a_plan_begins_with_the_conference_of_its_enquiry(tmp_path: Path) -> None:
    census = brought(tmp_path, one_child(episode(ENQUIRY + PLAN.format(0))))

    assert value(census, "ChildProtectionPlans", "CPPstartDate") == "2025-07-10"
    assert value(census, "Section47", "DateOfInitialCPC") == "2025-07-10"
    kinds = [held.fact.kind for held in census.the_child().each(ConferenceHeld)]
    assert kinds == ["initial", "review"]


def test_a_category_that_changed_is_named_by_the_last_review(tmp_path: Path) -> None:
    census = brought(tmp_path, one_child(episode(ENQUIRY + PLAN.format(0))))

    assert value(census, "ChildProtectionPlans", "InitialCategoryOfAbuse") == "NEG"
    assert value(census, "ChildProtectionPlans", "LatestCategoryOfAbuse") == "MUL"


def test_earlier_plans_that_are_not_there_still_count_in_the_return(tmp_path: Path) -> None:
    census = brought(tmp_path, one_child(episode(ENQUIRY + PLAN.format(10))))

    assert value(census, "ChildProtectionPlans", "NumberOfPreviousCPP") == "10"
    assert {claim.value for claim in claims(census.the_child(), "NumberOfPreviousCPP")} == {"10"}


@pytest.mark.parametrize("reason", ["RC1", "RC2", "RC3", "RC4", "RC5", "RC6", "RC7"])
def test_why_the_work_ended_comes_out_as_it_went_in(tmp_path: Path, reason: str) -> None:
    census = brought(tmp_path, one_child(episode(end=CLOSED.format(reason))))

    assert value(census, "CINdetails", "ReasonForClosure") == reason


def test_closed_after_assessment_needs_an_assessment_or_asks(tmp_path: Path) -> None:
    census = brought(tmp_path, one_child(episode(end=CLOSED.format("RC8"))))

    assert value(census, "CINdetails", "ReasonForClosure") == "RC7"
    assert "imported.ReasonForClosure" in asked(census)


def test_a_number_with_an_underscore_is_kept_as_a_claim_and_never_exported(tmp_path: Path) -> None:
    text = one_child(episode()).replace(">A1<", ">child_one<")
    census = brought(tmp_path, text)

    (node,) = census.derive(2026)
    exported = node.only("ChildIdentifiers").value("LAchildID")
    assert exported.isalnum()
    assert len(exported) == 20
    assert "imported.LAchildID" in asked(census)


def test_an_old_code_of_sex_in_a_new_year_is_not_guessed(tmp_path: Path) -> None:
    census = brought(tmp_path, one_child(episode(), sex="1"))

    assert sex(census.the_child()) == "U"
    assert "imported.Sex" in asked(census)


def test_a_referral_said_to_go_no_further_with_a_conference_asks(tmp_path: Path) -> None:
    census = brought(tmp_path, one_child(episode(ENQUIRY, nfa="1")))

    assert value(census, "CINdetails", "ReferralNFA") == "0"
    assert "imported.ReferralNFA" in asked(census)


def test_a_later_file_that_says_otherwise_adds_a_correction(tmp_path: Path) -> None:
    census = brought(tmp_path, one_child(episode(), sex="F"))

    added = census.bring(written(tmp_path, one_child(episode(), sex="M")), 2026)

    assert added == 1
    assert sex(census.the_child()) == "M"
    assert [entry.corrects is None for entry in history(census)] == [True, False]


def test_a_workers_correction_stands_and_the_later_file_is_kept_beside_it(tmp_path: Path) -> None:
    census = brought(tmp_path, one_child(episode(), sex="F"))
    corrected_by_worker(census)

    census.bring(written(tmp_path, one_child(episode(), sex="F").replace("WBRI", "MWBC")), 2026)
    census.bring(written(tmp_path, one_child(episode(), sex="U")), 2026)

    assert sex(census.the_child()) == "M"


def test_every_value_of_a_hopeless_file_is_kept_to_the_letter(tmp_path: Path) -> None:
    began = "<AssessmentActualStartDate>soon</AssessmentActualStartDate>"
    census = brought(tmp_path, one_child(episode(f"<Assessments>{began}</Assessments>")))

    assert {claim.value for claim in claims(census.the_child(), "AssessmentActualStartDate")} == {"soon"}


@needs_samples
@pytest.mark.parametrize(("name", "year"), [("CIN_Census_2024.xml", 2024), ("CIN_Census_2026.xml", 2027)])
def test_a_sample_of_others_is_brought_in_once(name: str, year: int) -> None:
    census, file = Census(), children(CIN_SAMPLES / name)

    assert census.bring(file, year) > 20
    assert census.bring(file, year) == 0
    lives = [census.life(one) for one in census.children.values()]
    assert {entry.origin for life in lives for entry in life.entries} == {Origin.IMPORT}


def history(census: Census) -> tuple[Entry[Fact], ...]:
    life = census.the_child()
    told = life.latest(SexRecorded)
    assert told is not None
    return life.history(told.id)


def corrected_by_worker(census: Census) -> None:
    life = census.the_child()
    told = life.latest(SexRecorded)
    assert told is not None
    draft = Draft(
        fact=SexRecorded(sex="M", basis="birth_certificate"),
        about=(life.subject,),
        on=told.on,
        client_ref="a worker's correction",
        corrects=told.id,
        why="The certificate was seen.",
    )
    with census.book.sitting(CLERK, wide=True) as sitting:
        sitting.append([draft])
