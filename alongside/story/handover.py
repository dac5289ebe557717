"""A handover as a page shows it: what is done and what is not yet, and the letter to the family (N12).

It is told of one child; brothers and sisters in it are named as far as this reader may open them. What is
not to be asked again stays with who follows: whoever opens a letter at home must not read it there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from alongside.access.authority import NAMED
from alongside.access.view import View
from alongside.practice.handover import Handover, handovers
from alongside.practice.team import WorkerAllocated
from alongside.record import Entry, EntryId, SubjectId
from alongside.story import our_story
from alongside.story.our_story import OurStoryTold
from alongside.story.people import eldest_first
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, full_day, listed, near_day, small, whole

TITLE, PLANNED = "{coming} follows {leaving}", "{coming} is to follow {leaving}"
SINCE, NOT_YET_THEIRS = "since {day}", "{coming} is not {child}'s social worker yet"
TO_FAMILY, TO_WORKER = "A letter to the family", "A letter to {coming}"
NOT_AGAIN, TOGETHER = "What {children} need not tell again", "A visit that both make"
WRITTEN = "Written by {name} on {day}"
GIVEN, NOT_GIVEN = "It went on {day}", "Nobody has written down that it went to them"
WERE_THERE = "{who} and {coming} were there together on {day}"
GONE = "{leaving} is not here any more. Somebody else whom they know can still bring {coming}"
PROMISED, NO_DAY = "Promised for {day}", "Promised, without a day yet"
BROKEN = "It was promised for {day}, and has not happened"
DID_NOT_HAPPEN = "It did not happen, so far as is written"
BRINGS = "{leaving} brings {coming} to meet {children}"
COMES_WITH = "{coming} comes with somebody whom {children} know"
COMES_WITH_ONE = "{coming} comes with somebody whom {children} knows"
LINE = "{title}. Done: {done}. Not yet: {open}"
LINE_OPEN = "{title}. Not yet: {open}"
I_BRING = "I bring {coming} to you on {day}"
WE_COME = "{leaving} and {coming} come to you together on {day}"


@dataclass(frozen=True)
class Step:
    """One thing that belongs to a handover."""

    key: str
    what: str
    words: str
    done: bool
    broken: bool = False
    entry: EntryId | None = None
    said: str = ""
    """The text itself, where it is one for whoever reads this page."""


@dataclass(frozen=True)
class HandoverStory:
    """One handover."""

    title: str
    line: str
    steps: tuple[Step, ...]
    under_way: bool
    about: tuple[SubjectId, ...]
    """Whom it is about, those whom this reader may open."""
    coming: SubjectId
    letter_given: bool
    promise_waits: bool
    """They were there together, and the promise of it is not written down as kept."""
    summary: str
    """It in one line, for the page of a child while a change is under way."""

    @property
    def open(self) -> tuple[str, ...]:
        """The keys of what is not done yet."""
        return tuple(step.key for step in self.steps if not step.done)


@dataclass(frozen=True)
class HandoversStory:
    """The handovers of one child, the newest first."""

    child: SubjectId
    name: str
    handovers: tuple[HandoverStory, ...]
    stories: tuple[OurStoryTold, ...]
    """Their story so far, so that they need not tell it again."""
    may_allocate: bool
    """Whether this reader gives children their workers."""


@dataclass(frozen=True)
class FamilyLetter:
    """The letter to the family of the newest handover, to be printed."""

    words: str
    day: str
    by: str
    visit: str
    entry: EntryId


@dataclass(frozen=True)
class Plan:
    """What a promise to go together is begun from."""

    what: str
    by: SubjectId
    about: tuple[SubjectId, ...]
    base: EntryId


def tell(view: View, who: SubjectId) -> HandoversStory:
    """Every handover of a child. Raises `NotHere` where the child is not there for this reader."""
    telling = Telling(view, who)
    told = tuple(_handover(telling, one) for one in reversed(handovers(telling.life)))
    gives = view.known is None and view.reader.has(*NAMED[WorkerAllocated])
    return HandoversStory(who, telling.name, told, our_story.told(telling), gives)


def under_way(view: View, who: SubjectId) -> HandoverStory | None:
    """The handover that a child is in now, if in any."""
    telling = Telling(view, who)
    told = [one for one in handovers(telling.life) if one.under_way(telling.today)]
    return _handover(telling, told[-1]) if told else None


def letter(view: View, who: SubjectId) -> FamilyLetter | None:
    """The newest letter to the family; nothing while none is written."""
    telling = Telling(view, who)
    written = [one for one in handovers(telling.life) if one.to_family]
    entry = written[-1].to_family if written else None
    if entry is None:
        return None
    view.used([entry])
    return FamilyLetter(
        words=entry.fact.to_family,
        day=full_day(entry.on.first),
        by=view.name(entry.by),
        visit=_visit(telling, written[-1]),
        entry=entry.root,
    )


def plan(view: View, who: SubjectId) -> Plan | None:
    """What to promise of the newest handover that is under way, where nothing is promised yet."""
    telling = Telling(view, who)
    told = [one for one in handovers(telling.life) if one.under_way(telling.today) and not one.together]
    base = told[-1].base if told else None
    if base is None:
        return None
    about = _about(telling, base)
    one, alone = told[-1], len(about) == 1
    words = (COMES_WITH_ONE if alone else COMES_WITH) if one.gone else BRINGS
    what = words.format(children=_children(telling, about), **_both(telling, one))
    return Plan(what, one.coming if one.gone else one.leaving, about, base.id)


def _both(telling: Telling, one: Handover) -> dict[str, str]:
    return {"leaving": telling.names(one.leaving), "coming": telling.names(one.coming)}


def _about(telling: Telling, base: Entry[Any]) -> tuple[SubjectId, ...]:
    people = [who for who in base.people if telling.view.may_open(who)]
    return tuple(eldest_first(telling.view, people)) or (telling.who,)


def _children(telling: Telling, about: tuple[SubjectId, ...]) -> str:
    return listed(telling.names(who) for who in about)


def _visit(telling: Telling, one: Handover) -> str:
    """That they come together, where that is promised for a day to come."""
    day = one.promised.by_when if one.promised and not one.together else None
    if day is None or day < telling.today:
        return ""
    mine = one.to_family is not None and one.to_family.by == one.leaving
    return whole((I_BRING if mine else WE_COME).format(day=full_day(day), **_both(telling, one)))


def _handover(telling: Telling, one: Handover) -> HandoverStory:
    both, today = _both(telling, one), telling.today
    about = _about(telling, one.base) if one.base else (telling.who,)
    steps = tuple(_steps(telling, one, about))
    title = (TITLE if one.allocated else PLANNED).format(**both)
    since = SINCE.format(day=day_in_words(one.began, today))
    waits = NOT_YET_THEIRS.format(child=telling.name, **both)
    return HandoverStory(
        title=title,
        line=whole(since if one.allocated else waits),
        steps=steps,
        under_way=one.under_way(today),
        about=about,
        coming=one.coming,
        letter_given=bool(one.given),
        promise_waits=bool(one.together and one.promised and one.promised.waits(today)),
        summary=_summary(title, steps),
    )


def _summary(title: str, steps: tuple[Step, ...]) -> str:
    done = listed(small(step.what) for step in steps if step.done)
    still = listed(small(step.what) for step in steps if not step.done)
    return whole((LINE if done else LINE_OPEN).format(title=title, done=done, open=still))


def _steps(telling: Telling, one: Handover, about: tuple[SubjectId, ...]) -> Iterator[Step]:
    children, coming = _children(telling, about), telling.names(one.coming)
    family = _written(telling, "family", TO_FAMILY, one.to_family, "to_family")
    if one.to_family:
        gave = (
            GIVEN.format(day=day_in_words(one.given[0].on.first, telling.today)) if one.given else NOT_GIVEN
        )
        family = Step(
            "family", TO_FAMILY, whole(family.words, gave), True, entry=family.entry, said=family.said
        )
    yield family
    yield _written(telling, "worker", TO_WORKER.format(coming=coming), one.to_worker, "words")
    yield _written(telling, "not_again", NOT_AGAIN.format(children=children), one.not_again, "not_again")
    yield _met(telling, one)


def _written(telling: Telling, key: str, what: str, entry: Entry[Any] | None, field: str) -> Step:
    if entry is None:
        return Step(key, what, "", done=False)
    telling.view.used([entry])
    when = day_in_words(entry.on.first, telling.today)
    words = WRITTEN.format(name=telling.view.name(entry.by), day=when)
    return Step(key, what, whole(words), done=True, entry=entry.root, said=getattr(entry.fact, field))


def _met(telling: Telling, one: Handover) -> Step:
    """Whether both were there, else when they will be."""
    both = _both(telling, one)
    if one.together:
        telling.view.used([one.together])
        day = day_in_words(one.together.on.first, telling.today)
        words = WERE_THERE.format(day=day, who=capital(telling.names(one.brought_by)), **both)
        return Step("together", TOGETHER, whole(words), done=True, entry=one.together.root)
    if one.promised is None:
        words = _not_yet(telling, one).format(**both)
        return Step("together", TOGETHER, whole(words), done=False)
    telling.view.used([one.promised.made])
    broken, day_of = one.promised.broken(telling.today), one.promised.by_when
    when = near_day(day_of, telling.today) if day_of else ""
    words = (BROKEN if broken else PROMISED if day_of else NO_DAY).format(day=when, **both)
    return Step(
        "together", TOGETHER, whole(capital(words)), done=False, broken=broken, entry=one.promised.made.root
    )


def _not_yet(telling: Telling, one: Handover) -> str:
    """What is said where nobody has brought them and no day is promised."""
    if not one.under_way(telling.today):
        return DID_NOT_HAPPEN
    return GONE if one.gone else ""
