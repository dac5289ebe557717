"""Who is there, as it becomes known: some of it with the first call, more in an assessment, some years later.

`introduce` is called by whoever writes the first entry that speaks of some children. What an assessment
learns is written by `learning`, who loves the children by `circle`, what the years bring by `growing`.
"""

from __future__ import annotations

from datetime import date

from alongside.record import EntryId
from alongside.town.course.kinds import Who
from alongside.town.staff.kinds import Worker
from alongside.town.written.births import births
from alongside.town.written.context import Context
from alongside.town.written.introduced import meet, name_adult, relate

__all__ = ["introduce", "name_adult", "relate"]


def introduce(ctx: Context, who: Who, on: date, by: Worker, after: EntryId | None = None) -> None:
    """Write who these children and their parents are, so far as the first call tells it.

    It is written on that day, or soon after the entry `after`. Whoever was introduced before is left out; so
    is whoever was born before that day while somebody was alongside: of them it was written then.
    """
    births(ctx, on)
    meet(ctx, who, on, by, after)
