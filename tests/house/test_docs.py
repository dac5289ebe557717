"""The pages about the house say what is there: no dead link, no command or test that is gone, none stale."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import Command, Context, Group, Option

from alongside.cli import main
from alongside.desk import FACTS
from alongside.policy import load
from alongside.returns.cin.structure import CHILD, Element, parts
from alongside.returns.cin.structure import Group as Elements
from alongside.town.demonstration import ACCOUNTS
from alongside.web.entrance import MOST_TO_TRY
from docs.make import CENSUS, JOURNEY, journey, questions
from docs.rules import catalogue, stale
from tests.house.module import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
README = (ROOT / "README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
LONGEST = {"README.md": 120, "ARCHITECTURE.md": 200}
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
WITH_OPTIONS = re.compile(r"\balongside((?: [a-z]+)+)([^|&]*)")
CALLED = re.compile(r"\balongside((?: [a-z]+)+)")
TEST = re.compile(r"`((?:tests/)[\w/]+\.py)`(?:, `(test_\w+)`)?")


def test_the_journey_is_up_to_date() -> None:
    assert JOURNEY.read_text("utf-8") == journey(load()), "Run `make docs`."


def test_the_catalogue_of_rules_is_up_to_date() -> None:
    pages = catalogue()
    behind = [path for path, text in pages.items() if not path.exists() or path.read_text("utf-8") != text]
    assert not behind + stale(pages), "Run `make docs`."


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_leads_nowhere_that_is_not_there(page: Path) -> None:
    dead = [to for to in LINK.findall(page.read_text("utf-8")) if not (page.parent / to).exists()]
    assert not dead, f"{page.name} leads to {dead}"


@pytest.mark.parametrize("name", LONGEST)
def test_a_page_that_must_be_short_is(name: str) -> None:
    assert len((ROOT / name).read_text("utf-8").splitlines()) < LONGEST[name]


def test_every_command_is_in_the_readme() -> None:
    missing = [command for command, _ in _options(main) if f"alongside {command}" not in README]
    assert not missing, f"Say in README.md what these do: {missing}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_names_a_command_that_is_not_there(page: Path) -> None:
    known = {command for command, _ in _options(main)}
    said = {words.strip() for code in _code(page) for words in CALLED.findall(code)}
    unknown = [words for words in said if not any(f"{words} ".startswith(f"{each} ") for each in known)]
    assert not unknown, f"{page.name} names {unknown}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_names_an_option_that_is_not_there(page: Path) -> None:
    known = dict(_options(main))
    said = [(words.strip(), rest) for code in _code(page) for words, rest in WITH_OPTIONS.findall(code)]
    wrong = [
        f"{words} {option}"
        for words, rest in said
        for option in re.findall(r"(?<!\w)--[a-z-]+", rest)
        if not any(option in those for name, those in known.items() if f"{words} ".startswith(f"{name} "))
    ]
    assert not wrong, f"{page.name} names {wrong}"


def test_whoever_the_readme_says_to_come_in_as_is_there() -> None:
    named = re.findall(r"^\d\. \*\*(.+?)\*\*", README, re.MULTILINE)
    assert len(named) == 5
    assert set(named) <= {account.name for account in ACCOUNTS}


def test_the_things_to_try_are_the_same_on_the_first_page_and_in_the_readme() -> None:
    named = re.findall(r"^\d\. \*\*(.+?)\*\*", README, re.MULTILINE)
    assert [account.name for account in ACCOUNTS if account.try_this] == named
    assert len(named) == MOST_TO_TRY


def test_every_test_that_holds_an_invariant_is_there() -> None:
    named = TEST.findall(ARCHITECTURE)
    gone = [name for name in named if not _is_there(*name)]
    assert len(named) > 13
    assert not gone, f"ARCHITECTURE.md names tests that are not there: {gone}"


def test_every_census_element_that_a_question_feeds_is_in_the_census() -> None:
    reads = {read for fact in FACTS for _, _, ask in questions(fact) for read in ask.reads}
    named = {read.removeprefix(CENSUS) for read in reads if read.startswith(CENSUS)}
    unknown = named - set(_elements(CHILD))
    assert not unknown, f"The census has no such element: {sorted(unknown)}"


def test_decisions_are_numbered_without_a_gap() -> None:
    names = sorted(path.name for path in (ROOT / "docs/decisions").glob("*.md"))
    assert [name[:4] for name in names] == [f"{number:04d}" for number in range(1, len(names) + 1)]


def _options(group: Command, before: str = "") -> Iterator[tuple[str, frozenset[str]]]:
    """Each command with the options it takes."""
    if isinstance(group, Group):
        for name in group.list_commands(Context(group)):
            below = group.get_command(Context(group), name)
            yield from _options(below, f"{before} {name}".strip()) if below else ()
    else:
        told = (param for param in group.params if isinstance(param, Option))
        yield (
            before,
            frozenset(name for one in told for name in (*one.opts, *one.secondary_opts)) | {"--help"},
        )


def _code(page: Path) -> Iterator[str]:
    text = page.read_text("utf-8")
    yield from (block for block in re.findall(r"^    .*$", text, re.MULTILINE))
    yield from re.findall(r"`([^`\n]+)`", text)


def _is_there(path: str, name: str) -> bool:
    file = ROOT / path
    return file.is_file() and f"def {name}" in file.read_text("utf-8")


def _elements(group: Elements) -> Iterator[str]:
    yield group.name
    for part in parts(group):
        yield from [part.name] if isinstance(part, Element) else _elements(part)
