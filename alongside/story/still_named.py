"""Words that still name a place after a wall is round it: told to whoever places the wall, before they do.

A wall takes the address, and the fields that say where something was. What somebody wrote in their own words
it cannot tell from any other story, so those entries are shown, each with the way to keep it too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from alongside.access.walls import LEADS_TO, without_place
from alongside.practice.home import home_address
from alongside.record import Entry, EntryId, Life, SubjectId
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words

HOUSE_AND_STREET = 2
"""How many parts of an address name the place; after them come the town and the county."""
SHORT = 4
CURLED = "\N{RIGHT SINGLE QUOTATION MARK}"
"""The apostrophe that some keyboards write."""
_NUMBER = re.compile(r"^(?:(?:flat|unit|apartment)\s+)?\d+\w?\s+", re.IGNORECASE)
_WHOSE = re.compile(r"\b\w+'s\b")


@dataclass(frozen=True)
class StillNamed:
    """One entry that the other side may go on reading, in which the place is named."""

    entry: EntryId
    about: SubjectId
    title: str
    when: str
    named: str


def told(telling: Telling, people: Collection[SubjectId]) -> tuple[StillNamed, ...]:
    """The entries of these people's lives whose words name where they live now, newest first."""
    lives = [telling.view.life(who) for who in people if telling.view.may_open(who)]
    names = tuple(dict.fromkeys(name for life in lives for name in _names(life, telling)))
    found = {entry.root: (life, entry, name) for life in lives for entry, name in _naming(life, names)}
    lines = sorted(found.values(), key=lambda one: one[1].on.first, reverse=True)
    telling.view.used([entry for _, entry, _ in lines])
    return tuple(_line(telling, life, entry, name) for life, entry, name in lines)


def _line(telling: Telling, life: Life, entry: Entry[Any], name: str) -> StillNamed:
    when = capital(day_in_words(entry.on.first, telling.today))
    return StillNamed(entry.id, life.subject, title_of(telling, entry), when, name)


def _names(life: Life, telling: Telling) -> Iterator[str]:
    """What a home is called: its street without the number, its name, whose it is, and its postcode."""
    home = home_address(life, telling.today)
    if home is None:
        return
    parts = [one.strip() for one in home.address.replace("\n", ",").split(",")][:HOUSE_AND_STREET]
    for part in (_NUMBER.sub("", one) for one in parts):
        yield from (part, *_WHOSE.findall(part.replace(CURLED, "'")))
    yield home.postcode


def _naming(life: Life, names: Iterable[str]) -> Iterator[tuple[Entry[Any], str]]:
    """Every wording that names the place and is not covered: an earlier one stands in its entry's history."""
    covered = LEADS_TO["address"]
    wanted = [(name, _plain(name)) for name in names if len(name) >= SHORT]
    for entry in life.entries:
        open_words = without_place(entry)
        words = " ".join(_words(open_words.fact, *open_words.each.values(), entry.why, entry.source))
        named = next((name for name, plain in wanted if plain in _plain(words)), "")
        if named and entry.kind not in covered:
            yield entry, named


def _plain(words: str) -> str:
    return " ".join(words.replace(CURLED, "'").casefold().split())


def _words(*said: Any) -> Iterator[str]:
    """Every word in what was said, however deep."""
    for one in said:
        if isinstance(one, str):
            yield one
        elif isinstance(one, msgspec.Struct):
            yield from _words(*(getattr(one, name) for name in one.__struct_fields__))
        elif isinstance(one, tuple):
            yield from _words(*one)
