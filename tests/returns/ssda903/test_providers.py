"""Ofsted's lists are one register beside the return; without them the rules that ask it say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.policy import load
from alongside.returns.asking import Asked, checked
from alongside.returns.beside import Beside
from alongside.returns.checking.notes import Note
from alongside.returns.checking.report import Checked
from alongside.returns.checking.tables import Raw
from alongside.returns.opening import Limits, UnreadableFile
from alongside.returns.ssda903.postcodes import find_directory
from alongside.returns.ssda903.providers import read_providers
from tests.returns.ssda903.places import directory, episode, episodes, providers


def register(*files: Path, postcodes: Path | None = None, numbers: bool = False) -> tuple[Raw, list[Note]]:
    known = find_directory(postcodes, None) if postcodes else None
    return read_providers(files, Limits(), load(), known, numbers=numbers)


def column(raw: Raw, name: str) -> list[str]:
    return [raw.text(nr, name) for nr in range(len(raw))]


def test_both_lists_are_one_register_under_ofsteds_own_headings(tmp_path: Path) -> None:
    homes = providers(
        tmp_path, "SC000001,Barnet,PR4/PR5,K2,02/05/2025,AA1 1AA", name="homes.csv",
        headings="URN,Local Authority,Provider Code,Provider Placement Code,Closed Date,"
        "Setting Address Postcode",
    )  # fmt: skip
    others = providers(tmp_path, '1234567.0,"Bristol, City of","U1, U4",PR4,AA1 1AB,')
    raw, notes = register(homes, others)
    assert notes == []
    assert column(raw, "urn") == ["SC000001", "1234567"]
    assert column(raw, "place_codes") == ["K2", "U1,U4"]
    assert column(raw, "provider_codes") == ["PR4,PR5", "PR4"]
    assert column(raw, "authority") == ["E09000003", "E06000023"]
    assert column(raw, "reg_end") == ["02/05/2025", ""]


def test_a_home_lies_where_its_postcode_says_and_else_where_ofsted_says(tmp_path: Path) -> None:
    file = providers(tmp_path, "1,Barnet,K2,PR4,AA1 1AA,", "2,Barnet,K2,PR4,ZZ1 1ZZ,", "3,Nowhere,K2,PR4,,")
    assert column(register(file, postcodes=directory(tmp_path))[0], "authority") == [
        "E09000002",
        "E09000003",
        "",
    ]
    assert column(register(file, numbers=True)[0], "authority") == ["302", "302", ""]


def test_what_cannot_be_read_is_noted_with_its_line(tmp_path: Path) -> None:
    file = providers(tmp_path, ",Barnet,K2,PR4,,", "2,Barnet,K2 or so,PR4,,soon", ",,,,,", "3,Barnet")
    raw, notes = register(file)
    assert column(raw, "place_codes") == [""]
    assert {(one.line, one.column, one.value) for one in notes} == {
        (2, "URN", ""), (3, "PLACE_CODES", "K2 OR SO"), (3, "REG_END", "soon"), (5, "", "3,Barnet"),
    }  # fmt: skip


def test_a_list_without_a_necessary_heading_is_one_plain_message(tmp_path: Path) -> None:
    file = providers(tmp_path, "1,Barnet", headings="URN,Local authority")
    with pytest.raises(
        UnreadableFile, match="no heading Placement code or Provider placement code or PLACE_CODES"
    ):
        register(file)


def looked(folder: Path, *lists: Path, rows: tuple[str, ...]) -> Checked:
    beside = Beside(postcodes=directory(folder), providers=lists)
    asked = Asked(
        files=(episodes(folder, *rows),), name=None, year="2025-26", authority="301", max_mb=1, beside=beside
    )
    return checked(asked)


def test_the_rules_ask_the_register_when_it_is_there_and_say_so_when_it_is_not(tmp_path: Path) -> None:
    rows = (
        episode("amy", "AA1 1AA", "AA1 1AB", place="K2", urn="SC000001"),
        episode("ben", "AA1 1AA", "AA1 1AB", place="U1", urn="SC000001"),
        episode("cat", "AA1 1AA", "AA1 1AB", place="U1", urn="SC000009"),
    )
    file = providers(tmp_path, "SC000001,Barnet,K2,PR1,AA1 1AB,")
    found = {(one.rule, one.child) for one in looked(tmp_path, file, rows=rows).broken}
    assert {("219", "ben"), ("1008", "cat")} <= found
    assert not {("219", "amy"), ("221", "amy"), ("229", "amy"), ("1008", "amy")} & found
    without = looked(tmp_path, rows=rows)
    (why,) = {one.why for one in without.found.skipped if one.rule in {"219", "1008", "229"}}
    assert "there is no Provider (Ofsted" in why


def test_a_list_that_names_no_place_at_all_leaves_only_the_rules_about_places_silent(tmp_path: Path) -> None:
    file = providers(tmp_path, "SC000001,K2,PR1", headings="URN,Placement code,Placement provider code")
    silent = {
        one.rule: one.why for one in looked(tmp_path, file, rows=(episode("amy", "", ""),)).found.skipped
    }
    assert "neither a local authority nor a postcode" in silent["229"]
    assert "219" not in silent
