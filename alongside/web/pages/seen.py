"""What the pages about one person share: whose page it is, and the moment at which it is seen.

A page seen as it was known carries its moment in the address, and so does every link on it: nobody comes
back to today by accident. Addresses hold ids and moments, never a name. A moment that cannot be read is
asked for again on a page that shows nothing, because showing today instead would be hindsight.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from urllib.parse import urlencode

from alongside.access import Known, NotHere, View
from alongside.access.authority import NAMED, WRITERS
from alongside.access.facts import InformationRestricted, LegalHoldPlaced
from alongside.desk.conflicts import KNOWS_OF
from alongside.practice.involvement import involvements
from alongside.record import EntryId, Life, SubjectId, SubjectKind, kind_of
from alongside.record.when import LONDON, civil_day, local
from alongside.story import decided, disputed, quoted
from alongside.story import known as known_story
from alongside.story.disputed import Marks
from alongside.story.known import KnownStrip
from alongside.story.people import Names
from alongside.story.quoted import Quotes
from alongside.story.words import capital, clock, full_day
from alongside.web.fields import Fields
from alongside.web.plain import NotADay, NotATime, read_parts, read_time
from alongside.web.route import Answer, Asked, page

T = TypeVar("T")
PERSON = re.compile(r"person:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
WORKER = re.compile(r"worker:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
ENTRY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
END_OF_DAY = time(23, 59)
NOT_YET = "That moment has not come yet"
EVERYONE = ("", "Everyone together")
DECIDED = "decided"
"""In an address: the record as it stood when this was decided."""
PARTS = ("on-d", "on-m", "on-y", "at", "to")


def whom(person: str) -> SubjectId:
    """The person whom an address names. Raises `NotHere` for what names nobody."""
    if not PERSON.fullmatch(person):
        raise NotHere
    return SubjectId(person)


def about_whom(asked: Asked) -> SubjectId | None:
    """In whose story an address asks for a page; nobody where it does not say. Raises `NotHere`."""
    person = asked.query.text("about")
    return whom(person) if person else None


@dataclass(frozen=True, kw_only=True)
class Moment:
    """When a page is to be seen, as an address says it: nothing said is today."""

    known: Known | None = None
    typed: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def suffix(self) -> str:
        """What every link on the page carries on; nothing on a page of today."""
        return address_of(self.known) if self.known else ""


def address_of(known: Known) -> str:
    """The end of an address that means this moment."""
    if known.decision:
        return f"?{urlencode({DECIDED: known.decision})}"
    at = known.at.astimezone(LONDON)
    said = {"on-d": at.day, "on-m": at.month, "on-y": at.year, "at": f"{at:%H:%M}"}
    told = {**said, "to": known.by} if known.by else said
    return f"?{urlencode(told)}"


def when_asked(asked: Asked) -> Moment:
    """The moment that an address asks for: a time, or that of a decision. Raises `NotHere` for none such."""
    ref = asked.query.text(DECIDED)
    if not ref:
        return moment(asked.query, asked.desk.now)
    if not ENTRY.fullmatch(ref):
        raise NotHere
    known: Known | None = asked.desk.entry(
        asked.reader, EntryId(ref), lambda view, who: decided.moment(view, who, EntryId(ref))
    )
    if known is None:
        raise NotHere
    return Moment(known=known)


def moment(query: Fields, now: datetime) -> Moment:
    """Read the moment that an address asks for."""
    typed = {name: query.text(name) for name in PARTS}
    if not any(typed[name] for name in PARTS):
        return Moment()
    errors: dict[str, str] = {}
    day = _day(typed, civil_day(now), errors)
    told = _time(typed, errors)
    if day is None or told is None:
        return Moment(typed=typed, errors=errors)
    at = min(local(day, told), now) if day == civil_day(now) and not typed["at"] else local(day, told)
    if at > now:
        return Moment(typed=typed, errors={"on": NOT_YET})
    by = SubjectId(typed["to"]) if WORKER.fullmatch(typed["to"]) else None
    return Moment(known=Known(at, by), typed=typed)


def _day(typed: Mapping[str, str], today: date, errors: dict[str, str]) -> date | None:
    try:
        return read_parts(typed["on-d"], typed["on-m"], typed["on-y"], today=today)
    except NotADay as odd:
        errors["on"] = str(odd)
        return None


def _time(typed: Mapping[str, str], errors: dict[str, str]) -> time | None:
    try:
        return read_time(typed["at"]) if typed["at"] else END_OF_DAY
    except NotATime as odd:
        errors["at"] = str(odd)
        return None


@dataclass(frozen=True, kw_only=True)
class Stop:
    """A moment on the line to where a look back stands, and the address of the page at it."""

    when: str
    label: str
    address: str
    here: bool


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What stands around every page about one person."""

    person: SubjectId
    name: str
    full_name: str
    now: str
    moment: Moment
    strip: KnownStrip | None
    stops: tuple[Stop, ...]
    people: tuple[tuple[str, str], ...]
    path: str
    may_write: bool
    may_keep_private: bool
    may_know_of_conflicts: bool
    may_have_kept: bool
    marks: Marks = field(default_factory=Marks)
    """What somebody says beside words that a page shows."""
    quotes: Quotes = field(default_factory=Quotes)
    """What texts of ours quote of somebody's own account, as it stands."""

    @property
    def suffix(self) -> str:
        """What every link on this page carries on."""
        return self.moment.suffix

    @property
    def back(self) -> str:
        """The same page today."""
        return self.path


