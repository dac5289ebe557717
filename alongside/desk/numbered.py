"""Whose number this is, for a reader who is let in to the child: of nobody else is anything said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from alongside.access import Reader
from alongside.access.authority import FULL
from alongside.desk.desk import Desk
from alongside.desk.finding import walled_among
from alongside.desk.sight import Sight
from alongside.desk.tokens import of_number
from alongside.practice.identifiers import IdentifierEnded, IdentifierGiven, identifiers
from alongside.record import Life, Look, LookKind, Sitting, SubjectId

OURS = "la_child_id"
"""The scheme of the number by which a return names a child."""
KINDS = frozenset({IdentifierGiven.__name__, IdentifierEnded.__name__})


def numbered(
    desk: Desk, reader: Reader, numbers: Collection[str], kinds: Collection[str] = ()
) -> Mapping[str, Life]:
    """The lives of these children, as far as these kinds of fact tell and this reader may see.

    A number that two of them have is left out: nobody knows which is meant. One that belongs to somebody else
    answers like one that nobody has, and the numbers asked for are not written down.
    """
    if not reader.is_staff or not numbers:
        return {}
    with desk.book.sitting(reader.who, wide=True) as sitting:
        sight = Sight(sitting, reader)
        people = _let_in(sight, _holding(sitting, numbers))
        lives = sight.some(people, KINDS.union(kinds), walled_among(sight, people))
        told = _only(lives, numbers)
        looks = [Look(reader=reader.who, subject=one.subject, kind=LookKind.SEARCHED, page="check a return")
                 for one in told.values()]  # fmt: skip
        sitting.look(looks)
        return told


def _holding(sitting: Sitting, numbers: Iterable[str]) -> set[SubjectId]:
    """Everybody of whom some number reads like one of these."""
    tokens = {of_number(one) for one in numbers}
    rows = sitting.rows("found", {"token": {one.text for one in tokens if one.text}})
    return {who for who, kind, token, _ in rows if (kind, token) in tokens}


def _let_in(sight: Sight, people: Collection[SubjectId]) -> list[SubjectId]:
    sight.learn(people)
    return sorted(
        who for who in people if not FULL.isdisjoint(sight.relations(who)) and not sight.shut_out(who)
    )


def _only(lives: Mapping[SubjectId, Life], numbers: Collection[str]) -> dict[str, Life]:
    """Whose each number is, by what the reader may see of each life."""
    holders: dict[str, list[SubjectId]] = defaultdict(list)
    for who, life in lives.items():
        for value in {one.value for one in identifiers(life, OURS) if one.until is None}:
            holders[value].append(who)
    return {value: lives[who] for value in numbers if len(holders[value]) == 1 for who in holders[value]}
