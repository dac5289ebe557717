"""What a teller gives: a title and a few plain sentences. Own words are told apart and stand untouched."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, cast

from alongside.record import Ask, Box, Entry, Fact, Origin, Part
from alongside.story.asks import asks, option
from alongside.story.telling import Telling
from alongside.story.words import listed, small, whole

WITH = "With {people}"
COULD_NOT_COME = "{people} could not come"


@dataclass(frozen=True)
class Told:
    """One entry, as the chronology says it."""

    title: str
    story: str = ""
    broken: bool = False
    """Whether it tells of something that we promised and did not do."""


Teller = Callable[[Telling, Entry[Any]], Told]


def just(entry: Entry[Any], *sentences: str, title: str = "", broken: bool = False) -> Told:
    """An entry under its fact's own title."""
    return Told(title or type(entry.fact).TITLE, whole(*sentences), broken)


def plainly(telling: Telling, entry: Entry[Any]) -> Told:
    """A fact that has no sentence of its own yet: its title, and what was answered, in the form's order.

    So a new step of the journey can be read the day it can be written; a teller makes it read well.
    """
    fact = entry.fact
    said = (_answer(telling, entry, name, ask) for name, ask in asks(cast("type[Fact]", type(fact))))
    return just(entry, *(words for words in said if words))


def _answer(telling: Telling, entry: Entry[Any], name: str, ask: Ask) -> str:
    value = getattr(entry.fact, name)
    if not value:
        return ""
    if ask.box in (Box.TEXT, Box.LINE):
        return str(value)
    if ask.box is Box.CHOICE and isinstance(value, str):
        return chosen_words(entry.fact, name)
    if ask.codes:
        return codes(telling, ask.codes, value if isinstance(value, tuple) else (value,), entry)
    return ""


def part(telling: Telling, entry: Entry[Any]) -> Part | None:
    """What an entry says about the person whose story it is."""
    return next((entry.each[who] for who in entry.each if who in telling.life.subjects), None)


def chosen_words(told: Any, name: str) -> str:
    """The words of a choice that was made in a form."""
    value = getattr(told, name)
    return option(cast("type[Fact]", type(told)), name, value) if value else ""


FILE_SAID = "The file said so"


def how_known(entry: Entry[Any], name: str) -> str:
    """How we know it: what came in with a file was said by the file, whatever the form's choice says."""
    return FILE_SAID if entry.origin is Origin.IMPORT else chosen_words(entry.fact, name)


def code(telling: Telling, name: str, value: str, entry: Entry[Any]) -> str:
    """A code in plain words, as they stood on the day."""
    return telling.policy.codes(name, entry.on.first).words(value) if value else ""


def codes(telling: Telling, name: str, values: Iterable[str], entry: Entry[Any]) -> str:
    """Several codes in plain words."""
    first, *others = [code(telling, name, value, entry) for value in values] or [""]
    return listed((first, *map(small, others)))


def who_was_there(telling: Telling, entry: Entry[Any]) -> str:
    """Who came, and who could not."""
    names, people = telling.names, entry.fact.attended
    came = names.attended(people)
    missing = listed(names.of_attended(one) for one in people if not one.came)
    return whole(
        WITH.format(people=came) if came else "",
        COULD_NOT_COME.format(people=missing) if missing else "",
    )


def about(telling: Telling, ref: Any) -> str:
    """The title of another entry that this one speaks of, if it is there for this reader."""
    found = telling.life.entry(ref)
    return str(getattr(type(found.fact), "TITLE", "")) if found else ""
