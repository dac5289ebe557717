"""An SSDA903 return in which each rule is broken of another child: found exactly where the answers say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from alongside.cli import main
from alongside.returns.checking.form import form
from alongside.returns.checking.plan import rules_of
from alongside.returns.checking.report import Document
from tests.returns.looked_after.spoiling import (
    HERE,
    STANDS,
    Broken,
    Child,
    answers,
    every_kind,
    recipes,
    rows_before,
    spoilt,
    write,
    write_single,
)
from tests.returns.spoiling.recipe import Answer, Answers

YEAR, ENDS = "2025-26", 2026
NEED_OFSTEDS_LIST = {"1008", "219", "221", "224", "227", "228", "229", "241"}
NEED_THE_SINGLE_XML = {"105", "303"}
"""They ask what only the old single XML file says outright: whether a child came alone."""
ONLY_THE_SINGLE_XML_CAN = NEED_THE_SINGLE_XML | {"205C"}
"""CSV files say it by the UASC table alone: nobody can stand in it and be denied at once."""
PROVIDERS = HERE / "providers.csv"
Found = dict[str, dict[tuple[str, int], set[str]]]


def checked(files: tuple[Path, Path], *beside: str) -> Document:
    """What the command finds in this year's files, beside last year's."""
    this, last = map(str, files)
    words = ["check", this, "--previous", last, "--year", YEAR, "--la", "301", "--format", "json", *beside]
    done = CliRunner().invoke(main, words)
    assert done.exit_code in (0, 1), done.output
    return msgspec.json.decode(done.stdout_bytes, type=Document)


def found_of(children: Sequence[Child], document: Document) -> list[Found]:
    """Of each child, by code, every row that is pointed at, with the columns."""
    owner = {place: nr for nr, places in enumerate(_theirs(children)) for place in places}
    found: list[Found] = [{} for _ in children]
    for cell, rule in ((cell, one.rule) for one in document.findings for cell in one.cells):
        place = cell.table, cell.row
        found[owner[place]].setdefault(rule, {}).setdefault(place, set()).add(cell.column)
    return found


def _theirs(children: Sequence[Child]) -> Iterator[list[tuple[str, int]]]:
    tables = form("ssda903").tables
    for one, before in zip(children, rows_before(children), strict=True):
        own = ((table, rows) for table, rows in one.tables.items() if table in tables)
        yield [
            (tables[table].name, before.get(table, 0) + nr) for table, rows in own for nr in range(len(rows))
        ]


def wrong(answer: Answer, found: Found, child: Child) -> Iterator[str]:
    """In words, whatever is not as the answer says."""
    stands = {STANDS[child.kind]} if child.kind in STANDS and "header" in child.tables else set()
    places = {(place.table, place.row): set(place.columns) for place in answer.places}
    if found.get(answer.code) != places:
        yield f"{answer.code} ({answer.did}): at {places}, found at {found.get(answer.code)}"
    others = found.keys() - {answer.code} - stands
    if others != answer.along.keys():
        yield f"{answer.code} ({answer.did}): {sorted(answer.along)} follow, found {sorted(others)}"


def assert_found(told: Sequence[Answer], children: Sequence[Child], document: Document) -> None:
    """Of each child exactly what the answer says."""
    each = zip(told, found_of(children, document), children, strict=True)
    told_wrong = [words for answer, found, child in each for words in wrong(answer, found, child)]
    assert told_wrong == [], "\n".join(told_wrong)


def assert_sound(children: Sequence[Child], document: Document) -> None:
    """Of no child anything but what stands though all is well."""
    found = zip(found_of(children, document), children, strict=True)
    assert [set(one) - {STANDS.get(child.kind)} for one, child in found] == [set() for _ in children]


@pytest.fixture(scope="module")
def broken() -> list[Broken]:
    """Every rule, broken."""
    return recipes()


@pytest.mark.parametrize(
    "beside", [(), ("--providers", str(PROVIDERS))], ids=["alone", "beside Ofsted's list"]
)
def test_of_children_told_soundly_nothing_is_found(beside: Sequence[str], tmp_path: Path) -> None:
    children = every_kind()
    assert_sound(children, checked(write(children, tmp_path), *beside))


def test_nor_in_the_single_xml(tmp_path: Path) -> None:
    children = every_kind()
    assert_sound(children, checked(write_single(children, tmp_path)))


def test_every_rule_broken_of_another_child_is_found_exactly_there(
    broken: list[Broken], tmp_path: Path
) -> None:
    children = [spoilt(nr, one) for nr, one in enumerate(broken)]
    at = tmp_path / "answers.json"
    at.write_bytes(msgspec.json.encode(Answers("ssda903", YEAR, tuple(answers(children, broken)))))
    told = msgspec.json.decode(at.read_bytes(), type=Answers).spoilt
    document = checked(write(children, tmp_path))
    assert_found(told, children, document)
    assert {one.rule for one in document.skipped} == NEED_OFSTEDS_LIST | NEED_THE_SINGLE_XML
    assert not document.failed


def test_what_asks_ofsteds_list_is_found_beside_it(tmp_path: Path) -> None:
    lines = recipes("register")
    children = [spoilt(nr, one) for nr, one in enumerate(lines)]
    document = checked(write(children, tmp_path), "--providers", str(PROVIDERS))
    assert_found(answers(children, lines), children, document)
    assert {one.rule for one in document.skipped} == NEED_THE_SINGLE_XML
    assert not document.failed


def test_what_only_the_single_xml_can_say_is_found_there(tmp_path: Path) -> None:
    lines = recipes("single")
    children = [spoilt(nr, one) for nr, one in enumerate(lines)]
    document = checked(write_single(children, tmp_path))
    assert_found(answers(children, lines), children, document)
    assert not document.failed


def test_every_rule_of_the_year_is_broken_of_some_child(broken: list[Broken]) -> None:
    codes = {rule.code for rule in rules_of(form("ssda903")) if rule.holds_in(ENDS)}
    assert {one.code for one in broken} == codes - NEED_OFSTEDS_LIST - ONLY_THE_SINGLE_XML_CAN
    assert {one.code for one in recipes("register")} == NEED_OFSTEDS_LIST
    assert {one.code for one in recipes("single")} == ONLY_THE_SINGLE_XML_CAN
