"""Whoever sends the returns checks the record's own census, without scripts, choosing it once."""

from pathlib import Path

from tests.journeys.conftest import PageAs


def test_a_census_is_made_checked_and_its_findings_taken_away(page_as: PageAs, tmp_path: Path) -> None:
    nasreen = page_as("nasreen", scripts=False).go("/returns/")
    census = nasreen.takes_away("Download 2025-26", tmp_path / "cin.xml")
    nasreen.follow("Check a return", "main")
    assert nasreen.has("nothing is kept")

    nasreen.page.set_input_files("#files", census)
    found = nasreen.sees_beside("Show what is found")
    assert found.has("Children in need census 2025-26", "rules looked at")
    found.follow("Check another")
    assert found.sees_beside("Show what is found").has("Choose the files of the return")

    sheet = nasreen.takes_away("Take it as CSV", tmp_path / "found.csv")
    assert sheet.read_text("utf-8-sig").startswith("Finding,Rule,Severity")
    for_a_program = nasreen.takes_away("Take it as JSON", tmp_path / "found.json")
    assert '"return": "cin"' in for_a_program.read_text("utf-8")
