"""Two records side by side: what each says of who somebody is, and where two were found to be one person's.

It asks a question and answers none: no likeness is counted. Each record is told as its reader may see it,
so what a wall keeps from them stands in neither column; where somebody must not be found, no address and no
number is written out here at all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from alongside.access.view import NotHere, View
from alongside.practice.home import ContactDetailGiven, MovedHome, protections
from alongside.practice.identifiers import (
    IdentifierGiven,
    RecordsJoined,
    RecordsParted,
    identifiers,
    joined,
)
from alongside.practice.person import PersonBorn, PersonNamed, dob, expected_dob, name_of, names, sex
from alongside.practice.relationship import RelationshipTold, relations
from alongside.record import Entry, EntryId, Life, SubjectId
from alongside.story.people import open_around
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, listed, long_day, number

NO_NAME = "A record without a name"
NAMES, BORN, SEX = "What they are called", "When they were born", "Sex, as the law records it"
NUMBERS, LIVED, REACHED = "Numbers that others know them by", "Where they have lived", "How to reach them"
FAMILY = "Their family"
SEXES = {"F": "Female", "M": "Male"}
DUE, TWO = "Expected on {day}", "{one}: {other}"
KEPT_SAFE = "Something that is kept safe, and not written out here"
SAME, PARTLY, DIFFERENT = "Both say the same", "Some of it is the same", "They say different things"
ONE_SAYS = "Only one of them says"
FOUND_ONE = "Found to be one person with {name}"
FOUND_TWO = "Found to be two people after all, and not {name}"
LINE = "{Count} records of one person, read as one since {day}"
BORN_ON, NOT_KNOWN_WHEN = "Born on {day}", "Nobody has written when they were born"

READS = (
    PersonNamed, PersonBorn, IdentifierGiven, MovedHome, ContactDetailGiven, RelationshipTold, RecordsJoined,
    RecordsParted,
)  # fmt: skip


@dataclass(frozen=True)
class Said:
    """One thing that a record says, and whether the other says it too."""

    words: str
    in_both: bool


@dataclass(frozen=True)
class Row:
    """One question, and what each record answers."""

    question: str
    one: tuple[Said, ...]
    other: tuple[Said, ...]
    verdict: str
    """Whether both say the same, in words."""


@dataclass(frozen=True)
class Record:
    """One of the two records: by which name it goes, and when its person was born."""

    person: SubjectId
    name: str
    line: str


@dataclass(frozen=True)
class SideBySide:
    """Two records and what they say, question by question."""

    one: Record
    other: Record
    rows: tuple[Row, ...]
    parted: Found | None = None
    """That they were found to be two people's before: whoever joins them answers to it."""


@dataclass(frozen=True)
class Found:
    """That two records were found to be one person's, or two people's after all."""

    when: str
    words: str
    why: str
    by: str
    entry: EntryId


@dataclass(frozen=True)
class RecordsStory:
    """The records of somebody that are read as one, two by two, and who found that and how."""

    pairs: tuple[SideBySide, ...]
    found: tuple[Found, ...]


def tell(view: View, who: SubjectId) -> RecordsStory:
    """Every record that is read as one with this. Raises `NotHere` where it is not there for this reader."""
    telling = Telling(view, who)
    pairs = tuple(side_by_side(view, one, other) for one, other in pairs_of(telling.life))
    return RecordsStory(pairs, tuple(_found(telling)))


def side_by_side(view: View, one: SubjectId, other: SubjectId) -> SideBySide:
    """What two records say, whether or not they are read as one. Raises `NotHere`."""
    lives = [alone(view.life(who), who) for who in (one, other)]
    if not all(life.entries for life in lives):
        raise NotHere
    for life in lives:
        view.used(life.each(*READS))
    moved = {who for life in lives for entry in life.each(MovedHome) for who in entry.people}
    together = (*lives, *open_around(view, moved).values())
    safe = any(spell.is_open for life in together for spell in protections(life))
    mine, theirs = (_answers(view, life) for life in lives)
    rows = (_row(question, mine[question], theirs[question], safe) for question in mine)
    first, second = (_record(view, life) for life in lives)
    told = tuple(row for row in rows if row.one or row.other)
    return SideBySide(first, second, told, _parted(Telling(view, one), other))


def _parted(telling: Telling, other: SubjectId) -> Found | None:
    """When two records were last found to be two people's, and why."""
    pair = {telling.who, other}
    told = [e for e in telling.life.each(RecordsParted) if {*e.subjects, e.fact.other} == pair]
    return _one_found(telling, told[-1], [_own_name(telling, other)]) if told else None


def alone(life: Life, who: SubjectId) -> Life:
    """One record of a life that may be told from several."""
    if life.subjects == {who}:
        return life
    return Life(who, (entry for entry in life.entries if any(p.subject == who for p in entry.about)))


