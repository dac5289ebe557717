"""Texts of a drawn town are not copied: hardly two are the same, and no life hears one sentence twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import msgspec

from alongside.town.course.kinds import Family
from tests.town.a_town import known

FAMILIES, LONG, SHORT, SENTENCE = 300, 60, 3, 6
LABELS = frozenset(
    {
        "name", "where", "by_whom", "postcode", "address", "organisation", "title", "from_whom", "note",
        "agency", "who", "printed", "witness", "value", "safe_when", "role", "whose", "how",
        "given", "family",
    }
)  # fmt: skip
"""Names and labels, which are the same for many and should be."""
QUOTES = frozenset({"line", "struck", "lines", "point", "promise"})
"""Where a fact carries on the words of another one: the line of a plan, the point of a family's own."""
LONG_TWICE, TWICE, LIVES = 0.02, 0.05, 0.04
"""What was reached among so many families, and a little; among ten times as many more stands twice."""
QUOTING = frozenset({"LetterSent", "FamilyPlanAnswered", "PromiseMade"})
"""What tells what was said or agreed before in the same words, and should."""
INVENTED = re.compile(r"(Statutory visit completed|Planned visit to|Home visit\.)")
"""How somebody writes who invents visits: the copied words are the truth to be found."""


class Text(NamedTuple):
    """One text, of one family."""

    family: int
    kind: str
    words: str


def _texts(told: Any, of: str = "") -> Iterator[str]:
    if isinstance(told, msgspec.Struct):
        for name in told.__struct_fields__:
            yield from _texts(getattr(told, name), name)
    elif isinstance(told, tuple):
        for one in told:
            yield from _texts(one, of)
    elif isinstance(told, str) and of not in LABELS | QUOTES and len(told.split()) > SHORT:
        yield told


@cache
def texts() -> tuple[Text, ...]:
    """Every text of some families, once in a family: what is quoted or written again stands once."""
    return tuple(text for family, drafts in known(7, FAMILIES) for text in _of(family, drafts))


def _of(family: Family, drafts: Any) -> Iterator[Text]:
    seen: set[str] = set()
    for draft in drafts if not family.planted else ():
        for part in () if draft.corrects else (draft.fact, *draft.each.values()):
            for words in _texts(part):
                if words not in seen and not INVENTED.match(words):
                    yield Text(family.number, type(draft.fact).__name__, words)
                seen.add(words)


def share_twice(some: list[str]) -> float:
    """How many of some texts stand more than once among them."""
    counted = Counter(some)
    return sum(count for count in counted.values() if count > 1) / len(some)


def test_hardly_two_long_texts_of_the_town_are_the_same() -> None:
    assert share_twice([text.words for text in texts() if len(text.words) > LONG]) < LONG_TWICE


def test_hardly_two_texts_of_the_town_are_the_same() -> None:
    assert share_twice([text.words for text in texts()]) < TWICE


def test_hardly_a_life_hears_one_sentence_twice() -> None:
    own = [text for text in texts() if text.kind not in QUOTING]
    said = Counter((text.family, one) for text in own for one in _sentences(text.words))
    again = {family for (family, _), count in said.items() if count > 1}
    assert len(again) / len({text.family for text in texts()}) < LIVES


def _sentences(words: str) -> set[str]:
    """The longer sentences of a text."""
    return {one for one in re.split(r"(?<=[.!?”])\s+|\n+", words) if len(one.split()) > SENTENCE}
