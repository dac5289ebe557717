"""Who of a family has a page of their own and comes for somebody: looked up before anything is read."""

from __future__ import annotations

from collections.abc import Sequence

from alongside.access import Reader
from alongside.desk.desk import Desk
from alongside.record import SubjectId


def with_pages(desk: Desk, reader: Reader, about: Sequence[SubjectId]) -> tuple[SubjectId, ...]:
    """Everybody who comes for any of these by a page of their own. Whom a reader may know, the story asks."""
    with desk.book.sitting(reader.who, wide=True) as sitting:
        rows = sitting.rows("own_page", {"whom": about})
        return tuple(dict.fromkeys(row[0] for row in rows if row[3] is None or row[3] > sitting.now))
