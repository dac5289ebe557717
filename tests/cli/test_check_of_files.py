"""`alongside check` over files that are odd: each is looked at, or told in one plain sentence."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from hashlib import sha512
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from alongside.cli import main
from alongside.cli.checking import workbook
from alongside.returns.asking import Asked, checked
from alongside.returns.checking import as_csv
from alongside.returns.cin.flat import STRAYS

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
UASC = "CHILD,SEX,DOB,DUC\n"


def typed(*words: object) -> Result:
    """Type a command."""
    return CliRunner().invoke(main, ["check", *map(str, words)])


def laid(folder: Path, **files: str) -> Path:
    """CSV files in a folder."""
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("rule", "last", "this"),
    [
        ("205A", "amy,F,01/05/2010,01/05/2025\n", ""),
        ("205B", "amy,F,01/05/2010,01/05/2024\n", "amy,F,01/05/2010,01/05/2024\n"),
        ("205D", "", "amy,F,01/05/2010,\n"),
        ("231", "", "amy,F,01/05/2016,\n"),
    ],
)
def test_who_came_alone_is_known_from_the_tables_where_no_header_says_it(
    tmp_path: Path, rule: str, last: str, this: str
) -> None:
    child = HEADER + f"amy,F,01/05/{2016 if rule == '231' else 2010},WBRI,UN1,,\n"
    before = laid(tmp_path / "last", header=child, uasc=UASC + last)
    now = laid(tmp_path / "this", header=child, uasc=UASC + this)
    done = typed(now, "--previous", before, "--year", "2025-26", "--only", rule)
    assert done.exit_code == 1, done.output
    assert f"error {rule}" in done.stdout


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("cut", [False, True])
def test_a_damaged_zip_is_one_plain_sentence_however_it_was_squeezed(
    tmp_path: Path, method: int, cut: bool
) -> None:
    path = tmp_path / "census.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("census.xml", b"".join(sha512(bytes([nr])).digest() for nr in range(250)))
    sound = path.read_bytes()
    path.write_bytes(sound[:100] + (sound[9_000:] if cut else bytes(200) + sound[300:]))
    done = typed(path)
    assert done.exit_code == 2, done.output
    assert re.fullmatch(r"Not checked\. census\.zip[^\n]+\n", done.stderr)


def test_where_the_screen_takes_nothing_it_says_so(tmp_path: Path) -> None:
    folder = laid(tmp_path / "this", header=HEADER + "amy,F,31/02/2010,WBRI,UN1,,\n")
    command = [sys.executable, "-m", "alongside", "check", str(folder), "--year", "2025-26"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "Not checked. The report could not be written: No space left on device.\n"


CENSUS = """<Message><Header><Collection>{collection}</Collection><Year>{year}</Year>
<ReferenceDate>2026-03-31</ReferenceDate><LEA>301</LEA></Header><Children><Child><ChildIdentifiers>
<LAchildID>amy</LAchildID><PersonBirthDate>{born}</PersonBirthDate></ChildIdentifiers>
<CINdetails><ReferralNFA>{nfa}</ReferralNFA></CINdetails></Child></Children></Message>"""
SOUND = {"collection": "CIN", "year": "2026", "born": "2015-05-05", "nfa": "false"}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, ""),
        ({"collection": "SSDA903"}, "census.xml:1: Collection SSDA903: this is not the children in need"),
        ({"year": "2019"}, "census.xml:1: Year 2019: the rules of 2025-26 looked, which ends in 2026\n"),
        ({"born": "05/05/2015"}, "census.xml:3: PersonBirthDate 05/05/2015: this is no day as the census"),
        ({"born": "0000-01-01"}, "census.xml:3: PersonBirthDate 0000-01-01: this is no day as the census"),
        ({"nfa": "maybe"}, "census.xml:4: ReferralNFA maybe: this is neither true nor false\n"),
    ],
)
def test_what_a_census_says_that_no_rule_reads_is_told(
    tmp_path: Path, said: dict[str, str], told: str
) -> None:
    (tmp_path / "census.xml").write_text(CENSUS.format(**SOUND | said), "utf-8")
    done = typed(tmp_path / "census.xml", "--only", "8510", "--la", "301")
    assert done.exit_code == bool(told), done.output
    assert done.stdout.startswith(told or "\nChildren in need census, 2025-26\nNothing found: 1 rule looked.")


def test_a_census_of_another_authority_is_told(tmp_path: Path) -> None:
    (tmp_path / "census.xml").write_text(CENSUS.format(**SOUND), "utf-8")
    done = typed(tmp_path / "census.xml", "--only", "8510", "--la", "302")
    assert "LEA 301: the check was asked for authority 302" in done.stdout


def test_without_a_year_it_says_which_years_there_are(tmp_path: Path) -> None:
    folder = laid(tmp_path / "this", header=HEADER)
    assert "there are rules of 2022-23 to 2026-27" in typed(folder).stderr


def asked(**said: object) -> Result:
    """One case, and a sound one after it."""
    sound = {"id": "a", "return": "ssda903", "year": "2025-26", "tables": {}}
    lines = "\n".join(json.dumps(one) for one in (sound | said, sound))
    return CliRunner().invoke(main, ["check-tables"], input=lines)


NUMBERS = {"columns": ["LAchildID"], "rows": [["amy"]]}


@pytest.mark.parametrize(
    "said",
    [
        {"tables": {"Provider_last": NUMBERS, "_last": NUMBERS, "Header_last_last": NUMBERS}},
        {"return": "cin", "tables": {"ChildIdentifiers_last": NUMBERS}},
    ],
)
def test_a_table_that_no_return_has_is_passed_over_in_a_case(said: dict[str, object]) -> None:
    done = asked(**said)
    assert done.exit_code == 0, done.output
    assert len(done.stdout.splitlines()) == 2


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"metadata": {"collection_start": "01/01/0001"}}, "no return is of the year 1"),
        ({"metadata": {"collection_end": "31/12/9999"}}, "no return is of the year 9999"),
        ({"year": "2025-27"}, "“2025-27” is no year of a return: write it as 2026-27"),
        (
            {"return": "cin", "tables": {"Header": {"columns": ["ReferenceDate"], "rows": [["0001-03-31"]]}}},
            "no return is of the year 1",
        ),
    ],
)
def test_a_case_of_no_thinkable_year_is_refused_in_words(said: dict[str, object], why: str) -> None:
    done = asked(**said)
    assert done.exit_code == 2
    assert why in done.stderr


def test_a_case_nested_without_end_is_refused_in_words() -> None:
    done = CliRunner().invoke(main, ["check-tables"], input='{"other":' + "[" * 100_000)
    assert done.exit_code == 2
    assert done.stderr == "Error: line 1: it is nested too deep to be read\n"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (
            HEADER.encode() + b"amy,F,01/05/2010,WBRI,UN1,,\nzo\xeb\x81,F,01/05/2010,WBRI,UN1,,\n",
            "line 3: a letter",
        ),
        (HEADER.replace(",", ";").encode(), "line 1: its cells are parted by “;”: save it as “CSV UTF-8”"),
        (HEADER.replace(",", "\t").encode(), "line 1: it does not begin with headings: save it as"),
        (b"sep=,\n" + HEADER.encode(), "line 1: it does not begin with headings: save it as"),
    ],
)
def test_a_file_saved_in_another_way_is_told_how_to_save_it(tmp_path: Path, data: bytes, why: str) -> None:
    (tmp_path / "header.csv").write_bytes(data)
    done = typed(tmp_path / "header.csv", "--year", "2025-26")
    assert done.exit_code == 2, done.output
    assert why in done.stderr


def test_headings_alone_are_a_table_without_rows(tmp_path: Path) -> None:
    (tmp_path / "header.csv").write_text(HEADER.rstrip(), "utf-8")
    done = typed(tmp_path / "header.csv", "--year", "2025-26", "--only", "101")
    assert done.exit_code == 1
    assert done.stdout.startswith("not one of these files has a row under its headings\n")


def test_a_quotation_mark_that_never_closes_is_told_with_all_that_it_holds(tmp_path: Path) -> None:
    girl = "amy,F,01/05/2010,WBRI,UN1,,\n"
    (tmp_path / "header.csv").write_text(HEADER + girl + '"' + girl * 5, "utf-8")
    done = typed(tmp_path / "header.csv", "--year", "2025-26", "--only", "101")
    assert done.exit_code == 1
    assert "a quotation mark ties this line to the next 4; none of them was read" in done.stdout


def test_a_rule_of_another_year_or_that_could_not_look_does_not_find_nothing(tmp_path: Path) -> None:
    folder = laid(tmp_path / "this", header=HEADER)
    done = typed(folder, "--year", "2024-25", "--only", "700")
    assert done.exit_code == 2
    assert done.stderr == "Not checked. The rules of 2024-25 do not hold 700.\n"
    assert "\nNo rule looked.\n" in typed(folder, "--year", "2024-25", "--only", "228").stdout


def test_a_file_that_is_odd_in_every_line_leaves_the_report_readable(tmp_path: Path) -> None:
    folder = laid(tmp_path / "this", header=HEADER + "amy,F\n" * 500)
    said = typed(folder, "--year", "2025-26", "--only", "101").stdout
    assert said.count("header.csv:") == 11
    assert "this line has 2 cells, not 7; it was not read: 490 times more" in said


def test_a_child_of_whom_nothing_is_told_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / "census.xml").write_text(
        "<Message><Header><ReferenceDate>2026-03-31</ReferenceDate></Header>\n<Children>\n<Child/>\n"
        "</Children></Message>",
        "utf-8",
    )
    said = typed(tmp_path / "census.xml", "--only", "8500,4180,4220").stdout
    for code, field in (("8500", "LAchildID"), ("4180", "Sex"), ("4220", "Ethnicity")):
        assert re.search(rf"error {code}: [^\n]+\n  census\.xml:3: {field} empty\n", said), said


def test_the_sheet_names_the_rules_that_did_not_look_and_what_was_not_read(
    tmp_path: Path,
) -> None:
    folder = laid(tmp_path / "this", header=HEADER.replace("MC_DOB", "NAME"))
    told = checked(Asked(files=(folder,), name=None, year="2025-26", max_mb=1))
    sheet = b"".join(as_csv.written(told)).decode("utf-8-sig")
    assert "\r\n,202,rule not looked at,,,,,,,,there is no Header_last" in sheet
    assert "\r\n,,odd about a file,,header.csv,1,,,NAME,,Header has no such column; it was not read," in sheet


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("&nbsp;", "c.xml: this is not sound XML (it ends before it begins, or holds something like &nbsp;"),
        ("\0", "line 2: this is not sound XML (Invalid character"),
        ("<a>" * 1_000, "line 2: this is not sound XML (it is nested far too deep, or something in it"),
        ("x" * 11_000_000, "line 2: this is not sound XML (it is nested far too deep, or something in it"),
    ],
)
def test_what_is_unsound_in_a_census_is_told_in_one_line(tmp_path: Path, inside: str, why: str) -> None:
    (tmp_path / "c.xml").write_text(
        CENSUS.format(**SOUND).replace("amy", inside).replace("\n", "", 1), "utf-8"
    )
    done = typed(tmp_path / "c.xml")
    assert done.exit_code == 2, done.output
    assert re.fullmatch(r"Not checked\. [^\n]+\n", done.stderr)
    assert why in done.stderr


def test_a_zip_that_unpacks_to_far_more_is_read_only_by_whoever_says_so(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "c.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("c.xml", CENSUS.format(**SOUND) + " " * 1_000_000)
    done = typed(tmp_path / "c.zip", "--only", "8510", "--la", "301")
    assert done.exit_code == 2
    assert done.stderr == "Not checked. c.zip: the zip unpacks to far more than it should\n"
    asked = typed(tmp_path / "c.zip", "--only", "8510", "--la", "301", "--max-ratio", 2_000)
    assert asked.exit_code == 0, asked.output


def test_of_very_much_that_does_not_belong_in_a_census_it_is_told_how_much(tmp_path: Path) -> None:
    odd = "<Odd/>" * (STRAYS + 7)
    census = CENSUS.format(**SOUND).replace("</ChildIdentifiers>", f"{odd}</ChildIdentifiers>")
    (tmp_path / "c.xml").write_text(census, "utf-8")
    notes = checked(Asked(files=(tmp_path / "c.xml",), name=None, year="2025-26", max_mb=1)).notes
    told = [one.what for one in notes]
    assert told.count("element Odd: not read") == STRAYS
    assert told[-1] == "7 more of what does not belong here is not listed, and not read"


def test_a_census_is_not_looked_at_beside_last_years_files_in_silence(tmp_path: Path) -> None:
    (tmp_path / "c.xml").write_text(CENSUS.format(**SOUND), "utf-8")
    done = typed(tmp_path / "c.xml", "--previous", laid(tmp_path / "last", header=HEADER))
    assert done.exit_code == 2
    assert done.stderr.startswith("Not checked. A census is looked at by itself")


def test_lines_in_which_nothing_stands_tell_of_nobody(tmp_path: Path) -> None:
    girl, odd = "amy,F,01/05/2010,WBRI,UN2,,\n", "eve,F,31/02/2010,WBRI,UN2,,\n"
    folder = laid(tmp_path / "this", header=HEADER + girl + "\n,,,,,,\nben,M\n" + odd + "\n\n")
    told = json.loads(typed(folder, "--year", "2025-26", "--only", "101,102", "--format", "json").stdout)
    assert [(cell["line"], cell["row"]) for one in told["findings"] for cell in one["cells"]] == [(6, 1)]
    assert [one["line"] for one in told["files"]] == [5]


def test_no_refusal_hands_a_terminal_a_command(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a\x1b]0;b\x07,c\n", "utf-8")
    # Click takes some commands away where nobody looks; asked for colour, it leaves all.
    done = CliRunner().invoke(main, ["check", str(tmp_path / "x.csv"), "--year", "2025-26"], color=True)
    odd = json.dumps({"id": "\x1b[31m", "return": "other", "year": "2025-26", "tables": {}})
    case = CliRunner().invoke(main, ["check-tables"], input=odd, color=True)
    for said in (done.stderr, case.stderr):
        assert "\N{REPLACEMENT CHARACTER}" in said
        assert "\x1b" not in said


def episodes(began: str) -> str:
    """Sixty episodes that began on one day."""
    return "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER\n" + "".join(
        f"c{nr},{began},S,C2,N1,U1,PR1\n" for nr in range(60)
    )


@pytest.mark.parametrize(
    ("last", "this", "told"),
    [
        ("01/05/2024", "01/05/2025", ""),
        ("01/05/2024", "31/03/2025", "episodes.csv: DECOM 31/03/2025: no episode began in 2025-26"),
        ("01/05/2024", "01/04/2026", "episodes.csv: DECOM: 60 episodes began after 2025-26"),
        ("01/05/2025", "01/05/2025", "episodes.csv: DECOM: 60 episodes began after 2024-25"),
    ],
)
def test_files_of_another_year_are_doubted_before_anything_else(
    tmp_path: Path, last: str, this: str, told: str
) -> None:
    before, now = laid(tmp_path / "l", episodes=episodes(last)), laid(tmp_path / "t", episodes=episodes(this))
    done = typed(now, "--previous", before, "--year", "2025-26", "--only", "142")
    assert done.exit_code == bool(told), done.output
    assert done.stdout.startswith(told)


@pytest.mark.parametrize(("outcome", "code"), [("A", 0), ("C", 0), ("ISSUE", 1), ("D", 1)])
def test_how_work_before_court_ended_is_told_in_the_censuss_own_codes(
    tmp_path: Path, outcome: str, code: int
) -> None:
    court = f"<PreProceedingsandFGDM><PPOutcome>{outcome}</PPOutcome></PreProceedingsandFGDM></CINdetails>"
    said = CENSUS.format(**SOUND).replace("2026", "2027").replace("</CINdetails>", court)
    (tmp_path / "c.xml").write_text(said, "utf-8")
    assert typed(tmp_path / "c.xml", "--only", "9011").exit_code == code


def test_a_file_is_the_table_that_knows_most_of_its_headings_whatever_it_is_called(tmp_path: Path) -> None:
    necessary = "CHILD,SEX,DOB,ETHNIC,UPN\namy,F,31/02/2010,WBRI,UN2\n"
    done = typed(laid(tmp_path / "this", pupils=necessary), "--year", "2025-26", "--only", "102")
    assert "pupils.csv:2, child amy: DOB “31/02/2010”" in done.stdout


def test_one_number_for_everybody_is_said_before_any_rule_looks(tmp_path: Path) -> None:
    folder = laid(tmp_path / "this", header=HEADER + "0,F,01/05/2010,WBRI,UN1,,\n" * 1_001)
    done = typed(folder, "--year", "2025-26")
    assert done.exit_code == 2
    assert "1,001 rows have the number 0. No child has so many" in done.stderr


def test_a_report_takes_the_place_of_the_last_when_it_is_whole(tmp_path: Path) -> None:
    folder, out = laid(tmp_path / "this", header=HEADER), tmp_path / "out" / "report.csv"
    out.parent.mkdir()
    out.write_text("the last report", "utf-8")
    typed(folder, "--year", "2025-26", "--format", "csv", "--out", out)
    assert "the last report" not in out.read_text("utf-8")
    assert list(out.parent.iterdir()) == [out]


def test_a_rule_that_asks_whose_return_it_is_does_not_look_where_nobody_said(tmp_path: Path) -> None:
    episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
    away = ",PL_LA,PL_LOCATION\namy,01/05/2025,S,C2,N1,U3,PR1,,,,AB10 1BB,AB10 1BB,SC000001,302,IN\n"
    folder = laid(tmp_path / "this", episodes=episodes + away)
    said = typed(folder, "--year", "2025-26", "--only", "411", "--la", "301")
    assert "error 411" in said.stdout, said.output
    unsaid = typed(folder, "--year", "2025-26", "--only", "411").stdout
    assert "nobody said whose return it is" in unsaid
    assert "error 411" not in unsaid


def test_where_whoever_sent_cases_takes_no_answer_it_says_so_and_ends_as_for_files_it_cannot_use() -> None:
    sound = json.dumps({"id": "a", "return": "ssda903", "year": "2025-26", "tables": {}})
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "alongside", "check-tables"],
            input=sound, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "Error: what was found could not be written: No space left on device.\n"


BORN, ODD_DAY = HEADER + "zoë,F,01/05/2010,WBRI,UN2,,\n", "chloë,F,31/02/2010,WBRI,UN2,,\n"


def odd_in(folder: Path, data: bytes) -> tuple[list[tuple[int, str]], list[str]]:
    """What was odd about a file, and the children whose day of birth is none."""
    (folder / "header.csv").write_bytes(data)
    done = typed(folder / "header.csv", "--year", "2025-26", "--only", "102", "--format", "json")
    told = json.loads(done.stdout_bytes)
    return [(one["line"], one["what"]) for one in told["files"]], [one["child"] for one in told["findings"]]


@pytest.mark.parametrize(
    ("data", "line", "why"),
    [
        ((BORN + ODD_DAY).encode(), 0, ""),
        ((BORN + ODD_DAY).encode("utf-8-sig"), 0, ""),
        ((BORN + ODD_DAY).encode("cp1252"), 2, "this line is not UTF-8: the file was read as older Windows"),
        (BORN.encode() + ODD_DAY.encode("cp1252"), 3, "some lines of this file are UTF-8, and this is the"),
        (BORN.encode("utf-8-sig") + ODD_DAY.encode("cp1252"), 3, "some lines of this file are UTF-8, and"),
        (BORN.encode("cp1252") + ODD_DAY.encode(), 2, "some lines of this file are UTF-8, and this is the"),
        (
            (HEADER + "łucja,F,01/05/2010,WBRI,UN2,,\n").encode() + ODD_DAY.encode("cp1252"),
            3,
            "some lines of this file are UTF-8, and this is the first that is not",
        ),
    ],
)
def test_a_childs_letters_are_right_however_the_lines_were_saved(
    tmp_path: Path, data: bytes, line: int, why: str
) -> None:
    odd, children = odd_in(tmp_path, data)
    assert children == ["chloë"]
    assert [nr for nr, _ in odd] == [line] * bool(why)
    assert all(said.startswith(why) for _, said in odd)


def test_a_column_without_a_heading_in_which_something_stands_is_told(tmp_path: Path) -> None:
    headings, girl = HEADER.replace("\n", ",,\n"), "amy,F,31/02/2010,WBRI,UN2,,,{},{}\n"
    odd, children = odd_in(tmp_path, (headings + girl.format("", "x") + girl.format(" ", "")).encode())
    assert odd == [(1, "column 9 has no heading, and something stands in 1 of its cells; it was not read")]
    assert children == ["amy", "amy"]


def test_a_column_without_a_heading_in_which_nothing_stands_is_not_spoken_of(tmp_path: Path) -> None:
    odd, _ = odd_in(tmp_path, (HEADER + "amy,F,31/02/2010,WBRI,UN2,,\n").replace("\n", ",,\n").encode())
    assert odd == []


def sheet(book: Path, nr: int) -> tuple[str, list[list[str]]]:
    """How large a sheet says that it is, and what stands in its rows."""
    with zipfile.ZipFile(book) as archive:
        told = ET.fromstring(archive.read(f"xl/worksheets/sheet{nr}.xml"))  # noqa: S314  we wrote it
    said = [
        str(one.get("ref")) for name in ("dimension", "autoFilter") for one in told.iter(f"{SHEET}{name}")
    ]
    rows = [["".join(cell.itertext()) for cell in row] for row in told.iter(f"{SHEET}row")]
    assert said[0] == said[1]
    return said[0], rows


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def test_a_workbook_holds_whatever_was_typed(tmp_path: Path) -> None:
    odd = "amy,F\x01,01/05/2010,_x0041_,<&> é \U0001f600,, \n"
    folder = laid(tmp_path / "this", header=HEADER + odd)
    out = tmp_path / "found.xlsx"
    said = ("--year", "2025-26", "--only", "101,103", "--format", "xlsx", "--out", out)
    assert typed(folder, *said).exit_code == 1
    size, rows = sheet(out, 1)
    assert size == f"A1:L{len(rows)}"
    cells = {cell for row in rows for cell in row}
    assert {"F_x0001_", "_x005F_x0041_"} <= cells


def test_a_workbook_says_so_where_a_sheet_cannot_hold_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST", 4)
    folder, out = laid(tmp_path / "this", header=HEADER + "amy,?,01/05/2010,WBRI,UN2,,\n" * 9), tmp_path / "x"
    typed(folder, "--year", "2025-26", "--only", "101", "--format", "xlsx", "--out", out)
    size, rows = sheet(out, 1)
    assert (size, len(rows)) == ("A1:L4", 4)
    assert [row[0] for row in rows] == [
        "Finding",
        "1",
        "2",
        "More than a sheet can hold: --format csv has all",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('amy,?,01/05/2010,"W\nI",UN1,,\n\nben,?,01/05/2010,WBRI,UN1,,\n', [2, 5]),
        ('amy,?,01/05/2010,"W\rI",UN1,,\nben,?,01/05/2010,WBRI,UN1,,\n', [2, 4]),
        ('amy,?,01/05/2010,"W\r\nI",UN1,,\r\nben,?,01/05/2010,WBRI,UN1,,\r\n', [2, 4]),
        ("amy,?,01/05/2010,WBRI,UN1,,\r\rben,?,01/05/2010,WBRI,UN1,,\r", [2, 4]),
        ("\n\namy,?,01/05/2010,WBRI,UN1,,\nben,?,01/05/2010,WBRI,UN1,,", [4, 5]),
        ('"amy",?,01/05/2010,"WBRI",UN1,,\n"ben",?,01/05/2010,"WBRI",UN1,,\n', [2, 3]),
    ],
)
def test_every_row_has_the_line_on_which_it_begins_however_lines_end(
    tmp_path: Path, text: str, lines: list[int]
) -> None:
    end = "\r" if "\n" not in text else "\n"
    (tmp_path / "header.csv").write_bytes((HEADER.rstrip() + end + text).encode())
    told = checked(
        Asked(files=(tmp_path / "header.csv",), name=None, year="2025-26", only=("101",), max_mb=1)
    )
    assert [cell.line for one in told.broken for cell in one.cells] == lines


def test_a_ragged_line_after_a_line_break_in_a_cell_is_told_with_its_own_line(tmp_path: Path) -> None:
    text = 'amy,F,01/05/2010,"W\nI",UN1,,\nben,F\ncat,F,01/05/2010,WBRI,UN1,,\n'
    (tmp_path / "header.csv").write_text(HEADER + text, "utf-8")
    done = typed(tmp_path / "header.csv", "--year", "2025-26", "--only", "101")
    assert "header.csv:4: ben,F: this line has 2 cells, not 7; it was not read" in done.stdout


def test_very_many_headings_are_refused_at_once(tmp_path: Path) -> None:
    more = "".join(f",X{nr}" for nr in range(100_000))
    (tmp_path / "header.csv").write_text(HEADER.rstrip() + more + "\n", "utf-8")
    done = typed(tmp_path / "header.csv", "--year", "2025-26")
    assert done.exit_code == 2
    assert "it has 100,007 columns; no table of the return has so many" in done.stderr


@pytest.mark.parametrize("folder", [False, True])
def test_no_report_takes_the_place_of_a_file_that_it_tells_of(tmp_path: Path, folder: bool) -> None:
    files = laid(tmp_path / "this", header=HEADER)
    asked, out = files if folder else files / "header.csv", files / "header.csv"
    done = typed(asked, "--year", "2025-26", "--out", out)
    assert done.exit_code == 2
    assert done.stderr.endswith("is among the files that are read: write the report elsewhere.\n")
    assert out.read_text("utf-8") == HEADER


def test_a_report_beside_the_files_that_is_none_of_them_is_written_again(tmp_path: Path) -> None:
    files = laid(tmp_path / "this", header=HEADER + "amy,?,01/05/2010,WBRI,UN1,,\n")
    for _ in range(2):
        done = typed(files, "--year", "2025-26", "--format", "html", "--out", files / "report.html")
        assert done.exit_code == 1, done.output


def test_where_no_rule_looked_it_is_not_said_that_all_is_well(tmp_path: Path) -> None:
    files = laid(tmp_path / "this", uasc=UASC + "amy,F,01/05/2010,\n")
    done = typed(files, "--year", "2025-26", "--only", "101")
    assert done.exit_code == 2
    assert "No rule looked." in done.stdout


def test_a_rule_is_known_in_small_letters_and_a_comma_is_no_rule(tmp_path: Path) -> None:
    files = laid(tmp_path / "this", header=HEADER + "amy,F,01/05/2010,WBRI,UN1,,\n" * 2)
    done = typed(files, "--year", "2025-26", "--only", "int32")
    assert "error INT32" in done.stdout
    assert typed(files, "--year", "2025-26", "--only", ",").exit_code == 2


def test_a_zip_made_on_a_mac_is_read_and_a_workbook_is_called_one(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr("c.xml", CENSUS.format(**SOUND))
        archive.writestr("__MACOSX/._c.xml", b"\0\5\x16\7")
        archive.writestr(".DS_Store", b"\0")
    assert typed(tmp_path / "c.zip", "--only", "8510", "--la", "301").exit_code == 0
    with zipfile.ZipFile(tmp_path / "book.zip", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    done = typed(tmp_path / "book.zip", "--year", "2025-26")
    assert "this is a workbook of Excel: save each of its sheets as “CSV UTF-8”" in done.stderr


def test_whoever_chose_the_other_return_is_told_so(tmp_path: Path) -> None:
    files = laid(tmp_path / "this", header=HEADER)
    done = typed(files, "--return", "cin", "--year", "2025-26")
    assert "a census is one XML file. CSV files are of the SSDA903" in done.stderr
    (tmp_path / "c.xml").write_text(CENSUS.format(**SOUND), "utf-8")
    done = typed(tmp_path / "c.xml", "--return", "ssda903", "--year", "2025-26")
    assert "not Message; so begins a children in need census" in done.stderr


def test_rows_that_name_nobody_are_told_with_the_first_of_them(tmp_path: Path) -> None:
    girl = ",F,01/05/2010,WBRI,UN1,,\n"
    files = laid(tmp_path / "this", header=HEADER + "amy" + girl + girl + " " + girl)
    done = typed(files, "--year", "2025-26", "--only", "101")
    assert done.exit_code == 1
    assert "header.csv:3: CHILD: this row names no child, and 1 more do not either" in done.stdout
