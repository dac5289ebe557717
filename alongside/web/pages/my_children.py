"""A worker's day: what each child is waiting for; and what is next for all of them, by its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from alongside.access import NotHere, View
from alongside.access.authority import NAMED, WRITERS
from alongside.access.facts import EmergencyLookedAt
from alongside.desk import GlassBroken
from alongside.desk.portions import Portion
from alongside.record import EntryId, Look, LookKind, SubjectId, Withheld
from alongside.record.when import civil_day
from alongside.story import due as due_story
from alongside.story import emergency as emergency_story
from alongside.story import my_children as day_story
from alongside.story.due import DueLine
from alongside.story.looks import in_one_sentence
from alongside.story.my_children import NOTHING, ChildWaits, Counted, FamilyDay, MyDay
from alongside.story.people import open_lives
from alongside.story.promises import awaited
from alongside.story.words import full_day, listed
from alongside.web.pages.begins_here import begins_here
from alongside.web.pages.some_of import Several, some_of, whose_children
from alongside.web.route import Answer, Asked, Kept, Roles, Route, page

TOLD_FOR = timedelta(days=14)
"""How long an emergency opening stands on the first page. Our own choice; the record keeps it for ever."""
SOON = timedelta(days=7)
STARTS = {
    "/find/": "Find somebody",
    "/returns/": "Make the year\N{RIGHT SINGLE QUOTATION MARK}s returns",
    "/bring-in/": "Bring in a census",
    "/people-and-teams/": "Look after people and teams",
    "/erasures/": "See what waits to be erased",
}
"""Where those begin who are alongside no child, as far as they may go there."""
LOOKS_AFTERWARDS = NAMED[EmergencyLookedAt]
"""Who looks at an emergency afterwards: it stays before them until somebody has."""


@dataclass(frozen=True)
class Told:
    """An emergency opening of one child's record."""

    child: SubjectId
    name: str
    words: str
    to_look_at: bool
    """Whether the reader is to look at it, and nobody has yet: it stands there until then."""
    day: date | None
    rule: str

    @property
    def by_when(self) -> str:
        """The day by which it is to be looked at."""
        return f"By {full_day(self.day)}" if self.day else ""


@dataclass(frozen=True)
class ChildLine:
    """What is next for one child, or for several who wait for the same."""

    children: tuple[tuple[SubjectId, str], ...]
    line: DueLine


@dataclass(frozen=True)
class Group:
    """What is next in one stretch of time."""

    heading: str
    lines: tuple[ChildLine, ...]
    loud: bool = False


def my_children(asked: Asked) -> Answer:
    """The day in the order in which something next happens; nobody is ranked or coloured."""
    opened: tuple[GlassBroken, ...] = asked.desk.told(asked.reader)

    def tell(view: View, some: Portion) -> tuple[MyDay, tuple[Told, ...], tuple[Kept, ...], Portion, Several]:
        of = Counted(some.all_children, some.families, some.without) if some.several else None
        day = day_story.tell(view, some.people, of=of)
        return (
            day,
            _told(view, opened),
            _named(view, asked.drafts.waiting()),
            some,
            whose_children(view, some),
        )

    day, told, drafts, some, several = asked.desk.my_children(asked.reader, tell, some_of(asked))
    return page(
        "my_children.html", "My children", day=day, told=told, drafts=drafts, some=some, several=several,
        greeting=_greeting(asked), waited=waits, starts=STARTS,
        works=asked.reader.has(*WRITERS), begins=begins_here(asked.reader),
    )  # fmt: skip


def _named(view: View, drafts: Sequence[Kept]) -> tuple[Kept, ...]:
    """Unfinished writing, with its title where the reader may still read all that the title tells."""
    view.meet(who for draft in drafts for who in draft.about or ())
    return tuple(draft if _may_name(view, draft) else replace(draft, title="") for draft in drafts)


def _may_name(view: View, draft: Kept) -> bool:
    if draft.about is None or not all(map(view.may_open, draft.about)):
        return False
    upon = EntryId(draft.upon)
    return not upon or any(_reads(view, who, upon) for who in draft.about)


def _reads(view: View, who: SubjectId, entry: EntryId) -> bool:
    try:
        return any(not isinstance(word.fact, Withheld) for word in view.life(who).history(entry))
    except NotHere:
        return False


def waits(family: FamilyDay) -> tuple[str, ...]:
    """What the children of a family wait for; what several wait for is said once, of them all."""
    said: dict[str, list[str]] = {}
    for child in family.children:
        for words in () if child.broken and _nothing(child) else child.waits:
            said.setdefault(words.removeprefix(f"{child.name}{WAITS}"), []).append(child.name)
    return tuple(_waits(what, names) for what, names in said.items())


