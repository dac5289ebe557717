"""Eighty bits as eight plain words, so that a receipt can be read out, written down and typed by anyone.

The list holds 1,024 short English words, so each word carries ten bits. They are things and places that
a child can read, none of them unkind, none of them a family word, and no two that sound the same.
Changing the list would make every receipt ever given out unreadable: it is part of format v1.
"""

from __future__ import annotations

import difflib
from functools import cache
from importlib.resources import files

COUNT = 8
BITS = 10


class NotTheWords(ValueError):
    """What was typed is not the words of a receipt."""


@cache
def word_list() -> tuple[str, ...]:
    """The 1,024 words, in the order of the alphabet."""
    return tuple(files(__package__).joinpath("receipt_words.txt").read_text("utf-8").split())


@cache
def _places() -> dict[str, int]:
    return {word: place for place, word in enumerate(word_list())}


def to_words(code: bytes) -> str:
    """Ten bytes as eight words."""
    number = int.from_bytes(code, "big")
    chosen = (number >> BITS * place & 1023 for place in reversed(range(COUNT)))
    return " ".join(word_list()[place] for place in chosen)


def from_words(typed: str) -> bytes:
    """The ten bytes that eight words stand for; capitals, commas and hyphens do not matter."""
    told = "".join(letter if letter.isalpha() else " " for letter in typed.casefold()).split()
    if len(told) != COUNT:
        raise NotTheWords(f"a receipt has {COUNT} words; here are {len(told)}")
    number = 0
    for word in told:
        number = number << BITS | _place(word)
    return number.to_bytes(COUNT * BITS // 8, "big")


def _place(word: str) -> int:
    found = _places().get(word)
    if found is None:
        near = difflib.get_close_matches(word, word_list(), n=1)
        raise NotTheWords(f"“{word}” is not one of the words" + (f"; is it “{near[0]}”?" if near else ""))
    return found
