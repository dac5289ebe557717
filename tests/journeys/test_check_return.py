"""Whoever sends the returns checks the record's own census, without scripts, before it goes."""

from pathlib import Path

from tests.journeys.conftest import PageAs


def test_a_census_is_made_checked_and_its_findings_taken_away(page_as: PageAs, tmp_path: Path) -> None:
    nasreen = page_as("nasreen", scripts=False).go("/returns/")
    census = nasreen.takes_away("Download 2025-26", tmp_path / "cin.xml")
    nasreen.follow("Check a return", "main")
    assert nasreen.has("nothing is kept")

    nasreen.page.set_input_files("#files", census)
    nasreen.press("Check it")
    assert nasreen.has("Children in need census 2025-26", "rules looked at")

    nasreen.follow("Check another")
    nasreen.press("Check it")
    assert nasreen.has("Choose the files of the return")
    nasreen.page.set_input_files("#files", census)
    nasreen.choose("take", "csv")
    sheet = nasreen.takes_away("Check it", tmp_path / "found.csv")
    assert sheet.read_text("utf-8-sig").startswith("finding,rule,severity")
