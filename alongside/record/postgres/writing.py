"""Drafts on their way into the tables: metadata as one JSON text, the words and their salts as arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from alongside.record.book import Look
from alongside.record.draft import BadDraft
from alongside.record.entry import EntryId, Prepared

APPEND = """
SELECT entry_id::text, at, encode(leaf, 'hex'), duplicate
FROM record.append(%b::jsonb, %b::text[], %b::bytea[])
"""

AT_ONCE = 1000
"""Drafts handed over in one call: enough that the round trip is nothing, few enough to hold in memory."""

_json = msgspec.json.Encoder()


class Batch(NamedTuple):
    """What `record.append` takes."""

    drafts: str
    texts: list[str]
    salts: list[bytes]


def batch(drafts: Sequence[Prepared], ids: Callable[[], EntryId], salts: Callable[[], bytes]) -> Batch:
    """A batch of drafts, each with the id of its entry to be."""
    texts = [text for draft in drafts for text in (draft.common, *(told for _, told in draft.parts))]
    told = [{"id": new.draft.id or ids(), **_metadata(new)} for new in drafts]
    return Batch(_json.encode(told).decode(), texts, [salts() for _ in texts])


def look_rows(looks: Iterable[Look], ids: Callable[[], EntryId]) -> str:
    """Looks as JSON."""
    return _json.encode([_look(look, ids) for look in looks]).decode()


def _metadata(new: Prepared) -> dict[str, Any]:
    draft = new.draft
    told: dict[str, Any] = {
        "fact": new.kind,
        "shape": new.shape,
        "on": draft.on.text,
        "first": draft.on.first.isoformat(),
        "last": draft.on.last.isoformat(),
        "said_by": draft.said_by,
        "on_behalf_of": draft.on_behalf_of,
        "origin": draft.origin.value,
        "source": draft.source,
        "held_from": draft.held_from.text if draft.held_from else "",
        "client_ref": draft.client_ref,
        "act": new.act,
        "takes_over": draft.takes_over,
        "about": new.about,
        "parts": [subject for subject, _ in new.parts],
    }
    maybe = {
        "corrects": draft.corrects,
        "builds_on": draft.builds_on,
        "by": draft.by,
        "at": _aware(draft.recorded_at),
    }
    return told | {name: value for name, value in maybe.items() if value is not None}


def _look(look: Look, ids: Callable[[], EntryId]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": look.id or ids(),
        "reader": look.reader,
        "subject": look.subject,
        "kind": look.kind.value,
        "reason": look.reason,
        "page": look.page,
        "entries": look.entries,
    }
    maybe = {"at": _aware(look.at), "until": _aware(look.until)}
    return told | {name: value for name, value in maybe.items() if value is not None}


def _aware(at: datetime | None) -> datetime | None:
    if at is not None and at.tzinfo is None:
        raise BadDraft("an instant says in which time zone it is")
    return at
