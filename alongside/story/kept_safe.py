"""From whom somebody is kept safe, so far as a reader is told of it: for whoever writes what others read."""

from __future__ import annotations

from alongside.access.walls import walls
from alongside.record import SubjectId
from alongside.story.telling import Telling


def kept_safe(telling: Telling) -> frozenset[SubjectId]:
    """Everybody to whom where they live must not be told, or from whom all of their record is kept."""
    standing = (one for one in walls(telling.life) if one.whole or one.of_place)
    near = (one.from_whom for one in standing if one.stands(telling.today))
    return telling.unsafe.union(*near)