def pairs_of(life: Life) -> list[tuple[SubjectId, SubjectId]]:
    """The records that were found to be the same, two by two, the one whose page it is first."""
    if len(life.subjects) == 1:
        return []
    ordered = [life.subject, *sorted(life.subjects - {life.subject})]
    near = {who: joined(alone(life, who)) for who in ordered}
    return [(one, two) for at, one in enumerate(ordered) for two in ordered[at + 1 :] if two in near[one]]


def line(telling: Telling) -> str:
    """That somebody's page is told from two records; nothing where it is one."""
    standing = {frozenset(pair) for pair in pairs_of(telling.life)}
    told = [
        entry.on.first for entry in telling.life.each(RecordsJoined)
        if frozenset({*entry.subjects, entry.fact.other}) in standing
    ]  # fmt: skip
    if not told:
        return ""
    count = capital(number(len(frozenset.union(*standing))))
    return LINE.format(Count=count, day=day_in_words(max(told), telling.today))


def _record(view: View, life: Life) -> Record:
    name, born = name_of(life), dob(life)
    words = BORN_ON.format(day=day_in_words(born, view.today)) if born else NOT_KNOWN_WHEN
    return Record(life.subject, name.full if name else NO_NAME, words)


def _found(telling: Telling) -> Iterator[Found]:
    """Newest first; of a record that this reader may not open, nothing."""
    every: tuple[Entry[Any], ...] = telling.life.each(RecordsJoined, RecordsParted)
    for entry in reversed(every):
        others = [who for who in dict.fromkeys((*entry.subjects, entry.fact.other)) if who != telling.who]
        if others and all(telling.view.may_open(who) for who in others):
            telling.view.used([entry])
            yield _one_found(telling, entry, [_own_name(telling, who) for who in others])


def _own_name(telling: Telling, who: SubjectId) -> str:
    """What a record itself calls its person, though it is read as one with another."""
    if who not in telling.life.subjects:
        return telling.view.name(who)
    name = name_of(alone(telling.life, who))
    return name.full if name else NO_NAME


def _one_found(telling: Telling, entry: Entry[Any], others: Sequence[str]) -> Found:
    words = FOUND_TWO if isinstance(entry.fact, RecordsParted) else FOUND_ONE
    return Found(
        when=capital(day_in_words(entry.on.first, telling.today)),
        words=words.format(name=listed(others)),
        why=entry.fact.why,
        by=telling.names(entry.by),
        entry=entry.id,
    )


Told = Iterator[str]


def _answers(view: View, life: Life) -> dict[str, tuple[str, ...]]:
    """What one record answers to each question, each answer once."""
    told = {
        NAMES: (one.full for one in names(life)),
        BORN: _born(life),
        SEX: iter([SEXES[sex(life)]] if sex(life) in SEXES else []),
        NUMBERS: _numbers(view, life),
        LIVED: (", ".join(filter(None, (e.fact.address, e.fact.postcode))) for e in life.each(MovedHome)),
        REACHED: (entry.fact.value for entry in life.each(ContactDetailGiven)),
        FAMILY: _family(view, life),
    }
    return {question: tuple(dict.fromkeys(filter(None, each))) for question, each in told.items()}


def _born(life: Life) -> Told:
    born, due = dob(life), expected_dob(life)
    if born:
        yield long_day(born)
    elif due:
        yield DUE.format(day=long_day(due))


def _numbers(view: View, life: Life) -> Told:
    schemes = view.policy.codes("identifier_scheme", view.today)
    for one in identifiers(life):
        yield TWO.format(one=schemes.words(one.scheme), other=one.value)


def _family(view: View, life: Life) -> Told:
    kinds = view.policy.codes("relationship", view.today)
    for one in relations(life):
        if view.may_open(one.person):
            yield TWO.format(one=kinds.words(one.kind), other=view.name(one.person))


def _row(question: str, one: Sequence[str], other: Sequence[str], safe: bool) -> Row:
    both = {_plain(words) for words in one} & {_plain(words) for words in other}
    hidden = safe and question in (LIVED, REACHED)
    return Row(
        question=question,
        one=tuple(_said(words, both, hidden) for words in one),
        other=tuple(_said(words, both, hidden) for words in other),
        verdict=_verdict(len(one), len(other), len(both)),
    )


def _said(words: str, both: Collection[str], hidden: bool) -> Said:
    return Said(KEPT_SAFE if hidden else words, _plain(words) in both)


def _verdict(one: int, other: int, both: int) -> str:
    if not one or not other:
        return ONE_SAYS
    if not both:
        return DIFFERENT
    return SAME if both == one == other else PARTLY


def _plain(words: str) -> str:
    """The same words, however they were spaced and whatever their capitals."""
    return " ".join(words.replace(",", " ").casefold().split())
