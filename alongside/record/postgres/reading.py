"""Entries out of the tables, as texts that are decoded at once.

The database joins an entry's line, its places in threads and its words, and answers with JSON texts
(`sql/053_lines.sql`): thousands of entries cost one round trip. Of a long thread the lines are kept ready
(`sql/054_stretches.sql`, `sql/058_stretches_by_people.sql`). What this reader may not see is already absent:
a place, a part, the common words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache

import msgspec

from alongside.record.codec import Codec
from alongside.record.entry import (
    About,
    Entry,
    EntryId,
    Erased,
    ErasedPart,
    Fact,
    Origin,
    Part,
    SubjectId,
    Withheld,
    as_recorded,
)
from alongside.record.when import When

ONE = "SELECT record.read_one(%(entry)s::uuid)"

MANY = "SELECT record.read(%(subjects)s::uuid[], %(kinds)s)"

ON = """
SELECT sight, seqs, heads, whole, lines, whose, which, rest
FROM record.read_on(%(subjects)s::uuid[], %(sight)s::text, %(seqs)s::bigint[], %(heads)s::text[])
"""

STRETCHES = "SELECT record.read_stretches(%(whose)s::uuid[], %(which)s::bigint[], %(rest)s::uuid[])"
"""Not `FROM` the function: PostgreSQL would put all of it by before it told the first."""

LONG = 36
"""Characters of a UUID."""


class Line(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """An entry as the database tells it."""

    id: EntryId
    fact: str
    shape: int
    on: str
    recorded_at: str
    by: SubjectId
    said_by: str
    on_behalf_of: str
    origin: Origin
    source: str
    held_from: str
    client_ref: str
    act: str
    corrects: str
    builds_on: str
    takes_over: bool
    root: EntryId
    digest: str
    places: tuple[About, ...]
    words: tuple[tuple[str, msgspec.Raw], ...]
    gone: tuple[tuple[str, str], ...]


_lines = msgspec.json.Decoder(tuple[Line, ...])


def entries(told: Iterable[bytes], codec: Codec) -> tuple[Entry[Fact], ...]:
    """The entries in a database's answers, each once, in the order recorded.

    Each answer is made into entries before the next is asked for, so that a long life is read while it comes.
    """
    found = {line.id: _entry(line, codec) for lines in told for line in _lines.decode(lines)}
    return tuple(sorted(found.values(), key=as_recorded))


def _entry(line: Line, codec: Codec) -> Entry[Fact]:
    fact, reference, why = _fact(line, codec)
    return Entry(
        id=line.id,
        fact=fact,
        kind=line.fact,
        about=line.places,
        on=_when(line.on),
        recorded_at=datetime.fromisoformat(line.recorded_at),
        by=line.by,
        each=_each(line, codec),
        said_by=line.said_by,
        on_behalf_of=line.on_behalf_of,
        origin=line.origin,
        source=line.source,
        reference=reference,
        held_from=_when(line.held_from) if line.held_from else None,
        corrects=EntryId(line.corrects) if line.corrects else None,
        withdraws=line.act == "withdraws",
        why=why,
        builds_on=EntryId(line.builds_on) if line.builds_on else None,
        takes_over=line.takes_over,
        root=line.root,
        client_ref=line.client_ref,
        shape=line.shape,
        digest=line.digest,
    )


def _fact(line: Line, codec: Codec) -> tuple[Fact, str, str]:
    """The common part, or what stands where it was."""
    for whose, body in line.words:
        if not whose:
            return codec.read(line.fact, line.shape, body)
    erasures = (EntryId(asked) for whose, asked in line.gone if not whose)
    erasure = next(erasures, None)
    return (Erased(erasure=erasure) if erasure else Withheld()), "", ""


def _each(line: Line, codec: Codec) -> Mapping[SubjectId, Part]:
    if not line.gone and len(line.words) == 1 and not line.words[0][0]:
        return {}
    ids = {place.subject[-LONG:]: place.subject for place in line.places}
    each: dict[SubjectId, Part] = {
        ids[whose]: codec.read_part(line.fact, line.shape, body) for whose, body in line.words if whose
    }
    if not line.gone:
        return each
    return each | {ids[whose]: ErasedPart(erasure=EntryId(asked)) for whose, asked in line.gone if whose}


@lru_cache(maxsize=65536)
def _when(text: str) -> When:
    return When(text)
