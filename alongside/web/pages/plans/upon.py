"""Writing upon a plan as its writer saw it: told when it has moved, with both texts, and only then.

Where the words that somebody wrote upon are still the same (another line was changed), nothing is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import msgspec

from alongside.record import Appended, Draft, EntryId, Moved
from alongside.story.entry import Piece, pieces
from alongside.web.pages.plans.found import Found, found, of_key
from alongside.web.route import Asked

STRUCK_OUT = "This line was struck out in the meantime. What you wrote is about its earlier words."


@dataclass(frozen=True, kw_only=True)
class Moving:
    """The plan has moved: who changed it, and the words that are others now."""

    entry: EntryId
    written: str
    why: str
    lines: Sequence[tuple[Piece, ...]]
    """What was before the writer against what stands now, word by word."""
    gone: str = ""


def write_upon(asked: Asked, plan: Found, draft: Draft, key: str = "") -> Appended | Moving:
    """Write an entry that builds on the plan, or say how that has moved. `key` is the line it is about."""
    try:
        (done,) = asked.desk.write(asked.reader, [draft])
    except Moved:
        now = found(asked, UUID(plan.entry))
        if now.newest.entry == draft.builds_on or not _same(plan, now, key):
            return moving(plan, now, key)
        again = msgspec.structs.replace(draft, builds_on=now.newest.entry)
        (done,) = asked.desk.write(asked.reader, [again])
    appended: Appended = done
    return appended


def _same(plan: Found, now: Found, key: str) -> bool:
    """Whether the words it is about are still those that the writer saw."""
    before, after = of_key(plan.seen or (), key), of_key(now.wording, key)
    return before is not None and after is not None and before.what == after.what


def moving(plan: Found, now: Found, key: str) -> Moving:
    """How a plan has moved since it was seen: one line of it, or all."""
    before = plan.seen or ()
    keys = dict.fromkeys(line.key for line in (*now.wording, *before) if key in ("", line.key))
    texts = [(of_key(before, one), of_key(now.wording, one)) for one in keys]
    return Moving(
        entry=now.newest.entry,
        written=now.newest.written,
        why=now.newest.why,
        lines=[pieces(was.what if was else "", line.what if line else "") for was, line in texts],
        gone=STRUCK_OUT if key and of_key(now.wording, key) is None else "",
    )
