"""`alongside check` says the same in every form, and says plainly when it can say nothing."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest
from click.testing import CliRunner, Result

from alongside.cli import main
from alongside.returns.checking.report import Document
from alongside.returns.checking.rows import harmless

CHILD = """<Child><ChildIdentifiers><LAchildID>{number}</LAchildID><UPN>{upn}</UPN>
<PersonBirthDate>2010-03-24</PersonBirthDate><Sex>F</Sex></ChildIdentifiers></Child>"""
CENSUS = """<?xml version="1.0" encoding="utf-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>
<ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>301</LEA></Source></Header>
<Children>{children}</Children></Message>"""
MISSING = "CHILD,DOB,MISSING,MIS_START,MIS_END\n"


def typed(*words: object) -> Result:
    """Type a command."""
    return CliRunner().invoke(main, ["check", *map(str, words)])


@pytest.fixture
def census(tmp_path: Path) -> Path:
    """A census with a girl whose pupil number begins like a formula, and a child without a number."""
    file = tmp_path / "census.xml"
    girls = CHILD.format(number="amy", upn="=1+1") + CHILD.format(number="", upn="&lt;b&gt;ben&lt;/b&gt;")
    file.write_text(CENSUS.format(children=girls), "utf-8")
    return file


@pytest.fixture
def document(census: Path) -> Document:
    """What was found in it, as other programs read it."""
    return msgspec.json.decode(typed(census, "--format", "json").stdout_bytes, type=Document)


def shared_strings(book: Path) -> list[str]:
    """Every text in a workbook, cell by cell."""
    with zipfile.ZipFile(book) as archive:
        sheets = [name for name in archive.namelist() if "worksheets/sheet" in name]
        return [
            "".join(cell.itertext())
            for name in sorted(sheets)
            for cell in ET.fromstring(archive.read(name)).iter()  # noqa: S314  we wrote it
            if cell.tag.endswith("}c")
        ]


def test_a_return_without_a_fault_ends_with_nought(census: Path) -> None:
    done = typed(census, "--only", "8510")
    assert done.exit_code == 0, done.output
    assert "Nothing found: 1 rule looked." in done.stdout


def test_a_fault_ends_with_one_and_says_where_why_and_what_to_do(census: Path) -> None:
    done = typed(census, "--only", "8500")
    assert done.exit_code == 1
    assert "error 8500: This child has no number of yours." in done.stdout
    assert re.search(r"  census\.xml:\d+: LAchildID empty\n", done.stdout)
    assert "Give the number that your record knows them by." in done.stdout
    assert "1 error and 0 queries, by 1 of the 1 rule that looked" in done.stdout
    assert done.stderr == ""


def test_every_rule_that_could_not_look_is_named_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "missing.csv").write_text(MISSING + "1,01/01/2015,M,01/05/2024,\n", "utf-8")
    for kind in ("text", "json", "csv", "html"):
        done = typed(tmp_path, "--year", "2024-25", "--format", kind)
        assert "there is no Header" in done.stdout, kind
        assert "1014" in done.stdout, kind


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.xml", b"hello", "this is not sound XML"),
        ("a.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><Message/>', "has no DOCTYPE"),
        ("a.xml", b"", "the file is empty"),
        ("a.xml", b"<a>" * 100_000, "this is not sound XML"),
        ("a.xml", b"<Message/>", "there is no child in this file"),
        ("a.csv", b"", "the file is empty"),
        ("a.csv", b"a,b\n1,2\n", "no table of this return has the headings a, b"),
        ("missing.csv", b"CHILD,DOB,MIS_START\n1,,\n", "as Missing it has no heading MISSING"),
        ("a.csv", "CHILD,SEX\n".encode("utf-16"), "this is not plain text (UTF-16"),
        ("a.zip", b"PK\x03\x04 no zip", ""),
    ],
)
def test_a_broken_file_is_one_plain_sentence(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    (tmp_path / name).write_bytes(data)
    refused(tmp_path / name, why=why)


def test_a_file_that_is_not_there_is_one_plain_sentence(tmp_path: Path) -> None:
    refused(tmp_path / "none.xml", why="none.xml: there is no such file")


def test_a_directory_with_nothing_to_read_in_it_is_one_plain_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear sir", "utf-8")
    refused(tmp_path, why="Say which files")


def test_a_zip_that_unpacks_without_end_is_one_plain_sentence(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("census.xml", b" " * 20_000_000)
    refused(tmp_path / "bomb.zip", why="unpacks to far more than it should")


def test_a_file_larger_than_is_allowed_is_one_plain_sentence(tmp_path: Path) -> None:
    (tmp_path / "large.xml").write_bytes(b" " * 1_100_000)
    refused(tmp_path / "large.xml", "--max-mb", "1", why="larger than 1 MB")


def refused(*words: object, why: str) -> None:
    """Nothing is checked: one line says why, and the command ends with two."""
    done = typed(*words, "--year", "2025-26")
    assert done.exit_code == 2, done.output
    assert done.stdout == ""
    assert re.fullmatch(r"Not checked\. [^\n]+\n", done.stderr)
    assert why in done.stderr


def test_a_ragged_line_is_told_with_its_number_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "missing.csv").write_text(MISSING + "1,01/01/2015\n2,01/01/2015,M,01/05/2024,\n", "utf-8")
    done = typed(tmp_path / "missing.csv", "--year", "2024-25")
    assert done.exit_code == 1
    assert "missing.csv:2: 1,01/01/2015: this line has 2 cells, not 5; it was not read" in done.stdout


@pytest.mark.parametrize(
    "words",
    [("--year", "soon"), ("--year", "1999-00"), ("--only", "8500,nope"), ("--format", "xlsx")],
)
def test_what_cannot_be_asked_is_refused_in_words(census: Path, words: Sequence[str]) -> None:
    done = typed(census, *words)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert words[1].rpartition(",")[2] in done.stderr


def test_only_the_rules_asked_for_look(census: Path) -> None:
    told = msgspec.json.decode(typed(census, "--only", "8500, 1510", "--format", "json").stdout_bytes)
    assert told["rules_run"] == 2
    assert {one["rule"] for one in told["findings"]} <= {"8500", "1510"}


def test_whoever_asks_for_an_engine_has_it_look_at_the_smallest_return(census: Path) -> None:
    assert typed(census, "--engine", "duckdb").stdout == typed(census).stdout


@pytest.mark.skipif(find_spec("pyspark") is not None, reason="Spark is installed here")
def test_without_spark_it_says_in_a_sentence_what_it_needs(census: Path) -> None:
    refused(census, "--engine", "spark", why="pip install alongside[spark]")


def test_a_rule_explains_itself_with_the_rows_that_prove_it() -> None:
    done = typed("--explain", "8500")
    assert done.exit_code == 0
    for words in ("8500: Children in need census, error, from 2022-23", "LAchildID", "| x"):
        assert words in done.stdout
    assert typed("--explain", "nope").exit_code == 2
    assert typed("--explain", "8500", "--year", "soup").exit_code == 2


def test_its_json_is_the_document_that_is_described(census: Path) -> None:
    raw = typed(census, "--format", "json").stdout_bytes
    told = msgspec.json.decode(raw, type=Document, strict=True)
    assert json.loads(raw).keys() == {one.encode_name for one in msgspec.structs.fields(Document)}
    assert (told.version, told.ret, told.year) == (1, "cin", "2025-26")
    assert sum(one.times for one in told.rules) == len(told.findings) > 0


def test_its_csv_has_a_line_for_each_cell_that_is_marked(census: Path, document: Document) -> None:
    text = typed(census, "--format", "csv").stdout_bytes.decode("utf-8-sig")
    found = [row for row in csv.DictReader(io.StringIO(text)) if row["Finding"]]
    assert [(row["Rule"], row["Child"], row["Column"], row["Value"]) for row in found] == [
        (one.rule, harmless(one.child), cell.column, harmless(cell.value))
        for one in document.findings
        for cell in one.cells
    ]


def test_its_workbook_holds_every_finding_and_no_formula(
    census: Path, document: Document, tmp_path: Path
) -> None:
    out = tmp_path / "found.xlsx"
    assert typed(census, "--format", "xlsx", "--out", out).exit_code == 1
    with zipfile.ZipFile(out) as archive:
        names = re.findall(r'<sheet name="([^"]+)"', archive.read("xl/workbook.xml").decode())
        assert not [name for name in archive.namelist() if b"<f>" in archive.read(name)]
    assert names == ["Findings", "By rule", "By child", "Not looked at"]
    texts = shared_strings(out)
    assert "=1+1" in texts
    for one in document.findings:
        assert one.says in texts
        assert all(cell.value in texts for cell in one.cells if cell.value)


def test_its_page_holds_every_finding_and_runs_nothing(census: Path, document: Document) -> None:
    page = typed(census, "--format", "html").stdout
    assert "<script" not in page
    assert "<b>ben" not in page
    assert "http" not in page.replace("http-equiv", "")
    places = re.findall(r"<caption>(\d+) places?</caption>", page)
    assert sum(map(int, places)) == len(document.findings)
    assert all(f'id="rule-{one.rule}"' in page for one in document.rules)
    assert re.findall(r"<h3>Child ([^<]+)</h3>", page) == ["amy"]


def test_no_cell_of_a_return_is_taken_for_a_part_of_the_page(tmp_path: Path) -> None:
    file = tmp_path / "a&b<i>.xml"
    file.write_text(
        CENSUS.format(children=CHILD.format(number='&lt;i a="1"&gt;&amp;', upn="&lt;u&gt;")), "utf-8"
    )
    page = typed(file, "--format", "html").stdout
    assert "<i" not in page
    assert "<u>" not in page
    number = "&lt;i a=&#34;1&#34;&gt;&amp;"
    assert f'<td class="short">{number}</td><td>a&amp;b&lt;i&gt;.xml:' in page
    assert f"<h3>Child {number}</h3>" in page


def test_a_spreadsheet_is_handed_no_formula() -> None:
    for cell in ("=1+1", "+44", "-1", "@now", "\t=1", "\r=1"):
        assert harmless(cell) == f"'{cell}"
    assert [harmless(cell) for cell in ("M", "", 3)] == ["M", "", 3]


def test_a_terminal_is_handed_no_command(tmp_path: Path) -> None:
    (tmp_path / "missing.csv").write_text(MISSING + "\x1b[2J1,never,M,01/05/2024,\n", "utf-8")
    assert "\x1b" not in typed(tmp_path, "--year", "2024-25").stdout


def test_the_same_is_said_into_a_file_as_on_the_screen(census: Path, tmp_path: Path) -> None:
    for kind in ("text", "json", "csv", "html"):
        out = tmp_path / f"found.{kind}"
        assert typed(census, "--format", kind, "--out", out).stdout == ""
        assert typed(census, "--format", kind).stdout_bytes == out.read_bytes()


def test_where_nothing_can_be_written_it_says_so(census: Path, tmp_path: Path) -> None:
    done = typed(census, "--out", tmp_path / "none" / "found.txt")
    assert done.exit_code == 2
    assert "could not be written" in done.stderr


def cases(*lines: str) -> Result:
    """Hand lines to `alongside check-tables`."""
    return CliRunner().invoke(main, ["check-tables"], input="".join(f"{line}\n" for line in lines))


def case(name: str, number: str | None) -> str:
    """A census of one child, as a line."""
    grid = {"columns": ["LAchildID", "UPN"], "rows": [[number, "A"]]}
    told = {"id": name, "return": "cin", "year": "2025-26", "tables": {"ChildIdentifiers": grid}}
    return json.dumps(told)


def test_cases_are_answered_in_their_order_a_line_each() -> None:
    done = cases(case("first", None), case("second", "amy"), "", case("third", None))
    assert done.exit_code == 0, done.output
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in told] == ["first", "second", "third"]
    lacking = {"rule": "8500", "table": "ChildIdentifiers", "row": 0, "columns": ["LAchildID"]}
    assert [lacking in one["findings"] for one in told] == [True, False, True]
    assert all({"rule", "why"} == one.keys() for answer in told for one in answer["failed"])


def test_cases_that_windows_wrote_are_read_too() -> None:
    done = cases("\ufeff" + case("first", None), case("second", None))
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["first", "second"]


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "[]",
        '{"id": "a"}',
        '{"id": "a", "return": "cin", "year": "soon", "tables": {}}',
        '{"id": "a", "return": "cin", "year": "1999-00", "tables": {}}',
        '{"id": "a", "return": "other", "year": "2025-26", "tables": {}}',
        '{"id": "a", "return": "cin", "year": "2025-26", "tables": {"Header": 3}}',
        '{"id": "a", "return": "ssda903", "year": "2025-26", "tables": {}, "metadata": {"provider_info": 5}}',
    ],
)
def test_a_line_that_is_no_case_is_refused_in_words_with_its_number(line: str) -> None:
    done = cases(case("first", "amy"), line)
    assert done.exit_code == 2
    assert json.loads(done.stdout)["id"] == "first"
    assert re.fullmatch(r"Error: line 2: [^\n]+\n", done.stderr)


def test_metadata_that_nobody_expects_breaks_nothing() -> None:
    odd = {"localAuthority": [1], "collection_start": "x", "provider_info": None, "file_format": 3}
    done = cases(
        json.dumps({"id": "a", "return": "ssda903", "year": "2025-26", "tables": {}, "metadata": odd})
    )
    assert done.exit_code == 0, done.output


def test_looking_at_cases_loads_no_engine_for_whole_returns() -> None:
    program = "import sys; import alongside.cli.check_tables; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"duckdb", "pyarrow", "lxml", "sqlglot"} & set(loaded.stdout.split())
