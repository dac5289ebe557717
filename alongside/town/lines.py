"""A town in files: one line of JSON for each entry, as it would be handed to the record.

    {"id":"0190…","fact":"ContactReceived","values":{…},"about":["person:…"],"on":"2019-03-04",
     "recorded":"2019-03-04T16:40:12.000123Z","by":"worker:…","client_ref":"town/17/0"}

What an entry does not say is not there. The lines of one family stand together, in the order written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

import msgspec

from alongside.record import Codec, Draft, EntryId, Fact, Origin, Part, SubjectId, When


class Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One entry as it stands in a file."""

    id: EntryId
    fact: str
    values: msgspec.Raw
    about: tuple[SubjectId, ...]
    on: str
    recorded: datetime
    by: SubjectId
    client_ref: str
    each: Mapping[SubjectId, msgspec.Raw] = {}
    said_by: str = ""
    on_behalf_of: str = ""
    origin: Origin = Origin.WORKER
    source: str = ""
    reference: str = ""
    held_from: str = ""
    corrects: EntryId | None = None
    withdraws: bool = False
    why: str = ""
    builds_on: EntryId | None = None
    takes_over: bool = False


NOBODYS: Mapping[SubjectId, msgspec.Raw] = {}
_write, _read = msgspec.json.Encoder(), msgspec.json.Decoder(Line)
SAME = (
    "about", "client_ref", "said_by", "on_behalf_of", "origin", "source", "reference", "corrects",
    "withdraws", "why", "builds_on", "takes_over",
)  # fmt: skip
"""What a line and a draft call alike."""


class NotALine(ValueError):
    """A line of a town's file cannot be read."""

    def __init__(self, nr: int, why: str) -> None:
        super().__init__(f"line {nr} is not an entry of a town: {why}")


def line(draft: Draft) -> bytes:
    """A draft as a line, with its end. Only of drafts that say who wrote them, and when."""
    told = Line(
        id=draft.id or EntryId(""),
        fact=type(draft.fact).__name__,
        values=_raw(draft.fact),
        on=draft.on.text,
        recorded=draft.recorded_at or datetime.max.replace(tzinfo=UTC),
        by=draft.by or SubjectId(""),
        each={who: _raw(part) for who, part in draft.each.items()} if draft.each else NOBODYS,
        held_from=draft.held_from.text if draft.held_from else "",
        about=draft.about,
        client_ref=draft.client_ref,
        said_by=draft.said_by,
        on_behalf_of=draft.on_behalf_of,
        origin=draft.origin,
        source=draft.source,
        reference=draft.reference,
        corrects=draft.corrects,
        withdraws=draft.withdraws,
        why=draft.why,
        builds_on=draft.builds_on,
        takes_over=draft.takes_over,
    )
    return _write.encode(told) + b"\n"


def read(lines: Iterable[bytes], codec: Codec) -> Iterator[Draft]:
    """The drafts of a file. Raises `NotALine`, with its number, for what is none."""
    for nr, told in enumerate(lines, 1):
        try:
            yield _draft(_read.decode(told), codec)
        except (msgspec.MsgspecError, KeyError, ValueError) as wrong:
            raise NotALine(nr, str(wrong)) from wrong


def _raw(told: Fact | Part) -> msgspec.Raw:
    return msgspec.Raw(_write.encode(told))


def _draft(told: Line, codec: Codec) -> Draft:
    kind = codec.facts[told.fact]
    part = kind.Each
    each = {who: msgspec.json.decode(raw, type=part) for who, raw in told.each.items()} if part else {}
    return Draft(
        id=told.id,
        fact=msgspec.json.decode(told.values, type=kind),
        on=When(told.on),
        recorded_at=told.recorded.astimezone(UTC),
        by=told.by,
        each=each,
        held_from=When(told.held_from) if told.held_from else None,
        **{name: getattr(told, name) for name in SAME},
    )
