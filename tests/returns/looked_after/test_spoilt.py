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
    STANDS,
    Broken,
    Child,
    answers,
    every_kind,
    recipes,
    rows_before,
    spoilt,
    write,
)
from tests.returns.spoiling.recipe import Answer, Answers

YEAR, ENDS = "2025-26", 2026
NEED_OFSTEDS_LIST = {"1008", "219", "221", "224", "227", "228", "229", "241"}
NEED_THE_SINGLE_XML = {"105", "303"}
"""They ask what only the old single XML file says outright: whether a child came alone."""
NOT_YET = {
    "205C": "a day of ceasing without a UASC row: the single XML alone can say so",
    "377": "three holidays within a year",
    "383": "back from a holiday, to another home",
}
"""Codes for which nobody has written a line, with what it would take."""
Found = dict[str, dict[tuple[str, int], set[str]]]


def checked(children: Sequence[Child], folder: Path) -> Document:
    """What the command finds in their files."""
    this, last = write(children, folder)
    words = ["check", str(this), "--previous", str(last), "--year", YEAR, "--la", "301", "--format", "json"]
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


@pytest.fixture(scope="module")
def broken() -> list[Broken]:
    """Every rule, broken."""
    return recipes()


def test_of_children_told_soundly_nothing_is_found(tmp_path: Path) -> None:
    children = every_kind()
    found = found_of(children, checked(children, tmp_path))
    assert [set(one) - {STANDS.get(child.kind)} for one, child in zip(found, children, strict=True)] == [
        set() for _ in children
    ]


def test_every_rule_broken_of_another_child_is_found_exactly_there(
    broken: list[Broken], tmp_path: Path
) -> None:
    children = [spoilt(nr, one) for nr, one in enumerate(broken)]
    at = tmp_path / "answers.json"
    at.write_bytes(msgspec.json.encode(Answers("ssda903", YEAR, tuple(answers(children, broken)))))
    told = msgspec.json.decode(at.read_bytes(), type=Answers).spoilt
    document = checked(children, tmp_path)
    each = zip(told, found_of(children, document), children, strict=True)
    told_wrong = [words for answer, found, child in each for words in wrong(answer, found, child)]
    assert told_wrong == [], "\n".join(told_wrong)
    assert {one.rule for one in document.skipped} == NEED_OFSTEDS_LIST | NEED_THE_SINGLE_XML
    assert not document.failed


def test_every_rule_of_the_year_is_broken_or_listed(broken: list[Broken]) -> None:
    codes = {rule.code for rule in rules_of(form("ssda903")) if rule.holds_in(ENDS)}
    listed = NEED_OFSTEDS_LIST | NEED_THE_SINGLE_XML | NOT_YET.keys()
    assert {one.code for one in broken} == codes - listed
