"""Legal holds: about whom everything must be kept for now, why and until when.

A hold is placed on somebody's record because a court, an inquiry or a claim may need it. While it stands
nothing about them is erased, whoever asks and whoever agrees; the record itself refuses (`record.erasing`).
"""

from __future__ import annotations

from datetime import date

from alongside.access.facts import LegalHoldLifted, LegalHoldPlaced
from alongside.record import Entry, EntryId, Life


def holds(life: Life, on: date) -> tuple[Entry[LegalHoldPlaced], ...]:
    """Every hold on somebody that stands on a day, in the order in which they were placed."""
    return tuple(one for one in unlifted(life) if one.fact.until is None or one.fact.until >= on)


def unlifted(life: Life) -> tuple[Entry[LegalHoldPlaced], ...]:
    """Every hold on somebody that nobody lifted, also one whose day has passed."""
    return tuple(one for one in life.each(LegalHoldPlaced) if lifted(life, one.id) is None)


def lifted(life: Life, hold: EntryId) -> Entry[LegalHoldLifted] | None:
    """By what a hold was lifted, if it was."""
    return next(iter(life.naming(LegalHoldLifted, "hold", hold)), None)
