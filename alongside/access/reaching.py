"""How words reached somebody: in which way, on which day, in which meeting.

The book sets when a look was written down; when the words were said or sent is told by whoever writes it
down. It stands in the one line of a look's page, so that a look back reads it years later.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime, time
from typing import NamedTuple

from alongside.record import EntryId, Life, Look, LookKind, SubjectId, SubjectKind, When, kind_of
from alongside.record.when import local

TOLD = frozenset({LookKind.SENT, LookKind.HANDED_OVER, LookKind.SAID})
"""The looks that are no looks: words were brought to somebody."""

WAYS: dict[str, LookKind] = {
    "letter": LookKind.SENT,
    "email": LookKind.SENT,
    "text": LookKind.SENT,
    "handed": LookKind.HANDED_OVER,
    "said": LookKind.SAID,
    "phone": LookKind.SAID,
    "meeting": LookKind.SAID,
}
END_OF_DAY = time(23, 59, 59)
_LINE = re.compile(r"reached by (\w+) on (\S+)(?: in ([0-9a-f-]{36}))?")


class Way(NamedTuple):
    """In which way, when, and in which meeting, where it was one that is written down."""

    how: str
    on: When
    meeting: EntryId | None = None

    @property
    def kind(self) -> LookKind:
        """What kind of look it is kept as."""
        return WAYS[self.how]

    @property
    def line(self) -> str:
        """As it stands in the page of a look."""
        told = f"reached by {self.how} on {self.on.text}"
        return f"{told} in {self.meeting}" if self.meeting else told


def way_of(look: Look) -> Way | None:
    """In which way the words of a look reached somebody; nothing where nobody said."""
    found = _LINE.fullmatch(look.page) if look.kind in TOLD else None
    if found is None or found[1] not in WAYS:
        return None
    return Way(found[1], When(found[2]), EntryId(found[3]) if found[3] else None)


def reached_at(look: Look) -> datetime | None:
    """The moment by which the words had reached them: never later than when that was written down."""
    way = way_of(look)
    if way is None or look.at is None:
        return look.at
    told = way.on.starts if way.on.has_time else local(way.on.last, END_OF_DAY)
    return min(told, look.at)


def told_of(
    life: Life, looks: Iterable[Look], *, by: datetime, may_open: Callable[[SubjectId], bool]
) -> tuple[Look, ...]:
    """The looks by which words of a life, as its reader sees it, had been brought to somebody by a moment.

    Somebody whose record the reader does not open is left out: behind a wall nothing may tell of them.
    """
    visible = {entry.id for entry in life.entries}
    told = (look for look in looks if look.kind in TOLD and not visible.isdisjoint(look.entries))
    return tuple(
        look
        for look in told
        if (at := reached_at(look)) is not None
        and at <= by
        and (kind_of(look.reader) is not SubjectKind.PERSON or may_open(look.reader))
    )
