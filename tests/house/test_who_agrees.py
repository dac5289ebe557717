"""Nobody agrees by a sentence: only the reading of exact answers says so (invariant 8; N3).

No page, letter or export may say "parents agree" by any other path than `story.standing` (and the shared
story's own marks, which are the same reading). Every sentence that could is found here; one that is new has
to be a question, a rule, or an answer of that reading, and say which.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from alongside.desk import FACTS

ROOT = Path(__file__).parents[2] / "alongside"
AGREES = re.compile(r"\b(?:dis)?agree(?:s|d|ing|ment|ments)?\b|\bconsent(?:s|ed)?\b", re.IGNORECASE)
NOT_SHOWN = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}|<[^>]+>", re.DOTALL)

OF_A_FAMILY = re.compile(
    r"\b(?:parents?|mothers?|fathers?|mum|dad|famil(?:y|ies)|child|children|everybody|everyone|all|both)\b"
    r"[^.]{0,30}\b(?:agreed?|agrees|consent(?:s|ed)?)\b",
    re.IGNORECASE,
)
THE_READING = {
    "story/standing.py": "the reading itself",
    "story/hand.py": "by whose hand an answer stands",
    "story/plan.py": "what fell under somebody's agreement, from the marks of `standing`",
    "story/conference.py": "what fell under somebody's agreement, from the marks of `standing`",
    "story/our_story.py": "the marks of `standing`, to the words of a shared story",
    "story/tellers/helping.py": "one question and one answer, each in the words it was bound to",
}
"""What says that somebody agrees: from answers to exact words, and from nothing else."""

RULES = {
    "desk/agreeing.py": "what is refused",
    "desk/desk.py": "a second person agrees to an erasure",
    "desk/intact.py": "who agreed to an erasure",
    "desk/undoing.py": "what is refused",
    "returns/ssda903/rules/homes.py": "the rule, said to whoever checks a return",
    "story/gone.py": "who agreed to an erasure",
    "story/apart.py": "of a rhythm, that nobody has made one; it names nobody",
    "story/circle.py": "of a rhythm, when no other words for it are there; it names nobody",
    "story/tellers/circle.py": "of a rhythm of time together; it says of nobody that they did",
    "web/pages/asked/found.py": "what is asked",
    "web/pages/asked/part.py": "what is asked",
    "web/pages/asked/paper.py": "what is asked",
    "web/pages/plans/agreeing.py": "what is asked",
    "web/pages/writing/kinds.py": "the heading under which questions and answers are written",
    "web/templates/accounts": "nothing of agreement",
    "web/templates/asked": "the rule, said to whoever asks",
    "web/templates/conference.html": "the heading of a difference",
    "web/templates/erasures": "a second person agrees to an erasure",
    "web/templates/holds": "a second person agrees to an erasure",
    "web/templates/mine": "a question put to whoever reads it",
    "web/templates/our_story": "the rule, said to whoever asks",
    "web/templates/plan.html": "a question",
    "web/templates/plans": "the rule, said to whoever asks",
}
"""Everything else in which the word stands: a question, a rule, or two workers over an erasure."""


def sentences(path: Path) -> Iterator[str]:
    """Every sentence that a module could say: its texts, but for docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def shown(path: Path) -> Iterator[str]:
    """Every line of a template as a reader sees it."""
    yield from NOT_SHOWN.sub(" ", path.read_text("utf-8")).splitlines()


def found() -> dict[str, list[str]]:
    """Where somebody is said to agree."""
    told: dict[str, list[str]] = {}
    rooms = [path for room in ("story", "web", "returns", "desk") for path in (ROOT / room).rglob("*.py")]
    for path in sorted([*rooms, *(ROOT / "web" / "templates").rglob("*.html")]):
        every = shown(path) if path.suffix == ".html" else sentences(path)
        hits = [one.strip() for one in every if AGREES.search(one) and " " in one.strip()]
        if hits:
            told[path.relative_to(ROOT).as_posix()] = hits
    return told


def _may(where: str) -> bool:
    return where in THE_READING or any(where == one or where.startswith(f"{one}/") for one in RULES)


def test_only_the_reading_of_exact_answers_says_that_somebody_agrees() -> None:
    assert {where: said for where, said in found().items() if not _may(where)} == {}


@pytest.mark.parametrize("where", sorted(set(THE_READING) - {"story/hand.py"}))
def test_what_says_that_somebody_agrees_reads_it_from_their_answers(where: str) -> None:
    text = (ROOT / where).read_text("utf-8")
    assert re.search(r"from alongside\.(practice\.agreement|story\.standing) import", text)


def test_no_sentence_of_the_product_says_that_a_family_agrees() -> None:
    told = [(where, one) for where, said in found().items() for one in said if OF_A_FAMILY.search(one)]
    assert [one for one in told if not one[0].startswith(("web/templates/holds", "web/pages/writing"))] == []


def test_no_kind_of_entry_is_called_an_agreement_of_the_family() -> None:
    titles = [fact.TITLE for fact in FACTS if hasattr(fact, "TITLE")]
    assert [title for title in titles if OF_A_FAMILY.search(title)] == []
