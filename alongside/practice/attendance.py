"""Who came, what each agency said, a line of a plan, a tie that is touched: small things that facts share."""

from __future__ import annotations

from datetime import date

import msgspec

from alongside.record import EntryId, SubjectId


class Attended(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One person asked to a meeting or met at a visit: by their record where there is one, else by name."""

    person: SubjectId | None = None
    name: str = ""
    role: str = ""
    """What they are to the child, in words or a code of `worker_role`."""
    came: bool = True
    note: str = ""
    """Sent apologies, sent a report, joined by phone, left early."""


class PlanLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One line of a plan: a promise of help. `key` stays the same while its words change."""

    key: str
    what: str
    by_whom: str = ""
    """Who does it, by name or subject id."""
    for_whom: tuple[SubjectId, ...] = ()
    by_when: date | None = None
    help_kind: str = ""
    promise: EntryId | None = None


class LineStruck(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A line of a plan that stands no longer, and why."""

    key: str
    why: str


class AgencySaid(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What one agency was asked and what it answered, under its own name. Asked and no answer is silence."""

    agency: str
    who: str = ""
    """Who spoke for it, by name or by what they are."""
    asked: str = ""
    said: str = ""


class TieTouched(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A tie that a decision touches, and what we do about it. Without an answer it is a question."""

    person: SubjectId
    answer: str = ""
