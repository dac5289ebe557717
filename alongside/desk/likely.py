"""Which of those found may be one person written down twice: a question to whoever looks, and no score.

The same birthday and names that sound alike, among what this reader was shown; never of two records that
are read as one already.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from alongside.access import Reader
from alongside.desk.desk import Desk
from alongside.desk.finding import Found
from alongside.desk.letting_in import same_person
from alongside.desk.tokens import Token, of_name, words

Pair = tuple[Found, Found]
HEARD = ("name", "sounds", "begins")
"""Kathryn and Catherine sound alike; Freddie and Frederick begin alike."""


def likely_pairs(desk: Desk, reader: Reader, found: Sequence[Found]) -> tuple[Pair, ...]:
    """Those of these people who were born on one day and whose names sound alike."""
    pairs = [(one, other) for one, other in combinations(found, 2) if may_be_one(one, other)]
    if not pairs:
        return ()
    with desk.book.sitting(reader.who, wide=True) as sitting:
        same = {one.subject: same_person(sitting, one.subject) for one, _ in pairs}
    return tuple((one, other) for one, other in pairs if other.subject not in same[one.subject])


def may_be_one(one: Found, other: Found) -> bool:
    """Whether to ask about two people at all."""
    return one.dob is not None and one.dob == other.dob and sound_alike(one.name, other.name)


def sound_alike(one: str, other: str) -> bool:
    """Whether every word of the shorter name is heard in the longer one."""
    shorter, longer = sorted((words(one), words(other)), key=len)
    heard = {token for word in longer for token in _heard(word)}
    return bool(shorter) and all(not _heard(word).isdisjoint(heard) for word in shorter)


def _heard(word: str) -> frozenset[Token]:
    return frozenset(token for token in of_name(word) if token.kind in HEARD)
