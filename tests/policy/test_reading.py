"""A policy file that is wrong is refused with the file, the key and what to do."""

from pathlib import Path

import pytest

from alongside.policy import PolicyRefused
from alongside.policy.reading import Sheet, read_directory

CONFERENCE = """
[timescale."conference.initial"]
what = "Hold the conference"
from = "the discussion"
to = "the conference"
"""
FIRST = """
[[timescale."conference.initial".values]]
since = 2013-04-15
within = "15 working days"
source = "Working Together 2013"
"""


def read(tmp_path: Path, text: str, *, local: bool = False) -> Sheet:
    (tmp_path / "protection.toml").write_text(text)
    return read_directory(tmp_path, local=local)


def refusal(tmp_path: Path, text: str, *, local: bool = False) -> str:
    with pytest.raises(PolicyRefused) as refused:
        read(tmp_path, text, local=local)
    return str(refused.value)


def test_two_values_that_claim_one_day_are_refused(tmp_path: Path) -> None:
    second = FIRST.replace("2013-04-15", "2018-07-04")
    said = refusal(tmp_path, CONFERENCE + FIRST + second)
    assert said.startswith("protection.toml, conference.initial: the value since 15 April 2013")
    assert "another begins on 4 July 2018" in said


def test_two_values_that_follow_each_other_are_read(tmp_path: Path) -> None:
    first = FIRST.replace('within = "15', 'until = 2018-07-03\nwithin = "20')
    second = FIRST.replace("2013-04-15", "2018-07-04")
    sheet = read(tmp_path, CONFERENCE + first + second)
    assert [value.amount for value in sheet.timescales["conference.initial"]] == [20, 15]


def test_a_value_without_a_source_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, CONFERENCE + FIRST.replace("source", "# source"))
    assert said == "protection.toml, conference.initial: it does not say `source`"


def test_a_value_with_an_empty_source_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, CONFERENCE + FIRST.replace("Working Together 2013", " "))
    assert said.endswith("it does not say its `source`")


def test_a_unit_nobody_knows_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, CONFERENCE + FIRST.replace("working days", "moons"))
    assert "“15 moons” is not a number and one of: hours, working days" in said


def test_a_word_nobody_knows_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, CONFERENCE + FIRST + 'colour = "red"')
    assert said.endswith("`colour` is not a word this file may use")


def test_a_value_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    assert "it ends before it begins" in refusal(tmp_path, CONFERENCE + FIRST + "until = 2012-01-01")


def test_a_value_to_be_checked_must_say_why(tmp_path: Path) -> None:
    assert "must say `why`" in refusal(tmp_path, CONFERENCE + FIRST + "check = true")


def test_a_table_nobody_knows_is_refused(tmp_path: Path) -> None:
    assert "[target] is not one of" in refusal(tmp_path, '[target.speed]\nwhat = "faster"')


def test_a_code_that_means_two_things_at_once_is_refused(tmp_path: Path) -> None:
    rows = '{ code = "A", words = "one" }, { code = "A", words = "two" }'
    said = refusal(
        tmp_path,
        f'[codes.mood]\nwhat = "Mood"\nsince = 2020-01-01\nsource = "here"\nvalues = [{rows}]',
    )
    assert "protection.toml, mood: the value since 1 January 2020" in said


def test_a_key_said_in_two_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "another.toml").write_text(CONFERENCE + FIRST)
    assert "it is already said in another.toml" in refusal(tmp_path, CONFERENCE + FIRST)


def test_a_file_that_is_not_toml_is_refused_by_name(tmp_path: Path) -> None:
    assert refusal(tmp_path, "this is not").startswith("protection.toml: this is not TOML")


def test_a_directory_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PolicyRefused, match="no such directory"):
        read_directory(tmp_path / "nowhere", local=True)
