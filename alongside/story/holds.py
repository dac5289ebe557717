"""Legal holds, told plainly: about whom everything must be kept, why, since when and until when."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.access.facts import LegalHoldPlaced
from alongside.access.holds import holds, lifted
from alongside.access.view import NotHere, View
from alongside.record import Entry, EntryId, SubjectId
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, listed, whole

SINCE = "{name} placed this on {day}"
UNTIL, OPEN, OVER = "Until the end of {day}", "Until somebody says that it is over", "It ended with {day}"
LIFTED = "{name} ended this on {day}"


@dataclass(frozen=True)
class Hold:
    """One hold, in words."""

    placed: EntryId
    about: str
    reason: str
    since: str
    until: str
    stands: bool
    lifted: str
    """Who ended it and when; nothing while nobody has."""
    why_lifted: str


@dataclass(frozen=True)
class Kept:
    """What must be kept of one person, on a page about placing a hold."""

    person: SubjectId
    name: str
    full_name: str
    holds: tuple[Hold, ...]


def tell(view: View, who: SubjectId, placed: EntryId) -> Hold:
    """One hold. Raises `NotHere` for what is none, or not for this reader."""
    telling = Telling(view, who)
    entry = telling.life.entry(placed)
    if entry is None or not isinstance(entry.fact, LegalHoldPlaced):
        raise NotHere
    view.used([entry])
    return _hold(telling, entry)


def kept(view: View, who: SubjectId) -> Kept:
    """What must be kept of somebody today."""
    telling = Telling(view, who)
    standing = holds(telling.life, telling.today)
    view.used(standing)
    told = tuple(_hold(telling, entry) for entry in standing)
    return Kept(who, telling.name, view.name(who), told)


def _hold(telling: Telling, entry: Entry[LegalHoldPlaced]) -> Hold:
    day, end = day_in_words(entry.on.first, telling.today), lifted(telling.life, entry.id)
    people = entry.people
    over = day_in_words(end.on.first, telling.today) if end else ""
    return Hold(
        placed=entry.id,
        about=capital(listed(telling.view.name(who) for who in people)),
        reason=entry.fact.reason,
        since=whole(SINCE.format(name=telling.names(entry.by), day=day)),
        until=whole(_until(telling, entry)),
        stands=entry in holds(telling.life, telling.today),
        lifted=whole(LIFTED.format(name=telling.names(end.by), day=over)) if end else "",
        why_lifted=end.fact.why if end else "",
    )


def _until(telling: Telling, entry: Entry[LegalHoldPlaced]) -> str:
    until = entry.fact.until
    if until is None:
        return OPEN
    words = UNTIL if until >= telling.today else OVER
    return words.format(day=day_in_words(until, telling.today))
