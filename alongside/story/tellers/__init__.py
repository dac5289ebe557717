"""How each fact is said in a sentence: a plain mapping from a fact to its teller.

A fact that has no teller yet is said plainly, by its title and its answers; so a new step of the journey
can be read at once, and its own sentence is a kindness added when somebody has found it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alongside.record import Entry, Fact
from alongside.story.tellers import beside, circle, helping, keeping, person, refusing, safety
from alongside.story.tellers.told import Teller, Told, plainly
from alongside.story.telling import Telling

TELLERS: Mapping[type[Fact], Teller] = {
    **person.TELLERS,
    **circle.TELLERS,
    **helping.TELLERS,
    **safety.TELLERS,
    **refusing.TELLERS,
    **keeping.TELLERS,
    **beside.TELLERS,
}
"""Every fact, in the order of the journey."""


def say(telling: Telling, entry: Entry[Any]) -> Told:
    """One entry, said for the person whose story it is."""
    return TELLERS.get(type(entry.fact), plainly)(telling, entry)


def title_of(telling: Telling, entry: Entry[Any]) -> str:
    """What an entry is called where only its title has room."""
    return say(telling, entry).title


__all__ = ["TELLERS", "Teller", "Told", "say", "title_of"]
