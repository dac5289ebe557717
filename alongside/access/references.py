"""Which entries and people a fact names, and the same fact with some of the entries left out.

The desk uses it to hold that what a fact names exists; `see` uses it so that nothing written about a
hidden entry gives it away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from alongside.record import EntryId, SubjectId

S = TypeVar("S", bound=msgspec.Struct)


class CannotSay(LookupError):
    """A struct cannot say what it says without what was to be left out."""


def _naming(told: Any, what: Any) -> tuple[tuple[str, bool], ...]:
    """The fields that name `what` themselves or inside, and whether each can do without."""
    return _naming_of(told, what)


@cache
def _naming_of(told: Any, what: Any) -> tuple[tuple[str, bool], ...]:
    hints = get_type_hints(told)
    optional = {f.name: not f.required for f in msgspec.structs.fields(told)}
    return tuple((name, optional[name]) for name in optional if _names(hints[name], what))


def _names(hint: Any, what: Any) -> bool:
    if hint is what:
        return True
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return bool(_naming(hint, what))
    if get_origin(hint) in (Union, UnionType, tuple):
        return any(_names(inside, what) for inside in get_args(hint))
    return False


def entries_named(said: msgspec.Struct) -> Iterator[EntryId]:
    """Every entry that a fact or a part names."""
    return (EntryId(one) for one in _leaves(said, EntryId))


def people_named(said: msgspec.Struct) -> Iterator[SubjectId]:
    """Every subject that a fact or a part names."""
    return (SubjectId(one) for one in _leaves(said, SubjectId))


def _leaves(said: Any, what: Any) -> Iterator[str]:
    for name, _ in _naming(type(said), what):
        yield from _inside(getattr(said, name), what)


def _inside(value: Any, what: Any) -> Iterator[str]:
    if isinstance(value, msgspec.Struct):
        yield from _leaves(value, what)
    elif isinstance(value, tuple):
        for one in value:
            yield from _inside(one, what)
    elif value:
        yield value


def renamed(said: S, to: Callable[[EntryId], EntryId]) -> S:
    """The same fact with each entry it names put through `to`."""
    changed = {name: _renamed(getattr(said, name), to) for name, _ in _naming(type(said), EntryId)}
    return msgspec.structs.replace(said, **changed) if changed else said


def _renamed(value: Any, to: Callable[[EntryId], EntryId]) -> Any:
    if isinstance(value, msgspec.Struct):
        return renamed(value, to)
    if isinstance(value, tuple):
        return tuple(_renamed(one, to) for one in value)
    return to(value) if value else value


def without(said: S, hidden: Collection[EntryId]) -> S:
    """The same fact as if the hidden entries had never been.

    A mention that the fact can do without is left out. Raises `CannotSay` for one that it cannot: what
    was written only to answer a hidden entry is hidden with it.
    """
    if not any(one in hidden for one in _leaves(said, EntryId)):
        return said
    changed: dict[str, Any] = {}
    for name, optional in _naming(type(said), EntryId):
        changed[name] = _without(getattr(said, name), hidden, optional=optional)
    return msgspec.structs.replace(said, **changed)


def _without(value: Any, hidden: Collection[EntryId], *, optional: bool) -> Any:
    if isinstance(value, tuple):
        kept = tuple(one for one in (_kept(one, hidden) for one in value) if one is not None)
        if value and not kept:
            raise CannotSay
        return kept
    if isinstance(value, msgspec.Struct):
        return without(value, hidden)
    if value in hidden:
        if optional:
            return None
        raise CannotSay
    return value


def _kept(one: Any, hidden: Collection[EntryId]) -> Any:
    """One of a list, or nothing when it cannot be said."""
    try:
        return _without(one, hidden, optional=False)
    except CannotSay:
        return None
