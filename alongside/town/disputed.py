"""The words that somebody sees differently, as a file quotes them: found in the entry that they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from alongside.practice.agreement import digest_of
from alongside.practice.attendance import PlanLine
from alongside.practice.dispute import DisputeRaised
from alongside.record import Draft, SubjectId
from alongside.town.blocks import NotALife, Words

PASSAGE = "passage"
"""In a file, beside the fields of `DisputeRaised`: the exact words it is about."""

Text = tuple[str, SubjectId | None, str]


def bound(fact: DisputeRaised, said: Words, passage: str, disputed: Draft) -> DisputeRaised:
    """The same, bound to these words where they stand in a draft. Raises `NotALife` where they do not."""
    for field, whose, text in _texts(disputed):
        start = text.find(passage)
        if start >= 0:
            end = start + len(passage)
            place: dict[str, Any] = {"field": field, "whose": whose, "start": start, "end": end}
            return msgspec.structs.replace(fact, **place, digest=digest_of(passage))
    raise NotALife(said.place, f"“{passage}” stands nowhere in what it is about; quote it to the letter")


def _texts(draft: Draft) -> Iterator[Text]:
    """Every text of a draft, with where it stands."""
    for whose, told in ((None, draft.fact), *draft.each.items()):
        for name in told.__struct_fields__:
            yield from ((field, whose, text) for field, text in _of(name, getattr(told, name)))


def _of(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        yield from ((f"{name}/{line.key}", line.what) for line in value if isinstance(line, PlanLine))
