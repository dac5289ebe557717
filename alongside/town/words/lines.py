"""Sentences sorted by what they need: an animal, a brother or sister, something the child loves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alongside.town.words.texts import lists

PET, SIBLING, LOVE, GROWN, DOES, LOOKS = 1, 2, 4, 8, 16, 32
EVERY = 64
NEEDS = (
    ("{pet", PET),
    ("{sib", SIBLING),
    ("{love", LOVE),
    ("{do}", DOES),
    ("{do_}", DOES),
    ("{things}", LOOKS),
)
CHILD = ("{C}", "{c}", "{Cs}", "{cs}", "{he}", "{He}", "{him}", "{his}", "{thing}", "{fidget}")
"""Slots that show a sentence to be about a child who walks and talks, where it is not for a time of life."""

Lines = tuple[tuple[str, ...], ...]
"""For each sum of what there is, the sentences that can be said then."""


def lines(some: Sequence[str], *, grown: bool = False) -> Lines:
    """Sentences, sorted. With `grown`, those that tell of a child need one who is not very small."""
    needs = [(one, _needs(one, grown=grown)) for one in some]
    return tuple(tuple(one for one, need in needs if not need & ~has) for has in range(EVERY))


def shelf(some: Mapping[str, Sequence[str]], *, grown: bool = False) -> dict[str, Lines]:
    """Sentences by their subject, each sorted."""
    return {name: lines(told, grown=grown) for name, told in some.items()}


def both(some: Mapping[str, Sequence[str]], more: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Two shelves as one."""
    return {name: (*told, *more.get(name, ())) for name, told in some.items()}


def _needs(one: str, *, grown: bool) -> int:
    found = sum(need for slot, need in NEEDS if slot in one)
    return found | (GROWN if grown and any(slot in one for slot in CHILD) else 0)


def read(name: str, *, grown: bool = False) -> dict[str, Lines]:
    """The sentences of a file beside this module, by their subject, each sorted."""
    return shelf(lists(name), grown=grown)
