"""What a cell means. Every engine is handed the same meanings, worked out here and nowhere else.

Of a column `X` three things are kept: what it means (`x`: a day, a number, a code in capitals; nothing where
it cannot be read), what was typed (`x_text`, nothing where only spaces were), and of a code whether it stands
in the year's list exactly as typed (`x_known`; spaces typed where a code belongs are no code), of a yes or no
whether it is written as the returns take it. What is not, but is plainly meant, means what it is meant to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from alongside.returns.checking.form import Field, Kind
from alongside.returns.checking.habits import code_amid_words, sex, yes_or_no

Meaning = date | int | float | str | None
NAMELESS = "\0"
"""What begins the number of a child who has none, where the file itself shows which rows are theirs."""
_FLAGS = {"1": 1, "true": 1, "1.0": 1, "0": 0, "false": 0, "0.0": 0}
SEX = frozenset({"SEX", "GENDERCURRENT"})
Meant = Callable[[str, Mapping[str, str]], str]
SHORTEST, LONGEST = 6, 10
"""Characters of a day as it is written."""


class Cell(NamedTuple):
    """One cell, read."""

    meaning: Meaning
    text: str | None
    known: int | None = None


NOTHING = Cell(None, None)


def reader(field: Field, valid: frozenset[str]) -> Callable[[str | None], Cell]:
    """How cells of this field are read; `valid` are the codes that it may hold in the year."""
    if field.kind is Kind.CODE:
        capital = {one.upper(): one for one in valid}
        meant = sex if field.name.upper() in SEX else code_amid_words
        return lambda text: _code(text, valid, capital, meant)
    return _READ[field.kind]


@lru_cache(maxsize=65_536)
def _day_cell(text: str | None) -> Cell:
    """The same days stand in column after column."""
    return _plain(text, day)


def readable(kind: Kind, text: str) -> bool:
    """Whether a text is the day, the number, the yes or no that belongs there, or nothing but spaces."""
    cell = _READ[kind](text)
    return cell.meaning is not None or not cell.text


def _plain(text: str | None, read: Callable[[str], Meaning]) -> Cell:
    typed = text.strip() if text else ""
    return Cell(read(typed), typed) if typed else NOTHING


def _child(text: str | None) -> Cell:
    return Cell(text, None) if text and text.startswith(NAMELESS) else _plain(text, str)


def _code(text: str | None, valid: frozenset[str], capital: Mapping[str, str], meant: Meant) -> Cell:
    typed = text.strip() if text else ""
    if not typed:
        return NOTHING if not text else Cell(None, None, 0)
    folded = typed.upper()
    told = capital.get(folded) or meant(typed, capital) or folded
    return Cell(told, typed, int(typed in valid))


def day(text: str) -> date | None:
    """A day, written 31/03/2026 or 2026-03-31 (a time of midnight may follow); nothing else is guessed."""
    plain = text.removesuffix("T00:00:00").removesuffix(" 00:00:00")
    if not SHORTEST <= len(plain) <= LONGEST or not plain.isascii():
        return None
    slashed = plain.split("/")
    try:
        if len(slashed) == 3:  # noqa: PLR2004  day, month and year
            return _day_of(*slashed)
        return date.fromisoformat(plain) if plain[4:5] == "-" and len(plain) == LONGEST else None
    except ValueError:
        return None


def _day_of(d: str, m: str, y: str) -> date | None:
    if not (d.isdigit() and m.isdigit() and y.isdigit() and len(y) == 4 and len(d) <= 2 and len(m) <= 2):  # noqa: PLR2004
        return None
    return date(int(y), int(m), int(d))


def _number(text: str) -> int | None:
    whole = text.removesuffix(".0")
    digits = whole.removeprefix("-")
    return int(whole) if digits.isascii() and digits.isdigit() and len(digits) < SHORTEST * 3 else None


def _decimal(text: str) -> float | None:
    whole, _, part = text.removeprefix("-").partition(".")
    digits = whole + part
    return float(text) if digits.isascii() and digits.isdigit() and len(digits) < SHORTEST * 3 else None


def _flag(text: str | None) -> Cell:
    typed = text.strip() if text else ""
    if not typed:
        return NOTHING
    written = _FLAGS.get(typed.lower())
    return Cell(yes_or_no(typed) if written is None else written, typed, int(written is not None))


_READ: Mapping[Kind, Callable[[str | None], Cell]] = {
    Kind.CHILD: _child,
    Kind.DAY: _day_cell,
    Kind.DECIMAL: lambda text: _plain(text, _decimal),
    Kind.FLAG: _flag,
    Kind.KEY: lambda text: _plain(text, str),
    Kind.NUMBER: lambda text: _plain(text, _number),
    Kind.TEXT: lambda text: _plain(text, str),
}
