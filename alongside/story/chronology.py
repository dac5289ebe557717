"""What has happened, newest first: everything, only what they said, or the turning points.

A page is told lazily: of five thousand entries only those of one page are put into sentences. What
reached us long after it was true says so; what was corrected or taken back is marked, never gone; words
that this reader may not see leave a mark where the wall leaves one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from operator import itemgetter
from typing import Any, cast

from alongside.access.view import View
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference import ConferenceHeld
from alongside.practice.decision import DecisionMade
from alongside.practice.enquiry import EnquiryConcluded
from alongside.practice.family_group import FamilyMeetingHeld
from alongside.practice.home import MovedHome
from alongside.practice.imported import SourceStated
from alongside.practice.person import PersonBorn, PersonDied
from alongside.practice.plan import PlanChanged, PlanEnded, PlanMade
from alongside.practice.pre_proceedings import ApplicationMade, PreProceedingsDecided
from alongside.practice.protection_plan import ProtectionPlanStopped
from alongside.practice.referral import ReferralReceived
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.practice.team import WorkerAllocated
from alongside.practice.voice import AccountWithdrawn, MarkedSignificant, WordsActedOn
from alongside.record import Entry, EntryId, Erased, Fact, Life, Origin, SubjectId, Withheld
from alongside.record.life import once
from alongside.record.when import civil_day
from alongside.story.asks import holds_own_words
from alongside.story.own_words import OwnWords, own_words, theirs
from alongside.story.people import Names
from alongside.story.tellers import Told, say
from alongside.story.telling import Telling
from alongside.story.words import counted, day_in_words, near_day, times, when_in_words

PER_PAGE = 30
LATE_AFTER = 14
"""Days after which what was written is said to have reached us late. Our own choice; no guidance sets it."""
REACHED_LATE = "Reached us {days} later, on {day}"
WRITTEN_LATE = "Written down {days} later, on {day}"
HELD_BY = "{source} knew it since {day}"
CORRECTED, TAKEN_BACK = "Corrected {times}", "Taken back: {why}"
TAKEN_BACK_TITLE = "Taken back"
NOT_ABOUT_THEM = "Something stood here by mistake, and was about somebody else"
IMPORTED = "From an earlier system, not yet checked"
WRITTEN_BY, SAID_BY = "Written by {name}", "Told by {who}, written by {name}"
BROUGHT_IN_BY = "{who} said so, brought in by {name}"
EVERYTHING = "Everything"
ONLY_WORDS = "Only what {name} said"
TURNING = "Turning points"


class Show(StrEnum):
    """Which entries are wanted."""

    EVERYTHING = "everything"
    WORDS = "words"
    TURNING_POINTS = "turning_points"


@dataclass(frozen=True)
class Wanted:
    """A filter. An empty one wants everything."""

    show: Show = Show.EVERYTHING
    kind: str = ""
    """The name of a fact."""
    year: int | None = None


@dataclass(frozen=True)
class Item:
    """One entry of the chronology, ready to be read."""

    entry: EntryId
    kind: str
    day: date
    when: str
    title: str
    story: str
    words: tuple[OwnWords, ...] = ()
    by: str = ""
    late: str = ""
    marks: tuple[str, ...] = ()
    """Corrected, imported, erased: said, in the order in which it matters."""
    broken: bool = False
    turning: bool = False
    withheld: bool = False
    taken_back: bool = False


@dataclass(frozen=True)
class Choice:
    """A filter that can be chosen, and how many entries it would show."""

    label: str
    wanted: Wanted
    count: int
    chosen: bool = False


@dataclass(frozen=True)
class Chronology:
    """One page of what has happened."""

    name: str
    items: tuple[Item, ...]
    wanted: Wanted
    page: int
    pages: int
    total: int
    choices: tuple[Choice, ...]
    years: tuple[int, ...]
    kinds: tuple[tuple[str, str], ...] = field(default=())
    """Each kind of fact in this life, with its title."""


TURNING_POINTS: frozenset[type[Fact]] = frozenset(
    {
        ApplicationMade,
        ConferenceHeld,
        DecisionMade,
        EnquiryConcluded,
        EpisodeClosed,
        FamilyMeetingHeld,
        MovedHome,
        PersonBorn,
        PersonDied,
        PlanChanged,
        PlanEnded,
        PlanMade,
        PreProceedingsDecided,
        ProtectionPlanStopped,
        ReferralReceived,
        StrategyDiscussionHeld,
        WorkerAllocated,
    }
)
"""Facts that turn a life: decisions, moves, plans, whoever comes and goes. A person's mark adds others."""

