"""Words to find somebody by: as they are written, as they sound, and as a slip of the pen leaves them.

One token is one equality in the database, so that a search uses an index and obeys the wall. A name
gives several: itself, how it sounds (metaphone and NYSIIS, so that Jon finds John and Kathryn
Catherine), its consonants in order of the alphabet (Smiht finds Smith) and how it begins. What was found
is then put in order by how near it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import jellyfish

BEGINS = 4
"""How many letters make a beginning."""

STREET, POSTCODE = "street", "postcode"
"""The kinds of token that say where somebody lives."""

AGAIN = 1024
"""How many words are remembered: a family shares a name and a house, and its people come in turn."""

_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b")
_DAY = re.compile(r"\b(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile("[\u2019\u2018'`]")
_LETTERS = {ord("ß"): "ss", ord("ø"): "o", ord("ł"): "l", ord("æ"): "ae", ord("œ"): "oe"}
_VOWELS = str.maketrans("", "", "aeiouyhw")


class Token(NamedTuple):
    """One thing to find by, and what kind of thing it is."""

    kind: str
    text: str


def plain(text: str) -> str:
    """Lower case, without accents, apostrophes joined: an O and what follows it are one name."""
    bare = unicodedata.normalize(
        "NFKD", text.lower().translate({ord("ß"): "ss", ord("ø"): "o", ord("ł"): "l"})
    )
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    return _APOSTROPHE.sub("", bare)


@lru_cache(AGAIN)
def words(text: str) -> tuple[str, ...]:
    """The words of a name or an address."""
    return tuple(_WORD.findall(plain(text)))


@lru_cache(AGAIN)
def of_name(word: str) -> tuple[Token, ...]:
    """Everything that one word of a name can be found by."""
    return tuple(_of_name(word))


def _of_name(word: str) -> Iterator[Token]:
    yield Token("name", word)
    yield from _sounds(word)
    if bones := "".join(sorted(set(word.translate(_VOWELS)))):
        yield Token("bones", f"{word[0]}{bones}")
    if len(word) >= BEGINS:
        yield Token("begins", word[:BEGINS])


def _sounds(word: str) -> Iterator[Token]:
    if not word.isascii() or not word.isalpha():
        return
    for code in dict.fromkeys((jellyfish.metaphone(word), jellyfish.nysiis(word))):
        if code:
            yield Token("sounds", code)


def of_number(value: str) -> Token:
    """An identifier without its spaces and strokes."""
    return Token("number", "".join(words(value)))


def of_day(day: date) -> Token:
    """A date of birth."""
    return Token("day", day.isoformat())


def of_postcode(value: str) -> Token:
    """A postcode without its space."""
    return Token(POSTCODE, "".join(words(value)))


def of_street(word: str) -> Token:
    """One word of an address."""
    return Token(STREET, word)


def of_place(address: str) -> str:
    """An address as a key: the same however its words are ordered, spaced and written."""
    return " ".join(sorted(set(words(address))))


class Asked(NamedTuple):
    """What somebody typed, taken apart. Each item is the tokens any of which answers it."""

    items: tuple[tuple[Token, ...], ...]
    words: tuple[str, ...]


def asked(text: str) -> Asked:
    """Take apart what was typed: days, postcodes, numbers; every other word is a name or a street."""
    left = plain(text)
    items: list[tuple[Token, ...]] = []
    for pattern, read in ((_ISO, _iso), (_DAY, _uk), (_POSTCODE, _postcode)):
        items += [(read(found),) for found in pattern.finditer(left)]
        left = pattern.sub(" ", left)
    rest = words(left)
    items += [tuple(_either(word)) for word in rest]
    if len(rest) > 1 and (whole := "".join(rest)).isdigit():
        return Asked((*items[: len(items) - len(rest)], (Token("number", whole),)), ())
    return Asked(tuple(items), rest)


def nearness(asked_words: tuple[str, ...], name_words: tuple[str, ...]) -> float:
    """How near somebody's names are to the words asked, from 0 to 1."""
    if not asked_words or not name_words:
        return 0.0
    best = (max(jellyfish.jaro_winkler_similarity(word, name) for name in name_words) for word in asked_words)
    return sum(best) / len(asked_words)


def _either(word: str) -> Iterator[Token]:
    yield from of_name(word)
    yield of_street(word)
    yield of_number(word)


def _iso(found: re.Match[str]) -> Token:
    return Token("day", found[0])


def _uk(found: re.Match[str]) -> Token:
    return Token("day", f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}")


def _postcode(found: re.Match[str]) -> Token:
    return of_postcode(found[1] + found[2])
