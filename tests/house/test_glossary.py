"""The glossary is complete and true, and its words to avoid stand on no page, title or question."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from enum import EnumType
from pathlib import Path

from alongside import access, practice
from alongside.desk import FACTS
from alongside.policy import load
from docs.make import GLOSSARY, glossary, questions, readings, title
from tests.house.module import ROOT

TEXT = GLOSSARY.read_text("utf-8")
AVOID = TEXT.partition("| avoid |")[2].partition("<!--")[0]
FIELD = TEXT.partition("## The field's terms")[2].partition("## Words on screen")[0]
STATUTORY = ("placement order", "Placement order", "Court case number")
"""Names that a statute or a court gave; they stay what they are."""
IN_TEMPLATES = re.compile(r"{#.*?#}|<!--.*?-->", re.DOTALL)
CODE = re.compile(r"{{.*?}}|{%.*?%}", re.DOTALL)
SAID_IN_CODE = re.compile(r"\"([^\"]*)\"|'([^']*)'")
SAID_IN_TAGS = re.compile(r'(?:aria-label|title|alt|placeholder|value)="([^"]*)"')


def test_what_follows_from_the_code_is_up_to_date() -> None:
    assert glossary(TEXT) == TEXT, "Run `make docs`."


def test_every_fact_and_every_reading_is_in_it() -> None:
    named = set(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE))
    missing = {told.__name__ for told in (*FACTS, *readings())} - named
    assert not missing, f"Run `make docs`; these are not in the glossary: {sorted(missing)}"


def test_every_name_it_says_is_in_the_code_is_there() -> None:
    third = [row.split("|")[3] for row in FIELD.splitlines() if row.startswith("|")]
    named = {name for cell in third for name in re.findall(r"`(\w+)`", cell)}
    gone = named - set(_names_in_code())
    assert named, "the glossary names nothing in the code"
    assert not gone, f"The glossary says these are in the code, and they are not: {sorted(gone)}"


def test_no_word_to_avoid_is_in_a_title_or_a_question() -> None:
    said = [(fact.__name__, title(fact)) for fact in FACTS]
    for fact in FACTS:
        for _, name, ask in questions(fact):
            words = (ask.question, ask.hint, *ask.options.values())
            said += [(f"{fact.__name__}.{name}", text) for text in words]
    assert not list(_avoidable(said))


def test_no_word_to_avoid_is_among_the_plain_words_of_a_code() -> None:
    policy = load()
    sets = (policy.codes(name) for name in policy.code_set_names)
    assert not list(_avoidable((f"{s.name} {code.code}", code.words) for s in sets for code in s.values))


def test_no_word_to_avoid_is_in_a_template() -> None:
    pages = sorted((ROOT / "alongside/web/templates").rglob("*.html"))
    assert pages
    assert not list(_avoidable((page.name, text) for page in pages for text in _said_by(page)))


def test_no_word_to_avoid_is_said_by_a_story_or_a_page() -> None:
    rooms = [ROOT / "alongside/story", ROOT / "alongside/web/pages"]
    modules = [module for room in rooms for module in sorted(room.rglob("*.py"))]
    assert not list(_avoidable((module.name, text) for module in modules for text in _sentences(module)))


def test_the_words_to_avoid_would_be_found() -> None:
    found = list(_avoidable([("a page", "The placement broke down; siblings group, LAC.")]))
    assert len(found) == 4


def _names_in_code() -> Iterator[str]:
    """Every name in the modules of practice and access, and every value of their closed lists."""
    for room in (access, practice):
        for found in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            names = vars(importlib.import_module(found.name))
            yield from names
            yield from (str(value) for told in names.values() for value in _values(told))


def _values(told: object) -> list[object]:
    return list(told) if isinstance(told, EnumType) else []


def _avoidable(said: Iterable[tuple[str, str]]) -> Iterator[str]:
    avoid = (word for row in AVOID.splitlines() for word in re.findall(r"`([^`]+)`", row))
    patterns = [_pattern(word) for word in avoid]
    for where, text in said:
        plain = re.sub(r"{\w*}", "", text)
        for name in STATUTORY:
            plain = plain.replace(name, "")
        yield from (f"{where}: {found[0]!r} in {text!r}" for p in patterns for found in p.finditer(plain))


def _pattern(word: str) -> re.Pattern[str]:
    """Acronyms as they are written; other words however they begin. "In case" is no case."""
    return re.compile(rf"(?<!in )\b{re.escape(word)}\b", 0 if word.isupper() else re.IGNORECASE)


def _said_by(page: Path) -> Iterator[str]:
    """What a template says itself: its text, its labels, and the words it hands to its macros."""
    text = IN_TEMPLATES.sub("", page.read_text("utf-8"))
    for code in CODE.findall(text):
        yield from (one or other for one, other in SAID_IN_CODE.findall(code) if _is_said(one or other))
    text = CODE.sub(" ", text)
    yield from SAID_IN_TAGS.findall(text)
    yield re.sub(r"<[^>]*>", " ", text)


def _sentences(module: Path) -> Iterator[str]:
    """The words for people in a module: its texts, but for docstrings and single codes."""
    tree = ast.parse(module.read_text("utf-8"))
    unsaid = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unsaid:
            yield from [node.value] if _is_said(node.value) else []


def _is_said(text: str) -> bool:
    """A lower-case word by itself is a code; all else is for people."""
    return re.fullmatch(r"[a-z0-9_./:-]*", text) is None