BESIDE: frozenset[type[Fact]] = frozenset({MarkedSignificant, SourceStated})
"""Facts that stand beside other entries and are no line of their own."""


def tell(view: View, who: SubjectId, wanted: Wanted | None = None, page: int = 1) -> Chronology:
    """One page of somebody's chronology."""
    return told(Telling(view, who), wanted or Wanted(), page)


def told(
    telling: Telling, wanted: Wanted, page: int = 1, per_page: int = PER_PAGE, *, filters: bool = True
) -> Chronology:
    """The same, where a story is being told already; `filters` by year and kind where they are shown."""
    lines = _Lines(telling)
    found = lines.matching(wanted)
    pages = max(-(-len(found) // per_page), 1)
    page = min(max(page, 1), pages)
    shown = found[(page - 1) * per_page : page * per_page]
    telling.view.used(shown)
    return Chronology(
        name=telling.name,
        items=tuple(lines.item(entry) for entry in shown),
        wanted=wanted,
        page=page,
        pages=pages,
        total=len(found),
        choices=tuple(_choices(telling, lines, wanted)),
        years=tuple(sorted(_years(lines.all), reverse=True)) if filters else (),
        kinds=tuple(sorted(_kinds(lines.all), key=itemgetter(1))) if filters else (),
    )


def item(telling: Telling, entry: Entry[Any]) -> Item:
    """One entry alone, as the chronology says it."""
    return _Lines(telling).item(entry)


class _Lines:
    """The lines of one life: what stands, and what was taken back or was never about this person."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        life = telling.life
        self.all = _newest_first(life)
        self.chains = _chains(life)
        marks = life.each(MarkedSignificant)
        self.marked = {life.root(mark.fact.entry) for mark in marks}
        self.words_back = _taken_back(life)

    @cached_property
    def shown(self) -> dict[Show, list[Entry[Any]]]:
        """The entries that each filter shows, found once."""
        return {
            Show.EVERYTHING: list(self.all),
            Show.WORDS: list(_said(self.telling.life)),
            Show.TURNING_POINTS: [entry for entry in self.all if self.turns(entry)],
        }

    def matching(self, wanted: Wanted) -> Sequence[Entry[Any]]:
        """The entries that a filter wants."""
        found = self.shown[wanted.show]
        if wanted.kind:
            found = [entry for entry in found if entry.kind == wanted.kind]
        if wanted.year is not None:
            found = [entry for entry in found if entry.on.first.year == wanted.year]
        return found

    def turns(self, entry: Entry[Any]) -> bool:
        """Whether an entry is a turning point."""
        return type(entry.fact) in TURNING_POINTS or entry.root in self.marked

    def item(self, entry: Entry[Any]) -> Item:
        """One entry, said."""
        telling, today = self.telling, self.telling.today
        gone = entry.withdraws or not self._is_about(entry)
        told = _gone(entry, about_them=self._is_about(entry)) if gone else say(telling, entry)
        quiet = gone or entry.root in self.words_back
        return Item(
            entry=entry.id,
            kind=entry.kind,
            day=entry.on.first,
            when=near_day(entry.on.first, today) if _one_day(entry) else when_in_words(entry.on, today),
            title=told.title,
            story=told.story,
            words=() if quiet else own_words(telling.life, entry, telling.names),
            by=written_by(telling.names, entry),
            late="" if gone else late(entry, today),
            marks=tuple(self._marks(entry)),
            broken=told.broken,
            turning=self.turns(entry),
            withheld=isinstance(entry.fact, Withheld) and not gone,
            taken_back=gone,
        )

    def _is_about(self, entry: Entry[Any]) -> bool:
        return not self.telling.life.subjects.isdisjoint(entry.subjects)

    def _marks(self, entry: Entry[Any]) -> Iterator[str]:
        corrections = self.chains.get(entry.root, 1) - 1 - entry.withdraws
        if corrections > 0:
            yield CORRECTED.format(times=times(corrections))
        if entry.origin is Origin.IMPORT:
            yield IMPORTED


def _one_day(entry: Entry[Any]) -> bool:
    return entry.on.precision.value == "day"


@once
def _chains(life: Life) -> Mapping[EntryId, int]:
    """How many words each chain has."""
    return Counter(entry.root for entry in life.entries)


@once
def _taken_back(life: Life) -> frozenset[EntryId | None]:
    """The accounts whose giver took them back."""
    return frozenset(life.root(entry.fact.account) for entry in life.each(AccountWithdrawn))


@once
def _said(life: Life) -> tuple[Entry[Any], ...]:
    """The lines in which this person said something that they have not taken back, the newest first."""
    back = _taken_back(life)
    told = (e for e in _newest_first(life) if holds_own_words(cast("type[Fact]", type(e.fact))))
    return tuple(e for e in told if e.root not in back and theirs(life, e))


@once
def _newest_first(life: Life) -> tuple[Entry[Any], ...]:
    """Every chain once, by its newest word: also those taken back, and those that were never theirs."""
    return tuple([entry for entry in reversed(life.lines) if type(entry.fact) not in BESIDE])


def _gone(entry: Entry[Any], *, about_them: bool) -> Told:
    if not about_them:
        return Told(NOT_ABOUT_THEM)
    why = entry.why or getattr(entry.fact, "why", "")
    return Told(TAKEN_BACK_TITLE, why)


def late(entry: Entry[Any], today: date) -> str:
    """Where it was written down long after it was true: "Reached us 53 days later, on 2 April"."""
    if isinstance(entry.fact, Withheld | Erased) or entry.corrects is not None:
        return ""
    written = civil_day(entry.recorded_at)
    days = (written - min(entry.on.last, written)).days
    if days <= LATE_AFTER:
        return ""
    ours = entry.origin in (Origin.WORKER, Origin.SYSTEM) and not entry.source
    words = (WRITTEN_LATE if ours else REACHED_LATE).format(
        days=counted(days, "day"), day=day_in_words(written, today)
    )
    if entry.held_from and entry.source:
        held = HELD_BY.format(source=entry.source, day=day_in_words(entry.held_from.first, today))
        return f"{words}. {held}"
    return words


def written_by(names: Names, entry: Entry[Any]) -> str:
    """Who wrote it, and whose word it is where it is another's; who brought in what a file said."""
    name, who = names(entry.by), names.said_by(entry)
    if who and entry.origin is Origin.IMPORT:
        return BROUGHT_IN_BY.format(who=who, name=name)
    return SAID_BY.format(who=who, name=name) if who else WRITTEN_BY.format(name=name)


def _choices(telling: Telling, lines: _Lines, wanted: Wanted) -> Iterator[Choice]:
    labels = {
        Show.EVERYTHING: EVERYTHING,
        Show.WORDS: ONLY_WORDS.format(name=telling.name),
        Show.TURNING_POINTS: TURNING,
    }
    for show, label in labels.items():
        count = len(lines.shown[show])
        yield Choice(label, Wanted(show), count, chosen=show is wanted.show)


def _years(entries: Iterable[Entry[Any]]) -> set[int]:
    return {entry.on.first.year for entry in entries}


def _kinds(entries: Iterable[Entry[Any]]) -> set[tuple[str, str]]:
    """The kinds of what happened here. A line that stands for hidden words has no title, and is no kind."""
    told = {(entry.kind, type(entry.fact)) for entry in entries}
    titles = {(kind, getattr(fact, "TITLE", "")) for kind, fact in told}
    return {(kind, title) for kind, title in titles if title}


def acted_on(life: Life, entry: EntryId) -> tuple[Entry[WordsActedOn], ...]:
    """What came of somebody's words, oldest first."""
    return life.naming(WordsActedOn, "account", entry)
