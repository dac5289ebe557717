"""What to call people in one person's story: as they call them, else by the name they go by.

A child's page says "Nan", because that is who she is there; a page of the family says "Pat, “Nan”".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from alongside.access.view import NO_NAME, NotHere, View
from alongside.practice.attendance import Attended
from alongside.practice.person import age, died_on, dob, is_unborn, name_of
from alongside.practice.relationship import relations
from alongside.record import Entry, Fact, Life, SubjectId, SubjectKind, kind_of
from alongside.record.draft import is_subject
from alongside.story.words import listed

SOMEBODY = "somebody"
THE_CHILD, US = "they", "us"
THIS_CHILD, THIS_PERSON = "this child", "this person"
GROWN_UP = 18
AS = "{name} ({role})"


class Names:
    """The names to use in one life's story. Each is looked up once."""

    def __init__(self, view: View, life: Life | None = None) -> None:
        self._view = view
        self._known: dict[SubjectId, str] = {}
        self._life = life
        if life is not None:
            told = (one for one in relations(life) if one.in_words)
            self._known = {one.person: one.in_words for one in told}

    def __call__(self, who: SubjectId | None) -> str:
        """What to call somebody here: "Nan", "Ava", "Amira Khan"."""
        if who is None:
            return SOMEBODY
        if who not in self._known:
            name = first_name(self._view, who)
            self._known[who] = self._without_a_name(who) if name == NO_NAME else name
        return self._known[who]

    def _without_a_name(self, who: SubjectId) -> str:
        """What to call somebody of whom no name is known: whose story it is, the reader has before them."""
        if self._life is None or who not in self._life.subjects:
            return NO_NAME
        years = age(self._life, died_on(self._life) or self._view.today)
        return THIS_CHILD if years is None or years < GROWN_UP else THIS_PERSON

    def all(self, people: Iterable[SubjectId]) -> str:
        """Several people as they are said together."""
        return listed(dict.fromkeys(self(who) for who in people))

    def said_by(self, entry: Entry[Fact]) -> str:
        """Whose word an entry is, where it is not the writer's."""
        return self.of_text(entry.said_by)

    def of_text(self, said: str) -> str:
        """A name that may be written as a subject's id."""
        return self(SubjectId(said)) if is_subject(said) else said

    def attended(self, people: Iterable[Attended]) -> str:
        """Those who came, by name."""
        return listed(self.of_attended(one) for one in people if one.came)

    def of_attended(self, one: Attended) -> str:
        """One person at a meeting: by their record, else by the name written down, else by what they are."""
        known = self(one.person) if one.person else one.name
        return known if known and known != NO_NAME else one.name or one.role or NO_NAME


def life_of(view: View, who: SubjectId) -> Life | None:
    """Somebody's life, or nothing where it is not there for this reader."""
    try:
        return view.life(who)
    except NotHere:
        return None


def first_name(view: View, who: SubjectId) -> str:
    """A person's first name, a worker's whole name."""
    if kind_of(who) is not SubjectKind.PERSON:
        return view.name(who)
    life = who_of(view, who)
    name = name_of(life) if life else None
    return (name.given or name.full) if name else NO_NAME


def who_of(view: View, who: SubjectId) -> Life | None:
    """Who somebody is, for the story of another; nothing where it is not there for this reader."""
    try:
        return view.who(who)
    except NotHere:
        return None


def open_lives(view: View, people: Iterable[SubjectId]) -> dict[SubjectId, Life]:
    """The lives of these people that this reader may open."""
    persons = [who for who in dict.fromkeys(people) if _has_life(who)]
    view.fetch(persons)
    found = ((who, life_of(view, who)) for who in persons)
    return {who: life for who, life in found if life is not None}


def open_around(view: View, people: Iterable[SubjectId]) -> dict[SubjectId, Life]:
    """Who these people are, those whom this reader may open."""
    persons = [who for who in dict.fromkeys(people) if _has_life(who)]
    view.meet(persons)
    found = ((who, who_of(view, who)) for who in persons)
    return {who: life for who, life in found if life is not None}


def eldest_first(view: View, people: Sequence[SubjectId]) -> list[SubjectId]:
    """People in the order in which they were born; those whose birthday is not known come last."""
    born = {who: dob(life) for who, life in open_around(view, people).items()}
    return sorted(people, key=lambda who: born.get(who) or date.max)


def has_died(view: View, who: SubjectId) -> bool:
    """Whether somebody is known to have died."""
    life = who_of(view, who) if _has_life(who) else None
    return life is not None and died_on(life) is not None


def not_born(view: View, who: SubjectId) -> bool:
    """Whether somebody is expected and not born yet."""
    life = who_of(view, who) if _has_life(who) else None
    return life is not None and is_unborn(life, view.today)


def _has_life(who: SubjectId) -> bool:
    return kind_of(who) is SubjectKind.PERSON