def _nothing(child: ChildWaits) -> bool:
    """Whether nothing is written down that they wait for: never said beside a promise we did not keep."""
    return child.waits == (NOTHING.format(name=child.name),)


WAITS, WAIT = " waits for ", " wait for "


def _waits(what: str, names: Sequence[str]) -> str:
    if what.startswith(names[0]) or what == NOTHING.format(name=names[0]):
        return what
    return f"{listed(names)}{WAITS if len(names) == 1 else WAIT}{awaited(what)}"


def _greeting(asked: Asked) -> str:
    first = asked.reader.name.split()[0] if asked.reader.name else ""
    return f"Hello, {first}" if first else "Hello"


def _told(view: View, opened: Sequence[GlassBroken]) -> tuple[Told, ...]:
    told = ((one.at >= view.now - TOLD_FOR, _emergency(view, one)) for one in opened)
    return tuple(one for recent, one in told if one.to_look_at or recent)


def _emergency(view: View, one: GlassBroken) -> Told:
    on = civil_day(one.at)
    return Told(
        child=one.subject,
        name=view.name(one.subject),
        words=_sentence(view, one),
        to_look_at=one.looked_at is None and view.reader.has(*LOOKS_AFTERWARDS),
        day=emergency_story.last_day(view.policy, on),
        rule=emergency_story.rule(view.policy, on, view.today),
    )


def _sentence(view: View, one: GlassBroken) -> str:
    look = Look(
        reader=one.worker, subject=one.subject, kind=LookKind.BROKE_GLASS, reason=one.reason,
        at=one.at, until=one.until,
    )  # fmt: skip
    return in_one_sentence(view, look)


def due(asked: Asked) -> Answer:
    """What is next for every child this reader is alongside; what has no day stands out."""

    def tell(view: View, some: Portion) -> tuple[tuple[Group, ...], tuple[Told, ...], Portion]:
        lines = [line for who in open_lives(view, some.people) for line in _lines(view, who)]
        to_look_at = tuple(one for one in _told(view, opened) if one.to_look_at)
        return groups(lines, view.today), to_look_at, some

    opened: tuple[GlassBroken, ...] = asked.desk.told(asked.reader)
    told, emergencies, some = asked.desk.my_children(asked.reader, tell, some_of(asked))
    return page("due.html", "What is next", groups=told, emergencies=emergencies, some=some)


def _lines(view: View, who: SubjectId) -> list[ChildLine]:
    return [ChildLine(((who, view.name(who)),), line) for line in due_story.tell(view, who).lines]


def groups(lines: Sequence[ChildLine], today: date) -> tuple[Group, ...]:
    """The lines by when they are: passed, without a day, this week, later. Empty ones are left out."""
    ordered = sorted(
        _together(lines), key=lambda one: (one.line.day or date.max, one.line.since, one.children[0][1])
    )
    passed = [one for one in ordered if one.line.day is not None and one.line.day < today]
    undated = [one for one in ordered if one.line.day is None]
    soon = [one for one in ordered if one.line.day is not None and today <= one.line.day <= today + SOON]
    later = [one for one in ordered if one.line.day is not None and one.line.day > today + SOON]
    told = (
        Group("The day has passed", tuple(passed)),
        Group("No day yet", tuple(undated), loud=True),
        Group("Today and the week to come", tuple(soon)),
        Group("Later", tuple(later)),
    )
    return tuple(group for group in told if group.lines)


def _together(lines: Sequence[ChildLine]) -> list[ChildLine]:
    """One line for what several wait for on one day for one reason."""
    found: dict[tuple[object, ...], list[ChildLine]] = {}
    for one in lines:
        line = one.line
        key = (line.of(""), line.day, line.since, line.why, line.law, line.law_source, line.promise_missed)
        found.setdefault(key, []).append(one)
    return [_of_all(same) for same in found.values()]


def _of_all(same: Sequence[ChildLine]) -> ChildLine:
    children = tuple(child for one in same for child in one.children)
    line = same[0].line
    names = listed(name.partition(" ")[0] for _, name in children)
    return ChildLine(children, replace(line, what=line.of(names)) if len(children) > 1 else line)


ROUTES: tuple[Route, ...] = (
    Route("", "my_children", my_children, roles=Roles.signed_in()),
    Route("due/", "due", due, roles=Roles.signed_in()),
)
