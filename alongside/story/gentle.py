"""Words read once more before they stand: as the child may read them at twenty-five (N19).

What somebody is about to write is gone through for words that are hard to read about oneself, for letters
that stand for words, and for long sentences. It asks and never holds anything back; nobody counts it. What a
child or a parent said is theirs, and is not gone through.

The phrases are data (`gentle.toml`), each with what could be said instead and, where the thought is
somebody's, whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import msgspec

LETTERS = "“{found}” stands for words. {said}"
WHAT_IT_IS = "Perhaps: {plain}."
ASK_LETTERS = "Will {reader} know which?"
LONG = "This sentence has {count} words. Two shorter ones are easier to read, and to say no to."
AGED = "It reads like something for people of about {age}."

LONG_SENTENCE = 35
"""Words in a sentence, above which we ask. Our own choice; “Writing for GOV.UK” asks for 25."""

OLD_ENOUGH = 12
"""The age above which we say how old a reader needs to be. Our own choice."""

ENOUGH_WORDS = 40
"""Below so many words, how old a reader needs to be says nothing."""

STARTS_SCHOOL = 5
"""How old somebody is in the year before the first American grade."""

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_WORD = re.compile(r"[^\W\d_]+(?:[\u2019'-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouyäöüéèáó]+")
_CAPITALS = re.compile(r"\b(?:[A-Z]{2,6}|S(?:17|20|47))(?![\w\u2019'-])")


class _Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"source": "from"}):
    """A phrase as the file has it."""

    words: tuple[str, ...]
    instead: str
    source: str = ""


class _Known(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    letters: frozenset[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    phrase: tuple[_Told, ...]
    letters: Mapping[str, str]
    known: _Known


@dataclass(frozen=True)
class Phrase:
    """Words that are hard to read about oneself, and what could be said instead."""

    found: re.Pattern[str]
    instead: str
    source: str


@dataclass(frozen=True)
class Run:
    """A stretch of what was written; `instead` says what else could stand there, or nothing."""

    text: str
    instead: str = ""
    source: str = ""


@dataclass(frozen=True)
class Gentle:
    """What to think about once more before something is written."""

    runs: Mapping[str, tuple[Run, ...]]
    """Each text that was gone through, in stretches."""
    asks: tuple[Run, ...]
    """Every stretch to think about, each once, in the order in which they stand."""
    long: tuple[str, ...]
    """What to say of sentences that are long."""
    aged: str
    """For whom it reads, where that is somebody older than twelve."""

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to think about."""
        return not (self.asks or self.long or self.aged)


def read_again(texts: Iterable[str], reader: str) -> Gentle:
    """Go through what is about to be written. `reader` is whoever may read it one day, by name."""
    told = tuple(dict.fromkeys(texts))
    runs = {text: tuple(_runs(text, reader)) for text in told}
    asks: dict[str, Run] = {}
    for run in (run for each in runs.values() for run in each if run.instead):
        asks.setdefault(run.text.casefold(), run)
    long = (LONG.format(count=count) for text in told for count in _lengths(text) if count > LONG_SENTENCE)
    return Gentle(runs, tuple(asks.values()), tuple(long), _aged("\n".join(told)))


def reading_age(text: str) -> int | None:
    """How old a reader needs to be, in years; nothing where there is too little to say so.

    The grade level of Kincaid, Fishburne, Rogers and Chissom (Naval Technical Training Command,
    Research Branch Report 8-75, 1975), 0.39 words a sentence + 11.8 syllables a word - 15.59, and five years.
    Syllables are counted as groups of vowels, so it is rough, and is said as “about”.
    """
    words = _WORD.findall(text)
    if len(words) < ENOUGH_WORDS:
        return None
    sentences = max(sum(1 for count in _lengths(text) if count), 1)
    syllables = sum(map(_syllables, words))
    grade = 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59
    return max(round(grade) + STARTS_SCHOOL, STARTS_SCHOOL)


def _aged(text: str) -> str:
    age = reading_age(text)
    return AGED.format(age=age) if age is not None and age > OLD_ENOUGH else ""


def _lengths(text: str) -> list[int]:
    return [len(_WORD.findall(sentence)) for sentence in _SENTENCE.findall(text)]


def _syllables(word: str) -> int:
    """Groups of vowels; a silent e at the end is none."""
    plain = word.casefold()
    groups = len(_VOWELS.findall(plain))
    silent = plain.endswith("e") and not plain.endswith(("le", "ee")) and groups > 1
    return max(groups - silent, 1)


def _runs(text: str, reader: str) -> Iterator[Run]:
    at = 0
    for start, end, run in _found(text, reader):
        if start < at:
            continue
        if start > at:
            yield Run(text[at:start])
        yield run
        at = end
    if at < len(text):
        yield Run(text[at:])


def _found(text: str, reader: str) -> list[tuple[int, int, Run]]:
    """Everything to think about, by where it stands; where two begin together, the longer first."""
    told = [
        (match.start(), match.end(), Run(match.group(), phrase.instead, phrase.source))
        for phrase in phrases()
        for match in phrase.found.finditer(text)
    ]
    told += [
        (match.start(), match.end(), Run(match.group(), _letters(match.group(), reader)))
        for match in _CAPITALS.finditer(text)
        if match.group() not in _file().known.letters and not text.isupper()
    ]
    return sorted(told, key=lambda one: (one[0], -one[1], one[2].text))


def _letters(found: str, reader: str) -> str:
    plain = _file().letters.get(found)
    said = WHAT_IT_IS.format(plain=plain) if plain else ASK_LETTERS.format(reader=reader)
    return LETTERS.format(found=found, said=said)


@cache
def phrases() -> tuple[Phrase, ...]:
    """Every phrase, in the order of the file."""
    return tuple(Phrase(_pattern(one.words), one.instead, one.source) for one in _file().phrase)


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of these as whole words, the longest first; letters that stand for words only as capitals."""
    told = sorted(words, key=len, reverse=True)
    one_of = "|".join(_one(each).replace("'", "[\u2019']") for each in told)
    return re.compile(rf"(?<![\w-])(?:{one_of})(?![\w-])")


def _one(words: str) -> str:
    letters = words.rstrip("'ds").isupper()
    return re.escape(words) if letters else f"(?i:{re.escape(words)})"


@cache
def _file() -> _File:
    text = resources.files(__package__).joinpath("gentle.toml").read_text("utf-8")
    return msgspec.toml.decode(text, type=_File)
