"""Who there is: people declared once at the top of a file, and what they are to each other.

    people
      maya      Maya Hartley, girl, born 2016-04-18, ethnicity WBRI, disability NONE
      bump      due 2027-01-20
      amira     worker
      hartleys  group

    relations
      leanne is mother of maya, ava "Mum"
      leanne holds responsibility for maya, ava by birth

What is declared becomes facts of its own (a name, a birthday, a sex, what is hard, a relationship), written
down with the first entry that speaks of them, by whoever wrote that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from alongside.practice.disability import DisabilityTold
from alongside.practice.identifiers import IdentifierGiven
from alongside.practice.person import BirthExpected, EthnicityGiven, PersonBorn, PersonNamed, SexRecorded
from alongside.practice.relationship import ParentalResponsibilityGained, RelationshipTold
from alongside.record import Fact, SubjectId, SubjectKind, When
from alongside.town.blocks import NotALife, Said
from alongside.town.calendar import Calendar

SEXES = {"girl": "F", "woman": "F", "boy": "M", "man": "M"}
KINDS = {kind.value for kind in SubjectKind}
TOWN = "town/aldermere/"

_RELATION = re.compile(r"(\S+) is (\w+) of ([\w., ]+?)(?:\s+\"([^\"]*)\")?$")
_HOLDS = re.compile(r"(\S+) holds responsibility for ([\w., ]+?) by (\w+)$")


@dataclass(frozen=True)
class Declared:
    """Somebody, or something, that a file declares."""

    subject: SubjectId
    said: Said
    name: str = ""
    born: str = ""
    due: str = ""
    sex: str = ""
    ethnicity: str = ""
    upn: str = ""
    disability: str = ""

    def facts(self, since: When, calendar: Calendar) -> Iterator[tuple[Fact, When]]:
        """What is written of them when they are first spoken of: `since` is when that was."""
        born = calendar.when(self.born) if self.born else None
        if self.name:
            given, _, family = self.name.rpartition(" ") if " " in self.name else (self.name, "", "")
            yield PersonNamed(given=given, family=family, kind="known_as"), born or since
        if born:
            yield PersonBorn(), born
        if self.due:
            yield BirthExpected(due=calendar.day(self.due)), since
        if self.sex:
            yield SexRecorded(sex=self.sex, basis="said"), born or since
        if self.ethnicity:
            yield EthnicityGiven(ethnicity=self.ethnicity), since
        if self.upn:
            yield IdentifierGiven(scheme="upn", value=self.upn), since
        if self.disability:
            yield DisabilityTold(disabilities=(self.disability,)), since


@dataclass(frozen=True)
class Related:
    """What somebody is to some children."""

    said: Said
    other: str
    to: tuple[str, ...]
    kind: str
    in_words: str = ""
    basis: str = ""

    @property
    def names(self) -> frozenset[str]:
        """Everyone of whom it speaks."""
        return frozenset({self.other, *self.to})

    def fact(self, other: SubjectId) -> Fact:
        """The fact it becomes, about those of `to`."""
        if self.basis:
            return ParentalResponsibilityGained(holder=other, basis=self.basis)  # type: ignore[arg-type]
        return RelationshipTold(other=other, kind=self.kind, in_words=self.in_words)


def declared(said: Said, of: str) -> tuple[str, Declared]:
    """Read one line under `people`. `of` keeps two files' people apart who have one short name."""
    key, _, rest = said.text.partition(" ")
    told = [part.strip() for part in rest.split(",") if part.strip()]
    kind = told[0] if told and told[0] in KINDS else "person"
    subject = SubjectId(f"{kind}:{uuid5(NAMESPACE_URL, f'{TOWN}{of}/{key}')}")
    found: dict[str, str] = {}
    for part in told:
        found |= _one(said, part, kind)
    return key, Declared(subject, said, **found)


def _one(said: Said, part: str, kind: str) -> dict[str, str]:
    """One of the things said of somebody."""
    word, _, rest = part.partition(" ")
    if part == kind:
        return {}
    if word in ("born", "due", "ethnicity", "upn", "disability") and rest:
        return {word: rest}
    if part in SEXES:
        return {"sex": SEXES[part]}
    if part[:1].isupper():
        return {"name": part}
    raise NotALife(
        said.place,
        f"“{part}” says nothing that is known of a person. Write a name with its capital, girl, boy, woman, "
        "man, “born 2016-04-18”, “due 2027-01-20”, “ethnicity WBRI”, “upn …”, “disability NONE”, or one of: "
        f"{', '.join(sorted(KINDS))}.",
    )


def related(said: Said) -> Related:
    """Read one line under `relations`."""
    if told := _RELATION.match(said.text):
        return Related(said, told[1], _names(told[3]), told[2], in_words=told[4] or "")
    if told := _HOLDS.match(said.text):
        return Related(said, told[1], _names(told[2]), "", basis=told[3])
    raise NotALife(
        said.place,
        f"“{said.text}” tells no relation. Write “leanne is mother of maya, ava”, with what they call her in "
        "quotation marks after it, or “leanne holds responsibility for maya by birth”.",
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
