"""The questions above a fact's fields, as a page needs them: in order, with their boxes and their words."""

from __future__ import annotations

from functools import cache
from typing import Annotated, get_args, get_origin, get_type_hints

from alongside.record import Ask, Box, Fact, Part


@cache
def asks(told: type[Fact | Part]) -> tuple[tuple[str, Ask], ...]:
    """Every field of a fact or part with the question above it, in the order in which it is asked."""
    hints = get_type_hints(told, include_extras=True)
    found = ((name, _ask(hints[name])) for name in told.__struct_fields__)
    return tuple((name, ask) for name, ask in found if ask is not None)


@cache
def own_word_fields(told: type[Fact | Part]) -> tuple[str, ...]:
    """The fields that hold somebody's own words."""
    return tuple(name for name, ask in asks(told) if ask.box is Box.WORDS)


@cache
def entry_fields(told: type[Fact]) -> tuple[str, ...]:
    """The fields that name one entry."""
    return tuple(name for name, ask in asks(told) if ask.box is Box.ENTRY)


@cache
def holds_own_words(told: type[Fact]) -> bool:
    """Whether a fact, or what it says of each, has a field for somebody's own words."""
    return bool(own_word_fields(told) or (told.Each is not None and own_word_fields(told.Each)))


@cache
def option(told: type[Fact | Part], name: str, value: str) -> str:
    """What a choice means in plain words."""
    ask = dict(asks(told)).get(name)
    return ask.options.get(value, value) if ask else value


def _ask(hint: object) -> Ask | None:
    if get_origin(hint) is not Annotated:
        return None
    return next((note for note in get_args(hint) if isinstance(note, Ask)), None)
