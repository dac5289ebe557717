"""Who has looked, and why, in plain words: "Sam Reed, Sunday, 02:10, because Maya was missing" (N39)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from alongside.access.reaching import TOLD, way_of
from alongside.access.view import View
from alongside.record import Look, LookKind, SubjectId
from alongside.record.when import civil_day
from alongside.story.reached import how_it_came
from alongside.story.words import clock, day_in_words, led_into, moment_in_words, times, whole

SENTENCES = {
    LookKind.OPENED: "{name} opened this",
    LookKind.REFUSED: "{name} tried to open this, and was not let in",
    LookKind.SEARCHED: "{name} searched and found the name",
    LookKind.BROKE_GLASS: "{name} opened this in an emergency",
    LookKind.SENT: "This was sent to {name}",
    LookKind.HANDED_OVER: "This was handed to {name}",
    LookKind.SAID: "This was said to {name}",
}
ON_PAGE = {
    (LookKind.SEARCHED, "my children"): "{name} saw the name in their own list of children",
    (LookKind.OPENED, "erasures"): "{name} saw in a list that words were asked to be erased",
    (LookKind.OPENED, "an erasure"): "{name} saw what was asked to be erased",
    (LookKind.OPENED, "holds"): "{name} saw in a list that this must be kept",
    (LookKind.OPENED, "a hold"): "{name} saw that this must be kept, and why",
}
"""Looks that came about on a page of their own. They open no record, so no reason is asked or told."""
WROTE_DOWN = "{by} wrote down on {day} that these words were {brought}"
BROUGHT = {
    LookKind.SENT: "sent to {name}",
    LookKind.HANDED_OVER: "given to {name}",
    LookKind.SAID: "said to {name}",
}
THEM = "them"
WHEN, BECAUSE = "{day}, {time}", "because {reason}"
NO_REASON = "No reason was asked, because they work with them"
SAME_REASON = "For the reason they gave at {time}"
UNTIL, WAS_UNTIL = "It stays open until {time}", "It stayed open until {time}"
WROTE = "{name} wrote it"
READ = {
    LookKind.OPENED: "{name} first opened it on {when}",
    LookKind.BROKE_GLASS: "{name} opened the record in an emergency on {when}",
    LookKind.SENT: "It was sent to {name} on {when}",
    LookKind.HANDED_OVER: "It was handed to {name} on {when}",
    LookKind.SAID: "It was said to {name} on {when}",
}
OFTEN = "{times} that day"
NOBODY = "Nobody has looked yet."


@dataclass(frozen=True)
class LookLine:
    """One look, or several by one person on one day for one reason."""

    who: SubjectId
    name: str
    kind: LookKind
    at: datetime
    when: str
    words: str
    reason: str
    emergency: bool
    count: int = 1


@dataclass(frozen=True)
class LookStory:
    """Everybody who has looked, newest first."""

    lines: tuple[LookLine, ...]
    words: str


def tell(view: View, looks: Iterable[Look]) -> LookStory:
    """Who looked, newest first; the same look on the same day is told once, with how often."""
    timed = sorted((look for look in looks if look.at), key=lambda look: (look.at, look.id), reverse=True)
    given = [look for look in timed if look.until and look.reason]
    lines = tuple(_line(view, group, given) for group in _grouped(timed))
    words = "" if lines else NOBODY
    return LookStory(lines, words)


def _grouped(looks: Iterable[Look]) -> Iterator[Sequence[Look]]:
    groups: dict[tuple[object, ...], list[Look]] = {}
    for look in looks:
        day = civil_day(look.at) if look.at else None
        told = look.reader, look.by, _sentence(look), way_of(look), day, look.reason
        groups.setdefault(told, []).append(look)
    yield from groups.values()


def _line(view: View, group: Sequence[Look], given: Sequence[Look] = ()) -> LookLine:
    first = group[0]
    assert first.at is not None  # noqa: S101 (looks without a moment were left out)
    name = view.name(first.reader)
    when = WHEN.format(day=day_in_words(civil_day(first.at), view.today), time=clock(first.at))
    often = OFTEN.format(times=times(len(group))) if len(group) > 1 else ""
    return LookLine(
        who=first.reader,
        name=name,
        kind=first.kind,
        at=first.at,
        when=when,
        words=whole(_said(view, first), often, _until(view, first)),
        reason=whole(first.reason) or _no_reason(first, given),
        emergency=first.kind is LookKind.BROKE_GLASS,
        count=len(group),
    )


def _said(view: View, look: Look) -> str:
    """What a look was; of words that were brought to somebody, also who wrote that down and how they came."""
    name = view.name(look.reader)
    if look.kind not in TOLD or look.by is None or look.at is None:
        return _sentence(look).format(name=name)
    brought = BROUGHT[look.kind].format(name=THEM if look.by == look.reader else name)
    told = " ".join(filter(None, (brought, how_it_came(view, look))))
    day = day_in_words(civil_day(look.at), view.today)
    return WROTE_DOWN.format(by=view.name(look.by), day=day, brought=told)


def _sentence(look: Look) -> str:
    return ON_PAGE.get((look.kind, look.page)) or SENTENCES[look.kind]


def _until(view: View, look: Look) -> str:
    if look.until is None:
        return ""
    return (UNTIL if view.now < look.until else WAS_UNTIL).format(time=clock(look.until))


def _no_reason(look: Look, given: Sequence[Look]) -> str:
    """Why nothing was asked: an opening with a reason still stood, or they work with them."""
    if look.kind is not LookKind.OPENED or (look.kind, look.page) in ON_PAGE:
        return ""
    stood = next((one for one in given if _stood(one, look)), None)
    return whole(SAME_REASON.format(time=clock(stood.at)) if stood and stood.at else NO_REASON)


def _stood(given: Look, look: Look) -> bool:
    """Whether what somebody opened with a reason was still open to them at this look."""
    if given.reader != look.reader or given.at is None or given.until is None or look.at is None:
        return False
    return given.at <= look.at < given.until


def in_one_sentence(view: View, look: Look) -> str:
    """One look as somebody would be told of it: "Sam Reed opened this in an emergency, on … because …"."""
    line = _line(view, [look])
    because = BECAUSE.format(reason=led_into(look.reason)) if look.reason else ""
    return whole(", ".join(filter(None, (_said(view, look), line.when, because))))


def already_told(view: View, looks: Iterable[Look], wrote: Iterable[SubjectId]) -> tuple[str, ...]:
    """Who knows already what is about to be kept from them: each person once for each way, oldest first."""
    first: dict[tuple[SubjectId, LookKind], Look] = {}
    for look in looks:
        first.setdefault((look.reader, look.kind), look)
    told = [whole(WROTE.format(name=view.name(who))) for who in wrote]
    return (*told, *(_read(view, look) for look in first.values()))


def _read(view: View, look: Look) -> str:
    assert look.at is not None  # noqa: S101 (the book gives every look its moment)
    when = moment_in_words(look.at, view.today)
    return whole(READ[look.kind].format(name=view.name(look.reader), when=when))
