"""A census file against the Department's schema of its year, which comes with the project."""

from pathlib import Path

import pytest

from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.validity import faults, has_schema
from tests.returns.cin.census import episode, one_child


def of_2025_26(folder: Path, text: str) -> Path:
    file = folder / "census.xml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("ends", range(2021, 2027))
def test_a_schema_of_every_published_year_comes_with_the_project(ends: int) -> None:
    assert has_schema(CensusYear(ends))


def test_the_year_whose_structure_is_provisional_has_none() -> None:
    assert not has_schema(CensusYear(2027))


def test_a_fault_is_told_with_its_line(tmp_path: Path) -> None:
    text = one_child(episode()).replace("<Sex>F</Sex>", "<Sex>girl</Sex>").replace("<Header/>", "")

    told = faults(of_2025_26(tmp_path, text), CensusYear(2026))

    assert {fault.line for fault in told} == {2}
    assert any("girl" in fault.words for fault in told)
