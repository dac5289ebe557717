"""The prose of the town: every text that a person wrote or said, and how hard it is to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

import msgspec

from alongside.record import Ask, Box, Draft

PROSE = {Box.TEXT, Box.WORDS, Box.LINE}


class Text(NamedTuple):
    """One text, and where it stands."""

    where: str
    words: str
    own: bool
    """Whether they are somebody's own words, which nobody corrects."""


def texts(drafts: Iterable[Draft]) -> Iterator[Text]:
    """Every text of every draft."""
    for draft in drafts:
        yield from _of(draft.client_ref, draft.fact)
        for part in draft.each.values():
            yield from _of(draft.client_ref, part)
        yield Text(draft.client_ref, draft.why, own=False)


def _of(where: str, said: msgspec.Struct) -> Iterator[Text]:
    hints = get_type_hints(type(said), include_extras=True)
    for name in said.__struct_fields__:
        ask = _ask(hints[name])
        value = getattr(said, name)
        if isinstance(value, str) and ask and ask.box in PROSE:
            yield Text(where, value, own=ask.box is Box.WORDS)
        elif isinstance(value, tuple):
            lines = (one for one in value if isinstance(one, msgspec.Struct))
            yield from (
                Text(where, getattr(one, "what", "") or getattr(one, "note", ""), False) for one in lines
            )


def _ask(hint: Any) -> Ask | None:
    if get_origin(hint) is not Annotated:
        return None
    return next((note for note in get_args(hint) if isinstance(note, Ask)), None)


def reading_grade(text: str) -> float:
    """The Flesch-Kincaid grade: about the years of school it takes to read it (Kincaid 1975)."""
    sentences = max(1, len(re.findall(r"[.!?]+(?=\s|$|[”\")])", text)))
    words = re.findall(r"[A-Za-z'\u2019]+", text)
    syllables = sum(_syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / max(1, len(words)) - 15.59


def _syllables(word: str) -> int:
    silent = word.lower().endswith("e") and not word.lower().endswith("le")
    return max(1, len(re.findall(r"[aeiouy]+", word.lower())) - silent)
