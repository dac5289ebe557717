"""The report finds its place in the page about the town, and leaves the rest alone."""

from __future__ import annotations

import pytest

from alongside.town.report.page import BEGINS, ENDS, NoPlace, put
from tests.house.module import ROOT


def test_the_page_about_the_town_has_a_place_for_it() -> None:
    page = (ROOT / "docs" / "town.md").read_text("utf-8")
    told = put(page, "the table\n")
    assert f"{BEGINS}\n\nthe table\n\n{ENDS}" in told
    assert put(told, "another") == put(page, "another")


def test_a_page_without_a_place_is_told_so() -> None:
    with pytest.raises(NoPlace, match="needs the lines"):
        put("nothing", "the table")
