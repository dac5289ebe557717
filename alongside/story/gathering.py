"""Who is read together as one family, and who else might be: those told of beside somebody.

To be in one file is to be open to whoever works with any of them, so each person is named with what they
are to the one whose page it is, and with the other file in which they stand now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alongside.access.view import View
from alongside.practice.relationship import Family, family
from alongside.record import SubjectId, SubjectKind, kind_of
from alongside.story.people import eldest_first, life_of
from alongside.story.telling import Telling
from alongside.story.words import small

IN_FILE_OF = "stands in the file of {name} now, and would leave it"
ANOTHER_FAMILY = "another family"
FOUND = "found by you"
KEPT_SAFE = "from whom {name} is kept safe"


@dataclass(frozen=True)
class Member:
    """Somebody who is in the file, or could be."""

    person: SubjectId
    name: str
    words: str
    """What they are to the one whose page it is, and where else they are read."""
    is_in: bool


@dataclass(frozen=True)
class Gathering:
    """A family's file: its name, who is in it, and who is told of beside them."""

    group: SubjectId | None
    name: str
    first_name: str
    members: tuple[Member, ...]


def tell(view: View, who: SubjectId, also: Sequence[SubjectId] = ()) -> Gathering:
    """The file of somebody's family; `also` are people whom the reader looked for. Raises `NotHere`."""
    telling = Telling(view, who)
    now = telling.family
    around = dict.fromkeys((*(now.members if now else ()), *_around(telling), *also))
    there = [one for one in around if one not in telling.life.subjects and view.may_open(one)]
    members = tuple(_member(telling, one, now, also) for one in eldest_first(view, there))
    return Gathering(now.group if now else None, now.name if now else "", telling.name, members)


def _around(telling: Telling) -> Iterator[SubjectId]:
    """Those told as related, those who live there, brothers and sisters."""
    yield from telling.relations
    yield from telling.kin
    home = telling.home.people if telling.home else ()
    yield from (one for one in home if kind_of(one) is SubjectKind.PERSON)


def _member(telling: Telling, who: SubjectId, now: Family | None, also: Sequence[SubjectId]) -> Member:
    told = telling.relations.get(who)
    kinds = telling.policy.codes("relationship", telling.today)
    kind = small(kinds.words(told.kind)) if told else FOUND if who in also else ""
    is_in = now is not None and who in now.members
    safe = KEPT_SAFE.format(name=telling.name) if who in telling.unsafe else ""
    words = ", ".join(filter(None, (kind, safe, "" if is_in else _elsewhere(telling, who, now))))
    return Member(who, telling.view.name(who), words, is_in)


def _elsewhere(telling: Telling, who: SubjectId, now: Family | None) -> str:
    """The file in which somebody stands now, if it is another and not theirs alone."""
    life = life_of(telling.view, who)
    theirs = family(life, telling.today) if life else None
    if theirs is None or (now is not None and theirs.group == now.group):
        return ""
    return IN_FILE_OF.format(name=theirs.name or ANOTHER_FAMILY)
