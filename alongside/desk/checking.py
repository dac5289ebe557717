"""Checking a draft before it is written: its values, never whether what it tells "can" have happened.

What truly happened can always be written down, in any order. What is refused here are values that say
nothing: a code nobody knows, half of a character, a reference to an entry that is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import islice
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

import msgspec

from alongside.access.references import people_named
from alongside.policy import Policy
from alongside.record import Ask, Box, Codec, Draft, SubjectId, SubjectKind

LINE_LIMIT = 1_000
TEXT_LIMIT = 100_000
"""About forty pages: more than anybody writes in one entry, less than a mistake pastes."""

LONG = frozenset({Box.TEXT, Box.WORDS, Box.LINES, Box.SAID, Box.TIES, Box.HIDDEN})

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and halves of a character; letters of every script are welcome."""

_UNSEEN_IN_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""The same, but for the breaks that a text of many lines may hold."""

_SUBJECT = re.compile(f"({'|'.join(SubjectKind)}):[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}")


class Problem(NamedTuple):
    """What is wrong with one value, in words a person can act on. `field` is a path: `each.purpose`."""

    field: str
    words: str


class NotWritable(ValueError):
    """Some values of a draft cannot be kept. Nothing was written."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{problem.field}: {problem.words}" for problem in problems))
        self.problems = problems


MOST = 20
"""How many problems are told at once: the first of a bad batch say what is wrong with it."""


def refuse(found: Iterable[Problem]) -> None:
    """Raise `NotWritable` with the first of these problems, if there are any."""
    wrong = tuple(islice(found, MOST))
    if wrong:
        raise NotWritable(wrong)


def problems(draft: Draft, policy: Policy, codec: Codec) -> Iterator[Problem]:
    """Everything wrong with the values of a draft that somebody writes."""
    yield from draft_problems([draft], codec)
    yield from _ids(draft)
    on = draft.on.first
    yield from _of(draft.fact, "", policy, on)
    for part in draft.each.values():
        yield from _of(part, "each.", policy, on)


def _ids(draft: Draft) -> Iterator[Problem]:
    """Whoever is named is named by an id, whatever a form sent."""
    every = (who for said in (draft.fact, *draft.each.values()) for who in people_named(said))
    said = (who for who in (draft.said_by, draft.on_behalf_of) if who.partition(":")[0] in tuple(SubjectKind))
    if not all(_SUBJECT.fullmatch(who) for who in (*every, *said)):
        yield Problem("", "somebody chosen here is nobody we know of; choose again")


def draft_problems(drafts: Iterable[Draft], codec: Codec) -> Iterator[Problem]:
    """What no draft may hold, an imported one neither: odd codes come as they are, and are asked about."""
    for draft in drafts:
        yield from text_problems(draft)
        yield from _shape(draft, codec)


def text_problems(draft: Draft) -> Iterable[Problem]:
    """What is wrong with the texts of a draft."""
    lines = (draft.said_by, draft.on_behalf_of, draft.source, draft.reference, draft.client_ref)
    said = (draft.fact, *draft.each.values())
    clear = (
        _is_clear(lines, long=False)
        and _is_clear(draft.why, long=True)
        and all(_is_clear(getattr(one, name), long=long) for one in said for name, long in _fields(type(one)))
    )
    return () if clear else _draft(draft)


def _draft(draft: Draft) -> Iterator[Problem]:
    for said, at in ((draft.fact, ""), *((part, "each.") for part in draft.each.values())):
        for name, long in _fields(type(said)):
            yield from _texts(f"{at}{name}", getattr(said, name), long=long)
    for name in ("said_by", "on_behalf_of", "source", "reference", "client_ref"):
        yield from _text(name, getattr(draft, name), long=False)
    yield from _text("why", draft.why, long=True)


def _of(said: Any, at: str, policy: Policy, on: date) -> Iterator[Problem]:
    for name, ask in _asks(type(said)).items():
        if ask is not None and ask.codes:
            yield from _codes(f"{at}{name}", getattr(said, name), policy, ask.codes, on)


def _codes(field: str, value: Any, policy: Policy, name: str, on: date) -> Iterator[Problem]:
    """Codes in force on the day. Nothing chosen is for the fact to allow, by its default."""
    known = policy.codes(name, on)
    for code in value if isinstance(value, tuple) else (value,):
        if code and code not in known:
            yield Problem(field, f"“{code}” is not in the list for that day ({known.what})")


def _is_clear(value: Any, *, long: bool) -> bool:
    """Whether nothing is wrong with the texts in a value: asked of everything, told of almost nothing."""
    if isinstance(value, str):
        short = len(value) <= LINE_LIMIT and value.isprintable()
        return short or not any(_text("", value, long=long))
    if isinstance(value, tuple):
        return all(_is_clear(one, long=long) for one in value)
    if isinstance(value, msgspec.Struct):
        return all(_is_clear(getattr(value, name), long=True) for name in value.__struct_fields__)
    return True


def _texts(field: str, value: Any, *, long: bool) -> Iterator[Problem]:
    if isinstance(value, str):
        yield from _text(field, value, long=long)
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(field, one, long=long)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _texts(f"{field}.{name}", getattr(value, name), long=True)


def _text(field: str, value: str, *, long: bool) -> Iterator[Problem]:
    limit = TEXT_LIMIT if long else LINE_LIMIT
    if len(value) > limit:
        yield Problem(field, f"it is {len(value):,} characters long; at most {limit:,} can be kept")
    if (_UNSEEN_IN_TEXT if long else _UNSEEN).search(value):
        yield Problem(
            field, "it holds characters that cannot be seen; type it again or paste it as plain text"
        )


def _shape(draft: Draft, codec: Codec) -> Iterator[Problem]:
    """Whether the values fit their types: what is written must be read again exactly."""
    try:
        kind = codec.kind(draft.fact)
        common = codec.write(draft.fact)
        parts = {who: codec.write_part(part) for who, part in draft.each.items()}
    except (ValueError, TypeError) as wrong:
        yield Problem("", str(wrong))
        return
    yield from unread(draft, kind, common, parts, codec)


def is_plain(text: str) -> bool:
    """Whether a text of JSON is so short and so plain that nothing can be wrong with any text inside."""
    return len(text) <= LINE_LIMIT and "\\" not in text and text.isprintable()


def unread(
    draft: Draft, kind: str, common: str, parts: Mapping[SubjectId, str], codec: Codec
) -> Iterator[Problem]:
    """Whether the texts of a draft are not read as what they were written of."""
    try:
        again, _, _ = codec.read(kind, type(draft.fact).SHAPE, common)
        read = {who: codec.read_part(kind, type(draft.fact).SHAPE, text) for who, text in parts.items()}
    except (ValueError, TypeError) as wrong:
        yield Problem("", str(wrong))
        return
    if again != draft.fact or read != dict(draft.each):
        yield Problem("", "the values do not read back as they were written")


@cache
def _fields(told: Any) -> tuple[tuple[str, bool], ...]:
    """Each field of a fact or a part, and whether its text may be long."""
    return tuple((name, ask is None or ask.box in LONG) for name, ask in _asks(told).items())


@cache
def _asks_of(told: Any) -> Mapping[str, Ask | None]:
    hints = get_type_hints(told, include_extras=True)
    return {name: _ask(hints[name]) for name in told.__struct_fields__}


def _asks(told: Any) -> Mapping[str, Ask | None]:
    """Each field of a fact or a part with its question."""
    return _asks_of(told)


def _ask(hint: Any) -> Ask | None:
    if get_origin(hint) is not Annotated:
        return None
    return next((note for note in get_args(hint) if isinstance(note, Ask)), None)
