"""What a writing page lays out: whom it is about, the boxes, what may be chosen, what was typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from alongside.access import NotHere, View
from alongside.access.facts import ConflictDeclared, InformationRestricted
from alongside.access.references import people_named
from alongside.practice.agreement import AgreementAsked
from alongside.practice.home import protections
from alongside.practice.team import WorkerAllocated, WorkerIntroduced
from alongside.record import Box, Fact, Life, SubjectId, SubjectKind, kind_of
from alongside.story.asking import animals, may_be_asked
from alongside.story.at_stake import at_stake
from alongside.story.people import first_name, has_died
from alongside.web.fields import Fields
from alongside.web.forming import BoxOf, Choices, Form, boxes, means, part_boxes
from alongside.web.forming.refers import meant
from alongside.web.pages.seen import whom
from alongside.web.pages.writing.kinds import title
from alongside.web.plain import day_in_words

NOT_FOR_ANIMALS = frozenset({ConflictDeclared, InformationRestricted})
"""What is declared of people and kept from people: a dog is never whom they know or keep it from."""


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody an entry is about, with the boxes that ask about them alone."""

    id: SubjectId
    name: str
    boxes: tuple[BoxOf, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A form ready to be drawn."""

    kind: str
    title: str
    about: tuple[Person, ...]
    boxes: tuple[BoxOf, ...]
    people: Sequence[tuple[str, str]]
    """Whose word it may be, if it is not the writer's."""
    whom: Sequence[tuple[str, str]] = ()
    """Whom it may be about instead, where that can be changed."""
    fields: Fields = field(default_factory=Fields)
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> str:
        """Whom it is about, in a sentence."""
        return listed([person.name for person in self.about])

    @property
    def summary(self) -> Mapping[str, str]:
        """What to look at again, each with the question it answers."""
        drawn = (*self.boxes, *(box for person in self.about for box in person.boxes))
        asked = {box.name: f"{box.question} " for box in drawn}
        return {name: f"{asked.get(name, '')}{words}" for name, words in self.errors.items()}


def listed(names: Sequence[str]) -> str:
    """Maya, Ava and Noah."""
    if len(names) < 2:  # noqa: PLR2004  nothing to join
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def sheet(view: View, fact: type[Fact], about: tuple[SubjectId, ...]) -> Sheet:
    """The form of a fact about these people. Raises `NotHere` for somebody the reader is not let in to."""
    lives = tuple(view.life(who) for who in about)
    names = [view.name(who) for who in about]
    form = Form(policy=view.policy, on=view.today, choices=choices(view, lives, fact))
    people = tuple(
        Person(id=who, name=name, boxes=tied(view, who, part_boxes(fact, place, form, first_name(view, who))))
        for place, (who, name) in enumerate(zip(about, names, strict=True))
    )
    shared = boxes(fact, form, listed([first_name(view, who) for who in about]))
    first = sorted(shared, key=lambda box: box.kind is not Box.ATTENDANCE)
    return Sheet(
        kind=fact.__name__, title=title(fact), about=people, boxes=tuple(first),
        people=tuple(_speakers(lives, form.choices.people)),
    )  # fmt: skip


def tied(view: View, who: SubjectId, asked: tuple[BoxOf, ...]) -> tuple[BoxOf, ...]:
    """The boxes about one person, with the ties of theirs that may be touched to choose among."""
    if not any(box.kind is Box.TIES for box in asked):
        return asked
    options = [(tie.person, tie.words) for tie in at_stake(view, who)]
    return tuple(replace(box, options=options) if box.kind is Box.TIES else box for box in asked)


def _speakers(lives: Sequence[Life], people: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Whose word it may be: everybody's who is not somebody's animal."""
    never = animals(lives)
    persons = ((who, name) for who, name in people if kind_of(SubjectId(who)) is SubjectKind.PERSON)
    yield from ((who, name) for who, name in persons if who not in never)


def choices(view: View, lives: tuple[Life, ...], fact: type[Fact]) -> Choices:
    """Who and what may be chosen in this form."""

    def entries(field: str) -> tuple[tuple[str, str], ...]:
        return tuple((entry.root, _words(entry)) for entry in meant(lives, means(fact, field)))

    workers = view.staff(SubjectKind.WORKER)
    people = tuple(_offered(view, lives, fact))
    near = {view.reader.who, *(who for life in lives for who in _workers_in(life))}
    brought = tuple((who, name) for who, name in workers if who in near and fact is WorkerIntroduced)
    return Choices(
        people=(*brought, *people),
        unlikely=frozenset(_unlikely(view, lives, people)),
        animals=frozenset(animals(lives)),
        workers=workers,
        near=tuple((who, name) for who, name in workers if who in near),
        teams=view.staff(SubjectKind.TEAM),
        entries=entries,
    )


def _offered(view: View, lives: tuple[Life, ...], fact: type[Fact]) -> Iterator[tuple[str, str]]:
    """Everybody told of; of what asks for somebody's word or keeps it from them, whoever can have one."""
    people = dict(_people(view, lives))
    never = animals(lives) if fact in NOT_FOR_ANIMALS else set()
    asked = may_be_asked(view, lives, map(SubjectId, people)) if fact is AgreementAsked else people
    yield from ((who, people[who]) for who in people if who in asked and who not in never)


def _unlikely(view: View, lives: Sequence[Life], people: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Whoever was hardly there: the dead, animals, and those from whom somebody here is kept safe."""
    kept = (one for life in lives for one in protections(life) if one.is_open or view.today < one.until)
    yield from (who for one in kept for who in one.from_whom)
    yield from animals(lives)
    yield from (who for who, _ in people if has_died(view, SubjectId(who)))


def _words(entry: Any) -> str:
    what = getattr(entry.fact, "question", "") or getattr(entry.fact, "what", "")
    more = f": {what[:60]}" if what else ""
    return f"{day_in_words(entry.on.first)}, {title(type(entry.fact)).lower()}{more}"


def _people(view: View, lives: tuple[Life, ...]) -> Iterator[tuple[str, str]]:
    """Everyone told of in these lives whose name this reader may know, by name, each once."""
    found: dict[SubjectId, str] = {}
    for life in lives:
        for who in _met_in(life):
            if who not in found and (name := _name(view, who)):
                found[who] = name
    yield from sorted(found.items(), key=lambda pair: pair[1].casefold())


def _workers_in(life: Life) -> Iterator[SubjectId]:
    """Whoever has written of them or is alongside them."""
    yield from (entry.by for entry in life.standing)
    yield from (entry.fact.worker for entry in life.each(WorkerAllocated))


def _met_in(life: Life) -> Iterator[SubjectId]:
    yield life.subject
    for entry in life.standing:
        named = (*entry.subjects, *people_named(entry.fact))
        yield from (who for who in named if kind_of(who) is SubjectKind.PERSON)


def _name(view: View, who: SubjectId) -> str:
    try:
        return view.name(who) if view.may_open(who) else ""
    except NotHere:
        return ""


def about_of(given: Sequence[str]) -> tuple[SubjectId, ...]:
    """The people named in an address, each once. Raises `NotHere` for what names nobody."""
    return tuple(dict.fromkeys(whom(one) for one in given if one))


def today_words(today: date) -> str:
    """Today, as it stands in the box for the day."""
    return day_in_words(today)
