"""Who is what to whom, and who holds parental responsibility.

One entry can say it for all the brothers and sisters: `other` is the person's mother, grandparent or friend,
the entry is about the children (and about `other`, so that it stands in their life too). The vocabulary read
it the other way round; so turned, the question on a child's page reads as people ask it, and Mum is written
down once for three children.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from alongside.policy import Policy
from alongside.practice.person import age, dob, sex
from alongside.practice.question import Question
from alongside.practice.spell import Spell
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, SubjectId
from alongside.record.life import once

ADULT = 18


class RelationshipTold(Fact, frozen=True, kw_only=True):
    """This person is that to them; `on` is since when it is known."""

    TITLE: ClassVar[str] = "Who someone is to them"

    other: Annotated[
        SubjectId, Ask("Who is it?", Box.PERSON, reads=("genogram", "family's page", "903 header.MOTHER"))
    ]
    kind: Annotated[
        str,
        Ask(
            "What are they to {name}?",
            Box.CODE,
            codes="relationship",
            reads=("genogram", "family's page", "903 header.MOTHER"),
        ),
    ]
    in_words: Annotated[
        str,
        Ask("What does {name} call them?", Box.WORDS, reads=("child's page", "genogram")),
    ] = ""


class RelationshipEnded(Fact, frozen=True, kw_only=True):
    """It ended in life: a divorce, a friendship over, an estrangement that they speak of."""

    TITLE: ClassVar[str] = "No longer what they were to each other"

    other: Annotated[SubjectId, Ask("Who is it?", Box.PERSON, reads=("genogram",))]
    kind: Annotated[
        str,
        Ask("What had they been to {name}?", Box.CODE, codes="relationship", reads=("genogram",)),
    ]
    words: Annotated[str, Ask("What happened?", Box.TEXT, reads=("genogram", "chronology"))] = ""


PR_BASIS = {
    "birth": "They gave birth, or were married to the mother",
    "registration": "They are on the birth certificate",
    "agreement": "An agreement was made",
    "order": "A court made an order",
    "care_order": "A care order gave it to the council",
}


class ParentalResponsibilityGained(Fact, frozen=True, kw_only=True):
    """Someone gained parental responsibility for the child (Children Act 1989 ss2 to 4A, 12, 14C, 33)."""

    TITLE: ClassVar[str] = "Parental responsibility"

    holder: Annotated[
        SubjectId,
        Ask("Who holds it?", Box.PERSON, reads=("who must be asked and told", "letters", "conferences")),
    ]
    basis: Annotated[
        Literal["birth", "registration", "agreement", "order", "care_order"],
        Ask(
            "How did they come to hold it?",
            Box.CHOICE,
            options=PR_BASIS,
            reads=("who must be asked and told", "placement with parents check"),
        ),
    ]


class ParentalResponsibilityEnded(Fact, frozen=True, kw_only=True):
    """They lost it: by adoption, by an order's end, by the court."""

    TITLE: ClassVar[str] = "Parental responsibility ended"

    holder: Annotated[SubjectId, Ask("Who held it?", Box.PERSON, reads=("who must be asked and told",))]
    basis: Annotated[str, Ask("How did it end?", reads=("who must be asked and told", "chronology"))] = ""


class FamilyGathered(Fact, frozen=True, kw_only=True):
    """These people are read together as one family. Everyone of it is named in `about`, and the group.

    A new gathering of the same group changes its members; the group stays the same.
    """

    TITLE: ClassVar[str] = "Read together as one family"

    family: Annotated[
        SubjectId, Ask("Which family?", Box.HIDDEN, reads=("family's page", "SSD fami_family_id"))
    ]
    name: Annotated[
        str, Ask("What do they call themselves as a family?", reads=("family's page", "my children"))
    ] = ""


OPPOSITE = {
    "mother": "child",
    "father": "child",
    "parent": "child",
    "adopter": "child",
    "child": "parent",
    "step_parent": "other",
    "grandparent": "other",
    "aunt_or_uncle": "other",
    "carer": "other",
}
"""What the one is to the other, seen from the other side; kinds that are not named are mutual."""

PARENTS = frozenset({"mother", "father", "parent", "adopter"})
SIBLINGS = frozenset({"sibling", "half_sibling"})
ANIMAL = "animal"
"""A dog may matter more than anybody, and is nobody's kin; and nobody's word is a dog's."""


@dataclass(frozen=True)
class Relation:
    """Someone, and what they are to the person whose life was asked. `told_as` is how it was written."""

    person: SubjectId
    kind: str
    in_words: str
    since: date
    until: date | None
    entry: EntryId
    told_as: str

    def holds(self, on: date) -> bool:
        """Whether it was so on a day. Being family is not undone by learning of it late."""
        return self.until is None or on < self.until


@once
def relations(life: Life) -> tuple[Relation, ...]:
    """Everyone told as something to this person, seen from this person; the last word about each pair."""
    found: dict[tuple[SubjectId, str], Relation] = {}
    for entry in life.each(RelationshipTold):
        for relation in _seen_from(life, entry):
            found[relation.person, relation.kind] = relation
    return tuple(found.values())


