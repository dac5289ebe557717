"""A census laid flat for its rules: every cell with its line, whatever somebody did to the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.returns.asking import Asked, checked
from alongside.returns.cin.flat import STRAYS, Flat, flat
from alongside.returns.opening import UnreadableFile

AMY = """<Child>
<ChildIdentifiers>
<LAchildID>{number}</LAchildID>
<UPN/>
<PersonBirthDate>2015-05-05</PersonBirthDate><Sex></Sex>
</ChildIdentifiers>
<ChildCharacteristics>
<Disabilities>
<Disability>HEAR</Disability><Disability>

VIS</Disability></Disabilities><Shoes/>
</ChildCharacteristics>
<CINdetails>
<CINreferralDate>2026-01-05</CINreferralDate>
<ChildProtectionPlans><CPPstartDate>2026-01-01</CPPstartDate>
<Reviews>
</Reviews></ChildProtectionPlans>
</CINdetails>
</Child>"""
CENSUS = """<Message><Header><CollectionDetails><Collection>CIN</Collection>
<ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header>
<Children>{blank}
{children}
</Children></Message>"""


def read(folder: Path, children: str, blank: str = "") -> Flat:
    (folder / "c.xml").write_text(CENSUS.format(children=children, blank=blank), "utf-8")
    return flat(folder / "c.xml")


def lines(told: Flat) -> list[tuple[str, str, int]]:
    """The line of every row and every cell below the header."""
    rows = [(name, "", line) for name, raw in told.tables.items() for line in raw.lines if name != "header"]
    cells = [
        (name, column, line)
        for name, raw in told.tables.items()
        for column, at in raw.at.items()
        for line in at
        if line and name != "header"
    ]
    return rows + cells + [("stray", one.what, one.line) for one in told.strays]


def found(folder: Path, number: str) -> set[str]:
    """The rules that a child of this number breaks."""
    (folder / "c.xml").write_text(CENSUS.format(children=AMY.format(number=number), blank=""), "utf-8")
    told = checked(Asked(files=(folder / "c.xml",), name="cin", year="2025-26", max_mb=1))
    return {one.rule for one in told.broken}


def test_far_down_a_file_every_line_is_told_as_well_as_at_its_beginning(tmp_path: Path) -> None:
    children = AMY.format(number="amy") + "\n\n" + AMY.format(number="ben")
    near = lines(read(tmp_path, children))
    far = lines(read(tmp_path, children, "\n" * 70_000))
    assert [(name, column, line + 70_000) for name, column, line in near] == far
    assert len(near) > 30


def test_the_number_of_a_child_has_the_line_on_which_it_stands(tmp_path: Path) -> None:
    raw = read(tmp_path, AMY.format(number="amy")).tables["child"]
    assert (raw.line(0), raw.line(0, "child"), raw.line(0, "dob")) == (5, 6, 8)


@pytest.mark.parametrize("number", [" ", "\n", "\N{NO-BREAK SPACE}"])
def test_a_number_of_nothing_but_space_is_none_and_its_rows_stay_together(
    tmp_path: Path, number: str
) -> None:
    assert found(tmp_path, number) == found(tmp_path, "") >= {"8500", "1105"}


def test_of_many_children_without_a_number_none_is_taken_for_another(tmp_path: Path) -> None:
    told = read(tmp_path, AMY.format(number=" ") * 1_500)
    assert len(set(told.tables["child"].columns["child"].to_pylist())) == 1_500


def test_a_cell_that_stands_twice_is_said_to_and_the_first_is_read(tmp_path: Path) -> None:
    told = read(tmp_path, AMY.format(number="amy").replace("<UPN/>", "<UPN>1</UPN><UPN>2</UPN>"))
    assert told.tables["child"].text(0, "upn") == "1"
    assert "element UPN a second time" in [one.what for one in told.strays]


def test_a_child_inside_a_child_is_no_child_and_takes_nothing_from_it(tmp_path: Path) -> None:
    inner = AMY.format(number="ben")
    told = read(tmp_path, AMY.format(number="amy").replace("<CINdetails>", inner + "<CINdetails>", 1))
    assert told.children == 1
    assert told.tables["child"].columns["child"].to_pylist() == ["amy"]
    assert len(told.tables["characteristics"]) == len(told.tables["details"]) == 1
    assert "element Child" in [one.what for one in told.strays]


def test_a_prefix_that_nobody_declared_is_one_plain_message(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"line 8: this is not sound XML \(Namespace prefix q on Sex"):
        read(tmp_path, AMY.format(number="amy").replace("<Sex></Sex>", "<q:Sex>M</q:Sex>"))


def test_endless_names_of_elements_are_refused_and_no_later_child_suffers(tmp_path: Path) -> None:
    junk = "".join(f"<x{nr}/>" for nr in range(STRAYS + 1))
    with pytest.raises(UnreadableFile, match="more than 10,000 different names"):
        read(tmp_path, f"<Child>{junk}</Child>" + AMY.format(number="amy"))
