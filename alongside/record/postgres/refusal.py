"""The database's refusals, in the book's own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg

from alongside.record.book import ClockWentBack, Held, Moved, NotAllowed, NotInBook, RefUsed
from alongside.record.draft import BadDraft
from alongside.record.entry import EntryId

_SAME_KEY = "entry_la_id_client_ref_key"
_SAME_ID = frozenset(
    {
        "entry_pkey",
        "pending_pkey",
        "entry_about_la_id_entry_id_subject_key",
        "payload_la_id_entry_id_subject_key",
    }
)
"""Where an id that is taken is found out: whichever table of an entry is written first."""


@contextmanager
def told() -> Iterator[None]:
    """Raise what the book raises, instead of what the database said."""
    try:
        yield
    except psycopg.Error as error:
        ours = _ours(error)
        if ours is None:
            raise
        raise ours from error


def _ours(error: psycopg.Error) -> Exception | None:
    detail, said = error.diag.message_detail or "", error.diag.message_primary or ""
    if error.sqlstate == "AL001":
        seen, _, now = detail.partition(" ")
        return Moved(EntryId(seen), EntryId(now))
    if error.sqlstate == "23505" and error.diag.constraint_name == _SAME_KEY:
        return RefUsed("")
    if error.sqlstate == "23505" and error.diag.constraint_name in _SAME_ID:
        return BadDraft("there is already an entry of that id")
    known: dict[str, Callable[[], Exception]] = {
        "AL002": lambda: RefUsed(detail),
        "AL003": lambda: NotInBook(EntryId(detail)),
        "AL004": ClockWentBack,
        "AL005": lambda: NotAllowed(said),
        "AL006": lambda: BadDraft(said),
        "AL007": Held,
        "42501": lambda: NotAllowed(said),
    }
    make = known.get(error.sqlstate or "")
    return make() if make else None