def _seen_from(life: Life, entry: Entry[RelationshipTold]) -> Iterator[Relation]:
    told = entry.fact
    if told.other not in life.subjects:
        yield _relation(life, entry, told.other, told.kind, told.in_words)
        return
    kind = OPPOSITE.get(told.kind, told.kind)
    for who in (one for one in entry.subjects if one not in life.subjects):
        yield _relation(life, entry, who, kind, "")


def _relation(
    life: Life, entry: Entry[RelationshipTold], who: SubjectId, kind: str, in_words: str
) -> Relation:
    pair = {who, *life.subjects}
    ends = (
        end.on.first
        for end in life.each(RelationshipEnded)
        if end.fact.kind == entry.fact.kind and _between(end, pair) and end.on.first >= entry.on.first
    )
    return Relation(who, kind, in_words, entry.on.first, next(ends, None), entry.id, entry.fact.kind)


def _between(end: Entry[RelationshipEnded], pair: set[SubjectId]) -> bool:
    """Whether an ending is between these two: its `other` is one of them and it is about the other."""
    return end.fact.other in pair and not pair.isdisjoint(set(end.subjects) - {end.fact.other})


def parents(life: Life) -> tuple[SubjectId, ...]:
    """Everyone told as mother, father, parent or adopter."""
    return tuple(dict.fromkeys(r.person for r in relations(life) if r.kind in PARENTS))


def children(life: Life) -> tuple[SubjectId, ...]:
    """Everyone told as this person's child."""
    return tuple(dict.fromkeys(r.person for r in relations(life) if r.kind == "child"))


def brothers_and_sisters(life: Life, lives: Mapping[SubjectId, Life]) -> tuple[SubjectId, ...]:
    """Everyone sharing a parent, and those told as brother or sister. `lives` are those one may read."""
    told = [relation.person for relation in relations(life) if relation.kind in SIBLINGS]
    shared = [child for one in parents(life) if one in lives for child in children(lives[one])]
    return tuple(one for one in dict.fromkeys(told + shared) if one not in life.subjects)


def is_mother(life: Life) -> bool:
    """Whether a female, or someone whose sex is unknown, is told as a child's mother (903 header.MOTHER).

    It holds whether or not she cares for the child.
    """
    told = any(r.kind == "child" and r.told_as in ("mother", "child", "parent") for r in relations(life))
    return told and sex(life) != "M"


def first_child_dob(life: Life, lives: Mapping[SubjectId, Life], by: date) -> date | None:
    """The earliest birthday among her children, blank if later than a day (903 header.MC_DOB)."""
    days = [day for child in children(life) if child in lives and (day := dob(lives[child])) and day <= by]
    return min(days) if is_mother(life) and days else None


@dataclass(frozen=True, kw_only=True)
class ParentalResponsibility(Spell):
    """That someone holds parental responsibility for the child, since when, and on what ground."""

    holder: SubjectId
    basis: str


def parental_responsibility(life: Life) -> tuple[ParentalResponsibility, ...]:
    """Every time that somebody held it for this child, in the order it began."""
    return tuple(_held(life, entry) for entry in life.each(ParentalResponsibilityGained))


def _held(life: Life, entry: Entry[ParentalResponsibilityGained]) -> ParentalResponsibility:
    ends = (
        end
        for end in life.each(ParentalResponsibilityEnded)
        if end.fact.holder == entry.fact.holder and end.on.first >= entry.on.first
    )
    end = next(ends, None)
    return ParentalResponsibility(
        start=entry.on.first,
        end=end.on.first if end else None,
        opened_by=entry.id,
        closed_by=end.id if end else None,
        holder=entry.fact.holder,
        basis=entry.fact.basis,
    )


def holders(life: Life, on: date) -> tuple[SubjectId, ...]:
    """Who holds parental responsibility for this child on a day: who must be asked, told and invited."""
    return tuple(dict.fromkeys(one.holder for one in parental_responsibility(life) if one.holds(on)))


@dataclass(frozen=True)
class Family:
    """The people who are read together as one family."""

    group: SubjectId
    name: str
    members: tuple[SubjectId, ...]
    entry: EntryId


def family(life: Life, on: date | None = None) -> Family | None:
    """The family that names this person last; the group stays while its members change."""
    told = life.latest(FamilyGathered, by=on)
    if told is None:
        return None
    members = told.people
    return Family(told.fact.family, told.fact.name, members, told.id)


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:  # noqa: ARG001
    """A child for whom nobody is known to answer, and a person told as their own relative."""
    for entry in life.each(RelationshipTold):
        if set(entry.subjects) <= {entry.fact.other}:
            words = "Someone is told as related to themselves. Who was meant?"
            yield Question(life.subject, entry.id, "own_relative", words)
    years = age(life, today)
    told = [relation for relation in relations(life) if relation.kind in PARENTS]
    if told and years is not None and years < ADULT and not holders(life, today):
        words = "Parents are known, and nobody has written who holds parental responsibility."
        yield Question(life.subject, told[0].entry, "nobody_with_responsibility", words)


FACTS: tuple[type[Fact], ...] = (
    RelationshipTold,
    RelationshipEnded,
    ParentalResponsibilityGained,
    ParentalResponsibilityEnded,
    FamilyGathered,
)