def dated(
    asked: Asked,
    person: str,
    tell: Callable[[View, SubjectId], T],
    *,
    template: str,
    name: str,
    title: Callable[[T, Seen], str],
    also: Callable[[T], Iterable[SubjectId]] = lambda _story: (),
) -> Answer:
    """Answer with a page about one person, today or as it was known; `also` says whose words it tells too."""
    who = whom(person)
    when = when_asked(asked)
    if when.errors:
        return _asked_again(asked, who, when, name)

    def told(view: View) -> tuple[T | None, Seen]:
        written = len(view.life(who).entries) > 0
        story, around = tell(view, who) if written else None, seen(view, who, when, asked.path)
        others = also(story) if story is not None else ()
        return story, with_marks(view, around, others)

    story, around = asked.desk.read(asked.reader, who, told, page=name, known=when.known)
    if story is None:
        return page("nothing_yet.html", "Nothing was written yet", seen=around, known=when.known)
    return page(template, title(story, around), story=story, seen=around, known=when.known)


def _asked_again(asked: Asked, who: SubjectId, when: Moment, name: str) -> Answer:
    """Ask for the moment once more, to whoever may see this person at all; nothing is shown."""

    def told(view: View) -> Seen:
        return seen(view, who, when, asked.path)

    around = asked.desk.read(asked.reader, who, told, page=name)
    return page("which_moment.html", "Which moment?", seen=around, known=None, status=400)


def seen(view: View, who: SubjectId, when: Moment, path: str) -> Seen:
    """What stands around a page about this person."""
    life = view.life(who)
    return Seen(
        person=who,
        name=Names(view, life)(who),
        full_name=capital(view.name(who)),
        now=f"{full_day(view.today)}, {clock(view.now)}",
        moment=Moment(known=when.known, typed=when.typed or _typed(view.now), errors=when.errors),
        strip=known_story.tell(view, who),
        stops=tuple(_stops(view, who, path)),
        people=(EVERYONE, *sorted(_workers(view, life, when), key=lambda one: one[1])),
        path=path,
        may_write=view.known is None and view.reader.has(*WRITERS),
        may_keep_private=view.known is None and view.reader.has(*NAMED[InformationRestricted]),
        may_know_of_conflicts=view.reader.has(*KNOWS_OF),
        may_have_kept=view.known is None and view.reader.has(*NAMED[LegalHoldPlaced]),
        marks=disputed.tell(view, who),
        quotes=quoted.tell(view, [who]),
    )


def with_marks(view: View, around: Seen, others: Iterable[SubjectId]) -> Seen:
    """The same, with what somebody says beside words about others too of whom the page tells."""
    people = [around.person, *others]
    if len(people) == 1:
        return around
    return replace(around, marks=disputed.together(view, people), quotes=quoted.tell(view, people))


def _typed(now: datetime) -> dict[str, str]:
    """What the boxes of the handle begin with."""
    at = now.astimezone(LONDON)
    return {"on-d": str(at.day), "on-m": str(at.month), "on-y": str(at.year), "at": f"{at:%H:%M}", "to": ""}


def _stops(view: View, who: SubjectId, path: str) -> Iterator[Stop]:
    strip = known_story.tell(view, who)
    if strip is None or view.known is None:
        return
    for one in strip.moments:
        at = min(one.at.replace(second=0, microsecond=0) + timedelta(minutes=1), view.known.at)
        address = path + address_of(Known(at, view.known.by))
        yield Stop(when=one.when, label=one.label, address=address, here=False)
    yield Stop(when=f"{full_day(view.today)}, {clock(view.now)}", label="You are here", address="", here=True)


def _workers(view: View, life: Life, when: Moment) -> set[tuple[str, str]]:
    """Workers who wrote in this life or were alongside, as far as this page tells of them."""
    chosen = {when.known.by} if when.known and when.known.by else set()
    wrote = {entry.by for entry in life.entries if kind_of(entry.by) is SubjectKind.WORKER}
    alongside = {one.worker for one in involvements(life)}
    return {(who, view.name(who)) for who in wrote | alongside | chosen}
