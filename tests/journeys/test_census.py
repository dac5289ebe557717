"""A census that another system wrote comes in, is read, checked and added to; and the return comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.returns.cin.period import CensusYear
from alongside.returns.cin.tree import Cell, Node
from alongside.returns.cin.validity import faults
from alongside.returns.cin.writing import write
from tests.beside import CIN_SAMPLES, needs_samples
from tests.journeys.conftest import PageAs
from tests.journeys.product import Product

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SAMPLE = CIN_SAMPLES / "fake_CIN_data.xml"


def group(name: str, *groups: Node, **cells: str) -> Node:
    return Node(name, 0, tuple(Cell(element, value) for element, value in cells.items()), groups)


def a_census(file: Path) -> Path:
    """One child of 2025-26, with ten earlier plans of which the file tells nothing."""
    plan = group(
        "ChildProtectionPlans", CPPstartDate="2025-07-10", InitialCategoryOfAbuse="NEG",
        LatestCategoryOfAbuse="NEG", NumberOfPreviousCPP="10",
    )  # fmt: skip
    enquiry = group("Section47", S47ActualStartDate="2025-06-20", InitialCPCtarget="2025-07-11",
                    DateOfInitialCPC="2025-07-10", ICPCnotRequired="0")  # fmt: skip
    episode = group("CINdetails", enquiry, plan, CINreferralDate="2025-06-02", ReferralSource="2A",
                    PrimaryNeedCode="N1", ReferralNFA="0")  # fmt: skip
    who = group("ChildIdentifiers", LAchildID="JOURNEY1", PersonBirthDate="2017-05-05", Sex="F")
    child = group("Child", who, group("ChildCharacteristics", Ethnicity="WBRI"), episode)
    collection = group("CollectionDetails", Collection="CIN", Year="2026", ReferenceDate="2026-03-31")
    with file.open("wb") as out:
        write(out, group("Header", collection), [child], 2026)
    return file


def test_a_census_comes_in_is_checked_and_goes_out_again(
    page_as: PageAs, product: Product, tmp_path: Path
) -> None:
    said = product.command("import", "cin", str(a_census(tmp_path / "census.xml")))
    assert "1 new to the record" in said
    grace = page_as("grace").go("/find/").fill(words="JOURNEY1").press("Find")
    grace.fill(reason="Her school rang about her.").press("Open it")
    assert grace.has("not yet checked")
    grace.follow("Everything the record asks")
    assert grace.has("NumberOfPreviousCPP", "10", "Not yet")
    grace.page.go_back()
    grace.follow("Write something down", "main").follow("A note", "main")
    grace.fill(f_words="Her teacher says that she is called Bo.").press("Put it in the record")
    grace.follow("Go to").follow("Everything that has happened").opens("The main reason")
    grace.follow("Is it right?").choose("right", "right").fill(words="Her file in the cabinet.")
    grace.press("Put it in the record")
    assert not grace.has("nobody has checked")
    nasreen = page_as("nasreen").go("/returns/")
    census = nasreen.takes_away("Download 2025-26", tmp_path / "return.xml")
    assert "JOURNEY1" in census.read_text()
    assert "<NumberOfPreviousCPP>10</NumberOfPreviousCPP>" in census.read_text()
    assert faults(census, CensusYear(2026)) == ()
    assert product.command("verify")


@needs_samples
def test_a_sample_that_others_wrote_comes_in_once(page_as: PageAs, product: Product) -> None:
    theirs = ("import", "cin", str(SAMPLE), "--other-authority")
    assert "new to the record" in product.command(*theirs)
    assert " 0 entries added" in product.command(*theirs)
    grace = page_as("grace").go("/find/").fill(words="RND000215205141").press("Find")
    grace.fill(reason="A call about the family.").press("Open it")
    assert grace.has("not yet checked")
    assert product.command("verify")
