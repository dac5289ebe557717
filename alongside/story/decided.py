"""What was known when something was decided, and what was written about it afterwards, with hindsight.

Where each thread stood that its writer could read was frozen with the decision. What came later is counted
and not shown; what was written about the decision since is told apart, because whoever wrote it knew more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from alongside.access.known import Known, as_recorded
from alongside.access.view import View
from alongside.practice.decision import DecisionMade, frozen
from alongside.record import Entry, EntryId, Fact, Life, SubjectId
from alongside.record.when import civil_day
from alongside.story.asks import entry_fields
from alongside.story.people import eldest_first
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.words import capital, counted, day_in_words, whole

ENTRIES = "{name}'s record had {count} in it then"
SINCE = "{count} since then. None of that is on these pages"
NONE_SINCE = "Nothing has been written in it since"
WRITTEN_AFTER = "Written with hindsight, {days} after what it is about was decided"
WRITTEN_THAT_DAY = "Written with hindsight, later on the day on which what it is about was decided"
CORRECTED = "The words of the decision were put right afterwards, which changes nothing of what was known"


@dataclass(frozen=True)
class Thread:
    """One person's record as it stood, as far as this reader may open it."""

    person: SubjectId
    name: str
    words: str


@dataclass(frozen=True)
class Afterwards:
    """Something that was written about the decision later."""

    title: str
    words: str
    entry: EntryId


@dataclass(frozen=True)
class Decided:
    """What was known when something was decided."""

    decision: EntryId
    threads: tuple[Thread, ...]
    afterwards: tuple[Afterwards, ...]
    corrected: str = ""


def moment(view: View, who: SubjectId, ref: EntryId) -> Known | None:
    """The moment of a decision, to look back to; nothing where the entry is no decision."""
    life = view.life(who)
    made = _decision(life, ref)
    return _known(life, made) if made is not None else None


def tell(view: View, who: SubjectId, ref: EntryId) -> Decided | None:
    """What was known at a decision; nothing where the entry is none, or on a page that itself looks back."""
    telling = Telling(view, who)
    made = _decision(telling.life, ref)
    if made is None or view.known is not None:
        return None
    known = _known(telling.life, made)
    return Decided(
        decision=made.root,
        threads=tuple(_threads(telling, made, known)),
        afterwards=tuple(_afterwards(telling, made)),
        corrected=whole(CORRECTED) if made.id != made.root else "",
    )


def hindsight(life: Life, entry: Entry[Any]) -> str:
    """That an entry is about a decision and was written after it; nothing for any other."""
    for name in _named_by(entry):
        made = _decision(life, getattr(entry.fact, name))
        first = life.history(made.id)[0] if made is not None else None
        if first is not None and first.recorded_at < entry.recorded_at:
            days = (civil_day(entry.recorded_at) - civil_day(first.recorded_at)).days
            return WRITTEN_AFTER.format(days=counted(days, "day")) if days else WRITTEN_THAT_DAY
    return ""


def _decision(life: Life, ref: EntryId | None) -> Entry[DecisionMade] | None:
    found = life.entry(ref)
    return found if found is not None and isinstance(found.fact, DecisionMade) else None


def _known(life: Life, made: Entry[DecisionMade]) -> Known:
    first, heads = frozen(life, made)
    return Known(first.recorded_at, decision=made.root, heads=tuple(sorted(heads.items())))


def _threads(telling: Telling, made: Entry[DecisionMade], known: Known) -> Iterator[Thread]:
    for who in eldest_first(telling.view, made.subjects):
        if not telling.view.may_open(who):
            continue
        life = telling.view.life(who)
        then = len(as_recorded(life, known))
        name = capital(telling.names(who))
        had = ENTRIES.format(name=name, count=counted(then, "entry", "entries"))
        later = len(life) - then
        since = SINCE.format(count=_written(later)) if later else NONE_SINCE
        yield Thread(who, name, whole(had, since))


def _written(count: int) -> str:
    return f"{counted(count, 'entry has', 'entries have')} been written in it"


def _afterwards(telling: Telling, made: Entry[DecisionMade]) -> Iterator[Afterwards]:
    """Everything that names the decision, in the order in which it was written."""
    life = telling.life
    about = [one for one in life.standing if one.root != made.root and _names(life, one, made)]
    for one in sorted(about, key=lambda entry: entry.recorded_at):
        day = day_in_words(one.on.first, telling.today)
        yield Afterwards(title_of(telling, one), whole(capital(day), hindsight(life, one)), one.id)


def _names(life: Life, entry: Entry[Any], made: Entry[DecisionMade]) -> bool:
    return any(life.same(getattr(entry.fact, name), made.id) for name in _named_by(entry))


def _named_by(entry: Entry[Any]) -> tuple[str, ...]:
    return entry_fields(cast("type[Fact]", type(entry.fact)))
