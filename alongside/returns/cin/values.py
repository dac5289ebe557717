"""What a cell says, or why it cannot be believed. Nothing is guessed, nothing is refused.

Old spellings that the census itself used (`GenderCurrent` 1, 2, 0, 9 until 2023/24; 0 and 1 beside true
and false) are read; anything else stays a claim in the file's own words.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from alongside.policy import Policy
from alongside.returns.cin.structure import Element, Kind

OLDEST_LIFE = 130
"""Years. A birth longer ago than this is a slip of the keyboard."""

SEX_OF_GENDER = {"1": "M", "2": "F", "0": "U", "9": "U"}
"""`GenderCurrent` to `Sex` (CIN census guides 2023/24 and 2024/25)."""

_YES = {"true": True, "1": True, "false": False, "0": False}
_UPN = re.compile(r"[A-Za-z]\d{11}(\d|[A-Za-z])")


class Value(NamedTuple):
    """A cell read: what it means, or why it is odd."""

    meaning: date | bool | int | str | None
    odd: str = ""


def read_value(element: Element, text: str, policy: Policy, on: date) -> Value:
    """Read one cell by the kind its element has in the census that ends on `on`."""
    if not text:
        return Value(None, "it is empty")
    readers = {
        Kind.DAY: _day,
        Kind.YES_NO: _yes_no,
        Kind.COUNT: _count,
        Kind.UPN: _upn,
    }
    if element.kind in readers:
        return readers[element.kind](text, on)
    if element.kind is Kind.CODE:
        return _code(element, text, policy, on)
    return Value(text)


def is_a_day(text: str) -> bool:
    """Whether a text is a day written as 2026-03-31."""
    if len(text) != len("2026-03-31"):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _day(text: str, on: date) -> Value:
    if not is_a_day(text):
        return Value(None, "it is not a day written as 2026-03-31")
    day = date.fromisoformat(text)
    if not on.year - OLDEST_LIFE <= day.year <= on.year + OLDEST_LIFE:
        return Value(None, "no child of today can have lived then")
    return Value(day)


def _yes_no(text: str, _: date) -> Value:
    meaning = _YES.get(text.lower())
    return Value(meaning, "" if meaning is not None else "it is neither true nor false")


def _count(text: str, _: date) -> Value:
    return Value(int(text)) if re.fullmatch(r"\d{1,4}", text) else Value(None, "it is not a number")


def _upn(text: str, _: date) -> Value:
    return Value(text.upper(), "" if _UPN.fullmatch(text) else "it is not of the form of a UPN")


def _code(element: Element, text: str, policy: Policy, on: date) -> Value:
    if element.name == "GenderCurrent":
        sex = SEX_OF_GENDER.get(text)
        return Value(sex, "" if sex else "it is not a code of GenderCurrent")
    known = text in policy.codes(element.codes, on)
    return Value(text if known else None, "" if known else "it is not a code in force in that year")
