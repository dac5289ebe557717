"""A sound return, spoiled one rule at a time: the checker finds exactly what the answer file says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from alongside.cli import main
from alongside.returns.checking.form import form
from alongside.returns.checking.plan import rules_of
from alongside.returns.checking.report import Broken, Document
from alongside.returns.cin.period import CensusYear
from tests.returns.spoiling import children, episodes, plans, whole, work
from tests.returns.spoiling.recipe import Answer, Answers, Recipe, Spoilt, in_rounds
from tests.returns.spoiling.sound import sound, written
from tests.returns.spoiling.tree import Return

RECIPES: tuple[Recipe, ...] = (
    *children.RECIPES,
    *plans.RECIPES,
    *work.RECIPES,
    *episodes.RECIPES,
)
NEWEST, OLDER = CensusYear(2027), CensusYear(2024)
"""2024 is the last year that asks for a gender and for a pupil number from six."""
YEARS = [CensusYear(ends) for ends in range(2023, 2028)]
KEYS = {"LAchildID", "CINdetailsID"}
"""Known of every row, and of no line of it."""
Rows = dict[str, dict[tuple[str, int], set[str]]]


def of_year(year: CensusYear, some: Iterable[Recipe]) -> list[Recipe]:
    """The recipes for a year."""
    return [one for one in some if one.since <= year.ends <= one.until]


def wholly(year: CensusYear) -> list[whole.Whole]:
    """The same of the rules about a whole return."""
    return [one for one in whole.RECIPES if one.since <= year.ends <= one.until]


def beside(file: Path, answers: Iterable[Answer], year: CensusYear) -> Answers:
    """The answer file beside a spoiled return, read again."""
    at = file.with_suffix(".answers.json")
    at.write_bytes(msgspec.json.encode(Answers("cin", year.words, tuple(answers))))
    return msgspec.json.decode(at.read_bytes(), type=Answers)


def checked(file: Path) -> Document:
    """What the command finds in a file."""
    done = CliRunner().invoke(main, ["check", str(file), "--format", "json"])
    assert done.exit_code in (0, 1), done.output
    return msgspec.json.decode(done.stdout_bytes, type=Document)


def rows(findings: Iterable[Broken]) -> Rows:
    """By code, every row that is pointed at, with the columns."""
    found: Rows = {}
    for one in findings:
        of = found.setdefault(one.rule, {})
        for cell in one.cells:
            of.setdefault((cell.table, cell.row), set()).add(cell.column)
        if not one.cells:
            of[("", -1)] = set()
    return found


def wrong(answers: Answers, document: Document) -> Iterator[str]:
    """In words, whatever is not as the answers say."""
    found, own = rows(document.findings), {one.code for one in answers.spoilt}
    along = {code for one in answers.spoilt for code in one.along}
    for one in answers.spoilt:
        places = {(place.table, place.row): set(place.columns) for place in one.places}
        if found.get(one.code) != places:
            yield f"{one.code} ({one.did}): at {places}, found at {found.get(one.code)}"
    yield from (f"{code} was found besides: {found[code]}" for code in found.keys() - own - along)
    yield from (f"{code} should have followed" for code in along - found.keys())
    yield from (f"{one.rule} did not look: {one.why}" for one in (*document.failed, *document.skipped))


def misplaced(document: Document, file: Path) -> list[str]:
    """Cells whose line in the file does not hold what they are said to hold."""
    lines = file.read_text("utf-8").split("\n")
    cells = (
        cell for one in document.findings for cell in one.cells if cell.value and cell.column not in KEYS
    )
    return [f"{cell}" for cell in cells if f">{cell.value}<" not in lines[cell.line - 1]]


def check_spoilt(of: Return, answers: Iterable[Answer], year: CensusYear, folder: Path) -> None:
    """Write it with its answers, check the file, compare."""
    file = written(of, year, folder / "spoiled.xml")
    told, document = beside(file, answers, year), checked(file)
    assert not list(wrong(told, document))
    assert not misplaced(document, file)


def spoilt_in_turn(year: CensusYear, recipe: Recipe) -> tuple[Return, Spoilt]:
    """A sound return in which one rule is broken."""
    of = sound(year)
    return of, recipe.spoil(next(recipe.spots(of, year)))


@pytest.mark.parametrize("year", [NEWEST, OLDER], ids=lambda year: year.words)
def test_every_rule_of_a_year_can_be_broken_in_a_towns_return(year: CensusYear) -> None:
    broken = {one.code for one in of_year(year, RECIPES)} | {one.code for one in wholly(year)}
    assert broken == {rule.code for rule in rules_of(form("cin")) if rule.holds_in(year.ends)}


def test_in_a_sound_return_nothing_is_found(tmp_path: Path) -> None:
    file = written(sound(NEWEST), NEWEST, tmp_path / "sound.xml")
    assert not checked(file).findings


@pytest.mark.parametrize(
    "year", [NEWEST, pytest.param(OLDER, marks=pytest.mark.slow)], ids=lambda year: year.words
)
def test_every_rule_broken_in_another_child_is_found_exactly_there(year: CensusYear, tmp_path: Path) -> None:
    left = of_year(year, RECIPES)
    for of, spoilt in in_rounds(lambda: sound(year), year, RECIPES):
        check_spoilt(of, (one.answer(of) for one in spoilt), year, tmp_path)
        left = [one for one in left if one not in [each.recipe for each in spoilt]]
    assert not [one.code for one in left]


@pytest.mark.parametrize("recipe", wholly(NEWEST), ids=lambda one: one.code)
def test_a_rule_about_the_whole_return_is_found_when_it_is_broken(
    recipe: whole.Whole, tmp_path: Path
) -> None:
    of = sound(NEWEST)
    check_spoilt(of, [recipe.spoil(of, NEWEST)], NEWEST, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("year", YEARS, ids=lambda year: year.words)
def test_each_rule_broken_alone_is_found_and_nothing_else(year: CensusYear, tmp_path: Path) -> None:
    for recipe in of_year(year, RECIPES):
        of, spoilt = spoilt_in_turn(year, recipe)
        check_spoilt(of, [spoilt.answer(of)], year, tmp_path)
    for every in wholly(year):
        of = sound(year)
        check_spoilt(of, [every.spoil(of, year)], year, tmp_path)
