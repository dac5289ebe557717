"""What people really type means what they mean; the rule that asks for a code still finds it; it is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.returns.asking import Asked, checked
from alongside.returns.checking.cells import reader
from alongside.returns.checking.form import Field, Kind
from alongside.returns.checking.habits import code_amid_words, sex, yes_or_no
from alongside.returns.checking.report import Checked

PROVIDERS = frozenset({"PR0", "PR1", "PR4", "NO", "N1", "1"})


@pytest.mark.parametrize(
    "told",
    ["PR4 - Private provision", "PR4: Private provision", "pr4 : private", "e) PR4: Private provision",
     "[PR4] Private", "(PR4) private", "PR4", "Private provision [PR4]", "Private (pr4)", "PR4-", "e) PR4"],
)  # fmt: skip
def test_a_code_amid_its_words_is_the_code(told: str) -> None:
    assert code_amid_words(told, {one: one for one in PROVIDERS}) == "PR4"


@pytest.mark.parametrize(
    "told",
    [
        "Private provision",
        "PR4x",
        "PR9 - another",
        "NO LONGER REQUIRED",
        "PR4 Private",
        "the PR4 one",
        "-",
        "",
    ],
)
def test_what_is_not_plain_is_not_guessed(told: str) -> None:
    assert code_amid_words(told, {one: one for one in PROVIDERS}) == ""


def test_a_yes_is_a_one_and_a_no_is_a_nought_and_neither_is_as_the_return_takes_it() -> None:
    read = reader(Field(kind=Kind.FLAG, says=""), frozenset())
    for told in ("Yes", "y", "a) Yes", "1 - Yes", " YES "):
        assert (read(told).meaning, read(told).known) == (1, 0)
    for told in ("No", "n", "b) No", "0 - No", "b. No"):
        assert (read(told).meaning, read(told).known) == (0, 0)
    for told, meaning in (("1", 1), ("true", 1), ("TRUE", 1), ("0", 0), ("False", 0), ("0.0", 0)):
        assert (read(told).meaning, read(told).known) == (meaning, 1)
    assert (read("perhaps").meaning, read("perhaps").known) == (None, 0)
    assert (read("").known, read(None).known) == (None, None)


def test_a_sex_is_read_in_the_codes_of_the_year() -> None:
    for told in ("Female", "f", "2 - Female", "b) Female"):
        assert sex(told, {"1": "1", "2": "2"}) == "2"
        assert sex(told, {"M": "M", "F": "F"}) == "F"
    assert sex("1", {"M": "M", "F": "F"}) == "M"
    assert sex("Unknown", {"M": "M", "F": "F"}) == ""


@given(st.text(max_size=30))
def test_no_text_stops_the_reading(told: str) -> None:
    assert yes_or_no(told) in {None, 0, 1}
    assert code_amid_words(told, {"PR4": "PR4"}) in {"", "PR4"}
    assert sex(told, {"M": "M"}) in {"", "M"}


def looked(folder: Path, *rows: str) -> Checked:
    file = folder / "oc2.csv"
    headings = (
        "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
        "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED"
    )
    file.write_text("\n".join((headings, *rows, "")), "utf-8")
    return checked(Asked(files=(file,), name=None, year="2025-26", max_mb=1))


def test_what_was_read_otherwise_is_said_once_with_its_first_line(tmp_path: Path) -> None:
    row = "{},01/01/2012,,SDQ2 - child is ill,No,,1,1,1,1,0,Yes"
    told = looked(tmp_path, row.format("amy"), row.format("ben"), row.format("cat"))
    said = {(one.line, one.column, one.value): one.what for one in told.notes}
    assert set(said) == {
        (2, "SDQ_REASON", "SDQ2 - child is ill"), (2, "CONVICTED", "No"), (2, "INTERVENTION_OFFERED", "Yes"),
    }  # fmt: skip
    assert said[2, "CONVICTED", "No"] == (
        "this was read as 0, here and in 2 more; write it so before it is sent"
    )


def test_the_rule_that_asks_for_a_code_finds_it_and_the_others_read_it_as_it_was_meant(
    tmp_path: Path,
) -> None:
    told = looked(tmp_path, "amy,01/01/2012,,,0,,1,1,1,Yes,Yes,Yes")
    codes = {one.rule for one in told.broken}
    assert "181" in codes
    assert "158" in codes, "help was received, so none was offered besides"
    assert looked(tmp_path, "amy,01/01/2012,,,0,,1,1,1,1,0,1").notes == []
