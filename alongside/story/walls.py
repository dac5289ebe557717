"""What is kept from somebody around one person: what, from whom, why, and when it is looked at again.

It is told from the life its reader may see, in which no wall stands that shuts them out; so this page,
too, is for them what it would be without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access.facts import InformationRestricted, RestrictionLifted
from alongside.access.view import View
from alongside.access.walls import LEADS_TO
from alongside.practice.home import WHEREABOUTS, ProtectionLifted, WhereaboutsProtected
from alongside.record import Entry, EntryId, SubjectId, SubjectKind, kind_of
from alongside.record.when import civil_day
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, listed, small, whole

LIVES, REACHED_BY = "where {people} live", "how to reach {people}"
LIVES_ONE = "where {people} lives"
SEVERAL = "{people}: {what}"
WHOLE_RECORD, KINDS = "everything about {people}", "some kinds of entry about {people}"
ONE_ENTRY, PART_OF = "“{title}”, {day}", "what “{title}”, {day}, says of {people}"
AN_ENTRY = "an entry of another story"
ALONE, NOT_FOR = "Only {people} may see it", "Kept from {people}"
OTHERS = "people whose record we do not hold"
MARKED = "They see a line that says something is kept private"
SILENT = "For them it is as if it had never been written"
NOT_TOLD = "Nothing that we write, send or say may tell them"
PLACED = "Since {day}, placed by {name}"
ENDS, ENDED = "It ends when {day} is over, unless it is placed again", "It ended when {day} was over"
AGAIN = "It is looked at again on {day}, and stands until somebody takes it down"
PASSED = "The day to look at it again was {day}. It still stands"
UNTIL_LIFTED = "It stands until somebody takes it down"
LIFTED = "Taken down on {day} by {name}"


@dataclass(frozen=True)
class WallLine:
    """One thing that is kept from somebody."""

    entry: EntryId
    what: str
    whom: str
    instead: str
    reason: str
    placed: str
    again: str
    stands: bool
    whereabouts: bool
    """Whether it keeps where somebody is; whoever works with them may take that down."""
    withheld: tuple[EntryId, ...] = ()
    lifted: str = ""


@dataclass(frozen=True)
class WallStory:
    """Everything that is kept from somebody around one person, newest first."""

    name: str
    standing: tuple[WallLine, ...]
    earlier: tuple[WallLine, ...]


def tell(view: View, who: SubjectId) -> WallStory:
    """Every wall in a life that its reader may know of."""
    telling = Telling(view, who)
    placed = list(telling.life.each(InformationRestricted, WhereaboutsProtected))
    view.used(placed)
    lines = [_line(telling, entry) for entry in reversed(placed)]
    return WallStory(
        telling.name,
        tuple(line for line in lines if line.stands),
        tuple(line for line in lines if not line.stands),
    )


def line(view: View, who: SubjectId, ref: EntryId) -> WallLine | None:
    """One wall, by any word of the entry that placed it; nothing where that placed none."""
    telling = Telling(view, who)
    entry = telling.life.entry(ref)
    walls = entry is not None and isinstance(entry.fact, InformationRestricted | WhereaboutsProtected)
    return _line(telling, entry) if entry is not None and walls else None


def _line(telling: Telling, entry: Entry[Any]) -> WallLine:
    fact, lift = entry.fact, _lift(telling, entry)
    whereabouts = isinstance(fact, WhereaboutsProtected)
    ended = not whereabouts and fact.until is not None and fact.until < telling.today
    return WallLine(
        entry=entry.id,
        what=capital(_places(telling, entry) if whereabouts else _what(telling, entry)),
        whom=_from_whom(telling, fact),
        instead=whole(_instead(fact)),
        reason=fact.reason,
        placed=whole(
            PLACED.format(day=_day(civil_day(entry.recorded_at), telling), name=telling.view.name(entry.by))
        ),
        again=whole(_again(telling, fact.until, whereabouts=whereabouts)),
        stands=lift is None and not ended,
        whereabouts=whereabouts,
        withheld=() if whereabouts else fact.entries,
        lifted=_lifted(telling, lift) if lift else "",
    )


def _lift(telling: Telling, wall: Entry[Any]) -> Entry[Any] | None:
    for entry in telling.life.each(RestrictionLifted, ProtectionLifted):
        named = getattr(entry.fact, "restriction", "") or getattr(entry.fact, "protection", "")
        if telling.life.same(EntryId(named), wall.id):
            return entry
    return None


def _lifted(telling: Telling, lift: Entry[Any]) -> str:
    told = LIFTED.format(day=_day(civil_day(lift.recorded_at), telling), name=telling.view.name(lift.by))
    return whole(told, lift.fact.why)


def _places(telling: Telling, entry: Entry[WhereaboutsProtected]) -> str:
    people, whats = telling.names.all(entry.subjects), entry.fact.what
    if len(whats) == 1 and whats[0] in LEADS_TO:
        return where(whats[0], people, len(entry.subjects))
    return SEVERAL.format(people=people, what=listed(small(WHEREABOUTS[what]) for what in whats))


def where(what: str, people: str, count: int) -> str:
    """Where somebody is, in words: "where Hodan lives", "how to reach Hodan and Yusuf"."""
    if what == "address":
        return (LIVES_ONE if count == 1 else LIVES).format(people=people)
    return REACHED_BY.format(people=people)


def _what(telling: Telling, entry: Entry[InformationRestricted]) -> str:
    fact = entry.fact
    whose = fact.subjects or (() if fact.entries else entry.subjects)
    people = telling.names.all(whose)
    if fact.entries:
        return listed(_entry(telling, one, people) for one in fact.entries)
    for what, kinds in LEADS_TO.items():
        if fact.kinds and kinds.issuperset(fact.kinds):
            return where(what, people, len(whose))
    return (KINDS if fact.kinds else WHOLE_RECORD).format(people=people)


def _entry(telling: Telling, ref: EntryId, people: str) -> str:
    found = telling.life.entry(ref)
    if found is None:
        return AN_ENTRY
    title, day = title_of(telling, found), _day(found.on.first, telling)
    return (PART_OF if people else ONE_ENTRY).format(title=title, day=day, people=people)


def _from_whom(telling: Telling, fact: InformationRestricted | WhereaboutsProtected) -> str:
    alone = getattr(fact, "all_but", ())
    if alone:
        return whole(ALONE.format(people=listed(_full(telling, alone))))
    others = getattr(fact, "from_others", "")
    return whole(NOT_FOR.format(people=listed([*_full(telling, fact.from_whom), others]) or OTHERS))


def _instead(fact: InformationRestricted | WhereaboutsProtected) -> str:
    """What those who read here see; those who do not are not to be told."""
    read_here = [who for who in fact.from_whom if kind_of(who) is SubjectKind.WORKER]
    if not read_here and not getattr(fact, "all_but", ()):
        return NOT_TOLD
    return MARKED if getattr(fact, "mode", "silent") == "marked" else SILENT


def _full(telling: Telling, people: tuple[SubjectId, ...]) -> Iterator[str]:
    return (telling.view.name(who) for who in people)


def _again(telling: Telling, until: date | None, *, whereabouts: bool) -> str:
    if until is None:
        return UNTIL_LIFTED
    passed = until < telling.today
    if whereabouts:
        return (PASSED if passed else AGAIN).format(day=_day(until, telling))
    return (ENDED if passed else ENDS).format(day=_day(until, telling))


def _day(day: date, telling: Telling) -> str:
    return day_in_words(day, telling.today)
